//! What a worksheet has besides the journey: the brief, the group, the day, the marks and the notes. What the
//! rest of the method adds stands in [`super::method`].

use super::journey::{self, JourneyKind};
use super::names::TouchpointNames;
use super::{method, score};
use crate::files::decode::reader::{Fields, fields, string, wrong_kind};
use crate::files::problem::{Kind, Part, Problem};
use crate::files::problem::{Problems, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::{Ballot, Brief, Date, Group, GroupMark, Marks, Moment, Vote, Worksheet};
use std::collections::BTreeSet;

pub(super) fn read(root: &Node, problems: &mut Problems) -> Worksheet {
    let Some(top) = fields(root, Part::Worksheet, "worksheet", problems) else { return Worksheet::default() };
    let (journey, departments) = journey::read(&top, JourneyKind::Worksheet, problems);
    let touchpoints = TouchpointNames::new(journey.touchpoints().map(|t| &t.id));
    let marks = top.value("marks").map(|node| marks(node, &touchpoints, problems));
    let ballots = ballots(&top, &touchpoints, problems);
    let mut worksheet = Worksheet {
        scenario: top.value("scenario").map(|node| brief(node, &touchpoints, problems)).unwrap_or_default(),
        group: top.value("group").map(|node| group(node, problems)).unwrap_or_default(),
        date: top.value("date").and_then(|node| date(node, "date", problems)).unwrap_or_default(),
        closed: super::closed(&top, problems),
        journey,
        ballots,
        marks: marks.unwrap_or_default(),
        notes: top.string("notes", problems),
        ..Worksheet::default()
    };
    let mut reader = method::Reader { touchpoints: &touchpoints, departments: &departments, problems };
    method::read(&top, &mut reader, &mut worksheet);
    worksheet
}

fn brief(node: &Node, touchpoints: &TouchpointNames, problems: &mut Problems) -> Brief {
    let Some(fields) = fields(node, Part::Brief, "scenario", problems) else { return Brief::default() };
    let mut brief = super::brief(&fields, touchpoints, problems);
    brief.title = fields.text("title", problems);
    brief
}

/// The group; a plain text is its name, a number its number.
pub(super) fn group(node: &Node, problems: &mut Problems) -> Group {
    match &node.value {
        Value::Text(name) => return Group { name: name.clone(), ..Group::default() },
        Value::Integer(number) => {
            if let Ok(number) = u32::try_from(*number) {
                return Group { number, ..Group::default() };
            }
        }
        _ => {}
    }
    let Some(fields) = fields(node, Part::Group, "group", problems) else { return Group::default() };
    let members = fields.list("members", problems).iter();
    Group {
        members: members.filter_map(|node| string(node, "members", problems).map(str::to_owned)).collect(),
        number: fields.count("number", u32::MAX, problems),
        name: fields.string("name", problems),
    }
}

/// What the members scored on their own.
fn ballots(top: &Fields<'_>, touchpoints: &TouchpointNames, problems: &mut Problems) -> Vec<Ballot> {
    let nodes = top.list("ballots", problems);
    if let Some(first_too_many) = nodes.get(Ballot::MOST) {
        let problem = Problem::TooManyBallots { found: nodes.len(), most: Ballot::MOST };
        problems.error(first_too_many.place, problem);
    }
    nodes.iter().filter_map(|node| ballot(node, touchpoints, problems)).collect()
}

fn ballot(node: &Node, touchpoints: &TouchpointNames, problems: &mut Problems) -> Option<Ballot> {
    let of = fields(node, Part::Ballot, "ballots", problems)?;
    let name = of.string("name", problems);
    let mut seen = BTreeSet::new();
    let mut scores = Vec::new();
    for node in of.list("scores", problems) {
        let Some(of) = fields(node, Part::Vote, "scores", problems) else { continue };
        let touchpoint =
            of.value("touchpoint").and_then(|node| touchpoints.read(node, "touchpoint", problems));
        let score = of.value("score").and_then(|node| score(node, problems));
        let (Some(touchpoint), Some(score)) = (touchpoint, score) else { continue };
        if !seen.insert(touchpoint.clone()) {
            problems.error(node.place, Problem::TouchpointTwice { id: excerpt(touchpoint.as_str()) });
        }
        scores.push(Vote { touchpoint, score });
    }
    Some(Ballot { name, scores })
}

/// A day of the calendar.
pub(super) fn date(node: &Node, field: &'static str, problems: &mut Problems) -> Option<Date> {
    let Value::Text(written) = &node.value else {
        wrong_kind(node, field, Kind::Text, problems);
        return None;
    };
    let date = Date::parse(written);
    if date.is_none() {
        problems.error(node.place, Problem::BadDate { found: excerpt(written) });
    }
    date
}

fn marks(node: &Node, touchpoints: &TouchpointNames, problems: &mut Problems) -> Marks {
    let Some(fields) = fields(node, Part::Marks, "marks", problems) else { return Marks::default() };
    let mut mark =
        |field| fields.value(field).and_then(|node| group_mark(node, field, touchpoints, problems));
    let (peak, pit, end) = (mark("peak"), mark("pit"), mark("end"));
    let nodes = fields.list("moments", problems);
    if let Some(fourth) = nodes.get(Marks::MAX_MOMENTS) {
        problems.error(fourth.place, Problem::TooManyMoments { found: nodes.len() });
    }
    let mut seen = BTreeSet::new();
    let mut moments = Vec::new();
    for node in nodes {
        let Some(moment) = moment(node, touchpoints, problems) else { continue };
        if !seen.insert(moment.touchpoint.clone()) {
            let id = excerpt(moment.touchpoint.as_str());
            problems.error(node.place, Problem::TouchpointTwice { id });
        }
        moments.push(moment);
    }
    Marks { peak, pit, end, moments }
}

/// A mark with its reason, or the touchpoint alone.
fn group_mark(
    node: &Node,
    field: &'static str,
    touchpoints: &TouchpointNames,
    problems: &mut Problems,
) -> Option<GroupMark> {
    if !matches!(node.value, Value::Fields(_)) {
        let touchpoint = touchpoints.read(node, field, problems)?;
        return Some(GroupMark { touchpoint, reason: String::new() });
    }
    let fields = fields(node, Part::GroupMark, field, problems)?;
    let reason = fields.string("reason", problems);
    let touchpoint = touchpoints.read(fields.value("touchpoint")?, "touchpoint", problems)?;
    Some(GroupMark { touchpoint, reason })
}

fn moment(node: &Node, touchpoints: &TouchpointNames, problems: &mut Problems) -> Option<Moment> {
    let fields = fields(node, Part::Moment, "moments", problems)?;
    let touchpoint =
        fields.value("touchpoint").and_then(|node| touchpoints.read(node, "touchpoint", problems));
    let mut text = |field| fields.string(field, problems);
    Some(Moment {
        who: text("who"),
        situation: text("situation"),
        feeling: text("feeling"),
        explore: text("explore"),
        offer: text("offer"),
        act: text("act"),
        confirm: text("confirm"),
        touchpoint: touchpoint?,
    })
}
