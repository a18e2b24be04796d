//! The map: the sheet in the middle of the window, scrolled, zoomed, and worked on.
//!
//! What stands where is the sheet's; here is what a pointer or a key does with it.

use crate::app::{Command, Look, Workshop, Zoom};
use crate::edit::{Edit, Gesture};
use crate::model::{MarkKind, Score, Touchpoint, TouchpointId, Worksheet};
use crate::sheet::{self, Column, Columns, Detail, Lane, LaneSet, MapLayer, Paint, Picture, Sheet, View};
use crate::ui::cx::Cx;
use crate::ui::kit::field::new_gesture;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{icons, keys, painter, widgets};
use crate::ui::panels::overview;
use crate::words::canvas as map;
use eframe::egui::{
    self, Align2, CornerRadius, CursorIcon, Id, Painter, Pos2, Rect, Response, Role, ScrollArea, Sense,
    Stroke, Ui, WidgetInfo, accesskit, pos2, vec2,
};

/// Where the map is on the screen in this frame.
pub struct Canvas<'a> {
    pub sheet: &'a Sheet,
    /// The screen position of the sheet's origin.
    pub origin: Pos2,
    /// The part of the screen that columns may use.
    pub clip: Rect,
}

impl Canvas<'_> {
    /// A column from below the stage heads to the foot of the map.
    fn column_rect(&self, column: &Column) -> Rect {
        let heads = self.sheet.lanes.first().map_or(0.0, |lane| lane.bottom());
        let top = self.origin.y + heads;
        rect(self.origin.x + column.x, top, column.width, self.sheet.size.1 - heads).intersect(self.clip)
    }
}

/// What a step shows of the map, as wide as `width`: these lanes, of which some are lit.
pub fn view(
    cx: &Cx<'_>,
    workshop: &Workshop,
    width: f32,
    (layer, lanes, lit): (MapLayer, LaneSet, LaneSet),
) -> View {
    let scroll = workshop.view.scroll;
    View {
        column: match workshop.view.zoom {
            Zoom::Readable => Columns::Readable,
            Zoom::Fit => Columns::Fit,
            Zoom::Column(width) => Columns::Width(width),
        },
        lanes,
        lit,
        layer,
        selected: workshop.selected.clone(),
        visible: Some(scroll..scroll + width),
        ..View::new(cx.language, width)
    }
}

/// The lanes with those that the group asked for besides.
pub fn with_chosen(mut lanes: LaneSet, workshop: &Workshop) -> LaneSet {
    if workshop.view.expectation {
        lanes = lanes.with(Lane::Expectation);
    }
    if workshop.view.support {
        lanes = lanes.with(Lane::Support);
    }
    lanes
}

/// Lays the sheet out, paints it scrolled with its heads and labels in place, and lets `act` put the
/// interactions over it.
pub fn canvas_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    picture: &Picture<'_>,
    view: &View,
    act: impl FnOnce(&mut Ui, &mut Cx<'_>, &Canvas<'_>),
) {
    let pane = ui.available_rect_before_wrap();
    let memory = &mut *cx.memory;
    let sheet = sheet::lay_out(picture, view, &memory.measure, &mut memory.lines);
    let room = (sheet.size.0 - pane.width()).max(0.0);
    let scroll = workshop.view.scroll.min(room);
    let shown = sheet.grid.width;
    if (workshop.view.shown_column - shown).abs() > 0.01 || workshop.view.scroll > room {
        cx.send(Look::MapShown { column: shown, room });
    }
    let strip = if room > 0.0 { overview::HEIGHT + 8.0 } else { 0.0 };
    let body = Rect::from_min_max(pane.min, pos2(pane.right(), pane.bottom() - strip));
    wheel(ui, cx, body, scroll, room);
    within(ui, body, |ui| {
        ScrollArea::vertical().id_salt("map").auto_shrink(false).show(ui, |ui| {
            let (whole, _) = ui.allocate_exact_size(vec2(pane.width(), sheet.size.1), Sense::hover());
            let clip = ui.clip_rect().intersect(body);
            let origin = pos2(whole.left() - scroll, whole.top());
            let columns = clip.with_min_x(pane.left() + sheet.grid.left);
            let painter = ui.painter();
            painter::paint(&painter.with_clip_rect(columns), cx, origin, &sheet.shapes);
            painter::paint(&painter.with_clip_rect(clip), cx, whole.min, &sheet.labels);
            // The heads stay when the lanes scroll beneath them.
            let heads = sheet.lanes.first().map_or(0.0, |lane| lane.bottom());
            let top = clip.top().max(whole.top());
            if top > whole.top() {
                let ground = rect(pane.left(), top, pane.width(), heads);
                painter.with_clip_rect(clip).rect_filled(
                    ground,
                    CornerRadius::ZERO,
                    cx.color(Paint::Surface),
                );
            }
            painter::paint(&painter.with_clip_rect(columns), cx, pos2(origin.x, top), &sheet.heads);
            act(ui, cx, &Canvas { sheet: &sheet, origin, clip: columns });
        });
    });
    if room > 0.0 {
        let place = rect(
            pane.left() + sheet.grid.left,
            pane.bottom() - overview::HEIGHT - 4.0,
            pane.width() - sheet.grid.left - 8.0,
            overview::HEIGHT,
        );
        overview::overview_ui(ui, cx, picture, place, &sheet, scroll, pane.width());
    }
    keep_selection_in_view(cx, workshop, &sheet, pane.width(), scroll);
}

/// The wheel scrolls sideways where the map is not taller than its pane, with Ctrl it zooms; the middle
/// button pans.
fn wheel(ui: &mut Ui, cx: &mut Cx<'_>, body: Rect, scroll: f32, room: f32) {
    if !ui.rect_contains_pointer(body) {
        return;
    }
    let (zoom, delta, pan) = ui.input(|input| {
        let pan = if input.pointer.middle_down() { input.pointer.delta().x } else { 0.0 };
        (input.zoom_delta(), input.smooth_scroll_delta(), pan)
    });
    if zoom != 1.0 {
        cx.send(Look::ZoomBy(zoom));
        return;
    }
    let sideways = if delta.x != 0.0 { delta.x } else { delta.y };
    let target = (scroll - sideways - pan).clamp(0.0, room);
    if target != scroll {
        cx.send(Look::ScrollTo(target));
    }
}

/// The selection that the map has brought into view.
#[derive(Default)]
struct Shown(Option<TouchpointId>);

/// After the selection moved, its column is brought into view; a scroll by hand is left alone.
fn keep_selection_in_view(cx: &mut Cx<'_>, workshop: &Workshop, sheet: &Sheet, width: f32, scroll: f32) {
    let selected = workshop.selected.clone();
    if cx.memory.of::<Shown>().0 == selected {
        return;
    }
    cx.memory.of_mut::<Shown>().0 = selected;
    let Some(position) = workshop.selected_position() else { return };
    let (left, right) = (sheet.grid.x(position), sheet.grid.x(position + 1));
    let target = if left - scroll < sheet.grid.left {
        left - sheet.grid.left
    } else if right - scroll > width - 8.0 {
        right - width + 8.0
    } else {
        return;
    };
    cx.send(Look::ScrollTo(target));
}

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
pub fn columns_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    canvas: &Canvas<'_>,
    work: &Work<'_>,
) {
    if canvas.sheet.detail == Detail::Dense {
        return dense_ui(ui, cx, worksheet, canvas);
    }
    let touchpoints: Vec<_> = worksheet.journey.touchpoints().collect();
    for column in &canvas.sheet.columns {
        let place = canvas.column_rect(column);
        if !place.is_positive() {
            continue;
        }
        let Some(touchpoint) = touchpoints.get(column.position) else { continue };
        let label = format!("{} {}", column.position + 1, touchpoint.name.get(cx.language));
        let id = column_id(&column.touchpoint);
        let sense = if work.movable { Sense::click_and_drag() } else { Sense::click() };
        let response = ui.interact(place, id, sense);
        keys::keep_arrows(ui, &response);
        widgets::focus_ring(ui, cx, place.shrink(5.0), 4, &response);
        let selected = workshop.selected.as_ref() == Some(&column.touchpoint);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
        if response.clicked() {
            clicked(cx, workshop, &column.touchpoint);
        }
        drag_column(ui, cx, worksheet, canvas, column, &response);
        let hovers_text = response.hover_pos().is_some_and(|pointer| {
            let lane = canvas.sheet.lane_at(pointer.y - canvas.origin.y);
            !matches!(lane, Some(Lane::Curve) | None)
        });
        if hovers_text && !response.dragged() {
            tooltip(&response, cx, touchpoint);
        }
        (work.point)(ui, cx, canvas, column, (touchpoint, &label));
    }
}

/// Columns too narrow to be hit one by one: a click selects the nearest, and zooming in shows them.
fn dense_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, canvas: &Canvas<'_>) {
    let response = ui.interact(canvas.clip, ui.scope_id().with("dense"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, cx.say(map::OVERVIEW)));
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked())
        && let Some(position) = canvas.sheet.grid.position_at(pointer.x - canvas.origin.x)
        && let Some(touchpoint) = worksheet.journey.nth(position)
    {
        cx.send(Look::Select(touchpoint.id.clone()));
    }
}

fn tooltip(response: &Response, cx: &Cx<'_>, touchpoint: &Touchpoint) {
    let language = cx.language;
    let parts = [&touchpoint.name, &touchpoint.action, &touchpoint.expectation, &touchpoint.thought];
    let text: Vec<&str> =
        parts.into_iter().map(|part| part.get(language)).filter(|part| !part.is_empty()).collect();
    response.clone().on_hover_text(egui::RichText::new(text.join("\n")).size(13.0));
}

fn clicked(cx: &mut Cx<'_>, workshop: &Workshop, touchpoint: &TouchpointId) {
    match workshop.tool {
        Some(kind) => {
            cx.send(Command::ToggleMark(kind, touchpoint.clone()));
            // A moment of truth is usually one of three; the other marks are there once.
            if kind != MarkKind::Moment {
                cx.send(Look::Tool(None));
            }
        }
        None => cx.send(Look::Select(touchpoint.clone())),
    }
}

/// Moves the touchpoint where its column is let go, and takes a mark that is dropped on it.
fn drag_column(
    ui: &Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
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
        Dragged::Mark(kind) => cx.send(Command::ToggleMark(*kind, column.touchpoint.clone())),
        Dragged::Touchpoint(moved) if *moved != column.touchpoint => {
            let journey = &worksheet.journey;
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
            cx.send(Command::Edit(Edit::MoveTouchpoint { touchpoint: moved.clone(), stage, index }));
        }
        Dragged::Touchpoint(_) => {}
    }
}

/// The scores of the group, as the points of [`Work`].
pub fn scores(
    workshop: &Workshop,
) -> impl Fn(&mut Ui, &mut Cx<'_>, &Canvas<'_>, &Column, (&Touchpoint, &str)) {
    move |ui, cx, canvas, column, named| score_ui(ui, cx, workshop, canvas, column, named)
}

/// The point of a touchpoint's score; a click on one without a score gives it the score of that height.
fn score_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    canvas: &Canvas<'_>,
    column: &Column,
    (touchpoint, label): (&Touchpoint, &str),
) {
    let score = touchpoint.score;
    let set = |score| Edit::SetScore { touchpoint: column.touchpoint.clone(), score: Some(score) };
    let name = map::point_name(label, cx.language);
    let Some(response) = point_ui(ui, cx, canvas, column, (score, &name), &set) else { return };
    if response.clicked() {
        clicked(cx, workshop, &column.touchpoint);
        if workshop.tool.is_none()
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
    set: &dyn Fn(Score) -> Edit,
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
    let response = ui.interact(place, id, Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeVertical);
    keys::keep_arrows(ui, &response);
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
    widgets::focus_ring(ui, cx, place.shrink(4.0), 6, &response);
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

/// A click on a stage's head selects its first touchpoint.
pub fn heads_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, canvas: &Canvas<'_>) {
    let height = canvas.sheet.lanes.first().map_or(0.0, |lane| lane.height);
    for head in &canvas.sheet.stages {
        let top = canvas.clip.top().max(canvas.origin.y);
        let place = rect(canvas.origin.x + head.x, top, head.width, height).intersect(canvas.clip);
        let Some(stage) = worksheet.journey.stages.get(head.index) else { continue };
        if !place.is_positive() {
            continue;
        }
        let response = ui.interact(place, Id::unique(("head", &head.stage)), Sense::click());
        let name = stage.name.get(cx.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if response.clicked()
            && let Some(first) = stage.touchpoints.first()
        {
            cx.send(Look::Select(first.id.clone()));
        }
    }
}

/// A tool of the mark step, drawn as its mark with a word and a check or a count.
pub fn tool_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    kind: MarkKind,
    place: Rect,
    (label, count): (&str, &str),
    active: bool,
    done: bool,
) -> Response {
    let response = ui.interact(place, ui.scope_id().with(("tool", kind)), Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let (fill, border) = match (active, response.hovered()) {
        (true, _) => (Paint::Tint, Stroke::new(1.0, cx.color(Paint::Accent))),
        (false, true) => (Paint::Hover, Stroke::new(1.0, cx.color(Paint::Line))),
        (false, false) => (Paint::Surface, Stroke::new(1.0, cx.color(Paint::Line))),
    };
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), border, egui::StrokeKind::Inside);
    let mark = sheet::mark_shapes(kind, sheet::Point::new(16.0, 16.0));
    painter::paint(ui.painter(), cx, place.min, &mark);
    let at = rect(place.left() + 30.0, place.top(), place.width() - 30.0, place.height());
    text::line_in(ui, at, Align2::LEFT_CENTER, label, Style::BODY, cx.color(Paint::Ink));
    let end = pos2(place.right() - 16.0, place.center().y);
    if !count.is_empty() {
        let at = rect(place.left(), place.top(), place.width() - 10.0, place.height());
        text::line_in(ui, at, Align2::RIGHT_CENTER, count, Style::BODY, cx.color(Paint::Ink2));
    } else if done {
        icons::check(ui.painter(), end, cx.color(Paint::Ok));
    }
    widgets::focus_ring(ui, cx, place, 6, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, active, label));
    if response.drag_started() {
        response.dnd_set_drag_payload(Dragged::Mark(kind));
    }
    response
}

/// The focus of a column of the map.
fn column_id(touchpoint: &TouchpointId) -> Id {
    Id::unique(("column", touchpoint))
}

/// The column of the selected touchpoint.
pub fn column_focus(_: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    workshop.selected.as_ref().map(column_id)
}
