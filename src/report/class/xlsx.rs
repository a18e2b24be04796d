//! The class as a workbook: every sheet is one table with filters, and a chart of the curves.

use super::summary::{ClassPart, ClassSummary, ClassTable};
use crate::model::{Date, Language};
use crate::report::xlsx::property;
use crate::report::xlsx::table::{Cell, LONGEST_TEXT, TableSheet, excel_day};
use crate::report::{Export, ReportError};
use crate::sheet::{Palette, group_stroke};
use crate::words::class_report::{self as words, sheets};
use crate::words::{Phrase, report as common};
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartLine, ChartLineDashType, ChartType, Color, DocProperties,
    ExcelDateTime, Workbook, XlsxError,
};

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
    for (at, table) in summary.tables.iter().enumerate() {
        let sheet = sheet(table, summary.language);
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

/// What a sheet is called.
const fn name(part: ClassPart) -> Phrase {
    match part {
        ClassPart::Overview => sheets::OVERVIEW,
        ClassPart::Agenda => sheets::AGENDA,
        ClassPart::Groups => sheets::GROUPS,
        ClassPart::Scores => sheets::SCORES,
        ClassPart::Touchpoints => sheets::TOUCHPOINTS,
        ClassPart::Votes => sheets::VOTES,
        ClassPart::Moments => sheets::MOMENTS,
        ClassPart::Departments => sheets::DEPARTMENTS,
        ClassPart::Torn => sheets::TORN,
        ClassPart::Members => sheets::MEMBERS,
        ClassPart::Measures => sheets::MEASURES,
        ClassPart::Kano => sheets::KANO,
        ClassPart::Tags => sheets::TAGS,
        ClassPart::Servqual => sheets::SERVQUAL,
        ClassPart::Actions => sheets::ACTIONS,
        ClassPart::Plan => sheets::PLAN,
        ClassPart::Points => sheets::POINTS,
        ClassPart::Debrief => sheets::DEBRIEF,
        ClassPart::Commitments => sheets::COMMITMENTS,
        ClassPart::Evaluation => sheets::EVALUATION,
        ClassPart::Course => sheets::COURSE,
        ClassPart::Lines => sheets::LINES,
        ClassPart::FollowUps => sheets::FOLLOW_UPS,
        ClassPart::ThenNow => sheets::THEN_NOW,
        ClassPart::TouchpointsThenNow => sheets::TOUCHPOINTS_THEN_NOW,
        ClassPart::Statistics => sheets::STATISTICS,
        ClassPart::Curves => sheets::CURVES,
    }
}

/// A table as a sheet.
fn sheet(table: &ClassTable, language: Language) -> TableSheet {
    TableSheet {
        name: name(table.part).get(language).to_owned(),
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
        let mut line = ChartLine::new();
        if is_median {
            line.set_width(4.0).set_color(Color::Black);
        } else {
            // The colours and dashes of the pages.
            let stroke = group_stroke(usize::from(column) - 1, 1.5);
            let [red, green, blue] = Palette::light().color(stroke.paint).map(u32::from);
            let dash = if stroke.dash.is_some() { ChartLineDashType::Dash } else { ChartLineDashType::Solid };
            line.set_width(1.5).set_color(Color::RGB(red << 16 | green << 8 | blue)).set_dash_type(dash);
        }
        series.set_format(&mut line);
    }
    chart.title().set_name(words::CURVES.get(summary.language));
    chart.y_axis().set_min(-5).set_max(5).set_major_unit(1);
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    chart.show_na_as_empty_cell();
    chart.set_width(CHART.0).set_height(CHART.1);
    chart
}
