//! The rule for what pointed to a touchpoint or a department that goes, kind by kind: what is about it goes
//! with it, what only mentions it stays and loses the mention; one undo brings everything back. And what
//! every edit must be able to do: to be written down and read again.

use peak_moments::demo;
use peak_moments::edit::{
    ActionField, ActionValue, ClassEdit, ClockEdit, CollaborationEdit, DepartmentField, Editable, GroupsEdit,
    History, IdeaEdit, JourneyEdit, LinkValue, MeasureValue, MomentField, ObstaclePlace, ObstacleValue,
    SubjectEdit, TextIn, TouchpointField, WorkEdit, WorksheetEdit, Zone,
};
use peak_moments::files::{decode, encode, library};
use peak_moments::model::collaboration::{CollaborationForm, SmartPoint};
use peak_moments::model::internal::{InternalCustomerKind, ObstacleKind};
use peak_moments::model::lenses::{
    KanoAnswer, KanoCategory, KanoTally, Rating, ServiceGap, ServqualDimension, ServqualForm,
};
use peak_moments::model::redesign::{Epic, RedesignKind};
use peak_moments::model::{
    Action, Color, Date, Group, GroupMark, InternalLink, ItemId, Items, KanoIdea, Language, MarkKind,
    Obstacle, Role, Score, ServqualSubject, Step, TimeOfDay, Worksheet,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// The demonstration, with everything that can point to t7 pointing there.
fn pointed() -> Worksheet {
    let mut worksheet = demo::worksheet(Language::En);
    let at = || Some(GroupMark { touchpoint: "t7".into(), reason: "here".to_owned() });
    worksheet.marks.peak = at();
    worksheet.marks.pit = at();
    worksheet.marks.end = at();
    worksheet.scenario.boundary.end_touchpoint = Some("t7".into());
    worksheet.links[0].touchpoint = Some("t7".into());
    worksheet.actions[0].touchpoint = Some("t7".into());
    worksheet.collaboration.team[0].department = Some("operations".into());
    worksheet
}

/// What is counted, how it is counted, and how many of so many are left.
type Count<'a> = (&'a str, fn(&Worksheet) -> usize, fn(usize) -> usize);

#[track_caller]
fn check(edit: JourneyEdit, kinds: &[Count<'_>]) {
    let before = pointed();
    let mut history = History::new(before.clone());
    history.commit(edit.into(), None).unwrap();
    for (kind, count, left) in kinds {
        assert!(count(&before) > 0, "{kind} points there at first");
        assert_eq!(count(history.current()), left(count(&before)), "{kind}");
    }
    let text = encode::worksheet_text(history.current());
    assert_eq!(decode::worksheet(&text).value.as_ref(), Some(&**history.current()), "no reference is left");
    assert!(history.undo());
    assert!(history.current().is_same(&before), "one undo brings all back");
}

#[test]
fn what_pointed_to_a_touchpoint() {
    const HERE: &str = "t7";
    check(
        JourneyEdit::RemoveTouchpoint { touchpoint: HERE.into() },
        &[
            ("the highest by hand", |w| w.marks.peak.iter().count(), |_| 0),
            ("the lowest by hand", |w| w.marks.pit.iter().count(), |_| 0),
            ("the end by hand", |w| w.marks.end.iter().count(), |_| 0),
            (
                "a moment of truth",
                |w| w.marks.moments.iter().filter(|m| m.touchpoint.as_str() == HERE).count(),
                |_| 0,
            ),
            ("a vote", |w| w.ballots.iter().filter(|b| b.score(&HERE.into()).is_some()).count(), |_| 0),
            ("a member's other votes", |w| w.ballots.iter().map(|b| b.scores.len()).sum(), |n| n - 3),
            ("a measure", |w| w.redesign.iter().filter(|m| m.touchpoint.as_str() == HERE).count(), |_| 0),
            ("its roles and obstacles", |w| w.journey.touchpoint(&HERE.into()).iter().count(), |_| 0),
            ("a link", |w| w.links.len(), |n| n),
            ("an action", |w| w.actions.len(), |n| n),
            (
                "the touchpoint of a link",
                |w| w.links.iter().filter(|l| l.touchpoint == Some(HERE.into())).count(),
                |_| 0,
            ),
            (
                "the touchpoint of an action",
                |w| w.actions.iter().filter(|a| a.touchpoint == Some(HERE.into())).count(),
                |_| 0,
            ),
            ("the end of the boundary", |w| w.scenario.boundary.end_touchpoint.iter().count(), |_| 0),
        ],
    );
}

#[test]
fn what_pointed_to_a_department() {
    const HERE: &str = "operations";
    check(
        JourneyEdit::RemoveDepartment { department: HERE.into() },
        &[
            (
                "a responsibility",
                |w| w.journey.touchpoints().filter(|t| t.role_of(&HERE.into()).is_some()).count(),
                |_| 0,
            ),
            (
                "a place in a zone",
                |w| {
                    let zones =
                        w.journey.touchpoints().flat_map(|t| [&t.frontstage, &t.backstage, &t.support]);
                    zones.flatten().filter(|i| i.department.as_str() == HERE).count()
                },
                |_| 0,
            ),
            (
                "a promise",
                |w| {
                    let about =
                        |l: &&InternalLink| l.supplier.as_str() == HERE || l.customer.as_str() == HERE;
                    w.links.iter().filter(about).count()
                },
                |_| 0,
            ),
            ("a person of the team", |w| w.collaboration.team.len(), |n| n),
            (
                "where a person belongs",
                |w| w.collaboration.team.iter().filter(|m| m.department == Some(HERE.into())).count(),
                |_| 0,
            ),
            ("what was rated", |w| w.servqual.len(), |n| n),
            (
                "whose service was rated",
                |w| w.servqual.iter().filter(|s| s.supplier == Some(HERE.into())).count(),
                |_| 0,
            ),
        ],
    );
}

/// The number of an entry stays with it, whatever is added and taken away before it, in memory and on disk.
#[test]
fn an_entry_keeps_its_number() {
    let before = demo::worksheet(Language::En);
    let mut history = History::new(before.clone());
    let kept = before.links.id(3).unwrap();
    let deliverable = before.links[3].deliverable.clone();
    let first = before.links.id(0).unwrap();
    history.commit(WorkEdit::RemoveLink { link: first }.into(), None).unwrap();
    let link = InternalLink { supplier: "it".into(), customer: "lobby".into(), ..InternalLink::default() };
    history.commit(WorkEdit::AddLink(Box::new(link)).into(), None).unwrap();
    let read = decode::worksheet(&encode::worksheet_text(history.current())).value.unwrap();
    assert_eq!(read, **history.current());
    for worksheet in [&read, &**history.current()] {
        assert_eq!(worksheet.links.by_id(kept).unwrap().deliverable, deliverable);
        assert_eq!((worksheet.links.position(kept), worksheet.links.by_id(first)), (Some(2), None));
    }
    assert_eq!(read.links.id(4), Some(ItemId::made(history.current().revision)));

    // Without numbers, as older programs wrote: by place, and written only where the place is another.
    let mut worksheet = Worksheet { links: before.links.to_vec().into(), ..Worksheet::default() };
    worksheet.journey = before.journey.clone();
    worksheet.scenario = before.scenario.clone();
    let text = encode::worksheet_text(&worksheet);
    let links = &text[text.find("links: [").unwrap()..];
    assert!(!links.contains("id: "), "{links}");
    let read = decode::worksheet(&text).value.unwrap();
    assert_eq!(read, worksheet);
    let second = read.links.id(1).unwrap();
    assert_eq!(second, ItemId::placed(1));
    let mut history = History::new(read);
    history.commit(WorkEdit::RemoveLink { link: ItemId::placed(0) }.into(), None).unwrap();
    let text = encode::worksheet_text(history.current());
    assert!(text.contains("id: -2"), "{text}");
    let read = decode::worksheet(&text).value.unwrap();
    assert_eq!(read, **history.current());
    assert_eq!(read.links.by_id(second).unwrap().deliverable, before.links[1].deliverable);
}

/// Numbers in a file that somebody wrote by hand: those that lack get one that no other has.
#[test]
fn numbers_by_hand() {
    let numbered = |ids: &[Option<i64>]| {
        let entries = ids.iter().map(|id| (id.and_then(ItemId::from_number), ())).collect();
        let items = Items::from_numbered(entries);
        items.numbered().map(|(id, ())| id.number()).collect::<Vec<_>>()
    };
    for (written, read) in [
        (&[None, None, None][..], &[-1, -2, -3][..]),
        (&[Some(7), None], &[7, -2]),
        (&[Some(-2), None, None], &[-2, -3, -4]),
        (&[None, Some(-1)], &[-2, -1]),
        (&[Some(4), Some(4), None], &[4, -3]),
    ] {
        assert_eq!(numbered(written), read, "{written:?}");
    }
}

#[track_caller]
fn carried<T: Serialize + DeserializeOwned + PartialEq + Debug>(edits: Vec<T>) {
    for edit in edits {
        let text = ron::to_string(&edit).expect("written");
        let read: T = ron::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(read, edit, "{text}");
    }
}

fn text() -> String {
    "说 \"好\"\n".to_owned()
}

/// One edit of every kind is written down and read as it was.
#[test]
fn every_edit_can_be_carried() {
    let (item, touchpoint) = (ItemId::made(7), || "t7".into());
    let journey = vec![
        JourneyEdit::SetTouchpointText {
            touchpoint: touchpoint(),
            field: TouchpointField::Doing,
            text: TextIn::One(Language::En, text()),
        },
        JourneyEdit::AddTouchpoint { stage: "s1".into(), index: usize::MAX, name: text().into() },
        JourneyEdit::RemoveTouchpoint { touchpoint: touchpoint() },
        JourneyEdit::MoveTouchpoint { touchpoint: touchpoint(), stage: "s2".into(), index: 1 },
        JourneyEdit::AddStage { index: 0, name: text().into() },
        JourneyEdit::RenameStage { stage: "s1".into(), name: text().into() },
        JourneyEdit::RemoveStage { stage: "s1".into() },
        JourneyEdit::MoveStage { stage: "s1".into(), index: 2 },
        JourneyEdit::SetInvolved {
            touchpoint: touchpoint(),
            zone: Zone::Support,
            department: "it".into(),
            involved: true,
        },
        JourneyEdit::AddDepartment {
            name: text().into(),
            texts: vec![(DepartmentField::Serves, text().into())],
        },
        JourneyEdit::SetDepartmentText {
            department: "it".into(),
            field: DepartmentField::Needs,
            text: text().into(),
        },
        JourneyEdit::SetDepartmentColor { department: "it".into(), color: Some(Color([1, 2, 255])) },
        JourneyEdit::RemoveDepartment { department: "it".into() },
    ];
    let date = Date::parse("2026-11-21").unwrap();
    let obstacle = Obstacle { kind: ObstacleKind::Culture, strategy: text(), function: None };
    let link = InternalLink {
        supplier: "it".into(),
        customer: "lobby".into(),
        obstacles: [obstacle.clone()].into(),
        score: Score::new(-5),
        ..InternalLink::default()
    };
    let answer = KanoAnswer { functional: 1, dysfunctional: 5 };
    let demo = demo::worksheet(Language::Zh);
    let mut work = vec![
        WorkEdit::SetGroup(Group { number: 3, name: text(), members: vec![text()] }),
        WorkEdit::SetNotes(text()),
        WorkEdit::SetClosed(vec![Step::Act]),
        WorkEdit::SetScore { touchpoint: touchpoint(), score: Score::new(5) },
        WorkEdit::SetNote { touchpoint: touchpoint(), text: text() },
        WorkEdit::SetKano { touchpoint: touchpoint(), kano: Some(KanoCategory::Attractive) },
        WorkEdit::SetGap { touchpoint: touchpoint(), gap: Some(ServiceGap::Delivery) },
        WorkEdit::SetRole { touchpoint: touchpoint(), department: "it".into(), role: Some(Role::AR) },
        WorkEdit::AddBallot { name: text() },
        WorkEdit::SetVote { ballot: 1, touchpoint: touchpoint(), score: None },
        WorkEdit::SetBallotName { ballot: 1, name: text() },
        WorkEdit::RemoveBallot { ballot: 1 },
        WorkEdit::RemoveBallotNames,
        WorkEdit::RemoveBallots,
        WorkEdit::SetMark { kind: MarkKind::End, mark: Some(GroupMark::default()) },
        WorkEdit::AddMoment { touchpoint: touchpoint() },
        WorkEdit::RemoveMoment { touchpoint: touchpoint() },
        WorkEdit::SetMomentText { touchpoint: touchpoint(), field: MomentField::Act, text: text() },
        WorkEdit::AddObstacle { at: ObstaclePlace::Link(item), obstacle },
        WorkEdit::RemoveObstacle { at: ObstaclePlace::Touchpoint(touchpoint()), obstacle: ItemId::placed(3) },
        WorkEdit::AddLink(Box::new(link)),
        WorkEdit::RemoveLink { link: item },
        WorkEdit::AddIdea(KanoIdea { name: text(), answers: vec![answer], tally: KanoTally::default() }),
        WorkEdit::RemoveIdea { idea: item },
        WorkEdit::AddSubject(demo.servqual[1].clone()),
        WorkEdit::AddSubject(ServqualSubject::default()),
        WorkEdit::RemoveSubject { subject: item },
        WorkEdit::SetServqualWeight { dimension: ServqualDimension::Empathy, weight: 0.5 },
        WorkEdit::ResetServqualWeights,
        WorkEdit::AddMeasure(demo.redesign[0].clone()),
        WorkEdit::RemoveMeasure { measure: item },
        WorkEdit::SetBudget(Some(9)),
        WorkEdit::AddAction(Box::new(Action { first_step: Some(date), what: text(), ..Action::default() })),
        WorkEdit::RemoveAction { action: item },
    ];
    let values = [
        ObstacleValue::Kind(ObstacleKind::Attitude),
        ObstacleValue::Strategy(text()),
        ObstacleValue::Function(None),
    ];
    let set = |value| WorkEdit::SetObstacle { at: ObstaclePlace::Link(item), obstacle: item, value };
    work.extend(values.map(set));
    let values = [
        LinkValue::Supplier("it".into()),
        LinkValue::Customer("it".into()),
        LinkValue::Touchpoint(Some(touchpoint())),
        LinkValue::Kind(InternalCustomerKind::WorkStep),
        LinkValue::Deliverable(text()),
        LinkValue::Acceptance(text()),
        LinkValue::Deadline(text()),
        LinkValue::Otherwise(text()),
        LinkValue::Score(Score::new(0)),
    ];
    work.extend(values.map(|value| WorkEdit::SetLink { link: item, value }));
    let edits = [
        CollaborationEdit::SetMatter(text()),
        CollaborationEdit::SetNeed(text()),
        CollaborationEdit::SetGoal(text()),
        CollaborationEdit::SetSmart { point: SmartPoint::TimeBound, met: true },
        CollaborationEdit::SetRhythm { form: CollaborationForm::Platform, how_often: Some(text()) },
        CollaborationEdit::AddMember { name: text(), department: None },
        CollaborationEdit::NameMember { member: item, name: text() },
        CollaborationEdit::PlaceMember { member: item, department: Some("it".into()) },
        CollaborationEdit::RemoveMember { member: item },
        CollaborationEdit::AddConfirmation { said: text(), understood: text() },
        CollaborationEdit::SetSaid { confirmation: item, text: text() },
        CollaborationEdit::SetUnderstood { confirmation: item, text: text() },
        CollaborationEdit::RemoveConfirmation { confirmation: item },
        CollaborationEdit::AddReview { date: Some(date), what: text() },
        CollaborationEdit::SetReviewText { review: item, what: text() },
        CollaborationEdit::SetReviewDate { review: item, date: None },
        CollaborationEdit::RemoveReview { review: item },
    ];
    work.extend(edits.map(WorkEdit::Collaboration));
    let edits = [
        IdeaEdit::Name(text()),
        IdeaEdit::Count { category: KanoCategory::Reverse, count: 3 },
        IdeaEdit::AddAnswer(answer),
        IdeaEdit::AddAnswers {
            answers: vec![answer],
            tally: KanoTally { reverse: 2, ..KanoTally::default() },
        },
        IdeaEdit::RemoveAnswer { place: 0, answer },
    ];
    work.extend(edits.map(|edit| WorkEdit::SetIdea { idea: item, edit }));
    let edits = [
        SubjectEdit::Name(text()),
        SubjectEdit::Form(ServqualForm::Full),
        SubjectEdit::PerceptionsOnly(true),
        SubjectEdit::Rate(Rating { item: 2, expected: Some(7), perceived: None }),
    ];
    work.extend(edits.map(|edit| WorkEdit::SetSubject { subject: item, edit }));
    let values = [
        MeasureValue::Kind(RedesignKind::FinishWell),
        MeasureValue::Words(text()),
        MeasureValue::Epic { epic: Epic::Pride, has: true },
        MeasureValue::Cost(3),
        MeasureValue::Score(None),
    ];
    work.extend(values.map(|value| WorkEdit::SetMeasure { measure: item, value }));
    let values = [
        ActionValue::Text(ActionField::HowMuch, text()),
        ActionValue::Touchpoint(None),
        ActionValue::FirstStep(Some(date)),
    ];
    work.extend(values.map(|value| WorkEdit::SetAction { action: item, value }));
    let journey = journey.into_iter().map(WorksheetEdit::Journey);
    carried(journey.chain(work.into_iter().map(WorksheetEdit::Work)).collect());

    let agenda = library::plans().into_iter().next().unwrap();
    let block = agenda.blocks[0].clone();
    let clock = |edit| ClassEdit::Clock { edit, now: 1_795_741_320 };
    carried(vec![
        ClassEdit::SetName(text()),
        ClassEdit::SetDate(Some(date)),
        ClassEdit::SetSound(true),
        ClassEdit::SetAgenda(agenda),
        ClassEdit::SetStart(TimeOfDay::new(9, 30).unwrap()),
        ClassEdit::SetMinutes { block: 0, minutes: 30 },
        ClassEdit::SetTitle { block: 0, title: text() },
        ClassEdit::SetWhatToDo { block: 0, text: text() },
        ClassEdit::SetStep { block: 0, step: Some(Step::Lenses) },
        ClassEdit::SetBreak { block: 0, is_break: true },
        ClassEdit::AddBlock { index: 1, block },
        ClassEdit::RemoveBlock { block: 1 },
        ClassEdit::MoveBlock { block: 1, to: 0 },
        clock(ClockEdit::StartDay { planned_start: Some(5) }),
        clock(ClockEdit::EndDay),
        clock(ClockEdit::StartBlock(1)),
        clock(ClockEdit::AddMinutes(-5)),
        clock(ClockEdit::TogglePause),
        clock(ClockEdit::StartCountdown(60)),
        clock(ClockEdit::ToggleCountdown),
        clock(ClockEdit::RestartCountdown),
        clock(ClockEdit::AddToCountdown(30)),
        clock(ClockEdit::StopCountdown),
    ]);
    let group = || Group { number: 3, name: text(), members: vec![text()] };
    let edits = [
        GroupsEdit::SetCompany(text()),
        GroupsEdit::SetTrainer(text()),
        GroupsEdit::SetScenario(text()),
        GroupsEdit::Add(group()),
        GroupsEdit::Remove { group: 0 },
        GroupsEdit::SetNumber { group: 0, number: 7 },
        GroupsEdit::SetName { group: 0, name: text() },
        GroupsEdit::SetMembers { group: 0, members: vec![text(), text()] },
        GroupsEdit::Replace(vec![group()]),
    ];
    carried(edits.map(ClassEdit::Groups).to_vec());
}
