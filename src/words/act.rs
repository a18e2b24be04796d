//! The action plan in words: the questions of 5W2H.

use super::Phrase;
use crate::analysis::actions::Question;

/// A question of 5W2H.
pub const fn question(question: Question) -> Phrase {
    match question {
        Question::What => Phrase::new("做什么", "What"),
        Question::Why => Phrase::new("为什么", "Why"),
        Question::Who => Phrase::new("谁来做", "Who"),
        Question::When => Phrase::new("什么时候", "When"),
        Question::Where => Phrase::new("在哪里", "Where"),
        Question::How => Phrase::new("怎么做", "How"),
        Question::HowMuch => Phrase::new("花多少", "How much"),
    }
}
