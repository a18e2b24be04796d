//! The table of points, and what the trainer gives or takes with a word.

use super::view::{class_edit, scrolled_ui, send, send_typed};
use crate::analysis::class::points::{self, GroupPoints};
use crate::edit::DebriefEdit;
use crate::edit::class::debrief::{GivenValue, PointsEdit};
use crate::model::class::GivenPoints;
use crate::model::limits::lengths;
use crate::model::{Class, ItemId};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::{cross_ui, tick_ui};
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::parts::rule_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::debrief::page as words;
use crate::words::{names, present};
use eframe::egui::{Align2, Id, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Where the columns begin, in parts of the width.
const COLUMNS: [f32; 6] = [0.0, 0.11, 0.55, 0.64, 0.79, 0.90];

pub(super) fn points_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let rows = points::shown(&class, cx.state.class.comparison());
    if rows.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(words::NO_GROUPS), Style::BODY, Paint::Ink2);
        return;
    }
    scrolled_ui(ui, "points", |ui| {
        let heads = [words::GROUP, words::WORK, words::ON_TIME, words::VOTE, words::TRAINER, words::TOTAL];
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), 24.0));
        for (at, head) in heads.into_iter().enumerate() {
            let cell = cell(row, at);
            text::line_in(
                ui,
                cell,
                Align2::LEFT_CENTER,
                cx.say(head),
                Style::SMALL_BOLD,
                cx.color(Paint::Ink2),
            );
        }
        for row in &rows {
            row_ui(ui, cx, row);
        }
        ui.add_space(6.0);
        let id = Id::unique("points ranked");
        let words = (cx.say(words::RANKED), cx.say(words::RANKED_WHY));
        if tick_ui(ui, cx, id, class.points.ranked, words) {
            send(cx, DebriefEdit::Points(PointsEdit::SetRanked(!class.points.ranked)));
        }
        rule_ui(ui, cx);
        given_ui(ui, cx, &class, rows.first().map_or(1, |row| row.group));
    });
}

fn cell(row: Rect, at: usize) -> Rect {
    let x = |share: f32| row.left() + 8.0 + (row.width() - 16.0) * share;
    let (from, to) = (COLUMNS[at], COLUMNS.get(at + 1).copied().unwrap_or(1.0));
    rect(x(from), row.top(), x(to) - x(from), row.height())
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, points: &GroupPoints) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 32.0));
    ui.painter().hline(row.x_range(), row.bottom() + 2.0, (1.0, cx.color(Paint::Line)));
    let ink = cx.color(Paint::Ink);
    let group = words::group(points.group, cx.language);
    text::line_in(ui, cell(row, 0), Align2::LEFT_CENTER, &group, Style::BODY_BOLD, ink);
    let earned: Vec<String> = points.awards.iter().map(|award| present::award(*award, cx.language)).collect();
    let parts = words::awards(&points.awards, cx.language);
    let shown = format!("{}   {parts}", points.earned());
    let place = cell(row, 1);
    let cut = text::cut(cx, &shown, Style::BODY, place.width() - 12.0);
    text::line_in(ui, place, Align2::LEFT_CENTER, &cut, Style::BODY, ink);
    let told = ui.interact(place, ui.scope_id().with(("work", points.group)), Sense::hover());
    if !earned.is_empty() {
        told.on_hover_text(earned.join("\n"));
    }
    let on_time = cell(row, 2);
    let place = rect(on_time.left(), on_time.top() + 4.0, 30.0, 24.0);
    let ticked = within(ui, place, |ui| {
        ui.shrink_clip_rect(place);
        let name = words::on_time_of(points.group, cx.language);
        tick_ui(ui, cx, Id::unique(("on time", points.group)), points.on_time, (&name, ""))
    });
    let beside = on_time.with_min_x(place.right() + 4.0);
    text::line_in(ui, beside, Align2::LEFT_CENTER, &points.of_time().to_string(), Style::BODY, ink);
    if ticked {
        let edit = PointsEdit::SetOnTime { group: points.group, on_time: !points.on_time };
        send(cx, DebriefEdit::Points(edit));
    }
    if let Some(vote) = points.vote {
        let shown = format!("{}  {}", vote.points(), words::place(vote.place, vote.tied, cx.language));
        text::line_in(ui, cell(row, 3), Align2::LEFT_CENTER, &shown, Style::BODY, ink);
    }
    let given = names::signed(f64::from(points.given), 0);
    text::line_in(ui, cell(row, 4), Align2::LEFT_CENTER, &given, Style::BODY, ink);
    let total = points.total().to_string();
    let accent = cx.color(Paint::Accent);
    text::line_in(ui, cell(row, 5), Align2::LEFT_CENTER, &total, Style::SECTION, accent);
    let told = ui.interact(cell(row, 5), ui.scope_id().with(("total", points.group)), Sense::hover());
    let said = format!("{group} {} {total}", cx.say(words::TOTAL));
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// What was given, one under the other.
fn given_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, first: u32) {
    for (at, (id, given)) in class.points.given.numbered().enumerate() {
        ui.horizontal(|ui| one_given_ui(ui, cx, (at + 1, id), given));
    }
    if button_ui(ui, cx, cx.say(words::GIVE), Weight::Plain).clicked() {
        let group = class.points.given.last().map_or(first, |given| given.group);
        let given = GivenPoints { group, points: 1, reason: String::new() };
        send(cx, DebriefEdit::Points(PointsEdit::Give(given)));
    }
}

fn one_given_ui(ui: &mut Ui, cx: &mut Cx<'_>, (number, id): (usize, ItemId), given: &GivenPoints) {
    let set = |value| DebriefEdit::Points(PointsEdit::SetGiven { id, value });
    let named = |what: &str| format!("{what} {number}");
    text::line_ui(ui, cx, cx.say(words::GROUP), Style::SMALL, Paint::Ink2);
    let style = FieldStyle { limit: lengths::GROUP_NUMBER, ..FieldStyle::line("1", 40.0) };
    let field = (Id::unique(("given group", id)), &*named(cx.say(words::GROUP)));
    let bad_group = draft_field_ui(ui, cx, field, &given.group.to_string(), &style, |text| {
        let group = read_number(text).filter(|group| *group > 0)?;
        Some(class_edit(set(GivenValue::Group(group))))
    });
    let style = FieldStyle { limit: lengths::POINTS, ..FieldStyle::line("+3", 48.0) };
    let field = (Id::unique(("given points", id)), &*named(cx.say(words::POINTS_FIELD)));
    let shown = names::signed(f64::from(given.points), 0);
    let bad_points = draft_field_ui(ui, cx, field, &shown, &style, |text| {
        let points = read_points(text).filter(|points| GivenPoints::RANGE.contains(points))?;
        Some(class_edit(set(GivenValue::Points(points))))
    });
    let bad = bad_group.map(|_| words::BAD_GROUP).or(bad_points.map(|_| words::BAD_POINTS));
    if let Some(bad) = bad {
        text::line_ui(ui, cx, cx.say(bad), Style::SMALL, Paint::Err);
    }
    let wide = (ui.available_width() - 60.0).max(80.0);
    let style = FieldStyle::line(cx.say(words::REASON), wide);
    let id_of = Id::unique(("given reason", id));
    let field = field_ui(ui, cx, id_of, &named(cx.say(words::REASON)), &given.reason, &style);
    if let Some((gesture, text)) = field.typed {
        send_typed(cx, gesture, set(GivenValue::Reason(text)));
    }
    if cross_ui(ui, cx, Id::unique(("given remove", id)), &named(cx.say(words::REMOVE))).clicked() {
        send(cx, DebriefEdit::Points(PointsEdit::RemoveGiven { id }));
    }
}

/// A whole number with or without a sign.
fn read_points(text: &str) -> Option<i32> {
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}', '\u{FF0D}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix(['+', '\u{FF0B}']).unwrap_or(text)),
    };
    let number = i32::try_from(read_number(digits.trim())?).ok()?;
    Some(if negative { -number } else { number })
}
