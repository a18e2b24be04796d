//! The taxi to the train of the warm-up: six points, the average, the remembered score, and the rule for
//! two moments that are equally intense.

use super::board::{Board, Lettering, WIDTH};
use super::knob::{Scale, knob};
use crate::analysis::remembered::{self, Reading, peak_end};
use crate::app::TeachingCommand;
use crate::model::{MarkKind, Score, TouchpointId};
use crate::sheet::Paint;
use crate::words::{map, names, teaching, teaching::ride};

const SCALE: Scale = Scale { low: 640.0, high: 290.0, upright: true, from: -5, to: 5 };
const LEFT: f32 = 150.0;
const COLUMN: f32 = 280.0;

pub fn ride_ui(board: &mut Board<'_, '_>) {
    let scores = board.cx.state.teaching.ride;
    let ids: Vec<TouchpointId> = (1..=scores.len()).map(TouchpointId::from_order).collect();
    let reading = remembered::read(ids.iter().zip(scores.map(Some)), None);
    board.fill((0.0, 760.0, WIDTH, 320.0), Paint::Canvas);
    chart_ui(board, &scores);
    if board.share(6.0, 7.0) > 0.0 {
        marks_ui(board, &reading);
    }
    if board.share(7.0, 8.0) > 0.0
        && let Some(mean) = reading.mean
    {
        number_ui(board, 1840.0, map::AVERAGE.get(board.cx.language), &names::mean(mean), Paint::Ink);
    }
    if board.share(8.0, 9.0) > 0.0
        && let Some(remembered) = reading.remembered
    {
        let shown = names::remembered(remembered);
        number_ui(board, 1430.0, map::REMEMBERED.get(board.cx.language), &shown, Paint::Accent);
        track_ui(board, &reading);
        rule_ui(board, &scores, &reading);
    }
}

fn at(index: usize, score: Score) -> (f32, f32) {
    (LEFT + COLUMN * (index as f32 + 0.5), SCALE.of(i64::from(score.value())))
}

fn chart_ui(board: &mut Board<'_, '_>, scores: &[Score; 6]) {
    for (score, number) in [(5, "+5"), (0, "0"), (-5, "\u{2212}5")] {
        let y = SCALE.of(score);
        board.line((LEFT, y), (WIDTH - 90.0, y), 3.0, Paint::Line);
        board.text((LEFT - 24.0, y), number, Lettering::NOTE.right());
    }
    let until = board.elapsed().min(6.0) - 1.0;
    let points: Vec<_> = scores.iter().enumerate().map(|(index, score)| at(index, *score)).collect();
    if until >= 0.0 {
        board.curve(&points, until, 5.0, Paint::Edge);
    }
    for (index, (score, name)) in scores.iter().zip(ride::TOUCHPOINTS).enumerate() {
        let center = at(index, *score);
        board.say((center.0, 180.0), name, Lettering::new(34.0, Paint::Ink).center());
        if index as f32 > until {
            continue;
        }
        let label = teaching::numbered(index + 1, board.cx.say(name));
        if let Some(value) = knob(board, center, 40.0, (SCALE, i64::from(score.value())), &label) {
            board.send(TeachingCommand::Ride(index, Score::clamped(value)));
        }
        board.score(center, 40.0, *score);
    }
}

/// The highest, the lowest and the end, outside their points.
fn marks_ui(board: &Board<'_, '_>, reading: &Reading) {
    let away = |score: Score| if score >= Score::ZERO { -70.0 } else { 70.0 };
    let mut places: Vec<usize> = Vec::new();
    let mut mark = |kind, position: usize, score: Score| {
        let (x, y) = at(position, score);
        let beside = 48.0 * places.iter().filter(|place| **place == position).count() as f32;
        places.push(position);
        board.mark(kind, (x + beside, y + away(score)), 22.0);
    };
    if let Some(spot) = &reading.highest {
        mark(MarkKind::Peak, spot.position, spot.score);
    }
    if let Some(spot) = &reading.lowest {
        mark(MarkKind::Pit, spot.position, spot.score);
    }
    if let Some(end) = &reading.end {
        mark(MarkKind::End, end.position, end.score.unwrap_or(Score::ZERO));
    }
}

fn number_ui(board: &mut Board<'_, '_>, right: f32, label: &str, number: &str, paint: Paint) {
    let look = Lettering::new(84.0, paint).bold().right();
    let wide = board.width(number, look);
    board.text((right, 836.0), number, look);
    board.text((right - wide - 20.0, 846.0), label, Lettering::new(32.0, paint).right());
}

/// Both numbers on one line from −5 to +5, and what lies between them.
fn track_ui(board: &mut Board<'_, '_>, reading: &Reading) {
    let (left, right) = (1160.0, 1840.0);
    let x = |value: f64| left + (value as f32 + 5.0) / 10.0 * (right - left);
    let y = 930.0;
    board.bar((left, right), y, 10.0, Paint::Shade);
    board.line((x(0.0), y - 18.0), (x(0.0), y + 18.0), 3.0, Paint::Edge);
    if let (Some(mean), Some(remembered)) = (reading.mean, reading.remembered) {
        board.bar((x(mean), x(remembered)), y, 10.0, Paint::Accent);
        let painter = board.painter();
        painter.circle_filled(board.pos((x(remembered), y)), board.px(20.0), board.cx.color(Paint::Accent));
        let ring = board.stroke(5.0, Paint::Ink2);
        painter.circle(board.pos((x(mean), y)), board.px(15.0), board.cx.color(Paint::Surface), ring);
    }
    board.text((left, 976.0), "\u{2212}5", Lettering::NOTE);
    board.text((right, 976.0), "+5", Lettering::NOTE.right());
    board.text((x(0.0), 976.0), "0", Lettering::NOTE.center());
    board.say((right, 1036.0), map::GAUGE_CAPTION, Lettering::NOTE.right());
}

/// Which moment is the peak, in words; where two tie, what the rule does and what it would be otherwise.
fn rule_ui(board: &mut Board<'_, '_>, scores: &[Score; 6], reading: &Reading) {
    let (Some(peak), Some(end), Some(remembered)) =
        (&reading.peak, reading.end.as_ref().and_then(|end| end.score), reading.remembered)
    else {
        return;
    };
    let language = board.cx.language;
    let opposite = Score::clamped(-i64::from(peak.score.value()));
    let tie = peak.score < Score::ZERO && scores.contains(&opposite);
    let first = if tie {
        ride::tie(peak.score, language)
    } else {
        let name = ride::TOUCHPOINTS.get(peak.position).map_or("", |name| name.get(language));
        ride::peak(name, peak.score, language)
    };
    let bold = Lettering::new(40.0, Paint::Ink).bold();
    let mut y = 800.0;
    y += board.paragraph((80.0, y), (940.0, 2), &first, bold) + 14.0;
    let sum = ride::sum(peak.score, end, remembered, language);
    y += board.paragraph((80.0, y), (940.0, 1), &sum, Lettering::new(34.0, Paint::Ink)) + 10.0;
    if tie {
        let other = peak_end(f64::from(opposite.value()), f64::from(end.value()));
        let otherwise = ride::otherwise(peak.score, other, language);
        board.paragraph((80.0, y), (940.0, 1), &otherwise, Lettering::new(34.0, Paint::Ink2));
    }
}
