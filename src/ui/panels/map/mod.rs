//! The map: the sheet in the middle of the window, scrolled, zoomed, and worked on.
//!
//! What stands where is the sheet's; here is what a pointer or a key does with it. Whose journey it is the
//! map does not know: it is given what is shown, what of it may be changed, and where a change goes.

mod canvas;
mod columns;
mod in_place;
mod point;
mod tool;

pub use canvas::{Canvas, stop};
pub use columns::{Work, columns_ui, heads_ui};
pub use point::{point_ui, scores};
pub use tool::tool_ui;

use super::shown::Shown;
use crate::app::{Look, Zoom};
use crate::model::TouchpointId;
use crate::sheet::{self, Columns, Lane, LaneSet, MapLayer, Paint, Sheet, View};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::painter;
use crate::ui::panels::overview;
use eframe::egui::{CornerRadius, Id, Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// What a step shows of the map, as wide as `width`: these lanes, of which some are lit.
pub fn view(
    cx: &Cx<'_>,
    shown: &Shown<'_>,
    width: f32,
    (layer, lanes, lit): (MapLayer, LaneSet, LaneSet),
) -> View {
    let scroll = shown.view.scroll;
    View {
        column: match shown.view.zoom {
            Zoom::Readable => Columns::Readable,
            Zoom::Fit => Columns::Fit,
            Zoom::Column(width) => Columns::Width(width),
        },
        lanes,
        lit,
        layer,
        selected: shown.selected.cloned(),
        visible: Some(scroll..scroll + width),
        ..View::new(cx.language, width)
    }
}

/// The lanes with those that the group asked for besides.
pub fn with_chosen(mut lanes: LaneSet, shown: &Shown<'_>) -> LaneSet {
    if shown.view.expectation {
        lanes = lanes.with(Lane::Expectation);
    }
    if shown.view.support {
        lanes = lanes.with(Lane::Support);
    }
    lanes
}

/// What was seen of the sheet, from top to bottom in its own coordinates.
#[derive(Clone, Copy)]
struct Seen(f32, f32);

/// What lies this close to what is seen is laid out too; logical pixels.
const NEAR: f32 = 600.0;

/// Lays the sheet out, paints it scrolled with its heads and labels in place, and lets `act` put the
/// interactions over it.
pub fn canvas_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shown: &Shown<'_>,
    view: &View,
    act: impl FnOnce(&mut Ui, &mut Cx<'_>, &Canvas<'_>),
) {
    let pane = ui.available_rect_before_wrap();
    // What is seen is known once the map is scrolled: taken to be what it was, and looked at again below.
    let kept = ui.data(|data| data.get_temp::<Seen>(Id::unique("map seen")));
    let rows = kept.map_or(0.0..pane.height(), |Seen(from, to)| from..to);
    let rows = rows.start - NEAR..rows.end + NEAR;
    let view = &View { visible_rows: Some(rows.clone()), ..view.clone() };
    let memory = &mut *cx.memory;
    let sheet = sheet::lay_out(&shown.picture, view, &memory.measure, &mut memory.lines);
    let room = (sheet.size.0 - pane.width()).max(0.0);
    let scroll = shown.view.scroll.min(room);
    let column = sheet.grid.width;
    if (shown.view.shown_column - column).abs() > 0.01 || shown.view.scroll > room {
        cx.send(Look::MapShown { column, room });
    }
    let strip = if room > 0.0 { overview::HEIGHT + 8.0 } else { 0.0 };
    let body = Rect::from_min_max(pane.min, pos2(pane.right(), pane.bottom() - strip));
    wheel(ui, cx, body, scroll, room);
    within(ui, body, |ui| {
        ScrollArea::vertical().id_salt("map").auto_shrink(false).show(ui, |ui| {
            let (whole, _) = ui.allocate_exact_size(vec2(pane.width(), sheet.size.1), Sense::hover());
            let clip = ui.clip_rect().intersect(body);
            let origin = pos2(whole.left() - scroll, whole.top());
            let seen = Seen(clip.top() - whole.top(), clip.bottom() - whole.top());
            ui.data_mut(|data| data.insert_temp(Id::unique("map seen"), seen));
            if seen.0 < rows.start || seen.1 > rows.end {
                ui.ctx().request_discard("rows");
            }
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
        overview::overview_ui(ui, cx, &shown.picture, place, &sheet, scroll, pane.width());
    }
    keep_selection_in_view(cx, shown, &sheet, pane.width(), scroll);
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
struct InView(Option<TouchpointId>);

/// After the selection moved, its column is brought into view; a scroll by hand is left alone.
fn keep_selection_in_view(cx: &mut Cx<'_>, shown: &Shown<'_>, sheet: &Sheet, width: f32, scroll: f32) {
    if cx.memory.of::<InView>().0.as_ref() == shown.selected {
        return;
    }
    cx.memory.of_mut::<InView>().0 = shown.selected.cloned();
    let Some(position) = shown.selected_position() else { return };
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
