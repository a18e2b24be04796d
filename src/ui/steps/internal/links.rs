//! The chain: the curve above, and beneath it who supplies whom behind the selected touchpoint.

use super::department;
use super::view::{InternalView, Tab, link_spoken, name, open_page, select_link, selected_link};
use crate::app::{Command, Workshop};
use crate::edit::WorkEdit;
use crate::model::{InternalLink, Touchpoint, Worksheet};
use crate::sheet::{Lane, LaneSet, MapLayer, Paint, View};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::parts;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::panels::map::{Work, canvas_ui, columns_ui, scores, view};
use crate::ui::panels::shown::Shown;
use crate::words::{internal, internal_ui as words};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// Height of the map with its strip of overview: heads, names and a low curve.
const MAP: f32 = 292.0;
/// Height of one score point of that curve.
const POINT: f32 = 7.6;

/// A strand of links: boxes with arrows between.
const ROW: f32 = 66.0;
const BOX: (f32, f32) = (124.0, 44.0);
const LONGEST_ARROW: f32 = 220.0;
/// Links in one row; a longer strand goes on in the next.
const IN_A_ROW: usize = 3;

pub fn chain_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &std::sync::Arc<Worksheet>) {
    let pane = ui.available_rect_before_wrap();
    let (map, below) = pane.split_top_bottom_at_y(pane.top() + MAP);
    let lanes = LaneSet::of(&[Lane::Name, Lane::Curve]);
    let shown = Shown::of_workshop(workshop);
    let view =
        View { point_height: Some(POINT), ..view(cx, &shown, pane.width(), (MapLayer::Mark, lanes, lanes)) };
    within(ui, map, |ui| {
        canvas_ui(ui, cx, &shown, &view, |ui, cx, canvas| {
            let point = scores(&shown);
            columns_ui(ui, cx, &shown, canvas, &Work { movable: false, point: &point });
        });
    });
    ui.painter().hline(pane.x_range(), below.top(), Stroke::new(1.0, cx.color(Paint::Line)));
    within(ui, below.shrink2(vec2(16.0, 10.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        match workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id)) {
            Some(touchpoint) => behind_ui(ui, cx, workshop, worksheet, touchpoint),
            None => {
                text::paragraph_ui(ui, cx, cx.say(words::NO_TOUCHPOINT), Style::BODY, Paint::Ink2);
            }
        }
    });
}

/// The links behind a touchpoint, and the row that adds one.
fn behind_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    touchpoint: &Touchpoint,
) {
    let position = workshop.selected_position().unwrap_or(0);
    let named = words::numbered(position, touchpoint.name.get(cx.language));
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), 26.0));
    let title = words::behind(&named, cx.language);
    text::line_at(ui, cx, head.min, head.width(), &title, Style::SECTION, Paint::Ink);
    if worksheet.journey.departments.len() < 2 {
        text::paragraph_ui(ui, cx, cx.say(words::FEW_DEPARTMENTS), Style::BODY, Paint::Ink2);
        if button_ui(ui, cx, cx.say(words::TO_PAGE), Weight::Accent).clicked() {
            cx.memory.of_mut::<InternalView>().tab = Tab::Page;
        }
        return;
    }
    let links: Vec<(usize, &InternalLink)> = worksheet
        .links
        .iter()
        .enumerate()
        .filter(|(_, link)| link.touchpoint.as_ref() == Some(&touchpoint.id))
        .collect();
    let body = ui.available_rect_before_wrap();
    let (list, add) = body.split_top_bottom_at_y(body.bottom() - 38.0);
    within(ui, list, |ui| {
        ScrollArea::vertical().id_salt("chain").auto_shrink(false).show(ui, |ui| {
            if links.is_empty() {
                ui.add_space(8.0);
                parts::empty_ui(ui, cx, cx.say(words::NO_CHAIN), cx.say(words::NO_CHAIN_HOW));
                if !worksheet.marks.moments.is_empty() && worksheet.marks.moment(&touchpoint.id).is_none() {
                    text::paragraph_ui(ui, cx, cx.say(words::NOT_A_MOMENT), Style::SMALL, Paint::Ink2);
                }
            }
            let strands = strands(&links);
            long_list_ui(ui, Id::unique("strands"), strands.len(), ROW, |ui, at| {
                strand_ui(ui, cx, workshop, worksheet, &strands[at]);
            });
        });
    });
    within(ui, add.with_min_y(add.top() + 6.0), |ui| add_ui(ui, cx, worksheet, touchpoint, &links));
}

/// Sorts the links so that where one ends the next begins: each strand starts with a supplier whom none
/// of the other links serves, and follows the promises towards the customer.
fn strands<'a>(links: &[(usize, &'a InternalLink)]) -> Vec<Vec<(usize, &'a InternalLink)>> {
    let mut left = links.to_vec();
    let mut strands = Vec::new();
    while !left.is_empty() {
        let unserved = |(_, link): &(usize, &InternalLink)| {
            left.iter().all(|(_, other)| other.customer != link.supplier)
        };
        let start = left.iter().position(unserved).unwrap_or(0);
        let mut strand = vec![left.remove(start)];
        while strand.len() < IN_A_ROW
            && let Some(end) = strand.last().map(|(_, link)| &link.customer)
            && let Some(next) = left.iter().position(|(_, link)| link.supplier == *end)
        {
            strand.push(left.remove(next));
        }
        strands.push(strand);
    }
    strands
}

fn strand_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    strand: &[(usize, &InternalLink)],
) {
    let wide = ui.available_width();
    let (_, row) = ui.allocate_space(vec2(wide, ROW));
    let n_links = strand.len() as f32;
    let arrow = ((wide - BOX.0 * (n_links + 1.0)) / n_links).min(LONGEST_ARROW);
    let top = row.center().y - BOX.1 / 2.0;
    let mut x = row.left();
    for (order, (index, link)) in strand.iter().enumerate() {
        if order == 0 {
            box_ui(ui, cx, worksheet, (*index, "supplier"), &link.supplier, rect(x, top, BOX.0, BOX.1));
            x += BOX.0;
        }
        let at = rect(x, row.top(), arrow, ROW);
        arrow_ui(ui, cx, workshop, worksheet, (*index, link), at);
        x += arrow;
        box_ui(ui, cx, worksheet, (*index, "customer"), &link.customer, rect(x, top, BOX.0, BOX.1));
        x += BOX.0;
    }
}

/// A department of the chain; a click opens its page.
fn box_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    salt: (usize, &str),
    department: &crate::model::DepartmentId,
    at: Rect,
) {
    let name = name(worksheet, department, cx);
    department::department_at(ui, cx, worksheet, department, at, name);
    let response = ui.interact(at, Id::unique(("chain box", salt)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    parts::hover_frame(ui, cx, at, &response);
    let label = words::to_page_of(name, cx.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
    if response.clicked() {
        open_page(cx, department);
    }
    response.on_hover_text(text::tip(label));
}

/// What is handed over, how it felt, and what the promise still lacks; a click opens the form.
fn arrow_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    (index, link): (usize, &InternalLink),
    at: Rect,
) {
    let response = ui.interact(at, Id::unique(("chain link", index)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let selected = selected_link(cx, workshop, worksheet).is_some_and(|(open, _)| open == index);
    let ground = at.shrink2(vec2(3.0, 1.0));
    if selected || response.hovered() {
        let fill = if selected { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(ground, CornerRadius::same(6), cx.color(fill));
    }
    let y = at.center().y;
    let color = cx.color(if selected { Paint::Accent } else { Paint::Edge });
    let tip = pos2(at.right() - 5.0, y);
    ui.painter().hline(at.left() + 5.0..=tip.x - 8.0, y, Stroke::new(2.0, color));
    parts::arrow_head(ui, tip, vec2(1.0, 0.0), 10.0, color);
    parts::score_dot(ui, cx, at.center(), link.score);
    let room = ground.width() - 8.0;
    let upper = rect(ground.left() + 4.0, at.top() + 2.0, room, 18.0);
    let (what, ink) = match link.deliverable.as_str() {
        "" => (cx.say(words::NO_DELIVERABLE), Paint::Ink2),
        deliverable => (deliverable, Paint::Ink),
    };
    text::line_at(ui, cx, upper.min, room, what, Style::SMALL, ink);
    let lower = rect(upper.left(), at.bottom() - 20.0, room, 18.0);
    let (below, ink) = match (link.deadline.is_empty(), link.acceptance.is_empty()) {
        (true, true) => (words::LACKS_BOTH, Paint::Warn),
        (true, false) => (words::LACKS_DEADLINE, Paint::Warn),
        (false, true) => (words::LACKS_ACCEPTANCE, Paint::Warn),
        (false, false) => (internal::kind(link.kind), Paint::Ink2),
    };
    text::line_at(ui, cx, lower.min, room, cx.say(below), Style::SMALL, ink);
    widgets::focus_ring(ui, cx, ground.shrink(3.0), 4, &response);
    let label = link_spoken(worksheet, link, cx);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
    if response.clicked() {
        select_link(cx, worksheet, index);
    }
    response.on_hover_text(text::tip(internal::agreement(link, worksheet, cx.language)));
}

/// Two departments and a button: one more link.
fn add_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    touchpoint: &Touchpoint,
    links: &[(usize, &InternalLink)],
) {
    let held = |id: &Option<crate::model::DepartmentId>| {
        id.clone().filter(|id| worksheet.journey.department(id).is_some())
    };
    let supplier = held(&cx.memory.of::<InternalView>().supplier);
    // One works from the counter upstream: first whom the customer meets, then whoever supplies the last.
    let upstream = || match links.last() {
        Some((_, link)) => Some(link.supplier.clone()),
        None => touchpoint.frontstage.first().map(|involved| involved.department.clone()),
    };
    let customer = held(&cx.memory.of::<InternalView>().customer).or_else(upstream);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let field = 236.0;
        let label = (Id::unique("new supplier"), cx.say(words::NEW_SUPPLIER));
        let shown = (supplier.as_ref(), cx.say(words::CHOOSE_SUPPLIER));
        if let Some(chosen) = department::department_choice_ui(ui, cx, label, field, worksheet, shown) {
            cx.memory.of_mut::<InternalView>().supplier = Some(chosen);
        }
        let between = cx.say(words::HANDS_OVER);
        let (_, at) = ui.allocate_space(vec2(text::width(cx, between, Style::SMALL).ceil(), 32.0));
        text::line_in(ui, at, Align2::LEFT_CENTER, between, Style::SMALL, cx.color(Paint::Ink2));
        let label = (Id::unique("new customer"), cx.say(words::NEW_CUSTOMER));
        let shown = (customer.as_ref(), cx.say(words::CHOOSE_CUSTOMER));
        if let Some(chosen) = department::department_choice_ui(ui, cx, label, field, worksheet, shown) {
            cx.memory.of_mut::<InternalView>().customer = Some(chosen);
        }
        let ends = supplier.zip(customer).filter(|(supplier, customer)| supplier != customer);
        ui.add_enabled_ui(ends.is_some(), |ui| {
            let response = button_ui(ui, cx, cx.say(words::ADD_LINK), Weight::Primary);
            if response.clicked()
                && let Some((supplier, customer)) = ends
            {
                cx.memory.of_mut::<InternalView>().link = Some(worksheet.links.len());
                cx.memory.of_mut::<InternalView>().supplier = None;
                cx.memory.of_mut::<InternalView>().customer = None;
                let touchpoint = Some(touchpoint.id.clone());
                let link = InternalLink { supplier, customer, touchpoint, ..InternalLink::default() };
                cx.send(Command::Edit(WorkEdit::AddLink(Box::new(link)).into()));
            }
            response.on_disabled_hover_text(cx.say(words::TWO_DIFFERENT));
        });
    });
}
