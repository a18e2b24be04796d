//! The words on the map, in the gauge and in the matrix.

use super::Phrase;
use crate::model::Language;
use crate::model::redesign::RedesignKind;

// The names of the lanes, at most 48 pixels wide at 13.
pub const STAGES: Phrase = Phrase::new("阶段", "Stage");
pub const NAME: Phrase = Phrase::new("触点", "Touch");
pub const DOING: Phrase = Phrase::new("行为", "Does");
pub const EXPECTATION: Phrase = Phrase::new("期待", "Expects");
pub const THOUGHT: Phrase = Phrase::new("想法", "Thinks");
pub const CHANNEL: Phrase = Phrase::new("渠道", "Via");
pub const CURVE: Phrase = Phrase::new("情绪", "Feels");
pub const MEASURE: Phrase = Phrase::new("措施", "Change");
pub const FRONTSTAGE: Phrase = Phrase::new("前台", "Front");
pub const BACKSTAGE: Phrase = Phrase::new("后台", "Back");
pub const SUPPORT: Phrase = Phrase::new("支持", "Support");
pub const MATRIX: Phrase = Phrase::new("部门", "Depts");
pub const CHECK: Phrase = Phrase::new("检查", "Check");

pub const LINE_OF_INTERACTION: Phrase = Phrase::new("互动分界线", "Line of interaction");
pub const LINE_OF_VISIBILITY: Phrase = Phrase::new("可视分界线", "Line of visibility");
pub const LINE_OF_INTERNAL_INTERACTION: Phrase = Phrase::new("内部互动线", "Line of internal interaction");
/// Beside the dot of the peak that enters the remembered score; the highest point has another name.
pub const PEAK: Phrase = Phrase::new("峰", "Peak");
pub const NO_SCORES: Phrase =
    Phrase::new("点一下列，给第一个触点打分", "Click a column and score the first touchpoint");
pub const NO_DEPARTMENTS: Phrase =
    Phrase::new("点一列，在右边添加部门", "Click a column, then add its departments on the right");

pub const REMEMBERED: Phrase = Phrase::new("记忆分", "Remembered");
pub const AVERAGE: Phrase = Phrase::new("平均分", "Average");
pub const GAP: Phrase = Phrase::new("相差", "gap");
pub const GAUGE_CAPTION: Phrase =
    Phrase::new("教学模型，不是满意度预测器", "A teaching model, not a predictor");
pub const NO_END_SCORE: Phrase = Phrase::new("还差终点的分", "The end has no score yet");
pub const NO_SCORE_YET: Phrase = Phrase::new("还没有分", "No scores yet");

/// A number with its sign as the screen and the paper show it: `+0.31`, `−3.0` with a real minus sign
/// (U+2212). What rounds to zero has no sign.
pub fn signed(value: f64, decimals: usize) -> String {
    let number = format!("{:.decimals$}", value.abs());
    match value {
        _ if !number.contains(|c: char| matches!(c, '1'..='9')) => number,
        negative if negative < 0.0 => format!("\u{2212}{number}"),
        _ => format!("+{number}"),
    }
}

/// The head of a stage that began on the page before.
pub fn continued(stage: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{stage}（续）"),
        Language::En => format!("{stage} (continued)"),
    }
}

pub const NO_ACCOUNTABLE: Phrase = Phrase::new("缺 A", "no A");
pub const NO_RESPONSIBLE: Phrase = Phrase::new("缺 R", "no R");

/// Several departments are accountable for one touchpoint.
pub fn several_accountable(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{count} 个 A"),
        Language::En => format!("{count} A"),
    }
}

/// The kind of a touchpoint's measure in few letters; `补坑 ×2` where there are several.
pub fn measure_kind(kind: RedesignKind, count: usize, language: Language) -> String {
    let name = match kind {
        RedesignKind::FillPit => Phrase::new("补坑", "Fill"),
        RedesignKind::BuildPeak => Phrase::new("造峰", "Build"),
        RedesignKind::FinishWell => Phrase::new("收尾", "Finish"),
    };
    let name = name.get(language);
    if count > 1 { format!("{name} ×{count}") } else { name.to_owned() }
}

/// What is done at a touchpoint, all measures in a row.
pub fn measures(measures: &[&str], language: Language) -> String {
    let between = match language {
        Language::Zh => "；",
        Language::En => "; ",
    };
    let written: Vec<&str> = measures.iter().copied().filter(|measure| !measure.is_empty()).collect();
    written.join(between)
}

/// The kind and the words of a measure in one line.
pub fn measure_in_a_line(kind: &str, words: &str, language: Language) -> String {
    match (words, language) {
        ("", _) => kind.to_owned(),
        (words, Language::Zh) => format!("{kind}：{words}"),
        (words, Language::En) => format!("{kind}: {words}"),
    }
}
