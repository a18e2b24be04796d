//! Edits: what each does, what is refused, and that undo and redo lead everywhere and back.

use peak_moments::edit::{
    DepartmentField, Gesture, History, JourneyEdit, MomentField, Refusal, TouchpointField, WorkEdit,
    WorksheetEdit, Zone, apply,
};
use peak_moments::files::library;
use peak_moments::model::{
    Color, Date, DepartmentId, Group, GroupMark, MarkKind, Marks, Role, Score, StageId, TouchpointId,
    Worksheet,
};
use proptest::prelude::*;
use std::sync::Arc;

fn bank() -> Worksheet {
    let scenario = library::scenario("bank-branch").expect("the bank");
    Worksheet::start(&scenario, Group::default(), Some(Date::constant(2026, 11, 21)), Default::default())
}

fn t(number: usize) -> TouchpointId {
    TouchpointId::from_order(number)
}

fn s(number: usize) -> StageId {
    StageId::from_order(number)
}

fn ids(worksheet: &Worksheet) -> Vec<&str> {
    worksheet.journey.touchpoints().map(|touchpoint| touchpoint.id.as_str()).collect()
}

fn mark(number: usize) -> Option<GroupMark> {
    Some(GroupMark { touchpoint: t(number), reason: "原因".to_owned() })
}

fn role(number: usize, department: &str, role: Option<Role>) -> WorksheetEdit {
    WorksheetEdit::Work(WorkEdit::SetRole { touchpoint: t(number), department: department.into(), role })
}

fn after(edits: &[WorksheetEdit]) -> Worksheet {
    let mut worksheet = bank();
    for edit in edits {
        apply(&mut worksheet, edit).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal}"));
    }
    worksheet
}

/// Edits, and whether what they made is what was meant.
#[test]
fn effects() {
    type Holds = fn(&Worksheet) -> bool;
    let text = |field, text: &str| {
        WorksheetEdit::Journey(JourneyEdit::SetTouchpointText {
            touchpoint: t(2),
            field,
            text: (text.to_owned()).into(),
        })
    };
    let add = |stage, index, name: &str| {
        WorksheetEdit::Journey(JourneyEdit::AddTouchpoint {
            stage: s(stage),
            index,
            name: (name.to_owned()).into(),
        })
    };
    let shift = |number, stage, index| {
        WorksheetEdit::Journey(JourneyEdit::MoveTouchpoint { touchpoint: t(number), stage: s(stage), index })
    };
    let involved = |involved| {
        WorksheetEdit::Journey(JourneyEdit::SetInvolved {
            touchpoint: t(1),
            zone: Zone::Frontstage,
            department: "teller".into(),
            involved,
        })
    };
    let department = |field, text: &str| {
        WorksheetEdit::Journey(JourneyEdit::SetDepartmentText {
            department: "it".into(),
            field,
            text: (text.to_owned()).into(),
        })
    };
    let cases: Vec<(Vec<WorksheetEdit>, Holds)> = vec![
        (vec![WorksheetEdit::Work(WorkEdit::SetNotes("好".to_owned()))], |w| w.notes == "好"),
        (vec![WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: t(3), score: Score::new(-4) })], |w| {
            w.journey.nth(2).unwrap().score == Score::new(-4)
        }),
        (
            vec![
                WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: t(3), score: Score::new(-4) }),
                WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: t(3), score: None }),
            ],
            |w| w.journey.nth(2).unwrap().score.is_none(),
        ),
        // A new name is the group's own in both languages, and drops the short form of the old one.
        (vec![text(TouchpointField::Name, " 新名 ")], |w| {
            let touchpoint = w.journey.nth(1).unwrap();
            (touchpoint.name.zh.as_str(), touchpoint.name.en.as_str()) == ("新名", "新名")
                && touchpoint.short.is_empty()
        }),
        (vec![text(TouchpointField::Thought, "想")], |w| w.journey.nth(1).unwrap().thought.en == "想"),
        (vec![text(TouchpointField::Channel, "")], |w| w.journey.nth(1).unwrap().channel.is_empty()),
        (vec![WorkEdit::SetNote { touchpoint: t(2), text: "记".to_owned() }.into()], |w| {
            w.journey.nth(1).unwrap().note == "记"
        }),
        (vec![add(2, 1, "新")], |w| {
            ids(w)[..5] == ["t1", "t2", "t3", "+-1", "t4"] && w.journey.nth(3).unwrap().name.zh == "新"
        }),
        (vec![add(2, usize::MAX, "新")], |w| ids(w)[4] == "+-1"),
        // An id that was freed is not taken again.
        (
            vec![
                WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint: t(1) }),
                add(1, 0, "新"),
                add(1, 0, "又"),
            ],
            |w| ids(w)[..2] == ["+-3", "+-2"],
        ),
        (vec![shift(1, 1, 1)], |w| ids(w)[..2] == ["t2", "t1"]),
        (vec![shift(1, 5, 0)], |w| {
            ids(w)[10..] == ["t1", "t12", "t13"] && w.journey.stages[0].touchpoints.len() == 1
        }),
        (vec![shift(13, 1, usize::MAX)], |w| ids(w)[..3] == ["t1", "t2", "t13"]),
        (
            vec![WorksheetEdit::Journey(JourneyEdit::AddStage { index: 1, name: ("新".to_owned()).into() })],
            |w| w.journey.stages.len() == 6 && w.journey.stages[1].id.as_str() == "+-1",
        ),
        (
            vec![WorksheetEdit::Journey(JourneyEdit::RenameStage {
                stage: s(2),
                name: (" 新 ".to_owned()).into(),
            })],
            |w| w.journey.stages[1].name.zh == "新",
        ),
        (vec![WorksheetEdit::Journey(JourneyEdit::MoveStage { stage: s(5), index: 0 })], |w| {
            ids(w)[..3] == ["t12", "t13", "t1"]
        }),
        (vec![WorksheetEdit::Journey(JourneyEdit::MoveStage { stage: s(1), index: usize::MAX })], |w| {
            ids(w)[11..] == ["t1", "t2"]
        }),
        // A stage goes with its touchpoints, and those with what refers to them.
        (
            vec![
                WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(12) }),
                WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::Pit, mark: mark(12) }),
                WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::End, mark: mark(13) }),
                WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::Peak, mark: mark(2) }),
                WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage: s(5) }),
            ],
            |w| {
                ids(w).len() == 11
                    && w.marks == Marks { peak: mark(2), ..Marks::default() }
                    && w.scenario.boundary.end_touchpoint.is_none()
            },
        ),
        (
            vec![
                WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(4) }),
                WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(4) }),
            ],
            |w| w.marks.moments.len() == 1,
        ),
        (
            vec![
                WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(4) }),
                WorksheetEdit::Work(WorkEdit::SetMomentText {
                    touchpoint: t(4),
                    field: MomentField::Confirm,
                    text: "回访".to_owned(),
                }),
            ],
            |w| w.marks.moments[0].confirm == "回访",
        ),
        (
            vec![
                WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(4) }),
                WorksheetEdit::Work(WorkEdit::RemoveMoment { touchpoint: t(4) }),
            ],
            |w| w.marks.is_empty(),
        ),
        (
            vec![
                WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::Peak, mark: mark(2) }),
                WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::Peak, mark: None }),
            ],
            |w| w.marks.is_empty(),
        ),
        // Filled in any order, the cells stand in that of the departments.
        (
            vec![
                role(1, "security", Some(Role::I)),
                role(1, "hotline", Some(Role::A)),
                role(1, "teller", Some(Role::R)),
                role(1, "hotline", Some(Role::AR)),
            ],
            |w| {
                let cells = &w.journey.nth(0).unwrap().responsibilities;
                let told: Vec<_> = cells.iter().map(|r| (r.department.as_str(), r.role)).collect();
                told == [("hotline", Role::AR), ("teller", Role::R), ("security", Role::I)]
            },
        ),
        (vec![role(1, "it", Some(Role::A)), role(1, "it", None)], |w| {
            w.journey.nth(0).unwrap().responsibilities.is_empty()
        }),
        (vec![involved(true), involved(true)], |w| {
            let lane = &w.journey.nth(0).unwrap().frontstage;
            lane.iter().map(|i| i.department.as_str()).collect::<Vec<_>>() == ["hotline", "teller"]
        }),
        (vec![involved(true), involved(false)], |w| w.journey.nth(0).unwrap().frontstage.len() == 1),
        (
            vec![WorksheetEdit::Journey(JourneyEdit::AddDepartment {
                name: (" 新 ".to_owned()).into(),
                texts: Vec::new(),
            })],
            |w| {
                let added = w.journey.departments.last().unwrap();
                (added.id.as_str(), added.name.zh.as_str()) == ("+-1", "新")
            },
        ),
        (
            vec![department(DepartmentField::Name, "信息"), department(DepartmentField::Short, "信 ")],
            |w| {
                let it = w.journey.department(&"it".into()).unwrap();
                (it.name.en.as_str(), it.short.en.as_str()) == ("信息", "信")
            },
        ),
        (
            vec![WorksheetEdit::Journey(JourneyEdit::SetDepartmentColor {
                department: "it".into(),
                color: Color::parse("#123456"),
            })],
            |w| w.journey.department(&"it".into()).unwrap().color == Some(Color([0x12, 0x34, 0x56])),
        ),
        (
            vec![
                role(1, "it", Some(Role::A)),
                WorksheetEdit::Journey(JourneyEdit::RemoveDepartment { department: "it".into() }),
            ],
            |w| !format!("{:?}", w.journey).contains("\"it\""),
        ),
    ];
    for (edits, holds) in cases {
        let worksheet = after(&edits);
        assert!(holds(&worksheet), "{edits:?}");
        whole(&worksheet);
    }
}

/// What is refused, why, and that nothing has changed then.
#[test]
fn refusals() {
    let full = [4, 7, 12].map(|number| WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(number) }));
    let one_stage: Vec<WorksheetEdit> =
        (2..=5).map(|number| WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage: s(number) })).collect();
    let name = |text: &str| text.to_owned();
    let cases: Vec<(&[WorksheetEdit], WorksheetEdit, Refusal)> = vec![
        (&full, WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(1) }), Refusal::TooManyMoments),
        (&one_stage, WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage: s(1) }), Refusal::LastStage),
        (&[], WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: t(99), score: None }), Refusal::Missing),
        (&[], WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint: t(99) }), Refusal::Missing),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::MoveTouchpoint { touchpoint: t(1), stage: s(99), index: 0 }),
            Refusal::Missing,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::MoveTouchpoint { touchpoint: t(99), stage: s(1), index: 0 }),
            Refusal::Missing,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::AddTouchpoint {
                stage: s(99),
                index: 0,
                name: (name("新")).into(),
            }),
            Refusal::Missing,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::AddTouchpoint {
                stage: s(1),
                index: 0,
                name: (name(" \t")).into(),
            }),
            Refusal::EmptyName,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::AddStage { index: 0, name: (name("")).into() }),
            Refusal::EmptyName,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::RenameStage { stage: s(1), name: (name("　")).into() }),
            Refusal::EmptyName,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::RenameStage { stage: s(99), name: (name("新")).into() }),
            Refusal::Missing,
        ),
        (&[], WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage: s(99) }), Refusal::Missing),
        (&[], WorksheetEdit::Journey(JourneyEdit::MoveStage { stage: s(99), index: 0 }), Refusal::Missing),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::SetTouchpointText {
                touchpoint: t(1),
                field: TouchpointField::Name,
                text: (name(" ")).into(),
            }),
            Refusal::EmptyName,
        ),
        (
            &[],
            WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::Peak, mark: mark(99) }),
            Refusal::Missing,
        ),
        (
            &[],
            WorksheetEdit::Work(WorkEdit::SetMark { kind: MarkKind::Moment, mark: mark(1) }),
            Refusal::Missing,
        ),
        (&[], WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: t(99) }), Refusal::Missing),
        (&[], WorksheetEdit::Work(WorkEdit::RemoveMoment { touchpoint: t(1) }), Refusal::Missing),
        (
            &[],
            WorksheetEdit::Work(WorkEdit::SetMomentText {
                touchpoint: t(1),
                field: MomentField::Who,
                text: name("谁"),
            }),
            Refusal::Missing,
        ),
        (&[], role(1, "nobody", Some(Role::A)), Refusal::Missing),
        (&[], role(99, "it", Some(Role::A)), Refusal::Missing),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::AddDepartment {
                name: (name(" ")).into(),
                texts: Vec::new(),
            }),
            Refusal::EmptyName,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::RemoveDepartment { department: "nobody".into() }),
            Refusal::Missing,
        ),
        (
            &[],
            WorksheetEdit::Journey(JourneyEdit::SetDepartmentText {
                department: "it".into(),
                field: DepartmentField::Name,
                text: (name("")).into(),
            }),
            Refusal::EmptyName,
        ),
    ];
    for (before, edit, refusal) in cases {
        let before = after(before);
        let mut worksheet = before.clone();
        assert_eq!(apply(&mut worksheet, &edit), Err(refusal), "{edit:?}");
        assert_eq!(worksheet, before, "{edit:?} was refused and changes nothing");
        let mut history = History::new(before);
        assert_eq!(history.commit(edit, None), Err(refusal));
        assert!(history.undo_label().is_none());
    }
}

/// Nothing refers to what is not there, ids are unique, and the order of cells is that of departments.
#[track_caller]
fn whole(worksheet: &Worksheet) {
    let journey = &worksheet.journey;
    let unique = |ids: Vec<String>| {
        let mut sorted = ids.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len(), "{ids:?}");
    };
    unique(journey.touchpoints().map(|touchpoint| touchpoint.id.to_string()).collect());
    unique(journey.stages.iter().map(|stage| stage.id.to_string()).collect());
    unique(journey.departments.iter().map(|department| department.id.to_string()).collect());
    assert!(!journey.stages.is_empty());
    let marks = &worksheet.marks;
    assert!(marks.moments.len() <= Marks::MAX_MOMENTS);
    unique(marks.moments.iter().map(|moment| moment.touchpoint.to_string()).collect());
    let by_hand = [&marks.peak, &marks.pit, &marks.end].into_iter().flatten().map(|mark| &mark.touchpoint);
    let moments = marks.moments.iter().map(|moment| &moment.touchpoint);
    for touchpoint in by_hand.chain(moments).chain(&worksheet.scenario.boundary.end_touchpoint) {
        assert!(journey.touchpoint(touchpoint).is_some(), "{touchpoint} is marked and not there");
    }
    for touchpoint in journey.touchpoints() {
        let places: Vec<_> =
            touchpoint.responsibilities.iter().map(|r| journey.department_position(&r.department)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{}: {places:?}", touchpoint.id);
        unique(touchpoint.responsibilities.iter().map(|r| r.department.to_string()).collect());
        for involved in [&touchpoint.frontstage, &touchpoint.backstage, &touchpoint.support] {
            unique(involved.iter().map(|i| i.department.to_string()).collect());
            assert!(involved.iter().all(|i| journey.department(&i.department).is_some()));
        }
    }
}

/// What an id is that one of the first edits of a worksheet without an id of its own gives.
fn added() -> impl Strategy<Value = String> {
    (1_u64..20).prop_map(|revision| format!("+-{revision}"))
}

/// What a worksheet says, whatever its revision.
fn said(worksheet: &Worksheet) -> Worksheet {
    Worksheet { revision: 0, ..worksheet.clone() }
}

fn any_edit() -> impl Strategy<Value = WorksheetEdit> {
    let touchpoint =
        || prop_oneof![8 => (1_usize..14).prop_map(t), 1 => added().prop_map(TouchpointId::from)];
    let stage = || prop_oneof![3 => (1_usize..7).prop_map(s), 1 => added().prop_map(StageId::from)];
    let department = || {
        prop::sample::select(vec!["hotline", "lobby", "teller", "it", "security", "nobody"])
            .prop_map(DepartmentId::from)
    };
    let department = || prop_oneof![5 => department(), 1 => added().prop_map(DepartmentId::from)];
    let index = || prop_oneof![0_usize..6, Just(usize::MAX)];
    let name = || prop::sample::select(vec!["新", "甲", " ", "乙 ", ""]).prop_map(str::to_owned);
    let score = || prop::option::of((-5_i64..=5).prop_map(Score::clamped));
    let role = || prop::option::of(prop::sample::select(Role::ALL.to_vec()));
    let kind = || prop::sample::select(MarkKind::ALL.to_vec());
    let lane = || prop::sample::select(Zone::ALL.to_vec());
    let moment = || prop::sample::select(MomentField::ALL.to_vec());
    prop_oneof![
        name().prop_map(|notes| WorkEdit::SetNotes(notes).into()),
        (touchpoint(), score())
            .prop_map(|(touchpoint, score)| WorksheetEdit::Work(WorkEdit::SetScore { touchpoint, score })),
        (touchpoint(), name()).prop_map(|(touchpoint, text)| WorksheetEdit::Journey(
            JourneyEdit::SetTouchpointText { touchpoint, field: TouchpointField::Name, text: text.into() }
        )),
        (stage(), index(), name()).prop_map(|(stage, index, name)| WorksheetEdit::Journey(
            JourneyEdit::AddTouchpoint { stage, index, name: name.into() }
        )),
        touchpoint()
            .prop_map(|touchpoint| WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint })),
        (touchpoint(), stage(), index()).prop_map(|(touchpoint, stage, index)| WorksheetEdit::Journey(
            JourneyEdit::MoveTouchpoint { touchpoint, stage, index }
        )),
        (index(), name()).prop_map(|(index, name)| WorksheetEdit::Journey(JourneyEdit::AddStage {
            index,
            name: name.into()
        })),
        (stage(), name()).prop_map(|(stage, name)| WorksheetEdit::Journey(JourneyEdit::RenameStage {
            stage,
            name: name.into()
        })),
        stage().prop_map(|stage| WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage })),
        (stage(), index())
            .prop_map(|(stage, index)| WorksheetEdit::Journey(JourneyEdit::MoveStage { stage, index })),
        (kind(), prop::option::of(1_usize..18)).prop_map(|(kind, number)| WorksheetEdit::Work(
            WorkEdit::SetMark { kind, mark: number.and_then(mark) }
        )),
        touchpoint().prop_map(|touchpoint| WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint })),
        touchpoint().prop_map(|touchpoint| WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint })),
        touchpoint().prop_map(|touchpoint| WorksheetEdit::Work(WorkEdit::RemoveMoment { touchpoint })),
        (touchpoint(), moment(), name()).prop_map(|(touchpoint, field, text)| WorksheetEdit::Work(
            WorkEdit::SetMomentText { touchpoint, field, text }
        )),
        (touchpoint(), department(), role()).prop_map(|(touchpoint, department, role)| WorksheetEdit::Work(
            WorkEdit::SetRole { touchpoint, department, role }
        )),
        (touchpoint(), department(), role()).prop_map(|(touchpoint, department, role)| WorksheetEdit::Work(
            WorkEdit::SetRole { touchpoint, department, role }
        )),
        (touchpoint(), lane(), department(), any::<bool>()).prop_map(
            |(touchpoint, lane, department, involved)| WorksheetEdit::Journey(JourneyEdit::SetInvolved {
                touchpoint,
                zone: lane,
                department,
                involved
            })
        ),
        name().prop_map(|name| WorksheetEdit::Journey(JourneyEdit::AddDepartment {
            name: name.into(),
            texts: Vec::new()
        })),
        department()
            .prop_map(|department| WorksheetEdit::Journey(JourneyEdit::RemoveDepartment { department })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a group does: the worksheet stays whole and its file reads back as it is; undoing all
    /// leads to the start, redoing all to the end. Some edits are one gesture.
    #[test]
    fn any_edits(edits in prop::collection::vec((any_edit(), prop::option::weighted(0.3, 0_u64..3)), 0..40)) {
        let start = bank();
        let mut history = History::new(start.clone());
        let mut known = vec![said(history.current())];
        for (edit, gesture) in edits {
            let before = Arc::clone(history.current());
            let refused = history.commit(edit.clone(), gesture.map(Gesture)).is_err();
            if refused {
                prop_assert_eq!(&before, history.current(), "{:?}", edit);
            }
            whole(history.current());
            known.push(said(history.current()));
        }
        let end = Arc::clone(history.current());
        let text = peak_moments::files::encode::worksheet_text(&end);
        let read = peak_moments::files::decode::worksheet(&text);
        prop_assert_eq!(read.value.as_ref(), Some(&*end), "{:?}", read.problems);
        while history.undo() {
            prop_assert!(known.contains(&said(history.current())), "undo shows only what was");
        }
        prop_assert_eq!(said(history.current()), start);
        while history.redo() {}
        prop_assert_eq!(said(history.current()), said(&end));
        prop_assert!(history.current().revision >= end.revision);
    }
}

fn score(value: i64) -> WorksheetEdit {
    WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: t(1), score: Score::new(value) })
}

/// Edits of one gesture are one step; a new gesture, or none, is a step of its own.
#[test]
fn gestures() {
    type Drag = &'static [(i64, Option<u64>)];
    let cases: &[(Drag, usize)] = &[
        (&[(1, Some(1)), (2, Some(1)), (3, Some(1))], 1),
        (&[(1, Some(1)), (2, Some(2))], 2),
        (&[(1, None), (2, None)], 2),
        (&[(1, Some(1)), (2, None), (3, Some(1))], 3),
        // What changes nothing is no step.
        (&[(1, None), (1, None)], 1),
    ];
    for (edits, steps) in cases {
        let mut history = History::new(bank());
        for (value, gesture) in *edits {
            history.commit(score(*value), gesture.map(Gesture)).unwrap();
        }
        let mut undone = 0;
        while history.undo() {
            undone += 1;
        }
        assert_eq!(undone, *steps, "{edits:?}");
    }
}

/// A gesture that was undone and redone is finished; an edit after undo drops what was undone.
#[test]
fn after_undo() {
    let mut history = History::new(bank());
    history.commit(score(1), Some(Gesture(7))).unwrap();
    history.undo();
    history.redo();
    history.commit(score(2), Some(Gesture(7))).unwrap();
    assert!(history.undo());
    assert_eq!(history.current().journey.nth(0).unwrap().score, Score::new(1));
    history.commit(score(5), None).unwrap();
    assert!(history.redo_label().is_none() && !history.redo());
}

/// The oldest steps go first when there are more than are kept.
#[test]
fn cap() {
    let mut history = History::new(bank());
    for step in 0..History::<Worksheet>::CAP + 3 {
        history.commit(score(if step % 2 == 0 { 1 } else { 2 }), None).unwrap();
    }
    let mut undone = 0;
    while history.undo() {
        undone += 1;
    }
    assert_eq!(undone, History::<Worksheet>::CAP);
}
