//! The comparison through the real window: what each view says, whom a key lights, how touchpoints are joined, and that
//! nothing of the key is there before it was revealed.

use super::Room;
use super::class::on;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use peak_moments::analysis::compare::{Concord, HeatOrder, Pool};
use peak_moments::analysis::key::Element;
use peak_moments::app::{
    ClassCommand, ClassPage, ClassSlide, Command, CompareCommand, CompareSlide, CompareView, PresentCommand,
    Setting, Slide, compare_slides, lone_moments, page_of,
};
use peak_moments::demo;
use peak_moments::model::{
    Group, Language, Responsibility, Role as Duty, Score, Touchpoint, TouchpointId, Worksheet, WorksheetId,
};
use peak_moments::words::compare_ui as words;
use peak_moments::words::present;

/// Six groups of the bank. The second scores as the company, the third far below, the fourth added a touchpoint, the
/// fifth forgot the end, the sixth agrees with the first.
pub fn six(language: Language) -> Vec<Worksheet> {
    let base = demo::worksheet(language);
    let shifts = [0, 3, -2, 1, 0, 0];
    (0..6_u8)
        .map(|at| {
            let mut worksheet = base.clone();
            worksheet.id = WorksheetId::from_random([at + 1; 8]);
            worksheet.group = Group { number: u32::from(at) + 1, ..Group::default() };
            let shift = shifts[usize::from(at)];
            let n = worksheet.journey.n_touchpoints();
            for (place, touchpoint) in worksheet.journey.touchpoints_mut().enumerate() {
                let own = i64::from(touchpoint.score.map_or(0, |score| score.value()));
                let wave = (place as i64 * (i64::from(at) + 3)) % 3 - 1;
                touchpoint.score = Some(Score::clamped(own + shift + if at == 5 { 0 } else { wave }));
                if at == 4 && place + 1 == n {
                    touchpoint.score = None;
                }
            }
            worksheet
        })
        .map(|mut worksheet| {
            if worksheet.group.number == 2 {
                set_owner(&mut worksheet, "t7", "teller");
                worksheet.redesign = Vec::new().into();
            }
            if worksheet.group.number == 4 {
                let own = Touchpoint {
                    id: TouchpointId::added(worksheet.id, 9),
                    name: "递一杯水".into(),
                    score: Score::new(3),
                    ..Touchpoint::default()
                };
                worksheet.journey.stages[0].touchpoints.push(own);
            }
            worksheet
        })
        .collect()
}

fn set_owner(worksheet: &mut Worksheet, touchpoint: &str, department: &str) {
    let touchpoint = worksheet.journey.touchpoint_mut(&touchpoint.into()).expect("a touchpoint");
    touchpoint.responsibilities = vec![Responsibility { department: department.into(), role: Duty::A }];
}

/// The page with these six groups.
pub fn page(language: Language) -> Room {
    on(language, ClassPage::Compare, six(language))
}

pub fn show(room: &mut Room, slide: CompareSlide) {
    send(room, CompareCommand::Show(CompareView::Slide(slide)));
}

fn send(room: &mut Room, command: CompareCommand) {
    room.send(Command::Class(ClassCommand::Compare(command)));
    room.run();
}

#[test]
fn an_empty_page_says_where_work_comes_from() {
    let mut room = on(Language::Zh, ClassPage::Compare, Vec::new());
    assert!(room.shows(words::EMPTY_HOW.zh));
    room.press(words::TO_COLLECT);
    assert_eq!(room.state().class.page, ClassPage::Collect);
}

/// Every view through the list at the left, in both languages, with what it is about.
#[test]
fn every_view_opens_from_the_list() {
    for language in [Language::Zh, Language::En] {
        let mut room = page(language);
        let say = |phrase: peak_moments::words::Phrase| phrase.get(language).to_owned();
        for (phrase, shown) in [
            // 11 of 13 shared touchpoints are 4 points wide or more, and all put them in one order.
            (words::CURVES, say(words::concord(Concord::Order, Pool::Groups))),
            (words::HEAT, words::ranges([2, 0, 11], language)),
            (words::SPEAKERS, say(words::QUESTIONS[0])),
            (words::VOTES, words::of_groups(6, 6, language)),
            (words::MOMENTS, say(words::SITUATION)),
            (words::DEPARTMENTS, words::answers(2, language)),
            (words::REMEMBERED, say(words::NO_END_SCORE)),
            (words::MEASURES, words::of_groups(5, 6, language)),
            (words::KANO, words::asked(72, 6, language)),
            (words::SERVICE, words::rated(60, 6, language)),
            (words::ACTIONS, say(words::FIRST_STEP)),
            (words::AGREEMENT, say(words::concord(Concord::Order, Pool::Groups))),
            (words::JOINS, say(words::joins::HOW)),
        ] {
            room.press(phrase);
            assert!(room.shows(&shown), "{} lacks {shown}", phrase.get(language));
        }
    }
}

#[test]
fn the_widest_touchpoint_lets_its_lowest_and_highest_group_speak() {
    let mut room = page(Language::Zh);
    room.press(words::SPEAKERS);
    let Some(CompareSlide::Speakers(column)) = compare_slides(room.state().class.comparison())
        .into_iter()
        .find(|slide| matches!(slide, CompareSlide::Speakers(_)))
    else {
        panic!("nobody speaks");
    };
    let scores = &room.state().class.comparison().columns[column].scores;
    // The third scored lowest and the second highest, 6 points apart.
    let given: Vec<_> = scores.iter().map(|score| score.map(|score| score.value())).collect();
    assert_eq!((given[2], given[1]), (Some(-3), Some(3)));
    for shown in ["第 3 组", "第 2 组", &words::apart(6, "\u{2212}3", "+3", Language::Zh)] {
        assert!(room.shows(shown), "{shown}");
    }
    assert!(!room.shows("第 5 组"));
}

#[test]
fn one_group_is_lit_by_choice_by_arrows_and_all_again() {
    let mut room = page(Language::Zh);
    let lit = |room: &Room| room.state().class.lit();
    room.key(Key::ArrowDown);
    assert_eq!(lit(&room), Some(0));
    room.key(Key::ArrowUp);
    room.key(Key::ArrowUp);
    assert_eq!(lit(&room), Some(5));
    room.key(Key::ArrowDown);
    assert_eq!(lit(&room), None);
    room.click(Role::ComboBox, words::LIGHT.zh);
    room.button("第 4 组");
    assert_eq!(lit(&room), Some(3));
    // The slides show what the page lights, and G goes on.
    room.key(Key::F5);
    room.key(Key::G);
    assert_eq!(lit(&room), Some(4));
}

#[test]
fn the_heat_map_is_sorted() {
    let mut room = page(Language::Zh);
    room.press(words::HEAT);
    for order in HeatOrder::ALL {
        room.click(Role::RadioButton, words::order(order).zh);
        assert_eq!(room.state().class.comparing.order, order);
    }
    // The lowest mean is that of the refusal, the eighth of the walk.
    let scores = room.state().class.comparison().scores(Pool::Groups);
    assert_eq!(scores.ordered(HeatOrder::Mean)[0], 7);
    let left = |name: &str| room.harness.get_by_label_contains(name).rect().left();
    assert!(left("7 被告知") < left("1 拨打"));
}

#[test]
fn members_are_pooled_and_nobody_is_named() {
    let mut room = page(Language::Zh);
    room.click(Role::RadioButton, words::pool(Pool::Members).zh);
    // Three members in each of six groups.
    assert!(room.shows(&words::count(Pool::Members, 18, Language::Zh)));
    let names: Vec<String> =
        six(Language::Zh).iter().flat_map(|w| w.ballots.iter().map(|b| b.name.clone())).collect();
    for slide in [CompareSlide::Curves, CompareSlide::Heat] {
        show(&mut room, slide);
        for name in names.iter().filter(|name| !name.is_empty()) {
            assert!(!room.shows(name), "{name}");
        }
    }
}

#[test]
fn a_touchpoint_of_a_group_is_joined_and_parted() {
    let mut worksheets = six(Language::Zh);
    let id = TouchpointId::added(worksheets[1].id, 3);
    let own =
        Touchpoint { id: id.clone(), name: "倒水".into(), score: Score::new(-1), ..Touchpoint::default() };
    worksheets[1].journey.stages[0].touchpoints.push(own);
    let mut room = on(Language::Zh, ClassPage::Compare, worksheets);
    room.press(words::JOINS);
    room.click(Role::ComboBox, &words::joins::join("倒水", Language::Zh));
    room.button("＋ 递一杯水");
    let joins = room.state().class.class().joins.to_vec();
    assert_eq!(joins.len(), 1);
    assert_eq!(joins[0].touchpoint, id);
    // One column now, in which both groups stand; undo parts it, redo joins it again.
    let columns = |room: &Room| room.state().class.comparison().columns.len();
    let shared = room.state().class.comparison().columns.iter().find(|column| column.name.zh == "递一杯水");
    let scores: Vec<_> = shared.expect("it").scores.iter().map(|s| s.map(|s| s.value())).collect();
    assert_eq!(scores, [None, Some(-1), None, Some(3), None, None]);
    assert_eq!(columns(&room), 14);
    room.send(Command::Class(ClassCommand::Undo));
    assert_eq!(columns(&room), 15);
    room.send(Command::Class(ClassCommand::Redo));
    assert_eq!(columns(&room), 14);
    room.press(words::joins::PART);
    assert!(room.state().class.class().joins.is_empty());
    assert_eq!(columns(&room), 15);
}

#[test]
fn the_slides_begin_with_what_the_page_shows() {
    let mut room = page(Language::Zh);
    room.press(words::VOTES);
    room.press(words::PROJECT);
    assert_eq!(room.state().presentation.slide, Slide::Class(ClassSlide::Compare(CompareSlide::Votes)));
    room.key(Key::ArrowRight);
    room.key(Key::Escape);
    // And the page goes on with what was projected last.
    assert!(matches!(room.state().class.comparing.view, CompareView::Slide(CompareSlide::Moment(_))));
}

/// The key comes element by element, and nothing of it stands on any slide of the comparison before.
#[test]
fn nothing_of_the_key_is_on_a_slide_before_it_is_revealed() {
    let mut room = page(Language::Zh);
    room.send(Setting::Trainer(true));
    room.key(Key::F5);
    let trainer = room.state().trainer().cloned().expect("the key of the bank");
    let texts: Vec<String> = trainer
        .moments
        .iter()
        .map(|moment| moment.why.zh.clone())
        .chain(trainer.redesign.iter().map(|found| found.measure.zh.clone()))
        .filter(|text| !text.is_empty())
        .collect();
    assert!(texts.len() > 4);
    let groups: Vec<String> = six(Language::Zh)
        .iter()
        .flat_map(|worksheet| {
            worksheet.redesign.iter().map(|found| found.measure.clone()).collect::<Vec<_>>()
        })
        .collect();
    let slides = compare_slides(room.state().class.comparison());
    for slide in &slides {
        room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Compare(*slide)))));
        room.run();
        assert!(!room.shows(present::KEY.zh), "{slide:?}");
        for text in texts.iter().filter(|text| !groups.contains(text)) {
            assert!(!room.shows(text), "{slide:?} shows {text}");
        }
    }
    let reveal = |room: &mut Room, element, slide| {
        room.send(Command::Present(PresentCommand::Reveal(element, true)));
        room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Compare(slide)))));
        room.run();
    };
    reveal(&mut room, Element::Curve, CompareSlide::Curves);
    assert!(room.shows(present::KEY.zh));
    // The curve alone: neither marks nor owners nor measures.
    for slide in slides.iter().filter(|slide| **slide != CompareSlide::Curves) {
        room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Compare(*slide)))));
        room.run();
        assert!(!room.shows(present::KEY.zh), "{slide:?}");
    }
    reveal(&mut room, Element::Peak, CompareSlide::Votes);
    assert!(room.shows(present::KEY.zh));
    let refusal = trainer.moments.iter().position(|moment| moment.touchpoint.as_str() == "t7").expect("one");
    let why = trainer.moments[refusal].why.zh.clone();
    reveal(&mut room, Element::Moment(refusal), CompareSlide::Moment(7));
    assert!(room.shows(&why));
    // One key hides all of it.
    room.key(Key::H);
    assert!(!room.shows(present::KEY.zh) && !room.shows(&why));
}

/// The pointer on a curve says whose it is; a click lights it, another one lights all.
#[test]
fn the_pointer_tells_whose_curve_it_is() {
    let mut room = page(Language::Zh);
    // The end of the second group's curve, far above all others.
    let end = room.harness.get_by_label_contains("第 2 组 0 +3").rect().center();
    let lit = |room: &Room| room.state().class.lit();
    room.harness.hover_at(end);
    room.run();
    assert!(room.shows("第 2 组  13 三天后收到满意度短信  +1"));
    room.click_at(end);
    assert_eq!(lit(&room), Some(1));
    room.click_at(end);
    assert_eq!(lit(&room), None);
}

/// On each slide the key brings what belongs there, whatever comes first in the lesson.
#[test]
fn the_key_reveals_what_belongs_to_the_slide() {
    let mut room = page(Language::Zh);
    room.send(Setting::Trainer(true));
    room.key(Key::F5);
    let go = |room: &mut Room, slide| {
        room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Compare(slide)))));
        room.key(Key::K);
    };
    go(&mut room, CompareSlide::Departments);
    let revealed = room.state().revealed();
    assert!(!revealed.owners.is_empty() && revealed.curve.is_empty() && revealed.marks.is_empty());
    go(&mut room, CompareSlide::Moment(7));
    let revealed = room.state().revealed();
    assert_eq!(revealed.moments.len(), 1);
    assert_eq!(revealed.moments[0].touchpoint.as_str(), "t7");
    // Nothing of the key belongs to the heat map.
    let before = room.state().revealed();
    go(&mut room, CompareSlide::Heat);
    assert_eq!(room.state().revealed(), before);
    // The walk of a class has the touchpoints of all its groups; the key has no score for what one added.
    go(&mut room, CompareSlide::Curves);
    assert_eq!(room.state().revealed().curve.len(), 13);
    room.key(Key::Num0);
    assert_eq!(room.state().presentation.slide, Slide::Class(ClassSlide::Compare(CompareSlide::Curves)));
}

/// Whoever guesses first sees no numbers: the curves come back with the same key.
#[test]
fn the_class_can_guess_first() {
    let mut room = page(Language::Zh);
    room.key(Key::F5);
    assert!(room.shows(words::concord(Concord::Order, Pool::Groups).zh));
    room.key(Key::Space);
    assert!(room.shows(present::GUESS.zh));
    assert!(!room.shows(words::concord(Concord::Order, Pool::Groups).zh));
    room.key(Key::Space);
    assert!(!room.shows(present::GUESS.zh));
}

/// Work that is hardly begun, empty, doubled or swollen is shown on every view and slide, in both languages.
#[test]
fn odd_work_is_shown_all_the_same() {
    let blank = Worksheet::default();
    let mut swollen = six(Language::En).remove(0);
    swollen.group = Group { number: 0, name: "\u{202E}\u{200B}".repeat(200), members: Vec::new() };
    for (at, touchpoint) in swollen.journey.touchpoints_mut().enumerate() {
        touchpoint.name = "长".repeat(4_000).as_str().into();
        touchpoint.id = TouchpointId::from(format!("+x-{at}"));
    }
    let mut again = six(Language::Zh).remove(2);
    again.group.number = 1;
    let cases = [vec![blank.clone()], vec![blank.clone(), swollen.clone()], vec![swollen, again, blank]];
    for works in cases {
        let mut room = on(Language::Zh, ClassPage::Compare, works);
        for slide in compare_slides(room.state().class.comparison()) {
            show(&mut room, slide);
        }
        for view in [CompareView::Agreement, CompareView::Joins] {
            send(&mut room, CompareCommand::Show(view));
        }
        room.key(Key::F5);
        room.key(Key::T);
        for slide in room.state().slides().into_iter().filter(|slide| matches!(slide, Slide::Class(_))) {
            room.send(Command::Present(PresentCommand::Go(slide)));
            assert_eq!(room.state().presentation.slide, slide);
        }
    }
}

/// What one group alone has stands together, and a list shares its rows evenly among its pages.
#[test]
fn what_one_group_has_shares_a_slide() {
    assert_eq!((0..2).map(|page| page_of(7, page).len()).collect::<Vec<_>>(), [3, 4]);
    assert_eq!((0..3).map(|page| page_of(13, page)).collect::<Vec<_>>(), [0..4, 4..8, 8..13]);
    assert_eq!((page_of(0, 0), page_of(6, 0), page_of(6, 9)), (0..0, 0..6, 6..6));
    let demo = demo::class(Language::Zh);
    let works = demo.works.iter().map(|(_, worksheet)| worksheet.clone()).collect();
    let mut room = on(Language::Zh, ClassPage::Compare, works);
    let comparison = std::sync::Arc::clone(room.state().class.comparison());
    let slides = compare_slides(&comparison);
    for slide in &slides {
        match slide {
            CompareSlide::Moment(column) => assert!(comparison.voices(*column).len() > 1),
            CompareSlide::Measures(column) => assert!(comparison.columns[*column].measured_by.len() > 1),
            _ => {}
        }
    }
    // Each lone moment is on one of these slides, in the words of its group.
    let lone: Vec<CompareSlide> =
        slides.into_iter().filter(|slide| matches!(slide, CompareSlide::LoneMoments(_))).collect();
    assert!(!lone.is_empty());
    let mut shown = 0;
    for (page, slide) in lone.into_iter().enumerate() {
        show(&mut room, slide);
        let columns = lone_moments(&comparison);
        for column in &columns[page_of(columns.len(), page)] {
            let voice = comparison.voices(*column)[0];
            let feeling = voice.moment.feeling.trim().trim_end_matches('。');
            assert!(!feeling.is_empty() && room.shows(feeling), "{feeling}");
            shown += 1;
        }
    }
    assert_eq!(shown, lone_moments(&comparison).len());
}

/// "Compare the groups in ten minutes", as the guide has it: its words in bold are those of the program, and its keys do
/// what it says.
#[test]
fn the_guide_leads_through_ten_minutes() {
    for (language, guide) in [
        (Language::Zh, include_str!("../../../docs/zh/guide/compare.md")),
        (Language::En, include_str!("../../../docs/guide/compare.md")),
    ] {
        let steps = guide.split("## ").nth(1).expect("the ten minutes");
        for phrase in [
            words::CURVES,
            words::HEAT,
            words::SPEAKERS,
            words::VOTES,
            words::MOMENTS,
            peak_moments::words::class::CLASS,
            peak_moments::words::class::COMPARE,
        ] {
            assert!(steps.contains(&format!("**{}**", phrase.get(language))), "{}", phrase.get(language));
        }
        let mut room = page(language);
        room.press(words::CURVES);
        room.key(Key::F5);
        // The sentence that is read aloud, which the guide quotes; its lines may be broken anywhere.
        let said = words::concord(Concord::Order, Pool::Groups).get(language);
        let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(room.shows(said) && joined(guide).contains(said.trim_end_matches('。')), "{said}");
        room.key(Key::G);
        assert_eq!(room.state().class.lit(), Some(0));
        room.key(Key::ArrowRight);
        assert!(room.shows(words::HEAT.get(language)));
        room.key(Key::ArrowRight);
        for question in words::QUESTIONS {
            assert!(room.shows(question.get(language)));
        }
        while matches!(
            room.state().presentation.slide,
            Slide::Class(ClassSlide::Compare(CompareSlide::Speakers(_)))
        ) {
            room.key(Key::ArrowRight);
        }
        assert!(room.shows(words::VOTES.get(language)));
        room.key(Key::ArrowRight);
        assert!(room.shows(words::FEELING.get(language)));
        room.send(Setting::Trainer(true));
        assert!(!room.shows(present::KEY.get(language)));
        room.key(Key::K);
        assert!(room.shows(present::KEY.get(language)));
    }
}

/// A member's name that a group wrote into its work is on no slide before the trainer turns names on.
#[test]
fn names_of_members_are_left_out_of_what_groups_wrote() {
    let mut worksheets = six(Language::Zh);
    let work = &mut worksheets[2];
    work.group.members = vec!["欧阳明珠".to_owned()];
    for action in work.actions.iter_mut() {
        action.accountable = "欧阳明珠".to_owned();
    }
    for moment in work.marks.moments.iter_mut() {
        moment.who = "像欧阳明珠那样着急的人".to_owned();
    }
    for measure in work.redesign.iter_mut() {
        measure.measure = "请欧阳明珠站在门口".to_owned();
    }
    let mut room = on(Language::Zh, ClassPage::Compare, worksheets);
    room.key(Key::F5);
    let slides = compare_slides(room.state().class.comparison());
    let shown = |room: &mut Room| -> usize {
        let go = |slide: &&CompareSlide| {
            room.send(Command::Present(PresentCommand::Go(Slide::Class(ClassSlide::Compare(**slide)))));
            room.run();
            room.shows("欧阳明珠")
        };
        slides.iter().filter(go).count()
    };
    assert_eq!(shown(&mut room), 0);
    room.key(Key::N);
    // Three moments, seven measures and the page of actions.
    assert!(shown(&mut room) >= 11);
}
