//! The program: reads the command line, then runs one command or opens the window.

// Else Windows opens a console beside the window.
#![cfg_attr(windows, windows_subsystem = "windows")]

mod system;

use peak_moments::app;
use peak_moments::cli::{self, Exit, Outcome};
use peak_moments::window::{Launch, message, run};
use peak_moments::words::no_window::NoWindow;
use std::io;
use std::process::ExitCode;
use system::Stream;

fn main() -> ExitCode {
    let arguments = std::env::args_os().collect();
    let exit = match cli::run(arguments, app::today(), &mut Stream(io::stdout()), &mut Stream(io::stderr())) {
        Outcome::Done(exit) => exit,
        Outcome::Window { file, language, renderer } => {
            // The window remembers its files, and the folder it was started in is soon another one.
            let file = file.map(|file| std::path::absolute(&file).unwrap_or(file));
            open_window(&Launch { file, language, renderer, player: system::player() })
        }
    };
    ExitCode::from(exit as u8)
}

fn open_window(launch: &Launch) -> Exit {
    let failed = if has_display() {
        run(launch).err()
    } else {
        Some((NoWindow::NoDisplay, launch.language.unwrap_or_default()))
    };
    match failed {
        None => Exit::Fine,
        Some((why, language)) => {
            message::tell(&why, language, &mut Stream(io::stderr()));
            Exit::Problems
        }
    }
}

/// Whether the system names a display. Only Linux and its like can be without one.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let may_lack = cfg!(all(unix, not(any(target_os = "macos", target_os = "ios", target_os = "android"))));
    !may_lack || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(named)
}
