//! What the program says about itself and the machine: the page in the settings, the text for support, and the
//! head of a crash report. Nothing here names a person, a file or a folder.

use super::{Phrase, screen};
use crate::files::machine;
use crate::files::painting::Renderer;
use crate::model::Language;

pub const TITLE: Phrase = Phrase::new("关于峰值时刻", "About Peak Moments");
pub const OPEN: Phrase = Phrase::new("关于…", "About…");
pub const FOLDERS: Phrase = Phrase::new("文件放在哪里", "Where things are kept");
pub const DOCUMENTS: Phrase = Phrase::new("工作单和班级", "Worksheets and classes");
pub const DATA: Phrase = Phrase::new("备份和草稿", "Backups and drafts");
pub const SETTINGS: Phrase = Phrase::new("设置", "Settings");
/// A place that the system does not have.
pub const NOWHERE: Phrase = Phrase::new("没有", "none");
pub const OPEN_FOLDER: Phrase = Phrase::new("打开", "Open");
pub const COPY: Phrase = Phrase::new("复制给技术支持", "Copy for support");
pub const COPY_NOTE: Phrase = Phrase::new(
    "复制的只有上面这些技术信息，没有姓名、文件名、路径和作业内容。",
    "Only the technical lines above are copied: no names, no files, no folders, nothing of your work.",
);
pub const REMEMBERED: Phrase = Phrase::new(
    "这台电脑上 OpenGL 用不了，所以换了一种画法。装了新显卡驱动后，可以让程序重新试一次。",
    "OpenGL did not work on this computer, so another way to paint is used. After a new graphics driver the \
     program can try again.",
);
pub const TRY_AGAIN: Phrase = Phrase::new("下次启动时重试 OpenGL", "Try OpenGL at the next start");

const PROGRAM: Phrase = Phrase::new("程序", "Program");
const VERSION: Phrase = Phrase::new("版本", "Version");
const BUILD: Phrase = Phrase::new("构建", "Build");
const FROM_SOURCE: Phrase = Phrase::new("从源代码构建", "built from source");
const RENDERER: Phrase = Phrase::new("绘制方式", "Painted with");
const ADAPTER: Phrase = Phrase::new("显卡", "Graphics");
const SYSTEM: Phrase = Phrase::new("系统", "System");
const SCALE: Phrase = Phrase::new("屏幕缩放", "Screen scale");

/// What is told. Empty where it is not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub version: String,
    /// Commit and date, where a package says them.
    pub build: Option<String>,
    pub renderer: Option<Renderer>,
    /// The graphics adapter and its driver, as they call themselves.
    pub adapter: String,
    pub system: String,
    /// In percent.
    pub scale: u32,
}

impl Facts {
    /// What is known from the first moment on.
    pub fn of_this_program() -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            build: option_env!("PEAK_MOMENTS_BUILD").filter(|build| !build.is_empty()).map(str::to_owned),
            system: machine::system(),
            ..Self::default()
        }
    }

    /// The version with its build: what is remembered of a machine holds for this one alone.
    pub fn release(&self) -> String {
        let build = self.build.as_deref().map(|build| format!(" {build}")).unwrap_or_default();
        format!("{}{build}", self.version)
    }
}

/// The lines of the page, each with its label.
pub fn rows(facts: &Facts, language: Language) -> Vec<(&'static str, String)> {
    let program = format!("{} {}", screen::PROGRAM.get(language), screen::PROGRAM_OTHER.get(language));
    let build = facts.build.clone().unwrap_or_else(|| FROM_SOURCE.get(language).to_owned());
    let scale = if facts.scale == 0 { String::new() } else { format!("{} %", facts.scale) };
    let rows = [
        (PROGRAM, program),
        (VERSION, facts.version.clone()),
        (BUILD, build),
        (RENDERER, facts.renderer.map(renderer).unwrap_or_default().to_owned()),
        (ADAPTER, facts.adapter.clone()),
        (SYSTEM, facts.system.clone()),
        (SCALE, scale),
    ];
    let known = rows.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(label, value)| (label.get(language), value)).collect()
}

/// The same as plain text for a mail.
pub fn support(facts: &Facts, language: Language) -> String {
    rows(facts, language).into_iter().map(|(label, value)| format!("{label}: {value}\n")).collect()
}

/// A renderer by the names that people know; the program's own name for it behind.
pub const fn renderer(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => "OpenGL (glow)",
        Renderer::Wgpu if cfg!(windows) => "DirectX 12 (wgpu)",
        Renderer::Wgpu if cfg!(target_os = "macos") => "Metal (wgpu)",
        Renderer::Wgpu => "Vulkan (wgpu)",
    }
}
