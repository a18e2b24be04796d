//! KANO and SERVQUAL of all groups together, each with its n.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::analysis::compare::PooledIdea;
use crate::analysis::kano;
use crate::model::lenses::{KanoCategory, KanoTally, ServqualDimension};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, kano as kano_words, lenses, names, servqual};
use eframe::egui::{Align2, Ui};

const IDEA: f32 = 124.0;
const TAG: f32 = 62.0;

pub fn kano(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let pooled = show.comparison.pooled();
    let both = !pooled.ideas.is_empty() && !pooled.tags.is_empty();
    let wide = if both { (WIDTH - 64.0) / 2.0 } else { WIDTH };
    if !pooled.ideas.is_empty() {
        show.section(ui, cx, (EDGE, TOP - 8.0, wide), words::KANO_IDEAS);
        let most = ((BOTTOM - TOP - 52.0) / IDEA) as usize;
        for (at, idea) in pooled.ideas.iter().take(most).enumerate() {
            of_idea(show, ui, cx, (EDGE, TOP + 52.0 + IDEA * at as f32, wide), idea);
        }
        more(show, ui, cx, (EDGE, wide), pooled.ideas.len().saturating_sub(most));
    }
    if !pooled.tags.is_empty() {
        let x = if both { EDGE + wide + 64.0 } else { EDGE };
        show.section(ui, cx, (x, TOP - 8.0, wide), words::KANO_TAGS);
        // What the groups see differently comes first; of equals the earlier one.
        let mut tags = pooled.tags.clone();
        tags.sort_by_key(|tag| (tag.n() == tag.most(), tag.column));
        let most = ((BOTTOM - TOP - 52.0) / TAG) as usize;
        for (at, tag) in tags.iter().take(most).enumerate() {
            let y = TOP + 52.0 + TAG * at as f32;
            let name = show.touchpoint(tag.column);
            show.line(ui, cx, (x, y, wide * 0.5 - 16.0, 44.0), &name, (26.0, false, Paint::Ink));
            distribution(show, ui, cx, (x + wide * 0.5, y + 4.0, wide * 0.5, 38.0), &tag.tally);
        }
        more(show, ui, cx, (x, wide), tags.len().saturating_sub(most));
    }
    if pooled.is_empty() {
        show.nothing(ui, cx, words::NOTHING_HERE);
    }
}

fn more(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, (x, wide): (f32, f32), n: usize) {
    if n > 0 {
        let words = show.told(|language| words::more_places(n, language));
        show.line_right(ui, cx, (x, TOP - 8.0, wide, 44.0), &words, (24.0, false, Paint::Ink2));
    }
}

fn of_idea(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, (x, y, wide): (f32, f32, f32), idea: &PooledIdea) {
    let category = idea.category().map(|category| show.stage.say(kano_words::category(category)));
    let category = category.unwrap_or_default();
    let right = show.stage.width(cx, &category, show.stage.style(28.0, true)) / show.stage.u;
    let name = show.clean(&idea.name);
    show.line(ui, cx, (x, y, wide - right - 20.0, 42.0), &name, (30.0, true, Paint::Ink));
    show.line_right(ui, cx, (x, y, wide, 42.0), &category, (28.0, true, Paint::Accent));
    distribution(show, ui, cx, (x, y + 44.0, wide, 32.0), &idea.tally);
    let asked = show.told(|language| words::asked(idea.n(), idea.groups.len(), language));
    let (better, worse) = (kano::better(&idea.tally), kano::worse(&idea.tally));
    let numbers = words::better_worse(better, worse, show.language());
    show.line(ui, cx, (x, y + 78.0, wide * 0.55, 36.0), &asked, (24.0, false, Paint::Ink2));
    show.line_right(
        ui,
        cx,
        (x + wide * 0.5, y + 78.0, wide * 0.5, 36.0),
        &numbers,
        (24.0, false, Paint::Ink2),
    );
}

/// The categories side by side, each as wide as its share, with letter and number where there is room.
fn distribution(
    show: &Show<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (mut x, y, wide, high): (f32, f32, f32, f32),
    tally: &KanoTally,
) {
    let n = kano::n(tally).max(1);
    for (place, category) in KanoCategory::ALL.into_iter().enumerate() {
        let count = kano::count(tally, category);
        if count == 0 {
            continue;
        }
        let part = wide * (f64::from(count) / f64::from(n)) as f32;
        let at = show.stage.rect(x, y, (part - 2.0).max(1.0), high);
        ui.painter().rect_filled(at, 2, cx.color(Paint::DepartmentTint(place)));
        let key = show.stage.rect(x, y, 6.0_f32.min(part), high);
        ui.painter().rect_filled(key, 0, cx.color(Paint::DepartmentKey(place)));
        let words = format!("{} {count}", kano_words::letter(category));
        let style = show.stage.style(24.0, true);
        if show.stage.width(cx, &words, style) / show.stage.u + 16.0 < part {
            show.stage.line(ui, cx, at, Align2::CENTER_CENTER, &words, (style, Paint::Ink));
        }
        x += part;
    }
}

/// What several groups rated: a bar for each dimension.
pub fn service(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(service) = show.comparison.pooled().services.get(at) else { return };
    let supplier = service.supplier.as_ref().map(|supplier| show.department(supplier));
    let name = if service.name.is_empty() {
        supplier.unwrap_or_else(|| show.stage.say(lenses::servqual::CUSTOMER_SERVICE))
    } else {
        show.clean(&service.name)
    };
    let told = show.told(|language| words::rated(service.n, service.groups.len(), language));
    let right = show.stage.width(cx, &told, show.stage.style(30.0, true)) / show.stage.u;
    show.line(ui, cx, (EDGE, TOP, WIDTH - right - 40.0, 60.0), &name, (46.0, true, Paint::Ink));
    show.line_right(ui, cx, (EDGE, TOP, WIDTH, 60.0), &told, (30.0, true, Paint::Accent));
    let what = match service.perceptions_only {
        true => lenses::servqual::MEANS,
        false => lenses::servqual::GAPS,
    };
    let what = show.stage.say(what);
    show.line(ui, cx, (EDGE, TOP + 66.0, WIDTH, 40.0), &what, (26.0, false, Paint::Ink2));
    ticks(show, ui, cx, TOP + 86.0, service.perceptions_only);
    let rows = ServqualDimension::ALL.into_iter().zip(service.report.dimensions);
    let mut y = TOP + 130.0;
    for (dimension, value) in rows {
        let name = show.stage.say(servqual::dimension(dimension));
        dimension_row(show, ui, cx, y, (&name, value), service.perceptions_only);
        y += 118.0;
    }
    let overall = [
        (lenses::servqual::UNWEIGHTED, service.report.unweighted),
        (lenses::servqual::WEIGHTED, service.report.weighted),
    ];
    let told: Vec<String> = overall
        .into_iter()
        .filter_map(|(phrase, value)| {
            Some(format!("{} {}", show.stage.say(phrase), names::signed(value?, 2)))
        })
        .collect();
    show.line(ui, cx, (EDGE, y + 8.0, WIDTH, 48.0), &told.join("    "), (32.0, true, Paint::Ink));
}

/// The half of the scale on which gaps lie, and that of perceptions.
const GAP: f32 = 6.0;
const PERCEPTION: f32 = 7.0;

/// Where the bars of the dimensions begin and end, in u.
const BARS: (f32, f32) = (EDGE + 450.0, 1920.0 - EDGE - 180.0);

/// The ends of the scale and its middle, over the bars.
fn ticks(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, y: f32, perceptions_only: bool) {
    let (left, right) = BARS;
    let ends = if perceptions_only { [0.0, PERCEPTION / 2.0, PERCEPTION] } else { [-GAP, 0.0, GAP] };
    for (x, value) in [left, (left + right) / 2.0, right].into_iter().zip(ends) {
        let words = names::signed(f64::from(value), usize::from(value.fract() != 0.0));
        let place = show.stage.rect(x - 60.0, y, 120.0, 36.0);
        let style = show.stage.style(24.0, false);
        show.stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (style, Paint::Ink2));
    }
}

fn dimension_row(
    show: &Show<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    y: f32,
    (name, value): (&str, Option<f64>),
    perceptions_only: bool,
) {
    show.line(ui, cx, (EDGE, y, 420.0, 60.0), name, (32.0, true, Paint::Ink));
    let (left, right) = BARS;
    let ground = show.stage.rect(left, y + 14.0, right - left, 36.0);
    ui.painter().rect_filled(ground, 3, cx.color(Paint::Sunk));
    let number = value.map_or("–".to_owned(), |value| names::signed(value, 2));
    show.line_right(ui, cx, (right, y, 180.0, 60.0), &number, (36.0, true, Paint::Ink));
    let Some(value) = value.map(|value| value as f32) else { return };
    let (from, to, paint) = if perceptions_only {
        (left, left + (right - left) * value / PERCEPTION, Paint::Accent)
    } else {
        let zero = (left + right) / 2.0;
        let paint = if value < 0.0 { Paint::Pit } else { Paint::Ok };
        (zero, zero + (right - left) / 2.0 * value / GAP, paint)
    };
    let bar = show.stage.rect(from.min(to), y + 14.0, (to - from).abs().max(3.0), 36.0);
    ui.painter().rect_filled(bar, 3, cx.color(paint));
}
