//! The place at the upper left of the gallery: the worksheet that was open last, or the warm-up.

use super::earlier::{earlier_ui, resumed};
use crate::app::FileCommand;
use crate::files::home::Listed;
use crate::files::library;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at};
use crate::words::screen::{self, gallery};
use crate::words::steps;
use eframe::egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2};

pub(super) fn card_ground(ui: &Ui, cx: &Cx<'_>, place: Rect) {
    let stroke = Stroke::new(1.0, cx.color(Paint::Line));
    ui.painter().rect(place, CornerRadius::same(8), cx.color(Paint::Surface), stroke, StrokeKind::Inside);
}

/// The worksheet that was open last, or the warm-up where there is none.
pub(super) fn resume_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    card_ground(ui, cx, place);
    let language = cx.language;
    let left = place.left() + 24.0;
    let label = if cx.state.recent.is_empty() { gallery::START_WARM_UP } else { gallery::CONTINUE };
    let label = cx.say(label);
    let wide = (text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0).max(120.0);
    let room = place.width() - 24.0 - 24.0 - 16.0 - wide;
    let button = rect(place.right() - 24.0 - wide, place.center().y - 20.0, wide, 40.0);
    let Some(recent) = resumed(cx).cloned() else {
        if !cx.state.reading.is_over() {
            let at = pos2(left, place.top() + 54.0);
            text::paragraph_at(ui, cx, at, (room, 1), cx.say(gallery::READING), Style::BODY, Paint::Ink2);
            return;
        }
        let above = pos2(left, place.top() + 20.0);
        text::paragraph_at(ui, cx, above, (room, 1), cx.say(steps::SCENARIO_DO), Style::SMALL, Paint::Ink2);
        let at = pos2(left, place.top() + 44.0);
        text::paragraph_at(ui, cx, at, (room, 1), cx.say(gallery::FIRST_TIME), Style::SECTION, Paint::Ink);
        let at = pos2(left, place.top() + 76.0);
        text::paragraph_at(ui, cx, at, (room, 1), cx.say(gallery::WARM_UP_LINE), Style::BODY, Paint::Ink2);
        if button_at(ui, cx, button, label, Weight::Primary).clicked() {
            start_warm_up(cx);
        }
        return;
    };
    let above = screen::joined(&[cx.say(gallery::CONTINUE_ABOVE), &day(&recent)], language);
    text::paragraph_at(ui, cx, pos2(left, place.top() + 20.0), (room, 1), &above, Style::SMALL, Paint::Ink2);
    let at = pos2(left, place.top() + 42.0);
    text::paragraph_at(ui, cx, at, (room, 1), recent.title.get(language), Style::CARD, Paint::Ink);
    let group = screen::group_line(&recent.group, language);
    let at = pos2(left, place.top() + 86.0);
    text::paragraph_at(ui, cx, at, (room, 1), &group, Style::BODY, Paint::Ink);
    let at = pos2(left + text::width(cx, &group, Style::BODY) + 20.0, at.y);
    let scored = if recent.is_broken {
        cx.say(gallery::DOES_NOT_OPEN).to_owned()
    } else {
        gallery::scored(recent.n_scored, recent.n_touchpoints, language)
    };
    text::paragraph_at(ui, cx, at, (room, 1), &scored, Style::BODY, Paint::Ink2);
    let bar = rect(left, place.bottom() - 18.0, 256.0, 4.0);
    ui.painter().rect_filled(bar, CornerRadius::same(2), cx.color(Paint::Shade));
    let done = bar.width() * recent.n_scored as f32 / recent.n_touchpoints.max(1) as f32;
    ui.painter().rect_filled(
        rect(bar.left(), bar.top(), done, 4.0),
        CornerRadius::same(2),
        cx.color(Paint::Accent),
    );
    if button_at(ui, cx, button, label, Weight::Primary).clicked() {
        cx.send(FileCommand::Open(recent.path.clone()));
    }
    if cx.state.recent.len() > 1 {
        let label = cx.say(gallery::MORE_RECENT);
        let place = rect(button.left(), button.bottom() + 6.0, 120.0, 28.0);
        let more = button_at(ui, cx, place, label, Weight::Quiet);
        earlier_ui(cx, &more, &recent.path);
    }
}

/// The day of a worksheet, or nothing where it has none.
fn day(recent: &Listed) -> String {
    recent.date.map(|date| date.to_string()).unwrap_or_default()
}

pub(super) fn start_warm_up(cx: &mut Cx<'_>) {
    let warm_up = cx.state.scenarios.iter().position(|s| s.brief.id == library::WARM_UP);
    if let Some(index) = warm_up {
        cx.send(FileCommand::Start(index));
    }
}
