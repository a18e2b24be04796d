//! What can be wrong with a file, and how to mend it, in words. Where it is wrong is told by
//! `files::problem::Located`, which holds one of these.

use super::Phrase;
use crate::model::Language;
use crate::model::Language::{En, Zh};
use std::fmt::Write;

/// The parts of a file that have fields of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Scenario,
    Worksheet,
    Brief,
    Text,
    Persona,
    Boundary,
    Department,
    Stage,
    Touchpoint,
    Involvement,
    Responsibility,
    Group,
    Marks,
    GroupMark,
    Moment,
    Trainer,
    Reference,
    ReferenceMoment,
    Redesign,
    SupplyLink,
    Discussion,
    ActionExample,
}

impl Part {
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Scenario => Phrase::new("剧本", "the scenario"),
            Self::Worksheet => Phrase::new("工作单", "the worksheet"),
            Self::Brief => Phrase::new("工作单的剧本部分", "the worksheet's scenario"),
            Self::Text => Phrase::new("双语文字", "a bilingual text"),
            Self::Persona => Phrase::new("客户画像", "the persona"),
            Self::Boundary => Phrase::new("旅程边界", "the boundary"),
            Self::Department => Phrase::new("部门", "a department"),
            Self::Stage => Phrase::new("阶段", "a stage"),
            Self::Touchpoint => Phrase::new("触点", "a touchpoint"),
            Self::Involvement => Phrase::new("参与部门", "an involved department"),
            Self::Responsibility => Phrase::new("职责", "a responsibility"),
            Self::Group => Phrase::new("小组", "the group"),
            Self::Marks => Phrase::new("标记", "the marks"),
            Self::GroupMark => Phrase::new("小组标记", "a group's mark"),
            Self::Moment => Phrase::new("关键时刻", "a moment of truth"),
            Self::Trainer => Phrase::new("讲师部分", "the trainer's part"),
            Self::Reference => Phrase::new("触点参考答案", "a touchpoint's reference"),
            Self::ReferenceMoment => Phrase::new("参考关键时刻", "a reference moment of truth"),
            Self::Redesign => Phrase::new("改造措施", "a redesign measure"),
            Self::SupplyLink => Phrase::new("内部客户链", "a link of the internal chain"),
            Self::Discussion => Phrase::new("研讨题", "a discussion question"),
            Self::ActionExample => Phrase::new("行动示例", "the example action"),
        }
    }
}

/// What kind of value stands in a file, or should stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    List,
    Fields,
    Tuple,
    Name,
    Flag,
}

impl Kind {
    const fn phrase(self) -> Phrase {
        match self {
            Self::Text => Phrase::new("带引号的文字 \"…\"", "a text in quotation marks \"…\""),
            Self::Number => Phrase::new("数字", "a number"),
            Self::List => Phrase::new("列表 […]", "a list […]"),
            Self::Fields => Phrase::new("带字段名的括号 (…: …)", "parentheses with fields (…: …)"),
            Self::Tuple => Phrase::new("没有字段名的括号 (…)", "parentheses without field names (…)"),
            Self::Name => Phrase::new("不带引号的名称", "a name without quotation marks"),
            Self::Flag => Phrase::new("true 或 false", "true or false"),
        }
    }
}

/// A kind of file that is not ours, recognised by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Json,
    Xml,
    Zip,
    OldOffice,
    Pdf,
    Image,
}

impl Foreign {
    const fn phrase(self) -> Phrase {
        match self {
            Self::Json => Phrase::new("JSON 文件", "a JSON file"),
            Self::Xml => Phrase::new("XML 或 HTML 文件", "an XML or HTML file"),
            Self::Zip => Phrase::new(
                "压缩包或 Office 文件（zip、docx、xlsx）",
                "a zip or Office file (zip, docx, xlsx)",
            ),
            Self::OldOffice => Phrase::new("旧版 Office 文件", "an old Office file"),
            Self::Pdf => Phrase::new("PDF 文件", "a PDF file"),
            Self::Image => Phrase::new("图片", "a picture"),
        }
    }
}

/// One thing that is wrong with a file. Strings are quoted from the file and already shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The file itself.
    Missing,
    Folder,
    NotAFile,
    NoPermission,
    Unreadable {
        reason: String,
    },
    TooLarge {
        mebibytes: u64,
        limit: u64,
    },
    Empty,
    AllZero,
    Foreign(Foreign),
    NotText,
    /// A notice: the text was read from another encoding than UTF-8.
    OtherEncoding {
        name: &'static str,
    },
    NotADocument {
        found: String,
    },
    TooManyValues {
        limit: usize,
    },

    // How it is written.
    Character {
        found: char,
        replacement: &'static str,
    },
    UnexpectedCharacter {
        found: char,
    },
    HashComment,
    UnclosedComment,
    UnclosedString,
    QuoteInside,
    SingleQuotes,
    BadEscape {
        found: String,
    },
    BadNumber {
        found: String,
    },
    MissingComma,
    MissingColon {
        field: String,
    },
    EqualsSign {
        field: String,
    },
    QuotedField {
        field: String,
    },
    FieldExpected {
        found: String,
    },
    ValueExpected {
        found: String,
    },
    TextWithoutQuotes {
        found: String,
    },
    UnclosedBracket {
        open: char,
    },
    WrongBracket {
        expected: char,
        found: char,
    },
    StrayBracket {
        found: char,
    },
    MissingOuterBrackets,
    TooDeep {
        limit: usize,
    },
    TwoDocuments,
    TextAfterEnd {
        found: String,
    },

    // Its version.
    MissingVersion {
        newest: u32,
    },
    BadVersion {
        newest: u32,
    },
    NewerVersion {
        found: String,
        newest: u32,
    },

    // What it says.
    UnknownField {
        part: Part,
        field: String,
        suggestion: Option<String>,
    },
    DuplicateField {
        field: String,
    },
    MissingField {
        part: Part,
        field: &'static str,
        example: &'static str,
    },
    WrongKind {
        field: &'static str,
        expected: Kind,
        found: Kind,
    },
    UnknownName {
        field: &'static str,
        found: String,
        allowed: String,
        suggestion: Option<&'static str>,
    },
    ScoreOutOfRange {
        found: String,
    },
    NotWhole {
        field: &'static str,
        found: String,
    },
    OutOfRange {
        field: &'static str,
        found: String,
        min: i64,
        max: i64,
    },
    BadDate {
        found: String,
    },
    BadColor {
        found: String,
    },
    EmptyName {
        part: Part,
    },
    EmptyId {
        part: Part,
    },
    DuplicateId {
        part: Part,
        id: String,
        first_line: u32,
    },
    UnknownTouchpoint {
        found: String,
        suggestion: Option<String>,
    },
    NoTouchpointNumber {
        found: String,
        n_touchpoints: usize,
    },
    UnknownDepartment {
        found: String,
        suggestion: Option<String>,
    },
    TouchpointTwice {
        part: Part,
        id: String,
    },
    DepartmentTwice {
        id: String,
    },
    TooManyMoments {
        found: usize,
    },
    ScoreInScenario,
    GroupWorkInScenario {
        field: &'static str,
    },
    TrainerInWorksheet,

    // Worth knowing.
    NoStages,
    EmptyStage {
        name: String,
    },
    MissingLanguage {
        field: &'static str,
        language: Language,
    },
    LongText {
        field: &'static str,
        characters: usize,
        limit: usize,
    },
    ControlCharacter {
        field: &'static str,
        code: u32,
    },

    /// Closes a list that was cut.
    More {
        count: usize,
    },
}

impl Problem {
    /// What is wrong and how to mend it, in one or two sentences.
    pub fn text(&self, language: Language) -> String {
        match language {
            Zh => self.chinese(),
            En => self.english(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Missing => "找不到这个文件。它可能被移走或改了名；请检查路径。".into(),
            Self::Folder => "这是一个文件夹，不是文件。请选择其中的 .scenario.ron 或 .worksheet.ron 文件。".into(),
            Self::NotAFile => "这是管道或设备，不是普通文件。请选择 .scenario.ron 或 .worksheet.ron 文件。".into(),
            Self::NoPermission => "没有读取这个文件的权限。请改变文件权限，或换一个位置的副本。".into(),
            Self::Unreadable { reason } => format!("读取文件时出错：{reason}。请检查磁盘或 U 盘，再试一次。"),
            Self::TooLarge { mebibytes, limit } => {
                format!("文件有 {mebibytes} MiB，超过 {limit} MiB 的上限。剧本和工作单远没有这么大，请检查是否选错了文件。")
            }
            Self::Empty => "文件是空的。请从备份或“恢复”中取回内容，或另选一个文件。".into(),
            Self::AllZero => {
                "文件里全是零字节：保存时断电或拔了 U 盘就会这样，内容已经不在了。请从备份或“恢复”中取回。".into()
            }
            Self::Foreign(kind) => format!(
                "这是{}，不是剧本或工作单。请选择 .scenario.ron 或 .worksheet.ron 文件。",
                kind.phrase().get(Zh)
            ),
            Self::NotText => "文件不是文本，或者编码无法识别。请用文本编辑器另存为 UTF-8 编码。".into(),
            Self::OtherEncoding { name } => format!("文件是 {name} 编码，已按此读取；保存时会改用 UTF-8。"),
            Self::NotADocument { found } => format!(
                "文件以“{found}”开头，不像剧本或工作单：它们写在一对圆括号里，以 (version: 1, 开头。"
            ),
            Self::TooManyValues { limit } => format!("文件里的值超过 {limit} 个，不再往下读。请检查是否选错了文件。"),

            Self::Character { found, replacement: " " } => {
                format!("引号之外有特殊空格（U+{:04X}）。请换成普通空格。", u32::from(*found))
            }
            Self::Character { found, replacement } => {
                format!("引号之外有“{found}”。请换成英文半角的 {replacement}")
            }
            Self::UnexpectedCharacter { found } => format!(
                "这里不该有字符“{}”。请删掉它；如果它是文字的一部分，把文字放进 \"…\" 里。",
                visible(*found)
            ),
            Self::HashComment => "注释不能用 # 开头。请改用 // 开头。".into(),
            Self::UnclosedComment => "这段注释没有结束。请在注释末尾加上 */".into(),
            Self::UnclosedString => "从这个引号开始的文字没有结束。请在文字末尾加上 \"".into(),
            Self::QuoteInside => {
                "文字在这个引号处就结束了，后面却还有内容。文字里的引号请写成 \\\" 或“”；如果上一段文字漏了结束引号，请补上。".into()
            }
            Self::SingleQuotes => "文字用了单引号。请换成双引号 \"…\"".into(),
            Self::BadEscape { found } => {
                format!("文字里的“{found}”不是有效的转义。反斜杠本身请写成 \\\\，换行写成 \\n。")
            }
            Self::BadNumber { found } => format!("“{found}”不是数字。请写成 3、-2 或 +4 这样。"),
            Self::MissingComma => "这里少了一个逗号。请在此处加上 ,".into(),
            Self::MissingColon { field } => format!("字段“{field}”后面少了冒号。请写成 {field}: …"),
            Self::EqualsSign { field } => format!("字段“{field}”后面用了等号。请换成冒号，写成 {field}: …"),
            Self::QuotedField { field } => format!("字段名不加引号。请写成 {field}: …"),
            Self::FieldExpected { found } => {
                format!("{found} 前面没有字段名。请写成 字段名: {found}，或删掉它。")
            }
            Self::ValueExpected { found } => format!("这里应当有一个值，却是 {found}。请补上值，或删掉多余的部分。"),
            Self::TextWithoutQuotes { found } => format!("文字“{found}”没有加引号。请写成 \"{found}\""),
            Self::UnclosedBracket { open } => format!("这里的 {open} 没有配对的 {}。请补上。", closing(*open)),
            Self::WrongBracket { expected, found } => format!("这里应当是 {expected}，却写成了 {found}。请改正。"),
            Self::StrayBracket { found } => format!("多了一个 {found}。请删掉，或补上与它配对的开括号。"),
            Self::MissingOuterBrackets => "整个文件要放在一对圆括号里。请在最前面加 (，最后面加 )".into(),
            Self::TooDeep { limit } => format!("括号套了 {limit} 层以上，不再往里读。请去掉多余的括号。"),
            Self::TwoDocuments => "一个文件里有两份内容，第二份从这里开始。请分成两个文件。".into(),
            Self::TextAfterEnd { found } => {
                format!("内容到上一个括号就结束了，后面还有 {found}。请删掉，或检查括号是否提前关上了。")
            }

            Self::MissingVersion { newest } => format!("没有写版本。请在开头的括号后加上 version: {newest},"),
            Self::BadVersion { newest } => format!("版本要写成整数。请写成 version: {newest}"),
            Self::NewerVersion { found, newest } => format!(
                "文件是用更新的程序保存的（版本 {found}），本程序只认识到版本 {newest}。请升级程序后再打开；文件没有改动。"
            ),

            Self::UnknownField { part, field, suggestion } => {
                let part = part.phrase().get(Zh);
                match suggestion {
                    Some(right) => format!("{part}没有字段“{field}”。是不是想写 {right}？"),
                    None => format!("{part}没有字段“{field}”。请改名或删掉。"),
                }
            }
            Self::DuplicateField { field } => format!("字段“{field}”写了两次。请只保留一个。"),
            Self::MissingField { part, field, example } => {
                format!("{}缺少字段“{field}”。请加上 {field}: {example}", part.phrase().get(Zh))
            }
            Self::WrongKind { field, expected, found } => format!(
                "“{field}”应当是{}，这里却是{}。请改正。",
                expected.phrase().get(Zh),
                found.phrase().get(Zh)
            ),
            Self::UnknownName { field, found, allowed, suggestion } => match suggestion {
                Some(right) => format!("“{field}”不能是 {found}。是不是想写 {right}？可以写：{allowed}。"),
                None => format!("“{field}”不能是 {found}。可以写：{allowed}。"),
            },
            Self::ScoreOutOfRange { found } => format!("分数 {found} 超出范围。分数是 -5 到 5 的整数。"),
            Self::NotWhole { field, found } => format!("“{field}”要写整数，不能是 {found}。"),
            Self::OutOfRange { field, found, min, max } => {
                format!("“{field}”不能是 {found}。请写 {min} 到 {max} 之间的整数。")
            }
            Self::BadDate { found } => format!("日期“{found}”不存在或写法不对。请写成 \"2026-11-21\" 这样。"),
            Self::BadColor { found } => format!("颜色“{found}”写法不对。请写成 \"#1f77b4\" 这样。"),
            Self::EmptyName { part } => format!("{}的名称是空的。请写上名称。", part.phrase().get(Zh)),
            Self::EmptyId { part } => {
                format!("{}的 id 是空的。请写一个短名，或整行删掉，由程序按顺序编号。", part.phrase().get(Zh))
            }
            Self::DuplicateId { part, id, first_line } => format!(
                "{}的 id“{id}”在第 {first_line} 行已经用过。请换一个，或删掉 id，由程序按顺序编号。",
                part.phrase().get(Zh)
            ),
            Self::UnknownTouchpoint { found, suggestion } => match suggestion {
                Some(right) => format!("没有触点“{found}”。是不是想写 \"{right}\"？"),
                None => format!("没有触点“{found}”。请写一个触点的 id 或序号（从 1 开始）。"),
            },
            Self::NoTouchpointNumber { found, n_touchpoints } => {
                format!("没有第 {found} 个触点，旅程共有 {n_touchpoints} 个。请写 1 到 {n_touchpoints} 或触点的 id。")
            }
            Self::UnknownDepartment { found, suggestion } => match suggestion {
                Some(right) => format!("departments 里没有部门“{found}”。是不是想写 \"{right}\"？"),
                None => format!("departments 里没有部门“{found}”。请先在那里加上，或改用已有的 id 或名称。"),
            },
            Self::TouchpointTwice { part, id } => {
                format!("{}：触点“{id}”写了两次。请只保留一个。", part.phrase().get(Zh))
            }
            Self::DepartmentTwice { id } => format!("部门“{id}”在这个触点写了两次。请只保留一个。"),
            Self::TooManyMoments { found } => format!("关键时刻有 {found} 个，最多 3 个。请只保留最重要的。"),
            Self::ScoreInScenario => {
                "剧本的触点里不能写分数，否则学员会看到答案。请移到 trainer 的 touchpoints 里，写成 (touchpoint: …, score: …)。".into()
            }
            Self::GroupWorkInScenario { field } => {
                format!("“{field}”由小组在工作单里填写，剧本里不能有。请删掉；讲师的备注写在 trainer 里。")
            }
            Self::TrainerInWorksheet => {
                "工作单里有讲师部分（答案）。答案只能放在剧本文件里，工作单会发给学员。请删掉 trainer。".into()
            }

            Self::NoStages => "旅程里还没有阶段。请在 stages 里至少写一个。".into(),
            Self::EmptyStage { name } => format!("阶段“{name}”里没有触点。可以补上触点或删掉这个阶段。"),
            Self::MissingLanguage { field, language } => {
                let name = match language {
                    Zh => "中文（zh）",
                    En => "英文（en）",
                };
                format!("“{field}”缺少{name}，将用另一种语言代替。请补上，或写成一段普通文字。")
            }
            Self::LongText { field, characters, limit } => {
                format!("“{field}”有 {characters} 个字符，超过 {limit} 个，地图和打印稿上会放不下。可以缩短。")
            }
            Self::ControlCharacter { field, code } => {
                format!("“{field}”里有看不见的控制字符 U+{code:04X}，已保留。如果不是有意的，请删掉。")
            }
            Self::More { count } => format!("还有 {count} 个问题没有列出。请先改正上面的。"),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Missing => {
                "There is no such file. It may have been moved or renamed; check the path.".into()
            }
            Self::Folder => "This is a folder, not a file. Choose a .scenario.ron or .worksheet.ron file in it.".into(),
            Self::NotAFile => {
                "This is a pipe or a device, not a file. Choose a .scenario.ron or .worksheet.ron file.".into()
            }
            Self::NoPermission => {
                "You may not read this file. Change its permissions, or use a copy in another place.".into()
            }
            Self::Unreadable { reason } => {
                format!("Reading the file failed: {reason}. Check the disk or the USB stick and try again.")
            }
            Self::TooLarge { mebibytes, limit } => format!(
                "The file has {mebibytes} MiB, more than the {limit} MiB that are read. No scenario or worksheet is that large: is it the right file?"
            ),
            Self::Empty => "The file is empty. Bring its content back from a backup or from recovery, or choose another.".into(),
            Self::AllZero => {
                "The file holds nothing but zero bytes, as after a power cut or a stick pulled while saving; its content is gone. Bring it back from a backup or from recovery.".into()
            }
            Self::Foreign(kind) => format!(
                "This is {}, not a scenario or worksheet. Choose a .scenario.ron or .worksheet.ron file.",
                kind.phrase().get(En)
            ),
            Self::NotText => {
                "The file is not text, or its encoding is unknown. Save it as UTF-8 in a text editor.".into()
            }
            Self::OtherEncoding { name } => {
                format!("The file is encoded in {name} and was read so; saving will write UTF-8.")
            }
            Self::NotADocument { found } => format!(
                "The file begins with \"{found}\", unlike a scenario or worksheet: these stand in one pair of parentheses and begin with (version: 1,"
            ),
            Self::TooManyValues { limit } => {
                format!("The file holds more than {limit} values; reading stopped here. Is it the right file?")
            }

            Self::Character { found, replacement: " " } => format!(
                "A special blank (U+{:04X}) stands outside quotation marks. Type an ordinary space.",
                u32::from(*found)
            ),
            Self::Character { found, replacement } => {
                format!("Found \"{found}\" outside quotation marks. Type the plain {replacement} instead")
            }
            Self::UnexpectedCharacter { found } => format!(
                "The character \"{}\" has no place here. Delete it; if it belongs to a text, put the text into \"…\".",
                visible(*found)
            ),
            Self::HashComment => "A comment cannot begin with #. Begin it with //".into(),
            Self::UnclosedComment => "The comment that begins here never ends. Close it with */".into(),
            Self::UnclosedString => "The text that begins at this quotation mark never ends. Close it with \"".into(),
            Self::QuoteInside => {
                "The text ends at this quotation mark, but goes on right after it. Write a quotation mark inside a text as \\\"; or the text before lacks its closing mark: add it.".into()
            }
            Self::SingleQuotes => "A text stands in single quotes. Use double quotation marks \"…\"".into(),
            Self::BadEscape { found } => format!(
                "\"{found}\" is no valid escape in a text. Write a backslash as \\\\ and a line break as \\n."
            ),
            Self::BadNumber { found } => format!("\"{found}\" is not a number. Write it like 3, -2 or +4."),
            Self::MissingComma => "A comma is missing. Add , here".into(),
            Self::MissingColon { field } => {
                format!("The colon after \"{field}\" is missing. Write {field}: …")
            }
            Self::EqualsSign { field } => {
                format!("An equals sign stands after \"{field}\". Write a colon: {field}: …")
            }
            Self::QuotedField { field } => format!("Field names take no quotation marks. Write {field}: …"),
            Self::FieldExpected { found } => {
                format!("{found} stands here without a field name. Write name: {found}, or delete it.")
            }
            Self::ValueExpected { found } => {
                format!("A value should stand here, but there is {found}. Add the value, or delete what is too much.")
            }
            Self::TextWithoutQuotes { found } => {
                format!("The text {found} has no quotation marks. Write \"{found}\"")
            }
            Self::UnclosedBracket { open } => {
                format!("The {open} that stands here is never closed. Add the {} where it ends.", closing(*open))
            }
            Self::WrongBracket { expected, found } => {
                format!("Here should be {expected}, but there is {found}. Change it.")
            }
            Self::StrayBracket { found } => {
                format!("There is one {found} too many. Delete it, or add the bracket that it closes.")
            }
            Self::MissingOuterBrackets => {
                "The whole file must stand in parentheses. Put ( at its beginning and ) at its end".into()
            }
            Self::TooDeep { limit } => {
                format!("Brackets are nested more than {limit} deep; what is inside was not read. Remove the needless ones.")
            }
            Self::TwoDocuments => "There are two documents in this file; the second begins here. Make two files of them.".into(),
            Self::TextAfterEnd { found } => format!(
                "The content ended at the bracket before, but {found} follows. Delete it, or see whether the bracket closes too early."
            ),

            Self::MissingVersion { newest } => {
                format!("The version is missing. Add version: {newest}, after the first parenthesis")
            }
            Self::BadVersion { newest } => format!("The version must be a whole number. Write version: {newest}"),
            Self::NewerVersion { found, newest } => format!(
                "The file was made by a newer program (version {found}); this one knows versions up to {newest}. Update the program to open it; the file was left as it is."
            ),

            Self::UnknownField { part, field, suggestion } => {
                let part = capitalised(part.phrase().get(En));
                match suggestion {
                    Some(right) => format!("{part} has no field \"{field}\". Did you mean {right}?"),
                    None => format!("{part} has no field \"{field}\". Rename or delete it."),
                }
            }
            Self::DuplicateField { field } => {
                format!("The field \"{field}\" is written twice. Keep one of the two.")
            }
            Self::MissingField { part, field, example } => format!(
                "{} lacks the field \"{field}\". Add {field}: {example}",
                capitalised(part.phrase().get(En))
            ),
            Self::WrongKind { field, expected, found } => format!(
                "\"{field}\" must be {}, but here is {}. Change it.",
                expected.phrase().get(En),
                found.phrase().get(En)
            ),
            Self::UnknownName { field, found, allowed, suggestion } => match suggestion {
                Some(right) => {
                    format!("\"{field}\" cannot be {found}. Did you mean {right}? It can be: {allowed}.")
                }
                None => format!("\"{field}\" cannot be {found}. It can be: {allowed}."),
            },
            Self::ScoreOutOfRange { found } => {
                format!("The score {found} is off the scale. Scores are whole numbers from -5 to 5.")
            }
            Self::NotWhole { field, found } => {
                format!("\"{field}\" must be a whole number and cannot be {found}. Round it.")
            }
            Self::OutOfRange { field, found, min, max } => {
                format!("\"{field}\" cannot be {found}. Write a whole number from {min} to {max}.")
            }
            Self::BadDate { found } => {
                format!("\"{found}\" is not a day of the calendar. Write it like \"2026-11-21\".")
            }
            Self::BadColor { found } => format!("\"{found}\" is not a colour. Write it like \"#1f77b4\"."),
            Self::EmptyName { part } => {
                format!("The name of {} is empty. Write one.", part.phrase().get(En))
            }
            Self::EmptyId { part } => format!(
                "The id of {} is empty. Write a short one, or delete the id and let the program number it.",
                part.phrase().get(En)
            ),
            Self::DuplicateId { part, id, first_line } => format!(
                "The id \"{id}\" of {} was used in line {first_line} already. Choose another, or delete the id and let the program number it.",
                part.phrase().get(En)
            ),
            Self::UnknownTouchpoint { found, suggestion } => match suggestion {
                Some(right) => format!("There is no touchpoint \"{found}\". Did you mean \"{right}\"?"),
                None => format!(
                    "There is no touchpoint \"{found}\". Write the id of a touchpoint, or its number counted from 1."
                ),
            },
            Self::NoTouchpointNumber { found, n_touchpoints } => format!(
                "There is no touchpoint number {found}; the journey has {n_touchpoints}. Write 1 to {n_touchpoints}, or an id."
            ),
            Self::UnknownDepartment { found, suggestion } => match suggestion {
                Some(right) => {
                    format!("There is no department \"{found}\" in departments. Did you mean \"{right}\"?")
                }
                None => format!(
                    "There is no department \"{found}\" in departments. Add it there, or write the id or name of one that is."
                ),
            },
            Self::TouchpointTwice { part, id } => format!(
                "The touchpoint \"{id}\" has {} twice. Keep one of the two.",
                part.phrase().get(En)
            ),
            Self::DepartmentTwice { id } => {
                format!("The department \"{id}\" stands twice at this touchpoint. Keep one of the two.")
            }
            Self::TooManyMoments { found } => {
                format!("There are {found} moments of truth; three are the most. Keep those that matter most.")
            }
            Self::ScoreInScenario => {
                "A scenario's touchpoint takes no score, because participants would see the answer. Move it to the touchpoints of trainer, as (touchpoint: …, score: …).".into()
            }
            Self::GroupWorkInScenario { field } => format!(
                "\"{field}\" is for a group to fill in a worksheet; a scenario cannot have it. Delete it; a trainer's remarks go into trainer."
            ),
            Self::TrainerInWorksheet => {
                "The worksheet holds a trainer's part, the answers. They belong into the scenario file only, because worksheets are given to participants. Delete trainer.".into()
            }

            Self::NoStages => "The journey has no stage yet. Write at least one into stages.".into(),
            Self::EmptyStage { name } => {
                format!("The stage \"{name}\" has no touchpoints. Add some, or delete the stage.")
            }
            Self::MissingLanguage { field, language } => {
                let name = match language {
                    Zh => "Chinese (zh)",
                    En => "English (en)",
                };
                format!("\"{field}\" lacks {name}; the other language stands in. Add it, or write one plain text.")
            }
            Self::LongText { field, characters, limit } => format!(
                "\"{field}\" has {characters} characters, more than the {limit} that maps and pages have room for. Shorten it if you can."
            ),
            Self::ControlCharacter { field, code } => format!(
                "\"{field}\" holds the invisible control character U+{code:04X}; it was kept. Delete it unless it is meant."
            ),
            Self::More { count } => format!("And {count} more problems. Mend those above first."),
        }
    }
}

fn closing(open: char) -> char {
    if open == '[' { ']' } else { ')' }
}

/// A character that can be shown, or its code point.
fn visible(c: char) -> String {
    if c.is_control() || c.is_whitespace() { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let mut result = String::with_capacity(text.len());
    if let Some(first) = chars.next() {
        let _ = write!(result, "{}", first.to_uppercase());
    }
    result.push_str(chars.as_str());
    result
}
