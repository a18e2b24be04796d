//! The tables of the class report that every class has: the plan, the groups, scores, votes, departments,
//! measures and actions.

use super::pen::{ClassPen, Field, count, day, number, plain, remembered, score, value};
use super::summary::{ClassColumn, ClassPart, ClassTable};
use super::{lenses, outcome, scores, statistics};
use crate::analysis::agenda;
use crate::analysis::compare::{
    DepartmentSummary, GroupAction, GroupMeasure, GroupWork, Pool, SharedTouchpoint,
};
use crate::analysis::spread::Spread;
use crate::model::{Block, MarkKind, TimeOfDay};
use crate::report::summary::Entry;
use crate::words::report as common;
use crate::words::{act_ui, class_report as words, redesign, report_method as method};

/// Those that say something, in the order of the report.
pub(super) fn tables(pen: &ClassPen<'_>) -> Vec<ClassTable> {
    let tables = [
        pen.overview(),
        pen.agenda(),
        pen.groups_table(),
        scores::scores(pen),
        pen.touchpoints(),
        pen.votes(),
        pen.moments_table(),
        pen.departments(),
        pen.torn(),
        pen.members(),
        pen.measures(),
        lenses::kano(pen),
        lenses::tags(pen),
        lenses::servqual(pen),
        pen.actions(),
    ];
    let tables = tables.into_iter().chain(outcome::tables(pen));
    let tables = tables.chain([statistics::statistics(pen), pen.curves()]);
    tables.filter(|table| !table.rows.is_empty()).collect()
}

/// A touchpoint of all groups with its place.
type Placed<'a> = (usize, &'a SharedTouchpoint);

impl ClassPen<'_> {
    fn overview(&self) -> ClassTable {
        let facts = self.facts().into_iter().map(|fact| (fact.label, fact.text));
        let found = super::findings::findings(self).into_iter();
        let found = found.map(|text| (words::FOUND.get(self.language), text));
        let rows: Vec<(&'static str, String)> = facts.chain(found).collect();
        let fields: [Field<'_, (&'static str, String)>; 2] = [
            (common::ITEM, 22, &|(item, _)| Entry::Text((*item).to_owned())),
            (common::CONTENT, 100, &|(_, text)| Entry::Text(text.clone())),
        ];
        self.table(ClassPart::Overview, common::OVERVIEW, &fields, &rows)
    }

    fn agenda(&self) -> ClassTable {
        let times = agenda::schedule(&self.class.agenda);
        let blocks: Vec<(&Block, TimeOfDay, TimeOfDay)> = self
            .class
            .agenda
            .blocks
            .iter()
            .zip(&times)
            .zip(times.iter().skip(1))
            .map(|((block, from), until)| (block, *from, *until))
            .collect();
        type Row<'b> = (&'b Block, TimeOfDay, TimeOfDay);
        let fields: [Field<'_, Row<'_>>; 5] = [
            (words::FROM, 8, &|(_, from, _)| Entry::Text(from.to_string())),
            (words::UNTIL, 8, &|(_, _, until)| Entry::Text(until.to_string())),
            (words::MINUTES, 8, &|(block, ..)| Entry::Count(block.minutes)),
            (words::BLOCK, 36, &|(block, ..)| Entry::Text(self.text(&block.title))),
            (words::WHAT_TO_DO, 70, &|(block, ..)| Entry::Text(self.text(&block.what_to_do))),
        ];
        self.table(ClassPart::Agenda, words::AGENDA, &fields, &blocks)
    }

    /// A group a row; how the remembered score changes stands here too.
    fn groups_table(&self) -> ClassTable {
        let rows: Vec<(usize, &GroupWork)> = self.works().iter().enumerate().collect();
        type Row<'b> = (usize, &'b GroupWork);
        let reading = |(_, work): &Row<'_>| work.review.reading.clone();
        let fields: [Field<'_, Row<'_>>; 11] = [
            (words::GROUP, 26, &|(at, _)| Entry::Text(self.group(*at))),
            (common::SCORED, 12, &|row| count(reading(row).scored)),
            (common::MEAN, 12, &|row| value(reading(row).mean)),
            (words::HIGHEST, 10, &|row| score(reading(row).highest.map(|spot| spot.score))),
            (words::LOWEST, 10, &|row| score(reading(row).lowest.map(|spot| spot.score))),
            (words::PEAK, 12, &|row| score(reading(row).peak.map(|spot| spot.score))),
            (words::END, 10, &|row| score(reading(row).end.and_then(|end| end.score))),
            (common::REMEMBERED, 14, &|row| remembered(reading(row).remembered)),
            (method::AFTER, 12, &|(_, work)| {
                let redesigned = !work.worksheet.redesign.is_empty();
                remembered(work.review.after.remembered.filter(|_| redesigned))
            }),
            (words::GAIN, 10, &|(_, work)| {
                let redesigned = !work.worksheet.redesign.is_empty();
                remembered(work.review.gain().filter(|_| redesigned))
            }),
            (words::SPENT, 12, &|(_, work)| Entry::Count(work.review.spent)),
        ];
        let mut table = self.table(ClassPart::Groups, words::REMEMBERED, &fields, &rows);
        table.lead.push(self.word(common::CAVEAT));
        table
    }

    fn touchpoints(&self) -> ClassTable {
        type Row<'b> = Placed<'b>;
        let rows: Vec<Row<'_>> = self.columns().collect();
        let fields: [Field<'_, Row<'_>>; 13] = [
            (common::NUMBER, 7, &|(_, column)| number(column.number)),
            (common::TOUCHPOINT, 28, &|(_, column)| Entry::Text(self.text(&column.name))),
            (words::N_GROUPS, 12, &|(_, column)| count(column.spread.as_ref().map_or(0, |s| s.n()))),
            (words::MEAN, 10, &|(_, column)| value(column.spread.as_ref().map(|s| s.mean))),
            (words::MEDIAN, 10, &|(_, column)| remembered(column.spread.as_ref().map(|s| s.median))),
            (words::SD, 12, &|(_, column)| plain(column.spread.as_ref().map(|s| s.deviation), 2)),
            (words::LOWEST, 10, &|(_, column)| score(column.spread.as_ref().map(|s| s.min))),
            (words::HIGHEST, 10, &|(_, column)| score(column.spread.as_ref().map(|s| s.max))),
            (words::RANGE, 10, &|(_, column)| match &column.spread {
                Some(spread) => Entry::Count(u32::from(spread.range())),
                None => Entry::Text(String::new()),
            }),
            (words::AGREEMENT, 12, &|(_, column)| {
                let several = column.spread.as_ref().filter(|spread| spread.n() > 1);
                let word = several.map(|spread| self.word(words::agreement(spread.agreement())));
                Entry::Text(word.unwrap_or_default())
            }),
            (common::ACCOUNTABLE, 40, &|(_, column)| Entry::Text(self.accountable(column))),
            (common::mark(MarkKind::Moment), 14, &|(_, column)| count(column.votes(MarkKind::Moment).len())),
            (words::ADDED, 18, &|(_, column)| Entry::Text(self.groups(&column.added_by))),
        ];
        self.table(ClassPart::Touchpoints, words::TOUCHPOINTS, &fields, &rows)
    }

    /// Touchpoints where some group put a mark.
    fn votes(&self) -> ClassTable {
        let of = self.works().len();
        type Row<'b> = Placed<'b>;
        let rows: Vec<Row<'_>> = self
            .columns()
            .filter(|(_, column)| MarkKind::ALL.iter().any(|kind| !column.votes(*kind).is_empty()))
            .collect();
        let votes = MarkKind::ALL.map(|kind| {
            move |(_, column): &Row<'_>| match column.votes(kind) {
                [] => Entry::Text(String::new()),
                groups => Entry::Text(words::of_groups(groups.len(), of, self.language)),
            }
        });
        let name = |(at, _): &Row<'_>| Entry::Text(self.column_name(*at));
        let whose = |(_, column): &Row<'_>| Entry::Text(self.groups(column.votes(MarkKind::Moment)));
        let mut fields: Vec<Field<'_, Row<'_>>> = vec![(common::TOUCHPOINT, 34, &name)];
        for (kind, votes) in MarkKind::ALL.into_iter().zip(&votes) {
            fields.push((common::mark(kind), 18, votes));
        }
        fields.push((words::WHOSE, 34, &whose));
        self.table(ClassPart::Votes, words::VOTES, &fields, &rows)
    }

    fn moments_table(&self) -> ClassTable {
        let told: Vec<_> = self
            .columns()
            .flat_map(|(at, _)| self.told(at).into_iter().map(move |told| (at, told)))
            .collect();
        type Row = (usize, super::summary::MomentTold);
        let fields: [Field<'_, Row>; 5] = [
            (common::TOUCHPOINT, 28, &|(at, _)| Entry::Text(self.column_name(*at))),
            (words::GROUP, 16, &|(_, told)| Entry::Text(told.group.clone())),
            (common::WHO, 30, &|(_, told)| Entry::Text(told.who.clone())),
            (common::SITUATION, 36, &|(_, told)| Entry::Text(told.situation.clone())),
            (common::FEELING, 30, &|(_, told)| Entry::Text(told.feeling.clone())),
        ];
        self.table(ClassPart::Moments, words::MOMENTS, &fields, &told)
    }

    /// The departments that groups hold accountable, the one that most groups name first.
    fn departments(&self) -> ClassTable {
        let rows = self.comparison.departments();
        let fields: [Field<'_, DepartmentSummary>; 5] = [
            (common::DEPARTMENT, 34, &|row| Entry::Text(self.department(&row.department))),
            (words::N_NAMED, 16, &|row| count(row.groups.len())),
            (words::WHOSE, 30, &|row| Entry::Text(self.groups(&row.groups))),
            (words::N_TOUCHPOINTS, 16, &|row| count(row.touchpoints)),
            (words::N_TIMES, 16, &|row| count(row.named)),
        ];
        self.table(ClassPart::Departments, words::DEPARTMENTS, &fields, &rows)
    }

    /// Who is held accountable touchpoint by touchpoint, where the groups differ.
    fn torn(&self) -> ClassTable {
        let torn = self.comparison.torn_first().into_iter();
        let torn = torn.filter_map(|at| Some((at, self.comparison.columns.get(at)?)));
        let rows: Vec<Placed<'_>> = torn.filter(|(_, column)| column.differs()).collect();
        let of = self.works().len();
        let fields: [Field<'_, Placed<'_>>; 4] = [
            (common::TOUCHPOINT, 34, &|(at, _)| Entry::Text(self.column_name(*at))),
            (common::mark(MarkKind::Moment), 18, &|(_, column)| match column.votes(MarkKind::Moment) {
                [] => Entry::Text(String::new()),
                groups => Entry::Text(words::of_groups(groups.len(), of, self.language)),
            }),
            (words::N_ANSWERS_GIVEN, 14, &|(_, column)| count(column.accountable.len())),
            (common::ACCOUNTABLE, 60, &|(_, column)| Entry::Text(self.accountable(column))),
        ];
        self.table(ClassPart::Torn, words::TORN, &fields, &rows)
    }

    /// What members scored alone, of all groups together.
    fn members(&self) -> ClassTable {
        type Row<'b> = (usize, &'b Spread);
        let columns = self.comparison.scores(Pool::Members).columns.iter().enumerate();
        let rows: Vec<Row<'_>> =
            columns.filter_map(|(at, column)| Some((at, column.spread.as_ref()?))).collect();
        let fields: [Field<'_, Row<'_>>; 8] = [
            (common::TOUCHPOINT, 34, &|(at, _)| Entry::Text(self.column_name(*at))),
            (words::N_MEMBERS, 14, &|(_, spread)| count(spread.n())),
            (words::MEAN, 10, &|(_, spread)| value(Some(spread.mean))),
            (words::MEDIAN, 10, &|(_, spread)| remembered(Some(spread.median))),
            (words::SD, 12, &|(_, spread)| plain(Some(spread.deviation), 2)),
            (words::LOWEST, 10, &|(_, spread)| score(Some(spread.min))),
            (words::HIGHEST, 10, &|(_, spread)| score(Some(spread.max))),
            (words::RANGE, 10, &|(_, spread)| Entry::Count(u32::from(spread.range()))),
        ];
        let mut table = self.table(ClassPart::Members, words::MEMBERS_SCORES, &fields, &rows);
        table.lead.push(self.word(words::MEMBERS_LEAD));
        table
    }

    /// The measures in the order of the walk, those for one touchpoint together.
    fn measures(&self) -> ClassTable {
        let columns = self.comparison.redesigned().into_iter();
        let rows: Vec<Row<'_>> = columns
            .flat_map(|at| self.comparison.measures(at).into_iter().map(move |measure| (at, measure)))
            .collect();
        type Row<'b> = (usize, GroupMeasure<'b>);
        let fields: [Field<'_, Row<'_>>; 7] = [
            (common::TOUCHPOINT, 26, &|(at, _)| Entry::Text(self.column_name(*at))),
            (words::GROUP, 14, &|(_, row)| Entry::Text(self.short_group(row.group))),
            (method::KIND, 14, &|(_, row)| Entry::Text(self.word(redesign::kind(row.measure.kind)))),
            (method::MEASURE, 54, &|(_, row)| Entry::Text(row.measure.measure.clone())),
            (method::BEFORE, 10, &|(at, row)| {
                let column = self.comparison.columns.get(*at);
                score(column.and_then(|column| *column.scores.get(row.group)?))
            }),
            (method::AFTER, 10, &|(_, row)| score(row.measure.score)),
            (method::COST, 12, &|(_, row)| Entry::Count(row.measure.cost)),
        ];
        self.table(ClassPart::Measures, words::MEASURES, &fields, &rows)
    }

    fn actions(&self) -> ClassTable {
        let mut rows = self.comparison.actions();
        rows.retain(|row| !row.action.what.trim().is_empty());
        let fields: [Field<'_, GroupAction<'_>>; 8] = [
            (common::TOUCHPOINT, 20, &|row| {
                Entry::Text(row.column.map(|at| self.column_name(at)).unwrap_or_default())
            }),
            (words::GROUP, 12, &|row| Entry::Text(self.short_group(row.group))),
            (act_ui::WHAT, 40, &|row| Entry::Text(row.action.what.clone())),
            (words::OWNER, 16, &|row| Entry::Text(row.action.accountable.clone())),
            (act_ui::WHEN, 16, &|row| day(row.action.first_step, self.language)),
            (act_ui::BASELINE, 16, &|row| Entry::Text(row.action.baseline.clone())),
            (act_ui::TARGET, 16, &|row| Entry::Text(row.action.target.clone())),
            (act_ui::DONE, 28, &|row| Entry::Text(row.action.done.clone())),
        ];
        self.table(ClassPart::Actions, words::ACTIONS, &fields, &rows)
    }

    /// The numbers of the chart: a touchpoint a row, a group a column, and the median.
    fn curves(&self) -> ClassTable {
        let header = |header: String| ClassColumn { header, width: 12 };
        let groups = (0..self.works().len()).map(|at| header(self.short_group(at)));
        let first = ClassColumn { header: self.word(common::TOUCHPOINT), width: 30 };
        let last = header(self.word(words::MEDIAN));
        let row = |(at, column): (usize, &SharedTouchpoint)| {
            let mut row = vec![Entry::Text(self.column_name(at))];
            row.extend(column.scores.iter().map(|given| score(*given)));
            row.push(remembered(column.spread.as_ref().map(|spread| spread.median)));
            row
        };
        ClassTable {
            part: ClassPart::Curves,
            heading: words::CURVE_DATA.get(self.language),
            lead: Vec::new(),
            columns: std::iter::once(first).chain(groups).chain([last]).collect(),
            rows: self.columns().map(row).collect(),
        }
    }
}
