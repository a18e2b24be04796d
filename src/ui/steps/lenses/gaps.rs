//! What the ratings say: a bar for each dimension, the two overall numbers, and the heat map of all that
//! was rated.

use super::subject::SubjectView;
use crate::analysis::servqual::{self as analysis, Report};
use crate::model::lenses::ServqualDimension;
use crate::model::{Score, ServqualSubject, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;

use crate::words::lenses::servqual;
use crate::words::{names, servqual as servqual_words};
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

/// Gaps up to this fill half of a bar's room; where one is larger, the scale is that of all ratings.
const USUAL: f64 = 3.0;
const LARGEST: f64 = 6.0;

/// The middle of 1…7: better than it is teal, worse is vermilion.
const MIDDLE: f64 = 4.0;

/// A gap with its sign, or a mean perception without one.
pub fn number(value: f64, subject: &ServqualSubject) -> String {
    if subject.perceptions_only { format!("{value:.2}") } else { names::signed(value, 2) }
}

/// The colour of a gap's number on the surface.
pub fn ink(cx: &Cx<'_>, gap: f64) -> Color32 {
    cx.color(Paint::Score(Score::clamped(gap.round() as i64)))
}

/// Where a value stands on the ramp, −5…+5: a gap of 2.5 is as far as it goes, a mean perception is
/// taken from the middle of its scale.
fn ramp(value: f64, subject: &ServqualSubject) -> Score {
    let gap = if subject.perceptions_only { value - MIDDLE } else { value };
    Score::clamped((gap * 2.0).round() as i64)
}

pub fn gaps_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, open: usize, subject: &ServqualSubject) {
    ScrollArea::vertical().id_salt("gaps").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let report = analysis::report(subject, &worksheet.servqual_weights);
        let heading = if subject.perceptions_only { servqual::MEANS } else { servqual::GAPS };
        text::paragraph_ui(ui, cx, cx.say(heading), Style::SECTION, Paint::Ink);
        let most = report.dimensions.iter().flatten().fold(0.0, |most: f64, gap| most.max(gap.abs()));
        let scale = if most > USUAL { LARGEST } else { USUAL };
        for (dimension, value) in ServqualDimension::ALL.into_iter().zip(report.dimensions) {
            bar_ui(ui, cx, subject, cx.say(servqual_words::dimension(dimension)), value, scale);
        }
        ui.add_space(4.0);
        overall_ui(ui, cx, subject, &report);
        ui.add_space(20.0);
        text::paragraph_ui(ui, cx, cx.say(servqual::HEAT), Style::SECTION, Paint::Ink);
        heat_ui(ui, cx, worksheet, open);
    });
}

/// One dimension: a bar from the middle, or from 1 where only perceptions are asked.
fn bar_ui(ui: &mut Ui, cx: &Cx<'_>, subject: &ServqualSubject, name: &str, value: Option<f64>, scale: f64) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width() - 10.0, 28.0));
    text::line_in(ui, row, Align2::LEFT_CENTER, name, Style::SMALL, cx.color(Paint::Ink));
    let area = Rect::from_min_max(
        pos2(row.left() + 108.0, row.top() + 6.0),
        pos2(row.right() - 52.0, row.bottom() - 6.0),
    );
    ui.painter().rect_filled(area, CornerRadius::same(3), cx.color(Paint::Sunk));
    let zero = if subject.perceptions_only { area.left() } else { area.center().x };
    if let Some(value) = value {
        let end = if subject.perceptions_only {
            area.left() + area.width() * ((value - 1.0) / LARGEST) as f32
        } else {
            zero + area.width() / 2.0 * (value / scale).clamp(-1.0, 1.0) as f32
        };
        let bar = Rect::from_x_y_ranges(zero.min(end)..=zero.max(end), area.y_range());
        let fill = cx.color(Paint::Score(ramp(value, subject)));
        ui.painter().rect_filled(bar, CornerRadius::same(3), fill);
    }
    ui.painter().vline(zero, area.expand(3.0).y_range(), Stroke::new(1.0, cx.color(Paint::Edge)));
    let says = value.map_or("—".to_owned(), |value| number(value, subject));
    text::line_in(ui, row, Align2::RIGHT_CENTER, &says, Style::BODY_BOLD, cx.color(Paint::Ink));
    let response = ui.interact(row, ui.scope_id().with(("bar", name)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {says}")));
}

fn overall_ui(ui: &mut Ui, cx: &Cx<'_>, subject: &ServqualSubject, report: &Report) {
    for (label, value) in [(servqual::UNWEIGHTED, report.unweighted), (servqual::WEIGHTED, report.weighted)] {
        let (_, row) = ui.allocate_space(vec2(ui.available_width() - 10.0, 24.0));
        let label = cx.say(label);
        let says = value.map_or("—".to_owned(), |value| number(value, subject));
        text::line_in(ui, row, Align2::LEFT_CENTER, label, Style::BODY, cx.color(Paint::Ink));
        text::line_in(ui, row, Align2::RIGHT_CENTER, &says, Style::SECTION, cx.color(Paint::Ink));
        let response = ui.interact(row, ui.scope_id().with(label), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label} {says}")));
    }
}

/// What was rated against the dimensions; a row leads to its ratings.
fn heat_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, open: usize) {
    if !worksheet.servqual.iter().any(|subject| subject.supplier.is_some()) {
        text::paragraph_ui(ui, cx, cx.say(servqual::HEAT_EMPTY), Style::SMALL, Paint::Ink2);
        return;
    }
    let wide = ui.available_width() - 10.0;
    let names_wide = 82.0;
    let cell = (wide - names_wide) / 5.0;
    let (_, head) = ui.allocate_space(vec2(wide, 20.0));
    for (index, dimension) in ServqualDimension::ALL.into_iter().enumerate() {
        let at = rect(head.left() + names_wide + cell * index as f32, head.top(), cell, head.height());
        let name = cx.say(servqual::dimension_short(dimension));
        text::line_in(ui, at, Align2::CENTER_CENTER, name, Style::SMALL, cx.color(Paint::Ink2));
    }
    for (index, subject) in worksheet.servqual.iter().enumerate() {
        let (_, row) = ui.allocate_space(vec2(wide, 28.0));
        let name = servqual::title(subject, worksheet, cx.language);
        let response = ui.interact(row, Id::unique(("heat", index)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let ink = if index == open { Paint::Accent } else { Paint::Ink };
        let style = Style { bold: index == open, ..Style::SMALL };
        let short = text::cut(cx, name, style, names_wide - 6.0);
        text::line_in(ui, row, Align2::LEFT_CENTER, &short, style, cx.color(ink));
        let report = analysis::report(subject, &worksheet.servqual_weights);
        let mut spoken = vec![name.to_owned()];
        for (column, value) in report.dimensions.into_iter().enumerate() {
            let x = row.left() + names_wide + cell * column as f32;
            let place = rect(x, row.top(), cell, row.height()).shrink(1.0);
            let says = value.map_or("—".to_owned(), |value| {
                if subject.perceptions_only { format!("{value:.1}") } else { names::signed(value, 1) }
            });
            let (fill, ink) = match value {
                Some(value) => (Paint::Score(ramp(value, subject)), Paint::OnDot),
                None => (Paint::Sunk, Paint::Ink2),
            };
            ui.painter().rect_filled(place, CornerRadius::same(4), cx.color(fill));
            text::line_in(ui, place, Align2::CENTER_CENTER, &says, Style::SMALL_BOLD, cx.color(ink));
            spoken.push(says);
        }
        widgets::focus_ring(ui, cx, row.shrink(2.0), 4, &response);
        let spoken = spoken.join(" ");
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &spoken));
        if response.clicked() {
            cx.memory.of_mut::<SubjectView>().subject = index;
        }
        response.on_hover_text(text::tip(name));
    }
}
