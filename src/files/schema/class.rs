//! A class: its groups, its plan, and what its clocks stood at.

use super::collected::at_most_collected;
use super::names::items;
use super::reader::Reader;
use super::table::{Root, Row, Table, part, rows, version};
use super::value::{FileValue, list, number, revision};
use crate::files::problem::{FilePart, Problem};
use crate::files::syntax::{Node, Value};
use crate::model::limits::{LAST_INSTANT, MOST_GROUPS};
use crate::model::{Agenda, Block, Class, Clock, Countdown, Day, Group, Stopwatch};
use std::collections::BTreeSet;

impl Root for Class {
    const NAME: &'static str = "class";
}

impl Table for Class {
    const PART: FilePart = FilePart::Class;
    const ROWS: &'static [&'static [Row<Self>]] = &[
        &[version()],
        rows! {
            may id;
            may revision by revision;
            may name within NAME;
            may company within NAME;
            may trainer within NAME;
            may scenario;
            may date;
            may groups by groups;
            must agenda => "(title: \"…\", start: \"09:00\", blocks: [(minutes: 30, title: \"…\")]),";
            may sound;
            may clock;
            may watched;
            may collected by at_most_collected;
            may joins;
            may debrief;
            may points;
            may actions;
            may commitments;
            may evaluation;
            may follow_ups;
        },
    ];

    fn begin(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}

part! {
    Agenda as Agenda;
    {
        always title;
        always start;
        must blocks by blocks => "[(minutes: 30, title: \"…\")],";
    }
}

part! {
    Block as Block;
    {
        must minutes by number(Block::MINUTES) => "30,";
        must title within LINE => "\"…\",";
        may what_to_do within REMARK;
        may step;
        may is_break as "break";
    }
}

part! {
    Clock as Clock;
    {
        may day;
        may countdown;
    }
}

part! {
    Day as Day;
    {
        must started_at by number(0..=LAST_INSTANT) => "1795311000,";
        must planned_end by number(0..=LAST_INSTANT) => "1795339800,";
        may block with PlaceFromOne;
        may added by number(-Day::MOST_ADDED..=Day::MOST_ADDED);
        must watch => "(since: 1795311000),";
    }
}

part! {
    Countdown as Countdown;
    {
        must total by number(1..=Countdown::MOST) => "300,";
        must watch => "(since: 1795311000),";
    }
}

part! {
    Stopwatch as Stopwatch;
    {
        may spent by number(0..=LAST_INSTANT);
        may since by since;
    }
}

/// Two groups with one number are told apart by their names, and it is said.
fn groups(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Vec<Group>> {
    let found = items(node).len();
    if found > MOST_GROUPS {
        let max = MOST_GROUPS as i64;
        reader.error(node.place, Problem::NumberOf { field, found, min: 0, max });
    }
    let mut numbers = BTreeSet::new();
    let tell = |node: &Node, group: &Group, reader: &mut Reader<'_>| {
        let number = group.number;
        if number != 0 && !numbers.insert(number) {
            reader.warning(node.place, Problem::GroupNumberTwice { number });
        }
    };
    list(tell)(node, field, reader)
}

fn blocks(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Vec<Block>> {
    let found = items(node).len();
    if matches!(node.value, Value::List(_)) && !(1..=Agenda::MOST_BLOCKS).contains(&found) {
        let max = Agenda::MOST_BLOCKS as i64;
        reader.error(node.place, Problem::NumberOf { field, found, min: 1, max });
    }
    FileValue::read(node, field, reader)
}

/// Seconds since 1970.
fn since(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Option<u64>> {
    reader.number(node, field, 0..=LAST_INSTANT).map(Some)
}

/// The place of the running block, counted from 1 in files, as people do.
struct PlaceFromOne;

impl PlaceFromOne {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<usize> {
        // Of a plan that could not be read, it is not known how many blocks there are.
        let last = reader.names.n_blocks.max(1);
        reader.number(node, field, 1..=last).map(|number| number - 1)
    }

    fn write(place: &usize) -> Option<Value> {
        (*place > 0).then(|| Value::Integer(i64::try_from(*place).unwrap_or(i64::MAX - 1) + 1))
    }
}
