//! The presentation: slides that fill this window, or a window on the projector with the trainer's
//! console in this one.
//!
//! A slide is painted by one function into any rectangle: the whole screen, the window of the audience,
//! the small pictures of the console. What it gets of the trainer's key is what was revealed.

mod bars;
pub mod class;
mod console;
mod curve;
mod footer;
pub mod frame;
mod keys;
mod map;
mod matrix;
mod method;
mod numbers;
mod pages;
mod picture;
mod stage;
mod wall;

use crate::app::{Command, PresentCommand, Slide, Venue};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::words::present;
use eframe::egui::{CursorIcon, PointerButton, Sense, Ui, ViewportBuilder, ViewportClass, ViewportId, vec2};
use picture::slide_ui;
use std::time::Duration;

/// How long the pointer stays over the slides after it moved, in seconds.
const POINTER_STAYS: f32 = 2.0;
/// The radius of the dot that tells the trainer that something waits, in logical pixels.
const DOT: f32 = 4.0;

/// Everything that is shown while something is projected.
pub fn present_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(place) = cx.state.presentation.place else { return };
    keys::keys_ui(ui, cx);
    if place == Venue::Here {
        audience_ui(ui, cx);
        waits_ui(ui, cx);
        return;
    }
    console::console_ui(ui, cx);
    let mut builder = ViewportBuilder::default()
        .with_title(cx.say(present::AUDIENCE))
        .with_inner_size(vec2(960.0, 540.0))
        .with_min_inner_size(vec2(320.0, 180.0));
    if let Venue::Screen(monitor) = place {
        builder = builder.with_monitor(monitor);
    }
    // A window of its own for each place: one that filled a screen would go on filling the next.
    let id = ViewportId::from_hash_of(("audience", matches!(place, Venue::Screen(_))));
    let ctx = ui.ctx().clone();
    ctx.show_viewport_immediate(id, builder, |ui, class| {
        // Where the system cannot open windows the audience's lies inside this one and shares its keys.
        if class != ViewportClass::EmbeddedWindow {
            keys::keys_ui(ui, cx);
        }
        audience_ui(ui, cx);
        if ui.input(|input| input.viewport().close_requested()) {
            cx.send(Command::Present(PresentCommand::End));
        }
    });
}

/// The slide over a whole window, with what pointer and laser do there.
fn audience_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let place = ui.max_rect();
    let response = ui.interact(place, ui.scope_id().with("slide"), Sense::click());
    // A teaching page is worked by the pointer; elsewhere a click is the next slide, as with any slides.
    let turns = !matches!(cx.state.presentation.slide, Slide::Teach(_));
    let clicked = response.clicked() || response.clicked_by(PointerButton::Secondary);
    if cx.state.countdown_is_over() {
        if clicked {
            cx.send(Command::Present(PresentCommand::Countdown));
        }
    } else if response.clicked() && turns {
        cx.send(Command::Present(PresentCommand::Turn(1)));
    } else if response.clicked_by(PointerButton::Secondary) && turns {
        cx.send(Command::Present(PresentCommand::Turn(-1)));
    }
    slide_ui(ui, cx, place);
    let laser = cx.state.presentation.laser;
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| place.contains(*at));
    if let Some(at) = pointer.filter(|_| laser) {
        frame::laser(ui.painter(), cx, place, at);
    }
    hide_pointer(ui, laser && pointer.is_some());
}

/// A dot in the corner where something of the desk waits for the end of the show: what it says is not for the
/// class.
fn waits_ui(ui: &Ui, cx: &Cx<'_>) {
    if cx.state.modal.is_none() && cx.state.notices.is_empty() {
        return;
    }
    let at = ui.max_rect().right_bottom() - vec2(DOT * 3.0, DOT * 3.0);
    ui.painter().circle_filled(at, DOT, cx.color(Paint::Accent));
}

/// The pointer goes when it rests: it would stand in the picture.
fn hide_pointer(ui: &Ui, always: bool) {
    let rests = ui.input(|input| input.pointer.time_since_last_movement());
    if always || rests >= POINTER_STAYS {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else {
        let left = Duration::from_secs_f32(POINTER_STAYS - rests + 0.05);
        ui.ctx().request_repaint_after(left);
    }
}
