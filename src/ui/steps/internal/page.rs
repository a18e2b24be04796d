//! The page of a department: whom it serves, who serves it, what it promised and what it was promised.
//! Beside it the list of departments with the catalogue to pick from; in the inspector its own texts.

use super::department;
use super::view::{InternalView, link_name, name, open_page, select_link};
use crate::analysis::internal as analysis;
use crate::app::Command;
use crate::edit::{DepartmentField, JourneyEdit, TextIn, WorksheetEdit};
use crate::model::limits::lengths;
use crate::model::{Department, DepartmentId, InternalLink, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::kit::{choice, parts};
use crate::words::{Phrase, assign, catalogue, internal, internal_ui as words};
use eframe::egui::{
    CornerRadius, CursorIcon, Id, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Width of the list at the left.
const LIST: f32 = 184.0;

pub fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let pane = ui.available_rect_before_wrap();
    let (list, page) = pane.split_left_right_at_x(pane.left() + LIST);
    ui.painter().vline(page.left(), pane.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
    within(ui, list.shrink2(vec2(8.0, 8.0)), |ui| list_ui(ui, cx, worksheet));
    within(ui, page.shrink2(vec2(16.0, 8.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        match chosen(cx, worksheet) {
            Some(department) => of_ui(ui, cx, worksheet, department),
            None => parts::empty_ui(ui, cx, cx.say(words::NO_DEPARTMENTS), cx.say(words::NO_DEPARTMENTS_HOW)),
        }
    });
}

/// The department whose page is open.
fn chosen<'a>(cx: &Cx<'_>, worksheet: &'a Worksheet) -> Option<&'a Department> {
    let asked =
        cx.memory.of::<InternalView>().department.as_ref().and_then(|id| worksheet.journey.department(id));
    asked.or(worksheet.journey.departments.first())
}

fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let open = chosen(cx, worksheet).map(|department| department.id.clone());
    let room = ui.available_height() - 76.0;
    ScrollArea::vertical().id_salt("departments").max_height(room).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for department in &worksheet.journey.departments {
                let (_, at) = ui.allocate_space(vec2(ui.available_width(), 36.0));
                let response = ui.interact(at, Id::unique(("page of", &department.id)), Sense::click());
                let response = response.on_hover_cursor(CursorIcon::PointingHand);
                let selected = open.as_ref() == Some(&department.id);
                if selected || response.hovered() {
                    let fill = if selected { Paint::Tint } else { Paint::Hover };
                    ui.painter().rect_filled(at, CornerRadius::same(6), cx.color(fill));
                }
                let stripe = rect(at.left() + 4.0, at.top() + 6.0, 5.0, at.height() - 12.0);
                let key = cx.color(department::colors(worksheet, &department.id).0);
                ui.painter().rect_filled(stripe, CornerRadius::same(2), key);
                let edge = Stroke::new(1.0, cx.color(Paint::Edge));
                ui.painter().rect_stroke(stripe, CornerRadius::same(2), edge, StrokeKind::Outside);
                let name = department.name.get(cx.language);
                let style = Style { bold: selected, ..Style::BODY };
                let ink = if selected { Paint::Accent } else { Paint::Ink };
                let at_text = pos2(at.left() + 18.0, at.top() + 7.0);
                text::line_at(ui, cx, at_text, at.width() - 22.0, name, style, ink);
                widgets::focus_ring(ui, cx, at.shrink(3.0), 4, &response);
                response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, name));
                if response.clicked() {
                    open_page(cx, &department.id);
                }
                response.on_hover_text(text::tip(name));
            }
        },
    );
    ui.add_space(6.0);
    if button_ui(ui, cx, cx.say(assign::ADD_DEPARTMENT), Weight::Plain).clicked() {
        add(cx, worksheet, cx.say(assign::NEW_DEPARTMENT), &[]);
    }
    ui.add_space(4.0);
    catalogue_ui(ui, cx, worksheet);
}

/// The catalogue without what is on the list already.
fn catalogue_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let language = cx.language;
    let is_there = |name: Phrase| {
        worksheet.journey.departments.iter().any(|d| d.name.get(language) == name.get(language))
    };
    let entries: Vec<_> = catalogue::ALL.iter().filter(|entry| !is_there(entry.name)).collect();
    let names: Vec<String> = entries.iter().map(|entry| cx.say(entry.name).to_owned()).collect();
    let label = cx.say(words::CATALOGUE);
    let wide = ui.available_width();
    ui.add_enabled_ui(!names.is_empty(), |ui| {
        let id = Id::unique("catalogue");
        let chosen = choice::choice_ui(ui, cx, (id, label), wide, (label, true), &names);
        if let Some(entry) = chosen.and_then(|chosen| entries.get(chosen)) {
            let texts = [
                (DepartmentField::Note, entry.contributes),
                (DepartmentField::Serves, entry.serves),
                (DepartmentField::Needs, entry.needs),
            ];
            add(cx, worksheet, cx.say(entry.name), &texts.map(|(field, text)| (field, cx.say(text))));
        }
    });
}

/// Adds a department with its texts, and opens its page.
fn add(cx: &mut Cx<'_>, worksheet: &Worksheet, name: &str, texts: &[(DepartmentField, &str)]) {
    let texts = texts.iter().map(|(field, text)| (*field, TextIn::from(*text))).collect();
    cx.send(Command::Edit(JourneyEdit::AddDepartment { name: name.into(), texts }.into()));
    open_page(cx, &DepartmentId::added(worksheet.id, worksheet.next_revision()));
}

/// What one department promised and was promised.
fn of_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, department: &Department) {
    text::paragraph_ui(ui, cx, department.name.get(cx.language), Style::CARD, Paint::Ink);
    let note = department.note.get(cx.language);
    if !note.is_empty() {
        text::paragraph_ui(ui, cx, note, Style::BODY, Paint::Ink2);
    }
    ui.add_space(8.0);
    let page = analysis::page(worksheet, &department.id);
    let body = ui.available_rect_before_wrap();
    let half = (body.width() - 24.0) / 2.0;
    let columns = [
        (words::MY_CUSTOMERS, words::I_PROMISED, &page.customers, true),
        (words::MY_SUPPLIERS, words::PROMISED_TO_ME, &page.suppliers, false),
    ];
    for (order, (who, what, links, are_customers)) in columns.into_iter().enumerate() {
        let place = rect(body.left() + order as f32 * (half + 24.0), body.top(), half, body.height());
        within(ui, place, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            text::paragraph_ui(ui, cx, cx.say(who), Style::SECTION, Paint::Ink);
            let mut others: Vec<&DepartmentId> = Vec::new();
            for link in links {
                let other = if are_customers { &link.customer } else { &link.supplier };
                if !others.contains(&other) {
                    others.push(other);
                }
            }
            if others.is_empty() {
                text::paragraph_ui(ui, cx, cx.say(words::NOBODY_YET), Style::SMALL, Paint::Ink2);
                return;
            }
            chips_ui(ui, cx, worksheet, (order, &others));
            ui.add_space(8.0);
            text::paragraph_ui(ui, cx, cx.say(what), Style::SECTION, Paint::Ink);
            ScrollArea::vertical().id_salt(("promises", order)).auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                let id = Id::unique(("promise list", order));
                long_list_ui(ui, id, links.len(), PROMISE, |ui, at| {
                    promise_ui(ui, cx, worksheet, (order, links[at]));
                });
            });
        });
    }
}

/// Departments as small boxes that lead to their pages.
fn chips_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, (side, others): (usize, &[&DepartmentId])) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for other in others {
            let name = name(worksheet, other, cx);
            let wide = (text::width(cx, name, Style::SMALL).ceil() + 20.0).min(ui.max_rect().width());
            let (_, at) = ui.allocate_space(vec2(wide, 28.0));
            department::department_at(ui, cx, worksheet, other, at, name);
            let response = ui.interact(at, Id::unique(("chip", side, other)), Sense::click());
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            parts::hover_frame(ui, cx, at, &response);
            let label = words::to_page_of(name, cx.language);
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
            if response.clicked() {
                open_page(cx, other);
            }
        }
    });
}

/// About how high a promise is, in logical pixels.
const PROMISE: f32 = 110.0;

/// One promise: between whom and behind what, its sentence and how it felt. A click opens the form.
fn promise_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, (side, link): (usize, &InternalLink)) {
    let Some(index) = worksheet.links.iter().position(|other| std::ptr::eq(other, link)) else { return };
    let touchpoint = link.touchpoint.as_ref().and_then(|id| {
        let position = worksheet.journey.position(id)?;
        Some(words::numbered(position, worksheet.journey.touchpoint(id)?.name.get(cx.language)))
    });
    let between = link_name(worksheet, link, cx);
    let sentence = internal::agreement(link, worksheet, cx.language);
    let wide = ui.available_width() - 8.0;
    let room = wide - 24.0;
    let lines = |text: &str, room: f32, style: Style| text::n_lines(cx, text, room, style) as f32;
    let head = lines(&between, room - 32.0, Style::BODY_BOLD).min(2.0) * Style::BODY_BOLD.line;
    let behind = if touchpoint.is_some() { Style::SMALL.line } else { 0.0 };
    let height = 20.0 + head + behind + lines(&sentence, room, Style::BODY) * Style::BODY.line;
    let (_, at) = ui.allocate_space(vec2(wide, height));
    let response = ui.interact(at, Id::unique(("promise", side, index)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let selected = cx.memory.of::<InternalView>().link == Some(index);
    let (fill, edge) = match (selected, response.hovered()) {
        (true, _) => (Paint::Tint, Paint::Accent),
        (false, true) => (Paint::Hover, Paint::Line),
        (false, false) => (Paint::Surface, Paint::Line),
    };
    let stroke = Stroke::new(1.0, cx.color(edge));
    ui.painter().rect(at, CornerRadius::same(8), cx.color(fill), stroke, StrokeKind::Inside);
    let (x, mut y) = (at.left() + 12.0, at.top() + 10.0);
    text::paragraph_at(ui, cx, pos2(x, y), (room - 32.0, 2), &between, Style::BODY_BOLD, Paint::Ink);
    parts::score_dot(ui, cx, pos2(at.right() - 22.0, at.top() + 21.0), link.score);
    y += head;
    if let Some(touchpoint) = touchpoint {
        text::line_at(ui, cx, pos2(x, y), room, &touchpoint, Style::SMALL, Paint::Ink2);
        y += behind;
    }
    text::paragraph_at(ui, cx, pos2(x, y), (room, usize::MAX), &sentence, Style::BODY, Paint::Ink);
    widgets::focus_ring(ui, cx, at, 8, &response);
    let spoken = format!("{between} {sentence}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &spoken));
    if response.clicked() {
        select_link(cx, worksheet, index);
    }
}

/// The texts of the department whose page is open, and the way to take it off the list.
pub fn department_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let Some(department) = chosen(cx, worksheet) else {
        text::paragraph_ui(ui, cx, cx.say(words::NO_DEPARTMENTS_HOW), Style::BODY, Paint::Ink2);
        return;
    };
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), 30.0));
    department::department_at(ui, cx, worksheet, &department.id, head, department.name.get(cx.language));
    let wide = ui.available_width();
    let fields = [
        (DepartmentField::Name, assign::NAME, &department.name, 1, lengths::NAME),
        (DepartmentField::Short, assign::SHORT, &department.short, 1, lengths::SHORT_FORM),
        (DepartmentField::Note, words::CONTRIBUTES, &department.note, 3, lengths::TOUCHPOINT),
        (DepartmentField::Serves, words::SERVES, &department.serves, 2, lengths::TOUCHPOINT),
        (DepartmentField::Needs, words::NEEDS, &department.needs, 3, lengths::TOUCHPOINT),
    ];
    for (field, label, value, rows, limit) in fields {
        let label = cx.say(label);
        parts::label_ui(ui, cx, label);
        let style = FieldStyle { limit, ..FieldStyle::area("", wide, rows) };
        let id = Id::unique(("page field", field, &department.id));
        edit_field_ui(ui, cx, (id, label), value.get(cx.language), &style, |text| {
            WorksheetEdit::Journey(JourneyEdit::SetDepartmentText {
                department: department.id.clone(),
                field,
                text: text.into(),
            })
        });
    }
    parts::rule_ui(ui, cx);
    leave_ui(ui, cx, worksheet, department);
}

/// Takes a department off the list; one that is used is asked about first.
fn leave_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, department: &Department) {
    let id = &department.id;
    let touchpoints = worksheet.journey.touchpoints().filter(|t| {
        let mut lanes = [&t.frontstage, &t.backstage, &t.support].into_iter().flatten();
        t.role_of(id).is_some() || lanes.any(|involved| involved.department == *id)
    });
    let touchpoints = touchpoints.count();
    let links = worksheet.links.iter().filter(|link| link.supplier == *id || link.customer == *id).count();
    let members = worksheet.collaboration.team.iter().filter_map(|member| member.department.as_ref());
    let rated = worksheet.servqual.iter().filter_map(|subject| subject.supplier.as_ref());
    let others = members.chain(rated).filter(|other| *other == id).count();
    let remove =
        Command::Edit(WorksheetEdit::Journey(JourneyEdit::RemoveDepartment { department: id.clone() }));
    if cx.memory.of::<InternalView>().leaving.as_ref() != Some(id) {
        if button_ui(ui, cx, cx.say(assign::DELETE), Weight::Plain).clicked() {
            if touchpoints + links + others > 0 {
                cx.memory.of_mut::<InternalView>().leaving = Some(id.clone());
            } else {
                cx.send(remove);
            }
        }
        return;
    }
    let asked = words::used(touchpoints, links, others, cx.language);
    text::paragraph_ui(ui, cx, &asked, Style::BODY, Paint::Ink);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, cx, cx.say(words::KEEP), Weight::Primary).clicked() {
            cx.memory.of_mut::<InternalView>().leaving = None;
        }
        if button_ui(ui, cx, cx.say(words::YES_DELETE), Weight::Plain).clicked() {
            cx.memory.of_mut::<InternalView>().leaving = None;
            cx.send(remove);
        }
    });
}
