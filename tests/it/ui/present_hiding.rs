//! What a slide must not tell while the class guesses, and what a group must not see of another group's key.

use super::Room;
use super::present::{painted, presented, worked};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::Shape;
use peak_moments::app::{Command, FileCommand, PresentCommand, Slide, Step};
use peak_moments::model::Language;
use peak_moments::words::present;

#[test]
fn hidden_scores_are_told_by_nothing() {
    let mut room = presented(Language::Zh, Step::Mark);
    room.key(Key::Space);
    let marks = room.workshop().review().marks.clone();
    let names: Vec<String> = room.worksheet().journey.touchpoints().map(|t| t.name.zh.clone()).collect();
    for (at, mark) in marks.iter().enumerate() {
        room.send(Command::Present(PresentCommand::Go(Slide::Mark(at))));
        let position = room.worksheet().journey.position(&mark.touchpoint).expect("in the walk");
        // Neither its name in words under the map, `最低 · 7 …`, nor its column in the light.
        assert!(!room.shows(&format!("· {} {}", position + 1, names[position])), "{mark:?}");
        assert!(room.shows(present::which(mark.kind).get(Language::Zh)));
    }
    let lit =
        |room: &Room| room.harness.output().shapes.iter().filter(|shape| is_tinted(&shape.shape)).count();
    assert_eq!(lit(&room), 0);
    for slide in [Slide::BeforeAfter, Slide::Measure(0)] {
        room.send(Command::Present(PresentCommand::Go(slide)));
        assert_eq!(lit(&room), 0);
        let told = painted(&room);
        assert!(!told.contains("补坑") && !told.contains("造峰"), "the kind of a measure tells the score");
        for number in ["+1", "+3", "+4", "−2", "−3"] {
            assert!(!told.contains(number), "{slide:?}: {number} in {told}");
        }
    }
    // The key waits too, whatever of it was revealed.
    room.send(Command::Present(PresentCommand::Go(Slide::Marks)));
    room.keys(&[Key::K, Key::K, Key::K]);
    for slide in [Slide::Marks, Slide::Mark(1), Slide::Touchpoint(6)] {
        room.send(Command::Present(PresentCommand::Go(slide)));
        assert!(!room.has(Role::Label, present::KEY.get(Language::Zh)), "{slide:?}");
    }
    room.key(Key::Space);
    room.send(Command::Present(PresentCommand::Go(Slide::Mark(1))));
    assert!(
        lit(&room) > 0 && room.has(Role::Label, present::KEY.get(Language::Zh)),
        "and the search can find"
    );
}

/// The band of the column in the light, whose ground nothing else on a map has.
fn is_tinted(shape: &Shape) -> bool {
    let tint = peak_moments::sheet::Palette::light().color(peak_moments::sheet::Paint::Tint);
    let [r, g, b] = tint;
    match shape {
        Shape::Rect(rect) => rect.fill == eframe::egui::Color32::from_rgb(r, g, b),
        Shape::Vec(shapes) => shapes.iter().any(is_tinted),
        _ => false,
    }
}

#[test]
fn every_group_sees_the_key_for_the_first_time() {
    let mut room = presented(Language::Zh, Step::Mark);
    room.keys(&[Key::K, Key::K, Key::K]);
    assert_eq!(room.state().revealed().marks.len(), 2);
    room.key(Key::Escape);
    // The second group has the same scenario.
    let other = room.home.path().join("second.worksheet.ron");
    let mut second = peak_moments::demo::worksheet(Language::Zh);
    second.id = worked("bank-branch").id;
    assert_ne!(second.id, room.worksheet().id);
    let first = room.worksheet().id;
    peak_moments::files::save::save_copy(&other, &second).expect("saved");
    room.send(FileCommand::Open(other));
    room.wait("the second group", |state| {
        state.workshop.as_ref().is_some_and(|workshop| workshop.worksheet().id != first)
    });
    room.key(Key::F5);
    room.send(Command::Present(PresentCommand::Go(Slide::Marks)));
    let shown = |room: &Room| (room.state().revealed().curve.len(), room.state().revealed().marks.len());
    assert_eq!(shown(&room), (0, 0));
    room.key(Key::K);
    assert_eq!(shown(&room), (13, 0), "one element, not all that the first group saw");
}
