//! KANO's table by answering it: a row is what people say if it is there, a column if it is not. The
//! chosen cell tells the category; hands are counted cell by cell.

use super::board::{Board, Lettering};
use crate::analysis::kano;
use crate::app::{ClassVote, TeachingCommand};
use crate::model::lenses::{KanoCategory, KanoTally};
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::within;
use crate::ui::kit::theme;
use crate::words::kano as kano_words;
use crate::words::{names, teaching::kano as words};
use eframe::egui::{Role, Stroke};

/// The table: its left top cell, and the size of one.
const LEFT: f32 = 356.0;
const TOP: f32 = 416.0;
const WIDE: f32 = 132.0;
const HIGH: f32 = 104.0;
const GAP: f32 = 6.0;

/// The right half.
const RIGHT: f32 = 1130.0;

/// In a field lower than this, in logical pixels, nobody types: it belongs to a thumbnail.
const TYPED: f32 = 30.0;

pub fn kano_ui(board: &mut Board<'_, '_>) {
    let vote = board.cx.state.teaching.vote.clone();
    idea_ui(board, &vote);
    questions_ui(board, &vote);
    table_ui(board, &vote);
    category_ui(board, &vote);
    tally_ui(board, &vote);
}

fn idea_ui(board: &mut Board<'_, '_>, vote: &ClassVote) {
    let name = board.cx.say(words::IDEA);
    board.text((80.0, 180.0), name, Lettering::new(30.0, Paint::Ink2));
    let left = 80.0 + board.width(name, Lettering::new(30.0, Paint::Ink2)) + 28.0;
    let place = board.rect((left, 146.0, 1046.0 - left, 68.0));
    if place.height() < TYPED {
        let outline = board.stroke(3.0, Paint::Edge);
        board.boxed((left, 146.0, 1046.0 - left, 68.0), Paint::Surface, outline);
        board.text((left + 20.0, 180.0), idea(board.cx, vote), Lettering::new(32.0, Paint::Ink));
        return;
    }
    let style = FieldStyle {
        font: theme::font(board.px(32.0), false),
        limit: lengths::NAME,
        ..FieldStyle::line(board.cx.say(words::EXAMPLE), place.width())
    };
    let id = board.id("idea");
    let cx = &*board.cx;
    let typed = within(board.ui, place, |ui| {
        // The theme of the slide may differ from that of the window.
        ui.visuals_mut().override_text_color = Some(cx.color(Paint::Ink));
        field_ui(ui, cx, id, name, idea(cx, vote), &style).typed
    });
    if let Some((_, idea)) = typed {
        board.send(TeachingCommand::Idea(idea));
    }
}

/// What the class asks about; the example until it has written something.
fn idea<'a>(cx: &Cx<'_>, vote: &'a ClassVote) -> &'a str {
    match vote.idea.trim() {
        "" => cx.say(words::EXAMPLE),
        _ => &vote.idea,
    }
}

fn questions_ui(board: &mut Board<'_, '_>, vote: &ClassVote) {
    let language = board.cx.language;
    let idea = idea(board.cx, vote);
    let look = Lettering::new(26.0, Paint::Ink);
    let there = kano_words::functional(idea.trim(), language);
    board.paragraph((80.0, 238.0), (252.0, 5), &there, look);
    let lacking = kano_words::dysfunctional(idea.trim(), language);
    board.paragraph((LEFT, 238.0), (5.0 * (WIDE + GAP), 2), &lacking, look);
}

/// The answers along both sides, and the cells between them.
fn table_ui(board: &mut Board<'_, '_>, vote: &ClassVote) {
    for (index, answer) in kano_words::ANSWERS.into_iter().enumerate() {
        let position = (index + 1) as u8;
        let words = answer.get(board.cx.language);
        let (along, down) = (LEFT + index as f32 * (WIDE + GAP), TOP + index as f32 * (HIGH + GAP));
        let there = words::answer(board.cx.say(words::THERE), index + 1, words);
        let row = (80.0, down, LEFT - 80.0 - GAP, HIGH);
        if answer_ui(board, row, &there, words, vote.functional == position) {
            board.send(TeachingCommand::Functional(position));
        }
        let lacking = words::answer(board.cx.say(words::NOT_THERE), index + 1, words);
        let column = (along, TOP - HIGH - GAP, WIDE, HIGH);
        if answer_ui(board, column, &lacking, words, vote.dysfunctional == position) {
            board.send(TeachingCommand::Dysfunctional(position));
        }
    }
    for (row, votes) in vote.votes.iter().enumerate() {
        for (column, votes) in votes.iter().enumerate() {
            cell_ui(board, vote, (row, column), *votes);
        }
    }
}

fn answer_ui(
    board: &mut Board<'_, '_>,
    place: (f32, f32, f32, f32),
    name: &str,
    words: &str,
    chosen: bool,
) -> bool {
    let (clicked, hovered) = board.press(place, name, Role::RadioButton, chosen);
    let fill = match (chosen, hovered) {
        (true, _) => Paint::Tint,
        (false, true) => Paint::Hover,
        _ => Paint::Surface,
    };
    board.boxed(place, fill, Stroke::NONE);
    let (x, y, w, h) = place;
    let look = Lettering::new(24.0, if chosen { Paint::Accent } else { Paint::Ink });
    let look = if chosen { look.bold().center() } else { look.center() };
    board.centred_lines((x + w / 2.0, y + h / 2.0), (w - 8.0, 3), words, look);
    clicked
}

fn cell_ui(board: &mut Board<'_, '_>, vote: &ClassVote, (row, column): (usize, usize), votes: u32) {
    let (functional, dysfunctional) = ((row + 1) as u8, (column + 1) as u8);
    let category = kano::evaluate(functional, dysfunctional);
    let chosen = (vote.functional, vote.dysfunctional) == (functional, dysfunctional);
    let (x, y) = (LEFT + column as f32 * (WIDE + GAP), TOP + row as f32 * (HIGH + GAP));
    let place = (x, y, WIDE, HIGH);
    let language = board.cx.language;
    let name = kano_words::category(category).get(language);
    let label = words::cell(row + 1, column + 1, name, votes, language);
    let (clicked, hovered) = board.press(place, &label, Role::RadioButton, chosen);
    if clicked {
        board.send(TeachingCommand::Functional(functional));
        board.send(TeachingCommand::Dysfunctional(dysfunctional));
    }
    let (fill, ink) = match (chosen, hovered) {
        (true, _) => (Paint::Accent, Paint::OnAccent),
        (false, true) => (Paint::Shade, Paint::Ink),
        _ => (Paint::Sunk, Paint::Ink),
    };
    board.boxed(place, fill, Stroke::NONE);
    if chosen || is_told(board, category) {
        let look = Lettering::new(48.0, ink).bold().center();
        board.paint_text((x + WIDE / 2.0, y + HIGH / 2.0), kano_words::letter(category), look);
    }
    if votes > 0 {
        board.paint_text(
            (x + WIDE - 12.0, y + HIGH - 22.0),
            &votes.to_string(),
            Lettering::new(26.0, ink).right(),
        );
    }
}

/// The categories appear one after the other, those that answer a wish first.
fn is_told(board: &Board<'_, '_>, category: KanoCategory) -> bool {
    use KanoCategory::*;
    let second = match category {
        OneDimensional => 0.5,
        Attractive => 1.5,
        MustBe => 2.5,
        Indifferent => 3.5,
        Reverse => 4.5,
        Questionable => 5.5,
    };
    board.elapsed() >= second
}

/// What the chosen pair means, in large.
fn category_ui(board: &mut Board<'_, '_>, vote: &ClassVote) {
    let category = kano::evaluate(vote.functional, vote.dysfunctional);
    let name = kano_words::category(category).get(board.cx.language);
    let name = words::category(kano_words::letter(category), name);
    board.text((RIGHT, 190.0), &name, Lettering::new(60.0, Paint::Accent).bold());
    let meaning = kano_words::meaning(category).get(board.cx.language);
    board.paragraph((RIGHT, 244.0), (720.0, 2), meaning, Lettering::new(36.0, Paint::Ink));
}

/// The votes by category, the most frequent, Better and Worse.
fn tally_ui(board: &mut Board<'_, '_>, vote: &ClassVote) {
    let tally = tally(vote);
    let n = kano::n(&tally);
    if board.button((RIGHT, 384.0, 200.0, 72.0), board.cx.say(words::ADD), false) {
        board.send(TeachingCommand::AddVote);
    }
    if board.button((RIGHT + 224.0, 384.0, 200.0, 72.0), board.cx.say(words::TAKE), true) {
        board.send(TeachingCommand::TakeVote);
    }
    let language = board.cx.language;
    let most = kano::category(&tally);
    let scale = KanoCategory::ALL.iter().map(|category| kano::count(&tally, *category)).max().unwrap_or(0);
    for (index, category) in KanoCategory::ALL.into_iter().enumerate() {
        let y = 520.0 + index as f32 * 56.0;
        let paint = if most == Some(category) { Paint::Accent } else { Paint::Ink };
        board.text((RIGHT, y), kano_words::letter(category), Lettering::new(34.0, paint).bold());
        board.say((RIGHT + 56.0, y), kano_words::category(category), Lettering::new(30.0, paint));
        let count = kano::count(&tally, category);
        let from = RIGHT + 320.0;
        let to = from + 300.0 * count as f32 / scale.max(1) as f32;
        if count > 0 {
            board.bar((from, to), y, 30.0, if paint == Paint::Ink { Paint::Edge } else { paint });
        }
        let shown = count.to_string();
        board.text((if count > 0 { to + 16.0 } else { from }, y), &shown, Lettering::new(34.0, paint).bold());
    }
    let Some(most) = most else {
        board.say((RIGHT, 886.0), words::NO_VOTES, Lettering::new(36.0, Paint::Ink2));
        return;
    };
    let name = kano_words::category(most).get(language);
    board.text((RIGHT, 882.0), &words::most(name, language), Lettering::new(44.0, Paint::Accent).bold());
    let number = |value: Option<f64>| value.map_or_else(|| kano_words::UNDEFINED.to_owned(), names::mean);
    let better = kano::better(&tally).map_or_else(|| kano_words::UNDEFINED.to_owned(), |b| format!("{b:.2}"));
    let both = words::coefficients(&better, &number(kano::worse(&tally)));
    board.text((RIGHT, 944.0), &both, Lettering::new(36.0, Paint::Ink));
    let basis = words::basis(&kano_words::basis(n, language), language);
    board.text((RIGHT, 1002.0), &basis, Lettering::NOTE);
}

/// The votes by category.
fn tally(vote: &ClassVote) -> KanoTally {
    let mut tally = KanoTally::default();
    for (row, votes) in vote.votes.iter().enumerate() {
        for (column, votes) in votes.iter().enumerate() {
            let category = kano::evaluate((row + 1) as u8, (column + 1) as u8);
            let count = kano::count_mut(&mut tally, category);
            *count = count.saturating_add(*votes);
        }
    }
    tally
}
