//! The foot of a step, under what stands beside its middle: what is missing, and the way on.

use crate::analysis::review::{Gravity, Progress};
use crate::app::{Look, Step, Workshop};
use crate::model::Marks;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::icons;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at};
use crate::ui::steps::row;
use crate::words::foot;
use eframe::egui::{Align2, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Its height in logical pixels: a rule, a line of words, a button.
pub const HEIGHT: f32 = 92.0;

/// What a step lacks.
enum Missing {
    Nothing,
    /// It is said, and there is no one place to lead to.
    Said(String),
    /// So many places that F8 leads through.
    Places(usize),
}

pub fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let place = ui.max_rect();
    ui.painter().hline(place.x_range(), place.top() + 0.5, Stroke::new(1.0, cx.color(Paint::Line)));
    let inner = place.shrink2(vec2(16.0, 12.0));
    let missing = missing(cx, workshop);
    let is_complete = matches!(missing, Missing::Nothing);
    missing_ui(ui, cx, workshop, &missing, rect(inner.left(), inner.top() - 2.0, inner.width(), 24.0));
    let Some((label, step)) = way_on(cx, workshop) else { return };
    let button = rect(inner.left(), inner.bottom() - 36.0, inner.width(), 36.0);
    // The walk has a first thing to do of its own.
    let is_first = is_complete && workshop.step != Step::Walk;
    let weight = if is_first { Weight::Primary } else { Weight::Accent };
    if button_at(ui, cx, button, &text::cut(cx, &label, Style::BODY_BOLD, button.width() - 16.0), weight)
        .clicked()
    {
        cx.send(Look::GoTo(step));
    }
}

fn missing_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, missing: &Missing, place: Rect) {
    let (words, ink, left) = match missing {
        Missing::Nothing => {
            icons::check(ui.painter(), pos2(place.left() + 8.0, place.center().y), cx.color(Paint::Ok));
            let words = if workshop.step == Step::Results { foot::ALL_COMPLETE } else { foot::COMPLETE };
            (cx.say(words).to_owned(), Paint::Ok, 22.0)
        }
        Missing::Said(words) => (words.clone(), Paint::Ink, 0.0),
        Missing::Places(count) => (foot::places(*count, cx.language), Paint::Ink, 0.0),
    };
    let line = place.with_min_x(place.left() + left);
    let shown = text::cut(cx, &words, Style::SMALL_BOLD, line.width());
    let written = text::line_in(ui, line, Align2::LEFT_CENTER, &shown, Style::SMALL_BOLD, cx.color(ink));
    let label = ui.interact(line, ui.scope_id().with("missing"), Sense::hover());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    if shown != words {
        label.on_hover_text(text::tip(&words));
    }
    let next = cx.say(foot::NEXT_PLACE);
    let wide = text::width(cx, next, Style::SMALL);
    if matches!(missing, Missing::Places(_)) && written.right() + 12.0 + wide <= place.right() {
        let at = rect(place.right() - wide, place.top(), wide, place.height());
        let response = ui.interact(at, ui.scope_id().with("next place"), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        text::line_in(ui, at, Align2::LEFT_CENTER, next, Style::SMALL, cx.color(Paint::Accent));
        widgets::focus_ring(ui, cx, at.shrink2(vec2(0.0, 3.0)), 4, &response);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, next));
        if response.clicked() {
            (row(workshop.step).next)(ui, cx, workshop);
        }
    }
}

/// The next open step; from the last one back to the first that is not complete.
fn way_on(cx: &Cx<'_>, workshop: &Workshop) -> Option<(String, Step)> {
    let next = workshop.next_step();
    if next != workshop.step {
        return Some((foot::next(cx.say(next.name()), cx.language), next));
    }
    let step = incomplete(workshop).next()?;
    Some((foot::back_to(cx.say(step.name()), cx.language), step))
}

/// The open steps that ask for something, in their order. The lenses are there for whoever wants them.
fn incomplete(workshop: &Workshop) -> impl Iterator<Item = Step> {
    let worksheet = workshop.worksheet();
    let asks = |step: &Step| !matches!(step, Step::Lenses | Step::Results);
    let steps = Step::ALL.into_iter().filter(asks).filter(|step| !worksheet.closed.contains(step));
    steps.filter(|step| workshop.progress(*step) != Progress::Done)
}

fn missing(cx: &Cx<'_>, workshop: &Workshop) -> Missing {
    let (step, review, worksheet) = (workshop.step, workshop.review(), workshop.worksheet());
    let said = |phrase| Missing::Said(cx.say(phrase).to_owned());
    let is_begun = review.progress(step) != Progress::Later;
    match step {
        Step::Walk | Step::Map => match (review.reading.n, review.reading.scored) {
            (0, _) => return said(foot::NO_TOUCHPOINTS),
            (n, scored) if scored < n => return Missing::Said(foot::unscored(n - scored, cx.language)),
            _ => {}
        },
        Step::Mark => match Marks::MAX_MOMENTS.saturating_sub(worksheet.marks.moments.len()) {
            0 => {}
            left => return Missing::Said(foot::moments(left, cx.language)),
        },
        Step::Assign if !is_begun => return said(foot::NO_ROLES),
        Step::Internal if !is_begun => return said(foot::NO_LINKS),
        Step::Lenses if !is_begun => return said(foot::NO_LENS),
        Step::Redesign if !is_begun => return said(foot::NO_MEASURES),
        Step::Act if !is_begun => return said(foot::NO_ACTIONS),
        Step::Results => match incomplete(workshop).count() {
            0 => {}
            count => return Missing::Said(foot::steps(count, cx.language)),
        },
        _ => {}
    }
    // What stands at one place is looked at together; a caveat leads nowhere.
    let findings: Vec<_> =
        review.of_step(step).filter(|finding| finding.gravity() != Gravity::Caveat).collect();
    match findings.chunk_by(|one, other| (&one.place, one.topic()) == (&other.place, other.topic())).count() {
        0 => Missing::Nothing,
        count => Missing::Places(count),
    }
}
