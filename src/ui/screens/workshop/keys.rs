//! The keyboard in a workshop: steps by number, F6 from pane to pane, F8 to the next thing to look at.

use super::panes::panes;
use crate::app::{Look, Step, Workshop};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::take;
use crate::ui::kit::stop::{keep_focus, plain_ui, stop_ui};
use crate::ui::panels::rail;
use crate::ui::steps::{row, walk};

use eframe::egui::{Id, Key, Modifiers, Ui, WidgetRect};

/// The panes that F6 leads through.
#[derive(Clone, Copy)]
enum Pane {
    Rail,
    Middle,
    Inspector,
}

/// The keys of the workshop, whatever its step: steps by number, F6 and F8.
pub fn workshop_keys(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
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
        if take(ui, Modifiers::ALT, key) {
            cx.send(Look::GoTo(step));
        }
    }
    if take(ui, Modifiers::NONE, Key::F8) {
        (row(workshop.step).next)(ui, cx, workshop);
    }
    if take(ui, Modifiers::NONE, Key::F6) {
        next_pane(ui, cx, workshop);
    }
}

/// The page as a whole, where no part of it hears the keys.
fn page_id() -> Id {
    Id::unique("page")
}

/// What of a page hears the keys, where it is there.
fn stop(ui: &Ui, cx: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    let stop =
        if workshop.alone.is_some() { Some(walk::stop()) } else { (row(workshop.step).stop)(cx, workshop) };
    stop.filter(|id| {
        ui.viewport(|seen| seen.this_pass.widgets.contains(*id) || seen.prev_pass.widgets.contains(*id))
    })
}

/// The stop of a page that has no other. Its frame shows once keys are in use.
pub fn page_ui(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    if ui.input(|input| input.pointer.any_pressed()) {
        *cx.memory.of_mut::<ByKeys>() = ByKeys(false);
    } else if ui.input(|input| !input.keys_down.is_empty()) {
        *cx.memory.of_mut::<ByKeys>() = ByKeys(true);
    }
    if stop(ui, cx, workshop).is_some() {
        return;
    }
    let (place, label) = (ui.max_rect(), cx.say(workshop.step.name()));
    if cx.memory.of::<ByKeys>().0 {
        stop_ui(ui, cx, page_id(), place.shrink(2.0), label);
    } else {
        plain_ui(ui, page_id(), place, label);
    }
}

/// Whether the newest input came from the keyboard.
#[derive(Default)]
struct ByKeys(bool);

/// The focus is always somewhere: where nothing has it, the page.
pub fn keep_focus_on_page(ui: &Ui, cx: &Cx<'_>, workshop: &Workshop) {
    let stop = stop(ui, cx, workshop);
    if stop.is_none() && workshop.is_private() {
        return;
    }
    if stop.is_some() {
        ui.memory_mut(|memory| memory.surrender_focus(page_id()));
    }
    let stop = stop.unwrap_or_else(page_id);
    keep_focus(ui, cx, Some((workshop.step, workshop.alone.is_some())), stop);
}

/// F6 leads the focus from rail to middle to inspector. A pane in which nothing takes the focus is
/// passed over.
fn next_pane(ui: &Ui, cx: &Cx<'_>, workshop: &Workshop) {
    let focused = ui.memory(|memory| memory.focused());
    let at = focused.and_then(|id| ui.ctx().read_response(id)).map(|response| response.rect.center());
    let panes = panes(ui.max_rect(), workshop.step);
    let mut pane = match at {
        Some(at) if panes.rail.contains(at) => Pane::Rail,
        Some(at) if panes.beside.is_some_and(|beside| beside.contains(at)) => Pane::Inspector,
        Some(_) => Pane::Middle,
        None => Pane::Rail,
    };
    for _ in 0..3 {
        pane = match pane {
            Pane::Rail => Pane::Middle,
            Pane::Middle => Pane::Inspector,
            Pane::Inspector => Pane::Rail,
        };
        if let Some(target) = target(ui, cx, workshop, pane) {
            ui.memory_mut(|memory| memory.request_focus(target));
            return;
        }
    }
}

/// Where one goes on working in a pane, and else the first thing in it that takes the focus.
fn target(ui: &Ui, cx: &Cx<'_>, workshop: &Workshop, pane: Pane) -> Option<Id> {
    let step = workshop.step;
    let row = row(step);
    let wanted = match pane {
        Pane::Rail => return Some(rail::rail_id(step)),
        Pane::Middle => (row.middle_focus)(cx, workshop).or(stop(ui, cx, workshop)).or(Some(page_id())),
        Pane::Inspector => (row.beside_focus)(cx, workshop),
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
