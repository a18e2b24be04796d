//! What is told before there is a window: a box of the system, and a line for who looks at a terminal.

use crate::model::Language;
use crate::words::no_window::{NoWindow, dialog, line};
use std::io::Write;

/// Tells why there is no window. On Linux the box would be another program's, so that the line is all.
pub fn tell(why: &NoWindow, language: Language, terminal: &mut impl Write) {
    // Nobody is left to be told when stderr is gone.
    let _ = writeln!(terminal, "{}", line(why, language));
    if cfg!(any(windows, target_os = "macos")) {
        let (title, text) = dialog(why, language);
        let message = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
        message.set_title(title).set_description(text).show();
    }
}
