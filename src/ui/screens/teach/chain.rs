//! The internal chain behind a moment of truth, told backwards: from the customer's bad moment to the
//! department upstream where it was made. The open worksheet's chain, or an example.
//!
//! What the class changes here stays here: the worksheet keeps its scores.

use super::board::{Board, Lettering, WIDTH};
use super::knob::{Scale, knob};
use crate::analysis::internal;
use crate::app::TeachingCommand;
use crate::model::{DepartmentId, InternalLink, MarkKind, Score, Worksheet};
use crate::sheet::Paint;

use crate::words::internal as internal_words;
use crate::words::names;
use crate::words::teaching::chain;
use eframe::egui::{Role, Stroke};
use std::sync::Arc;

const SCALE: Scale = Scale { low: 540.0, high: 220.0, upright: true, from: -5, to: 5 };
const LEFT: f32 = 110.0;
const RIGHT: f32 = 1810.0;

/// The departments, and the arrows between them.
const BOXES: f32 = 640.0;
const HIGH: f32 = 110.0;

/// The widest name, so that three promises stand side by side.
const NAME: f32 = 210.0;

/// A chain as it is told: who stands in it, and how each felt served by the next.
struct Told<'a> {
    worksheet: &'a Worksheet,
    links: Vec<&'a InternalLink>,
    /// The customer's moment first, then the links; `None` where nobody scored.
    scores: Vec<Option<Score>>,
    /// From the customer upstream.
    names: Vec<String>,
    moment: String,
}

pub fn chain_ui(board: &mut Board<'_, '_>) {
    let language = board.cx.language;
    let own = board.cx.state.workshop.as_ref().filter(|workshop| !workshop.review().upstream.is_empty());
    let own = own.map(|workshop| (Arc::clone(workshop.worksheet()), Arc::clone(&workshop.review().upstream)));
    let is_example = own.is_none();
    let (worksheet, way) = own.unwrap_or_else(|| {
        let example = chain::example(language);
        let way = internal::upstream(&example).into();
        (Arc::new(example), way)
    });
    let told = tell(board, &worksheet, &way);
    let pit = internal::upstream_pit(told.scores.get(1..).unwrap_or_default()).map(|at| at + 1);
    let look = Lettering::new(34.0, Paint::Ink2);
    let moment = board.cut(&told.moment, RIGHT - LEFT - 200.0, look);
    board.text((LEFT, 160.0), &moment, look);
    if is_example {
        board.say((RIGHT, 160.0), chain::EXAMPLE, Lettering::NOTE.right());
    }
    boxes_ui(board, &told);
    curve_ui(board, &told, pit);
    promise_ui(board, &told, pit);
}

fn tell<'a>(board: &Board<'_, '_>, worksheet: &'a Worksheet, way: &[usize]) -> Told<'a> {
    let language = board.cx.language;
    let links: Vec<&InternalLink> = way.iter().filter_map(|at| worksheet.links.get(*at)).collect();
    let id = links.first().and_then(|link| link.touchpoint.as_ref());
    let touchpoint = id.and_then(|id| worksheet.journey.touchpoint(id));
    let mut scores = vec![touchpoint.and_then(|touchpoint| touchpoint.score)];
    scores.extend(links.iter().map(|link| link.score));
    for (score, given) in scores.iter_mut().zip(&board.cx.state.teaching.links) {
        *score = given.or(*score);
    }
    let short = |id: &DepartmentId| {
        let department = worksheet.journey.department(id);
        let name = department.map(|department| names::department_short(department, language));
        board.cut(&name.unwrap_or_default(), NAME, Lettering::new(30.0, Paint::Ink).bold())
    };
    let mut names = vec![chain::CUSTOMER.get(language).to_owned()];
    names.extend(links.first().map(|link| short(&link.customer)));
    names.extend(links.iter().map(|link| short(&link.supplier)));
    let moment = touchpoint.map_or(chain::MOMENT.get(language), |touchpoint| touchpoint.name.get(language));
    Told { worksheet, links, scores, names, moment: moment.to_owned() }
}

impl Told<'_> {
    /// From one box to the next.
    fn apart(&self) -> f32 {
        (RIGHT - LEFT) / self.names.len().max(1) as f32
    }

    /// The middle of a box.
    fn middle(&self, index: usize) -> f32 {
        LEFT + self.apart() * (index as f32 + 0.5)
    }

    /// Where the feeling between two boxes stands.
    fn between(&self, hop: usize) -> f32 {
        (self.middle(hop) + self.middle(hop + 1)) / 2.0
    }

    /// The second at which a hop is told: the moment first, the rest going upstream.
    fn told_at(&self, hop: usize) -> f32 {
        match hop {
            0 => 0.5,
            hop => 1.5 + 3.0 * hop as f32 / (self.scores.len() as f32 - 1.0).max(1.0) - 0.5,
        }
    }

    fn name(&self, hop: usize) -> String {
        let name = |index: usize| self.names.get(index).map_or("", String::as_str);
        format!("{} ← {}", name(hop), name(hop + 1))
    }
}

fn boxes_ui(board: &mut Board<'_, '_>, told: &Told<'_>) {
    let wide = (told.apart() - 90.0).min(260.0);
    for (index, name) in told.names.iter().enumerate() {
        if index > 1 && board.elapsed() < told.told_at(index - 1) {
            continue;
        }
        let x = told.middle(index);
        let place = (x - wide / 2.0, BOXES, wide, HIGH);
        let (fill, edge) = match index {
            0 => (Paint::Tint, Stroke::NONE),
            _ => (Paint::Sunk, Stroke::NONE),
        };
        board.boxed(place, fill, edge);
        let look = Lettering::new(34.0, Paint::Ink).bold().center();
        board.centred_lines((x, BOXES + HIGH / 2.0), (wide - 16.0, 2), name, look);
        if index > 0 {
            board.say((x, BOXES + HIGH + 30.0), chain::place(index - 1), Lettering::NOTE.center());
        }
    }
    for hop in 0..told.scores.len() {
        if board.elapsed() >= told.told_at(hop) {
            let y = BOXES + HIGH / 2.0;
            let (from, to) = (told.middle(hop + 1) - wide / 2.0, told.middle(hop) + wide / 2.0);
            board.arrow((from - 8.0, y), (to + 8.0, y), Paint::Edge);
        }
    }
}

/// How each felt served, as points that the class moves, from the customer upstream.
fn curve_ui(board: &mut Board<'_, '_>, told: &Told<'_>, pit: Option<usize>) {
    for (score, number) in [(5, "+5"), (0, "0"), (-5, "\u{2212}5")] {
        let y = SCALE.of(score);
        board.line((LEFT, y), (RIGHT, y), 3.0, Paint::Line);
        board.text((LEFT - 24.0, y), number, Lettering::NOTE.right());
    }
    let at = |hop: usize, score: Option<Score>| {
        (told.between(hop), SCALE.of(score.map_or(0, |score| i64::from(score.value()))))
    };
    let shown: Vec<usize> =
        (0..told.scores.len()).filter(|hop| board.elapsed() >= told.told_at(*hop)).collect();
    let points: Vec<_> = told.scores.iter().enumerate().map(|(hop, score)| at(hop, *score)).collect();
    if let Some(last) = shown.len().checked_sub(1) {
        board.curve(&points, last as f32, 5.0, Paint::Edge);
    }
    for hop in shown {
        let Some(score) = told.scores.get(hop).copied() else { continue };
        let center = at(hop, score);
        let name = chain::score_of(&told.name(hop), board.cx.language);
        let value = score.map_or(0, |score| i64::from(score.value()));
        if let Some(value) = knob(board, center, 38.0, (SCALE, value), &name) {
            board.send(TeachingCommand::Link(hop, Score::clamped(value)));
        }
        match score {
            Some(score) => board.score(center, 38.0, score),
            None => board.disc(center, 38.0, "?", (Paint::Sunk, Paint::Ink)),
        }
        if pit == Some(hop) && board.share(4.5, 5.5) > 0.0 {
            let look = Lettering::new(30.0, Paint::Pit).bold();
            // Under the lowest point no line runs.
            board.mark(MarkKind::Pit, (center.0, center.1 + 66.0), 20.0);
            board.say((center.0 + 32.0, center.1 + 66.0), chain::PIT, look);
        }
    }
}

/// The promise of the chosen link in one sentence; the pit's, where none is chosen.
fn promise_ui(board: &mut Board<'_, '_>, told: &Told<'_>, pit: Option<usize>) {
    board.fill((0.0, 840.0, WIDTH, 240.0), Paint::Canvas);
    let n = told.links.len();
    let given = board.cx.state.teaching.link.filter(|hop| (1..=n).contains(hop));
    let chosen = given.or(pit).unwrap_or(1);
    // The pit is not given away before it is marked.
    let is_open = given.is_some() || board.share(4.5, 5.5) > 0.0;
    let language = board.cx.language;
    let mut x = LEFT;
    for hop in 1..=n {
        if board.elapsed() < told.told_at(hop) {
            continue;
        }
        let link = told.name(hop);
        let wide = board.width(&link, Lettering::new(30.0, Paint::Ink).bold()) + 48.0;
        let name = chain::promise_of(&link, language);
        let place = (x, 864.0, wide, 60.0);
        let (clicked, hovered) = board.press(place, &name, Role::RadioButton, is_open && chosen == hop);
        if clicked {
            board.send(TeachingCommand::ChooseLink(hop));
        }
        let (fill, ink) = match (is_open && chosen == hop, hovered) {
            (true, _) => (Paint::Accent, Paint::OnAccent),
            (false, true) => (Paint::Hover, Paint::Ink),
            _ => (Paint::Canvas, Paint::Ink),
        };
        board.boxed(place, fill, Stroke::NONE);
        board.paint_text((x + wide / 2.0, 894.0), &link, Lettering::new(30.0, ink).bold().center());
        x += wide + 16.0;
    }
    if board.share(5.5, 6.5) <= 0.0 {
        return;
    }
    if let Some(link) = chosen.checked_sub(1).and_then(|at| told.links.get(at)) {
        let sentence = internal_words::agreement(link, told.worksheet, language);
        let large = Lettering::new(36.0, Paint::Ink).bold();
        let fits = board.n_lines(&sentence, RIGHT - LEFT, large) <= 2;
        let look = if fits { large } else { Lettering::new(28.0, Paint::Ink).bold() };
        board.paragraph((LEFT, 944.0), (RIGHT - LEFT, 3), &sentence, look);
    }
    if pit.is_none() {
        board.say((RIGHT, 600.0), chain::NO_PIT, Lettering::NOTE.right());
    }
}
