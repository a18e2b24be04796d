//! Cold water for 60 seconds against 60 + 30 seconds (Kahneman et al. 1993; domain 1.1): two curves of
//! feeling, a clock, and what an average and a memory make of them.
//!
//! Temperatures, times and the share of those who chose the long trial are the study's. The curves are
//! drawn, say so, and belong to the class.

use super::board::{Board, Lettering, WIDTH};
use super::knob::{Scale, knob};
use crate::analysis::remembered::{self, Reading};
use crate::app::TeachingCommand;
use crate::model::{MarkKind, Score, TouchpointId};
use crate::sheet::Paint;
use crate::words::{Phrase, names, teaching, teaching::water};
use std::cmp::Ordering;

/// Where the chart stands: a feeling of 0 above, −5 below; the left end of each trial; ten seconds.
const SCALE: Scale = Scale { low: 560.0, high: 250.0, upright: true, from: -5, to: 0 };
const SHORT: f32 = 160.0;
const LONG: f32 = 760.0;
const TEN_SECONDS: f32 = 78.0;

/// Points of feeling in the short trial.
const IN_SHORT: usize = 6;

/// The water runs for 90 seconds, ten times as fast.
const RUN: f32 = 9.0;

/// Up to here nothing tells which trial was chosen, in seconds.
pub const BEFORE_CHOICE: f32 = 10.5;

/// One point of the bars below.
const POINT: f32 = 36.0;

pub fn peak_end_ui(board: &mut Board<'_, '_>) {
    let scores = board.cx.state.teaching.water;
    let seconds = (board.share(0.0, RUN) * 90.0).round();
    chart_ui(board, &scores, seconds);
    clock_ui(board, seconds);
    board.fill((0.0, 640.0, WIDTH, 440.0), Paint::Canvas);
    let (short, long) = (read(&scores[..IN_SHORT]), read(&scores));
    bars_ui(board, SHORT, &short);
    bars_ui(board, LONG, &long);
    choice_ui(board);
    verdict_ui(board, &short, &long);
    not_said_ui(board);
}

fn read(scores: &[Score]) -> Reading {
    let ids: Vec<TouchpointId> = (1..=scores.len()).map(TouchpointId::from_order).collect();
    remembered::read(ids.iter().zip(scores.iter().copied().map(Some)), None)
}

fn chart_ui(board: &mut Board<'_, '_>, scores: &[Score; 9], seconds: f32) {
    let warm = LONG + TEN_SECONDS * 6.0 + TEN_SECONDS / 2.0;
    board.fill((warm, 215.0, TEN_SECONDS * 3.0, 390.0), Paint::Tint);
    let look = Lettering::new(28.0, Paint::Accent).bold().center();
    board.say((warm + TEN_SECONDS * 1.5, 580.0), water::WARMER, look);
    for (score, number) in [(0, "0"), (-5, "\u{2212}5")] {
        let y = SCALE.of(score);
        board.line((SHORT, y), (LONG + TEN_SECONDS * 9.5, y), 3.0, Paint::Line);
        board.text((SHORT - 24.0, y), number, Lettering::NOTE.right());
    }
    trial_ui(board, (SHORT, water::SHORT, false), &scores[..IN_SHORT], seconds);
    trial_ui(board, (LONG, water::LONG, true), scores, seconds);
}

/// A trial as far as the clock: its curve, its points, and at the end the worst moment and the last.
fn trial_ui(
    board: &mut Board<'_, '_>,
    (left, title, long): (f32, Phrase, bool),
    scores: &[Score],
    seconds: f32,
) {
    board.say((left, 180.0), title, Lettering::new(36.0, Paint::Ink).bold());
    let at = |index: usize, score: Score| {
        (left + TEN_SECONDS * (index as f32 + 1.0), SCALE.of(i64::from(score.value())))
    };
    let points: Vec<_> = scores.iter().enumerate().map(|(index, score)| at(index, *score)).collect();
    let until = seconds / 10.0 - 1.0;
    if until >= 0.0 {
        board.curve(&points, until, 5.0, Paint::Edge);
    }
    let language = board.cx.language;
    for (index, score) in scores.iter().enumerate().filter(|(index, _)| *index as f32 <= until) {
        let name = water::feeling((index + 1) * 10, long, language);
        let center = at(index, *score);
        if let Some(value) = knob(board, center, 26.0, (SCALE, i64::from(score.value())), &name) {
            board.send(TeachingCommand::Water(index, Score::clamped(value)));
        }
        board.score(center, 26.0, *score);
    }
    let reading = read(scores);
    if let (Some(peak), Some(end)) =
        (reading.peak, reading.end.filter(|_| until + 1.0 >= scores.len() as f32))
    {
        let (x, y) = at(peak.position, peak.score);
        // Where the worst moment is the last too, both marks stand under it.
        let beside = if peak.position == end.position { 24.0 } else { 0.0 };
        board.mark(MarkKind::Pit, (x - beside, y + 52.0), 18.0);
        let (x, y) = at(end.position, end.score.unwrap_or(Score::ZERO));
        board.mark(MarkKind::End, (x + beside, y + 52.0), 18.0);
    }
}

fn clock_ui(board: &mut Board<'_, '_>, seconds: f32) {
    let shown = teaching::seconds(seconds as u32, board.cx.language);
    board.text((1690.0, 340.0), &shown, Lettering::new(84.0, Paint::Ink).bold().center());
    let rest = Lettering::new(26.0, Paint::Ink2).center();
    board.paragraph((1690.0, 400.0), (380.0, 2), board.cx.say(water::DRAWN), rest);
    for (kind, y, words) in [(MarkKind::Pit, 510.0, water::WORST), (MarkKind::End, 556.0, water::LAST)] {
        board.mark(kind, (1640.0, y), 18.0);
        board.say((1676.0, y), words, Lettering::NOTE);
    }
}

/// Average against peak and end of a trial, as bars of the same scale in both.
fn bars_ui(board: &mut Board<'_, '_>, left: f32, reading: &Reading) {
    let grown = board.share(RUN, 10.5);
    let rows = [
        (710.0, water::AVERAGE, reading.mean.map(|mean| (mean, names::mean(mean))), Paint::Ink),
        (
            784.0,
            water::PEAK_AND_END,
            reading.remembered.map(|remembered| (remembered, names::remembered(remembered))),
            Paint::Accent,
        ),
    ];
    for (y, label, number, paint) in rows {
        board.say((left, y), label, Lettering::new(30.0, paint));
        let Some((value, shown)) = number.filter(|_| grown > 0.0) else { continue };
        let from = left + 205.0;
        let to = from + (value.abs() as f32 * POINT * grown).max(3.0);
        board.bar((from, to), y, 30.0, if paint == Paint::Ink { Paint::Edge } else { paint });
        if grown >= 1.0 {
            board.text((to + 16.0, y), &shown, Lettering::new(48.0, paint).bold());
        }
    }
}

/// The figure of the study.
fn choice_ui(board: &mut Board<'_, '_>) {
    if board.share(BEFORE_CHOICE, 11.5) > 0.0 {
        board.text((1690.0, 710.0), water::SHARE, Lettering::new(96.0, Paint::Accent).bold().center());
        let look = Lettering::new(30.0, Paint::Ink).center();
        board.paragraph((1690.0, 766.0), (400.0, 2), board.cx.say(water::CHOSE), look);
    }
}

fn verdict_ui(board: &mut Board<'_, '_>, short: &Reading, long: &Reading) {
    if board.share(BEFORE_CHOICE, 11.5) <= 0.0 {
        return;
    }
    let compare = |long: Option<f64>, short: Option<f64>| match (long, short) {
        (Some(long), Some(short)) => long.total_cmp(&short),
        _ => Ordering::Equal,
    };
    let average = compare(long.mean, short.mean);
    let remembered = compare(long.remembered, short.remembered);
    let verdict = water::verdict(average, remembered, board.cx.language);
    board.text((SHORT, 868.0), &verdict, Lettering::new(40.0, Paint::Ink).bold());
}

/// The second beat: where the rule ends (domain 1.3).
fn not_said_ui(board: &mut Board<'_, '_>) {
    if board.share(11.5, 12.5) > 0.0 {
        board.say((SHORT, 936.0), water::NOT_SAID, Lettering::new(26.0, Paint::Ink).bold());
        let beside = SHORT + board.width(board.cx.say(water::NOT_SAID), Lettering::NOTE.bold()) + 32.0;
        board.say((beside, 936.0), water::NOT_ONLY, Lettering::NOTE);
        board.say((beside, 978.0), water::SUBSET, Lettering::NOTE);
    }
    board.text((SHORT, 1034.0), water::SOURCE, Lettering::new(24.0, Paint::Ink2));
}
