//! What the columns of a roster hold: by their headings where it has some, otherwise by what is in them.

use super::cell::{CellKind, kind};
use super::label::label;
use super::terms::{ColumnRole, heading};
use std::collections::BTreeSet;

/// How a table of cells is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub roles: Vec<ColumnRole>,
    /// The row of the headings; what stands above it is a title.
    pub heading: Option<usize>,
    /// The heading names a group over each column, and the members stand below it.
    pub are_groups: bool,
}

/// A heading stands among the first rows.
const WITHIN: usize = 8;

pub(super) fn columns(rows: &[Vec<String>]) -> Columns {
    let n = rows.iter().map(Vec::len).max().unwrap_or(0);
    let first = || rows.iter().enumerate().take(WITHIN);
    if let Some((at, row)) = first().find(|(_, row)| is_heading(row)) {
        return with_heading(rows, (at, row), n);
    }
    if let Some((at, _)) = first().find(|(_, row)| is_row_of_groups(row)) {
        return Columns { roles: vec![ColumnRole::Name; n], heading: Some(at), are_groups: true };
    }
    Columns { roles: guessed(rows, n), ..Columns::default() }
}

/// A person's heading, or two of any kind.
fn is_heading(row: &[String]) -> bool {
    let found: Vec<ColumnRole> = row.iter().filter_map(|cell| heading(cell)).collect();
    let n_filled = row.iter().filter(|cell| !cell.is_empty()).count();
    let is_person = |role| matches!(role, ColumnRole::Name | ColumnRole::GivenName | ColumnRole::FamilyName);
    found.len() * 2 > n_filled && (found.len() >= 2 || found.iter().any(|role| is_person(*role)))
}

fn is_row_of_groups(row: &[String]) -> bool {
    let filled = || row.iter().filter(|cell| !cell.is_empty());
    filled().count() >= 2 && filled().all(|cell| label(cell).is_some())
}

fn with_heading(rows: &[Vec<String>], (at, row): (usize, &[String]), n: usize) -> Columns {
    let mut roles: Vec<ColumnRole> = (0..n)
        .map(|column| row.get(column).and_then(|cell| heading(cell)).unwrap_or(ColumnRole::LeftOut))
        .collect();
    let names_people =
        |role: &ColumnRole| matches!(role, ColumnRole::Name | ColumnRole::GivenName | ColumnRole::FamilyName);
    if !roles.iter().any(names_people) {
        let guess = guessed(&rows[at + 1..], n);
        for (role, guess) in roles.iter_mut().zip(guess) {
            if *role == ColumnRole::LeftOut && guess == ColumnRole::Name {
                *role = ColumnRole::Name;
            }
        }
    }
    Columns { roles, heading: Some(at), are_groups: false }
}

/// How often each kind of cell is in a column.
struct Counted {
    n_blank: usize,
    n_filled: usize,
    numbers: Vec<u32>,
    n_private: usize,
    n_groups: usize,
    n_departments: usize,
    n_names: usize,
    n_others: usize,
    distinct: usize,
}

impl Counted {
    fn of(rows: &[Vec<String>], column: usize) -> Self {
        let mut counted = Self {
            n_blank: 0,
            n_filled: 0,
            numbers: Vec::new(),
            n_private: 0,
            n_groups: 0,
            n_departments: 0,
            n_names: 0,
            n_others: 0,
            distinct: 0,
        };
        let mut distinct = BTreeSet::new();
        for row in rows.iter().filter(|row| !is_group_alone(row)) {
            let cell = row.get(column).map(String::as_str).unwrap_or_default();
            match kind(cell) {
                CellKind::Blank => counted.n_blank += 1,
                CellKind::Number => {
                    counted.numbers.extend(cell.trim_end_matches(['.', '\u{3001}']).parse::<u32>().ok())
                }
                CellKind::Private => counted.n_private += 1,
                CellKind::Group => counted.n_groups += 1,
                CellKind::Department => counted.n_departments += 1,
                CellKind::Name => counted.n_names += 1,
                CellKind::Other => counted.n_others += 1,
            }
            if !cell.is_empty() {
                counted.n_filled += 1;
                distinct.insert(cell);
            }
        }
        counted.distinct = distinct.len();
        counted
    }

    fn is_most(&self, n: usize) -> bool {
        self.n_filled > 0 && n * 5 >= self.n_filled * 3
    }

    /// Names, each of somebody else.
    fn is_names(&self) -> bool {
        self.is_most(self.n_names) && !self.repeats()
    }

    /// Few different texts, again and again.
    fn repeats(&self) -> bool {
        self.n_filled >= 4 && self.distinct * 2 <= self.n_filled
    }

    /// Numbers of groups repeat, or stand at the first of each group alone; those of a list run on.
    fn is_group_numbers(&self) -> bool {
        let repeated = self.numbers.iter().collect::<BTreeSet<_>>().len() < self.numbers.len();
        let few = self.numbers.iter().all(|number| (1..=99).contains(number));
        few && (repeated || self.n_blank * 3 > self.n_filled)
    }
}

/// A group alone in its row is a heading of the rows below it.
pub(super) fn is_group_alone(row: &[String]) -> bool {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    matches!((filled.next(), filled.next()), (Some(cell), None) if label(cell).is_some())
}

fn guessed(rows: &[Vec<String>], n: usize) -> Vec<ColumnRole> {
    if n <= 1 {
        return vec![ColumnRole::Name; n];
    }
    // Below headings of groups, numbers count the members.
    let are_headed = rows.iter().any(|row| is_group_alone(row));
    let counted: Vec<Counted> = (0..n).map(|column| Counted::of(rows, column)).collect();
    // Of several columns that could be people, those with the most different texts are.
    let mut roles: Vec<ColumnRole> = counted
        .iter()
        .map(|column| {
            if column.is_names() {
                ColumnRole::Name
            } else if column.is_most(column.n_groups)
                || (!are_headed && column.is_most(column.numbers.len()) && column.is_group_numbers())
            {
                ColumnRole::Group
            } else if column.is_most(column.n_departments)
                || (column.repeats() && column.is_most(column.n_departments + column.n_names))
            {
                ColumnRole::Department
            } else {
                ColumnRole::LeftOut
            }
        })
        .collect();
    // One column of groups and one of departments, the first that could be.
    for once in [ColumnRole::Group, ColumnRole::Department] {
        let mut seen = false;
        for role in roles.iter_mut().filter(|role| **role == once) {
            if std::mem::replace(&mut seen, true) {
                *role = ColumnRole::LeftOut;
            }
        }
    }
    let names = roles.iter().filter(|role| **role == ColumnRole::Name).count();
    // Nothing looks like a column of people: people stand anywhere, one list a line.
    if names == 0 { vec![ColumnRole::Name; n] } else { roles }
}
