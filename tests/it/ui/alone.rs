//! Scoring alone first and closed steps, through the window: three members one after another, the spread,
//! settling, undo, handing in; and that nobody sees what another scored.

use super::{Answer, Room, read_worksheet};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use peak_moments::app::{Alone, BallotsKept, Command, Look, MenuEntry, Modal, Purpose, Step};
use peak_moments::model::{Ballot, Language, Score, Vote, Worksheet};
use peak_moments::words::{alone, dialogs, lock, menu};

fn score(value: i64) -> Score {
    Score::new(value).unwrap()
}

/// A ballot with a score for every touchpoint from the first on.
fn ballot(worksheet: &Worksheet, name: &str, scores: &[i64]) -> Ballot {
    let votes = worksheet.journey.touchpoints().zip(scores);
    let vote = |(t, value): (&peak_moments::model::Touchpoint, &i64)| Vote {
        touchpoint: t.id.clone(),
        score: score(*value),
    };
    Ballot { name: name.to_owned(), scores: votes.map(vote).collect() }
}

/// The bank after three members scored alone; they lie furthest apart at touchpoint 7.
fn three() -> Worksheet {
    let mut worksheet = super::fresh_bank();
    let of = |name, scores: [i64; 13]| ballot(&worksheet, name, &scores);
    worksheet.ballots = vec![
        of("王芳", [-2, 0, 2, -1, -3, 3, -5, -2, -1, 1, 4, -2, -1]),
        of("", [-1, 0, 3, -1, -2, 3, -5, 0, -1, 2, 5, -2, 0]),
        of("Ada", [-3, 1, 2, -2, 1, 2, 2, -4, -1, 1, 4, -3, -1]),
    ]
    .into();
    worksheet
}

/// Every label and value on the screen, in its order.
fn all_labels(room: &Room) -> Vec<String> {
    let nodes = room.harness.query_all(By::new());
    nodes
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten().collect::<Vec<_>>()
        })
        .collect()
}

#[track_caller]
fn votes(room: &Room, member: usize) -> Vec<(usize, i8)> {
    let worksheet = room.worksheet();
    let votes = worksheet.ballots[member].scores.iter();
    votes.map(|v| (worksheet.journey.position(&v.touchpoint).unwrap() + 1, v.score.value())).collect()
}

#[test]
fn three_members_score_see_the_spread_and_settle() {
    for language in Language::ALL {
        let mut room = Room::bank(language, Step::Walk);
        room.press(alone::BEGIN);
        assert!(room.shows(room.say(alone::FIRST_TITLE)) && !room.shows(room.say(alone::SHOW)));

        // The first gives a name, and goes on with Enter, digits and arrows alone.
        room.enter(room.say(alone::NAME));
        room.type_text("Ada");
        room.key(Key::Enter);
        assert_eq!(room.workshop().alone, Some(Alone::Pass { ballot: 0 }));
        assert!(room.shows(&alone::pass_of("Ada", language)));
        assert_eq!(room.selected(), 1);
        for value in [1, -3, 0] {
            room.strike(value);
            room.key(Key::Enter);
        }
        assert_eq!((votes(&room, 0), room.selected()), (vec![(1, 1), (2, -3), (3, 0)], 4));
        assert_eq!(room.score(1), None, "the group's score is another thing");
        room.key(Key::End);
        room.press(alone::DONE);

        // The second gives none and uses the buttons.
        assert!(room.shows(room.say(alone::NEXT_TITLE)));
        assert_eq!(room.field(room.say(alone::NAME)), "", "the name before is not theirs");
        room.press(alone::START);
        assert_eq!(room.selected(), 1);
        room.click(Role::RadioButton, "+1");
        room.button_that_begins(match language {
            Language::Zh => "下一个",
            Language::En => "Next",
        });
        room.click(Role::RadioButton, "+3");
        room.key(Key::End);
        room.press(alone::DONE);

        // The third skips the first touchpoint, sets a score, and takes another back.
        room.press(alone::START);
        room.key(Key::ArrowRight);
        room.strike(0);
        room.key(Key::ArrowRight);
        room.strike(-2);
        room.key(Key::Backspace);
        assert_eq!(votes(&room, 2), [(2, 0)]);
        room.key(Key::End);
        room.press(alone::DONE);
        room.press(alone::SHOW);

        assert_eq!((room.workshop().alone, room.selected()), (Some(Alone::Settle), 1));
        // Touchpoint 2: −3, 0 and +3; 6 points apart, the median 0.
        let second = room.touchpoint(2);
        let sep = if language == Language::Zh { "、" } else { ", " };
        assert!(room.shows(&format!("−3{sep}0{sep}+3")), "{second}");
        room.key(Key::ArrowDown);
        assert_eq!(room.selected(), 2);
        assert_eq!(room.score(2), None, "the median never sets itself");
        room.strike(-1);
        assert_eq!(room.score(2), Some(-1));
        room.key(Key::Enter);
        assert_eq!(room.selected(), 3);
        room.click(Role::RadioButton, "+4");
        assert_eq!((room.score(3), votes(&room, 0)[2]), (Some(4), (3, 0)));
        room.key_with(Modifiers::COMMAND, Key::Z);
        assert_eq!((room.score(3), room.score(2)), (None, Some(-1)));

        room.press(alone::BACK);
        assert_eq!((room.workshop().alone, room.workshop().step), (None, Step::Walk));
        assert!(room.has(Role::Button, &alone::begin(3, language)));
        room.wait_saved();
        assert_eq!(room.on_disk(), *room.worksheet());
        assert_eq!(room.on_disk().ballots.len(), 3);
    }
}

/// Two groups whose members scored differently, and whose own scores differ: whatever the next member does,
/// the labels and every pixel are the same. What is the same for all values tells none of them.
#[test]
fn nobody_sees_what_another_scored() {
    let worksheet = |values: [i64; 13], ours: Option<i64>| {
        let mut worksheet = super::fresh_bank();
        worksheet.ballots = vec![ballot(&worksheet, "Ada", &values), ballot(&worksheet, "", &values)].into();
        for touchpoint in worksheet.journey.touchpoints_mut() {
            touchpoint.score = ours.and_then(Score::new);
        }
        worksheet
    };
    let room = |worksheet| {
        let mut room = Room::on(Language::Zh, Step::Walk, worksheet);
        room.key_with(Modifiers::ALT, Key::Num2);
        room
    };
    let mut rooms = [
        room(worksheet(super::BANK, Some(-4))),
        room(worksheet([5, -5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, -5], None)),
    ];
    let differ = |rooms: &[Room; 2]| all_labels(&rooms[0]) != all_labels(&rooms[1]);
    assert!(differ(&rooms), "the walk shows the group's scores, so this test can fail");
    type Deed = (&'static str, fn(&mut Room));
    let deeds: &[Deed] = &[
        ("the cover", |room| room.button(&alone::begin(2, Language::Zh))),
        ("undo on the cover", |room| room.key_with(Modifiers::COMMAND, Key::Z)),
        ("start", |room| room.press(alone::START)),
        ("undo in the pass", |room| room.key_with(Modifiers::COMMAND, Key::Z)),
        ("a score", |room| room.strike(2)),
        ("its sign", |room| room.key(Key::Minus)),
        ("the next", |room| room.key(Key::ArrowRight)),
        ("another", |room| room.strike(5)),
        ("undo", |room| room.key_with(Modifiers::COMMAND, Key::Z)),
        ("undo more", |room| room.key_with(Modifiers::COMMAND, Key::Z)),
        ("undo all", |room| room.keys(&[Key::Home, Key::End])),
        ("undo too much", |room| {
            for _ in 0..6 {
                room.key_with(Modifiers::COMMAND, Key::Z);
            }
        }),
        ("redo", |room| room.key_with(Modifiers::COMMAND, Key::Y)),
        ("another step", |room| room.key_with(Modifiers::ALT, Key::Num3)),
        ("the results", |room| room.send(Look::GoTo(Step::Results))),
        ("the next problem", |room| room.key(Key::F8)),
        ("the next pane", |room| room.key(Key::F6)),
        ("the other language", |room| room.send(Command::Do(MenuEntry::SwitchLanguage))),
        ("and back", |room| room.send(Command::Do(MenuEntry::SwitchLanguage))),
        ("a pause", |room| room.press(alone::PAUSE)),
        ("undo after it", |room| room.key_with(Modifiers::COMMAND, Key::Z)),
    ];
    for (what, deed) in deeds {
        for room in &mut rooms {
            // What a message says of a file's place and of saving is no score.
            room.wait_saved();
            deed(room);
            room.wait_saved();
            assert!(room.workshop().is_private(), "{what}");
        }
        let [one, other] = [all_labels(&rooms[0]), all_labels(&rooms[1])].map(|labels| {
            let times = |label: &String| !label.contains("已保存") && !label.contains("Saved");
            labels.into_iter().filter(times).collect::<Vec<_>>()
        });
        assert!(one.len() > 5);
        assert_eq!(one, other, "{what}");
    }
    // The others' ballots are as they were.
    for (room, first) in rooms.iter().zip([-2, 5]) {
        assert_eq!(votes(room, 0)[0], (1, first));
        assert_eq!((votes(room, 0).len(), votes(room, 1).len()), (13, 13));
    }
}

/// The pixels too; the time of the last save stands in the bar above.
#[test]
fn not_a_pixel_tells_a_score() {
    let picture = |values: &[i64], ours: i64, start: bool| {
        let mut worksheet = super::fresh_bank();
        worksheet.ballots = vec![ballot(&worksheet, "Ada", values)].into();
        for touchpoint in worksheet.journey.touchpoints_mut() {
            touchpoint.score = Score::new(ours);
        }
        let mut room = Room::on(Language::Zh, Step::Walk, worksheet);
        room.button(&alone::begin(1, Language::Zh));
        if start {
            room.press(alone::START);
        }
        room.wait_saved();
        let mut image = room.harness.render().expect("painted");
        let (width, height) = image.dimensions();
        image::imageops::crop(&mut image, 0, 48, width, height - 48).to_image()
    };
    for start in [false, true] {
        let one = picture(&super::BANK, -4, start);
        let other = picture(&[5; 13], 3, start);
        // Where a glyph lies in the texture may tip its edge by a shade that no eye sees.
        let differ =
            |a: &image::Rgba<u8>, b: &image::Rgba<u8>| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 4);
        let first = one.enumerate_pixels().zip(other.pixels()).find(|((_, _, a), b)| differ(a, b));
        assert!(first.is_none(), "start: {start}: {first:?}");
    }
}

/// A pause and a closed program lose nothing, and who was interrupted goes on where they were.
#[test]
fn an_interrupted_member_goes_on() {
    let mut worksheet = three();
    worksheet.ballots[2].scores.truncate(5);
    let mut room = Room::on(Language::En, Step::Walk, worksheet);
    room.button(&alone::begin(3, Language::En));
    let go_on = alone::go_on("Ada", 5, 13, Language::En);
    room.button(&go_on);
    assert_eq!((room.workshop().alone, room.selected()), (Some(Alone::Pass { ballot: 2 }), 6));
    room.strike(4);
    assert_eq!(votes(&room, 2)[5], (6, 4));
    room.key(Key::Escape);
    assert_eq!(room.workshop().alone, Some(Alone::Cover { interrupted: Some(2) }));
    assert!(room.has(Role::Button, &alone::go_on("Ada", 6, 13, Language::En)));
    // Once done they are done, although something was skipped.
    room.button(&alone::go_on("Ada", 6, 13, Language::En));
    room.key(Key::End);
    room.press(alone::DONE);
    assert_eq!(room.workshop().alone, Some(Alone::Cover { interrupted: None }));
}

/// Beginning and leaving without a score leaves nothing behind, in the worksheet and in the history.
#[test]
fn an_empty_pass_is_none() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.press(alone::BEGIN);
    room.press(alone::START);
    room.strike(3);
    room.key_with(Modifiers::COMMAND, Key::Z);
    room.key(Key::Escape);
    room.press(alone::STOP);
    assert_eq!((room.workshop().alone, room.worksheet().ballots.len()), (None, 0));
    assert!(room.workshop().undo_label().is_none());
}

#[test]
fn names_and_values_are_removed_on_purpose_and_come_back() {
    let mut room = Room::on(Language::Zh, Step::Walk, three());
    room.button(&alone::begin(3, Language::Zh));
    room.press(alone::SHOW);
    // −5, −5 and +2: the widest of all.
    let widest = room.harness.query_all_by_label_contains(room.say(alone::START_HERE)).next();
    assert!(widest.is_some_and(|row| row.accesskit_node().label().is_some_and(|l| l.contains("分差 7"))));
    let seventh = room.worksheet().journey.nth(6).unwrap().short_name().zh.clone();
    room.button(&format!("7 {seventh}"));
    assert_eq!(room.selected(), 7);
    room.press(alone::REMOVE_NAMES);
    let names = |room: &Room| room.worksheet().ballots.iter().map(|b| b.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&room), ["", "", ""]);
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&room), ["王芳", "", "Ada"]);
    room.fill("成员 2", "Bo");
    assert_eq!(names(&room), ["王芳", "Bo", "Ada"]);
    room.button(&alone::remove_member("王芳", Language::Zh));
    assert_eq!(names(&room), ["Bo", "Ada"]);
    room.press(alone::REMOVE_ALL);
    assert_eq!(names(&room).len(), 0);
    assert!(room.shows(room.say(alone::ANOTHER)));
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&room), ["Bo", "Ada"]);
}

#[test]
fn a_copy_is_handed_in_as_it_was_chosen() {
    type Kept = (peak_moments::words::Phrase, BallotsKept, usize, &'static [&'static str]);
    let cases: [Kept; 3] = [
        (alone::WITHOUT_NAMES, BallotsKept::WithoutNames, 3, &["", "", ""]),
        (alone::WITH_NAMES, BallotsKept::WithNames, 3, &["王芳", "", "Ada"]),
        (alone::WITHOUT_VALUES, BallotsKept::Nothing, 0, &[]),
    ];
    for (choice, kept, n, names) in cases {
        let mut room = Room::on(Language::Zh, Step::Walk, three());
        let path = room.home.path().join("handed-in.worksheet.ron");
        room.dialogs.borrow_mut().answer = Some(Answer::Path(path.clone()));
        room.key_with(Modifiers::COMMAND, Key::H);
        assert_eq!(room.state().modal, Some(Modal::HandIn));
        assert!(room.dialogs.borrow().asked.is_empty(), "first what, then where");
        room.press(choice);
        assert_eq!(room.dialogs.borrow().asked[0].0, Purpose::HandIn(kept));
        room.wait("handed in", |state| !state.notices.is_empty());
        let copy = read_worksheet(&path);
        let found: Vec<_> = copy.ballots.iter().map(|ballot| ballot.name.as_str()).collect();
        assert_eq!((found.len(), found.as_slice()), (n, names));
        assert_eq!(*room.worksheet(), three(), "one's own stays");
    }
    // Enter takes the default, without names; without ballots nothing is asked.
    let mut room = Room::on(Language::En, Step::Walk, three());
    let path = room.home.path().join("by-enter.worksheet.ron");
    room.dialogs.borrow_mut().answer = Some(Answer::Path(path.clone()));
    room.key_with(Modifiers::COMMAND, Key::H);
    room.key(Key::Enter);
    room.wait("handed in", |state| !state.notices.is_empty());
    assert!(read_worksheet(&path).ballots.iter().all(|ballot| ballot.name.is_empty()));
    let mut room = Room::bank(Language::En, Step::Walk);
    room.key_with(Modifiers::COMMAND, Key::H);
    assert_eq!((room.state().modal.clone(), room.dialogs.borrow().asked.len()), (None, 1));
}

#[test]
fn a_trainer_closes_steps_and_a_group_opens_one() {
    for language in Language::ALL {
        let mut room = Room::on(language, Step::Walk, super::scored_bank());
        room.menu(menu::STEPS.get(language));
        assert_eq!(room.state().modal, Some(Modal::Steps));
        assert!(room.shows(room.say(lock::HOW)));
        for step in [Step::Mark, Step::Map] {
            let switch = lock::numbered(step.number(), step.name().get(language));
            room.click(Role::CheckBox, &switch);
        }
        room.press(dialogs::CLOSE);
        assert_eq!(room.worksheet().closed, [Step::Map, Step::Mark]);
        assert_eq!(room.score(7), Some(-5), "what is there stays there");

        // The rail says so without colour, and so does the page.
        let closed = lock::closed(Step::Mark.name().get(language), language);
        room.click(Role::Tab, &closed);
        assert_eq!(room.workshop().step, Step::Mark);
        assert!(room.shows(room.say(lock::LATER)) && room.shows(room.say(lock::WHY)));
        assert!(!room.shows(&room.touchpoint(7)), "the map is not unfolded");
        room.keys(&[Key::P, Key::Num3]);
        assert_eq!(
            super::said(&room.worksheet()),
            Worksheet { closed: vec![Step::Map, Step::Mark], ..super::scored_bank() }
        );
        room.press(lock::OPEN_NOW);
        assert_eq!((room.worksheet().closed.clone(), room.workshop().step), (vec![Step::Map], Step::Mark));
        assert!(room.shows(&room.touchpoint(7)));
        room.key_with(Modifiers::COMMAND, Key::Z);
        assert!(room.shows(room.say(lock::LATER)), "opening is undone like anything else");

        room.key_with(Modifiers::ALT, Key::Num3);
        assert_eq!(room.workshop().step, Step::Map);
        assert!(room.shows(room.say(lock::LATER)));
        room.menu(menu::STEPS.get(language));
        room.press(lock::OPEN_ALL);
        assert_eq!(room.worksheet().closed, []);
        room.wait_saved();
        assert_eq!(room.on_disk().closed, []);
    }
}

/// Whoever opens a worksheet does not land on a closed step.
#[test]
fn a_closed_step_is_not_where_a_worksheet_opens() {
    use peak_moments::app::{SaveState, Workshop};
    for (closed, scored, expected) in [
        (&[][..], true, Step::Mark),
        (&[Step::Mark], true, Step::Map),
        (&[Step::Map, Step::Mark], true, Step::Walk),
        (&[Step::Walk, Step::Map, Step::Mark], true, Step::Scenario),
        (&[Step::Mark], false, Step::Scenario),
    ] {
        let mut worksheet = if scored { super::scored_bank() } else { super::fresh_bank() };
        worksheet.closed = closed.to_vec();
        let saved = SaveState::Saved { at: "10:42".to_owned() };
        assert_eq!(Workshop::new(worksheet, "w.worksheet.ron".into(), saved).step, expected, "{closed:?}");
    }
}

#[test]
fn nothing_is_presented_while_a_member_scores() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.press(alone::BEGIN);
    assert!(room.workshop().is_private());
    room.key(Key::F5);
    assert_eq!(room.state().presentation.place, None);
    assert!(room.shows(room.say(alone::FIRST_FINISH)));
}
