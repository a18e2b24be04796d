//! What is to be looked at again in a redesign.

use crate::analysis::redesign::RedesignFault;
use crate::model::Language;
use crate::words::Phrase;

/// What a finding about all measures is about.
pub(super) const BUDGET: Phrase = Phrase::new("改造预算", "Redesign budget");

/// What is wrong and what to do about it.
pub(super) fn redesign(fault: RedesignFault, language: Language) -> (String, String) {
    let (wrong, mend) = match fault {
        RedesignFault::MustBeAboveZero => (
            Phrase::new(
                "基本型的坑，补好了也只到 0：做到了只是应该的。",
                "Filling the pit of a must-be need takes it to 0 at best: it is taken for granted.",
            ),
            Phrase::new(
                "把目标分改到 0 以内；想更高，就加一个新的做法，种类改成造峰。",
                "Aim for 0 at most; for more, add something new and make it a peak.",
            ),
        ),
        RedesignFault::OverBudget { spent, budget } => {
            let wrong = match language {
                Language::Zh => format!("花了 {spent} 点，预算只有 {budget} 点。"),
                Language::En => format!("{spent} points are spent; the budget is {budget}."),
            };
            let mend =
                Phrase::new("砍掉一项，或换一个更省的做法。", "Drop a measure, or find a cheaper one.");
            return (wrong, mend.get(language).to_owned());
        }
        RedesignFault::NoMeasure => (
            Phrase::new("没有写怎么做。", "It does not say what to do."),
            Phrase::new(
                "用一句话写出做法：谁、在什么时候、做什么。",
                "Say it in a sentence: who does what, and when.",
            ),
        ),
        RedesignFault::NoScore => (
            Phrase::new("没有目标分。", "It has no new score."),
            Phrase::new(
                "估一个改造后的分数，曲线才会变。",
                "Give the score that it should reach; then the curve moves.",
            ),
        ),
        RedesignFault::NotBetter => (
            Phrase::new("目标分没有比现在高。", "The new score is no better than the old."),
            Phrase::new("提高目标分，或删掉这一项。", "Aim higher, or drop the measure."),
        ),
        RedesignFault::PitUntouched => (
            Phrase::new("全程最低的坑还没有动。", "The deepest pit is still as it was."),
            Phrase::new("先补坑：为它加一项做法。", "Fill pits first: add a measure here."),
        ),
        RedesignFault::EndUntouched => (
            Phrase::new(
                "终点还没有动，而它占记忆分的一半。",
                "The end is still as it was, and it is half of what is remembered.",
            ),
            Phrase::new("为终点加一项收尾。", "Add a measure that finishes well."),
        ),
    };
    (wrong.get(language).to_owned(), mend.get(language).to_owned())
}
