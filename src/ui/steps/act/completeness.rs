//! What is still open in an action: the questions of 5W2H and the points of SMART, ticked or with the
//! reason why not.

use super::plan::{from_measures_ui, open_points, shown};
use crate::analysis::actions::{OpenPoint, Question};
use crate::app::Workshop;
use crate::model::Action;
use crate::model::collaboration::SmartPoint;
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::icons;
use crate::ui::kit::text::{self, Style};
use crate::words::findings::plan as named;
use crate::words::{act, act_ui as words, internal};
use eframe::egui::{Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let Some(shown) = shown(cx, &worksheet) else {
            smart_ui(ui, cx);
            return;
        };
        let open = open_points(workshop, shown);
        let those = |of: &dyn Fn(OpenPoint) -> bool| {
            open.iter().copied().filter(|point| of(*point)).collect::<Vec<_>>()
        };
        if open.is_empty() {
            text::paragraph_ui(ui, cx, cx.say(words::COMPLETE), Style::SECTION, Paint::Ok);
            ui.add_space(6.0);
        }
        text::paragraph_ui(ui, cx, cx.say(words::QUESTIONS), Style::SECTION, Paint::Ink);
        for question in Question::ALL {
            let open = those(&|point| point.question() == Some(question));
            point_ui(ui, cx, cx.say(act::question(question)), &open);
        }
        ui.add_space(12.0);
        text::paragraph_ui(ui, cx, cx.say(words::SMART), Style::SECTION, Paint::Ink);
        for smart in SmartPoint::ALL {
            let open = those(&|point| point.smart() == Some(smart));
            point_ui(ui, cx, cx.say(internal::smart(smart)), &open);
        }
        let rest = those(&|point| point.question().is_none() && point.smart().is_none());
        if !rest.is_empty() {
            ui.add_space(12.0);
            text::paragraph_ui(ui, cx, cx.say(words::ALSO), Style::SMALL_BOLD, Paint::Ink);
            for reason in rest {
                let why = cx.say(named::open(reason));
                text::paragraph_ui(ui, cx, why, Style::SMALL, Paint::Ink2)
                    .on_hover_text(cx.say(named::mend(reason)));
            }
        }
        if worksheet.actions.len() < Action::USUAL_MOST {
            from_measures_ui(ui, cx, &worksheet);
        }
    });
}

/// What every action will be held against, before there is one.
fn smart_ui(ui: &mut Ui, cx: &Cx<'_>) {
    text::paragraph_ui(ui, cx, cx.say(words::SMART), Style::SECTION, Paint::Ink);
    for smart in SmartPoint::ALL {
        ui.add_space(4.0);
        text::paragraph_ui(ui, cx, cx.say(internal::smart(smart)), Style::BODY_BOLD, Paint::Ink);
        text::paragraph_ui(ui, cx, cx.say(internal::smart_question(smart)), Style::SMALL, Paint::Ink2);
    }
}

/// How many of the questions and points are ticked, and how many there are.
pub fn ticked(open: &[OpenPoint]) -> (usize, usize) {
    let questions = Question::ALL.into_iter().filter(|q| !open.iter().any(|p| p.question() == Some(*q)));
    let smart = SmartPoint::ALL.into_iter().filter(|s| !open.iter().any(|p| p.smart() == Some(*s)));
    (questions.count() + smart.count(), Question::ALL.len() + SmartPoint::ALL.len())
}

/// A tick or an open ring, the name of the point, and under it why it is open.
fn point_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, open: &[OpenPoint]) {
    let reasons: Vec<&str> = open.iter().map(|point| cx.say(named::open(*point))).collect();
    const LEFT: f32 = 26.0;
    let wide = ui.available_width();
    let lines = |reason: &&str| text::n_lines(cx, reason, wide - LEFT, Style::SMALL);
    let height = 24.0 + Style::SMALL.line * reasons.iter().map(lines).sum::<usize>() as f32;
    let (place, response) = ui.allocate_exact_size(vec2(wide, height), Sense::hover());
    let middle = pos2(place.left() + 9.0, place.top() + 12.0);
    if reasons.is_empty() {
        icons::check(ui.painter(), middle, cx.color(Paint::Ok));
    } else {
        ui.painter().circle_stroke(middle, 6.0, Stroke::new(1.5, cx.color(Paint::Edge)));
    }
    let mut at = pos2(place.left() + LEFT, place.top() + 1.0);
    let style = if reasons.is_empty() { Style::BODY } else { Style::BODY_BOLD };
    at.y += text::paragraph_at(ui, cx, at, (wide - LEFT, 1), name, style, Paint::Ink).max(22.0);
    for reason in &reasons {
        at.y += text::paragraph_at(ui, cx, at, (wide - LEFT, 9), reason, Style::SMALL, Paint::Ink2);
    }
    let spoken = words::point(name, &reasons.join(" "), cx.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    if !open.is_empty() {
        let mend: Vec<&str> = open.iter().map(|point| cx.say(named::mend(*point))).collect();
        response.on_hover_text(mend.join("\n"));
    }
}
