//! What is typed and pasted into fields: nothing is shortened in silence, and all of it is cleaned.

use super::{Room, said};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use peak_moments::app::Step;
use peak_moments::model::{Language, Moment, Worksheet};
use peak_moments::words::screen::gallery;
use peak_moments::words::{Phrase, alone, entry, inspector, results, screen, walk};

fn paste(room: &mut Room, text: &str) {
    room.harness.event(Event::Paste(text.to_owned()));
    room.run();
}

/// A field, the step it stands in, how long it can be, and where its text is kept.
type Field = (Step, Phrase, usize, fn(&Worksheet) -> &str);

const FIELDS: [Field; 5] = [
    (Step::Scenario, screen::GROUP_NAME, 40, |w| &w.group.name),
    (Step::Walk, walk::NOTE, 2_000, |w| &w.journey.stages[0].touchpoints[0].note),
    (Step::Map, inspector::THOUGHT, 400, |w| &w.journey.stages[0].touchpoints[0].thought.zh),
    (Step::Map, inspector::STAGE_NAME, 40, |w| &w.journey.stages[0].name.zh),
    (Step::Results, results::NOTES, 2_000, |w| &w.notes),
];

/// A paste that has no room says how much was left out, and can be taken back.
#[test]
fn a_paste_says_what_it_left_out() {
    for (step, label, limit, value) in FIELDS {
        let mut room = Room::bank(Language::Zh, step);
        let before = room.worksheet();
        room.enter(room.say(label));
        room.key_with(Modifiers::COMMAND, Key::A);
        paste(&mut room, &"字".repeat(limit + 70));
        assert_eq!(value(&room.worksheet()), "字".repeat(limit), "{}", label.zh);
        assert!(room.shows(&entry::left_out(70, limit, Language::Zh)), "{}: 70 left out", label.zh);
        assert!(room.shows(&entry::count(limit, limit, Language::Zh)), "{}: no room", label.zh);
        room.press(entry::UNDO_PASTE);
        assert_eq!(value(&room.worksheet()), value(&before), "{}: taken back", label.zh);
        assert!(!room.shows(&entry::left_out(70, limit, Language::Zh)), "{}: told no more", label.zh);
    }
}

/// A letter that has no room changes nothing.
#[test]
fn a_full_field_takes_no_letter() {
    let mut room = Room::bank(Language::En, Step::Map);
    let label = room.say(inspector::STAGE_NAME);
    room.enter(label);
    room.key_with(Modifiers::COMMAND, Key::A);
    room.type_text(&"a".repeat(35));
    assert!(!room.shows("35 of 40"), "there is room");
    room.type_text("a");
    assert!(room.shows(&entry::count(36, 40, Language::En)), "near the limit");
    room.type_text("bcdefgh");
    room.leave_field();
    assert_eq!(room.worksheet().journey.stages[0].name.en, format!("{}bcde", "a".repeat(36)));
    assert!(!room.shows("of 40 characters"), "counted only while one types");
}

/// A text that a file brought longer than its field stays whole: only growth ends there.
#[test]
fn a_longer_text_stays_whole() {
    let mut worksheet = super::scored_bank();
    let touchpoint = worksheet.journey.nth(6).unwrap().id.clone();
    let long = format!("{}尾巴", "长".repeat(700));
    worksheet.marks.moments.push(Moment { touchpoint, who: long.clone(), ..Moment::default() });
    worksheet.journey.stages[0].touchpoints[0].note = format!("{long}{long}{long}");
    let note = worksheet.journey.stages[0].touchpoints[0].note.clone();
    let mut room = Room::on(Language::Zh, Step::Walk, worksheet);
    let label = room.say(walk::NOTE);
    room.enter(label);
    room.key_with(Modifiers::CTRL, Key::Home);
    room.type_text("字");
    room.leave_field();
    assert_eq!(room.worksheet().journey.nth(0).unwrap().note, note, "a letter changes nothing");
    room.enter(label);
    room.key_with(Modifiers::CTRL, Key::Home);
    room.key(Key::Delete);
    assert_eq!(room.worksheet().journey.nth(0).unwrap().note, note["长".len()..], "less is less");
    room.type_text("字");
    room.leave_field();
    let note = room.worksheet().journey.nth(0).unwrap().note.clone();
    assert_eq!((note.chars().count(), note.ends_with("尾巴")), (2_105, true), "and grows no more");
    assert_eq!(room.worksheet().marks.moments[0].who, long);
}

/// One letter in place of one, in a text without room.
#[test]
fn what_is_replaced_needs_no_room() {
    let mut worksheet = super::fresh_bank();
    worksheet.notes = "长".repeat(2_300);
    let mut room = Room::on(Language::Zh, Step::Results, worksheet);
    room.enter(room.say(results::NOTES));
    room.key_with(Modifiers::CTRL, Key::Home);
    room.key_with(Modifiers::SHIFT, Key::ArrowRight);
    room.type_text("短");
    room.leave_field();
    assert_eq!(room.worksheet().notes, format!("短{}", "长".repeat(2_299)));
}

#[test]
fn what_is_pasted_is_cleaned_in_all_fields() {
    for (step, label, limit, value) in FIELDS {
        let mut room = Room::bank(Language::Zh, step);
        room.enter(room.say(label));
        room.key_with(Modifiers::COMMAND, Key::A);
        paste(&mut room, "等\u{200b}了\u{a0}五\u{b}十　分\r\n钟\u{202e}");
        let kept = if room.has(Role::TextInput, room.say(label)) {
            "等了 五 十　分 钟"
        } else {
            "等了 五\n十　分\n钟"
        };
        assert_eq!(value(&room.worksheet()), kept, "{} {limit}", label.zh);
    }
}

/// Of a file, a text with letters and marks apart is shown composed, and looking at it changes nothing.
#[test]
fn letters_and_marks_of_a_file_stay_until_one_types() {
    let mut worksheet = super::fresh_bank();
    worksheet.notes = "Cafe\u{301}".to_owned();
    let mut room = Room::on(Language::En, Step::Results, worksheet);
    let label = room.say(results::NOTES);
    assert_eq!(room.field(label), "Caf\u{e9}");
    let before = room.worksheet();
    room.enter(label);
    room.leave_field();
    assert_eq!(said(&room.worksheet()), said(&before));
    room.enter(label);
    room.key_with(Modifiers::CTRL, Key::End);
    room.type_text("s");
    room.leave_field();
    assert_eq!(room.worksheet().notes, "Caf\u{e9}s");
}

/// A mark that a keyboard sends behind its letter becomes one character with it.
#[test]
fn a_mark_joins_its_letter() {
    let mut room = Room::bank(Language::En, Step::Results);
    room.enter(room.say(results::NOTES));
    for part in ["Cafe", "\u{301}", "s"] {
        room.harness.event(Event::Text(part.to_owned()));
        room.run();
    }
    assert_eq!(room.worksheet().notes, "Caf\u{e9}s");
}

const SIX: [&str; 6] = ["王芳", "李强", "张伟", "刘洋", "陈静", "赵敏"];

/// Six people in one paste, with the marks that come to hand, and what is wrong is corrected on its chip.
#[test]
fn members_become_chips() {
    let mut room = Room::bank(Language::Zh, Step::Scenario);
    room.enter(room.say(screen::MEMBERS));
    paste(&mut room, "王芳 李强、张伟，刘洋 陈静；赵敏");
    assert_eq!(room.worksheet().group.members, SIX);
    assert!(room.shows(&screen::people(6, Language::Zh)));
    assert_eq!(room.field(room.say(screen::MEMBERS)), "", "the field is free for the next");
    room.button(&screen::remove_person("张伟", Language::Zh));
    room.button("刘洋");
    room.key_with(Modifiers::COMMAND, Key::A);
    room.type_text("刘阳、孙丽");
    room.leave_field();
    assert_eq!(room.worksheet().group.members, ["王芳", "李强", "刘阳", "孙丽", "陈静", "赵敏"]);
    room.key_with(Modifiers::COMMAND, Key::Z);
    room.key_with(Modifiers::COMMAND, Key::Z);
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.worksheet().group.members, SIX, "undone");
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.worksheet().group.members, [""; 0]);
}

/// Typed names are in the worksheet with every letter, and are chips once they are ended.
#[test]
fn typed_names_are_kept_at_once() {
    let mut room = Room::bank(Language::En, Step::Scenario);
    let label = room.say(screen::MEMBERS);
    room.enter(label);
    room.type_text("Anna Miller");
    assert_eq!(room.worksheet().group.members, ["Anna Miller"], "as it is typed");
    assert!(!room.has(Role::Button, "Anna Miller"), "not ended yet");
    room.type_text(",");
    assert!(room.has(Role::Button, "Anna Miller") && room.field(label).is_empty());
    room.type_text(" Ben Stone");
    room.key(Key::Enter);
    assert!(room.harness.ctx.text_edit_focused(), "ready for the next");
    room.type_text("Cem");
    room.leave_field();
    assert_eq!(room.worksheet().group.members, ["Anna Miller", "Ben Stone", "Cem"]);
    assert!(room.has(Role::Button, "Cem") && room.shows("3 people"));
}

/// Each line of a pasted list is a person, whatever blanks stand in it.
#[test]
fn a_list_is_pasted_by_lines() {
    let mut room = Room::bank(Language::En, Step::Scenario);
    room.enter(room.say(screen::MEMBERS));
    paste(&mut room, "1. Anna Miller\r\n2. Ben Stone\r\n");
    assert_eq!(room.worksheet().group.members, ["Anna Miller", "Ben Stone"]);
}

/// Entered once in the gallery, the members are in the worksheet and score alone with a click on their names.
#[test]
fn members_are_entered_once() {
    let mut room = Room::new(Language::Zh);
    room.enter(room.say(screen::MEMBERS));
    paste(&mut room, "王芳 李强");
    room.leave_field();
    assert!(room.has(Role::Button, "王芳") && room.shows("2 人"));
    room.press(gallery::START_WARM_UP);
    room.wait("open", |state| state.workshop.is_some());
    assert_eq!(room.worksheet().group.members, ["王芳", "李强"]);
    room.go(Step::Walk);
    room.press(alone::BEGIN);
    room.button("李强");
    assert_eq!(room.worksheet().ballots[0].name, "李强");
    room.strike(2);
    room.press(alone::PAUSE);
    assert!(room.has(Role::Button, "王芳") && !room.has(Role::Button, "李强"), "who has begun goes on");
}
