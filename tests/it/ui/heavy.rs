//! Worksheets that hold far too much of something, driven through all steps: what is laid out and painted
//! in a frame grows with the window and not with the file. How long it takes is for a bench to say.

use super::{Room, Step, oversized};
use eframe::egui::{Rect, Shape};
use peak_moments::app::Look;
use peak_moments::model::Language;

/// So many shapes and characters are painted at most: several windows full of them.
const SHAPES: usize = 20_000;
const CHARACTERS: usize = 60_000;

/// The shapes, and the characters of the rows that are seen: egui leaves out the others of a long field.
fn count(shape: &Shape, clip: Rect, (shapes, characters): (&mut usize, &mut usize)) {
    match shape {
        Shape::Vec(inner) => {
            for shape in inner {
                count(shape, clip, (&mut *shapes, &mut *characters));
            }
        }
        Shape::Text(text) => {
            *shapes += 1;
            let seen = text
                .galley
                .rows
                .iter()
                .filter(|row| clip.intersects(row.rect().translate(text.pos.to_vec2())));
            *characters += seen.map(|row| row.glyphs.len()).sum::<usize>();
        }
        _ => *shapes += 1,
    }
}

#[test]
fn what_is_painted_does_not_grow_with_the_file() {
    let mut too_much = Vec::new();
    for (name, make) in oversized::FILES {
        let mut worksheet = make();
        if name.contains("emoji") {
            // The fonts have none, and a test does not let that pass.
            oversized::rename(&mut worksheet, "词");
        }
        let mut room = Room::on(Language::Zh, Step::Scenario, worksheet);
        for step in Step::ALL {
            room.harness.state_mut().send(Look::GoTo(step));
            room.harness.step();
            room.harness.step();
            let (mut shapes, mut characters) = (0, 0);
            for clipped in &room.harness.output().shapes {
                count(&clipped.shape, clipped.clip_rect, (&mut shapes, &mut characters));
            }
            if shapes > SHAPES || characters > CHARACTERS {
                too_much.push(format!("{name}, {step:?}: {shapes} shapes, {characters} characters"));
            }
        }
    }
    assert!(too_much.is_empty(), "{}", too_much.join("\n"));
}
