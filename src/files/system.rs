//! What the systems' own numbers of errors say of a file, where `std` has no word for them: above all that
//! another program holds it.

use std::io;

/// Whose numbers of errors and whose names of files count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Unix,
    Windows,
}

impl System {
    /// The one for which this program was built.
    pub const HERE: Self = if cfg!(windows) { Self::Windows } else { Self::Unix };
}

/// What an error with this number means. `None` where `std` knows it, or nobody does.
pub fn meaning(system: System, code: i32) -> Option<io::ErrorKind> {
    use io::ErrorKind::{NotFound, PermissionDenied, ResourceBusy, StaleNetworkFileHandle};
    if system == System::Unix {
        return None;
    }
    match code {
        // No such file, folder.
        2 | 3 => Some(NotFound),
        // Not permitted; also said of a file that somebody holds and does not share, and of one that goes as
        // soon as somebody lets go of it.
        5 => Some(PermissionDenied),
        // A sharing violation, a locked range, a busy path, a file that is being deleted, or mapped.
        32 | 33 | 148 | 170 | 303 | 1224 => Some(ResourceBusy),
        // A drive that is not ready, an unexpected answer of the network, a network that is gone, a name that
        // is no longer there, a changed volume, no network, a device that is out, unreachable, cut off.
        21 | 55 | 59 | 64 | 433 | 1006 | 1167 | 1222 | 1231 | 1232 | 1236 | 1617 | 2250 => {
            Some(StaleNetworkFileHandle)
        }
        _ => None,
    }
}

/// Whether an error says that the disk cannot tell where a path leads in the end: a function or a volume that it
/// does not know, or more than fits.
pub fn leads_nowhere(system: System, error: &io::Error) -> bool {
    system == System::Windows && matches!(error.raw_os_error(), Some(1 | 50 | 234 | 1005))
}

/// The kind of an error of this system.
pub fn kind(error: &io::Error) -> io::ErrorKind {
    error.raw_os_error().and_then(|code| meaning(System::HERE, code)).unwrap_or_else(|| error.kind())
}

/// Whether an error of that kind says that another program holds the file.
pub fn is_held(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::ResourceBusy | io::ErrorKind::WouldBlock)
}
