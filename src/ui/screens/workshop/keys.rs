//! The keyboard in a workshop: steps by number, F6 from pane to pane, F8 to the next thing to look at.

use super::panes::panes;
use crate::app::{Look, Step, Workshop};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::take;
use crate::ui::panels::rail;
use crate::ui::steps::row;

use eframe::egui::{Id, Key, Modifiers, Ui, WidgetRect};

/// The panes that F6 leads through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    #[default]
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

/// F6 leads the focus from rail to middle to inspector. A pane in which nothing takes the focus is
/// passed over.
fn next_pane(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let mut pane = *cx.memory.of::<Pane>();
    for _ in 0..3 {
        pane = match pane {
            Pane::Rail => Pane::Middle,
            Pane::Middle => Pane::Inspector,
            Pane::Inspector => Pane::Rail,
        };
        if let Some(target) = target(ui, cx, workshop, pane) {
            *cx.memory.of_mut::<Pane>() = pane;
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
        Pane::Middle => (row.middle_focus)(cx, workshop),
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
