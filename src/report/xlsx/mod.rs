//! The summary as a workbook: every sheet is one table with filters, because trainers live in Excel.
//!
//! Texts are always written as texts, so that one that begins with `=` never becomes a formula.

mod sheets;
mod table;

use super::ReportError;
use super::summary::Summary;
use crate::model::Date;
use crate::words::report as words;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use table::on_one_line;

/// Writes the workbook. `date` is the worksheet's: two exports have the same bytes.
pub(super) fn xlsx(summary: &Summary, date: Option<Date>) -> Result<Vec<u8>, ReportError> {
    write(summary, date).map_err(|error| ReportError::Spreadsheet(error.to_string()))
}

fn write(summary: &Summary, date: Option<Date>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A workbook must carry a day; without one of the worksheet's it is always the same.
    let day = date.and_then(|date| {
        let year = u16::try_from(date.year()).ok()?;
        ExcelDateTime::from_ymd(year, date.month(), date.day()).ok()
    });
    let day = day.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    let properties = DocProperties::new()
        .set_title(on_one_line(&summary.title))
        .set_author(on_one_line(&summary.group))
        .set_company(words::PRODUCT.get(summary.language))
        .set_creation_datetime(&day);
    workbook.set_properties(&properties);
    for (at, sheet) in sheets::sheets(summary).iter().enumerate() {
        sheet.add_to(&mut workbook, at + 1)?;
    }
    workbook.save_to_buffer()
}
