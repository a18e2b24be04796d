//! The left rail: the steps, how far the group is, and what is missing.

use crate::analysis::review::{Progress, Topic};
use crate::app::{Look, Step, Workshop};
use crate::model::{Marks, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{icons, keys, widgets};
use crate::words::lock;
use crate::words::steps::missing;
use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

/// Height of one step in logical pixels, and the least that it gives way to in a low window.
const ROW: f32 = 60.0;
const LOWEST_ROW: f32 = 44.0;

pub fn rail_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let pane = ui.max_rect();
    ui.painter().vline(pane.right() - 0.5, pane.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
    let focused = ui.memory(|memory| memory.focused());
    let inside = Step::ALL.into_iter().find(|step| focused == Some(rail_id(*step)));
    let stop = inside.unwrap_or(workshop.step);
    let n = Step::ALL.len() as f32;
    let above = if pane.height() < 12.0 + ROW * n { 4.0 } else { 12.0 };
    let row = ((pane.height() - 2.0 * above) / n).clamp(LOWEST_ROW, ROW);
    // Lower than that, the rail scrolls.
    ScrollArea::vertical()
        .id_salt("rail")
        .auto_shrink(false)
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(above);
            for step in Step::ALL {
                let (_, place) = ui.allocate_space(vec2(pane.width(), row));
                step_ui(ui, cx, workshop, (step, step == stop), place);
            }
        });
}

/// The rail is one stop of the Tab key; the arrows lead from step to step, and Enter opens one.
fn arrows(ui: &Ui, response: &Response, step: Step) {
    keys::keep_arrows(ui, response);
    let take = |key| keys::take(ui, Modifiers::NONE, key);
    let at = step.number() - 1;
    let last = Step::ALL.len() - 1;
    let to = match [Key::ArrowUp, Key::ArrowDown, Key::Home, Key::End].map(take) {
        [true, ..] => at.saturating_sub(1),
        [_, true, ..] => at + 1,
        [_, _, true, _] => 0,
        [.., true] => last,
        _ => return,
    };
    if let Some(step) = Step::ALL.get(to.min(last)) {
        keys::pass_focus(ui, rail_id(*step));
    }
}

fn step_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, (step, is_stop): (Step, bool), place: Rect) {
    let (left, top) = (place.left(), place.top());
    let worksheet = workshop.worksheet();
    let progress = workshop.progress(step);
    let current = workshop.step == step;
    let name = cx.say(step.name());
    let closed = worksheet.closed.contains(&step);
    let second =
        if closed { cx.say(lock::CLOSED).to_owned() } else { second_line(step, worksheet, workshop, cx) };
    let row = rect(left + 8.0, top, 104.0, place.height() - 4.0);
    let sense = keys::roving(ui, rail_id(step), is_stop);
    let response = ui.interact(row, rail_id(step), sense).on_hover_cursor(CursorIcon::PointingHand);
    if response.has_focus() {
        arrows(ui, &response, step);
    }
    if current {
        ui.painter().rect_filled(row, CornerRadius::same(6), cx.color(Paint::Tint));
        ui.painter().rect_filled(
            rect(left, top + 4.0, 3.0, place.height() - 12.0),
            CornerRadius::ZERO,
            cx.color(Paint::Accent),
        );
    } else if response.hovered() {
        ui.painter().rect_filled(row, CornerRadius::same(6), cx.color(Paint::Hover));
    }
    widgets::focus_ring(ui, cx, row.shrink(3.0), 4, &response);

    let has_second = !second.is_empty();
    let name_y = row.center().y - if has_second { 9.0 } else { 0.0 };
    let disc = pos2(left + 25.0, name_y);
    let number = step.number().to_string();
    let circle = rect(disc.x - 10.0, disc.y - 10.0, 20.0, 20.0);
    if closed {
        let ink = if current { Paint::Accent } else { Paint::Ink2 };
        icons::lock(ui.painter(), disc, cx.color(ink));
    } else if current {
        ui.painter().circle_filled(disc, 9.5, cx.color(Paint::Accent));
        text::line_in(
            ui,
            circle,
            Align2::CENTER_CENTER,
            &number,
            Style::SMALL_BOLD,
            cx.color(Paint::OnAccent),
        );
    } else if progress == Progress::Done {
        ui.painter().circle_filled(disc, 9.5, cx.color(Paint::Sunk));
        icons::check(ui.painter(), disc, cx.color(Paint::Ok));
    } else {
        ui.painter().circle_stroke(disc, 9.5, Stroke::new(1.0, cx.color(Paint::Edge)));
        text::line_in(ui, circle, Align2::CENTER_CENTER, &number, Style::SMALL, cx.color(Paint::Ink2));
    }
    let ink = match (current, progress) {
        (true, _) => Paint::Accent,
        _ if closed => Paint::Ink2,
        (_, Progress::Later) => Paint::Ink2,
        _ => Paint::Ink,
    };
    let style = Style { bold: current, ..Style::BODY };
    let line = rect(left + 41.0, name_y - 11.0, 74.0, 22.0);
    text::line_in(ui, line, Align2::LEFT_CENTER, name, style, cx.color(ink));
    if has_second {
        let ink = if current { Paint::Accent } else { Paint::Ink2 };
        let line = rect(left + 41.0, name_y + 10.0, 74.0, 18.0);
        text::line_in(ui, line, Align2::LEFT_CENTER, &second, Style::SMALL, cx.color(ink));
    }
    let spoken = if closed { lock::closed(name, cx.language) } else { name.to_owned() };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, &spoken));
    if response.clicked() {
        cx.send(Look::GoTo(step));
    }
}

/// What is missing, or how far the group is.
fn second_line(step: Step, worksheet: &Worksheet, workshop: &Workshop, cx: &Cx<'_>) -> String {
    let review = workshop.review();
    let reading = &review.reading;
    match step {
        Step::Walk if reading.scored > 0 => missing::walk(reading.scored, reading.n),
        Step::Mark if reading.scored > 0 => match Marks::MAX_MOMENTS - worksheet.marks.moments.len() {
            0 => String::new(),
            left => missing::moments(left, cx.language),
        },
        Step::Assign => match (review.progress(step), review.places(Topic::Roles).count()) {
            (Progress::Later, _) if reading.scored > 0 => cx.say(missing::NOT_BEGUN).to_owned(),
            (_, 0) => String::new(),
            (_, count) => missing::problems(count, cx.language),
        },
        Step::Internal => match review.places(Topic::Chain).count() {
            0 => String::new(),
            count => missing::problems(count, cx.language),
        },
        _ => String::new(),
    }
}

/// The focus of a step in the rail.
pub fn rail_id(step: Step) -> Id {
    Id::unique(("rail", step))
}
