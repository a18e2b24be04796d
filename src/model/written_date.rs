//! Days as people write them: with dashes, strokes, dots or Chinese signs, with or without a year; and times of
//! day.

use super::{Date, TimeOfDay};

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADay {
    /// It says a day, and the calendar has none like it.
    NoSuchDay,
    NotUnderstood,
}

/// The day that a text says. Where it leaves the year out, the first such day from `from` on is meant.
///
/// `2026-12-31`, `2026/12/31`, `2026.12.31`, `20261231`, `2026年12月31日`, `12月31日`, `12-31`, `31.12.2026`,
/// `31.12.`, also in full-width signs. Two numbers that could be meant either way round with a year behind
/// them (`3/4/2026`) are not guessed at.
pub fn read_date(text: &str, from: Date) -> Result<Date, NotADay> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let signs: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let ends_in_number = text.ends_with(|c: char| c.is_ascii_digit());
    match (numbers.as_slice(), signs.as_str()) {
        ([whole], "") if whole.len() == 8 => day(&whole[..4], &whole[4..6], &whole[6..]),
        ([year, month, d], "--" | "--." | "ymd" | "ym") if year.len() == 4 || signs.starts_with('y') => {
            day(year, month, d)
        }
        ([year, month, d], "//" | "..") if year.len() == 4 => day(year, month, d),
        ([d, month, year], "..") if is_year(year) => day(year, month, d),
        ([a, b, year], "//" | "--") if year.len() == 4 => match (number(a), number(b)) {
            (Some(13..), _) => day(year, b, a),
            (_, Some(13..)) => day(year, a, b),
            _ => Err(NotADay::NotUnderstood),
        },
        ([d, month], "..") if !ends_in_number => next(month, d, from),
        // A Chinese day has the month in front, a German one behind: only one of the two may be a month.
        ([a, b], ".") if number(a).is_some_and(|a| a > 12) => next(b, a, from),
        ([month, d], "-" | "/" | "." | "md" | "m") => next(month, d, from),
        _ => Err(NotADay::NotUnderstood),
    }
}

/// A sign as the one it stands for: dashes, strokes and dots of all kinds, and the Chinese words as letters.
fn plain(c: char) -> char {
    match c {
        '\u{FF10}'..='\u{FF19}' => char::from_digit(u32::from(c) - 0xFF10, 10).unwrap_or(c),
        '\u{FF0D}' | '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{FF0F}' => '/',
        '\u{FF0E}' | '\u{3002}' | '\u{B7}' => '.',
        '\u{5E74}' => 'y',
        '\u{6708}' => 'm',
        '\u{65E5}' | '\u{53F7}' | '\u{865F}' => 'd',
        '\u{70B9}' | '\u{65F6}' => 'h',
        '\u{5206}' => 'n',
        '\u{534A}' => 'b',
        c if c.is_ascii_alphabetic() => '?',
        c => c,
    }
}

fn number(digits: &str) -> Option<i16> {
    (digits.len() <= 4).then(|| digits.parse().ok()).flatten()
}

fn is_year(digits: &str) -> bool {
    matches!(digits.len(), 2 | 4)
}

/// A day with its year. Two digits of a year are of this century.
fn day(year: &str, month: &str, day: &str) -> Result<Date, NotADay> {
    if !is_year(year) || month.len() > 2 || day.len() > 2 {
        return Err(NotADay::NotUnderstood);
    }
    let century = if year.len() == 2 { 2_000 } else { 0 };
    let (Some(year), Ok(month), Ok(day)) = (number(year), month.parse(), day.parse()) else {
        return Err(NotADay::NotUnderstood);
    };
    Date::new(century + year, month, day).ok_or(NotADay::NoSuchDay)
}

/// The first such day from a day on. From one 29 February to the next it can take eight years.
fn next(month: &str, d: &str, from: Date) -> Result<Date, NotADay> {
    let years = from.year()..=from.year().saturating_add(8);
    let days: Vec<_> = years.map(|year| day(&format!("{year:04}"), month, d)).collect();
    let found = days.iter().flatten().find(|day| **day >= from);
    found.copied().ok_or_else(|| days.into_iter().find_map(Result::err).unwrap_or(NotADay::NoSuchDay))
}

/// The time of day that a text says: `9:00`, `9.30`, `0900`, `9点`, `9点半`, `9时30分`, also in full-width signs.
pub fn read_time(text: &str) -> Option<TimeOfDay> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let signs: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let (hour, minute) = match (numbers.as_slice(), signs.as_str()) {
        ([whole], "") if whole.len() == 4 => (&whole[..2], &whole[2..]),
        ([hour, minute], ":" | "\u{FF1A}" | "." | "h" | "hn") => (*hour, *minute),
        ([hour], "h") => (*hour, "0"),
        ([hour], "hb") => (*hour, "30"),
        _ => return None,
    };
    TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?)
}
