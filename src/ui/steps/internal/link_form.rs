//! The form of one link in the inspector: who, what, by when, how good, what else; and the sentence that
//! it makes.

use super::view::{InternalView, set_link};
use super::{department, obstacles};
use crate::app::{Command, Look};
use crate::edit::{LinkValue, ObstaclePlace, WorkEdit};
use crate::model::internal::InternalCustomerKind;
use crate::model::limits::lengths;
use crate::model::{DepartmentId, InternalLink, ItemId, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::kit::{choice, parts};
use crate::words::{internal, internal_ui as words};
use eframe::egui::{CornerRadius, Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The link whose form it is.
#[derive(Clone, Copy)]
struct Shown<'a> {
    worksheet: &'a Worksheet,
    index: usize,
    id: ItemId,
    link: &'a InternalLink,
}

pub fn link_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, (index, link): (usize, &InternalLink)) {
    let Some(id) = worksheet.links.id(index) else { return };
    let shown = Shown { worksheet, index, id, link };
    if button_ui(ui, cx, cx.say(words::BACK), Weight::Quiet).clicked() {
        cx.memory.of_mut::<InternalView>().link = None;
    }
    ends_ui(ui, cx, &shown);
    kind_ui(ui, cx, &shown);
    texts_ui(ui, cx, &shown);
    parts::label_ui(ui, cx, cx.say(words::FELT));
    let wide = ui.available_width();
    let (_, strip) = ui.allocate_space(vec2(wide, 28.0));
    let cell = vec2((wide - 10.0) / 11.0, 24.0);
    let at = strip.min + vec2(0.0, 2.0);
    if let Some(score) = widgets::score_strip_ui(ui, cx, at, (cell, 1.0), link.score, Style::SMALL_BOLD) {
        // A click on the score that is set takes it away again.
        let score = (link.score != Some(score)).then_some(score);
        cx.send(set_link(id, LinkValue::Score(score)));
    }
    agreement_ui(ui, cx, worksheet, link);
    parts::rule_ui(ui, cx);
    text::paragraph_ui(ui, cx, cx.say(words::OBSTACLES), Style::SECTION, Paint::Ink);
    obstacles::obstacles_ui(ui, cx, ("link", index), &link.obstacles, &ObstaclePlace::Link(id));
    parts::rule_ui(ui, cx);
    touchpoint_ui(ui, cx, &shown);
    ui.add_space(8.0);
    if button_ui(ui, cx, cx.say(words::DELETE_LINK), Weight::Plain).clicked() {
        cx.memory.of_mut::<InternalView>().link = None;
        cx.send(Command::Edit(WorkEdit::RemoveLink { link: id }.into()));
    }
}

fn ends_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let Shown { worksheet, index, id: number, link } = *shown;
    type End = fn(DepartmentId) -> LinkValue;
    let ends: [(_, _, End); 2] = [
        (words::SUPPLIER, &link.supplier, LinkValue::Supplier),
        (words::CUSTOMER, &link.customer, LinkValue::Customer),
    ];
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 58.0));
    let half = (row.width() - 8.0) / 2.0;
    for (order, (label, chosen, end)) in ends.into_iter().enumerate() {
        let label = cx.say(label);
        let place = rect(row.left() + order as f32 * (half + 8.0), row.top(), half, row.height());
        within(ui, place, |ui| {
            parts::label_ui(ui, cx, label);
            let id = Id::unique(("link end", index, label));
            let shown = (Some(chosen), "");
            if let Some(chosen) =
                department::department_choice_ui(ui, cx, (id, label), half, worksheet, shown)
            {
                cx.send(set_link(number, end(chosen)));
            }
        });
    }
}

fn touchpoint_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let Shown { worksheet, index, id: number, link } = *shown;
    let label = cx.say(words::TOUCHPOINT);
    parts::label_ui(ui, cx, label);
    let none = cx.say(words::ANY_TOUCHPOINT).to_owned();
    let numbered = worksheet.journey.touchpoints().enumerate();
    let options: Vec<String> = std::iter::once(none)
        .chain(numbered.map(|(position, t)| words::numbered(position, t.name.get(cx.language))))
        .collect();
    let position = link.touchpoint.as_ref().and_then(|id| worksheet.journey.position(id));
    let shown = position.map_or(0, |position| position + 1);
    let shown = options.get(shown).map_or("", String::as_str);
    let id = Id::unique(("link touchpoint", index));
    let wide = ui.available_width();
    if let Some(chosen) = choice::choice_ui(ui, cx, (id, label), wide, (shown, false), &options) {
        let touchpoint = chosen.checked_sub(1).and_then(|position| worksheet.journey.nth(position));
        let touchpoint = touchpoint.map(|touchpoint| touchpoint.id.clone());
        if let Some(touchpoint) = &touchpoint {
            cx.send(Look::Select(touchpoint.clone()));
        }
        cx.send(set_link(number, LinkValue::Touchpoint(touchpoint)));
    }
}

fn kind_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let Shown { index, id: number, link, .. } = *shown;
    let label = cx.say(words::KIND);
    parts::label_ui(ui, cx, label);
    let kinds = InternalCustomerKind::ALL;
    let options = kinds.map(|kind| cx.say(internal::kind(kind)).to_owned());
    let id = Id::unique(("link kind", index));
    let shown = cx.say(internal::kind(link.kind));
    let wide = ui.available_width();
    let chosen = choice::choice_ui(ui, cx, (id, label), wide, (shown, false), &options);
    if let Some(kind) = chosen.and_then(|chosen| kinds.get(chosen)) {
        cx.send(set_link(number, LinkValue::Kind(*kind)));
    }
    text::paragraph_ui(ui, cx, cx.say(internal::kind_meaning(link.kind)), Style::SMALL, Paint::Ink2);
}

fn texts_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let Shown { index, id: number, link, .. } = *shown;
    type Field = fn(String) -> LinkValue;
    let fields: [(_, _, &str, Field); 4] = [
        (words::DELIVERABLE, words::DELIVERABLE_HINT, &link.deliverable, LinkValue::Deliverable),
        (words::ACCEPTANCE, words::ACCEPTANCE_HINT, &link.acceptance, LinkValue::Acceptance),
        (words::DEADLINE, words::DEADLINE_HINT, &link.deadline, LinkValue::Deadline),
        (words::OTHERWISE, words::OTHERWISE_HINT, &link.otherwise, LinkValue::Otherwise),
    ];
    for (label, hint, value, field) in fields {
        let label = cx.say(label);
        parts::label_ui(ui, cx, label);
        let style =
            FieldStyle { limit: lengths::LINK, ..FieldStyle::area(cx.say(hint), ui.available_width(), 1) };
        let id = text_id(index, label);
        edit_field_ui(ui, cx, (id, label), value, &style, |text| WorkEdit::SetLink {
            link: number,
            value: field(text),
        });
    }
}

/// The field of a link under a label.
pub fn text_id(index: usize, label: &str) -> Id {
    Id::unique(("link text", index, label))
}

/// 在…前，把…交给…，合格标准是…，做不到就…, on a tint of its own.
fn agreement_ui(ui: &mut Ui, cx: &Cx<'_>, worksheet: &Worksheet, link: &InternalLink) {
    parts::label_ui(ui, cx, cx.say(words::AGREEMENT));
    let sentence = internal::agreement(link, worksheet, cx.language);
    let wide = ui.available_width();
    let style = Style::BODY;
    let n_lines = text::n_lines(cx, &sentence, wide - 24.0, style);
    let (_, place) = ui.allocate_space(vec2(wide, style.line * n_lines as f32 + 16.0));
    ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(Paint::Tint));
    let at = pos2(place.left() + 12.0, place.top() + 8.0);
    text::paragraph_at(ui, cx, at, (wide - 24.0, usize::MAX), &sentence, style, Paint::Ink);
    let response = ui.interact(place, Id::unique("agreement"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
}
