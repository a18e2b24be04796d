//! What a class does at the end of the day: edits at their boundaries, undo, and the file.

use peak_moments::edit::class::debrief::{
    ActionListEdit, ClassActionValue, CommitmentEdit, CommitmentValue, EvaluationEdit, FollowUpEdit,
    GivenValue, PointsEdit,
};
use peak_moments::edit::{ClassEdit, ClassRefusal, DebriefEdit, DebriefRefusal, History};
use peak_moments::files::{decode, encode, library};
use peak_moments::model::class::{
    ActionKey, ActionOutcome, ActionResult, ClassAction, Commitment, FormPage, FreeLine, GivenPoints,
    GroupHands, OridCard, VoteQuestion,
};
use peak_moments::model::{Class, Date, ItemId, Language, WorksheetId};

fn history() -> History<Class> {
    let agenda = library::plans().into_iter().next().unwrap();
    History::new(Class { agenda, ..Class::default() })
}

#[track_caller]
fn does(history: &mut History<Class>, edit: DebriefEdit) {
    history.commit(ClassEdit::Debrief(edit), None).unwrap();
}

#[track_caller]
fn refuses(history: &mut History<Class>, edit: DebriefEdit, refusal: DebriefRefusal) {
    let before = std::sync::Arc::clone(history.current());
    let answer = history.commit(ClassEdit::Debrief(edit), None);
    assert_eq!(answer, Err(ClassRefusal::Debrief(refusal)));
    assert_eq!(*history.current(), before);
}

fn hands(question: VoteQuestion, group: u32, by: i32) -> DebriefEdit {
    DebriefEdit::AddHands { question, group, by }
}

fn worksheet(letter: u8) -> WorksheetId {
    WorksheetId::from_random([letter; 8])
}

fn key(letter: u8, place: usize) -> ActionKey {
    ActionKey { worksheet: worksheet(letter), action: ItemId::placed(place) }
}

fn action(what: &str, sources: &[ActionKey]) -> ClassAction {
    ClassAction { what: what.to_owned(), sources: sources.to_vec(), ..ClassAction::default() }
}

fn put(action: ClassAction) -> DebriefEdit {
    DebriefEdit::Actions(ActionListEdit::Put { action, instead_of: Vec::new() })
}

#[test]
fn hands_are_counted_up_and_taken_back_by_group() {
    let mut history = history();
    let (moving, doable) = (VoteQuestion::Moving, VoteQuestion::Doable);
    for edit in [hands(moving, 3, 1), hands(moving, 3, 1), hands(doable, 3, 1), hands(moving, 1, 4)] {
        does(&mut history, edit);
    }
    let expected =
        [GroupHands { group: 1, moving: 4, doable: 0 }, GroupHands { group: 3, moving: 2, doable: 1 }];
    assert_eq!(history.current().debrief.hands, expected);
    does(&mut history, hands(moving, 1, -4));
    // A group without a hand is no entry.
    assert_eq!(history.current().debrief.hands, [GroupHands { group: 3, moving: 2, doable: 1 }]);
    refuses(&mut history, hands(moving, 1, -1), DebriefRefusal::NoHand);
    refuses(&mut history, hands(moving, 0, 1), DebriefRefusal::GroupNumber);
    refuses(&mut history, hands(moving, 1_000, 1), DebriefRefusal::GroupNumber);
    does(&mut history, hands(moving, 999, 999));
    refuses(&mut history, hands(moving, 999, 1), DebriefRefusal::TooMany);
    does(&mut history, DebriefEdit::ClearHands(moving));
    assert_eq!(history.current().debrief.hands, [GroupHands { group: 3, moving: 0, doable: 1 }]);
    assert!(history.undo());
    assert_eq!(history.current().debrief.hands(moving, 3), 2);
    // What a file wrote twice counts together, and becomes one with the next hand.
    let mut twice = Class::clone(history.current());
    twice.debrief.hands.push(GroupHands { group: 3, moving: 5, doable: 0 });
    let mut history = History::new(twice);
    assert_eq!(history.current().debrief.hands(moving, 3), 7);
    does(&mut history, hands(moving, 3, 1));
    let of_three: Vec<_> = history.current().debrief.hands.iter().filter(|hands| hands.group == 3).collect();
    assert_eq!(of_three, [&GroupHands { group: 3, moving: 8, doable: 1 }]);
}

#[test]
fn points_are_given_and_taken_within_bounds() {
    let mut history = history();
    let give = |group, points| {
        DebriefEdit::Points(PointsEdit::Give(GivenPoints { group, points, reason: "word".to_owned() }))
    };
    does(&mut history, give(2, -100));
    let id = history.current().points.given.id(0).unwrap();
    refuses(&mut history, give(2, -101), DebriefRefusal::Points);
    refuses(&mut history, give(0, 1), DebriefRefusal::GroupNumber);
    let set = |id, value| DebriefEdit::Points(PointsEdit::SetGiven { id, value });
    does(&mut history, set(id, GivenValue::Points(100)));
    refuses(&mut history, set(id, GivenValue::Points(101)), DebriefRefusal::Points);
    does(&mut history, set(id, GivenValue::Group(7)));
    does(&mut history, set(id, GivenValue::Reason("on the wall".to_owned())));
    let given = GivenPoints { group: 7, points: 100, reason: "on the wall".to_owned() };
    assert_eq!(history.current().points.given.to_vec(), [given]);
    for group in [5, 2, 5] {
        does(&mut history, DebriefEdit::Points(PointsEdit::SetOnTime { group, on_time: true }));
    }
    assert_eq!(history.current().points.on_time, [2, 5]);
    does(&mut history, DebriefEdit::Points(PointsEdit::SetOnTime { group: 2, on_time: false }));
    assert_eq!(history.current().points.on_time, [5]);
    does(&mut history, DebriefEdit::Points(PointsEdit::RemoveGiven { id }));
    refuses(&mut history, DebriefEdit::Points(PointsEdit::RemoveGiven { id }), DebriefRefusal::Gone);
    refuses(&mut history, set(id, GivenValue::Points(1)), DebriefRefusal::Gone);
}

#[test]
fn doubles_are_joined_and_parted_again() {
    let mut history = history();
    does(&mut history, put(action("from one", &[key(1, 0)])));
    does(&mut history, put(action("added", &[])));
    does(&mut history, put(action("from two", &[key(2, 0), key(2, 1)])));
    let ids: Vec<ItemId> = history.current().actions.numbered().map(|(id, _)| id).collect();
    // The first and what was added become one; the other loses what went into it too.
    let joined = action("joined", &[key(1, 0), key(2, 1), key(1, 0)]);
    let edit = ActionListEdit::Put { action: joined, instead_of: vec![ids[1]] };
    does(&mut history, DebriefEdit::Actions(edit));
    let list = &history.current().actions;
    let expected = [action("joined", &[key(1, 0), key(2, 1)]), action("from two", &[key(2, 0)])];
    assert_eq!(list.to_vec(), expected);
    let id = list.id(0).unwrap();
    assert_eq!(list.by_id(id).unwrap().key(id), key(1, 0));
    let part = |source| DebriefEdit::Actions(ActionListEdit::Part { id, source });
    refuses(&mut history, part(key(2, 0)), DebriefRefusal::Gone);
    does(&mut history, part(key(1, 0)));
    assert_eq!(history.current().actions[0], action("joined", &[key(2, 1)]));
    let due = Date::new(2026, 12, 4);
    for value in [ClassActionValue::Owner("Lin".to_owned()), ClassActionValue::Due(due)] {
        does(&mut history, DebriefEdit::Actions(ActionListEdit::Set { id, value }));
    }
    assert_eq!((history.current().actions[0].owner.as_str(), history.current().actions[0].due), ("Lin", due));
    // Without a source left, it is gone.
    does(&mut history, part(key(2, 1)));
    assert_eq!(history.current().actions.to_vec(), [action("from two", &[key(2, 0)])]);
    refuses(&mut history, part(key(2, 1)), DebriefRefusal::Gone);
    let gone = ActionListEdit::Put { action: action("x", &[]), instead_of: vec![id] };
    refuses(&mut history, DebriefEdit::Actions(gone), DebriefRefusal::Gone);
    assert!(history.undo());
    assert_eq!(history.current().actions.len(), 2);
}

#[test]
fn answers_are_counted_within_the_form() {
    let mut history = history();
    let answer = |page, statement, group, answer, by| {
        DebriefEdit::Evaluation(EvaluationEdit::AddAnswers { page, statement, group, answer, by })
    };
    does(&mut history, answer(FormPage::Before, 5, 0, 1, 12));
    does(&mut history, answer(FormPage::Before, 5, 2, 5, 1));
    does(&mut history, answer(FormPage::Before, 5, 0, 3, 2));
    let evaluation = &history.current().evaluation;
    assert_eq!(evaluation.counts(FormPage::Before, 5, 0), [12, 0, 2, 0, 0]);
    assert_eq!(evaluation.counts(FormPage::Before, 5, 2), [0, 0, 0, 0, 1]);
    assert_eq!(evaluation.counts(FormPage::After, 5, 0), [0; 5]);
    for edit in [
        answer(FormPage::Before, 6, 0, 1, 1),
        answer(FormPage::Course, 5, 0, 1, 1),
        answer(FormPage::After, 0, 0, 1, 1),
        answer(FormPage::After, 1, 0, 0, 1),
        answer(FormPage::After, 1, 0, 6, 1),
    ] {
        refuses(&mut history, edit, DebriefRefusal::NoAnswer);
    }
    refuses(&mut history, answer(FormPage::Before, 5, 0, 1, -13), DebriefRefusal::NoHand);
    refuses(&mut history, answer(FormPage::Before, 5, 0, 1, 988), DebriefRefusal::TooMany);
    refuses(&mut history, answer(FormPage::Before, 5, 1_000, 1, 1), DebriefRefusal::GroupNumber);
    does(&mut history, answer(FormPage::Before, 5, 2, 5, -1));
    assert_eq!(history.current().evaluation.before.len(), 1);
}

#[test]
fn promises_and_lines_come_and_go() {
    let mut history = history();
    let commitment = Commitment { group: 0, name: String::new(), text: "I ask".to_owned() };
    does(&mut history, DebriefEdit::Commitment(CommitmentEdit::Add(commitment)));
    let id = history.current().commitments.id(0).unwrap();
    let set = |value| DebriefEdit::Commitment(CommitmentEdit::Set { id, value });
    does(&mut history, set(CommitmentValue::Group(3)));
    does(&mut history, set(CommitmentValue::Name("Ada".to_owned())));
    does(&mut history, set(CommitmentValue::Words("I ask first".to_owned())));
    let expected = Commitment { group: 3, name: "Ada".to_owned(), text: "I ask first".to_owned() };
    assert_eq!(history.current().commitments.to_vec(), [expected]);
    refuses(&mut history, set(CommitmentValue::Group(1_000)), DebriefRefusal::GroupNumber);
    does(&mut history, DebriefEdit::Commitment(CommitmentEdit::Remove { id }));
    refuses(&mut history, set(CommitmentValue::Group(1)), DebriefRefusal::Gone);
    let line = FreeLine { group: 2, text: "Thanks".to_owned() };
    does(&mut history, DebriefEdit::Evaluation(EvaluationEdit::AddLine(line)));
    let id = history.current().evaluation.lines.id(0).unwrap();
    let set = EvaluationEdit::SetLine { id, text: "More time".to_owned() };
    does(&mut history, DebriefEdit::Evaluation(set.clone()));
    assert_eq!(history.current().evaluation.lines[0].text, "More time");
    does(&mut history, DebriefEdit::Evaluation(EvaluationEdit::RemoveLine { id }));
    refuses(&mut history, DebriefEdit::Evaluation(set), DebriefRefusal::Gone);
}

#[test]
fn a_class_that_meets_again_keeps_one_result_an_action_and_a_worksheet_once() {
    let mut history = history();
    let edit = |edit| DebriefEdit::FollowUp(edit);
    for after in [0, 1_000] {
        refuses(&mut history, edit(FollowUpEdit::Add { after, date: None }), DebriefRefusal::Days);
    }
    does(&mut history, edit(FollowUpEdit::Add { after: 30, date: None }));
    does(&mut history, edit(FollowUpEdit::Add { after: 60, date: None }));
    let [first, second] = [0, 1].map(|at| history.current().follow_ups.id(at).unwrap());
    let result = |outcome, reached: &str| FollowUpEdit::SetResult {
        id: first,
        result: ActionResult { action: key(1, 0), outcome, reached: reached.to_owned() },
    };
    does(&mut history, edit(result(None, "8 min")));
    does(&mut history, edit(result(Some(ActionOutcome::Partly), "8 min")));
    let held = history.current().follow_ups[0].result(key(1, 0)).unwrap().clone();
    assert_eq!((held.outcome, held.reached.as_str()), (Some(ActionOutcome::Partly), "8 min"));
    assert_eq!(history.current().follow_ups[0].results.len(), 1);
    does(&mut history, edit(result(None, "")));
    assert_eq!(history.current().follow_ups[0].results, []);
    let takes = |id, is_new| FollowUpEdit::SetWorksheet { id, worksheet: worksheet(4), is_new };
    does(&mut history, edit(takes(first, true)));
    does(&mut history, edit(takes(second, true)));
    let sheets = |at: usize| history.current().follow_ups[at].worksheets.clone();
    assert_eq!((sheets(0), sheets(1)), (vec![], vec![worksheet(4)]));
    assert!(history.current().is_scored_anew(worksheet(4)));
    does(&mut history, edit(takes(second, false)));
    assert!(!history.current().is_scored_anew(worksheet(4)));
    does(&mut history, edit(FollowUpEdit::Remove { id: second }));
    refuses(&mut history, edit(takes(second, true)), DebriefRefusal::Gone);
    refuses(&mut history, edit(FollowUpEdit::SetAfter { id: first, after: 0 }), DebriefRefusal::Days);
}

/// A class with something in every field of the debrief.
fn full() -> Class {
    let mut history = history();
    for card in OridCard::ALL {
        does(&mut history, DebriefEdit::SetNote { card, text: format!("{card:?} \"quoted\"\nand more") });
    }
    does(&mut history, hands(VoteQuestion::Doable, 12, 3));
    does(&mut history, DebriefEdit::Points(PointsEdit::SetOnTime { group: 4, on_time: true }));
    let given = GivenPoints { group: 2, points: -3, reason: String::new() };
    does(&mut history, DebriefEdit::Points(PointsEdit::Give(given)));
    does(&mut history, DebriefEdit::Points(PointsEdit::SetRanked(true)));
    does(&mut history, put(action("joined", &[key(1, 0), key(2, 3)])));
    does(&mut history, put(action("", &[])));
    let commitment = Commitment { group: 3, name: "Ada".to_owned(), text: "I ask".to_owned() };
    does(&mut history, DebriefEdit::Commitment(CommitmentEdit::Add(commitment)));
    for page in FormPage::ALL {
        let edit = EvaluationEdit::AddAnswers { page, statement: 4, group: 0, answer: 5, by: 9 };
        does(&mut history, DebriefEdit::Evaluation(edit));
    }
    let line = FreeLine { group: 0, text: "Thanks".to_owned() };
    does(&mut history, DebriefEdit::Evaluation(EvaluationEdit::AddLine(line)));
    let date = Date::new(2026, 12, 28);
    does(&mut history, DebriefEdit::FollowUp(FollowUpEdit::Add { after: 30, date }));
    let id = history.current().follow_ups.id(0).unwrap();
    let added = ActionKey::of_class(history.current().actions.id(1).unwrap());
    for (action, outcome) in [(key(1, 0), Some(ActionOutcome::NotDone)), (added, None)] {
        let result = ActionResult { action, outcome, reached: "3 of 5".to_owned() };
        does(&mut history, DebriefEdit::FollowUp(FollowUpEdit::SetResult { id, result }));
    }
    let edit = FollowUpEdit::SetWorksheet { id, worksheet: worksheet(9), is_new: true };
    does(&mut history, DebriefEdit::FollowUp(edit));
    Class::clone(history.current())
}

#[test]
fn a_class_is_written_and_read_the_same() {
    let class = full();
    let text = encode::class_text(&class);
    let read = decode::class(&text);
    assert_eq!(read.problems, []);
    let read = read.value.unwrap();
    assert_eq!(read, class);
    assert_eq!(encode::class_text(&read), text);
    // Nothing of it stands in the file of a class without it.
    let plain = encode::class_text(history().current());
    for field in ["debrief", "points", "actions", "commitments", "evaluation", "follow_ups"] {
        let line = format!("\n  {field}: ");
        assert!(!plain.contains(&line) && text.contains(&line), "{field}");
    }
}

#[test]
fn what_is_wrong_in_the_file_is_told_with_its_place() {
    let told = |field: &str| {
        let text = format!("(version: 1, agenda: (blocks: [(minutes: 5, title: \"a\")]), {field})");
        let decoded = decode::class(&text);
        decoded
            .problems
            .iter()
            .filter(|p| p.is_error())
            .map(|p| p.render("f", Language::En))
            .collect::<Vec<_>>()
    };
    for field in [
        "debrief: (hands: [(group: 0, moving: 1)])",
        "debrief: (hands: [(group: 1, moving: 1000)])",
        "points: (on_time: [1000])",
        "points: (given: [(group: 1, points: 101)])",
        "evaluation: (before: [(statement: 6, counts: [0, 0, 0, 0, 1])])",
        "evaluation: (course: [(statement: 5, counts: [0, 0, 0, 0, 1])])",
        "evaluation: (after: [(statement: 1, counts: [0, 0, 0, 1])])",
        "follow_ups: [(after: 0)]",
        "follow_ups: [(after: 30, worksheets: [\"no id\"])]",
        "follow_ups: [(after: 30, results: [(action: 1, outcome: Maybe)])]",
        "actions: [(what: \"a\", sources: [(worksheet: \"k3f9x2ab\")])]",
    ] {
        assert_eq!(told(field).len(), 1, "{field}: {:?}", told(field));
    }
    for field in [
        "commitments: [\"I ask\", (group: 3, text: \"I call\")]",
        "evaluation: (lines: [\"Thanks\"])",
        "follow_ups: [(after: 30, results: [(action: 7, outcome: Done)])]",
    ] {
        assert_eq!(told(field), Vec::<String>::new(), "{field}");
    }
}
