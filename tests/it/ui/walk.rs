//! The walk: scoring by pointer and keys, skipping, clearing, the note.

use super::{BANK, Room};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use peak_moments::app::{Screen, Step};
use peak_moments::model::Language;
use peak_moments::words::walk;

/// Keys from a touchpoint that may have a score already, and the score after them.
#[test]
fn keys_score() {
    use Key::{Backspace, Minus, Num0, Num2, Num3, Num5, Plus};
    let cases: &[(Option<i64>, &[Key], Option<i8>)] = &[
        (None, &[Num3], Some(3)),
        (None, &[Num0], Some(0)),
        // A minus before the digit, as one says it.
        (None, &[Minus, Num5], Some(-5)),
        // A minus after it flips the sign, as the design has it.
        (None, &[Num5, Minus], Some(-5)),
        (Some(-5), &[Minus], Some(5)),
        (Some(-3), &[Plus], Some(3)),
        (Some(3), &[Plus], Some(3)),
        // Minus on a 0 waits for its digit.
        (Some(0), &[Minus, Num2], Some(-2)),
        (None, &[Minus], None),
        // A minus that found no digit is forgotten with the next key that means something else.
        (None, &[Minus, Backspace, Num2], Some(2)),
        (Some(4), &[Backspace], None),
        (None, &[Backspace], None),
        (Some(2), &[Num5], Some(5)),
    ];
    for (before, keys, after) in cases {
        let mut worksheet = super::fresh_bank();
        let first = worksheet.journey.touchpoints_mut().next().unwrap();
        first.score = before.and_then(peak_moments::model::Score::new);
        let mut room = Room::on(Language::Zh, Step::Walk, worksheet);
        room.key(Key::Home);
        room.keys(keys);
        assert_eq!(room.score(1), *after, "{before:?} then {keys:?}");
        assert_eq!(room.selected(), 1, "a score stays at its touchpoint");
    }
}

#[test]
fn keys_move() {
    use Key::{ArrowLeft, ArrowRight, End, Home};
    let cases: &[(&[Key], usize)] = &[
        (&[ArrowRight], 2),
        (&[ArrowLeft], 1),
        (&[End], 13),
        (&[End, ArrowRight], 13),
        (&[End, ArrowLeft], 12),
        (&[End, Home], 1),
        (&[ArrowRight, ArrowRight, ArrowLeft], 2),
    ];
    for (keys, expected) in cases {
        let mut room = Room::bank(Language::En, Step::Walk);
        room.keys(keys);
        assert_eq!(room.selected(), *expected, "{keys:?}");
    }
}

/// A minus that waits belongs to the touchpoint where it was struck.
#[test]
fn a_minus_does_not_wander() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.keys(&[Key::Minus, Key::ArrowRight, Key::Num3]);
    assert_eq!((room.score(1), room.score(2)), (None, Some(3)));
}

#[test]
fn dots_jump_and_the_score_can_be_cleared() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    let label = format!("{} +3", room.touchpoint(6));
    room.button(&label);
    assert_eq!(room.selected(), 6);
    room.button(room.say(walk::CLEAR));
    assert_eq!(room.score(6), None);
    assert_eq!(room.score(5).map(i64::from), Some(BANK[4]));
    assert!(room.has(Role::Button, room.say(walk::SKIP)), "what has no score can be skipped");
}

/// What is left to score leads back from the end, wherever it is.
#[test]
fn the_last_button_leads_to_what_is_open() {
    let on = walk::done(Step::Map.name().get(Language::En), Language::En);
    for (open, button) in [(Some(4), walk::TO_FIRST_OPEN.get(Language::En)), (None, &on)] {
        let mut worksheet = super::scored_bank();
        if let Some(open) = open {
            worksheet.journey.touchpoints_mut().nth(open - 1).unwrap().score = None;
        }
        let mut room = Room::on(Language::En, Step::Walk, worksheet);
        room.key(Key::End);
        room.button(button);
        match open {
            Some(open) => assert_eq!((room.workshop().step, room.selected()), (Step::Walk, open)),
            None => assert_eq!(room.workshop().step, Step::Map),
        }
    }
}

/// The warm-up begins with one click, and a first group scores it in a dozen keys.
#[test]
fn warm_up() {
    use peak_moments::words::screen::gallery;
    let mut room = Room::new(Language::Zh);
    room.press(gallery::START_WARM_UP);
    assert_eq!(room.state().screen, Screen::Workshop);
    room.go(Step::Walk);
    for score in [1, -2, 1, -4, 4, 2] {
        room.strike(score);
        room.key(Key::ArrowRight);
    }
    room.button(&walk::done(room.say(Step::Map.name()), Language::Zh));
    let reading = &room.workshop().review().reading;
    assert_eq!((reading.remembered, reading.scored), (Some(-1.0), 6));
    room.wait_saved();
}

/// Fourteen clicks from the start to a curve with its marks: two to begin, one for each score and one to go on.
#[test]
fn a_marked_curve_in_fourteen_clicks() {
    use peak_moments::analysis::remembered::Mark;
    use peak_moments::model::MarkKind::{End, Peak, Pit};
    for language in Language::ALL {
        let mut room = Room::new(language);
        let mut clicks = 0;
        let mut click = |room: &mut Room, role: Role, label: &str| {
            let at = room.place(role, label).center();
            room.click_at(at);
            clicks += 1;
        };
        let start = room.say(peak_moments::words::screen::gallery::START_WARM_UP);
        click(&mut room, Role::Button, start);
        let begin = room.say(peak_moments::words::scenario::BEGIN_WALK);
        click(&mut room, Role::Button, begin);
        for (number, score) in (1..=6).zip(["+1", "−2", "+1", "−4", "+4", "+2"]) {
            assert_eq!(room.selected(), number);
            click(&mut room, Role::RadioButton, score);
            let next = match room.worksheet().journey.nth(number) {
                Some(next) => walk::next(next.short_name().get(language), language),
                None => walk::done(room.say(Step::Map.name()), language),
            };
            click(&mut room, Role::Button, &next);
        }
        assert_eq!((room.workshop().step, clicks), (Step::Map, 14));
        // By hand: +4 is the highest, −4 the lowest, the sixth the end.
        let marks: Vec<_> = room.workshop().review().marks.iter().map(Mark::clone).collect();
        let place = |mark: &Mark| room.worksheet().journey.position(&mark.touchpoint);
        let marks: Vec<_> = marks.iter().map(|mark| (mark.kind, place(mark))).collect();
        assert_eq!(marks, [(Peak, Some(4)), (Pit, Some(3)), (End, Some(5))]);
    }
}
