//! The matrix: cells by pointer and keys, problems, departments.

use super::Room;
use eframe::egui::Key;
use eframe::egui::accesskit::Role as Kind;
use peak_moments::analysis::review::Topic;
use peak_moments::app::Step;
use peak_moments::model::{Language, Role};
use peak_moments::words::{assign, findings, menu};

fn role(room: &Room, number: usize, department: usize) -> Option<Role> {
    let worksheet = room.worksheet();
    let id = &worksheet.journey.departments[department].id;
    worksheet.journey.nth(number - 1).unwrap().role_of(id)
}

/// Letters into one cell, and what it then holds.
#[test]
fn letters() {
    use Key::{A, Backspace, C, Delete, I, R, S};
    let cases: &[(&[Key], Option<Role>)] = &[
        (&[A], Some(Role::A)),
        (&[R], Some(Role::R)),
        (&[S], Some(Role::S)),
        (&[C], Some(Role::C)),
        (&[I], Some(Role::I)),
        (&[A, R], Some(Role::AR)),
        (&[R, A], Some(Role::AR)),
        (&[A, S], Some(Role::S)),
        (&[A, R, C], Some(Role::C)),
        (&[A, Backspace], None),
        (&[A, Delete], None),
        (&[Backspace], None),
        (&[A, A], Some(Role::A)),
    ];
    for (keys, expected) in cases {
        let mut room = Room::scored_bank(Language::Zh, Step::Assign);
        room.keys(&[Key::ArrowRight, Key::ArrowDown, Key::ArrowDown]);
        room.keys(keys);
        assert_eq!(role(&room, 2, 2), *expected, "{keys:?}");
    }
}

/// A click goes through – A R S C I and back to –.
#[test]
fn clicks() {
    let mut room = Room::scored_bank(Language::En, Step::Assign);
    let turn = [None, Some(Role::A), Some(Role::R), Some(Role::S), Some(Role::C), Some(Role::I), None];
    for pair in turn.windows(2) {
        let department = room.worksheet().journey.departments[3].name.get(Language::En).to_owned();
        let label = assign::cell(&department, &room.touchpoint(6), pair[0], Language::En);
        room.click(Kind::Cell, &label);
        assert_eq!(role(&room, 6, 3), pair[1]);
        assert_eq!(room.selected(), 6);
    }
}

/// F8 leads from problem to problem and round again; a problem leads to its touchpoint.
#[test]
fn problems() {
    for language in Language::ALL {
        let mut worksheet = super::scored_bank();
        let departments: Vec<_> = worksheet.journey.departments.iter().map(|d| d.id.clone()).collect();
        for (number, touchpoint) in (1..).zip(worksheet.journey.touchpoints_mut()) {
            let role = if matches!(number, 4 | 9) { Role::R } else { Role::AR };
            let department = departments[number % departments.len()].clone();
            touchpoint.responsibilities.push(peak_moments::model::Responsibility { department, role });
        }
        let mut room = Room::on(language, Step::Assign, worksheet);
        assert!(room.shows(&assign::problems(2, language)));
        for expected in [4, 9, 4] {
            room.key(Key::F8);
            assert_eq!(room.selected(), expected);
        }
        let problem = room.workshop().review().places(Topic::Roles).nth(1).expect("two")[0].clone();
        room.button_that_begins(&findings::text(&problem, &room.worksheet(), language).subject);
        assert_eq!(room.selected(), 9);
    }
}

/// A department is added, renamed and taken away with all that it was assigned; undo brings it back.
#[test]
fn departments() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Assign);
        room.key(Key::A);
        room.press(assign::ADD_DEPARTMENT);
        // Its name stands open, in view, and what is typed replaces it.
        let field = room.place(Kind::TextInput, room.say(assign::NAME));
        assert!(field.top() > 48.0 && field.bottom() < super::SIZE.y, "{field:?}");
        room.type_text("客户体验部");
        room.leave_field();
        let before = room.worksheet();
        let added = before.journey.departments.last().unwrap();
        assert_eq!(added.name.get(language), "客户体验部");
        assert_eq!(room.workshop().department.as_ref(), Some(&added.id));

        let name = before.journey.departments[0].name.get(language).to_owned();
        assert_eq!(role(&room, 1, 0), Some(Role::A));
        room.click(Kind::RowHeader, &name);
        assert!(room.shows(&assign::uses(1, language)));
        room.fill(room.say(assign::NAME), "热线");
        assert_eq!(room.worksheet().journey.departments[0].name.zh, "热线");
        room.press(assign::DELETE);
        let after = room.worksheet();
        assert_eq!(after.journey.departments.len(), 8);
        assert!(after.journey.touchpoints().all(|t| t.role_of(&before.journey.departments[0].id).is_none()));
        assert!(room.shows(match language {
            Language::Zh => "已删除部门",
            Language::En => "Removed: department",
        }));
        room.menu(room.say(menu::UNDO));
        assert_eq!(role(&room, 1, 0), Some(Role::A));
    }
}

/// Every department that is added has a colour that no other has, as long as there are any.
#[test]
fn colours_of_new_departments() {
    let mut room = Room::scored_bank(Language::Zh, Step::Assign);
    assert_eq!(room.worksheet().journey.departments.len(), 8);
    for n in 1..=8 {
        room.press(assign::ADD_DEPARTMENT);
        room.leave_field();
        let worksheet = room.worksheet();
        let own: Vec<_> = worksheet.journey.departments.iter().filter_map(|d| d.color).collect();
        assert_eq!(own.len(), n, "the palette's eight are taken");
        assert!(own.iter().enumerate().all(|(at, color)| !own[..at].contains(color)), "{own:?}");
    }
}

/// Added, renamed and recoloured without a pointer.
#[test]
fn departments_by_keyboard() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Assign);
        room.keys(&[Key::ArrowDown, Key::F2]);
        room.type_text("大堂");
        room.leave_field();
        assert_eq!(room.worksheet().journey.departments[1].name.get(language), "大堂");
        room.key(Key::Insert);
        room.type_text("客户体验部");
        room.leave_field();
        let worksheet = room.worksheet();
        assert_eq!(worksheet.journey.departments.len(), 9);
        assert_eq!(worksheet.journey.departments[8].name.get(language), "客户体验部");
        // The cursor of the matrix is in the new row.
        room.key(Key::S);
        assert_eq!(role(&room, 1, 8), Some(Role::S));
        let before = room.worksheet().journey.departments[8].color;
        room.focus(Kind::RadioButton, &assign::swatch(9, language));
        room.key(Key::ArrowRight);
        let after = room.worksheet().journey.departments[8].color;
        assert!(after.is_some() && after != before, "{before:?} {after:?}");
    }
}
