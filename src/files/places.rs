//! The three places of the program on a computer: documents, its own data, settings. A variable names
//! another place for each; with a file `portable` beside the program all three stand beside it, so that a
//! stick or a folder carries everything.

use directories::{BaseDirs, ProjectDirs, UserDirs};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Where the program keeps what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Worksheets, classes and exports, until a person says another place.
    pub documents: PathBuf,
    /// Recovery, backups and claims; never beside a document. `None` where the system has no place for them.
    pub data: Option<PathBuf>,
    /// The file of the settings. `None` where the system has no place for it.
    pub settings: Option<PathBuf>,
}

impl Places {
    /// The places of the program that runs.
    pub fn here() -> Self {
        Self::of(env::current_exe().ok().as_deref(), |variable| env::var_os(variable))
    }

    /// The places of a program at `program`, with these variables: a variable wins, then what is beside the
    /// program, then what the system says.
    pub fn of(program: Option<&Path>, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let named = |name| variable(name).filter(|place| !place.is_empty()).map(PathBuf::from);
        let beside = program.and_then(Path::parent).filter(|folder| folder.join(PORTABLE).is_file());
        let project = || ProjectDirs::from("", "", "Peak Moments");
        Self {
            documents: named("PEAK_MOMENTS_HOME")
                .unwrap_or_else(|| beside.map_or_else(own_documents, Path::to_owned).join("Peak Moments")),
            data: named("PEAK_MOMENTS_DATA")
                .or_else(|| beside.map(|folder| folder.join("data")))
                .or_else(|| project().map(|project| project.data_local_dir().to_owned())),
            settings: named("PEAK_MOMENTS_CONFIG")
                .or_else(|| beside.map(|folder| folder.join("settings")))
                .or_else(|| project().map(|project| project.config_dir().to_owned())),
        }
    }
}

/// The empty file beside the program that keeps everything beside it.
const PORTABLE: &str = "portable";

/// The user's documents, or their home where the system knows no documents.
fn own_documents() -> PathBuf {
    let documents = UserDirs::new().and_then(|user| user.document_dir().map(Path::to_owned));
    let home = || BaseDirs::new().map(|base| base.home_dir().to_owned());
    documents.or_else(home).unwrap_or_else(|| PathBuf::from("."))
}

/// The program's own folder on this computer, as [`Places::data`] has it.
pub fn data_folder() -> Option<PathBuf> {
    Places::here().data
}
