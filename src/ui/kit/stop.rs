//! A part of a page that letters and arrows work on: a map, a matrix, a scale. It is one stop of the Tab key,
//! however many things lie in it, and the keys reach it only while it has the focus.

use super::{enter, keys, widgets};
use crate::ui::cx::Cx;
use eframe::egui::{Id, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo};

/// The stop at the place of its cursor; `label` is what a screen reader says of that.
pub fn stop_ui(ui: &Ui, cx: &Cx<'_>, id: Id, cursor: Rect, label: &str) -> Response {
    let response = plain_ui(ui, id, cursor, label);
    widgets::focus_ring(ui, cx, cursor.shrink(4.0), 4, &response);
    response
}

/// The same without a frame around the cursor: where it is the whole page.
pub fn plain_ui(ui: &Ui, id: Id, cursor: Rect, label: &str) -> Response {
    let response = ui.interact(cursor, id, Sense::focusable_noninteractive());
    keys::keep_arrows(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, true, label));
    if response.has_focus() {
        enter::on_stop(ui, id);
    }
    response
}

/// Where the focus stood in the frame before, and on which page.
#[derive(Clone, Default)]
struct Last<P> {
    page: P,
    focused: Option<Id>,
}

/// Gives the focus to the page where nobody has it, and where the page changed under the one who had it:
/// a field of the new page that was asked for keeps it.
pub fn keep_focus<P: Clone + Default + PartialEq + Send + Sync + 'static>(
    ui: &Ui,
    cx: &Cx<'_>,
    page: P,
    stop: Id,
) {
    let place = Id::unique(("page", "focus"));
    let focused = ui.memory(|memory| memory.focused());
    let last: Last<P> = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    // A pointer presses and goes on; keys stay where they pressed.
    let clicked = ui.input(|input| input.pointer.any_click()) && !keys::typing(ui);
    let is_left = (last.page != page || clicked) && focused == last.focused;
    let is_busy = cx.asks() || Popup::is_any_open(ui.ctx()) || ui.input(|input| input.pointer.any_down());
    if (focused.is_none() || is_left) && focused != Some(stop) && !is_busy {
        ui.memory_mut(|memory| memory.request_focus(stop));
        ui.ctx().request_repaint();
    }
    if !is_busy {
        let focused = ui.memory(|memory| memory.focused());
        ui.data_mut(|data| data.insert_temp(place, Last { page, focused }));
    }
}
