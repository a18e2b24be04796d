//! The class as a workbook: every sheet is one table with filters, and a chart of the curves.

use super::summary::{ClassPart, ClassSummary, ClassTable};
use crate::model::Date;
use crate::report::xlsx::property;
use crate::report::xlsx::table::{Cell, LONGEST_TEXT, TableSheet, excel_day};
use crate::report::{Export, ReportError};
use crate::words::{class_report as words, report as common};
use rust_xlsxwriter::{
    Chart, ChartLine, ChartType, Color, DocProperties, ExcelDateTime, Workbook, XlsxError,
};
use std::collections::BTreeSet;

/// Excel draws no more series than this in one chart.
const MOST_SERIES: usize = 255;
/// Pixels of the chart.
const CHART: (u32, u32) = (1100, 480);

/// Writes the workbook. `date` is the class's: two exports have the same bytes.
pub(super) fn xlsx(summary: &ClassSummary, date: Option<Date>) -> Result<Export, ReportError> {
    write(summary, date).map_err(|error| ReportError::Spreadsheet(error.to_string()))
}

fn write(summary: &ClassSummary, date: Option<Date>) -> Result<Export, XlsxError> {
    let mut workbook = Workbook::new();
    // A workbook must carry a day; without one of the class's it is always the same.
    let day = date.and_then(excel_day).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    let properties = DocProperties::new()
        .set_title(property(&summary.title))
        .set_company(common::PRODUCT.get(summary.language))
        .set_creation_datetime(&day);
    workbook.set_properties(&properties);
    let mut cut = Vec::new();
    let mut names = BTreeSet::new();
    for (at, table) in summary.tables.iter().enumerate() {
        let sheet = sheet(table, &mut names);
        cut.extend(sheet.add_to(&mut workbook, at + 1)?);
        if table.part == ClassPart::Curves {
            let chart = chart(summary, table, &sheet.name);
            let below = u32::try_from(table.rows.len() + 3).unwrap_or(u32::MAX);
            workbook.worksheet_from_name(&sheet.name)?.insert_chart(below, 0, &chart)?;
        }
    }
    let told =
        cut.iter().map(|cut| common::cut(&cut.sheet, &cut.header, cut.row, LONGEST_TEXT, summary.language));
    Ok(Export { bytes: workbook.save_to_buffer()?, warnings: told.collect() })
}

/// A table as a sheet. Names of sheets are headings of ours without what Excel refuses in them, at most 31
/// characters long and each once.
fn sheet(table: &ClassTable, names: &mut BTreeSet<String>) -> TableSheet {
    const LONGEST: usize = 28;
    let is_allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let short: String = table.heading.chars().filter(is_allowed).take(LONGEST).collect();
    let mut name = short.trim().to_owned();
    let mut number = 2;
    while !names.insert(name.to_lowercase()) {
        name = format!("{} {number}", short.trim());
        number += 1;
    }
    TableSheet {
        name,
        columns: table.columns.iter().map(|column| (column.header.clone(), column.width)).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(Cell::from).collect()).collect(),
    }
}

/// A line a group and the median, drawn by Excel itself from the cells of the sheet.
fn chart(summary: &ClassSummary, table: &ClassTable, sheet: &str) -> Chart {
    let mut chart = Chart::new(ChartType::Line);
    let n_series = table.columns.len().saturating_sub(1);
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    // The median stands last and is always drawn.
    let groups = (1..n_series).take(MOST_SERIES - 1);
    for column in groups.chain(n_series.checked_sub(1).map(|_| n_series)) {
        let is_median = column == n_series;
        let Ok(column) = u16::try_from(column) else { continue };
        let series = chart
            .add_series()
            .set_categories((sheet, 1, 0, last_row, 0))
            .set_values((sheet, 1, column, last_row, column))
            .set_name((sheet, 0, column));
        if is_median {
            series.set_format(ChartLine::new().set_width(4.0).set_color(Color::Black));
        } else {
            series.set_format(ChartLine::new().set_width(1.5));
        }
    }
    chart.title().set_name(words::CURVES.get(summary.language));
    chart.y_axis().set_min(-5).set_max(5).set_major_unit(1);
    chart.show_na_as_empty_cell();
    chart.set_width(CHART.0).set_height(CHART.1);
    chart
}
