//! How numbers, days, groups and numbered things are written, the same on screen and on paper.

use super::Phrase;
use crate::analysis::compare::Comparison;
use crate::model::{Date, Department, DepartmentId, Group, Language, Role, TouchpointId, Worksheet};

/// Between the members of a list.
pub const SEPARATOR: Phrase = Phrase::new("、", ", ");

/// A touchpoint as it is named everywhere: its number, counted from 1, and its name.
pub fn numbered(position: usize, name: &str) -> String {
    format!("{} {name}", position + 1)
}

/// The same in a class, where what a group added has a sign instead of a number.
pub fn numbered_in_class(number: Option<usize>, name: &str) -> String {
    format!("{} {name}", number_in_class(number))
}

/// `7`, and for what a group added `＋`.
pub fn number_in_class(number: Option<usize>) -> String {
    number.map_or_else(|| "＋".to_owned(), |number| number.to_string())
}

/// A touchpoint of a class by its column, with its number; empty where there is none.
pub fn column(comparison: &Comparison, column: usize, language: Language) -> String {
    let column = comparison.columns.get(column);
    column.map(|column| numbered_in_class(column.number, column.name.get(language))).unwrap_or_default()
}

/// A touchpoint of a worksheet, with its number; empty where it is gone.
pub fn touchpoint(worksheet: &Worksheet, id: &TouchpointId, language: Language) -> String {
    let mut touchpoints = worksheet.journey.touchpoints().enumerate();
    let found = touchpoints.find(|(_, touchpoint)| touchpoint.id == *id);
    found.map(|(at, touchpoint)| numbered(at, touchpoint.name.get(language))).unwrap_or_default()
}

/// The full name of a department of a worksheet; empty where it is gone.
pub fn department(worksheet: &Worksheet, id: &DepartmentId, language: Language) -> String {
    worksheet.journey.department(id).map(|d| d.name.get(language).to_owned()).unwrap_or_default()
}

/// So many departments are named in one sentence; nobody reads more.
const MOST_NAMED: usize = 8;

/// The names of several departments, as a list; of very many the first ones, and how many more there are.
pub fn departments(worksheet: &Worksheet, ids: &[DepartmentId], language: Language) -> String {
    let named = ids.iter().take(MOST_NAMED).map(|id| department(worksheet, id, language));
    let names = named.collect::<Vec<_>>().join(SEPARATOR.get(language));
    match (ids.len().saturating_sub(MOST_NAMED), language) {
        (0, _) => names,
        (more, Language::Zh) => format!("{names}，另有 {more} 个"),
        (more, Language::En) => format!("{names} and {more} more"),
    }
}

/// A number with its sign, U+2212 for minus, and a fixed number of decimals. Halves are rounded away
/// from 0, as people do; what rounds to 0 has no sign.
pub fn signed(value: f64, decimals: usize) -> String {
    let unit = 10_f64.powi(decimals as i32);
    let rounded = (value * unit).round() / unit;
    let sign = match rounded {
        r if r > 0.0 => "+",
        r if r < 0.0 => "\u{2212}",
        _ => "",
    };
    format!("{sign}{:.decimals$}", rounded.abs())
}

/// A number without a plus, and a fixed number of decimals; U+2212 for minus.
pub fn unsigned(value: f64, decimals: usize) -> String {
    signed(value, decimals).trim_start_matches('+').to_owned()
}

/// The remembered score is shown with one decimal.
pub fn remembered(value: f64) -> String {
    signed(value, 1)
}

/// The mean is shown with two decimals, and so is what differs from it.
pub fn mean(value: f64) -> String {
    signed(value, 2)
}

/// `第 2 组 · 春风`, `Group 2 · Spring`; the name alone where groups have no numbers.
pub fn group(group: &Group, language: Language) -> String {
    let number = match (group.number, language) {
        (0, _) => return group.name.clone(),
        (number, Language::Zh) => format!("第 {number} 组"),
        (number, Language::En) => format!("Group {number}"),
    };
    if group.name.is_empty() { number } else { format!("{number} · {}", group.name) }
}

/// A department where there is little room: its short name, or the first two Han characters or seven
/// Latin letters of its name.
pub fn department_short(department: &Department, language: Language) -> String {
    let short = department.short.get(language);
    if !short.is_empty() {
        return short.to_owned();
    }
    let name = department.name.get(language);
    let room = if name.chars().next().is_some_and(|first| first.is_ascii()) { 7 } else { 2 };
    name.chars().take(room).collect::<String>().trim_end().to_owned()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2026 年 11 月 21 日`, `21 November 2026`.
pub fn date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Zh => format!("{year} 年 {month} 月 {day} 日"),
        Language::En => {
            format!("{day} {} {year}", month_name(month))
        }
    }
}

/// `2026 年 11 月`, `November 2026`.
pub fn month(date: Date, language: Language) -> String {
    let (year, month) = (date.year(), date.month());
    match language {
        Language::Zh => format!("{year} 年 {month} 月"),
        Language::En => format!("{} {year}", month_name(month)),
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

/// What the letters of a role stand for.
pub const fn role(role: Role) -> Phrase {
    match role {
        Role::A => Phrase::new("当责", "Accountable"),
        Role::AR => Phrase::new("当责并执行", "Accountable and responsible"),
        Role::R => Phrase::new("执行", "Responsible"),
        Role::S => Phrase::new("支持", "Support"),
        Role::C => Phrase::new("咨询", "Consulted"),
        Role::I => Phrase::new("知会", "Informed"),
    }
}
