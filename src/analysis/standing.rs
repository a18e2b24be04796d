//! Which of the worksheets that came to a class count in it, and why the others do not. Ids and revisions decide,
//! never the names of files; what the trainer decides by hand goes before all rules but one: a newer version of the
//! same work takes the place of an older one.

use crate::model::{ClassId, Taking, Worksheet, WorksheetId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A worksheet that came to a class.
#[derive(Clone, Copy, Debug)]
pub struct Claimant<'a> {
    pub worksheet: &'a Worksheet,
    pub taking: Taking,
    /// Typed from a paper map.
    pub typed: bool,
    /// The number of the group that the trainer set.
    pub group: Option<u32>,
    /// Where it came from. What comes from one file is the work of one group, whatever number it gives itself.
    pub from: &'a str,
}

impl Claimant<'_> {
    /// The number of the group in this class; 0 where it has none.
    pub fn number(&self) -> u32 {
        self.group.unwrap_or(self.worksheet.group.number)
    }
}

/// Why a worksheet does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aside {
    /// Two have the same id, but not the same work in them: a copy was changed in two places, or two groups began
    /// with the same file. A person decides.
    Parted,
    OtherScenario,
    /// It was prepared for another class.
    OtherClass,
    /// The trainer left it out.
    LeftOut,
    /// It was typed from paper, and the group's own file is there.
    FromPaper,
    /// The same work is there with more in it.
    Older,
    /// The same work is there as it is here.
    Twin,
}

/// Says of each why it does not count, and `None` of those that do. `scenario` is the one that the class walks;
/// where it is empty, it is the one that most of them walk, of equals the one that comes first.
pub fn standings(scenario: &str, class: ClassId, claimants: &[Claimant<'_>]) -> Vec<Option<Aside>> {
    let walked = if scenario.is_empty() { most_walked(claimants) } else { scenario };
    let foreign = |claimant: &Claimant<'_>| {
        if claimant.worksheet.scenario.id != walked {
            return Some(Aside::OtherScenario);
        }
        let prepared = claimant.worksheet.class;
        let other = !prepared.is_empty() && !class.is_empty() && prepared != class;
        other.then_some(Aside::OtherClass)
    };
    let mut standings: Vec<Option<Aside>> = claimants
        .iter()
        .map(|claimant| match claimant.taking {
            Taking::LeftOut => Some(Aside::LeftOut),
            Taking::TakenIn => None,
            Taking::Judged => foreign(claimant),
        })
        .collect();
    let mut by_id: BTreeMap<WorksheetId, Vec<usize>> = BTreeMap::new();
    for (at, claimant) in claimants.iter().enumerate() {
        let is_foreign = matches!(standings[at], Some(Aside::OtherScenario | Aside::OtherClass));
        if !claimant.worksheet.id.is_empty() && !is_foreign {
            by_id.entry(claimant.worksheet.id).or_default().push(at);
        }
    }
    for same_id in by_id.into_values().filter(|same_id| same_id.len() > 1) {
        let mut first_counts = false;
        for strand in strands(claimants, &same_id) {
            judge_strand(claimants, &strand, &mut standings);
            let leaders: Vec<usize> = strand.into_iter().filter(|at| standings[*at].is_none()).collect();
            for at in &leaders {
                if first_counts && claimants[*at].taking == Taking::Judged {
                    standings[*at] = Some(Aside::Parted);
                }
            }
            first_counts |= !leaders.is_empty();
        }
    }
    step_back(claimants, &mut standings);
    standings
}

fn most_walked<'a>(claimants: &[Claimant<'a>]) -> &'a str {
    let mut walks: Vec<(&str, usize)> = Vec::new();
    for claimant in claimants.iter().filter(|claimant| claimant.taking != Taking::LeftOut) {
        let id = claimant.worksheet.scenario.id.as_str();
        match walks.iter_mut().find(|(walk, _)| *walk == id) {
            Some((_, n)) => *n += 1,
            None => walks.push((id, 1)),
        }
    }
    // Of equals the last is the greatest.
    walks.into_iter().rev().max_by_key(|(_, n)| *n).map(|(id, _)| id).unwrap_or_default()
}

/// Worksheets of one id, parted by the group that worked on them: two groups may have begun with one file. What
/// names no group, or came from the same file, belongs to the first that it may belong to.
fn strands(claimants: &[Claimant<'_>], same_id: &[usize]) -> Vec<Vec<usize>> {
    let mut strands: Vec<Vec<usize>> = Vec::new();
    for at in same_id {
        let one = &claimants[*at];
        let belongs = |strand: &&mut Vec<usize>| {
            strand.iter().map(|other| &claimants[*other]).any(|other| {
                let (mine, theirs) = (one.worksheet.group.number, other.worksheet.group.number);
                mine == theirs || mine == 0 || theirs == 0 || (!one.from.is_empty() && one.from == other.from)
            })
        };
        match strands.iter_mut().find(belongs) {
            Some(strand) => strand.push(*at),
            None => strands.push(vec![*at]),
        }
    }
    strands
}

/// Of several versions of one group's work the newest counts.
fn judge_strand(claimants: &[Claimant<'_>], strand: &[usize], standings: &mut [Option<Aside>]) {
    let left_out = strand.iter().any(|at| claimants[*at].taking == Taking::LeftOut);
    let may_count = |at: &usize| claimants[*at].taking != Taking::LeftOut;
    let newest = strand.iter().copied().filter(may_count).min_by_key(|at| {
        let claimant = &claimants[*at];
        (Reverse(claimant.worksheet.revision), claimant.taking != Taking::TakenIn, *at)
    });
    let Some(newest) = newest else { return };
    for at in strand.iter().copied().filter(may_count) {
        let (one, leader) = (&claimants[at], &claimants[newest]);
        let is_older = one.worksheet.revision < leader.worksheet.revision;
        standings[at] = match one.taking {
            _ if is_older => Some(Aside::Older),
            Taking::TakenIn => None,
            // What the trainer left out stays out in its newer versions, and in its copies.
            _ if left_out => Some(copy_of_left_out(claimants, strand, at)),
            _ if at == newest => None,
            _ if one.worksheet == leader.worksheet => Some(Aside::Twin),
            _ => Some(Aside::Parted),
        };
    }
}

fn copy_of_left_out(claimants: &[Claimant<'_>], strand: &[usize], at: usize) -> Aside {
    let out = strand.iter().map(|other| &claimants[*other]).filter(|other| other.taking == Taking::LeftOut);
    let one = claimants[at].worksheet;
    let mut kinds = out.map(|other| match other.worksheet.revision.cmp(&one.revision) {
        std::cmp::Ordering::Greater => Aside::Older,
        std::cmp::Ordering::Equal if other.worksheet == one => Aside::Twin,
        _ => Aside::LeftOut,
    });
    kinds.next().unwrap_or(Aside::LeftOut)
}

/// What was typed from paper steps back where the group's own file counts.
fn step_back(claimants: &[Claimant<'_>], standings: &mut [Option<Aside>]) {
    let mut own: Vec<u32> = Vec::new();
    for (claimant, standing) in claimants.iter().zip(standings.iter()) {
        if standing.is_none() && !claimant.typed {
            own.push(claimant.number());
        }
    }
    own.sort_unstable();
    for (claimant, standing) in claimants.iter().zip(standings) {
        let is_there = || claimant.number() != 0 && own.binary_search(&claimant.number()).is_ok();
        if standing.is_none() && claimant.typed && claimant.taking == Taking::Judged && is_there() {
            *standing = Some(Aside::FromPaper);
        }
    }
}
