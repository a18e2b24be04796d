//! The trainer's key, revealed element by element: what was not revealed is not there.

use peak_moments::analysis::key::{Element, Revealed, elements, reveal};
use peak_moments::model::redesign::{Redesign, RedesignKind};
use peak_moments::model::trainer::{Discussion, Reference, ReferenceMoment, Trainer};
use peak_moments::model::{
    Boundary, Brief, DepartmentId, Journey, MarkKind, Score, Stage, StageId, Text, Touchpoint, TouchpointId,
    Worksheet,
};

fn id(number: usize) -> TouchpointId {
    TouchpointId::from_order(number)
}

fn department(number: usize) -> DepartmentId {
    DepartmentId::from_order(number)
}

/// Touchpoints with these numbers, none scored by the group.
fn worksheet(numbers: &[usize]) -> Worksheet {
    let touchpoints = numbers.iter().map(|n| Touchpoint { id: id(*n), ..Touchpoint::default() }).collect();
    let stage = Stage { id: StageId::from_order(1), touchpoints, ..Stage::default() };
    Worksheet { journey: Journey { stages: vec![stage], ..Journey::default() }, ..Worksheet::default() }
}

fn moment(touchpoint: usize) -> ReferenceMoment {
    ReferenceMoment {
        touchpoint: id(touchpoint),
        who: Text::plain("who"),
        situation: Text::plain("situation"),
        feeling: Text::plain("feeling"),
        why: Text::plain("why"),
        owner: Some(department(1)),
        support: vec![department(2)],
    }
}

/// Scores −2, +3, −4 and 0; the highest is 2, the lowest 3, the end 4.
fn trainer() -> Trainer {
    let scores = [-2, 3, -4, 0];
    let reference = |(number, score): (usize, &i64)| Reference {
        touchpoint: id(number),
        score: Score::new(*score).expect("a score"),
        note: Text::plain("note"),
        kano: None,
        servqual: None,
    };
    Trainer {
        touchpoints: (1..).zip(&scores).map(reference).collect(),
        moments: vec![moment(3), moment(4)],
        redesign: vec![Redesign {
            touchpoint: id(3),
            kind: RedesignKind::FillPit,
            measure: Text::plain("measure"),
            epic: Vec::new(),
            score: Score::ZERO,
        }],
        discussion: vec![
            Discussion { question: Text::plain("question 1"), answer: Text::plain("answer 1") },
            Discussion { question: Text::plain("question 2"), answer: Text::default() },
        ],
        ..Trainer::default()
    }
}

#[test]
fn the_elements_stand_in_the_order_of_a_lesson_and_leave_out_what_is_empty() {
    use Element::{Answer, Curve, End, Moment, Owners, Peak, Pit};
    let expected = vec![Curve, Peak, Pit, End, Moment(0), Moment(1), Owners, Element::Redesign, Answer(0)];
    assert_eq!(elements(&trainer()), expected);
    assert_eq!(elements(&Trainer::default()), []);
    let unowned = ReferenceMoment { owner: None, ..moment(1) };
    assert_eq!(elements(&Trainer { moments: vec![unowned], ..Trainer::default() }), [Moment(0)]);
}

#[track_caller]
fn check(shown: &[Element], expected: Revealed) {
    assert_eq!(reveal(&trainer(), &worksheet(&[1, 2, 3, 4]), shown), expected, "{shown:?}");
}

#[test]
fn each_element_brings_itself_and_nothing_else() {
    let score = |value| Score::new(value).expect("a score");
    // The questions are there from the start.
    let none = || peak_moments::analysis::key::questions(&trainer());
    check(&[], none());
    let curve = vec![(id(1), score(-2)), (id(2), score(3)), (id(3), score(-4)), (id(4), score(0))];
    check(&[Element::Curve], Revealed { curve, ..none() });
    check(&[Element::Peak], Revealed { marks: vec![(MarkKind::Peak, id(2))], ..none() });
    check(&[Element::Pit], Revealed { marks: vec![(MarkKind::Pit, id(3))], ..none() });
    check(&[Element::End], Revealed { marks: vec![(MarkKind::End, id(4))], ..none() });
    // The moment comes without its owner: that is an element of its own.
    let bare = ReferenceMoment { owner: None, support: Vec::new(), ..moment(4) };
    check(&[Element::Moment(1)], Revealed { moments: vec![bare], ..none() });
    check(&[Element::Redesign], Revealed { redesign: trainer().redesign, ..none() });
    check(&[Element::Moment(9), Element::Answer(9)], none());
}

#[test]
fn questions_are_there_from_the_start_and_each_answer_comes_alone() {
    let shown = |elements: &[Element]| {
        let revealed = reveal(&trainer(), &worksheet(&[1]), elements);
        let words = |q: peak_moments::analysis::key::KeyQuestion| (q.place, q.question.zh, q.answer.zh);
        revealed.questions.into_iter().map(words).collect::<Vec<_>>()
    };
    let said = |place: usize, question: &str, answer: &str| (place, question.to_owned(), answer.to_owned());
    assert_eq!(shown(&[]), [said(0, "question 1", ""), said(1, "question 2", "")]);
    assert_eq!(shown(&[Element::Answer(0)]), [said(0, "question 1", "answer 1"), said(1, "question 2", "")]);
}

#[test]
fn what_the_group_took_out_of_the_journey_is_left_out_of_curve_and_marks() {
    let revealed = reveal(&trainer(), &worksheet(&[1, 2, 4]), &[Element::Curve, Element::Pit]);
    let numbers: Vec<_> = revealed.curve.iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(numbers, [id(1), id(2), id(4)]);
    // Without the −4 the lowest reference score is the −2.
    assert_eq!(revealed.marks, [(MarkKind::Pit, id(1))]);
}

#[test]
fn the_end_of_the_key_is_the_end_that_the_scenario_declares() {
    let mut worksheet = worksheet(&[1, 2, 3, 4]);
    let boundary = Boundary { end_touchpoint: Some(id(3)), ..Boundary::default() };
    worksheet.scenario = Brief { boundary, ..Brief::default() }.into();
    let revealed = reveal(&trainer(), &worksheet, &[Element::End]);
    assert_eq!(revealed.marks, [(MarkKind::End, id(3))]);
}
