//! Enter presses the first button of the page, wherever on the page the focus stands: as long as no other
//! control has it, which takes the key for itself.

use super::keys;
use eframe::egui::{Context, Id, Key, Modifiers, Popup, Ui};

/// Who had the focus when a frame began, as far as Enter is concerned.
#[derive(Clone, Copy, Default)]
struct Enter {
    is_free: bool,
    /// The stop of the page that had the focus.
    stop: Option<Id>,
    withheld: bool,
}

/// The part of a page that was shown with the focus last; see [`super::stop`].
#[derive(Clone, Copy)]
struct LastStop(Id);

fn place() -> Id {
    Id::unique("enter")
}

/// Looks at the start of a frame who will hear Enter: a field that Enter leaves has it still.
pub fn settle(ctx: &Context) {
    let focused = ctx.memory(|memory| memory.focused());
    let stop = ctx.data(|data| data.get_temp::<LastStop>(place())).map(|LastStop(id)| id);
    let is_free = focused.is_none() || focused == stop;
    ctx.data_mut(|data| data.insert_temp(place(), Enter { is_free, stop: focused, withheld: false }));
}

/// Remembers that a stop of the page has the focus.
pub fn on_stop(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(place(), LastStop(id)));
}

/// Paints something whose buttons are not those of the page.
pub fn withhold<R>(ui: &mut Ui, paint: impl FnOnce(&mut Ui) -> R) -> R {
    let set = |ui: &Ui, withheld| {
        ui.data_mut(|data| data.get_temp_mut_or_default::<Enter>(place()).withheld = withheld);
    };
    set(ui, true);
    let painted = paint(ui);
    set(ui, false);
    painted
}

/// Whether this is the dialog that asks, and the focus is in nothing that it holds.
pub fn begins_in_dialog(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    let focused = ui.memory(|memory| memory.focused());
    let elsewhere = |id| ui.ctx().read_response(id).is_none_or(|response| response.layer_id != layer);
    ui.memory(|memory| memory.top_modal_layer()) == Some(layer)
        && focused.is_none_or(elsewhere)
        && !Popup::is_any_open(ui.ctx())
}

/// Lends the focus to the first button of a page for the press that Enter is; to be given back right after.
pub fn lend(ui: &Ui, button: Id) -> bool {
    let enter: Enter = ui.data(|data| data.get_temp(place())).unwrap_or_default();
    let in_front = ui.memory(|memory| memory.top_modal_layer()).is_none_or(|top| top == ui.layer_id());
    let lends = enter.is_free
        && !enter.withheld
        && in_front
        && ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::Enter));
    if lends {
        ui.memory_mut(|memory| memory.request_focus(button));
    }
    lends
}

/// The press is done: the focus goes back to the page, and nobody else hears the key.
pub fn give_back(ui: &Ui, button: Id) {
    keys::take(ui, Modifiers::NONE, Key::Enter);
    let enter: Enter = ui.data(|data| data.get_temp(place())).unwrap_or_default();
    ui.memory_mut(|memory| match enter.stop {
        Some(stop) => memory.request_focus(stop),
        None => memory.surrender_focus(button),
    });
}
