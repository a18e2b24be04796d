//! The inspector of the map: every field of the selected touchpoint, its stage, and who stands behind it.

use crate::app::{Command, SelectionKey, Workshop};
use crate::edit::{JourneyEdit, TouchpointField, Zone};
use crate::model::limits::lengths;
use crate::model::{Involvement, Touchpoint};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::panels::shown::{Change, Shown};

use crate::words::{canvas, inspector};
use eframe::egui::{Button, Id, Popup, ScrollArea, Ui, vec2};

pub fn touchpoint_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    shown_ui(ui, cx, &Shown::of_workshop(workshop));
}

/// The selected touchpoint of any journey; what may not be changed is left out.
pub fn shown_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let journey = shown.picture.journey;
    ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let Some(touchpoint) = shown.selected.and_then(|id| journey.touchpoint(id)) else {
            text::paragraph_ui(ui, cx, cx.say(inspector::NOTHING_SELECTED), Style::BODY, Paint::Ink2);
            if shown.may.structure
                && button_ui(ui, cx, cx.say(canvas::ADD_TOUCHPOINT), Weight::Accent).clicked()
            {
                cx.send(Command::Key(SelectionKey::AddTouchpoint));
            }
            return;
        };
        head_ui(ui, cx, shown, touchpoint);
        fields_ui(ui, cx, shown, touchpoint);
        if !shown.may.structure {
            return;
        }
        ui.add_space(8.0);
        for (lane, label, involved) in [
            (Zone::Frontstage, inspector::FRONTSTAGE, &touchpoint.frontstage),
            (Zone::Backstage, inspector::BACKSTAGE, &touchpoint.backstage),
            (Zone::Support, inspector::SUPPORT, &touchpoint.support),
        ] {
            lane_ui(ui, cx, shown, touchpoint, lane, (cx.say(label), involved));
        }
        ui.add_space(8.0);
        order_ui(ui, cx, shown, touchpoint);
        ui.add_space(12.0);
        stage_ui(ui, cx, shown, touchpoint);
    });
}

/// Where the touchpoint stands, its name, its score.
pub fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, touchpoint: &Touchpoint) {
    let journey = shown.picture.journey;
    let stage = journey.stage_of(&touchpoint.id).map_or("", |stage| stage.name.get(cx.language));
    let position = shown.selected_position();
    let number = position.map_or(0, |position| position + 1);
    let place = inspector::place(stage, number, journey.n_touchpoints(), cx.language);
    text::paragraph_ui(ui, cx, &place, Style::SMALL, Paint::Ink2);
    text::first_lines_ui(ui, cx, touchpoint.name.get(cx.language), 3, Style::SECTION, Paint::Ink);
    if !shown.may.scores {
        return;
    }
    let wide = ui.available_width();
    let (_, strip) = ui.allocate_space(vec2(wide, 28.0));
    let cell = vec2((wide - 10.0) / 11.0, 24.0);
    let at = strip.min + vec2(0.0, 2.0);
    let held = position.and_then(|position| shown.picture.score(position, touchpoint));
    if let Some(score) = widgets::score_strip_ui(ui, cx, at, (cell, 1.0), held, Style::SMALL_BOLD) {
        // A click on the score that is set takes it away again.
        let score = (held != Some(score)).then_some(score);
        cx.send(Command::Edit(shown.edit(Change::Score { touchpoint: touchpoint.id.clone(), score })));
    }
}

fn fields_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, touchpoint: &Touchpoint) {
    let wide = ui.available_width();
    let fields = [
        (TouchpointField::Name, inspector::NAME, touchpoint.name.get(cx.language), 1),
        (TouchpointField::Short, inspector::SHORT, touchpoint.short.get(cx.language), 1),
        (TouchpointField::Channel, inspector::CHANNEL, touchpoint.channel.get(cx.language), 1),
        (TouchpointField::Doing, inspector::ACTION, touchpoint.doing.get(cx.language), 2),
        (TouchpointField::Expectation, inspector::EXPECTATION, touchpoint.expectation.get(cx.language), 2),
        (TouchpointField::Thought, inspector::THOUGHT, touchpoint.thought.get(cx.language), 2),
    ];
    for (field, label, value, rows) in fields {
        if !shown.may.texts {
            break;
        }
        ui.add_space(4.0);
        let label = cx.say(label);
        text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        let style = FieldStyle { limit: lengths::TOUCHPOINT, ..FieldStyle::area("", wide, rows) };
        let id = Id::unique(("field", field, &touchpoint.id));
        edit_field_ui(ui, cx, (id, label), value, &style, |text| {
            let touchpoint = touchpoint.id.clone();
            shown.edit(Change::Journey(JourneyEdit::SetTouchpointText {
                touchpoint,
                field,
                text: text.into(),
            }))
        });
    }
    if !shown.may.notes {
        return;
    }
    ui.add_space(4.0);
    let label = cx.say(inspector::NOTE);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let style = FieldStyle::area("", wide, 2);
    let id = Id::unique(("note", &touchpoint.id));
    edit_field_ui(ui, cx, (id, label), &touchpoint.note, &style, |text| {
        shown.edit(Change::Note { touchpoint: touchpoint.id.clone(), text })
    });
}

/// The departments of one lane, each with a cross, and a menu of those that are not in it.
fn lane_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shown: &Shown<'_>,
    touchpoint: &Touchpoint,
    lane: Zone,
    (label, involved): (&str, &[Involvement]),
) {
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let set = |department: &crate::model::DepartmentId, involved| {
        let (touchpoint, department) = (touchpoint.id.clone(), department.clone());
        Command::Edit(shown.edit(Change::Journey(JourneyEdit::SetInvolved {
            touchpoint,
            zone: lane,
            department,
            involved,
        })))
    };
    ui.horizontal_wrapped(|ui| {
        for involvement in involved {
            let Some(department) = shown.picture.journey.department(&involvement.department) else {
                continue;
            };
            let name = department.name.get(cx.language);
            let note = involvement.note.get(cx.language);
            let button = ui.add(Button::new(format!("{name} ×")));
            if button.on_hover_text(text::tip(note)).clicked() {
                cx.send(set(&department.id, false));
            }
        }
        let response = ui.add(Button::new(cx.say(inspector::PUT_IN)).frame(false));
        let response = response.accessible_name(format!("{label} {}", cx.say(inspector::PUT_IN)));
        Popup::menu(&response).show(|ui| {
            for department in &shown.picture.journey.departments {
                let stands = involved.iter().any(|i| i.department == department.id);
                if !stands && ui.button(department.name.get(cx.language)).clicked() {
                    cx.send(set(&department.id, true));
                    ui.close();
                }
            }
        });
    });
}

fn order_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, touchpoint: &Touchpoint) {
    ui.horizontal_wrapped(|ui| {
        for (label, by) in [(inspector::MOVE_LEFT, -1), (inspector::MOVE_RIGHT, 1)] {
            if button_ui(ui, cx, cx.say(label), Weight::Plain).clicked() {
                cx.send(Command::Key(SelectionKey::Move(by)));
            }
        }
        if button_ui(ui, cx, cx.say(inspector::DELETE), Weight::Plain).clicked() {
            let edit = JourneyEdit::RemoveTouchpoint { touchpoint: touchpoint.id.clone() };
            cx.send(Command::Edit(shown.edit(Change::Journey(edit))));
        }
    });
}

fn stage_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, touchpoint: &Touchpoint) {
    let Some(place) = shown.picture.journey.place(&touchpoint.id) else { return };
    let stage = &shown.picture.journey.stages[place.stage];
    let label = cx.say(inspector::STAGE_NAME);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line("", ui.available_width()) };
    let id = Id::unique(("stage", &stage.id));
    edit_field_ui(ui, cx, (id, label), stage.name.get(cx.language), &style, |name| {
        shown.edit(Change::Journey(JourneyEdit::RenameStage { stage: stage.id.clone(), name: name.into() }))
    });
    ui.add_space(4.0);
    // Two rows: what can be disabled is a layout of its own and would not wrap.
    let last = shown.picture.journey.stages.len() - 1;
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(inspector::ADD_STAGE), Weight::Plain).clicked() {
            let name = cx.say(canvas::NEW_STAGE).to_owned();
            cx.send(Command::Edit(
                shown.edit(Change::Journey(JourneyEdit::AddStage {
                    index: place.stage + 1,
                    name: name.into(),
                })),
            ));
        }
        ui.add_enabled_ui(last > 0, |ui| {
            if button_ui(ui, cx, cx.say(inspector::DELETE_STAGE), Weight::Plain).clicked() {
                cx.send(Command::Edit(
                    shown.edit(Change::Journey(JourneyEdit::RemoveStage { stage: stage.id.clone() })),
                ));
            }
        });
    });
    ui.horizontal(|ui| {
        for (label, possible, index) in [
            (inspector::STAGE_LEFT, place.stage > 0, place.stage.saturating_sub(1)),
            (inspector::STAGE_RIGHT, place.stage < last, place.stage + 1),
        ] {
            ui.add_enabled_ui(possible, |ui| {
                if button_ui(ui, cx, cx.say(label), Weight::Plain).clicked() {
                    cx.send(Command::Edit(
                        shown
                            .edit(Change::Journey(JourneyEdit::MoveStage { stage: stage.id.clone(), index })),
                    ));
                }
            });
        }
    });
}
