//! A sheet of the workbook that is one table with filters, and what a cell of it can hold.

use crate::model::labels::{clean_line, clean_text};
use crate::model::{Date, Language};
use crate::report::summary::{Entry, ScoreLine};
use crate::words::Phrase;
use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, XlsxError,
};
use std::collections::{BTreeMap, BTreeSet};

/// Excel holds no longer text in a cell, counted in UTF-16.
pub(in crate::report) const LONGEST_TEXT: usize = 32_767;
/// A sign before every score, with the minus of the screen.
const SIGNED: &str = "+0;\u{2212}0;0";
/// How a day is shown; the cell holds a real day.
const DAY: &str = "yyyy-mm-dd";
const A4: u8 = 9;

/// One cell.
pub(in crate::report) enum Cell {
    Text(String),
    Score(Option<i8>),
    Count(usize),
    /// A value between scores, with so many decimals.
    Value(f64, usize),
    /// The same without a sign.
    Plain(f64, usize),
    Day(Date),
}

impl From<&Entry> for Cell {
    fn from(entry: &Entry) -> Self {
        match entry {
            Entry::Text(text) => Self::text(text),
            Entry::Score(score) => Self::score(score.as_ref()),
            Entry::Count(count) => Self::Count(*count as usize),
            Entry::Value(Some(shown), decimals) => Self::Value(shown.value, *decimals),
            Entry::Plain(Some(shown), decimals) => Self::Plain(shown.value, *decimals),
            Entry::Value(None, _) | Entry::Plain(None, _) => Self::Text(String::new()),
            Entry::Day(day, _) => Self::Day(*day),
        }
    }
}

impl Cell {
    pub(in crate::report) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub(in crate::report) fn score(score: Option<&ScoreLine>) -> Self {
        Self::Score(score.map(|score| score.value))
    }
}

/// A cell that holds less than was written.
pub(in crate::report) struct Cut {
    pub sheet: String,
    pub header: String,
    /// As the program that opens the workbook counts it.
    pub row: u32,
}

/// A sheet that is one table.
pub(in crate::report) struct TableSheet {
    pub name: String,
    /// Header and width in characters.
    pub columns: Vec<(String, u16)>,
    pub rows: Vec<Vec<Cell>>,
}

impl TableSheet {
    pub(in crate::report) fn new(name: Phrase, language: Language, columns: &[(Phrase, u16)]) -> Self {
        let columns = columns.iter().map(|(header, width)| (header.get(language).to_owned(), *width));
        Self { name: name.get(language).to_owned(), columns: columns.collect(), rows: Vec::new() }
    }

    /// Writes the sheet and tells what did not fit into its cells.
    pub(in crate::report) fn add_to(
        &self,
        workbook: &mut Workbook,
        number: usize,
    ) -> Result<Vec<Cut>, XlsxError> {
        let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let score = Format::new().set_align(FormatAlign::Top).set_num_format(SIGNED);
        let count = Format::new().set_align(FormatAlign::Top).set_num_format("0");
        let top_left = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
        let headers = distinct(self.columns.iter().map(|(header, _)| header.as_str()));
        let headers: Vec<_> =
            headers.into_iter().map(|header| TableColumn::new().set_header(header)).collect();
        let table = Table::new()
            .set_name(format!("Table{number}"))
            .set_columns(&headers)
            .set_style(TableStyle::Light1);

        let mut cut = Vec::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name)?;
        // A table needs a row even when there is nothing to say.
        let n_rows = self.rows.len().max(1) as u32;
        // More columns than there are numbers for are refused like those that Excel has no room for.
        let last_column = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.add_table(0, 0, n_rows, last_column, &table)?;
        for (column, (_, width)) in self.columns.iter().enumerate() {
            sheet.set_column_width(column as u16, *width)?;
        }
        for (row, cells) in self.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let (row, column) = (row as u32 + 1, column as u16);
                match cell {
                    Cell::Text(text) if text.is_empty() => {}
                    Cell::Text(text) => {
                        let (text, is_whole) = fitting(text);
                        sheet.write_string_with_format(row, column, text, &top)?;
                        if !is_whole && let Some((header, _)) = self.columns.get(usize::from(column)) {
                            cut.push(Cut { sheet: self.name.clone(), header: header.clone(), row: row + 1 });
                        }
                    }
                    Cell::Score(None) => {}
                    Cell::Score(Some(value)) => {
                        sheet.write_number_with_format(row, column, *value, &score)?;
                    }
                    Cell::Count(value) => {
                        sheet.write_number_with_format(row, column, *value as f64, &count)?;
                    }
                    Cell::Plain(value, decimals) => {
                        let format = top_left.clone().set_num_format(number_format(*decimals));
                        sheet.write_number_with_format(row, column, *value, &format)?;
                    }
                    Cell::Day(day) => {
                        let format = top_left.clone().set_num_format(DAY);
                        match excel_day(*day) {
                            Some(day) => sheet.write_datetime_with_format(row, column, &day, &format)?,
                            None => sheet.write_string_with_format(row, column, day.to_string(), &top)?,
                        };
                    }
                    Cell::Value(value, decimals) => {
                        let unit = number_format(*decimals);
                        let format =
                            top_left.clone().set_num_format(format!("+{unit};\u{2212}{unit};{unit}"));
                        sheet.write_number_with_format(row, column, *value, &format)?;
                    }
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        Ok(cut)
    }
}

/// Excel takes only different headers for a table, whatever their case: a second one gets a number.
fn distinct<'a>(headers: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    // Where the numbers of a header that comes again go on: of thousands nobody counts from the start.
    let mut next: BTreeMap<String, usize> = BTreeMap::new();
    headers
        .map(|header| {
            let header = fitting(&clean_line(header)).0;
            let mut name = header.clone();
            let number = next.entry(header.to_lowercase()).or_insert(2);
            while name.trim().is_empty() || !taken.insert(name.to_lowercase()) {
                name = format!("{header} ({number})");
                *number += 1;
            }
            name
        })
        .collect()
}

/// What of a text a cell can hold, and whether that is all of it.
fn fitting(text: &str) -> (String, bool) {
    let text = clean_text(text);
    let mut room = LONGEST_TEXT;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    let kept: String = text.chars().take_while(fits).collect();
    let is_whole = kept.len() == text.len();
    (kept, is_whole)
}

fn number_format(decimals: usize) -> String {
    if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals)) }
}

/// A day as Excel counts it; `None` for one before 1900, which it cannot.
pub(in crate::report) fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, day.month(), day.day()).ok()
}
