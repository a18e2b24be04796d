//! What comes of a class: its plan with what became of it, the notes of the debrief, points, commitments and forms.

use super::pen::{ClassPen, Field, count, day, plain, remembered, value};
use super::summary::{ClassColumn, ClassPart, ClassTable};
use crate::analysis::class::evaluation::{self, Answers, BeforeAfter};
use crate::analysis::class::plan::{OutcomeTally, PlannedAction, planned};
use crate::analysis::class::points::{self, GroupPoints};
use crate::analysis::class::then_now::{GroupThenNow, ThenNow, TouchpointThenNow};
use crate::model::class::{Commitment, FollowUp, FormPage, FreeLine, OridCard};
use crate::report::summary::{Entry, ShownValue};
use crate::words::class_report::{self as report_words, outcome as words};
use crate::words::debrief::{self, page};
use crate::words::{act_ui, names, report as common};

/// Those that say something, in the order of the report.
pub(super) fn tables(pen: &ClassPen<'_>) -> Vec<ClassTable> {
    vec![
        pen.plan(),
        pen.debrief(),
        pen.points(),
        pen.commitments(),
        pen.method(),
        pen.course(),
        pen.lines(),
        pen.follow_ups(),
        pen.then_now(),
        pen.touchpoints_then_now(),
    ]
}

impl ClassPen<'_> {
    /// The list of the class, with a column for each time that it met again.
    fn plan(&self) -> ClassTable {
        let mut rows = planned(self.class, self.comparison);
        rows.retain(|action| !action.what.trim().is_empty());
        let groups = |action: &PlannedAction<'_>| {
            let groups = action.groups();
            self.joined(groups.iter().map(|number| report_words::numbered_group(*number, self.language)))
        };
        let fields: [Field<'_, PlannedAction<'_>>; 5] = [
            (act_ui::WHAT, 46, &|action| Entry::Text(action.what.to_owned())),
            (report_words::OWNER, 18, &|action| Entry::Text(action.owner.to_owned())),
            (report_words::DAY, 18, &|action| day(action.due, self.language)),
            (words::FROM_GROUPS, 18, &|action| Entry::Text(groups(action))),
            (words::TARGET, 20, &|action| {
                Entry::Text(self.joined(action.targets().iter().map(|target| (*target).to_owned())))
            }),
        ];
        let mut table = self.table(ClassPart::Plan, words::PLAN, &fields, &rows);
        for follow_up in &self.class.follow_ups {
            let header = page::days_later(follow_up.after, self.language);
            table.columns.push(ClassColumn { header, width: 22 });
            for (row, action) in table.rows.iter_mut().zip(&rows) {
                row.push(Entry::Text(self.became(action, follow_up)));
            }
        }
        table
    }

    /// What became of an action, and the number that was reached.
    fn became(&self, action: &PlannedAction<'_>, follow_up: &FollowUp) -> String {
        let Some(result) = action.result(follow_up) else { return String::new() };
        let outcome = result.outcome.map(|outcome| self.word(page::outcome(outcome)));
        let parts = [outcome.unwrap_or_default(), result.reached.trim().to_owned()];
        self.joined(parts.into_iter().filter(|part| !part.is_empty()))
    }

    fn debrief(&self) -> ClassTable {
        let rows: Vec<OridCard> = OridCard::ALL
            .into_iter()
            .filter(|card| !self.class.debrief.note(*card).trim().is_empty())
            .collect();
        let fields: [Field<'_, OridCard>; 2] = [
            (report_words::QUESTION, 20, &|card| Entry::Text(self.word(page::card(*card)))),
            (words::SAID, 100, &|card| Entry::Text(self.class.debrief.note(*card).trim().to_owned())),
        ];
        self.table(ClassPart::Debrief, words::DEBRIEF, &fields, &rows)
    }

    /// Only where the trainer or the class gave any: what work earns by itself is no contest.
    fn points(&self) -> ClassTable {
        let class = self.class;
        let is_used = !class.points.on_time.is_empty()
            || !class.points.given.is_empty()
            || !class.debrief.hands.is_empty();
        let rows = if is_used { points::shown(class, self.comparison) } else { Vec::new() };
        let number = |n: i32| {
            Entry::Value(Some(ShownValue { value: f64::from(n), text: names::signed(f64::from(n), 0) }), 0)
        };
        let fields: [Field<'_, GroupPoints>; 6] = [
            (report_words::GROUP, 20, &|row| {
                Entry::Text(report_words::numbered_group(row.group, self.language))
            }),
            (page::WORK, 18, &|row| number(row.earned())),
            (page::ON_TIME, 14, &|row| number(row.of_time())),
            (page::VOTE, 18, &|row| number(row.of_vote())),
            (page::TRAINER, 18, &|row| number(row.given)),
            (page::TOTAL, 14, &|row| number(row.total())),
        ];
        self.table(ClassPart::Points, words::POINTS, &fields, &rows)
    }

    /// With a column of names where there are any.
    fn commitments(&self) -> ClassTable {
        let said = |commitment: &&Commitment| !commitment.text.trim().is_empty();
        let rows: Vec<&Commitment> = self.class.commitments.iter().filter(said).collect();
        let group = |row: &&Commitment| Entry::Text(report_words::numbered_group(row.group, self.language));
        let name = |row: &&Commitment| Entry::Text(row.name.trim().to_owned());
        let text = |row: &&Commitment| Entry::Text(row.text.trim().to_owned());
        let mut fields: Vec<Field<'_, &Commitment>> = vec![(report_words::GROUP, 16, &group)];
        if rows.iter().any(|row| !row.name.trim().is_empty()) {
            fields.push((words::NAME, 16, &name));
        }
        fields.push((words::COMMITMENT, 100, &text));
        self.table(ClassPart::Commitments, report_words::COMMITMENTS, &fields, &rows)
    }

    fn method(&self) -> ClassTable {
        let mut rows = evaluation::method(&self.class.evaluation);
        if rows.iter().all(|row| row.before.n() + row.after.n() == 0) {
            rows.clear();
        }
        let fields: [Field<'_, BeforeAfter>; 6] = [
            (words::STATEMENT, 70, &|row| self.statement(FormPage::Before, row.statement)),
            (words::BEFORE, 12, &|row| plain(row.before.mean(), 2)),
            (words::N_BEFORE, 12, &|row| people(&row.before)),
            (words::AFTER, 12, &|row| plain(row.after.mean(), 2)),
            (words::N_AFTER, 12, &|row| people(&row.after)),
            (words::CHANGE, 12, &|row| value(row.change())),
        ];
        let mut table = self.table(ClassPart::Evaluation, words::METHOD, &fields, &rows);
        table.lead.push(self.word(words::BEFORE_AND_AFTER_ARE_COUNTS));
        table
    }

    fn course(&self) -> ClassTable {
        let mut rows = evaluation::course(&self.class.evaluation);
        rows.retain(|(_, answers)| answers.n() > 0);
        type Row = (u8, Answers);
        let counts = [0, 1, 2, 3, 4].map(|at| move |(_, answers): &Row| Entry::Count(answers.counts[at]));
        let statement = |(number, _): &Row| self.statement(FormPage::Course, *number);
        let mean = |(_, answers): &Row| plain(answers.mean(), 2);
        let n = |(_, answers): &Row| people(answers);
        let mut fields: Vec<Field<'_, Row>> =
            vec![(words::STATEMENT, 60, &statement), (words::MEAN, 12, &mean), (words::N, 10, &n)];
        for (answer, count) in ["1", "2", "3", "4", "5"].into_iter().zip(&counts) {
            fields.push((crate::words::Phrase::new(answer, answer), 8, count));
        }
        self.table(ClassPart::Course, words::COURSE, &fields, &rows)
    }

    fn statement(&self, page: FormPage, number: u8) -> Entry {
        let statement = debrief::statement(page, number);
        Entry::Text(statement.map(|statement| self.word(statement)).unwrap_or_default())
    }

    fn lines(&self) -> ClassTable {
        let said = |line: &&FreeLine| !line.text.trim().is_empty();
        let rows: Vec<&FreeLine> = self.class.evaluation.lines.iter().filter(said).collect();
        let fields: [Field<'_, &FreeLine>; 2] = [
            (report_words::GROUP, 16, &|line| {
                Entry::Text(report_words::numbered_group(line.group, self.language))
            }),
            (words::SAID, 100, &|line| Entry::Text(line.text.trim().to_owned())),
        ];
        self.table(ClassPart::Lines, words::LINES, &fields, &rows)
    }

    /// A row for each time, with what became of how many actions.
    fn follow_ups(&self) -> ClassTable {
        use crate::model::class::ActionOutcome::{Done, NotDone, Partly};
        let actions = planned(self.class, self.comparison);
        let rows: Vec<(&FollowUp, OutcomeTally)> = self
            .class
            .follow_ups
            .iter()
            .map(|follow_up| (follow_up, OutcomeTally::of(&actions, follow_up)))
            .collect();
        type Row<'b> = (&'b FollowUp, OutcomeTally);
        let fields: [Field<'_, Row<'_>>; 6] = [
            (words::WHEN, 20, &|(follow_up, _)| {
                Entry::Text(page::days_later(follow_up.after, self.language))
            }),
            (report_words::DAY, 20, &|(follow_up, _)| day(follow_up.date, self.language)),
            (page::outcome(Done), 14, &|(_, tally)| count(tally.done)),
            (page::outcome(Partly), 14, &|(_, tally)| count(tally.partly)),
            (page::outcome(NotDone), 14, &|(_, tally)| count(tally.not_done)),
            (words::OPEN, 14, &|(_, tally)| count(tally.open)),
        ];
        self.table(ClassPart::FollowUps, words::FOLLOW_UPS, &fields, &rows)
    }
}

/// When the class met again, and what stood then and stands now.
type Again<'a, T> = (u32, &'a T);

impl ClassPen<'_> {
    /// Each time with its days, where the journey was scored anew.
    fn again(&self) -> impl Iterator<Item = (u32, &ThenNow)> {
        let is_scored = |both: &&ThenNow| both.groups.iter().any(|group| group.now.is_some());
        let days = self.class.follow_ups.iter().map(|follow_up| follow_up.after);
        days.zip(self.then_now).filter(move |(_, both)| is_scored(both))
    }

    fn then_now(&self) -> ClassTable {
        let rows: Vec<Again<'_, GroupThenNow>> =
            self.again().flat_map(|(after, both)| both.groups.iter().map(move |row| (after, row))).collect();
        let fields: [Field<'_, Again<'_, GroupThenNow>>; 5] = [
            (words::WHEN, 20, &|(after, _)| Entry::Text(page::days_later(*after, self.language))),
            (report_words::GROUP, 20, &|(_, row)| {
                Entry::Text(report_words::numbered_group(row.group, self.language))
            }),
            (page::THEN, 14, &|(_, row)| remembered(row.then)),
            (page::NOW, 14, &|(_, row)| remembered(row.now)),
            (words::CHANGE, 14, &|(_, row)| remembered(row.change())),
        ];
        self.table(ClassPart::ThenNow, words::THEN_NOW, &fields, &rows)
    }

    fn touchpoints_then_now(&self) -> ClassTable {
        let rows: Vec<Again<'_, TouchpointThenNow>> = self
            .again()
            .flat_map(|(after, both)| both.touchpoints.iter().map(move |row| (after, row)))
            .collect();
        let mean = |of: &Option<(f64, usize)>| value(of.map(|(mean, _)| mean));
        let n = |of: &Option<(f64, usize)>| count(of.map_or(0, |(_, n)| n));
        let fields: [Field<'_, Again<'_, TouchpointThenNow>>; 7] = [
            (words::WHEN, 18, &|(after, _)| Entry::Text(page::days_later(*after, self.language))),
            (common::TOUCHPOINT, 34, &|(_, row)| Entry::Text(self.text(&row.name))),
            (page::THEN, 12, &|(_, row)| mean(&row.then)),
            (words::N_THEN, 14, &|(_, row)| n(&row.then)),
            (page::NOW, 12, &|(_, row)| mean(&row.now)),
            (words::N_NOW, 14, &|(_, row)| n(&row.now)),
            (words::CHANGE, 12, &|(_, row)| value(row.change())),
        ];
        self.table(ClassPart::TouchpointsThenNow, words::TOUCHPOINTS_THEN_NOW, &fields, &rows)
    }
}

fn people(answers: &Answers) -> Entry {
    Entry::Count(u32::try_from(answers.n()).unwrap_or(u32::MAX))
}
