//! Fills a [`ClassSummary`]: cover, grid, moments of truth, and a page a group. Its tables stand in `tables`.

use super::pen::ClassPen;
use super::summary::{
    ClassMoment, ClassSummary, Fact, GroupMoment, GroupPage, Heat, HeatRow, MomentTold, PageAction,
};
use super::{findings, tables};
use crate::analysis::compare::{GroupWork, SharedTouchpoint, Voice};
use crate::analysis::spread::Agreement;
use crate::model::MarkKind;
use crate::report::summary::{ScoreLine, ShownValue};
use crate::words::names::{self, SEPARATOR};
use crate::words::{alone, class_report as words, report as common, report_method as method};

/// Words a class and the work of its groups.
pub(super) fn summarise(pen: &ClassPen<'_>) -> ClassSummary {
    ClassSummary {
        language: pen.language,
        title: pen.title(),
        facts: pen.facts(),
        findings: findings::findings(pen),
        heat: pen.heat(),
        moments: pen.moments(),
        groups: (0..pen.works().len()).filter_map(|at| pen.page(at)).collect(),
        tables: tables::tables(pen),
    }
}

impl ClassPen<'_> {
    fn title(&self) -> String {
        let scenario = self.scenario();
        let found = [self.class.name.trim(), scenario.trim()].into_iter().find(|title| !title.is_empty());
        found.map_or_else(|| self.word(words::TITLE), str::to_owned)
    }

    /// What the groups walk, by the first of them.
    pub(super) fn scenario(&self) -> String {
        let first = self.works().first();
        first.map(|work| self.text(&work.worksheet.scenario.title)).unwrap_or_default()
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let day = self.class.date.or_else(|| self.works().first().and_then(|work| work.worksheet.date));
        let facts = [
            (words::TRAINER, self.class.trainer.trim().to_owned()),
            (words::COMPANY, self.class.company.trim().to_owned()),
            (common::DATE, day.map(|day| names::date(day, self.language)).unwrap_or_default()),
            (common::SCENARIO, self.scenario()),
            (words::WORKS, words::taking_part(self.works().len(), self.n_people, self.language)),
        ];
        // What the title says is not said twice.
        let title = self.title();
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty() && *text != title);
        facts.map(|(label, text)| Fact { label: label.get(self.language), text }).collect()
    }

    fn heat(&self) -> Heat {
        let row = |(at, column): (usize, &SharedTouchpoint)| {
            let spread = column.spread.as_ref();
            let several = spread.filter(|spread| spread.n() > 1);
            HeatRow {
                name: self.column_name(at),
                cells: column.scores.iter().map(|score| score.map(ScoreLine::new)).collect(),
                median: spread.map(|spread| shown_median(spread.median)),
                range: several.map(|spread| spread.range()),
                agreement: several
                    .map_or("", |spread| words::agreement(spread.agreement()).get(self.language)),
                is_divided: several.is_some_and(|spread| spread.agreement() == Agreement::Disagree),
            }
        };
        Heat {
            groups: (0..self.works().len()).map(|at| self.short_group(at)).collect(),
            rows: self.columns().map(row).collect(),
        }
    }

    fn moments(&self) -> Vec<ClassMoment> {
        let chosen = self.comparison.moments().into_iter();
        chosen.filter_map(|at| Some(self.moment(at, self.comparison.columns.get(at)?))).collect()
    }

    fn moment(&self, at: usize, column: &SharedTouchpoint) -> ClassMoment {
        let votes = column.votes(MarkKind::Moment).len();
        ClassMoment {
            name: self.column_name(at),
            votes: words::of_groups(votes, self.works().len(), self.language),
            accountable: self.accountable(column),
            is_torn: column.is_torn(),
            told: self.told(at),
        }
    }

    /// What the groups wrote on a moment of truth, each that chose it.
    pub(super) fn told(&self, column: usize) -> Vec<MomentTold> {
        let voices = self.comparison.voices(column).into_iter();
        voices
            .map(|Voice { group, moment }| MomentTold {
                group: self.short_group(group),
                who: moment.who.clone(),
                situation: moment.situation.clone(),
                feeling: moment.feeling.clone(),
            })
            .collect()
    }

    fn page(&self, at: usize) -> Option<GroupPage> {
        let work = self.works().get(at)?;
        let GroupWork { worksheet, review } = work;
        let reading = &review.reading;
        let mut numbers = Vec::new();
        let mut number = |label: crate::words::Phrase, text: Option<String>| {
            numbers.extend(text.map(|text| Fact { label: label.get(self.language), text }));
        };
        number(common::MEAN, reading.mean.map(names::mean));
        number(common::REMEMBERED, reading.remembered.map(names::remembered));
        if !worksheet.redesign.is_empty() {
            number(method::AFTER, review.after.remembered.map(names::remembered));
            number(words::SPENT, Some(review.spent.to_string()));
        }
        let moments = worksheet.moments().filter_map(|moment| {
            // Numbered as the class counts, like the curve above it.
            let column = self.comparison.column_of(at, &moment.touchpoint)?;
            let touchpoint = self.comparison.own_touchpoint(at, column)?;
            let number = self.comparison.columns.get(column)?.number;
            let parts = [&moment.who, &moment.situation, &moment.feeling];
            let parts = parts.into_iter().filter(|text| !text.trim().is_empty());
            let parts: Vec<&str> = parts.map(|text| text.trim()).collect();
            Some(GroupMoment {
                name: names::numbered_in_class(number, touchpoint.name.get(self.language)),
                text: parts.join(words::PARTS.get(self.language)),
                accountable: self.joined(touchpoint.accountable().map(|id| self.department(id))),
            })
        });
        let action = worksheet.actions.first().map(|action| PageAction {
            what: action.what.trim().to_owned(),
            owner: action.accountable.trim().to_owned(),
            day: action.first_step.map(|day| names::date(day, self.language)).unwrap_or_default(),
        });
        Some(GroupPage {
            name: self.group(at),
            at,
            members: worksheet.group.members.join(SEPARATOR.get(self.language)),
            progress: common::scored(reading.scored, reading.n, self.language),
            numbers,
            moments: moments.collect(),
            action: action.filter(|action| !action.what.is_empty()),
            notes: worksheet.notes.trim().to_owned(),
        })
    }
}

/// A median, which may lie between two scores.
fn shown_median(value: f64) -> ShownValue {
    ShownValue { value, text: alone::median(value) }
}
