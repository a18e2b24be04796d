//! The later parts of the summary: needs, internal customers, surveys, redesign and plan, worded.

use super::pen::Pen;
use super::summary::{ActionCard, Column, Entry, FieldLine, FineTable, Part, ScoreLine, Shown};
use crate::analysis::review::{Finding, Place, Topic};
use crate::analysis::spread::Spread;
use crate::analysis::{actions as plan, kano, servqual};
use crate::model::lenses::{KanoCategory, ServqualDimension};
use crate::model::{Action, InternalLink, KanoIdea, Measure, Obstacle, Score, ServqualSubject};
use crate::words::report as common;
use crate::words::report_method as words;
use crate::words::{Phrase, act_ui, alone, findings, internal_ui, lenses, names};
use crate::words::{
    internal as internal_words, kano as kano_words, redesign as redesign_words, redesign_ui,
    servqual as servqual_words,
};
use std::collections::BTreeMap;

/// The parts that the group has begun, in the order of the workshop.
pub(super) fn parts(pen: &Pen<'_>) -> Vec<Part> {
    let parts = [
        pen.spread(),
        pen.needs(),
        pen.links(),
        pen.collaboration(),
        pen.kano(),
        pen.servqual(),
        pen.redesign(),
    ];
    parts.into_iter().filter(|part| !part.rows.is_empty()).collect()
}

/// The plan, action by action.
pub(super) fn actions(pen: &Pen<'_>) -> Vec<ActionCard> {
    let mut open: BTreeMap<usize, &[Finding]> = BTreeMap::new();
    for findings in pen.review.places(Topic::Plan) {
        if let Some(Finding { place: Place::Action(at), .. }) = findings.first() {
            open.insert(*at, findings);
        }
    }
    let actions = pen.worksheet.actions.iter().enumerate();
    actions
        .map(|(at, action)| pen.action(at + 1, action, open.get(&at).copied().unwrap_or_default()))
        .collect()
}

impl Pen<'_> {
    fn part(&self, heading: Phrase, columns: &[(Phrase, u16)], rows: Vec<Vec<Entry>>) -> Part {
        let columns = self.columns(columns);
        let heading = heading.get(self.language);
        Part { heading, redesign: false, lead: Vec::new(), columns, rows, fine: None }
    }

    fn columns(&self, columns: &[(Phrase, u16)]) -> Vec<Column> {
        let column =
            |(header, width): &(Phrase, u16)| Column { header: header.get(self.language), width: *width };
        columns.iter().map(column).collect()
    }

    fn word(&self, phrase: Phrase) -> Entry {
        Entry::Text(phrase.get(self.language).to_owned())
    }

    fn joined(&self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(names::SEPARATOR.get(self.language))
    }

    fn obstacles(&self, obstacles: &[Obstacle]) -> Entry {
        let lines = obstacles.iter().map(|obstacle| {
            let name = internal_words::obstacle(obstacle.kind).get(self.language);
            let told = words::obstacle(name, &obstacle.strategy, self.language);
            let function = obstacle.function.map(|f| internal_words::function(f).get(self.language));
            words::with(&told, function.unwrap_or_default(), self.language)
        });
        Entry::Text(lines.collect::<Vec<_>>().join("\n"))
    }

    /// How far the members lay apart before they settled; names and single values are not in it.
    fn spread(&self) -> Part {
        let row = |spread: &Spread| {
            let touchpoint = self.found(&spread.touchpoint);
            let median = Shown { value: spread.median, text: alone::median(spread.median) };
            vec![
                Entry::Text(self.touchpoint_name(Some(&spread.touchpoint))),
                Entry::Count(u32::try_from(spread.n()).unwrap_or(u32::MAX)),
                Entry::Score(Some(ScoreLine::new(spread.min))),
                Entry::Score(Some(ScoreLine::new(spread.max))),
                Entry::Count(u32::from(spread.range())),
                Entry::Value(Some(median), 1),
                value(Some(spread.mean)),
                Entry::Score(touchpoint.and_then(|t| t.score).map(ScoreLine::new)),
            ]
        };
        let columns = [
            (common::TOUCHPOINT, 30),
            (alone::N, 12),
            (alone::MIN, 12),
            (alone::MAX, 12),
            (alone::RANGE, 12),
            (alone::MEDIAN_HEADER, 12),
            (alone::MEAN, 12),
            (alone::SETTLED, 14),
        ];
        let rows = self.review.spreads.iter().map(row).collect();
        let mut part = self.part(alone::SPREAD_HEADING, &columns, rows);
        part.lead.push(alone::LEAD.get(self.language).to_owned());
        part
    }

    fn needs(&self) -> Part {
        let touchpoints = self.worksheet.journey.touchpoints();
        let told = touchpoints.filter(|t| t.kano.is_some() || t.gap.is_some() || !t.obstacles.is_empty());
        let optional = |phrase: Option<Phrase>| {
            Entry::Text(phrase.map(|phrase| phrase.get(self.language).to_owned()).unwrap_or_default())
        };
        let rows = told.map(|t| {
            vec![
                Entry::Text(self.touchpoint_name(Some(&t.id))),
                optional(t.kano.map(kano_words::category)),
                optional(t.gap.map(servqual_words::gap)),
                self.obstacles(&t.obstacles),
            ]
        });
        let columns =
            [(common::TOUCHPOINT, 28), (words::NEED, 18), (words::CAUSE, 22), (words::OBSTACLES, 50)];
        self.part(words::NEEDS, &columns, rows.collect())
    }

    fn links(&self) -> Part {
        let row = |link: &InternalLink| {
            vec![
                Entry::Text(self.touchpoint_name(link.touchpoint.as_ref())),
                Entry::Text(self.department_name(&link.supplier).to_owned()),
                Entry::Text(self.department_name(&link.customer).to_owned()),
                self.word(internal_words::kind(link.kind)),
                Entry::Text(internal_words::agreement(link, self.worksheet, self.language)),
                Entry::Score(link.score.map(ScoreLine::new)),
                self.obstacles(&link.obstacles),
            ]
        };
        let columns = [
            (common::TOUCHPOINT, 20),
            (words::SUPPLIER, 16),
            (words::CUSTOMER, 16),
            (words::KIND, 14),
            (words::PROMISE, 50),
            (words::FELT, 12),
            (words::OBSTACLES, 28),
        ];
        let mut part = self.part(words::INTERNAL, &columns, self.worksheet.links.iter().map(row).collect());
        part.fine = Some(self.links_in_columns());
        part
    }

    /// The promises with a column for each of their parts, and the whole sentence last.
    fn links_in_columns(&self) -> FineTable {
        let row = |link: &InternalLink| {
            vec![
                Entry::Text(self.touchpoint_name(link.touchpoint.as_ref())),
                Entry::Text(self.department_name(&link.supplier).to_owned()),
                Entry::Text(self.department_name(&link.customer).to_owned()),
                self.word(internal_words::kind(link.kind)),
                Entry::Text(link.deliverable.clone()),
                Entry::Text(link.deadline.clone()),
                Entry::Text(link.acceptance.clone()),
                Entry::Text(link.otherwise.clone()),
                Entry::Score(link.score.map(ScoreLine::new)),
                self.obstacles(&link.obstacles),
                Entry::Text(internal_words::agreement(link, self.worksheet, self.language)),
            ]
        };
        let columns = [
            (common::TOUCHPOINT, 20),
            (words::SUPPLIER, 16),
            (words::CUSTOMER, 16),
            (words::KIND, 14),
            (internal_ui::DELIVERABLE, 24),
            (internal_ui::DEADLINE, 18),
            (internal_ui::ACCEPTANCE, 24),
            (internal_ui::OTHERWISE, 24),
            (words::FELT, 12),
            (words::OBSTACLES, 28),
            (words::PROMISE, 50),
        ];
        FineTable { columns: self.columns(&columns), rows: self.worksheet.links.iter().map(row).collect() }
    }

    fn collaboration(&self) -> Part {
        let page = &self.worksheet.collaboration;
        let language = self.language;
        let team = page.team.iter().map(|member| {
            let department = member.department.as_ref().map(|id| self.department_name(id));
            words::with(&member.name, department.unwrap_or_default(), language)
        });
        let mut team = self.joined(team);
        if !page.team.is_empty() {
            team = words::with(&team, &internal_words::team(page.team.len(), language), language);
        }
        let rhythms = page
            .rhythms
            .iter()
            .map(|r| words::with(internal_words::form(r.form).get(language), &r.how_often, language));
        let confirmations = page.confirmations.iter().map(|c| format!("{} → {}", c.said, c.understood));
        let reviews = page.reviews.iter().map(|review| {
            let day = review.date.map(|day| names::date(day, language)).unwrap_or_default();
            words::with(&day, &review.what, language)
        });
        let smart = page.smart.iter().map(|point| internal_words::smart(*point).get(language).to_owned());
        let rows = [
            (internal_ui::MATTER, page.matter.clone()),
            (internal_ui::NEED, page.need.clone()),
            (words::TEAM, team),
            (internal_ui::GOAL, page.goal.clone()),
            (words::SMART, self.joined(smart)),
            (words::RHYTHMS, self.joined(rhythms)),
            (internal_ui::CONFIRM, confirmations.collect::<Vec<_>>().join("\n")),
            (words::REVIEWS, reviews.collect::<Vec<_>>().join("\n")),
        ];
        let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
        let rows = rows.map(|(item, text)| vec![self.word(item), Entry::Text(text)]);
        let columns = [(common::ITEM, 24), (common::CONTENT, 90)];
        self.part(words::COLLABORATION, &columns, rows.collect())
    }

    fn kano(&self) -> Part {
        let row = |idea: &KanoIdea| {
            let tally = kano::counts(idea);
            let category = kano::category(&tally).map(|c| kano_words::category(c).get(self.language));
            let mut row = vec![Entry::Text(idea.name.clone())];
            row.extend(KanoCategory::ALL.map(|category| Entry::Count(kano::count(&tally, category))));
            row.push(Entry::Text(category.unwrap_or_default().to_owned()));
            row.extend([kano::better(&tally), kano::worse(&tally)].map(value));
            row.push(Entry::Text(kano_words::basis(kano::n(&tally), self.language)));
            row
        };
        let letter = |category| {
            let letter = kano_words::letter(category);
            (Phrase::new(letter, letter), 8)
        };
        let mut columns = vec![(words::IDEA, 40)];
        columns.extend(KanoCategory::ALL.map(letter));
        columns.extend([(words::CATEGORY, 18), (words::BETTER, 12), (words::WORSE, 12)]);
        columns.push((words::BASIS, 20));
        self.part(words::KANO, &columns, self.worksheet.kano.iter().map(row).collect())
    }

    fn servqual(&self) -> Part {
        let row = |subject: &ServqualSubject| {
            let report = servqual::report(subject, &self.worksheet.servqual_weights);
            let mut name = lenses::servqual::title(subject, self.worksheet, self.language).to_owned();
            if !subject.name.trim().is_empty()
                && let Some(supplier) = &subject.supplier
            {
                name = words::with(name.trim(), self.department_name(supplier), self.language);
            }
            let scale =
                if subject.perceptions_only { servqual_words::PERCEIVED } else { servqual_words::GAP };
            let mut row = vec![Entry::Text(name), self.word(scale)];
            row.extend(report.dimensions.map(value));
            row.extend([report.unweighted, report.weighted].map(value));
            row
        };
        let mut columns = vec![(words::RATED, 30), (words::KIND, 14)];
        columns.extend(ServqualDimension::ALL.map(|d| (servqual_words::dimension(d), 15)));
        columns.extend([(servqual_words::UNWEIGHTED, 14), (servqual_words::WEIGHTED, 14)]);
        self.part(words::SERVQUAL, &columns, self.worksheet.servqual.iter().map(row).collect())
    }

    fn redesign(&self) -> Part {
        let worksheet = self.worksheet;
        let language = self.language;
        let row = |measure: &Measure| {
            let touchpoint = self.found(&measure.touchpoint);
            let score = |score: Option<Score>| Entry::Score(score.map(ScoreLine::new));
            let epic = measure.epic.iter().map(|epic| redesign_words::epic(*epic).get(language).to_owned());
            vec![
                Entry::Text(self.touchpoint_name(Some(&measure.touchpoint))),
                self.word(redesign_words::kind(measure.kind)),
                Entry::Text(measure.measure.clone()),
                Entry::Text(self.joined(epic)),
                score(touchpoint.and_then(|touchpoint| touchpoint.score)),
                score(measure.score),
                Entry::Count(measure.cost),
            ]
        };
        let columns = [
            (common::TOUCHPOINT, 24),
            (words::KIND, 14),
            (words::MEASURE, 50),
            (redesign_ui::EPIC, 20),
            (words::BEFORE, 10),
            (words::AFTER, 10),
            (words::COST, 12),
        ];
        let mut part = self.part(words::REDESIGN, &columns, worksheet.redesign.iter().map(row).collect());
        part.redesign = true;
        let (before, after) = (self.review.reading.remembered, self.review.after.remembered);
        part.lead.extend(words::before_after(before, after, language));
        part.lead.push(words::spent(self.review.spent, worksheet.budget, language));
        let gain = self.review.gain_per_point();
        part.lead.extend(gain.map(|gain| words::gain_per_point(gain, language)));
        part.lead.push(redesign_words::MODEL.get(language).to_owned());
        part
    }

    fn action(&self, number: usize, action: &Action, open: &[Finding]) -> ActionCard {
        let language = self.language;
        let checks = plan::checks(action).into_iter().flatten();
        let checks = self.joined(checks.map(|day| names::date(day, language)));
        let first = action.first_step.map(|day| names::date(day, language)).unwrap_or_default();
        let role = |role| names::role(role);
        use crate::model::Role::{A, C, I, R, S};
        let fields = [
            (act_ui::WHY, action.why.clone()),
            (act_ui::ABOUT, self.touchpoint_name(action.touchpoint.as_ref())),
            (role(A), action.accountable.clone()),
            (role(R), action.responsible.clone()),
            (role(S), action.support.clone()),
            (role(C), action.consulted.clone()),
            (role(I), action.informed.clone()),
            (act_ui::WHEN, first),
            (act_ui::CHECKS, checks),
            (act_ui::WHERE, action.place.clone()),
            (act_ui::HOW, action.how.clone()),
            (act_ui::HOW_MUCH, action.how_much.clone()),
            (act_ui::BASELINE, action.baseline.clone()),
            (act_ui::TARGET, action.target.clone()),
            (act_ui::DONE, action.done.clone()),
            (act_ui::RISK, action.risk.clone()),
        ];
        let fields = fields.map(|(label, text)| FieldLine { label: label.get(language), text });
        let what = if action.what.trim().is_empty() {
            act_ui::NOT_WRITTEN.get(language).to_owned()
        } else {
            action.what.clone()
        };
        ActionCard {
            number,
            what,
            fields: fields.into(),
            open: open.iter().map(|f| findings::text(f, self.worksheet, language).advice(language)).collect(),
        }
    }
}

/// A mean or a share, with two decimals.
fn value(value: Option<f64>) -> Entry {
    Entry::Value(value.map(|value| Shown { value, text: names::mean(value) }), 2)
}
