//! The gaps of SERVQUAL: for each of the five dimensions what was expected and what was perceived, both
//! 1…7 and both to be moved, and the gap between them as a bar.

use super::board::{Board, Lettering, WIDTH};
use super::knob::{Scale, knob};
use crate::analysis::servqual;
use crate::app::TeachingCommand;
use crate::model::lenses::{Rating, ServqualDimension, ServqualForm};
use crate::model::{Score, ServqualSubject, ServqualWeights};
use crate::sheet::Paint;
use crate::words::{names, servqual as servqual_words, teaching::gaps};

const SCALE: Scale = Scale { low: 460.0, high: 1100.0, upright: false, from: 1, to: 7 };

/// The rows of the dimensions: the middle of the first, and from one to the next.
const FIRST: f32 = 278.0;
const APART: f32 = 122.0;

/// The bars of the gaps: where 0 stands, and one point.
const ZERO: f32 = 1470.0;
const POINT: f32 = 44.0;

pub fn servqual_ui(board: &mut Board<'_, '_>) {
    let ratings = board.cx.state.teaching.ratings;
    let weights = ServqualWeights::default();
    let report = servqual::report(&subject(&ratings), &weights);
    heads_ui(board);
    for (index, dimension) in ServqualDimension::ALL.into_iter().enumerate() {
        let (Some(rating), Some(gap), Some(weight)) =
            (ratings.get(index), report.dimensions.get(index), weights.0.get(index))
        else {
            continue;
        };
        let y = FIRST + APART * index as f32;
        let name = servqual_words::dimension(dimension).get(board.cx.language);
        board.text((80.0, y - 16.0), name, Lettering::new(40.0, Paint::Ink).bold());
        let weight = gaps::weight(*weight, board.cx.language);
        board.text((80.0, y + 30.0), &weight, Lettering::NOTE);
        let grown = board.share(index as f32, index as f32 + 1.0);
        if let Some(gap) = gap.filter(|_| grown > 0.0) {
            let (from, to) = (SCALE.of(i64::from(rating.0)), SCALE.of(i64::from(rating.1)));
            let end = (from + (to - from) * grown, y - 27.0 + 54.0 * grown);
            board.line((from, y - 27.0), end, 8.0, paint_of(gap));
        }
        dots_ui(board, index, (y, name), *rating);
        gap_ui(board, index, y, *gap);
    }
    board.fill((0.0, 850.0, WIDTH, 230.0), Paint::Canvas);
    board.paragraph((80.0, 884.0), (800.0, 3), board.cx.say(gaps::READING), Lettering::new(34.0, Paint::Ink));
    if board.share(5.0, 6.0) > 0.0 {
        overall_ui(board, 1390.0, gaps::UNWEIGHTED.get(board.cx.language), report.unweighted, Paint::Ink);
        overall_ui(board, 1840.0, gaps::WEIGHTED.get(board.cx.language), report.weighted, Paint::Accent);
    }
}

/// What the class put in, as one person's answers: each item of a dimension is rated alike.
fn subject(ratings: &[(u8, u8); 5]) -> ServqualSubject {
    let form = ServqualForm::Short;
    let rated = |item: u8| {
        let dimension = servqual::dimension_of(form, item);
        let at = ServqualDimension::ALL.iter().position(|other| *other == dimension)?;
        let (expected, perceived) = *ratings.get(at)?;
        Some(Rating { item, expected: Some(expected), perceived: Some(perceived) })
    };
    let ratings = (1..=servqual::n_items(form)).filter_map(rated).collect();
    ServqualSubject { form, ratings, ..ServqualSubject::default() }
}

/// What the dots are, and the numbers of the scale over them.
fn heads_ui(board: &mut Board<'_, '_>) {
    let y = 180.0;
    for number in 1..=7 {
        let x = SCALE.of(number);
        board.text((x, y), &number.to_string(), Lettering::NOTE.center());
        let bottom = FIRST + APART * 4.0 + 50.0;
        board.line((x, y + 28.0), (x, bottom), 3.0, Paint::Line);
    }
    board.disc((98.0, y), 20.0, "E", (Paint::Surface, Paint::Ink));
    board.painter().circle_stroke(board.pos((98.0, y)), board.px(18.0), board.stroke(4.0, Paint::Ink2));
    board.say((126.0, y), gaps::EXPECTED_SHORT, Lettering::NOTE);
    let next = 126.0 + board.width(board.cx.say(gaps::EXPECTED_SHORT), Lettering::NOTE) + 42.0;
    board.disc((next, y), 20.0, "P", (Paint::Accent, Paint::OnAccent));
    board.say((next + 28.0, y), gaps::PERCEIVED_SHORT, Lettering::NOTE);
    board.say((ZERO, y), gaps::GAP, Lettering::new(30.0, Paint::Ink).bold().center());
    board.line((ZERO, y + 28.0), (ZERO, FIRST + APART * 4.0 + 50.0), 3.0, Paint::Edge);
}

/// Expected above as a ring, perceived below as a disc, so that equal ones do not cover each other.
fn dots_ui(board: &mut Board<'_, '_>, index: usize, (y, name): (f32, &str), rating: (u8, u8)) {
    let language = board.cx.language;
    let label = |which: crate::words::Phrase| gaps::rating(which.get(language), name, language);
    let (expected, perceived) = (i64::from(rating.0), i64::from(rating.1));
    let above = (SCALE.of(expected), y - 27.0);
    if let Some(level) = knob(board, above, 25.0, (SCALE, expected), &label(gaps::EXPECTED)) {
        board.send(TeachingCommand::Expected(index, level as u8));
    }
    let below = (SCALE.of(perceived), y + 27.0);
    if let Some(level) = knob(board, below, 25.0, (SCALE, perceived), &label(gaps::PERCEIVED)) {
        board.send(TeachingCommand::Perceived(index, level as u8));
    }
    board.disc(above, 25.0, "E", (Paint::Surface, Paint::Ink));
    board.painter().circle_stroke(board.pos(above), board.px(23.0), board.stroke(4.0, Paint::Ink2));
    board.disc(below, 25.0, "P", (Paint::Accent, Paint::OnAccent));
}

/// The colours of the scores: what is missing is a pit.
fn paint_of(gap: f64) -> Paint {
    match gap {
        gap if gap < 0.0 => Paint::Score(Score::clamped(-4)),
        gap if gap > 0.0 => Paint::Score(Score::clamped(4)),
        _ => Paint::Ink2,
    }
}

/// The bar grows from 0; what falls short goes to the left.
fn gap_ui(board: &mut Board<'_, '_>, index: usize, y: f32, gap: Option<f64>) {
    let begin = index as f32;
    let grown = board.share(begin, begin + 1.0);
    let Some(gap) = gap.filter(|_| grown > 0.0) else { return };
    let paint = paint_of(gap);
    let to = ZERO + gap as f32 * POINT * grown;
    if gap != 0.0 {
        board.bar((ZERO.min(to), ZERO.max(to)), y, 44.0, paint);
    }
    if grown >= 1.0 {
        let shown = names::signed(gap, 0);
        board.text((1840.0, y), &shown, Lettering::new(52.0, paint).bold().right());
    }
}

fn overall_ui(board: &mut Board<'_, '_>, right: f32, label: &str, value: Option<f64>, paint: Paint) {
    let shown = value.map_or_else(|| crate::words::kano::UNDEFINED.to_owned(), names::mean);
    board.text((right, 968.0), &shown, Lettering::new(84.0, paint).bold().right());
    board.text((right, 892.0), label, Lettering::new(32.0, paint).right());
}
