//! The program: reads the command line, then runs one command or opens the window.

use peak_moments::app;
use peak_moments::cli::{self, Exit, Outcome};
use peak_moments::model::Language;
use peak_moments::window::{Launch, run};
use peak_moments::words::cli::no_window;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = std::env::args_os().collect();
    let exit = match cli::run(arguments, app::today(), &mut io::stdout(), &mut io::stderr()) {
        Outcome::Done(exit) => exit,
        Outcome::Window { file, language } => {
            // The window remembers its files, and the folder it was started in is soon another one.
            let file = file.map(|file| std::path::absolute(&file).unwrap_or(file));
            open_window(Launch { file, language })
        }
    };
    ExitCode::from(exit as u8)
}

fn open_window(launch: Launch) -> Exit {
    let language = launch.language.unwrap_or_default();
    if !has_display() {
        return tell_no_window(None, language);
    }
    match run(launch) {
        Ok(()) => Exit::Fine,
        Err(error) => tell_no_window(Some(&error.to_string()), language),
    }
}

/// Whether the system names a display. Only Linux and its like can be without one.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let may_lack = cfg!(all(unix, not(any(target_os = "macos", target_os = "ios", target_os = "android"))));
    !may_lack || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(named)
}

/// Nobody is left to be told when stderr is gone.
fn tell_no_window(reason: Option<&str>, language: Language) -> Exit {
    let _ = writeln!(io::stderr(), "{}", no_window(reason, language));
    Exit::Problems
}
