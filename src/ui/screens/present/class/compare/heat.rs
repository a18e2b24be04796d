//! Groups against touchpoints in the colours of their scores.

use super::curves::tip;
use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::analysis::compare::{Comparison, HeatOrder, Pool};
use crate::app::{ClassCommand, Command, CompareCommand};
use crate::model::Language;
use crate::sheet::{self, HeatSheet, HeatView, Paint, Point};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, names};
use eframe::egui::{Rect, Sense, Ui, vec2};
use std::sync::Arc;

const MOST_KEPT: usize = 6;

/// Heat maps as they were laid out.
#[derive(Default)]
struct Kept(Vec<(Made, Arc<HeatSheet>)>);

/// What one was made of.
#[derive(Clone)]
struct Made {
    comparison: Arc<Comparison>,
    pool: Pool,
    order: HeatOrder,
    lit: Option<usize>,
    languages: Vec<Language>,
    size: (u32, u32),
}

impl Made {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.comparison, &other.comparison)
            && (self.pool, self.order, self.lit, self.size)
                == (other.pool, other.order, other.lit, other.size)
            && self.languages == other.languages
    }
}

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let scores = show.comparison.scores(show.pool);
    let words = show.told(|language| words::ranges(scores.ranges(), language));
    show.line(ui, cx, (EDGE, TOP - 6.0, 1400.0, 48.0), &words, (34.0, true, Paint::Accent));
    let order = cx.state.class.comparing.order;
    let sorted = show.stage.say(words::order(order));
    show.line_right(ui, cx, (1920.0 - EDGE - 380.0, TOP, 380.0, 36.0), &sorted, (24.0, false, Paint::Ink2));
    let place = show.stage.rect(EDGE, TOP + 60.0, WIDTH, BOTTOM - TOP - 60.0);
    let columns = scores.ordered(order);
    let sheet = laid_out(show, cx, place, &columns);
    if !sheet.strokes.is_empty() {
        ui.painter().add(painter::strokes(place.min, &sheet.strokes, cx.palette));
    }
    painter::paint(ui.painter(), cx, place.min, &sheet.shapes);
    told(show, ui, &sheet, place, &columns);
    hover(show, ui, cx, &sheet, place, &columns);
}

fn laid_out(show: &Show<'_>, cx: &mut Cx<'_>, place: Rect, order: &[usize]) -> Arc<HeatSheet> {
    let made = Made {
        comparison: Arc::clone(cx.state.class.comparison()),
        pool: show.pool,
        order: cx.state.class.comparing.order,
        lit: show.lit,
        languages: show.stage.languages.clone(),
        size: (place.width().to_bits(), place.height().to_bits()),
    };
    let kept = &cx.memory.of::<Kept>().0;
    if let Some((_, sheet)) = kept.iter().find(|(known, _)| known.is_same(&made)) {
        return Arc::clone(sheet);
    }
    let scores = show.comparison.scores(show.pool);
    let labels: Vec<String> =
        scores.raters.iter().map(|group| show.group_in(*group, show.language())).collect();
    let view = HeatView {
        size: (place.width(), place.height()),
        type_size: 24.0 * show.stage.u,
        order,
        names: &show.column_names(),
        labels: &labels,
        range_label: words::RANGE.get(show.language()),
        mean_label: words::MEAN.get(show.language()),
        mean: |mean| names::signed(mean, 1),
        lit: show.lit,
        measure: &cx.memory.measure,
    };
    let sheet = Arc::new(sheet::heat(scores, &view));
    let kept = &mut cx.memory.of_mut::<Kept>().0;
    kept.retain(|(known, _)| Arc::ptr_eq(&known.comparison, &made.comparison));
    if kept.len() >= MOST_KEPT {
        kept.remove(0);
    }
    kept.push((made, Arc::clone(&sheet)));
    sheet
}

/// Tells a screen reader of each touchpoint how wide it is.
fn told(show: &Show<'_>, ui: &mut Ui, sheet: &HeatSheet, place: Rect, columns: &[usize]) {
    let scores = show.comparison.scores(show.pool);
    for (at, column) in columns.iter().enumerate() {
        let Some(spread) = scores.columns.get(*column).and_then(|of| of.spread.as_ref()) else { continue };
        let (low, high) = (spread.min.to_string(), spread.max.to_string());
        let apart = show.told(|language| words::apart(spread.range(), &low, &high, language));
        let means = show.stage.say(words::agreement(spread.agreement()));
        let x = sheet.grid.x + sheet.cell.0 * at as f32;
        let head = Rect::from_min_size(place.min + vec2(x, 0.0), vec2(sheet.cell.0, sheet.grid.y));
        show.stage.name(ui, head, &format!("{} {apart} {means}", show.touchpoint(*column)));
    }
}

/// What the cell under the pointer says. Where the pointer works, a click lights its group.
fn hover(show: &Show<'_>, ui: &mut Ui, cx: &mut Cx<'_>, sheet: &HeatSheet, place: Rect, columns: &[usize]) {
    let id = ui.scope_id().with(("heat", place.min.x as i32, place.min.y as i32));
    let response = ui.interact(place, id, if show.works { Sense::CLICK } else { Sense::hover() });
    let Some(pointer) = response.hover_pos() else { return };
    let at = Point::new(pointer.x - place.min.x, pointer.y - place.min.y);
    let scores = show.comparison.scores(show.pool);
    let Some((rater, at)) = sheet.cell_at(at, scores.n(), columns.len()) else { return };
    let (Some(group), Some(column)) = (scores.raters.get(rater), columns.get(at)) else { return };
    let score = scores.columns.get(*column).and_then(|of| of.scores.get(rater).copied()).flatten();
    let score = score.map_or("–".to_owned(), |score| score.to_string());
    let words = format!("{}  {}  {score}", show.group(*group), show.touchpoint_short(*column));
    tip(show, ui, cx, pointer, &words);
    if show.works && response.clicked() {
        let lit = Some(*group).filter(|group| show.lit != Some(*group));
        cx.send(Command::Class(ClassCommand::Compare(CompareCommand::Light(lit))));
    }
}
