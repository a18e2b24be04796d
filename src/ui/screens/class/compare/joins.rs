//! Touchpoints that groups added or renamed, and which of them the trainer joins.

use crate::analysis::compare::Comparison;
use crate::app::{ClassCommand, Command};
use crate::edit::{ClassEdit, CollectEdit};
use crate::model::{Join, Touchpoint, TouchpointId};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::choice_ui;
use crate::ui::kit::layout::within;
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at};
use crate::words::compare_ui::{self as words, joins};
use crate::words::names;
use eframe::egui::{Align2, Id, ScrollArea, Ui, vec2};
use std::sync::Arc;

/// The height of a row, in logical pixels.
const ROW: f32 = 44.0;

pub fn joins_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let comparison = Arc::clone(cx.state.class.comparison());
    let pane = ui.max_rect();
    within(ui, pane.shrink2(vec2(24.0, 8.0)), |ui| {
        ScrollArea::vertical().id_salt("joins").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(960.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            text::paragraph_ui(ui, cx, cx.say(joins::HOW), Style::BODY, Paint::Ink2);
            ui.add_space(12.0);
            let added = added(&comparison);
            if added.is_empty() {
                text::paragraph_ui(ui, cx, cx.say(joins::NONE), Style::BODY_BOLD, Paint::Ink);
            }
            long_list_ui(ui, Id::unique("added touchpoints"), added.len(), ROW, |ui, at| {
                added_ui(ui, cx, &comparison, &added[at]);
            });
            renamed_ui(ui, cx, &comparison);
        });
    });
}

/// A touchpoint that a group added, with the group's place.
struct Added<'a> {
    group: usize,
    touchpoint: &'a Touchpoint,
}

fn added(comparison: &Comparison) -> Vec<Added<'_>> {
    let works = comparison.works.iter().enumerate();
    let own = works.flat_map(|(group, work)| {
        let touchpoints = work.worksheet.journey.touchpoints().filter(|found| found.id.is_added());
        touchpoints.map(move |touchpoint| Added { group, touchpoint })
    });
    own.collect()
}

fn added_ui(ui: &mut Ui, cx: &mut Cx<'_>, comparison: &Comparison, added: &Added<'_>) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let name = match added.touchpoint.name.get(cx.language).trim() {
        "" => cx.say(words::NOT_WRITTEN),
        name => name,
    };
    let group = called(cx, comparison, added.group);
    let by = joins::added_by(&group, cx.language);
    let at = row.with_max_x(row.left() + 380.0);
    let shown = text::cut(cx, name, Style::BODY_BOLD, 220.0);
    let end = text::line_in(ui, at, Align2::LEFT_CENTER, &shown, Style::BODY_BOLD, cx.color(Paint::Ink));
    let rest = at.with_min_x(end.right() + 12.0);
    text::line_in(ui, rest, Align2::LEFT_CENTER, &by, Style::SMALL, cx.color(Paint::Ink2));
    let place = row.with_min_x(row.left() + 400.0).shrink2(vec2(0.0, 6.0));
    let class = Arc::clone(cx.state.class.class());
    match class.joins.iter().find(|join| join.touchpoint == added.touchpoint.id) {
        Some(join) => {
            let with = named(cx, comparison, &join.with);
            let shown = text::cut(cx, &format!("→ {with}"), Style::BODY, 300.0);
            text::line_in(ui, place, Align2::LEFT_CENTER, &shown, Style::BODY, cx.color(Paint::Ink));
            let button = place.with_min_x(place.left() + 320.0).with_max_x(place.left() + 420.0);
            let label = joins::part(name, cx.language);
            let response = ui.push_id(("part", added.touchpoint.id.as_str()), |ui| {
                button_at(ui, cx, button, cx.say(joins::PART), Weight::Plain).on_hover_text(text::tip(&label))
            });
            if response.inner.clicked() {
                edit(cx, CollectEdit::Part(added.touchpoint.id.clone()));
            }
        }
        None => {
            // A group has one touchpoint of each: its own others are no way to join.
            let others: Vec<usize> = (0..comparison.columns.len())
                .filter(|column| {
                    comparison.columns[*column].places.get(added.group).is_some_and(Option::is_none)
                })
                .collect();
            let options: Vec<String> =
                others.iter().map(|column| names::column(comparison, *column, cx.language)).collect();
            let label = joins::join(name, cx.language);
            let id = (Id::unique(("join", added.touchpoint.id.as_str())), label.as_str());
            let chosen =
                within(ui, place, |ui| choice_ui(ui, cx, id, 300.0, (cx.say(joins::WITH), true), &options));
            if let Some(column) = chosen.and_then(|at| others.get(at)) {
                let with = comparison.columns[*column].touchpoint.clone();
                edit(cx, CollectEdit::Join(Join { touchpoint: added.touchpoint.id.clone(), with }));
            }
        }
    }
}

fn edit(cx: &mut Cx<'_>, edit: CollectEdit) {
    cx.send(Command::Class(ClassCommand::Edit(ClassEdit::Collect(edit))));
}

fn called(cx: &Cx<'_>, comparison: &Comparison, group: usize) -> String {
    let work = comparison.works.get(group);
    work.map(|work| words::group(&work.worksheet.group, group, cx.language)).unwrap_or_default()
}

/// What a touchpoint is called, by the column that it stands in or by the first group that has it.
fn named(cx: &Cx<'_>, comparison: &Comparison, id: &TouchpointId) -> String {
    let columns = comparison.columns.iter().enumerate();
    let mut column = columns.filter(|(_, column)| column.touchpoint == *id);
    if let Some((at, _)) = column.next() {
        return names::column(comparison, at, cx.language);
    }
    let found = comparison.works.iter().find_map(|work| work.worksheet.journey.touchpoint(id));
    found.map(|found| found.name.get(cx.language).to_owned()).unwrap_or_default()
}

/// What groups call the same touchpoint.
fn renamed_ui(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison) {
    let renamed: Vec<usize> =
        (0..comparison.columns.len()).filter(|at| !comparison.columns[*at].renamed_by.is_empty()).collect();
    if renamed.is_empty() {
        return;
    }
    ui.add_space(20.0);
    text::line_ui(ui, cx, cx.say(joins::RENAMED), Style::SECTION, Paint::Ink);
    for column in renamed {
        let shared = &comparison.columns[column];
        let name = names::column(comparison, column, cx.language);
        text::paragraph_ui(ui, cx, &name, Style::BODY_BOLD, Paint::Ink);
        for group in &shared.renamed_by {
            let own = comparison.own_touchpoint(*group, column);
            let own = own.map(|own| own.name.get(cx.language)).unwrap_or_default();
            let words = joins::called(&called(cx, comparison, *group), own, cx.language);
            text::paragraph_ui(ui, cx, &words, Style::BODY, Paint::Ink2);
        }
        ui.add_space(6.0);
    }
}
