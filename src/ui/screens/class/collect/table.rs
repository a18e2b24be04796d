//! A row a group: what came when, how far it is, what is missing.

use super::aside;
use super::asking::send;
use crate::app::ClassCommand;
use crate::app::{CollectCommand, CollectedWork, local_time};
use crate::model::{Class, Group, Taking};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::FieldStyle;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight};
use crate::words::{Phrase, collect as words, names};
use eframe::egui::{Align2, Id, Rect, ScrollArea, Stroke, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Height of a row, in logical pixels, and where its columns begin.
const ROW: f32 = 46.0;
const CAME: f32 = 190.0;
const WORK: f32 = 330.0;
const LACKS: f32 = 690.0;

/// What stands in a row.
enum Row<'a> {
    Work(&'a CollectedWork),
    /// A group of the class from which nothing counts.
    Waiting(&'a Group),
}

/// The groups by their numbers: those whose work counts, and those of the class that handed in nothing.
fn rows<'a>(class: &'a Class, entries: &'a [CollectedWork]) -> Vec<(u32, Row<'a>)> {
    let counts = |entry: &&CollectedWork| entry.aside.is_none() && entry.work.is_some();
    let mut rows: Vec<(u32, Row<'_>)> =
        entries.iter().filter(counts).map(|entry| (entry.number(), Row::Work(entry))).collect();
    let is_there = |number: u32| entries.iter().filter(counts).any(|entry| entry.number() == number);
    let waiting = class.groups.iter().filter(|group| group.number == 0 || !is_there(group.number));
    rows.extend(waiting.map(|group| (group.number, Row::Waiting(group))));
    rows.sort_by_key(|(number, _)| *number);
    rows
}

pub fn table_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let entries: Vec<CollectedWork> = cx.state.class.collection.entries().to_vec();
    let rows = rows(&class, &entries);
    let n = rows.iter().filter(|(_, row)| matches!(row, Row::Work(_))).count();
    if rows.is_empty() && !aside::is_there(cx) {
        ui.add_space(48.0);
        text::line_ui(ui, cx, cx.say(words::EMPTY), Style::CARD, Paint::Ink);
        ui.scope(|ui| {
            ui.set_max_width(560.0);
            text::paragraph_ui(ui, cx, cx.say(words::EMPTY_HOW), Style::BODY, Paint::Ink2);
        });
        return;
    }
    let line = words::handed_in(n, rows.len(), cx.language);
    text::line_ui(ui, cx, &line, Style::SECTION, Paint::Ink);
    let wide = ui.available_width();
    let (_, head) = ui.allocate_space(vec2(wide, 26.0));
    for (x, phrase) in [(8.0, words::GROUP), (CAME, words::CAME), (WORK, words::WORK), (LACKS, words::LACKS)]
    {
        let at = rect(head.left() + x, head.top(), 200.0, head.height());
        text::line_in(ui, at, Align2::LEFT_CENTER, cx.say(phrase), Style::SMALL, cx.color(Paint::Ink2));
    }
    ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(1.0, cx.color(Paint::Line)));
    ScrollArea::vertical().id_salt("handed in").auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        for (place, (number, row)) in rows.iter().enumerate() {
            let y = ui.cursor().top() - top;
            let (_, at) = ui.allocate_space(vec2(wide - 12.0, ROW));
            // Of two hundred groups a few are seen.
            if y + ROW < seen.top() || y > seen.bottom() {
                continue;
            }
            let is_twice = *number != 0
                && rows.iter().enumerate().any(|(other, (same, _))| other != place && same == number);
            match row {
                Row::Work(entry) => work_ui(ui, cx, entry, at, is_twice),
                Row::Waiting(group) => waiting_ui(ui, cx, group, at),
            }
        }
        aside::aside_ui(ui, cx, wide - 12.0);
    });
}

fn cell(ui: &Ui, cx: &Cx<'_>, row: Rect, (from, to): (f32, f32), (text, style, paint): (&str, Style, Paint)) {
    let at = rect(row.left() + from, row.top(), to - from - 12.0, row.height());
    let shown = text::cut(cx, text, style, at.width());
    text::line_in(ui, at, Align2::LEFT_CENTER, &shown, style, cx.color(paint));
}

fn waiting_ui(ui: &Ui, cx: &Cx<'_>, group: &Group, row: Rect) {
    let name = names::group(group, cx.language);
    cell(ui, cx, row, (8.0, CAME), (&name, Style::BODY_BOLD, Paint::Ink));
    cell(ui, cx, row, (CAME, WORK), (cx.say(words::NOT_YET), Style::BODY, Paint::Ink2));
    line_below(ui, cx, row, &format!("{name} {}", cx.say(words::NOT_YET)));
}

/// A hair line, and the row in words for whoever hears it.
fn line_below(ui: &Ui, cx: &Cx<'_>, row: Rect, label: &str) {
    ui.painter().hline(row.x_range(), row.bottom(), Stroke::new(1.0, cx.color(Paint::Line)));
    let id = ui.scope_id().with(("row", row.top() as i32));
    let response = ui.interact(row.with_max_x(row.left() + LACKS), id, eframe::egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Label, true, label));
}

fn work_ui(ui: &mut Ui, cx: &mut Cx<'_>, entry: &CollectedWork, row: Rect, is_twice: bool) {
    let Some(work) = &entry.work else { return };
    let group = Group { number: entry.number(), ..work.worksheet.group.clone() };
    let name = names::group(&group, cx.language);
    cell(ui, cx, row, (8.0, CAME), (&name, Style::BODY_BOLD, Paint::Ink));
    let came = local_time(entry.kept.at);
    let came = if entry.kept.typed { cx.say(words::FROM_PAPER) } else { came.as_str() };
    cell(ui, cx, row, (CAME, WORK), (came, Style::SMALL, Paint::Ink2));
    let journey = &work.worksheet.journey;
    let done = words::WorkDone {
        scored: work.review.reading.scored,
        touchpoints: journey.n_touchpoints(),
        moments: work.worksheet.marks.moments.len(),
        owned: journey.touchpoints().filter(|touchpoint| touchpoint.accountable().next().is_some()).count(),
        measures: work.worksheet.redesign.len(),
        actions: work.worksheet.actions.len(),
    };
    let line = words::done(&done, cx.language);
    cell(ui, cx, row, (WORK, LACKS), (&line, Style::SMALL, Paint::Ink));
    let end = work.review.reading.end.as_ref().and_then(|end| end.score);
    let lacks: Vec<&str> = [
        (done.scored < done.touchpoints, words::LACKS_SCORES),
        (end.is_none(), words::LACKS_END),
        (done.moments == 0, words::LACKS_MOMENTS),
        (done.owned == 0, words::LACKS_OWNERS),
        (done.measures == 0, words::LACKS_MEASURES),
        (done.actions == 0, words::LACKS_ACTIONS),
    ]
    .into_iter()
    .filter_map(|(lacks, phrase): (bool, Phrase)| lacks.then_some(cx.say(phrase)))
    .collect();
    let label = cx.say(words::LEAVE_OUT);
    let wide = text::width(cx, label, Style::SMALL).ceil() + 20.0;
    let right = row.right() - wide;
    let (lacks, paint) = if lacks.is_empty() {
        (cx.say(words::COMPLETE).to_owned(), Paint::Ok)
    } else {
        (lacks.join(names::SEPARATOR.get(cx.language)), Paint::Ink2)
    };
    if is_twice {
        number_ui(ui, cx, entry, rect(row.left() + LACKS, row.top(), right - row.left() - LACKS, ROW));
    } else {
        cell(ui, cx, row, (LACKS, right - row.left()), (&lacks, Style::SMALL, paint));
    }
    line_below(ui, cx, row, &format!("{name} {came} {line} {lacks}"));
    let place = rect(right, row.top() + 7.0, wide, 32.0);
    let response = ui.push_id(&entry.kept.file, |ui| widgets::button_at(ui, cx, place, label, Weight::Quiet));
    if response.inner.clicked() {
        send(cx, CollectCommand::SetTaking(entry.kept.file.clone(), Taking::LeftOut));
    }
}

/// Two groups have one number: another one, which holds in the class alone.
fn number_ui(ui: &mut Ui, cx: &mut Cx<'_>, entry: &CollectedWork, place: Rect) {
    within(ui, place, |ui| {
        ui.horizontal_centered(|ui| {
            let label = cx.say(words::TWICE);
            text::line_ui(ui, cx, label, Style::SMALL_BOLD, Paint::Err);
            let id = (Id::unique(("number of", &entry.kept.file)), label);
            let file = entry.kept.file.clone();
            let style = FieldStyle::line("", 40.0);
            draft_field_ui(ui, cx, id, &entry.number().to_string(), &style, |text| {
                let number = read_number(text).filter(|number| *number > 0)?;
                Some(ClassCommand::Collect(CollectCommand::SetGroup(file.clone(), Some(number))))
            });
        });
    });
}
