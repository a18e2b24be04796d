//! What is to be looked at again among the lenses: tags and causes, the survey, the ratings.

use crate::analysis::kano::{Lint, RELIABLE};
use crate::model::Language;
use crate::words::{Phrase, kano};

/// What does not fit between a tag and a score.
pub const fn tag(lint: Lint) -> Phrase {
    match lint {
        Lint::MustBeAboveZero => Phrase::new(
            "标了基本型，分数却高于 0：做到了也只是应该的。",
            "Tagged must-be, yet above 0: what is taken for granted pleases nobody.",
        ),
        Lint::AttractiveWithoutJoy => Phrase::new(
            "标了兴奋型，分数却不高于 0：惊喜在哪里？",
            "Tagged attractive, yet not above 0: where is the delight?",
        ),
        Lint::ReverseWithoutAnger => Phrase::new(
            "标了反向型，分数却不低于 0：它真的让人不满吗？",
            "Tagged reverse, yet not below 0: does it really annoy?",
        ),
        Lint::IndifferentWithFeeling => Phrase::new(
            "标了无差异型，分数却离 0 很远：有感受就不是无所谓。",
            "Tagged indifferent, yet far from 0: who feels that much does mind.",
        ),
    }
}

/// How to mend it.
pub const fn tag_mend(lint: Lint) -> Phrase {
    match lint {
        Lint::MustBeAboveZero => Phrase::new(
            "改成期望型或兴奋型，或重新打分。",
            "Tag it one-dimensional or attractive, or score it again.",
        ),
        Lint::AttractiveWithoutJoy => Phrase::new(
            "改成期望型或基本型，或重新打分。",
            "Tag it one-dimensional or must-be, or score it again.",
        ),
        Lint::ReverseWithoutAnger | Lint::IndifferentWithFeeling => {
            Phrase::new("换一个类别，或重新打分。", "Choose another category, or score it again.")
        }
    }
}

/// A deep pit of which nobody says why.
pub(super) const NO_CAUSE: (Phrase, Phrase) = (
    Phrase::new("这么深的坑，还没有说原因。", "So deep a pit, and nobody says why."),
    Phrase::new("从四个差距里选一个。", "Choose one of the four gaps."),
);

/// Touchpoints that were passed over.
pub(super) fn untagged(n: usize, language: Language) -> (String, String) {
    let wrong = match (n, language) {
        (_, Language::Zh) => format!("{n} 个触点还没有标客户要的是哪一类。"),
        (1, Language::En) => "This touchpoint has no kind of need yet.".to_owned(),
        (_, Language::En) => format!("{n} touchpoints have no kind of need yet."),
    };
    let mend =
        Phrase::new("逐个标上；有没有都行的，标无差异型。", "Tag each; what nobody minds is indifferent.");
    (wrong, mend.get(language).to_owned())
}

/// An idea about which nobody was asked.
pub(super) const NO_ANSWERS: (Phrase, Phrase) = (
    Phrase::new("还没有人答过。", "Nobody has answered yet."),
    Phrase::new("先问几个人，或删掉这个想法。", "Ask a few people, or delete the idea."),
);

/// What so few answers are worth; the first sentence is the one that stands under every result.
pub(super) fn few_answers(n: u32, language: Language) -> (String, String) {
    let stop = Phrase::new("。", ".").get(language);
    let mend = match language {
        Language::Zh => format!("满 {RELIABLE} 人作答，分类才靠得住。"),
        Language::En => format!("From {RELIABLE} answers on, a category can be relied on."),
    };
    (format!("{}{stop}", kano::basis(n, language)), mend)
}

/// A form that is not filled in to the end.
pub(super) fn not_rated(rated: usize, items: usize, language: Language) -> (String, String) {
    let wrong = match language {
        Language::Zh => format!("{items} 题里打完了 {rated} 题。"),
        Language::En => format!("{rated} of {items} items are rated."),
    };
    let mend = Phrase::new("把剩下的打完，差距才完整。", "Rate the rest; then the gaps are whole.");
    (wrong, mend.get(language).to_owned())
}
