//! Scoring alone first: the cover between two members and a member's own pass, which fill the window, so
//! that nothing of the others is on it. What follows when all have scored stands in [`settle`].

use super::begin::begin_ui;
use super::parts::{given, send, struck};
use crate::app::{Alone, AloneCommand, Command, Look, Workshop};
use crate::model::Worksheet;
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at, button_ui, lasting_button_at};
use crate::ui::panels::notices;
use crate::ui::steps::walk::keys::keys as walk_keys;
use crate::ui::steps::walk::stage::{self, FOOT, MARGIN};

use crate::words::{alone, walk as walk_words};
use eframe::egui::{Align2, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The pass is no wider than the walk, so that the scale is where the hand expects it.
const WIDEST: f32 = 1016.0;

/// The cover or the pass.
pub fn private_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match workshop.alone {
        Some(Alone::Pass { ballot }) => pass_ui(ui, cx, workshop, ballot),
        Some(Alone::Cover { interrupted }) => cover_ui(ui, cx, workshop, interrupted),
        _ => {}
    }
}

/// The way from one member to the next: who they are, if they like, and nothing of what was scored.
fn cover_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, interrupted: Option<usize>) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.max_rect();
    let wide = 520.0_f32.min(pane.width() - 48.0);
    let place = rect(pane.center().x - wide / 2.0, pane.top() + 72.0, wide, pane.height() - 72.0);
    let done: Vec<String> = given(&worksheet)
        .filter(|(at, _)| interrupted != Some(*at))
        .map(|(at, ballot)| alone::member(ballot, at, cx.language))
        .collect();
    within(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let title = if done.is_empty() { alone::FIRST_TITLE } else { alone::NEXT_TITLE };
        text::paragraph_ui(ui, cx, cx.say(title), Style::TITLE, Paint::Ink);
        ui.add_space(10.0);
        for line in alone::HOW {
            text::paragraph_ui(ui, cx, cx.say(line), Style::LARGE, Paint::Ink2);
        }
        ui.add_space(18.0);
        begin_ui(ui, cx, &worksheet, wide);
        if let Some(ballot) = interrupted
            && let Some(held) = worksheet.ballots.get(ballot)
        {
            let name = alone::member(held, ballot, cx.language);
            let n = worksheet.journey.n_touchpoints();
            let label = alone::go_on(&name, held.scores.len(), n, cx.language);
            if button_ui(ui, cx, &label, Weight::Plain).clicked() {
                send(cx, AloneCommand::GoOn { ballot });
            }
        }
        ui.add_space(18.0);
        if !done.is_empty() {
            let line = alone::have_scored(&done, cx.language);
            text::paragraph_ui(ui, cx, &line, Style::BODY, Paint::Ink);
            if button_ui(ui, cx, cx.say(alone::SHOW), Weight::Accent).clicked() {
                send(cx, AloneCommand::Show);
            }
        }
        if button_ui(ui, cx, cx.say(alone::STOP), Weight::Quiet).clicked() {
            send(cx, AloneCommand::Leave);
        }
    });
}

/// A member's own way through the touchpoints.
fn pass_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, ballot: usize) {
    let worksheet = worksheet_of(workshop);
    let Some(own) = worksheet.ballots.get(ballot) else { return };
    let whole = ui.max_rect();
    let pane = Rect::from_center_size(whole.center(), vec2(whole.width().min(WIDEST), whole.height()));
    ui.painter().hline(whole.x_range(), pane.bottom() - FOOT, Stroke::new(1.0, cx.color(Paint::Line)));
    let whose = alone::pass_of(&alone::member(own, ballot, cx.language), cx.language);
    let line = rect(pane.left() + MARGIN, pane.top() + 94.0, pane.width() - 2.0 * MARGIN, 22.0);
    text::line_in(ui, line, Align2::RIGHT_CENTER, &whose, Style::BODY_BOLD, cx.color(Paint::Ink2));
    let response = ui.interact(line, ui.scope_id().with("whose"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whose));
    walk_keys(ui, cx, workshop);
    stage::progress_ui(ui, cx, &worksheet, workshop, pane);
    let selected = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id));
    if let Some(touchpoint) = selected {
        let bottom = stage::moment_ui(ui, cx, &worksheet, touchpoint, pane);
        stage::scale_ui(ui, cx, workshop, touchpoint, pane, bottom);
    }
    pass_foot_ui(ui, cx, workshop, &worksheet, pane);
    if struck(ui, cx, Key::Escape) {
        send(cx, AloneCommand::Cover);
    }
}

fn pass_foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet, pane: Rect) {
    let line = pane.bottom() - FOOT;
    notices::keep_within(cx, pane.with_max_y(line));
    let position = workshop.selected_position().unwrap_or(0);
    let mut x = pane.left() + MARGIN;
    for (label, command, enabled) in [
        (alone::PAUSE, Command::Alone(AloneCommand::Cover), true),
        (walk_words::PREVIOUS, Command::Look(Look::SelectBy(-1)), position > 0),
    ] {
        let label = cx.say(label);
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 40.0;
        let place = rect(x, line + 16.0, wide, 48.0);
        ui.add_enabled_ui(enabled, |ui| {
            if button_at(ui, cx, place, label, Weight::Plain).clicked() {
                cx.send(command);
            }
        });
        x += wide + 12.0;
    }
    let next = worksheet.journey.nth(position + 1);
    let open = worksheet.journey.touchpoints().find(|t| workshop.score_of(t).is_none());
    let here = worksheet.journey.nth(position);
    let done = (cx.say(alone::DONE).to_owned(), Command::Alone(AloneCommand::Done));
    let is_elsewhere = |open: &crate::model::Touchpoint| here.is_some_and(|here| here.id != open.id);
    // Done comes first once all is scored; before, only at the end of the way.
    let mut buttons = Vec::new();
    match (next, open) {
        (_, None) => buttons.push(done),
        (Some(next), _) => {
            let name = next.short_name().get(cx.language);
            buttons.push((walk_words::next(name, cx.language), Command::Look(Look::SelectBy(1))));
        }
        (None, Some(open)) if is_elsewhere(open) => {
            let first_open = cx.say(walk_words::TO_FIRST_OPEN).to_owned();
            buttons.push((first_open, Command::Look(Look::Select(open.id.clone()))));
            buttons.push(done);
        }
        (None, Some(_)) => buttons.push(done),
    }
    let mut right = pane.right() - MARGIN;
    for (at, (label, command)) in buttons.into_iter().enumerate() {
        let wide = (text::width(cx, &label, Style::BODY_BOLD).ceil() + 56.0).clamp(208.0, 340.0);
        let place = rect(right - wide, line + 16.0, wide, 48.0);
        let weight = if at == 0 { Weight::Primary } else { Weight::Plain };
        let salt = if at == 0 { "next" } else { "other" };
        if lasting_button_at(ui, cx, (salt, place), &label, weight).clicked() {
            cx.send(command);
        }
        right -= wide + 12.0;
    }
    let hints = pos2(x + 4.0, line + 40.0);
    let wide = text::width(cx, cx.say(alone::KEY_DONE), Style::SMALL) + 80.0;
    if hints.x + wide < right {
        let next = widgets::key_hint_at(ui, cx, hints, &["Enter"], cx.say(alone::KEY_DONE));
        stage::key_hints_ui(ui, cx, pos2(next, hints.y), right);
    }
}
