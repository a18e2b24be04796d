//! Over the map of a step: what to do, its tools, and the gauge.

use crate::app::{Command, SelectionKey, Step, Workshop};
use crate::edit::Lane as Stand;
use crate::sheet::{self, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{measures, rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{painter, widgets};
use crate::ui::steps::{assign, internal, lenses, mark, redesign};
use crate::words::{canvas as map, redesign_ui};
use eframe::egui::{self, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Title and tools at the left, the gauge at the right.
pub fn header_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let pane = ui.max_rect();
    let head = rect(pane.left(), pane.top(), pane.width(), measures::STEP_HEADER);
    let gauge_width = if workshop.step == Step::Redesign { 372.0 } else { 312.0 };
    let title_room = head.width() - 16.0 - gauge_width - 24.0;
    let what = cx.say(workshop.step.what_to_do());
    let wide = text::width(cx, what, Style::SECTION);
    let style = if wide > title_room { Style { size: 15.0, ..Style::SECTION } } else { Style::SECTION };
    text::paragraph_at(
        ui,
        cx,
        pos2(head.left() + 16.0, head.top() + 10.0),
        (title_room, 1),
        what,
        style,
        Paint::Ink,
    );
    gauge_ui(ui, cx, workshop, rect(head.right() - gauge_width - 16.0, head.top() + 8.0, gauge_width, 64.0));
    let tools = rect(head.left() + 16.0, head.top() + 40.0, title_room + 24.0, 32.0);
    match workshop.step {
        Step::Mark => mark::tools_ui(ui, cx, workshop, tools),
        Step::Map => map_tools_ui(ui, cx, workshop, tools),
        Step::Assign => assign::legend_ui(ui, cx, tools),
        Step::Lenses => lenses::tabs_ui(ui, cx, tools),
        Step::Redesign => redesign::budget_ui(ui, cx, workshop, tools),
        Step::Internal => internal::tabs_ui(ui, cx, tools),
        _ => {}
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.advance_cursor_after_rect(head);
}

fn gauge_ui(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop, place: Rect) {
    let (reading, wide, measure) = (&workshop.review().reading, place.width(), &cx.memory.measure);
    let (gauge, spoken) = if workshop.step == Step::Redesign {
        let after = &workshop.review().after;
        (
            sheet::gauge_before_after(reading, after, cx.language, wide, 1.0, measure),
            redesign_ui::gauge_spoken(reading, after, cx.language),
        )
    } else {
        (sheet::gauge(reading, cx.language, wide, 1.0, measure), map::gauge_spoken(reading, cx.language))
    };
    painter::paint(ui.painter(), cx, place.min, gauge.all_shapes());
    let response = ui.interact(place, ui.scope_id().with("gauge"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response.on_hover_text(cx.say(map::GAUGE_RULE));
}

fn map_tools_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, place: Rect) {
    within(ui, place, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            if widgets::button_ui(ui, cx, cx.say(map::ADD_TOUCHPOINT), widgets::Weight::Plain).clicked() {
                cx.send(Command::Key(SelectionKey::AddTouchpoint));
            }
            let lanes = egui::Button::new(cx.say(map::LANES)).min_size(vec2(0.0, 32.0));
            let response = ui.add(lanes);
            egui::Popup::menu(&response).show(|ui| {
                let mut expectation = workshop.view.expectation;
                if ui.checkbox(&mut expectation, cx.say(map::EXPECTATION_LANE)).changed() {
                    cx.send(Command::ToggleExpectation);
                }
                let mut support = workshop.view.support;
                if ui.checkbox(&mut support, cx.say(map::SUPPORT_LANE)).changed() {
                    cx.send(Command::ToggleLane(Stand::Support));
                }
            });
        });
    });
}
