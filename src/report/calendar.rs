//! The plan as a calendar (RFC 5545): an all-day event for each first step and each check, with a
//! reminder the day before.
//!
//! The identifiers come from what stands in the worksheet, so that a calendar that takes the file twice
//! has every event once, and moves it where only its day was changed.

use super::plan::{self, Days, Due};
use super::{Export, ReportError};
use crate::model::{Action, Date, Language, Role, Worksheet};
use crate::words::{act_ui, names, plan_files as words};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Trigger};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How long before the day the reminder comes: at nine in the morning of the day before.
const REMINDER_HOURS: i64 = 15;
/// Programs that read calendars take no endless text; beyond so many characters it is cut.
const LONGEST_TEXT: usize = 4_000;
/// Who wrote the file, in the form that RFC 5545 recommends.
const PRODUCT: &str = "-//Peak Moments//Peak Moments//EN";

pub(super) fn calendar(worksheet: &Worksheet, language: Language) -> Result<Export, ReportError> {
    let mut calendar = Calendar::empty();
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&plan::title(worksheet, language));
    let mut warnings = Vec::new();
    let mut without_day = Vec::new();
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    let mut n_events = 0;
    for (number, action) in (1..).zip(&worksheet.actions) {
        // Two actions of the same words stay two.
        let same = told.entry(plan::what(action, language)).or_default();
        *same += 1;
        let days = match plan::days(action) {
            Days::None => {
                without_day.push(number);
                continue;
            }
            Days::Some(days) => days,
        };
        if days.len() == 1 {
            warnings.push(words::no_checks(number, language));
        }
        for due in days {
            let Some(day) = naive(due.day) else { continue };
            let uid = identifier(worksheet, action, *same, &due);
            calendar.push(event(worksheet, action, &due, (day, &uid), language));
            n_events += 1;
        }
    }
    if n_events == 0 {
        return Err(ReportError::NoDay);
    }
    if !without_day.is_empty() {
        warnings.insert(0, words::without_day(&without_day, language));
    }
    // The crate's own `Display` would panic where writing fails.
    let text: String =
        (&calendar).try_into().map_err(|error: std::fmt::Error| ReportError::Plan(error.to_string()))?;
    Ok(Export { bytes: text.into_bytes(), warnings })
}

fn event(
    worksheet: &Worksheet,
    action: &Action,
    due: &Due,
    (day, uid): (NaiveDate, &str),
    language: Language,
) -> Event {
    let summary = words::event(due.days_after, &cut(&plan::what(action, language)), language);
    let stamp = stamp(worksheet, day);
    let mut alarm = Alarm::display(&summary, Trigger::before_start(Duration::hours(REMINDER_HOURS)));
    // Without them the crate takes the clock and a random number.
    alarm.timestamp(stamp).uid(&format!("reminder-{uid}"));
    Event::with_uid(uid)
        .timestamp(stamp)
        .starts(day)
        .summary(&summary)
        .description(&cut(&description(action, language)))
        // A whole day that somebody has to think of a check is not a day that is taken.
        .add_property("TRANSP", "TRANSPARENT")
        .alarm(alarm)
        .done()
}

/// Who, what done looks like, and from where to where; what is empty takes no line.
fn description(action: &Action, language: Language) -> String {
    let measured = words::from_to(&plan::plain(&action.baseline), &plan::plain(&action.target));
    let fields = [
        (names::role(Role::A), plan::plain(&action.accountable)),
        (names::role(Role::R), plan::plain(&action.responsible)),
        (names::role(Role::S), plan::plain(&action.support)),
        (act_ui::DONE, plan::plain(&action.done)),
        (words::MEASURED, measured),
    ];
    let lines = fields.into_iter().filter(|(_, text)| !text.is_empty());
    lines
        .map(|(label, text)| words::line(label.get(language), &text, language))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The same for the same action of the same group, whatever its days; different for everybody else.
fn identifier(worksheet: &Worksheet, action: &Action, same: usize, due: &Due) -> String {
    let mut hash = Sha256::new();
    let group = &worksheet.group;
    // A worksheet without a day has had this identifier from the beginning.
    let date = worksheet.date.map_or_else(|| "0000-00-00".to_owned(), |date| date.to_string());
    let number = group.number.to_string();
    let step = due.days_after.unwrap_or_default().to_string();
    let same = same.to_string();
    let parts = [worksheet.scenario.id.as_str(), &date, &number, &group.name, &action.what, &same, &step];
    for part in parts.into_iter().chain(group.members.iter().map(String::as_str)) {
        // The length keeps "ab", "c" apart from "a", "bc".
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let hash: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{hash}@peak-moments")
}

/// When the event was written down: the day of the worksheet, or its own where that was never set.
fn stamp(worksheet: &Worksheet, day: NaiveDate) -> DateTime<Utc> {
    let written = worksheet.date.and_then(naive);
    written.unwrap_or(day).and_time(NaiveTime::MIN).and_utc()
}

/// The day as the crate for calendars wants it.
fn naive(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(date.year()), u32::from(date.month()), u32::from(date.day()))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
