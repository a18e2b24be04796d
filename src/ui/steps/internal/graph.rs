//! Who depends on whom: the departments in a circle, an arrow for each pair that a promise joins, and all
//! links in a table beside it.

use super::department;
use super::view::{InternalView, Tab, link_name, link_spoken, name, open_page, select_link};
use crate::analysis::internal::Edge;
use crate::analysis::review::{Place, Review, Topic};
use crate::model::{DepartmentId, InternalLink, Worksheet};
use crate::sheet::{Paint, department_short_name};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::parts;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::words::internal_ui as words;
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Id, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::f32::consts::{FRAC_PI_2, TAU};

/// Width of the table at the right.
const TABLE: f32 = 304.0;
const NODE: Vec2 = vec2(108.0, 34.0);
/// How far an arrow bends away from the straight way, so that the two ways of a pair lie apart.
const BEND: f32 = 22.0;
/// Points along a bent arrow.
const STEPS: usize = 96;

pub fn graph_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, review: &Review) {
    let pane = ui.available_rect_before_wrap().shrink2(vec2(16.0, 8.0));
    let edges = &*review.graph;
    if edges.is_empty() {
        within(ui, pane, |ui| {
            parts::empty_ui(ui, cx, cx.say(words::NO_LINKS), cx.say(words::NO_LINKS_HOW));
            if button_ui(ui, cx, cx.say(words::TO_CHAIN), Weight::Primary).clicked() {
                cx.memory.of_mut::<InternalView>().tab = Tab::Chain;
            }
        });
        return;
    }
    let (left, table) = pane.split_left_right_at_x(pane.right() - TABLE);
    let (drawing, foot) = left.split_top_bottom_at_y(left.bottom() - 62.0);
    drawing_ui(ui, cx, (worksheet, review), edges, drawing.with_max_x(drawing.right() - 16.0));
    within(ui, foot.with_max_x(foot.right() - 16.0), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::paragraph_ui(ui, cx, cx.say(words::GRAPH_LEGEND), Style::SMALL, Paint::Ink2);
        let alone: Vec<&str> = worksheet
            .journey
            .departments
            .iter()
            .filter(|d| !edges.iter().any(|edge| edge.supplier == d.id || edge.customer == d.id))
            .map(|department| department.name.get(cx.language))
            .collect();
        if !alone.is_empty() {
            let line = words::without_links(&alone, cx.language);
            text::paragraph_ui(ui, cx, &line, Style::SMALL, Paint::Ink2);
        }
    });
    ui.painter().vline(table.left(), table.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
    within(ui, table.with_min_x(table.left() + 12.0), |ui| table_ui(ui, cx, worksheet));
}

/// Circles of promises, as departments in their order.
fn circles(review: &Review) -> Vec<&[DepartmentId]> {
    let places = review.on(Topic::Chain).iter().map(|finding| &finding.place);
    places
        .filter_map(|place| match place {
            Place::Circle(departments) => Some(departments.as_slice()),
            _ => None,
        })
        .collect()
}

fn drawing_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (worksheet, review): (&Worksheet, &Review),
    edges: &[Edge],
    place: Rect,
) {
    let nodes: Vec<&DepartmentId> = worksheet
        .journey
        .departments
        .iter()
        .map(|department| &department.id)
        .filter(|id| edges.iter().any(|edge| edge.supplier == **id || edge.customer == **id))
        .collect();
    let circles = circles(review);
    let spread = (place.size() - NODE) / 2.0 - vec2(4.0, 8.0);
    let center_of = |id: &DepartmentId| {
        let order = nodes.iter().position(|node| *node == id).unwrap_or(0);
        let angle = order as f32 / nodes.len() as f32 * TAU - FRAC_PI_2;
        place.center() + vec2(angle.cos() * spread.x, angle.sin() * spread.y)
    };
    let node_of = |id: &DepartmentId| Rect::from_center_size(center_of(id), NODE);
    for edge in edges {
        let way = bent(node_of(&edge.supplier), node_of(&edge.customer));
        let in_circle = circles.iter().any(|circle| follows(circle, edge));
        edge_ui(ui, cx, worksheet, edge, (&way, in_circle));
    }
    for id in &nodes {
        let at = node_of(id);
        let Some(department) = worksheet.journey.department(id) else { continue };
        ui.painter().rect_filled(at.expand(3.0), CornerRadius::same(6), cx.color(Paint::Surface));
        let short = department_short_name(department, cx.language);
        let full = department.name.get(cx.language);
        let fits = text::width(cx, full, Style::SMALL) <= NODE.x - 18.0;
        department::department_at(ui, cx, worksheet, id, at, if fits { full } else { short });
        if circles.iter().any(|circle| circle.contains(*id)) {
            let stroke = Stroke::new(2.0, cx.color(Paint::Err));
            ui.painter().rect_stroke(at.expand(2.0), CornerRadius::same(6), stroke, StrokeKind::Middle);
        }
        let response = ui.interact(at, Id::unique(("graph node", id)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        parts::hover_frame(ui, cx, at, &response);
        let label = words::to_page_of(full, cx.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
        if response.clicked() {
            open_page(cx, id);
        }
        response.on_hover_text(text::tip(label));
    }
}

/// Whether the edge is one of the steps of a circle.
fn follows(circle: &[DepartmentId], edge: &Edge) -> bool {
    let next = circle.iter().cycle().skip(1);
    circle.iter().zip(next).any(|(from, to)| *from == edge.supplier && *to == edge.customer)
}

/// A bent way from the edge of one box to the edge of the other.
fn bent(from: Rect, to: Rect) -> Vec<Pos2> {
    let (start, end) = (from.center(), to.center());
    let along = (end - start).normalized();
    let middle = start.lerp(end, 0.5) + along.rot90() * BEND * 2.0;
    let point = |step: usize| {
        let share = step as f32 / STEPS as f32;
        start.lerp(middle, share).lerp(middle.lerp(end, share), share)
    };
    let (from, to) = (from.expand(4.0), to.expand(4.0));
    (0..=STEPS).map(point).filter(|point| !from.contains(*point) && !to.contains(*point)).collect()
}

/// An arrow in the colour of the supplier, the thicker the more promises, with their worst score on it.
fn edge_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    edge: &Edge,
    (way, in_circle): (&[Pos2], bool),
) {
    let (Some(tip), Some(before)) = (way.last(), way.len().checked_sub(8).and_then(|at| way.get(at))) else {
        return;
    };
    let width = (0.5 + 1.5 * edge.count as f32).min(8.0);
    let head = 9.0 + width;
    let along = (*tip - *before).normalized();
    let shaft: Vec<Pos2> = way.iter().copied().filter(|point| point.distance(*tip) > head * 0.7).collect();
    let casing = cx.color(if in_circle { Paint::Err } else { Paint::Edge });
    let fill = cx.color(department::colors(worksheet, &edge.supplier).0);
    let line = |width: f32, color: Color32| {
        ui.painter().line(shaft.clone(), Stroke::new(width, color));
    };
    // Some departments have pale colours: the outline keeps their arrows visible.
    line(width + if in_circle { 4.0 } else { 2.0 }, casing);
    parts::arrow_head(ui, *tip + along * 1.5, along, head + 4.0, casing);
    line(width, fill);
    parts::arrow_head(ui, *tip, along, head, fill);

    let Some(middle) = way.get(way.len() / 2).copied() else { return };
    ui.painter().circle_filled(middle, 13.5, cx.color(Paint::Surface));
    parts::score_dot(ui, cx, middle, edge.worst);
    if edge.count > 1 {
        let at = rect(middle.x + 13.0, middle.y - 9.0, 24.0, 18.0);
        ui.painter().rect_filled(at, CornerRadius::same(4), cx.color(Paint::Surface));
        let times = format!("×{}", edge.count);
        text::line_in(ui, at, Align2::CENTER_CENTER, &times, Style::SMALL_BOLD, cx.color(Paint::Ink));
    }
    let place = Rect::from_center_size(middle, vec2(32.0, 32.0));
    let id = Id::unique(("graph edge", &edge.supplier, &edge.customer));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    widgets::focus_ring(ui, cx, place.shrink(5.0), 12, &response);
    let (supplier, customer) = (name(worksheet, &edge.supplier, cx), name(worksheet, &edge.customer, cx));
    let label = words::edge(supplier, customer, edge.count, cx.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let joins = |link: &InternalLink| link.supplier == edge.supplier && link.customer == edge.customer;
    if response.clicked()
        && let Some(index) = worksheet.links.iter().position(joins)
    {
        select_link(cx, worksheet, index);
    }
    response.on_hover_text(text::tip(label));
}

/// All links with what they hand over and how that felt; a click opens the form.
fn table_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    ui.spacing_mut().item_spacing.y = 2.0;
    text::paragraph_ui(ui, cx, cx.say(words::LINKS), Style::SECTION, Paint::Ink);
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt("links").auto_shrink(false).show(ui, |ui| {
        for (index, link) in worksheet.links.iter().enumerate() {
            row_ui(ui, cx, worksheet, (index, link));
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, (index, link): (usize, &InternalLink)) {
    let wide = ui.available_width() - 8.0;
    let (_, at) = ui.allocate_space(vec2(wide, 50.0));
    let response = ui.interact(at, Id::unique(("link row", index)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let selected = cx.memory.of::<InternalView>().link == Some(index);
    if selected || response.hovered() {
        let fill = if selected { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(at, CornerRadius::same(6), cx.color(fill));
    }
    let title = link_name(worksheet, link, cx);
    let room = wide - 48.0;
    let (x, y) = (at.left() + 8.0, at.top());
    text::line_at(ui, cx, pos2(x, y + 4.0), room, &title, Style::BODY_BOLD, Paint::Ink);
    let (what, ink) = match link.deliverable.as_str() {
        "" => (cx.say(words::NO_DELIVERABLE), Paint::Warn),
        deliverable => (deliverable, Paint::Ink2),
    };
    text::line_at(ui, cx, pos2(x, y + 27.0), room, what, Style::SMALL, ink);
    parts::score_dot(ui, cx, pos2(at.right() - 20.0, at.center().y), link.score);
    widgets::focus_ring(ui, cx, at.shrink(4.0), 4, &response);
    let spoken = link_spoken(worksheet, link, cx);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &spoken));
    if response.clicked() {
        select_link(cx, worksheet, index);
    }
}
