//! What the class makes of the day: the parts of it at the left, the one that is open beside them.

mod actions;
mod forms;
mod follow_up;
mod orid;
mod points;
mod promises;
mod view;
mod votes;

pub use orid::note_ui;
pub use votes::{FULL_BAR, hand_keys_ui, hands_ui};

use crate::app::{
    ClassCommand, ClassSlide, Command, DebriefCommand, DebriefSlide, DebriefTab, PresentCommand, Slide,
};
use crate::model::class::{FormPage, OridCard};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at};
use crate::words::debrief::page as words;
use eframe::egui::{Align2, CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use view::DebriefView;

/// Width of the list of parts, in logical pixels.
const RAIL: f32 = 176.0;

/// The whole page.
pub fn debrief_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (rail, body) = ui.max_rect().split_left_right_at_x(ui.max_rect().left() + RAIL);
    rail_ui(ui, cx, rail);
    let tab = cx.state.class.debrief;
    within(ui, body.shrink2(vec2(20.0, 12.0)), |ui| {
        ui.shrink_clip_rect(body);
        ui.push_id(tab as u8, |ui| match tab {
            DebriefTab::Orid => orid::orid_ui(ui, cx),
            DebriefTab::Votes => votes::votes_ui(ui, cx),
            DebriefTab::Points => points::points_ui(ui, cx),
            DebriefTab::Actions => actions::actions_ui(ui, cx),
            DebriefTab::Commitments => promises::promises_ui(ui, cx),
            DebriefTab::Forms => forms::forms_ui(ui, cx),
            DebriefTab::FollowUp => follow_up::follow_up_ui(ui, cx),
        });
    });
}

fn rail_ui(ui: &mut Ui, cx: &mut Cx<'_>, rail: Rect) {
    ui.painter().rect_filled(rail, 0, cx.color(Paint::Canvas));
    ui.painter().vline(rail.right() - 0.5, rail.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
    for (at, tab) in DebriefTab::ALL.into_iter().enumerate() {
        let place = rect(rail.left() + 8.0, rail.top() + 12.0 + 40.0 * at as f32, RAIL - 16.0, 36.0);
        let label = cx.say(tab.name());
        let is_open = cx.state.class.debrief == tab;
        let response = ui.interact(place, ui.scope_id().with(("debrief", at)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if is_open || response.hovered() {
            let fill = if is_open { Paint::Tint } else { Paint::Hover };
            ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(fill));
        }
        let style = if is_open { Style::BODY_BOLD } else { Style::BODY };
        let ink = cx.color(if is_open { Paint::Accent } else { Paint::Ink });
        text::line_in(ui, place.shrink2(vec2(12.0, 0.0)), Align2::LEFT_CENTER, label, style, ink);
        widgets::focus_ring(ui, cx, place.shrink(3.0), 4, &response);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, label));
        if response.clicked() {
            cx.send(Command::Class(ClassCommand::Debrief(DebriefCommand::Open(tab))));
        }
    }
    let place = rect(rail.left() + 12.0, rail.bottom() - 48.0, RAIL - 24.0, 36.0);
    if button_at(ui, cx, place, cx.say(words::PROJECT), Weight::Accent).clicked() {
        project(cx);
    }
}

/// Shows the part that is open to the class.
fn project(cx: &mut Cx<'_>) {
    let view = cx.memory.of::<DebriefView>();
    let slide = match cx.state.class.debrief {
        DebriefTab::Orid => DebriefSlide::Question(OridCard::Facts),
        DebriefTab::Votes => DebriefSlide::Votes(view.question),
        DebriefTab::Points => DebriefSlide::Points(0),
        DebriefTab::Actions => DebriefSlide::Actions(0),
        DebriefTab::Commitments => DebriefSlide::Commitments(0),
        DebriefTab::Forms if view.form == FormPage::Course => DebriefSlide::Course,
        DebriefTab::Forms => DebriefSlide::BeforeAfter,
        DebriefTab::FollowUp => DebriefSlide::Results(view.follow_up, 0),
    };
    cx.send(Command::Present(PresentCommand::Start { console: false }));
    // A form is projected before anybody answered it, for all to read.
    let is_form = matches!(slide, DebriefSlide::BeforeAfter | DebriefSlide::Course);
    let slide = ClassSlide::Debrief(slide);
    if is_form || cx.state.class_slides().contains(&slide) {
        cx.send(Command::Present(PresentCommand::Go(Slide::Class(slide))));
    }
}
