//! Which action of the plan is shown, and how the plan grows.

use super::fields::what_id;
use crate::analysis::actions::OpenPoint;
use crate::analysis::review::{Finding, FindingKind, Place, Topic};
use crate::app::{Command, Workshop};
use crate::edit::WorkEdit;
use crate::model::{Action, Measure, TouchpointId, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;

use crate::words::act_ui as words;
use eframe::egui::{CornerRadius, CursorIcon, Id, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use std::collections::BTreeSet;

/// Usual height of a measure's button.
const LINE: f32 = 34.0;

/// What is looked at of the plan.
#[derive(Default)]
pub struct PlanView {
    /// The action that is shown, counted from 0.
    pub action: usize,
}

/// The place of the action that is shown; `None` without any.
pub fn shown(cx: &Cx<'_>, worksheet: &Worksheet) -> Option<usize> {
    let last = worksheet.actions.len().checked_sub(1)?;
    Some(cx.memory.of::<PlanView>().action.min(last))
}

/// Adds an action and shows it.
pub fn add(ui: &Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, action: Action) {
    let at = worksheet.actions.len();
    cx.memory.of_mut::<PlanView>().action = at;
    cx.send(Command::Edit(WorkEdit::AddAction(Box::new(action)).into()));
    ui.memory_mut(|memory| memory.request_focus(what_id(at)));
    ui.data_mut(|data| data.remove::<bool>(fourth_id()));
}

pub fn fourth_id() -> Id {
    Id::unique("act fourth")
}

/// A button for each measure that no action is about yet.
pub fn from_measures_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let taken: BTreeSet<&TouchpointId> =
        worksheet.actions.iter().filter_map(|action| action.touchpoint.as_ref()).collect();
    let is_open =
        |measure: &&Measure| !measure.measure.trim().is_empty() && !taken.contains(&measure.touchpoint);
    let open: Vec<&Measure> = worksheet.redesign.iter().filter(is_open).collect();
    if open.is_empty() {
        return;
    }
    ui.add_space(12.0);
    text::paragraph_ui(ui, cx, cx.say(words::FROM_MEASURES), Style::SMALL_BOLD, Paint::Ink2);
    long_list_ui(ui, Id::unique("open measures"), open.len(), LINE, |ui, at| {
        let Some(measure) = open.get(at) else { return };
        let label = measure.measure.trim();
        if measure_ui(ui, cx, label) {
            let action = Action {
                what: label.to_owned(),
                touchpoint: Some(measure.touchpoint.clone()),
                ..Action::default()
            };
            add(ui, cx, worksheet, action);
        }
    });
}

/// The words of a measure, over as many lines as they need.
fn measure_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str) -> bool {
    let wide = ui.available_width();
    let room = wide - 24.0;
    let lines = text::n_lines(cx, label, room, Style::BODY).max(1);
    let (id, place) = ui.allocate_space(vec2(wide, lines as f32 * Style::BODY.line + 12.0));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let fill = if response.hovered() { Paint::Hover } else { Paint::Surface };
    let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
    let at = place.min + vec2(12.0, 6.0);
    text::paragraph_at(ui, cx, at, (room, usize::MAX), label, Style::BODY, Paint::Ink);
    widgets::focus_ring(ui, cx, place, 6, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    response.clicked()
}

/// The place of the action that a finding is about, and what is open in it.
pub fn point_of(finding: &Finding) -> Option<(usize, OpenPoint)> {
    match (&finding.place, &finding.kind) {
        (Place::Action(action), FindingKind::Plan(point)) => Some((*action, *point)),
        _ => None,
    }
}

/// What is open in an action, in the order of its form.
pub fn open_points(workshop: &Workshop, action: usize) -> Vec<OpenPoint> {
    let points = workshop.review().on(Topic::Plan).iter().filter_map(point_of);
    points.filter(|(at, _)| *at == action).map(|(_, point)| point).collect()
}
