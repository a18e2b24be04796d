//! What to look at again: each finding with its advice; a click goes there.

use super::{Tab, collaboration, link_form, link_name, open_page, parts, select_link};
use crate::analysis::internal::{self as analysis, Finding};
use crate::app::{Command, Workshop};
use crate::model::Worksheet;
use crate::sheet::{self, Paint};
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::keys;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;
use crate::words::{assign, internal, internal_ui as words};
use eframe::egui::{CornerRadius, CursorIcon, Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};

pub fn checks_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let places = by_place(analysis::findings(worksheet));
    if !analysis::has_begun(worksheet) {
        parts::empty_ui(ui, cx, cx.say(words::BEGIN), cx.say(words::BEGIN_HOW));
    } else if places.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(words::ALL_GOOD), Style::SECTION, Paint::Ok);
    } else {
        let count = words::checks(places.len(), cx.language);
        text::paragraph_ui(ui, cx, &count, Style::SECTION, Paint::Ink);
        ui.add_space(4.0);
    }
    for (order, findings) in places.iter().enumerate() {
        place_ui(ui, cx, workshop, worksheet, (order, findings));
    }
}

/// How many places there are to look at; none before the group began.
pub fn n_checks(worksheet: &Worksheet) -> usize {
    if analysis::has_begun(worksheet) { by_place(analysis::findings(worksheet)).len() } else { 0 }
}

/// The findings of one link together, the others one by one.
fn by_place(findings: Vec<Finding>) -> Vec<Vec<Finding>> {
    let mut places: Vec<Vec<Finding>> = Vec::new();
    for finding in findings {
        match places.last_mut() {
            Some(place)
                if finding.link().is_some() && place.first().and_then(Finding::link) == finding.link() =>
            {
                place.push(finding);
            }
            _ => places.push(vec![finding]),
        }
    }
    places
}

fn place_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    (order, findings): (usize, &[Finding]),
) {
    let Some(first) = findings.first() else { return };
    let link = first.link().and_then(|index| worksheet.links.get(index));
    let touchpoint = match first {
        Finding::MomentWithoutChain { touchpoint } => Some(touchpoint),
        _ => link.and_then(|link| link.touchpoint.as_ref()),
    };
    let worded: Vec<_> = findings.iter().map(|f| internal::finding(f, worksheet, cx.language)).collect();
    let title = match (first, link) {
        (Finding::MomentWithoutChain { touchpoint }, _) => worksheet
            .journey
            .touchpoint(touchpoint)
            .map_or(String::new(), |touchpoint| touchpoint.name.get(cx.language).to_owned()),
        (_, Some(link)) => link_name(worksheet, link, cx),
        _ => worded.first().map_or(String::new(), |worded| worded.subject.clone()),
    };
    let advice: Vec<String> = worded.iter().map(|worded| worded.advice(cx.language)).collect();
    let advice = advice.join(assign::between_sentences(cx.language));
    let number = touchpoint.and_then(|id| worksheet.journey.position(id));
    let number = number.map_or("!".to_owned(), |position| (position + 1).to_string());

    let wide = ui.available_width();
    let room = wide - 42.0;
    let n_lines = |text: &str, style: Style| {
        sheet::break_lines(text, room, style.size, style.bold, &cx.memory.measure).len()
    };
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
    match finding {
        Finding::MomentWithoutChain { touchpoint } => {
            cx.memory.internal.tab = Tab::Chain;
            cx.memory.internal.link = None;
            cx.send(Command::Select(touchpoint.clone()));
        }
        Finding::Circle { departments } => {
            if let Some(department) = departments.first() {
                open_page(cx, department);
            }
        }
        _ => {
            if let Some(index) = finding.link() {
                select_link(cx, worksheet, index);
            }
        }
    }
}

/// Opens the next thing to look at, with the cursor in the field that it lacks.
pub fn next_check(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    if cx.memory.internal.tab == Tab::Collaboration {
        let points = analysis::collaboration_points(&worksheet);
        let Some(at) = keys::after(&points, cx.memory.internal.pointed.as_ref()) else { return };
        cx.memory.internal.pointed = points.get(at).map(|point| (at, *point));
        cx.memory.internal.reveal = points.get(at).map(collaboration::step_of);
        return;
    }
    if !analysis::has_begun(&worksheet) {
        return;
    }
    let places = by_place(analysis::findings(&worksheet));
    let firsts: Vec<Finding> = places.into_iter().filter_map(|place| place.into_iter().next()).collect();
    let Some(at) = keys::after(&firsts, cx.memory.internal.checked.as_ref()) else { return };
    let Some(first) = firsts.get(at) else { return };
    cx.memory.internal.checked = Some((at, first.clone()));
    open(cx, &worksheet, first);
    let field = match first {
        Finding::NoDeliverable { link } => Some((link, words::DELIVERABLE)),
        Finding::NoDeadline { link } => Some((link, words::DEADLINE)),
        Finding::NoAcceptance { link } => Some((link, words::ACCEPTANCE)),
        _ => None,
    };
    if let Some((link, label)) = field {
        let id = link_form::text_id(*link, cx.say(label));
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
