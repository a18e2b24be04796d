//! The bell at the end of a countdown: a short sound, played by the system or by its own player.
//!
//! Deliberately no audio library: each of them needs headers of the system to be built, for one sound.

use super::Done;
use super::jobs::Jobs;
use crate::files::target;
use std::path::Path;
use std::process::{Command, Stdio};

/// The sound as a WAV file; `assets/sound/make_bell.py` makes it.
pub const WAV: &[u8] = include_bytes!("../../assets/sound/bell.wav");

/// Plays a WAV file to its end, and says whether it could.
pub type Player = fn(&'static [u8]) -> bool;

/// Rings on a thread. Where nobody plays the bell, that is told.
pub(super) fn ring_by(player: Player, jobs: &Jobs) {
    jobs.spawn(move |_| if player(WAV) { None } else { Some(Done::NoBell) });
}

/// One of the system's own programs plays the sound; it lies in the program's own folder.
pub(super) fn another_program(wav: &'static [u8]) -> bool {
    target::own_file("bell.wav", wav).is_some_and(|file| play(&file))
}

/// Whether one of the system's players played it.
fn play(file: &Path) -> bool {
    players(file).iter_mut().any(|player| {
        let player = player.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        player.status().is_ok_and(|status| status.success())
    })
}

#[cfg(target_os = "macos")]
fn players(file: &Path) -> Vec<Command> {
    let mut player = Command::new("afplay");
    player.arg(file);
    vec![player]
}

/// Windows plays it without another program, which would be seen: whoever opens the window brings that [`Player`].
#[cfg(windows)]
fn players(_file: &Path) -> Vec<Command> {
    Vec::new()
}

#[cfg(not(any(target_os = "macos", windows)))]
fn players(file: &Path) -> Vec<Command> {
    let player = |name: &str| {
        let mut player = Command::new(name);
        player.arg(file);
        player
    };
    ["pw-play", "paplay", "aplay"].map(player).into()
}
