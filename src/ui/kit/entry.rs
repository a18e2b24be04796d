//! What a text field writes into. All that is put in comes through here, typed, pasted, from an input method
//! or from another program: it is cleaned and held to the field's limit, and what had no room is counted.
//! What stands in the field already is never shortened.

use crate::model::composed::with_mark;
use crate::model::entry::{EntryLines, clean_entry, first_characters};
use eframe::egui::text::{CharIndex, CharRange};
use eframe::egui::{Event, ImeEvent, TextBuffer, Ui};
use std::any::TypeId;

/// The text of a field for one frame.
pub(super) struct Entry<'t> {
    text: &'t mut String,
    lines: EntryLines,
    /// In characters: the field's limit, or what the text has already.
    most: usize,
    /// Letters of this frame that an input method will take back: they are neither cleaned nor counted.
    unfinished: Vec<String>,
    /// What was pasted in this frame, with the line breaks that the toolkit takes out of a single line.
    pasted: Vec<String>,
    left_out: LeftOut,
}

/// What had no room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    pub characters: usize,
    /// Of more than one character put in at once, and not of a key that was struck.
    pub at_once: bool,
}

impl<'t> Entry<'t> {
    pub fn new(ui: &Ui, text: &'t mut String, lines: EntryLines, most: usize) -> Self {
        let (mut unfinished, mut pasted) = (Vec::new(), Vec::new());
        ui.input(|input| {
            for event in &input.events {
                match event {
                    Event::Ime(ImeEvent::Preedit { text, .. }) => unfinished.push(text.clone()),
                    Event::Paste(text) | Event::MiddleClickPaste { text, .. } => pasted.push(text.clone()),
                    _ => {}
                }
            }
        });
        Self { text, lines, most, unfinished, pasted, left_out: LeftOut::default() }
    }

    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// As it was copied, where the toolkit has taken its line breaks out.
    fn as_copied<'a>(&'a self, text: &'a str) -> &'a str {
        let same = |copied: &&String| copied.replace(['\r', '\n'], " ") == text;
        self.pasted.iter().find(same).map_or(text, String::as_str)
    }

    /// A mark that comes by itself becomes one character with the letter before it; what follows is left.
    fn join_mark(&mut self, clean: String, at: usize) -> String {
        let mut rest = clean.chars();
        let letter = self.text[..at].chars().next_back();
        let whole = letter.zip(rest.next()).and_then(|(letter, mark)| with_mark(letter, mark));
        let (Some(letter), Some(whole)) = (letter, whole) else { return clean };
        self.text.replace_range(at - letter.len_utf8()..at, whole.encode_utf8(&mut [0; 4]));
        rest.collect()
    }
}

impl TextBuffer for Entry<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, text: &str, at: CharIndex) -> usize {
        if let Some(known) = self.unfinished.iter().position(|letters| letters == text) {
            self.unfinished.swap_remove(known);
            return self.text.insert_text(text, at);
        }
        let place = self.text.char_indices().nth(at.0).map_or(self.text.len(), |(place, _)| place);
        let before = self.text[..place].chars().next_back();
        let clean = clean_entry(self.as_copied(text), before, self.lines);
        let clean = self.join_mark(clean, place);
        let room = self.most.saturating_sub(self.text.chars().count());
        let kept = first_characters(&clean, room);
        let (n_kept, n) = (kept.chars().count(), clean.chars().count());
        self.left_out.characters += n - n_kept;
        self.left_out.at_once |= n > n_kept && n > 1;
        self.text.insert_text(kept, at);
        n_kept
    }

    fn delete_char_range(&mut self, range: CharRange) {
        self.text.delete_char_range(range);
    }

    /// The field's own undo brings back what was there.
    fn replace_with(&mut self, text: &str) {
        text.clone_into(self.text);
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Entry<'static>>()
    }
}
