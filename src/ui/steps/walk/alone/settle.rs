//! The spread: for every touchpoint the members' scores as dots on the scale, their range and median, and
//! below the score that the group settles on.

use super::members::ends;
use super::parts::send;
use crate::analysis::spread::{self, Agreement, Spread};
use crate::app::{AloneCommand, Command, Look, Workshop};
use crate::model::{Score, Touchpoint, TouchpointId, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::stop::stop_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at, lasting_button_at};
use crate::ui::panels::notices;
use crate::ui::steps::walk::keys::stop;

use crate::words::{alone, names, screen, walk};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

const MARGIN: f32 = 24.0;
const HEAD: f32 = 92.0;
const ROW: f32 = 46.0;
const FOOT: f32 = 184.0;
/// Widths of the names on the left, and of what is said and settled on the right.
const NAMES: f32 = 208.0;
const SAID: f32 = 148.0;
const OURS: f32 = 72.0;

pub fn settle_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.max_rect();
    head_ui(ui, cx, &worksheet, pane);
    if workshop.n_members() == 0 {
        let place = pane.with_min_y(pane.top() + HEAD);
        let color = cx.color(Paint::Ink2);
        text::line_in(ui, place, Align2::CENTER_CENTER, cx.say(alone::NOBODY), Style::BODY, color);
        return;
    }
    let rows = Rect::from_min_max(pos2(pane.left(), pane.top() + HEAD), pane.max - vec2(0.0, FOOT));
    rows_ui(ui, cx, workshop, &worksheet, rows);
    let foot = pane.with_min_y(rows.bottom());
    notices::keep_within(cx, rows);
    ui.painter().hline(foot.x_range(), foot.top(), Stroke::new(1.0, cx.color(Paint::Line)));
    let selected = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id));
    if let Some(touchpoint) = selected {
        settle_one_ui(ui, cx, workshop, &worksheet, (touchpoint, foot));
    }
}

/// Where a score stands on the scale of a row.
fn x_of(axis: Rect, score: f64) -> f32 {
    axis.left() + (score as f32 + 5.0) / 10.0 * axis.width()
}

/// The scale between the names and what is said, within a row or the head.
fn axis_of(row: Rect) -> Rect {
    let left = row.left() + MARGIN + NAMES + 24.0;
    let right = row.right() - MARGIN - OURS - SAID - 32.0;
    Rect::from_x_y_ranges(left..=right.max(left + 100.0), row.y_range())
}

/// What the page is, how far the group is, the ways out, and the numbers of the scale.
fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, pane: Rect) {
    let mut right = pane.right() - MARGIN;
    let ways = [(alone::BACK, AloneCommand::Leave), (alone::ANOTHER, AloneCommand::Cover)];
    for (label, command) in ways {
        let label = cx.say(label);
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 28.0;
        let place = rect(right - wide, pane.top() + 14.0, wide, 32.0);
        if button_at(ui, cx, place, label, Weight::Plain).clicked() {
            send(cx, command);
        }
        right -= wide + 8.0;
    }
    let at = pos2(pane.left() + MARGIN, pane.top() + 12.0);
    let room = right - at.x - 8.0;
    text::paragraph_at(ui, cx, at, (room, 1), cx.say(alone::SPREAD_TITLE), Style::SECTION, Paint::Ink);
    let scored = worksheet.journey.touchpoints().filter(|t| t.score.is_some()).count();
    let line = alone::settled(scored, worksheet.journey.n_touchpoints(), cx.language);
    text::paragraph_at(ui, cx, at + vec2(0.0, 26.0), (room, 1), &line, Style::SMALL, Paint::Ink2);

    let axis = axis_of(Rect::from_x_y_ranges(pane.x_range(), pane.top() + 64.0..=pane.top() + HEAD));
    for score in Score::scale() {
        let place = Rect::from_center_size(
            pos2(x_of(axis, f64::from(score.value())), axis.center().y),
            vec2(30.0, 18.0),
        );
        let color = cx.color(Paint::Ink2);
        text::line_in(ui, place, Align2::CENTER_CENTER, &score.to_string(), Style::SMALL, color);
    }
    let place = rect(pane.right() - MARGIN - OURS, axis.top(), OURS, axis.height());
    let color = cx.color(Paint::Ink2);
    text::line_in(ui, place, Align2::CENTER_CENTER, cx.say(alone::OUR_SCORE), Style::SMALL, color);
}

fn rows_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet, place: Rect) {
    let spreads = &workshop.review().spreads;
    let widest = spread::widest_first(spreads)
        .first()
        .filter(|s| s.agreement() != Agreement::Agree)
        .map(|s| s.position);
    let n = worksheet.journey.n_touchpoints();
    // What keys select comes into view; what the wheel scrolls stays.
    let shown_id = ui.scope_id().with("shown");
    let shown: Option<TouchpointId> = ui.data(|data| data.get_temp(shown_id));
    let bring = shown != workshop.selected;
    ui.data_mut(|data| match &workshop.selected {
        Some(selected) => {
            data.insert_temp(shown_id, selected.clone());
        }
        None => data.remove::<TouchpointId>(shown_id),
    });
    within(ui, place, |ui| {
        let area = ScrollArea::vertical().id_salt("spread").auto_shrink(false);
        area.show_viewport(ui, |ui, view| {
            ui.set_height(ROW * n as f32);
            let origin = ui.max_rect().min;
            let mut by_position = spreads.iter().peekable();
            for (position, touchpoint) in worksheet.journey.touchpoints().enumerate() {
                let spread = by_position.next_if(|spread| spread.position == position);
                let top = ROW * position as f32;
                let row = rect(origin.x, origin.y + top, place.width(), ROW);
                if bring && workshop.selected.as_ref() == Some(&touchpoint.id) {
                    ui.scroll_to_rect(row, None);
                }
                if top + ROW >= view.min.y && top <= view.max.y {
                    let marked = widest == Some(position);
                    row_ui(ui, cx, workshop, (position, touchpoint), (spread, marked), row);
                }
            }
        });
    });
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    (position, touchpoint): (usize, &Touchpoint),
    (spread, is_widest): (Option<&Spread>, bool),
    row: Rect,
) {
    let id = ui.scope_id().with(("spread", &touchpoint.id));
    let response = ui.interact(row, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let selected = workshop.selected.as_ref() == Some(&touchpoint.id);
    let band = row.shrink2(vec2(8.0, 1.0));
    if selected {
        ui.painter().rect_filled(band, CornerRadius::same(6), cx.color(Paint::Tint));
    } else if response.hovered() {
        ui.painter().rect_filled(band, CornerRadius::same(6), cx.color(Paint::Hover));
    }
    widgets::focus_ring(ui, cx, band.shrink(3.0), 4, &response);
    let numbered = names::numbered(position, touchpoint.name.get(cx.language));
    let style = Style { bold: selected, line: 20.0, ..Style::BODY };
    let shown = names::numbered(position, touchpoint.short_name().get(cx.language));
    let name = rect(row.left() + MARGIN, row.top(), NAMES, row.height());
    let lines = text::width(cx, &shown, style) > NAMES;
    let at = pos2(name.left(), name.center().y - if lines { 20.0 } else { 10.0 });
    let paint = if selected { Paint::Accent } else { Paint::Ink };
    text::paragraph_at(ui, cx, at, (NAMES, 2), &shown, style, paint);

    let axis = axis_of(row);
    for (score, paint) in [(-5.0, Paint::Line), (0.0, Paint::Edge), (5.0, Paint::Line)] {
        let stroke = Stroke::new(1.0, cx.color(paint));
        ui.painter().vline(x_of(axis, score), row.y_range(), stroke);
    }
    let label = match spread {
        Some(spread) => {
            dots_ui(ui, cx, spread, axis);
            said_ui(ui, cx, (spread, is_widest), row);
            let spoken = alone::spoken(&numbered, spread, cx.language);
            if is_widest {
                screen::joined(&[&spoken, cx.say(alone::START_HERE)], cx.language)
            } else {
                spoken
            }
        }
        None => numbered,
    };
    ours_ui(ui, cx, touchpoint.score, row);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
    if response.clicked() {
        cx.send(Look::Select(touchpoint.id.clone()));
    }
    response.on_hover_text(label);
}

/// The range as a bar, the median as a stroke, and every member's score as a dot; equal ones are stacked.
fn dots_ui(ui: &Ui, cx: &Cx<'_>, spread: &Spread, axis: Rect) {
    const HIGH: usize = 3;
    let middle = axis.center().y;
    let value = |score: Score| f64::from(score.value());
    let (left, right) = (x_of(axis, value(spread.min)), x_of(axis, value(spread.max)));
    let bar = Rect::from_x_y_ranges(left - 8.0..=right + 8.0, middle - 8.0..=middle + 8.0);
    ui.painter().rect_filled(bar, CornerRadius::same(8), cx.color(Paint::Line));
    let median = x_of(axis, spread.median);
    let stroke = Stroke::new(3.0, cx.color(Paint::Accent));
    ui.painter().vline(median, middle - 19.0..=middle + 19.0, stroke);
    for score in Score::scale() {
        let n = spread.scores.iter().filter(|other| **other == score).count();
        // Up to three stand over each other, more beside each other.
        let pitch = if n > HIGH { 9.5 } else { 12.0 };
        for at in 0..n {
            let (column, line) = (at / HIGH, at % HIGH);
            let columns = n.div_ceil(HIGH);
            let in_column = (n - column * HIGH).min(HIGH);
            let offset = |at: usize, of: usize| (at as f32 - (of as f32 - 1.0) / 2.0) * pitch;
            let center = pos2(x_of(axis, value(score)), middle)
                + vec2(offset(column, columns), offset(line, in_column));
            ui.painter().circle_filled(center, pitch / 2.0, cx.color(Paint::Surface));
            ui.painter().circle_filled(center, pitch / 2.0 - 1.0, cx.color(Paint::Ink));
        }
    }
}

/// How far apart, in a word and in points.
fn said_ui(ui: &Ui, cx: &Cx<'_>, (spread, is_widest): (&Spread, bool), row: Rect) {
    let (word, paint, style) = match (is_widest, spread.agreement()) {
        (true, _) => (alone::START_HERE, Paint::Warn, Style::SMALL_BOLD),
        (_, Agreement::Disagree) => (alone::DISAGREE, Paint::Warn, Style::SMALL_BOLD),
        (_, Agreement::Differ) => (alone::DIFFER, Paint::Ink, Style::SMALL),
        (_, Agreement::Agree) => (alone::AGREE, Paint::Ink2, Style::SMALL),
    };
    let left = row.right() - MARGIN - OURS - SAID;
    let at = |line: f32| rect(left, row.center().y + line, SAID, 18.0);
    if spread.agreement() == Agreement::Disagree {
        let top = row.center().y - 18.0;
        let flag = rect(left - 10.0, top + 2.0, 4.0, 32.0);
        ui.painter().rect_filled(flag, CornerRadius::same(2), cx.color(Paint::Warn));
    }
    text::line_in(ui, at(-18.0), Align2::LEFT_CENTER, cx.say(word), style, cx.color(paint));
    let range = alone::range_is(spread.range(), cx.language);
    let median = alone::median_is(spread.median, cx.language);
    let points = screen::joined(&[&range, &median], cx.language);
    text::line_in(ui, at(0.0), Align2::LEFT_CENTER, &points, Style::SMALL, cx.color(Paint::Ink2));
}

/// The score that the group settled on, or an empty place for it.
fn ours_ui(ui: &Ui, cx: &Cx<'_>, score: Option<Score>, row: Rect) {
    let center = pos2(row.right() - MARGIN - OURS / 2.0, row.center().y);
    match score {
        Some(score) => {
            ui.painter().circle_filled(center, 13.0, cx.color(Paint::Score(score)));
            let place = Rect::from_center_size(center, vec2(26.0, 26.0));
            let color = cx.color(Paint::OnDot);
            text::line_in(ui, place, Align2::CENTER_CENTER, &score.to_string(), Style::SMALL_BOLD, color);
        }
        None => {
            ui.painter().circle_stroke(center, 12.5, Stroke::new(1.0, cx.color(Paint::Edge)));
        }
    }
}

/// The scale for the selected touchpoint, with the median beneath it.
fn settle_one_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    (touchpoint, foot): (&Touchpoint, Rect),
) {
    let left = foot.left() + MARGIN;
    let room = foot.width() - 2.0 * MARGIN;
    let position = workshop.selected_position().unwrap_or(0);
    let name = names::numbered(position, touchpoint.name.get(cx.language));
    let spread = workshop.review().spreads.iter().find(|spread| spread.touchpoint == touchpoint.id);
    text::paragraph_at(ui, cx, pos2(left, foot.top() + 10.0), (room, 1), &name, Style::SECTION, Paint::Ink);
    if let Some(spread) = spread {
        let line = ends(worksheet, spread, cx);
        let at = pos2(left, foot.top() + 36.0);
        text::paragraph_at(ui, cx, at, (room, 1), &line, Style::SMALL, Paint::Ink2);
    }
    let prompt = rect(left, foot.top() + 60.0, room, 22.0);
    let color = cx.color(Paint::Ink);
    text::line_in(ui, prompt, Align2::LEFT_CENTER, cx.say(alone::WHICH_SCORE), Style::BODY_BOLD, color);

    let gap = 4.0;
    let cell = ((room - 228.0 - 10.0 * gap) / 11.0).min(52.0);
    let strip = pos2(left, foot.top() + 88.0);
    let style = Style { size: 17.0, line: 24.0, bold: true };
    let clicked = widgets::score_strip_ui(ui, cx, strip, (vec2(cell, 44.0), gap), touchpoint.score, style);
    let scale = rect(strip.x, strip.y, 11.0 * cell + 10.0 * gap, 44.0);
    stop_ui(ui, cx, stop(), scale.expand(7.0), touchpoint.name.get(cx.language));
    if let Some(score) = clicked {
        cx.send(Command::Edit(workshop.score_edit(&touchpoint.id, Some(score))));
    }
    if let Some(spread) = spread {
        let x = strip.x + cell / 2.0 + (spread.median as f32 + 5.0) * (cell + gap);
        let top = strip.y + 50.0;
        let points = vec![pos2(x, top), pos2(x - 5.0, top + 8.0), pos2(x + 5.0, top + 8.0)];
        let color = cx.color(Paint::Accent);
        ui.painter().add(eframe::egui::Shape::convex_polygon(points, color, Stroke::NONE));
        let words = alone::median_is(spread.median, cx.language);
        let wide = text::width(cx, &words, Style::SMALL_BOLD);
        let place = rect((x - wide / 2.0).max(left), top + 10.0, wide, 18.0);
        text::line_in(ui, place, Align2::LEFT_CENTER, &words, Style::SMALL_BOLD, color);
        let hint = cx.say(alone::MEDIAN_ONLY_SUGGESTS);
        let at = if place.right() + 24.0 + text::width(cx, hint, Style::SMALL) < left + room {
            place.right() + 24.0
        } else {
            left
        };
        let color = cx.color(Paint::Ink2);
        let place = rect(at, top + 10.0, room, 18.0);
        text::line_in(ui, place, Align2::LEFT_CENTER, hint, Style::SMALL, color);
    }
    next_ui(
        ui,
        cx,
        (workshop, worksheet),
        position,
        rect(foot.right() - MARGIN - 212.0, strip.y, 212.0, 44.0),
    );
}

/// The next touchpoint; at the end what is not settled yet, then the next step.
fn next_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (workshop, worksheet): (&Workshop, &Worksheet),
    position: usize,
    place: Rect,
) {
    let journey = &worksheet.journey;
    let open = journey.touchpoints().find(|touchpoint| touchpoint.score.is_none());
    let here = journey.nth(position);
    let (label, command) = match (journey.nth(position + 1), open) {
        (Some(next), _) => {
            // A long name gives way; the row that follows shows it anyway.
            let named = walk::next(next.short_name().get(cx.language), cx.language);
            let fits = text::width(cx, &named, Style::BODY_BOLD) < place.width() - 24.0;
            (if fits { named } else { cx.say(alone::NEXT).to_owned() }, Command::Look(Look::SelectBy(1)))
        }
        (None, Some(open)) if here.is_some_and(|here| here.id != open.id) => {
            (cx.say(walk::TO_FIRST_OPEN).to_owned(), Command::Look(Look::Select(open.id.clone())))
        }
        (None, _) => {
            let next = workshop.next_step();
            (walk::done(cx.say(next.name()), cx.language), Command::Look(Look::GoTo(next)))
        }
    };
    if lasting_button_at(ui, cx, ("next", place), &label, Weight::Primary).clicked() {
        cx.send(command);
    }
}
