//! What a class found, in five sentences: where the groups lie furthest apart, what most of them chose, whom
//! they hold accountable, what is likely to be remembered, and how far they agree.

use super::pen::ClassPen;
use crate::analysis::compare::Pool;
use crate::model::{MarkKind, Score};
use crate::words::class_report::findings::{self as words, SaidBy};

pub(super) fn findings(pen: &ClassPen<'_>) -> Vec<String> {
    [pen.widest(), pen.most_voted(), pen.most_accountable(), pen.likely_remembered(), pen.concord()]
        .into_iter()
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

impl ClassPen<'_> {
    fn widest(&self) -> String {
        let Some(widest) = self.comparison.widest_first().first().copied() else {
            return self.word(words::ONE_GROUP);
        };
        let (Some(speakers), Some(spread)) = (widest.speakers(), &widest.spread) else {
            return self.word(words::ALL_ALIKE);
        };
        let voice =
            |at: usize, score: Score| SaidBy { group: self.short_group(at), score: score.to_string() };
        let (lowest, highest) = (voice(speakers.lowest, spread.min), voice(speakers.highest, spread.max));
        words::widest(&self.column_name(spread.position), &lowest, &highest, spread.range(), self.language)
    }

    fn most_voted(&self) -> String {
        let votes = || self.columns().map(|(at, column)| (at, column.votes(MarkKind::Moment).len()));
        let most = votes().map(|(_, n)| n).max().unwrap_or(0);
        let chosen: Vec<String> =
            votes().filter(|(_, n)| most > 0 && *n == most).map(|(at, _)| self.column_name(at)).collect();
        words::most_voted(&chosen, most, self.works().len(), self.language)
    }

    fn most_accountable(&self) -> String {
        let comparison = self.comparison;
        let departments = comparison.departments();
        let most = departments.first().map(|most| (self.department(&most.department), most));
        let most = most.as_ref().map(|(name, most)| (name.as_str(), most.groups.len(), most.named));
        let torn: Vec<(String, usize)> = comparison
            .torn_first()
            .into_iter()
            .filter_map(|at| Some((at, comparison.columns.get(at)?)))
            .filter(|(_, column)| column.is_torn())
            .map(|(at, column)| (self.column_name(at), column.accountable.len()))
            .collect();
        words::accountable(most, self.works().len(), &torn, self.language)
    }

    fn likely_remembered(&self) -> String {
        let lines = self.comparison.remembered();
        let Some(before) = median(lines.iter().filter_map(|line| line.before).collect()) else {
            return self.word(words::NOT_REMEMBERED);
        };
        let redesigned = || lines.iter().filter(|line| line.redesigned);
        let after = median(redesigned().filter_map(|line| line.after).collect());
        let spent = median(redesigned().map(|line| f64::from(line.spent)).collect());
        words::remembered(before, after.zip(spent), self.language)
    }

    fn concord(&self) -> String {
        let scores = self.comparison.scores(Pool::Groups);
        words::concord(scores.concord(), scores.ranges(), self.language)
    }
}

/// The middle value; of an even number the mean of the two in the middle.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = values.get(values.len() / 2)?;
    let lower = values.get(values.len().saturating_sub(1) / 2)?;
    Some(f64::midpoint(*lower, *upper))
}
