//! Typing: pinyin arrives once and whole, and a visit to a field is one undo step.

use super::{Room, said};
use eframe::egui::output::IMEOutput;
use eframe::egui::{Event, ImeEvent, Key, Modifiers};
use peak_moments::app::Step;
use peak_moments::model::{Language, Worksheet};
use peak_moments::ui::kit::ime::SteadyIme;
use peak_moments::words::{Phrase, inspector, results, screen, walk};

fn compose(room: &mut Room, text: &str) {
    let preedit = ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None };
    room.harness.event(Event::Ime(preedit));
    room.run();
}

fn commit(room: &mut Room, text: &str) {
    room.harness.event(Event::Ime(ImeEvent::Commit(text.to_owned())));
    room.run();
}

/// Pinyin as an input method sends it: letter by letter, then nothing, then the words.
fn pinyin(room: &mut Room) {
    for letters in ["n", "ni", "ni'h", "ni'hao", ""] {
        compose(room, letters);
    }
}

/// A field, the step it stands in, and where its text is kept.
type Field = (Step, Phrase, fn(&Worksheet) -> &str);

const FIELDS: [Field; 5] = [
    (Step::Scenario, screen::GROUP_NAME, |w| &w.group.name),
    (Step::Walk, walk::NOTE, |w| &w.journey.stages[0].touchpoints[0].note),
    (Step::Map, inspector::NAME, |w| &w.journey.stages[0].touchpoints[0].name.zh),
    (Step::Map, inspector::STAGE_NAME, |w| &w.journey.stages[0].name.zh),
    (Step::Results, results::NOTES, |w| &w.notes),
];

#[test]
fn pinyin_arrives_once_and_whole() {
    for (step, label, value) in FIELDS {
        let mut room = Room::bank(Language::Zh, step);
        let before = room.worksheet();
        room.enter(room.say(label));
        room.key(Key::End);
        for letters in ["n", "ni", "ni'h", "ni'hao"] {
            compose(&mut room, letters);
            assert_eq!(
                super::said(&room.worksheet()),
                super::said(&before),
                "{}: no letter of {letters} leaves the field",
                label.zh
            );
            assert!(room.workshop().desk.history().undo_label().is_none());
        }
        compose(&mut room, "");
        commit(&mut room, "你好");
        let expected = format!("{}你好", value(&before));
        assert_eq!(value(&room.worksheet()), expected, "{}: at once, while the field is open", label.zh);
        room.leave_field();
        assert_eq!(value(&room.worksheet()), expected, "{}", label.zh);
        room.wait_saved();
        assert_eq!(value(&room.on_disk()), expected);
        room.key_with(Modifiers::COMMAND, Key::Z);
        assert_eq!(said(&room.worksheet()), said(&before), "{}: one step", label.zh);
        assert!(room.workshop().desk.history().undo_label().is_none());
    }
}

/// Letters, pinyin and letters again in one visit are one step; a second visit is a second.
#[test]
fn a_visit_is_a_step() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    let empty = room.worksheet();
    let label = room.say(walk::NOTE);
    room.enter(label);
    room.type_text("ATM ");
    pinyin(&mut room);
    commit(&mut room, "太慢");
    room.type_text("!");
    room.leave_field();
    let first = room.worksheet();
    assert_eq!(first.journey.nth(0).unwrap().note, "ATM 太慢!");
    room.enter(label);
    room.key_with(Modifiers::COMMAND, Key::End);
    room.type_text("??");
    room.leave_field();
    assert_eq!(room.worksheet().journey.nth(0).unwrap().note, "ATM 太慢!??");
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(&room.worksheet()), said(&first));
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(&room.worksheet()), said(&empty));
}

/// Pinyin that is given up leaves nothing behind, whichever way it is given up.
#[test]
fn given_up() {
    for leave in [Key::Escape, Key::Tab] {
        let mut room = Room::bank(Language::Zh, Step::Walk);
        let before = room.worksheet();
        room.enter(room.say(walk::NOTE));
        compose(&mut room, "ni'h");
        compose(&mut room, "");
        room.key(leave);
        room.leave_field();
        assert_eq!(super::said(&room.worksheet()), super::said(&before), "{leave:?}");
    }
}

/// Clicking away in the middle of a syllable: an input method tells nobody. The letters stay as they stand in
/// the field, as in other programs, in a step that can be undone; what is in the next field is not theirs.
#[test]
fn clicked_away() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    let before = room.worksheet();
    let label = room.say(walk::NOTE);
    room.enter(label);
    room.type_text("太");
    compose(&mut room, "ni'h");
    room.click_at(eframe::egui::pos2(700.0, 600.0));
    assert_eq!(room.worksheet().journey.nth(0).unwrap().note, "太ni'h");
    assert_eq!(room.field(label), "太ni'h", "the field shows what the worksheet holds");
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(&room.worksheet()), said(&before), "one step with what was typed before");
}

/// The same where another field, or another touchpoint, is clicked.
#[test]
fn clicked_into_another_field() {
    let mut room = Room::bank(Language::Zh, Step::Map);
    let (name, stage) = (room.say(inspector::NAME), room.say(inspector::STAGE_NAME));
    room.enter(name);
    room.key(Key::End);
    compose(&mut room, "ni'h");
    room.enter(stage);
    room.run();
    let worksheet = room.worksheet();
    assert!(worksheet.journey.nth(0).unwrap().name.zh.ends_with("ni'h"));
    assert!(!worksheet.journey.stages[0].name.zh.contains("ni"));
}

/// The keys of a step go into the field while one is typing.
#[test]
fn keys_stay_in_the_field() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.enter(room.say(walk::NOTE));
    for (key, text) in [(Key::Num5, "5"), (Key::Minus, "-")] {
        room.harness.key_press(key);
        room.type_text(text);
    }
    room.keys(&[Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End]);
    room.leave_field();
    assert_eq!((room.selected(), room.score(1)), (1, None));
    assert_eq!(room.worksheet().journey.nth(0).unwrap().note, "5-");
}

/// What is longer than a field takes is cut between characters, and the field shows what was kept.
#[test]
fn too_long() {
    let mut room = Room::bank(Language::Zh, Step::Map);
    room.enter(room.say(inspector::STAGE_NAME));
    room.key_with(Modifiers::COMMAND, Key::A);
    commit(&mut room, &"长".repeat(60));
    room.leave_field();
    let kept = "长".repeat(40);
    assert_eq!(room.worksheet().journey.stages[0].name.zh, kept);
    assert_eq!(room.field(room.say(inspector::STAGE_NAME)), kept);
}

/// Going to another touchpoint with the field open keeps each text at its own touchpoint.
#[test]
fn a_field_does_not_follow_the_selection() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.enter(room.say(walk::NOTE));
    room.type_text("一");
    let second = room.touchpoint(2);
    room.button(&second);
    assert_eq!(room.selected(), 2);
    assert_eq!(room.field(room.say(walk::NOTE)), "");
    room.fill(room.say(walk::NOTE), "二");
    let notes: Vec<String> = room.worksheet().journey.touchpoints().take(3).map(|t| t.note.clone()).collect();
    assert_eq!(notes, ["一", "二", ""]);
}

/// What the window asks of the input method, as it leaves for the system.
fn asked(room: &Room) -> Option<IMEOutput> {
    room.harness.output().platform_output.ime
}

fn on_x11(room: &mut Room, on_x11: bool) {
    room.harness.ctx.with_plugin::<SteadyIme, _>(|ime| ime.on_x11 = on_x11);
}

/// On X11 the method is a new one whenever it is asked for anew, and fcitx begins each in English: it stays from
/// field to field, and is never ended between two words.
#[test]
fn the_method_stays_from_field_to_field() {
    let mut room = Room::bank(Language::Zh, Step::Map);
    on_x11(&mut room, true);
    room.run();
    assert_eq!(asked(&room), None, "no field had it yet");
    room.enter(room.say(inspector::NAME));
    let check = |room: &mut Room, what: &str, act: &dyn Fn(&mut Room)| {
        act(room);
        // Every frame of the way from one field to the next counts.
        for _ in 0..3 {
            let ime = asked(room).unwrap_or_else(|| panic!("{what}: it stays"));
            assert!(!ime.should_interrupt_composition, "{what}: it goes on");
            room.harness.step();
        }
    };
    check(&mut room, "in a field", &|_| ());
    check(&mut room, "by Tab", &|room| room.key(Key::Tab));
    check(&mut room, "by Escape", &|room| room.key(Key::Escape));
    check(&mut room, "into another field", &|room| room.enter(room.say(inspector::STAGE_NAME)));
    check(&mut room, "beside it", &|room| room.click_at(eframe::egui::pos2(640.0, 700.0)));
}

/// In the middle of a syllable it is ended, as its letters stay where they were typed; and where letters are
/// keys, there is none.
#[test]
fn the_method_ends_where_it_must() {
    let mut room = Room::bank(Language::Zh, Step::Map);
    on_x11(&mut room, true);
    room.enter(room.say(inspector::NAME));
    compose(&mut room, "ni'h");
    room.click_at(eframe::egui::pos2(640.0, 700.0));
    assert_eq!(asked(&room), None);
    room.enter(room.say(inspector::NAME));
    room.leave_field();
    assert!(asked(&room).is_some(), "digits and arrows of the map get past it");
    room.go(Step::Assign);
    room.run();
    assert_eq!(asked(&room), None, "the matrix takes letters as keys");
}

/// The candidates stand below the line on X11, which is told one place; elsewhere the whole line is told.
#[test]
fn candidates_stand_below_the_line() {
    for x11 in [true, false] {
        let mut room = Room::bank(Language::Zh, Step::Map);
        on_x11(&mut room, x11);
        let name = room.say(inspector::NAME);
        room.enter(name);
        let ime = asked(&room).unwrap();
        let (line, field) = (ime.cursor_rect, ime.rect);
        assert_eq!(line.top() >= field.bottom() - 1.0, x11, "{line:?} in {field:?}");
        room.leave_field();
        assert_eq!(asked(&room).is_some(), x11, "nothing is done elsewhere");
    }
}

/// fcitx tells of the finished word alone: where the field was left for nothing in the middle of it, the word comes
/// to the field that it was begun in.
#[test]
fn a_word_comes_to_the_field_it_was_begun_in() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    on_x11(&mut room, true);
    room.enter(room.say(walk::NOTE));
    room.type_text("太");
    room.click_at(eframe::egui::pos2(700.0, 600.0));
    assert!(!room.harness.ctx.text_edit_focused());
    commit(&mut room, "慢");
    assert_eq!(room.worksheet().journey.nth(0).unwrap().note, "太慢");
    assert!(room.harness.ctx.text_edit_focused(), "and one types on");
}
