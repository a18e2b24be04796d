//! What a class has from the end of the day: notes, hands, points, actions, promises, forms, and what became of
//! the actions.

use super::names::items;
use super::reader::Reader;
use super::table::{part, rows};
use super::value::{FileValue, number};
use crate::files::problem::{Problem, ValueKind};
use crate::files::syntax::{Node, Value};
use crate::model::class::{
    ActionKey, ActionResult, AnswerCount, ClassAction, Commitment, Debrief, Evaluation, FollowUp, FormPage,
    FreeLine, GivenPoints, GroupHands, TrainerPoints,
};
use crate::model::limits::GROUP_NUMBERS;
use crate::model::{ItemId, MOST_REVISION};
use std::ops::RangeInclusive;

/// The number of a group that is one.
const GROUP: RangeInclusive<u32> = 1..=*GROUP_NUMBERS.end();

part! {
    Debrief as Debrief;
    {
        may facts within REMARK;
        may feelings within REMARK;
        may meaning within REMARK;
        may decision within REMARK;
        may hands;
    }
}

part! {
    GroupHands as GroupHands;
    {
        must group by number(GROUP) => "1,";
        may moving by number(0..=GroupHands::MOST);
        may doable by number(0..=GroupHands::MOST);
    }
}

part! {
    TrainerPoints as TrainerPoints;
    {
        may on_time by groups;
        may given;
        may ranked;
    }
}

part! {
    GivenPoints as GivenPoints;
    item item_id;
    {
        must group by number(GROUP) => "1,";
        must points by number(GivenPoints::RANGE) => "2,";
        may reason within LINE;
    }
}

part! {
    ClassAction as ClassAction;
    item item_id;
    {
        always what within ACTION;
        may owner within NAME;
        may due;
        may sources;
    }
}

part! {
    ActionKey as ActionKey;
    {
        may worksheet;
        must action with ActionNumber => "-1,";
    }
}

part! {
    Commitment as Commitment;
    // The sentence alone is a promise of somebody.
    bare |value: &Value| matches!(value, Value::Text(_)).then_some("text");
    item item_id;
    {
        may group by number(GROUP_NUMBERS);
        may name within NAME;
        always text within COMMITMENT;
    }
}

part! {
    Evaluation as Evaluation;
    {
        may before by |node, field, reader| page(FormPage::Before, node, field, reader);
        may after by |node, field, reader| page(FormPage::After, node, field, reader);
        may course by |node, field, reader| page(FormPage::Course, node, field, reader);
        may lines;
    }
}

part! {
    AnswerCount as AnswerCount;
    {
        must statement => "1,";
        may group by number(GROUP_NUMBERS);
        must counts with FiveCounts => "[0, 0, 3, 5, 2],";
    }
}

part! {
    FreeLine as FreeLine;
    // The line alone was written by somebody.
    bare |value: &Value| matches!(value, Value::Text(_)).then_some("text");
    item item_id;
    {
        may group by number(GROUP_NUMBERS);
        always text within LINE;
    }
}

part! {
    FollowUp as FollowUp;
    item item_id;
    {
        must after by number(FollowUp::DAYS) => "30,";
        may date;
        may results;
        may worksheets;
    }
}

part! {
    ActionResult as ActionResult;
    {
        may (action.worksheet) as "worksheet";
        must (action.action) as "action" with ActionNumber => "-1,";
        may outcome;
        may reached within REACHED;
    }
}

/// Numbers of groups.
fn groups(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Vec<u32>> {
    if !matches!(node.value, Value::List(_)) {
        reader.wrong_kind(node, field, ValueKind::List);
    }
    Some(items(node).iter().filter_map(|node| reader.number(node, field, GROUP)).collect())
}

/// The counts of a page of the form, each about a statement that the page has.
fn page(
    page: FormPage,
    node: &Node,
    field: &'static str,
    reader: &mut Reader<'_>,
) -> Option<Vec<AnswerCount>> {
    for node in items(node) {
        if let Some(statement) = node.field("statement") {
            reader.number(statement, "statement", 1..=page.n_statements());
        }
    }
    FileValue::read(node, field, reader)
}

/// The number of an action in its list.
struct ActionNumber;

impl ActionNumber {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<ItemId> {
        const MOST: i64 = MOST_REVISION as i64;
        ItemId::from_number(reader.number(node, field, -MOST..=MOST)?)
    }

    fn write(id: &ItemId) -> Option<Value> {
        Some(Value::Integer(id.number()))
    }
}

/// How many gave each of the five answers.
struct FiveCounts;

impl FiveCounts {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<[u32; 5]> {
        if !matches!(node.value, Value::List(_)) {
            reader.wrong_kind(node, field, ValueKind::List);
            return None;
        }
        let nodes = items(node);
        let counts: Vec<u32> =
            nodes.iter().filter_map(|node| reader.number(node, field, 0..=AnswerCount::MOST)).collect();
        if nodes.len() != 5 {
            reader.error(node.place, Problem::NumberOf { field, found: nodes.len(), min: 5, max: 5 });
        }
        counts.try_into().ok()
    }

    fn write(counts: &[u32; 5]) -> Option<Value> {
        Some(FileValue::write(&counts.to_vec()))
    }
}
