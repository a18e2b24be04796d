//! The redesign step: the curve before and after on one map, the budget over it, the measures beside it.
//!
//! A measure belongs to a touchpoint. Dragging the dot of one that has none makes it, so that a group can
//! begin with the score and find the words later.

mod card;
mod chip;
mod measures;

pub use card::{inspector_ui, next_finding};

use crate::app::{Command, Look, Workshop};
use crate::edit::{WorkEdit, WorksheetEdit};
use crate::model::limits::lengths;
use crate::model::{Score, Touchpoint, Worksheet};
use crate::sheet::{Column, Lane, LaneSet, MapLayer, Paint};
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, new_gesture};
use crate::ui::kit::keys::{self, struck_plain};
use crate::ui::kit::layout::within;
use crate::ui::kit::text::{self, Style};
use crate::ui::panels::map::{self, Canvas, Work, canvas_ui, columns_ui, view};
use crate::ui::panels::map_keys;
use crate::ui::panels::shown::Shown;
use crate::words::redesign_ui as words;
use eframe::egui::{Id, Key, Rect, Sense, Ui};
use measures::{budget_id, open_edits, score_after, score_edit};

pub fn redesign_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let shown = Shown::of_workshop(workshop);
    let lanes = (MapLayer::Redesign, LaneSet::REDESIGN, LaneSet::of(&[Lane::Curve, Lane::Measure]));
    let view = view(cx, &shown, ui.max_rect().width(), lanes);
    canvas_ui(ui, cx, &shown, &view, |ui, cx, canvas| {
        let point = |ui: &mut Ui,
                     cx: &mut Cx<'_>,
                     canvas: &Canvas<'_>,
                     column: &Column,
                     named: (&Touchpoint, &str)| {
            point_ui(ui, cx, &worksheet, canvas, column, named.1);
        };
        columns_ui(ui, cx, &shown, canvas, &Work { movable: false, point: &point });
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
            let style =
                FieldStyle { limit: lengths::POINTS, ..FieldStyle::line(cx.say(words::NO_LIMIT), 56.0) };
            let read = |text: &str| match text {
                "" => Some(WorksheetEdit::Work(WorkEdit::SetBudget(None))),
                text => {
                    read_number(text).map(|budget| WorksheetEdit::Work(WorkEdit::SetBudget(Some(budget))))
                }
            };
            let unread = draft_field_ui(ui, cx, (budget_id(), label), &value, &style, read);
            if unread.is_some() {
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

/// The dot of a touchpoint after the redesign.
fn point_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    canvas: &Canvas<'_>,
    column: &Column,
    label: &str,
) {
    let score = score_after(worksheet, &column.touchpoint);
    let name = words::point_name(label, cx.language);
    let set = |score| WorksheetEdit::from(score_edit(worksheet, &column.touchpoint, score));
    let response = map::point_ui(ui, cx, canvas, column, (score, &name), &set);
    if response.is_some_and(|response| response.clicked()) {
        cx.send(Look::Select(column.touchpoint.clone()));
    }
}

/// The way along the walk, and the new score of the selected touchpoint.
pub fn keys(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    for command in struck_plain(ui, cx, map::stop()).into_iter().filter_map(map_keys::along) {
        cx.send(command);
    }
    score_keys(ui, cx, workshop, &worksheet_of(workshop));
}

/// Keys for the new score of the selected touchpoint, as they work on the map: arrows, digits with a minus
/// before them, and backspace to leave it open.
fn score_keys(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let waits = Id::unique("redesign minus");
    let Some(touchpoint) = &workshop.selected else { return };
    let before = score_after(worksheet, touchpoint);
    let mut minus = ui.data(|data| data.get_temp(waits)).unwrap_or(false);
    let mut score = before;
    for key in keys::struck_alone(ui, cx, map::stop()) {
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
                let gesture = new_gesture();
                for edit in open_edits(worksheet, touchpoint) {
                    cx.send(Command::EditWithin(gesture, edit.into()));
                }
                return;
            }
            _ => score,
        };
    }
    ui.data_mut(|data| data.insert_temp(waits, minus));
    if let Some(score) = score.filter(|_| score != before) {
        cx.send(Command::Edit(score_edit(worksheet, touchpoint, score).into()));
    }
}

/// The words of the first measure at the selected touchpoint.
pub fn inspector_focus(_: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    Some(card::words_id(workshop.selected.as_ref()?, 0))
}
