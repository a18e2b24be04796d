//! What the calendar and the boards share: the days of an action, and its texts as they stand in files of
//! other programs.

use crate::analysis::actions::{self, CHECK_DAYS};
use crate::model::labels::{clean_line, clean_text};
use crate::model::{Action, Date, Language, Worksheet};
use crate::words::{act_ui, names, plan_files as words};

/// A day of an action: its first step, or a check so many days after it.
pub(super) struct Due {
    pub day: Date,
    pub days_after: Option<i64>,
}

/// The days of an action in their order.
pub(super) enum Days {
    /// The first step has no day yet.
    None,
    Some(Vec<Due>),
}

pub(super) fn days(action: &Action) -> Days {
    let Some(first) = action.first_step else { return Days::None };
    let checks = actions::checks(action).into_iter().flatten().zip(CHECK_DAYS);
    let checks = checks.map(|(day, days)| Due { day, days_after: Some(days) });
    Days::Some(std::iter::once(Due { day: first, days_after: None }).chain(checks).collect())
}

/// What is done, on one line; a word for an action that nobody has written yet.
pub(super) fn what(action: &Action, language: Language) -> String {
    match clean_line(&action.what) {
        what if what.is_empty() => act_ui::NOT_WRITTEN.get(language).to_owned(),
        what => what,
    }
}

/// The name of the plan.
pub(super) fn title(worksheet: &Worksheet, language: Language) -> String {
    let group = names::group(&worksheet.group, language);
    clean_line(&words::title(worksheet.scenario.title.get(language), &group, language))
}

/// A text of several lines. A tab would part columns in programs that guess at them.
pub(super) fn plain(text: &str) -> String {
    clean_text(text).replace('\t', " ").trim().to_owned()
}
