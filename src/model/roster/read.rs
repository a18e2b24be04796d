//! The people of a pasted roster, each with group and department where the roster says them.

use super::cell::{is_private, without_private};
use super::columns::{Columns, columns};
use super::label::{GroupLabel, before_colon, in_column, label};
use super::table::rows;
use super::terms::{ColumnRole, heading};
use crate::model::limits::lengths;
use crate::model::people::people;

/// Somebody in a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterPerson {
    pub name: String,
    pub group: Option<GroupLabel>,
    /// Empty where nobody said one. It is for dealing out and stands in no file.
    pub department: String,
}

/// One column of a roster, for the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterColumn {
    pub role: ColumnRole,
    /// Empty where it has none.
    pub heading: String,
    /// The first cells below the heading; of what is left out nothing is shown.
    pub first: Vec<String>,
}

/// What was read out of a pasted text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    pub people: Vec<RosterPerson>,
    pub columns: Vec<RosterColumn>,
    /// Telephone numbers, addresses and ids that were not taken.
    pub n_private: usize,
}

impl Roster {
    /// How many cells of a column a preview shows.
    pub const SHOWN: usize = 3;

    pub fn has_groups(&self) -> bool {
        self.people.iter().any(|person| person.group.is_some())
    }

    pub fn n_without_group(&self) -> usize {
        self.people.iter().filter(|person| person.group.is_none()).count()
    }

    pub fn has_departments(&self) -> bool {
        self.people.iter().any(|person| !person.department.is_empty())
    }

    /// The names that several people have, each once. They may be two people.
    pub fn namesakes(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.people.iter().map(|person| person.name.as_str()).collect();
        names.sort_unstable();
        let twice = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
        let mut twice: Vec<&str> = twice.collect();
        twice.dedup();
        twice
    }
}

/// Reads a pasted roster. `chosen` are the roles that somebody gave to columns instead of the guessed ones.
pub fn read_roster(text: &str, chosen: &[Option<ColumnRole>]) -> Roster {
    let rows = rows(text);
    let mut columns = columns(&rows);
    for (role, chosen) in columns.roles.iter_mut().zip(chosen) {
        *role = chosen.unwrap_or(*role);
    }
    let head = columns.heading.and_then(|at| rows.get(at));
    let body = rows.get(columns.heading.map_or(0, |at| at + 1)..).unwrap_or_default();
    let mut reading = Reading::of(&columns);
    if columns.are_groups {
        reading.over = head.into_iter().flatten().map(|cell| label(cell)).collect();
    }
    for row in body.iter().filter(|row| Some(*row) != head) {
        reading.row(row);
    }
    let (people, n_private) = (reading.people, reading.n_private);
    let shown = |at: usize| {
        let role = columns.roles[at];
        let cell = |row: &Vec<String>| row.get(at).cloned().unwrap_or_default();
        RosterColumn {
            role,
            heading: head.map(cell).unwrap_or_default(),
            first: if role == ColumnRole::LeftOut {
                Vec::new()
            } else {
                body.iter().take(Roster::SHOWN).map(cell).map(hidden).collect()
            },
        }
    };
    Roster { people, columns: (0..columns.roles.len()).map(shown).collect(), n_private }
}

/// A cell as the preview may show it.
fn hidden(cell: String) -> String {
    if is_private(&cell) { without_private(&cell).0 } else { cell }
}

/// What goes on from row to row.
struct Reading<'r> {
    columns: &'r Columns,
    /// The group over each column, where the heading says so.
    over: Vec<Option<GroupLabel>>,
    /// Merged cells leave blanks below: the group and the department above go on.
    group: Option<GroupLabel>,
    department: String,
    people: Vec<RosterPerson>,
    n_private: usize,
}

impl<'r> Reading<'r> {
    fn of(columns: &'r Columns) -> Self {
        Self {
            columns,
            over: Vec::new(),
            group: None,
            department: String::new(),
            people: Vec::new(),
            n_private: 0,
        }
    }

    fn row(&mut self, row: &[String]) {
        let mut filled = row.iter().filter(|cell| !cell.is_empty());
        // A group alone in its row is a heading.
        if let (Some(cell), None) = (filled.next(), filled.next())
            && let Some(label) = label(cell)
        {
            self.group = Some(label);
            return;
        }
        let cells = || row.iter().zip(&self.columns.roles).filter(|(cell, _)| !cell.is_empty());
        let of = |wanted: ColumnRole| cells().filter(move |(_, role)| **role == wanted).map(|(cell, _)| cell);
        let (group, department) = (of(ColumnRole::Group).next(), of(ColumnRole::Department).next());
        let halves = |role| of(role).map(String::as_str).collect::<Vec<_>>().join(" ");
        let (given, family) = (halves(ColumnRole::GivenName), halves(ColumnRole::FamilyName));
        let n_left_out = of(ColumnRole::LeftOut).filter(|cell| is_private(cell)).count();
        let names: Vec<(usize, &String)> = row
            .iter()
            .enumerate()
            .filter(|(at, cell)| !cell.is_empty() && self.columns.roles.get(*at) == Some(&ColumnRole::Name))
            .collect();
        if let Some(group) = group {
            self.group = in_column(group);
        }
        if let Some(department) = department {
            self.department.clone_from(department);
        }
        self.n_private += n_left_out;
        let whole = whole_name(&given, &family);
        self.add(&whole, None);
        for (at, cell) in names {
            self.name_cell(cell, at);
        }
    }

    /// People, or a group that begins here.
    fn name_cell(&mut self, cell: &str, at: usize) {
        let over = self.over.get(at).cloned().flatten();
        let rest = match before_colon(cell) {
            Some((label, rest)) => {
                self.group = Some(label);
                rest
            }
            None => cell,
        };
        if over.is_none()
            && let Some(label) = label(rest)
        {
            self.group = Some(label);
        } else if heading(rest).is_none() {
            self.add(rest, over);
        }
    }

    fn add(&mut self, cell: &str, over: Option<GroupLabel>) {
        let (cell, n_out) = without_private(cell);
        self.n_private += n_out;
        for name in people(&cell) {
            let group = over.clone().or_else(|| self.group.clone());
            // A department is nobody's name to cut; a name that no field holds is cut where one ends.
            let name: String = name.chars().take(lengths::NAME).collect();
            let department = self.department.clone();
            self.people.push(RosterPerson { name, group, department });
        }
    }
}

/// The two halves of a name in the order of its language.
fn whole_name(given: &str, family: &str) -> String {
    let is_chinese = |text: &str| text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}'));
    match (given, family) {
        ("", one) | (one, "") => one.to_owned(),
        _ if is_chinese(given) || is_chinese(family) => format!("{family}{given}"),
        _ => format!("{given} {family}"),
    }
}
