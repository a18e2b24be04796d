//! SERVQUAL: what is rated in the inspector, with its form and the weights; for the open subject the
//! items with expectation and perception, and beside them the gaps.

use super::gaps;
use super::rating::{self, Rated, rating_ui};
use super::subject::{Asked, SubjectView, open_subject};
use crate::analysis::review::{Finding, Place, Topic};
use crate::analysis::servqual as analysis;
use crate::app::{Command, Workshop};
use crate::edit::{SubjectEdit, WorkEdit, WorksheetEdit};
use crate::model::lenses::{Rating, ServqualDimension, ServqualForm};
use crate::model::limits::lengths;
use crate::model::{Department, ItemId, ServqualSubject, ServqualWeights, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::choice::{entry_ui, segments_ui};
use crate::ui::kit::field::{FieldStyle, edit_field_ui, field_ui};
use crate::ui::kit::keys;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::parts::empty_page_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};

use crate::words::lenses::{self as words, servqual};
use crate::words::{names, servqual as servqual_words};
use eframe::egui::{
    Align2, CornerRadius, Id, Popup, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// Width of the gaps at the right of the page.
const GAPS: f32 = 304.0;

/// The column of an item's own gap.
const ITEM_GAP: f32 = 40.0;

/// The most that a weight can be.
const HEAVIEST: f64 = 1_000.0;

/// The edit that changes a subject.
fn set(subject: ItemId, edit: SubjectEdit) -> WorksheetEdit {
    WorkEdit::SetSubject { subject, edit }.into()
}

fn add(cx: &mut Cx<'_>, worksheet: &Worksheet, supplier: Option<&Department>) {
    let supplier = supplier.map(|department| department.id.clone());
    let subject = ServqualSubject { supplier, ..ServqualSubject::default() };
    cx.memory.of_mut::<SubjectView>().subject = worksheet.servqual.len();
    cx.send(Command::Edit(WorkEdit::AddSubject(subject).into()));
}

fn add_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, weight: Weight) {
    if button_ui(ui, cx, cx.say(servqual::ADD_CUSTOMER), weight).clicked() {
        add(cx, worksheet, None);
    }
    let response = button_ui(ui, cx, cx.say(servqual::ADD_SUPPLIER), Weight::Plain);
    Popup::menu(&response).show(|ui| {
        if worksheet.journey.departments.is_empty() {
            ui.label(cx.say(servqual::NO_DEPARTMENT));
        }
        for department in &worksheet.journey.departments {
            if ui.button(department.name.get(cx.language)).clicked() {
                add(cx, worksheet, Some(department));
                ui.close();
            }
        }
    });
}

/// The inspector: what is rated, its form, and the weights of all.
pub fn subjects_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("subjects").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::paragraph_ui(ui, cx, cx.say(servqual::SUBJECTS), Style::SECTION, Paint::Ink);
        if let Some(open) = open_subject(cx, &worksheet) {
            for (index, subject) in worksheet.servqual.iter().enumerate() {
                let overall = analysis::report(subject, &worksheet.servqual_weights).unweighted;
                let overall = overall.map_or("—".to_owned(), |value| gaps::number(value, subject));
                let name = servqual::title(subject, &worksheet, cx.language);
                if entry_ui(ui, cx, ("", name, &overall), index == open).clicked() {
                    cx.memory.of_mut::<SubjectView>().subject = index;
                }
            }
            ui.add_space(4.0);
            add_ui(ui, cx, &worksheet, Weight::Accent);
            ui.add_space(12.0);
            if let Some((id, subject)) = worksheet.servqual.numbered().nth(open) {
                subject_ui(ui, cx, &worksheet, (open, id), subject);
            }
            ui.add_space(12.0);
        }
        weights_ui(ui, cx, &worksheet.servqual_weights);
    });
}

/// Name, form and removal of the open subject.
fn subject_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    (open, id): (usize, ItemId),
    subject: &ServqualSubject,
) {
    let label = cx.say(servqual::NAME);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let hint = servqual::title(subject, worksheet, cx.language);
    let style = FieldStyle { limit: lengths::SUBJECT, ..FieldStyle::line(hint, ui.available_width() - 4.0) };
    edit_field_ui(ui, cx, (Id::unique(("subject", open)), label), &subject.name, &style, |name| {
        set(id, SubjectEdit::Name(name))
    });
    ui.add_space(4.0);
    let forms = [
        (ServqualForm::Short, cx.say(servqual::SHORT_FORM)),
        (ServqualForm::Full, cx.say(servqual::FULL_FORM)),
    ];
    if let Some(form) = segments_ui(ui, cx, Role::RadioButton, &forms, Some(subject.form))
        && form != subject.form
    {
        cx.send(Command::Edit(set(id, SubjectEdit::Form(form))));
    }
    if !subject.ratings.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(servqual::FORM_CLEARS), Style::SMALL, Paint::Ink2);
    }
    let mut perceptions_only = subject.perceptions_only;
    if ui.checkbox(&mut perceptions_only, cx.say(servqual::PERCEPTIONS_ONLY)).changed() {
        cx.send(Command::Edit(set(id, SubjectEdit::PerceptionsOnly(perceptions_only))));
    }
    if button_ui(ui, cx, cx.say(servqual::DELETE), Weight::Plain).clicked() {
        cx.send(Command::Edit(WorkEdit::RemoveSubject { subject: id }.into()));
    }
}

/// How much each dimension counts.
fn weights_ui(ui: &mut Ui, cx: &mut Cx<'_>, weights: &ServqualWeights) {
    text::paragraph_ui(ui, cx, cx.say(servqual::WEIGHTS), Style::BODY_BOLD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(servqual::WEIGHTS_HOW), Style::SMALL, Paint::Ink2);
    for (index, dimension) in ServqualDimension::ALL.into_iter().enumerate() {
        let Some(weight) = weights.0.get(index) else { continue };
        let name = cx.say(servqual_words::dimension(dimension));
        ui.horizontal(|ui| {
            let (_, head) = ui.allocate_space(vec2(ui.available_width() - 96.0, 32.0));
            text::line_in(ui, head, Align2::LEFT_CENTER, name, Style::BODY, cx.color(Paint::Ink));
            let style = FieldStyle { limit: lengths::POINTS, ..FieldStyle::line("0", 56.0) };
            let id = Id::unique(("weight", index));
            if let Some((gesture, typed)) = field_ui(ui, cx, id, name, &weight.to_string(), &style).typed
                && let Some(weight) = read_weight(&typed)
            {
                let edit = WorkEdit::SetServqualWeight { dimension, weight };
                cx.send(Command::EditWithin(gesture, edit.into()));
            }
        });
    }
    if weights.0.iter().all(|weight| *weight <= 0.0) {
        text::paragraph_ui(ui, cx, cx.say(servqual::WEIGHTS_ZERO), Style::SMALL, Paint::Err);
    }
    if !weights.is_default() && button_ui(ui, cx, cx.say(servqual::WEIGHTS_BACK), Weight::Quiet).clicked() {
        cx.send(Command::Edit(WorkEdit::ResetServqualWeights.into()));
    }
}

/// A weight as it is typed; an empty field is 0, and what is no weight changes nothing.
fn read_weight(typed: &str) -> Option<f64> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(0.0);
    }
    typed.parse().ok().filter(|weight| (0.0..=HEAVIEST).contains(weight))
}

/// The page: items at the left, gaps and the heat map at the right.
pub fn servqual_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.available_rect_before_wrap().shrink2(vec2(16.0, 4.0));
    let Some(open) = open_subject(cx, &worksheet) else {
        let narrow = pane.with_max_x(pane.left() + 600.0);
        within(ui, narrow, |ui| {
            empty_page_ui(ui, cx, (cx.say(servqual::EMPTY), cx.say(servqual::EMPTY_HOW)));
            ui.horizontal(|ui| add_ui(ui, cx, &worksheet, Weight::Primary));
        });
        return;
    };
    let Some(subject) = worksheet.servqual.get(open) else { return };
    let (left, right) = pane.split_left_right_at_x(pane.right() - GAPS);
    let left = left.with_max_x(left.right() - 20.0);
    items_ui(ui, cx, &worksheet, open, subject, left);
    within(ui, right, |ui| gaps::gaps_ui(ui, cx, &worksheet, open, subject));
}

/// Where the columns of the items stand, from left to right.
struct Columns {
    expected: Option<f32>,
    perceived: f32,
    gap: f32,
}

impl Columns {
    fn new(place: Rect, perceptions_only: bool) -> Self {
        // The scroll bar stands at the right.
        let gap = place.right() - 12.0 - if perceptions_only { 0.0 } else { ITEM_GAP };
        let perceived = gap - rating::WIDTH - 6.0;
        let expected = (!perceptions_only).then_some(perceived - rating::WIDTH - 10.0);
        Self { expected, perceived, gap }
    }

    /// Where the wording of an item has to end.
    fn words_end(&self) -> f32 {
        self.expected.unwrap_or(self.perceived) - 10.0
    }
}

fn items_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    open: usize,
    subject: &ServqualSubject,
    place: Rect,
) {
    let columns = Columns::new(place, subject.perceptions_only);
    let head = place.with_max_y(place.top() + 44.0);
    let n = analysis::n_items(subject.form);
    let done = (1..=n).filter(|item| analysis::item_value(subject, *item).is_some()).count();
    let title = servqual::title(subject, worksheet, cx.language);
    let room = columns.words_end() - head.left();
    text::paragraph_at(ui, cx, head.min, (room, 1), title, Style::SECTION, Paint::Ink);
    let count = servqual::rated(done, usize::from(n), cx.language);
    let below = head.min + vec2(0.0, 25.0);
    text::paragraph_at(ui, cx, below, (room, 1), &count, Style::SMALL, Paint::Ink2);
    let heads = [
        (columns.expected, rating::WIDTH, servqual_words::EXPECTED),
        (Some(columns.perceived), rating::WIDTH, servqual_words::PERCEIVED),
        (columns.expected.map(|_| columns.gap), ITEM_GAP, servqual::GAP),
    ];
    let asked = Asked::now(cx, open, subject);
    let lit = if asked.is_expected { servqual_words::EXPECTED } else { servqual_words::PERCEIVED };
    for (x, wide, label) in heads {
        let Some(x) = x else { continue };
        let at = rect(x, head.bottom() - 22.0, wide, 18.0);
        let ink = if label == lit { Paint::OnAccent } else { Paint::Ink };
        if label == lit {
            ui.painter().rect_filled(at, CornerRadius::same(4), cx.color(Paint::Accent));
        }
        text::line_in(ui, at, Align2::CENTER_CENTER, cx.say(label), Style::SMALL_BOLD, cx.color(ink));
    }
    ui.painter().hline(place.x_range(), head.bottom(), Stroke::new(1.0, cx.color(Paint::Line)));
    let foot = place.with_min_y(place.bottom() - 50.0);
    asked_ui(ui, cx, subject, asked, foot);
    let list = Rect::from_min_max(pos2(place.left(), head.bottom() + 1.0), foot.right_top());
    within(ui, list, |ui| {
        ScrollArea::vertical().id_salt(("items", open)).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut above = None;
            for item in 1..=n {
                let dimension = analysis::dimension_of(subject.form, item);
                if above != Some(dimension) {
                    above = Some(dimension);
                    let name = cx.say(servqual_words::dimension(dimension));
                    ui.add_space(6.0);
                    text::paragraph_ui(ui, cx, name, Style::SMALL_BOLD, Paint::Ink2);
                }
                item_ui(ui, cx, worksheet, (open, item), subject, &columns);
            }
        });
    });
}

/// What is asked for now, below the list: which of the two questions, and of which item.
fn asked_ui(ui: &Ui, cx: &mut Cx<'_>, subject: &ServqualSubject, asked: Asked, place: Rect) {
    let wording = servqual_words::item(subject.form, asked.item, subject.supplier.is_some());
    let wording = wording.map_or("", |wording| cx.say(wording));
    let line = place.with_max_y(place.top() + 24.0);
    ui.painter().rect_filled(line, CornerRadius::same(4), cx.color(Paint::Tint));
    let question = servqual::asked(asked.is_expected, asked.item, wording, cx.language);
    let at = line.min + vec2(8.0, 1.0);
    text::paragraph_at(ui, cx, at, (line.width() - 16.0, 1), &question, Style::BODY_BOLD, Paint::Accent);
    let response = ui.interact(line, ui.scope_id().with("asked"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &question));
    let at = line.left_bottom() + vec2(0.0, 4.0);
    text::paragraph_at(ui, cx, at, (place.width(), 1), cx.say(servqual::KEYS), Style::SMALL, Paint::Ink2);
}

/// One item: its wording, the ratings, and the gap.
fn item_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    (open, item): (usize, u8),
    subject: &ServqualSubject,
    columns: &Columns,
) {
    let internal = subject.supplier.is_some();
    let Some(wording) = servqual_words::item(subject.form, item, internal) else { return };
    let wording = cx.say(wording);
    let left = ui.max_rect().left();
    let room = columns.words_end() - left;
    let lines = text::n_lines(cx, wording, room, Style::SMALL);
    let height = (Style::SMALL.line * lines as f32).max(rating::HEIGHT) + 10.0;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height));
    let top = row.center().y - Style::SMALL.line * lines as f32 / 2.0;
    text::paragraph_at(ui, cx, pos2(left, top), (room, lines), wording, Style::SMALL, Paint::Ink);
    let now = Asked::now(cx, open, subject);
    if now.item == item {
        let mark = row.with_max_x(row.left() + 3.0).translate(vec2(-8.0, 0.0));
        ui.painter().rect_filled(mark, CornerRadius::ZERO, cx.color(Paint::Accent));
    }
    let rating = subject.ratings.iter().find(|rating| rating.item == item).copied();
    let rating = rating.unwrap_or(Rating { item, ..Rating::default() });
    let strip_top = row.center().y - rating::HEIGHT / 2.0;
    let strips = [
        (columns.expected, servqual_words::EXPECTED, rating.expected, true),
        (Some(columns.perceived), servqual_words::PERCEIVED, rating.perceived, false),
    ];
    for (x, label, value, is_expected) in strips {
        let Some(x) = x else { continue };
        let asked = Asked { item, is_expected };
        let id = strip_id(open, asked);
        let name = words::of(cx.say(label), wording, cx.language);
        let value = (value, asked == now);
        let Some(rated) = rating_ui(ui, cx, (id, pos2(x, strip_top)), &name, value) else { continue };
        let (value, by) = match rated {
            Rated::Set(value) => (Some(value), 0),
            Rated::Struck(value) => (Some(value), 1),
            Rated::Cleared => (None, 0),
            Rated::Passed(by) => (value.0, by),
        };
        let next = asked.passed(by, subject);
        cx.memory.of_mut::<SubjectView>().cursor = Some((open, next));
        keys::pass_focus(ui, strip_id(open, next));
        if matches!(rated, Rated::Passed(_)) {
            continue;
        }
        let mut rating = rating;
        if is_expected {
            rating.expected = value;
        } else {
            rating.perceived = value;
        }
        if let Some(subject) = worksheet.servqual.id(open) {
            cx.send(Command::Edit(set(subject, SubjectEdit::Rate(rating))));
        }
    }
    if columns.expected.is_some()
        && let Some(gap) = analysis::item_gap(&rating)
    {
        let at = rect(columns.gap, strip_top, ITEM_GAP, rating::HEIGHT);
        let says = names::signed(gap, 0);
        text::line_in(ui, at, Align2::CENTER_CENTER, &says, Style::BODY_BOLD, gaps::ink(cx, gap));
        let response =
            ui.interact(at, strip_id(open, Asked { item, is_expected: false }).with("gap"), Sense::hover());
        let spoken = words::of(cx.say(servqual::GAP), &format!("{wording} {says}"), cx.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    }
}

fn strip_id(open: usize, asked: Asked) -> Id {
    Id::unique(("rating", open, asked))
}

/// What hears the keys: the rating that is asked for.
pub fn stop(cx: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    let open = open_subject(cx, workshop.worksheet())?;
    Some(strip_id(open, Asked::now(cx, open, workshop.worksheet().servqual.get(open)?)))
}

fn item(finding: &Finding) -> Option<usize> {
    match finding.place {
        Place::Subject(at) => Some(at),
        _ => None,
    }
}

/// Opens the next subject that is not rated to the end.
pub fn next_open(cx: &mut Cx<'_>, workshop: &Workshop) {
    let open = workshop.review().on(Topic::Service).iter().filter_map(item);
    let held = cx.memory.of_mut::<SubjectView>();
    if let Some(next) = keys::beyond(open, held.subject) {
        held.subject = next;
    }
}
