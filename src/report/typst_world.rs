//! What the typesetting engine may see: the template, the data, the pictures and the embedded fonts.
//! Nothing else exists for it, neither disk nor network nor clock.

use super::ReportError;
use crate::model::Date;
use crate::sheet::fonts;
use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};

/// What is typeset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Template {
    /// The summary of one worksheet.
    Worksheet,
    /// The report of a class.
    Class,
}

impl Template {
    fn name(self) -> &'static str {
        match self {
            Self::Worksheet => "report.typ",
            Self::Class => "class.typ",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Worksheet => include_str!("../../assets/report/report.typ"),
            Self::Class => include_str!("../../assets/report/class.typ"),
        }
    }
}

/// What both templates import.
const COMMON: &str = include_str!("../../assets/report/common.typ");

/// The same for every report, made once.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let faces = [fonts::REGULAR, fonts::BOLD];
    let fonts: Vec<_> = faces.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect();
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// One report's world.
pub(super) struct ReportWorld {
    template: Source,
    name: &'static str,
    common: Source,
    files: BTreeMap<NonZeroU16, Bytes>,
    date: Option<Datetime>,
}

impl ReportWorld {
    /// `files` are the data and the pictures by their paths. Paths are interned for the life of the
    /// program, so they must be the same few from one export to the next.
    pub(super) fn new(
        template: Template,
        files: Vec<(String, String)>,
        date: Option<Date>,
    ) -> Result<Self, ReportError> {
        let name = template.name();
        let template = Source::new(file_id(&format!("/{name}"))?, template.text().to_owned());
        let common = Source::new(file_id("/common.typ")?, COMMON.to_owned());
        let files: Result<_, ReportError> = files
            .into_iter()
            .map(|(path, content)| Ok((file_id(&path)?.into_raw(), Bytes::from_string(content))))
            .collect();
        let date = date.and_then(|date| Datetime::from_ymd(date.year().into(), date.month(), date.day()));
        Ok(Self { template, name, common, files: files?, date })
    }

    /// The first of the engine's messages with its place in the template; in what templates share it has none.
    pub(super) fn error(&self, diagnostics: &[SourceDiagnostic]) -> ReportError {
        let Some(first) = diagnostics.first() else { return ReportError::Engine(String::new()) };
        let start = self.range(first.span).map(|range| range.start);
        let place = start.and_then(|start| self.template.lines().byte_to_line_column(start));
        let place = place.filter(|_| first.span.id() == Some(self.template.id()));
        let place = place.map(|(line, column)| format!("{}:{}:{}: ", self.name, line + 1, column + 1));
        ReportError::Engine(format!("{}{}", place.unwrap_or_default(), first.message))
    }
}

fn file_id(path: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(path).map_err(|error| ReportError::Engine(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = [&self.template, &self.common].into_iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.get(&id.into_raw()).cloned();
        found.ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    /// The worksheet's day, so that the same worksheet always gives the same bytes.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.date
    }
}
