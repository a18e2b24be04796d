//! The main job from the first screen to the file that is handed in, in both languages.

use super::{Answer, BANK, Room, endings, read_worksheet};
use eframe::egui::accesskit::Role as Kind;
use eframe::egui::{Key, Modifiers};
use peak_moments::analysis::review::Topic;
use peak_moments::app::{BallotsKept, Purpose, SaveState, Screen, Step};
use peak_moments::edit::MomentField;
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, MarkKind, Role, Score};
use peak_moments::words::{assign, dialogs, foot, inspector, results, scenario, screen, walk};

/// How the bank's thirteen touchpoints are assigned: who is accountable, who does the work. Departments
/// by their place in the list.
const OWNERS: [(usize, usize); 13] =
    [(0, 5), (4, 0), (1, 7), (1, 3), (3, 1), (1, 4), (2, 3), (3, 2), (6, 2), (5, 7), (2, 3), (7, 1), (4, 5)];

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn chinese() {
    check(Language::Zh, "银行网点：换卡与大额取现", "记忆分 −3.0，平均分 −0.54");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn english() {
    check(Language::En, "Bank branch: new card, large withdrawal", "Remembered −3.0, average −0.54");
}

fn check(language: Language, title: &str, gauge: &str) {
    let mut room = Room::new(language);
    begin(&mut room, title);
    walk(&mut room);
    mark(&mut room, gauge);
    assign(&mut room);
    take_home(&mut room);
    let done = room.worksheet();
    assert_eq!(*done, room.on_disk(), "the file holds what the screen shows");

    // Another day, the same computer.
    let Room { harness, home, .. } = room;
    drop(harness);
    let mut room = Room::with(language, Settings::default(), home, |_| ());
    assert_eq!(room.state().screen, Screen::Gallery);
    room.press(screen::gallery::CONTINUE);
    room.wait("opened again", |state| state.workshop.is_some());
    assert_eq!(super::said(&room.worksheet()), super::said(&done), "everything is there again");
    assert_eq!(room.workshop().step, Step::Mark, "a scored journey opens where one goes on");
}

/// Who we are, which journey.
fn begin(room: &mut Room, title: &str) {
    room.fill(room.say(screen::GROUP_NUMBER), "3");
    room.fill(room.say(screen::GROUP_NAME), "星火组");
    room.button(title);
    assert_eq!(room.state().screen, Screen::Workshop);
    assert_eq!(room.workshop().step, Step::Scenario);
    assert_eq!((room.worksheet().group.number, room.worksheet().group.name.as_str()), (3, "星火组"));
    room.wait_saved();
    room.fill(room.say(screen::MEMBERS), "李静、王磊");
    assert_eq!(room.worksheet().group.members, ["李静", "王磊"]);
    room.press(scenario::BEGIN_WALK);
    assert_eq!(room.workshop().step, Step::Walk);
    assert_eq!(room.selected(), 1);
}

/// Three by pointer, the rest by keys; the fifth is skipped and made up for.
fn walk(room: &mut Room) {
    let label = |score: i64| Score::new(score).expect("on the scale").to_string();
    for number in 1..=3 {
        room.click(Kind::RadioButton, &label(BANK[number - 1]));
        assert_eq!(room.selected(), number, "a score stays at its touchpoint");
        let next = room.worksheet();
        let name = next.journey.nth(number).expect("a next one").short_name().get(room.language);
        room.button(&walk::next(name, room.language));
    }
    room.strike(BANK[3]);
    room.key(Key::ArrowRight);
    room.press(walk::SKIP);
    for number in 6..=13 {
        assert_eq!(room.selected(), number);
        room.strike(BANK[number - 1]);
        room.key(Key::ArrowRight);
    }
    room.press(walk::TO_FIRST_OPEN);
    assert_eq!((room.selected(), room.score(5)), (5, None));
    room.strike(BANK[4]);
    room.fill(room.say(walk::NOTE), "等了五十分钟");
    let scores: Vec<_> = (1..=13).map(|number| room.score(number).map(i64::from)).collect();
    assert_eq!(scores, BANK.map(Some));
    room.key(Key::End);
    room.button(&walk::done(room.say(Step::Map.name()), room.language));
    assert_eq!(room.workshop().step, Step::Map);
    room.button(&foot::next(room.say(Step::Mark.name()), room.language));
    assert_eq!(room.workshop().step, Step::Mark);
}

/// The rule's marks stand; three moments by tool, key and drag, and their card.
fn mark(room: &mut Room, gauge: &str) {
    assert!(room.has(Kind::Label, gauge), "the gauge says {gauge}");
    let marks: Vec<_> = room.workshop().review().marks.iter().map(|m| (m.kind, place(room, m))).collect();
    assert_eq!(marks, [(MarkKind::Peak, 11), (MarkKind::Pit, 7), (MarkKind::End, 13)]);

    let tool = room.say(inspector::mark_name(MarkKind::Moment)).to_owned();
    room.button(&tool);
    let at = room.column(4);
    room.click_at(at);
    let at = room.column(7);
    room.click_at(at);
    room.button(&tool);
    assert_eq!(room.workshop().tool, None, "a second click lays the tool down");
    let at = room.column(12);
    room.click_at(at);
    room.key(Key::M);
    assert_eq!(moments(room), [4, 7, 12]);

    let at = room.column(7);
    room.click_at(at);
    for (field, text) in [
        (MomentField::Who, "等了很久的周老师"),
        (MomentField::Situation, "柜员说要提前预约"),
        (MomentField::Feeling, "被耍、白等"),
        (MomentField::Explore, "问清她今天要用钱的事"),
        (MomentField::Offer, "现场调剂或送到家"),
        (MomentField::Act, "十分钟内给答复"),
        (MomentField::Confirm, "当天晚上打一个电话"),
    ] {
        room.fill(room.say(inspector::moment_field(field)), text);
    }
    let worksheet = room.worksheet();
    let moment = worksheet.marks.moment(&"t7".into()).expect("the moment");
    assert_eq!(moment.who, "等了很久的周老师");
    assert_eq!(moment.situation, "柜员说要提前预约");
    assert_eq!(moment.feeling, "被耍、白等");
    assert_eq!(moment.explore, "问清她今天要用钱的事");
    assert_eq!(moment.offer, "现场调剂或送到家");
    assert_eq!(moment.act, "十分钟内给答复");
    assert_eq!(moment.confirm, "当天晚上打一个电话");
}

/// By keys, and one cell by clicks, until nothing is wrong.
fn assign(room: &mut Room) {
    room.go(Step::Assign);
    assert!(room.shows(room.say(assign::BEGIN)), "an empty matrix is not a list of faults");
    for (number, (owner, worker)) in (1..).zip(OWNERS) {
        if number == 1 {
            cell(room, 1, owner, None);
            cell(room, 1, worker, None);
            cell(room, 1, worker, Some(Role::A));
        } else {
            to_cell(room, number, owner);
            room.key(Key::A);
            to_cell(room, number, worker);
            room.key(Key::R);
        }
        let left = 13 - number;
        assert_eq!(
            room.workshop().review().places(Topic::Roles).count(),
            left,
            "a touchpoint less that lacks its owner"
        );
        assert_eq!(room.shows(&assign::problems(left, room.language)), left > 0);
    }
    assert!(room.shows(room.say(assign::NO_PROBLEMS)));
    let worksheet = room.worksheet();
    for (touchpoint, (owner, worker)) in worksheet.journey.touchpoints().zip(OWNERS) {
        let role = |at: usize| touchpoint.role_of(&worksheet.journey.departments[at].id);
        assert_eq!((role(owner), role(worker)), (Some(Role::A), Some(Role::R)), "{}", touchpoint.id);
    }
}

/// Clicks a cell that holds `role`.
fn cell(room: &mut Room, number: usize, department: usize, role: Option<Role>) {
    let worksheet = room.worksheet();
    let department = worksheet.journey.departments[department].name.get(room.language);
    let label = assign::cell(department, &room.touchpoint(number), role, room.language);
    room.click(Kind::Cell, &label);
}

/// Moves the cursor of the matrix with the arrows.
fn to_cell(room: &mut Room, number: usize, department: usize) {
    while room.selected() != number {
        let key = if room.selected() < number { Key::ArrowRight } else { Key::ArrowLeft };
        room.key(key);
    }
    loop {
        let workshop = room.workshop();
        let id = workshop.department.clone().expect("a department");
        let at = workshop.worksheet().journey.department_position(&id).expect("in the list");
        if at == department {
            return;
        }
        room.key(if at < department { Key::ArrowDown } else { Key::ArrowUp });
    }
}

/// Every export lies beside the worksheet, and a copy where the dialog said.
fn take_home(room: &mut Room) {
    room.button(room.say(screen::TO_RESULTS));
    assert_eq!(room.workshop().step, Step::Results);
    room.fill(room.say(results::NOTES), "今天最想带走的一句话");
    for extension in ["pdf", "xlsx", "png", "svg", "md", "ron"] {
        let (name, _) = results::export(extension);
        room.button(&results::export_button(room.say(name), room.language));
        room.wait(extension, |state| state.exporting.is_none());
    }
    room.key_with(Modifiers::COMMAND, Key::S);
    room.wait_saved();
    let expected = ["md", "pdf", "png", "svg", "worksheet.ron", "worksheet.ron", "xlsx"];
    assert_eq!(endings(room.home.path()), expected);

    let stick = tempfile::TempDir::new().expect("a stick");
    room.dialogs.borrow_mut().answer = Some(Answer::Path(stick.path().join("第三组")));
    room.press(results::HAND_IN);
    let handed_in = stick.path().join("第三组.worksheet.ron");
    room.wait("handed in", |_| handed_in.exists());
    let home = room.home.path().to_owned();
    room.wait("told", move |state| state.notices.iter().any(|n| n.text.contains("第三组.worksheet.ron")));
    assert_eq!(read_worksheet(&handed_in), *room.worksheet());
    assert!(room.workshop().desk.path.starts_with(home), "the document keeps its home");
    assert!(matches!(room.workshop().desk.save, SaveState::Saved { .. }));
    let asked = room.dialogs.borrow();
    assert_eq!(asked.asked.len(), 1);
    assert_eq!(asked.asked[0].0, Purpose::HandIn(BallotsKept::default()));
    let suggested = peak_moments::files::home::hand_in_path(&room.workshop().desk.path);
    assert_eq!(asked.asked[0].1.as_ref(), Some(&suggested));
    drop(asked);
    assert!(!room.has(Kind::Button, room.say(dialogs::CLOSE)), "nothing is left open");
}

fn moments(room: &Room) -> Vec<usize> {
    let worksheet = room.worksheet();
    let places = worksheet.marks.moments.iter().map(|m| worksheet.journey.position(&m.touchpoint));
    places.map(|place| place.expect("in the journey") + 1).collect()
}

fn place(room: &Room, mark: &peak_moments::analysis::remembered::Mark) -> usize {
    room.worksheet().journey.position(&mark.touchpoint).expect("in the journey") + 1
}
