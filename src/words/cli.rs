//! What the program says in a terminal: help, slips on the command line, and what a command did.

use super::Phrase;
use super::names::SEPARATOR;
use crate::model::Language;

pub const ABOUT: Phrase = Phrase::new(
    "峰值时刻：走一遍客户旅程，找到峰值、终点和关键时刻",
    "Peak Moments 峰值时刻: walk a customer's journey, find its peak, its end and the moments of truth",
);
pub const USAGE: Phrase = Phrase::new("用法", "Usage");
pub const COMMANDS: Phrase = Phrase::new("命令", "Commands");
pub const ARGUMENTS: Phrase = Phrase::new("参数", "Arguments");
pub const OPTIONS: Phrase = Phrase::new("选项", "Options");
pub const AFTER_HELP: Phrase = Phrase::new(
    "不带命令时打开窗口。退出码：0 正常，1 文件有问题或没有做成，2 命令写错或文件读不了。",
    "Without a command the window opens. Exit codes: 0 all is well, 1 the file has problems or the \
     command failed, 2 wrong usage or an unreadable file.",
);

/// What a command is for, and what an option of it means. Neither has one word more than a line.
pub fn help(command: &str, option: Option<&str>) -> Option<Phrase> {
    let phrase = match (command, option) {
        ("check", None) => Phrase::new(
            "检查情景和工作单，逐条列出问题",
            "Check scenarios and worksheets 检查, a line for every problem",
        ),
        ("new", None) => Phrase::new("用一个情景开始一张工作单", "Start a worksheet 新建 from a scenario"),
        ("export", None) => Phrase::new("把工作单导出成别的格式", "Export a worksheet 导出"),
        ("analyse", None) => Phrase::new(
            "用一个 JSON 对象给出峰终分等数字",
            "Print the numbers of a file 分析 as one JSON object",
        ),
        ("compare", None) => Phrase::new(
            "把几组的工作单放在一起比较，给出 JSON，或写成班级报告",
            "Compare the worksheets of several groups 比较, as JSON or as a class report",
        ),
        ("demo", None) => Phrase::new(
            "写出一张填好的银行工作单和它的全部导出",
            "Write a filled worksheet of the bank 演示 and every export of it",
        ),
        (_, Some("help")) => Phrase::new("显示帮助", "Print help"),
        (_, Some("version")) => Phrase::new("显示版本", "Print the version"),
        (_, Some("lang")) => Phrase::new(
            "结果和提示的语言：zh（默认）或 en；也可用环境变量 PEAK_MOMENTS_LANG",
            "Language of results and messages: zh (default) or en; also PEAK_MOMENTS_LANG",
        ),
        (_, Some("renderer")) => Phrase::new(
            "用什么画窗口：auto 重新找，glow（OpenGL），wgpu（DirectX 12、Vulkan、Metal）",
            "What paints the window: auto finds out anew, glow (OpenGL), wgpu (DirectX 12, Vulkan, Metal)",
        ),
        ("check", Some("files")) => Phrase::new("要检查的文件", "Files to check"),
        ("new", Some("scenario")) => Phrase::new(
            "随附情景的编号（见 --list），或情景文件",
            "The id of a shipped scenario (see --list), or a scenario file",
        ),
        ("new", Some("group")) => Phrase::new("小组名称", "Name of the group"),
        ("new", Some("members")) => {
            Phrase::new("组员，用逗号分开", "Members of the group, with commas between them")
        }
        ("new", Some("output")) => Phrase::new("新工作单的文件", "File of the new worksheet"),
        ("new", Some("list")) => Phrase::new("列出随附的情景", "List the shipped scenarios"),
        ("new" | "demo", Some("force")) => {
            Phrase::new("替换已有的工作单", "Replace a worksheet that is there")
        }
        ("export" | "compare", Some("force")) => Phrase::new(
            "替换已有的文件；其中的工作单、情景和班级文件会留作备份",
            "Replace files that are there; a worksheet, scenario or class among them is kept as a backup",
        ),
        ("export", Some("file")) => Phrase::new("工作单", "The worksheet"),
        ("export", Some("output")) => Phrase::new(
            "导出的文件，格式由扩展名决定：pdf、xlsx、svg、png、md、ron、ics、trello.csv、asana.csv、jira.csv；可以写多次",
            "File to write; its extension says the format: pdf, xlsx, svg, png, md, ron, ics, trello.csv, \
             asana.csv, jira.csv. May be repeated",
        ),
        ("analyse", Some("file")) => Phrase::new(
            "工作单，或情景（用其中的参考分）",
            "A worksheet, or a scenario for its reference scores",
        ),
        ("compare", Some("files")) => Phrase::new("各组的工作单", "The worksheets of the groups"),
        ("compare", Some("output")) => Phrase::new(
            "要写的文件，格式由扩展名决定：pdf、xlsx、zip，或 ron（一个班级，工作单放在旁边的文件夹里）；可以写多次",
            "File to write; its extension says the format: pdf, xlsx, zip, or ron for a class with the worksheets in \
             a folder beside it. May be repeated",
        ),
        ("compare", Some("format")) => Phrase::new(
            "json：写了文件也打印 JSON（不写文件时总是打印）",
            "json: print it also where files are written (without files it is printed anyway)",
        ),
        ("compare", Some("names")) => Phrase::new(
            "报告里写上组员姓名；不写这一项就去掉",
            "Put the members' names into the report; without it they are left out",
        ),
        ("demo", Some("folder")) => Phrase::new("写到这个文件夹", "Folder to write into"),
        ("peak-moments", Some("file")) => {
            Phrase::new("在窗口里打开这个情景或工作单", "A scenario or worksheet to open in the window")
        }
        _ => return None,
    };
    Some(phrase)
}

/// A slip on the command line. Strings are what was typed, or the names of arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    Unknown {
        argument: String,
        suggestion: Option<String>,
    },
    TooMany {
        argument: String,
    },
    /// Not a file, but nearly a command.
    NearlyCommand {
        typed: String,
        command: &'static str,
    },
    Missing {
        arguments: Vec<String>,
    },
    WithoutValue {
        argument: String,
    },
    BadValue {
        argument: String,
        value: String,
        allowed: Vec<String>,
    },
    Together {
        argument: String,
        other: String,
    },
    NotText,
    Other {
        /// The parser's words.
        reason: String,
    },
}

/// One line about a slip, and where help is.
pub fn slip(slip: &Slip, language: Language) -> String {
    let line = match language {
        Language::Zh => chinese_slip(slip),
        Language::En => english_slip(slip),
    };
    let help = Phrase::new("用法见 peak-moments --help", "See peak-moments --help").get(language);
    format!("peak-moments: {line}\n{help}")
}

fn chinese_slip(slip: &Slip) -> String {
    match slip {
        Slip::Unknown { argument, suggestion: Some(suggestion) } => {
            format!("不认识 {argument}，是不是 {suggestion}？")
        }
        Slip::Unknown { argument, suggestion: None } => format!("不认识 {argument}。"),
        Slip::TooMany { argument } => format!("{argument} 多余了。"),
        Slip::NearlyCommand { typed, command } => {
            format!("没有文件 {typed}；命令是不是 {command}？")
        }
        Slip::Missing { arguments } => format!("还缺 {}", arguments.join("、")),
        Slip::WithoutValue { argument } => format!("{argument} 后面要有一个值。"),
        Slip::BadValue { argument, value, allowed } if allowed.is_empty() => {
            format!("{argument} 不能是“{value}”。")
        }
        Slip::BadValue { argument, value, allowed } => {
            format!("{argument} 不能是“{value}”，可以是 {}。", allowed.join("、"))
        }
        Slip::Together { argument, other } if argument == other => format!("{argument} 只能写一次。"),
        Slip::Together { argument, other } => format!("{argument} 不能和 {other} 一起用。"),
        Slip::NotText => "有一个参数不是 UTF-8 文字。".to_owned(),
        Slip::Other { reason } => reason.clone(),
    }
}

fn english_slip(slip: &Slip) -> String {
    match slip {
        Slip::Unknown { argument, suggestion: Some(suggestion) } => {
            format!("{argument} is not known. Did you mean {suggestion}?")
        }
        Slip::Unknown { argument, suggestion: None } => format!("{argument} is not known."),
        Slip::TooMany { argument } => format!("{argument} is one word too many."),
        Slip::NearlyCommand { typed, command } => {
            format!("There is no file {typed}. Did you mean the command {command}?")
        }
        Slip::Missing { arguments } => format!("still needed: {}", arguments.join(", ")),
        Slip::WithoutValue { argument } => format!("{argument} needs a value."),
        Slip::BadValue { argument, value, allowed } if allowed.is_empty() => {
            format!("{argument} cannot be \"{value}\".")
        }
        Slip::BadValue { argument, value, allowed } => {
            format!("{argument} cannot be \"{value}\". It can be {}.", allowed.join(", "))
        }
        Slip::Together { argument, other } if argument == other => format!("{argument} may be given once."),
        Slip::Together { argument, other } => format!("{argument} cannot be used with {other}."),
        Slip::NotText => "An argument is not UTF-8 text.".to_owned(),
        Slip::Other { reason } => reason.clone(),
    }
}

/// A message about a file, as problems without a place are told.
pub fn of_file(path: &str, message: &str) -> String {
    format!("{path}: {message}")
}

/// All files were looked at, and nothing is to be told of any.
pub fn no_problem(n_files: usize, language: Language) -> String {
    match (language, n_files) {
        (Language::Zh, _) => format!("检查了 {n_files} 个文件，没有发现问题。"),
        (Language::En, 1) => "No problem in 1 file.".to_owned(),
        (Language::En, _) => format!("No problem in {n_files} files."),
    }
}

/// In front of what is worth knowing and stops nobody.
pub fn remark(message: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("提醒：{message}"),
        Language::En => format!("note: {message}"),
    }
}

pub const NOT_A_SCENARIO: Phrase = Phrase::new(
    "这是工作单，不是情景。请给一个情景文件或随附情景的编号。",
    "This is a worksheet, not a scenario. Name a scenario file or the id of a shipped one.",
);
pub const NOT_A_WORKSHEET: Phrase = Phrase::new(
    "这是情景，不是工作单。请先用 peak-moments new 开始一张工作单。",
    "This is a scenario, not a worksheet. Start a worksheet with peak-moments new first.",
);
pub const IS_A_CLASS: Phrase = Phrase::new(
    "这是班级文件（课程安排和时钟），不是情景或工作单。",
    "This is a class with its agenda and clocks, not a scenario or worksheet.",
);
pub const EXISTS: Phrase = Phrase::new(
    "文件已经存在，没有动它。请换一个名称，或加 --force 替换它。",
    "The file is there already and was left as it is. Choose another name, or replace it with --force.",
);
pub const IS_THE_WORKSHEET: Phrase = Phrase::new(
    "这就是工作单本身，没有动它。请换一个名称。",
    "This is the worksheet itself, and it was left as it is. Choose another name.",
);

/// No shipped scenario has that id, and there is no such file.
pub fn no_such_scenario(typed: &str, suggestion: Option<&str>, language: Language) -> String {
    match (language, suggestion) {
        (Language::Zh, Some(suggestion)) => format!("没有情景 {typed}，是不是 {suggestion}？随附的情景有"),
        (Language::Zh, None) => format!("没有情景 {typed}。随附的情景有"),
        (Language::En, Some(suggestion)) => {
            format!("There is no scenario {typed}. Did you mean {suggestion}? These are shipped")
        }
        (Language::En, None) => format!("There is no scenario {typed}. These are shipped"),
    }
}

/// The extension of an export says no format.
pub fn unknown_extension(allowed: &[&str], language: Language) -> String {
    let allowed = allowed.join(SEPARATOR.get(language));
    match language {
        Language::Zh => format!("看扩展名不知道要导出什么格式。可以是 {allowed}。"),
        Language::En => format!("The extension says no format to export. It can be {allowed}."),
    }
}

pub fn no_folder(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("建不了这个文件夹。{reason}"),
        Language::En => format!("The folder cannot be made. {reason}"),
    }
}

/// The results could not be written to the terminal or where they were sent.
pub fn not_printed(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("peak-moments: 结果写不出去：{reason}"),
        Language::En => format!("peak-moments: the results could not be written: {reason}"),
    }
}
