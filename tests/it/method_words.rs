//! The words of the method: both languages everywhere, and sentences that read well.

use crate::cli::contains_chinese;
use crate::ride::{department, id, ride};
use peak_moments::analysis::actions::OpenPoint;
use peak_moments::analysis::review::{Finding, FindingKind, Place};
use peak_moments::analysis::{internal, redesign, servqual};
use peak_moments::model::collaboration::{CollaborationForm, SmartPoint};
use peak_moments::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use peak_moments::model::lenses::{KanoCategory, ServiceGap, ServqualDimension, ServqualForm};
use peak_moments::model::redesign::{Epic, RedesignKind};
use peak_moments::model::{Date, InternalLink, Language, Worksheet};
use peak_moments::words::{self, Phrase, names};

#[track_caller]
fn check(phrases: impl IntoIterator<Item = Phrase>) {
    let phrases: Vec<Phrase> = phrases.into_iter().collect();
    for (at, phrase) in phrases.iter().enumerate() {
        assert!(contains_chinese(phrase.zh), "{phrase:?}");
        assert!(!phrase.en.is_empty() && !contains_chinese(phrase.en), "{phrase:?}");
        assert!(!phrase.zh.ends_with(['：', ':']) && !phrase.en.ends_with(':'), "{phrase:?}");
        // Nobody can choose between two of the same name.
        for other in &phrases[..at] {
            assert!(other.zh != phrase.zh && other.en != phrase.en, "{phrase:?}");
        }
    }
}

#[test]
fn every_term_has_both_languages_and_a_name_of_its_own() {
    check(KanoCategory::ALL.map(words::kano::category));
    check(KanoCategory::ALL.map(words::kano::meaning));
    check(words::kano::ANSWERS);
    check(ServqualDimension::ALL.map(words::servqual::dimension));
    check(ServqualDimension::ALL.map(words::servqual::meaning));
    check(ServiceGap::ALL.map(words::servqual::gap));
    check(ServiceGap::ALL.map(words::servqual::gap_meaning));
    check(ServiceGap::ALL.map(words::servqual::gap_owner));
    check(InternalCustomerKind::ALL.map(words::internal::kind));
    check(InternalCustomerKind::ALL.map(words::internal::kind_meaning));
    check(ObstacleKind::ALL.map(words::internal::obstacle));
    check(ObstacleKind::ALL.into_iter().flat_map(words::internal::strategies).copied());
    check(CommunicationFunction::ALL.map(words::internal::function));
    check(CollaborationForm::ALL.map(words::internal::form));
    check(SmartPoint::ALL.map(words::internal::smart));
    check(SmartPoint::ALL.map(words::internal::smart_question));
    check(words::internal::STEPS);
    check(RedesignKind::ALL.map(words::redesign::kind));
    check(Epic::ALL.map(words::redesign::epic));
    check(Epic::ALL.map(words::redesign::epic_meaning));
    let catalogue = words::catalogue::ALL;
    check(catalogue.iter().map(|function| function.name));
    check(catalogue.iter().map(|function| function.contributes));
    check(catalogue.iter().map(|function| function.serves));
    check(catalogue.iter().map(|function| function.needs));
}

#[test]
fn every_item_has_its_words_for_customers_and_for_departments() {
    for form in [ServqualForm::Short, ServqualForm::Full] {
        let n = servqual::n_items(form);
        for internal in [false, true] {
            check((1..=n).map(|item| words::servqual::item(form, item, internal).unwrap()));
            for none in [0, n + 1, 255] {
                assert_eq!(words::servqual::item(form, none, internal), None);
            }
        }
    }
}

#[test]
fn a_promise_reads_as_a_sentence() {
    let link = InternalLink {
        supplier: department(1),
        customer: department(2),
        deliverable: "空车名单".to_owned(),
        acceptance: "每分钟更新。".to_owned(),
        deadline: "18:00".to_owned(),
        otherwise: "打电话报".to_owned(),
        ..InternalLink::default()
    };
    let worksheet = ride();
    let chinese = |link: &InternalLink| words::internal::agreement(link, &worksheet, Language::Zh);
    assert_eq!(
        chinese(&link),
        "在18:00前，车队把空车名单交给平台运营，合格标准是每分钟更新，做不到就打电话报。"
    );
    let within = InternalLink { deadline: "5 分钟内".to_owned(), ..link.clone() };
    assert!(chinese(&within).starts_with("在5 分钟内，车队把"));
    let english = |deadline: &str| {
        let link = InternalLink {
            deliverable: "the list".to_owned(),
            acceptance: "it is new".to_owned(),
            deadline: deadline.to_owned(),
            otherwise: "they phone".to_owned(),
            ..link.clone()
        };
        words::internal::agreement(&link, &worksheet, Language::En)
    };
    let rest = ", Fleet hands the list to Operations; it is good when it is new; if it fails, they phone.";
    assert_eq!(english("6 p.m."), format!("By 6 p.m.{rest}"));
    assert_eq!(english("within 5 minutes"), format!("Within 5 minutes{rest}"));
    let open = InternalLink { supplier: department(1), customer: department(2), ..InternalLink::default() };
    assert_eq!(chinese(&open), "在…前，车队把…交给平台运营，合格标准是…，做不到就…。");
}

#[test]
fn every_finding_says_what_is_wrong_and_what_to_do() {
    use internal::ChainFault as Chain;
    use internal::CollaborationPoint::*;
    use redesign::RedesignFault as Curve;
    let touchpoint = |number| Place::Touchpoint(id(number));
    let measure = || Place::Measure { measure: 0, touchpoint: id(4) };
    let circle = || Place::Circle(vec![department(1), department(2)]);
    let worksheet = Worksheet {
        links: vec![InternalLink {
            supplier: department(1),
            customer: department(2),
            ..InternalLink::default()
        }]
        .into(),
        ..ride()
    };
    for language in Language::ALL {
        let chain = [
            (Place::Link(0), Chain::NoDeliverable),
            (Place::Link(0), Chain::NoDeadline),
            (Place::Link(0), Chain::NoAcceptance),
            (Place::Link(0), Chain::ServesItself),
            (touchpoint(4), Chain::MomentWithoutChain),
            (circle(), Chain::Circle),
        ];
        let chain = chain.map(|(place, fault)| Finding { place, kind: FindingKind::Chain(fault) });
        let curve = [
            (measure(), Curve::MustBeAboveZero),
            (Place::Budget, Curve::OverBudget { spent: 12, budget: 10 }),
            (measure(), Curve::NoMeasure),
            (measure(), Curve::NoScore),
            (measure(), Curve::NotBetter),
            (touchpoint(4), Curve::PitUntouched),
            (touchpoint(6), Curve::EndUntouched),
        ];
        let curve = curve.map(|(place, fault)| Finding { place, kind: FindingKind::Redesign(fault) });
        let matter = [
            NoNeed,
            TeamTooSmall { n: 3 },
            TeamTooLarge { n: 12 },
            OneDepartment,
            NoGoal,
            GoalNotSmart { open: 1 },
            NoRhythm,
            NoConfirmation,
            NoReview,
            ReviewInThePast { date: Date::constant(2026, 11, 1) },
        ];
        let matter = matter.map(|point| Finding {
            place: Place::Collaboration(point.step()),
            kind: FindingKind::Collaboration(point),
        });
        for finding in chain.iter().chain(&curve).chain(&matter) {
            let worded = words::findings::text(finding, &worksheet, language);
            for text in [&worded.subject, &worded.wrong, &worded.mend] {
                assert_eq!(contains_chinese(text), language == Language::Zh, "{worded:?}");
            }
            let stop = if language == Language::Zh { ['。', '？'] } else { ['.', '?'] };
            assert!(worded.wrong.ends_with(stop) && worded.mend.ends_with(stop), "{worded:?}");
        }
        for point in POINTS {
            let advice = words::findings::plan::advice(point, language);
            assert_eq!(contains_chinese(&advice), language == Language::Zh, "{advice}");
        }
    }
    let circle = Finding { place: circle(), kind: FindingKind::Chain(Chain::Circle) };
    let subject = words::findings::text(&circle, &worksheet, Language::En).subject;
    assert_eq!(subject, "Fleet → Operations → Fleet");
}

const POINTS: [OpenPoint; 17] = [
    OpenPoint::NoWhat,
    OpenPoint::NoWhy,
    OpenPoint::NoTouchpoint,
    OpenPoint::NoAccountable,
    OpenPoint::SeveralAccountable,
    OpenPoint::NoResponsible,
    OpenPoint::NoFirstStep,
    OpenPoint::FirstStepLate,
    OpenPoint::FirstStepPast,
    OpenPoint::NoPlace,
    OpenPoint::NoHow,
    OpenPoint::NoHowMuch,
    OpenPoint::NoBaseline,
    OpenPoint::NoTarget,
    OpenPoint::TargetWithoutNumber,
    OpenPoint::NoDone,
    OpenPoint::NoRisk,
];

#[test]
fn of_very_many_departments_a_few_are_named() {
    let worksheet = ride();
    let ids: Vec<_> = (0..9).map(|_| worksheet.journey.departments[0].id.clone()).collect();
    for (language, separator, more) in
        [(Language::Zh, "、", "，另有 1 个"), (Language::En, ", ", " and 1 more")]
    {
        let name = worksheet.journey.departments[0].name.get(language);
        let listed = |count: usize, separator: &str| vec![name; count].join(separator);
        let said = |count: usize| names::departments(&worksheet, &ids[..count], language);
        assert_eq!(said(2), listed(2, separator));
        assert_eq!(said(8), listed(8, separator));
        assert_eq!(said(9), format!("{}{more}", listed(8, separator)));
    }
}
