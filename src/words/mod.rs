//! Every word that a person reads, in Chinese and English. A phrase that lacks one of the two does not
//! compile; a sentence with numbers or names in it is a function that takes the language.
//!
//! Rules: `…` on what asks for more before it acts; no colon after a label; the same thing has the
//! same name everywhere; a problem says what is wrong and how to mend it.

pub mod about;
pub mod act;
pub mod act_ui;
pub mod menu;
pub mod alone;
pub mod agenda;
pub mod assign;
pub mod calendar;
pub mod canvas;
pub mod catalogue;
pub mod class;
pub mod class_groups;
pub mod class_report;
pub mod cli;
pub mod collect;
pub mod compare;
pub mod compare_ui;
pub mod crash;
pub mod demo;
pub mod debrief;
pub mod dialogs;
pub mod entry;
pub mod findings;
pub mod foot;
pub mod inspector;
pub mod internal;
pub mod internal_ui;
pub mod kano;
pub mod keys;
pub mod lenses;
pub mod lock;
pub mod map;
pub mod messages;
pub mod names;
pub mod present;
pub mod present_method;
pub mod plan_files;
pub mod no_window;
pub mod problems;
pub mod redesign;
pub mod redesign_ui;
pub mod report;
pub mod report_method;
pub mod results;
pub mod safety;
pub mod saving;
pub mod scenario;
pub mod screen;
pub mod sentences;
pub mod servqual;
pub mod steps;
pub mod teaching;
pub mod undo;
pub mod walk;

use crate::model::Language;

/// One phrase in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub zh: &'static str,
    pub en: &'static str,
}

impl Phrase {
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.zh,
            Language::En => self.en,
        }
    }
}
