//! Marks: the rule's, the group's own with a reason, three moments and no fourth.

use super::Room;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, vec2};
use peak_moments::app::Step;
use peak_moments::edit::Refusal;
use peak_moments::model::{Language, MarkKind, TouchpointId};
use peak_moments::words::{inspector, menu, messages};

const KINDS: [(MarkKind, Key, usize); 3] =
    [(MarkKind::Peak, Key::P, 11), (MarkKind::Pit, Key::V, 7), (MarkKind::End, Key::E, 13)];

fn at(room: &Room, kind: MarkKind) -> usize {
    let marks = &room.workshop().review().marks;
    let mark = marks.iter().find(|mark| mark.kind == kind).expect("the mark");
    room.worksheet().journey.position(&mark.touchpoint).expect("in the journey") + 1
}

fn moments(room: &Room) -> Vec<String> {
    room.worksheet().marks.moments.iter().map(|moment| moment.touchpoint.to_string()).collect()
}

/// A mark goes where the group puts it, asks why, and comes back; by its tool and by its key.
#[test]
fn set_elsewhere_with_a_reason() {
    for language in Language::ALL {
        for (kind, key, by_rule) in KINDS {
            let mut room = Room::scored_bank(language, Step::Mark);
            assert_eq!(at(&room, kind), by_rule);
            let tool = room.say(inspector::mark_name(kind));
            room.button(tool);
            let column = room.column(3);
            room.click_at(column);
            assert_eq!((at(&room, kind), room.selected()), (3, 3));
            assert_eq!(room.workshop().tool, None, "such a mark is there once");
            assert!(room.shows(&inspector::by_group(kind, Some(by_rule), language)));
            room.fill(room.say(inspector::REASON), "我们组不这么看");
            let worksheet = room.worksheet();
            let mark = worksheet.marks.by_hand(kind).expect("by hand");
            assert_eq!((mark.touchpoint.as_str(), mark.reason.as_str()), ("t3", "我们组不这么看"));
            room.press(inspector::BACK_TO_RULE);
            assert_eq!((at(&room, kind), room.worksheet().marks.by_hand(kind)), (by_rule, None));

            room.key(key);
            assert_eq!(at(&room, kind), 3, "the key marks what is selected");
            room.key(key);
            assert_eq!(at(&room, kind), by_rule, "the same key again takes it back");
        }
    }
}

/// Marking where the rule marks already is no step.
#[test]
fn the_rules_own_place() {
    for (kind, key, by_rule) in KINDS {
        let mut room = Room::scored_bank(Language::Zh, Step::Mark);
        let column = room.column(by_rule);
        room.click_at(column);
        room.key(key);
        assert_eq!(room.worksheet().marks.by_hand(kind), None);
        assert!(room.workshop().desk.history().undo_label().is_none());
    }
}

/// A tool takes the dot of the curve as well as the column above it.
#[test]
fn a_tool_takes_a_dot() {
    let mut room = Room::scored_bank(Language::Zh, Step::Mark);
    let tool = room.say(inspector::mark_name(MarkKind::Moment));
    room.button(tool);
    let name = peak_moments::words::canvas::point_name(&room.touchpoint(4), room.language);
    let point = room.place(Role::Slider, &name);
    room.click_at(point.center());
    assert_eq!(moments(&room), ["t4"]);
    assert_eq!(room.score(4), Some(-1), "marking does not score");
}

#[test]
fn a_tool_is_dragged_onto_a_column() {
    let mut room = Room::scored_bank(Language::En, Step::Mark);
    for (kind, number) in [(MarkKind::Moment, 4), (MarkKind::Peak, 6)] {
        let tool = room.place(Role::Button, room.say(inspector::mark_name(kind))).center();
        let column = room.column(number);
        room.drag(tool, column);
    }
    assert_eq!(moments(&room), ["t4"]);
    assert_eq!(at(&room, MarkKind::Peak), 6);
}

/// By key, by tool and by drag: the fourth is refused with the way out, and changes nothing.
#[test]
fn no_fourth_moment() {
    for language in Language::ALL {
        let refusal = messages::refusal(Refusal::TooManyMoments, language);
        for how in 0..3 {
            let mut room = Room::scored_bank(language, Step::Mark);
            for number in [12, 4, 7] {
                let column = room.column(number);
                room.click_at(column);
                room.key(Key::M);
            }
            let before = room.worksheet();
            assert_eq!(moments(&room), ["t12", "t4", "t7"], "in the order they were set");
            let tool = room.place(Role::Button, room.say(inspector::mark_name(MarkKind::Moment))).center();
            let column = room.column(1);
            match how {
                0 => {
                    room.click_at(column);
                    room.key(Key::M);
                }
                1 => {
                    room.click_at(tool);
                    room.click_at(column);
                }
                _ => room.drag(tool, column),
            }
            assert!(room.shows(&refusal), "way {how}");
            assert_eq!(super::said(&room.worksheet()), super::said(&before));
            room.key(Key::Escape);
            let column = room.column(4);
            room.click_at(column);
            room.key(Key::M);
            assert_eq!(moments(&room), ["t12", "t7"], "M again takes it off");
        }
    }
}

/// At three the tool is laid down, and a click on a marked column selects it: nothing goes.
#[test]
fn the_tool_is_laid_down_at_three() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Mark);
        let tool = room.say(inspector::mark_name(MarkKind::Moment));
        room.button(tool);
        for number in [4, 7, 4, 12] {
            let armed = room.workshop().tool;
            assert_eq!(armed, Some(MarkKind::Moment), "before {number}");
            let column = room.column(number);
            room.click_at(column);
            assert_eq!(room.selected(), number);
        }
        assert_eq!(moments(&room), ["t4", "t7", "t12"]);
        assert_eq!(room.workshop().tool, None);
        room.button(tool);
        assert_eq!(room.workshop().tool, None, "there is no fourth to set");
        for number in [7, 7, 4] {
            let column = room.column(number);
            room.click_at(column);
        }
        assert_eq!(moments(&room), ["t4", "t7", "t12"]);
    }
}

/// A tool on a mark that stands there already selects, whether it is clicked or dropped.
#[test]
fn a_tool_never_takes_off() {
    for kind in MarkKind::ALL {
        let mut room = Room::scored_bank(Language::Zh, Step::Mark);
        let tool = room.place(Role::Button, room.say(inspector::mark_name(kind))).center();
        let column = room.column(3);
        room.drag(tool, column);
        let marked = room.worksheet();
        room.click_at(tool);
        room.click_at(column);
        assert_eq!(super::said(&room.worksheet()), super::said(&marked), "{kind:?} clicked");
        room.drag(tool, column);
        assert_eq!(super::said(&room.worksheet()), super::said(&marked), "{kind:?} dropped");
        assert_eq!(room.selected(), 3);
    }
}

/// Taken off by its button the card is offered back, and comes back when the place is chosen again.
#[test]
fn what_was_written_comes_back() {
    use peak_moments::edit::MomentField;
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Mark);
        let column = room.column(7);
        room.click_at(column);
        room.key(Key::M);
        for field in MomentField::ALL {
            room.fill(room.say(inspector::moment_field(field)), &format!("{field:?}"));
        }
        let written = room.worksheet();
        let removed = match language {
            Language::Zh => "已取下关键时刻",
            Language::En => "Removed: moment of truth",
        };
        room.press(inspector::TAKE_OFF);
        assert!(room.worksheet().marks.moments.is_empty());
        assert!(room.shows(removed));
        room.press(menu::UNDO);
        assert_eq!(super::said(&room.worksheet()), super::said(&written));
        assert!(!room.shows(removed), "an offer that was taken is gone");

        room.press(inspector::TAKE_OFF);
        room.key(Key::ArrowRight);
        room.key(Key::M);
        assert!(!room.has(Role::Button, room.say(menu::UNDO)), "another step: the offer is past");
        room.key(Key::ArrowLeft);
        room.key(Key::M);
        let worksheet = room.worksheet();
        let t7 = TouchpointId::from("t7");
        assert_eq!(worksheet.marks.moment(&t7), written.marks.moment(&t7));
    }
}

/// So does the reason of a mark that went back to the rule.
#[test]
fn a_reason_comes_back() {
    let mut room = Room::scored_bank(Language::Zh, Step::Mark);
    let column = room.column(3);
    room.click_at(column);
    room.key(Key::P);
    room.fill(room.say(inspector::REASON), "我们组不这么看");
    room.press(inspector::BACK_TO_RULE);
    room.key(Key::P);
    let worksheet = room.worksheet();
    assert_eq!(worksheet.marks.by_hand(MarkKind::Peak).expect("by hand").reason, "我们组不这么看");
}

/// Taking off a moment takes its card with it, and one undo brings both back.
#[test]
fn a_card_comes_back() {
    let mut room = Room::scored_bank(Language::Zh, Step::Mark);
    let column = room.column(7);
    room.click_at(column);
    room.key(Key::M);
    room.fill(room.say(inspector::moment_field(peak_moments::edit::MomentField::Who)), "周老师");
    room.key(Key::M);
    assert!(room.worksheet().marks.moments.is_empty());
    room.menu(room.say(menu::UNDO));
    let worksheet = room.worksheet();
    assert_eq!(worksheet.marks.moment(&TouchpointId::from("t7")).expect("back").who, "周老师");
}

/// The end moves the remembered score: (−5 + 4) / 2 with the end at touchpoint 11.
#[test]
fn the_end_moves_the_gauge() {
    let mut room = Room::scored_bank(Language::Zh, Step::Mark);
    let column = room.column(11);
    room.click_at(column);
    room.key(Key::E);
    assert!(room.shows("记忆分 −0.5，平均分 −0.54"));
}

/// Points are dragged here as on the map.
#[test]
fn escape_lays_a_tool_down() {
    let mut room = Room::scored_bank(Language::Zh, Step::Mark);
    room.button(room.say(inspector::mark_name(MarkKind::Pit)));
    assert_eq!(room.workshop().tool, Some(MarkKind::Pit));
    room.key(Key::Escape);
    assert_eq!(room.workshop().tool, None);
    let column = room.column(2) + vec2(0.0, 20.0);
    room.click_at(column);
    assert_eq!(at(&room, MarkKind::Pit), 7);
}
