//! The inspector of the redesign: the measures of the selected touchpoint, what to look at again, and all
//! measures in a list.

use super::chip::chip_ui;
use super::measures::{budget_id, kind_for, new_measure, score_after, suggestions};
use crate::analysis::review::{Finding, Place, Topic};
use crate::app::{Command, Look, Workshop};
use crate::edit::{MeasureValue, WorkEdit};
use crate::model::limits::lengths;
use crate::model::redesign::{Epic, RedesignKind};
use crate::model::{ItemId, Measure, Touchpoint, TouchpointId, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::keys;
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::parts::rule_of_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::panels::seen::Seen;
use crate::words::{findings as words_of, inspector, names, redesign as named, redesign_ui as words};
use eframe::egui::{
    self, Align2, CornerRadius, CursorIcon, Id, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// Usual heights of a measure with its fields, and of one in the list of all.
const MEASURE: f32 = 330.0;
const LINE: f32 = 64.0;

pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let findings = workshop.review().on(Topic::Redesign);
        match workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id)) {
            Some(touchpoint) => touchpoint_ui(ui, cx, workshop, &worksheet, touchpoint, findings),
            None => {
                text::paragraph_ui(ui, cx, cx.say(words::NOTHING_SELECTED), Style::BODY, Paint::Ink2);
            }
        }
        suggestions_ui(ui, cx, workshop, &worksheet);
        findings_ui(ui, cx, &worksheet, findings);
        list_ui(ui, cx, workshop, &worksheet);
    });
}

fn touchpoint_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    touchpoint: &Touchpoint,
    findings: &[Finding],
) {
    let stage = worksheet.journey.stage_of(&touchpoint.id).map_or("", |stage| stage.name.get(cx.language));
    let number = workshop.selected_position().map_or(0, |position| position + 1);
    let place = inspector::place(stage, number, worksheet.journey.n_touchpoints(), cx.language);
    text::paragraph_ui(ui, cx, &place, Style::SMALL, Paint::Ink2);
    text::paragraph_ui(ui, cx, touchpoint.name.get(cx.language), Style::SECTION, Paint::Ink);
    let change = words::change(touchpoint.score, score_after(worksheet, &touchpoint.id), cx.language);
    text::paragraph_ui(ui, cx, &change, Style::BODY_BOLD, Paint::Accent);
    let here: Vec<usize> = (0..worksheet.redesign.len())
        .filter(|at| worksheet.redesign[*at].touchpoint == touchpoint.id)
        .collect();
    long_list_ui(ui, Id::unique("measures here"), here.len(), MEASURE, |ui, nth| {
        let Some(at) = here.get(nth) else { return };
        rule_of_ui(ui, cx, 6.0, 4.0);
        ui.push_id(("measure", nth), |ui| {
            measure_ui(ui, cx, worksheet, *at, nth);
            for finding in findings.iter().filter(|finding| measure(finding) == Some(*at)) {
                let paint = if finding.is_error() { Paint::Err } else { Paint::Warn };
                let advice = words_of::text(finding, worksheet, cx.language).advice(cx.language);
                text::paragraph_ui(ui, cx, &advice, Style::SMALL, paint);
            }
            if button_ui(ui, cx, cx.say(words::DELETE), Weight::Quiet).clicked() {
                let edit = worksheet.redesign.id(*at).map(|measure| WorkEdit::RemoveMeasure { measure });
                edit.into_iter().for_each(|edit| cx.send(Command::Edit(edit.into())));
            }
        });
    });
    if here.is_empty() {
        ui.add_space(4.0);
        text::paragraph_ui(ui, cx, cx.say(words::NO_MEASURE_HERE), Style::SMALL, Paint::Ink2);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let suits = kind_for(worksheet, &touchpoint.id);
            for kind in RedesignKind::ALL {
                let weight = if kind == suits { Weight::Accent } else { Weight::Plain };
                if button_ui(ui, cx, &words::add(kind, cx.language), weight).clicked() {
                    add(ui, cx, worksheet, &touchpoint.id, Some(kind));
                }
            }
        });
    } else if button_ui(ui, cx, cx.say(words::ANOTHER), Weight::Quiet).clicked() {
        add(ui, cx, worksheet, &touchpoint.id, None);
    }
}

/// Adds a measure and puts the cursor into its words.
fn add(
    ui: &Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    touchpoint: &TouchpointId,
    kind: Option<RedesignKind>,
) {
    let nth = worksheet.redesign.iter().filter(|measure| measure.touchpoint == *touchpoint).count();
    let edit = WorkEdit::AddMeasure(new_measure(worksheet, touchpoint, kind));
    cx.send(Command::Edit(edit.into()));
    ui.memory_mut(|memory| memory.request_focus(words_id(touchpoint, nth)));
}

/// Selects what the next finding is about, with the cursor in the words of its measure.
pub fn next_finding(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let findings = workshop.review().on(Topic::Redesign);
    let Some(at) = keys::after(findings, cx.memory.of::<Seen>().on(Topic::Redesign)) else { return };
    let Some(finding) = findings.get(at) else { return };
    cx.memory.of_mut::<Seen>().keep(at, finding);
    let Some(touchpoint) = finding.place.touchpoint() else {
        ui.memory_mut(|memory| memory.request_focus(budget_id()));
        return;
    };
    cx.send(Look::Select(touchpoint.clone()));
    if let Some(measure) = measure(finding) {
        let before = worksheet.redesign.iter().take(measure);
        let nth = before.filter(|measure| measure.touchpoint == *touchpoint).count();
        ui.memory_mut(|memory| memory.request_focus(words_id(touchpoint, nth)));
    }
}

/// The measure that a finding is about; `None` for one about what no measure does.
fn measure(finding: &Finding) -> Option<usize> {
    match finding.place {
        Place::Measure { measure, .. } => Some(measure),
        _ => None,
    }
}

/// The field of what a measure changes.
pub fn words_id(touchpoint: &TouchpointId, nth: usize) -> Id {
    Id::unique(("measure", touchpoint, nth))
}

/// One measure: its kind, its words, what makes it a moment, what it costs, and the score it should reach.
fn measure_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, at: usize, nth: usize) {
    let Some((id, measure)) = worksheet.redesign.numbered().nth(at) else { return };
    let set = |value| WorkEdit::SetMeasure { measure: id, value };
    let wide = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for kind in RedesignKind::ALL {
            let chosen = measure.kind == kind;
            let label = cx.say(named::kind(kind));
            if chip_ui(ui, cx, label, chosen, Role::RadioButton).clicked() && !chosen {
                cx.send(Command::Edit(set(MeasureValue::Kind(kind)).into()));
            }
        }
    });
    let label = cx.say(words::MEASURE);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let hint = cx.say(words::measure_hint(measure.kind));
    let style = FieldStyle { limit: lengths::MEASURE, ..FieldStyle::area(hint, wide, 3) };
    let field = words_id(&measure.touchpoint, nth);
    edit_field_ui(ui, cx, (field, label), &measure.measure, &style, |text| set(MeasureValue::Words(text)));
    score_ui(ui, cx, id, measure);
    cost_ui(ui, cx, (at, id), measure);
    text::paragraph_ui(ui, cx, cx.say(words::EPIC), Style::SMALL, Paint::Ink2);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for epic in Epic::ALL {
            let chosen = measure.epic.contains(&epic);
            if chip_ui(ui, cx, cx.say(named::epic(epic)), chosen, Role::CheckBox).clicked() {
                cx.send(Command::Edit(set(MeasureValue::Epic { epic, has: !chosen }).into()));
            }
        }
    });
}

fn score_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: ItemId, measure: &Measure) {
    text::paragraph_ui(ui, cx, cx.say(words::NEW_SCORE), Style::SMALL, Paint::Ink2);
    let wide = ui.available_width();
    let (_, strip) = ui.allocate_space(vec2(wide, 28.0));
    let cell = vec2((wide - 10.0) / 11.0, 24.0);
    let place = strip.min + vec2(0.0, 2.0);
    if let Some(score) = widgets::score_strip_ui(ui, cx, place, (cell, 1.0), measure.score, Style::SMALL_BOLD)
    {
        // A click on the score that is set leaves it open again.
        let score = (measure.score != Some(score)).then_some(score);
        let edit = WorkEdit::SetMeasure { measure: id, value: MeasureValue::Score(score) };
        cx.send(Command::Edit(edit.into()));
    }
}

fn cost_ui(ui: &mut Ui, cx: &mut Cx<'_>, (at, number): (usize, ItemId), measure: &Measure) {
    let label = cx.say(words::COST);
    let id = Id::unique(("cost", at));
    let mut unread = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        let edit = |cost| WorkEdit::SetMeasure { measure: number, value: MeasureValue::Cost(cost) };
        let set = |cost: u32| Command::Edit(edit(cost).into());
        if step_ui(ui, cx, "\u{2212}", cx.say(words::LESS)) && measure.cost > 0 {
            cx.send(set(measure.cost - 1));
        }
        let value = measure.cost.to_string();
        let style = FieldStyle { limit: lengths::POINTS, ..FieldStyle::line("", 36.0) };
        let typed = draft_field_ui(ui, cx, (id, label), &value, &style, |text| {
            let cost = if text.is_empty() { Some(0) } else { read_number(text) };
            cost.map(&set)
        });
        unread = typed.is_some();
        if step_ui(ui, cx, "+", cx.say(words::MORE)) {
            cx.send(set(measure.cost.saturating_add(1).min(999)));
        }
    });
    if unread {
        text::paragraph_ui(ui, cx, cx.say(words::NOT_A_NUMBER), Style::SMALL, Paint::Err);
    }
}

/// A square button beside a number; `name` is what a screen reader calls it.
fn step_ui(ui: &mut Ui, cx: &Cx<'_>, sign: &str, name: &str) -> bool {
    let (id, place) = ui.allocate_space(vec2(30.0, 30.0));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let fill = if response.hovered() { Paint::Hover } else { Paint::Surface };
    let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), stroke, egui::StrokeKind::Inside);
    text::line_in(ui, place, Align2::CENTER_CENTER, sign, Style::BODY_BOLD, cx.color(Paint::Ink));
    widgets::focus_ring(ui, cx, place, 6, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let clicked = response.clicked();
    response.on_hover_text(name);
    clicked
}

/// Where to begin: the lowest, the end and the highest, as long as nothing is planned there.
fn suggestions_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let reading = &workshop.review().reading;
    if reading.scored == 0 {
        rule_of_ui(ui, cx, 6.0, 4.0);
        text::paragraph_ui(ui, cx, cx.say(words::NO_SCORES), Style::SMALL, Paint::Ink2);
        return;
    }
    let open = suggestions(worksheet, reading);
    if open.is_empty() {
        return;
    }
    rule_of_ui(ui, cx, 6.0, 4.0);
    text::paragraph_ui(ui, cx, cx.say(words::SUGGESTIONS), Style::SMALL_BOLD, Paint::Ink);
    for (id, kind) in open {
        let Some(name) = numbered(worksheet, &id, cx) else { continue };
        let score = worksheet.journey.touchpoint(&id).and_then(|touchpoint| touchpoint.score);
        let words = words::suggestion(kind, &name, score, cx.language);
        if row_ui(ui, cx, &words, None, Paint::Accent, false) {
            cx.send(Look::Select(id.clone()));
            add(ui, cx, worksheet, &id, Some(kind));
        }
    }
}

/// What is to be looked at again, apart from what stands at a measure of the selected touchpoint already.
fn findings_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, findings: &[Finding]) {
    let whole: Vec<&Finding> = findings.iter().filter(|finding| measure(finding).is_none()).collect();
    if whole.is_empty() {
        return;
    }
    rule_of_ui(ui, cx, 6.0, 4.0);
    text::paragraph_ui(ui, cx, cx.say(words::CHECK), Style::SMALL_BOLD, Paint::Ink);
    for finding in whole {
        let worded = words_of::text(finding, worksheet, cx.language);
        let paint = if finding.is_error() { Paint::Err } else { Paint::Warn };
        let advice = worded.advice(cx.language);
        match finding.place.touchpoint() {
            Some(touchpoint) => {
                if row_ui(ui, cx, &worded.subject, Some(&advice), paint, false) {
                    cx.send(Look::Select(touchpoint.clone()));
                }
            }
            None => {
                text::paragraph_ui(ui, cx, &advice, Style::SMALL, paint);
            }
        }
    }
}

/// All measures in the order of the walk; a click goes to the touchpoint.
fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    if worksheet.redesign.is_empty() {
        return;
    }
    rule_of_ui(ui, cx, 6.0, 4.0);
    text::paragraph_ui(ui, cx, cx.say(words::MEASURES), Style::SMALL_BOLD, Paint::Ink);
    let places = workshop.review().places_of_measures().iter().zip(worksheet.redesign.iter());
    let mut measures: Vec<(usize, &Measure)> =
        places.filter_map(|(place, measure)| Some(((*place)?, measure))).collect();
    measures.sort_by_key(|(place, _)| *place);
    long_list_ui(ui, Id::unique("all measures"), measures.len(), LINE, |ui, at| {
        let Some((place, measure)) = measures.get(at) else { return };
        let Some(touchpoint) = worksheet.journey.nth(*place) else { return };
        let name = names::numbered(*place, touchpoint.name.get(cx.language));
        let line = words::line(measure.kind, measure.cost, touchpoint.score, measure.score, cx.language);
        let written = measure.measure.trim();
        let written = if written.is_empty() { cx.say(words::NOT_WRITTEN) } else { written };
        let selected = workshop.selected.as_ref() == Some(&touchpoint.id);
        let detail = format!("{written}\n{line}");
        if row_ui(ui, cx, &name, Some(&detail), Paint::Ink2, selected) {
            cx.send(Look::Select(touchpoint.id.clone()));
        }
    });
}

fn numbered(worksheet: &Worksheet, id: &TouchpointId, cx: &Cx<'_>) -> Option<String> {
    let position = worksheet.journey.position(id)?;
    let name = worksheet.journey.touchpoint(id)?.name.get(cx.language);
    Some(names::numbered(position, name))
}

/// A row that can be clicked: a bold line, and under it what belongs to it in `paint`. Without that, the
/// line itself has the colour.
fn row_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, detail: Option<&str>, paint: Paint, selected: bool) -> bool {
    const LEFT: f32 = 8.0;
    let wide = ui.available_width();
    let room = wide - 2.0 * LEFT;
    let lines = |text: &str, bold| {
        text::n_lines(cx, text, room, Style { bold, ..Style::SMALL }) as f32 * Style::SMALL.line
    };
    let title_height = lines(title, true);
    let height = title_height + detail.map_or(0.0, |detail| lines(detail, false)) + 10.0;
    let (id, place) = ui.allocate_space(vec2(wide, height));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    if selected || response.hovered() {
        let fill = if selected { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(fill));
    }
    let ink = if detail.is_some() { Paint::Ink } else { paint };
    let at = pos2(place.left() + LEFT, place.top() + 5.0);
    text::paragraph_at(ui, cx, at, (room, usize::MAX), title, Style::SMALL_BOLD, ink);
    if let Some(detail) = detail {
        let at = at + vec2(0.0, title_height);
        text::paragraph_at(ui, cx, at, (room, usize::MAX), detail, Style::SMALL, paint);
    }
    widgets::focus_ring(ui, cx, place.shrink(4.0), 4, &response);
    let spoken = detail.map_or(title.to_owned(), |detail| format!("{title} {detail}"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    response.clicked()
}
