//! The bell at the end of a countdown: a short sound, made here and played by the system's own player.
//!
//! Deliberately no audio library: each of them needs headers of the system to be built, for one sound.

use super::Done;
use super::jobs::Jobs;
use crate::files::target;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Samples a second, 16 bit, one channel.
const RATE: u32 = 22_050;

/// Two strokes and their ring, in seconds.
const SECONDS: f32 = 1.6;

/// The partials of a small bell: frequency in hertz, loudness, and how fast each dies away.
const PARTIALS: [(f32, f32, f32); 4] =
    [(880.0, 0.50, 3.0), (1_760.0, 0.22, 4.5), (2_640.0, 0.12, 6.0), (4_752.0, 0.06, 9.0)];

/// When the strokes fall, in seconds.
const STROKES: [f32; 2] = [0.0, 0.45];

/// The bell as a WAV file (RIFF, PCM).
pub fn wav() -> Vec<u8> {
    let n = (SECONDS * RATE as f32) as u32;
    let data = n * 2;
    let mut bytes = Vec::with_capacity(44 + data as usize);
    bytes.extend_from_slice(b"RIFF");
    bytes.extend_from_slice(&(36 + data).to_le_bytes());
    bytes.extend_from_slice(b"WAVEfmt ");
    bytes.extend_from_slice(&16_u32.to_le_bytes());
    // PCM, one channel.
    bytes.extend_from_slice(&1_u16.to_le_bytes());
    bytes.extend_from_slice(&1_u16.to_le_bytes());
    bytes.extend_from_slice(&RATE.to_le_bytes());
    bytes.extend_from_slice(&(RATE * 2).to_le_bytes());
    bytes.extend_from_slice(&2_u16.to_le_bytes());
    bytes.extend_from_slice(&16_u16.to_le_bytes());
    bytes.extend_from_slice(b"data");
    bytes.extend_from_slice(&data.to_le_bytes());
    for sample in 0..n {
        let time = sample as f32 / RATE as f32;
        let sum: f32 = STROKES.iter().map(|stroke| ringing(time - stroke)).sum();
        let level = (sum * 0.6).clamp(-1.0, 1.0) * f32::from(i16::MAX);
        bytes.extend_from_slice(&(level as i16).to_le_bytes());
    }
    bytes
}

/// The level so many seconds after a stroke, −1…+1.
fn ringing(time: f32) -> f32 {
    if time < 0.0 {
        return 0.0;
    }
    // Five milliseconds of rise, or the speaker would click.
    let rise = (time / 0.005).min(1.0);
    let partial = |(hertz, loud, decay): &(f32, f32, f32)| {
        loud * (-decay * time).exp() * (std::f32::consts::TAU * hertz * time).sin()
    };
    rise * PARTIALS.iter().map(partial).sum::<f32>()
}

/// Plays the bell on a thread. Where the system has no player, that is told.
pub(super) fn ring(jobs: &Jobs) {
    jobs.spawn(|_| if sound().is_some_and(|file| play(&file)) { None } else { Some(Done::NoBell) });
}

/// The sound in the program's own folder, made where it is missing.
fn sound() -> Option<PathBuf> {
    target::own_file("bell.wav", &wav())
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

#[cfg(windows)]
fn players(file: &Path) -> Vec<Command> {
    // The path goes in by the environment, never into the script.
    let mut player = Command::new("powershell");
    player.args(["-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command"]);
    player.arg("(New-Object System.Media.SoundPlayer $env:PEAK_MOMENTS_BELL).PlaySync()");
    player.env("PEAK_MOMENTS_BELL", file);
    vec![player]
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
