//! A text that a file brought and that is far longer than any field takes: its beginning is shown, and nothing
//! lays the whole of it out. It stays as it is until a person shortens it on purpose.

use crate::model::entry::first_characters;
use crate::model::labels::safe_label;
use crate::sheet::{Paint, beginning_of, first_lines};
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::words::entry as words;
use eframe::egui::{
    Align2, CursorIcon, FontId, Id, Margin, Popup, PopupCloseBehavior, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Whether a text has more than so many characters. It is not counted to its end.
pub(super) fn is_too_long(text: &str, most: usize) -> bool {
    text.len() > most && beginning_of(text, most).len() < text.len()
}

/// Shows the beginning in the place of a field; a click tells why nothing can be typed there, and offers to keep the
/// beginning alone, which is the answer then.
pub(super) fn too_long_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, name): (Id, &str),
    value: &str,
    (width, rows, font): (f32, usize, &FontId),
    most: usize,
) -> (Response, Option<String>) {
    let margin = Margin::symmetric(8, 4);
    let line = ui.fonts_mut(|fonts| fonts.row_height(font));
    let size = vec2(width, (line * rows as f32).max(22.0)) + margin.sum();
    let (_, place) = ui.allocate_space(size);
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let edge = Stroke::new(1.0, cx.color(Paint::Edge));
    ui.painter().rect(place, 6, cx.color(Paint::Sunk), edge, StrokeKind::Inside);
    let room = place.width() - margin.sum().x;
    let shown = safe_label(beginning_of(value, most));
    let lines = first_lines(&shown, (room, rows), font.size, false, &cx.memory.measure);
    for (at, shown) in lines.iter().enumerate() {
        let from = pos2(place.left() + 8.0, place.top() + 4.0 + line * at as f32);
        ui.painter().text(from, Align2::LEFT_TOP, shown, font.clone(), cx.color(Paint::Ink2));
    }
    widgets::focus_ring(ui, cx, place, 6, &response);
    let told = words::too_long(most, cx.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words::too_long_field(name, &told)));
    let kept = Popup::menu(&response)
        .width(360.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            text::paragraph_ui(ui, cx, &told, Style::BODY, Paint::Ink);
            let clicked =
                button_ui(ui, cx, &words::keep_beginning(most, cx.language), Weight::Plain).clicked();
            if clicked {
                ui.close();
            }
            clicked
        });
    let kept = kept.is_some_and(|shown| shown.inner);
    (response, kept.then(|| first_characters(value, most).to_owned()))
}
