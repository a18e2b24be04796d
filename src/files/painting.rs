//! What paints the window: the renderers, in which order they are tried, and which of them ended the program
//! before anything was seen. A driver can do that without an error that could be told.
//!
//! `painting`, in the program's own folder, names a renderer a line whose start was begun and never seen to
//! succeed. It is locked while a start goes on: what stands in a file that is not locked has failed.

use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

const NAME: &str = "painting";

/// Starts in a row that ended without a window, before the next one tells it instead of trying again.
pub const FAILURES: usize = 2;

/// More than this was not written by us.
const MAX_BYTES: u64 = 4096;

/// A way to paint the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL from version 2 on: small, quick to start, and first.
    Glow,
    /// DirectX 12, Vulkan or Metal, also on the processor alone.
    Wgpu,
}

impl Renderer {
    /// Those that this build has, in the order in which they are tried.
    pub const BUILT: &[Self] = if cfg!(feature = "wgpu") { &[Self::Glow, Self::Wgpu] } else { &[Self::Glow] };

    /// As the command line and the files name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        [Self::Glow, Self::Wgpu].into_iter().find(|renderer| renderer.name() == name)
    }
}

/// What was asked for on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RendererChoice {
    /// Finds out anew, whatever is remembered.
    Auto,
    /// This one and no other, so that support hears why it does not work.
    Only(Renderer),
}

/// The renderers to try, the first first: as asked for, else the one that worked last, else OpenGL. One that
/// ended the program is the last resort.
pub fn order(
    asked: Option<RendererChoice>,
    remembered: Option<Renderer>,
    ended: &[Renderer],
) -> Vec<Renderer> {
    if let Some(RendererChoice::Only(renderer)) = asked {
        return vec![renderer];
    }
    let first = remembered.filter(|_| asked.is_none());
    let mut order = Renderer::BUILT.to_vec();
    order.sort_by_key(|renderer| (ended.contains(renderer), Some(*renderer) != first));
    order
}

/// The start of this window, as the next one will find it.
#[derive(Debug)]
pub struct Start {
    /// Locked; `None` where nothing can be noted, or another window is starting just now.
    note: Option<File>,
    ended: Vec<Renderer>,
}

impl Start {
    /// Looks how the last start ended. `data` is the program's own folder.
    pub fn begin(data: Option<&Path>) -> Self {
        let mut note = data.and_then(open_locked);
        let mut text = String::new();
        if let Some(file) = &mut note {
            // What is no text is no note.
            let _ = (&*file).take(MAX_BYTES).read_to_string(&mut text);
        }
        Self { note, ended: text.lines().filter_map(Renderer::named).collect() }
    }

    /// The renderers that ended the program, one for each start that nothing was seen of.
    pub fn ended(&self) -> &[Renderer] {
        &self.ended
    }

    /// A renderer is tried now. If the program ends, it was this one.
    pub fn tries(&mut self, renderer: Renderer) {
        let lines = self.ended.iter().chain([&renderer]);
        let text: String = lines.map(|renderer| format!("{}\n", renderer.name())).collect();
        self.write(&text);
    }

    /// The window is seen, or the program ends with a word: nothing is left for the next start.
    pub fn is_over(&mut self) {
        self.write("");
        self.note = None;
    }

    /// Where it cannot be written, the worst is a renderer that is tried once more.
    fn write(&mut self, text: &str) {
        let Some(file) = &mut self.note else { return };
        let _ = file.seek(SeekFrom::Start(0)).and_then(|_| {
            file.set_len(0)?;
            file.write_all(text.as_bytes())?;
            // A driver can take the whole computer with it.
            file.sync_data()
        });
    }
}

/// However a start ends that could still clear up, it was no driver that ended it.
impl Drop for Start {
    fn drop(&mut self) {
        self.is_over();
    }
}

fn open_locked(data: &Path) -> Option<File> {
    fs::create_dir_all(data).ok()?;
    let path = data.join(NAME);
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).ok()?;
    file.try_lock().ok()?;
    Some(file)
}
