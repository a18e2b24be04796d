//! Everything of a class in one archive: the report, the workbook, and for each group its summary, its picture
//! and its worksheet.

use super::{ClassJob, ClassReport, pages, xlsx};
use crate::files::name::{clean_name, folded};
use crate::model::Worksheet;
use crate::report::{self, Export, Format, ReportError};
use crate::words::class_report as words;
use crate::words::names;
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What each group gets, with its ending in the archive.
#[cfg(feature = "pdf")]
const OF_A_GROUP: [(Format, &str); 3] =
    [(Format::Pdf, "pdf"), (Format::Png, "png"), (Format::Ron, "worksheet.ron")];
#[cfg(not(feature = "pdf"))]
const OF_A_GROUP: [(Format, &str); 2] = [(Format::Svg, "svg"), (Format::Ron, "worksheet.ron")];

/// Writes the archive; a part of it that cannot be made is left out and named, the rest is there.
pub(super) fn zip(report: &ClassReport, job: &ClassJob<'_>) -> Result<Export, ReportError> {
    let works = &report.comparison.works;
    let of = 2 + works.len() * OF_A_GROUP.len();
    let mut archive = Archive::new();
    let mut done = 0;
    let title = words::TITLE.get(report.language);
    let mut add = |archive: &mut Archive, name: &str, made: Result<Export, ReportError>| {
        match made {
            Ok(export) => archive.add(name, export)?,
            Err(ReportError::Cancelled) => return Err(ReportError::Cancelled),
            Err(error) => archive.warn(name, &error.message(report.language)),
        }
        done += 1;
        job.done(done, of)
    };
    add(&mut archive, &format!("{title}.pdf"), pages(report, &job.step()))?;
    add(&mut archive, &format!("{title}.xlsx"), xlsx::xlsx(&report.summary(), report.day()))?;
    for work in works {
        let folder = archive.folder(&group_name(&work.worksheet, report));
        for (format, ending) in OF_A_GROUP {
            let made = report::export(format, &work.worksheet, report.language, &job.step());
            add(&mut archive, &format!("{folder}/{folder}.{ending}"), made)?;
        }
    }
    archive.finish()
}

fn group_name(worksheet: &Worksheet, report: &ClassReport) -> String {
    match names::group(&worksheet.group, report.language) {
        name if name.trim().is_empty() => words::GROUP.get(report.language).to_owned(),
        name => name,
    }
}

/// An archive in memory, with the same day on everything in it, so that two exports have the same bytes.
struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    folders: BTreeSet<String>,
    warnings: Vec<String>,
}

impl Archive {
    fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), folders: BTreeSet::new(), warnings: Vec::new() }
    }

    /// A name for a folder that every system takes, and that no other has, whatever its letters' case.
    fn folder(&mut self, name: &str) -> String {
        // It stands twice in a path, which many programs of Windows want short.
        const LONGEST: usize = 40;
        let clean = clean_name(&name.chars().take(LONGEST).collect::<String>());
        let mut free = clean.clone();
        let mut number = 2;
        while !self.folders.insert(folded(&free)) {
            free = format!("{clean}-{number}");
            number += 1;
        }
        free
    }

    fn add(&mut self, name: &str, export: Export) -> Result<(), ReportError> {
        // What is compressed already gets no smaller.
        let is_packed = name.ends_with(".png") || name.ends_with(".xlsx");
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o644);
        self.zip.start_file(name, options).map_err(|error| refused(&error))?;
        self.zip.write_all(&export.bytes).map_err(|error| ReportError::Archive(error.to_string()))?;
        for warning in &export.warnings {
            self.warn(name, warning);
        }
        Ok(())
    }

    fn warn(&mut self, name: &str, warning: &str) {
        self.warnings.push(words::of_part(name, warning));
    }

    fn finish(self) -> Result<Export, ReportError> {
        let bytes = self.zip.finish().map_err(|error| refused(&error))?.into_inner();
        Ok(Export { bytes, warnings: self.warnings })
    }
}

fn refused(error: &ZipError) -> ReportError {
    ReportError::Archive(error.to_string())
}
