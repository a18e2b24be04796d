//! What the class will do, what its people promise, and what became of it.

use super::shown::{LookingBack, WIDTH};
use crate::analysis::class::plan::{OutcomeTally, planned};
use crate::app::DebriefSlide;
use crate::model::class::{ActionOutcome, Commitment};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::debrief::{page as words, slides};
use crate::words::{names, screen};
use eframe::egui::Ui;

/// Where the first line of a list begins, in u.
const TOP: f32 = 140.0;

/// The height of a line in u: few lines have more room, and larger type.
fn step(most: usize) -> f32 {
    (860.0 / most.max(1) as f32).clamp(166.0, 280.0)
}

/// Sizes of what stands in a line of this height, in u.
fn sizes(step: f32) -> &'static [(f32, usize)] {
    match step {
        240.0.. => &[(56.0, 2), (48.0, 3), (40.0, 3), (34.0, 4)],
        200.0.. => &[(48.0, 2), (40.0, 2), (34.0, 3)],
        _ => &[(42.0, 1), (36.0, 2), (30.0, 2)],
    }
}

/// How far through several pages one is; the answer is how many lines stand on each.
fn page_ui(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, (page, n): (usize, usize)) -> usize {
    let (pages, most) = DebriefSlide::pages(n);
    let said = slides::page(page, pages);
    shown.left(ui, cx, (1760.0, 1020.0, 96.0, 40.0), &said, (28.0, false, Paint::Ink2));
    most
}

pub fn actions(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, page: usize) {
    let list = planned(&shown.class, &shown.comparison);
    let most = page_ui(shown, ui, cx, (page, list.len()));
    let step = step(most);
    for (row, (at, action)) in list.iter().enumerate().skip(page * most).take(most).enumerate() {
        let top = TOP + step * row as f32;
        shown.bar(ui, cx, (EDGE, top, WIDTH, 2.0), Paint::Line);
        let number = (EDGE, top + 18.0, 80.0, 60.0);
        shown.left(ui, cx, number, &(at + 1).to_string(), (48.0, true, Paint::Accent));
        let what = shown.clean(action.what.trim());
        let place = (EDGE + 90.0, top + 16.0, 1130.0);
        shown.stage.paragraph(ui, cx, place, &what, (sizes(step), true, Paint::Ink));
        let groups = shown.told(|language| words::groups(&action.groups(), language));
        shown.left(
            ui,
            cx,
            (EDGE + 90.0, top + step - 46.0, 1130.0, 40.0),
            &groups,
            (26.0, false, Paint::Ink2),
        );
        let owner = action.owner.trim();
        let (owner, paint) = match owner {
            "" => (shown.stage.say(words::NO_OWNER), Paint::Warn),
            owner => (shown.clean(owner), Paint::Ink),
        };
        shown.left(ui, cx, (1320.0, top + 18.0, 536.0, 60.0), &owner, (40.0, true, paint));
        if let Some(due) = action.due {
            let due = names::date(due, cx.language);
            shown.left(ui, cx, (1320.0, top + 84.0, 536.0, 50.0), &due, (32.0, false, Paint::Ink2));
        }
    }
}

pub fn commitments(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, page: usize) {
    let said: Vec<&Commitment> =
        shown.class.commitments.iter().filter(|commitment| !commitment.text.trim().is_empty()).collect();
    let most = page_ui(shown, ui, cx, (page, said.len()));
    let step = step(most);
    for (row, commitment) in said.iter().skip(page * most).take(most).enumerate() {
        let top = TOP + step * row as f32;
        shown.bar(ui, cx, (EDGE, top, WIDTH, 2.0), Paint::Line);
        let group = match commitment.group {
            0 => String::new(),
            group => shown.told(|language| words::group(group, language)),
        };
        let name = if cx.state.presentation.names { commitment.name.trim() } else { "" };
        let who = screen::joined(&[&group, name], cx.language);
        shown.left(ui, cx, (EDGE, top + 20.0, 330.0, 56.0), &who, (32.0, true, Paint::Ink2));
        let text = shown.clean(commitment.text.trim());
        let place = (EDGE + 350.0, top + 20.0, WIDTH - 350.0);
        shown.stage.paragraph(ui, cx, place, &text, (sizes(step), false, Paint::Ink));
    }
}

pub fn results(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, (at, page): (usize, usize)) {
    let Some(follow_up) = shown.class.follow_ups.get(at) else { return };
    let list = planned(&shown.class, &shown.comparison);
    let most = page_ui(shown, ui, cx, (page, list.len()));
    let tally = OutcomeTally::of(&list, follow_up);
    let when = shown.told(|language| words::days_later(follow_up.after, language));
    let said = format!("{when}    {}", shown.told(|language| slides::tally(tally, language)));
    shown.left(ui, cx, (EDGE, 100.0, WIDTH, 48.0), &said, (32.0, true, Paint::Accent));
    let step = step(most);
    for (row, action) in list.iter().skip(page * most).take(most).enumerate() {
        let top = 170.0 + step * row as f32;
        shown.bar(ui, cx, (EDGE, top, WIDTH, 2.0), Paint::Line);
        let what = shown.clean(action.what.trim());
        shown.stage.paragraph(ui, cx, (EDGE, top + 14.0, 1130.0), &what, (sizes(step), true, Paint::Ink));
        let groups = shown.told(|language| words::groups(&action.groups(), language));
        shown.left(ui, cx, (EDGE, top + step - 46.0, 1130.0, 40.0), &groups, (26.0, false, Paint::Ink2));
        let result = action.result(follow_up);
        let outcome = result.and_then(|result| result.outcome);
        let (sign, paint) = match outcome {
            Some(ActionOutcome::Done) => ("●", Paint::Ok),
            Some(ActionOutcome::Partly) => ("◐", Paint::Warn),
            Some(ActionOutcome::NotDone) => ("○", Paint::Err),
            None => ("–", Paint::Ink2),
        };
        let word = outcome.map(|outcome| shown.stage.say(words::outcome(outcome))).unwrap_or_default();
        let word = format!("{sign} {word}");
        shown.left(ui, cx, (1260.0, top + 14.0, 596.0, 54.0), &word, (38.0, true, paint));
        let reached = result.map(|result| shown.clean(result.reached.trim())).unwrap_or_default();
        shown.left(ui, cx, (1260.0, top + 68.0, 596.0, 46.0), &reached, (32.0, false, Paint::Ink));
        let target = action.targets().join(names::SEPARATOR.get(cx.language));
        if !target.is_empty() {
            let target = words::target(&shown.clean(&target), cx.language);
            shown.left(ui, cx, (1260.0, top + 114.0, 596.0, 42.0), &target, (26.0, false, Paint::Ink2));
        }
    }
}
