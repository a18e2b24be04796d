//! The entries of a list that a group makes: each has a number that is never given twice, so that an edit
//! says which one it means, whatever was added, moved or taken away meanwhile.

use super::List;
use super::list::ListIter;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// Names an entry within its list.
///
/// An entry made by an edit has the number of the revision that the edit made; an edit adds one entry to a
/// list at most. An entry that came without a number, from a file of an older program or written by hand, is
/// numbered by its place, below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(i64);

impl ItemId {
    /// What the edit that makes a revision adds.
    pub fn made(revision: u64) -> Self {
        Self(i64::try_from(revision).unwrap_or(i64::MAX))
    }

    /// The entry at a place, counted from 0, that came without a number.
    pub fn placed(place: usize) -> Self {
        Self(-1 - i64::try_from(place).unwrap_or(i64::MAX - 1))
    }

    /// The number as it stands in a file; 0 is none.
    pub fn from_number(number: i64) -> Option<Self> {
        (number != 0).then_some(Self(number))
    }

    pub fn number(self) -> i64 {
        self.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Entries with their numbers, shared between the versions of a document like those of a [`List`].
#[derive(Clone, PartialEq, Eq)]
pub struct Items<T> {
    ids: Vec<ItemId>,
    entries: List<T>,
}

impl<T> Items<T> {
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn iter(&self) -> ListIter<'_, T> {
        self.entries.iter()
    }

    /// The entries with their numbers.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (ItemId, &T)> + ExactSizeIterator + Clone {
        self.ids.iter().copied().zip(self.entries.iter())
    }

    /// The entries as they are shared.
    pub fn arcs(&self) -> &[Arc<T>] {
        self.entries.arcs()
    }

    pub fn get(&self, index: usize) -> Option<&T> {
        self.entries.get(index)
    }

    pub fn first(&self) -> Option<&T> {
        self.entries.first()
    }

    pub fn last(&self) -> Option<&T> {
        self.entries.last()
    }

    /// The number of the entry at a place.
    pub fn id(&self, index: usize) -> Option<ItemId> {
        self.ids.get(index).copied()
    }

    /// The place of an entry; `None` where it is gone.
    pub fn position(&self, id: ItemId) -> Option<usize> {
        self.ids.iter().position(|other| *other == id)
    }

    pub fn by_id(&self, id: ItemId) -> Option<&T> {
        self.get(self.position(id)?)
    }

    /// Adds an entry before the one at `index`, or last; `false` where the number is taken.
    pub fn insert(&mut self, index: usize, id: ItemId, entry: T) -> bool {
        if self.position(id).is_some() {
            return false;
        }
        let index = index.min(self.len());
        self.ids.insert(index, id);
        self.entries.insert(index, entry);
        true
    }

    /// Adds an entry at the end; `false` where the number is taken.
    pub fn add(&mut self, id: ItemId, entry: T) -> bool {
        self.insert(self.len(), id, entry)
    }

    /// Adds an entry that came without a number.
    pub fn push(&mut self, entry: T) {
        let free = (self.len()..).map(ItemId::placed).find(|id| self.position(*id).is_none());
        if let Some(id) = free {
            self.add(id, entry);
        }
    }

    /// Takes an entry out; `None` where it is gone.
    pub fn remove(&mut self, id: ItemId) -> Option<Arc<T>> {
        let index = self.position(id)?;
        self.ids.remove(index);
        self.entries.remove(index)
    }

    pub fn retain(&mut self, keeps: impl Fn(&T) -> bool) {
        let mut kept = self.entries.iter().map(&keeps);
        self.ids.retain(|_| kept.next().unwrap_or(true));
        self.entries.retain(keeps);
    }

    pub fn truncate(&mut self, length: usize) {
        self.ids.truncate(length);
        self.entries.truncate(length);
    }

    pub fn clear(&mut self) {
        self.truncate(0);
    }

    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        self.entries.to_vec()
    }

    /// Entries of which some say their numbers. Each of the others gets that of its place, or the next below
    /// it that none has. Numbers that are said twice are left out the second time.
    pub fn from_numbered(entries: Vec<(Option<ItemId>, T)>) -> Self {
        let mut said: BTreeSet<ItemId> = entries.iter().filter_map(|(id, _)| *id).collect();
        let taken = said.clone();
        let mut items = Self::default();
        let mut next = 0;
        for (place, (id, entry)) in entries.into_iter().enumerate() {
            let id = match id {
                Some(id) if said.remove(&id) => id,
                Some(_) => continue,
                None => {
                    next = next.max(place);
                    while taken.contains(&ItemId::placed(next)) {
                        next += 1;
                    }
                    next += 1;
                    ItemId::placed(next - 1)
                }
            };
            items.ids.push(id);
            items.entries.push(entry);
        }
        items
    }
}

impl<T: Clone> Items<T> {
    pub fn by_id_mut(&mut self, id: ItemId) -> Option<&mut T> {
        let index = self.position(id)?;
        self.entries.get_mut(index)
    }

    /// Those entries that `are_meant`; none but they are copied.
    pub fn filter_mut(&mut self, are_meant: impl Fn(&T) -> bool) -> impl Iterator<Item = &mut T> {
        self.entries.filter_mut(are_meant)
    }

    /// All entries; every one is copied that another version has.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.entries.iter_mut()
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { ids: Vec::new(), entries: List::default() }
    }
}

impl<T: fmt::Debug> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.numbered()).finish()
    }
}

impl<T> Index<usize> for Items<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        &self.entries[index]
    }
}

/// Copies the entry where another version has it.
impl<T: Clone> IndexMut<usize> for Items<T> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        &mut self.entries[index]
    }
}

impl<'a, T> IntoIterator for &'a Items<T> {
    type Item = &'a T;
    type IntoIter = ListIter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Entries without numbers are numbered by their places.
impl<T> FromIterator<T> for Items<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let entries: List<T> = entries.into_iter().collect();
        Self { ids: (0..entries.len()).map(ItemId::placed).collect(), entries }
    }
}

impl<T> From<Vec<T>> for Items<T> {
    fn from(entries: Vec<T>) -> Self {
        entries.into_iter().collect()
    }
}

impl<T, const N: usize> From<[T; N]> for Items<T> {
    fn from(entries: [T; N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T: Serialize> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.numbered())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = Vec::<(ItemId, T)>::deserialize(deserializer)?;
        Ok(Self::from_numbered(entries.into_iter().map(|(id, entry)| (Some(id), entry)).collect()))
    }
}
