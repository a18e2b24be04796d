//! A row a group and touchpoint, for the workbook: what each scored, marked, wrote and assigned. Everything is found
//! once for each group, so that a journey of n touchpoints takes n steps.

use super::pen::{ClassPen, Field, number, score};
use super::summary::{ClassPart, ClassTable};
use crate::model::{MarkKind, Moment, Score, Touchpoint, TouchpointId};
use crate::report::summary::Entry;
use crate::words::{class_report as words, report as common};
use std::collections::BTreeMap;

/// What a group did at a touchpoint.
struct Row<'a> {
    group: usize,
    /// The place of the touchpoint in the comparison.
    column: usize,
    stage: &'a str,
    touchpoint: &'a Touchpoint,
    after: Option<Score>,
    marks: Vec<MarkKind>,
    moment: Option<&'a Moment>,
}

/// Groups in the order of the comparison, the touchpoints of each in the order of the class's walk.
pub(super) fn scores(pen: &ClassPen<'_>) -> ClassTable {
    let rows: Vec<Row<'_>> = (0..pen.works().len()).flat_map(|group| of_group(pen, group)).collect();
    let moment = |row: &Row<'_>, text: fn(&Moment) -> &String| {
        Entry::Text(row.moment.map(text).cloned().unwrap_or_default())
    };
    let fields: [Field<'_, Row<'_>>; 12] = [
        (words::GROUP, 22, &|row| Entry::Text(pen.group(row.group))),
        (words::STAGE, 16, &|row| Entry::Text(row.stage.to_owned())),
        (common::NUMBER, 8, &|row| number(pen.number(row.column))),
        (common::TOUCHPOINT, 26, &|row| Entry::Text(pen.text(&row.touchpoint.name))),
        (common::SCORE, 8, &|row| score(row.touchpoint.score)),
        (words::AFTER, 10, &|row| score(row.after)),
        (common::MARKS, 18, &|row| {
            Entry::Text(pen.joined(row.marks.iter().map(|kind| pen.word(common::mark(*kind)))))
        }),
        (common::WHO, 22, &|row| moment(row, |moment| &moment.who)),
        (common::SITUATION, 26, &|row| moment(row, |moment| &moment.situation)),
        (common::FEELING, 22, &|row| moment(row, |moment| &moment.feeling)),
        (common::ACCOUNTABLE, 20, &|row| {
            Entry::Text(pen.joined(row.touchpoint.accountable().map(|id| pen.department(id))))
        }),
        (common::NOTE, 30, &|row| Entry::Text(row.touchpoint.note.clone())),
    ];
    pen.table(ClassPart::Scores, words::SCORES, &fields, &rows)
}

fn of_group<'a>(pen: &ClassPen<'a>, group: usize) -> Vec<Row<'a>> {
    let Some(work) = pen.works().get(group) else { return Vec::new() };
    let worksheet = &work.worksheet;
    let mut marks: BTreeMap<&TouchpointId, Vec<MarkKind>> = BTreeMap::new();
    for mark in &work.review.marks {
        marks.entry(&mark.touchpoint).or_default().push(mark.kind);
    }
    let moments: BTreeMap<&TouchpointId, &Moment> =
        worksheet.marks.moments.iter().map(|moment| (&moment.touchpoint, moment)).collect();
    let stages = worksheet.journey.stages.iter();
    let walk: Vec<(&str, &Touchpoint)> = stages
        .flat_map(|stage| stage.touchpoints.iter().map(|t| (stage.name.get(pen.language), t)))
        .collect();
    let row = |(column, place): (usize, usize)| {
        let (stage, touchpoint) = *walk.get(place)?;
        Some(Row {
            group,
            column,
            stage,
            touchpoint,
            after: work.review.after_scores.get(place).copied().flatten(),
            marks: marks.get(&touchpoint.id).cloned().unwrap_or_default(),
            moment: moments.get(&touchpoint.id).copied(),
        })
    };
    let placed = pen.columns().filter_map(|(at, column)| Some((at, (*column.places.get(group)?)?)));
    placed.filter_map(row).collect()
}
