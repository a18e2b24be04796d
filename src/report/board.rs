//! The plan as a table for a task board. Each board knows its columns by other names and reads days in
//! another form, so each has a file of its own; docs/EXPORTS.md says how to import it.
//!
//! UTF-8 with a byte order mark, because Excel on a Chinese Windows takes a file without one for GBK.

use super::pen::Pen;
use super::plan::{self, Days};
use super::{Export, ReportError, method};
use crate::analysis::review::Review;
use crate::model::{Date, Language, Worksheet};
use crate::words::plan_files as words;
use csv::{Terminator, WriterBuilder};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The program that the table is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Board {
    Trello,
    Asana,
    Jira,
}

/// What stands in a column.
#[derive(Clone, Copy)]
enum Field {
    What,
    /// Everything else that the group wrote about the action.
    Description,
    /// The name of the plan, for the list or the section on the board.
    Plan,
    /// The first step.
    Start,
    /// The last check.
    Due,
}

impl Board {
    /// The columns under the names that the board looks for, in its order.
    fn columns(self) -> &'static [(&'static str, Field)] {
        match self {
            Self::Trello => &[
                ("Card Name", Field::What),
                ("Card Description", Field::Description),
                ("Due Date", Field::Due),
                ("Start Date", Field::Start),
                ("List Name", Field::Plan),
            ],
            Self::Asana => &[
                ("Name", Field::What),
                ("Description", Field::Description),
                ("Section", Field::Plan),
                ("Start Date", Field::Start),
                ("Due Date", Field::Due),
            ],
            Self::Jira => &[
                ("Summary", Field::What),
                ("Description", Field::Description),
                ("Start Date", Field::Start),
                ("Due Date", Field::Due),
            ],
        }
    }

    fn day(self, day: Date) -> String {
        match self {
            Self::Trello | Self::Jira => day.to_string(),
            Self::Asana => format!("{:02}/{:02}/{:04}", day.month(), day.day(), day.year()),
        }
    }
}

/// A row an action. People have no column: the boards want the addresses of their own members there, so
/// the names stand in the description.
pub(super) fn table(board: Board, worksheet: &Worksheet, language: Language) -> Result<Export, ReportError> {
    if worksheet.actions.is_empty() {
        return Err(ReportError::NoAction);
    }
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut bytes);
    let failed = |error: csv::Error| ReportError::Plan(error.to_string());
    writer.write_record(board.columns().iter().map(|(name, _)| name)).map_err(failed)?;
    let title = plan::title(worksheet, language);
    let review = Review::of(worksheet);
    let cards = method::actions(&Pen::new(worksheet, &review, language));
    for (action, card) in worksheet.actions.iter().zip(cards) {
        let fields = card.fields.iter().filter(|field| !field.text.trim().is_empty());
        let lines = fields.map(|field| words::line(field.label, &plan::plain(&field.text), language));
        let description = lines.collect::<Vec<_>>().join("\n");
        let (start, due) = match plan::days(action) {
            Days::Some(days) => {
                let last = days.last().filter(|due| due.days_after.is_some());
                (days.first().map(|due| board.day(due.day)), last.map(|due| board.day(due.day)))
            }
            Days::None => (None, None),
        };
        let row = board.columns().iter().map(|(_, field)| match field {
            Field::What => plan::what(action, language),
            Field::Description => description.clone(),
            Field::Plan => title.clone(),
            Field::Start => start.clone().unwrap_or_default(),
            Field::Due => due.clone().unwrap_or_default(),
        });
        writer.write_record(row.map(|text| harmless(text.as_str()))).map_err(failed)?;
    }
    writer.flush().map_err(|error| ReportError::Plan(error.to_string()))?;
    drop(writer);
    Ok(Export::clean(bytes))
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it, as people type one.
/// The full-width signs count too: a Chinese or Japanese Excel reads them as the others.
fn harmless(text: &str) -> String {
    let formula = |c: char| "=+-@\t\r＝＋－＠".contains(c);
    if text.starts_with(formula) { format!("'{text}") } else { text.to_owned() }
}
