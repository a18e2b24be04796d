//! Every slide of every shipped scenario and of very long journeys, on screens of several sizes: nothing written
//! is clipped, runs into another thing written, or is too small for the back row.

use super::Room;
use eframe::egui::epaint::{Shape, TextShape};
use eframe::egui::{Key, Rect, Vec2, vec2};
use peak_moments::app::{Command, PresentCommand, Setting, Slide, Step, Switch};
use peak_moments::demo;
use peak_moments::files::library;
use peak_moments::model::{Date, Group, Language, Moment, Score, Worksheet};

/// The smallest type at 1080 lines: the ink of a Chinese character is 26 high.
const SMALL: f32 = 29.0;

/// The matrix has all departments on one slide, ten of them, and is smaller for it.
const MATRIX: f32 = 26.0;

const SIZES: [Vec2; 3] = [vec2(1920.0, 1080.0), vec2(1366.0, 768.0), vec2(1024.0, 768.0)];

/// A group that scored everything and marked three moments.
fn worked(worksheet: Worksheet) -> Worksheet {
    let mut worksheet = worksheet;
    for (at, touchpoint) in worksheet.journey.touchpoints_mut().enumerate() {
        touchpoint.score = Score::new([-2, 3, 0, -4, 5, 1, -5][at % 7]);
    }
    let moments = worksheet.journey.touchpoints().take(3);
    let moments = moments.map(|t| Moment { touchpoint: t.id.clone(), ..Default::default() });
    worksheet.marks.moments = moments.collect();
    worksheet
}

fn started(id: &str) -> Worksheet {
    let scenario = library::shipped().into_iter().find(|scenario| scenario.brief.id == id).expect("shipped");
    let date = Date::constant(2026, 11, 21);
    worked(Worksheet::start(&scenario, Group::default(), Some(date), Default::default()))
}

/// What is written in the window, each with the part of the window that it may stand in.
fn written(room: &Room) -> Vec<(TextShape, Rect)> {
    fn collect(shape: &Shape, clip: Rect, into: &mut Vec<(TextShape, Rect)>) {
        match shape {
            Shape::Text(text) if !text.galley.text().trim().is_empty() => into.push((text.clone(), clip)),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, into)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    for clipped in &room.harness.output().shapes {
        collect(&clipped.shape, clipped.clip_rect, &mut all);
    }
    all
}

fn ink(text: &TextShape) -> Rect {
    text.galley.mesh_bounds.translate(text.pos.to_vec2())
}

/// What is wrong with a slide, in words.
fn faults(room: &Room, small: f32) -> Vec<String> {
    // The program makes its own pixels smaller on a small screen.
    let size = room.harness.ctx.content_rect().size();
    let u = (size.x / 1920.0).min(size.y / 1080.0);
    let texts = written(room);
    let mut faults = Vec::new();
    for (at, (text, clip)) in texts.iter().enumerate() {
        let words = text.galley.text();
        let (place, type_size) = (ink(text), text.galley.job.sections[0].format.font_id.size / u);
        if type_size < small - 0.1 {
            faults.push(format!("{type_size} u: {words}"));
        }
        let screen = Rect::from_min_size(Default::default(), size);
        if !screen.intersect(*clip).expand(0.5).contains_rect(place) {
            faults.push(format!("clipped: {words} at {place:?}"));
        }
        for (other, _) in &texts[at + 1..] {
            // A pixel more or less is the roundness of letters.
            if ink(other).shrink(1.0).intersects(place.shrink(1.0)) {
                faults.push(format!("{words} runs into {}", other.galley.text()));
            }
        }
    }
    faults
}

/// All slides but the teaching pages, which have a test of their own, in one size; with the key and without.
fn check(worksheet: Worksheet, language: Language, size: Vec2, both: bool) -> Vec<String> {
    let mut room = Room::on(language, Step::Scenario, worksheet);
    room.harness.set_size(size);
    room.send(Setting::ReduceMotion(true));
    room.send(Setting::Trainer(true));
    room.key(Key::F5);
    if both {
        room.send(Command::Present(PresentCommand::Toggle(Switch::Both)));
    }
    let slides: Vec<Slide> =
        room.state().slides().into_iter().filter(|slide| !matches!(slide, Slide::Teach(_))).collect();
    let mut all = Vec::new();
    for keyed in [false, true] {
        if keyed {
            let trainer = room.state().trainer().cloned();
            let elements = trainer.map(|trainer| peak_moments::analysis::key::elements(&trainer));
            for element in elements.unwrap_or_default() {
                room.send(Command::Present(PresentCommand::Reveal(element, true)));
            }
        }
        for slide in &slides {
            if keyed && matches!(slide, Slide::Scenario | Slide::Action(_) | Slide::Matrix) {
                continue;
            }
            room.send(Command::Present(PresentCommand::Go(*slide)));
            all.extend(
                faults(&room, if *slide == Slide::Matrix { MATRIX } else { SMALL })
                    .into_iter()
                    .map(|fault| format!("{slide:?}{}: {fault}", if keyed { " with the key" } else { "" })),
            );
        }
    }
    all
}

#[test]
fn every_slide_reads_from_the_back_row() {
    let mut all = Vec::new();
    for (at, scenario) in library::shipped().into_iter().enumerate() {
        let id = scenario.brief.id;
        for (turn, language) in Language::ALL.into_iter().enumerate() {
            // The sizes are spread over the scenarios, so that the test stays short.
            let size = SIZES[(at + turn) % SIZES.len()];
            let faults = check(started(&id), language, size, false);
            all.extend(faults.into_iter().map(|fault| format!("{id} {language:?} {size:?} {fault}")));
        }
    }
    for (n, language, size) in [(20, Language::En, SIZES[2]), (30, Language::Zh, SIZES[0])] {
        let faults = check(worked(demo::long(n)), language, size, false);
        all.extend(faults.into_iter().map(|fault| format!("{n} touchpoints {language:?} {size:?} {fault}")));
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all[..all.len().min(60)].join("\n"));
}
