//! The presentation: what the audience sees on each slide, what it must not see, and the console.

use super::Room;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::Shape;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peak_moments::analysis::key::Element;
use peak_moments::app::{
    Chapter, Command, Look, Modal, PresentCommand, SaveState, Setting, Slide, Step, TeachingPage, Venue,
    Workshop,
};
use peak_moments::files::encode::worksheet_text;
use peak_moments::files::library;
use peak_moments::model::trainer::Trainer;
use peak_moments::model::{Date, Group, Language, Score, Text, Worksheet};
use peak_moments::words::present;

/// The demo of the bank at a step, presented with F5.
/// The teaching pages stand still, so that the window settles.
pub fn presented(language: Language, step: Step) -> Room {
    let mut room = Room::on(language, step, peak_moments::demo::worksheet(language));
    room.send(Setting::ReduceMotion(true));
    room.send(Setting::Trainer(true));
    room.run();
    room.key(Key::F5);
    room
}

fn slide(room: &Room) -> Slide {
    room.state().presentation.slide
}

/// All that is painted in the window, in the order of painting, without the breaks between lines.
pub fn painted(room: &Room) -> String {
    fn collect(shape: &Shape, into: &mut String) {
        match shape {
            Shape::Text(text) => into.push_str(text.galley.text()),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, into)),
            _ => {}
        }
    }
    let mut all = String::new();
    for clipped in &room.harness.output().shapes {
        collect(&clipped.shape, &mut all);
    }
    all
}

#[track_caller]
fn check_start(step: Step, expected: Slide) {
    let room = presented(Language::Zh, step);
    assert_eq!(room.state().presentation.place, Some(Venue::Here));
    assert_eq!(slide(&room), expected, "{step:?}");
    // No editing chrome: neither the rail nor the menu.
    assert!(!room.has(Role::Tab, step.name().get(Language::Zh)), "{step:?}");
}

#[test]
fn f5_begins_where_one_is() {
    check_start(Step::Scenario, Slide::Scenario);
    check_start(Step::Map, Slide::Whole);
    check_start(Step::Results, Slide::Whole);
    check_start(Step::Assign, Slide::Departments);
    check_start(Step::Internal, Slide::Teach(TeachingPage::Chain));
    check_start(Step::Lenses, Slide::Teach(TeachingPage::Kano));
    check_start(Step::Redesign, Slide::BeforeAfter);
    check_start(Step::Act, Slide::Action(0));
    let mut room = Room::scored_bank(Language::En, Step::Walk);
    room.run();
    room.keys(&[Key::Home, Key::ArrowRight, Key::ArrowRight, Key::F5]);
    assert_eq!(slide(&room), Slide::Touchpoint(2));
    room.keys(&[Key::PageDown, Key::Escape]);
    // The presentation leaves the selection where it ended.
    assert_eq!((room.selected(), room.state().presentation.place), (4, None));
    assert!(room.has(Role::Tab, "Walk"));
}

#[test]
fn the_top_bar_presents_too() {
    let mut room = Room::scored_bank(Language::En, Step::Map);
    room.run();
    room.button("Present");
    assert_eq!((slide(&room), room.state().presentation.place), (Slide::Whole, Some(Venue::Here)));
    room.key(Key::Escape);
    room.menu("Trainer's console");
    assert_eq!(room.state().presentation.place, Some(Venue::Window));
}

#[test]
fn a_clicker_and_the_keys_lead_through_all_slides() {
    let mut room = presented(Language::Zh, Step::Scenario);
    let slides = room.state().slides();
    let mut seen = vec![slide(&room)];
    for _ in 1..slides.len() {
        room.key(Key::PageDown);
        seen.push(slide(&room));
    }
    assert_eq!(seen, slides);
    // The bank: 13 touchpoints in 5 stages, 6 marks, 3 measures at least, 5 questions.
    for (chapter, at_least) in [
        (Chapter::Scenario, 1),
        (Chapter::Walk, 13),
        (Chapter::Map, 6),
        (Chapter::Marks, 7),
        (Chapter::Departments, 3),
        (Chapter::Redesign, 4),
        (Chapter::Actions, 1),
        (Chapter::Debrief, 5),
        (Chapter::Teaching, 5),
    ] {
        let n = slides.iter().filter(|slide| slide.chapter() == chapter).count();
        assert!(n >= at_least, "{chapter:?}: {n}");
    }
    // Beyond the last there is nothing, and back it goes the same way.
    room.key(Key::PageDown);
    assert_eq!(Some(&slide(&room)), slides.last());
    room.key(Key::PageUp);
    assert_eq!(Some(&slide(&room)), slides.iter().rev().nth(1));
    room.key(Key::Home);
    assert_eq!(slide(&room), Slide::Scenario);
    room.keys(&[Key::ArrowDown, Key::ArrowDown]);
    assert_eq!(slide(&room), Slide::Whole);
    room.keys(&[Key::PageDown, Key::ArrowUp]);
    assert_eq!(slide(&room), Slide::Whole, "back to the start of the chapter first");
    room.key(Key::ArrowUp);
    assert_eq!(slide(&room), Slide::Touchpoint(0));
    room.key(Key::Num0);
    assert_eq!(slide(&room), Slide::Whole);
}

#[test]
fn space_lets_the_class_guess_first() {
    let mut room = presented(Language::Zh, Step::Mark);
    room.send(Command::Present(PresentCommand::Go(Slide::Marks)));
    assert!(painted(&room).contains("−3.0"), "the remembered score of the bank");
    room.key(Key::Space);
    let guessing = painted(&room);
    for number in ["−3.0", "−0.54", "−5", "+4"] {
        // The scale of the curve has ±5 of its own, so the dots are counted by their labels.
        assert!(number == "−5" || !guessing.contains(number), "{number} while guessing");
    }
    assert!(room.shows("先猜一猜"));
    assert!(!room.shows("拿到新卡与现金 +4"));
    room.key(Key::Space);
    assert!(room.shows("拿到新卡与现金 +4"));
}

#[test]
fn b_blanks_and_a_turn_brings_it_back() {
    let mut room = presented(Language::Zh, Step::Map);
    room.key(Key::B);
    assert_eq!(painted(&room), "");
    room.key(Key::PageDown);
    assert!(painted(&room).contains("银行网点"));
}

#[test]
fn both_languages_stand_side_by_side() {
    let mut room = presented(Language::Zh, Step::Walk);
    room.send(Command::Present(PresentCommand::Go(Slide::Touchpoint(6))));
    let name = room.worksheet().journey.nth(6).expect("the seventh").name.clone();
    assert_ne!(name.zh, name.en);
    assert!(room.shows(&name.zh) && !room.shows(&name.en));
    room.key(Key::T);
    assert!(room.shows(&name.zh) && room.shows(&name.en));
    room.key(Key::T);
    room.key_with(Modifiers::COMMAND, Key::L);
    assert!(!room.shows(&name.zh) && room.shows(&name.en));
}

#[test]
fn nothing_can_be_edited_while_presenting() {
    let mut room = presented(Language::Zh, Step::Walk);
    let before = room.worksheet();
    let keys =
        [Key::Num3, Key::Minus, Key::Backspace, Key::Delete, Key::Insert, Key::M, Key::P, Key::ArrowUp];
    room.keys(&keys);
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.worksheet(), before);
}

#[test]
fn k_reveals_the_key_one_element_at_a_time_and_h_hides_it_again() {
    let mut room = presented(Language::Zh, Step::Mark);
    let key = present::KEY.get(Language::Zh);
    assert!(!room.shows(key));
    room.key(Key::K);
    let shown = |room: &Room| {
        let revealed = room.state().revealed();
        (revealed.curve.len(), revealed.marks.len(), revealed.moments.len(), revealed.owners.len())
    };
    assert_eq!(shown(&room), (13, 0, 0, 0));
    assert!(room.has(Role::Label, key));
    room.keys(&[Key::K, Key::K]);
    assert_eq!(shown(&room), (13, 2, 0, 0));
    room.key(Key::Backspace);
    assert_eq!(shown(&room), (13, 1, 0, 0));
    room.key(Key::H);
    assert_eq!(shown(&room), (0, 0, 0, 0));
    assert!(!room.shows(key));
    room.key(Key::H);
    assert_eq!(shown(&room), (13, 1, 0, 0));
    // A new showing begins with the key hidden, once something else was looked at.
    room.key(Key::Escape);
    room.send(Look::GoTo(Step::Results));
    room.key(Key::F5);
    assert_eq!(shown(&room), (0, 0, 0, 0));
    // Presenting changed nothing in the worksheet.
    assert_eq!(*room.worksheet(), peak_moments::demo::worksheet(Language::Zh));
}

#[test]
fn a_question_stands_on_its_slide_and_its_answer_comes_at_the_next_key() {
    let mut room = presented(Language::Zh, Step::Act);
    room.send(Command::Present(PresentCommand::Go(Slide::Question(1))));
    let trainer = trainer_of("bank-branch");
    let (question, answer) = (&trainer.discussion[1].question.zh, &trainer.discussion[1].answer.zh);
    assert!(room.shows(question) && !room.shows(answer));
    room.key(Key::K);
    assert!(room.shows(question) && room.shows(answer));
    room.key(Key::PageDown);
    assert!(room.shows(&trainer.discussion[2].question.zh) && !room.shows(&trainer.discussion[2].answer.zh));
}

fn trainer_of(id: &str) -> Trainer {
    let scenario = library::shipped().into_iter().find(|scenario| scenario.brief.id == id);
    scenario.and_then(|scenario| scenario.trainer).expect("a trainer's part")
}

/// Beginnings of all texts of the trainer's part that stand nowhere in the worksheet.
fn secrets(trainer: &Trainer, worksheet: &Worksheet, language: Language) -> Vec<String> {
    let mut texts: Vec<&Text> = Vec::new();
    for reference in &trainer.touchpoints {
        texts.push(&reference.note);
    }
    for moment in &trainer.moments {
        texts.extend([&moment.who, &moment.situation, &moment.feeling, &moment.why]);
    }
    texts.extend(trainer.redesign.iter().map(|redesign| &redesign.measure));
    for link in &trainer.chain {
        texts.extend([&link.deliverable, &link.agreement]);
    }
    for discussion in &trainer.discussion {
        texts.push(&discussion.answer);
    }
    if let Some(action) = &trainer.action {
        texts.extend([&action.what, &action.why, &action.how, &action.acceptance]);
    }
    texts.extend(&trainer.traps);
    let open = worksheet_text(worksheet);
    let length = if language == Language::Zh { 9 } else { 22 };
    let beginning = |text: &&Text| -> String { text.get(language).chars().take(length).collect() };
    let mut secrets: Vec<String> = texts.iter().map(beginning).collect();
    secrets.retain(|secret| secret.chars().count() == length && !open.contains(secret.as_str()));
    // Lines are joined without the space at which they broke.
    secrets.iter().map(|secret| secret.replace(' ', "")).collect()
}

/// All that the window tells, painted or by label, without spaces.
fn told(room: &Room) -> String {
    let mut told = painted(room);
    for node in room.harness.query_all_by(|_| true) {
        told.extend(node.accesskit_node().label());
        told.extend(node.accesskit_node().value());
    }
    told.replace(' ', "")
}

/// A group that scored everything and marked three moments.
pub fn worked(id: &str) -> Worksheet {
    let scenario = library::shipped().into_iter().find(|scenario| scenario.brief.id == id).expect("shipped");
    let date = Date::constant(2026, 11, 21);
    let mut worksheet = Worksheet::start(&scenario, Group::default(), Some(date), Default::default());
    for (at, touchpoint) in worksheet.journey.touchpoints_mut().enumerate() {
        touchpoint.score = Score::new([-2, 3, 0, -4, 5, 1][at % 6]);
    }
    let moments = worksheet.journey.touchpoints().take(3).map(|touchpoint| peak_moments::model::Moment {
        touchpoint: touchpoint.id.clone(),
        ..Default::default()
    });
    worksheet.marks.moments = moments.collect();
    worksheet
}

#[test]
fn nothing_of_the_trainers_part_reaches_the_audience_unless_it_was_revealed() {
    for scenario in library::shipped() {
        let id = scenario.brief.id.clone();
        let Some(trainer) = scenario.trainer else { continue };
        for language in Language::ALL {
            let worksheet = worked(&id);
            let secrets = secrets(&trainer, &worksheet, language);
            assert!(secrets.len() > 5, "{id}: the test must have something to look for");
            let mut room = Room::on(language, Step::Scenario, worksheet);
            room.send(Setting::ReduceMotion(true));
            room.send(Setting::Trainer(true));
            room.key(Key::F5);
            for slide in room.state().slides() {
                room.send(Command::Present(PresentCommand::Go(slide)));
                let told = told(&room);
                for secret in &secrets {
                    assert!(!told.contains(secret.as_str()), "{id}, {slide:?}: {secret}");
                }
            }
            // What was revealed is found by the same search, so the search can find.
            for at in 0..trainer.discussion.len() {
                room.send(Command::Present(PresentCommand::Reveal(Element::Answer(at), true)));
            }
            let mut found = 0;
            for at in 0..trainer.discussion.len() {
                room.send(Command::Present(PresentCommand::Go(Slide::Question(at))));
                let told = told(&room);
                found += secrets.iter().filter(|secret| told.contains(secret.as_str())).count();
            }
            assert!(found >= trainer.discussion.len(), "{id}: {found} found");
        }
    }
}

#[test]
fn every_step_presents_without_the_trainers_part() {
    let worksheet = worked("bank-branch");
    let secrets = secrets(&trainer_of("bank-branch"), &worksheet, Language::Zh);
    for step in Step::ALL {
        let mut room = Room::on(Language::Zh, step, worksheet.clone());
        room.send(Setting::ReduceMotion(true));
        room.send(Setting::Trainer(true));
        room.key(Key::F5);
        let told = told(&room);
        for secret in &secrets {
            assert!(!told.contains(secret.as_str()), "{step:?}: {secret}");
        }
    }
}

/// The console in this window and the audience in another one, which the harness shows inside.
fn console(language: Language, step: Step) -> Room {
    let mut room = Room::on(language, step, peak_moments::demo::worksheet(language));
    room.send(Setting::Trainer(true));
    room.key_with(Modifiers::SHIFT, Key::F5);
    room
}

#[test]
fn a_group_does_not_come_upon_the_key_by_chance() {
    let mut room = Room::on(Language::Zh, Step::Mark, peak_moments::demo::worksheet(Language::Zh));
    room.run();
    room.keys(&[Key::F5, Key::K]);
    assert_eq!(room.state().modal, Some(Modal::Trainer));
    assert!(room.state().revealed().is_empty());
    // Neither the questions of the debrief nor their number are told.
    assert!(!room.state().slides().iter().any(|slide| slide.chapter() == Chapter::Debrief));
    // Nor is the question, as long as this window is what the class sees.
    assert!(!room.shows(present::I_AM_ONE.get(Language::Zh)));
    room.key(Key::Escape);
    room.press(present::NOT_NOW);
    room.keys(&[Key::F5, Key::K, Key::Escape]);
    room.press(present::I_AM_ONE);
    room.key(Key::F5);
    assert!(room.state().settings.trainer && room.state().modal.is_none());
    room.key(Key::K);
    assert_eq!(room.state().revealed().curve.len(), 13);
    // The console asks in its own place.
    room.send(Setting::Trainer(false));
    room.key(Key::Escape);
    room.key_with(Modifiers::SHIFT, Key::F5);
    let trap: String = trainer_of("bank-branch").traps[0].zh.clone();
    assert!(!room.shows(&trap));
    move_audience_away(&mut room);
    room.press(present::I_AM_ONE);
    assert!(room.shows(&trap));
}

#[test]
fn the_console_shows_notes_and_the_second_window_does_not() {
    let mut room = console(Language::Zh, Step::Mark);
    assert_eq!(room.state().presentation.place, Some(Venue::Window));
    assert!(room.shows(present::ONLY_YOU.get(Language::Zh)));
    let trap: String = trainer_of("bank-branch").traps[0].zh.clone();
    assert!(room.shows(&trap));
    // The window of the audience stands over the console here; its labels repeat the slide alone.
    assert!(room.has(Role::Window, present::AUDIENCE.get(Language::Zh)));
    room.key(Key::Escape);
    assert!(!room.has(Role::Window, present::AUDIENCE.get(Language::Zh)));
    assert!(!room.shows(&trap));
}

#[test]
fn the_console_switches_what_the_audience_sees() {
    let mut room = console(Language::En, Step::Mark);
    room.send(Command::Present(PresentCommand::OtherScreen(None)));
    let check = |room: &mut Room, label: &str, read: fn(&Room) -> bool| {
        let before = read(room);
        let place = room.place_first(Role::CheckBox, label);
        room.click_at(place.center());
        assert_ne!(read(room), before, "{label}");
    };
    move_audience_away(&mut room);
    check(&mut room, "Show scores (Space)", |room| room.state().presentation.numbers);
    check(&mut room, "Spotlight (S)", |room| room.state().presentation.spotlight);
    check(&mut room, "Both languages (T)", |room| room.state().presentation.both);
    check(&mut room, "Black (B)", |room| room.state().presentation.black);
    check(&mut room, "Highest", |room| room.state().presentation.is_revealed(Element::Peak));
}

/// The embedded window of the audience lies over the console; it is dragged to the lower edge.
fn move_audience_away(room: &mut Room) {
    let window = room.place_first(Role::Window, present::AUDIENCE.get(room.language));
    let title = window.center_top() + eframe::egui::vec2(0.0, 10.0);
    room.drag(title, title + eframe::egui::vec2(0.0, 640.0));
}

#[test]
fn a_projector_that_is_unplugged_loses_nothing() {
    let mut room = Room::on(Language::Zh, Step::Mark, peak_moments::demo::worksheet(Language::Zh));
    room.send(Setting::Trainer(true));
    room.send(Command::Present(PresentCommand::OtherScreen(Some(1))));
    room.key(Key::F5);
    assert_eq!(room.state().presentation.place, Some(Venue::Screen(1)));
    room.keys(&[Key::K, Key::PageDown]);
    let (slide_before, revealed) = (slide(&room), room.state().revealed());
    room.send(Command::Present(PresentCommand::OtherScreen(None)));
    assert_eq!(room.state().presentation.place, Some(Venue::Window));
    assert!(room.shows(present::SCREEN_GONE.get(Language::Zh)));
    assert_eq!((slide(&room), room.state().revealed()), (slide_before, revealed));
    // It comes back, on another number even.
    room.send(Command::Present(PresentCommand::OtherScreen(Some(2))));
    assert_eq!(room.state().presentation.place, Some(Venue::Screen(2)));
    assert_eq!(slide(&room), slide_before);
}

#[test]
fn the_laser_points_from_the_small_picture_to_the_large_one() {
    let mut room = console(Language::Zh, Step::Map);
    move_audience_away(&mut room);
    // The small picture is 580 × 326 at (16, 78): its middle, and a quarter down from its top.
    let over = |room: &mut Room, x: f32, y: f32| {
        room.harness.hover_at(eframe::egui::pos2(x, y));
        room.run();
        room.state().presentation.laser_at
    };
    assert_eq!(over(&mut room, 306.0, 241.0), None, "it is off");
    room.key(Key::L);
    let (x, y) = over(&mut room, 306.0, 159.5).expect("the laser is over the picture");
    assert!((x - 0.5).abs() < 0.01 && (y - 0.25).abs() < 0.01, "{x} {y}");
    assert_eq!(over(&mut room, 650.0, 172.0), None, "beside the picture");
}

#[test]
fn without_a_worksheet_the_teaching_pages_are_presented() {
    let mut room = Room::new(Language::Zh);
    room.run();
    room.harness.key_press(Key::F5);
    room.harness.run_steps(3);
    for page in TeachingPage::ALL {
        assert_eq!(slide(&room), Slide::Teach(page));
        assert_eq!(room.state().teaching.page, page);
        room.harness.key_press(Key::PageDown);
        // The page plays, so the window never settles.
        room.harness.run_steps(3);
    }
    room.harness.key_press(Key::Escape);
    room.run();
    assert_eq!(room.state().presentation.place, None);
}

#[test]
fn space_plays_a_teaching_page_and_leaves_the_scores_alone() {
    let mut room = Room::on(Language::Zh, Step::Map, peak_moments::demo::worksheet(Language::Zh));
    room.run();
    room.key(Key::F5);
    room.harness.state_mut().send(Command::Present(PresentCommand::Go(Slide::Teach(TeachingPage::Ride))));
    room.harness.run_steps(3);
    assert!(room.state().teaching.playing);
    room.harness.key_press(Key::Space);
    room.run();
    assert!(!room.state().teaching.playing && room.state().presentation.numbers);
    let elapsed = room.state().teaching.elapsed;
    room.harness.run_steps(5);
    assert_eq!(room.state().teaching.elapsed, elapsed, "paused");
}

#[test]
fn a_slide_that_an_undo_takes_away_gives_way_to_its_neighbour() {
    let worksheet = worked("bank-branch");
    let mut room =
        Room::with(Language::Zh, Default::default(), tempfile::TempDir::new().expect("a home"), |state| {
            let path = std::path::PathBuf::from("nowhere.worksheet.ron");
            state.workshop =
                Some(Workshop::new(worksheet, path, SaveState::Saved { at: "10:42".to_owned() }));
            state.screen = peak_moments::app::Screen::Workshop;
        });
    room.run();
    room.key(Key::F5);
    room.send(Command::Present(PresentCommand::Go(Slide::Touchpoint(99))));
    room.key(Key::PageDown);
    assert_eq!(slide(&room).chapter(), Chapter::Map, "the one after the last touchpoint");
}

#[test]
fn all_type_is_legible_from_the_back_row() {
    fn smallest(shape: &Shape, least: &mut f32) {
        match shape {
            Shape::Text(text) => {
                let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
                *least = sizes.fold(*least, f32::min);
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| smallest(shape, least)),
            _ => {}
        }
    }
    // 24 px on a screen with 1080 lines are 16 on this one with 720.
    let limit = 24.0 * 720.0 / 1080.0;
    for language in Language::ALL {
        let mut room = presented(language, Step::Scenario);
        for both in [false, true] {
            for slide in room.state().slides() {
                room.send(Command::Present(PresentCommand::Go(slide)));
                room.key(Key::K);
                let mut least = f32::INFINITY;
                for clipped in &room.harness.output().shapes {
                    smallest(&clipped.shape, &mut least);
                }
                assert!(least >= limit - 0.01, "{slide:?} in {language:?}, both {both}: {least}");
                assert!(least < 100.0, "{slide:?} has words");
            }
            room.key(Key::T);
        }
    }
}

#[test]
fn an_exercise_is_counted_down_before_the_class_with_a_visible_end() {
    let now = std::rc::Rc::new(std::cell::Cell::new(1_800_000_000));
    let read = std::rc::Rc::clone(&now);
    let home = tempfile::TempDir::new().expect("a home");
    let mut room = Room::with(Language::Zh, Default::default(), home, move |state| {
        let worksheet = peak_moments::demo::worksheet(Language::Zh);
        let path = std::path::PathBuf::from("nowhere.worksheet.ron");
        let saved = SaveState::Saved { at: "10:42".to_owned() };
        state.workshop = Some(Workshop::new(worksheet, path, saved));
        state.screen = peak_moments::app::Screen::Workshop;
        state.set_clock(move || read.get());
    });
    room.run();
    room.send(Command::Present(PresentCommand::Start { console: false }));
    room.key(Key::Home);
    room.key(Key::C);
    // Large first: the digits alone.
    assert!(room.shows("5:00") && !painted(&room).contains("银行网点"));
    now.set(now.get() + 61);
    room.key(Key::C);
    // Small then, beside the slide.
    assert!(room.shows("3:59") && painted(&room).contains("银行网点"));
    room.key(Key::Plus);
    assert!(room.shows("4:59"));
    room.keys(&[Key::Minus, Key::Minus]);
    assert!(room.shows("2:59"));
    now.set(now.get() + 180);
    room.run();
    // Its end fills the slide, whatever was shown.
    assert!(room.shows("时间到") && !painted(&room).contains("银行网点"));
    room.key(Key::C);
    assert!(!room.shows("时间到") && painted(&room).contains("银行网点"));
    assert!(room.state().class.class().clock.countdown.is_none());
}

#[test]
fn owners_of_the_key_stand_under_the_departments_and_at_their_moment() {
    let mut room = presented(Language::Zh, Step::Assign);
    let key = present::KEY.get(Language::Zh);
    assert!(!room.has(Role::Label, key));
    // By the key of the bank the first moment of truth belongs to retail banking, 个金.
    room.key(Key::K);
    assert_eq!(room.state().revealed().owners.len(), 3);
    assert!(room.has(Role::Label, key));
    let moment = trainer_of("bank-branch").moments[0].clone();
    let worksheet = room.worksheet();
    let owner = worksheet.journey.department(&moment.owner.expect("an owner")).expect("there").clone();
    assert!(room.has(Role::Label, owner.short.get(Language::Zh)));
    // At the mark the sentence tells it in full.
    let marks = room.workshop().review().marks.clone();
    let at = marks.iter().position(|mark| mark.touchpoint == moment.touchpoint).expect("marked by the demo");
    room.send(Command::Present(PresentCommand::Go(Slide::Mark(at))));
    assert!(room.shows(&format!("当责：{}", owner.name.get(Language::Zh))));
}
