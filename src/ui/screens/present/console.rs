//! The trainer's console: what the audience sees, what comes next, and what only the trainer may read.

use super::picture::{picture_ui, slide_ui};
use crate::analysis::key;
use crate::app::{
    ClassSlide, Command, DebriefSlide, Deck, PresentCommand, Presentation, Setting, Slide, Switch, Workshop,
};
use crate::model::trainer::Trainer;
use crate::model::{Text, TouchpointId};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight};
use crate::ui::screens::agenda;
use crate::ui::screens::class::debrief;

use crate::words::debrief::page as debrief_words;
use crate::words::{Phrase, names, present};
use eframe::egui::{
    Align2, CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const BAR: f32 = 48.0;
const PAD: f32 = 16.0;
/// The share of the window's width that the pictures have; the rest is the trainer's.
const LEFT: f32 = 0.6;

pub fn console_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0, cx.color(Paint::Canvas));
    let (bar, below) = whole.split_top_bottom_at_y(whole.top() + BAR);
    bar_ui(ui, cx, bar);
    let (left, right) = below.split_left_right_at_fraction(LEFT);
    pictures_ui(ui, cx, left.shrink2(vec2(PAD, 8.0)));
    ui.painter().rect_filled(right, 0, cx.color(Paint::Surface));
    within(ui, right.shrink2(vec2(PAD, 12.0)), |ui| {
        ui.shrink_clip_rect(right);
        ScrollArea::vertical().id_salt("trainer").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let (_, desk) = ui.allocate_space(vec2(ui.available_width(), 210.0));
            agenda::desk_ui(ui, cx, desk);
            match &cx.state.workshop {
                _ if cx.state.presentation.deck == Deck::Class => class_ui(ui, cx),
                Some(workshop) => trainer_ui(ui, cx, workshop),
                None => {}
            }
        });
    });
}

/// Where one is, and the way on.
fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, bar: Rect) {
    ui.painter().rect_filled(bar, 0, cx.color(Paint::Surface));
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, Stroke::new(1.0, cx.color(Paint::Line)));
    let slides = cx.state.slides();
    let here = slides.iter().position(|slide| *slide == cx.state.presentation.slide).unwrap_or(0);
    let chapter = cx.say(cx.state.presentation.slide.chapter().name());
    let words = format!("{chapter}   {}", present::of(here + 1, slides.len()));
    let place = rect(bar.left() + PAD, bar.top(), 320.0, BAR);
    text::line_in(ui, place, Align2::LEFT_CENTER, &words, Style::BODY_BOLD, cx.color(Paint::Ink));
    let mut right = bar.right() - PAD;
    let buttons = [
        (present::END, Weight::Plain, PresentCommand::End),
        (present::ON, Weight::Primary, PresentCommand::Turn(1)),
        (present::BACK, Weight::Plain, PresentCommand::Turn(-1)),
    ];
    for (phrase, weight, command) in buttons {
        let label = cx.say(phrase);
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
        let place = rect(right - wide, bar.top() + 8.0, wide, 32.0);
        if widgets::button_at(ui, cx, place, label, weight).clicked() {
            cx.send(Command::Present(command));
        }
        right -= wide + 8.0;
    }
}

/// What the audience sees, the switches, and the next slide.
fn pictures_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    caption(ui, cx, place.min, present::NOW);
    // The rest of the height belongs to the switches, the next slide and the clock.
    let height = (place.width() * 9.0 / 16.0).min(place.height() - 330.0).max(90.0);
    let now = rect(place.left(), place.top() + 22.0, height * 16.0 / 9.0, height);
    slide_ui(ui, cx, now);
    frame(ui, cx, now);
    laser_ui(ui, cx, now);
    let switches = rect(place.left(), now.bottom() + 8.0, place.width(), 76.0);
    within(ui, switches, |ui| switches_ui(ui, cx));
    let top = switches.bottom() + 4.0;
    caption(ui, cx, pos2(place.left(), top), present::NEXT);
    let height = (place.bottom() - top - 22.0).max(60.0);
    let next = rect(place.left(), top + 22.0, (height * 16.0 / 9.0).min(place.width() - 324.0), height);
    let next = rect(next.left(), next.top(), next.width(), next.width() * 9.0 / 16.0);
    let slides = cx.state.slides();
    let here = slides.iter().position(|slide| *slide == cx.state.presentation.slide);
    match here.and_then(|here| slides.get(here + 1)) {
        Some(slide) => picture_ui(ui, cx, next, *slide),
        None => {
            ui.painter().rect_filled(next, 0, cx.color(Paint::Surface));
            let words = cx.say(present::LAST_SLIDE);
            text::line_in(ui, next, Align2::CENTER_CENTER, words, Style::BODY, cx.color(Paint::Ink2));
        }
    }
    frame(ui, cx, next);
    // The clock of the day has the rest of the row, if that is as much as it needs.
    let clock = Rect::from_min_max(pos2(next.right() + 24.0, top), place.max);
    if clock.width() >= 300.0 {
        agenda::clock_ui(ui, cx, clock);
    }
}

fn caption(ui: &Ui, cx: &Cx<'_>, at: eframe::egui::Pos2, phrase: Phrase) {
    let place = rect(at.x, at.y, 400.0, 18.0);
    text::line_in(ui, place, Align2::LEFT_CENTER, cx.say(phrase), Style::SMALL, cx.color(Paint::Ink2));
}

fn frame(ui: &Ui, cx: &Cx<'_>, place: Rect) {
    let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
    ui.painter().rect_stroke(place, CornerRadius::ZERO, stroke, StrokeKind::Outside);
}

/// The pointer over the small picture points on the large one.
fn laser_ui(ui: &Ui, cx: &mut Cx<'_>, now: Rect) {
    if !cx.state.presentation.laser {
        return;
    }
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| now.contains(*at));
    let at = pointer.map(|at| ((at.x - now.left()) / now.width(), (at.y - now.top()) / now.height()));
    if at != cx.state.presentation.laser_at {
        cx.send(Command::Present(PresentCommand::Laser(at)));
    }
}

fn switches_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let show = &cx.state.presentation;
    let map = [
        (present::SPOTLIGHT, show.spotlight, PresentCommand::Toggle(Switch::Spotlight)),
        (present::ZOOM, show.zoomed, PresentCommand::Toggle(Switch::Zoom)),
    ];
    let class = [(present::NAMES, show.names, PresentCommand::Toggle(Switch::Names))];
    // What belongs to the map of one group says nothing on the slides of a class.
    let own = if show.deck == Deck::Class { class.as_slice() } else { map.as_slice() };
    let numbers = (present::NUMBERS, show.numbers, PresentCommand::Toggle(Switch::Numbers));
    let common = [
        (present::BOTH, show.both, PresentCommand::Toggle(Switch::Both)),
        (present::LASER, show.laser, PresentCommand::Toggle(Switch::Laser)),
        (present::COUNTDOWN, show.countdown, PresentCommand::Countdown),
        (present::BLACK, show.black, PresentCommand::Toggle(Switch::Black)),
        (present::DARK, show.dark, PresentCommand::Toggle(Switch::Dark)),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let switches: Vec<_> = std::iter::once(numbers).chain(own.iter().copied()).chain(common).collect();
        for (phrase, on, command) in switches {
            if switch_ui(ui, cx, cx.say(phrase), on) {
                cx.send(Command::Present(command));
            }
        }
    });
}

/// A button that stays pressed. On is told by a filled box too, not by colour alone.
fn switch_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str, on: bool) -> bool {
    let wide = text::width(cx, label, Style::SMALL).ceil() + 40.0;
    let (id, place) = ui.allocate_space(vec2(wide, 32.0));
    let response = ui.interact(place, id, Sense::click());
    let (fill, border) = if on { (Paint::Tint, Paint::Accent) } else { (Paint::Surface, Paint::Edge) };
    let fill = if response.hovered() && !on { Paint::Hover } else { fill };
    let stroke = Stroke::new(1.0, cx.color(border));
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
    let mark = rect(place.left() + 10.0, place.center().y - 6.0, 12.0, 12.0);
    ui.painter().rect_stroke(
        mark,
        CornerRadius::same(3),
        Stroke::new(1.5, cx.color(border)),
        StrokeKind::Inside,
    );
    if on {
        ui.painter().rect_filled(mark.shrink(3.0), 1, cx.color(Paint::Accent));
    }
    let words = Rect::from_min_max(pos2(place.left() + 28.0, place.top()), place.max);
    text::line_in(ui, words, Align2::LEFT_CENTER, label, Style::SMALL, cx.color(Paint::Ink));
    widgets::focus_ring(ui, cx, place, 6, &response);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, label));
    response.clicked()
}

/// The same of a class: its notes are those of the debrief.
fn class_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    debrief_ui(ui, cx);
    text::line_ui(ui, cx, cx.say(present::ONLY_YOU), Style::SMALL, Paint::Ink2);
    let Some(trainer) = cx.state.trainer() else { return without_key_ui(ui, cx) };
    reveal_ui(ui, cx, trainer);
    key_texts_ui(ui, cx, trainer);
}

/// What the trainer does while the class looks back: notes are typed, hands counted.
fn debrief_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Slide::Class(ClassSlide::Debrief(slide)) = cx.state.presentation.slide else { return };
    match slide {
        DebriefSlide::Question(card) => debrief::note_ui(ui, cx, card, 8),
        DebriefSlide::Votes(question) => {
            text::paragraph_ui(ui, cx, cx.say(debrief_words::VOTE_KEYS), Style::SMALL, Paint::Ink2);
            debrief::hands_ui(ui, cx, question);
        }
        _ => return,
    }
    ui.add_space(10.0);
}

/// Whoever has the key is asked whether they are a trainer; the others are told that it is not here.
fn without_key_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.state.asks_for_trainer() {
        text::paragraph_ui(ui, cx, cx.say(present::NO_NOTES), Style::BODY, Paint::Ink2);
        return;
    }
    text::paragraph_ui(ui, cx, cx.say(present::FOR_TRAINERS_TEXT), Style::BODY, Paint::Ink2);
    if widgets::button_ui(ui, cx, cx.say(present::I_AM_ONE), Weight::Accent).clicked() {
        cx.send(Setting::Trainer(true));
    }
}

/// What only the trainer reads, and what can be revealed.
fn trainer_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    text::line_ui(ui, cx, cx.say(present::ONLY_YOU), Style::SMALL, Paint::Ink2);
    match cx.state.trainer() {
        Some(trainer) => {
            notes_ui(ui, cx, workshop, trainer);
            reveal_ui(ui, cx, trainer);
            key_texts_ui(ui, cx, trainer);
        }
        None => without_key_ui(ui, cx),
    }
    ui.add_space(10.0);
    points_ui(ui, cx, workshop);
}

/// What the key says about the whole journey.
fn key_texts_ui(ui: &mut Ui, cx: &Cx<'_>, trainer: &Trainer) {
    if !trainer.traps.is_empty() {
        heading(ui, cx, present::TRAPS);
        for trap in &trainer.traps {
            text::paragraph_ui(ui, cx, trap.get(cx.language), Style::BODY, Paint::Ink);
        }
    }
    if !trainer.discussion.is_empty() {
        heading(ui, cx, present::QUESTIONS);
        for discussion in &trainer.discussion {
            text::paragraph_ui(ui, cx, discussion.question.get(cx.language), Style::BODY_BOLD, Paint::Ink);
            text::paragraph_ui(ui, cx, discussion.answer.get(cx.language), Style::BODY, Paint::Ink2);
        }
    }
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, phrase: Phrase) {
    ui.add_space(10.0);
    text::line_ui(ui, cx, cx.say(phrase), Style::SECTION, Paint::Ink);
}

/// The notes to what is shown now.
fn notes_ui(ui: &mut Ui, cx: &Cx<'_>, workshop: &Workshop, trainer: &Trainer) {
    let worksheet = workshop.worksheet();
    let slide = cx.state.presentation.slide;
    let shown: Vec<TouchpointId> = match slide {
        Slide::Stage(at) => {
            let stage = worksheet.journey.stages.get(at);
            stage.map(|stage| stage.touchpoints.iter().map(|t| t.id.clone()).collect()).unwrap_or_default()
        }
        _ => slide.touchpoint(worksheet, &workshop.review().marks).into_iter().collect(),
    };
    if let Slide::Question(at) = slide
        && let Some(discussion) = trainer.discussion.get(at)
    {
        heading(ui, cx, present::NOTES);
        text::paragraph_ui(ui, cx, discussion.question.get(cx.language), Style::BODY_BOLD, Paint::Ink);
        text::paragraph_ui(ui, cx, discussion.answer.get(cx.language), Style::BODY, Paint::Ink);
    }
    let mut headed = false;
    for id in shown {
        let reference = trainer.touchpoints.iter().find(|reference| reference.touchpoint == id);
        let moment = trainer.moments.iter().find(|moment| moment.touchpoint == id);
        if reference.is_none() && moment.is_none() {
            continue;
        }
        if !std::mem::replace(&mut headed, true) {
            heading(ui, cx, present::NOTES);
        }
        let position = worksheet.journey.position(&id).unwrap_or(0);
        let name =
            worksheet.journey.touchpoint(&id).map_or("", |touchpoint| touchpoint.name.get(cx.language));
        let mut head = names::numbered(position, name);
        if let Some(reference) = reference {
            head = format!("{head} · {} {}", cx.say(present::REFERENCE), reference.score);
        }
        text::paragraph_ui(ui, cx, &head, Style::BODY_BOLD, Paint::Accent);
        let note = reference.map(|reference| &reference.note);
        let why = moment.map(|moment| &moment.why);
        for words in [note, why].into_iter().flatten().filter(|words: &&Text| !words.is_empty()) {
            text::paragraph_ui(ui, cx, words.get(cx.language), Style::BODY, Paint::Ink);
        }
    }
}

/// What the group has earned so far; nothing of it compares with the key.
fn points_ui(ui: &mut Ui, cx: &Cx<'_>, workshop: &Workshop) {
    let review = workshop.review();
    let total = present::points(review.points());
    let words = format!("{}   {total}", cx.say(present::POINTS));
    text::line_ui(ui, cx, &words, Style::SECTION, Paint::Ink).on_hover_text(cx.say(present::POINTS_RULE));
    for award in &review.awards {
        text::paragraph_ui(ui, cx, &present::award(*award, cx.language), Style::SMALL, Paint::Ink2);
    }
}

/// The key, element by element.
fn reveal_ui(ui: &mut Ui, cx: &mut Cx<'_>, trainer: &Trainer) {
    heading(ui, cx, present::REVEAL);
    let show: &Presentation = &cx.state.presentation;
    ui.horizontal_wrapped(|ui| {
        if widgets::button_ui(ui, cx, cx.say(present::REVEAL_NEXT), Weight::Accent).clicked() {
            cx.send(Command::Present(PresentCommand::RevealNext));
        }
        let phrase = if show.key_hidden { present::SHOW_KEY } else { present::HIDE_KEY };
        if widgets::button_ui(ui, cx, cx.say(phrase), Weight::Plain).clicked() {
            cx.send(Command::Present(PresentCommand::Toggle(Switch::Key)));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for element in key::elements(trainer) {
            let on = show.is_revealed(element);
            let label = present::element(element, cx.language);
            if switch_ui(ui, cx, &label, on) {
                cx.send(Command::Present(PresentCommand::Reveal(element, !on)));
            }
        }
    });
}
