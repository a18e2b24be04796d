//! The keyboard: what works everywhere, and the readings of keys that several steps share.

use super::Cx;
use crate::app::{Action, Command, Screen, Step};
use crate::model::Score;
use eframe::egui::{Event, Id, Key, Modifiers, Ui};

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
    for action in Action::ALL {
        // A field that is being typed in undoes its own letters.
        if matches!(action, Action::Undo | Action::Redo) && typing(ui) {
            continue;
        }
        let shortcuts = [action.other_shortcut(), action.shortcut()];
        let pressed =
            shortcuts.iter().flatten().any(|keys| ui.input_mut(|input| input.consume_shortcut(keys)));
        if pressed && (in_workshop || !action.needs_worksheet()) {
            do_action(cx, action);
        }
    }
    if in_workshop {
        const NUMBERS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
        for (key, step) in NUMBERS.into_iter().zip(Step::ALL) {
            if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
                cx.send(Command::GoTo(step));
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F8)) {
            cx.send(Command::NextProblem);
        }
    }
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

/// Left and right, Home and End: how far the selection moves.
pub fn step_key(ui: &Ui) -> Option<isize> {
    ui.input(|input| {
        if input.modifiers.any() {
            return None;
        }
        let keys =
            [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::Home, isize::MIN + 1), (Key::End, isize::MAX)];
        keys.into_iter().find(|(key, _)| input.key_pressed(*key)).map(|(_, by)| by)
    })
}

/// Digits score, `−` flips the sign or waits for a digit, `+` makes positive, Backspace clears. The
/// inner `None` clears the score.
pub fn score_key(ui: &Ui, current: Option<Score>) -> Option<Option<Score>> {
    let waiting = Id::unique("a minus waits for its digit");
    let typed: String = ui.input(|input| {
        if input.modifiers.command || input.modifiers.alt {
            return String::new();
        }
        let text = |event: &Event| match event {
            Event::Text(text) => Some(text.clone()),
            _ => None,
        };
        input.events.iter().filter_map(text).collect()
    });
    if ui.input(|input| input.key_pressed(Key::Backspace) || input.key_pressed(Key::Delete))
        && current.is_some()
    {
        return Some(None);
    }
    let mut answer = None;
    for character in typed.chars() {
        let value = current.map_or(0, |score| i64::from(score.value()));
        match character {
            '0'..='5' => {
                let digit = i64::from(character as u8 - b'0');
                let minus = ui.data_mut(|data| data.remove_temp::<bool>(waiting)).unwrap_or(false);
                answer = Score::new(if minus { -digit } else { digit }).map(Some);
            }
            '-' | '\u{2212}' | '－' if value != 0 => answer = Score::new(-value).map(Some),
            '-' | '\u{2212}' | '－' => {
                ui.data_mut(|data| data.insert_temp(waiting, true));
            }
            '+' | '＋' | '=' if value != 0 => answer = Score::new(value.abs()).map(Some),
            _ => {}
        }
    }
    answer
}

/// Up and down change the score by one; a touchpoint without a score begins at 0.
pub fn nudge_key(ui: &Ui, current: Option<Score>) -> Option<Score> {
    let by = ui.input(|input| {
        let by = i8::from(input.key_pressed(Key::ArrowUp)) - i8::from(input.key_pressed(Key::ArrowDown));
        if input.modifiers.any() { 0 } else { by }
    });
    (by != 0).then(|| current.map_or(Score::ZERO, |score| score.stepped(by)))
}

/// F6 leads from rail to map to inspector. The answer is the pane that should take the focus now.
pub fn pane_key(ui: &mut Ui, cx: &mut Cx<'_>) -> Option<Pane> {
    if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F6)) {
        return None;
    }
    let next = match cx.memory.pane {
        Pane::Rail => Pane::Middle,
        Pane::Middle => Pane::Inspector,
        Pane::Inspector => Pane::Rail,
    };
    cx.memory.pane = next;
    Some(next)
}
