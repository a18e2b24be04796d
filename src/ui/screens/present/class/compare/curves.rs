//! All curves over each other, the words first.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::analysis::compare::{Comparison, Pool};
use crate::app::{ClassCommand, Command, CompareCommand};
use crate::model::{Language, Score};
use crate::sheet::{self, CurvesSheet, CurvesView, MOST_APART, Paint, Point, Stroke};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, present};
use eframe::egui::{Align2, Color32, CursorIcon, Mesh, Pos2, Rect, Sense, Ui, vec2};
use std::sync::Arc;

/// How far from a curve the pointer may be, in u.
const NEAR: f32 = 26.0;
/// So many layouts are kept: the slide, the two pictures of the console, the page.
const MOST_KEPT: usize = 6;

/// Curves as they were laid out, so that a frame that changes nothing lays nothing out.
#[derive(Default)]
struct Kept(Vec<(Made, Arc<CurvesSheet>)>);

/// What a layout was made of.
#[derive(Clone)]
struct Made {
    comparison: Arc<Comparison>,
    pool: Pool,
    lit: Option<usize>,
    key: Vec<Option<Score>>,
    languages: Vec<Language>,
    size: (u32, u32),
}

impl Made {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.comparison, &other.comparison)
            && (self.pool, self.lit, self.size) == (other.pool, other.lit, other.size)
            && self.key == other.key
            && self.languages == other.languages
    }
}

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let scores = show.comparison.scores(show.pool);
    let words = show.stage.say(words::concord(scores.concord(), show.pool));
    let left = legend(show, ui, cx, scores.n() > MOST_APART);
    let sizes = (&[(34.0, 1), (28.0, 1), (25.0, 2)][..], true, Paint::Accent);
    show.stage.paragraph(ui, cx, (EDGE, TOP - 6.0, left - EDGE - 20.0), &words, sizes);
    let place = show.stage.rect(EDGE - 32.0, TOP + 66.0, WIDTH + 64.0, BOTTOM - TOP - 66.0);
    let sheet = laid_out(show, cx, place);
    let (below, above) = sheet.shapes.split_at(sheet.above.min(sheet.shapes.len()));
    painter::paint(ui.painter(), cx, place.min, below);
    if !sheet.streams.is_empty() {
        ui.painter().add(streams(&sheet, cx, place.min));
    }
    painter::paint(ui.painter(), cx, place.min, above);
    told(show, ui, cx, &sheet, place);
    hover(show, ui, cx, &sheet, place);
}

fn laid_out(show: &Show<'_>, cx: &mut Cx<'_>, place: Rect) -> Arc<CurvesSheet> {
    let made = Made {
        comparison: Arc::clone(cx.state.class.comparison()),
        pool: show.pool,
        lit: show.lit,
        key: show.key_scores(),
        languages: show.stage.languages.clone(),
        size: (place.width().to_bits(), place.height().to_bits()),
    };
    let kept = &cx.memory.of::<Kept>().0;
    if let Some((_, sheet)) = kept.iter().find(|(known, _)| known.is_same(&made)) {
        return Arc::clone(sheet);
    }
    let view = CurvesView {
        size: (place.width(), place.height()),
        type_size: 24.0 * show.stage.u,
        names: &show.column_names(),
        labels: &show.short_groups(),
        lit: show.lit,
        key: &made.key,
        measure: &cx.memory.measure,
    };
    let sheet = Arc::new(sheet::curves(show.comparison.scores(show.pool), &view));
    let kept = &mut cx.memory.of_mut::<Kept>().0;
    // Layouts of work that is gone would keep it alive.
    kept.retain(|(known, _)| Arc::ptr_eq(&known.comparison, &made.comparison));
    if kept.len() >= MOST_KEPT {
        kept.remove(0);
    }
    kept.push((made, Arc::clone(&sheet)));
    sheet
}

/// The ways of very many curves as one mesh, with soft edges.
fn streams(sheet: &CurvesSheet, cx: &Cx<'_>, origin: Pos2) -> Mesh {
    const SOFT: f32 = 0.8;
    let mut mesh = Mesh::default();
    for shape in &sheet.streams {
        let sheet::Shape::Line { from, to, stroke } = shape else { continue };
        let [from, to] = [from, to].map(|point| origin + vec2(point.x, point.y));
        let across = (to - from).normalized().rot90();
        let (inner, outer) = (across * (stroke.width / 2.0), across * (stroke.width / 2.0 + SOFT));
        let color = cx.color(stroke.paint);
        let first = mesh.vertices.len() as u32;
        for (off, color) in
            [(outer, Color32::TRANSPARENT), (inner, color), (-inner, color), (-outer, Color32::TRANSPARENT)]
        {
            mesh.colored_vertex(from + off, color);
            mesh.colored_vertex(to + off, color);
        }
        for strip in 0..3 {
            let at = first + 2 * strip;
            mesh.add_triangle(at, at + 1, at + 2);
            mesh.add_triangle(at + 1, at + 3, at + 2);
        }
    }
    mesh
}

/// What the thick line and the ground are, and the key where it lies over them. Returns where it begins, in u.
fn legend(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, in_streams: bool) -> f32 {
    let stage = show.stage;
    let mut right = 1920.0 - EDGE;
    let key = (!show.revealed.curve.is_empty()).then_some((present::KEY, Paint::Accent, 5.0));
    let streams = in_streams.then_some((words::STREAMS, Paint::Edge, 3.0));
    let all = [key, Some((words::BAND, Paint::Line, 22.0)), Some((words::MEDIAN, Paint::Ink, 7.0)), streams];
    for (phrase, paint, high) in all.into_iter().flatten() {
        let name = stage.say(phrase);
        let wide = stage.width(cx, &name, stage.style(24.0, false)) / stage.u;
        let place = stage.rect(right - wide, TOP, wide, 36.0);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &name, (stage.style(24.0, false), Paint::Ink2));
        let swatch = stage.rect(right - wide - 52.0, TOP + 18.0 - high / 2.0, 40.0, high);
        ui.painter().rect_filled(swatch, 0, cx.color(paint));
        right -= wide + 80.0;
    }
    right
}

/// Tells a screen reader of each group what it gave; of very many groups, how many there are.
fn told(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, sheet: &CurvesSheet, place: Rect) {
    let scores = show.comparison.scores(show.pool);
    if show.pool == Pool::Members || scores.n() > MOST_APART {
        let count = words::count(show.pool, scores.n(), cx.language);
        return show.stage.name(ui, place, &count);
    }
    for (rater, curve) in sheet.curves.iter().enumerate() {
        let Some((_, end)) = curve.points().next_back() else { continue };
        let given: Vec<String> =
            scores.row(rater).map(|score| score.map_or("–".to_owned(), |score| score.to_string())).collect();
        let words = format!("{} {}", show.group(curve.group), given.join(" "));
        let at = place.min + vec2(end.x, end.y);
        show.stage.name(ui, Rect::from_center_size(at, vec2(2.0, 2.0)), &words);
    }
}

/// Whose curve the pointer is on. Where the pointer works, a click lights that group alone, and a second one all.
fn hover(show: &Show<'_>, ui: &mut Ui, cx: &mut Cx<'_>, sheet: &CurvesSheet, place: Rect) {
    let id = ui.scope_id().with(("curves", place.min.x as i32, place.min.y as i32));
    let response = ui.interact(place, id, if show.works { Sense::CLICK } else { Sense::hover() });
    let Some(pointer) = response.hover_pos() else { return };
    let at = Point::new(pointer.x - place.min.x, pointer.y - place.min.y);
    let Some((rater, far)) = nearest(sheet, at) else { return };
    if far > NEAR * show.stage.u {
        if show.works && response.clicked() && show.lit.is_some() {
            cx.send(Command::Class(ClassCommand::Compare(CompareCommand::Light(None))));
        }
        return;
    }
    let Some(curve) = sheet.curves.get(rater) else { return };
    let scores = show.comparison.scores(show.pool);
    let u = show.stage.u;
    let paint = if scores.n() > MOST_APART { Paint::Accent } else { Paint::Group(curve.group) };
    let stroke = Stroke { paint, ..sheet::group_stroke(curve.group, 6.0 * u) };
    for piece in &curve.pieces {
        let points = piece.iter().map(|(_, point)| *point).collect();
        painter::paint(ui.painter(), cx, place.min, &[sheet::Shape::Polyline { points, stroke }]);
    }
    let by_distance =
        |a: &&(usize, Point), b: &&(usize, Point)| (a.1.x - at.x).abs().total_cmp(&(b.1.x - at.x).abs());
    let column = curve.points().min_by(by_distance).map(|(column, _)| *column);
    let score = column.and_then(|column| scores.columns.get(column)?.scores.get(rater).copied().flatten());
    let mut words = show.group(curve.group);
    if let (Some(column), Some(score)) = (column, score) {
        words = format!("{words}  {}  {score}", show.touchpoint_short(column));
    }
    tip(show, ui, cx, pointer, &words);
    if show.works {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        if response.clicked() {
            let lit = Some(curve.group).filter(|group| show.lit != Some(*group));
            cx.send(Command::Class(ClassCommand::Compare(CompareCommand::Light(lit))));
        }
    }
}

/// The curve that is nearest to a point, and how far it is.
fn nearest(sheet: &CurvesSheet, at: Point) -> Option<(usize, f32)> {
    let far = |curve: &sheet::ClassCurve| {
        let windows = curve.pieces.iter().flat_map(|piece| piece.windows(2));
        let pieces = windows.map(|two| (two[0].1, two[1].1));
        let near = pieces.filter(|(from, to)| (from.x - 40.0..=to.x + 40.0).contains(&at.x));
        near.map(|(from, to)| distance(at, from, to)).fold(f32::INFINITY, f32::min)
    };
    let all = sheet.curves.iter().enumerate().map(|(rater, curve)| (rater, far(curve)));
    all.min_by(|a, b| a.1.total_cmp(&b.1))
}

/// From a point to the nearest of a line between two.
fn distance(at: Point, from: Point, to: Point) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).max(f32::EPSILON);
    let share = (((at.x - from.x) * dx + (at.y - from.y) * dy) / length).clamp(0.0, 1.0);
    let (x, y) = (from.x + share * dx - at.x, from.y + share * dy - at.y);
    (x * x + y * y).sqrt()
}

/// A few words beside the pointer.
pub fn tip(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, pointer: Pos2, words: &str) {
    let (stage, u) = (show.stage, show.stage.u);
    let style = stage.style(26.0, true);
    let wide = stage.width(cx, words, style) + 28.0 * u;
    let mut at = Rect::from_min_size(pointer + vec2(18.0, -58.0) * u, vec2(wide, 46.0 * u));
    let over = (at.right() - stage.place.right() + 8.0 * u).max(0.0);
    at = at.translate(vec2(-over, (stage.place.top() - at.top()).max(0.0)));
    ui.painter().rect_filled(at, 4, cx.color(Paint::Ink));
    stage.line(ui, cx, at, Align2::CENTER_CENTER, words, (style, Paint::Surface));
}
