//! What the system calls itself, for support: its name and version, and nothing of who uses it.

use std::env::consts;

/// `Debian GNU/Linux 12 (bookworm), x86_64`.
pub fn system() -> String {
    let name = named().unwrap_or_else(|| consts::OS.to_owned());
    format!("{name}, {}", consts::ARCH)
}

#[cfg(windows)]
fn named() -> Option<String> {
    let version = windows_version::OsVersion::current();
    let server = if windows_version::is_server() { " Server" } else { "" };
    // Remote desktop is why many a machine has no OpenGL.
    let is_remote = std::env::var("SESSIONNAME").is_ok_and(|name| name.starts_with("RDP"));
    let remote = if is_remote { ", RDP" } else { "" };
    let (major, minor, build) = (version.major, version.minor, version.build);
    Some(format!("Windows{server} {major}.{minor}.{build}.{}{remote}", windows_version::revision()))
}

#[cfg(not(windows))]
fn named() -> Option<String> {
    let text = std::fs::read_to_string("/etc/os-release").ok()?;
    let name = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(name.trim_matches('"').to_owned())
}
