//! The method in worksheet files: what is written is read again, a worksheet from before stays as it is,
//! and every slip has its place and its way out.

use crate::ride::{department, id, ride};
use peak_moments::demo;
use peak_moments::files::{decode, encode};
use peak_moments::model::collaboration::{
    CollaborationForm, Confirmation, ReviewDay, Rhythm, SmartPoint, TeamMember,
};
use peak_moments::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use peak_moments::model::lenses::{KanoAnswer, KanoCategory, KanoTally, Rating, ServiceGap, ServqualForm};
use peak_moments::model::redesign::{Epic, RedesignKind};
use peak_moments::model::{
    Action, Collaboration, Date, DepartmentId, InternalLink, KanoIdea, Language, Measure, Obstacle, Score,
    ServqualSubject, ServqualWeights, TouchpointId, Worksheet,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

#[track_caller]
fn comes_back(worksheet: &Worksheet) {
    let text = encode::worksheet_text(worksheet);
    let read = decode::worksheet(&text);
    let told: Vec<_> = read.problems.iter().map(|p| p.render("f", Language::En)).collect();
    assert!(read.problems.iter().all(|problem| !problem.is_error()), "{told:#?}\n{text}");
    let read = read.value.unwrap();
    assert_eq!(&read, worksheet, "{text}");
    assert_eq!(encode::worksheet_text(&read), text);
}

#[test]
fn a_worksheet_from_before_opens_and_is_saved_to_the_same_byte() {
    let text = include_str!("vectors/before_the_method.worksheet.ron");
    let read = decode::worksheet(text);
    assert_eq!(read.problems, []);
    assert_eq!(encode::worksheet_text(&read.value.unwrap()), text);
}

#[test]
fn the_demonstration_comes_back() {
    for language in Language::ALL {
        comes_back(&demo::worksheet(language));
    }
}

/// A worksheet whose root has `fields` too; they begin at line 1, column 128. It has the departments
/// `it` and `desk` and the touchpoints `t1` and `t2`.
fn with(fields: &str) -> String {
    format!(
        "(version: 1, scenario: (title: \"T\"), departments: [(id: \"it\", name: \"A\"), (id: \"desk\", name: \"B\")], stages: [(name: \"S\", touchpoints: [\"P\", \"Q\"])], {fields})"
    )
}

#[track_caller]
fn slip(fields: &str, at: &str, words: &str) {
    let text = with(fields);
    let decoded = decode::worksheet(&text);
    let told: Vec<_> = decoded.problems.iter().map(|p| p.render("f", Language::En)).collect();
    // The place is given as the text that stands there.
    let byte = text.rfind(at).unwrap();
    let column = text[..byte].chars().count() + 1;
    let place = format!("f:1:{column}: ");
    assert!(
        told.iter().any(|told| told.starts_with(&place) && told.contains(words)),
        "{place}{words}\n{told:#?}"
    );
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(decoded.value.is_none());
    for problem in &decoded.problems {
        let chinese = problem.problem.text(Language::Zh);
        assert!(chinese.chars().any(|c| c > '\u{4E00}'), "{chinese}");
    }
}

#[test]
fn slips_are_told_with_their_place_and_the_way_out() {
    for (fields, at, words) in [
        ("links: [(supplier: \"itt\", customer: \"desk\")]", "\"itt\"", "Did you mean \"it\"?"),
        ("links: [(supplier: \"it\")]", "(supplier", "lacks the field \"customer\""),
        (
            "links: [(supplier: \"it\", customer: \"desk\", touchpoint: \"t3\")]",
            "\"t3\"",
            "no touchpoint \"t3\"",
        ),
        ("links: [(supplier: \"it\", customer: \"desk\", touchpoint: 9)]", "9", "the journey has 2"),
        ("links: [(supplier: \"it\", customer: \"desk\", score: 6)]", "6", "from -5 to 5"),
        ("links: [(supplier: \"it\", customer: \"desk\", kind: 流程)]", "流程", "Did you mean Process?"),
        ("links: [(supplier: \"it\", customer: \"desk\", due: \"5 min\")]", "due", "Did you mean deadline?"),
        (
            "links: [(supplier: \"it\", customer: \"desk\", obstacles: [Silo])]",
            "Silo",
            "Did you mean InformationSilo?",
        ),
        (
            "collaboration: (team: [(name: \"N\", department: \"disk\")])",
            "\"disk\"",
            "Did you mean \"desk\"?",
        ),
        ("collaboration: (smart: [Specfic])", "Specfic", "Did you mean Specific?"),
        ("collaboration: (reviews: [(date: \"2027-02-29\")])", "\"2027", "not a day of the calendar"),
        ("collaboration: (rhythms: [(how_often: \"weekly\")])", "(how", "lacks the field \"form\""),
        ("kano: [(name: \"N\", answers: [(functional: 0, dysfunctional: 5)])]", "0, dys", "from 1 to 5"),
        ("kano: [(name: \"N\", answers: [(functional: 1, dysfunctional: 6)])]", "6", "from 1 to 5"),
        ("kano: [(name: \"N\", answers: [(functional: 1, dysfunctional: 2.5)])]", "2.5", "whole number"),
        ("kano: [(name: \"N\", tally: (must_be: -1))]", "-1", "from 0 to"),
        ("servqual: [(ratings: [(item: 1, expected: 8)])]", "8", "from 1 to 7"),
        ("servqual: [(ratings: [(item: 1, perceived: 0)])]", "0", "from 1 to 7"),
        ("servqual: [(ratings: [(item: 23)])]", "23", "from 1 to 22"),
        ("servqual: [(form: Longer)]", "Longer", "It can be: Short, Full"),
        ("servqual: [(supplier: \"nobody\")]", "\"nobody\"", "no department \"nobody\""),
        (
            "servqual_weights: (tangibles: -1, reliability: 1, responsiveness: 1, assurance: 1, empathy: 1)",
            "-1",
            "The weight \"tangibles\" cannot be -1. Write 0 or a positive number",
        ),
        (
            "servqual_weights: (tangibles: 1, reliability: 1e999, responsiveness: 1, assurance: 1, empathy: 1)",
            "1e999",
            "cannot be 1e999",
        ),
        (
            "servqual_weights: (tangibles: 1, reliability: 1, responsiveness: NaN, assurance: 1, empathy: 1)",
            "NaN",
            "cannot be NaN",
        ),
        (
            "servqual_weights: (tangibles: 1, reliability: 1, responsiveness: 1, assurance: 1)",
            "(tangibles",
            "lacks the field \"empathy\". Add empathy: 16,",
        ),
        ("redesign: [(kind: FillPit)]", "(kind", "lacks the field \"touchpoint\""),
        ("redesign: [(touchpoint: \"t1\", score: 7)]", "7", "from -5 to 5"),
        ("redesign: [(touchpoint: \"t1\", cost: -2)]", "-2", "from 0 to"),
        ("redesign: [(touchpoint: \"t1\", kind: 补坑)]", "补坑", "Did you mean FillPit?"),
        (
            "redesign: [(touchpoint: \"t1\", epic: [Joy])]",
            "Joy",
            "It can be: Elevation, Pride, Insight, Connection",
        ),
        ("budget: -1", "-1", "from 0 to"),
        ("actions: [(what: \"W\", first_step: \"2026-13-01\")]", "\"2026-13", "not a day of the calendar"),
        ("actions: [(what: \"W\", first_step: 2026)]", "2026", "must be a text"),
        ("actions: [(what: \"W\", touchpoint: \"t0\")]", "\"t0\"", "no touchpoint \"t0\""),
        ("actions: [(why: \"W\")]", "(why", "lacks the field \"what\""),
        ("actions: (what: \"W\")", "(what", "must be a list"),
    ] {
        slip(fields, at, words);
    }
}

#[test]
fn a_scenario_has_no_room_for_a_groups_tags() {
    for field in ["kano: MustBe", "gap: Standard", "obstacles: [Culture]"] {
        let text = format!(
            "(version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [(name: \"P\", {field})])])"
        );
        let decoded = decode::scenario(&text);
        assert_eq!(decoded.problems.len(), 1);
        assert!(decoded.problems[0].render("f", Language::En).contains("for a group to fill in"));
    }
}

#[test]
fn short_forms_are_read() {
    let text = with(
        "links: [(supplier: \"A\", customer: \"desk\", touchpoint: 2, obstacles: [Culture])], collaboration: (team: [\"N\"], rhythms: [Meeting]), servqual_weights: (tangibles: 0.5, reliability: 1e2, responsiveness: 0, assurance: +3, empathy: 1_0.5f64)",
    );
    let decoded = decode::worksheet(&text);
    assert_eq!(decoded.problems, []);
    let worksheet = decoded.value.unwrap();
    let link = &worksheet.links[0];
    assert_eq!((link.supplier.as_str(), link.kind), ("it", InternalCustomerKind::Process));
    assert_eq!(link.touchpoint, Some("t2".into()));
    assert_eq!(link.obstacles[0].kind, ObstacleKind::Culture);
    assert_eq!(worksheet.collaboration.team[0].name, "N");
    assert_eq!(worksheet.collaboration.rhythms[0].form, CollaborationForm::Meeting);
    assert_eq!(worksheet.servqual_weights.0, [0.5, 100.0, 0.0, 3.0, 10.5]);
    comes_back(&worksheet);
}

#[test]
fn weights_are_written_as_people_write_them() {
    let text =
        |weights| encode::worksheet_text(&Worksheet { servqual_weights: ServqualWeights(weights), ..ride() });
    assert!(!text(ServqualWeights::default().0).contains("servqual_weights"));
    let expected = "(tangibles: 20, reliability: 20, responsiveness: 20, assurance: 20, empathy: 20)";
    assert!(text([20.0; 5]).contains(expected));
    for extreme in [[f64::MAX; 5], [f64::MIN_POSITIVE; 5], [0.1; 5], [1e16; 5], [-0.0; 5]] {
        comes_back(&Worksheet { servqual_weights: ServqualWeights(extreme), ..ride() });
    }
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~峰终，“”\n\t\\\\\"]{0,12}", any::<String>()]
}

fn touchpoint() -> impl Strategy<Value = TouchpointId> {
    (1..=6_usize).prop_map(id)
}

fn a_department() -> impl Strategy<Value = DepartmentId> {
    (1..=2_usize).prop_map(department)
}

fn score() -> impl Strategy<Value = Option<Score>> {
    option::of((-5..=5_i64).prop_map(Score::clamped))
}

fn day() -> impl Strategy<Value = Date> {
    (0..=9_999_i16, 1..=12_i8, 1..=28_i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day of every month"))
}

fn obstacle() -> impl Strategy<Value = Obstacle> {
    let function = option::of(select(&CommunicationFunction::ALL[..]));
    (select(&ObstacleKind::ALL[..]), words(), function).prop_map(|(kind, strategy, function)| Obstacle {
        kind,
        strategy,
        function,
    })
}

fn internal_link() -> impl Strategy<Value = InternalLink> {
    let whom = (a_department(), a_department(), option::of(touchpoint()));
    let what = (words(), words(), words(), words());
    let rest = (select(&InternalCustomerKind::ALL[..]), score(), vec(obstacle(), 0..3));
    (whom, what, rest).prop_map(|((supplier, customer, touchpoint), texts, (kind, score, obstacles))| {
        let (deliverable, acceptance, deadline, otherwise) = texts;
        InternalLink {
            supplier,
            customer,
            touchpoint,
            kind,
            deliverable,
            acceptance,
            deadline,
            otherwise,
            score,
            obstacles: obstacles.into(),
        }
    })
}

fn collaboration() -> impl Strategy<Value = Collaboration> {
    let member =
        (words(), option::of(a_department())).prop_map(|(name, department)| TeamMember { name, department });
    let rhythm = (select(&CollaborationForm::ALL[..]), words())
        .prop_map(|(form, how_often)| Rhythm { form, how_often });
    let confirmation = (words(), words()).prop_map(|(said, understood)| Confirmation { said, understood });
    let review = (option::of(day()), words()).prop_map(|(date, what)| ReviewDay { date, what });
    let smart = vec(select(&SmartPoint::ALL[..]), 0..6);
    let lists = (vec(member, 0..4), vec(rhythm, 0..3), vec(confirmation, 0..3), vec(review, 0..3));
    ((words(), words(), words()), smart, lists).prop_map(|((matter, need, goal), smart, lists)| {
        let (team, rhythms, confirmations, reviews) = lists;
        Collaboration {
            matter,
            need,
            team: team.into(),
            goal,
            smart,
            rhythms,
            confirmations: confirmations.into(),
            reviews: reviews.into(),
        }
    })
}

fn idea() -> impl Strategy<Value = KanoIdea> {
    let answer =
        (1..=5_u8, 1..=5_u8).prop_map(|(functional, dysfunctional)| KanoAnswer { functional, dysfunctional });
    let tally = any::<[u32; 6]>().prop_map(|n| KanoTally {
        must_be: n[0],
        one_dimensional: n[1],
        attractive: n[2],
        indifferent: n[3],
        reverse: n[4],
        questionable: n[5],
    });
    (words(), vec(answer, 0..6), prop_oneof![Just(KanoTally::default()), tally])
        .prop_map(|(name, answers, tally)| KanoIdea { name, answers, tally })
}

fn subject() -> impl Strategy<Value = ServqualSubject> {
    let rating = (1..=22_u8, option::of(1..=7_u8), option::of(1..=7_u8))
        .prop_map(|(item, expected, perceived)| Rating { item, expected, perceived });
    let form = prop_oneof![Just(ServqualForm::Short), Just(ServqualForm::Full)];
    (words(), option::of(a_department()), form, any::<bool>(), vec(rating, 0..5)).prop_map(
        |(name, supplier, form, perceptions_only, ratings)| ServqualSubject {
            name,
            supplier,
            form,
            perceptions_only,
            ratings,
        },
    )
}

fn measure() -> impl Strategy<Value = Measure> {
    let epic = vec(select(&Epic::ALL[..]), 0..3);
    (touchpoint(), select(&RedesignKind::ALL[..]), words(), epic, any::<u32>(), score()).prop_map(
        |(touchpoint, kind, measure, epic, cost, score)| Measure {
            touchpoint,
            kind,
            measure,
            epic,
            cost,
            score,
        },
    )
}

fn action() -> impl Strategy<Value = Action> {
    (vec(words(), 14), option::of(touchpoint()), option::of(day())).prop_map(
        |(texts, touchpoint, first_step)| {
            let mut texts = texts.into_iter();
            let mut text = || texts.next().unwrap_or_default();
            Action {
                what: text(),
                touchpoint,
                why: text(),
                accountable: text(),
                responsible: text(),
                support: text(),
                consulted: text(),
                informed: text(),
                first_step,
                place: text(),
                how: text(),
                how_much: text(),
                baseline: text(),
                target: text(),
                done: text(),
                risk: text(),
            }
        },
    )
}

fn weights() -> impl Strategy<Value = ServqualWeights> {
    let any = vec(prop_oneof![(0..100_u32).prop_map(f64::from), 0.0..1e9_f64], 5)
        .prop_map(|w| ServqualWeights([w[0], w[1], w[2], w[3], w[4]]));
    prop_oneof![Just(ServqualWeights::default()), any]
}

fn tags() -> impl Strategy<Value = (Option<KanoCategory>, Option<ServiceGap>, Vec<Obstacle>)> {
    let kano = option::of(select(&KanoCategory::ALL[..]));
    (kano, option::of(select(&ServiceGap::ALL[..])), vec(obstacle(), 0..3))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn any_worksheet_comes_back(
        (links, collaboration) in (vec(internal_link(), 0..4), collaboration()),
        (kano, servqual, servqual_weights) in (vec(idea(), 0..3), vec(subject(), 0..3), weights()),
        (redesign, budget, actions) in
            (vec(measure(), 0..4), option::of(any::<u32>()), vec(action(), 0..3)),
        tags in vec(tags(), 6),
    ) {
        let mut worksheet = Worksheet {
            links: links.into(),
            collaboration: collaboration.into(),
            kano: kano.into(),
            servqual: servqual.into(),
            servqual_weights,
            redesign: redesign.into(),
            budget,
            actions: actions.into(),
            ..ride()
        };
        for (touchpoint, (kano, gap, obstacles)) in worksheet.journey.touchpoints_mut().zip(tags) {
            (touchpoint.kano, touchpoint.gap, touchpoint.obstacles) = (kano, gap, obstacles.into());
        }
        comes_back(&worksheet);
    }
}
