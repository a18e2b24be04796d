//! KANO in words: the categories, the pair of questions with its five answers.

use super::Phrase;
use crate::analysis::kano::RELIABLE;
use crate::model::Language;
use crate::model::lenses::KanoCategory;

/// The name of a category.
pub const fn category(category: KanoCategory) -> Phrase {
    match category {
        KanoCategory::MustBe => Phrase::new("基本型", "Must-be"),
        KanoCategory::OneDimensional => Phrase::new("期望型", "One-dimensional"),
        KanoCategory::Attractive => Phrase::new("兴奋型", "Attractive"),
        KanoCategory::Indifferent => Phrase::new("无差异型", "Indifferent"),
        KanoCategory::Reverse => Phrase::new("反向型", "Reverse"),
        KanoCategory::Questionable => Phrase::new("可疑", "Questionable"),
    }
}

/// The letter of a category in tables, the same in both languages.
pub const fn letter(category: KanoCategory) -> &'static str {
    match category {
        KanoCategory::MustBe => "M",
        KanoCategory::OneDimensional => "O",
        KanoCategory::Attractive => "A",
        KanoCategory::Indifferent => "I",
        KanoCategory::Reverse => "R",
        KanoCategory::Questionable => "Q",
    }
}

/// What a category means, as a group would say it.
pub const fn meaning(category: KanoCategory) -> Phrase {
    match category {
        KanoCategory::MustBe => Phrase::new(
            "没有就生气，有了也觉得是应该的",
            "Its absence angers; its presence is taken for granted",
        ),
        KanoCategory::OneDimensional => {
            Phrase::new("做得越好越满意，做得越差越不满", "The better it is, the happier they are")
        }
        KanoCategory::Attractive => {
            Phrase::new("没有也不会怪你，有了就是惊喜", "Nobody misses it; everybody enjoys it")
        }
        KanoCategory::Indifferent => Phrase::new("有没有都无所谓", "It makes no difference either way"),
        KanoCategory::Reverse => Phrase::new("做了反而让人不满", "Doing it annoys people"),
        KanoCategory::Questionable => {
            Phrase::new("两个回答互相矛盾，多半没看懂题", "The two answers contradict each other")
        }
    }
}

/// The five answers to both questions, in their positions 1…5. They are no scale.
pub const ANSWERS: [Phrase; 5] = [
    Phrase::new("我很喜欢", "I like it"),
    Phrase::new("理应如此", "It must be that way"),
    Phrase::new("无所谓", "I do not mind"),
    Phrase::new("勉强接受", "I can live with it"),
    Phrase::new("我很不喜欢", "I dislike it"),
];

/// The functional question.
pub fn functional(idea: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("如果做到“{idea}”，您的感受是？"),
        Language::En => format!("If there is \"{idea}\", how do you feel?"),
    }
}

/// The dysfunctional question.
pub fn dysfunctional(idea: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("如果没有“{idea}”，您的感受是？"),
        Language::En => format!("If there is no \"{idea}\", how do you feel?"),
    }
}

/// What an undefined coefficient shows.
pub const UNDEFINED: &str = "—";

/// Under every result: how many answered, and what that is worth.
pub fn basis(n: u32, language: Language) -> String {
    match (language, n < RELIABLE) {
        (Language::Zh, true) => format!("n={n}，仅供研讨"),
        (Language::En, true) => format!("n = {n}, for discussion only"),
        (Language::Zh, false) => format!("n={n}"),
        (Language::En, false) => format!("n = {n}"),
    }
}
