//! The debrief through the real window: notes, hands by one key, points, the list of actions, promises, forms, the
//! class met again, and slides that name no person unless the trainer asks for it.

use super::class::on;
use super::compare::six;
use super::{Room, SIZE};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use peak_moments::analysis::class::plan::planned;
use peak_moments::app::{
    ClassCommand, ClassPage, ClassSlide, CollectCommand, Command, DebriefCommand, DebriefSlide, DebriefTab,
    PresentCommand, Slide,
};
use peak_moments::demo;
use peak_moments::edit::class::debrief::{CommitmentEdit, EvaluationEdit, FollowUpEdit};
use peak_moments::edit::{ClassEdit, DebriefEdit, GroupsEdit};
use peak_moments::files::home;
use peak_moments::files::save::save_copy;
use peak_moments::files::settings::Settings;
use peak_moments::model::class::{ActionOutcome, ActionResult, Commitment, FormPage, OridCard, VoteQuestion};
use peak_moments::model::{Class, Group, Language, Worksheet, WorksheetId};
use peak_moments::words::debrief::{page as words, slides, statement};
use std::sync::Arc;

/// Six groups on a part of the debrief.
fn room(language: Language, tab: DebriefTab) -> Room {
    let mut works = six(language);
    works[2].group.members = vec!["欧阳晓月".to_owned(), "Ada Lovelace".to_owned()];
    let mut room = on(language, ClassPage::Debrief, works);
    open(&mut room, tab);
    room
}

fn open(room: &mut Room, tab: DebriefTab) {
    room.click(Role::Tab, room.say(tab.name()));
    assert_eq!(room.state().class.debrief, tab);
}

fn class(room: &Room) -> Arc<Class> {
    Arc::clone(room.state().class.class())
}

fn edit(room: &mut Room, edit: DebriefEdit) {
    room.send(Command::Class(ClassCommand::Edit(ClassEdit::Debrief(edit))));
}

fn show(room: &mut Room, slide: DebriefSlide) {
    room.send(Command::Present(PresentCommand::Start { console: false }));
    room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Debrief(slide)))));
    assert_eq!(room.state().presentation.slide, Slide::Class(ClassSlide::Debrief(slide)));
}

#[test]
fn hands_are_counted_by_one_key_on_the_page_and_while_projecting() {
    for language in Language::ALL {
        let mut room = room(language, DebriefTab::Votes);
        let (moving, doable) = (VoteQuestion::Moving, VoteQuestion::Doable);
        room.keys(&[Key::Num3, Key::Num3, Key::Num1, Key::Num9]);
        let hands = |room: &Room, question| {
            (1..=6).map(|group| class(room).debrief.hands(question, group)).collect::<Vec<_>>()
        };
        // There is no ninth group.
        assert_eq!(hands(&room, moving), [1, 0, 2, 0, 0, 0]);
        // With Shift the row prints signs; the key is known by its place.
        room.physical_key(Modifiers::SHIFT, Key::Exclamationmark, Key::Num1);
        assert_eq!(hands(&room, moving), [0, 0, 2, 0, 0, 0]);
        room.button(&words::add_hand(5, language));
        room.button(&words::take_hand(3, language));
        assert_eq!(hands(&room, moving), [0, 0, 1, 0, 1, 0]);
        assert!(room.shows(&words::hands(1, language)));
        room.click(Role::RadioButton, words::question_short(doable).get(language));
        room.press(words::PROJECT);
        assert_eq!(
            room.state().presentation.slide,
            Slide::Class(ClassSlide::Debrief(DebriefSlide::Votes(doable)))
        );
        room.keys(&[Key::Num6, Key::Num6]);
        assert_eq!(hands(&room, doable), [0, 0, 0, 0, 0, 2]);
        room.physical_key(Modifiers::SHIFT, Key::Num6, Key::Num6);
        room.key(Key::Escape);
        assert_eq!(hands(&room, doable), [0, 0, 0, 0, 0, 1]);
        room.key_with(Modifiers::COMMAND, Key::Z);
        assert_eq!(hands(&room, doable), [0, 0, 0, 0, 0, 2]);
    }
}

#[test]
fn notes_are_typed_on_the_page_and_in_the_console_and_stand_on_the_slide() {
    let mut room = room(Language::En, DebriefTab::Orid);
    let label = |card| format!("{} · {}", room_say(words::card(card)), room_say(words::NOTE));
    room.fill(&label(OridCard::Facts), "Six points at the counter");
    assert_eq!(class(&room).debrief.facts, "Six points at the counter");
    room.send(Command::Present(PresentCommand::Start { console: true }));
    room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Debrief(
        DebriefSlide::Question(OridCard::Decision),
    )))));
    room.fill(&label(OridCard::Decision), "We begin on Monday");
    assert_eq!(class(&room).debrief.decision, "We begin on Monday");
    room.send(Command::Present(PresentCommand::End));
    show(&mut room, DebriefSlide::Question(OridCard::Decision));
    assert!(room.shows("We begin on Monday"));
}

fn room_say(phrase: peak_moments::words::Phrase) -> &'static str {
    phrase.get(Language::En)
}

#[test]
fn the_material_of_the_questions_is_on_the_page() {
    for language in Language::ALL {
        let room = room(language, DebriefTab::Orid);
        for card in OridCard::ALL {
            assert!(room.shows(words::card_question(card).get(language)));
        }
        // Two groups speak, and each says with what it begins.
        assert!(room.shows(slides::TELLS.get(language)));
        assert!(room.shows(&words::group(3, language)));
        assert!(!room.shows(words::NO_WIDEST.get(language)) && !room.shows(words::NO_CAUSES.get(language)));
    }
}

#[test]
fn points_are_given_with_a_word_and_shown_by_number_unless_ranked() {
    let language = Language::Zh;
    let mut room = room(language, DebriefTab::Points);
    let before = peak_moments::analysis::class::points::table(&class(&room), room.state().class.comparison());
    room.click(Role::CheckBox, &words::on_time_of(2, language));
    assert_eq!(class(&room).points.on_time, [2]);
    room.press(words::GIVE);
    let label = |what: peak_moments::words::Phrase| format!("{} 1", what.get(language));
    let field = label(words::POINTS_FIELD);
    room.fill(&field, "-4");
    room.fill(&label(words::REASON), "没有听别人说完");
    let given = class(&room).points.given.to_vec();
    assert_eq!((given[0].group, given[0].points, given[0].reason.as_str()), (1, -4, "没有听别人说完"));
    let total = |room: &Room, group: u32| {
        let rows =
            peak_moments::analysis::class::points::table(&class(room), room.state().class.comparison());
        rows.iter().find(|row| row.group == group).unwrap().total()
    };
    assert_eq!(total(&room, 1), before[0].total() - 4);
    assert_eq!(total(&room, 2), before[1].total() + 5);
    let said = format!("{} {} {}", words::group(2, language), words::TOTAL.get(language), total(&room, 2));
    assert!(room.has(Role::Label, &said));
    room.click(Role::CheckBox, words::RANKED.get(language));
    assert!(class(&room).points.ranked);
}

#[test]
fn actions_are_joined_owned_and_parted_by_hand() {
    let language = Language::Zh;
    let mut room = room(language, DebriefTab::Actions);
    let list = |room: &Room| {
        planned(&class(room), room.state().class.comparison())
            .iter()
            .map(|action| (action.owner.to_owned(), action.groups()))
            .collect::<Vec<_>>()
    };
    let before = list(&room);
    assert!(before.len() >= 6, "{before:?}");
    room.click(Role::CheckBox, &words::action(1, language));
    room.click(Role::CheckBox, &words::action(2, language));
    room.press(words::JOIN);
    let after = list(&room);
    assert_eq!(after.len(), before.len() - 1);
    assert_eq!(after[0].1, [before[0].1.clone(), before[1].1.clone()].concat());
    let field = words::of_action(words::OWNER, 1, language);
    room.fill(&field, "林经理");
    assert_eq!(list(&room)[0].0, "林经理");
    // One that stands as its group planned it becomes the class's with the first letter, in one step.
    room.fill(&words::of_action(words::WHAT, 2, language), "！");
    assert_eq!(class(&room).actions.len(), 2);
    room.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(class(&room).actions.len(), 1);
    room.button(&words::part(after[0].1[1], language));
    assert_eq!(list(&room).len(), before.len());
    room.press(words::ADD_ACTION);
    assert_eq!(list(&room).len(), before.len() + 1);
}

#[test]
fn answers_are_counted_by_keys_and_by_click() {
    let language = Language::En;
    let mut room = room(language, DebriefTab::Forms);
    // The form stands on the wall before anybody has answered it.
    room.press(words::PROJECT);
    assert!(room.shows(statement(FormPage::Before, 1).unwrap().get(language)) && !room.shows("–"));
    room.key(Key::Escape);
    room.keys(&[Key::Num4, Key::Num4, Key::Num2]);
    let number = 3;
    let said = format!("{number}  {}", statement(FormPage::Before, number).unwrap().get(language));
    room.click(Role::RadioButton, &said);
    room.keys(&[Key::Num5]);
    room.button(&words::answer(1, 1, 0, language));
    let evaluation = class(&room).evaluation.clone();
    assert_eq!(evaluation.counts(FormPage::Before, 1, 0), [1, 1, 0, 2, 0]);
    assert_eq!(evaluation.counts(FormPage::Before, 3, 0), [0, 0, 0, 0, 1]);
    // (1 + 2 + 2·4) / 4 = 2.75
    assert!(room.has(Role::Label, &words::mean_of(Some(2.75), 4, language)));
    room.click(Role::RadioButton, words::form(FormPage::Course).get(language));
    room.click(Role::ComboBox, words::GROUP.get(language));
    room.button(&words::group(2, language));
    room.key(Key::Num5);
    assert_eq!(class(&room).evaluation.counts(FormPage::Course, 1, 2), [0, 0, 0, 0, 1]);
    room.press(words::ADD_LINE);
    room.fill(&format!("{} 1", words::LINE.get(language)), "More time");
    assert_eq!(class(&room).evaluation.lines[0].text, "More time");
}

/// A class with everything that a debrief leaves behind.
fn full(language: Language) -> Room {
    let mut works = six(language);
    works[2].group.members = vec!["Ada Lovelace".to_owned()];
    for number in [1, 2, 3_u8] {
        let mut again: Worksheet = works[usize::from(number) - 1].clone();
        again.id = WorksheetId::from_random([20 + number; 8]);
        for touchpoint in again.journey.touchpoints_mut() {
            touchpoint.score = touchpoint.score.map(|score| score.stepped(1));
        }
        works.push(again);
    }
    let mut room = on(language, ClassPage::Debrief, works);
    let group = Group { number: 7, name: String::new(), members: vec!["王小明".to_owned()] };
    room.send(Command::Class(ClassCommand::Edit(ClassEdit::Groups(GroupsEdit::Add(group)))));
    edit(&mut room, DebriefEdit::SetNote { card: OridCard::Facts, text: "Ada Lovelace: counter".to_owned() });
    for (group, by) in [(1, 4), (3, 9), (4, 9), (6, 2)] {
        edit(&mut room, DebriefEdit::AddHands { question: VoteQuestion::Moving, group, by });
    }
    for (group, name, text) in [
        (3, "Ada Lovelace", "I ask the customer first, not 王小明."),
        (7, "王小明", "I call back within a day."),
    ] {
        let (name, text) = (name.to_owned(), text.to_owned());
        edit(&mut room, DebriefEdit::Commitment(CommitmentEdit::Add(Commitment { group, name, text })));
    }
    for page in FormPage::ALL {
        for statement in 1..=page.n_statements() {
            for (answer, by) in [(2, 3), (4, if page == FormPage::Before { 1 } else { 9 }), (5, 2)] {
                let edit_of = EvaluationEdit::AddAnswers { page, statement, group: 0, answer, by };
                edit(&mut room, DebriefEdit::Evaluation(edit_of));
            }
        }
    }
    edit(&mut room, DebriefEdit::FollowUp(FollowUpEdit::Add { after: 30, date: None }));
    let id = class(&room).follow_ups.id(0).unwrap();
    for number in [1, 2, 3_u8] {
        let worksheet = WorksheetId::from_random([20 + number; 8]);
        let take = FollowUpEdit::SetWorksheet { id, worksheet, is_new: true };
        edit(&mut room, DebriefEdit::FollowUp(take));
    }
    // What scores anew is no part of the day, and comes back with undo.
    let n_works = |room: &Room| room.state().class.comparison().works.len();
    assert_eq!((n_works(&room), room.state().class.collection.works().len()), (6, 9));
    room.send(Command::Class(ClassCommand::Undo));
    assert_eq!(n_works(&room), 7);
    room.send(Command::Class(ClassCommand::Redo));
    assert_eq!(n_works(&room), 6);
    let both = room.state().class.collection.then_now();
    assert_eq!(both[0].groups.iter().filter(|group| group.now.is_some()).count(), 3);
    let key = planned(&class(&room), room.state().class.comparison())[0].key;
    let result = ActionResult {
        action: key,
        outcome: Some(ActionOutcome::Partly),
        reached: "Ada Lovelace: 8".to_owned(),
    };
    edit(&mut room, DebriefEdit::FollowUp(FollowUpEdit::SetResult { id, result }));
    room
}

fn slides_of(room: &Room) -> Vec<DebriefSlide> {
    let all = room.state().class_slides();
    all.into_iter()
        .filter_map(|slide| match slide {
            ClassSlide::Debrief(slide) => Some(slide),
            ClassSlide::Compare(_) => None,
        })
        .collect()
}

#[test]
fn no_slide_names_a_person_unless_the_trainer_asks_for_it() {
    let language = Language::En;
    let mut room = full(language);
    let all = slides_of(&room);
    for expected in [
        DebriefSlide::Votes(VoteQuestion::Doable),
        DebriefSlide::Points(0),
        DebriefSlide::BeforeAfter,
        DebriefSlide::Course,
        DebriefSlide::Results(0, 0),
        DebriefSlide::ThenNow(0),
    ] {
        assert!(all.contains(&expected), "{expected:?} in {all:?}");
    }
    for slide in &all {
        show(&mut room, *slide);
        assert!(!room.shows("Ada") && !room.shows("王小明"), "{slide:?}");
    }
    show(&mut room, DebriefSlide::Commitments(0));
    assert!(room.shows("Group 3") && room.shows("Group 7"));
    room.key(Key::N);
    assert!(room.shows("Ada Lovelace") && room.shows("王小明"));
    assert_eq!(SIZE.x, 1280.0);
}

#[test]
fn the_class_that_meets_again_sees_results_and_then_and_now() {
    let language = Language::Zh;
    let mut room = room(language, DebriefTab::FollowUp);
    room.button(&format!("+ {}", words::days_later(30, language)));
    assert_eq!(class(&room).follow_ups[0].after, 30);
    let done = words::outcome(ActionOutcome::Done).get(language);
    let place = room.place_first(Role::RadioButton, done);
    room.click_at(place.center());
    room.fill(&words::of_action(words::RESULT, 1, language), "6 分钟");
    let results = class(&room).follow_ups[0].results.clone();
    assert_eq!((results[0].outcome, results[0].reached.as_str()), (Some(ActionOutcome::Done), "6 分钟"));
    // A second click takes it back.
    let place = room.place_first(Role::RadioButton, done);
    room.click_at(place.center());
    assert_eq!(class(&room).follow_ups[0].results[0].outcome, None);
    let mut room = full(language);
    show(&mut room, DebriefSlide::ThenNow(0));
    assert!(room.shows(words::REMEMBERED.get(language)));
}

/// The class of the demonstration, with all that it did on its day.
fn demonstration(language: Language) -> (Room, Vec<String>) {
    let demo::DemoClass { class, works } = demo::class(language);
    let members = works.iter().flat_map(|(_, work)| work.group.members.clone()).collect();
    let folder = tempfile::TempDir::new().unwrap();
    save_copy(&home::class_path(folder.path()), &class).unwrap();
    let mut room = Room::with(language, Settings::default(), folder, |_| ());
    room.send(Command::Class(ClassCommand::TogglePage));
    room.wait("the class is read", |state| state.class.waits_for.is_none());
    let works = works.into_iter().map(|(_, work)| Arc::new(work)).collect();
    room.send(Command::Class(ClassCommand::Collect(CollectCommand::Show(works))));
    room.send(Command::Class(ClassCommand::Page(ClassPage::Debrief)));
    (room, members)
}

#[test]
fn the_day_of_the_demonstration_is_shown_whole_and_names_nobody() {
    for language in Language::ALL {
        let (mut room, members) = demonstration(language);
        assert!(members.len() >= 6);
        // 4, 8, 20, 12, 16 and 12 hands: the third is first, the fifth second, the fourth and sixth share the third
        // place. All but the sixth were on time.
        let rows =
            peak_moments::analysis::class::points::table(&class(&room), room.state().class.comparison());
        let found: Vec<_> = rows.iter().map(|row| (row.of_time(), row.of_vote(), row.given)).collect();
        assert_eq!(found, [(5, 0, 0), (5, 0, 0), (5, 10, 0), (5, 3, 0), (5, 6, 3), (0, 3, 0)]);
        assert_eq!(rows[3].vote, rows[5].vote);
        assert!(rows[3].vote.is_some_and(|vote| vote.tied));
        let all = slides_of(&room);
        for slide in all {
            show(&mut room, slide);
            for member in &members {
                assert!(!room.shows(member), "{slide:?} shows {member}");
            }
            keep(&mut room, &format!("{language:?}-demo-{}", format!("{slide:?}").replace(['(', ')'], "-")));
        }
    }
}

#[test]
fn two_hundred_groups_with_texts_of_any_kind_are_shown() {
    let language = Language::En;
    let base = six(language).remove(0);
    let hostile = ["\u{202E}\u{200B}".repeat(50), "字".repeat(4_000), "a".repeat(4_000), "\n\t".to_owned()];
    let works = (1..=200_u32).map(|number| {
        let mut worksheet = base.clone();
        let [a, b] = [number % 32, number / 32].map(|part| part as u8);
        worksheet.id = WorksheetId::from_random([a, b, 1, 2, 3, 4, 5, 6]);
        worksheet.group = Group { number, name: hostile[number as usize % 4].clone(), members: Vec::new() };
        for action in worksheet.actions.iter_mut() {
            action.what.clone_from(&hostile[number as usize % 4]);
        }
        worksheet
    });
    let mut room = on(language, ClassPage::Debrief, works.collect());
    for text in &hostile {
        let commitment = Commitment { group: 199, name: text.clone(), text: text.clone() };
        edit(&mut room, DebriefEdit::Commitment(CommitmentEdit::Add(commitment)));
        edit(&mut room, DebriefEdit::SetNote { card: OridCard::Meaning, text: text.clone() });
    }
    edit(&mut room, DebriefEdit::FollowUp(FollowUpEdit::Add { after: 90, date: None }));
    for tab in DebriefTab::ALL {
        room.send(Command::Class(ClassCommand::Debrief(DebriefCommand::Open(tab))));
        assert!(room.has(Role::Tab, tab.name().get(language)));
    }
    let all = slides_of(&room);
    let kinds = |slide: &DebriefSlide| std::mem::discriminant(slide);
    let firsts: Vec<DebriefSlide> = all.chunk_by(|a, b| kinds(a) == kinds(b)).map(|same| same[0]).collect();
    let lasts = all.chunk_by(|a, b| kinds(a) == kinds(b)).map(|same| same[same.len() - 1]);
    for slide in firsts.clone().into_iter().chain(lasts) {
        show(&mut room, slide);
    }
    assert_eq!(all.iter().filter(|slide| matches!(slide, DebriefSlide::Points(_))).count(), 25);
    assert_eq!(planned(&class(&room), room.state().class.comparison()).len(), 200 * base.actions.len());
}

/// A picture to look at, where a folder is named for them.
fn keep(room: &mut Room, name: &str) {
    let Some(out) = std::env::var_os("DEBRIEF_PICTURES").map(std::path::PathBuf::from) else { return };
    room.run();
    room.harness.render().expect("painted").save(out.join(format!("{name}.png"))).expect("saved");
}

#[test]
fn every_part_and_slide_is_painted() {
    for language in Language::ALL {
        let mut room = full(language);
        for tab in DebriefTab::ALL {
            room.send(Command::Class(ClassCommand::Debrief(DebriefCommand::Open(tab))));
            assert!(room.has(Role::Tab, tab.name().get(language)));
            keep(&mut room, &format!("{language:?}-page-{tab:?}"));
        }
        for both in [false, true] {
            if both {
                room.keys(&[Key::T, Key::D]);
            }
            for (at, slide) in slides_of(&room).into_iter().enumerate() {
                show(&mut room, slide);
                assert_eq!(room.state().presentation.both, both);
                keep(&mut room, &format!("{language:?}-slide-{both}-{at:02}"));
            }
        }
    }
}
