//! The points of the curve: dragged, and set by keys and screen readers.

use super::canvas::Canvas;
use super::columns::clicked;
use crate::app::{Command, Look};
use crate::edit::{Gesture, WorksheetEdit};
use crate::model::{Score, Touchpoint};
use crate::sheet::{Column, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::field::new_gesture;
use crate::ui::kit::layout::rect;
use crate::ui::panels::shown::{Change, Shown};
use crate::words::canvas as map;
use eframe::egui::{CursorIcon, Id, Painter, Response, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2};

/// The scores of the group, as the points of [`Work`].
pub fn scores<'a>(
    shown: &'a Shown<'a>,
) -> impl Fn(&mut Ui, &mut Cx<'_>, &Canvas<'_>, &Column, (&Touchpoint, &str)) {
    move |ui, cx, canvas, column, named| score_ui(ui, cx, shown, canvas, column, named)
}

/// The point of a touchpoint's score; a click on one without a score gives it the score of that height.
fn score_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shown: &Shown<'_>,
    canvas: &Canvas<'_>,
    column: &Column,
    (touchpoint, label): (&Touchpoint, &str),
) {
    let score = shown.picture.score(column.position, touchpoint);
    let set = |score| shown.edit(Change::Score { touchpoint: column.touchpoint.clone(), score: Some(score) });
    if !shown.may.scores {
        return;
    }
    let name = map::point_name(label, cx.language);
    let Some(response) = point_ui(ui, cx, canvas, column, (score, &name), &set) else { return };
    if response.clicked() {
        clicked(cx, shown, &column.touchpoint);
        if shown.tool.is_none()
            && score.is_none()
            && let (Some(pointer), Some(curve)) = (response.interact_pointer_pos(), canvas.sheet.curve)
        {
            cx.send(Command::Edit(set(curve.score_at(pointer.y - canvas.origin.y))));
        }
    }
}

/// A point of the curve: dragged in whole steps, and a slider for keys and screen readers. What a click
/// means is the caller's; `set` is the edit that gives it a score.
pub fn point_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    canvas: &Canvas<'_>,
    column: &Column,
    (score, name): (Option<Score>, &str),
    set: &dyn Fn(Score) -> WorksheetEdit,
) -> Option<Response> {
    let curve = canvas.sheet.curve?;
    let center = canvas.origin.x + column.x + column.width / 2.0;
    let wide = column.width.min(32.0);
    let place = rect(center - wide / 2.0, canvas.origin.y + curve.top, wide, curve.bottom - curve.top)
        .intersect(canvas.clip);
    if !place.is_positive() {
        return None;
    }
    let id = Id::unique(("point", &column.touchpoint));
    let response = ui.interact(place, id, Sense::CLICK | Sense::DRAG);
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeVertical);
    response.widget_info(|| WidgetInfo::slider(true, score.map_or(0.0, |s| f64::from(s.value())), name));
    if response.drag_started() {
        ui.data_mut(|data| data.insert_temp(id, new_gesture().0));
        cx.send(Look::Select(column.touchpoint.clone()));
    }
    if response.dragged()
        && let (Some(pointer), Some(gesture)) =
            (response.interact_pointer_pos(), ui.data(|data| data.get_temp(id)))
    {
        let dragged = curve.score_at(pointer.y - canvas.origin.y);
        if score != Some(dragged) {
            cx.send(Command::EditWithin(Gesture(gesture), set(dragged)));
        }
    }
    if response.hovered() || response.dragged() {
        ring(ui.painter(), cx, canvas, center, curve.zero, score);
    }
    let now = score.unwrap_or(Score::ZERO);
    ui.input(|input| {
        for (action, by) in [(accesskit::Action::Increment, 1), (accesskit::Action::Decrement, -1)] {
            let times = input.num_accesskit_action_requests(id, action) as i8;
            if times > 0 {
                cx.send(Command::Edit(set(now.stepped(by * times))));
            }
        }
        for request in input.accesskit_action_requests(id, accesskit::Action::SetValue) {
            if let Some(accesskit::ActionData::NumericValue(value)) = &request.data {
                cx.send(Command::Edit(set(Score::clamped(value.round() as i64))));
            }
        }
    });
    Some(response)
}

/// Shows that a point can be taken.
fn ring(painter: &Painter, cx: &Cx<'_>, canvas: &Canvas<'_>, x: f32, zero: f32, score: Option<Score>) {
    let y = match (score, canvas.sheet.curve) {
        (Some(score), Some(curve)) => curve.y_of(score),
        _ => zero,
    };
    let painter = painter.with_clip_rect(canvas.clip);
    painter.circle_stroke(pos2(x, canvas.origin.y + y), 13.0, Stroke::new(1.0, cx.color(Paint::Accent)));
}
