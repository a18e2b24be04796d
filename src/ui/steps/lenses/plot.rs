//! The four quadrants of Better and Worse: one numbered point an idea, with names that keep clear of
//! each other.

use crate::analysis::kano;
use crate::model::lenses::KanoCategory;
use crate::model::{KanoIdea, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};

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
        pos2(place.left() + 28.0, head.bottom() + 20.0),
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
    let names: Vec<String> =
        points.iter().map(|(_, idea, ..)| text::cut(cx, &idea.name, Style::SMALL, WIDEST)).collect();
    let sizes = names.iter().map(|name| vec2(text::width(cx, name, Style::SMALL).ceil() + 4.0, 18.0));
    let wanted: Vec<(Pos2, Vec2)> = centers.iter().copied().zip(sizes).collect();
    let labels = place_labels(&wanted, area.shrink(2.0));
    // Lines first, then names, then points, so that nothing crosses a number.
    for (center, label) in centers.iter().zip(&labels) {
        if let Some((from, to)) = label.and_then(|label| leader(*center, label)) {
            ui.painter().line_segment([from, to], Stroke::new(1.0, cx.color(Paint::Edge)));
        }
    }
    for (((index, idea, better, worse), name), (center, label)) in
        points.iter().zip(&names).zip(centers.iter().zip(&labels))
    {
        let is_open = *index == open;
        let ink = if is_open { Paint::Accent } else { Paint::Ink };
        if let Some(label) = label {
            // The split runs behind a name, not through it.
            ui.painter().rect_filled(*label, CornerRadius::ZERO, cx.color(Paint::Surface));
            text::line_in(ui, *label, Align2::CENTER_CENTER, name, Style::SMALL, cx.color(ink));
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
        response.on_hover_text(text::tip(spoken));
    }
}

/// Axes, the fixed split, and the names of the quadrants.
fn frame_ui(ui: &Ui, cx: &Cx<'_>, area: Rect) {
    let (line, edge) = (Stroke::new(1.0, cx.color(Paint::Line)), Stroke::new(1.0, cx.color(Paint::Edge)));
    ui.painter().rect(area, CornerRadius::ZERO, cx.color(Paint::Surface), line, StrokeKind::Inside);
    let inner = area.shrink(RADIUS + 2.0);
    ui.painter().vline(inner.center().x, area.y_range(), edge);
    ui.painter().hline(area.x_range(), inner.center().y, edge);
    let quiet = cx.color(Paint::Ink2);
    // The names stand outside, where no point can cover them.
    let halves = [
        (KanoCategory::Attractive, 0.25, area.top() - 20.0),
        (KanoCategory::OneDimensional, 0.75, area.top() - 20.0),
        (KanoCategory::Indifferent, 0.25, area.bottom() + 2.0),
        (KanoCategory::MustBe, 0.75, area.bottom() + 2.0),
    ];
    for (category, share, top) in halves {
        let wide = area.width() * 0.5;
        let at = rect(area.left() + area.width() * share - wide / 2.0, top, wide, 18.0);
        text::line_in(
            ui,
            at,
            Align2::CENTER_CENTER,
            cx.say(kano_words::category(category)),
            Style::SMALL,
            quiet,
        );
    }
    for (value, share) in [("0", 0.0), ("0.5", 0.5), ("1", 1.0)] {
        let x = rect(inner.left() + inner.width() * share - 20.0, area.bottom() + 2.0, 40.0, 18.0);
        text::line_in(ui, x, Align2::CENTER_CENTER, value, Style::SMALL, quiet);
        let y = rect(area.left() - 28.0, inner.bottom() - inner.height() * share - 9.0, 24.0, 18.0);
        text::line_in(ui, y, Align2::RIGHT_CENTER, value, Style::SMALL, quiet);
    }
}

/// A place for each name: beside its point where that is free, else on wider and wider rings around it.
/// No name covers another, a point, or the border; one that finds no place has none, its number stays.
fn place_labels(points: &[(Pos2, Vec2)], inside: Rect) -> Vec<Option<Rect>> {
    /// Right, left, above, below, then the slanting ways.
    const WAYS: [(f32, f32); 12] = [
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (0.0, 1.0),
        (0.6, -1.0),
        (0.6, 1.0),
        (-0.6, -1.0),
        (-0.6, 1.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, -1.0),
        (-1.0, 1.0),
    ];
    let disc = |at: Pos2| Rect::from_center_size(at, Vec2::splat(2.0 * RADIUS + 2.0));
    let mut names: Vec<Rect> = Vec::with_capacity(points.len());
    let mut leaders: Vec<(Pos2, Pos2)> = Vec::new();
    let mut placed = Vec::with_capacity(points.len());
    for (at, size) in points {
        let free = |label: &Rect| {
            inside.contains_rect(*label)
                && !points.iter().any(|(other, _)| disc(*other).intersects(label.shrink(0.5)))
                && !names.iter().any(|other| other.intersects(label.shrink(0.5)))
        };
        let clear = |label: &&Rect| {
            let own = leader(*at, **label);
            !leaders.iter().any(|(from, to)| crosses(*from, *to, **label))
                && !own.is_some_and(|(from, to)| names.iter().any(|name| crosses(from, to, *name)))
        };
        let candidates = (0..14).flat_map(|ring| {
            let reach = RADIUS + 3.0 + ring as f32 * 14.0;
            WAYS.map(|(x, y)| {
                Rect::from_center_size(*at + vec2(x, y) * (*size / 2.0 + Vec2::splat(reach)), *size)
            })
        });
        // Where no line can keep clear of the names, a line over a name is better than no name.
        let free: Vec<Rect> = candidates.filter(free).collect();
        let found = free.iter().find(clear).or(free.first()).copied();
        names.extend(found);
        leaders.extend(found.and_then(|label| leader(*at, label)));
        placed.push(found);
    }
    placed
}

/// The line from a point to its name, where the name stands apart.
fn leader(at: Pos2, label: Rect) -> Option<(Pos2, Pos2)> {
    let end = label.clamp(at);
    (end.distance(at) > NEAR).then_some((at, end))
}

/// Whether a line runs over a name. Looked at every few pixels, which is finer than any letter.
fn crosses(from: Pos2, to: Pos2, label: Rect) -> bool {
    let steps = (from.distance(to) / 3.0).ceil().max(1.0) as u32;
    (0..=steps).any(|step| label.shrink(0.5).contains(from.lerp(to, step as f32 / steps as f32)))
}
