//! The page of the agenda, the clocks and the countdown, worked by label under a clock of the test's own.

use super::{PATIENCE, Room, SIZE, fresh_bank, raster};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{ClassCommand, Command, Modal, SaveState, Screen, State, Step, Subject, Workshop};
use peak_moments::files::settings::Settings;
use peak_moments::files::{AnyDocument, home, open};
use peak_moments::model::{Class, Language};
use peak_moments::words::{agenda as words, dialogs, menu, screen};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

/// When the test begins: seconds since 1970.
const START: u64 = 1_795_338_000;

type Wall = Rc<Cell<u64>>;

/// A program on a home, with a clock that the test moves.
fn timed(language: Language, home: TempDir, prepare: impl FnOnce(&mut State)) -> (Room, Wall) {
    let wall: Wall = Rc::new(Cell::new(START));
    let read = Rc::clone(&wall);
    let room = Room::with(language, Settings::default(), home, move |state| {
        state.set_clock(move || read.get());
        prepare(state);
    });
    (room, wall)
}

/// The page of the agenda, opened from the gallery.
fn page(language: Language) -> (Room, Wall) {
    let (mut room, wall) = timed(language, TempDir::new().unwrap(), |_| ());
    room.run();
    room.press(menu::AGENDA);
    assert_eq!(room.state().screen, Screen::Class);
    (room, wall)
}

fn class(room: &Room) -> Arc<Class> {
    Arc::clone(room.state().class.class())
}

/// Lets the clock go on, and the window see it.
fn pass(room: &mut Room, wall: &Wall, seconds: u64) {
    wall.set(wall.get() + seconds);
    room.run();
}

fn row(room: &Room, number: usize) -> String {
    let class = class(room);
    words::row(number, class.agenda.blocks[number - 1].title.get(room.language), room.language)
}

#[track_caller]
fn wait_saved(room: &mut Room) -> Class {
    for _ in 0..PATIENCE {
        let desk = &room.state().class;
        if matches!(desk.desk.save, SaveState::Saved { .. }) && desk.desk.path.exists() {
            let opened = open(&desk.desk.path);
            assert_eq!(opened.problems, []);
            let Some(AnyDocument::Class(class)) = opened.document else { panic!("a class") };
            assert_eq!(*class, **desk.class());
            return *class;
        }
        room.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the class was not saved: {:?}", room.state().class.desk.save);
}

#[test]
fn the_page_opens_from_anywhere_and_leads_back() {
    for language in Language::ALL {
        let (mut room, _) = page(language);
        room.press(words::BACK);
        assert_eq!(room.state().screen, Screen::Gallery);
        let mut room = Room::bank(language, Step::Mark);
        room.menu(room.say(menu::AGENDA));
        assert_eq!(room.state().screen, Screen::Class);
        room.key(Key::Escape);
        assert_eq!((room.state().screen, room.workshop().step), (Screen::Workshop, Step::Mark));
        room.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        assert_eq!(room.state().screen, Screen::Class);
    }
}

#[test]
fn looking_at_the_agenda_makes_no_file() {
    let (mut room, _) = page(Language::Zh);
    room.run();
    assert_eq!(std::fs::read_dir(room.home.path()).unwrap().count(), 0);
    assert_eq!(class(&room).agenda.blocks.len(), 10);
}

#[test]
fn a_plan_is_chosen_and_the_choice_undone() {
    for language in Language::ALL {
        let (mut room, _) = page(language);
        let before = class(&room).agenda.clone();
        room.press(words::PLANS);
        let day = if language == Language::Zh { "一天课" } else { "One day" };
        room.button_that_begins(day);
        assert_eq!(class(&room).agenda.blocks.len(), 16);
        assert!(room.shows("16:50") || room.has(Role::Button, &row(&room, 16)));
        room.key_with(Modifiers::COMMAND, Key::Z);
        assert_eq!(class(&room).agenda, before);
        room.press(menu::REDO);
        assert_eq!(class(&room).agenda.blocks.len(), 16);
        room.press(menu::UNDO);
        assert_eq!(class(&room).agenda, before);
    }
}

#[test]
fn a_block_is_edited_in_place() {
    for language in Language::ALL {
        let (mut room, _) = page(language);
        let third = row(&room, 3);
        room.button(&third);
        room.fill(room.say(words::MINUTES), "45");
        room.fill(room.say(words::BLOCK_TITLE), "Walk it");
        room.fill(room.say(words::WHAT_TO_DO), "Slowly");
        room.click(Role::CheckBox, room.say(words::IS_BREAK));
        let block = class(&room).agenda.blocks[2].clone();
        assert_eq!(
            (block.minutes, block.title.zh.as_str(), block.title.en.as_str()),
            (45, "Walk it", "Walk it")
        );
        assert_eq!((block.what_to_do.zh.as_str(), block.is_break), ("Slowly", true));
        room.click(Role::ComboBox, room.say(words::STEP));
        room.button_that_begins(&format!("5 {}", room.say(Step::Assign.name())));
        assert_eq!(class(&room).agenda.blocks[2].step, Some(Step::Assign));
        // Typing is one step of undo: step, break, text, title and minutes are five.
        for _ in 0..5 {
            room.press(menu::UNDO);
        }
        assert!(!room.state().class.can_undo());
        assert_eq!(class(&room).agenda.blocks[2].minutes, 30);
    }
}

#[test]
fn minutes_that_cannot_be_stay_in_the_field_and_out_of_the_plan() {
    let (mut room, _) = page(Language::En);
    let first = row(&room, 1);
    room.button(&first);
    for wrong in ["0", "481", "x", ""] {
        room.fill("Minutes", wrong);
        assert_eq!(class(&room).agenda.blocks[0].minutes, 10, "{wrong}");
        assert!(room.shows("Write 1 to 480"), "{wrong}");
    }
    room.fill("Minutes", "４8");
    assert_eq!(class(&room).agenda.blocks[0].minutes, 48);
}

#[test]
fn blocks_are_added_moved_and_deleted() {
    for language in Language::ALL {
        let (mut room, _) = page(language);
        let titles = |room: &Room| -> Vec<String> {
            let class = class(room);
            class.agenda.blocks.iter().map(|block| block.title.get(room.language).to_owned()).collect()
        };
        let before = titles(&room);
        let second = row(&room, 2);
        room.button(&second);
        room.press(words::LATER);
        assert_eq!(titles(&room)[1..3], [before[2].clone(), before[1].clone()]);
        room.press(words::EARLIER);
        assert_eq!(titles(&room), before);
        room.press(words::ADD_AFTER);
        assert_eq!(titles(&room)[2], room.say(words::NEW_BLOCK));
        room.press(words::DELETE);
        assert_eq!(titles(&room), before);
        room.press(words::ADD_BLOCK);
        assert_eq!(titles(&room)[10], room.say(words::NEW_BLOCK));
    }
}

#[test]
fn the_start_is_typed_as_a_time_of_day() {
    let (mut room, _) = page(Language::Zh);
    room.fill(room.say(words::START), "13：30");
    assert_eq!(class(&room).agenda.start.to_string(), "13:30");
    room.fill(room.say(words::START), "25:00");
    assert_eq!(class(&room).agenda.start.to_string(), "13:30");
    assert!(room.shows(room.say(words::BAD_TIME)));
}

/// The first block of the half-day has 10 minutes: 600 seconds, a fifth of them 120.
#[test]
fn a_day_is_led_through_its_blocks() {
    for language in Language::ALL {
        let (mut room, wall) = page(language);
        room.press(words::START_DAY);
        assert!(room.shows("10:00"));
        pass(&mut room, &wall, 1);
        assert!(room.shows("9:59"));
        pass(&mut room, &wall, 479);
        let soon =
            format!("2:00 · {}", words::pace(peak_moments::analysis::agenda::Pace::Soon).get(language));
        assert!(room.shows(&soon), "the word stands beside the colour");
        pass(&mut room, &wall, 155);
        assert!(room.shows("\u{2212}0:35"));
        assert!(room.shows(words::pace(peak_moments::analysis::agenda::Pace::Over).get(language)));
        room.press(words::NEXT);
        assert!(room.shows("15:00") && room.shows("2 / 10"));
        room.press(words::ADD_MINUTE);
        assert!(room.shows("16:00"));
        room.press(words::TAKE_MINUTE);
        room.press(words::TAKE_MINUTE);
        assert!(room.shows("14:00"));
        room.press(words::PAUSE);
        pass(&mut room, &wall, 300);
        assert!(room.shows("14:00") && room.shows(room.say(words::PAUSED)));
        room.press(words::GO_ON);
        pass(&mut room, &wall, 60);
        assert!(room.shows("13:00"));
        room.press(words::PREVIOUS);
        assert!(room.shows("1 / 10") && room.shows("10:00"));
        let fifth = row(&room, 5);
        room.button(&fifth);
        room.press(words::START_BLOCK);
        assert!(room.shows("5 / 10"));
        room.press(words::DELETE);
        assert_eq!(class(&room).agenda.blocks.len(), 10, "what runs is not deleted");
        room.press(words::END_DAY);
        assert!(room.has(Role::Button, room.say(words::START_DAY)));
    }
}

#[test]
fn a_block_opens_its_step() {
    let (mut room, _) = timed(Language::Zh, TempDir::new().unwrap(), |state| {
        let path = state.home().join("group.worksheet.ron");
        let mut workshop = Workshop::new(fresh_bank(), path, SaveState::Saved { at: "10:42".to_owned() });
        workshop.step = Step::Results;
        state.workshop = Some(workshop);
        state.screen = Screen::Workshop;
    });
    room.send(Command::Class(ClassCommand::StartDay));
    assert_eq!(room.workshop().step, Step::Scenario);
    room.send(Command::Class(ClassCommand::StartBlock(3)));
    assert_eq!((room.workshop().step, room.state().screen), (Step::Mark, Screen::Workshop));
    // A break leaves everything as it is.
    room.send(Command::Class(ClassCommand::NextBlock));
    assert_eq!(room.workshop().step, Step::Mark);
}

#[test]
fn the_top_bar_has_the_time_of_the_block_while_a_day_runs() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        room.send(Command::Class(ClassCommand::StartDay));
        let title = class(&room).agenda.blocks[0].title.get(language).to_owned();
        room.button_that_begins(&format!("{title} · "));
        assert_eq!(room.state().screen, Screen::Class);
        room.press(words::END_DAY);
        room.press(words::BACK);
        assert!(!room.shows(&format!("{title} · ")));
    }
}

/// In English the bar is at its fullest: nothing may lie over anything else.
#[test]
fn the_timer_fits_into_the_top_bar() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        room.send(Command::Class(ClassCommand::StartDay));
        let title = class(&room).agenda.blocks[0].title.get(language).to_owned();
        let label = |label: &str| -> Rect {
            let begins = |node: &egui_kittest::Node<'_>| {
                use egui_kittest::kittest::NodeT as _;
                node.accesskit_node().label().is_some_and(|whole| whole.starts_with(label))
            };
            let mut found = room.harness.query_all_by_role(Role::Button).filter(begins);
            found.next().unwrap_or_else(|| panic!("{label}")).rect()
        };
        let timer = label(&format!("{title} · "));
        let others = [room.say(menu::UNDO), room.say(screen::TO_RESULTS)].map(label);
        assert!(others.iter().all(|other| !other.intersects(timer)), "{timer} {others:?}");
        assert!(timer.left() > SIZE.x * 0.4, "{timer}");
    }
}

/// A system that plays sounds itself is given the bell; where it cannot, that is told.
#[test]
fn a_bell_that_cannot_be_heard_is_told() {
    static PLAYED: AtomicBool = AtomicBool::new(false);
    fn plays(wav: &'static [u8]) -> bool {
        PLAYED.store(wav.starts_with(b"RIFF"), Ordering::SeqCst);
        true
    }
    fn is_mute(_: &'static [u8]) -> bool {
        false
    }
    for (player, can) in [(plays as fn(&'static [u8]) -> bool, true), (is_mute, false)] {
        let (mut room, wall) =
            timed(Language::En, TempDir::new().unwrap(), move |state| state.set_player(player));
        room.run();
        room.press(menu::AGENDA);
        room.click(Role::CheckBox, room.say(words::SOUND));
        room.button("3 min");
        room.press(words::START_COUNTDOWN);
        pass(&mut room, &wall, 180);
        let told = |state: &State| {
            state.notices.iter().any(|notice| notice.text == words::NO_BELL.get(Language::En))
        };
        room.wait("the bell", |state| if can { PLAYED.load(Ordering::SeqCst) } else { told(state) });
        assert_eq!(told(room.state()), !can);
    }
}

#[test]
fn a_countdown_runs_to_its_end_and_rings_once_if_asked() {
    for (sound, rings) in [(true, 1), (false, 0)] {
        let rang = Rc::new(Cell::new(0));
        let bell = Rc::clone(&rang);
        let (mut room, wall) = timed(Language::En, TempDir::new().unwrap(), move |state| {
            state.set_bell(move || bell.set(bell.get() + 1));
        });
        room.run();
        room.press(menu::AGENDA);
        if sound {
            room.click(Role::CheckBox, room.say(words::SOUND));
        }
        room.button("3 min");
        room.press(words::START_COUNTDOWN);
        assert!(room.shows("3:00"));
        pass(&mut room, &wall, 60);
        room.press(words::ADD_TO_COUNTDOWN);
        assert!(room.shows("3:00"));
        room.press(words::PAUSE_COUNTDOWN);
        pass(&mut room, &wall, 600);
        assert!(room.shows("3:00"));
        room.press(words::GO_ON_COUNTDOWN);
        pass(&mut room, &wall, 179);
        assert_eq!(rang.get(), 0);
        pass(&mut room, &wall, 1);
        assert!(room.shows(room.say(words::TIME_IS_UP)));
        pass(&mut room, &wall, 5);
        assert_eq!(rang.get(), rings);
        room.press(words::RESTART_COUNTDOWN);
        assert!(room.shows("4:00"));
        room.press(words::STOP_COUNTDOWN);
        assert!(room.has(Role::Button, room.say(words::START_COUNTDOWN)));
    }
}

#[test]
fn a_length_is_typed() {
    let (mut room, _) = page(Language::En);
    room.fill(room.say(words::COUNTDOWN_MINUTES), "12");
    room.press(words::START_COUNTDOWN);
    assert!(room.shows("12:00"));
}

#[test]
fn the_class_is_a_file_and_a_restart_finds_its_clocks() {
    let (mut room, wall) = page(Language::Zh);
    room.press(words::START_DAY);
    room.press(words::START_COUNTDOWN);
    pass(&mut room, &wall, 60);
    room.press(words::NEXT);
    let saved = wait_saved(&mut room);
    assert_eq!(room.state().class.desk.path, home::class_path(room.home.path()));
    let home = room.home;
    drop(room.harness);
    // The laptop slept for two minutes in between.
    let wall: Wall = Rc::new(Cell::new(START + 180));
    let read = Rc::clone(&wall);
    let mut room = Room::with(Language::Zh, Settings::default(), home, move |state| {
        state.set_clock(move || read.get());
    });
    room.run();
    assert_eq!(*class(&room), saved);
    room.press(menu::AGENDA);
    // 15 minutes less two, and five less three.
    assert!(room.shows("13:00") && room.shows("2:00"));
}

#[test]
fn a_broken_class_file_is_told_of_and_left_alone() {
    let home = TempDir::new().unwrap();
    let path = home::class_path(home.path());
    let broken = "(version: 1, agenda: (blocks: [(minutes: 0)]))";
    std::fs::write(&path, broken).unwrap();
    let mut room = Room::with(Language::En, Settings::default(), home, |_| ());
    room.run();
    assert!(room.state().notices.iter().any(|notice| notice.problems.len() == 2));
    room.send(Command::Class(ClassCommand::StartDay));
    wait_saved(&mut room);
    assert_ne!(room.state().class.desk.path, path);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), broken);
}

#[test]
fn a_class_file_that_is_opened_becomes_the_class() {
    let (mut room, _) = page(Language::Zh);
    room.press(words::START_DAY);
    let path = room.home.path().join("friday.class.ron");
    let plan = "(version: 1, name: \"周五班\", agenda: (start: \"14:00\", blocks: [(minutes: 45, title: \"走旅程\")]))";
    std::fs::write(&path, plan).unwrap();
    room.drop_file(&path);
    room.wait("the class", |state| state.class.class().name == "周五班");
    assert_eq!((room.state().screen, &room.state().class.desk.path), (Screen::Class, &path));
    assert_eq!(room.state().settings.class.as_ref(), Some(&path));
    // The day of the other class runs on in its own file.
    room.wait("the other class saved", |state| state.leaving.is_empty());
    let Some(AnyDocument::Class(other)) = open(&home::class_path(room.home.path())).document else {
        panic!()
    };
    assert!(other.clock.day.is_some());
    room.press(words::BACK);
    assert_eq!(room.state().screen, Screen::Gallery);
}

/// Another program wrote the same class: a person is asked, and both versions stay.
#[test]
fn two_windows_keep_two_files() {
    let (mut room, _) = page(Language::En);
    room.press(words::START_DAY);
    let first = wait_saved(&mut room);
    let path = room.state().class.desk.path.clone();
    let mut theirs = first.clone();
    theirs.name = "theirs".to_owned();
    std::fs::write(&path, peak_moments::files::encode::class_text(&theirs)).unwrap();
    room.press(words::ADD_MINUTE);
    room.wait("the question", |state| state.modal == Some(Modal::Conflict(Subject::Class)));
    room.press(dialogs::BOTH);
    room.wait("a file of its own", |state| state.class.desk.path != path);
    wait_saved(&mut room);
    let Some(AnyDocument::Class(kept)) = open(&path).document else { panic!("theirs") };
    assert_eq!(*kept, theirs);
}

#[test]
fn nothing_ticks_while_no_clock_runs() {
    let wall: Wall = Rc::new(Cell::new(START));
    let read = Rc::clone(&wall);
    let home = TempDir::new().unwrap();
    let jobs = Jobs::new(|| (), None, None);
    let dialogs = Box::new(super::FakeDialogs(Rc::new(RefCell::default())));
    let mut state = State::new(Settings::default(), None, home.path().to_owned(), jobs, dialogs);
    state.set_clock(move || read.get());
    let now = std::time::Instant::now();
    assert_eq!(state.tick(now), None);
    state.handle(Command::Class(ClassCommand::TogglePage));
    assert_eq!(state.tick(now), None);
    state.handle(Command::Class(ClassCommand::StartDay));
    assert!(state.tick(now).is_some());
    // Written first, and then once a second.
    state.class.desk.save = SaveState::Saved { at: "10:42".to_owned() };
    let wait = state.tick(now).expect("a second");
    assert!(wait <= std::time::Duration::from_secs(1));
    // In the gallery nobody sees it; a countdown's end is waited for all the same.
    state.handle(Command::Class(ClassCommand::TogglePage));
    state.class.desk.save = SaveState::Saved { at: "10:42".to_owned() };
    assert_eq!(state.tick(now), None);
    state.handle(Command::Class(ClassCommand::StartCountdown(300)));
    state.class.desk.save = SaveState::Saved { at: "10:42".to_owned() };
    assert_eq!(state.tick(now), Some(std::time::Duration::from_secs(300)));
    wall.set(START + 301);
    assert_eq!(state.tick(now), None);
}

/// What the audience sees of a countdown, alone in a window.
pub fn audience(language: Language, seconds: u32, passed: u64, size: eframe::egui::Vec2) -> Harness<'static> {
    use peak_moments::sheet::{Palette, Theme};
    use peak_moments::ui::kit::theme;
    use peak_moments::ui::screens::agenda::countdown_ui;
    use peak_moments::ui::{Cx, Memory};
    let home = TempDir::new().unwrap();
    let wall: Wall = Rc::new(Cell::new(START));
    let read = Rc::clone(&wall);
    let jobs = Jobs::new(|| (), None, None);
    let dialogs = Box::new(super::FakeDialogs(Rc::new(RefCell::default())));
    let mut state = State::new(Settings::default(), None, home.path().to_owned(), jobs, dialogs);
    state.set_clock(move || read.get());
    state.handle(Command::Class(ClassCommand::StartCountdown(seconds)));
    wall.set(START + passed);
    let (mut memory, mut commands, mut is_dressed) = (Memory::default(), Vec::new(), false);
    Harness::builder().with_size(size).renderer(raster::Raster::default()).build_ui(move |ui| {
        if !is_dressed {
            theme::install(ui.ctx());
            ui.ctx().set_theme(eframe::egui::Theme::Light);
            is_dressed = true;
            ui.ctx().request_repaint();
            return;
        }
        let palette = Palette::of(Theme::Light);
        let (commands, memory) = (&mut commands, &mut memory);
        let cx = Cx { state: &state, palette, language, commands, memory };
        let place = ui.ctx().content_rect();
        countdown_ui(ui, &cx, place, place.height() / 1080.0);
    })
}

#[test]
fn the_audience_sees_the_countdown_and_its_end() {
    for language in Language::ALL {
        for (passed, shown) in [
            (0, "5:00".to_owned()),
            (
                250,
                format!("0:50 · {}", words::pace(peak_moments::analysis::agenda::Pace::Soon).get(language)),
            ),
            (300, words::TIME_IS_UP.get(language).to_owned()),
        ] {
            let mut harness = audience(language, 300, passed, SIZE);
            harness.run();
            assert!(harness.query_all_by_label_contains(&shown).next().is_some(), "{shown}");
        }
    }
}
