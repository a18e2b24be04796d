//! What a worksheet has besides the journey and the brief: the group, the day, the marks, the ballots. What
//! the rest of the method adds stands in [`super::method`].

use super::method::OwnWeights;
use super::reader::Reader;
use super::scenario::{closed, no_stages};
use super::table::{Root, Row, Table, part, rows, version};
use super::value::{FileValue, list, revision};
use crate::files::problem::{FilePart, Problem, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::{Ballot, Group, GroupMark, List, Marks, Moment, Score, TouchpointId, Vote, Worksheet};
use std::collections::BTreeSet;

impl Root for Worksheet {
    const NAME: &'static str = "worksheet";
}

impl Table for Worksheet {
    const PART: FilePart = FilePart::Worksheet;
    const ROWS: &'static [&'static [Row<Self>]] = &[
        &[version()],
        rows! {
            may id;
            may origin;
            may revision by revision;
            may class;
            must scenario => "(title: \"…\"),";
            always group;
            may date;
            may closed by closed;
            always (journey.departments) as "departments";
            must (journey.stages) as "stages" => "[(name: \"…\", touchpoints: [(name: \"…\")])],";
            may ballots by ballots;
            may marks;
            may links;
            may collaboration;
            may kano;
            may servqual;
            may servqual_weights with OwnWeights;
            may redesign;
            may budget;
            may actions;
            may notes within REMARK;
        },
    ];

    fn begin(_: &mut Reader<'_>) -> Self {
        Self::default()
    }

    fn check(&self, node: &Node, _: &'static str, reader: &mut Reader<'_>) {
        no_stages(node, reader);
    }
}

part! {
    Group as Group;
    // A plain text is the group's name, a number its number.
    bare |value: &Value| match value {
        Value::Text(_) => Some("name"),
        Value::Integer(_) => Some("number"),
        _ => None,
    };
    {
        always number;
        may name within NAME;
        may members within NAME;
    }
}

part! {
    Ballot as Ballot;
    {
        may name within NAME;
        always scores by each_touchpoint_once(|vote: &Vote| &vote.touchpoint);
    }
}

part! {
    Vote as Vote;
    begin |_: &mut Reader<'_>| Vote { touchpoint: TouchpointId::default(), score: Score::ZERO };
    {
        must touchpoint => "\"t1\",";
        must score => "0,";
    }
}

part! {
    Marks as Marks;
    {
        may peak;
        may pit;
        may end;
        may moments by moments;
    }
}

part! {
    GroupMark as GroupMark;
    // The touchpoint alone is a mark without a reason.
    bare |value: &Value| (!matches!(value, Value::Fields(_))).then_some("touchpoint");
    {
        must touchpoint => "\"t1\",";
        may reason within REASON;
    }
}

part! {
    Moment as Moment;
    {
        must touchpoint => "\"t1\",";
        may who within MOMENT;
        may situation within MOMENT;
        may feeling within MOMENT;
        may explore within MOMENT;
        may offer within MOMENT;
        may act within MOMENT;
        may confirm within MOMENT;
    }
}

/// A list in which each entry is about a touchpoint of its own.
pub(super) fn each_touchpoint_once<T: FileValue>(
    touchpoint: impl Fn(&T) -> &TouchpointId,
) -> impl FnMut(&Node, &'static str, &mut Reader<'_>) -> Option<Vec<T>> {
    let mut seen = BTreeSet::new();
    list(move |node: &Node, entry: &T, reader: &mut Reader<'_>| {
        let id = touchpoint(entry).as_str();
        if !id.is_empty() && !seen.insert(id.to_owned()) {
            reader.error(node.place, Problem::TouchpointTwice { id: excerpt(id) });
        }
    })
}

fn ballots(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<List<Ballot>> {
    let nodes = super::names::items(node);
    if let Some(first_too_many) = nodes.get(Ballot::MOST) {
        let problem = Problem::TooManyBallots { found: nodes.len(), most: Ballot::MOST };
        reader.error(first_too_many.place, problem);
    }
    FileValue::read(node, field, reader)
}

fn moments(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<List<Moment>> {
    let nodes = super::names::items(node);
    if let Some(fourth) = nodes.get(Marks::MAX_MOMENTS) {
        reader.error(fourth.place, Problem::TooManyMoments { found: nodes.len() });
    }
    each_touchpoint_once(|moment: &Moment| &moment.touchpoint)(node, field, reader).map(List::from)
}
