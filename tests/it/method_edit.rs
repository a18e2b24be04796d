//! The edits of the method: what each sets, what is refused, and what goes with a department or a
//! touchpoint and comes back in one step.

use peak_moments::demo;
use peak_moments::edit::{Edit, Editable, History, Refusal, apply};
use peak_moments::model::collaboration::{Review, TeamMember};
use peak_moments::model::internal::ObstacleKind;
use peak_moments::model::lenses::{KanoAnswer, KanoCategory, Rating, ServiceGap};
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{
    Action, Collaboration, Date, InternalLink, KanoIdea, Language, Measure, Obstacle, Score, ServqualSubject,
    ServqualWeights, Worksheet,
};
use std::sync::Arc;

fn link(supplier: &str, customer: &str, touchpoint: Option<&str>) -> InternalLink {
    InternalLink {
        supplier: supplier.into(),
        customer: customer.into(),
        touchpoint: touchpoint.map(Into::into),
        ..InternalLink::default()
    }
}

fn measure(touchpoint: &str) -> Measure {
    Measure {
        touchpoint: touchpoint.into(),
        kind: RedesignKind::FillPit,
        measure: String::new(),
        epic: Vec::new(),
        cost: 1,
        score: Score::new(0),
    }
}

fn review(date: Option<Date>) -> Collaboration {
    let reviews = vec![Review { date, what: String::new() }];
    Collaboration { reviews, ..Collaboration::default() }
}

fn member(department: &str) -> Collaboration {
    let team = vec![TeamMember { name: String::new(), department: Some(department.into()) }];
    Collaboration { team, ..Collaboration::default() }
}

fn idea(functional: u8, dysfunctional: u8) -> Vec<KanoIdea> {
    vec![KanoIdea { answers: vec![KanoAnswer { functional, dysfunctional }], ..KanoIdea::default() }]
}

fn rated(item: u8, expected: Option<u8>, perceived: Option<u8>) -> Vec<ServqualSubject> {
    let ratings = vec![Rating { item, expected, perceived }];
    vec![ServqualSubject { ratings, ..ServqualSubject::default() }]
}

fn step(year: i16, month: i8, day: i8) -> Vec<Action> {
    vec![Action { first_step: Some(Date::constant(year, month, day)), ..Action::default() }]
}

#[test]
fn each_edit_sets_its_part_and_is_undone() {
    let obstacle = Obstacle { kind: ObstacleKind::Culture, strategy: "x".to_owned(), function: None };
    type Check = fn(&Worksheet) -> bool;
    let cases: [(Edit, Check); 14] = [
        (Edit::SetLinks(vec![link("it", "lobby", Some("t4"))].into()), |w| w.links.len() == 1),
        (Edit::SetLinks(Vec::new().into()), |w| w.links.is_empty()),
        (Edit::SetCollaboration(review(Some(Date::constant(2027, 2, 28)))), |w| {
            w.collaboration.reviews.len() == 1
        }),
        (Edit::SetCollaboration(review(None)), |w| w.collaboration.team.is_empty()),
        (Edit::SetTouchpointKano { touchpoint: "t1".into(), kano: Some(KanoCategory::Reverse) }, |w| {
            w.journey.touchpoint(&"t1".into()).unwrap().kano == Some(KanoCategory::Reverse)
        }),
        (Edit::SetTouchpointGap { touchpoint: "t1".into(), gap: Some(ServiceGap::Delivery) }, |w| {
            w.journey.touchpoint(&"t1".into()).unwrap().gap == Some(ServiceGap::Delivery)
        }),
        (Edit::SetObstacles { touchpoint: "t1".into(), obstacles: vec![obstacle] }, |w| {
            w.journey.touchpoint(&"t1".into()).unwrap().obstacles.len() == 1
        }),
        (Edit::SetKano(idea(5, 1).into()), |w| w.kano.len() == 1),
        (Edit::SetServqual(rated(22, Some(7), None).into()), |w| w.servqual.len() == 1),
        (Edit::SetServqualWeights(ServqualWeights([0.0; 5])), |w| w.servqual_weights.0 == [0.0; 5]),
        (Edit::SetRedesign(vec![measure("t2")].into()), |w| w.redesign.len() == 1),
        (Edit::SetBudget(None), |w| w.budget.is_none()),
        (Edit::SetActions(step(2028, 2, 29).into()), |w| w.actions[0].first_step.unwrap().day() == 29),
        (Edit::SetActions(Vec::new().into()), |w| w.actions.is_empty()),
    ];
    let before = demo::worksheet(Language::Zh);
    for (edit, holds) in cases {
        assert!(!holds(&before), "{edit:?} changes nothing");
        let mut after = before.clone();
        apply(&mut after, &edit).unwrap();
        assert!(holds(&after), "{edit:?}");
        let mut history = History::new(before.clone());
        history.commit(edit.clone(), None).unwrap();
        assert!(history.current().is_same(&after));
        assert!(history.undo());
        assert!(history.current().is_same(&before), "{edit:?}");
    }
}

#[test]
fn what_no_file_can_hold_is_refused_and_changes_nothing() {
    let weights = |weight| Edit::SetServqualWeights(ServqualWeights([1.0, 1.0, weight, 1.0, 1.0]));
    let action = |touchpoint: &str| Action { touchpoint: Some(touchpoint.into()), ..Action::default() };
    let subject = ServqualSubject { supplier: Some("nobody".into()), ..ServqualSubject::default() };
    for (edit, refusal) in [
        (Edit::SetLinks(vec![link("nobody", "it", None)].into()), Refusal::Missing),
        (Edit::SetLinks(vec![link("it", "nobody", None)].into()), Refusal::Missing),
        (Edit::SetLinks(vec![link("it", "lobby", Some("t99"))].into()), Refusal::Missing),
        (Edit::SetCollaboration(member("nobody")), Refusal::Missing),
        (Edit::SetServqual(vec![subject].into()), Refusal::Missing),
        (Edit::SetRedesign(vec![measure("t99")].into()), Refusal::Missing),
        (Edit::SetActions(vec![action("t99")].into()), Refusal::Missing),
        (Edit::SetTouchpointKano { touchpoint: "t99".into(), kano: None }, Refusal::Missing),
        (Edit::SetTouchpointGap { touchpoint: "t99".into(), gap: None }, Refusal::Missing),
        (Edit::SetObstacles { touchpoint: "t99".into(), obstacles: Vec::new() }, Refusal::Missing),
        (Edit::SetKano(idea(0, 3).into()), Refusal::OffScale),
        (Edit::SetKano(idea(3, 6).into()), Refusal::OffScale),
        (Edit::SetServqual(rated(0, None, None).into()), Refusal::OffScale),
        (Edit::SetServqual(rated(23, None, None).into()), Refusal::OffScale),
        (Edit::SetServqual(rated(1, Some(8), None).into()), Refusal::OffScale),
        (Edit::SetServqual(rated(1, None, Some(0)).into()), Refusal::OffScale),
        (weights(-0.5), Refusal::OffScale),
        (weights(f64::NAN), Refusal::OffScale),
        (weights(f64::INFINITY), Refusal::OffScale),
    ] {
        let before = demo::worksheet(Language::Zh);
        let mut after = before.clone();
        assert_eq!(apply(&mut after, &edit), Err(refusal), "{edit:?}");
        assert_eq!(after, before, "{edit:?}");
    }
}

#[test]
fn a_department_takes_its_links_with_it_and_brings_them_back() {
    let before = demo::worksheet(Language::Zh);
    let mut history = History::new(before.clone());
    history.commit(Edit::RemoveDepartment { department: "operations".into() }, None).unwrap();
    let after = Arc::clone(history.current());
    assert_eq!((before.links.len(), after.links.len()), (5, 4));
    assert!(after.links.iter().all(|l| l.supplier.as_str() != "operations"));
    // The rating and the person stay; only where they belong is gone.
    assert_eq!(after.servqual.len(), 2);
    assert!(after.servqual.iter().all(|subject| subject.supplier.is_none()));
    assert_eq!(after.collaboration.team.len(), 6);
    assert_eq!(after.collaboration.team.iter().filter(|m| m.department.is_none()).count(), 1);
    assert!(history.undo());
    assert!(history.current().is_same(&before));
}

#[test]
fn a_touchpoint_takes_its_measures_with_it_and_brings_them_back() {
    let before = demo::worksheet(Language::Zh);
    let mut history = History::new(before.clone());
    history.commit(Edit::RemoveTouchpoint { touchpoint: "t4".into() }, None).unwrap();
    let after = Arc::clone(history.current());
    assert_eq!((before.redesign.len(), after.redesign.len()), (7, 6));
    // A promise and an action outlive the touchpoint that they were about.
    assert_eq!(after.links.len(), 5);
    assert_eq!(after.links.iter().filter(|link| link.touchpoint.is_none()).count(), 2);
    assert_eq!((after.actions.len(), &after.actions[0].touchpoint), (1, &None));
    assert!(history.undo());
    assert!(history.current().is_same(&before));
    let stage = before.journey.stage_of(&"t12".into()).unwrap();
    let lost = stage.touchpoints.iter().filter(|t| before.redesign.iter().any(|m| m.touchpoint == t.id));
    let lost = lost.count();
    assert!(lost > 0);
    history.commit(Edit::RemoveStage { stage: stage.id.clone() }, None).unwrap();
    assert_eq!(history.current().redesign.len(), 7 - lost);
    assert!(history.undo());
    assert!(history.current().is_same(&before));
}
