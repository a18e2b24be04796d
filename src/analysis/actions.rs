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
    let past = action.first_step.zip(worksheet.date).is_some_and(|(day, workshop)| day < workshop);
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
    let days = action.first_step.zip(worksheet.date);
    days.is_some_and(|(first, workshop)| first.days_since(workshop) > FIRST_STEP_DAYS)
}

/// The days of the three checks: 30, 60 and 90 days after the first step. `None` while that is open, or
/// past the last year that a date can have.
pub fn checks(action: &Action) -> Option<[Date; 3]> {
    let first = action.first_step?;
    let [a, b, c] = CHECK_DAYS.map(|days| first.plus_days(days));
    Some([a?, b?, c?])
}
