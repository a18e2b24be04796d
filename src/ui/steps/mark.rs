//! The mark step: its tools, and in the inspector the marks of a column with the card of its moment.

use crate::app::{Command, Look, SelectionKey, Workshop};
use crate::edit::{MomentField, WorkEdit, WorksheetEdit};
use crate::model::limits::lengths;
use crate::model::{GroupMark, MarkKind, Marks, Moment, Touchpoint, TouchpointId};
use crate::sheet::{self, Lane, LaneSet, MapLayer, Paint};
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::keys::struck_plain;
use crate::ui::kit::layout::rect;
use crate::ui::kit::painter;
use crate::ui::kit::parts::rule_of_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::panels::map::{self, Work};
use crate::ui::panels::shown::Shown;
use crate::ui::panels::{inspector, map_keys};
use crate::words::inspector as words;
use eframe::egui::{Align, Id, Key, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

pub fn mark_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let shown = Shown::of_workshop(workshop);
    let lanes = map::with_chosen(LaneSet::MAP, &shown);
    let lit = LaneSet::of(&[Lane::Curve, Lane::Thought]);
    let view = map::view(cx, &shown, ui.max_rect().width(), (MapLayer::Mark, lanes, lit));
    map::canvas_ui(ui, cx, &shown, &view, |ui, cx, canvas| {
        let point = map::scores(&shown);
        map::columns_ui(ui, cx, &shown, canvas, &Work { movable: false, point: &point });
        map::heads_ui(ui, cx, &shown, canvas);
    });
}

/// Letters for the marks.
pub fn keys(ui: &Ui, cx: &mut Cx<'_>, _: &Workshop) {
    for key in struck_plain(ui, cx, map::stop()) {
        let command = match key {
            Key::Escape => Some(Command::Look(Look::Tool(None))),
            Key::P => Some(Command::Key(SelectionKey::Mark(MarkKind::Peak))),
            Key::V => Some(Command::Key(SelectionKey::Mark(MarkKind::Pit))),
            Key::E => Some(Command::Key(SelectionKey::Mark(MarkKind::End))),
            Key::M => Some(Command::Key(SelectionKey::Mark(MarkKind::Moment))),
            _ => map_keys::along(key).or_else(|| map_keys::nudge(key)).or_else(|| map_keys::score(key)),
        };
        if let Some(command) = command {
            cx.send(command);
        }
    }
}

/// The card of the selected moment of truth.
pub fn inspector_focus(_: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    workshop.selected.as_ref().map(card_id)
}

/// The four tools: take one up and click a column, or drag it there.
pub fn tools_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, place: Rect) {
    let mut x = place.left();
    for kind in MarkKind::ALL {
        let label = cx.say(words::mark_name(kind));
        let count = match kind {
            MarkKind::Moment => {
                format!("{}/{}", workshop.worksheet().marks.moments.len(), Marks::MAX_MOMENTS)
            }
            _ => String::new(),
        };
        let done = workshop.review().marks.iter().any(|mark| mark.kind == kind);
        let wide = 30.0
            + text::width(cx, label, Style::BODY)
            + if count.is_empty() { 30.0 } else { text::width(cx, &count, Style::BODY) + 18.0 };
        // In a narrow window the last word gives way, before the tools reach the gauge.
        let at = rect(x, place.top(), wide.ceil().min(place.right() - x), place.height());
        x += wide.ceil() + 8.0;
        let active = workshop.tool == Some(kind);
        let response = map::tool_ui(ui, cx, kind, at, (label, &count), active, done);
        if response.clicked() {
            cx.send(Look::Tool((!active).then_some(kind)));
        }
        response.on_hover_text(cx.say(words::mark_rule(kind)));
    }
}

pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let Some(touchpoint) = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id))
        else {
            text::paragraph_ui(ui, cx, cx.say(words::NOTHING_SELECTED), Style::BODY, Paint::Ink2);
            return;
        };
        inspector::head_ui(ui, cx, &Shown::of_workshop(workshop), touchpoint);
        ui.add_space(4.0);
        marks_ui(ui, cx, workshop, touchpoint);
        match worksheet.marks.moment(&touchpoint.id) {
            Some(moment) => {
                if button_ui(ui, cx, cx.say(words::TAKE_OFF), Weight::Quiet).clicked() {
                    let touchpoint = moment.touchpoint.clone();
                    cx.send(WorksheetEdit::Work(WorkEdit::RemoveMoment { touchpoint }));
                }
                card_ui(ui, cx, moment);
            }
            None => {
                ui.add_space(12.0);
                text::paragraph_ui(ui, cx, cx.say(words::NO_MOMENT_YET), Style::SMALL, Paint::Ink2);
            }
        }
    });
}

/// The marks that stand on the touchpoint; one that the group set against the rule asks for its reason.
fn marks_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, touchpoint: &Touchpoint) {
    let here: Vec<_> =
        workshop.review().marks.iter().filter(|mark| mark.touchpoint == touchpoint.id).collect();
    ui.horizontal_wrapped(|ui| {
        for mark in &here {
            // Allocated in one piece, so that no mark stands at the end of a row and its name in the next.
            let name = cx.say(words::mark_name(mark.kind));
            let (_, place) = ui.allocate_space(vec2(24.0 + text::width(cx, name, Style::BODY), 22.0));
            let shapes = sheet::mark_shapes(mark.kind, sheet::Point::new(9.0, 11.0));
            painter::paint(ui.painter(), cx, place.min, &shapes);
            let row = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            let mut row = ui.new_child(row);
            row.add_space(24.0);
            text::line_ui(&mut row, cx, name, Style::BODY, Paint::Ink);
        }
    });
    for mark in &here {
        let Some(by_group) = &mark.by_group else { continue };
        let kind = mark.kind;
        let rule = workshop.rule_mark(kind).and_then(|id| workshop.worksheet().journey.position(&id));
        let text = words::by_group(kind, rule.map(|position| position + 1), cx.language);
        text::paragraph_ui(ui, cx, &text, Style::SMALL, Paint::Ink2);
        let label = cx.say(words::REASON);
        let style = FieldStyle { limit: lengths::REASON, ..FieldStyle::area(label, ui.available_width(), 2) };
        let id = Id::unique(("reason", kind));
        edit_field_ui(ui, cx, (id, label), &by_group.reason, &style, |reason| {
            WorksheetEdit::Work(WorkEdit::SetMark {
                kind,
                mark: Some(GroupMark { reason, ..by_group.clone() }),
            })
        });
        if button_ui(ui, cx, cx.say(words::BACK_TO_RULE), Weight::Quiet).clicked() {
            cx.send(Command::Edit(WorksheetEdit::Work(WorkEdit::SetMark { kind, mark: None })));
        }
    }
}

/// Who, in what situation, feeling what; and the four steps of the conversation.
fn card_ui(ui: &mut Ui, cx: &mut Cx<'_>, moment: &Moment) {
    let wide = ui.available_width();
    rule_of_ui(ui, cx, 6.0, 2.0);
    for field in [MomentField::Who, MomentField::Situation, MomentField::Feeling] {
        let label = cx.say(words::moment_field(field));
        text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        moment_field_ui(ui, cx, moment, field, wide, 1);
    }
    rule_of_ui(ui, cx, 6.0, 2.0);
    let steps = [MomentField::Explore, MomentField::Offer, MomentField::Act, MomentField::Confirm];
    let label_width = |field| text::width(cx, cx.say(words::moment_field(field)), Style::SMALL_BOLD) + 12.0;
    let column = steps.into_iter().map(label_width).fold(44.0, f32::max);
    for field in steps {
        ui.add_space(4.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let label = cx.say(words::moment_field(field));
            let (_, place) = ui.allocate_space(vec2(column, 30.0));
            text::line_in(
                ui,
                place,
                eframe::egui::Align2::LEFT_CENTER,
                label,
                Style::SMALL_BOLD,
                cx.color(Paint::Ink),
            );
            moment_field_ui(ui, cx, moment, field, wide - column, 2);
        });
    }
}

fn moment_field_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    moment: &Moment,
    field: MomentField,
    width: f32,
    rows: usize,
) {
    let label = cx.say(words::moment_field(field));
    let hint = cx.say(words::moment_hint(field));
    let style = FieldStyle { limit: lengths::MOMENT, ..FieldStyle::area(hint, width, rows) };
    let id = Id::unique(("moment", field, &moment.touchpoint));
    edit_field_ui(ui, cx, (id, label), value(moment, field), &style, |text| {
        WorksheetEdit::Work(WorkEdit::SetMomentText { touchpoint: moment.touchpoint.clone(), field, text })
    });
}

fn value(moment: &Moment, field: MomentField) -> &str {
    match field {
        MomentField::Who => &moment.who,
        MomentField::Situation => &moment.situation,
        MomentField::Feeling => &moment.feeling,
        MomentField::Explore => &moment.explore,
        MomentField::Offer => &moment.offer,
        MomentField::Act => &moment.act,
        MomentField::Confirm => &moment.confirm,
    }
}

/// The first field of the card of a moment of truth.
fn card_id(touchpoint: &TouchpointId) -> Id {
    Id::unique(("moment", MomentField::Who, touchpoint))
}
