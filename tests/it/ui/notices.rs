//! The message at the foot of the window: one at a time, how long it stays, what closes it, where it stands.

use super::{Asked, FakeDialogs, Room};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect, Vec2, vec2};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{Command, Done, FileCommand, MenuEntry, Modal, NoticeKind, Screen, State, Step};
use peak_moments::files::save::Saved;
use peak_moments::files::settings::Settings;
use peak_moments::model::Language;
use peak_moments::report::Format;
use peak_moments::words::{foot, messages, walk};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn handed_in(file: &str) -> Command {
    let result = Ok(Saved { hash: peak_moments::files::Hash::of(b""), notes: Vec::new() });
    Command::Finished(Done::HandedIn { path: PathBuf::from(file), result })
}

fn hint() -> Command {
    Command::Finished(Done::NoBell)
}

fn failure() -> Command {
    Command::Finished(Done::Recovery(Err("ENOSPC".to_owned())))
}

fn seconds(seconds: f32) -> Duration {
    Duration::from_secs_f32(seconds)
}

/// Six seconds to read, ten where there is something to press, a failure until it is closed. What was covered by
/// another that came with it is seen afterwards for as long. Nothing is waited for that does not go by itself.
#[test]
fn how_long_they_stay() {
    type Case = (fn() -> Vec<Command>, &'static [f32]);
    let cases: &[Case] = &[
        (|| vec![hint()], &[6.0]),
        (|| vec![handed_in("a.worksheet.ron")], &[10.0]),
        (|| vec![failure()], &[]),
        (|| vec![failure(), hint()], &[6.0]),
        (|| vec![hint(), handed_in("a.worksheet.ron")], &[10.0, 16.0]),
        (|| vec![handed_in("a.worksheet.ron"), handed_in("b.worksheet.ron"), hint()], &[6.0, 16.0, 26.0]),
    ];
    for (commands, go) in cases {
        let home = TempDir::new().unwrap();
        let jobs = Jobs::new(|| (), None, None);
        let fake = Box::<FakeDialogs>::new(FakeDialogs(std::rc::Rc::<std::cell::RefCell<Asked>>::default()));
        let mut state = State::new(Settings::default(), None, home.path().to_owned(), jobs, fake);
        let begin = Instant::now();
        state.tick(begin);
        state.notices.clear();
        commands().into_iter().for_each(|command| state.handle(command));
        let mut n = state.notices.len();
        let mut before = 0.0;
        for at in *go {
            let due = state.tick(begin + seconds(before));
            assert_eq!(due, Some(seconds(at - before)), "the next frame is when the next one goes");
            state.tick(begin + seconds(at - 0.1));
            assert_eq!(state.notices.len(), n, "too early at {at}");
            state.tick(begin + seconds(*at));
            n -= 1;
            assert_eq!(state.notices.len(), n, "too late at {at}");
            before = *at;
        }
        assert_eq!(state.tick(begin + seconds(1_000.0)), None, "nothing is drawn again while nothing is due");
        assert!(state.notices.iter().all(|notice| notice.kind == NoticeKind::Failure));
        assert_eq!(state.notices.len(), n);
    }
}

/// All that is exported while the first is still told of is told in one message.
#[test]
fn several_exports_are_one_message() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Results);
        let file = |ending: &str| room.home.path().join(format!("group.{ending}"));
        let files = [file("md"), file("svg"), file("xlsx")];
        for format in [Format::Markdown, Format::Svg, Format::Markdown, Format::Xlsx] {
            room.send(FileCommand::Export(format));
            room.wait("the file", |state| state.exporting.is_none());
            assert_eq!(room.state().notices.len(), 1);
        }
        // What is exported again is named last.
        let [markdown, svg, xlsx] = files;
        let told = messages::exported(&[svg, markdown, xlsx], language);
        let (count, kinds) = if language == Language::Zh {
            ("3 个文件", "svg、md、xlsx")
        } else {
            ("3 files", "svg, md, xlsx")
        };
        assert!(told.contains(count) && told.contains(kinds), "{told}");
        assert_eq!(room.state().notices[0].text, told);
        assert!(room.shows(&told));
        assert!(room.has(Role::Button, room.say(messages::SHOW_FOLDER)));
        assert!(!room.has(Role::Button, room.say(messages::OPEN)), "which of the three?");
        room.press(messages::CLOSE);
        assert!(room.state().notices.is_empty());
    }
}

/// The last one is seen; how many wait under it is said, and closing it shows the next.
#[test]
fn one_is_shown() {
    let mut room = Room::scored_bank(Language::En, Step::Mark);
    room.send(failure());
    room.send(hint());
    let told: Vec<String> = room.state().notices.iter().map(|notice| notice.text.clone()).collect();
    assert!(room.shows(&told[1]) && !room.shows(&told[0]));
    assert!(room.shows(&messages::more(1, Language::En)));
    room.press(messages::CLOSE);
    assert!(room.shows(&told[0]) && !room.shows(&told[1]));
    assert!(!room.shows("1 more"));
}

/// Escape closes it, once a field, a menu or a dialog has had it.
#[test]
fn escape_closes() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    room.send(hint());
    room.enter(room.say(walk::NOTE));
    room.key(Key::Escape);
    assert!(!room.harness.ctx.text_edit_focused());
    assert_eq!(room.state().notices.len(), 1, "it left the field");
    room.send(MenuEntry::Keys);
    room.key(Key::Escape);
    assert_eq!(room.state().modal, None::<Modal>);
    assert_eq!(room.state().notices.len(), 1, "it closed the dialog");
    room.key(Key::Escape);
    assert!(room.state().notices.is_empty());
    // On the page of the agenda too, which Escape leaves only then.
    room.send(MenuEntry::Agenda);
    room.send(hint());
    room.key(Key::Escape);
    assert!(room.state().notices.is_empty() && room.state().screen == Screen::Class);
}

/// In no step and at no size does it lie over what leads on.
#[test]
fn it_covers_no_way_on() {
    const SIZES: [Vec2; 3] = [vec2(1280.0, 720.0), vec2(1024.0, 560.0), vec2(1920.0, 1080.0)];
    for (language, size) in Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)))
    {
        let mut room = Room::on(language, Step::Scenario, super::scored_bank());
        room.harness.set_size(size);
        room.run();
        let whole = room.harness.ctx.content_rect();
        for step in Step::ALL {
            room.send(peak_moments::app::Look::GoTo(step));
            for command in
                [hint(), handed_in("/a/long/way/to/a/stick/with/many/folders/that/lead/to/it/a.ron")]
            {
                room.send(command);
                let text = room.state().notices.last().expect("a message").text.clone();
                let message = room
                    .place(Role::Label, &text)
                    .union(room.place(Role::Button, room.say(messages::CLOSE)))
                    .expand(8.0);
                assert!(whole.contains_rect(message), "{step:?} {size}");
                assert!(
                    message.left() < 160.0 && message.bottom() > whole.bottom() / 2.0,
                    "at the bottom left"
                );
                for button in ways_on(&room) {
                    assert!(!button.intersects(message), "{step:?} {size} {language:?}: {button} {message}");
                }
            }
        }
    }
}

/// The buttons that lead to another step or touchpoint, wherever they are.
fn ways_on(room: &Room) -> Vec<Rect> {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let leads =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|l| l.contains('→'));
    let ways: Vec<Rect> =
        room.harness.query_all_by_role(Role::Button).filter(leads).map(|n| n.rect()).collect();
    assert!(!ways.is_empty(), "every step leads on");
    ways
}

/// Every step says what is missing and leads to the next; from the last back to what is not complete.
#[test]
fn every_step_leads_on() {
    for language in Language::ALL {
        let mut room = Room::on(language, Step::Scenario, super::scored_bank());
        room.press(peak_moments::words::scenario::BEGIN_WALK);
        let missing = [
            (Step::Walk, room.say(foot::COMPLETE).to_owned()),
            (Step::Map, room.say(foot::COMPLETE).to_owned()),
            (Step::Mark, foot::moments(3, language)),
            (Step::Assign, room.say(foot::NO_ROLES).to_owned()),
            (Step::Internal, room.say(foot::NO_LINKS).to_owned()),
            (Step::Lenses, room.say(foot::NO_LENS).to_owned()),
            (Step::Redesign, room.say(foot::NO_MEASURES).to_owned()),
            (Step::Act, room.say(foot::NO_ACTIONS).to_owned()),
            // Mark, Assign, Internal, Redesign and Act.
            (Step::Results, foot::steps(5, language)),
        ];
        for (step, words) in missing {
            assert_eq!(room.workshop().step, step);
            assert!(room.has(Role::Label, &words), "{step:?}: {words}");
            let label = match step.next() {
                Some(next) => foot::next(room.say(next.name()), language),
                None => foot::back_to(room.say(Step::Mark.name()), language),
            };
            room.button(&label);
        }
        assert_eq!(room.workshop().step, Step::Mark);
    }
}

/// What F8 leads through is counted at the foot, and a click there leads to it.
#[test]
fn the_foot_leads_to_what_is_missing() {
    let mut worksheet = peak_moments::demo::worksheet(Language::Zh);
    worksheet.links[1].deadline.clear();
    let mut room = Room::on(Language::Zh, Step::Internal, worksheet);
    assert!(room.has(Role::Label, &foot::places(1, Language::Zh)));
    room.press(foot::NEXT_PLACE);
    room.type_text("周五");
    assert_eq!(room.worksheet().links[1].deadline, "周五");
    assert!(room.has(Role::Label, room.say(foot::COMPLETE)));
}

/// A closed step is passed over.
#[test]
fn closed_steps_are_passed_over() {
    let mut worksheet = super::scored_bank();
    worksheet.closed = vec![Step::Map, Step::Assign];
    let mut room = Room::on(Language::Zh, Step::Walk, worksheet);
    let mark = room.say(Step::Mark.name());
    room.button(&foot::next(mark, Language::Zh));
    room.go(Step::Walk);
    room.key(Key::End);
    room.button(&walk::done(mark, Language::Zh));
    room.button(&foot::next(room.say(Step::Internal.name()), Language::Zh));
    assert_eq!(room.workshop().step, Step::Internal);
}

/// The map is done with once it was seen, in this sitting or, as what came later tells, in one before.
#[test]
fn nothing_is_ticked_that_was_not_seen() {
    use peak_moments::analysis::review::Progress;
    let mut room = Room::on(Language::En, Step::Walk, super::scored_bank());
    assert_eq!(room.workshop().progress(Step::Walk), Progress::Done);
    assert_eq!(room.workshop().progress(Step::Map), Progress::Later);
    room.key(Key::End);
    room.button(&walk::done(room.say(Step::Map.name()), Language::En));
    assert_eq!(room.workshop().progress(Step::Map), Progress::Done);
    room.go(Step::Mark);
    assert_eq!(room.workshop().progress(Step::Map), Progress::Done);
    let room = Room::on(Language::En, Step::Walk, peak_moments::demo::worksheet(Language::En));
    assert_eq!(room.workshop().progress(Step::Map), Progress::Done);
}
