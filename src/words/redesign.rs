//! The redesign in words: kinds of measure, EPIC, and what to look at again.

use super::Phrase;
use super::findings::{Worded, touchpoint_name};
use crate::analysis::redesign::Finding;
use crate::model::redesign::{Epic, RedesignKind};
use crate::model::{Language, Worksheet};

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

/// Words a finding. What it names and the worksheet no longer holds is left blank.
pub fn finding(finding: &Finding, worksheet: &Worksheet, language: Language) -> Worded {
    let subject = match finding.touchpoint() {
        Some(id) => touchpoint_name(worksheet, id, language),
        None => Phrase::new("改造预算", "Redesign budget").get(language).to_owned(),
    };
    let (wrong, mend) = match finding {
        Finding::MustBeAboveZero { .. } => (
            Phrase::new(
                "基本型的坑，补好了也只到 0：做到了只是应该的。",
                "Filling the pit of a must-be need takes it to 0 at best: it is taken for granted.",
            ),
            Phrase::new(
                "把目标分改到 0 以内；想更高，就加一个新的做法，种类改成造峰。",
                "Aim for 0 at most; for more, add something new and make it a peak.",
            ),
        ),
        Finding::OverBudget { spent, budget } => {
            let wrong = match language {
                Language::Zh => format!("花了 {spent} 点，预算只有 {budget} 点。"),
                Language::En => format!("{spent} points are spent; the budget is {budget}."),
            };
            let mend =
                Phrase::new("砍掉一项，或换一个更省的做法。", "Drop a measure, or find a cheaper one.");
            return Worded { subject, wrong, mend: mend.get(language).to_owned() };
        }
        Finding::NoMeasure { .. } => (
            Phrase::new("没有写怎么做。", "It does not say what to do."),
            Phrase::new(
                "用一句话写出做法：谁、在什么时候、做什么。",
                "Say it in a sentence: who does what, and when.",
            ),
        ),
        Finding::NoScore { .. } => (
            Phrase::new("没有目标分。", "It has no new score."),
            Phrase::new(
                "估一个改造后的分数，曲线才会变。",
                "Give the score that it should reach; then the curve moves.",
            ),
        ),
        Finding::NotBetter { .. } => (
            Phrase::new("目标分没有比现在高。", "The new score is no better than the old."),
            Phrase::new("提高目标分，或删掉这一项。", "Aim higher, or drop the measure."),
        ),
        Finding::PitUntouched { .. } => (
            Phrase::new("全程最低的坑还没有动。", "The deepest pit is still as it was."),
            Phrase::new("先补坑：为它加一项做法。", "Fill pits first: add a measure here."),
        ),
        Finding::EndUntouched { .. } => (
            Phrase::new(
                "终点还没有动，而它占记忆分的一半。",
                "The end is still as it was, and it is half of what is remembered.",
            ),
            Phrase::new("为终点加一项收尾。", "Add a measure that finishes well."),
        ),
    };
    Worded { subject, wrong: wrong.get(language).to_owned(), mend: mend.get(language).to_owned() }
}
