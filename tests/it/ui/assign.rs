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
        room.press(assign::ADD_DEPARTMENT);
        let added = room.worksheet().journey.departments.last().unwrap().clone();
        assert_eq!(added.name.get(language), room.say(assign::NEW_DEPARTMENT));
        room.key(Key::A);

        let before = room.worksheet();
        let name = before.journey.departments[0].name.get(language).to_owned();
        assert_eq!(role(&room, 1, 0), Some(Role::A));
        room.click(Kind::RowHeader, &name);
        assert!(room.shows(&assign::uses(1, language)));
        room.fill(room.say(assign::NAME), "热线");
        assert_eq!(room.worksheet().journey.departments[0].name.zh, "热线");
        // Escape left the field and the popup.
        room.click(Kind::RowHeader, "热线");
        room.press(assign::DELETE);
        let after = room.worksheet();
        assert_eq!(after.journey.departments.len(), 8);
        assert!(after.journey.touchpoints().all(|t| t.role_of(&before.journey.departments[0].id).is_none()));
        room.menu(room.say(menu::UNDO));
        assert_eq!(role(&room, 1, 0), Some(Role::A));
    }
}
