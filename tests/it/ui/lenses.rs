//! The lenses: tags on the map, the KANO survey, SERVQUAL ratings; through the window, by label.

use super::Room;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect, pos2};
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::Step;
use peak_moments::model::lenses::{KanoAnswer, KanoCategory, KanoTally, Rating, ServiceGap, ServqualForm};
use peak_moments::model::{KanoIdea, Language, ServqualSubject, ServqualWeights, Worksheet};
use peak_moments::words::lenses::{self as words, servqual, survey, tag};
use peak_moments::words::{Phrase, findings, kano, names, servqual as items};

/// A worksheet at a page of the step.
fn room(language: Language, page: Phrase, worksheet: Worksheet) -> Room {
    let mut room = Room::on(language, Step::Lenses, worksheet);
    room.click(Role::Tab, page.get(language));
    room
}

fn with_ideas(ideas: &[(&str, KanoTally)]) -> Worksheet {
    let idea = |(name, tally): &(&str, KanoTally)| KanoIdea {
        name: (*name).to_owned(),
        tally: *tally,
        answers: Vec::new(),
    };
    Worksheet { kano: ideas.iter().map(idea).collect(), ..super::scored_bank() }
}

/// Counts in the order A, O, M, I, R, Q, as the domain's vectors have them.
fn tally([attractive, one_dimensional, must_be, indifferent, reverse, questionable]: [u32; 6]) -> KanoTally {
    KanoTally { attractive, one_dimensional, must_be, indifferent, reverse, questionable }
}

fn need_cell(room: &Room, number: usize, value: &str) -> String {
    let label = tag::NEED_ROW.get(room.language);
    words::of(label, &format!("{} {value}", room.touchpoint(number)), room.language)
}

/// A touchpoint is tagged by its key, in the inspector, and in the row under the curve.
#[test]
fn tag_a_touchpoint() {
    for language in Language::ALL {
        let mut room = room(language, words::TAG_PAGE, super::scored_bank());
        let column = room.column(6);
        room.click_at(column);
        assert_eq!(room.selected(), 6);
        let need = |room: &Room| room.worksheet().journey.nth(5).unwrap().kano;
        for (key, category) in [
            (Key::M, KanoCategory::MustBe),
            (Key::O, KanoCategory::OneDimensional),
            (Key::A, KanoCategory::Attractive),
            (Key::I, KanoCategory::Indifferent),
            (Key::R, KanoCategory::Reverse),
        ] {
            room.key(key);
            assert_eq!(need(&room), Some(category));
        }
        room.key(Key::Backspace);
        assert_eq!(need(&room), None);

        let name = format!("M {}", room.say(kano::category(KanoCategory::MustBe)));
        room.click(Role::RadioButton, &name);
        assert_eq!(need(&room), Some(KanoCategory::MustBe));
        // The sixth touchpoint stands at +3.
        let lint = findings::tag(peak_moments::analysis::kano::Lint::MustBeAboveZero);
        assert!(room.shows(room.say(lint)), "what does not fit the score is said");
        room.click(Role::RadioButton, &name);
        assert_eq!(need(&room), None, "the same again takes it back");

        let cell = need_cell(&room, 6, room.say(tag::NO_TAG));
        room.click(Role::Cell, &cell);
        assert_eq!(need(&room), Some(KanoCategory::MustBe));
        let cell = need_cell(&room, 6, room.say(kano::category(KanoCategory::MustBe)));
        room.click(Role::Cell, &cell);
        assert_eq!(need(&room), Some(KanoCategory::OneDimensional));
        assert_eq!(room.score(6), Some(3), "tagging does not score");
    }
}

/// The cause is asked for at −3 and worse only.
#[test]
fn name_the_cause_of_a_pit() {
    let mut room = room(Language::Zh, words::TAG_PAGE, super::scored_bank());
    let delivery = room.say(items::gap(ServiceGap::Delivery));
    for (number, asked) in [(5, true), (7, true), (1, false), (6, false)] {
        let column = room.column(number);
        room.click_at(column);
        assert_eq!(room.has(Role::RadioButton, delivery), asked, "touchpoint {number}");
    }
    let column = room.column(7);
    room.click_at(column);
    room.click(Role::RadioButton, delivery);
    assert_eq!(room.worksheet().journey.nth(6).unwrap().gap, Some(ServiceGap::Delivery));
    room.harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::Z);
    room.run();
    assert_eq!(room.worksheet().journey.nth(6).unwrap().gap, None, "one step of undo");
}

/// From nothing to a result: an idea, two people by pointer and by keys, and back.
#[test]
fn survey_by_person() {
    for language in Language::ALL {
        let mut room = room(language, words::SURVEY_PAGE, super::scored_bank());
        assert!(room.shows(room.say(survey::EMPTY)), "an empty page says how to begin");
        room.press(survey::ADD_IDEA);
        room.fill(room.say(survey::NAME), "取号后看到进度");
        assert_eq!(room.worksheet().kano[0].name, "取号后看到进度");
        assert!(room.shows(room.say(survey::NO_ANSWERS)));

        let answer = |room: &Room, short: Phrase, position: usize| {
            words::of(room.say(short), room.say(kano::ANSWERS[position - 1]), language)
        };
        let (there, not_there) = (answer(&room, survey::POSITIVE, 1), answer(&room, survey::NEGATIVE, 5));
        room.click(Role::RadioButton, &there);
        room.click(Role::RadioButton, &not_there);
        room.button(&survey::record(1, language));
        let pair = |functional, dysfunctional| KanoAnswer { functional, dysfunctional };
        assert_eq!(room.worksheet().kano[0].answers, [pair(1, 5)]);

        // A button that has the focus keeps Enter; an empty place gives it back.
        room.click_at(pos2(500.0, 700.0));
        room.keys(&[Key::Num2, Key::Num5, Key::Enter]);
        assert_eq!(room.worksheet().kano[0].answers, [pair(1, 5), pair(2, 5)]);

        // One O and one M: equal, so M counts. Better 1/2, Worse −2/2.
        let must_be = room.say(kano::category(KanoCategory::MustBe));
        assert!(room.has(Role::Label, &format!("M {must_be}")));
        assert!(room.shows(&survey::tie(&["M", "O"], "M", language)));
        assert!(room.has(Role::Label, &format!("{} +0.50", room.say(survey::BETTER))));
        assert!(room.has(Role::Label, &format!("{} \u{2212}1.00", room.say(survey::WORSE))));

        let first =
            survey::answer(1, (1, 5), room.say(kano::category(KanoCategory::OneDimensional)), language);
        room.button(&first);
        assert_eq!(room.worksheet().kano[0].answers, [pair(2, 5)]);
        room.press(survey::DELETE_IDEA);
        assert!(room.worksheet().kano.is_empty());
        assert!(room.shows(room.say(survey::EMPTY)));
    }
}

/// Counts of the domain's vectors, and what the page says of them.
#[test]
fn survey_results() {
    let cases = [
        // Sauerwein, edge grip.
        ([7, 33, 50, 10, 0, 0], Some("M"), "+0.40", "\u{2212}0.83"),
        // Brand and Rese, app-based bonus.
        ([216, 56, 13, 275, 23, 24], Some("I"), "+0.49", "\u{2212}0.12"),
        // R and Q alone leave nothing to divide by.
        ([0, 0, 0, 0, 3, 2], Some("R"), "—", "—"),
        // The tie rule.
        ([9, 0, 9, 0, 0, 0], Some("M"), "+0.50", "\u{2212}0.50"),
        ([0, 0, 0, 0, 0, 0], None, "—", "—"),
    ];
    for (counts, letter, better, worse) in cases {
        let language = Language::Zh;
        let room = room(language, words::SURVEY_PAGE, with_ideas(&[("想法甲", tally(counts))]));
        assert!(room.has(Role::Label, &format!("{} {better}", room.say(survey::BETTER))), "{counts:?}");
        assert!(room.has(Role::Label, &format!("{} {worse}", room.say(survey::WORSE))), "{counts:?}");
        for category in KanoCategory::ALL {
            let head = format!("{} {}", kano::letter(category), room.say(kano::category(category)));
            let expected = letter == Some(kano::letter(category));
            assert_eq!(room.has(Role::Label, &head), expected, "{counts:?}: {head}");
        }
    }
}

#[test]
fn survey_by_tally() {
    let language = Language::En;
    let mut room = room(language, words::SURVEY_PAGE, with_ideas(&[("Queue on the phone", tally([0; 6]))]));
    room.click(Role::RadioButton, survey::BY_TALLY.get(language));
    let name = room.say(kano::category(KanoCategory::Attractive));
    let more = words::of(room.say(survey::MORE), name, language);
    room.button(&more);
    room.button(&more);
    room.button(&words::of(room.say(survey::FEWER), name, language));
    assert_eq!(room.worksheet().kano[0].tally, tally([1, 0, 0, 0, 0, 0]));
    room.fill(name, "12");
    assert_eq!(room.worksheet().kano[0].tally.attractive, 12);
    room.fill(name, "-3x");
    assert_eq!(room.worksheet().kano[0].tally.attractive, 3, "digits count, nothing else");
}

/// Lines of a spreadsheet: pairs and letters go in, the rest is named and stays.
#[test]
fn survey_by_paste() {
    let language = Language::Zh;
    let mut room = room(language, words::SURVEY_PAGE, with_ideas(&[("想法甲", tally([0; 6]))]));
    room.click(Role::RadioButton, survey::BY_PASTE.get(language));
    room.enter(survey::PASTE_FIELD.get(language));
    let lines = "1\t5\n2\t5\n\n6\t2\nm\n正向\t反向\nQ\n３，３";
    room.harness.event(eframe::egui::Event::Paste(lines.to_owned()));
    room.run();
    for (number, line) in [(4, "6\t2"), (6, "正向\t反向")] {
        assert!(room.shows(&survey::bad_line(number, line, language)), "line {number}");
    }
    room.button(&survey::add_pasted(5, language));
    let idea = room.worksheet().kano[0].clone();
    let pairs: Vec<_> = idea.answers.iter().map(|a| (a.functional, a.dysfunctional)).collect();
    assert_eq!(pairs, [(1, 5), (2, 5), (3, 3)]);
    assert_eq!(idea.tally, tally([0, 0, 1, 0, 0, 1]));
    assert!(room.shows(&survey::bad_line(1, "6\t2", language)), "what was not read can be mended");
    room.wait_saved();
    assert_eq!(room.on_disk().kano, room.worksheet().kano);
    assert!(!room.has(Role::Button, &survey::add_pasted(5, language)));
}

/// Many ideas near each other: every name keeps clear of every other.
#[test]
fn names_in_the_plot_keep_clear() {
    let near: Vec<String> = (1..=9).map(|number| format!("第 {number} 个改进想法")).collect();
    let ideas: Vec<(&str, KanoTally)> =
        near.iter().zip(0..).map(|(name, n)| (name.as_str(), tally([10 + n, 10, 10, 10, 0, 0]))).collect();
    let room = room(Language::Zh, words::SURVEY_PAGE, with_ideas(&ideas));
    let mut places: Vec<(String, Rect)> = Vec::new();
    for name in &near {
        let nodes = room.harness.query_all_by_role_and_label(Role::Label, name);
        places.extend(nodes.map(|node| (name.clone(), node.rect())));
    }
    assert_eq!(places.len(), near.len(), "each name is there once");
    for (index, (name, place)) in places.iter().enumerate() {
        for (other, there) in &places[index + 1..] {
            assert!(!place.shrink(0.6).intersects(there.shrink(0.6)), "{name} covers {other}");
        }
    }
}

fn strip(room: &Room, form: ServqualForm, item: u8, label: Phrase, internal: bool) -> String {
    let wording = items::item(form, item, internal).expect("an item").get(room.language);
    words::of(room.say(label), wording, room.language)
}

/// What the line under the list asks.
fn asked(room: &Room, form: ServqualForm, item: u8, is_expected: bool) -> String {
    let wording = items::item(form, item, false).expect("an item").get(room.language);
    servqual::asked(is_expected, item, wording, room.language)
}

/// Digits alone fill the whole form in its order, each question said before it is answered; nothing is
/// clicked first, and the last rating is not written over.
#[test]
fn digits_alone() {
    for language in Language::ALL {
        let mut room = room(language, words::SERVQUAL_PAGE, super::scored_bank());
        room.press(servqual::ADD_CUSTOMER);
        for item in 1..=10 {
            for (is_expected, digit) in [(true, Key::Num6), (false, Key::Num3)] {
                assert!(room.shows(&asked(&room, ServqualForm::Short, item, is_expected)), "{item}");
                room.key(digit);
            }
        }
        let ratings = room.worksheet().servqual[0].ratings.clone();
        let all = (1..=10).map(|item| Rating { item, expected: Some(6), perceived: Some(3) });
        assert_eq!(ratings, all.collect::<Vec<_>>());
        // Up and down the cursor moves and writes nothing.
        room.keys(&[Key::ArrowUp, Key::ArrowUp]);
        assert!(room.shows(&asked(&room, ServqualForm::Short, 9, false)));
        room.key(Key::Num7);
        assert_eq!(room.worksheet().servqual[0].ratings[8].perceived, Some(7));
    }
}

/// Rated by pointer and by keys; the gap of the item, and of all.
#[test]
fn rate_the_service() {
    for language in Language::ALL {
        let mut room = room(language, words::SERVQUAL_PAGE, super::scored_bank());
        assert!(room.shows(room.say(servqual::EMPTY)));
        room.press(servqual::ADD_CUSTOMER);
        let short = ServqualForm::Short;
        let expected = strip(&room, short, 1, items::EXPECTED, false);
        let place = room.reach(Role::Slider, &expected);
        // The sixth of seven numbers.
        room.click_at(pos2(place.left() + place.width() * 5.5 / 7.0, place.center().y));
        let rating = |item, expected, perceived| Rating { item, expected, perceived };
        assert_eq!(room.worksheet().servqual[0].ratings, [rating(1, Some(6), None)]);

        // After a click as after a digit the next one comes: perceived 1, expected 2, perceived 2.
        assert!(room.shows(&asked(&room, short, 1, false)));
        room.keys(&[Key::Num5, Key::Num4, Key::Num6]);
        assert!(room.shows(&asked(&room, short, 3, true)));
        let ratings = room.worksheet().servqual[0].ratings.clone();
        assert_eq!(ratings, [rating(1, Some(6), Some(5)), rating(2, Some(4), Some(6))]);
        let reliability =
            room.say(items::dimension(peak_moments::model::lenses::ServqualDimension::Reliability));
        // (5 − 6 + 6 − 4) / 2.
        assert!(room.has(Role::Label, &format!("{reliability} +0.50")));
        assert!(room.has(Role::Label, &format!("{} +0.50", room.say(servqual::UNWEIGHTED))));

        // The focus stands on the third item; back to the second's perception.
        let perceived = strip(&room, short, 2, items::PERCEIVED, false);
        let place = room.reach(Role::Slider, &perceived);
        room.click_at(pos2(place.left() + place.width() * 5.5 / 7.0, place.center().y));
        assert_eq!(
            room.worksheet().servqual[0].ratings[1],
            rating(2, Some(4), None),
            "the same again clears"
        );
        room.keys(&[Key::ArrowRight, Key::ArrowRight]);
        assert_eq!(room.worksheet().servqual[0].ratings[1].perceived, Some(2));
        room.key(Key::Backspace);
        assert_eq!(room.worksheet().servqual[0].ratings[1].perceived, None);
    }
}

/// The worked example of the domain, times ten: E and P are whole numbers here.
fn rated(expected: [u8; 5], perceived: [u8; 5]) -> ServqualSubject {
    // The short form asks for reliability, responsiveness, assurance, empathy, tangibles, two items each.
    let ratings = (1..=10).map(|item| Rating {
        item,
        expected: Some(expected[usize::from(item - 1) / 2]),
        perceived: Some(perceived[usize::from(item - 1) / 2]),
    });
    ServqualSubject { ratings: ratings.collect(), ..ServqualSubject::default() }
}

#[test]
fn gaps_weights_and_perceptions_only() {
    let language = Language::Zh;
    let subject = rated([7, 6, 6, 6, 5], [5, 3, 6, 5, 6]);
    let worksheet = Worksheet { servqual: vec![subject].into(), ..super::scored_bank() };
    let mut room = room(language, words::SERVQUAL_PAGE, worksheet);
    let overall = |room: &Room, label: Phrase, value: f64| {
        room.has(Role::Label, &format!("{} {}", room.say(label), names::signed(value, 2)))
    };
    // Gaps −2, −3, 0, −1, +1; weights 32, 22, 19, 16, 11.
    assert!(overall(&room, servqual::UNWEIGHTED, -1.0));
    let weighted = (-2.0 * 32.0 - 3.0 * 22.0 - 16.0 + 11.0) / 100.0;
    assert!(overall(&room, servqual::WEIGHTED, weighted));

    let name = |dimension| items::dimension(dimension).get(language);
    use peak_moments::model::lenses::ServqualDimension::{self, Reliability};
    room.fill(name(Reliability), "132");
    assert_eq!(room.worksheet().servqual_weights.0, [11.0, 132.0, 22.0, 19.0, 16.0]);
    let weighted = (-2.0 * 132.0 - 3.0 * 22.0 - 16.0 + 11.0) / 200.0;
    assert!(overall(&room, servqual::WEIGHTED, weighted), "weights need not add up to 100");
    for bad in ["-1", "abc", "1e9", "inf"] {
        room.fill(name(Reliability), bad);
        assert!(room.worksheet().servqual_weights.0.iter().all(|w| (0.0..=1_000.0).contains(w)), "{bad}");
    }
    for dimension in ServqualDimension::ALL {
        room.fill(name(dimension), "0");
    }
    assert!(room.shows(room.say(servqual::WEIGHTS_ZERO)));
    assert!(room.has(Role::Label, &format!("{} —", room.say(servqual::WEIGHTED))));
    assert!(overall(&room, servqual::UNWEIGHTED, -1.0));
    room.press(servqual::WEIGHTS_BACK);
    assert_eq!(room.worksheet().servqual_weights, ServqualWeights::default());

    room.click(Role::CheckBox, servqual::PERCEPTIONS_ONLY.get(language));
    assert!(room.worksheet().servqual[0].perceptions_only);
    assert!(room.has(Role::Label, &format!("{} 5.00", room.say(servqual::UNWEIGHTED))));
    let expected = strip(&room, ServqualForm::Short, 1, items::EXPECTED, false);
    assert!(!room.has(Role::Slider, &expected), "expectations are not asked");
}

/// A supplier has its own wording, its row in the heat map, and 22 items if the group wants them.
#[test]
fn rate_a_supplier() {
    let language = Language::Zh;
    let mut room = room(language, words::SERVQUAL_PAGE, super::scored_bank());
    room.press(servqual::ADD_SUPPLIER);
    let department = room.worksheet().journey.departments[1].clone();
    let name = department.name.get(language).to_owned();
    room.button(&name);
    assert_eq!(room.worksheet().servqual[0].supplier.as_ref(), Some(&department.id));
    assert!(room.has(Role::Row, &format!("{name} — — — — —")), "a row of the heat map");
    room.click(Role::RadioButton, servqual::FULL_FORM.get(language));
    assert_eq!(room.worksheet().servqual[0].form, ServqualForm::Full);
    let last = strip(&room, ServqualForm::Full, 22, items::PERCEIVED, true);
    let place = room.reach(Role::Slider, &last);
    room.click_at(pos2(place.left() + 4.0, place.center().y));
    assert_eq!(room.worksheet().servqual[0].ratings[0].perceived, Some(1));
    room.wait_saved();
    assert_eq!(room.on_disk().servqual, room.worksheet().servqual);
    room.click(Role::RadioButton, servqual::SHORT_FORM.get(language));
    assert!(room.worksheet().servqual[0].ratings.is_empty(), "a rating belongs to the wording of its item");
    room.press(servqual::DELETE);
    assert!(room.worksheet().servqual.is_empty());
    assert!(room.shows(room.say(servqual::EMPTY)));
}
