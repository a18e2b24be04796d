//! What the program remembers of its user. Losing it costs nobody work, so whatever is wrong in the file
//! is taken for the default, field by field.

use super::encode;
use super::name;
use super::open::read_bytes;
use super::painting::Renderer;
use super::problem::Problems;
use super::replace::explained;
use super::save::{SaveError, save_bytes};
use super::schema;
use super::syntax;
use super::system::System;
use crate::model::{Group, Language};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Light is for projectors, and first.
    #[default]
    Light,
    Dark,
    /// As the system has it.
    System,
}

/// The remembered choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// `None` until the user chose one.
    pub language: Option<Language>,
    pub theme: ThemeChoice,
    /// Teaching pages show everything at once instead of moving.
    pub reduce_motion: bool,
    /// A trainer sits here: notes and key of the scenarios may be shown. It guides, it does not guard.
    pub trainer: bool,
    /// Files opened last, the latest first.
    pub recent: Vec<PathBuf>,
    /// The group that worked last, offered again.
    pub group: Group,
    /// The class file that was opened last, where it is not the one in the worksheets' folder.
    pub class: Option<PathBuf>,
    /// The class file in which work went on while that one was away.
    pub meanwhile: Option<PathBuf>,
    /// Width and height of the window in points, while it did not fill the screen.
    pub window: Option<(u32, u32)>,
    /// The window filled the screen.
    pub maximized: bool,
    /// Reports of faults are not offered.
    pub no_reports: bool,
    /// What painted the window last, where that was not OpenGL.
    pub renderer: Option<Renderer>,
    /// The version of the program that found it out: the next one tries OpenGL again.
    pub renderer_of: String,
}

impl Settings {
    /// Recent files that are kept.
    pub const MAX_RECENT: usize = 8;

    /// Puts a file on top of the recent ones. A path that is no Unicode text cannot be written into the
    /// settings and is not kept.
    pub fn remember(&mut self, path: &Path) {
        if path.to_str().is_none() {
            return;
        }
        self.recent.retain(|recent| !name::is_same(System::HERE, recent, path));
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(Self::MAX_RECENT);
    }

    /// The renderer that `version` of the program found to work. A newer one finds out anew, because the driver
    /// may be newer too.
    pub fn renderer_for(&self, version: &str) -> Option<Renderer> {
        self.renderer.filter(|_| self.renderer_of == version)
    }

    /// Reads the settings of `folder`; what is missing or wrong is as by default.
    pub fn load(folder: &Path) -> Self {
        let bytes = read_bytes(&folder.join(NAME)).unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        let mut unheard = Problems::default();
        let root = syntax::parse(&text, &mut unheard);
        let mut settings: Self = schema::read(&root, &mut unheard);
        settings.recent.truncate(Self::MAX_RECENT);
        settings
    }

    /// Saves the settings into `folder`, which is made where it is missing.
    ///
    /// # Errors
    /// As [`save_bytes`].
    pub fn save(&self, folder: &Path) -> Result<(), SaveError> {
        fs::create_dir_all(folder).map_err(|error| explained(&error))?;
        let text = encode::laid_out("// Peak Moments settings 峰值时刻 设置", &schema::write(self));
        save_bytes(&folder.join(NAME), text.as_bytes()).map(|_| ())
    }
}

const NAME: &str = "settings.ron";
