//! The redesign step: the curve before and after on one map, the budget over it, the measures beside it.
//!
//! A measure belongs to a touchpoint. Dragging the dot of one that has none makes it, so that a group can
//! begin with the score and find the words later.

mod card;
mod chip;

pub use card::{inspector_ui, next_finding, words_id};

use crate::analysis::remembered::{self, Reading};
use crate::app::{Command, Step, Workshop};
use crate::edit::Edit;
use crate::model::redesign::RedesignKind;
use crate::model::{Measure, Score, TouchpointId, Worksheet};
use crate::sheet::{Column, Paint};
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::keys;
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::FieldStyle;
use crate::ui::kit::layout::within;
use crate::ui::kit::text::{self, Style};
use crate::ui::panels::map::{self, Canvas, canvas_ui, columns_ui, view};
use crate::ui::panels::step_header::header_ui;
use crate::words::redesign_ui as words;
use eframe::egui::{Event, Id, Key, Popup, Rect, Sense, Ui};

pub fn redesign_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    header_ui(ui, cx, workshop);
    keys::step_keys(ui, cx, Step::Redesign);
    score_keys(ui, cx, workshop, &worksheet);
    let view = view(cx, workshop, ui.max_rect().width());
    canvas_ui(ui, cx, workshop, &workshop.picture(), &view, |ui, cx, canvas| {
        columns_ui(ui, cx, workshop, &worksheet, canvas);
    });
}

/// The budget in the header: what may be spent, what is, and what a point brings.
pub fn budget_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, place: Rect) {
    let worksheet = worksheet_of(workshop);
    within(ui, place, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let label = cx.say(words::BUDGET);
            text::line_ui(ui, cx, label, Style::BODY, Paint::Ink2);
            let value = worksheet.budget.map(|budget| budget.to_string()).unwrap_or_default();
            let style = FieldStyle { limit: 6, ..FieldStyle::line(cx.say(words::NO_LIMIT), 56.0) };
            let read = |text: &str| match text {
                "" => Some(Edit::SetBudget(None)),
                text => read_number(text).map(|budget| Edit::SetBudget(Some(budget))),
            };
            let unread = draft_field_ui(ui, cx, (budget_id(), label), &value, &style, read);
            if unread {
                text::line_ui(ui, cx, cx.say(words::NOT_A_NUMBER), Style::SMALL_BOLD, Paint::Err);
                return;
            }
            text::line_ui(ui, cx, cx.say(words::POINTS), Style::BODY, Paint::Ink2);
            let spent = workshop.review().spent;
            ui.add_space(8.0);
            text::line_ui(ui, cx, &words::spent(spent, cx.language), Style::BODY, Paint::Ink);
            if let Some(budget) = worksheet.budget {
                let left = i64::from(budget) - i64::from(spent);
                let (style, paint) =
                    if left < 0 { (Style::BODY_BOLD, Paint::Err) } else { (Style::BODY, Paint::Ink) };
                text::line_ui(ui, cx, &words::left(left, cx.language), style, paint);
            }
            if let Some(gain) = workshop.review().gain_per_point() {
                ui.add_space(8.0);
                text::line_ui(ui, cx, &words::gain(gain, cx.language), Style::BODY_BOLD, Paint::Accent)
                    .interact(Sense::hover())
                    .on_hover_text(cx.say(words::GAIN_RULE));
            }
        });
    });
}

/// The field of the budget.
fn budget_id() -> Id {
    Id::unique("budget")
}

/// The dot of a touchpoint after the redesign.
pub fn point_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    canvas: &Canvas<'_>,
    column: &Column,
    label: &str,
) {
    let score = score_after(worksheet, &column.touchpoint);
    let name = words::point_name(label, cx.language);
    let set = |score| Edit::SetRedesign(with_score(worksheet, &column.touchpoint, Some(score)));
    let response = map::point_ui(ui, cx, canvas, column, (score, &name), &set);
    if response.is_some_and(|response| response.clicked()) {
        cx.send(Command::Select(column.touchpoint.clone()));
    }
}

/// Keys for the new score of the selected touchpoint, as they work on the map: arrows, digits with a minus
/// before them, and backspace to leave it open.
fn score_keys(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let waits = Id::unique("redesign minus");
    let Some(touchpoint) = &workshop.selected else { return };
    if keys::typing(ui) || cx.state.modal.is_some() || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let struck: Vec<Key> = ui.input(|input| {
        let struck = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.any() => Some(*key),
            _ => None,
        };
        input.events.iter().filter_map(struck).collect()
    });
    let before = score_after(worksheet, touchpoint);
    let mut minus = ui.data(|data| data.get_temp(waits)).unwrap_or(false);
    let mut score = before;
    for key in struck {
        let digit = |value: i64, minus: bool| Some(Score::clamped(if minus { -value } else { value }));
        let waited = std::mem::take(&mut minus);
        score = match key {
            Key::ArrowUp => score.unwrap_or(Score::ZERO).stepped(1).into(),
            Key::ArrowDown => score.unwrap_or(Score::ZERO).stepped(-1).into(),
            Key::Num0 => digit(0, waited),
            Key::Num1 => digit(1, waited),
            Key::Num2 => digit(2, waited),
            Key::Num3 => digit(3, waited),
            Key::Num4 => digit(4, waited),
            Key::Num5 => digit(5, waited),
            Key::Minus => {
                minus = true;
                score
            }
            Key::Backspace | Key::Delete => {
                if let Some(measures) = without_score(worksheet, touchpoint) {
                    cx.send(Command::Edit(Edit::SetRedesign(measures)));
                }
                return;
            }
            _ => score,
        };
    }
    ui.data_mut(|data| data.insert_temp(waits, minus));
    if score != before {
        cx.send(Command::Edit(Edit::SetRedesign(with_score(worksheet, touchpoint, score))));
    }
}

/// The score of a touchpoint once its measures have worked.
fn score_after(worksheet: &Worksheet, touchpoint: &TouchpointId) -> Option<Score> {
    let planned = worksheet.redesign.iter().rev().find(|m| m.touchpoint == *touchpoint && m.score.is_some());
    match planned {
        Some(measure) => measure.score,
        None => worksheet.journey.touchpoint(touchpoint).and_then(|touchpoint| touchpoint.score),
    }
}

/// The measures with a new score at a touchpoint: the last measure's, or that of a new one.
fn with_score(worksheet: &Worksheet, touchpoint: &TouchpointId, score: Option<Score>) -> Vec<Measure> {
    let mut measures = worksheet.redesign.clone();
    match measures.iter_mut().rev().find(|measure| measure.touchpoint == *touchpoint) {
        Some(measure) => measure.score = score,
        None => measures.push(Measure { score, ..new_measure(worksheet, touchpoint, None) }),
    }
    measures
}

/// The measures with the score at a touchpoint left open; `None` where none is set.
fn without_score(worksheet: &Worksheet, touchpoint: &TouchpointId) -> Option<Vec<Measure>> {
    let scored = worksheet.redesign.iter().any(|m| m.touchpoint == *touchpoint && m.score.is_some());
    scored.then(|| {
        let mut measures = worksheet.redesign.clone();
        for measure in measures.iter_mut().filter(|measure| measure.touchpoint == *touchpoint) {
            measure.score = None;
        }
        measures
    })
}

/// A measure to begin with; without a kind, of the one that suits the touchpoint.
fn new_measure(worksheet: &Worksheet, touchpoint: &TouchpointId, kind: Option<RedesignKind>) -> Measure {
    let kind = kind.unwrap_or_else(|| kind_for(worksheet, touchpoint));
    Measure {
        touchpoint: touchpoint.clone(),
        kind,
        measure: String::new(),
        epic: Vec::new(),
        cost: 0,
        score: None,
    }
}

/// The end wants finishing well, a pit filling, everything else can become a peak.
fn kind_for(worksheet: &Worksheet, touchpoint: &TouchpointId) -> RedesignKind {
    let reading = remembered::read_worksheet(worksheet);
    let score = worksheet.journey.touchpoint(touchpoint).and_then(|touchpoint| touchpoint.score);
    if reading.end.is_some_and(|end| end.touchpoint == *touchpoint) {
        RedesignKind::FinishWell
    } else if score.is_some_and(|score| score < Score::ZERO) {
        RedesignKind::FillPit
    } else {
        RedesignKind::BuildPeak
    }
}

/// Where a measure is worth most and none is planned: the lowest, the end, the highest.
fn suggestions(worksheet: &Worksheet, reading: &Reading) -> Vec<(TouchpointId, RedesignKind)> {
    let lowest = reading.lowest.as_ref().map(|spot| (&spot.touchpoint, RedesignKind::FillPit));
    let end = reading.end.as_ref().filter(|_| reading.scored > 0);
    let end = end.map(|end| (&end.touchpoint, RedesignKind::FinishWell));
    let highest = reading.highest.as_ref().map(|spot| (&spot.touchpoint, RedesignKind::BuildPeak));
    let mut found: Vec<(TouchpointId, RedesignKind)> = Vec::new();
    for (touchpoint, kind) in [lowest, end, highest].into_iter().flatten() {
        let planned = worksheet.redesign.iter().any(|measure| measure.touchpoint == *touchpoint);
        if !planned && !found.iter().any(|(other, _)| other == touchpoint) {
            found.push((touchpoint.clone(), kind));
        }
    }
    found
}
