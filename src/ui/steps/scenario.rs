//! The first step: whose journey it is, where it begins and ends, and who the group is.

use crate::app::{Command, Look, Step, Workshop};
use crate::edit::{WorkEdit, WorksheetEdit};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight};
use crate::ui::panels::{group, notices};
use crate::words::{foot, scenario, screen, steps};
use eframe::egui::{ScrollArea, Ui, vec2};

/// Left margin of the reading column, as in the walk.
const MARGIN: f32 = 56.0;

pub fn scenario_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let brief = &worksheet.scenario;
    let pane = ui.max_rect();
    const FOOT: f32 = 80.0;
    let inner = rect(
        pane.left() + MARGIN,
        pane.top() + 28.0,
        (pane.width() - 2.0 * MARGIN).min(1040.0),
        pane.height() - FOOT - 28.0,
    );
    within(ui, inner, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let language = cx.language;
            let kind = screen::customer_kind(brief.customer).get(language);
            let above = screen::joined(&[brief.industry.get(language), kind], language);
            text::paragraph_ui(ui, cx, &above, Style::SMALL, Paint::Ink2);
            text::paragraph_ui(ui, cx, brief.title.get(language), Style::TITLE, Paint::Ink);
            ui.add_space(8.0);
            let wide = ui.available_width();
            let right = 380.0;
            let left = wide - right - 48.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 48.0;
                ui.vertical(|ui| {
                    ui.set_width(left);
                    let persona = &brief.persona;
                    let name = persona.name.get(language);
                    part(ui, cx, cx.say(scenario::YOU_ARE), name, Style::CARD);
                    ui.add_space(-8.0);
                    text::paragraph_ui(ui, cx, persona.role.get(language), Style::BODY, Paint::Ink);
                    text::paragraph_ui(ui, cx, persona.about.get(language), Style::BODY, Paint::Ink2);
                    ui.add_space(8.0);
                    part(ui, cx, cx.say(scenario::GOAL), brief.goal.get(language), Style::BODY);
                    part(ui, cx, cx.say(scenario::CONTEXT), brief.context.get(language), Style::BODY);
                    let (from, to) = (brief.boundary.start.get(language), brief.boundary.end.get(language));
                    part(ui, cx, cx.say(scenario::FROM), from, Style::BODY);
                    part(ui, cx, cx.say(scenario::TO), to, Style::BODY);
                });
                ui.vertical(|ui| {
                    ui.set_width(right);
                    text::paragraph_ui(ui, cx, cx.say(screen::OUR_GROUP), Style::SECTION, Paint::Ink);
                    let high = group::height(ui, cx, &worksheet.group, right);
                    let (_, fields) = ui.allocate_space(vec2(right, high));
                    if let Some((gesture, group)) = group::group_ui(ui, cx, &worksheet.group, fields) {
                        cx.send(Command::EditWithin(gesture, WorksheetEdit::Work(WorkEdit::SetGroup(group))));
                    }
                });
            });
        });
    });

    let line = pane.bottom() - FOOT;
    let stroke = eframe::egui::Stroke::new(1.0, cx.color(Paint::Line));
    ui.painter().hline(pane.x_range(), line, stroke);
    notices::keep_within(cx, pane.with_max_y(line));
    let group = &worksheet.group;
    let is_named = group.number > 0 || !group.name.trim().is_empty();
    let what = cx.say(if is_named { steps::SCENARIO_DO } else { foot::NO_GROUP });
    let at = rect(pane.left() + MARGIN, line + 16.0, 420.0, 48.0);
    text::line_in(ui, at, eframe::egui::Align2::LEFT_CENTER, what, Style::BODY, cx.color(Paint::Ink2));
    let label = cx.say(scenario::BEGIN_WALK);
    let wide = (text::width(cx, label, Style::BODY_BOLD) + 64.0).max(208.0);
    let place = rect(pane.right() - 64.0 - wide, line + 16.0, wide, 48.0);
    if widgets::button_at(ui, cx, place, label, Weight::Primary).clicked() {
        cx.send(Look::GoTo(Step::Walk));
    }
}

/// A small heading with its text; nothing where the text is empty.
fn part(ui: &mut Ui, cx: &Cx<'_>, heading: &str, content: &str, style: Style) {
    if content.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
    text::paragraph_ui(ui, cx, heading, Style::SMALL, Paint::Ink2);
    text::paragraph_ui(ui, cx, content, style, Paint::Ink);
    ui.add_space(14.0);
}
