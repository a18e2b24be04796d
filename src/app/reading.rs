//! What is read when the program starts and whenever the gallery comes back: the worksheets to go on with, own
//! scenarios, the class. Each place has a thread of its own, so that a drive that stands holds nothing but what
//! lies on it, and what was read is shown at once.

use super::class::ClassDesk;
use super::done::Done;
use super::jobs::Jobs;
use crate::files::home::{self, Listed, SCENARIO_ENDING, WORKSHEET_ENDING};
use crate::files::name::is_same;
use crate::files::recovery::Ticket;
use crate::files::system::System;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How many worksheets the gallery offers to go on with.
const RECENT: usize = 13;

/// How far the worksheets of the gallery are read.
#[derive(Debug, Default)]
pub struct Listing {
    /// Counts the times that they were asked for: what an earlier one still gives is old.
    pub(super) round: u64,
    /// Places that are not read to their end.
    places: usize,
    found: BTreeSet<PathBuf>,
}

impl Listing {
    pub(super) fn begin(&mut self, places: usize) {
        *self = Self { round: self.round, places, found: BTreeSet::new() };
    }

    /// Whether all was read that is asked for.
    pub fn is_over(&self) -> bool {
        self.places == 0
    }

    /// A worksheet was read: it stands in the list at once, in its place.
    pub(super) fn add(&mut self, recent: &mut Vec<Listed>, listed: Listed) {
        self.found.insert(listed.path.clone());
        recent.retain(|other| !is_same(System::HERE, &other.path, &listed.path));
        recent.push(listed);
        recent.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
    }

    /// A place was read. After the last of them, what is no longer there leaves the list.
    pub(super) fn end_place(&mut self, recent: &mut Vec<Listed>) {
        self.places = self.places.saturating_sub(1);
        if self.places == 0 {
            recent.retain(|listed| self.found.contains(&listed.path));
            recent.truncate(RECENT);
        }
    }
}

/// The folder of the worksheets, and every other folder with the files there that were opened lately.
fn places(home: &Path, recent: &[PathBuf]) -> Vec<(PathBuf, Option<Vec<PathBuf>>)> {
    let mut elsewhere: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    let is_at_home = |path: &Path| path.parent().is_some_and(|folder| is_same(System::HERE, folder, home));
    for path in recent.iter().filter(|path| !is_at_home(path)) {
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        elsewhere.entry(folder).or_default().push(path.clone());
    }
    let elsewhere = elsewhere.into_iter().map(|(folder, paths)| (folder, Some(paths)));
    std::iter::once((home.to_owned(), None)).chain(elsewhere).collect()
}

impl Jobs {
    /// Reads the worksheets of the gallery, and with `scenarios` the own scenarios too. The answer is how many
    /// places are read.
    pub(super) fn read_gallery(&self, round: u64, home: &Path, recent: &[PathBuf], scenarios: bool) -> usize {
        let places = places(home, recent);
        let n = places.len();
        for (folder, named) in places {
            self.read(move |tell, gate| {
                gate(&folder);
                let all = |ending: &str| match &named {
                    None => home::ending_with(&folder, ending),
                    Some(named) => {
                        let fits = named.iter().filter(|path| home::ends_with(path, ending));
                        fits.cloned().collect()
                    }
                };
                let latest = home::latest(all(WORKSHEET_ENDING)).into_iter();
                let listed = latest.filter_map(|(path, modified)| {
                    gate(&path);
                    home::listed(path, modified)
                });
                for listed in listed.take(RECENT) {
                    tell(Done::Listed { round, listed });
                }
                tell(Done::PlaceRead { round });
                for path in if scenarios { all(SCENARIO_ENDING) } else { Vec::new() } {
                    gate(&path);
                    if let Some(scenario) = home::scenario(&path) {
                        tell(Done::OwnScenario { path, scenario: Box::new(scenario) });
                    }
                }
            });
        }
        n
    }

    /// Reads the class, which takes the place of the desk with this ticket.
    pub(super) fn read_class(&self, ticket: Ticket, home: &Path, remembered: Option<PathBuf>, now: u64) {
        let (home, data) = (home.to_owned(), self.data().map(Path::to_owned));
        self.read(move |tell, gate| {
            gate(&remembered.clone().unwrap_or_else(|| home::class_path(&home)));
            let read = ClassDesk::read(&home, remembered.as_deref(), data.as_deref(), now);
            tell(Done::ClassRead { ticket, read: Box::new(read) });
        });
    }
}
