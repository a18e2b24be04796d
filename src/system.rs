//! What the program asks of Windows itself, where no safe library does: the console that called it, and a sound.
//! Elsewhere there is nothing to ask. This is the one file that may be unsafe.

use peak_moments::app::bell::Player;
use std::io::{self, Write};

/// Stdout or stderr; the first words join the console of the caller.
///
/// On Windows the program belongs to its window, or a black console would open beside it. What a command prints
/// must then find its way by itself. It joins the console only when it has something to say there: a program that
/// has joined ends together with the console, and a window with somebody's work must not.
pub struct Stream<W>(pub W);

impl<W: Write> Write for Stream<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        #[cfg(windows)]
        windows::join_console();
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Who plays a sound without starting another program; `None` where one must be started.
pub fn player() -> Option<Player> {
    #[cfg(windows)]
    return Some(windows::play);
    #[cfg(not(windows))]
    None
}

#[cfg(windows)]
#[allow(unsafe_code, reason = "no safe library wraps these calls")]
mod windows {
    use std::ptr::{null, null_mut};
    use std::sync::Once;
    use windows_sys::Win32::Foundation::{GENERIC_READ, GENERIC_WRITE, INVALID_HANDLE_VALUE};
    use windows_sys::Win32::Media::Audio::{PlaySoundW, SND_MEMORY, SND_NODEFAULT, SND_SYNC};
    use windows_sys::Win32::Storage::FileSystem::{
        CreateFileW, FILE_SHARE_READ, FILE_SHARE_WRITE, FILE_TYPE_UNKNOWN, GetFileType, OPEN_EXISTING,
    };
    use windows_sys::Win32::System::Console::{
        ATTACH_PARENT_PROCESS, AttachConsole, GetStdHandle, STD_ERROR_HANDLE, STD_HANDLE, STD_OUTPUT_HANDLE,
        SetStdHandle,
    };
    use windows_sys::core::w;

    /// What goes into a file or to another program stays with it; what goes nowhere goes to the console.
    pub fn join_console() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let loose = [STD_OUTPUT_HANDLE, STD_ERROR_HANDLE].into_iter().filter(|&stream| !leads_on(stream));
            let loose: Vec<STD_HANDLE> = loose.collect();
            // SAFETY: takes no pointer.
            if loose.is_empty() || unsafe { AttachConsole(ATTACH_PARENT_PROCESS) } == 0 {
                // Called by the desktop, where nobody reads.
                return;
            }
            for stream in loose {
                let (access, share) = (GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE);
                // Not every Windows gives the streams of a console together with it.
                // SAFETY: the name ends with a zero, the other pointers may be none; nobody closes the handle.
                unsafe {
                    let console =
                        CreateFileW(w!("CONOUT$"), access, share, null(), OPEN_EXISTING, 0, null_mut());
                    if console != INVALID_HANDLE_VALUE {
                        SetStdHandle(stream, console);
                    }
                }
            }
        });
    }

    /// A stream that the caller has led nowhere has no handle, or a number that means nothing here.
    fn leads_on(stream: STD_HANDLE) -> bool {
        // SAFETY: takes no pointer; a handle that is none is answered as such.
        unsafe { GetFileType(GetStdHandle(stream)) != FILE_TYPE_UNKNOWN }
    }

    /// Plays to the end. Another program would be seen or forbidden, and come seconds late.
    pub fn play(wav: &'static [u8]) -> bool {
        // SAFETY: with SND_MEMORY the pointer is that of a whole WAV file, which says itself how long it is and
        // lives as long as the program.
        unsafe { PlaySoundW(wav.as_ptr().cast(), null_mut(), SND_MEMORY | SND_SYNC | SND_NODEFAULT) != 0 }
    }
}
