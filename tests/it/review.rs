//! The review: that it follows from the one before it, and that window, exports and `analyse` tell the
//! same list.

use crate::cli::{analysed, folder};
use crate::read_pdf::ReadPdf;
use crate::ride::{department, export, id, long_ride};
use crate::ui::Room;
use peak_moments::analysis::actions::OpenPoint;
use peak_moments::analysis::internal::{ChainFault, CollaborationPoint};
use peak_moments::analysis::kano::Lint;
use peak_moments::analysis::redesign::RedesignFault;
use peak_moments::analysis::responsibility::RoleFault;
use peak_moments::analysis::review::{Finding, FindingKind, Gravity, Review, Topic};
use peak_moments::app::Step;
use peak_moments::demo;
use peak_moments::files::encode;
use peak_moments::model::collaboration::{Confirmation, ReviewDay as Day, TeamMember};
use peak_moments::model::lenses::{KanoAnswer, KanoCategory, ServiceGap};
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{
    Action, Ballot, Collaboration, Date, Department, GroupMark, InternalLink, KanoIdea, Language, Measure,
    Moment, Responsibility, Role, Score, ServqualSubject, Text, Touchpoint, Vote, Worksheet,
};
use peak_moments::report::{Format, summarise};
use peak_moments::words::{findings, kano};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;

fn moment(number: usize) -> Moment {
    Moment { touchpoint: id(number), ..Moment::default() }
}

fn measure(number: usize, kind: RedesignKind, score: Option<i64>, words: &str) -> Measure {
    let score = score.and_then(Score::new);
    Measure { touchpoint: id(number), kind, measure: words.to_owned(), epic: Vec::new(), cost: 3, score }
}

fn link(supplier: usize, customer: usize, touchpoint: usize) -> InternalLink {
    InternalLink {
        supplier: department(supplier),
        customer: department(customer),
        touchpoint: Some(id(touchpoint)),
        deliverable: "清单".to_owned(),
        acceptance: "完整".to_owned(),
        deadline: "当天".to_owned(),
        ..InternalLink::default()
    }
}

/// Two groups that between them leave everything open that can be: one page of collaboration cannot have
/// both too few people and too many.
fn careless() -> [Worksheet; 2] {
    let mut worksheet = long_ride(14);
    worksheet.journey.departments.extend((3..=6).map(|number| Department {
        id: department(number),
        name: Text::new(format!("部门{number}"), format!("Department {number}")),
        ..Department::default()
    }));
    let cell = |(number, role): (usize, Role)| Responsibility { department: department(number), role };
    let all = |role: Role| [2, 3, 4, 5].map(|number| (number, role));
    let mut rows = vec![
        vec![],
        vec![(2, Role::R)],
        vec![(1, Role::A), (2, Role::AR)],
        [vec![(1, Role::A)], all(Role::R).to_vec()].concat(),
        [vec![(1, Role::AR)], all(Role::C).to_vec()].concat(),
    ];
    rows.resize(14, vec![(1, Role::AR)]);
    // +1 −2 +1 −4 +4 +2, again and again; the last two are +1 and −2.
    let tags = [
        (KanoCategory::MustBe, 1),
        (KanoCategory::Attractive, -2),
        (KanoCategory::Reverse, 1),
        (KanoCategory::Indifferent, -4),
    ];
    for ((touchpoint, row), at) in worksheet.journey.touchpoints_mut().zip(rows).zip(0..) {
        touchpoint.responsibilities = row.into_iter().map(cell).collect();
        if let Some((tag, score)) = tags.get(at) {
            assert_eq!(touchpoint.score, Score::new(*score));
            touchpoint.kano = Some(*tag);
        }
    }
    worksheet.marks.moments = vec![moment(2), moment(5)].into();
    worksheet.links = vec![
        InternalLink { supplier: department(2), customer: department(1), ..InternalLink::default() },
        link(3, 3, 4),
        link(1, 2, 5),
        link(2, 1, 5),
    ]
    .into();
    worksheet.collaboration.matter = "等车".to_owned();
    worksheet.kano = vec![
        KanoIdea { name: "提前告知".to_owned(), ..KanoIdea::default() },
        KanoIdea {
            name: "免费等候".to_owned(),
            answers: vec![KanoAnswer { functional: 1, dysfunctional: 5 }; 12],
            ..KanoIdea::default()
        },
    ]
    .into();
    worksheet.servqual = vec![ServqualSubject::default()].into();
    worksheet.budget = Some(5);
    worksheet.redesign = vec![
        measure(1, RedesignKind::FillPit, Some(2), "早点说"),
        measure(3, RedesignKind::BuildPeak, Some(-1), ""),
        measure(5, RedesignKind::BuildPeak, None, "道谢"),
    ]
    .into();
    let day = |text: &str| Date::parse(text);
    worksheet.actions = vec![
        Action::default(),
        Action {
            accountable: "王、李".to_owned(),
            target: "更快".to_owned(),
            first_step: day("2026-12-31"),
            ..Action::default()
        },
        Action { first_step: day("2026-11-01"), ..Action::default() },
    ]
    .into();
    let member = |n: usize| TeamMember { name: n.to_string(), department: Some(department(1)) };
    let other = Worksheet {
        collaboration: Collaboration {
            team: (0..9).map(member).collect(),
            goal: "少等".to_owned(),
            reviews: vec![Day { date: Some(Date::constant(2026, 11, 1)), ..Day::default() }].into(),
            confirmations: vec![Confirmation::default()].into(),
            ..Collaboration::default()
        }
        .into(),
        ..worksheet.clone()
    };
    [worksheet, other]
}

/// The place of a kind among all kinds. A new one needs a number here, and [`N_KINDS`] grows; then
/// [`careless`] has to bring it about.
fn number(kind: &FindingKind) -> usize {
    match kind {
        FindingKind::Role(fault) => match fault {
            RoleFault::NoAccountable => 0,
            RoleFault::MomentWithoutOwner => 1,
            RoleFault::SeveralAccountable { .. } => 2,
            RoleFault::NoResponsible => 3,
            RoleFault::TooManyResponsible { .. } => 4,
            RoleFault::TooManyConsulted { .. } => 5,
            RoleFault::Overloaded { .. } => 6,
        },
        FindingKind::Chain(fault) => match fault {
            ChainFault::NoDeliverable => 7,
            ChainFault::NoDeadline => 8,
            ChainFault::NoAcceptance => 9,
            ChainFault::ServesItself => 10,
            ChainFault::MomentWithoutChain => 11,
            ChainFault::Circle => 12,
        },
        FindingKind::Collaboration(point) => match point {
            CollaborationPoint::NoNeed => 13,
            CollaborationPoint::TeamTooSmall { .. } => 14,
            CollaborationPoint::TeamTooLarge { .. } => 15,
            CollaborationPoint::OneDepartment => 16,
            CollaborationPoint::NoGoal => 17,
            CollaborationPoint::GoalNotSmart { .. } => 18,
            CollaborationPoint::NoRhythm => 19,
            CollaborationPoint::NoConfirmation => 20,
            CollaborationPoint::NoReview => 21,
            CollaborationPoint::ReviewInThePast { .. } => 22,
        },
        FindingKind::Tag(lint) => match lint {
            Lint::MustBeAboveZero => 23,
            Lint::AttractiveWithoutJoy => 24,
            Lint::ReverseWithoutAnger => 25,
            Lint::IndifferentWithFeeling => 26,
        },
        FindingKind::NoCause => 27,
        FindingKind::Untagged => 28,
        FindingKind::NoAnswers => 29,
        FindingKind::FewAnswers { .. } => 30,
        FindingKind::NotRated { .. } => 31,
        FindingKind::Redesign(fault) => match fault {
            RedesignFault::MustBeAboveZero => 32,
            RedesignFault::OverBudget { .. } => 33,
            RedesignFault::NoMeasure => 34,
            RedesignFault::NoScore => 35,
            RedesignFault::NotBetter => 36,
            RedesignFault::PitUntouched => 37,
            RedesignFault::EndUntouched => 38,
        },
        FindingKind::Plan(point) => match point {
            OpenPoint::NoWhat => 39,
            OpenPoint::NoWhy => 40,
            OpenPoint::NoTouchpoint => 41,
            OpenPoint::NoAccountable => 42,
            OpenPoint::SeveralAccountable => 43,
            OpenPoint::NoResponsible => 44,
            OpenPoint::NoFirstStep => 45,
            OpenPoint::FirstStepLate => 46,
            OpenPoint::FirstStepPast => 47,
            OpenPoint::NoPlace => 48,
            OpenPoint::NoHow => 49,
            OpenPoint::NoHowMuch => 50,
            OpenPoint::NoBaseline => 51,
            OpenPoint::NoTarget => 52,
            OpenPoint::TargetWithoutNumber => 53,
            OpenPoint::NoDone => 54,
            OpenPoint::NoRisk => 55,
        },
    }
}

const N_KINDS: usize = 56;

#[test]
fn every_kind_of_finding_comes_up() {
    let reviews = careless().map(|worksheet| Review::of(&worksheet));
    let found: BTreeSet<usize> = reviews.iter().flat_map(Review::findings).map(|f| number(&f.kind)).collect();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), (0..N_KINDS).collect::<Vec<_>>());
}

/// Steps in their order; in each what is told of touchpoints in the order of the walk.
#[test]
fn the_findings_stand_in_the_order_of_the_steps() {
    for worksheet in careless() {
        let review = Review::of(&worksheet);
        let steps: Vec<Step> = review.findings().map(Finding::step).collect();
        assert!(steps.is_sorted(), "{steps:?}");
        for step in Step::ALL {
            assert!(review.of_step(step).eq(review.findings().filter(|finding| finding.step() == step)));
        }
    }
}

/// What is told of a finding: all of it, the advice at its action, or the words beside the number.
fn told(finding: &Finding, worksheet: &Worksheet, language: Language) -> Vec<String> {
    let worded = findings::text(finding, worksheet, language);
    match &finding.kind {
        FindingKind::Plan(_) => vec![worded.advice(language)],
        FindingKind::FewAnswers { n } => vec![kano::basis(*n, language)],
        _ => vec![worded.subject, worded.wrong, worded.mend],
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect()
}

/// The demonstration leaves nothing open, the careless groups everything: in all of them window, summary,
/// paper, text and `analyse` tell the same findings, each once.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn window_exports_and_analyse_tell_the_same_list() {
    let [one, other] = careless();
    for language in Language::ALL {
        for worksheet in [demo::worksheet(language), one.clone(), other.clone()] {
            let review = Review::of(&worksheet);

            let room = Room::on(language, Step::Results, worksheet.clone());
            assert_eq!(**room.workshop().review(), review);

            let summary = summarise(&worksheet, &review, language);
            let in_plan = |finding: &&Finding| matches!(finding.kind, FindingKind::Plan(_));
            let advice = |finding| findings::text(finding, &worksheet, language).advice(language);
            let open: Vec<_> = review.findings().filter(in_plan).map(advice).collect();
            let at_actions: Vec<_> = summary.actions.iter().flat_map(|action| &action.open).collect();
            assert_eq!(at_actions, open.iter().collect::<Vec<_>>());
            let listed: Vec<_> = summary.findings.iter().map(|f| [&f.subject, &f.wrong, &f.mend]).collect();
            let problems: Vec<&Finding> =
                review.findings().filter(|f| f.gravity() < Gravity::Caveat && !in_plan(f)).collect();
            let expected = problems.iter().map(|finding| findings::text(finding, &worksheet, language));
            let expected: Vec<_> = expected.map(|f| [f.subject, f.wrong, f.mend]).collect();
            assert_eq!(listed, expected.iter().map(|texts| texts.each_ref()).collect::<Vec<_>>());

            let paper = squeezed(&ReadPdf::new(&export(Format::Pdf, &worksheet, language).bytes).text());
            let markdown = String::from_utf8(export(Format::Markdown, &worksheet, language).bytes).unwrap();
            let markdown = squeezed(&markdown);
            for text in review.findings().flat_map(|finding| told(finding, &worksheet, language)) {
                for (name, whole) in [("paper", &paper), ("markdown", &markdown)] {
                    assert!(whole.contains(&squeezed(&text)), "{text:?} is not on {name}: {whole}");
                }
            }

            let folder = folder();
            fs::write(folder.path().join("w.worksheet.ron"), encode::worksheet_text(&worksheet)).unwrap();
            let tag = if language == Language::Zh { "zh" } else { "en" };
            let analysis = analysed(folder.path(), &["analyse", "w.worksheet.ron", "--lang", tag]);
            let each = |part: &str, field: &str| -> Vec<String> {
                let lines = analysis[part].as_array().unwrap().iter();
                lines.filter_map(|line| line[field].as_str().map(str::to_owned)).collect()
            };
            let lines = problems.iter().map(|finding| findings::text(finding, &worksheet, language));
            assert_eq!(each("problems", "message"), lines.map(|f| f.line(language)).collect::<Vec<_>>());
            let points = analysis["actions"].as_array().unwrap().iter();
            let points = points.flat_map(|action| action["open_points"].as_array().unwrap());
            let points: Vec<_> = points.map(|point| point["message"].as_str().unwrap().to_owned()).collect();
            assert_eq!(points, open);
            let caveats = review.findings().filter(|finding| finding.gravity() == Gravity::Caveat);
            assert_eq!(each("kano", "caveat"), caveats.map(advice).collect::<Vec<_>>());
        }
    }
}

/// What can happen to a worksheet between two reviews, at a place.
fn change(worksheet: &mut Worksheet, what: usize, at: usize, value: usize) {
    let place = at.checked_rem(worksheet.journey.n_touchpoints()).unwrap_or(0);
    if let Some(touchpoint) = worksheet.journey.touchpoints_mut().nth(place) {
        change_touchpoint(touchpoint, what, value);
    }
    let here = worksheet.journey.nth(place).map(|touchpoint| touchpoint.id.clone());
    let number = at % 12 + 1;
    let journey = &mut worksheet.journey;
    let stages = journey.stages.len();
    match what {
        6 => {
            for stage in &mut journey.stages {
                stage.touchpoints.retain(|touchpoint| Some(&touchpoint.id) != here.as_ref());
            }
        }
        7 => {
            let model = long_ride(12);
            let mut added = model.journey.nth(at % 12).expect("twelve").clone();
            added.id = format!("x{value}-{at}").into();
            let taken = journey.touchpoint(&added.id).is_some();
            if let Some(stage) = journey.stages.get_mut(value.checked_rem(stages).unwrap_or(0))
                && !taken
            {
                let place = at % (stage.touchpoints.len() + 1);
                stage.touchpoints.insert(place, added);
            }
        }
        8 => journey.stages.rotate_left(value.checked_rem(stages).unwrap_or(0)),
        9 if journey.departments.len() > 1 => {
            journey.departments.remove(at % journey.departments.len());
        }
        10 => {
            let id = department(journey.departments.len() + value % 3 + 1);
            journey.departments.push(Department { id, ..Department::default() });
        }
        11 => {
            worksheet.marks.moments.truncate(2);
            worksheet.marks.moments.push(moment(number));
        }
        12 => worksheet.marks.moments.clear(),
        13 => worksheet.marks.end = Some(GroupMark { touchpoint: id(number), reason: String::new() }),
        14 => worksheet.links.push(link(value % 4 + 1, at % 4 + 1, number)),
        15 => worksheet.links.clear(),
        16 => {
            worksheet.redesign.push(measure(
                number,
                RedesignKind::ALL[value % 3],
                Some(value as i64 % 9 - 4),
                "",
            ));
        }
        17 => worksheet.redesign.clear(),
        18 => worksheet.budget = (!value.is_multiple_of(3)).then_some(value as u32 % 12),
        19 => worksheet.actions.push(Action { what: format!("{value}"), ..Action::default() }),
        20 => worksheet.date = Date::new(2026, 11, value as i8 % 28 + 1),
        21 => {
            let score = Score::clamped(value as i64 % 11 - 5);
            let vote = Vote { touchpoint: id(number), score };
            worksheet.ballots.push(Ballot { name: String::new(), scores: vec![vote] });
        }
        22 => worksheet.ballots.clear(),
        23 => worksheet.kano.push(KanoIdea::default()),
        24 => worksheet.servqual.push(ServqualSubject::default()),
        25 => worksheet.collaboration.goal.push('x'),
        26 => *worksheet = long_ride(value % 12 + 1),
        _ => {}
    }
}

fn change_touchpoint(touchpoint: &mut Touchpoint, what: usize, value: usize) {
    let role = Role::ALL[value % Role::ALL.len()];
    match what {
        0 => touchpoint.score = Score::new(value as i64 % 11 - 5).filter(|_| !value.is_multiple_of(7)),
        1 => touchpoint.name = Text::plain(format!("改名{value}")),
        2 => {
            let cell = Responsibility { department: department(value % 5 + 1), role };
            touchpoint.responsibilities.push(cell);
        }
        3 => touchpoint.responsibilities.clear(),
        4 => {
            let tag = KanoCategory::ALL[value % KanoCategory::ALL.len()];
            touchpoint.kano = (!value.is_multiple_of(4)).then_some(tag);
        }
        5 => touchpoint.gap = value.is_multiple_of(2).then_some(ServiceGap::Standard),
        _ => {}
    }
}

const N_CHANGES: usize = 27;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was changed, and by however much at once: the review that follows from the one before is
    /// the one that is made afresh.
    #[test]
    fn a_review_after_another_is_a_fresh_one(
        changes in proptest::collection::vec((0..N_CHANGES, 0..40_usize, 0..100_usize, any::<bool>()), 1..40)
    ) {
        let mut before = careless()[0].clone();
        let mut review = Review::of(&before);
        let mut now = before.clone();
        for (what, at, value, is_read) in changes {
            change(&mut now, what, at, value);
            if is_read {
                review = review.after(&before, &now);
                prop_assert_eq!(&review, &Review::of(&now));
                before = now.clone();
            }
        }
    }
}

/// What did not change is the same in memory, so that a long journey costs nothing where it was not touched.
#[test]
fn a_review_keeps_what_did_not_change() {
    let before = careless()[0].clone();
    let review = Review::of(&before);
    let mut now = before.clone();
    now.journey.touchpoint_mut(&id(3)).unwrap().note = "慢".to_owned();
    let after = review.after(&before, &now);
    for topic in Topic::ALL {
        let same = std::ptr::eq(review.on(topic), after.on(topic));
        assert!(same || topic == Topic::Redesign, "{topic:?}");
    }
}
