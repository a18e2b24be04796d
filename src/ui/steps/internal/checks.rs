//! What to look at again: each finding with its advice; a click goes there.

use super::link_form;
use super::view::{InternalView, Tab, open_page, select_link};
use crate::analysis::internal::{self as analysis, ChainFault};
use crate::analysis::review::{Finding, FindingKind, Place, Topic};
use crate::app::{Look, Workshop};
use crate::model::Worksheet;
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{keys, parts, widgets};
use crate::ui::panels::seen::Seen;
use crate::words::{assign, findings as findings_words, internal_ui as words};
use eframe::egui::{CornerRadius, CursorIcon, Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};

pub fn checks_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let places: Vec<_> = workshop.review().places(Topic::Chain).collect();
    if !analysis::has_begun(worksheet) {
        parts::empty_ui(ui, cx, cx.say(words::BEGIN), cx.say(words::BEGIN_HOW));
    } else if places.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(words::ALL_GOOD), Style::SECTION, Paint::Ok);
    } else {
        let count = words::checks(places.len(), cx.language);
        text::paragraph_ui(ui, cx, &count, Style::SECTION, Paint::Ink);
        ui.add_space(4.0);
    }
    long_list_ui(ui, Id::unique("internal checks"), places.len(), 90.0, |ui, order| {
        place_ui(ui, cx, workshop, worksheet, (order, places[order]));
    });
}

fn place_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    (order, findings): (usize, &[Finding]),
) {
    let Some(first) = findings.first() else { return };
    let link = match first.place {
        Place::Link(index) => worksheet.links.get(index),
        _ => None,
    };
    let touchpoint = first.place.touchpoint().or(link.and_then(|link| link.touchpoint.as_ref()));
    let worded: Vec<_> = findings.iter().map(|f| findings_words::text(f, worksheet, cx.language)).collect();
    let title = match &first.place {
        Place::Touchpoint(touchpoint) => worksheet
            .journey
            .touchpoint(touchpoint)
            .map_or(String::new(), |touchpoint| touchpoint.name.get(cx.language).to_owned()),
        _ => worded.first().map_or(String::new(), |worded| worded.subject.clone()),
    };
    let advice: Vec<String> = worded.iter().map(|worded| worded.advice(cx.language)).collect();
    let advice = advice.join(assign::between_sentences(cx.language));
    let number = touchpoint.and_then(|id| worksheet.journey.position(id));
    let number = number.map_or("!".to_owned(), |position| (position + 1).to_string());

    let wide = ui.available_width();
    let room = wide - 42.0;
    let n_lines = |text: &str, style: Style| text::n_lines(cx, text, room, style);
    let title_lines = n_lines(&title, Style::BODY_BOLD);
    let title_height = Style::BODY_BOLD.line * title_lines as f32;
    let height = title_height + Style::SMALL.line * n_lines(&advice, Style::SMALL) as f32 + 14.0;
    let (_, place) = ui.allocate_space(vec2(wide, height));
    let response = ui.interact(place, Id::unique(("internal check", order)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let selected = touchpoint.is_some() && touchpoint == workshop.selected.as_ref();
    if selected || response.hovered() {
        let fill = if selected { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(fill));
    }
    let paint = if findings.iter().any(Finding::is_error) { Paint::Err } else { Paint::Warn };
    let (x, top) = (place.left() + 34.0, place.top() + 6.0);
    text::paragraph_at(ui, cx, pos2(place.left() + 8.0, top), (30.0, 1), &number, Style::BODY_BOLD, paint);
    text::paragraph_at(ui, cx, pos2(x, top), (room, usize::MAX), &title, Style::BODY_BOLD, Paint::Ink);
    let below = pos2(x, top + title_height);
    text::paragraph_at(ui, cx, below, (room, usize::MAX), &advice, Style::SMALL, Paint::Ink);
    widgets::focus_ring(ui, cx, place.shrink(4.0), 4, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{title} {advice}")));
    if !response.clicked() {
        return;
    }
    open(cx, worksheet, first);
}

/// Opens what a finding is about.
fn open(cx: &mut Cx<'_>, worksheet: &Worksheet, finding: &Finding) {
    match &finding.place {
        Place::Touchpoint(touchpoint) => {
            cx.memory.of_mut::<InternalView>().tab = Tab::Chain;
            cx.memory.of_mut::<InternalView>().link = None;
            cx.send(Look::Select(touchpoint.clone()));
        }
        Place::Circle(departments) => {
            if let Some(department) = departments.first() {
                open_page(cx, department);
            }
        }
        Place::Link(index) => select_link(cx, worksheet, *index),
        Place::Collaboration(step) => cx.memory.of_mut::<InternalView>().reveal = Some(*step),
        _ => {}
    }
}

/// Opens the next thing to look at, with the cursor in the field that it lacks.
pub fn next_check(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let review = workshop.review();
    let (topic, findings): (_, Vec<Finding>) = if cx.memory.of::<InternalView>().tab == Tab::Collaboration {
        (Topic::Collaboration, review.on(Topic::Collaboration).to_vec())
    } else {
        let places = review.places(Topic::Chain);
        (Topic::Chain, places.filter_map(|place| place.first().cloned()).collect())
    };
    let Some(at) = keys::after(&findings, cx.memory.of::<Seen>().on(topic)) else { return };
    let Some(finding) = findings.get(at) else { return };
    cx.memory.of_mut::<Seen>().keep(at, finding);
    open(cx, &worksheet, finding);
    let label = match finding.kind {
        FindingKind::Chain(ChainFault::NoDeliverable) => words::DELIVERABLE,
        FindingKind::Chain(ChainFault::NoDeadline) => words::DEADLINE,
        FindingKind::Chain(ChainFault::NoAcceptance) => words::ACCEPTANCE,
        _ => return,
    };
    if let Place::Link(link) = finding.place {
        let id = link_form::text_id(link, cx.say(label));
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
