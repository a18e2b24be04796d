//! The problems of files in Chinese.

use super::{closing, listed, visible};
use crate::files::problem::Problem;
use crate::model::Language::{En, Zh};

pub(super) fn text(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "找不到这个文件。它可能被移走或改了名；请检查路径。".into(),
        Problem::Folder => "这是一个文件夹，不是文件。请选择其中的 .scenario.ron、.worksheet.ron 或 .class.ron 文件。".into(),
        Problem::NotAFile => "这是管道或设备，不是普通文件。请选择 .scenario.ron、.worksheet.ron 或 .class.ron 文件。".into(),
        Problem::NoPermission => "没有读取这个文件的权限。请改变文件权限，或换一个位置的副本。".into(),
        Problem::Held => "文件正被其他程序占用，常见的有杀毒软件、网盘同步、Excel 或资源管理器的预览窗格。请在那边关闭，或稍等片刻，再打开。".into(),
        Problem::Unreadable { reason } => format!("读取文件时出错：{reason}。请检查磁盘或 U 盘，再试一次。"),
        Problem::TooLarge { mebibytes, limit } => {
            format!("文件有 {mebibytes} MiB，超过 {limit} MiB 的上限。情景和工作单远没有这么大，请检查是否选错了文件。")
        }
        Problem::Empty => "文件是空的。请从备份或“恢复”中取回内容，或另选一个文件。".into(),
        Problem::AllZero => {
            "文件里全是零字节：保存时断电或拔了 U 盘就会这样，内容已经不在了。请从备份或“恢复”中取回。".into()
        }
        Problem::Foreign(kind) => format!(
            "这是{}，不是情景、工作单或班级文件。请选择 .scenario.ron、.worksheet.ron 或 .class.ron 文件。",
            kind.phrase().get(Zh)
        ),
        Problem::CutOff => {
            "文件到这里断在一个字的中间：复制或保存时被截断了。请重新复制，或从备份、“恢复”中取回。".into()
        }
        Problem::ZeroByte => "这里有一个零字节，文本里不会有它。请在文本编辑器里删掉，或从备份中取回文件。".into(),
        Problem::ZeroBlock { bytes } => format!(
            "从这里起有 {bytes} 个零字节：保存时断电或拔了 U 盘就会这样，原来的内容已经不在了。请从备份或“恢复”中取回。"
        ),
        Problem::GuessedEncoding { name, line } => format!(
            "无法确定文件的编码。按 {name} 读取，这一行是：{line}。如果没错，请用文本编辑器按 {name} 打开，再另存为 UTF-8。"
        ),
        Problem::NotText => "文件不是文本，或者编码无法识别。请用文本编辑器另存为 UTF-8 编码。".into(),
        Problem::OtherEncoding { name } => format!("文件是 {name} 编码，已按此读取；保存时会改用 UTF-8。"),
        Problem::NotADocument { found } => format!(
            "文件以“{found}”开头，不像情景、工作单或班级文件：它们写在一对圆括号里，以 (version: 1, 开头。"
        ),
        Problem::OtherDocument { found } => format!(
            "文件里是“{found}”，不是情景、工作单或班级。请换一个文件；如果它确实是其中之一，请删掉第一个圆括号前的名称。"
        ),
        Problem::MergeMarkers => {
            "这里并排留着文件的两个版本，是版本管理工具合并时写进来的（<<<<<<<、=======、>>>>>>>）。请保留其中一个，删掉这三行标记。".into()
        }
        Problem::TooManyValues { limit } => format!("文件里的值超过 {limit} 个，不再往下读。请检查是否选错了文件。"),

        Problem::Character { found, replacement: " " } => {
            format!("引号之外有特殊空格（U+{:04X}）。请换成普通空格。", u32::from(*found))
        }
        Problem::Character { found, replacement: "\"" } => {
            format!("这里用 {found} 作引号。文字两端请都换成英文半角引号 \"…\"")
        }
        Problem::Character { found, replacement } => {
            format!("引号之外有“{found}”。请换成英文半角的 {replacement}")
        }
        Problem::UnexpectedCharacter { found } => format!(
            "这里不该有字符“{}”。请删掉它；如果它是文字的一部分，把文字放进 \"…\" 里。",
            visible(*found)
        ),
        Problem::HashComment => "注释不能用 # 开头。请改用 // 开头。".into(),
        Problem::SlashComment => "注释要以两个斜杠开头。请把这里的 / 改成 //".into(),
        Problem::UnclosedComment => {
            "这段注释没有结束。请在注释末尾（多半是这一行的末尾）加上 */".into()
        }
        Problem::UnopenedComment => "这里的 */ 前面没有对应的 /*。请在注释开头补上 /*，或删掉 */".into(),
        Problem::RemarkWithoutSlashes { found } => {
            format!("“{found}”不属于任何字段。如果是注释，请在它前面加上 //；否则请删掉。")
        }
        Problem::RemarkInBrackets { found } => {
            format!("引号之外不能用（…）写说明。请写成 /* {found} */，或删掉。")
        }
        Problem::PastedTable { first, cells } => format!(
            "这里像是从表格（Excel）粘贴来的：一行 {cells} 格，用制表符隔开。请把每一行改写成一项，每格前面写上字段名，例如 (name: \"{first}\", channel: \"…\"),"
        ),
        Problem::Placeholder => "这里还是省略号，没有填。请写上内容，或删掉这一项。".into(),
        Problem::UnopenedString { found } => format!("文字“{found}”前面少了引号。请在它前面加上 \""),
        Problem::UnclosedString => "从这个引号开始的文字没有结束。请在文字末尾加上 \"".into(),
        Problem::QuoteInside => {
            "文字在这个引号处就结束了，后面却还有内容。文字里的引号请写成 \\\" 或“”；如果上一段文字漏了结束引号，请补上。".into()
        }
        Problem::SingleQuotes => "文字用了单引号。请换成双引号 \"…\"".into(),
        Problem::BadEscape { found } => {
            format!("文字里的“{found}”不是有效的转义。反斜杠本身请写成 \\\\，换行写成 \\n。")
        }
        Problem::BadNumber { found } => format!("“{found}”不是数字。请写成 3、-2 或 +4 这样。"),
        Problem::NumberWithUnit { number, found } => {
            format!("“{found}”带了单位。请只写数字：{number}")
        }
        Problem::DecimalComma { found } => {
            format!("“{found}”用了逗号作小数点。请改用点；只能写整数的地方请取整。")
        }
        Problem::MissingComma => "这里少了一个逗号。请在此处加上 ,".into(),
        Problem::MissingColon { field } => format!("字段“{field}”后面少了冒号。请写成 {field}: …"),
        Problem::EqualsSign { field } => format!("字段“{field}”后面用了等号。请换成冒号，写成 {field}: …"),
        Problem::QuotedField { field } => format!("字段名不加引号。请写成 {field}: …"),
        Problem::FieldExpected { found } => {
            format!("{found} 前面没有字段名。请写成 字段名: {found}，或删掉它。")
        }
        Problem::ValueExpected { found } => format!("这里应当有一个值，却是 {found}。请补上值，或删掉多余的部分。"),
        Problem::TextWithoutQuotes { found } => format!("文字“{found}”没有加引号。请写成 \"{found}\""),
        Problem::UnclosedBracket { open } => format!("这里的 {open} 没有配对的 {}。请补上。", closing(*open)),
        Problem::UnclosedHere { open, open_line } => format!(
            "从缩进看，第 {open_line} 行的 {open} 应当在这里关上。请在此处加上 {}",
            closing(*open)
        ),
        Problem::MissingOpening { open, field } if field.is_empty() => {
            format!("从这里开始的一项前面少了 {open}。请在它前面加上 {open}")
        }
        Problem::MissingOpening { open, field } => {
            format!("“{field}”的内容前面少了 {open}。请在这里加上 {open}")
        }
        Problem::UnmatchedBracket { open, open_line, found } => format!(
            "这个 {found} 与第 {open_line} 行的 {open} 不配对。请在它前面补上 {}，或删掉多余的 {found}",
            closing(*open)
        ),
        Problem::FieldInList { field, open_line } => format!(
            "字段“{field}”写进了第 {open_line} 行开始的列表里。请在它前面补上 ] 把列表关上；如果它属于列表中的一项，请放进那一项的圆括号里。"
        ),
        Problem::WrongBracket { expected, found } => format!("这里应当是 {expected}，却写成了 {found}。请改正。"),
        Problem::StrayBracket { found } => format!("多了一个 {found}。请删掉，或补上与它配对的开括号。"),
        Problem::MissingOuterBrackets => "整个文件要放在一对圆括号里。请在最前面加 (，最后面加 )".into(),
        Problem::TooDeep { limit } => format!("括号套了 {limit} 层以上，不再往里读。请去掉多余的括号。"),
        Problem::TwoDocuments => "一个文件里有两份内容，第二份从这里开始。请分成两个文件。".into(),
        Problem::TextAfterEnd { found } => {
            format!("内容到上一个括号就结束了，后面还有 {found}。请删掉，或检查括号是否提前关上了。")
        }

        Problem::MissingVersion { newest } => format!("没有写版本。请在开头的括号后加上 version: {newest},"),
        Problem::BadVersion { newest } => format!("版本要写成整数。请写成 version: {newest}"),
        Problem::NewerVersion { found, newest } => format!(
            "文件是用更新的程序保存的（版本 {found}），本程序只认识到版本 {newest}。请升级程序后再打开；文件没有改动。如果您用它记自己的修改次数：version 是格式的版本，请写成 version: {newest}"
        ),

        Problem::UnknownField { part, field, suggestion } => {
            let part = part.phrase().get(Zh);
            match suggestion {
                Some(right) => format!("{part}没有字段“{field}”。是不是想写 {right}？"),
                None => format!("{part}没有字段“{field}”。请改名或删掉。"),
            }
        }
        Problem::DuplicateField { field } => format!("字段“{field}”写了两次。请只保留一个。"),
        Problem::MissingField { part, field, example } => {
            format!("{}缺少字段“{field}”。请加上 {field}: {example}", part.phrase().get(Zh))
        }
        Problem::WrongKind { field, expected, found } => format!(
            "“{field}”应当是{}，而不是{}。请改正。",
            expected.phrase().get(Zh),
            found.phrase().get(Zh)
        ),
        Problem::NotAList { field, list } => format!("“{field}”要写成列表。请写成 {field}: {list}"),
        Problem::NumberInWords { found, number } => format!("“{found}”要写成阿拉伯数字。请写成 {number}"),
        Problem::UnknownName { field, found, allowed, suggestion } => match suggestion {
            Some(right) => format!("“{field}”不能是 {found}。是不是想写 {right}？可以写：{allowed}。"),
            None => format!("“{field}”不能是 {found}。可以写：{allowed}。"),
        },
        Problem::ScoreOutOfRange { found } => format!("分数 {found} 超出范围。分数是 -5 到 5 的整数。"),
        Problem::NotWhole { field, found } => format!("“{field}”要写整数，不能是 {found}。"),
        Problem::OutOfRange { field, found, min, max } => {
            format!("“{field}”不能是 {found}。请写 {min} 到 {max} 之间的整数。")
        }
        Problem::BadWeight { field, found } => {
            format!("“{field}”的权重不能是 {found}。请写 0 或正数，加起来不必是 100。")
        }
        Problem::BadDate { found } => format!("日期“{found}”不存在或写法不对。请写成 \"2026-11-21\" 这样。"),
        Problem::BadTime { found } => format!("时间“{found}”不存在或写法不对。请写成 \"09:00\" 这样。"),
        Problem::NumberOf { field, found, min, max } => {
            format!("“{field}”里有 {found} 项，应有 {min} 到 {max} 项。请增减。")
        }
        Problem::BadColor { found } => format!("颜色“{found}”写法不对。请写成 \"#1f77b4\" 这样。"),
        Problem::EmptyName { part } => format!("{}的名称是空的。请写上名称。", part.phrase().get(Zh)),
        Problem::EmptyId { part } => {
            format!("{}的 id 是空的。请写一个短名，或整行删掉，由程序按顺序编号。", part.phrase().get(Zh))
        }
        Problem::BadDocumentId { field, found } => {
            format!("“{field}”不能是“{found}”。编号由程序给出，是八个小写字母和数字；如果不是，请删掉 {field}。")
        }
        Problem::IdOfAddition { part, id } => format!(
            "{}的 id“{id}”以 + 开头，这种 id 只留给小组自己添加的内容。请换一个，或删掉 id，由程序按顺序编号。",
            part.phrase().get(Zh)
        ),
        Problem::DuplicateId { part, id, first_line } => format!(
            "{}的 id“{id}”在第 {first_line} 行已经用过。请换一个，或删掉 id，由程序按顺序编号。",
            part.phrase().get(Zh)
        ),
        Problem::UnknownTouchpoint { found, suggestion } => match suggestion {
            Some(right) => format!("没有触点“{found}”。是不是想写 \"{right}\"？"),
            None => format!("没有触点“{found}”。请写一个触点的 id 或序号（从 1 开始）。"),
        },
        Problem::NoTouchpointNumber { found, n_touchpoints } => {
            format!("没有第 {found} 个触点，旅程共有 {n_touchpoints} 个。请写 1 到 {n_touchpoints} 或触点的 id。")
        }
        Problem::UnknownDepartment { found, suggestion } => match suggestion {
            Some(right) => format!("departments 里没有部门“{found}”。是不是想写 \"{right}\"？"),
            None => format!("departments 里没有部门“{found}”。请先在那里加上，或改用已有的 id 或名称。"),
        },
        Problem::DepartmentsInOneText { list } => {
            format!("这里把几个部门写进了同一段文字。请一个部门一对引号，放在方括号里：{list}")
        }
        Problem::OneDepartment { field, first } => {
            let others = if *field == "owner" { "其他部门写进 support。" } else { "" };
            format!("“{field}”只能写一个部门。请只留一个，例如 {field}: \"{first}\"。{others}")
        }
        Problem::TouchpointTwice { id } => format!("触点“{id}”在这个列表里写了两次。请只保留一个。"),
        Problem::DepartmentTwice { id } => format!("部门“{id}”在这个触点写了两次。请只保留一个。"),
        Problem::GroupNumberTwice { number } => {
            format!("有两个小组都是第 {number} 组。可以照常打开；请在“分组”页改一个组号。")
        }
        Problem::TooManyBallots { found, most } => {
            format!("个人打分有 {found} 份，最多 {most} 份。请删掉多余的。")
        }
        Problem::StaysOpen => "第一步“情景”（Scenario）不能关闭。请把它从 closed 里删掉。".to_owned(),
        Problem::TooManyMoments { found } => format!("关键时刻有 {found} 个，最多 3 个。请只保留最重要的。"),
        Problem::ScoreInScenario => {
            "情景的触点里不能写分数，否则学员会看到答案。请移到 trainer 的 touchpoints 里，写成 (touchpoint: …, score: …)。".into()
        }
        Problem::GroupWorkInScenario { field } => {
            format!("“{field}”由小组在工作单里填写，情景文件里不能有。请删掉；讲师备注写在 trainer 里。")
        }
        Problem::TrainerInWorksheet => {
            "工作单里有讲师部分（答案）。答案只能放在情景文件里，工作单会发给学员。请删掉 trainer。".into()
        }

        Problem::NoStages => "旅程里还没有阶段。请在 stages 里至少写一个。".into(),
        Problem::EmptyStage { name } => format!("阶段“{name}”里没有触点。可以补上触点或删掉这个阶段。"),
        Problem::MissingLanguage { field, language } => {
            let name = match language {
                Zh => "中文（zh）",
                En => "英文（en）",
            };
            format!("“{field}”缺少{name}，将用另一种语言代替。请补上，或写成一段普通文字。")
        }
        Problem::NoReferenceScore { names } => format!(
            "讲师部分的 touchpoints 里没有{}的参考分，复盘时曲线会有缺口。请补上 (touchpoint: …, score: …)。",
            listed(names, Zh)
        ),
        Problem::NoEndScore { name } => format!(
            "旅程的终点“{name}”没有参考分，算不出参考的记忆分。请在讲师部分的 touchpoints 里补上。"
        ),
        Problem::DotsAlone { field } => format!("“{field}”里只有省略号。请写上内容。"),
        Problem::LongText { field, characters, limit } => {
            format!("“{field}”有 {characters} 个字符，超过 {limit} 个。内容全部保留，但地图和打印稿上会放不下，可以缩短。")
        }
        Problem::ControlCharacter { field, code } => {
            format!("“{field}”里有看不见的字符 U+{code:04X}，已保留。如果不是有意的，请删掉。")
        }
        Problem::SameAgain { count, replacement: " ", .. } => {
            format!("同样的问题还有 {count} 处。请用编辑器把特殊空格一次全部换成普通空格。")
        }
        Problem::SameAgain { count, found, replacement } if found.is_empty() => {
            format!("同样的问题还有 {count} 处。请用编辑器一次全部改正，写成 {replacement}")
        }
        Problem::SameAgain { count, found, replacement } => {
            format!("同样的问题还有 {count} 处。请用编辑器把引号之外的 {found} 一次全部换成 {replacement}")
        }
        Problem::More { count } => format!("还有 {count} 个问题没有列出。请先改正上面的。"),
    }
}
