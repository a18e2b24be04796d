//! The program: reads the command line, then opens the window or runs one command.

use peak_moments::app::window::{Launch, run};

fn main() {
    let file = std::env::args_os().nth(1).map(Into::into);
    if let Err(error) = run(Launch { file }) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
