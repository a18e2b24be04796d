//! The keyboard: what works everywhere, and what a key means in a step.

use crate::app::{Action, Command, Screen, SelectionKey, Shortcut, Step, Workshop};
use crate::edit::{MomentField, TouchpointField};
use crate::model::{MarkKind, Role, TouchpointId};
use crate::ui::cx::Cx;
use crate::ui::screens::agenda;
use crate::ui::screens::workshop::panes;
use crate::ui::steps::{act, internal, lenses, redesign};
use eframe::egui::{Event, EventFilter, Id, Key, Modifiers, Popup, Response, Ui, WidgetRect};

/// The panes that F6 leads through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    #[default]
    Rail,
    Middle,
    Inspector,
}

/// Whether the keys go into a text field.
pub fn typing(ui: &Ui) -> bool {
    ui.ctx().text_edit_focused()
}

/// Shortcuts of the menu, steps by number, files dropped on the window.
pub fn global_keys(ui: &mut Ui, cx: &mut Cx<'_>) {
    for file in ui.input(|input| input.raw.dropped_files.clone()) {
        cx.send(Command::Open(file.path().to_owned()));
    }
    if cx.state.modal.is_some() {
        return;
    }
    let in_workshop = cx.state.screen == Screen::Workshop;
    for (action, keys) in shortcuts() {
        // A field that is being typed in undoes its own letters.
        if matches!(action, Action::Undo | Action::Redo) && typing(ui) {
            continue;
        }
        let pressed = ui.input_mut(|input| input.consume_shortcut(&keys));
        if pressed
            && cx.state.screen == Screen::Agenda
            && let Some(command) = agenda::meaning(action)
        {
            cx.send(Command::Class(command));
            continue;
        }
        if pressed && (in_workshop || !action.needs_worksheet()) {
            do_action(cx, action);
        }
    }
    if in_workshop {
        const NUMBERS: [Key; 10] = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
            Key::Num0,
        ];
        for (key, step) in NUMBERS.into_iter().zip(Step::ALL) {
            if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
                cx.send(Command::GoTo(step));
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F8)) {
            next_problem(ui, cx);
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F6)) {
            next_pane(ui, cx);
        }
    }
}

/// The keys of every action. Those with Shift come first, because egui takes Ctrl+Shift+S for Ctrl+S too.
fn shortcuts() -> Vec<(Action, Shortcut)> {
    let of = |action: Action| [action.shortcut(), action.other_shortcut()].map(|keys| (action, keys));
    let all = Action::ALL.into_iter().flat_map(of);
    let mut all: Vec<_> = all.filter_map(|(action, keys)| Some((action, keys?))).collect();
    all.sort_by_key(|(_, keys)| !keys.modifiers.shift);
    all
}

/// The map knows how wide it is; every other action is the state's.
pub fn do_action(cx: &mut Cx<'_>, action: Action) {
    let factor = match action {
        Action::ZoomIn => 1.25,
        Action::ZoomOut => 0.8,
        _ => return cx.send(Command::Do(action)),
    };
    cx.send(Command::ZoomBy(factor));
}

/// The keys of a step in the order they were struck, as commands.
pub fn step_keys(ui: &Ui, cx: &mut Cx<'_>, step: Step) {
    if typing(ui) || cx.state.modal.is_some() || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let struck: Vec<(Key, Modifiers)> = ui.input(|input| {
        let struck = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
            _ => None,
        };
        input.events.iter().filter_map(struck).collect()
    });
    for (key, modifiers) in struck {
        // Enter goes into the card of the selected moment of truth, Escape comes back.
        if (key, step) == (Key::Enter, Step::Mark)
            && let Some(touchpoint) =
                cx.state.workshop.as_ref().and_then(|workshop| workshop.selected.as_ref())
        {
            ui.memory_mut(|memory| memory.request_focus(card_id(touchpoint)));
        }
        if let Some(command) = meaning(key, modifiers, step) {
            cx.send(command);
        }
    }
}

fn meaning(key: Key, modifiers: Modifiers, step: Step) -> Option<Command> {
    if modifiers.alt && step == Step::Map {
        return match key {
            Key::ArrowLeft => Some(Command::Key(SelectionKey::Move(-1))),
            Key::ArrowRight => Some(Command::Key(SelectionKey::Move(1))),
            _ => None,
        };
    }
    if modifiers.alt || modifiers.command || modifiers.ctrl {
        return None;
    }
    let selection = match (step, key) {
        (_, Key::ArrowLeft) => return Some(Command::SelectBy(-1)),
        (_, Key::ArrowRight) => return Some(Command::SelectBy(1)),
        (Step::Walk, Key::ArrowUp) => return Some(Command::SelectBy(-1)),
        (Step::Walk, Key::ArrowDown) => return Some(Command::SelectBy(1)),
        (_, Key::Home) => return Some(Command::SelectBy(isize::MIN + 1)),
        (_, Key::End) => return Some(Command::SelectBy(isize::MAX)),
        (Step::Redesign | Step::Act, _) => return None,
        (Step::Assign, Key::ArrowUp) => return Some(Command::SelectDepartmentBy(-1)),
        (Step::Assign, Key::ArrowDown) => return Some(Command::SelectDepartmentBy(1)),
        (Step::Mark, Key::Escape) => return Some(Command::Tool(None)),
        (Step::Assign, Key::A) => SelectionKey::Letter(Role::A),
        (Step::Assign, Key::R) => SelectionKey::Letter(Role::R),
        (Step::Assign, Key::S) => SelectionKey::Letter(Role::S),
        (Step::Assign, Key::C) => SelectionKey::Letter(Role::C),
        (Step::Assign, Key::I) => SelectionKey::Letter(Role::I),
        (Step::Assign, Key::Backspace | Key::Delete) => SelectionKey::ClearCell,
        (Step::Assign | Step::Internal, _) => return None,
        (Step::Mark, Key::P) => SelectionKey::Mark(MarkKind::Peak),
        (Step::Mark, Key::V) => SelectionKey::Mark(MarkKind::Pit),
        (Step::Mark, Key::E) => SelectionKey::Mark(MarkKind::End),
        (Step::Mark, Key::M) => SelectionKey::Mark(MarkKind::Moment),
        (Step::Map, Key::Insert) => SelectionKey::AddTouchpoint,
        (Step::Map, Key::Delete) => SelectionKey::RemoveTouchpoint,
        (Step::Map | Step::Mark, Key::ArrowUp) => SelectionKey::Nudge(1),
        (Step::Map | Step::Mark, Key::ArrowDown) => SelectionKey::Nudge(-1),
        (_, Key::Num0) => SelectionKey::Digit(0),
        (_, Key::Num1) => SelectionKey::Digit(1),
        (_, Key::Num2) => SelectionKey::Digit(2),
        (_, Key::Num3) => SelectionKey::Digit(3),
        (_, Key::Num4) => SelectionKey::Digit(4),
        (_, Key::Num5) => SelectionKey::Digit(5),
        (_, Key::Minus) => SelectionKey::Minus,
        (_, Key::Plus | Key::Equals) => SelectionKey::Plus,
        (_, Key::Backspace | Key::Delete) => SelectionKey::ClearScore,
        _ => return None,
    };
    Some(Command::Key(selection))
}

/// F8 leads to the next thing that the step wants looked at, and begins again after the last.
fn next_problem(ui: &Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let Some(workshop) = &state.workshop else { return };
    match workshop.step {
        Step::Internal => internal::next_check(ui, cx, workshop),
        Step::Lenses => lenses::next_open(cx, workshop),
        Step::Redesign => redesign::next_finding(ui, cx, workshop),
        Step::Act => act::next_open_point(ui, cx, workshop),
        _ => cx.send(Command::NextProblem),
    }
}

/// The place in a list after the one that was visited last, round and round. Where that one is mended
/// and gone, what moved up into its place comes next.
pub fn after<T: PartialEq>(list: &[T], last: Option<&(usize, T)>) -> Option<usize> {
    let next = match last {
        Some((at, seen)) => list.iter().position(|item| item == seen).map_or(*at, |place| place + 1),
        None => 0,
    };
    next.checked_rem(list.len())
}

/// F6 leads the focus from rail to middle to inspector. A pane in which nothing takes the focus is
/// passed over.
fn next_pane(ui: &Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let Some(workshop) = &state.workshop else { return };
    let mut pane = cx.memory.pane;
    for _ in 0..3 {
        pane = match pane {
            Pane::Rail => Pane::Middle,
            Pane::Middle => Pane::Inspector,
            Pane::Inspector => Pane::Rail,
        };
        if let Some(target) = target(ui, cx, workshop, pane) {
            cx.memory.pane = pane;
            ui.memory_mut(|memory| memory.request_focus(target));
            return;
        }
    }
}

/// Where one goes on working in a pane, and else the first thing in it that takes the focus.
fn target(ui: &Ui, cx: &Cx<'_>, workshop: &Workshop, pane: Pane) -> Option<Id> {
    let step = workshop.step;
    let wanted = match (pane, &workshop.selected) {
        (Pane::Rail, _) => return Some(rail_id(step)),
        (Pane::Middle, _) if step == Step::Act => Some(act::what_id(cx.memory.action)),
        (_, None) => None,
        (Pane::Middle, Some(touchpoint)) => Some(column_id(touchpoint)),
        (Pane::Inspector, Some(touchpoint)) => match step {
            Step::Walk => Some(Id::unique(("note", touchpoint))),
            Step::Map => Some(Id::unique(("field", TouchpointField::Name, touchpoint))),
            Step::Mark => Some(card_id(touchpoint)),
            Step::Redesign => Some(redesign::words_id(touchpoint, 0)),
            _ => None,
        },
    };
    let panes = panes(ui.max_rect(), step);
    let place = match pane {
        Pane::Rail => panes.rail,
        Pane::Middle => panes.middle,
        Pane::Inspector => panes.beside?,
    };
    ui.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        if let Some(id) = wanted.filter(|id| widgets.contains(*id)) {
            return Some(id);
        }
        let inside = widgets.get_layer(ui.layer_id()).filter(|widget| {
            let seen = widget.interact_rect;
            widget.enabled && widget.sense.is_focusable() && seen.is_positive() && place.contains_rect(seen)
        });
        let from_the_top = |widget: &&WidgetRect| (widget.rect.top() as i64, widget.rect.left() as i64);
        inside.min_by_key(from_the_top).map(|widget| widget.id)
    })
}

/// The focus of a step in the rail.
pub fn rail_id(step: Step) -> Id {
    Id::unique(("rail", step))
}

/// The focus of a column of the map.
pub fn column_id(touchpoint: &TouchpointId) -> Id {
    Id::unique(("column", touchpoint))
}

/// The first field of the card of a moment of truth.
pub fn card_id(touchpoint: &TouchpointId) -> Id {
    Id::unique(("moment", MomentField::Who, touchpoint))
}

/// Keeps the arrows for the map while one of its parts has the focus; egui would move the focus.
pub fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}
