//! The groups' work that the class holds in memory: what lies in its folder, what came and is not in it, and what
//! follows from both.
//!
//! A file that came is copied into the folder of the class before it counts; what does not count by itself waits
//! with its reason until the trainer takes it in.

use super::collected::{CollectedWork, NotIn};
use super::compared::{Compared, numbered};
use super::inbox::ToKeep;
use super::news::{Arrived, CollectNews, Inlet, Piece};
use crate::analysis::class::then_now::ThenNow;
use crate::analysis::compare::{Comparison, GroupWork};
use crate::analysis::standing::{Aside, Claimant, standings};
use crate::edit::CollectEdit;
use crate::files::Hash;
use crate::files::collect::KeepError;
use crate::model::class::FollowUp;
use crate::model::{Class, ClassId, Collected, Items, Join, List, Taking, Worksheet};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A version that came so long after the one before it, in seconds, is of another day and stands beside it.
const ANOTHER_DAY: u64 = 12 * 60 * 60;

/// A file that came and is not in the class.
#[derive(Clone, Debug)]
struct Outside {
    inlet: Inlet,
    piece: Piece,
    why: NotIn,
}

/// What is to be done about what came.
pub(in crate::app) enum Todo {
    Edit(CollectEdit),
    Keep(ToKeep),
}

/// By what the comparison was made.
#[derive(Clone, Default, PartialEq)]
struct Made {
    id: ClassId,
    scenario: String,
    collected: List<Collected>,
    joins: List<Join>,
    follow_ups: Items<FollowUp>,
    /// How often what is read of the folder changed.
    turn: u64,
}

/// The groups' worksheets and what follows from them.
#[derive(Default)]
pub struct Collection {
    /// News of other rounds are of another class.
    round: u64,
    /// By the names of the files in the folder of the class.
    own: BTreeMap<String, Piece>,
    own_is_read: bool,
    outside: BTreeMap<PathBuf, Outside>,
    growing: BTreeSet<PathBuf>,
    away: BTreeMap<PathBuf, String>,
    cut: BTreeSet<PathBuf>,
    drives: Vec<PathBuf>,
    progress: Option<(usize, usize)>,
    turn: u64,
    n_typed: usize,
    /// Worksheets that take the place of all others, for tests.
    shown: Option<Vec<Arc<Worksheet>>>,
    made: Made,
    entries: Vec<CollectedWork>,
    compared: Compared,
}

impl Collection {
    pub fn comparison(&self) -> &Arc<Comparison> {
        &self.compared.comparison
    }

    /// The worksheets that count, those that score anew among them, by the groups' numbers.
    pub fn works(&self) -> &[GroupWork] {
        &self.compared.works
    }

    /// The work of the day against the work of each time that the class met again.
    pub fn then_now(&self) -> &[Arc<ThenNow>] {
        &self.compared.then_now
    }

    /// What lies in the folder of the class, in the order in which it came.
    pub fn entries(&self) -> &[CollectedWork] {
        &self.entries
    }

    /// What came and is not in the class, by its path.
    pub fn outside(&self) -> impl Iterator<Item = (&Path, &NotIn)> {
        self.outside.iter().map(|(path, outside)| (path.as_path(), &outside.why))
    }

    /// Files that are being written, as it seems.
    pub fn growing(&self) -> impl Iterator<Item = &Path> {
        self.growing.iter().map(PathBuf::as_path)
    }

    /// Folders that cannot be looked into, with the system's reason.
    pub fn away(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.away.iter().map(|(path, reason)| (path.as_path(), reason.as_str()))
    }

    /// Folders that hold more than is looked at.
    pub fn cut(&self) -> impl Iterator<Item = &Path> {
        self.cut.iter().map(PathBuf::as_path)
    }

    /// Sticks and other drives that are plugged in.
    pub fn drives(&self) -> &[PathBuf] {
        &self.drives
    }

    /// So many of so many files are read; `None` while none is.
    pub fn progress(&self) -> Option<(usize, usize)> {
        self.progress
    }

    pub(in crate::app) fn round(&self) -> u64 {
        self.round
    }

    /// Whether somebody looked for work since the class was opened.
    pub(in crate::app) fn is_begun(&self) -> bool {
        self.round > 0
    }

    /// How many paper maps were written into the folder of the class.
    pub fn n_typed(&self) -> usize {
        self.n_typed
    }

    /// Another class: nothing of the one before is left.
    pub(in crate::app) fn begin(&mut self, round: u64) {
        if self.round != round {
            let shown = self.shown.take();
            *self = Self { round, shown, ..Self::default() };
        }
    }

    /// These worksheets are the groups' work.
    pub(in crate::app) fn set_works(&mut self, worksheets: Vec<Arc<Worksheet>>) {
        self.shown = Some(worksheets);
        self.turn += 1;
    }

    /// What is to be done about news, at the instant `now`.
    pub(in crate::app) fn hear(&mut self, news: CollectNews, class: &Class, now: u64) -> Vec<Todo> {
        match news {
            CollectNews::Came(Inlet::Own, path, piece) => return self.own_came(&path, *piece, class, now),
            CollectNews::Came(inlet, path, piece) => {
                self.growing.remove(&path);
                let why = match &piece.content {
                    Arrived::Work(_) => NotIn::Coming,
                    Arrived::Other(kind) => NotIn::Other(*kind),
                    Arrived::Unreadable(problems) => NotIn::Unreadable(problems.clone()),
                    Arrived::TooMuch => NotIn::TooMuch,
                };
                self.outside.insert(path.clone(), Outside { inlet, piece: *piece, why });
                if self.own_is_read {
                    return self.consider(&path, class, now, false).into_iter().collect();
                }
            }
            CollectNews::Progress(_, at, n) => self.progress = (at < n).then_some((at, n)),
            CollectNews::Growing(path) => {
                self.growing.insert(path);
            }
            CollectNews::Vanished(Inlet::Own, path) => {
                let file = name_of(&path);
                self.turn += 1;
                let was_there = self.own.remove(&file).is_some();
                return was_there.then_some(Todo::Edit(CollectEdit::Forget(file))).into_iter().collect();
            }
            CollectNews::Vanished(_, path) => {
                self.growing.remove(&path);
                self.outside.remove(&path);
            }
            CollectNews::Away(_, folder, reason) => {
                self.away.insert(folder, reason);
            }
            CollectNews::Back(_, folder) => {
                self.away.remove(&folder);
            }
            CollectNews::Cut(folder) => {
                self.cut.insert(folder);
            }
            CollectNews::OwnRead => {
                self.own_is_read = true;
                let waiting: Vec<PathBuf> = self.outside.keys().cloned().collect();
                return waiting.iter().filter_map(|path| self.consider(path, class, now, false)).collect();
            }
            CollectNews::Kept { source, hash, kept, result } => {
                return self.was_kept(&source, hash, *kept, result);
            }
            CollectNews::Typed { worksheet, kept, result } => {
                if let Ok((file, hash)) = result {
                    self.own.insert(file.clone(), Piece::typed(worksheet, hash));
                    self.turn += 1;
                    self.n_typed += 1;
                    return vec![Todo::Edit(CollectEdit::Keep(Collected { file, ..*kept }))];
                }
            }
            CollectNews::NotBrought(_) => {}
            CollectNews::Drives(drives) => self.drives = drives,
        }
        Vec::new()
    }

    /// A file in the folder of the class was read. The class learns of one that it does not know as it is.
    fn own_came(&mut self, path: &Path, piece: Piece, class: &Class, now: u64) -> Vec<Todo> {
        let file = name_of(path);
        let known = class.collected.iter().find(|kept| kept.file == file);
        let mut todo = Vec::new();
        if let Some(work) = piece.work() {
            let (worksheet, revision) = (work.worksheet.id, work.worksheet.revision);
            if known.is_none_or(|kept| (kept.worksheet, kept.revision) != (worksheet, revision)) {
                let new = Collected { file: file.clone(), at: now, ..Collected::default() };
                let kept = Collected { worksheet, revision, ..known.cloned().unwrap_or(new) };
                todo.push(Todo::Edit(CollectEdit::Keep(kept)));
            }
        }
        self.own.insert(file, piece);
        self.turn += 1;
        todo
    }

    /// Whether a file that came is copied into the class. `asked` for what the trainer takes in by hand.
    pub(in crate::app) fn consider(
        &mut self,
        path: &Path,
        class: &Class,
        now: u64,
        asked: bool,
    ) -> Option<Todo> {
        let outside = self.outside.get(path)?;
        let work = outside.piece.work()?;
        let hash = outside.piece.hash?;
        let worksheet = Arc::clone(&work.worksheet);
        if self.own.values().any(|piece| piece.hash == Some(hash)) {
            // It is there to the byte.
            self.outside.remove(path);
            return None;
        }
        let mut claimants = self.claimants(class);
        let from = path.to_string_lossy();
        claimants.push(Claimant {
            worksheet: &worksheet,
            taking: Taking::Judged,
            typed: false,
            group: None,
            from: &from,
        });
        let aside = standings(&class.scenario, class.id, &claimants).pop().flatten();
        let refused = matches!(
            aside,
            Some(Aside::OtherScenario | Aside::OtherClass | Aside::Older | Aside::Twin | Aside::LeftOut)
        );
        if refused && !asked {
            if aside == Some(Aside::Twin) {
                self.outside.remove(path);
            } else if let (Some(outside), Some(aside)) = (self.outside.get_mut(path), aside) {
                outside.why = NotIn::Aside(aside);
            }
            return None;
        }
        let older = |kept: &&Collected| {
            !worksheet.id.is_empty()
                && kept.worksheet == worksheet.id
                && kept.revision < worksheet.revision
                && kept.at.saturating_add(ANOTHER_DAY) > now
                && !kept.typed
                && self.is_of_group(&kept.file, &worksheet)
        };
        let over = class.collected.iter().find(older);
        let over = over.and_then(|kept| Some((kept.file.clone(), self.own.get(&kept.file)?.hash?)));
        if let Some(outside) = self.outside.get_mut(path) {
            outside.why = NotIn::Coming;
        }
        let kept = Collected {
            worksheet: worksheet.id,
            revision: worksheet.revision,
            at: now,
            from: from.into_owned(),
            taking: if asked { Taking::TakenIn } else { Taking::Judged },
            ..Collected::default()
        };
        Some(Todo::Keep(ToKeep { source: path.to_owned(), hash, over, kept }))
    }

    /// Two groups may have begun with one file: then it is not another version of the same work.
    fn is_of_group(&self, file: &str, worksheet: &Worksheet) -> bool {
        let numbers = self.own.get(file).and_then(Piece::work).map(|work| work.worksheet.group.number);
        numbers.is_none_or(|number| {
            number == worksheet.group.number || number == 0 || worksheet.group.number == 0
        })
    }

    fn was_kept(
        &mut self,
        source: &Path,
        hash: Hash,
        kept: Collected,
        result: Result<String, KeepError>,
    ) -> Vec<Todo> {
        match result {
            Ok(file) => {
                let Some(outside) = self.outside.remove(source) else { return Vec::new() };
                // It may have changed again meanwhile: the next look finds that.
                if outside.piece.hash == Some(hash) {
                    self.own.insert(file.clone(), outside.piece);
                    self.turn += 1;
                }
                let taking = kept.taking;
                let keep = CollectEdit::Keep(Collected { file: file.clone(), ..kept });
                let taken = (taking == Taking::TakenIn).then_some(CollectEdit::SetTaking { file, taking });
                std::iter::once(keep).chain(taken).map(Todo::Edit).collect()
            }
            Err(error) => {
                match self.outside.get_mut(source) {
                    // A folder that is looked at again brings it again.
                    Some(outside) if error == KeepError::Changed && outside.inlet == Inlet::Watched => {
                        self.outside.remove(source);
                    }
                    Some(outside) => outside.why = NotIn::NotKept(error),
                    None => {}
                }
                Vec::new()
            }
        }
    }

    /// What came and the trainer does not want.
    pub(in crate::app) fn dismiss(&mut self, path: &Path) {
        self.outside.remove(path);
    }

    fn claimants<'a>(&'a self, class: &'a Class) -> Vec<Claimant<'a>> {
        let of = |kept: &'a Collected| {
            let work = self.own.get(&kept.file)?.work()?;
            Some(Claimant {
                worksheet: &work.worksheet,
                taking: kept.taking,
                typed: kept.typed,
                group: kept.group,
                from: &kept.from,
            })
        };
        class.collected.iter().filter_map(of).collect()
    }

    /// Compares anew where something that the comparison is made of changed.
    pub(in crate::app) fn settle(&mut self, class: &Class) {
        let made = Made {
            id: class.id,
            scenario: class.scenario.clone(),
            collected: class.collected.clone(),
            joins: class.joins.clone(),
            follow_ups: class.follow_ups.clone(),
            turn: self.turn,
        };
        if made == self.made {
            return;
        }
        self.made = made;
        let mut asides = standings(&class.scenario, class.id, &self.claimants(class)).into_iter();
        let entry = |kept: &Collected| {
            let work = self.own.get(&kept.file).and_then(Piece::work).cloned();
            let aside = work.as_ref().and_then(|_| asides.next().flatten());
            let is_anew = class.is_scored_anew(kept.worksheet);
            CollectedWork { kept: kept.clone(), work, aside, is_anew }
        };
        self.entries = class.collected.iter().map(entry).collect();
        let works: Vec<(GroupWork, bool)> = match &self.shown {
            Some(shown) => shown
                .iter()
                .map(|work| (GroupWork::new(Arc::clone(work)), class.is_scored_anew(work.id)))
                .collect(),
            None => self
                .entries
                .iter()
                .filter(|entry| entry.aside.is_none())
                .filter_map(|entry| Some((numbered(entry.work.clone()?, entry.kept.group), entry.is_anew)))
                .collect(),
        };
        self.compared = Compared::of(works, class);
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
