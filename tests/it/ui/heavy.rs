//! Worksheets that hold far too much of something, driven through all steps: what is laid out and painted
//! in a frame grows with the window and not with the file. How long it takes is for a bench to say.

use super::{Room, Step};
use eframe::egui::{Rect, Shape};
use peak_moments::app::Look;
use peak_moments::demo;
use peak_moments::model::{Action, Department, DepartmentId, Group, InternalLink, Language, Text, Worksheet};

/// So many shapes and characters are painted at most: several windows full of them.
const SHAPES: usize = 20_000;
const CHARACTERS: usize = 60_000;

/// The demo with something of which there is too much.
fn heavy(change: impl FnOnce(&mut Worksheet)) -> Worksheet {
    let mut worksheet = demo::worksheet(Language::Zh);
    change(&mut worksheet);
    worksheet
}

fn rename(worksheet: &mut Worksheet, name: &str) {
    for touchpoint in worksheet.journey.touchpoints_mut() {
        touchpoint.name = Text::plain(name);
        touchpoint.short = Text::default();
    }
}

/// What was seen to hang the program or to fill its memory, each with its name.
fn files() -> Vec<(&'static str, Worksheet)> {
    let one_name = heavy(|worksheet| {
        if let Some(touchpoint) = worksheet.journey.touchpoints_mut().next() {
            touchpoint.name = Text::plain("a".repeat(100_000));
            touchpoint.short = Text::default();
        }
    });
    let mut long_names = demo::long(207);
    rename(&mut long_names, &"word ".repeat(2_000));
    let links = heavy(|worksheet| {
        let first = worksheet.links.first().unwrap();
        let (supplier, customer) = (first.supplier.clone(), first.customer.clone());
        let link = InternalLink { supplier, customer, ..InternalLink::default() };
        worksheet.links = vec![link; 60_000].into();
    });
    let note = heavy(|worksheet| {
        worksheet.notes = "a".repeat(1_000_000);
        if let Some(touchpoint) = worksheet.journey.touchpoints_mut().next() {
            touchpoint.note = "a".repeat(1_000_000);
        }
    });
    let actions = heavy(|worksheet| {
        let action = Action { what: "x".to_owned(), ..Action::default() };
        worksheet.actions = vec![action; 20_000].into();
    });
    let mut short = demo::long(1_000);
    rename(&mut short, "词");
    let departments = heavy(|worksheet| {
        worksheet.journey.departments.extend((0..2_000).map(|n| Department {
            id: DepartmentId::from_order(1_000 + n),
            name: Text::plain("汉".repeat(500)),
            ..Department::default()
        }));
    });
    let members = heavy(|worksheet| {
        worksheet.group = Group { members: vec!["词".to_owned(); 10_000], ..worksheet.group.clone() };
    });
    vec![
        ("one name of 100,000 letters", one_name),
        ("207 names of 10,000 characters", long_names),
        ("60,000 links", links),
        ("one word of 1 MB in a note", note),
        ("20,000 actions", actions),
        ("1,000 short names", short),
        ("2,000 departments", departments),
        ("10,000 members", members),
    ]
}

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
    for (name, worksheet) in files() {
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
