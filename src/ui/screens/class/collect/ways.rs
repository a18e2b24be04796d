//! The ways in which work comes: files and folders, a stick, a folder that is watched, a paper map.

use super::asking::send;
use super::{CollectView, paper};
use crate::app::CollectCommand;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::collect as words;
use eframe::egui::{ScrollArea, Ui};

pub fn ways_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ScrollArea::vertical().id_salt("ways").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            if button_ui(ui, cx, cx.say(words::ADD_FILE), Weight::Primary).clicked() {
                send(cx, CollectCommand::AskFile);
            }
            if button_ui(ui, cx, cx.say(words::ADD_FOLDER), Weight::Plain).clicked() {
                send(cx, CollectCommand::AskFolder);
            }
        });
        text::paragraph_ui(ui, cx, cx.say(words::DROP), Style::SMALL, Paint::Ink2);
        for drive in cx.state.class.collection.drives().to_vec() {
            let label = words::look_on(&drive, cx.language);
            if button_ui(ui, cx, &label, Weight::Accent).clicked() {
                send(cx, CollectCommand::Take(vec![drive]));
            }
        }
        ui.add_space(12.0);
        watch_ui(ui, cx);
        ui.add_space(12.0);
        if button_ui(ui, cx, cx.say(words::PAPER), Weight::Plain).clicked() {
            let draft = paper::PaperDraft::of_class(cx);
            cx.memory.of_mut::<CollectView>().paper = draft;
        }
        if cx.state.class.class().scenario.is_empty() {
            text::paragraph_ui(ui, cx, cx.say(words::NO_SCENARIO), Style::SMALL, Paint::Ink2);
        }
        ui.add_space(12.0);
        state_ui(ui, cx);
    });
}

fn watch_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let watched = cx.state.class.class().watched.clone();
    let label = if watched.is_some() { words::WATCHING } else { words::WATCH };
    let Some(folder) = watched else {
        if button_ui(ui, cx, cx.say(label), Weight::Plain).clicked() {
            send(cx, CollectCommand::AskWatched);
        }
        text::paragraph_ui(ui, cx, cx.say(words::WATCH_WHY), Style::SMALL, Paint::Ink2);
        return;
    };
    text::line_ui(ui, cx, cx.say(label), Style::BODY_BOLD, Paint::Ink);
    let shown = folder.display().to_string();
    text::paragraph_ui(ui, cx, &text::tip(&shown), Style::SMALL, Paint::Ink);
    if button_ui(ui, cx, cx.say(words::UNWATCH), Weight::Quiet).clicked() {
        send(cx, CollectCommand::Unwatch);
    }
}

/// What is going on: reading, writing, folders that are away.
fn state_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let collection = &cx.state.class.collection;
    let language = cx.language;
    let mut told: Vec<(String, Paint)> = Vec::new();
    if let Some((at, n)) = collection.progress() {
        told.push((words::reading(at + 1, n, language), Paint::Ink2));
    }
    let growing = collection.growing().count();
    if growing > 0 {
        told.push((words::growing(growing, language), Paint::Ink2));
    }
    told.extend(collection.away().map(|(folder, _)| (words::away(folder, language), Paint::Err)));
    told.extend(collection.cut().map(|folder| (words::cut(folder, language), Paint::Warn)));
    for (line, paint) in told {
        text::paragraph_ui(ui, cx, &line, Style::SMALL, paint);
    }
}
