//! Whom a file refers to: touchpoints by id or number, departments by id or name. All are gathered from the
//! tree before anything is read, so that the fields of a file can stand in any order; every entry gets its
//! id then, the one that is written or one made of its order.

use crate::files::problem::{FilePart, TextPosition};
use crate::files::syntax::{Node, Value};
use crate::model::{DepartmentId, StageId, TouchpointId};
use std::collections::{BTreeMap, BTreeSet};

/// What the entries of a file can be called.
#[derive(Default)]
pub(super) struct Names {
    stages: Ids,
    pub(super) touchpoints: Ids,
    /// The id of the touchpoint with a name or short form: nothing refers to one so, but people do.
    pub(super) touchpoints_called: BTreeMap<String, String>,
    /// Whether all touchpoints of the file are known: a list that cannot be read hides what is in it.
    pub(super) knows_touchpoints: bool,
    departments: Ids,
    /// Every id, name and short form of a department.
    pub(super) called: BTreeMap<String, DepartmentId>,
    /// How many blocks the agenda of a class has.
    pub(super) n_blocks: usize,
}

impl Names {
    pub(super) fn of(root: &Node) -> Self {
        let (departments, stages) = (entries(root, "departments"), entries(root, "stages"));
        let touchpoints = stages.iter().flat_map(|stage| entries(stage, "touchpoints"));
        let ids_of_departments = Ids::of(departments.iter(), |n| DepartmentId::from_order(n).to_string());
        let ids_of_touchpoints = Ids::of(touchpoints.clone(), |n| TouchpointId::from_order(n).to_string());
        Self {
            stages: Ids::of(stages.iter(), |n| StageId::from_order(n).to_string()),
            knows_touchpoints: stages.iter().chain([root]).all(has_readable_lists),
            touchpoints_called: by_name(touchpoints, &ids_of_touchpoints),
            touchpoints: ids_of_touchpoints,
            called: called(departments, &ids_of_departments),
            departments: ids_of_departments,
            n_blocks: root.field("agenda").map_or(0, |agenda| entries(agenda, "blocks").len()),
        }
    }

    fn ids(&mut self, part: FilePart) -> &mut Ids {
        match part {
            FilePart::Stage => &mut self.stages,
            FilePart::Department => &mut self.departments,
            _ => &mut self.touchpoints,
        }
    }

    /// The id of the next entry of a kind: they are read in the order in which they were gathered.
    pub(super) fn next_id(&mut self, part: FilePart) -> String {
        let ids = self.ids(part);
        ids.passed += 1;
        ids.given.get(ids.passed - 1).cloned().unwrap_or_default()
    }

    /// Where the file writes an id first.
    pub(super) fn first_place(&mut self, part: FilePart, id: &str) -> Option<TextPosition> {
        self.ids(part).written.get(id).copied()
    }
}

/// The ids of the entries of one kind.
#[derive(Default)]
pub(super) struct Ids {
    /// In the order of the entries.
    pub(super) given: Vec<String>,
    pub(super) known: BTreeSet<String>,
    /// Where each id that the file writes stands first.
    written: BTreeMap<String, TextPosition>,
    /// How many were handed out.
    passed: usize,
}

impl Ids {
    /// `nodes` are all entries that share the ids. Where one has none, the first number from its place on
    /// is made into one that nobody wrote.
    fn of<'n>(nodes: impl Iterator<Item = &'n Node> + Clone, made: impl Fn(usize) -> String) -> Self {
        let mut written = BTreeMap::new();
        for node in nodes.clone() {
            if let Some(Node { value: Value::Text(id), place }) = node.field("id") {
                written.entry(id.clone()).or_insert(*place);
            }
        }
        let mut given = Vec::new();
        let mut next = 1;
        for node in nodes {
            let id = match &node.value {
                Value::Fields(_) => node.field("id"),
                // A plain text is an entry with a name and nothing else.
                Value::Text(_) => None,
                _ => continue,
            };
            given.push(match id {
                Some(Node { value: Value::Text(id), .. }) => {
                    next += 1;
                    id.clone()
                }
                Some(_) => {
                    next += 1;
                    String::new()
                }
                None => loop {
                    let made = made(next);
                    next += 1;
                    if !written.contains_key(&made) {
                        break made;
                    }
                },
            });
        }
        Self { known: given.iter().cloned().collect(), given, written, passed: 0 }
    }
}

fn has_readable_lists(of: &Node) -> bool {
    let readable = |field: &str| {
        let list = of.field(field);
        list.is_none_or(|list| matches!(list.value, Value::List(_) | Value::Tuple { .. } | Value::Fields(_)))
    };
    readable("touchpoints") && readable("stages")
}

/// The entries of a list field, whatever brackets stand around them: what refers to them is not wrong
/// because of the brackets.
pub(super) fn entries<'n>(of: &'n Node, field: &str) -> &'n [Node] {
    match of.field(field) {
        Some(node) => items(node),
        None => &[],
    }
}

/// The entries of a list, also of one in the wrong brackets.
pub(super) fn items(list: &Node) -> &[Node] {
    match &list.value {
        Value::List(items) | Value::Tuple { items, .. } => items,
        Value::Fields(_) => std::slice::from_ref(list),
        _ => &[],
    }
}

fn called(departments: &[Node], ids: &Ids) -> BTreeMap<String, DepartmentId> {
    // An id goes before a name.
    let own = ids.given.iter().map(|id| (id.clone(), DepartmentId::from(id.as_str())));
    let mut called: BTreeMap<String, DepartmentId> = own.collect();
    for (name, id) in by_name(departments.iter(), ids) {
        called.entry(name).or_insert_with(|| DepartmentId::from(id));
    }
    called
}

/// The ids by the names of the entries, a name before a short form, the earlier before the later.
fn by_name<'n>(nodes: impl Iterator<Item = &'n Node> + Clone, ids: &Ids) -> BTreeMap<String, String> {
    let named = nodes.filter(|node| matches!(node.value, Value::Fields(_) | Value::Text(_)));
    let named = named.zip(&ids.given);
    let names = named.clone().map(|(node, id)| (node.field("name").unwrap_or(node), id));
    let shorts = named.filter_map(|(node, id)| Some((node.field("short")?, id)));
    let mut found = BTreeMap::new();
    for (text, id) in names.chain(shorts) {
        for name in texts(text).filter(|name| !name.is_empty()) {
            found.entry(name.to_owned()).or_insert_with(|| id.clone());
        }
    }
    found
}

/// A text in the languages that it is written in.
fn texts(node: &Node) -> impl Iterator<Item = &str> {
    [Some(node), node.field("zh"), node.field("en")].into_iter().flatten().filter_map(|node| {
        match &node.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        }
    })
}
