//! Who has the keys: the map, the matrix and the scale are one stop each and hear nothing without the focus;
//! whoever pressed something keeps it, and a new step gives it to the page.

use super::Room;
use eframe::egui::accesskit::Role;
use eframe::egui::{Id, Key, Modifiers, Rect};
use egui_kittest::kittest::NodeT as _;
use peak_moments::app::{Screen, Step};
use peak_moments::demo::worksheet;
use peak_moments::model::Language;
use peak_moments::words::{inspector, internal_ui, screen, walk};

/// What has the focus: where it stands on the screen.
#[track_caller]
fn focus(room: &Room) -> (Id, Rect) {
    let id = room.harness.ctx.memory(|memory| memory.focused()).expect("something has the focus");
    let response = room.harness.ctx.read_response(id).expect("it is on the screen");
    (id, response.rect)
}

/// The label of what has the focus, as a screen reader says it.
#[track_caller]
fn spoken(room: &Room) -> String {
    let node = room.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    node.expect("a focused node").accesskit_node().label().unwrap_or_default()
}

/// From the first frame and after every change of step the page has the keys, whichever way the step changed.
#[test]
fn the_page_has_the_focus() {
    for step in Step::ALL {
        let mut room = Room::on(Language::Zh, step, worksheet(Language::Zh));
        room.run();
        let (_, place) = focus(&room);
        assert!(place.center().x > 120.0 && place.center().x < 1280.0 - 264.0, "{step:?}: {place:?}");
    }
    for by_keys in [true, false] {
        let mut room = Room::on(Language::Zh, Step::Scenario, worksheet(Language::Zh));
        for step in Step::ALL.into_iter().skip(1) {
            if by_keys {
                let before = room.workshop().step;
                room.focus(Role::Tab, before.name().get(Language::Zh));
                room.key(Key::ArrowDown);
                assert_eq!((room.workshop().step, spoken(&room)), (before, step.name().zh.to_owned()));
                room.key(Key::Enter);
            } else {
                room.go(step);
            }
            assert_eq!(room.workshop().step, step);
            let (_, place) = focus(&room);
            assert!(place.center().x > 120.0, "{step:?}: {place:?}");
        }
    }
}

/// On the rail the arrows lead along the rail and change nothing.
#[test]
fn arrows_on_the_rail() {
    for step in Step::ALL {
        let mut room = Room::on(Language::Zh, step, worksheet(Language::Zh));
        let (before, selected) = (room.worksheet(), room.workshop().selected.clone());
        room.focus(Role::Tab, step.name().get(Language::Zh));
        for key in [Key::Home, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::ArrowRight, Key::Num3] {
            room.key(key);
        }
        assert_eq!(spoken(&room), Step::ALL[1].name().get(Language::Zh), "{step:?}");
        assert_eq!(*room.worksheet(), *before, "{step:?}");
        assert_eq!((room.workshop().step, &room.workshop().selected), (step, &selected));
        room.key(Key::Enter);
        assert_eq!(room.workshop().step, Step::ALL[1]);
    }
}

/// With the focus in the inspector neither letters, digits nor arrows reach map and matrix.
#[test]
fn no_key_without_the_focus() {
    let keys = [Key::ArrowDown, Key::ArrowUp, Key::Num3, Key::A, Key::M, Key::P, Key::Delete, Key::Backspace];
    for (step, role, label) in [
        (Step::Map, Role::Button, inspector::DELETE),
        (Step::Redesign, Role::Tab, Step::Redesign.name()),
        (Step::Assign, Role::Button, peak_moments::words::assign::ADD_DEPARTMENT),
        (Step::Mark, Role::Button, inspector::mark_name(peak_moments::model::MarkKind::Peak)),
        (Step::Walk, Role::Button, walk::PREVIOUS),
        (Step::Lenses, Role::Tab, Step::Lenses.name()),
    ] {
        for key in keys {
            let mut room = Room::on(Language::En, step, worksheet(Language::En));
            room.key(Key::ArrowRight);
            let (before, selected) = (room.worksheet(), room.selected());
            room.focus(role, label.get(Language::En));
            room.key(key);
            assert_eq!(*room.worksheet(), *before, "{step:?} {key:?}");
            assert_eq!(room.selected(), selected, "{step:?} {key:?}");
        }
    }
}

/// A score strip is one stop: the arrows go from score to score, and the map does not hear them.
#[test]
fn the_strip_of_the_inspector() {
    let mut room = Room::scored_bank(Language::Zh, Step::Map);
    room.focus(Role::RadioButton, "\u{2212}2");
    room.keys(&[Key::ArrowRight, Key::ArrowRight]);
    assert_eq!((room.selected(), room.score(1)), (1, Some(0)));
    room.key(Key::ArrowLeft);
    assert_eq!((room.selected(), room.score(1)), (1, Some(-1)));
}

/// The map, the matrix and the rail are one stop of the Tab key each.
#[test]
fn one_stop_each() {
    for (step, most) in [(Step::Map, 40), (Step::Assign, 24), (Step::Walk, 24)] {
        let mut room = Room::on(Language::Zh, step, worksheet(Language::Zh));
        room.run();
        let (first, _) = focus(&room);
        let mut stops = 0;
        loop {
            room.key(Key::Tab);
            stops += 1;
            if focus(&room).0 == first || stops > most {
                break;
            }
        }
        assert!(stops <= most, "{step:?}: {stops} stops");
    }
}

/// The matrix has one cursor: where one clicked, arrows and letters go on.
#[test]
fn one_cursor_in_the_matrix() {
    use peak_moments::model::Role as Letter;
    use peak_moments::words::assign;
    let mut room = Room::scored_bank(Language::Zh, Step::Assign);
    let cell = |room: &Room, number: usize, department: usize| {
        let worksheet = room.worksheet();
        let name = worksheet.journey.departments[department].name.get(Language::Zh).to_owned();
        assign::cell(&name, &room.touchpoint(number), None, Language::Zh)
    };
    let label = cell(&room, 6, 3);
    let place = room.place(Role::Cell, &label);
    room.click_at(place.center());
    assert_eq!(focus(&room).1, place, "the cursor is where the click was");
    room.keys(&[Key::ArrowDown, Key::ArrowRight]);
    let label = cell(&room, 7, 4);
    assert_eq!(focus(&room).1, room.place(Role::Cell, &label));
    room.key(Key::S);
    let worksheet = room.worksheet();
    let role = |number: usize, department: usize| {
        let id = &worksheet.journey.departments[department].id;
        worksheet.journey.nth(number - 1).unwrap().role_of(id)
    };
    assert_eq!((role(6, 3), role(7, 4)), (Some(Letter::A), Some(Letter::S)));
}

/// Whoever presses a button by key stays on it, though its words change; pressed by pointer the page has the
/// keys again.
#[test]
fn the_focus_stays_on_the_button() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    let next = |room: &Room, number: usize| {
        let worksheet = room.worksheet();
        let next = worksheet.journey.nth(number).expect("a next one");
        walk::next(next.short_name().get(room.language), room.language)
    };
    let label = next(&room, 1);
    room.focus(Role::Button, &label);
    let (button, _) = focus(&room);
    room.keys(&[Key::Enter, Key::Space]);
    assert_eq!((room.selected(), focus(&room).0), (3, button));
    room.button(&next(&room, 3).clone());
    assert_eq!(room.selected(), 4);
    room.key(Key::Num2);
    assert_eq!(room.score(4), Some(2));
}

/// Enter on the page is its first button, in the warm place of every page; in a field it leaves the field.
#[test]
fn enter_is_the_first_button() {
    let mut room = Room::scored_bank(Language::Zh, Step::Scenario);
    room.run();
    room.key(Key::Enter);
    assert_eq!(room.workshop().step, Step::Walk, "the scenario leads to the walk");
    room.key(Key::Enter);
    assert_eq!((room.workshop().step, room.selected()), (Step::Walk, 2), "on to the next touchpoint");
    room.keys(&[Key::End, Key::Enter]);
    assert_ne!(room.workshop().step, Step::Walk, "from the last one to the next step");

    let mut room = Room::scored_bank(Language::Zh, Step::Scenario);
    room.enter(room.say(screen::MEMBERS));
    room.key(Key::Enter);
    assert_eq!(room.workshop().step, Step::Scenario, "the field was left, and no more");

    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    room.key(Key::F1);
    room.key(Key::Enter);
    assert!(room.state().modal.is_none(), "a dialog is closed by it");
    assert_eq!(room.selected(), 1, "and nothing under it hears it");
}

/// The first frame of the gallery: Enter begins the warm-up; arrows give the cards the focus, and it is seen.
#[test]
fn cards_of_the_gallery() {
    let mut room = Room::new(Language::Zh);
    room.key(Key::ArrowRight);
    let (_, card) = focus(&room);
    assert!(card.width() > 200.0, "a card");
    room.key(Key::Enter);
    assert_eq!(room.worksheet().scenario.id, "hotel-stay");

    let mut room = Room::new(Language::Zh);
    room.key(Key::Enter);
    assert_eq!(room.state().screen, Screen::Workshop);
    assert_eq!(room.worksheet().scenario.id, peak_moments::files::library::WARM_UP);
}

/// Ctrl+Z in a field takes back what was typed in this visit, and never what was done before it.
#[test]
fn undo_in_a_field() {
    let mut room = Room::scored_bank(Language::Zh, Step::Map);
    let label = room.say(inspector::NOTE);
    room.fill(label, "第一次写的");
    // Taken back by the program, and written anew elsewhere.
    room.key_with(Modifiers::COMMAND, Key::Z);
    room.strike(4);
    room.fill(label, "第二次");
    room.enter(label);
    room.key(Key::End);
    room.type_text("，再加");
    assert_eq!(room.field(label), "第二次，再加");
    for _ in 0..6 {
        room.key_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(room.field(label), "第二次");
    assert_eq!(room.worksheet().journey.nth(0).expect("the first").note, "第二次");
    assert_eq!(room.score(1), Some(4), "older work stays");
    room.leave_field();
}

/// A link between two departments by keys alone: each list opens with Enter, and Tab goes through it.
#[test]
fn a_link_by_keyboard() {
    let mut room = Room::scored_bank(Language::Zh, Step::Internal);
    let name = |room: &Room, id: &str| {
        let worksheet = room.worksheet();
        worksheet.journey.department(&id.into()).expect("a department").name.get(Language::Zh).to_owned()
    };
    for (list, id) in [(internal_ui::NEW_SUPPLIER, "operations"), (internal_ui::NEW_CUSTOMER, "teller")] {
        let department = name(&room, id);
        room.focus(Role::ComboBox, list.zh);
        room.key(Key::Enter);
        for _ in 0..20 {
            room.key(Key::Tab);
            if spoken(&room) == department {
                break;
            }
        }
        assert_eq!(spoken(&room), department);
        room.key(Key::Enter);
    }
    room.focus(Role::Button, internal_ui::ADD_LINK.zh);
    room.key(Key::Enter);
    let links = room.worksheet().links.to_vec();
    assert_eq!(links.len(), 1);
    assert_eq!((links[0].supplier.as_str(), links[0].customer.as_str()), ("operations", "teller"));
}
