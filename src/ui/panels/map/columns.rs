//! The columns of the map and the heads over them: they select, take marks and can be moved.

use super::canvas::{Canvas, stop};
use super::in_place;
use crate::app::{Command, Look};
use crate::edit::JourneyEdit;
use crate::model::{MarkKind, Touchpoint, TouchpointId};
use crate::sheet::{Column, Detail, Lane, Paint, beginning};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::stop::stop_ui;
use crate::ui::kit::text;
use crate::ui::panels::shown::{Change, Shown};
use crate::words::canvas as map;
use eframe::egui::{self, CornerRadius, Id, Response, Role, Sense, Stroke, Ui, WidgetInfo};

/// What is dragged over the map.
#[derive(Clone, Debug)]
pub enum Dragged {
    Touchpoint(TouchpointId),
    Mark(MarkKind),
}

/// How a step works on the columns.
pub struct Work<'a> {
    /// Whether a column can be dragged to another place.
    pub movable: bool,
    /// The point of a touchpoint on the curve, by what the column is called.
    pub point: PointUi<'a>,
}

type PointUi<'a> = &'a dyn Fn(&mut Ui, &mut Cx<'_>, &Canvas<'_>, &Column, (&Touchpoint, &str));

/// Columns select, take marks and can be moved; points of the curve are dragged.
pub fn columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, canvas: &Canvas<'_>, work: &Work<'_>) {
    if canvas.sheet.detail == Detail::Dense {
        dense_ui(ui, cx, shown, canvas);
        cursor_ui(ui, cx, shown, canvas);
        return;
    }
    let touchpoints: Vec<_> = shown.picture.journey.touchpoints().collect();
    for column in &canvas.sheet.columns {
        let place = canvas.column_rect(column);
        if !place.is_positive() {
            continue;
        }
        let Some(touchpoint) = touchpoints.get(column.position) else { continue };
        let label = format!("{} {}", column.position + 1, beginning(touchpoint.name.get(cx.language)));
        let id = column_id(&column.touchpoint);
        let drags = work.movable && shown.may.structure;
        let response = ui.interact(place, id, if drags { Sense::CLICK | Sense::DRAG } else { Sense::CLICK });
        let selected = shown.selected == Some(&column.touchpoint);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
        if response.clicked() {
            clicked(cx, shown, &column.touchpoint);
        }
        if work.movable {
            if response.double_clicked() {
                in_place::clicked_twice(cx, shown, canvas, column, &response);
            }
            in_place::column_menu_ui(cx, shown, column, &response);
        }
        drag_column(ui, cx, shown, canvas, column, &response);
        let hovers_text = response.hover_pos().is_some_and(|pointer| {
            let lane = canvas.sheet.lane_at(pointer.y - canvas.origin.y);
            !matches!(lane, Some(Lane::Curve) | None)
        });
        if hovers_text && !response.dragged() {
            tooltip(&response, cx, touchpoint);
        }
        (work.point)(ui, cx, canvas, column, (touchpoint, &label));
    }
    let cursor = cursor_ui(ui, cx, shown, canvas);
    if work.movable {
        in_place::cursor_menu_ui(ui, cx, shown, &cursor);
        in_place::in_place_ui(ui, cx, shown, canvas);
    }
}

/// The stop of the map, at the selected column; at the whole map where that is out of sight.
fn cursor_ui(ui: &Ui, cx: &Cx<'_>, shown: &Shown<'_>, canvas: &Canvas<'_>) -> Response {
    let position = shown.selected_position();
    let column = canvas.sheet.columns.iter().find(|column| Some(column.position) == position);
    let place = column.map(|column| canvas.column_rect(column)).filter(|place| place.is_positive());
    let selected = shown.selected.and_then(|id| shown.picture.journey.touchpoint(id));
    let label = match position.zip(selected) {
        Some((at, touchpoint)) => format!("{} {}", at + 1, beginning(touchpoint.name.get(cx.language))),
        None => cx.say(map::OVERVIEW).to_owned(),
    };
    stop_ui(ui, cx, stop(), place.unwrap_or(canvas.clip), &label)
}

/// Columns too narrow to be hit one by one: a click selects the nearest, and zooming in shows them.
fn dense_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, canvas: &Canvas<'_>) {
    let response = ui.interact(canvas.clip, ui.scope_id().with("dense"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, cx.say(map::OVERVIEW)));
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked())
        && let Some(position) = canvas.sheet.grid.position_at(pointer.x - canvas.origin.x)
        && let Some(touchpoint) = shown.picture.journey.nth(position)
    {
        cx.send(Look::Select(touchpoint.id.clone()));
    }
}

fn tooltip(response: &Response, cx: &Cx<'_>, touchpoint: &Touchpoint) {
    let language = cx.language;
    let parts = [&touchpoint.name, &touchpoint.doing, &touchpoint.expectation, &touchpoint.thought];
    let shown: Vec<&str> =
        parts.into_iter().map(|part| beginning(part.get(language))).filter(|part| !part.is_empty()).collect();
    response.clone().on_hover_text(egui::RichText::new(text::tip(shown.join("\n"))).size(13.0));
}

pub(super) fn clicked(cx: &mut Cx<'_>, shown: &Shown<'_>, touchpoint: &TouchpointId) {
    match shown.tool {
        Some(kind) if shown.may.marks => cx.send(Command::Mark(kind, touchpoint.clone())),
        _ => cx.send(Look::Select(touchpoint.clone())),
    }
}

/// Moves the touchpoint where its column is let go, and takes a mark that is dropped on it.
fn drag_column(
    ui: &Ui,
    cx: &mut Cx<'_>,
    shown: &Shown<'_>,
    canvas: &Canvas<'_>,
    column: &Column,
    response: &Response,
) {
    if response.drag_started() {
        response.dnd_set_drag_payload(Dragged::Touchpoint(column.touchpoint.clone()));
        cx.send(Look::Select(column.touchpoint.clone()));
    }
    if let Some(dragged) = response.dnd_hover_payload::<Dragged>()
        && let Some(pointer) = ui.ctx().pointer_latest_pos()
    {
        let place = canvas.column_rect(column);
        match &*dragged {
            Dragged::Touchpoint(_) => {
                let x = if pointer.x > place.center().x { place.right() } else { place.left() };
                ui.painter().vline(x, place.y_range(), Stroke::new(2.0, cx.color(Paint::Accent)));
            }
            Dragged::Mark(_) => {
                let stroke = Stroke::new(2.0, cx.color(Paint::Accent));
                ui.painter().rect_stroke(place, CornerRadius::same(6), stroke, egui::StrokeKind::Inside);
            }
        }
    }
    let Some(dropped) = response.dnd_release_payload::<Dragged>() else { return };
    match &*dropped {
        Dragged::Mark(kind) if shown.may.marks => cx.send(Command::Mark(*kind, column.touchpoint.clone())),
        Dragged::Touchpoint(moved) if shown.may.structure && *moved != column.touchpoint => {
            let journey = &shown.picture.journey;
            let (Some(from), Some(to)) = (journey.place(moved), journey.place(&column.touchpoint)) else {
                return;
            };
            let after =
                ui.ctx().pointer_latest_pos().is_some_and(|p| p.x > canvas.column_rect(column).center().x);
            let mut index = to.index + usize::from(after);
            if from.stage == to.stage && from.index < index {
                index -= 1;
            }
            let stage = journey.stages[to.stage].id.clone();
            let edit = JourneyEdit::MoveTouchpoint { touchpoint: moved.clone(), stage, index };
            cx.send(Command::Edit(shown.edit(Change::Journey(edit))));
        }
        Dragged::Mark(_) | Dragged::Touchpoint(_) => {}
    }
}

/// A click on a stage's head selects its first touchpoint.
pub fn heads_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, canvas: &Canvas<'_>) {
    let height = canvas.sheet.lanes.first().map_or(0.0, |lane| lane.height);
    for head in &canvas.sheet.stages {
        let top = canvas.clip.top().max(canvas.origin.y);
        let place = rect(canvas.origin.x + head.x, top, head.width, height).intersect(canvas.clip);
        let Some(stage) = shown.picture.journey.stages.get(head.index) else { continue };
        if !place.is_positive() {
            continue;
        }
        let response = ui.interact(place, Id::unique(("head", &head.stage)), Sense::CLICK);
        let name = stage.name.get(cx.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if response.clicked()
            && let Some(first) = stage.touchpoints.first()
        {
            cx.send(Look::Select(first.id.clone()));
        }
    }
}

/// A column of the map.
fn column_id(touchpoint: &TouchpointId) -> Id {
    Id::unique(("column", touchpoint))
}
