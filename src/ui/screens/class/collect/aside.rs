//! What came and does not count, with the reason and what can be done about it.

use super::asking::send;
use crate::app::{CollectCommand, NotIn};
use crate::model::Taking;
use crate::model::labels::safe_label;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight};
use crate::words::{Phrase, collect as words};
use eframe::egui::{Align2, Ui, vec2};
use std::path::Path;

const ROW: f32 = 40.0;
/// More are counted and not shown: a folder of a whole company lists a thousand files.
const MOST: usize = 200;

/// A line of the list.
struct Line {
    name: String,
    why: String,
    take: Option<CollectCommand>,
    drop: Option<CollectCommand>,
}

pub fn is_there(cx: &Cx<'_>) -> bool {
    let collection = &cx.state.class.collection;
    collection.outside().next().is_some() || collection.entries().iter().any(|entry| entry.aside.is_some())
}

fn lines(cx: &Cx<'_>) -> Vec<Line> {
    let collection = &cx.state.class.collection;
    let in_class = collection.entries().iter().filter_map(|entry| {
        let why = cx.say(words::aside(entry.aside?)).to_owned();
        let file = entry.kept.file.clone();
        let take = Some(CollectCommand::SetTaking(file.clone(), Taking::TakenIn));
        let leave = CollectCommand::SetTaking(file, Taking::LeftOut);
        let drop = (entry.kept.taking != Taking::LeftOut).then_some(leave);
        Some(Line { name: entry.kept.file.clone(), why, take, drop })
    });
    let outside = collection.outside().map(|(path, why)| {
        let take = matches!(why, NotIn::Aside(_) | NotIn::NotKept(_));
        let take = take.then(|| CollectCommand::TakeIn(path.to_owned()));
        let drop = (*why != NotIn::Coming).then(|| CollectCommand::Dismiss(path.to_owned()));
        Line { name: file_name(path), why: reason(cx, why), take, drop }
    });
    in_class.chain(outside).take(MOST).collect()
}

fn reason(cx: &Cx<'_>, why: &NotIn) -> String {
    match why {
        NotIn::Aside(aside) => cx.say(words::aside(*aside)).to_owned(),
        NotIn::Other(kind) => cx.say(words::other(*kind)).to_owned(),
        NotIn::Unreadable(problems) => {
            let first = problems.first().map(|located| located.problem.text(cx.language));
            words::unreadable(&first.unwrap_or_default(), cx.language)
        }
        NotIn::TooMuch => cx.say(words::TOO_MUCH).to_owned(),
        NotIn::NotKept(error) => words::not_kept(error, cx.language),
        NotIn::Coming => cx.say(words::COMING).to_owned(),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

pub fn aside_ui(ui: &mut Ui, cx: &mut Cx<'_>, wide: f32) {
    let lines = lines(cx);
    if lines.is_empty() {
        return;
    }
    ui.add_space(20.0);
    text::line_ui(ui, cx, cx.say(words::ASIDE), Style::SECTION, Paint::Ink);
    ui.add_space(4.0);
    for (place, line) in lines.into_iter().enumerate() {
        let (_, row) = ui.allocate_space(vec2(wide, ROW));
        let mut right = row.right();
        let buttons: [(Phrase, Option<CollectCommand>); 2] =
            [(words::NOT_WANTED, line.drop), (words::TAKE_IN, line.take)];
        for (phrase, command) in buttons {
            let Some(command) = command else { continue };
            let label = cx.say(phrase);
            let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 24.0;
            right -= wide;
            let at = rect(right, row.top() + 4.0, wide, 32.0);
            let response = ui
                .push_id(("aside", place, label), |ui| widgets::button_at(ui, cx, at, label, Weight::Quiet));
            if response.inner.clicked() {
                send(cx, command);
            }
            right -= 4.0;
        }
        let name = safe_label(&line.name).into_owned();
        let at = rect(row.left() + 8.0, row.top(), 300.0, row.height());
        let shown = text::cut(cx, &name, Style::BODY, at.width());
        text::line_in(ui, at, Align2::LEFT_CENTER, &shown, Style::BODY, cx.color(Paint::Ink));
        let at = rect(row.left() + 320.0, row.top(), (right - row.left() - 332.0).max(0.0), row.height());
        let shown = text::cut(cx, &line.why, Style::SMALL, at.width());
        text::line_in(ui, at, Align2::LEFT_CENTER, &shown, Style::SMALL, cx.color(Paint::Ink2));
        let id = ui.scope_id().with(("aside row", place));
        let response = ui.interact(row.with_max_x(right), id, eframe::egui::Sense::hover());
        let label = format!("{name} {}", line.why);
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, &label));
        response.on_hover_text(text::tip(&label));
    }
}
