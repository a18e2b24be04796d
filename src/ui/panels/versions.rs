//! Versions of a document to choose from, those of a worksheet each with its curve: what a crash left behind, and
//! what saving took the place of.

use crate::analysis::agenda::planned_minutes;
use crate::analysis::difference::difference;
use crate::app::{Command, FileCommand, local_time};
use crate::edit::Editable as _;
use crate::files::AnyDocument;
use crate::files::backup::Kept;
use crate::model::Worksheet;
use crate::sheet::{self, Paint, Picture};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::painter;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at, button_ui};
use crate::words::{Phrase, agenda, dialogs, safety, screen};
use eframe::egui::{CornerRadius, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

/// The curve of a version, in logical pixels.
const CURVE: Vec2 = vec2(176.0, 64.0);

/// A title and three lines.
const ROW: f32 = 22.0 + 3.0 * 18.0;

/// More versions than fit are scrolled.
const MOST: f32 = 400.0;

pub fn recovery_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    text::paragraph_ui(ui, cx, cx.say(dialogs::RECOVER_TITLE), Style::CARD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(dialogs::RECOVER_TEXT), Style::BODY, Paint::Ink2);
    let state = cx.state;
    ScrollArea::vertical().max_height(MOST).min_scrolled_height(MOST).show(ui, |ui| {
        for (index, found) in state.abandoned.iter().enumerate() {
            let work = &found.snapshot.work;
            let title = work.display_name(cx.language);
            let when = local_time(found.snapshot.time);
            let who = screen::joined(&[&group(work, cx), &when], cx.language);
            let newer = match (work, &found.in_file) {
                (_, None) => cx.say(safety::NO_FILE).to_owned(),
                (AnyDocument::Worksheet(work), Some(AnyDocument::Worksheet(in_file))) => {
                    safety::against_file(difference(work, in_file), cx.language)
                }
                (_, Some(_)) => safety::against_file(Some(0), cx.language),
            };
            let lines = [who, size(work, cx), newer];
            // What gives work up is no neighbour of what brings it back.
            let choices =
                Choices { right: (dialogs::RECOVER, Weight::Primary), left: Some(dialogs::DISCARD) };
            match version_ui(ui, cx, (index, work), (&title, &lines), choices) {
                Some(Choice::Right) => cx.send(FileCommand::Recover(index)),
                Some(Choice::Left) => cx.send(FileCommand::DiscardRecovery(index)),
                None => {}
            }
        }
    });
    ui.separator();
    if button_ui(ui, cx, cx.say(dialogs::LATER), Weight::Plain).clicked() {
        cx.send(Command::CloseModal);
    }
}

/// The list of earlier versions; `None` while they are looked for.
pub fn earlier_ui(ui: &mut Ui, cx: &mut Cx<'_>, listed: Option<&Kept>) {
    text::paragraph_ui(ui, cx, cx.say(safety::EARLIER_TITLE), Style::CARD, Paint::Ink);
    let state = cx.state;
    let said = match listed {
        None => safety::EARLIER_LOOKING,
        Some(kept) if kept.versions.is_empty() => safety::EARLIER_NONE,
        Some(_) => safety::EARLIER_TEXT,
    };
    text::paragraph_ui(ui, cx, cx.say(said), Style::BODY, Paint::Ink2);
    let n_unread = listed.map_or(0, |kept| kept.unread.len());
    if n_unread > 0 {
        text::paragraph_ui(ui, cx, &safety::unread(n_unread, cx.language), Style::BODY, Paint::Ink2);
    }
    let n_damaged = listed.map_or(0, |kept| kept.n_damaged);
    if n_damaged > 0 {
        let damaged = safety::damaged(n_damaged, cx.language);
        text::paragraph_ui(ui, cx, &damaged, Style::BODY_BOLD, Paint::Warn);
    }
    let now = state.workshop.as_ref().map(|workshop| workshop.worksheet());
    ScrollArea::vertical().max_height(MOST).min_scrolled_height(MOST).show(ui, |ui| {
        for (index, version) in listed.iter().flat_map(|kept| &kept.versions).enumerate() {
            let document = &version.document;
            let unlike = match document {
                AnyDocument::Worksheet(worksheet) => {
                    safety::against_now(now.and_then(|now| difference(worksheet, now)), cx.language)
                }
                AnyDocument::Class(class) => {
                    safety::class_against(class.is_same(state.class.class()), cx.language)
                }
                AnyDocument::Scenario(_) => String::new(),
            };
            let lines = [group(document, cx), size(document, cx), unlike];
            let title = safety::replaced_at(&local_time(version.time), cx.language);
            let choices = Choices { right: (dialogs::AS_COPY, Weight::Plain), left: None };
            if version_ui(ui, cx, (index, document), (&title, &lines), choices).is_some() {
                cx.send(FileCommand::OpenEarlier(index));
            }
        }
    });
    ui.add_space(8.0);
    if button_ui(ui, cx, cx.say(dialogs::CLOSE), Weight::Primary).clicked() {
        cx.send(Command::CloseModal);
    }
}

/// Whose the document is.
fn group(document: &AnyDocument, cx: &Cx<'_>) -> String {
    match document {
        AnyDocument::Worksheet(worksheet) => screen::group_line(&worksheet.group, cx.language),
        AnyDocument::Class(class) => class.agenda.title.get(cx.language).to_owned(),
        AnyDocument::Scenario(_) => String::new(),
    }
}

/// How much there is in it.
fn size(document: &AnyDocument, cx: &Cx<'_>) -> String {
    match document {
        AnyDocument::Worksheet(worksheet) => {
            let scored = worksheet.journey.touchpoints().filter(|t| t.score.is_some()).count();
            screen::gallery::scored(scored, worksheet.journey.n_touchpoints(), cx.language)
        }
        AnyDocument::Class(class) => {
            let minutes = agenda::minutes(planned_minutes(&class.agenda), cx.language);
            screen::joined(&[&class.agenda.start.to_string(), &minutes], cx.language)
        }
        AnyDocument::Scenario(_) => String::new(),
    }
}

/// What can be done with a version: at the end of its row, and at the end of its picture.
#[derive(Clone, Copy)]
struct Choices {
    right: (Phrase, Weight),
    left: Option<Phrase>,
}

enum Choice {
    Right,
    Left,
}

/// A version: its curve, what is said of it, and what can be done with it. Returns the choice that was
/// clicked.
fn version_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (index, document): (usize, &AnyDocument),
    (title, lines): (&str, &[String; 3]),
    choices: Choices,
) -> Option<Choice> {
    ui.separator();
    ui.push_id(index, |ui| {
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let mut left = row.left();
        if let AnyDocument::Worksheet(worksheet) = document {
            let place = Rect::from_min_size(row.left_center() - vec2(0.0, CURVE.y / 2.0), CURVE);
            curve_ui(ui, cx, place, worksheet);
            left = place.right() + 16.0;
        }
        let (label, weight) = choices.right;
        let label = cx.say(label);
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
        let at = rect(row.right() - wide, row.center().y - 16.0, wide, 32.0);
        let mut clicked = button_at(ui, cx, at, label, weight).clicked().then_some(Choice::Right);
        let room = (at.left() - 16.0 - left).max(0.0);
        let mut top = row.top();
        let mut line_ui = |text: &str, style: Style, paint: Paint| {
            let at = rect(left, top, room, style.line);
            text::paragraph_at(ui, cx, at.min, (room, 1), text, style, paint);
            let response = ui.interact(at, ui.scope_id().with(top as i32), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
            top += style.line;
        };
        line_ui(title, Style::BODY_BOLD, Paint::Ink);
        for line in lines {
            line_ui(line, Style::SMALL, Paint::Ink2);
        }
        if let Some(label) = choices.left {
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), 32.0));
            let label = cx.say(label);
            let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
            let at = rect(left - 16.0, row.top(), wide, 28.0);
            if button_at(ui, cx, at, label, Weight::Quiet).clicked() {
                clicked = Some(Choice::Left);
            }
        }
        clicked
    })
    .inner
}

fn curve_ui(ui: &mut Ui, cx: &Cx<'_>, place: Rect, worksheet: &Worksheet) {
    ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(Paint::Sunk));
    let inside = place.shrink(8.0);
    let shapes = sheet::miniature(&Picture::of_journey(&worksheet.journey), inside.width(), inside.height());
    painter::paint(ui.painter(), cx, inside.min, &shapes);
    let response = ui.interact(place, ui.scope_id().with("curve"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, cx.say(safety::CURVE)));
}
