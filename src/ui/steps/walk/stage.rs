//! The walk: one touchpoint at a time, in the first person, with the score scale and a note.

use crate::app::{AloneCommand, Command, Look, Workshop};
use crate::edit::WorkEdit;
use crate::model::{Language, Touchpoint, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::layout::rect;
use crate::ui::kit::stop::stop_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight};
use crate::ui::panels::notices;

use crate::ui::steps::walk::keys::stop;
use crate::words::{alone as alone_words, scenario, screen, walk};
use eframe::egui::{
    Align2, CursorIcon, Id, Pos2, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

pub const MARGIN: f32 = 56.0;
pub const FOOT: f32 = 80.0;
/// Eleven cells and the gaps between them.
const WIDEST_SCALE: f32 = 11.0 * 64.0 + 10.0 * 6.0;

pub fn stage_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.max_rect();
    let selected = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id));
    let Some(touchpoint) = selected else {
        text::line_in(
            ui,
            pane,
            Align2::CENTER_CENTER,
            cx.say(walk::EMPTY),
            Style::BODY,
            cx.color(Paint::Ink2),
        );
        return;
    };
    progress_ui(ui, cx, &worksheet, workshop, pane);
    let bottom = moment_ui(ui, cx, &worksheet, touchpoint, pane);
    scale_ui(ui, cx, workshop, touchpoint, pane, bottom);
    alone_ui(ui, cx, workshop, pane);
    foot_ui(ui, cx, &worksheet, workshop, pane);
}

/// The way to scoring alone, beside the stage.
fn alone_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, pane: Rect) {
    let label = alone_words::begin(workshop.n_members(), cx.language);
    let wide = text::width(cx, &label, Style::BODY_BOLD).ceil() + 32.0;
    // Above the right end of the scale.
    let right = pane.left() + MARGIN + (pane.width() - 2.0 * MARGIN).min(WIDEST_SCALE);
    let place = rect(right - wide, pane.top() + 86.0, wide, 32.0);
    if widgets::button_at(ui, cx, place, &label, Weight::Accent).clicked() {
        cx.send(Command::Alone(AloneCommand::Cover));
    }
}

/// The dots of the way, grouped by stages; a click jumps.
pub fn progress_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, workshop: &Workshop, pane: Rect) {
    let n = worksheet.journey.n_touchpoints();
    let n_stages = worksheet.journey.stages.len();
    let room = pane.width() - 2.0 * MARGIN;
    let gap = if n_stages > 1 { (room / 36.0).min(24.0) } else { 0.0 };
    let step = ((room - gap * (n_stages.saturating_sub(1)) as f32) / n.max(1) as f32).min(52.0);
    let mut x = pane.left() + MARGIN;
    let mut position = 0;
    let top = pane.top() + 16.0;
    for stage in &worksheet.journey.stages {
        let width = step * stage.touchpoints.len() as f32;
        let here = workshop
            .selected_position()
            .is_some_and(|p| (position..position + stage.touchpoints.len()).contains(&p));
        if width + gap > 40.0 {
            let style = Style { bold: here, ..Style::SMALL };
            let at = pos2(x, top);
            let paint = if here { Paint::Ink } else { Paint::Ink2 };
            text::paragraph_at(
                ui,
                cx,
                at,
                ((width + gap - 8.0).max(40.0), 1),
                stage.name.get(cx.language),
                style,
                paint,
            );
        }
        for touchpoint in &stage.touchpoints {
            let center = pos2(x + 12.0_f32.min(step / 2.0), top + 36.0);
            dot_ui(ui, cx, touchpoint, position, center, step, workshop);
            x += step;
            position += 1;
        }
        x += gap;
    }
}

fn dot_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    touchpoint: &Touchpoint,
    position: usize,
    center: Pos2,
    step: f32,
    workshop: &Workshop,
) {
    let radius = 11.0_f32.min(step * 0.42);
    let place = Rect::from_center_size(center, vec2(step.min(28.0), 28.0));
    let response = ui.interact(place, ui.scope_id().with(("dot", &touchpoint.id)), Sense::CLICK);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let name = touchpoint.name.get(cx.language);
    let number = (position + 1).to_string();
    let label = match workshop.score_of(touchpoint) {
        Some(score) => {
            ui.painter().circle_filled(center, radius, cx.color(Paint::Score(score)));
            if radius > 8.0 {
                let style = Style { size: 12.0, ..Style::SMALL_BOLD };
                text::line_in(
                    ui,
                    place,
                    Align2::CENTER_CENTER,
                    &score.to_string(),
                    style,
                    cx.color(Paint::OnDot),
                );
            }
            format!("{number} {name} {score}")
        }
        None => {
            ui.painter().circle_stroke(center, radius, Stroke::new(1.0, cx.color(Paint::Edge)));
            if radius > 8.0 {
                let style = Style { size: 12.0, ..Style::SMALL };
                text::line_in(ui, place, Align2::CENTER_CENTER, &number, style, cx.color(Paint::Ink2));
            }
            format!("{number} {name}")
        }
    };
    if workshop.selected.as_ref() == Some(&touchpoint.id) {
        ui.painter().circle_stroke(center, radius + 3.0, Stroke::new(2.0, cx.color(Paint::Accent)));
    }
    widgets::focus_ring(ui, cx, place, 12, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if response.clicked() {
        cx.send(Look::Select(touchpoint.id.clone()));
    }
    response.on_hover_text(text::tip(name));
}

/// Stage and channel, the name, what I do, expect and think. Returns the lower edge.
pub fn moment_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    worksheet: &Worksheet,
    touchpoint: &Touchpoint,
    pane: Rect,
) -> f32 {
    let language = cx.language;
    let left = pane.left() + MARGIN;
    let room = pane.width() - 2.0 * MARGIN;
    let mut y = pane.top() + 96.0;
    let stage = worksheet.journey.stage_of(&touchpoint.id).map_or("", |stage| stage.name.get(language));
    let stage_width = text::width(cx, stage, Style::BODY_BOLD);
    text::paragraph_at(ui, cx, pos2(left, y), (room, 1), stage, Style::BODY_BOLD, Paint::Accent);
    let channel = touchpoint.channel.get(language);
    if !channel.is_empty() {
        let dot = screen::joined(&["-", channel], language).trim_start_matches('-').trim_start().to_owned();
        let at = pos2(left + stage_width + 8.0, y);
        text::paragraph_at(ui, cx, at, (room - stage_width - 8.0, 1), &dot, Style::BODY_BOLD, Paint::Ink2);
    }
    y += 26.0;
    y += text::paragraph_at(
        ui,
        cx,
        pos2(left, y),
        (room, 2),
        touchpoint.name.get(language),
        Style::TITLE,
        Paint::Ink,
    );
    y += 16.0;
    let label = 80.0;
    for (name, content) in [(walk::I_DO, &touchpoint.doing), (walk::I_EXPECT, &touchpoint.expectation)] {
        let content = content.get(language);
        if content.is_empty() {
            continue;
        }
        text::paragraph_at(ui, cx, pos2(left, y + 2.0), (label, 1), cx.say(name), Style::BODY, Paint::Ink2);
        let at = pos2(left + label, y);
        y += text::paragraph_at(ui, cx, at, (room - label, 2), content, Style::LARGE, Paint::Ink) + 16.0;
    }
    let thought = touchpoint.thought.get(language);
    if !thought.is_empty() {
        text::paragraph_at(
            ui,
            cx,
            pos2(left, y + 11.0),
            (label, 1),
            cx.say(walk::I_THINK),
            Style::BODY,
            Paint::Ink2,
        );
        let quoted = walk::quoted(thought, language);
        // A long thought in smaller type, so that the scale keeps its place.
        let style = if text::width(cx, &quoted, Style::THOUGHT) > 2.0 * (room - label) {
            Style { size: 22.0, line: 30.0, ..Style::THOUGHT }
        } else {
            Style::THOUGHT
        };
        // Large Chinese quotations hang by half an em.
        let hang = if language == Language::Zh { style.size / 2.0 } else { 0.0 };
        let at = pos2(left + label - hang, y);
        y += text::paragraph_at(ui, cx, at, (room - label, 3), &quoted, style, Paint::Ink) + 16.0;
    }
    let spoken = format!("{stage} {}", touchpoint.name.get(language));
    let place = Rect::from_min_max(pos2(left, pane.top() + 96.0), pos2(left + room, y));
    let response = ui.interact(place, ui.scope_id().with("moment"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    y
}

/// The scale, for the group's score or the member's own.
pub fn scale_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    touchpoint: &Touchpoint,
    pane: Rect,
    after: f32,
) {
    let held = workshop.score_of(touchpoint);
    let left = pane.left() + MARGIN;
    let room = pane.width() - 2.0 * MARGIN;
    let cell = ((room - 60.0) / 11.0).min(64.0);
    let wide = cell * 11.0 + 60.0;
    let lowest = pane.bottom() - FOOT - 152.0;
    let top = (pane.top() + 360.0).max(after).min(lowest);
    text::paragraph_at(
        ui,
        cx,
        pos2(left, top),
        (wide, 1),
        cx.say(walk::HOW_DOES_IT_FEEL),
        Style::SECTION,
        Paint::Ink,
    );
    let strip = pos2(left, top + 40.0);
    let style = Style { size: 24.0, line: 32.0, bold: true };
    let clicked = widgets::score_strip_ui(ui, cx, strip, (vec2(cell, 72.0), 6.0), held, style);
    if let Some(score) = clicked {
        cx.send(Command::Edit(workshop.score_edit(&touchpoint.id, Some(score))));
    }
    let scale = rect(strip.x, strip.y, wide, 72.0);
    stop_ui(ui, cx, stop(), scale.expand(9.0), touchpoint.name.get(cx.language));
    let ends = rect(left, strip.y + 82.0, wide, 18.0);
    let ends_of = [
        (Align2::LEFT_CENTER, walk::WORST),
        (Align2::CENTER_CENTER, walk::NOTHING),
        (Align2::RIGHT_CENTER, walk::BEST),
    ];
    for (align, phrase) in ends_of {
        text::line_in(ui, ends, align, cx.say(phrase), Style::SMALL, cx.color(Paint::Ink2));
    }
    if held.is_some() {
        let label = cx.say(walk::CLEAR);
        let room = text::width(cx, label, Style::BODY_BOLD) + 24.0;
        let place = rect(left + wide - room, top - 4.0, room, 32.0);
        if widgets::button_at(ui, cx, place, label, Weight::Quiet).clicked() {
            cx.send(Command::Edit(workshop.score_edit(&touchpoint.id, None)));
        }
    }
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, workshop: &Workshop, pane: Rect) {
    let line = pane.bottom() - FOOT;
    notices::keep_within(cx, pane.with_max_y(line));
    ui.painter().hline(pane.x_range(), line, Stroke::new(1.0, cx.color(Paint::Line)));
    let position = workshop.selected_position().unwrap_or(0);
    let back = rect(pane.left() + MARGIN, line + 16.0, 168.0, 48.0);
    ui.add_enabled_ui(position > 0, |ui| {
        if widgets::button_at(ui, cx, back, cx.say(walk::PREVIOUS), Weight::Plain).clicked() {
            cx.send(Look::SelectBy(-1));
        }
    });
    let here = worksheet.journey.nth(position);
    let next = worksheet.journey.nth(position + 1);
    let first_open = worksheet.journey.touchpoints().find(|t| t.score.is_none());
    let (label, command) = match (next, first_open) {
        (Some(next), _) => {
            let name = next.short_name().get(cx.language);
            (walk::next(name, cx.language), Command::Look(Look::SelectBy(1)))
        }
        (None, Some(open)) if here.is_some_and(|t| t.id != open.id) => {
            (cx.say(walk::TO_FIRST_OPEN).to_owned(), Command::Look(Look::Select(open.id.clone())))
        }
        (None, _) => {
            let next = workshop.next_step();
            (walk::done(cx.say(next.name()), cx.language), Command::Look(Look::GoTo(next)))
        }
    };
    let wide = (text::width(cx, &label, Style::BODY_BOLD) + 64.0).clamp(208.0, 340.0);
    let place = rect(pane.right() - 64.0 - wide, line + 16.0, wide, 48.0);
    if widgets::lasting_button_at(ui, cx, ("next", place), &label, Weight::Primary).clicked() {
        cx.send(command);
    }
    let mut skip_left = place.left();
    if here.is_some_and(|t| t.score.is_none()) && next.is_some() {
        let label = cx.say(walk::SKIP);
        let wide = text::width(cx, label, Style::BODY_BOLD) + 40.0;
        let place = rect(place.left() - 12.0 - wide, line + 16.0, wide, 48.0);
        skip_left = place.left();
        if widgets::button_at(ui, cx, place, label, Weight::Quiet).clicked() {
            cx.send(Look::SelectBy(1));
        }
    }
    key_hints_ui(ui, cx, pos2(back.right() + 16.0, line + 40.0), skip_left);
}

/// The keys of the walk, as many as have room.
pub fn key_hints_ui(ui: &Ui, cx: &Cx<'_>, mut at: Pos2, right: f32) {
    let hints: [(&[&str], _); 3] = [
        (&["←", "→"], walk::KEY_MOVE),
        (&[cx.say(walk::KEY_DIGITS)], walk::KEY_SCORE),
        (&["−"], walk::KEY_SIGN),
    ];
    for (keys, what) in hints {
        let wide: f32 = keys.iter().map(|key| text::width(cx, key, Style::SMALL) + 16.0).sum::<f32>()
            + text::width(cx, cx.say(what), Style::SMALL);
        if at.x + wide > right - 8.0 {
            break;
        }
        at.x = widgets::key_hint_at(ui, cx, at, keys, cx.say(what));
    }
}

/// The inspector of the walk: who I am, what I want, how it went so far, and the note.
pub fn persona_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    ScrollArea::vertical()
        .id_salt("beside")
        .auto_shrink(false)
        .show(ui, |ui| persona_parts_ui(ui, cx, workshop));
}

fn persona_parts_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let language = cx.language;
    let persona = &worksheet.scenario.persona;
    ui.spacing_mut().item_spacing.y = 4.0;
    text::paragraph_ui(ui, cx, cx.say(scenario::YOU_ARE), Style::SMALL, Paint::Ink2);
    text::paragraph_ui(ui, cx, persona.name.get(language), Style::CARD, Paint::Ink);
    text::paragraph_ui(ui, cx, persona.role.get(language), Style::BODY, Paint::Ink);
    ui.add_space(12.0);
    text::paragraph_ui(ui, cx, persona.about.get(language), Style::BODY, Paint::Ink2);
    ui.add_space(14.0);
    text::paragraph_ui(ui, cx, cx.say(scenario::GOAL), Style::SMALL, Paint::Ink2);
    text::paragraph_ui(ui, cx, worksheet.scenario.goal.get(language), Style::BODY, Paint::Ink);
    ui.add_space(14.0);
    let reading = &workshop.review().reading;
    text::paragraph_ui(ui, cx, cx.say(walk::SO_FAR), Style::SMALL, Paint::Ink2);
    let range =
        reading.highest.as_ref().zip(reading.lowest.as_ref()).map(|(high, low)| (high.score, low.score));
    text::paragraph_ui(ui, cx, &walk::so_far(reading.scored, range, language), Style::BODY, Paint::Ink);
    ui.add_space(14.0);
    let Some(touchpoint) = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id)) else {
        return;
    };
    let label = cx.say(walk::NOTE);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let style = FieldStyle::area(cx.say(walk::NOTE_HINT), ui.available_width(), 3);
    let id = Id::unique(("note", &touchpoint.id));
    edit_field_ui(ui, cx, (id, label), &touchpoint.note, &style, |text| WorkEdit::SetNote {
        touchpoint: touchpoint.id.clone(),
        text,
    });
    ui.add_space(12.0);
    text::paragraph_ui(ui, cx, cx.say(walk::ADVICE), Style::SMALL, Paint::Ink2);
}
