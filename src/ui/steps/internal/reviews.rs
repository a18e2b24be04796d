//! The days on which a cross-department matter is looked at again.

use super::page_field::changes;
use super::view::InternalView;
use crate::app::today;
use crate::edit::{CollaborationEdit, WorkEdit};
use crate::model::collaboration::ReviewDay;
use crate::model::limits::lengths;
use crate::model::written_date::read_date;
use crate::model::{ItemId, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::calendar::calendar_ui;
use crate::ui::kit::choice;
use crate::ui::kit::field::{FieldStyle, edit_field_ui, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::{calendar, internal_ui as words, names};
use eframe::egui::{Align2, Id, Key, Ui, vec2};

pub(super) fn reviews_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    for (index, (id, review)) in worksheet.collaboration.reviews.numbered().enumerate() {
        review_ui(ui, cx, (index, id, review));
    }
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 32.0));
    let at = row.with_max_x(row.left() + 136.0);
    let label = cx.say(words::REVIEW_DATE);
    let id = Id::unique("next review");
    let near = worksheet.date.unwrap_or_else(today);
    let draft = cx.memory.of::<InternalView>().review.clone();
    let field = within(ui, at, |ui| {
        let style =
            FieldStyle { limit: lengths::DAY, ..FieldStyle::line(cx.say(words::DATE_HINT), at.width()) };
        field_ui(ui, cx, id, label, &draft, &style)
    });
    if let Some((_, typed)) = field.typed {
        cx.memory.of_mut::<InternalView>().review = typed;
    }
    let draft = cx.memory.of::<InternalView>().review.trim().to_owned();
    let entered = field.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let read = read_date(&draft, near);
    let button = row.with_min_x(at.right() + 24.0);
    let picked = within(ui, button, |ui| calendar_ui(ui, cx, (id, label), read.ok(), near));
    let clicked = within(ui, button.with_min_x(button.left() + 40.0), |ui| {
        ui.add_enabled_ui(read.is_ok(), |ui| {
            let response = button_ui(ui, cx, cx.say(words::ADD_REVIEW), Weight::Plain);
            if let Err(why) = read {
                response.clone().on_disabled_hover_text(cx.say(calendar::no_day(why)));
            }
            response.clicked()
        })
        .inner
    });
    if let Some(date) = picked.or_else(|| read.ok().filter(|_| clicked || entered)) {
        cx.memory.of_mut::<InternalView>().review.clear();
        cx.send(changes(CollaborationEdit::AddReview { date: Some(date), what: String::new() }));
    }
    if !draft.is_empty()
        && !field.response.has_focus()
        && let Err(why) = read
    {
        text::paragraph_ui(ui, cx, cx.say(calendar::no_day(why)), Style::SMALL, Paint::Err);
    }
}

fn review_ui(ui: &mut Ui, cx: &mut Cx<'_>, (index, number, review): (usize, ItemId, &ReviewDay)) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 32.0));
    let day = review.date.map(|day| names::date(day, cx.language)).unwrap_or_default();
    let at = row.with_max_x(row.left() + 176.0);
    text::line_in(ui, at, Align2::LEFT_CENTER, &day, Style::BODY_BOLD, cx.color(Paint::Ink));
    let field = rect(at.right() + 8.0, row.top(), row.right() - at.right() - 44.0, 32.0);
    within(ui, field, |ui| {
        let label = words::review(&day, cx.language);
        let style = FieldStyle {
            limit: lengths::REVIEW,
            ..FieldStyle::line(cx.say(words::REVIEW_HINT), field.width())
        };
        let id = Id::unique(("review", index));
        edit_field_ui(ui, cx, (id, &label), &review.what, &style, |text| {
            WorkEdit::Collaboration(CollaborationEdit::SetReviewText { review: number, what: text })
        });
    });
    within(ui, row.with_min_x(row.right() - 28.0), |ui| {
        let label = words::remove(&day, cx.language);
        if choice::cross_ui(ui, cx, Id::unique(("review off", index)), &label).clicked() {
            cx.send(changes(CollaborationEdit::RemoveReview { review: number }));
        }
    });
}
