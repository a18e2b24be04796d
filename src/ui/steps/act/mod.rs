//! The step of action: a short plan. Cards at the top, the chosen one's form under them, and beside it
//! what is still open.

mod completeness;
mod fields;
mod form;
mod plan;

pub use completeness::inspector_ui;

use crate::analysis::review::Topic;
use crate::app::Step;
use crate::app::Workshop;
use crate::model::{Action, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::panels::seen::Seen;

use crate::words::act_ui as words;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use plan::{PlanView, add, fourth_id, from_measures_ui, open_points, point_of, shown};

/// Height and width of a card, and the margin of the page; logical pixels.
const CARD: (f32, f32) = (68.0, 216.0);
const MARGIN: f32 = 16.0;

pub fn act_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.max_rect();
    let inner = pane.shrink2(vec2(MARGIN, 10.0));
    let title = cx.say(Step::Act.what_to_do());
    text::paragraph_at(ui, cx, inner.min, (inner.width(), 1), title, Style::SECTION, Paint::Ink);
    let below = inner.with_min_y(inner.top() + 34.0);
    let Some(shown) = shown(cx, &worksheet) else {
        within(ui, below, |ui| empty_ui(ui, cx, &worksheet));
        return;
    };
    let cards = Rect::from_min_size(below.min, vec2(below.width(), CARD.0 + 8.0));
    within(ui, cards, |ui| cards_ui(ui, cx, workshop, shown));
    let mut top = cards.bottom() + 8.0;
    if ui.data(|data| data.get_temp(fourth_id())).unwrap_or(false) {
        let place = rect(below.left(), top, below.width(), 40.0);
        within(ui, place, |ui| fourth_ui(ui, cx, &worksheet));
        top += 44.0;
    }
    let page = below.with_min_y(top).with_max_y(pane.bottom());
    within(ui, page, |ui| {
        ScrollArea::vertical().id_salt("act").auto_shrink(false).show(ui, |ui| {
            form::form_ui(ui, cx, &worksheet, shown);
        });
    });
}

/// Shows the action of the next open point, with the cursor in the field that closes it. It goes on from the
/// action that is shown.
pub fn next_open_point(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let Some(shown) = shown(cx, workshop.worksheet()) else { return };
    let findings = workshop.review().on(Topic::Plan);
    // The points stand in their order, so that those which are closed in between do not matter.
    let last = cx.memory.of::<Seen>().on(Topic::Plan).and_then(|(_, finding)| point_of(finding));
    let last = last.filter(|(action, _)| *action == shown);
    let next = findings.iter().enumerate().find(|(_, finding)| match (point_of(finding), last) {
        (Some(point), Some(last)) => point > last,
        (Some((action, _)), None) => action >= shown,
        (None, _) => false,
    });
    let Some((at, finding)) = next.or_else(|| findings.iter().enumerate().next()) else { return };
    cx.memory.of_mut::<Seen>().keep(at, finding);
    let Some((action, open)) = point_of(finding) else { return };
    cx.memory.of_mut::<PlanView>().action = action;
    ui.memory_mut(|memory| memory.request_focus(fields::id_of(open, action)));
}

/// A question to begin with, and the measures of the redesign as first actions.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.add_space(48.0);
    text::paragraph_ui(ui, cx, cx.say(words::NONE_YET), Style::CARD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(words::NONE_YET_HOW), Style::BODY, Paint::Ink2);
    ui.add_space(8.0);
    if button_ui(ui, cx, cx.say(words::FIRST), Weight::Primary).clicked() {
        add(ui, cx, worksheet, Action::default());
    }
    from_measures_ui(ui, cx, worksheet);
}

/// The actions side by side, and the way to one more.
fn cards_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, shown: usize) {
    let worksheet = workshop.worksheet();
    ScrollArea::horizontal().id_salt("cards").auto_shrink(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let actions = &worksheet.actions;
            long_list_ui(ui, Id::unique("action cards"), actions.len(), CARD.1, |ui, at| {
                card_ui(ui, cx, workshop, (at, &actions[at]), at == shown);
            });
            if button_ui(ui, cx, cx.say(words::ADD), Weight::Accent).clicked() {
                if worksheet.actions.len() < Action::USUAL_MOST {
                    add(ui, cx, worksheet, Action::default());
                } else {
                    ui.data_mut(|data| data.insert_temp(fourth_id(), true));
                }
            }
        });
    });
}

fn card_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    (at, action): (usize, &Action),
    is_shown: bool,
) {
    let (_, place) = ui.allocate_space(vec2(CARD.1, CARD.0));
    let id = Id::unique(("act card", at));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let (fill, border, width) = match (is_shown, response.hovered()) {
        (true, _) => (Paint::Tint, Paint::Accent, 2.0),
        (false, true) => (Paint::Hover, Paint::Line, 1.0),
        (false, false) => (Paint::Surface, Paint::Line, 1.0),
    };
    let stroke = Stroke::new(width, cx.color(border));
    ui.painter().rect(place, CornerRadius::same(8), cx.color(fill), stroke, StrokeKind::Inside);
    let number = rect(place.left() + 10.0, place.top() + 8.0, 20.0, 22.0);
    let paint = if is_shown { Paint::Accent } else { Paint::Ink };
    text::line_in(ui, number, Align2::LEFT_CENTER, &(at + 1).to_string(), Style::BODY_BOLD, cx.color(paint));
    let (what, paint) = match action.what.trim() {
        "" => (cx.say(words::NOT_WRITTEN), Paint::Ink2),
        what => (what, Paint::Ink),
    };
    let room = place.width() - 40.0;
    let from = pos2(place.left() + 30.0, place.top() + 10.0);
    text::paragraph_at(ui, cx, from, (room, 2), what, Style::SMALL_BOLD, paint);
    let (done, of) = completeness::ticked(&open_points(workshop, at));
    let foot = rect(place.left() + 30.0, place.bottom() - 24.0, room, 18.0);
    let (ticked, paint) =
        (words::ticked(done, of, cx.language), if done == of { Paint::Ok } else { Paint::Ink2 });
    text::line_in(ui, foot, Align2::RIGHT_CENTER, &ticked, Style::SMALL, cx.color(paint));
    let who = rect(foot.left(), foot.top(), room - text::width(cx, &ticked, Style::SMALL) - 8.0, 18.0);
    let name = action.accountable.trim();
    text::paragraph_at(ui, cx, who.min, (who.width(), 1), name, Style::SMALL, Paint::Ink2);
    widgets::focus_ring(ui, cx, place, 8, &response);
    let label = words::card(at + 1, &action.what, cx.language);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_shown, &label));
    if response.clicked() {
        cx.memory.of_mut::<PlanView>().action = at;
    }
}

/// Why three are enough, and the way to a fourth all the same.
fn fourth_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let place = ui.max_rect();
    ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(Paint::Tint));
    within(ui, place.shrink2(vec2(12.0, 4.0)), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let buttons = [words::KEEP_SHORT, words::ADD_ANYWAY];
            let wide: f32 =
                buttons.iter().map(|phrase| text::width(cx, cx.say(*phrase), Style::BODY_BOLD) + 44.0).sum();
            let room = ui.available_width() - wide;
            let (_, place) = ui.allocate_space(vec2(room, 32.0));
            let hint = cx.say(words::FOURTH);
            text::paragraph_at(ui, cx, place.min - vec2(0.0, 2.0), (room, 2), hint, Style::SMALL, Paint::Ink);
            let id = ui.scope_id().with("fourth");
            let spoken = ui.interact(place, id, Sense::hover());
            spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, hint));
            if button_ui(ui, cx, cx.say(words::KEEP_SHORT), Weight::Plain).clicked() {
                ui.data_mut(|data| data.remove::<bool>(fourth_id()));
            }
            if button_ui(ui, cx, cx.say(words::ADD_ANYWAY), Weight::Plain).clicked() {
                add(ui, cx, worksheet, Action::default());
            }
        });
    });
}

/// The first field of the action that is shown.
pub fn focus(cx: &Cx<'_>, _: &Workshop) -> Option<Id> {
    Some(fields::what_id(cx.memory.of::<PlanView>().action))
}
