//! The KANO survey: ideas in the inspector; for the open one the pair of questions, its answers by
//! person, by tally or pasted, and what they say together.

use super::person::{Pair, person_stop, person_ui, set};
use super::result::result_ui;
use super::{paste, plot};
use crate::analysis::kano;
use crate::analysis::review::{self, Finding, Place, Topic};
use crate::app::{Command, Workshop};
use crate::edit::{IdeaEdit, WorkEdit};
use crate::model::lenses::KanoCategory;
use crate::model::limits::lengths;
use crate::model::{ItemId, KanoIdea, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::choice::{chip_at, entry_ui, segments_ui};
use crate::ui::kit::field::{FieldStyle, edit_field_ui, field_ui};
use crate::ui::kit::keys;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::parts::empty_page_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::words::kano as kano_words;
use crate::words::lenses::{self as words, survey};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

/// How answers come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Entry {
    #[default]
    Person,
    Tally,
    Paste,
}

/// What is open of the survey, and what is entered but not recorded.
#[derive(Default)]
struct Open {
    /// The place of the open idea, counted from 0.
    idea: usize,
    entry: Entry,
    pasted: String,
}

/// So many bad lines are named one by one.
const NAMED: usize = 4;

/// Width of the results at the right of the page.
const RESULT: f32 = 376.0;

/// The open idea, or the last one where it is gone.
fn open_idea(cx: &Cx<'_>, worksheet: &Worksheet) -> Option<usize> {
    let last = worksheet.kano.len().checked_sub(1)?;
    Some(cx.memory.of::<Open>().idea.min(last))
}

/// Opens an idea. What was entered for another is dropped, the way of entering stays.
fn go_to(cx: &mut Cx<'_>, idea: usize) {
    let held = cx.memory.of_mut::<Open>();
    *held = Open { idea, entry: held.entry, ..Open::default() };
    *cx.memory.of_mut::<Pair>() = Pair::default();
}

fn add_idea_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, weight: Weight) {
    if button_ui(ui, cx, cx.say(survey::ADD_IDEA), weight).clicked() {
        go_to(cx, worksheet.kano.len());
        let idea = KanoIdea { name: cx.say(survey::NEW_IDEA).to_owned(), ..KanoIdea::default() };
        cx.send(Command::Edit(WorkEdit::AddIdea(idea).into()));
    }
}

/// The inspector: all ideas with their category, and the evaluation table.
pub fn ideas_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("ideas").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::paragraph_ui(ui, cx, cx.say(survey::IDEAS), Style::SECTION, Paint::Ink);
        let open = open_idea(cx, &worksheet);
        for (index, idea) in worksheet.kano.iter().enumerate() {
            let tally = kano::counts(idea);
            let letter = kano::category(&tally).map_or(kano_words::UNDEFINED, kano_words::letter);
            let right = format!("{letter} · {}", kano::n(&tally));
            let number = (index + 1).to_string();
            if entry_ui(ui, cx, (&number, &idea.name, &right), open == Some(index)).clicked() {
                go_to(cx, index);
            }
        }
        if let Some(open) = open {
            // While the page is empty, the button stands there.
            ui.add_space(4.0);
            add_idea_ui(ui, cx, &worksheet, Weight::Accent);
            if button_ui(ui, cx, cx.say(survey::DELETE_IDEA), Weight::Plain).clicked() {
                let edit = worksheet.kano.id(open).map(|idea| WorkEdit::RemoveIdea { idea });
                edit.into_iter().for_each(|edit| cx.send(Command::Edit(edit.into())));
            }
            ui.add_space(16.0);
        }
        table_ui(ui, cx);
    });
}

/// Every pair of answers with its category; the pair that is being entered is framed.
fn table_ui(ui: &mut Ui, cx: &Cx<'_>) {
    text::paragraph_ui(ui, cx, cx.say(survey::TABLE), Style::BODY_BOLD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(survey::TABLE_AXES), Style::SMALL, Paint::Ink2);
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0 * 26.0), Sense::hover());
    let wide = place.width() / 6.0;
    let cell = |row: u8, column: u8| {
        rect(place.left() + wide * f32::from(column), place.top() + 26.0 * f32::from(row), wide, 26.0)
    };
    let held = cx.memory.of::<Pair>();
    for row in 0..=5_u8 {
        for column in 0..=5_u8 {
            let at = cell(row, column);
            let (word, style, ink) = match (row, column) {
                (0, 0) => continue,
                (0, n) | (n, 0) => (n.to_string(), Style::SMALL, Paint::Ink2),
                (row, column) => {
                    let letter = kano_words::letter(kano::evaluate(row, column));
                    (letter.to_owned(), Style::SMALL_BOLD, Paint::Ink)
                }
            };
            if row > 0 && column > 0 {
                let chosen = held.functional == Some(row) && held.dysfunctional == Some(column);
                let ground = at.shrink(1.0);
                ui.painter().rect_filled(ground, CornerRadius::same(4), cx.color(Paint::Sunk));
                if chosen {
                    let stroke = Stroke::new(2.0, cx.color(Paint::Accent));
                    ui.painter().rect_stroke(ground, CornerRadius::same(4), stroke, StrokeKind::Inside);
                }
            }
            text::line_in(ui, at, Align2::CENTER_CENTER, &word, style, cx.color(ink));
        }
    }
}

/// The page: entry at the left, result and plot at the right.
pub fn survey_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.available_rect_before_wrap().shrink2(vec2(16.0, 4.0));
    let Some(open) = open_idea(cx, &worksheet) else {
        let narrow = pane.with_max_x(pane.left() + 600.0);
        within(ui, narrow, |ui| {
            empty_page_ui(ui, cx, (cx.say(survey::EMPTY), cx.say(survey::EMPTY_HOW)));
            add_idea_ui(ui, cx, &worksheet, Weight::Primary);
        });
        return;
    };
    let Some((id, idea)) = worksheet.kano.numbered().nth(open) else { return };
    let (left, right) = pane.split_left_right_at_x(pane.right() - RESULT);
    within(ui, left.with_max_x(left.right() - 24.0), |ui| entry_page_ui(ui, cx, (open, id), idea));
    let tally = kano::counts(idea);
    let (top, below) = right.split_top_bottom_at_y(right.top() + 260.0);
    within(ui, top, |ui| result_ui(ui, cx, &tally));
    plot::plot_ui(ui, cx, &worksheet, open, below);
}

fn entry_page_ui(ui: &mut Ui, cx: &mut Cx<'_>, (open, id): (usize, ItemId), idea: &KanoIdea) {
    ScrollArea::vertical().id_salt(("entry", open)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let wide = ui.available_width() - 4.0;
        let label = cx.say(survey::NAME);
        text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        let style = FieldStyle { limit: lengths::IDEA, ..FieldStyle::line(cx.say(survey::NEW_IDEA), wide) };
        edit_field_ui(ui, cx, (Id::unique(("idea", open)), label), &idea.name, &style, |name| {
            set(id, IdeaEdit::Name(name))
        });
        ui.add_space(4.0);
        let entries = [
            (Entry::Person, cx.say(survey::BY_PERSON)),
            (Entry::Tally, cx.say(survey::BY_TALLY)),
            (Entry::Paste, cx.say(survey::BY_PASTE)),
        ];
        let entry = cx.memory.of::<Open>().entry;
        if let Some(entry) = segments_ui(ui, cx, Role::RadioButton, &entries, Some(entry)) {
            cx.memory.of_mut::<Open>().entry = entry;
        }
        ui.add_space(4.0);
        match entry {
            Entry::Person => person_ui(ui, cx, id, idea),
            Entry::Tally => tally_ui(ui, cx, (open, id), idea),
            Entry::Paste => paste_ui(ui, cx, open, id),
        }
    });
}

/// What hears the keys: the questions, where they are asked.
pub fn stop(cx: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    let asks = !workshop.worksheet().kano.is_empty() && cx.memory.of::<Open>().entry == Entry::Person;
    asks.then(person_stop)
}

/// How many fell into each category, counted by hand.
fn tally_ui(ui: &mut Ui, cx: &mut Cx<'_>, (open, number): (usize, ItemId), idea: &KanoIdea) {
    text::paragraph_ui(ui, cx, cx.say(survey::TALLY_HOW), Style::SMALL, Paint::Ink2);
    for category in KanoCategory::ALL {
        let count = kano::count(&idea.tally, category);
        let name = cx.say(kano_words::category(category));
        let set = |count: u32| set(number, IdeaEdit::Count { category, count });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (_, head) = ui.allocate_space(vec2(150.0, 34.0));
            let label = format!("{} {name}", kano_words::letter(category));
            text::line_in(ui, head, Align2::LEFT_CENTER, &label, Style::BODY, cx.color(Paint::Ink));
            let step = |ui: &mut Ui, cx: &Cx<'_>, sign: &str, what: &str, enabled: bool| {
                ui.add_enabled_ui(enabled, |ui| {
                    let (place, response) = ui.allocate_exact_size(vec2(34.0, 32.0), Sense::click());
                    let response = response.on_hover_cursor(CursorIcon::PointingHand);
                    chip_at(ui, cx, place, (sign, Style::BODY), false, response.hovered());
                    widgets::focus_ring(ui, cx, place, 6, &response);
                    let spoken = words::of(what, name, cx.language);
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &spoken));
                    response.clicked()
                })
                .inner
            };
            if step(ui, cx, "\u{2212}", cx.say(survey::FEWER), count > 0) {
                cx.send(Command::Edit(set(count - 1)));
            }
            let style = FieldStyle { limit: lengths::TALLY, ..FieldStyle::line("0", 56.0) };
            let shown = if count == 0 { String::new() } else { count.to_string() };
            let id = Id::unique(("tally", open, category));
            if let Some((gesture, typed)) = field_ui(ui, cx, id, name, &shown, &style).typed {
                let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
                cx.send(Command::EditWithin(gesture, set(digits.parse().unwrap_or(0))));
            }
            if step(ui, cx, "+", cx.say(survey::MORE), count < 9_999) {
                cx.send(Command::Edit(set(count + 1)));
            }
        });
    }
}

/// Lines out of a spreadsheet: what was read can be added, what was not is named and stays in the field.
fn paste_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: usize, idea: ItemId) {
    text::paragraph_ui(ui, cx, cx.say(survey::PASTE_HOW), Style::SMALL, Paint::Ink2);
    let style =
        FieldStyle { limit: lengths::PASTED, ..FieldStyle::area("1\t5", ui.available_width() - 20.0, 7) };
    let id = Id::unique(("paste", open));
    let name = cx.say(survey::PASTE_FIELD);
    let held = std::mem::take(&mut cx.memory.of_mut::<Open>().pasted);
    ScrollArea::vertical().id_salt("pasted").max_height(180.0).show(ui, |ui| {
        let typed = field_ui(ui, cx, id, name, &held, &style).typed;
        cx.memory.of_mut::<Open>().pasted = typed.map_or(held, |(_, text)| text);
    });
    let pasted = paste::read(&cx.memory.of::<Open>().pasted);
    let n = pasted.n();
    ui.add_enabled_ui(n > 0, |ui| {
        if button_ui(ui, cx, &survey::add_pasted(n, cx.language), Weight::Primary).clicked() {
            let edit = IdeaEdit::AddAnswers { answers: pasted.answers.clone(), tally: pasted.tally };
            cx.send(Command::Edit(set(idea, edit)));
            let bad: Vec<&str> = pasted.bad.iter().map(|(_, line)| line.as_str()).collect();
            cx.memory.of_mut::<Open>().pasted = bad.join("\n");
        }
    });
    for (number, line) in pasted.bad.iter().take(NAMED) {
        let line: String = line.chars().take(24).collect();
        let says = survey::bad_line(*number, &line, cx.language);
        text::paragraph_ui(ui, cx, &says, Style::SMALL, Paint::Err);
    }
    if pasted.bad.len() > NAMED {
        let says = survey::more_bad_lines(pasted.bad.len() - NAMED, cx.language);
        text::paragraph_ui(ui, cx, &says, Style::SMALL, Paint::Err);
    }
}

fn item(finding: &Finding) -> Option<usize> {
    match finding.place {
        Place::Idea(at) => Some(at),
        _ => None,
    }
}

/// Opens the next idea that nobody was asked about, with nothing chosen for the next answer yet.
pub fn next_open(cx: &mut Cx<'_>, workshop: &Workshop) {
    let findings = workshop.review().on(Topic::Survey).iter();
    let open = findings.filter(|finding| finding.gravity() < review::Gravity::Caveat).filter_map(item);
    let held = cx.memory.of_mut::<Open>();
    if let Some(next) = keys::beyond(open, held.idea) {
        held.idea = next;
        *cx.memory.of_mut::<Pair>() = Pair::default();
    }
}
