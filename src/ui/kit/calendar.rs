//! A small calendar behind a button: one month at a time, a day is chosen by a click.

use crate::model::Date;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{focus_ring, icon_button};
use crate::words::calendar as words;
use crate::words::names;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Popup, PopupCloseBehavior, Pos2, Rect, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// A day in the grid.
const WIDE: f32 = 36.0;
const HIGH: f32 = 30.0;
/// The row of the month and that of the days of the week.
const HEAD: f32 = 34.0;

/// The button and, once it is pressed, the month around `chosen`, or around `near` where nothing is. Returns the
/// day that was clicked.
pub fn calendar_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, label): (Id, &str),
    chosen: Option<Date>,
    near: Date,
) -> Option<Date> {
    let (_, at) = ui.allocate_space(vec2(32.0, 30.0));
    let name = words::open(label, cx.language);
    let response = ui.push_id(id, |ui| icon_button(ui, cx, at, &name)).inner;
    sheet_icon(ui, at.center(), cx.color(Paint::Ink2));
    let month = id.with("month");
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(month, first(chosen.unwrap_or(near))));
    }
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        let shown: Date = ui.data(|data| data.get_temp(month)).unwrap_or_else(|| first(near));
        let (_, at) = ui.allocate_space(vec2(7.0 * WIDE, 2.0 * HEAD + 6.0 * HIGH));
        head_ui(ui, cx, month, shown, at);
        let clicked = days_ui(ui, cx, shown, chosen, near, at);
        if clicked.is_some() {
            ui.close();
        }
        clicked
    });
    shown.and_then(|shown| shown.inner)
}

/// The first day of the month of a day.
fn first(day: Date) -> Date {
    day.plus_days(1 - i64::from(day.day())).unwrap_or(day)
}

/// The month with its year, and the way to those beside it.
fn head_ui(ui: &mut Ui, cx: &Cx<'_>, month: Id, shown: Date, at: Rect) {
    let head = at.with_max_y(at.top() + HEAD);
    let name = names::month(shown, cx.language);
    text::line_in(ui, head, Align2::CENTER_CENTER, &name, Style::BODY_BOLD, cx.color(Paint::Ink));
    let before = shown.plus_days(-1).map(first);
    let after = shown.plus_days(31).map(first);
    for (to, label, left, turned) in [
        (before, cx.say(words::MONTH_BEFORE), head.left(), -1.0),
        (after, cx.say(words::MONTH_AFTER), head.right() - 30.0, 1.0),
    ] {
        let Some(to) = to else { continue };
        let place = rect(left, head.top() + 2.0, 30.0, 30.0);
        if icon_button(ui, cx, place, label).clicked() {
            ui.data_mut(|data| data.insert_temp(month, to));
        }
        let (tip, ink) = (place.center(), Stroke::new(1.5, cx.color(Paint::Ink)));
        for arm in [-5.0, 5.0] {
            ui.painter().line_segment([tip + vec2(2.5 * turned, 0.0), tip + vec2(-2.5 * turned, arm)], ink);
        }
    }
    for (weekday, name) in words::WEEKDAYS.into_iter().enumerate() {
        let place = rect(at.left() + WIDE * weekday as f32, at.top() + HEAD, WIDE, HEAD);
        text::line_in(ui, place, Align2::CENTER_CENTER, cx.say(name), Style::SMALL, cx.color(Paint::Ink2));
    }
}

/// The days of the month under their days of the week, Monday first.
fn days_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: Date,
    chosen: Option<Date>,
    near: Date,
    at: Rect,
) -> Option<Date> {
    let mut clicked = None;
    let before = i64::from(shown.weekday());
    for number in 0..31 {
        let Some(day) = shown.plus_days(number).filter(|day| day.month() == shown.month()) else { break };
        let place = number + before;
        let (row, column) = ((place / 7) as f32, (place % 7) as f32);
        let corner = pos2(at.left() + WIDE * column, at.top() + 2.0 * HEAD + HIGH * row);
        if day_ui(ui, cx, day, (chosen == Some(day), near == day), corner) {
            clicked = Some(day);
        }
    }
    clicked
}

fn day_ui(ui: &mut Ui, cx: &Cx<'_>, day: Date, (is_chosen, is_near): (bool, bool), corner: Pos2) -> bool {
    let at = Rect::from_min_size(corner, vec2(WIDE, HIGH)).shrink(1.0);
    let id = Id::unique(("calendar", day));
    let response = ui.interact(at, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let (fill, ink) = match (is_chosen, response.hovered()) {
        (true, _) => (Paint::Accent, Paint::OnAccent),
        (false, true) => (Paint::Hover, Paint::Ink),
        (false, false) => (Paint::Surface, Paint::Ink),
    };
    let edge = if is_near { Paint::Edge } else { fill };
    let stroke = Stroke::new(1.0, cx.color(edge));
    ui.painter().rect(at, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
    let number = day.day().to_string();
    text::line_in(ui, at, Align2::CENTER_CENTER, &number, Style::SMALL, cx.color(ink));
    focus_ring(ui, cx, at.shrink(3.0), 6, &response);
    let name = names::date(day, cx.language);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    response.clicked()
}

/// A sheet of a calendar, 16 by 16.
fn sheet_icon(ui: &Ui, center: Pos2, color: eframe::egui::Color32) {
    let stroke = Stroke::new(1.5, color);
    let sheet = Rect::from_center_size(center + vec2(0.0, 1.0), vec2(14.0, 12.0));
    ui.painter().rect_stroke(sheet, CornerRadius::same(2), stroke, StrokeKind::Middle);
    ui.painter().hline(sheet.x_range(), sheet.top() + 4.0, stroke);
    for x in [-3.5, 3.5] {
        ui.painter().vline(center.x + x, sheet.top() - 2.5..=sheet.top() + 1.0, stroke);
    }
}
