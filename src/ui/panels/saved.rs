//! Whether the document on the screen is on the disk, in words, and the way out where it is not.

use crate::app::{Command, Desk, FileCommand, MenuEntry, SaveState};
use crate::files::Document;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::icons;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight};
use crate::words::{menu, safety, screen};
use eframe::egui::{Align2, CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, vec2};

/// What was saved when, or that it was not and why. Returns where it begins.
pub fn saved_ui<D: Document>(ui: &mut Ui, cx: &mut Cx<'_>, desk: &Desk<D>, right: f32, bar: Rect) -> f32 {
    let lost = cx.state.no_recovery.as_ref();
    let (words, style, paint, check) = match &desk.save {
        _ if desk.read_only => {
            (cx.say(safety::READ_ONLY_STATE).to_owned(), Style::SMALL_BOLD, Paint::Warn, false)
        }
        // A class that nobody has changed yet needs no file.
        SaveState::Saved { at } if at.is_empty() => (String::new(), Style::SMALL, Paint::Ink2, false),
        SaveState::Saved { at } => (screen::saved_at(at, cx.language), Style::SMALL, Paint::Ink2, true),
        // The words change only when a save takes long enough to be noticed.
        SaveState::Changed { since } | SaveState::Saving { since } if since.elapsed().as_millis() < 1_000 => {
            (cx.say(screen::SAVING).to_owned(), Style::SMALL, Paint::Ink2, false)
        }
        SaveState::Changed { .. } | SaveState::Saving { .. } => {
            (cx.say(screen::SAVING).to_owned(), Style::SMALL, Paint::Warn, false)
        }
        SaveState::Failed { .. } if lost.is_some() => {
            (cx.say(safety::ONLY_ON_SCREEN).to_owned(), Style::BODY_BOLD, Paint::Err, false)
        }
        SaveState::Failed { error, .. } => {
            (screen::not_saved(&error.text(cx.language), cx.language), Style::SMALL_BOLD, Paint::Err, false)
        }
    };
    let way_out = match &desk.save {
        _ if desk.read_only => Some((safety::GO_ON_IN_COPY, Command::File(FileCommand::GoOnBeside))),
        SaveState::Failed { .. } => Some((menu::SAVE_AS, Command::Do(MenuEntry::SaveAs))),
        _ => None,
    };
    let button = if let Some((label, command)) = way_out {
        let label = cx.say(label);
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 24.0;
        let place = rect(right - wide, bar.top() + 8.0, wide, 32.0);
        if widgets::button_at(ui, cx, place, label, Weight::Plain).clicked() {
            cx.send(command);
        }
        wide + 12.0
    } else {
        0.0
    };
    let why = match &desk.save {
        _ if desk.read_only => cx.say(safety::READ_ONLY_WHY).to_owned(),
        SaveState::Failed { error, .. } => screen::not_saved(&error.text(cx.language), cx.language),
        _ => words.clone(),
    };
    let loud = lost.is_some() && desk.fails();
    let place = words_ui(ui, cx, ("saved", &words), (style, paint, loud), (right - button, bar));
    let tip = format!("{why}\n{}", desk.path.display());
    ui.interact(place, ui.scope_id().with("saved"), Sense::hover()).on_hover_text(tip);
    if check {
        icons::check(ui.painter(), place.left_center() - vec2(12.0, 0.0), cx.color(Paint::Ok));
    }
    let left = place.left() - 24.0;
    let Some(reason) = lost.filter(|_| !loud) else { return left };
    let words = cx.say(safety::NO_RECOVERY);
    let place = words_ui(ui, cx, ("recovery", words), (Style::SMALL_BOLD, Paint::Err, false), (left, bar));
    let tip = safety::no_recovery(reason, cx.language);
    ui.interact(place, ui.scope_id().with("recovery"), Sense::hover()).on_hover_text(tip);
    place.left() - 24.0
}

/// Words that end at `right`. A long reason is cut where the buttons begin; the tooltip has all of it.
fn words_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, words): (&str, &str),
    (style, paint, loud): (Style, Paint, bool),
    (right, bar): (f32, Rect),
) -> Rect {
    let wide = text::width(cx, words, style).min(bar.width() * 0.4);
    let place = rect(right - wide, bar.top(), wide, bar.height());
    let response = ui.interact(place, ui.scope_id().with(id), Sense::hover());
    if !words.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    }
    let paint = if loud {
        let ground = place.shrink2(vec2(0.0, 8.0)).expand2(vec2(8.0, 0.0));
        ui.painter().rect_filled(ground, CornerRadius::same(6), cx.color(Paint::Err));
        Paint::Surface
    } else {
        paint
    };
    let shown = text::cut(cx, words, style, place.width() + 1.0);
    text::line_in(ui, place, Align2::LEFT_CENTER, &shown, style, cx.color(paint));
    place
}
