//! The redesign in words: kinds of measure and EPIC.

use super::Phrase;
use crate::model::redesign::{Epic, RedesignKind};

/// The name of a kind of measure.
pub const fn kind(kind: RedesignKind) -> Phrase {
    match kind {
        RedesignKind::FillPit => Phrase::new("补坑", "Fill the pit"),
        RedesignKind::BuildPeak => Phrase::new("造峰", "Build a peak"),
        RedesignKind::FinishWell => Phrase::new("收尾", "Finish well"),
    }
}

/// What makes a moment defining (Heath 2017), in the names that the Chinese edition's readers use.
pub const fn epic(epic: Epic) -> Phrase {
    match epic {
        Epic::Elevation => Phrase::new("欣喜", "Elevation"),
        Epic::Pride => Phrase::new("荣耀", "Pride"),
        Epic::Insight => Phrase::new("认知", "Insight"),
        Epic::Connection => Phrase::new("连接", "Connection"),
    }
}

/// How to reach it.
pub const fn epic_meaning(epic: Epic) -> Phrase {
    match epic {
        Epic::Elevation => Phrase::new(
            "调动感官、加点悬念、打破常规",
            "Appeal to the senses, raise the stakes, break the script",
        ),
        Epic::Pride => Phrase::new(
            "认可人、多设里程碑、让人敢做",
            "Recognise people, mark more milestones, practise courage",
        ),
        Epic::Insight => Phrase::new("让人自己一下子看清真相", "Let people discover a truth for themselves"),
        Epic::Connection => {
            Phrase::new("一起经历有意义的事，拉近彼此", "Share something that matters and come closer")
        }
    }
}

/// Under every result.
pub const MODEL: Phrase =
    Phrase::new("峰终分是教学模型，不是满意度预测器", "A teaching model, not a predictor of satisfaction");
