//! F8, the next thing to look at, and F6, the next pane, in the later steps: what is typed after the key
//! stands where it was missing.

use super::Room;
use eframe::egui::{Key, Modifiers};
use peak_moments::app::Step;
use peak_moments::demo::worksheet;
use peak_moments::model::{Date, Language, TouchpointId, Worksheet};

const LATER: [Step; 4] = [Step::Internal, Step::Lenses, Step::Redesign, Step::Act];

fn room(step: Step, change: impl FnOnce(&mut Worksheet)) -> Room {
    let mut worksheet = worksheet(Language::Zh);
    change(&mut worksheet);
    Room::on(Language::Zh, step, worksheet)
}

#[test]
fn to_the_field_that_a_link_lacks() {
    let mut room = room(Step::Internal, |worksheet| {
        worksheet.links[1].deadline.clear();
        worksheet.links[3].acceptance.clear();
    });
    room.key(Key::F8);
    room.type_text("周五");
    assert_eq!(room.worksheet().links[1].deadline, "周五");
    room.key(Key::F8);
    room.type_text("一次也不漏");
    assert_eq!(room.worksheet().links[3].acceptance, "一次也不漏");
    // The touchpoint behind which the link stands is selected: the fourth promise is about the seventh.
    assert_eq!(room.selected(), 7);
    room.key(Key::F8);
    assert_eq!(room.selected(), 7, "nothing is left");
}

#[test]
fn to_the_touchpoint_without_a_tag() {
    let mut room = room(Step::Lenses, |worksheet| {
        for id in ["t3", "t9"] {
            worksheet.journey.touchpoint_mut(&TouchpointId::from(id)).unwrap().kano = None;
        }
    });
    for expected in [3, 9, 3] {
        room.key(Key::F8);
        assert_eq!(room.selected(), expected);
    }
}

#[test]
fn to_the_measure_without_words_and_to_the_budget() {
    let mut room = room(Step::Redesign, |worksheet| {
        worksheet.redesign[1].measure.clear();
        worksheet.budget = Some(5);
    });
    room.key(Key::F8);
    room.type_text("先问三句");
    assert_eq!(room.worksheet().redesign[1].measure, "先问三句");
    room.key(Key::F8);
    room.key_with(Modifiers::COMMAND, Key::A);
    room.type_text("30");
    room.leave_field();
    assert_eq!(room.worksheet().budget, Some(30));
}

#[test]
fn to_the_field_that_closes_a_point_of_an_action() {
    let mut room = room(Step::Act, |worksheet| {
        let complete = worksheet.actions[0].clone();
        let action = &mut worksheet.actions[0];
        action.touchpoint = None;
        action.first_step = None;
        action.place.clear();
        action.done.clear();
        worksheet.actions.push(complete);
        worksheet.actions[1].risk.clear();
    });
    room.key(Key::F8);
    let focused = |room: &Room| room.harness.ctx.memory(|memory| memory.focused());
    assert!(
        focused(&room).is_some() && !room.harness.ctx.text_edit_focused(),
        "the button of the touchpoint"
    );
    for text in ["2026-11-25", "三个网点", "没有人再来第二趟"] {
        room.key(Key::F8);
        room.type_text(text);
    }
    // The second action comes after the first, and then the first again.
    room.key(Key::F8);
    room.type_text("人手不够");
    room.key(Key::F8);
    assert!(!room.harness.ctx.text_edit_focused(), "the button of the touchpoint");
    let actions = &room.worksheet().actions;
    assert_eq!(actions[0].first_step, Date::parse("2026-11-25"));
    assert_eq!((actions[0].place.as_str(), actions[0].done.as_str()), ("三个网点", "没有人再来第二趟"));
    assert_eq!(actions[1].risk, "人手不够");
}

/// The rail ends at 120, and the inspector begins 264 from the right edge.
#[test]
fn through_the_panes() {
    for language in Language::ALL {
        for step in LATER {
            let mut room = Room::on(language, step, worksheet(language));
            for expected in [2, 0, 1, 2] {
                room.key(Key::F6);
                let focused = room.harness.ctx.memory(|memory| memory.focused()).expect("a focus");
                let place = room.harness.ctx.read_response(focused).expect("on the screen").rect.center();
                let pane = usize::from(place.x > 120.0) + usize::from(place.x > super::SIZE.x - 264.0);
                assert_eq!(pane, expected, "{step:?}");
            }
        }
    }
}
