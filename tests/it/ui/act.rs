//! The action plan: cards, the form, days, completeness, and a fourth action after a hint.

use super::Room;
use eframe::egui::accesskit::Role;
use peak_moments::app::{Command, Step};
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{Action, Date, Language, Measure, Role as Part, TouchpointId};
use peak_moments::words::findings::plan;
use peak_moments::words::{Phrase, act, act_ui as words, calendar, menu, names};

fn plan(room: &Room) -> Vec<Action> {
    room.worksheet().actions.to_vec()
}

fn undo(room: &mut Room) {
    room.menu(room.say(menu::UNDO));
}

/// A bank with its first action, and no field in use.
fn begun(language: Language) -> Room {
    let mut room = Room::scored_bank(language, Step::Act);
    room.press(words::FIRST);
    room.leave_field();
    room
}

/// Reads a text of an action.
type Read = fn(&Action) -> &str;

/// What each field is called, what is written into it, and where it then stands.
const FIELDS: [(Phrase, &str, Read); 14] = [
    (words::WHAT, "取号前先问取多少", |a| &a.what),
    (words::WHY, "补上被拒绝的坑", |a| &a.why),
    (names::role(Part::A), "厅堂主管", |a| &a.accountable),
    (names::role(Part::R), "大堂经理", |a| &a.responsible),
    (names::role(Part::S), "柜面", |a| &a.support),
    (names::role(Part::C), "合规", |a| &a.consulted),
    (names::role(Part::I), "热线", |a| &a.informed),
    (words::WHERE, "城南网点", |a| &a.place),
    (words::HOW, "清单印在号票上", |a| &a.how),
    (words::HOW_MUCH, "300 元", |a| &a.how_much),
    (words::BASELINE, "等 50 分钟", |a| &a.baseline),
    (words::TARGET, "10 分钟以内", |a| &a.target),
    (words::DONE, "号票上有清单", |a| &a.done),
    (words::RISK, "高峰人手不够", |a| &a.risk),
];

/// Every field takes its text, and typing in one is one step.
#[test]
fn every_field_is_one_step() {
    for language in Language::ALL {
        let mut room = begun(language);
        for (label, text, of) in FIELDS {
            let before = plan(&room);
            room.fill(label.get(language), text);
            assert_eq!(of(&plan(&room)[0]), text);
            let after = plan(&room);
            undo(&mut room);
            assert_eq!(plan(&room), before, "{text}");
            room.menu(room.say(menu::REDO));
            assert_eq!(plan(&room), after);
        }
    }
}

/// Seven days after the workshop of 21 November; checks 30, 60 and 90 days after that.
#[test]
fn days_and_checks() {
    for language in Language::ALL {
        let mut room = begun(language);
        assert!(room.shows(room.say(words::CHECKS_LATER)));
        room.button(&words::days_later(7, language));
        assert_eq!(plan(&room)[0].first_step, Some(Date::constant(2026, 11, 28)));
        let days = ["2026-12-28", "2027-01-27", "2027-02-26"].join(names::SEPARATOR.get(language));
        assert!(room.shows(&days));
        assert_eq!(room.field(room.say(words::WHEN)), "2026-11-28");
        undo(&mut room);
        assert_eq!(plan(&room)[0].first_step, None);
        room.button(&words::days_later(3, language));
        assert_eq!(room.field(room.say(words::WHEN)), "2026-11-24");
    }
}

/// Days as people write them. What is none stays in the field with the reason, and out of the plan.
#[test]
fn days_as_they_are_typed() {
    let check = |typed: &str, expected: Result<&str, Phrase>| {
        let mut room = begun(Language::Zh);
        room.fill(room.say(words::WHEN), typed);
        let held = plan(&room)[0].first_step.map(|day| day.to_string());
        assert_eq!(held.as_deref(), expected.ok(), "{typed}");
        for why in [calendar::NO_SUCH_DAY, calendar::NOT_UNDERSTOOD] {
            assert_eq!(room.shows(room.say(why)), expected == Err(why), "{typed}: {}", why.zh);
        }
        assert_eq!(room.field(room.say(words::WHEN)), expected.unwrap_or(typed));
        // A button, or better text, gets out of it.
        room.button(&words::days_later(3, Language::Zh));
        assert!(!room.shows(room.say(calendar::NO_SUCH_DAY)));
        assert_eq!(room.field(room.say(words::WHEN)), "2026-11-24");
    };
    check("2026-11-27", Ok("2026-11-27"));
    check("2026/12/31", Ok("2026-12-31"));
    check("2026。12。31", Ok("2026-12-31"));
    check("12月31日", Ok("2026-12-31"));
    check("1月5日", Ok("2027-01-05"));
    check("31.12.", Ok("2026-12-31"));
    check("2026-02-30", Err(calendar::NO_SUCH_DAY));
    check("2月30日", Err(calendar::NO_SUCH_DAY));
    check("下周五", Err(calendar::NOT_UNDERSTOOD));
    check("3/4/2026", Err(calendar::NOT_UNDERSTOOD));
}

/// A day out of the calendar beside the field; the month begins where the workshop is.
#[test]
fn a_day_is_picked_in_the_calendar() {
    for language in Language::ALL {
        let mut room = begun(language);
        let open = calendar::open(room.say(words::WHEN), language);
        room.button(&open);
        assert!(room.has(Role::Button, &names::date(Date::constant(2026, 11, 30), language)));
        assert!(!room.has(Role::Button, &names::date(Date::constant(2026, 12, 1), language)));
        room.press(calendar::MONTH_AFTER);
        room.press(calendar::MONTH_AFTER);
        room.press(calendar::MONTH_BEFORE);
        room.button(&names::date(Date::constant(2026, 12, 31), language));
        assert_eq!(plan(&room)[0].first_step, Some(Date::constant(2026, 12, 31)));
        assert!(!room.has(Role::Button, room.say(calendar::MONTH_AFTER)), "it closes");
        undo(&mut room);
        assert_eq!(plan(&room)[0].first_step, None);
    }
}

#[test]
fn a_fourth_only_after_a_hint() {
    for language in Language::ALL {
        let mut room = begun(language);
        for n in [2, 3] {
            room.press(words::ADD);
            room.leave_field();
            assert_eq!(plan(&room).len(), n);
            assert!(!room.shows(room.say(words::FOURTH)));
        }
        room.press(words::ADD);
        assert!(room.shows(room.say(words::FOURTH)));
        room.press(words::KEEP_SHORT);
        assert!(!room.shows(room.say(words::FOURTH)));
        room.press(words::ADD);
        room.press(words::ADD_ANYWAY);
        room.leave_field();
        assert_eq!(plan(&room).len(), 4);
        assert!(!room.shows(room.say(words::FOURTH)));
        // What is filled belongs to the card that is shown.
        room.fill(room.say(words::WHY), "四");
        room.click(Role::Tab, &words::card(2, "", language));
        room.fill(room.say(words::WHY), "二");
        let why: Vec<String> = plan(&room).into_iter().map(|action| action.why).collect();
        assert_eq!(why, ["", "二", "", "四"]);
        room.press(words::DELETE);
        let why: Vec<String> = plan(&room).into_iter().map(|action| action.why).collect();
        assert_eq!(why, ["", "", "四"]);
        undo(&mut room);
        assert_eq!(plan(&room).len(), 4);
    }
}

/// Each open question has its reason, until none is left.
#[test]
fn open_points_are_told() {
    use peak_moments::analysis::actions::{OpenPoint, Question};
    for language in Language::ALL {
        let mut room = begun(language);
        let who = act::question(Question::Who).get(language);
        let open = [OpenPoint::NoAccountable, OpenPoint::NoResponsible].map(|p| plan::open(p).get(language));
        assert!(room.shows(&words::point(who, &open.join(" "), language)));
        room.fill(names::role(Part::A).get(language), "厅堂主管");
        assert!(room.shows(&words::point(who, open[1], language)));
        for (label, text, _) in FIELDS {
            room.fill(label.get(language), text);
        }
        room.button(&words::days_later(3, language));
        assert!(room.shows(plan::open(OpenPoint::NoTouchpoint).get(language)));
        let menu = format!("{} {}", room.say(words::ABOUT), room.say(words::NO_TOUCHPOINT));
        room.button(&menu);
        let seven = room.touchpoint(7);
        room.button(&seven);
        assert_eq!(plan(&room)[0].touchpoint, Some(TouchpointId::from("t7")));
        assert!(room.shows(&words::point(who, "", language)));
        assert!(room.shows(room.say(words::COMPLETE)));
        assert!(room.shows(&words::card(1, FIELDS[0].1, language)));
    }
}

/// A measure of the redesign begins an action about its touchpoint.
#[test]
fn a_measure_becomes_an_action() {
    let mut room = Room::scored_bank(Language::Zh, Step::Act);
    let measure = Measure {
        touchpoint: "t7".into(),
        kind: RedesignKind::FillPit,
        measure: "取号前先问取多少".to_owned(),
        epic: Vec::new(),
        cost: 3,
        score: None,
    };
    room.send(Command::Edit(WorksheetEdit::Work(WorkEdit::AddMeasure(measure))));
    room.button("取号前先问取多少");
    room.leave_field();
    let made = &plan(&room)[0];
    assert_eq!((made.what.as_str(), made.touchpoint.as_ref()), ("取号前先问取多少", Some(&"t7".into())));
    assert!(!room.has(Role::Button, "取号前先问取多少"), "it is one already");
}
