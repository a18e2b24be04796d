//! A class: its groups, its plan, and what its clocks stood at.

use super::terms::STEPS;
use super::worksheet::{date, group};
use crate::files::decode::reader::{Fields, fields, one_of, wrong_kind};
use crate::files::problem::{Kind, Part, Problem};
use crate::files::problem::{Problems, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::{Agenda, Block, Class, Clock, Countdown, Day, Stopwatch, TimeOfDay};
use std::ops::RangeInclusive;

/// The last second of the year 9999: later than any class.
const LAST_INSTANT: i64 = 253_402_300_799;

pub(super) fn read(root: &Node, problems: &mut Problems) -> Class {
    let Some(top) = fields(root, Part::Class, "class", problems) else { return Class::default() };
    let agenda = top.value("agenda").and_then(|node| agenda(node, problems)).unwrap_or_default();
    let clock = top.value("clock").and_then(|node| clock(node, agenda.blocks.len(), problems));
    let groups = top.list("groups", problems).iter();
    Class {
        groups: groups.map(|node| group(node, problems)).collect(),
        name: top.string("name", problems),
        date: top.value("date").and_then(|node| date(node, "date", problems)),
        sound: top.flag("sound", problems),
        agenda,
        clock: clock.unwrap_or_default(),
        ..Class::default()
    }
}

fn agenda(node: &Node, problems: &mut Problems) -> Option<Agenda> {
    let fields = fields(node, Part::Agenda, "agenda", problems)?;
    let nodes = fields.list("blocks", problems);
    let n = nodes.len();
    let is_list = matches!(fields.value("blocks").map(|node| &node.value), Some(Value::List(_)));
    if is_list && !(1..=Agenda::MOST_BLOCKS).contains(&n) {
        let place = fields.value("blocks").map_or(node.place, |blocks| blocks.place);
        let max = Agenda::MOST_BLOCKS as i64;
        problems.error(place, Problem::NumberOf { field: "blocks", found: n, min: 1, max });
    }
    let start = fields.value("start").and_then(|node| time_of_day(node, "start", problems));
    Some(Agenda {
        title: fields.text("title", problems),
        start: start.unwrap_or_default(),
        blocks: nodes.iter().filter_map(|node| block(node, problems)).collect(),
    })
}

fn block(node: &Node, problems: &mut Problems) -> Option<Block> {
    const MINUTES: RangeInclusive<i64> = *Block::MINUTES.start() as i64..=*Block::MINUTES.end() as i64;
    let fields = fields(node, Part::Block, "blocks", problems)?;
    Some(Block {
        minutes: fields.number("minutes", MINUTES, problems).unwrap_or_default(),
        title: fields.text("title", problems),
        what_to_do: fields.text("what_to_do", problems),
        step: fields.value("step").and_then(|node| one_of(node, "step", &STEPS, problems)),
        is_break: fields.flag("break", problems),
    })
}

/// A time of day in quotation marks.
fn time_of_day(node: &Node, field: &'static str, problems: &mut Problems) -> Option<TimeOfDay> {
    let Value::Text(written) = &node.value else {
        wrong_kind(node, field, Kind::Text, problems);
        return None;
    };
    let time = TimeOfDay::parse(written);
    if time.is_none() {
        problems.error(node.place, Problem::BadTime { found: excerpt(written) });
    }
    time
}

fn clock(node: &Node, n_blocks: usize, problems: &mut Problems) -> Option<Clock> {
    let fields = fields(node, Part::Clock, "clock", problems)?;
    Some(Clock {
        day: fields.value("day").and_then(|node| day(node, n_blocks, problems)),
        countdown: fields.value("countdown").and_then(|node| countdown(node, problems)),
    })
}

fn day(node: &Node, n_blocks: usize, problems: &mut Problems) -> Option<Day> {
    const ADDED: RangeInclusive<i64> = -(Day::MOST_ADDED as i64)..=Day::MOST_ADDED as i64;
    let fields = fields(node, Part::Day, "day", problems)?;
    // Of a plan that could not be read, it is not known how many blocks there are.
    let last = i64::try_from(n_blocks.max(1)).unwrap_or(i64::MAX);
    let number = fields.number::<usize>("block", 1..=last, problems).unwrap_or(1);
    Some(Day {
        started_at: instant(&fields, "started_at", problems).unwrap_or_default(),
        planned_end: instant(&fields, "planned_end", problems).unwrap_or_default(),
        block: number.saturating_sub(1),
        added: fields.number("added", ADDED, problems).unwrap_or_default(),
        watch: fields.value("watch").map(|node| stopwatch(node, problems)).unwrap_or_default(),
    })
}

fn countdown(node: &Node, problems: &mut Problems) -> Option<Countdown> {
    let fields = fields(node, Part::Countdown, "countdown", problems)?;
    Some(Countdown {
        total: fields.number("total", 1..=i64::from(Countdown::MOST), problems).unwrap_or(1),
        watch: fields.value("watch").map(|node| stopwatch(node, problems)).unwrap_or_default(),
    })
}

fn stopwatch(node: &Node, problems: &mut Problems) -> Stopwatch {
    let Some(fields) = fields(node, Part::Stopwatch, "watch", problems) else { return Stopwatch::default() };
    Stopwatch {
        spent: fields.number("spent", 0..=LAST_INSTANT, problems).unwrap_or_default(),
        since: instant(&fields, "since", problems),
    }
}

/// Seconds since 1970.
fn instant(fields: &Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<u64> {
    fields.number(name, 0..=LAST_INSTANT, problems)
}
