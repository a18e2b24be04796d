//! Keys as widgets see them: whether they go into a field, which were struck, and that arrows stay.

use crate::ui::cx::Cx;
use eframe::egui::{
    Context, Event, EventFilter, FocusDirection, Id, InputState, Key, Modifiers, Popup, Response, Sense, Ui,
};

/// Makes of the keys of a frame what the program means by them, before anything hears them.
///
/// A key of the row of digits is its digit whatever a layout prints on it: unshifted that row has `&é"'(` on a
/// French keyboard, and the toolkit knows some of these as keys of their own. The signs stay signs.
///
/// A key that is held down acts once: only ways through something repeat, and what is written into a field.
///
/// AltGr writes: `@`, `€`, `ą` are no Q, E, A of anybody's shortcut. On Windows Ctrl and Alt together are the same.
pub fn settle(ctx: &Context) {
    let typing = ctx.text_edit_focused();
    ctx.input_mut(|input| {
        let alt_gr = holds_alt_gr(input);
        let third_level = |held: Modifiers| (held.ctrl && held.alt) || (alt_gr && !held.alt);
        let now = input.modifiers;
        input.events.retain_mut(|event| {
            // Made of X, C and V before anybody saw what else was held.
            if matches!(event, Event::Cut | Event::Copy | Event::Paste(_) | Event::PasteImage(_)) {
                return !third_level(now);
            }
            let Event::Key { key, physical_key, pressed, repeat, modifiers } = event else { return true };
            if *pressed && writes(*key) && third_level(*modifiers) {
                return false;
            }
            if let Some(digit) = physical_key.filter(|physical| is_digit(*physical))
                && !modifiers.shift
                && !is_digit(*key)
                && !is_sign(*key)
            {
                *key = digit;
            }
            !(*pressed && *repeat) || typing || may_repeat(*key, *modifiers)
        });
    });
}

/// Whether AltGr is or was down in this frame. Where a keyboard has none, that key is a second Alt.
fn holds_alt_gr(input: &InputState) -> bool {
    let struck = |event: &Event| matches!(event, Event::Key { key: Key::AltRight, pressed: true, .. });
    input.key_down(Key::AltRight) || input.events.iter().any(struck)
}

/// Whether a key writes something: signs, digits and letters stand together in the toolkit's list.
fn writes(key: Key) -> bool {
    (Key::Colon..=Key::Z).contains(&key)
}

fn is_digit(key: Key) -> bool {
    (Key::Num0..=Key::Num9).contains(&key)
}

fn is_sign(key: Key) -> bool {
    matches!(key, Key::Minus | Key::Plus | Key::Equals)
}

/// Ways through something, and larger and smaller.
fn may_repeat(key: Key, modifiers: Modifiers) -> bool {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, End, Home, PageDown, PageUp, Tab};
    let leads =
        matches!(key, ArrowDown | ArrowLeft | ArrowRight | ArrowUp | Home | End | PageDown | PageUp | Tab);
    (leads && !modifiers.alt) || (modifiers.command && is_sign(key))
}

/// Whether a key was struck with just these modifiers; Shift may have been needed to reach it. It is taken away with the letter that it would have
/// written, so that nobody else hears either; one that is held down is taken away and does nothing more.
pub fn take(ui: &Ui, modifiers: Modifiers, wanted: Key) -> bool {
    ui.input_mut(|input| {
        let (mut struck, mut letter) = (false, false);
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, repeat, modifiers: held, .. } => {
                letter = *key == wanted && held.alt == modifiers.alt && held.matches_logically(modifiers);
                struck |= letter && (!*repeat || may_repeat(*key, *held));
                !letter
            }
            Event::Text(_) => !std::mem::take(&mut letter),
            _ => true,
        });
        struck
    })
}

/// Whether the keys go into a text field.
pub fn typing(ui: &Ui) -> bool {
    ui.ctx().text_edit_focused()
}

/// Whether a part of the page hears the keys: it has the focus, or nobody has.
pub fn hears(ui: &Ui, stop: Id) -> bool {
    ui.memory(|memory| memory.focused()).is_none_or(|focused| focused == stop)
}

/// The keys struck in this frame in their order, for the part of the page that has the focus. None while a
/// field, a button, a dialog or a menu has them.
pub fn struck(ui: &Ui, cx: &Cx<'_>, stop: Id) -> Vec<(Key, Modifiers)> {
    if typing(ui) || !hears(ui, stop) || cx.asks() || Popup::is_any_open(ui.ctx()) {
        return Vec::new();
    }
    ui.input(|input| {
        let struck = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
            _ => None,
        };
        input.events.iter().filter_map(struck).collect()
    })
}

/// Those of [`struck`] that write something or move: Shift may be held, no other modifier.
pub fn struck_plain(ui: &Ui, cx: &Cx<'_>, stop: Id) -> Vec<Key> {
    let held = |modifiers: Modifiers| modifiers.alt || modifiers.command || modifiers.ctrl;
    struck(ui, cx, stop).into_iter().filter(|(_, modifiers)| !held(*modifiers)).map(|(key, _)| key).collect()
}

/// Those of [`struck`] that came without a modifier.
pub fn struck_alone(ui: &Ui, cx: &Cx<'_>, stop: Id) -> Vec<Key> {
    let alone = |(key, modifiers): (Key, Modifiers)| modifiers.is_none().then_some(key);
    struck(ui, cx, stop).into_iter().filter_map(alone).collect()
}

/// Gives the focus to the next of many; the arrow that asked for it leads no further.
pub fn pass_focus(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(FocusDirection::None);
    });
    ui.ctx().request_repaint();
}

/// How one of many takes clicks that together are one stop of the Tab key: only the one at the cursor takes the
/// focus, and the one that was given it just now.
pub fn roving(ui: &Ui, id: Id, is_cursor: bool) -> Sense {
    if is_cursor || ui.memory(|memory| memory.has_focus(id)) { Sense::click() } else { Sense::CLICK }
}

/// Keeps the arrows for the map while one of its parts has the focus; egui would move the focus.
pub fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// The same for the arrows to the left and right alone.
pub fn keep_level_arrows(ui: &Ui, response: &Response) {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
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

/// The first of some places, in order, that comes after `here`; else the first of all.
pub fn beyond(places: impl Iterator<Item = usize> + Clone, here: usize) -> Option<usize> {
    places.clone().find(|at| *at > here).or(places.clone().next())
}

/// The digits that were struck in this frame, each with whether Shift was held: then the key of the row prints a
/// sign, so it is known by its place. None while a field, a dialog or a menu has the keys.
pub fn digits(ui: &Ui, cx: &Cx<'_>) -> Vec<(u8, bool)> {
    if typing(ui) || cx.asks() || Popup::is_any_open(ui.ctx()) {
        return Vec::new();
    }
    ui.input(|input| {
        let digit = |event: &Event| match event {
            Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }
                if !modifiers.alt && !modifiers.ctrl && !modifiers.command =>
            {
                let digits = [
                    Key::Num0,
                    Key::Num1,
                    Key::Num2,
                    Key::Num3,
                    Key::Num4,
                    Key::Num5,
                    Key::Num6,
                    Key::Num7,
                    Key::Num8,
                    Key::Num9,
                ];
                let place = |key: Key| digits.iter().position(|digit| *digit == key);
                let struck = physical_key.and_then(place).or_else(|| place(*key))?;
                Some((u8::try_from(struck).ok()?, modifiers.shift))
            }
            _ => None,
        };
        input.events.iter().filter_map(digit).collect()
    })
}
