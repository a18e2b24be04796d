//! The words of the summary that a group takes home: headings, captions, the three sentences, and
//! what can go wrong while it is written.

use super::Phrase;
use super::names::SEPARATOR;
use super::report_method as method;
use crate::model::{CustomerKind, Language, MarkKind};

pub const PRODUCT: Phrase = Phrase::new("峰值时刻", "Peak Moments");

pub const OVERVIEW: Phrase = Phrase::new("概览", "Overview");
pub const MAP: Phrase = Phrase::new("旅程地图", "Journey map");
pub const TOUCHPOINTS: Phrase = Phrase::new("触点", "Touchpoints");
pub const MOMENTS: Phrase = Phrase::new("关键时刻", "Moments of truth");
pub const RESPONSIBILITIES: Phrase = Phrase::new("部门分工", "Responsibilities");
pub const LOADS: Phrase = Phrase::new("部门负荷", "Load of each department");
pub const FINDINGS: Phrase = Phrase::new("待解决的问题", "Open problems");
pub const GROUP_MARKS: Phrase = Phrase::new("小组另标的位置", "Marks set by the group");
pub const NOTES: Phrase = Phrase::new("小组总结", "Closing notes");

/// In place of a title that nobody has given.
pub const UNTITLED: Phrase = Phrase::new("未命名", "Untitled");
pub const SCENARIO: Phrase = Phrase::new("情景", "Scenario");
pub const ITEM: Phrase = Phrase::new("项目", "Item");
pub const CONTENT: Phrase = Phrase::new("内容", "Content");
pub const GROUP: Phrase = Phrase::new("小组", "Group");
pub const MEMBERS: Phrase = Phrase::new("组员", "Members");
pub const DATE: Phrase = Phrase::new("日期", "Date");
pub const INDUSTRY: Phrase = Phrase::new("行业", "Industry");
pub const CUSTOMER: Phrase = Phrase::new("客户类型", "Customer");
pub const PERSONA: Phrase = Phrase::new("客户是谁", "The customer");
pub const GOAL: Phrase = Phrase::new("想办成什么", "What they want");
pub const BOUNDARY: Phrase = Phrase::new("从哪里到哪里", "From where to where");
pub const CONTEXT: Phrase = Phrase::new("背景", "Background");
pub const SENTENCES: Phrase = Phrase::new("最要紧的三句话", "The three sentences that matter");

pub const NUMBER: Phrase = Phrase::new("序号", "No.");
pub const STAGE: Phrase = Phrase::new("阶段", "Stage");
pub const TOUCHPOINT: Phrase = Phrase::new("触点", "Touchpoint");
pub const CHANNEL: Phrase = Phrase::new("渠道", "Channel");
pub const ACTION: Phrase = Phrase::new("客户做什么", "What the customer does");
pub const EXPECTATION: Phrase = Phrase::new("客户期待", "Expects");
pub const THOUGHT: Phrase = Phrase::new("客户心里想", "Thinks");
pub const FRONTSTAGE: Phrase = Phrase::new("前台", "Frontstage");
pub const BACKSTAGE: Phrase = Phrase::new("后台", "Backstage");
pub const SUPPORT: Phrase = Phrase::new("支持部门", "Support");
pub const SCORE: Phrase = Phrase::new("分", "Score");
pub const MARKS: Phrase = Phrase::new("标记", "Marks");
pub const NOTE: Phrase = Phrase::new("备注", "Note");
pub const MARKS_AND_NOTE: Phrase = Phrase::new("标记和备注", "Marks and note");
pub const DEPARTMENT: Phrase = Phrase::new("部门", "Department");

pub const WHO: Phrase = Phrase::new("是谁", "Who");
pub const SITUATION: Phrase = Phrase::new("在什么状况下", "In what situation");
pub const FEELING: Phrase = Phrase::new("感受到什么", "Feels what");
pub const EXPLORE: Phrase = Phrase::new("探索", "Explore");
pub const OFFER: Phrase = Phrase::new("提议", "Offer");
pub const ACT: Phrase = Phrase::new("行动", "Act");
pub const CONFIRM: Phrase = Phrase::new("确认", "Confirm");
pub const ACCOUNTABLE: Phrase = Phrase::new("当责部门", "Accountable");
pub const NOBODY: Phrase = Phrase::new("还没有", "nobody yet");
pub const UNWRITTEN: Phrase = Phrase::new("还没有写", "not written yet");
pub const LOAD_ACCOUNTABLE: Phrase = Phrase::new("当责 A", "Accountable A");
pub const LOAD_RESPONSIBLE: Phrase = Phrase::new("执行 R", "Responsible R");
pub const HELPING: Phrase = Phrase::new("支持 S · 咨询 C", "Support S · consulted C");
pub const WHERE: Phrase = Phrase::new("位置", "Where");
pub const TOTAL: Phrase = Phrase::new("合计", "Total");
pub const WRONG: Phrase = Phrase::new("问题", "What is wrong");
pub const MEND: Phrase = Phrase::new("怎么改", "What to do");
pub const REASON: Phrase = Phrase::new("理由", "Reason");

pub const MEAN: Phrase = Phrase::new("平均分", "Average");
pub const REMEMBERED: Phrase = Phrase::new("记忆分", "Remembered score");
pub const GAP: Phrase = Phrase::new("相差", "Difference");
pub const SCORED: Phrase = Phrase::new("已打分", "Scored");
pub const FORMULA: Phrase = Phrase::new("记忆分 =（峰 + 终）÷ 2", "Remembered score = (peak + end) ÷ 2");
pub const CAVEAT: Phrase = Phrase::new(
    "记忆分 =（峰 + 终）÷ 2，是教学模型，不是满意度预测器。",
    "Remembered score = (peak + end) ÷ 2: a teaching model, not a predictor of satisfaction.",
);

/// A worksheet that is longer than a report.
pub const TOO_LONG_FOR_PAPER: Phrase = Phrase::new(
    "内容太多，这里没有全部印出；完整内容留在原文件里。",
    "There is too much to print all of it here; the worksheet file has the rest.",
);

/// The headings and labels that the template of the PDF asks for, by the names it uses.
pub const TEMPLATE: [(&str, Phrase); 55] = [
    ("product", PRODUCT),
    ("overview", OVERVIEW),
    ("map", MAP),
    ("touchpoints", TOUCHPOINTS),
    ("moments", MOMENTS),
    ("responsibilities", RESPONSIBILITIES),
    ("loads", LOADS),
    ("findings", FINDINGS),
    ("group_marks", GROUP_MARKS),
    ("notes", NOTES),
    ("persona", PERSONA),
    ("goal", GOAL),
    ("boundary", BOUNDARY),
    ("context", CONTEXT),
    ("sentences", SENTENCES),
    ("number", NUMBER),
    ("touchpoint", TOUCHPOINT),
    ("channel", CHANNEL),
    ("action", ACTION),
    ("expectation", EXPECTATION),
    ("thought", THOUGHT),
    ("frontstage", FRONTSTAGE),
    ("backstage", BACKSTAGE),
    ("support", SUPPORT),
    ("score", SCORE),
    ("marks_and_note", MARKS_AND_NOTE),
    ("department", DEPARTMENT),
    ("who", WHO),
    ("situation", SITUATION),
    ("feeling", FEELING),
    ("explore", EXPLORE),
    ("offer", OFFER),
    ("act", ACT),
    ("confirm", CONFIRM),
    ("accountable", ACCOUNTABLE),
    ("nobody", NOBODY),
    ("unwritten", UNWRITTEN),
    ("load_accountable", LOAD_ACCOUNTABLE),
    ("load_responsible", LOAD_RESPONSIBLE),
    ("helping", HELPING),
    ("where", WHERE),
    ("reason", REASON),
    ("total", TOTAL),
    ("wrong", WRONG),
    ("mend", MEND),
    ("mean", MEAN),
    ("remembered", REMEMBERED),
    ("gap", GAP),
    ("formula", FORMULA),
    ("actions", method::ACTIONS),
    ("open_points", method::OPEN_POINTS),
    ("signed_by_accountable", method::SIGNED_BY_ACCOUNTABLE),
    ("signed_by_responsible", method::SIGNED_BY_RESPONSIBLE),
    ("signed_by_sponsor", method::SIGNED_BY_SPONSOR),
    ("signed_on", method::SIGNED_ON),
];

/// Between the parts of a persona.
pub const PERSONA_SEPARATOR: Phrase = Phrase::new("，", ", ");

pub const fn customer(kind: CustomerKind) -> Phrase {
    match kind {
        CustomerKind::External => Phrase::new("外部客户", "External customer"),
        CustomerKind::Internal => Phrase::new("内部客户", "Internal customer"),
    }
}

pub const fn mark(kind: MarkKind) -> Phrase {
    super::inspector::mark_name(kind)
}

/// A mark that the group set against the rule.
pub fn mark_by_group(kind: MarkKind, language: Language) -> String {
    let mark = mark(kind).get(language);
    match language {
        Language::Zh => format!("{mark}（小组标）"),
        Language::En => format!("{mark} (by the group)"),
    }
}

/// `起点 → 终点`, or the half that is known.
pub fn boundary(start: &str, end: &str) -> String {
    match (start.is_empty(), end.is_empty()) {
        (false, false) => format!("{start} → {end}"),
        (false, true) => start.to_owned(),
        (true, _) => end.to_owned(),
    }
}

/// A mark, the touchpoint it was set at and the reason.
pub fn group_mark(mark: &str, touchpoint: &str, reason: &str, language: Language) -> String {
    match language {
        _ if reason.is_empty() => format!("{mark} {touchpoint}"),
        Language::Zh => format!("{mark} {touchpoint}（{reason}）"),
        Language::En => format!("{mark} {touchpoint} ({reason})"),
    }
}

/// A department with what it does at this touchpoint.
pub fn involvement(department: &str, note: &str, language: Language) -> String {
    match language {
        _ if note.is_empty() => department.to_owned(),
        Language::Zh => format!("{department}（{note}）"),
        Language::En => format!("{department} ({note})"),
    }
}

/// `13 个触点，已打分 12 个`.
pub fn scored(scored: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh if scored == n => format!("{n} 个触点，全部打了分"),
        Language::Zh => format!("{n} 个触点，{scored} 个打了分"),
        Language::En if scored == n => format!("{n} touchpoints, all scored"),
        Language::En => format!("{n} touchpoints, {scored} scored"),
    }
}

/// The curve in words, for those who cannot see the map. `spots` are the touchpoints on it with their
/// scores.
pub fn map_alternative(spots: &[(String, Option<String>)], redesigned: bool, language: Language) -> String {
    let shown: Vec<_> = spots
        .iter()
        .map(|(name, score)| match score {
            Some(score) => format!("{name} {score}"),
            None => format!("{name} {}", Phrase::new("未打分", "not scored").get(language)),
        })
        .collect();
    let shown = shown.join(Phrase::new("；", "; ").get(language));
    match (redesigned, language) {
        (false, Language::Zh) => format!("旅程地图，情绪曲线依次为：{shown}。"),
        (false, Language::En) => format!("Journey map. The emotion curve in order: {shown}."),
        (true, Language::Zh) => format!("改造前后的情绪曲线，改造后依次为：{shown}。"),
        (true, Language::En) => {
            format!("The emotion curve before and after the redesign. After it, in order: {shown}.")
        }
    }
}

/// The gauge in words.
pub fn gauge_alternative(mean: Option<&str>, remembered: Option<&str>, language: Language) -> String {
    let unknown = Phrase::new("未知", "unknown").get(language);
    let (mean, remembered) = (mean.unwrap_or(unknown), remembered.unwrap_or(unknown));
    match language {
        Language::Zh => format!("从 −5 到 +5 的刻度：平均分 {mean}，记忆分 {remembered}。"),
        Language::En => format!("A scale from −5 to +5: average {mean}, remembered score {remembered}."),
    }
}

/// A cell of a workbook that could not hold all of its text.
pub fn cut(sheet: &str, header: &str, row: u32, most: usize, language: Language) -> String {
    match language {
        Language::Zh => {
            format!("工作表“{sheet}”第 {row} 行“{header}”太长：一格最多 {most} 个字符，后面的没有写进去。")
        }
        Language::En => {
            format!(
                "Sheet \"{sheet}\", row {row}, \"{header}\" is too long: a cell holds {most} characters, and the rest is left out."
            )
        }
    }
}

/// Characters that the embedded fonts do not have, each as it is to be named.
pub fn uncovered(characters: &[String], language: Language) -> String {
    let characters = characters.join(SEPARATOR.get(language));
    match language {
        Language::Zh => format!("内置字体没有这些字符：{characters}。文件里用 □ 代替，其余照常导出。"),
        Language::En => format!(
            "The built-in fonts lack these characters: {characters}. They are printed as □; all else is as written."
        ),
    }
}

/// A journey that no drawing program opens as one picture.
pub fn too_long_for_a_picture(most: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("旅程超过 {most} 个触点，画不成一张图。请导出 PDF 或 Excel。"),
        Language::En => {
            format!(
                "The journey has more than {most} touchpoints: too long for one picture. Export PDF or XLSX."
            )
        }
    }
}

/// The picture would not fit in memory at full size.
pub fn reduced(percent: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("旅程很长，图片缩小到 {percent}%。要看清每一列，请导出 PDF 或 SVG。"),
        Language::En => format!(
            "The journey is long, so the picture is scaled to {percent}%. For every column in full, export PDF or SVG."
        ),
    }
}

pub const CANCELLED: Phrase =
    Phrase::new("已取消导出，原来的文件没有动。", "Export cancelled; the old file is untouched.");
pub const WITHOUT_ENGINE: Phrase = Phrase::new(
    "这个版本编译时没有带排版引擎，不能导出这种格式。请导出 XLSX、Markdown 或 SVG。",
    "This build has no typesetting engine and cannot write this format. Export XLSX, Markdown or SVG.",
);

/// The typesetting engine refused. `detail` is its own message, in English.
pub fn engine(detail: &str, language: Language) -> String {
    match language {
        Language::Zh => {
            format!("排版没有成功，原来的文件没有动。请改导出 XLSX 或 Markdown，并把这行告诉开发者：{detail}")
        }
        Language::En => format!(
            "Typesetting failed; the old file is untouched. Export XLSX or Markdown instead and report this line: {detail}"
        ),
    }
}

/// The spreadsheet could not be written.
pub fn spreadsheet(detail: &str, language: Language) -> String {
    match language {
        Language::Zh => {
            format!("表格没有写成，原来的文件没有动。请改导出 PDF 或 Markdown，并把这行告诉开发者：{detail}")
        }
        Language::En => format!(
            "The spreadsheet could not be written; the old file is untouched. Export PDF or Markdown instead and report this line: {detail}"
        ),
    }
}
