//! Asking one person of the KANO survey: the pair of questions, by pointer or by digits, and what was recorded
//! so far.

use crate::analysis::kano;
use crate::app::Command;
use crate::edit::{IdeaEdit, WorkEdit, WorksheetEdit};
use crate::model::lenses::KanoAnswer;
use crate::model::{ItemId, KanoIdea};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::chip_at;
use crate::ui::kit::keys::struck_alone;
use crate::ui::kit::layout::rect;
use crate::ui::kit::stop::stop_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::words::kano as kano_words;
use crate::words::lenses::{self as words, survey};
use eframe::egui::{Align2, CursorIcon, Id, Key, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// What is entered but not recorded: the places of the two answers, counted from 1.
#[derive(Default)]
pub struct Pair {
    pub functional: Option<u8>,
    pub dysfunctional: Option<u8>,
}

/// The edit that changes an idea.
pub fn set(idea: ItemId, edit: IdeaEdit) -> WorksheetEdit {
    WorkEdit::SetIdea { idea, edit }.into()
}

/// Two rows of five answers, and those recorded so far.
pub fn person_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: ItemId, idea: &KanoIdea) {
    person_keys(ui, cx);
    let questions = ui.cursor().min;
    let held = cx.memory.of::<Pair>();
    let (mut functional, mut dysfunctional) = (held.functional, held.dysfunctional);
    let question = kano_words::functional(&idea.name, cx.language);
    question_ui(ui, cx, (&question, cx.say(survey::POSITIVE)), &mut functional);
    ui.add_space(6.0);
    let question = kano_words::dysfunctional(&idea.name, cx.language);
    question_ui(ui, cx, (&question, cx.say(survey::NEGATIVE)), &mut dysfunctional);
    let questions = Rect::from_min_max(questions, pos2(ui.max_rect().right(), ui.cursor().top()));
    stop_ui(ui, cx, person_stop(), questions.expand(1.0), cx.say(survey::BY_PERSON));
    ui.add_space(6.0);
    let pair = functional.zip(dysfunctional);
    let label = survey::record(idea.answers.len() + 1, cx.language);
    let mut record = false;
    ui.horizontal(|ui| {
        ui.add_enabled_ui(pair.is_some(), |ui| {
            record = button_ui(ui, cx, &label, Weight::Primary).clicked();
        });
        if let Some((functional, dysfunctional)) = pair {
            let category = kano::evaluate(functional, dysfunctional);
            let says =
                format!("→ {} {}", kano_words::letter(category), cx.say(kano_words::category(category)));
            text::line_ui(ui, cx, &says, Style::BODY_BOLD, Paint::Accent);
        }
    });
    text::paragraph_ui(ui, cx, cx.say(survey::KEYS), Style::SMALL, Paint::Ink2);
    if let Some(pair) = pair.filter(|_| record) {
        let answer = KanoAnswer { functional: pair.0, dysfunctional: pair.1 };
        cx.send(Command::Edit(set(id, IdeaEdit::AddAnswer(answer))));
        (functional, dysfunctional) = (None, None);
    }
    let held = cx.memory.of_mut::<Pair>();
    (held.functional, held.dysfunctional) = (functional, dysfunctional);
    if idea.answers.is_empty() {
        return;
    }
    ui.add_space(8.0);
    text::paragraph_ui(ui, cx, cx.say(survey::ANSWERS), Style::BODY_BOLD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(survey::ANSWERS_HOW), Style::SMALL, Paint::Ink2);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (index, answer) in idea.answers.iter().enumerate() {
            let category = kano::evaluate(answer.functional, answer.dysfunctional);
            let letter = kano_words::letter(category);
            let pair = (answer.functional, answer.dysfunctional);
            let name = cx.say(kano_words::category(category));
            let spoken = survey::answer(index + 1, pair, name, cx.language);
            let (place, response) = ui.allocate_exact_size(vec2(32.0, 26.0), Sense::click());
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            chip_at(ui, cx, place, (letter, Style::SMALL), false, response.hovered());
            widgets::focus_ring(ui, cx, place, 6, &response);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            if response.clicked() {
                let edit = IdeaEdit::RemoveAnswer { place: index, answer: *answer };
                cx.send(Command::Edit(set(id, edit)));
            }
            response.on_hover_text(text::tip(spoken));
        }
    });
}

/// The two questions about a person's feelings, as a stop.
pub fn person_stop() -> Id {
    Id::unique("person")
}

/// Digits answer first the one question, then the other.
fn person_keys(ui: &Ui, cx: &mut Cx<'_>) {
    const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    let struck = struck_alone(ui, cx, person_stop());
    let held = cx.memory.of_mut::<Pair>();
    for key in struck {
        let position = DIGITS.iter().position(|digit| *digit == key).map(|at| at as u8 + 1);
        match (position, key) {
            (Some(position), _) if held.functional.is_none() => held.functional = Some(position),
            (Some(position), _) => held.dysfunctional = Some(position),
            (None, Key::Backspace | Key::Delete) => {
                (held.functional, held.dysfunctional) = (None, None);
            }
            _ => {}
        }
    }
}

/// One question with its five answers; a click on the chosen one takes it back.
fn question_ui(ui: &mut Ui, cx: &Cx<'_>, (question, short): (&str, &str), chosen: &mut Option<u8>) {
    text::paragraph_ui(ui, cx, question, Style::BODY_BOLD, Paint::Ink);
    let gap = 4.0;
    let wide = (ui.available_width() - 4.0 - 4.0 * gap) / 5.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (position, answer) in (1..).zip(kano_words::ANSWERS) {
            let label = cx.say(answer);
            let (place, response) = ui.allocate_exact_size(vec2(wide, 60.0), Sense::click());
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            let is_chosen = *chosen == Some(position);
            chip_at(ui, cx, place, ("", Style::SMALL), is_chosen, response.hovered());
            let ink = if is_chosen { Paint::Accent } else { Paint::Ink };
            let digit = rect(place.left() + 6.0, place.top() + 2.0, 12.0, 18.0);
            let number = position.to_string();
            text::line_in(ui, digit, Align2::LEFT_CENTER, &number, Style::SMALL, cx.color(Paint::Ink2));
            let at = pos2(place.left() + 6.0, place.top() + 18.0);
            let style = Style { bold: is_chosen, ..Style::SMALL };
            text::paragraph_at(ui, cx, at, (wide - 8.0, 2), label, style, ink);
            widgets::focus_ring(ui, cx, place, 6, &response);
            let spoken = words::of(short, label, cx.language);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &spoken));
            if response.clicked() {
                *chosen = (!is_chosen).then_some(position);
            }
        }
    });
}
