//! The class's one list of actions: what the groups planned, with doubles joined as the class joined them, and what
//! the class added.

use crate::analysis::compare::Comparison;
use crate::model::class::{ActionKey, ActionOutcome, ActionResult, FollowUp};
use crate::model::{Action, Class, Date, ItemId};
use std::collections::{BTreeMap, BTreeSet};

/// A group's action that an action of the class was made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanSource<'a> {
    pub key: ActionKey,
    /// The number of the group; 0 where it has none.
    pub group: u32,
    pub action: &'a Action,
}

/// An action of the class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlannedAction<'a> {
    pub key: ActionKey,
    /// Its number in the list of the class; `None` while it stands there as its group planned it.
    pub id: Option<ItemId>,
    pub what: &'a str,
    /// The one who answers for it.
    pub owner: &'a str,
    pub due: Option<Date>,
    /// What it was made of, as far as that was handed in.
    pub sources: Vec<PlanSource<'a>>,
    /// All names by which a result may call it.
    keys: Vec<ActionKey>,
}

impl<'a> PlannedAction<'a> {
    /// The numbers of the groups that it came from, rising, each once.
    pub fn groups(&self) -> Vec<u32> {
        let numbers: BTreeSet<u32> = self.sources.iter().map(|source| source.group).collect();
        numbers.into_iter().filter(|number| *number > 0).collect()
    }

    /// The targets that the groups set, each once.
    pub fn targets(&self) -> Vec<&'a str> {
        let mut targets: Vec<&str> = Vec::new();
        for source in &self.sources {
            let target = source.action.target.trim();
            if !target.is_empty() && !targets.contains(&target) {
                targets.push(target);
            }
        }
        targets
    }

    /// What became of it; of several results for what was joined later, the first.
    pub fn result<'f>(&self, follow_up: &'f FollowUp) -> Option<&'f ActionResult> {
        self.keys.iter().find_map(|key| follow_up.result(*key))
    }
}

/// All actions of the class: those of the groups in the order of the touchpoints that they are for, each where the
/// first of its parts stands, then what the class added.
pub fn planned<'a>(class: &'a Class, comparison: &'a Comparison) -> Vec<PlannedAction<'a>> {
    let sources = sources(comparison);
    let by_key: BTreeMap<ActionKey, PlanSource<'a>> =
        sources.iter().map(|source| (source.key, *source)).collect();
    let mut entry_of: BTreeMap<ActionKey, ItemId> = BTreeMap::new();
    for (id, entry) in class.actions.numbered() {
        for key in &entry.sources {
            entry_of.entry(*key).or_insert(id);
        }
    }
    let kept = |id: ItemId| {
        let entry = class.actions.by_id(id)?;
        let found = entry.sources.iter().filter_map(|key| by_key.get(key)).copied();
        let key = entry.key(id);
        let own = ActionKey::of_class(id);
        Some(PlannedAction {
            key,
            id: Some(id),
            what: &entry.what,
            owner: &entry.owner,
            due: entry.due,
            sources: found.collect(),
            keys: std::iter::once(key).chain(entry.sources.iter().copied()).chain([own]).collect(),
        })
    };
    let mut list = Vec::new();
    let mut listed: BTreeSet<ItemId> = BTreeSet::new();
    for source in sources {
        match entry_of.get(&source.key) {
            Some(id) => list.extend(listed.insert(*id).then(|| kept(*id)).flatten()),
            None => list.push(PlannedAction {
                key: source.key,
                id: None,
                what: &source.action.what,
                owner: &source.action.accountable,
                due: source.action.first_step,
                sources: vec![source],
                keys: vec![source.key],
            }),
        }
    }
    let rest = class.actions.numbered().map(|(id, _)| id).filter(|id| !listed.contains(id));
    list.extend(rest.filter_map(kept));
    list
}

/// The groups' actions: those for one touchpoint together, in the order of the walk, and last those that name none.
fn sources(comparison: &Comparison) -> Vec<PlanSource<'_>> {
    let mut found: Vec<(usize, PlanSource<'_>)> = Vec::new();
    for (place, work) in comparison.works.iter().enumerate() {
        let worksheet = &work.worksheet;
        for (id, action) in worksheet.actions.numbered() {
            let column = action.touchpoint.as_ref().and_then(|id| comparison.column_of(place, id));
            let key = ActionKey { worksheet: worksheet.id, action: id };
            let source = PlanSource { key, group: worksheet.group.number, action };
            found.push((column.unwrap_or(usize::MAX), source));
        }
    }
    found.sort_by_key(|(column, _)| *column);
    found.into_iter().map(|(_, source)| source).collect()
}

/// What became of all actions at one time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutcomeTally {
    pub done: usize,
    pub partly: usize,
    pub not_done: usize,
    /// Nobody said it yet.
    pub open: usize,
}

impl OutcomeTally {
    pub fn of(actions: &[PlannedAction<'_>], follow_up: &FollowUp) -> Self {
        let mut tally = Self::default();
        for action in actions {
            let count = match action.result(follow_up).and_then(|result| result.outcome) {
                Some(ActionOutcome::Done) => &mut tally.done,
                Some(ActionOutcome::Partly) => &mut tally.partly,
                Some(ActionOutcome::NotDone) => &mut tally.not_done,
                None => &mut tally.open,
            };
            *count += 1;
        }
        tally
    }
}
