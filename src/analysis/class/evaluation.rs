//! What the forms say: how many answered each statement, the mean of the answers, and how it changed over the day.
//!
//! The answers are those of whoever was there: n may differ between start and end, and nobody is followed from the
//! one to the other, so there is no test of significance.

use crate::model::class::{AnswerCount, Evaluation, FormPage};

/// All answers to one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many said 1, 2, 3, 4 and 5.
    pub counts: [u32; 5],
}

impl Answers {
    /// How many answered.
    pub fn n(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(*count)).sum()
    }

    /// 1…5; `None` where nobody answered.
    pub fn mean(&self) -> Option<f64> {
        let n = self.n();
        let sum: u64 =
            (1..).zip(self.counts).map(|(answer, count): (u64, u32)| answer * u64::from(count)).sum();
        (n > 0).then(|| sum as f64 / n as f64)
    }
}

/// One statement on the method at the start and at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeAfter {
    /// From 1.
    pub statement: u8,
    pub before: Answers,
    pub after: Answers,
}

impl BeforeAfter {
    /// By how much the mean rose, −4…+4.
    pub fn change(&self) -> Option<f64> {
        Some(self.after.mean()? - self.before.mean()?)
    }
}

/// All answers to a statement of a page: of the groups and of the whole room together.
pub fn answers(evaluation: &Evaluation, page: FormPage, statement: u8) -> Answers {
    let mut answers = Answers::default();
    let is_meant = |count: &&AnswerCount| count.statement == statement;
    for count in evaluation.page(page).iter().filter(is_meant) {
        for (sum, n) in answers.counts.iter_mut().zip(count.counts) {
            *sum = sum.saturating_add(n);
        }
    }
    answers
}

/// The statements on the method.
pub fn method(evaluation: &Evaluation) -> Vec<BeforeAfter> {
    let of = |statement| BeforeAfter {
        statement,
        before: answers(evaluation, FormPage::Before, statement),
        after: answers(evaluation, FormPage::After, statement),
    };
    (1..=FormPage::Before.n_statements()).map(of).collect()
}

/// The statements on the course, with their numbers.
pub fn course(evaluation: &Evaluation) -> Vec<(u8, Answers)> {
    let of = |statement| (statement, answers(evaluation, FormPage::Course, statement));
    (1..=FormPage::Course.n_statements()).map(of).collect()
}
