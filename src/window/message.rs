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
        let message = message.set_title(title).set_description(text);
        // On the thread of a window that never came, Windows shows no box: what ends the window's loop ends that of the
        // box as well. A Mac shows boxes on the first thread alone.
        if cfg!(windows) {
            let _ = std::thread::spawn(move || message.show()).join();
        } else {
            message.show();
        }
    }
}
