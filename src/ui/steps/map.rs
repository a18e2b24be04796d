//! The step of the map: touchpoints are added, moved and taken away, their lanes filled, their scores drawn.

use crate::app::{Command, Look, SelectionKey, Workshop};
use crate::edit::TouchpointField;
use crate::sheet::{LaneSet, MapLayer};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::struck;
use crate::ui::kit::layout::within;
use crate::ui::kit::widgets;
use crate::ui::panels::map::{self, Work};
use crate::ui::panels::map_keys;
use crate::ui::panels::shown::Shown;
use crate::words::canvas as words;
use eframe::egui::{self, Id, Key, Modifiers, Rect, Ui, vec2};

pub fn map_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let shown = Shown::of_workshop(workshop);
    let lanes = map::with_chosen(LaneSet::MAP, &shown);
    // A curve that is whole shows what the rule marks on it, and how that moves with a score.
    let reading = &workshop.review().reading;
    let is_whole = reading.n > 0 && reading.scored == reading.n;
    let layer = if is_whole { MapLayer::Mark } else { MapLayer::Map };
    let view = map::view(cx, &shown, ui.max_rect().width(), (layer, lanes, LaneSet::MAP));
    map::canvas_ui(ui, cx, &shown, &view, |ui, cx, canvas| {
        let point = map::scores(&shown);
        map::columns_ui(ui, cx, &shown, canvas, &Work { movable: true, point: &point });
        map::heads_ui(ui, cx, &shown, canvas);
    });
}

/// Keys for the selected touchpoint; Alt with an arrow moves it along the walk.
pub fn keys(ui: &Ui, cx: &mut Cx<'_>, _: &Workshop) {
    for (key, modifiers) in struck(ui, cx, map::stop()) {
        if let Some(command) = meaning(key, modifiers) {
            cx.send(command);
        }
    }
}

fn meaning(key: Key, modifiers: Modifiers) -> Option<Command> {
    let own = |key| Some(Command::Key(key));
    match key {
        Key::ArrowLeft if modifiers.alt => own(SelectionKey::Move(-1)),
        Key::ArrowRight if modifiers.alt => own(SelectionKey::Move(1)),
        _ if modifiers.alt || modifiers.command || modifiers.ctrl => None,
        Key::Insert => own(SelectionKey::AddTouchpoint),
        Key::Delete => own(SelectionKey::RemoveTouchpoint),
        _ => map_keys::along(key).or_else(|| map_keys::nudge(key)).or_else(|| map_keys::score(key)),
    }
}

/// The name of the selected touchpoint.
pub fn inspector_focus(_: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    Some(Id::unique(("field", TouchpointField::Name, workshop.selected.as_ref()?)))
}

pub fn tools_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, place: Rect) {
    within(ui, place, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            if widgets::button_ui(ui, cx, cx.say(words::ADD_TOUCHPOINT), widgets::Weight::Plain).clicked() {
                cx.send(Command::Key(SelectionKey::AddTouchpoint));
            }
            let lanes = egui::Button::new(cx.say(words::LANES)).min_size(vec2(0.0, 32.0));
            let response = ui.add(lanes);
            egui::Popup::menu(&response).show(|ui| {
                let mut expectation = workshop.view.expectation;
                if ui.checkbox(&mut expectation, cx.say(words::EXPECTATION_LANE)).changed() {
                    cx.send(Look::ToggleExpectation);
                }
                let mut support = workshop.view.support;
                if ui.checkbox(&mut support, cx.say(words::SUPPORT_LANE)).changed() {
                    cx.send(Look::ToggleSupport);
                }
            });
        });
    });
}
