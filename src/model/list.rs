//! Entries in an order, shared between the versions of a document: an edit copies the entry that it changes
//! and no other, so that five hundred versions of a long journey take little more room than one, and whoever
//! looks at two versions can tell by the address which entries are the same.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Map;
use std::ops::{Index, IndexMut};
use std::slice::Iter;
use std::sync::Arc;

#[derive(PartialEq, Eq)]
pub struct List<T>(Vec<Arc<T>>);

impl<T> List<T> {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> ListIter<'_, T> {
        self.0.iter().map(|entry| &**entry)
    }

    /// The entries as they are shared.
    pub fn arcs(&self) -> &[Arc<T>] {
        &self.0
    }

    pub fn get(&self, index: usize) -> Option<&T> {
        self.0.get(index).map(|entry| &**entry)
    }

    pub fn first(&self) -> Option<&T> {
        self.get(0)
    }

    pub fn last(&self) -> Option<&T> {
        self.0.last().map(|entry| &**entry)
    }

    pub fn push(&mut self, entry: T) {
        self.0.push(Arc::new(entry));
    }

    /// Puts an entry before the one at `index`, or last.
    pub fn insert(&mut self, index: usize, entry: impl Into<Arc<T>>) {
        self.0.insert(index.min(self.0.len()), entry.into());
    }

    /// Takes an entry out; `None` where there is none.
    pub fn remove(&mut self, index: usize) -> Option<Arc<T>> {
        (index < self.0.len()).then(|| self.0.remove(index))
    }

    pub fn retain(&mut self, keeps: impl Fn(&T) -> bool) {
        self.0.retain(|entry| keeps(entry));
    }

    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        self.iter().cloned().collect()
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<T: Clone> List<T> {
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.0.get_mut(index).map(Arc::make_mut)
    }

    pub fn last_mut(&mut self) -> Option<&mut T> {
        self.0.last_mut().map(Arc::make_mut)
    }

    /// The first entry that `is_it`; none but it is copied.
    pub fn find_mut(&mut self, is_it: impl Fn(&T) -> bool) -> Option<&mut T> {
        self.0.iter_mut().find(|entry| is_it(entry)).map(Arc::make_mut)
    }

    /// Those entries that `are_meant`; none but they are copied.
    pub fn filter_mut(&mut self, are_meant: impl Fn(&T) -> bool) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().filter(move |entry| are_meant(entry)).map(Arc::make_mut)
    }

    /// All entries; every one is copied that another version has.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(Arc::make_mut)
    }
}

pub type ListIter<'a, T> = Map<Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> Index<usize> for List<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        &self.0[index]
    }
}

/// Copies the entry where another version has it.
impl<T: Clone> IndexMut<usize> for List<T> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        Arc::make_mut(&mut self.0[index])
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = ListIter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(entries: Vec<T>) -> Self {
        entries.into_iter().collect()
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(entries: [T; N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self(entries.into_iter().map(Arc::new).collect())
    }
}

impl<T> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, entries: I) {
        self.0.extend(entries.into_iter().map(Arc::new));
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}
