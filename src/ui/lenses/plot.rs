//! The four quadrants of Better and Worse: one numbered point an idea, with names that keep clear of
//! each other.

use super::super::text::{self, Style};
use super::super::{Cx, rect};
use crate::analysis::kano;
use crate::model::lenses::KanoCategory;
use crate::model::{KanoIdea, Worksheet};
use crate::sheet::Paint;
use crate::words::lenses::survey;
use crate::words::{kano as kano_words, names};
use eframe::egui::{
    Align2, CornerRadius, Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// Radius of a point, and the widest name beside it.
const RADIUS: f32 = 9.0;
const WIDEST: f32 = 132.0;

/// A point farther from its name than this gets a line to it.
const NEAR: f32 = RADIUS + 6.0;

pub fn plot_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, open: usize, place: Rect) {
    let head = rect(place.left(), place.top(), place.width(), 24.0);
    text::line_in(
        ui,
        head,
        Align2::LEFT_CENTER,
        cx.say(survey::PLOT),
        Style::BODY_BOLD,
        cx.color(Paint::Ink),
    );
    let area = Rect::from_min_max(
        pos2(place.left() + 28.0, head.bottom() + 4.0),
        pos2(place.right() - 4.0, place.bottom() - 24.0),
    );
    frame_ui(ui, cx, area);
    let at = |better: f64, worse: f64| {
        // Points on the edge stay whole.
        let inner = area.shrink(RADIUS + 2.0);
        pos2(
            inner.left() + inner.width() * worse.abs() as f32,
            inner.bottom() - inner.height() * better as f32,
        )
    };
    let points: Vec<(usize, &KanoIdea, f64, f64)> = worksheet
        .kano
        .iter()
        .enumerate()
        .filter_map(|(index, idea)| {
            let tally = kano::counts(idea);
            Some((index, idea, kano::better(&tally)?, kano::worse(&tally)?))
        })
        .collect();
    if points.is_empty() {
        let says = cx.say(survey::PLOT_EMPTY);
        let room = area.shrink2(vec2(48.0, 0.0));
        let top = pos2(room.left(), area.center().y + 28.0);
        text::paragraph_at(ui, cx, top, (room.width(), 3), says, Style::SMALL, Paint::Ink2);
    }
    let centers: Vec<Pos2> = points.iter().map(|(_, _, better, worse)| at(*better, *worse)).collect();
    let names: Vec<String> = points.iter().map(|(_, idea, ..)| cut(cx, &idea.name)).collect();
    let sizes = names.iter().map(|name| vec2(text::width(cx, name, Style::SMALL).ceil() + 4.0, 18.0));
    let wanted: Vec<(Pos2, Vec2)> = centers.iter().copied().zip(sizes).collect();
    let labels = place_labels(&wanted, area.shrink(2.0));
    // Lines first, then names, then points, so that nothing crosses a number.
    for (center, label) in centers.iter().zip(&labels) {
        if let Some(label) = label {
            let end = label.clamp(*center);
            if end.distance(*center) > NEAR {
                ui.painter().line_segment([*center, end], Stroke::new(1.0, cx.color(Paint::Edge)));
            }
        }
    }
    for (((index, idea, better, worse), name), (center, label)) in
        points.iter().zip(&names).zip(centers.iter().zip(&labels))
    {
        let is_open = *index == open;
        let ink = if is_open { Paint::Accent } else { Paint::Ink };
        if let Some(label) = label {
            let style = Style { bold: false, ..Style::SMALL };
            text::line_in(ui, *label, Align2::CENTER_CENTER, name, style, cx.color(ink));
            let response = ui.interact(*label, Id::unique(("plot name", index)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        }
        let fill = if is_open { Paint::Accent } else { Paint::Ink2 };
        ui.painter().circle_filled(*center, RADIUS, cx.color(fill));
        let disc = Rect::from_center_size(*center, Vec2::splat(2.0 * RADIUS));
        let number = (index + 1).to_string();
        let on = if is_open { Paint::OnAccent } else { Paint::Surface };
        text::line_in(ui, disc, Align2::CENTER_CENTER, &number, Style::SMALL_BOLD, cx.color(on));
        let (better, worse) = (names::mean(*better), names::mean(*worse));
        let spoken = survey::point(index + 1, &idea.name, &better, &worse, cx.language);
        let response = ui.interact(disc, Id::unique(("plot point", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        response.on_hover_text(spoken);
    }
}

/// Axes, the fixed split, and the names of the quadrants in their corners.
fn frame_ui(ui: &Ui, cx: &Cx<'_>, area: Rect) {
    let (line, edge) = (Stroke::new(1.0, cx.color(Paint::Line)), Stroke::new(1.0, cx.color(Paint::Edge)));
    ui.painter().rect(area, CornerRadius::ZERO, cx.color(Paint::Surface), line, StrokeKind::Inside);
    let inner = area.shrink(RADIUS + 2.0);
    ui.painter().vline(inner.center().x, area.y_range(), edge);
    ui.painter().hline(area.x_range(), inner.center().y, edge);
    let quiet = cx.color(Paint::Ink2);
    let corners = [
        (KanoCategory::Attractive, Align2::LEFT_TOP),
        (KanoCategory::OneDimensional, Align2::RIGHT_TOP),
        (KanoCategory::Indifferent, Align2::LEFT_BOTTOM),
        (KanoCategory::MustBe, Align2::RIGHT_BOTTOM),
    ];
    for (category, corner) in corners {
        let name = cx.say(kano_words::category(category));
        let room = area.shrink(6.0);
        let size = vec2(text::width(cx, name, Style::SMALL), 18.0);
        let at = corner.align_size_within_rect(size, room);
        text::line_in(ui, at, Align2::CENTER_CENTER, name, Style::SMALL, quiet);
    }
    for (value, share) in [("0", 0.0), ("0.5", 0.5), ("1", 1.0)] {
        let x = rect(inner.left() + inner.width() * share - 20.0, area.bottom() + 2.0, 40.0, 18.0);
        text::line_in(ui, x, Align2::CENTER_CENTER, value, Style::SMALL, quiet);
        let y = rect(area.left() - 28.0, inner.bottom() - inner.height() * share - 9.0, 24.0, 18.0);
        text::line_in(ui, y, Align2::RIGHT_CENTER, value, Style::SMALL, quiet);
    }
    let right = rect(area.left() + 24.0, area.bottom() + 2.0, area.width() * 0.5 - 50.0, 18.0);
    text::line_in(ui, right, Align2::LEFT_CENTER, "|Worse| →", Style::SMALL, quiet);
    let up = rect(area.left(), area.top() - 26.0, area.width(), 18.0);
    text::line_in(ui, up, Align2::RIGHT_CENTER, "↑ Better", Style::SMALL, quiet);
}

/// A name that is not wider than [`WIDEST`].
fn cut(cx: &Cx<'_>, name: &str) -> String {
    let mut short = name.trim().to_owned();
    let mut is_cut = false;
    while text::width(cx, &short, Style::SMALL) > WIDEST {
        short.pop();
        is_cut = true;
    }
    if is_cut {
        short.pop();
        short.push('…');
    }
    short
}

/// A place for each name: beside its point where that is free, else on wider and wider rings around it.
/// No name covers another, a point, or the border; one that finds no place has none, its number stays.
fn place_labels(points: &[(Pos2, Vec2)], inside: Rect) -> Vec<Option<Rect>> {
    /// Right, left, above, below, then the slanting ways.
    const WAYS: [Vec2; 8] = [
        Vec2::new(1.0, 0.0),
        Vec2::new(-1.0, 0.0),
        Vec2::new(0.0, -1.0),
        Vec2::new(0.0, 1.0),
        Vec2::new(1.0, -1.0),
        Vec2::new(1.0, 1.0),
        Vec2::new(-1.0, -1.0),
        Vec2::new(-1.0, 1.0),
    ];
    let mut taken: Vec<Rect> =
        points.iter().map(|(at, _)| Rect::from_center_size(*at, Vec2::splat(2.0 * RADIUS + 2.0))).collect();
    let mut placed = Vec::with_capacity(points.len());
    for (at, size) in points {
        let candidates = (0..12).flat_map(|ring| {
            let reach = RADIUS + 3.0 + ring as f32 * 14.0;
            WAYS.map(|way| Rect::from_center_size(*at + way * (*size / 2.0 + Vec2::splat(reach)), *size))
        });
        let free = |label: &Rect| {
            inside.contains_rect(*label) && !taken.iter().any(|other| other.intersects(label.shrink(0.5)))
        };
        let found = candidates.into_iter().find(free);
        taken.extend(found);
        placed.push(found);
    }
    placed
}
