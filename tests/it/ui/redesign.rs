//! The redesign: measures by suggestion, by dragging and by key; the budget; what to look at again.

use super::Room;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, vec2};
use peak_moments::analysis::redesign::RedesignFault;
use peak_moments::analysis::review::{Finding, FindingKind, Place};
use peak_moments::app::{Command, Step};
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::model::lenses::KanoCategory;
use peak_moments::model::redesign::{Epic, RedesignKind};
use peak_moments::model::{Language, Measure, Score};
use peak_moments::words::{findings, menu, redesign, redesign_ui as words};

fn measures(room: &Room) -> Vec<Measure> {
    room.worksheet().redesign.to_vec()
}

/// The score that the measure at this place should reach.
fn new_score(room: &Room, at: usize) -> Option<i8> {
    measures(room)[at].score.map(Score::value)
}

fn undo(room: &mut Room) {
    room.menu(room.say(menu::UNDO));
}

/// Selects a touchpoint, by its number.
fn select(room: &mut Room, number: usize) {
    let column = room.column(number);
    room.click_at(column);
}

fn suggestion(room: &Room, kind: RedesignKind, number: usize, score: i64) -> String {
    words::suggestion(kind, &room.touchpoint(number), Score::new(score), room.language)
}

/// The lowest, the end and the highest of the bank are offered; one click makes a measure there, and
/// the offer is gone.
#[test]
fn a_suggestion_becomes_a_measure() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Redesign);
        let pit = suggestion(&room, RedesignKind::FillPit, 7, -5);
        let others = [
            suggestion(&room, RedesignKind::FinishWell, 13, -1),
            suggestion(&room, RedesignKind::BuildPeak, 11, 4),
        ];
        assert!(others.iter().all(|other| room.has(Role::Button, other)));
        room.button(&pit);
        assert_eq!(room.selected(), 7);
        room.type_text("先问取多少");
        room.leave_field();
        let made = measures(&room);
        assert_eq!(made.len(), 1);
        assert_eq!(
            (made[0].touchpoint.as_str(), made[0].kind, made[0].measure.as_str(), made[0].score),
            ("t7", RedesignKind::FillPit, "先问取多少", None)
        );
        assert!(!room.has(Role::Button, &pit));
        assert!(others.iter().all(|other| room.has(Role::Button, other)));
        undo(&mut room);
        assert_eq!(measures(&room)[0].measure, "", "what was typed is one step");
        undo(&mut room);
        assert!(measures(&room).is_empty());
        assert!(room.has(Role::Button, &pit));
    }
}

/// Lifting the pit of −5 to 0: the peak is then +4, so (4 − 1) / 2 = 1.5; the sum rises from −7 to −2.
#[test]
fn both_remembered_scores_are_told() {
    let cases = [
        (
            Language::Zh,
            "记忆分从 −3.0 到 −3.0，平均分从 −0.54 到 −0.54",
            "记忆分从 −3.0 到 +1.5，平均分从 −0.54 到 −0.15",
        ),
        (
            Language::En,
            "Remembered from −3.0 to −3.0, average from −0.54 to −0.54",
            "Remembered from −3.0 to +1.5, average from −0.54 to −0.15",
        ),
    ];
    for (language, before, after) in cases {
        let mut room = Room::scored_bank(language, Step::Redesign);
        assert!(room.shows(before));
        select(&mut room, 7);
        room.button(&words::add(RedesignKind::FillPit, language));
        room.leave_field();
        room.click(Role::RadioButton, "0");
        assert_eq!(new_score(&room, 0), Some(0));
        assert!(room.shows(after));
        assert_eq!(room.score(7), Some(-5), "the group's own score stays");
        // A click on the score that is set leaves it open.
        room.click(Role::RadioButton, "0");
        assert_eq!(new_score(&room, 0), None);
        assert!(room.shows(before));
    }
}

/// Dragging the dot of a touchpoint without a measure makes one, of the kind that suits it, in one step.
#[test]
fn a_dot_is_dragged_to_its_new_score() {
    // 30 free above +5, then 20 a point.
    let cases = [
        (13, -1, 3, RedesignKind::FinishWell),
        (7, -5, 1, RedesignKind::FillPit),
        (6, 3, 5, RedesignKind::BuildPeak),
    ];
    for (number, from, to, kind) in cases {
        let mut room = Room::scored_bank(Language::Zh, Step::Redesign);
        let name = words::point_name(&room.touchpoint(number), room.language);
        let point = room.place(Role::Slider, &name);
        let at = |score: i8| point.center_top() + vec2(0.0, 130.0 - 20.0 * f32::from(score));
        room.drag(at(from), at(to));
        let made = measures(&room);
        assert_eq!(made.len(), 1, "{number}");
        assert_eq!((made[0].kind, new_score(&room, 0)), (kind, Some(to)));
        assert_eq!((room.selected(), room.score(number)), (number, Some(from)));
        undo(&mut room);
        assert!(measures(&room).is_empty(), "a drag is one step");
    }
}

#[test]
fn keys_set_the_new_score() {
    let mut room = Room::scored_bank(Language::En, Step::Redesign);
    select(&mut room, 7);
    room.key(Key::ArrowUp);
    assert_eq!(new_score(&room, 0), Some(-4));
    for (keys, score) in [
        (&[Key::Num3][..], Some(3)),
        (&[Key::Minus, Key::Num2], Some(-2)),
        (&[Key::ArrowDown], Some(-3)),
        (&[Key::Backspace], None),
        (&[Key::Num0], Some(0)),
    ] {
        room.keys(keys);
        assert_eq!(new_score(&room, 0), score, "{keys:?}");
    }
    assert_eq!((measures(&room).len(), room.score(7)), (1, Some(-5)));
    room.key(Key::ArrowRight);
    assert_eq!(room.selected(), 8);
}

/// FindingKind, EPIC and cost of a measure, then the budget with what is left and the gain of each point.
#[test]
fn what_it_costs_and_brings() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Redesign);
        select(&mut room, 7);
        room.button(&words::add(RedesignKind::BuildPeak, language));
        room.leave_field();
        room.click(Role::RadioButton, redesign::kind(RedesignKind::FillPit).get(language));
        for epic in [Epic::Connection, Epic::Elevation, Epic::Pride, Epic::Pride] {
            room.click(Role::CheckBox, redesign::epic(epic).get(language));
        }
        room.press(words::MORE);
        room.press(words::MORE);
        room.press(words::LESS);
        assert_eq!(measures(&room)[0].cost, 1);
        room.fill(room.say(words::COST), "９");
        room.click(Role::RadioButton, "0");
        let made = &measures(&room)[0];
        assert_eq!((made.kind, made.cost), (RedesignKind::FillPit, 9));
        assert_eq!(made.epic, [Epic::Elevation, Epic::Connection], "in the order of the book");
        // From −3.0 to +1.5 for 9 points.
        assert!(room.shows(&words::gain(0.5, language)));
        assert!(room.shows(&words::spent(9, language)));
        room.fill(room.say(words::BUDGET), "20");
        assert!(room.shows(&words::left(11, language)));
        assert_eq!(room.worksheet().budget, Some(20));
        room.fill(room.say(words::BUDGET), "7");
        assert!(room.shows(&words::left(-2, language)));
        let kind = FindingKind::Redesign(RedesignFault::OverBudget { spent: 9, budget: 7 });
        let finding = Finding { place: Place::Budget, kind };
        assert!(room.shows(&findings::text(&finding, &room.worksheet(), language).wrong));
        room.enter(room.say(words::BUDGET));
        room.key(Key::Backspace);
        room.leave_field();
        assert_eq!(room.worksheet().budget, None);
    }
}

/// What is not a number stays in its field with the reason, and out of the worksheet.
#[test]
fn no_number() {
    let mut room = Room::scored_bank(Language::Zh, Step::Redesign);
    for bad in ["十", "-3", "1.5", "1000"] {
        room.fill(room.say(words::BUDGET), bad);
        assert!(room.shows(room.say(words::NOT_A_NUMBER)), "{bad}");
        assert_eq!(room.field(room.say(words::BUDGET)), bad);
        assert_eq!(room.worksheet().budget, None);
    }
    room.fill(room.say(words::BUDGET), "12");
    assert!(!room.shows(room.say(words::NOT_A_NUMBER)));
    assert_eq!(room.worksheet().budget, Some(12));
}

/// Filling the pit of a must-be need ends at 0; the finding stands at the measure.
#[test]
fn a_must_be_pit_stays_below_the_line() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Redesign);
        let touchpoint = room.worksheet().journey.nth(6).expect("seven").id.clone();
        let kano = Some(KanoCategory::MustBe);
        room.send(Command::Edit(WorksheetEdit::Work(WorkEdit::SetKano {
            touchpoint: touchpoint.clone(),
            kano,
        })));
        select(&mut room, 7);
        room.button(&words::add(RedesignKind::FillPit, language));
        room.type_text("早点说");
        room.leave_field();
        let place = Place::Measure { measure: 0, touchpoint };
        let finding = Finding { place, kind: FindingKind::Redesign(RedesignFault::MustBeAboveZero) };
        let wrong = findings::text(&finding, &room.worksheet(), language).wrong;
        room.click(Role::RadioButton, "0");
        assert!(!room.shows(&wrong));
        room.click(Role::RadioButton, "+1");
        assert!(room.shows(&wrong));
    }
}

/// A second measure at the same touchpoint, and one taken away again.
#[test]
fn several_at_one_touchpoint() {
    let mut room = Room::scored_bank(Language::Zh, Step::Redesign);
    select(&mut room, 11);
    room.button(&words::add(RedesignKind::BuildPeak, Language::Zh));
    room.type_text("手写一张卡片");
    room.leave_field();
    room.press(words::ANOTHER);
    room.type_text("送到车上");
    room.leave_field();
    let said: Vec<String> = measures(&room).into_iter().map(|measure| measure.measure).collect();
    assert_eq!(said, ["手写一张卡片", "送到车上"]);
    assert!(!room.has(Role::Button, &suggestion(&room, RedesignKind::BuildPeak, 11, 4)));
    undo(&mut room);
    undo(&mut room);
    room.press(words::DELETE);
    assert!(measures(&room).is_empty());
    undo(&mut room);
    assert_eq!(measures(&room)[0].measure, "手写一张卡片");
}

/// Without scores there is nothing to lift; the step says so and can still be worked.
#[test]
fn before_any_score() {
    for language in Language::ALL {
        let mut room = Room::bank(language, Step::Redesign);
        assert!(room.shows(room.say(words::NO_SCORES)));
        room.key(Key::Num2);
        assert_eq!(new_score(&room, 0), Some(2));
    }
}
