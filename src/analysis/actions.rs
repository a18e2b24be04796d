//! The action plan: which of its points are still open, and on which days it is checked.
//!
//! 5W2H and SMART after domain 5.6: one accountable person, a first step within seven days, checks after
//! 30, 60 and 90 days, a baseline and a target, and what done looks like.

use crate::model::collaboration::SmartPoint;
use crate::model::{Action, Date, Worksheet};

/// A plan that is not begun within a week is not begun (domain 5.6).
pub const FIRST_STEP_DAYS: i64 = 7;

/// When a plan is checked, in days after its first step.
pub const CHECK_DAYS: [i64; 3] = [30, 60, 90];

/// The questions of 5W2H, in the order of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    What,
    Why,
    Who,
    When,
    Where,
    How,
    HowMuch,
}

impl Question {
    pub const ALL: [Self; 7] =
        [Self::What, Self::Why, Self::Who, Self::When, Self::Where, Self::How, Self::HowMuch];
}

/// Why a question of 5W2H or a point of SMART is not ticked yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenPoint {
    NoWhat,
    NoWhy,
    /// It is not said which touchpoint gets better by it.
    NoTouchpoint,
    NoAccountable,
    /// More than one name where exactly one may stand.
    SeveralAccountable,
    NoResponsible,
    NoFirstStep,
    /// More than seven days after the workshop.
    FirstStepLate,
    /// Before the workshop.
    FirstStepPast,
    NoPlace,
    NoHow,
    NoHowMuch,
    NoBaseline,
    NoTarget,
    /// A target in which no number stands.
    TargetWithoutNumber,
    /// It is not said what done looks like.
    NoDone,
    NoRisk,
}

impl OpenPoint {
    /// The question of 5W2H that it leaves open, if any.
    pub fn question(self) -> Option<Question> {
        match self {
            Self::NoWhat => Some(Question::What),
            Self::NoWhy => Some(Question::Why),
            Self::NoAccountable | Self::SeveralAccountable | Self::NoResponsible => Some(Question::Who),
            Self::NoFirstStep => Some(Question::When),
            Self::NoPlace => Some(Question::Where),
            Self::NoHow => Some(Question::How),
            Self::NoHowMuch => Some(Question::HowMuch),
            Self::NoTouchpoint
            | Self::FirstStepLate
            | Self::FirstStepPast
            | Self::NoBaseline
            | Self::NoTarget
            | Self::TargetWithoutNumber
            | Self::NoDone
            | Self::NoRisk => None,
        }
    }

    /// The point of SMART that it leaves open, if any.
    pub fn smart(self) -> Option<SmartPoint> {
        match self {
            Self::NoWhat | Self::NoDone => Some(SmartPoint::Specific),
            Self::NoBaseline | Self::NoTarget | Self::TargetWithoutNumber => Some(SmartPoint::Measurable),
            Self::NoResponsible | Self::NoHow | Self::NoHowMuch | Self::NoRisk => {
                Some(SmartPoint::Achievable)
            }
            Self::NoWhy | Self::NoTouchpoint => Some(SmartPoint::Relevant),
            Self::NoFirstStep | Self::FirstStepLate | Self::FirstStepPast => Some(SmartPoint::TimeBound),
            Self::NoAccountable | Self::SeveralAccountable | Self::NoPlace => None,
        }
    }
}

/// All that is open in an action, in the order of [`OpenPoint`].
pub fn open_points(action: &Action, worksheet: &Worksheet) -> Vec<OpenPoint> {
    use OpenPoint::*;
    let open = |text: &str| text.trim().is_empty();
    let target_counts = open(&action.target) || action.target.chars().any(is_number);
    let past = action.first_step.is_some_and(|day| is_set(worksheet.date) && day < worksheet.date);
    let points = [
        (open(&action.what), NoWhat),
        (open(&action.why), NoWhy),
        (action.touchpoint.is_none(), NoTouchpoint),
        (open(&action.accountable), NoAccountable),
        (names_several(&action.accountable), SeveralAccountable),
        (open(&action.responsible), NoResponsible),
        (action.first_step.is_none(), NoFirstStep),
        (first_step_is_late(action, worksheet), FirstStepLate),
        (past, FirstStepPast),
        (open(&action.place), NoPlace),
        (open(&action.how), NoHow),
        (open(&action.how_much), NoHowMuch),
        (open(&action.baseline), NoBaseline),
        (open(&action.target), NoTarget),
        (!target_counts, TargetWithoutNumber),
        (open(&action.done), NoDone),
        (open(&action.risk), NoRisk),
    ];
    points.into_iter().filter(|(is_open, _)| *is_open).map(|(_, point)| point).collect()
}

/// Whether more than one name stands in a text: they are parted by a comma, a slash, a plus or "and".
fn names_several(text: &str) -> bool {
    let parted = text.split(['、', '，', ',', '；', ';', '／', '/', '&', '+', '\n']);
    let names = parted.flat_map(|part| part.split(" and "));
    names.filter(|name| !name.trim().is_empty()).count() > 1
}

/// A figure in either script. The Chinese ones are letters to Unicode: 零一二两三四五六七八九十百千万半.
fn is_number(c: char) -> bool {
    const CHINESE: &str = "\u{96f6}\u{4e00}\u{4e8c}\u{4e24}\u{4e09}\u{56db}\u{4e94}\u{516d}\u{4e03}\u{516b}\
                           \u{4e5d}\u{5341}\u{767e}\u{5343}\u{4e07}\u{534a}";
    c.is_numeric() || CHINESE.contains(c)
}

/// Whether the first step comes more than seven days after the workshop; not while either day is open.
pub fn first_step_is_late(action: &Action, worksheet: &Worksheet) -> bool {
    let days = |first: Date| day_number(first) - day_number(worksheet.date);
    action.first_step.is_some_and(|first| is_set(worksheet.date) && days(first) > FIRST_STEP_DAYS)
}

/// The days of the three checks: 30, 60 and 90 days after the first step. `None` while that is open, or
/// past the last year that a date can have.
pub fn checks(action: &Action) -> Option<[Date; 3]> {
    let first = action.first_step.filter(|day| is_set(*day))?;
    let [a, b, c] = CHECK_DAYS.map(|days| plus_days(first, days));
    Some([a?, b?, c?])
}

fn is_set(date: Date) -> bool {
    date != Date::default()
}

/// The day `days` after `date`; `None` outside the years 0 to 9999 that a file can hold.
pub fn plus_days(date: Date, days: i64) -> Option<Date> {
    let date = from_day_number(day_number(date).checked_add(days)?)?;
    (0..=9_999).contains(&date.year).then_some(date)
}

/// Days of 400 years of the Gregorian calendar, after which it repeats.
const ERA: i64 = 146_097;

/// The number of a day, counted from 1 March of the year 0. Years begin in March here, so that the
/// leap day is the last of its year.
fn day_number(date: Date) -> i64 {
    let (year, month) = (i64::from(date.year), i64::from(date.month));
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    // Months of 31, 30, 31, 30, 31 days come round every 153.
    let before_month = (153 * ((month + 9) % 12) + 2) / 5;
    era * ERA + year * 365 + year / 4 - year / 100 + before_month + i64::from(date.day) - 1
}

fn from_day_number(number: i64) -> Option<Date> {
    let (era, of_era) = (number.div_euclid(ERA), number.rem_euclid(ERA));
    // The leap days that have passed are taken out before dividing.
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = (march_month + 2) % 12 + 1;
    let year = era * 400 + year + i64::from(month <= 2);
    Some(Date {
        year: i16::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
    })
}
