//! Redesign, internal customers and actions: formulas against the vectors of the field and against
//! numbers worked out by hand.

use crate::ride::{department, id, ride};
use peak_moments::analysis::actions::{self, OpenPoint, Question};
use peak_moments::analysis::internal::{self, ChainFault, CollaborationPoint};
use peak_moments::analysis::redesign::{self, RedesignFault};
use peak_moments::analysis::review::Review as All;
use peak_moments::analysis::review::{Finding, FindingKind, Place, Topic};
use peak_moments::model::collaboration::{ReviewDay, SmartPoint, TeamMember};
use peak_moments::model::lenses::KanoCategory;
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{Action, Collaboration, Date, InternalLink, Measure, Moment, Score, Worksheet};
use serde_json::Value;

fn measure(number: usize, kind: RedesignKind, score: Option<i64>, cost: u32) -> Measure {
    let score = score.and_then(Score::new);
    Measure { touchpoint: id(number), kind, measure: "x".to_owned(), epic: Vec::new(), cost, score }
}

#[test]
fn every_scenario_after_its_redesign() {
    use peak_moments::files::library;
    let vectors: Value = serde_json::from_str(include_str!("vectors/peak_end.json")).unwrap();
    for (scenario_id, vector) in vectors.as_object().unwrap() {
        let scenario = library::scenario(scenario_id).unwrap();
        let trainer = scenario.trainer.as_ref().unwrap();
        let mut worksheet = Worksheet::start(&scenario, Default::default(), None, Default::default());
        for touchpoint in worksheet.journey.touchpoints_mut() {
            touchpoint.score = trainer.score(&touchpoint.id);
        }
        for example in &trainer.redesign {
            worksheet.redesign.push(Measure {
                touchpoint: example.touchpoint.clone(),
                kind: example.kind,
                measure: example.measure.zh.clone(),
                epic: example.epic.clone(),
                cost: 2,
                score: Some(example.score),
            });
        }
        let expected = &vector["after"];
        let scores: Vec<i64> = redesign::after_scores(&worksheet)
            .iter()
            .map(|score| i64::from(score.unwrap().value()))
            .collect();
        assert_eq!(serde_json::json!(scores), expected["scores"], "{scenario_id}");
        let after = redesign::after(&worksheet);
        let whole = |score: Score| i64::from(score.value());
        assert_eq!(Some(whole(after.peak.unwrap().score)), expected["peak"].as_i64(), "{scenario_id}");
        assert_eq!(Some(whole(after.end.unwrap().score.unwrap())), expected["end"].as_i64(), "{scenario_id}");
        assert_eq!(after.remembered, expected["peakend"].as_f64(), "{scenario_id}");
        let mean = scores.iter().sum::<i64>() as f64 / scores.len() as f64;
        assert_eq!(after.mean, Some(mean), "{scenario_id}");
        assert!((mean - expected["mean"].as_f64().unwrap()).abs() <= 0.005 + 1e-9, "{scenario_id}");

        let gain = expected["peakend"].as_f64().unwrap() - vector["peakend"].as_f64().unwrap();
        let n = u32::try_from(trainer.redesign.len()).unwrap();
        assert_eq!(redesign::spent(&worksheet), 2 * n);
        let per_point = All::of(&worksheet).gain_per_point().unwrap();
        assert!((per_point - gain / f64::from(2 * n)).abs() < 1e-9, "{scenario_id}");
    }
}

/// The ride is +1 −2 +1 −4 +4 +2: remembered −1.
#[test]
fn measures_on_the_ride() {
    let mut worksheet = ride();
    assert_eq!(All::of(&worksheet).on(Topic::Redesign), []);
    assert_eq!(redesign::after(&worksheet), peak_moments::analysis::remembered::read_worksheet(&worksheet));
    assert_eq!((redesign::spent(&worksheet), All::of(&worksheet).gain_per_point()), (0, None));

    // The pit filled to 0: peak +4, end +2, remembered +3. Four more for three points.
    worksheet.redesign = vec![measure(4, RedesignKind::FillPit, Some(0), 3)].into();
    assert_eq!(redesign::after(&worksheet).remembered, Some(3.0));
    assert_eq!(All::of(&worksheet).gain(), Some(4.0));
    assert_eq!(All::of(&worksheet).gain_per_point(), Some(4.0 / 3.0));
    let end = redesign_at(6, RedesignFault::EndUntouched);
    assert_eq!(All::of(&worksheet).on(Topic::Redesign), [end]);

    // The last measure that has a score counts; one without leaves things as they are.
    worksheet.redesign.push(measure(4, RedesignKind::FillPit, Some(-1), 0));
    worksheet.redesign.push(measure(4, RedesignKind::FillPit, None, u32::MAX));
    assert_eq!(redesign::after_scores(&worksheet)[3], Score::new(-1));
    assert_eq!(redesign::spent(&worksheet), u32::MAX);

    // The end without a score: nothing is remembered before, so no gain can be told.
    worksheet.journey.touchpoint_mut(&id(6)).unwrap().score = None;
    worksheet.redesign.push(measure(6, RedesignKind::FinishWell, Some(5), 1));
    assert_eq!(redesign::after(&worksheet).remembered, Some(5.0));
    assert_eq!(All::of(&worksheet).gain_per_point(), None);
}

fn redesign_at(number: usize, fault: RedesignFault) -> Finding {
    Finding { place: Place::Touchpoint(id(number)), kind: FindingKind::Redesign(fault) }
}

#[test]
fn findings_of_a_redesign() {
    use RedesignFault::*;
    let mut worksheet = ride();
    worksheet.journey.touchpoint_mut(&id(2)).unwrap().kano = Some(KanoCategory::MustBe);
    worksheet.budget = Some(5);
    worksheet.redesign = vec![
        measure(2, RedesignKind::FillPit, Some(1), 4),
        measure(2, RedesignKind::BuildPeak, Some(1), 2),
        measure(1, RedesignKind::BuildPeak, Some(1), 0),
        Measure { measure: "  ".to_owned(), ..measure(5, RedesignKind::BuildPeak, None, 0) },
    ]
    .into();
    let found = All::of(&worksheet).on(Topic::Redesign).to_vec();
    let of_measure = |at: usize, number: usize, fault| Finding {
        place: Place::Measure { measure: at, touchpoint: id(number) },
        kind: FindingKind::Redesign(fault),
    };
    let over =
        Finding { place: Place::Budget, kind: FindingKind::Redesign(OverBudget { spent: 6, budget: 5 }) };
    assert_eq!(
        found,
        [
            of_measure(0, 2, MustBeAboveZero),
            of_measure(2, 1, NotBetter),
            of_measure(3, 5, NoMeasure),
            of_measure(3, 5, NoScore),
            over,
            redesign_at(4, PitUntouched),
            redesign_at(6, EndUntouched),
        ]
    );
    let errors: Vec<_> = found.iter().map(Finding::is_error).collect();
    assert_eq!(errors, [true, false, false, false, true, false, false]);
    worksheet.redesign[0].score = Some(Score::ZERO);
    worksheet.budget = Some(6);
    assert!(All::of(&worksheet).on(Topic::Redesign).iter().all(|finding| !finding.is_error()));
    // A good end needs no measure.
    worksheet.journey.touchpoint_mut(&id(6)).unwrap().score = Score::new(3);
    assert!(!All::of(&worksheet).on(Topic::Redesign).contains(&redesign_at(6, EndUntouched)));
}

fn link(supplier: usize, customer: usize, touchpoint: Option<usize>) -> InternalLink {
    InternalLink {
        supplier: department(supplier),
        customer: department(customer),
        touchpoint: touchpoint.map(id),
        deliverable: "x".to_owned(),
        acceptance: "y".to_owned(),
        deadline: "z".to_owned(),
        ..InternalLink::default()
    }
}

fn chain(place: Place, fault: ChainFault) -> Finding {
    Finding { place, kind: FindingKind::Chain(fault) }
}

fn circle(departments: &[usize]) -> Finding {
    let departments = departments.iter().map(|d| department(*d)).collect();
    chain(Place::Circle(departments), ChainFault::Circle)
}

#[test]
fn circles_of_promises() {
    for (links, expected) in [
        (vec![link(1, 2, None)], vec![]),
        (vec![link(1, 2, None), link(2, 1, None)], vec![circle(&[1, 2])]),
        (vec![link(1, 2, Some(1)), link(2, 3, Some(1)), link(3, 1, Some(1))], vec![circle(&[1, 2, 3])]),
        // At different touchpoints they are each other's customers, as they should be.
        (vec![link(1, 2, Some(1)), link(2, 1, Some(2))], vec![]),
        // Two ways to the same customer are no circle, and one promise twice is one.
        (vec![link(1, 2, None), link(1, 3, None), link(2, 4, None), link(3, 4, None)], vec![]),
        (vec![link(1, 2, None), link(1, 2, None), link(2, 1, None)], vec![circle(&[1, 2])]),
        // The way in and the way out do not belong to it; and two circles are two.
        (vec![link(9, 1, None), link(1, 2, None), link(2, 1, None), link(2, 8, None)], vec![circle(&[1, 2])]),
        (
            vec![link(1, 2, None), link(2, 1, None), link(3, 4, None), link(4, 3, None)],
            vec![circle(&[1, 2]), circle(&[3, 4])],
        ),
        // The same circle behind two touchpoints is told once.
        (
            vec![link(1, 2, Some(1)), link(2, 1, Some(1)), link(1, 2, Some(2)), link(2, 1, Some(2))],
            vec![circle(&[1, 2])],
        ),
        (vec![link(3, 3, None)], vec![chain(Place::Link(0), ChainFault::ServesItself)]),
    ] {
        let worksheet = Worksheet { links: links.clone().into(), ..ride() };
        assert_eq!(All::of(&worksheet).on(Topic::Chain), expected, "{links:?}");
    }
}

#[test]
fn findings_of_a_chain() {
    let mut worksheet = ride();
    assert!(!internal::has_begun(&worksheet));
    worksheet.marks.moments =
        [4, 5].map(|n| Moment { touchpoint: id(n), ..Moment::default() }).to_vec().into();
    let alone = |n| chain(Place::Touchpoint(id(n)), ChainFault::MomentWithoutChain);
    let without: Vec<_> = internal::moments_without_chain(&worksheet).cloned().collect();
    assert_eq!(without, [id(4), id(5)]);
    assert_eq!(All::of(&worksheet).on(Topic::Chain), [], "before the group begins, nothing is a fault");
    worksheet.links = vec![
        link(1, 2, Some(4)),
        InternalLink { deadline: " \n".to_owned(), ..link(1, 2, None) },
        InternalLink { acceptance: String::new(), deliverable: String::new(), ..link(2, 1, Some(1)) },
    ]
    .into();
    assert_eq!(
        All::of(&worksheet).on(Topic::Chain),
        [
            chain(Place::Link(1), ChainFault::NoDeadline),
            chain(Place::Link(2), ChainFault::NoDeliverable),
            chain(Place::Link(2), ChainFault::NoAcceptance),
            alone(5),
        ]
    );
}

#[test]
fn the_way_upstream_follows_the_pain() {
    let scored = |link: InternalLink, score: i64| InternalLink { score: Score::new(score), ..link };
    for (links, expected) in [
        (vec![], vec![]),
        (vec![link(3, 3, None)], vec![]),
        // 1 serves 2, 2 serves 3, 3 serves 4, 4 serves 5: told from the customer's end, three links.
        (
            vec![link(1, 2, Some(1)), link(2, 3, Some(1)), link(3, 4, Some(1)), link(4, 5, Some(1))],
            vec![2, 1, 0],
        ),
        // Of two suppliers the worse; one that nobody scored is followed last.
        (
            vec![
                link(2, 1, Some(1)),
                scored(link(3, 2, Some(1)), -1),
                scored(link(4, 2, Some(1)), -3),
                link(5, 2, Some(1)),
            ],
            vec![0, 2],
        ),
        // Behind another touchpoint stands another chain.
        (vec![link(2, 1, Some(1)), link(3, 2, Some(2))], vec![0]),
        // Of equally long ones the one behind a moment of truth: touchpoint 4.
        (vec![link(2, 1, Some(1)), link(3, 1, Some(4)), link(4, 1, Some(2))], vec![1]),
        // A circle is gone round once.
        (vec![link(1, 2, None), link(2, 1, None)], vec![0]),
    ] {
        let mut worksheet = Worksheet { links: links.clone().into(), ..ride() };
        worksheet.marks.moments = vec![Moment { touchpoint: id(4), ..Moment::default() }].into();
        assert_eq!(internal::upstream(&worksheet), expected, "{links:?}");
    }
}

#[test]
fn the_upstream_pit_is_the_worst_and_of_equals_the_farthest() {
    for (scores, expected) in [
        (vec![], None),
        (vec![Some(0), Some(3)], None),
        (vec![Some(-2), Some(-5), Some(-1)], Some(1)),
        (vec![Some(-4), None, Some(-4)], Some(2)),
    ] {
        let given: Vec<_> = scores.iter().map(|score| score.and_then(Score::new)).collect();
        assert_eq!(internal::upstream_pit(&given), expected, "{scores:?}");
    }
}

#[test]
fn who_depends_on_whom_and_how_often() {
    let scored = |link: InternalLink, score: i64| InternalLink { score: Score::new(score), ..link };
    let links = vec![
        scored(link(1, 2, Some(1)), -1),
        link(2, 1, Some(2)),
        scored(link(1, 2, Some(2)), -4),
        link(1, 2, None),
        link(2, 2, None),
    ];
    let worksheet = Worksheet { links: links.into(), ..ride() };
    let edges: Vec<_> = internal::graph(&worksheet)
        .into_iter()
        .map(|edge| (edge.supplier.to_string(), edge.customer.to_string(), edge.count, edge.worst))
        .collect();
    assert_eq!(
        edges,
        [("d1".to_owned(), "d2".to_owned(), 3, Score::new(-4)), ("d2".to_owned(), "d1".to_owned(), 1, None),]
    );
    let page = internal::page(&worksheet, &department(1));
    assert_eq!((page.customers.len(), page.suppliers.len()), (3, 1));
    let nobody = internal::page(&worksheet, &department(7));
    assert_eq!((nobody.customers.len(), nobody.suppliers.len()), (0, 0));
}

#[test]
fn the_team_and_its_links() {
    for (n, links) in [(0, 0), (1, 0), (2, 1), (6, 15), (12, 66), (20, 190)] {
        assert_eq!(internal::team_links(n), links, "{n}");
    }
    assert!([5, 8].iter().all(|n| internal::TEAM.contains(n)) && !internal::TEAM.contains(&9));
    let mut worksheet = ride();
    assert_eq!(internal::collaboration_points(&worksheet), []);
    let member = |n: usize| TeamMember { name: n.to_string(), department: Some(department(1)) };
    worksheet.collaboration = Collaboration {
        team: (0..9).map(member).collect(),
        goal: "x".to_owned(),
        smart: vec![SmartPoint::Specific, SmartPoint::Specific],
        reviews: vec![ReviewDay { date: Some(Date::constant(2026, 11, 20)), what: String::new() }].into(),
        ..Collaboration::default()
    }
    .into();
    use CollaborationPoint::*;
    assert_eq!(
        internal::collaboration_points(&worksheet),
        [
            NoNeed,
            TeamTooLarge { n: 9 },
            OneDepartment,
            GoalNotSmart { open: 4 },
            NoRhythm,
            NoConfirmation,
            ReviewInThePast { date: Date::constant(2026, 11, 20) },
        ]
    );
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn checks_fall_on_days_of_the_calendar() {
    for (first, checks) in [
        ("2026-11-21", ["2026-12-21", "2027-01-20", "2027-02-19"]),
        ("2026-01-31", ["2026-03-02", "2026-04-01", "2026-05-01"]),
        // Over a leap day, over the same days of a common year, and over a century that has none.
        ("2028-01-30", ["2028-02-29", "2028-03-30", "2028-04-29"]),
        ("2027-01-30", ["2027-03-01", "2027-03-31", "2027-04-30"]),
        ("2100-02-28", ["2100-03-30", "2100-04-29", "2100-05-29"]),
        ("2000-02-29", ["2000-03-30", "2000-04-29", "2000-05-29"]),
        ("2027-12-31", ["2028-01-30", "2028-02-29", "2028-03-30"]),
        ("0000-01-01", ["0000-01-31", "0000-03-01", "0000-03-31"]),
    ] {
        let action = Action { first_step: Some(day(first)), ..Action::default() };
        assert_eq!(actions::checks(&action), Some(checks.map(day)), "{first}");
    }
    for none in [None, Some(day("9999-12-01"))] {
        assert_eq!(actions::checks(&Action { first_step: none, ..Action::default() }), None);
    }
    // Every day of 400 years and back: the calendar comes round.
    let (mut date, mut days) = (day("2000-03-01"), 0);
    while date < day("2400-03-01") {
        let next = date.plus_days(1).unwrap();
        assert_eq!(Date::parse(&next.to_string()), Some(next));
        assert!(next > date);
        assert_eq!(next.plus_days(-1), Some(date));
        (date, days) = (next, days + 1);
    }
    assert_eq!(days, 146_097);
}

#[test]
fn an_action_says_what_is_open() {
    use OpenPoint::*;
    let worksheet = ride();
    let empty = actions::open_points(&Action::default(), &worksheet);
    assert_eq!(
        empty,
        [
            NoWhat,
            NoWhy,
            NoTouchpoint,
            NoAccountable,
            NoResponsible,
            NoFirstStep,
            NoPlace,
            NoHow,
            NoHowMuch,
            NoBaseline,
            NoTarget,
            NoDone,
            NoRisk
        ]
    );
    let questions: Vec<_> = empty.iter().filter_map(|point| point.question()).collect();
    assert!(Question::ALL.iter().all(|question| questions.contains(question)));
    let smart: Vec<_> = empty.iter().filter_map(|point| point.smart()).collect();
    assert!(SmartPoint::ALL.iter().all(|point| smart.contains(point)));

    let text = || "x".to_owned();
    let whole = Action {
        what: text(),
        touchpoint: Some(id(4)),
        why: text(),
        accountable: "Anna Sander".to_owned(),
        responsible: "B, C".to_owned(),
        support: String::new(),
        consulted: String::new(),
        informed: String::new(),
        first_step: Some(day("2026-11-28")),
        place: text(),
        how: text(),
        how_much: "0".to_owned(),
        baseline: text(),
        target: "10 %".to_owned(),
        done: text(),
        risk: text(),
    };
    assert_eq!(actions::open_points(&whole, &worksheet), []);
    for (action, expected) in [
        (Action { first_step: Some(day("2026-11-29")), ..whole.clone() }, FirstStepLate),
        (Action { first_step: Some(day("2026-11-20")), ..whole.clone() }, FirstStepPast),
        (Action { accountable: "王敏、李强".to_owned(), ..whole.clone() }, SeveralAccountable),
        (Action { accountable: "Anna and Ben".to_owned(), ..whole.clone() }, SeveralAccountable),
        (Action { target: "更好".to_owned(), ..whole.clone() }, TargetWithoutNumber),
        (Action { done: " ".to_owned(), ..whole.clone() }, NoDone),
    ] {
        assert_eq!(actions::open_points(&action, &worksheet), [expected]);
    }
    let halved = Action { target: "减少一半".to_owned(), ..whole.clone() };
    assert_eq!(actions::open_points(&halved, &worksheet), []);
    // Without the day of the workshop no first step is late or past.
    let undated = Worksheet { date: None, ..ride() };
    let far = Action { first_step: Some(day("2040-01-01")), ..whole };
    assert_eq!(actions::open_points(&far, &undated), []);
    assert!(!actions::first_step_is_late(&far, &undated) && actions::first_step_is_late(&far, &worksheet));
}
