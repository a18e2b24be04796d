//! KANO and SERVQUAL of all groups together, with how many answers stand behind each line.

use super::pen::{ClassPen, Field, count, plain, value};
use super::summary::{ClassPart, ClassTable};
use crate::analysis::compare::{PooledIdea, PooledService, PooledTag};
use crate::analysis::kano;
use crate::model::lenses::{KanoCategory, ServqualDimension};
use crate::report::summary::Entry;
use crate::words::{Phrase, kano as kano_words, servqual as servqual_words};
use crate::words::{class_report as words, report as common, report_method as method};

pub(super) fn kano(pen: &ClassPen<'_>) -> ClassTable {
    let counts = KanoCategory::ALL
        .map(|category| move |idea: &PooledIdea| Entry::Count(kano::count(&idea.tally, category)));
    let name = |idea: &PooledIdea| Entry::Text(idea.name.clone());
    let groups = |idea: &PooledIdea| Entry::Text(pen.groups(&idea.groups));
    let n = |idea: &PooledIdea| Entry::Count(idea.n());
    let category = |idea: &PooledIdea| {
        let category = idea.category().map(|category| pen.word(kano_words::category(category)));
        Entry::Text(category.unwrap_or_default())
    };
    let mut fields: Vec<Field<'_, PooledIdea>> =
        vec![(words::IDEA, 36, &name), (words::WHOSE, 22, &groups), (words::N_ANSWERS, 10, &n)];
    for (category, count) in KanoCategory::ALL.into_iter().zip(&counts) {
        let letter = kano_words::letter(category);
        fields.push((Phrase::new(letter, letter), 6, count));
    }
    let better = |idea: &PooledIdea| value(kano::better(&idea.tally));
    let worse = |idea: &PooledIdea| value(kano::worse(&idea.tally));
    let basis = |idea: &PooledIdea| Entry::Text(kano_words::basis(idea.n(), pen.language));
    fields.extend([
        (method::CATEGORY, 16, &category as &dyn Fn(&PooledIdea) -> Entry),
        (method::BETTER, 10, &better),
        (method::WORSE, 10, &worse),
        (method::BASIS, 22, &basis),
    ]);
    pen.table(ClassPart::Kano, words::KANO, &fields, &pen.comparison.pooled().ideas)
}

/// The quick tags, a touchpoint a row.
pub(super) fn tags(pen: &ClassPen<'_>) -> ClassTable {
    let category = |tag: &PooledTag| {
        let category = tag.category().map(|category| pen.word(kano_words::category(category)));
        Entry::Text(category.unwrap_or_default())
    };
    let most =
        |tag: &PooledTag| Entry::Text(words::of_groups(tag.most() as usize, tag.n() as usize, pen.language));
    let fields: [Field<'_, PooledTag>; 4] = [
        (common::TOUCHPOINT, 36, &|tag| Entry::Text(pen.column_name(tag.column))),
        (words::N_TAGS, 14, &|tag| Entry::Count(tag.n())),
        (method::NEED, 20, &category),
        (words::AGREEMENT, 20, &most),
    ];
    pen.table(ClassPart::Tags, words::TAGS, &fields, &pen.comparison.pooled().tags)
}

pub(super) fn servqual(pen: &ClassPen<'_>) -> ClassTable {
    let name = |service: &PooledService| {
        let supplier = service.supplier.as_ref().map(|id| pen.department(id)).unwrap_or_default();
        Entry::Text(match service.name.is_empty() {
            true => supplier,
            false => method::with(&service.name, &supplier, pen.language),
        })
    };
    let scale = |service: &PooledService| {
        let only = service.perceptions_only;
        Entry::Text(pen.word(if only { servqual_words::PERCEIVED } else { servqual_words::GAP }))
    };
    let groups = |service: &PooledService| Entry::Text(pen.groups(&service.groups));
    let n = |service: &PooledService| count(service.n);
    // Perceptions lie between 1 and 7, and have no sign.
    let number = |service: &PooledService, number: Option<f64>| {
        if service.perceptions_only { plain(number, 2) } else { value(number) }
    };
    let means = [0, 1, 2, 3, 4]
        .map(|at| move |service: &PooledService| number(service, service.report.dimensions[at]));
    let unweighted = |service: &PooledService| number(service, service.report.unweighted);
    let weighted = |service: &PooledService| number(service, service.report.weighted);
    let mut fields: Vec<Field<'_, PooledService>> = vec![
        (method::RATED, 26, &name),
        (method::KIND, 12, &scale),
        (words::WHOSE, 18, &groups),
        (words::N_ITEMS, 10, &n),
    ];
    for (dimension, mean) in ServqualDimension::ALL.into_iter().zip(&means) {
        fields.push((servqual_words::dimension(dimension), 12, mean));
    }
    fields.push((servqual_words::UNWEIGHTED, 12, &unweighted));
    fields.push((servqual_words::WEIGHTED, 12, &weighted));
    pen.table(ClassPart::Servqual, words::SERVQUAL, &fields, &pen.comparison.pooled().services)
}
