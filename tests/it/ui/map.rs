//! The map: dragging points, the touchpoints and stages, the inspector's fields, undo and redo by name.

use super::{BANK, Room, said};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Pos2, vec2};
use peak_moments::app::Step;
use peak_moments::model::Language;
use peak_moments::words::{Phrase, canvas, inspector, undo};

/// Where the dot of a score stands within the hit area of its point: from +5 at the top to −5, the spare
/// room above and below being that of the design (30 and 46 of 180).
fn dot(room: &Room, number: usize, score: f32) -> Pos2 {
    let name = canvas::point_name(&room.touchpoint(number), room.language);
    let place = room.place(Role::Slider, &name);
    let per_point = (place.height() - 30.0 - 46.0) / 10.0;
    Pos2::new(place.center().x, place.top() + 30.0 + (5.0 - score) * per_point)
}

fn names(room: &Room) -> Vec<String> {
    let worksheet = room.worksheet();
    worksheet.journey.touchpoints().map(|t| t.id.to_string()).collect()
}

fn undo(room: &mut Room) {
    room.key_with(Modifiers::COMMAND, Key::Z);
}

fn redo(room: &mut Room) {
    room.key_with(Modifiers::COMMAND, Key::Y);
}

/// A drag is one step, stops at the ends of the scale, and moves the gauge.
#[test]
fn a_point_is_dragged() {
    for (number, to, expected, gauge) in [
        // (−5 + −1) / 2 stays, the mean falls by 2 of 13: −7 − 2 = −9.
        (3, 0.0, 0, "记忆分 −3.0，平均分 −0.69"),
        (3, 4.4, 4, "记忆分 −3.0，平均分 −0.38"),
        (3, 9.0, 5, "记忆分 −3.0，平均分 −0.31"),
        (3, -9.0, -5, "记忆分 −3.0，平均分 −1.08"),
        // The pit is lifted to 0, so that +4 is the peak: (4 − 1) / 2 = 1.5, and −7 + 5 = −2.
        (7, 0.0, 0, "记忆分 +1.5，平均分 −0.15"),
        // The end: (−5 + 3) / 2, and −7 + 4 = −3.
        (13, 3.0, 3, "记忆分 −1.0，平均分 −0.23"),
    ] {
        let mut room = Room::scored_bank(Language::Zh, Step::Map);
        let before = room.worksheet();
        let from = dot(&room, number, BANK[number - 1] as f32);
        let to = dot(&room, number, to);
        room.drag(from, to);
        assert_eq!(room.score(number), Some(expected), "touchpoint {number}");
        assert_eq!(room.selected(), number);
        assert!(room.shows(gauge), "touchpoint {number} to {expected}: {gauge}");
        undo(&mut room);
        assert_eq!(said(&room.worksheet()), said(&before), "a drag is one step");
        assert!(room.workshop().desk.history().undo_label().is_none());
        redo(&mut room);
        assert_eq!(room.score(number), Some(expected));
    }
}

/// A drag that comes back to where it began is no step.
#[test]
fn there_and_back() {
    let mut room = Room::scored_bank(Language::Zh, Step::Map);
    let (from, away) = (dot(&room, 6, 3.0), dot(&room, 6, -4.0));
    room.harness.hover_at(from);
    room.harness.drag_at(from);
    for at in [away, from] {
        room.harness.hover_at(from.lerp(at, 0.5));
        room.harness.hover_at(at);
    }
    room.harness.drop_at(from);
    room.run();
    assert_eq!(room.score(6), Some(3));
    assert!(room.workshop().desk.history().undo_label().is_none());
}

/// A click on an empty column of the curve scores it; arrows go one up and down; a screen reader too.
#[test]
fn other_ways_to_score() {
    let mut room = Room::bank(Language::En, Step::Map);
    let at = dot(&room, 2, 3.0);
    room.click_at(at);
    assert_eq!((room.selected(), room.score(2)), (2, Some(3)));
    room.keys(&[Key::ArrowUp, Key::ArrowUp, Key::ArrowUp]);
    assert_eq!(room.score(2), Some(5));
    room.key(Key::ArrowDown);
    assert_eq!(room.score(2), Some(4));
    room.key(Key::ArrowRight);
    room.key(Key::ArrowDown);
    assert_eq!((room.selected(), room.score(3)), (3, Some(0)), "the first arrow makes it nothing felt");
    for (request, expected) in [(1, 1), (-1, 0)] {
        use egui_kittest::kittest::Queryable as _;
        let name = canvas::point_name(&room.touchpoint(3), room.language);
        let point = room.harness.get_by_role_and_label(Role::Slider, &name);
        if request > 0 {
            point.increment_accesskit()
        } else {
            point.decrement_accesskit()
        }
        room.run();
        assert_eq!(room.score(3), Some(expected));
    }
    room.click(Role::RadioButton, "\u{2212}4");
    assert_eq!(room.score(3), Some(-4), "the strip of the inspector");
    room.click(Role::RadioButton, "\u{2212}4");
    assert_eq!(room.score(3), None, "the same again takes it away");
}

/// Each edit of the journey by pointer or key, its name in undo and redo, and the way back.
#[test]
fn touchpoints_and_stages() {
    type Do = fn(&mut Room);
    type Holds = fn(&Room) -> bool;
    let cases: &[(&str, Do, Holds, Phrase)] = &[
        (
            "add by the tool",
            |room| room.press(canvas::ADD_TOUCHPOINT),
            |room| names(room)[7].starts_with('+') && room.selected() == 8,
            Phrase::new("添加触点", "add touchpoint"),
        ),
        (
            "add by key",
            |room| room.key(Key::Insert),
            |room| names(room)[7].starts_with('+'),
            Phrase::new("添加触点", "add touchpoint"),
        ),
        (
            "delete by button",
            |room| room.press(inspector::DELETE),
            |room| !names(room).contains(&"t7".to_owned()) && room.selected() == 7,
            Phrase::new("删除触点", "delete touchpoint"),
        ),
        (
            "delete by key",
            |room| room.key(Key::Delete),
            |room| names(room).len() == 12,
            Phrase::new("删除触点", "delete touchpoint"),
        ),
        (
            "move back by key, over the border of the stage",
            |room| room.key_with(Modifiers::ALT, Key::ArrowLeft),
            |room| {
                let worksheet = room.worksheet();
                worksheet.journey.stages[2].touchpoints.last().unwrap().id.as_str() == "t7"
                    && names(room)[6] == "t7"
            },
            Phrase::new("移动触点", "move touchpoint"),
        ),
        (
            "move on by button",
            |room| room.press(inspector::MOVE_RIGHT),
            |room| names(room)[6..8] == ["t8", "t7"] && room.selected() == 8,
            Phrase::new("移动触点", "move touchpoint"),
        ),
        (
            "move by dragging a column behind another",
            |room| {
                let (from, to) = (room.column(2), room.column(4) + vec2(20.0, 0.0));
                room.drag(from, to);
            },
            |room| names(room)[..4] == ["t1", "t3", "t4", "t2"],
            Phrase::new("移动触点", "move touchpoint"),
        ),
        (
            "add a stage",
            |room| room.press(inspector::ADD_STAGE),
            |room| {
                let worksheet = room.worksheet();
                worksheet.journey.stages.len() == 6 && worksheet.journey.stages[4].touchpoints.is_empty()
            },
            Phrase::new("添加阶段", "add stage"),
        ),
        (
            "rename a stage",
            |room| {
                let label = room.say(inspector::STAGE_NAME);
                room.fill(label, "柜台");
            },
            |room| room.worksheet().journey.stages[3].name.get(Language::En) == "柜台",
            Phrase::new("阶段改名", "rename stage"),
        ),
        (
            "move a stage",
            |room| room.press(inspector::STAGE_LEFT),
            |room| room.worksheet().journey.stages[2].id.as_str() == "s4" && room.selected() == 5,
            Phrase::new("移动阶段", "move stage"),
        ),
        (
            "delete a stage with its touchpoints",
            |room| room.press(inspector::DELETE_STAGE),
            |room| names(room).len() == 8 && room.worksheet().journey.stages.len() == 4,
            Phrase::new("删除阶段", "delete stage"),
        ),
    ];
    for language in Language::ALL {
        for (what, act, holds, label) in cases {
            let mut room = Room::scored_bank(language, Step::Map);
            let at = room.column(7);
            room.click_at(at);
            let before = room.worksheet();
            act(&mut room);
            assert!(holds(&room), "{what}: {:?}", names(&room));
            let after = room.worksheet();
            room.leave_field();
            room.button(&format!("{}{}", Phrase::new("撤销：", "Undo: ").get(language), label.get(language)));
            assert_eq!(said(&room.worksheet()), said(&before), "{what}: undone in one step");
            room.button(&format!("{}{}", Phrase::new("重做：", "Redo: ").get(language), label.get(language)));
            assert_eq!(said(&room.worksheet()), said(&after), "{what}: done again");
            room.wait_saved();
            assert_eq!(said(&room.on_disk()), said(&after), "{what}: in the file");
        }
    }
}

/// F2 writes over the name on the map, a double-click over the cell that is clicked; Escape leaves the field.
#[test]
fn written_on_the_map() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        room.keys(&[Key::ArrowRight, Key::F2]);
        assert!(room.harness.ctx.text_edit_focused());
        room.type_text("取号");
        room.leave_field();
        assert_eq!(room.worksheet().journey.nth(1).unwrap().name.get(language), "取号");
        // The map has the keys again.
        room.key(Key::Num4);
        assert_eq!(room.score(2), Some(4));

        let name = room.touchpoint(6);
        let column = room.place(Role::Button, &name);
        let lane = canvas::on_the_map(room.say(inspector::ACTION), language);
        let doing = Pos2::new(column.center().x, column.top() + 100.0);
        room.click_twice(doing);
        assert!(room.harness.ctx.text_edit_focused(), "{lane}");
        room.type_text("等了很久");
        room.key(Key::Escape);
        assert_eq!(room.worksheet().journey.nth(5).unwrap().doing.get(language), "等了很久");
        assert!(!room.has(Role::TextInput, &lane), "a field that was left is closed");
    }
}

/// The menu of a column, by right click, by Shift+F10 and by its three dots: it renames, moves and deletes, and says so.
#[test]
fn the_menu_of_a_column() {
    use eframe::egui::{Event, PointerButton};
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        let at = room.column(4);
        room.harness.hover_at(at);
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            room.harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Secondary,
                pressed,
                modifiers,
            });
        }
        room.run();
        assert_eq!(room.selected(), 4, "what the menu is about");
        let delete = room.place_last(Role::Button, room.say(inspector::DELETE));
        room.click_at(delete.center());
        assert!(!names(&room).contains(&"t4".to_owned()));
        let removed = match language {
            Language::Zh => "已删除触点",
            Language::En => "Removed: touchpoint",
        };
        assert!(room.shows(removed));
        room.press(peak_moments::words::menu::UNDO);
        assert!(names(&room).contains(&"t4".to_owned()));

        let at = room.column(4);
        room.click_at(at);
        room.key_with(Modifiers::SHIFT, Key::F10);
        assert!(room.has(Role::Button, room.say(canvas::RENAME)));
        room.key(Key::Enter);
        room.type_text("叫号");
        room.leave_field();
        assert_eq!(room.worksheet().journey.nth(3).unwrap().name.get(language), "叫号");

        // The three dots of the selected column.
        let dots = room.place(Role::Button, room.say(canvas::COLUMN_MENU));
        assert!(dots.left() > at.x && dots.left() < at.x + 60.0, "at the column: {dots:?}");
        room.click_at(dots.center());
        let left = room.place_last(Role::Button, room.say(inspector::MOVE_LEFT));
        room.click_at(left.center());
        assert_eq!(room.worksheet().journey.nth(2).unwrap().name.get(language), "叫号");
    }
}

/// Every field of the inspector reaches the worksheet as the group's own words.
#[test]
fn fields() {
    let fields: &[(Phrase, Phrase)] = &[
        (inspector::NAME, Phrase::new("触点改名", "rename touchpoint")),
        (inspector::SHORT, Phrase::new("触点改名", "rename touchpoint")),
        (inspector::CHANNEL, Phrase::new("修改渠道", "edit channel")),
        (inspector::ACTION, Phrase::new("修改行为", "edit action")),
        (inspector::EXPECTATION, Phrase::new("修改期待", "edit expectation")),
        (inspector::THOUGHT, Phrase::new("修改想法", "edit thought")),
        (inspector::NOTE, Phrase::new("修改备注", "edit note")),
    ];
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        let at = room.column(5);
        room.click_at(at);
        for (field, label) in fields {
            let typed = format!("新的{}", field.zh);
            room.fill(room.say(*field), &typed);
            let edit = room.workshop().desk.history().undo_label().expect("a step");
            assert_eq!(undo::label(edit), *label);
            assert_eq!(room.field(room.say(*field)), typed);
        }
        let worksheet = room.worksheet();
        let t5 = worksheet.journey.nth(4).unwrap();
        for (text, field) in [
            (&t5.name, "触点名称"),
            (&t5.short, "地图上的短名"),
            (&t5.channel, "渠道"),
            (&t5.doing, "客户做什么"),
            (&t5.expectation, "客户期待什么"),
            (&t5.thought, "客户心里想什么"),
        ] {
            assert_eq!(
                (text.zh.as_str(), text.en.as_str()),
                (&*format!("新的{field}"), &*format!("新的{field}"))
            );
        }
        assert_eq!(t5.note, "新的备注");
        for _ in fields {
            undo(&mut room);
        }
        assert_eq!(said(&room.worksheet()), super::scored_bank());
    }
}

/// A name cannot be emptied: the field says why and shows the old name again.
#[test]
fn an_empty_name_is_refused() {
    use peak_moments::edit::Refusal;
    use peak_moments::words::messages;
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        let before = room.worksheet();
        room.enter(room.say(inspector::STAGE_NAME));
        room.key_with(Modifiers::COMMAND, Key::A);
        room.key(Key::Backspace);
        room.leave_field();
        assert_eq!(super::said(&room.worksheet()), super::said(&before));
        assert!(room.shows(&messages::refusal(Refusal::EmptyName, language)));
        let stage = before.journey.stage_of(&room.workshop().selected.clone().unwrap()).unwrap();
        assert_eq!(room.field(room.say(inspector::STAGE_NAME)), stage.name.get(language));
    }
}

/// Departments go into lanes and out of them.
#[test]
fn lanes() {
    let mut room = Room::scored_bank(Language::Zh, Step::Map);
    let at = room.column(1);
    room.click_at(at);
    let add = format!("{} {}", room.say(inspector::BACKSTAGE), room.say(inspector::PUT_IN));
    room.button(&add);
    room.button("柜面");
    let backstage = |room: &Room| -> Vec<String> {
        let worksheet = room.worksheet();
        worksheet.journey.nth(0).unwrap().backstage.iter().map(|i| i.department.to_string()).collect()
    };
    assert_eq!(backstage(&room), ["it", "teller"]);
    room.button("科技部 ×");
    assert_eq!(backstage(&room), ["teller"]);
}

/// A journey without touchpoints says what to do, and the first one can be added.
#[test]
fn empty() {
    for language in Language::ALL {
        let mut worksheet = super::fresh_bank();
        worksheet.journey.stages.truncate(1);
        worksheet.journey.stages[0].touchpoints.clear();
        worksheet.scenario.boundary.end_touchpoint = None;
        let mut room = Room::on(language, Step::Map, worksheet);
        assert!(room.shows(room.say(inspector::NOTHING_SELECTED)));
        let tools = room.place_first(Role::Button, room.say(canvas::ADD_TOUCHPOINT));
        room.click_at(tools.center());
        assert_eq!(names(&room), ["+-1"]);
        assert_eq!(room.selected(), 1);
    }
}

/// Zoom and lanes change what is seen, never the worksheet.
#[test]
fn looking_changes_nothing() {
    let mut room = Room::scored_bank(Language::Zh, Step::Map);
    let before = room.worksheet();
    for key in [Key::Plus, Key::Minus, Key::Minus, Key::Minus, Key::Minus, Key::Minus, Key::Num0] {
        room.key_with(Modifiers::COMMAND, key);
    }
    room.press(canvas::LANES);
    room.click(Role::CheckBox, room.say(canvas::EXPECTATION_LANE));
    assert!(room.workshop().view.expectation);
    assert_eq!(super::said(&room.worksheet()), super::said(&before));
    assert!(room.workshop().desk.history().undo_label().is_none());
    assert_eq!(room.selected(), 1);
}
