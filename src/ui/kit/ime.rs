//! Keeps the input method of X11 as a person left it.
//!
//! Whenever the focus moves, the toolkit ends the input method and begins it anew, and between two fields it is
//! off. On X11 a new one is a new input context (winit destroys and creates the XIC), and fcitx begins each in
//! English: after every field one would have to switch back to pinyin. So the method stays on once a field had
//! it, until something takes letters as keys; it is ended only in the middle of a syllable. The candidates are
//! asked for below the line: X11 is told one place, and the toolkit names the upper edge of the line.
//!
//! fcitx shows the syllable in a window of its own by default, and the program learns of the finished word alone. Where
//! the field was left for nothing meanwhile, the word brings it back: it belongs where it was begun.
//!
//! Elsewhere the state belongs to the window or the seat, and nothing is done.

use eframe::egui::output::IMEOutput;
use eframe::egui::{Context, Event, FullOutput, Id, ImeEvent, Plugin, RawInput, Rect, Ui, ViewportId};
use std::env;

/// Looks at what goes in and out of every frame.
pub struct SteadyIme {
    pub on_x11: bool,
    /// In the middle of a syllable.
    composing: bool,
    /// The window whose frame was drawn, and whether something in it takes letters as keys.
    viewport: ViewportId,
    letters_are_keys: bool,
    /// What the last field asked for, and in which window.
    kept: Option<(ViewportId, IMEOutput)>,
    /// The last field that one typed in.
    field: Option<Id>,
}

impl SteadyIme {
    /// As the toolkit decides between the two (winit 0.30): X11 where no Wayland is named.
    pub fn of_system() -> Self {
        let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        let unix = cfg!(all(unix, not(target_vendor = "apple")));
        Self {
            on_x11: unix && !named("WAYLAND_DISPLAY") && !named("WAYLAND_SOCKET"),
            composing: false,
            viewport: ViewportId::ROOT,
            letters_are_keys: false,
            kept: None,
            field: None,
        }
    }

    fn steady(&mut self, asked: Option<IMEOutput>) -> Option<IMEOutput> {
        match asked {
            Some(mut ime) => {
                self.kept = Some((self.viewport, ime));
                ime.should_interrupt_composition &= self.composing;
                Some(ime)
            }
            // An unfinished syllable belongs to the field that was left, where its letters stay.
            None if self.composing || self.letters_are_keys => {
                self.kept = None;
                None
            }
            None => {
                let of_this = self.kept.filter(|(viewport, _)| *viewport == self.viewport);
                of_this.map(|(_, ime)| IMEOutput { should_interrupt_composition: false, ..ime })
            }
        }
    }
}

/// Says that letters are keys in this frame where this part of the page has the focus.
pub fn letters_are_keys_in(ui: &Ui, stop: Id) {
    if ui.memory(|memory| memory.has_focus(stop)) {
        letters_are_keys(ui);
    }
}

/// Says that letters are keys in this frame, while a slide is shown say.
pub fn letters_are_keys(ui: &Ui) {
    let frame = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|data| data.insert_temp(said_in(), frame));
}

fn said_in() -> Id {
    Id::unique("letters are keys")
}

impl Plugin for SteadyIme {
    fn debug_name(&self) -> &'static str {
        "steady input method"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let is_word = |event: &Event| matches!(event, Event::Ime(ImeEvent::Commit(word)) if !word.is_empty());
        if self.on_x11
            && self.kept.is_some_and(|(viewport, _)| viewport == input.viewport_id)
            && let Some(field) = self.field
            && input.events.iter().any(is_word)
            && !ctx.text_edit_focused()
        {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
        for event in &input.events {
            match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => self.composing = !text.is_empty(),
                Event::Ime(ImeEvent::Commit(_)) => self.composing = false,
                _ => {}
            }
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.viewport = ui.ctx().viewport_id();
        if ui.ctx().text_edit_focused() {
            self.field = ui.memory(|memory| memory.focused());
        }
        let frame = ui.ctx().cumulative_frame_nr();
        self.letters_are_keys = ui.data(|data| data.get_temp(said_in())) == Some(frame);
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        if !self.on_x11 {
            return;
        }
        let ime = &mut output.platform_output.ime;
        *ime = self.steady(*ime);
        if let Some(ime) = ime {
            let line = ime.cursor_rect;
            ime.cursor_rect = Rect::from_min_size(line.left_bottom(), line.size());
            if ime.should_interrupt_composition {
                self.composing = false;
            }
        } else {
            self.composing = false;
        }
    }
}
