//! The later parts of the summary: needs, internal customers, surveys, redesign and plan, worded.

use super::pen::Pen;
use super::summary::{
    ActionCard, Entry, FieldLine, FineTable, ScoreLine, ShownValue, SummaryColumn, SummaryPart,
};
use crate::analysis::review::{Finding, Place, Topic};
use crate::analysis::spread::Spread;
use crate::analysis::{actions as plan, kano, servqual};
use crate::model::lenses::{KanoCategory, ServqualDimension};
use crate::model::{
    Action, InternalLink, Items, KanoIdea, Measure, Obstacle, Score, ServqualSubject, Touchpoint,
};
use crate::words::report as common;
use crate::words::report_method as words;
use crate::words::{Phrase, act_ui, alone, findings, internal_ui, lenses, names};
use crate::words::{
    internal as internal_words, kano as kano_words, redesign as redesign_words, redesign_ui,
    servqual as servqual_words,
};
use std::collections::BTreeMap;

/// The parts that the group has begun, in the order of the workshop.
pub(super) fn parts(pen: &Pen<'_>) -> Vec<SummaryPart> {
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

/// A column of a table: its header, its width in characters, and what stands in it.
type Field<'a, T> = (Phrase, u16, &'a dyn Fn(&T) -> Entry);

impl Pen<'_> {
    /// A table with a row an item; a field has its header, its width and what stands in it.
    fn part<'i, T: 'i>(
        &self,
        heading: Phrase,
        fields: &[Field<'_, T>],
        items: impl IntoIterator<Item = &'i T>,
    ) -> SummaryPart {
        let (columns, rows) = self.table(fields, items);
        let heading = heading.get(self.language);
        SummaryPart { heading, redesign: false, lead: Vec::new(), columns, rows, fine: None }
    }

    fn table<'i, T: 'i>(
        &self,
        fields: &[Field<'_, T>],
        items: impl IntoIterator<Item = &'i T>,
    ) -> (Vec<SummaryColumn>, Vec<Vec<Entry>>) {
        let column = |(header, width, _): &Field<'_, T>| SummaryColumn {
            header: header.get(self.language),
            width: *width,
        };
        let row = |item| fields.iter().map(|(_, _, entry)| entry(item)).collect();
        (fields.iter().map(column).collect(), items.into_iter().map(row).collect())
    }

    fn word(&self, phrase: Phrase) -> Entry {
        Entry::Text(phrase.get(self.language).to_owned())
    }

    fn joined(&self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(names::SEPARATOR.get(self.language))
    }

    fn obstacles(&self, obstacles: &Items<Obstacle>) -> Entry {
        let lines = obstacles.iter().map(|obstacle| {
            let name = internal_words::obstacle(obstacle.kind).get(self.language);
            let told = words::obstacle(name, &obstacle.strategy, self.language);
            let function = obstacle.function.map(|f| internal_words::function(f).get(self.language));
            words::with(&told, function.unwrap_or_default(), self.language)
        });
        Entry::Text(lines.collect::<Vec<_>>().join("\n"))
    }

    /// How far the members lay apart before they settled; names and single values are not in it.
    fn spread(&self) -> SummaryPart {
        let touchpoint = |spread: &Spread| self.found(&spread.touchpoint);
        let median =
            |spread: &Spread| ShownValue { value: spread.median, text: alone::median(spread.median) };
        let fields: [Field<'_, Spread>; 8] = [
            (common::TOUCHPOINT, 30, &|s| Entry::Text(self.touchpoint_name(Some(&s.touchpoint)))),
            (alone::N, 12, &|s| Entry::Count(u32::try_from(s.n()).unwrap_or(u32::MAX))),
            (alone::MIN, 12, &|s| score(Some(s.min))),
            (alone::MAX, 12, &|s| score(Some(s.max))),
            (alone::RANGE, 12, &|s| Entry::Count(u32::from(s.range()))),
            (alone::MEDIAN_HEADER, 12, &|s| Entry::Value(Some(median(s)), 1)),
            (alone::MEAN, 12, &|s| value(Some(s.mean))),
            (alone::SETTLED, 14, &|s| score(touchpoint(s).and_then(|touchpoint| touchpoint.score))),
        ];
        let mut part = self.part(alone::SPREAD_HEADING, &fields, self.review.spreads.iter());
        part.lead.push(alone::LEAD.get(self.language).to_owned());
        part
    }

    fn needs(&self) -> SummaryPart {
        let touchpoints = self.worksheet.journey.touchpoints();
        let told = touchpoints.filter(|t| t.kano.is_some() || t.gap.is_some() || !t.obstacles.is_empty());
        let optional = |phrase: Option<Phrase>| {
            Entry::Text(phrase.map(|phrase| phrase.get(self.language).to_owned()).unwrap_or_default())
        };
        let fields: [Field<'_, Touchpoint>; 4] = [
            (common::TOUCHPOINT, 28, &|t| Entry::Text(self.touchpoint_name(Some(&t.id)))),
            (words::NEED, 18, &|t| optional(t.kano.map(kano_words::category))),
            (words::CAUSE, 22, &|t| optional(t.gap.map(servqual_words::gap))),
            (words::OBSTACLES, 50, &|t| self.obstacles(&t.obstacles)),
        ];
        self.part(words::NEEDS, &fields, told)
    }

    /// The promises with the whole sentence of each; for a workbook, with a column for each of its parts.
    fn links(&self) -> SummaryPart {
        let touchpoint: Field<'_, InternalLink> =
            (common::TOUCHPOINT, 20, &|link| Entry::Text(self.touchpoint_name(link.touchpoint.as_ref())));
        let supplier: Field<'_, InternalLink> =
            (words::SUPPLIER, 16, &|link| Entry::Text(self.department_name(&link.supplier).to_owned()));
        let customer: Field<'_, InternalLink> =
            (words::CUSTOMER, 16, &|link| Entry::Text(self.department_name(&link.customer).to_owned()));
        let kind: Field<'_, InternalLink> =
            (words::KIND, 14, &|link| self.word(internal_words::kind(link.kind)));
        let promise: Field<'_, InternalLink> = (words::PROMISE, 50, &|link| {
            Entry::Text(internal_words::agreement(link, self.worksheet, self.language))
        });
        let felt: Field<'_, InternalLink> = (words::FELT, 12, &|link| score(link.score));
        let obstacles: Field<'_, InternalLink> =
            (words::OBSTACLES, 28, &|link| self.obstacles(&link.obstacles));
        let fine: [Field<'_, InternalLink>; 11] = [
            touchpoint,
            supplier,
            customer,
            kind,
            (internal_ui::DELIVERABLE, 24, &|link| Entry::Text(link.deliverable.clone())),
            (internal_ui::DEADLINE, 18, &|link| Entry::Text(link.deadline.clone())),
            (internal_ui::ACCEPTANCE, 24, &|link| Entry::Text(link.acceptance.clone())),
            (internal_ui::OTHERWISE, 24, &|link| Entry::Text(link.otherwise.clone())),
            felt,
            obstacles,
            promise,
        ];
        let (columns, rows) = self.table(&fine, &self.worksheet.links);
        let fields = [touchpoint, supplier, customer, kind, promise, felt, obstacles];
        let part = self.part(words::INTERNAL, &fields, &self.worksheet.links);
        SummaryPart { fine: Some(FineTable { columns, rows }), ..part }
    }

    fn collaboration(&self) -> SummaryPart {
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
        let rows: Vec<_> = rows.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        let fields: [Field<'_, (Phrase, String)>; 2] = [
            (common::ITEM, 24, &|(item, _)| self.word(*item)),
            (common::CONTENT, 90, &|(_, text)| Entry::Text(text.clone())),
        ];
        self.part(words::COLLABORATION, &fields, &rows)
    }

    fn kano(&self) -> SummaryPart {
        let category = |idea: &KanoIdea| {
            let category = kano::category(&kano::counts(idea)).map(kano_words::category);
            Entry::Text(category.map(|category| category.get(self.language)).unwrap_or_default().to_owned())
        };
        let basis =
            |idea: &KanoIdea| Entry::Text(kano_words::basis(kano::n(&kano::counts(idea)), self.language));
        let counts = KanoCategory::ALL
            .map(|category| move |idea: &KanoIdea| Entry::Count(kano::count(&kano::counts(idea), category)));
        let mut fields: Vec<Field<'_, KanoIdea>> =
            vec![(words::IDEA, 40, &|idea| Entry::Text(idea.name.clone()))];
        for (category, count) in KanoCategory::ALL.into_iter().zip(&counts) {
            let letter = kano_words::letter(category);
            fields.push((Phrase::new(letter, letter), 8, count));
        }
        let rest: [Field<'_, KanoIdea>; 4] = [
            (words::CATEGORY, 18, &category),
            (words::BETTER, 12, &|idea| value(kano::better(&kano::counts(idea)))),
            (words::WORSE, 12, &|idea| value(kano::worse(&kano::counts(idea)))),
            (words::BASIS, 20, &basis),
        ];
        fields.extend(rest);
        self.part(words::KANO, &fields, &self.worksheet.kano)
    }

    fn servqual(&self) -> SummaryPart {
        type Rated<'a> = (&'a ServqualSubject, servqual::Report);
        let rated: Vec<Rated<'_>> = self
            .worksheet
            .servqual
            .iter()
            .map(|subject| (subject, servqual::report(subject, &self.worksheet.servqual_weights)))
            .collect();
        let name = |(subject, _): &Rated<'_>| {
            let name = lenses::servqual::title(subject, self.worksheet, self.language).trim();
            match &subject.supplier {
                Some(supplier) if !subject.name.trim().is_empty() => {
                    Entry::Text(words::with(name, self.department_name(supplier), self.language))
                }
                _ => Entry::Text(name.to_owned()),
            }
        };
        let scale = |(subject, _): &Rated<'_>| {
            let only = subject.perceptions_only;
            self.word(if only { servqual_words::PERCEIVED } else { servqual_words::GAP })
        };
        let gaps = [0, 1, 2, 3, 4].map(|at| move |(_, report): &Rated<'_>| value(report.dimensions[at]));
        let mut fields: Vec<Field<'_, Rated<'_>>> =
            vec![(words::RATED, 30, &name), (words::KIND, 14, &scale)];
        for (dimension, gap) in ServqualDimension::ALL.into_iter().zip(&gaps) {
            fields.push((servqual_words::dimension(dimension), 15, gap));
        }
        fields.push((servqual_words::UNWEIGHTED, 14, &|(_, report)| value(report.unweighted)));
        fields.push((servqual_words::WEIGHTED, 14, &|(_, report)| value(report.weighted)));
        self.part(words::SERVQUAL, &fields, &rated)
    }

    fn redesign(&self) -> SummaryPart {
        let worksheet = self.worksheet;
        let language = self.language;
        let before = |measure: &Measure| {
            let touchpoint = self.found(&measure.touchpoint);
            score(touchpoint.and_then(|touchpoint| touchpoint.score))
        };
        let epic = |measure: &Measure| {
            let epic = measure.epic.iter().map(|epic| redesign_words::epic(*epic).get(language).to_owned());
            Entry::Text(self.joined(epic))
        };
        let fields: [Field<'_, Measure>; 7] = [
            (common::TOUCHPOINT, 24, &|measure| Entry::Text(self.touchpoint_name(Some(&measure.touchpoint)))),
            (words::KIND, 14, &|measure| self.word(redesign_words::kind(measure.kind))),
            (words::MEASURE, 50, &|measure| Entry::Text(measure.measure.clone())),
            (redesign_ui::EPIC, 20, &epic),
            (words::BEFORE, 10, &before),
            (words::AFTER, 10, &|measure| score(measure.score)),
            (words::COST, 12, &|measure| Entry::Count(measure.cost)),
        ];
        let mut part = self.part(words::REDESIGN, &fields, &worksheet.redesign);
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

fn score(score: Option<Score>) -> Entry {
    Entry::Score(score.map(ScoreLine::new))
}

/// A mean or a share, with two decimals.
fn value(value: Option<f64>) -> Entry {
    Entry::Value(value.map(|value| ShownValue { value, text: names::mean(value) }), 2)
}
