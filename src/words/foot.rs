//! The foot of a step: what is missing in it, and where it leads next.

use super::Phrase;
use crate::model::Language;

pub const COMPLETE: Phrase = Phrase::new("这一步齐了", "Nothing is missing here");
pub const ALL_COMPLETE: Phrase = Phrase::new("每一步都齐了", "Every step is complete");
pub const NO_GROUP: Phrase =
    Phrase::new("还没填组号或组名，也可以先走", "Your group has no name yet; that can wait");
pub const NO_TOUCHPOINTS: Phrase = Phrase::new("还没有触点", "No touchpoints yet");
pub const NO_ROLES: Phrase = Phrase::new("还没开始分派部门", "No department has a part yet");
pub const NO_LINKS: Phrase = Phrase::new("还没有上下游链接", "No link in the chain yet");
pub const NO_LENS: Phrase = Phrase::new("可选：挑一种模型看一看", "Optional: look through one lens");
pub const NO_MEASURES: Phrase = Phrase::new("还没有改造措施", "No measure yet");
pub const NO_ACTIONS: Phrase = Phrase::new("还没有行动", "No action yet");
pub const NEXT_PLACE: Phrase = Phrase::new("F8 看下一处", "F8 shows the next");

/// The button that leads to the next step.
pub fn next(step: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("下一步：{step} →"),
        Language::En => format!("Next step: {step} →"),
    }
}

/// The button of the last step, back to one that is not complete.
pub fn back_to(step: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("去补：{step} →"),
        Language::En => format!("Complete: {step} →"),
    }
}

/// Touchpoints without a score.
pub fn unscored(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("还有 {count} 个触点没打分"),
        Language::En if count == 1 => "1 touchpoint has no score".to_owned(),
        Language::En => format!("{count} touchpoints have no score"),
    }
}

/// Moments of truth that are still to be chosen.
pub fn moments(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("还缺 {count} 个关键时刻"),
        Language::En if count == 1 => "1 moment of truth to choose".to_owned(),
        Language::En => format!("{count} moments of truth to choose"),
    }
}

/// Places to look at again.
pub fn places(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("还有 {count} 处要看"),
        Language::En if count == 1 => "1 thing to look at".to_owned(),
        Language::En => format!("{count} things to look at"),
    }
}

/// Steps that are not complete.
pub fn steps(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("还有 {count} 步没做完"),
        Language::En if count == 1 => "1 step is not complete".to_owned(),
        Language::En => format!("{count} steps are not complete"),
    }
}
