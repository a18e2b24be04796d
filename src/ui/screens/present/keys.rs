//! Keys and clickers. A clicker sends Page Up and Page Down, B or a full stop, and Escape or F5.

use crate::app::{
    ClassCommand, ClassSlide, Command, CompareCommand, DebriefSlide, Deck, MenuEntry, PresentCommand, Slide,
    Switch,
};
use crate::ui::cx::Cx;
use crate::ui::kit::{ime, keys};
use crate::ui::screens::class::debrief;
use eframe::egui::{Event, Key, Ui};

/// What was struck in this window, in order. Nothing here edits but the keys that count hands.
pub fn keys_ui(ui: &Ui, cx: &mut Cx<'_>) {
    // The second window has keys of its own.
    keys::settle(ui.ctx());
    if cx.state.modal.is_some() && !cx.state.desk_waits() {
        return;
    }
    if keys::typing(ui) {
        return clicks_ui(ui, cx);
    }
    ime::letters_are_keys(ui);
    if cx.state.countdown_is_over() {
        // Whoever wants to go on strikes what lies next; nothing else is meant by it.
        if !struck(ui).is_empty() {
            cx.send(Command::Present(PresentCommand::Countdown));
        }
        return;
    }
    if let Slide::Class(ClassSlide::Debrief(DebriefSlide::Votes(question))) = cx.state.presentation.slide {
        debrief::hand_keys_ui(ui, cx, question);
    }
    let teaches = matches!(cx.state.presentation.slide, Slide::Teach(_));
    let works = teaches && ui.memory(|memory| memory.focused().is_some());
    for (key, command) in struck(ui) {
        // A teaching page plays with Space; a part of it that has the focus keeps the arrows too.
        let turns = matches!(key, Key::PageUp | Key::PageDown | Key::Escape | Key::F5);
        if (teaches && key == Key::Space) || (works && !turns) {
            continue;
        }
        if (key, command) == (Key::L, true) {
            cx.send(Command::Do(MenuEntry::SwitchLanguage));
        } else if let Some(seconds) =
            minute(key).filter(|_| !command && cx.state.class.class().clock.countdown.is_some())
        {
            cx.send(Command::Class(ClassCommand::AddToCountdown(seconds)));
        } else if (key, command) == (Key::G, false) && cx.state.presentation.deck == Deck::Class {
            cx.send(Command::Class(ClassCommand::Compare(CompareCommand::LightNext(1))));
        } else if let Some(command) = meaning(key).filter(|_| !command) {
            cx.send(Command::Present(command));
        }
    }
}

/// The keys that went down in this frame, each with whether Ctrl was held.
fn struck(ui: &Ui) -> Vec<(Key, bool)> {
    ui.input(|input| {
        let struck = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.alt => {
                Some((*key, modifiers.command || modifiers.ctrl))
            }
            _ => None,
        };
        input.events.iter().filter_map(struck).collect()
    })
}

/// A field has the keys; only the clicker, whose keys mean nothing in one, still turns pages.
fn clicks_ui(ui: &Ui, cx: &mut Cx<'_>) {
    for (key, _) in struck(ui) {
        match key {
            Key::PageDown => cx.send(Command::Present(PresentCommand::Turn(1))),
            Key::PageUp => cx.send(Command::Present(PresentCommand::Turn(-1))),
            _ => {}
        }
    }
}

/// A minute more or less of the countdown, in seconds.
fn minute(key: Key) -> Option<i32> {
    match key {
        Key::Plus | Key::Equals => Some(60),
        Key::Minus => Some(-60),
        _ => None,
    }
}

fn meaning(key: Key) -> Option<PresentCommand> {
    Some(match key {
        Key::ArrowRight | Key::PageDown | Key::Enter => PresentCommand::Turn(1),
        Key::ArrowLeft | Key::PageUp => PresentCommand::Turn(-1),
        Key::ArrowDown => PresentCommand::TurnChapter(1),
        Key::ArrowUp => PresentCommand::TurnChapter(-1),
        Key::Home => PresentCommand::First,
        Key::End => PresentCommand::Last,
        Key::Num0 => PresentCommand::Whole,
        Key::Space => PresentCommand::Toggle(Switch::Numbers),
        Key::B | Key::Period => PresentCommand::Toggle(Switch::Black),
        Key::D => PresentCommand::Toggle(Switch::Dark),
        Key::S => PresentCommand::Toggle(Switch::Spotlight),
        Key::Z => PresentCommand::Toggle(Switch::Zoom),
        Key::N => PresentCommand::Toggle(Switch::Names),
        Key::L => PresentCommand::Toggle(Switch::Laser),
        Key::T => PresentCommand::Toggle(Switch::Both),
        Key::C => PresentCommand::Countdown,
        Key::K => PresentCommand::RevealNext,
        Key::Backspace => PresentCommand::HideLast,
        Key::H => PresentCommand::Toggle(Switch::Key),
        Key::Escape | Key::F5 => PresentCommand::End,
        _ => return None,
    })
}
