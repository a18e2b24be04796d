//! The assign step: departments against touchpoints under the curve, problems and load beside it.

use crate::analysis::responsibility::{Load, RoleFault};
use crate::analysis::review::{Finding, FindingKind, Topic};
use crate::app::{Command, Look, SelectionKey, Workshop};
use crate::edit::{JourneyEdit, WorksheetEdit};
use crate::model::{Department, Role, Worksheet};
use crate::sheet::{self, Lane, LaneSet, MapLayer, Paint, View};
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::keys::{hears, struck_plain, take};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::painter;
use crate::ui::kit::parts::rule_of_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::panels::map::{self, Work, canvas_ui, columns_ui, scores, view};
use crate::ui::panels::shown::Shown;
use crate::ui::panels::{map_keys, matrix};
use crate::words::{assign, findings};
use eframe::egui::{
    self, Align2, CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

/// Height of the line of key hints at the foot.
const FOOT: f32 = 34.0;
/// Usual height of a problem, with one line of advice, and the height of a department's load.
const PROBLEM: f32 = 54.0;
const LOAD: f32 = 22.0;
/// The least that a square of a load takes of a row.
const SQUARE: f32 = 4.0;

pub fn assign_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let journey = Shown::of_workshop(workshop);
    let pane = ui.available_rect_before_wrap();
    let body = pane.with_max_y(pane.max.y - FOOT);
    let shown = (MapLayer::Assign, LaneSet::ASSIGN, LaneSet::of(&[Lane::Matrix]));
    let view =
        View { selected_department: journey.department.cloned(), ..view(cx, &journey, pane.width(), shown) };
    within(ui, body, |ui| {
        canvas_ui(ui, cx, &journey, &view, |ui, cx, canvas| {
            let point = scores(&journey);
            columns_ui(ui, cx, &journey, canvas, &Work { movable: false, point: &point });
            matrix::cells_ui(ui, cx, &journey, canvas);
        });
    });
    foot_ui(ui, cx, pane.with_min_y(body.max.y));
}

/// A letter for the selected cell, arrows up and down from department to department.
pub fn keys(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    if hears(ui, matrix::stop()) && !cx.asks() {
        if take(ui, Modifiers::NONE, Key::F2)
            && let Some(department) = &workshop.department
        {
            return matrix::rename(ui, department);
        }
        if take(ui, Modifiers::NONE, Key::Insert) {
            return add_department(cx, &worksheet_of(workshop));
        }
    }
    // The columns over the matrix are a stop of their own.
    if !hears(ui, matrix::stop()) {
        let along = struck_plain(ui, cx, map::stop()).into_iter().filter_map(map_keys::along);
        return along.for_each(|command| cx.send(command));
    }
    for key in struck_plain(ui, cx, matrix::stop()) {
        let letter = |role| Some(Command::Key(SelectionKey::Letter(role)));
        let command = match key {
            Key::ArrowUp => Some(Command::Look(Look::SelectDepartmentBy(-1))),
            Key::ArrowDown => Some(Command::Look(Look::SelectDepartmentBy(1))),
            Key::A => letter(Role::A),
            Key::R => letter(Role::R),
            Key::S => letter(Role::S),
            Key::C => letter(Role::C),
            Key::I => letter(Role::I),
            Key::Backspace | Key::Delete => Some(Command::Key(SelectionKey::ClearCell)),
            _ => map_keys::along(key),
        };
        if let Some(command) = command {
            cx.send(command);
        }
    }
}

/// What the letters mean, in the header; in smaller type where the words are long.
pub fn legend_ui(ui: &mut Ui, cx: &mut Cx<'_>, _: &Workshop, place: Rect) {
    const ROLES: [Role; 5] = [Role::A, Role::R, Role::S, Role::C, Role::I];
    let words = ROLES.map(|role| cx.say(assign::role(role)));
    let wide = |style: Style| words.iter().map(|word| text::width(cx, word, style) + 52.0).sum::<f32>();
    let (style, gap) =
        if wide(Style::BODY) <= place.width() { (Style::BODY, 18.0) } else { (Style::SMALL, 8.0) };
    // Where even that has no room, the longest words are cut.
    let longest = words.iter().map(|word| text::width(cx, word, style)).fold(0.0, f32::max);
    let fits = |room: f32| {
        let words = words.iter().map(|word| text::width(cx, word, style).min(room));
        words.sum::<f32>() + 5.0 * (34.0 + gap) - gap <= place.width()
    };
    let room = std::iter::successors(Some(longest), |room| Some(room - 2.0));
    let room = room.take_while(|room| *room > 0.0).find(|room| fits(*room)).unwrap_or(0.0);
    let mut x = place.left();
    for (role, word) in ROLES.into_iter().zip(words) {
        let word = text::cut(cx, word, style, room + 0.5);
        let shapes = sheet::role_shapes(role, sheet::Point::new(14.0, place.height() / 2.0), 1.0);
        painter::paint(ui.painter(), cx, pos2(x, place.top()), &shapes);
        let at = rect(x + 34.0, place.top(), text::width(cx, &word, style), place.height());
        text::line_in(ui, at, Align2::LEFT_CENTER, &word, style, cx.color(Paint::Ink2));
        x = at.right() + gap;
    }
}

fn foot_ui(ui: &Ui, cx: &Cx<'_>, place: Rect) {
    let hints: [(&[&str], _); 4] = [
        (&[cx.say(assign::ARROWS)], assign::KEY_MOVE),
        (&["A", "R", "S", "C", "I"], assign::KEY_FILL),
        (&[cx.say(assign::BACKSPACE)], assign::KEY_CLEAR),
        (&["F8"], assign::KEY_NEXT),
    ];
    let mut at = pos2(place.left() + 16.0, place.center().y);
    for (keys, what) in hints {
        at.x = widgets::key_hint_at(ui, cx, at, keys, cx.say(what));
    }
}

/// The inspector: what is wrong, who carries how much, and the list of departments.
pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let review = workshop.review();
        let places: Vec<_> = review.places(Topic::Roles).collect();
        if worksheet.journey.departments.is_empty() {
            text::paragraph_ui(ui, cx, cx.say(assign::NO_DEPARTMENTS), Style::BODY, Paint::Ink2);
        } else if !review.is_assigned {
            text::paragraph_ui(ui, cx, cx.say(assign::BEGIN), Style::SECTION, Paint::Ink);
            text::paragraph_ui(ui, cx, cx.say(assign::BEGIN_HOW), Style::BODY, Paint::Ink2);
        } else if places.is_empty() {
            text::paragraph_ui(ui, cx, cx.say(assign::NO_PROBLEMS), Style::SECTION, Paint::Ok);
        } else {
            let count = assign::problems(places.len(), cx.language);
            text::paragraph_ui(ui, cx, &count, Style::SECTION, Paint::Ink);
            ui.add_space(4.0);
            // The list scrolls by itself, so that the load below it keeps its place.
            let most = (ui.available_height() - 372.0).max(150.0);
            ScrollArea::vertical().id_salt("problems").max_height(most).auto_shrink([false, true]).show(
                ui,
                |ui| {
                    long_list_ui(ui, Id::unique("role problems"), places.len(), PROBLEM, |ui, at| {
                        if let Some(place) = places.get(at) {
                            problem_ui(ui, cx, workshop, &worksheet, place);
                        }
                    });
                },
            );
        }
        ui.add_space(16.0);
        load_ui(ui, cx, workshop, &worksheet);
        ui.add_space(8.0);
        if button_ui(ui, cx, cx.say(assign::ADD_DEPARTMENT), Weight::Plain).clicked() {
            add_department(cx, &worksheet);
        }
        let department = workshop.department.as_ref().and_then(|id| worksheet.journey.department(id));
        let Some(department) = department else { return };
        // The one that was added is there now: its name comes first.
        if cx.memory.of::<Naming>().0.is_some_and(|n| worksheet.journey.departments.len() > n) {
            cx.memory.of_mut::<Naming>().0 = None;
            matrix::rename(ui, &department.id);
        }
        rule_of_ui(ui, cx, 12.0, 4.0);
        matrix::department_ui(ui, cx, &Shown::of_workshop(workshop), department);
    });
}

/// How many departments there were when one was added that waits for its name.
#[derive(Default)]
struct Naming(Option<usize>);

fn add_department(cx: &mut Cx<'_>, worksheet: &Worksheet) {
    cx.memory.of_mut::<Naming>().0 = Some(worksheet.journey.departments.len());
    let name = cx.say(assign::NEW_DEPARTMENT).to_owned();
    let edit = JourneyEdit::AddDepartment { name: name.into(), texts: Vec::new() };
    cx.send(Command::Edit(WorksheetEdit::Journey(edit)));
}

/// All that is wrong at one touchpoint, or with one department; a click goes there.
fn problem_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    workshop: &Workshop,
    worksheet: &Worksheet,
    findings_here: &[Finding],
) {
    let Some(finding) = findings_here.first() else { return };
    // Where nobody is accountable yet, that is the first thing to mend; the rest may settle with it.
    let unowned = |f: &&Finding| {
        matches!(f.kind, FindingKind::Role(RoleFault::NoAccountable | RoleFault::MomentWithoutOwner))
    };
    let findings_here = match findings_here.iter().find(unowned) {
        Some(first) => std::slice::from_ref(first),
        None => findings_here,
    };
    let worded: Vec<_> = findings_here.iter().map(|f| findings::text(f, worksheet, cx.language)).collect();
    let touchpoint = finding.place.touchpoint().and_then(|id| worksheet.journey.touchpoint(id));
    let title = match touchpoint {
        Some(touchpoint) => touchpoint.short_name().get(cx.language).to_owned(),
        None => worded[0].subject.clone(),
    };
    let advice: Vec<String> = worded.iter().map(|worded| worded.advice(cx.language)).collect();
    let advice = advice.join(assign::between_sentences(cx.language));
    let number =
        finding.place.touchpoint().and_then(|id| worksheet.journey.position(id)).map(|position| position + 1);
    let wide = ui.available_width();
    let lines = text::n_lines(cx, &advice, wide - 42.0, Style::SMALL);
    let height = 22.0 + 18.0 * lines as f32 + 14.0;
    let (id, place) = ui.allocate_space(vec2(wide, height));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let selected =
        finding.place.touchpoint().is_some() && finding.place.touchpoint() == workshop.selected.as_ref();
    if selected || response.hovered() {
        let fill = if selected { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(fill));
    }
    let paint = if finding.is_error() { Paint::Err } else { Paint::Warn };
    let number = number.map_or("!".to_owned(), |number| number.to_string());
    let at = pos2(place.left() + 8.0, place.top() + 6.0);
    text::paragraph_at(ui, cx, at, (30.0, 1), &number, Style::BODY_BOLD, paint);
    let x = place.left() + 34.0;
    text::paragraph_at(
        ui,
        cx,
        pos2(x, place.top() + 6.0),
        (wide - 42.0, 1),
        &title,
        Style::BODY_BOLD,
        Paint::Ink,
    );
    text::paragraph_at(
        ui,
        cx,
        pos2(x, place.top() + 28.0),
        (wide - 42.0, 9),
        &advice,
        Style::SMALL,
        Paint::Ink,
    );
    widgets::focus_ring(ui, cx, place.shrink(4.0), 4, &response);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{title} {advice}")));
    if response.clicked()
        && let Some(touchpoint) = finding.place.touchpoint()
    {
        cx.send(Look::Select(touchpoint.clone()));
    }
}

/// One row a department: squares for A, R and the helping roles, and their number.
fn load_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let wide = ui.available_width();
    let (_, head) = ui.allocate_space(vec2(wide, 24.0));
    text::line_in(ui, head, Align2::LEFT_CENTER, cx.say(assign::LOAD), Style::SECTION, cx.color(Paint::Ink));
    let mut x = head.right() - 118.0;
    for (fill, letters) in [(Some(Paint::Ink), "A"), (Some(Paint::Edge), "R"), (None, "S C")] {
        square(ui, cx, pos2(x, head.center().y - 5.0), 10.0, fill);
        let at = rect(x + 14.0, head.top(), 30.0, head.height());
        text::line_in(ui, at, Align2::LEFT_CENTER, letters, Style::SMALL, cx.color(Paint::Ink2));
        x += 36.0;
    }
    let loads = &workshop.review().loads;
    let most = loads.iter().map(|load| load.total()).max().unwrap_or(0);
    // The loads stand in the order of the departments.
    let departments = &worksheet.journey.departments;
    long_list_ui(ui, Id::unique("loads"), loads.len(), LOAD, |ui, at| {
        if let (Some(load), Some(department)) = (loads.get(at), departments.get(at)) {
            department_load_ui(ui, cx, (load, most), department);
        }
    });
    let heaviest = loads.iter().max_by_key(|load| load.total()).filter(|load| load.total() > 0);
    if let Some(load) = heaviest
        && let Some(department) = worksheet.journey.department(&load.department)
    {
        let name = department.name.get(cx.language);
        let text = assign::heaviest(name, load.total(), load.accountable, cx.language);
        ui.add_space(4.0);
        text::paragraph_ui(ui, cx, &text, Style::SMALL, Paint::Ink2);
    }
}

/// The squares and the number of one department; `most` is what the busiest carries.
fn department_load_ui(ui: &mut Ui, cx: &Cx<'_>, (load, most): (&Load, usize), department: &Department) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), LOAD));
    let short = if department.short.is_empty() { &department.name } else { &department.short };
    let label = 56.0;
    let name_at = pos2(row.left(), row.top() + 2.0);
    text::paragraph_at(ui, cx, name_at, (label, 1), short.get(cx.language), Style::SMALL, Paint::Ink);
    let room = row.width() - label - 28.0;
    let step = (room / most.max(1) as f32).min(17.0);
    let kinds =
        [(load.accountable, Some(Paint::Ink)), (load.responsible, Some(Paint::Edge)), (load.helping, None)];
    let mut x = row.left() + label;
    for (count, fill) in kinds {
        // So many that their squares would run into each other are one bar.
        if step < SQUARE {
            let wide = step * count as f32;
            let bar = rect(x, row.center().y - 7.0, wide, 14.0);
            ui.painter().rect_filled(bar, CornerRadius::ZERO, cx.color(fill.unwrap_or(Paint::Shade)));
            x += wide;
            continue;
        }
        for _ in 0..count {
            square(ui, cx, pos2(x, row.center().y - 7.0), (step - 3.0).clamp(2.0, 14.0), fill);
            x += step;
        }
    }
    let total = load.total();
    let style = if total == most && most > 0 { Style::BODY_BOLD } else { Style::BODY };
    text::line_in(ui, row, Align2::RIGHT_CENTER, &total.to_string(), style, cx.color(Paint::Ink));
    let spoken = format!("{} {total}", department.name.get(cx.language));
    let response = ui.interact(row, Id::unique(("load", &load.department)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    response.on_hover_text(text::tip(department.name.get(cx.language)));
}

fn square(ui: &Ui, cx: &Cx<'_>, at: egui::Pos2, size: f32, fill: Option<Paint>) {
    let place = Rect::from_min_size(at, vec2(size, size));
    let ground = fill.map_or(cx.color(Paint::Surface), |paint| cx.color(paint));
    let stroke =
        Stroke::new(1.0, cx.color(if fill.is_some() { fill.unwrap_or(Paint::Edge) } else { Paint::Edge }));
    ui.painter().rect(place, CornerRadius::same(3), ground, stroke, StrokeKind::Inside);
}
