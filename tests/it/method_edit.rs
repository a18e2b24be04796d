//! The edits of the method: what each sets, what is refused, and what goes with a department or a
//! touchpoint and comes back in one step.

use peak_moments::demo;
use peak_moments::edit::{
    ActionField, ActionValue, CollaborationEdit, Editable, History, IdeaEdit, JourneyEdit, LinkValue,
    MeasureValue, ObstaclePlace, ObstacleValue, Refusal, SubjectEdit, WorkEdit, WorksheetEdit, apply,
};
use peak_moments::model::collaboration::SmartPoint;
use peak_moments::model::internal::ObstacleKind;
use peak_moments::model::lenses::{
    KanoAnswer, KanoCategory, Rating, ServiceGap, ServqualDimension, ServqualForm,
};
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{
    Action, Date, InternalLink, ItemId, KanoIdea, Language, Measure, Obstacle, Score, ServqualSubject,
    Worksheet,
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

fn review(date: Option<Date>) -> WorkEdit {
    WorkEdit::Collaboration(CollaborationEdit::AddReview { date, what: String::new() })
}

fn member(department: &str) -> WorkEdit {
    let (name, department) = (String::new(), Some(department.into()));
    WorkEdit::Collaboration(CollaborationEdit::AddMember { name, department })
}

fn idea(functional: u8, dysfunctional: u8) -> WorkEdit {
    let answers = vec![KanoAnswer { functional, dysfunctional }];
    WorkEdit::AddIdea(KanoIdea { answers, ..KanoIdea::default() })
}

fn rated(item: u8, expected: Option<u8>, perceived: Option<u8>) -> WorkEdit {
    let ratings = vec![Rating { item, expected, perceived }];
    WorkEdit::AddSubject(ServqualSubject { ratings, ..ServqualSubject::default() })
}

fn step(year: i16, month: i8, day: i8) -> WorkEdit {
    let first_step = Some(Date::constant(year, month, day));
    WorkEdit::AddAction(Box::new(Action { first_step, ..Action::default() }))
}

fn adds(link: InternalLink) -> WorkEdit {
    WorkEdit::AddLink(Box::new(link))
}

#[test]
fn each_edit_sets_its_part_and_is_undone() {
    let obstacle = Obstacle { kind: ObstacleKind::Culture, strategy: "x".to_owned(), function: None };
    type Check = fn(&Worksheet) -> bool;
    let before = demo::worksheet(Language::Zh);
    let (link_id, measure_id) = (before.links.id(1).unwrap(), before.redesign.id(1).unwrap());
    let (idea_id, subject) = (before.kano.id(0).unwrap(), before.servqual.id(0).unwrap());
    let (action, page) = (before.actions.id(0).unwrap(), &before.collaboration);
    let set_link = |value| WorkEdit::SetLink { link: link_id, value };
    let set_measure = |value| WorkEdit::SetMeasure { measure: measure_id, value };
    let set_idea = |edit| WorkEdit::SetIdea { idea: idea_id, edit };
    let set_subject = |edit| WorkEdit::SetSubject { subject, edit };
    let set_action = |value| WorkEdit::SetAction { action, value };
    let at = || ObstaclePlace::Touchpoint("t7".into());
    let old_obstacle = before.journey.touchpoint(&"t7".into()).unwrap().obstacles.id(0).unwrap();
    let text = || "别的".to_owned();
    let cases: Vec<(WorkEdit, Check)> = vec![
        (adds(link("it", "lobby", Some("t4"))), |w| w.links.len() == 6),
        (set_link(LinkValue::Deliverable(text())), |w| w.links[1].deliverable == "别的"),
        (set_link(LinkValue::Score(None)), |w| w.links[1].score.is_none()),
        (set_link(LinkValue::Touchpoint(None)), |w| w.links[1].touchpoint.is_none()),
        (set_link(LinkValue::Supplier("security".into())), |w| w.links[1].supplier.as_str() == "security"),
        (WorkEdit::RemoveLink { link: link_id }, |w| w.links.len() == 4),
        (review(Some(Date::constant(2027, 2, 28))), |w| w.collaboration.reviews.len() == 3),
        (review(None), |w| w.collaboration.reviews[0].date.is_none()),
        (
            WorkEdit::Collaboration(CollaborationEdit::RemoveMember { member: page.team.id(0).unwrap() }),
            |w| w.collaboration.team.len() == 5,
        ),
        (
            WorkEdit::Collaboration(CollaborationEdit::SetSmart { point: SmartPoint::Relevant, met: false }),
            |w| w.collaboration.smart.len() == 4,
        ),
        (
            WorkEdit::Collaboration(CollaborationEdit::SetSaid {
                confirmation: page.confirmations.id(0).unwrap(),
                text: text(),
            }),
            |w| w.collaboration.confirmations[0].said == "别的",
        ),
        (WorkEdit::SetKano { touchpoint: "t1".into(), kano: Some(KanoCategory::Reverse) }, |w| {
            w.journey.touchpoint(&"t1".into()).unwrap().kano == Some(KanoCategory::Reverse)
        }),
        (WorkEdit::SetGap { touchpoint: "t1".into(), gap: Some(ServiceGap::Delivery) }, |w| {
            w.journey.touchpoint(&"t1".into()).unwrap().gap == Some(ServiceGap::Delivery)
        }),
        (WorkEdit::AddObstacle { at: ObstaclePlace::Touchpoint("t1".into()), obstacle }, |w| {
            w.journey.touchpoint(&"t1".into()).unwrap().obstacles.len() == 1
        }),
        (
            WorkEdit::SetObstacle {
                at: at(),
                obstacle: old_obstacle,
                value: ObstacleValue::Strategy(text()),
            },
            |w| w.journey.touchpoint(&"t7".into()).unwrap().obstacles[0].strategy == "别的",
        ),
        (WorkEdit::RemoveObstacle { at: at(), obstacle: old_obstacle }, |w| {
            w.journey.touchpoint(&"t7".into()).unwrap().obstacles.is_empty()
        }),
        (idea(5, 1), |w| w.kano.len() == 4),
        (set_idea(IdeaEdit::Name(text())), |w| w.kano[0].name == "别的"),
        (
            set_idea(IdeaEdit::RemoveAnswer {
                place: 2,
                answer: KanoAnswer { functional: 2, dysfunctional: 5 },
            }),
            |w| w.kano[0].answers.len() == 11,
        ),
        (WorkEdit::RemoveIdea { idea: idea_id }, |w| w.kano.len() == 2),
        (rated(22, Some(7), None), |w| w.servqual.len() == 3),
        (set_subject(SubjectEdit::Form(ServqualForm::Full)), |w| w.servqual[0].ratings.is_empty()),
        (set_subject(SubjectEdit::Rate(Rating { item: 1, expected: None, perceived: None })), |w| {
            w.servqual[0].ratings.len() == 9
        }),
        (WorkEdit::RemoveSubject { subject }, |w| w.servqual.len() == 1),
        (WorkEdit::SetServqualWeight { dimension: ServqualDimension::Assurance, weight: 0.0 }, |w| {
            w.servqual_weights.0[3] == 0.0
        }),
        (WorkEdit::AddMeasure(measure("t2")), |w| w.redesign.len() == 8),
        (set_measure(MeasureValue::Cost(99)), |w| w.redesign[1].cost == 99),
        (set_measure(MeasureValue::Words(text())), |w| w.redesign[1].measure == "别的"),
        (WorkEdit::RemoveMeasure { measure: measure_id }, |w| w.redesign.len() == 6),
        (WorkEdit::SetBudget(None), |w| w.budget.is_none()),
        (step(2028, 2, 29), |w| w.actions.last().unwrap().first_step.unwrap().day() == 29),
        (set_action(ActionValue::Text(ActionField::Risk, text())), |w| w.actions[0].risk == "别的"),
        (set_action(ActionValue::FirstStep(None)), |w| w.actions[0].first_step.is_none()),
        (WorkEdit::RemoveAction { action }, |w| w.actions.is_empty()),
    ];
    for (edit, holds) in cases {
        let edit = WorksheetEdit::Work(edit);
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
    let weights = |weight| WorkEdit::SetServqualWeight { dimension: ServqualDimension::Reliability, weight };
    let action = |touchpoint: &str| {
        WorkEdit::AddAction(Box::new(Action { touchpoint: Some(touchpoint.into()), ..Action::default() }))
    };
    let subject = ServqualSubject { supplier: Some("nobody".into()), ..ServqualSubject::default() };
    let obstacle = Obstacle { kind: ObstacleKind::Culture, strategy: String::new(), function: None };
    let none = ItemId::made(999_999);
    for (edit, refusal) in [
        (adds(link("nobody", "it", None)), Refusal::Missing),
        (adds(link("it", "nobody", None)), Refusal::Missing),
        (adds(link("it", "lobby", Some("t99"))), Refusal::Missing),
        (WorkEdit::RemoveLink { link: none }, Refusal::Missing),
        (WorkEdit::RemoveMeasure { measure: none }, Refusal::Missing),
        (WorkEdit::RemoveAction { action: none }, Refusal::Missing),
        (WorkEdit::RemoveIdea { idea: none }, Refusal::Missing),
        (WorkEdit::RemoveSubject { subject: none }, Refusal::Missing),
        (member("nobody"), Refusal::Missing),
        (WorkEdit::AddSubject(subject), Refusal::Missing),
        (WorkEdit::AddMeasure(measure("t99")), Refusal::Missing),
        (action("t99"), Refusal::Missing),
        (WorkEdit::SetKano { touchpoint: "t99".into(), kano: None }, Refusal::Missing),
        (WorkEdit::SetGap { touchpoint: "t99".into(), gap: None }, Refusal::Missing),
        (WorkEdit::AddObstacle { at: ObstaclePlace::Touchpoint("t99".into()), obstacle }, Refusal::Missing),
        (idea(0, 3), Refusal::OffScale),
        (idea(3, 6), Refusal::OffScale),
        (rated(0, None, None), Refusal::OffScale),
        (rated(23, None, None), Refusal::OffScale),
        (rated(1, Some(8), None), Refusal::OffScale),
        (rated(1, None, Some(0)), Refusal::OffScale),
        (weights(-0.5), Refusal::OffScale),
        (weights(f64::NAN), Refusal::OffScale),
        (weights(f64::INFINITY), Refusal::OffScale),
    ] {
        let edit = WorksheetEdit::Work(edit);
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
    history
        .commit(
            WorksheetEdit::Journey(JourneyEdit::RemoveDepartment { department: "operations".into() }),
            None,
        )
        .unwrap();
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
    history
        .commit(WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint: "t4".into() }), None)
        .unwrap();
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
    history
        .commit(WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage: stage.id.clone() }), None)
        .unwrap();
    assert_eq!(history.current().redesign.len(), 7 - lost);
    assert!(history.undo());
    assert!(history.current().is_same(&before));
}
