//! The summary as a workbook: every sheet is one table with filters, because trainers live in Excel.
//!
//! Texts are always written as texts, so that one that begins with `=` never becomes a formula.

mod sheets;
pub(super) mod table;

use super::summary::Summary;
use super::{Export, ReportError};
use crate::model::Date;
use crate::model::labels::clean_line;
use crate::words::report as words;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use table::{LONGEST_TEXT, excel_day};

/// Writes the workbook. `date` is the worksheet's: two exports have the same bytes.
pub(super) fn xlsx(summary: &Summary, date: Option<Date>) -> Result<Export, ReportError> {
    write(summary, date).map_err(|error| ReportError::Spreadsheet(error.to_string()))
}

fn write(summary: &Summary, date: Option<Date>) -> Result<Export, XlsxError> {
    let mut workbook = Workbook::new();
    // A workbook must carry a day; without one of the worksheet's it is always the same.
    let day = date.and_then(excel_day).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    let properties = DocProperties::new()
        .set_title(property(&summary.title))
        .set_author(property(&summary.group))
        .set_company(words::PRODUCT.get(summary.language))
        .set_creation_datetime(&day);
    workbook.set_properties(&properties);
    let mut cut = Vec::new();
    for (at, sheet) in sheets::sheets(summary).iter().enumerate() {
        cut.extend(sheet.add_to(&mut workbook, at + 1)?);
    }
    let told =
        cut.iter().map(|cut| words::cut(&cut.sheet, &cut.header, cut.row, LONGEST_TEXT, summary.language));
    Ok(Export { bytes: workbook.save_to_buffer()?, warnings: told.collect() })
}

/// A text for a property of the file, which is one line of a bounded length.
pub(super) fn property(text: &str) -> String {
    const LONGEST: usize = 255;
    clean_line(text).chars().take(LONGEST).collect()
}
