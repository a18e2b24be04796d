//! Text at a place: lines broken by the sheet's rules, so that no opening mark hangs at a line's end.
//! Characters that hide or turn letters around are written out.

use crate::model::labels::safe_label;
use crate::sheet::{self, Paint, beginning, beginning_of, first_lines};
use crate::ui::cx::Cx;
use crate::ui::kit::theme;
use eframe::egui::{Align2, Color32, Pos2, Rect, Response, Sense, Ui, WidgetInfo, vec2};

/// A size with its line height, both in logical pixels, and a weight.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub size: f32,
    pub line: f32,
    pub bold: bool,
}

impl Style {
    pub const SMALL: Self = Self { size: 13.0, line: 18.0, bold: false };
    pub const SMALL_BOLD: Self = Self { size: 13.0, line: 18.0, bold: true };
    pub const BODY: Self = Self { size: 15.0, line: 22.0, bold: false };
    pub const BODY_BOLD: Self = Self { size: 15.0, line: 22.0, bold: true };
    pub const SECTION: Self = Self { size: 17.0, line: 24.0, bold: true };
    pub const CARD: Self = Self { size: 22.0, line: 32.0, bold: true };
    pub const LARGE: Self = Self { size: 18.0, line: 26.0, bold: false };
    pub const THOUGHT: Self = Self { size: 28.0, line: 40.0, bold: true };
    pub const TITLE: Self = Self { size: 32.0, line: 44.0, bold: true };
}

/// Paints one line with its middle at the vertical centre of `rect`; `align` is left, centre or right.
pub fn line_in(ui: &Ui, rect: Rect, align: Align2, text: &str, style: Style, color: Color32) -> Rect {
    let at = align.pos_in_rect(&rect);
    ui.painter().text(at, align, safe_label(beginning(text)), theme::font(style.size, style.bold), color)
}

/// The width of a line in logical pixels.
pub fn width(cx: &Cx<'_>, text: &str, style: Style) -> f32 {
    use crate::sheet::fonts::TextMeasure as _;
    cx.memory.measure.width(&safe_label(beginning(text)), style.size, style.bold)
}

/// So many lines of a paragraph are shown at most: who reads more opens it in a field of its own.
const LONGEST: usize = 400;

/// So many characters of a text are told to a screen reader at once.
const SPOKEN: usize = 4_000;

/// More characters than this no line holds, however narrow they are.
const CHARACTERS: usize = 500;

/// As much of a text as so many lines can hold: no more of it is looked at.
fn for_lines(text: &str, n: usize) -> &str {
    beginning_of(text, CHARACTERS * n.min(LONGEST))
}

/// How many lines of a width a text takes.
pub fn n_lines(cx: &Cx<'_>, text: &str, width: f32, style: Style) -> usize {
    let setting = (width, LONGEST);
    first_lines(&safe_label(for_lines(text, LONGEST)), setting, style.size, style.bold, &cx.memory.measure)
        .len()
}

/// Paints a paragraph from a top left corner and returns its height. `most` lines are shown; the last of
/// them ends in `…` where there is more.
pub fn paragraph_at(
    ui: &Ui,
    cx: &Cx<'_>,
    at: Pos2,
    (width, most): (f32, usize),
    text: &str,
    style: Style,
    paint: Paint,
) -> f32 {
    let lines = first_lines(
        &safe_label(for_lines(text, most)),
        (width, most.min(LONGEST)),
        style.size,
        style.bold,
        &cx.memory.measure,
    );
    let color = cx.color(paint);
    for (index, line) in lines.iter().enumerate() {
        let middle = at.y + style.line * (index as f32 + 0.5);
        let font = theme::font(style.size, style.bold);
        ui.painter().text(Pos2::new(at.x, middle), Align2::LEFT_CENTER, line, font, color);
    }
    style.line * lines.len() as f32
}

/// A paragraph in the flow of a layout, as wide as there is room, readable by a screen reader.
pub fn paragraph_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str, style: Style, paint: Paint) -> Response {
    let width = ui.available_width();
    let height = style.line * n_lines(cx, text, width, style).max(1) as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    paragraph_at(ui, cx, rect.min, (width, usize::MAX), text, style, paint);
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Label, true, beginning_of(text, SPOKEN)));
    response
}

/// The first lines of a paragraph in the flow of a layout; the tooltip has all of one that is cut.
pub fn first_lines_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str, most: usize, style: Style, paint: Paint) {
    let width = ui.available_width();
    let lines = n_lines(cx, text, width, style).max(1);
    let height = style.line * lines.min(most) as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    paragraph_at(ui, cx, rect.min, (width, most), text, style, paint);
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Label, true, text));
    if lines > most {
        response.on_hover_text(safe_label(beginning(text)));
    }
}

/// One line in the flow of a layout, as wide as its text.
pub fn line_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str, style: Style, paint: Paint) -> Response {
    let size = vec2(width(cx, text, style).ceil(), style.line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    line_in(ui, rect, Align2::LEFT_CENTER, text, style, cx.color(paint));
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Label, true, beginning_of(text, SPOKEN)));
    response
}

/// A text for the pointer that rests: the toolkit lays out all that it is given.
pub fn tip(text: impl AsRef<str>) -> String {
    let shown = beginning(text.as_ref());
    if shown.len() < text.as_ref().len() { format!("{shown}…") } else { shown.to_owned() }
}

/// As much of a text as fits into one line of `room` logical pixels, with `…` where there is more.
pub fn cut(cx: &Cx<'_>, text: &str, style: Style, room: f32) -> String {
    let text = safe_label(for_lines(text.trim(), 20));
    sheet::cut(&text, room, style.size, style.bold, &cx.memory.measure).into_owned()
}

/// A line from a left upper corner, cut where it is longer than `room`.
pub fn line_at(ui: &Ui, cx: &Cx<'_>, at: Pos2, room: f32, text: &str, style: Style, paint: Paint) {
    let place = Rect::from_min_size(at, vec2(room, style.line));
    line_in(ui, place, Align2::LEFT_CENTER, &cut(cx, text, style, room), style, cx.color(paint));
}
