//! Whom a file refers to: touchpoints by id or number, departments by id or name.

use crate::files::decode::reader::wrong_kind;
use crate::files::decode::shape;
use crate::files::problem::{Kind, Problem};
use crate::files::problem::{Problems, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::{Department, DepartmentId, TouchpointId};
use std::collections::{BTreeMap, BTreeSet};

/// The departments that can be referred to.
#[derive(Default)]
pub(super) struct DepartmentNames {
    known: BTreeMap<String, DepartmentId>,
}

impl DepartmentNames {
    pub(super) fn new(departments: &[Department]) -> Self {
        let mut known = BTreeMap::new();
        // An id goes before a name, a name before a short form, the earlier before the later.
        for department in departments {
            known.entry(department.id.to_string()).or_insert_with(|| department.id.clone());
        }
        for text in departments.iter().map(|d| (d, &d.name)).chain(departments.iter().map(|d| (d, &d.short)))
        {
            let (department, text) = text;
            for name in [&text.zh, &text.en] {
                if !name.is_empty() {
                    known.entry(name.clone()).or_insert_with(|| department.id.clone());
                }
            }
        }
        Self { known }
    }

    pub(super) fn read(
        &self,
        node: &Node,
        field: &'static str,
        problems: &mut Problems,
    ) -> Option<DepartmentId> {
        let Value::Text(written) = &node.value else {
            wrong_kind(node, field, Kind::Text, problems);
            return None;
        };
        let id = self.known.get(written).or_else(|| self.known.get(written.trim()));
        if id.is_none() {
            let nearest =
                || shape::nearest(written, self.known.keys().map(String::as_str)).map(str::to_owned);
            let suggestion = if problems.is_full() { None } else { nearest() };
            problems.error(node.place, Problem::UnknownDepartment { found: excerpt(written), suggestion });
        }
        id.cloned()
    }
}

/// The touchpoints that can be referred to, in the order of the walk.
#[derive(Default)]
pub(super) struct TouchpointNames {
    order: Vec<TouchpointId>,
    known: BTreeSet<TouchpointId>,
}

impl TouchpointNames {
    pub(super) fn new<'a>(ids: impl Iterator<Item = &'a TouchpointId>) -> Self {
        let order: Vec<_> = ids.cloned().collect();
        let known = order.iter().cloned().collect();
        Self { order, known }
    }

    pub(super) fn read(
        &self,
        node: &Node,
        field: &'static str,
        problems: &mut Problems,
    ) -> Option<TouchpointId> {
        match &node.value {
            Value::Text(written) => {
                let id = TouchpointId::from(written.as_str());
                if self.known.contains(&id) {
                    return Some(id);
                }
                let nearest = || {
                    shape::nearest(written, self.known.iter().map(TouchpointId::as_str)).map(str::to_owned)
                };
                let suggestion = if problems.is_full() { None } else { nearest() };
                problems
                    .error(node.place, Problem::UnknownTouchpoint { found: excerpt(written), suggestion });
                None
            }
            Value::Integer(number) => {
                let index = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1));
                let id = index.and_then(|index| self.order.get(index));
                if id.is_none() {
                    let found = number.to_string();
                    let n_touchpoints = self.order.len();
                    problems.error(node.place, Problem::NoTouchpointNumber { found, n_touchpoints });
                }
                id.cloned()
            }
            _ => {
                wrong_kind(node, field, Kind::Text, problems);
                None
            }
        }
    }
}

/// Gives each entry its id: what the file says, or made from its order where it says nothing.
pub(super) struct Ids<'n> {
    written: BTreeMap<&'n str, u32>,
    next: usize,
}

impl<'n> Ids<'n> {
    /// `nodes` are all entries that share the ids.
    pub(super) fn new(nodes: impl Iterator<Item = &'n Node>) -> Self {
        let mut written = BTreeMap::new();
        for node in nodes {
            if let Some(Node { value: Value::Text(id), place }) = node.field("id") {
                written.entry(id.as_str()).or_insert(place.line);
            }
        }
        Self { written, next: 1 }
    }

    /// The first number from the entry's place on whose id nobody wrote.
    pub(super) fn made(&mut self, id: impl Fn(usize) -> String) -> String {
        loop {
            let made = id(self.next);
            self.next += 1;
            if !self.written.contains_key(made.as_str()) {
                return made;
            }
        }
    }

    /// The line where an id was written first.
    pub(super) fn first_line(&self, id: &str) -> Option<u32> {
        self.written.get(id).copied()
    }

    /// Passes an entry that has its own id, so that made ones keep to the order.
    pub(super) fn pass(&mut self) {
        self.next += 1;
    }
}
