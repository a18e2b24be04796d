//! Groups beside one another: columns, votes, who should speak, and how far they agree.

use crate::ride::{id, ride};
use peak_moments::analysis::agreement::Undefined;
use peak_moments::analysis::compare::{Comparison, GroupWork, Speakers};
use peak_moments::model::{
    DepartmentId, Group, GroupMark, MarkKind, Moment, Responsibility, Role, Score, Touchpoint, TouchpointId,
    Worksheet,
};
use std::sync::Arc;

/// A group on the taxi ride with these scores of the first touchpoints; `None` was skipped.
pub(crate) fn group(number: u32, scores: &[Option<i64>]) -> Worksheet {
    let mut worksheet = ride();
    worksheet.group = Group { number, ..Group::default() };
    worksheet.marks = Default::default();
    let all = scores.iter().copied().chain(std::iter::repeat(None));
    for (touchpoint, score) in worksheet.journey.touchpoints_mut().zip(all) {
        touchpoint.score = score.map(|score| Score::new(score).unwrap());
        touchpoint.responsibilities.clear();
    }
    worksheet
}

pub(crate) fn compared(worksheets: Vec<Worksheet>) -> Comparison {
    Comparison::of(worksheets.into_iter().map(|worksheet| GroupWork::new(Arc::new(worksheet))).collect())
}

pub(crate) fn accountable(worksheet: &mut Worksheet, touchpoint: usize, department: &str) {
    let touchpoint = worksheet.journey.touchpoint_mut(&id(touchpoint)).unwrap();
    let department = DepartmentId::from(department);
    touchpoint.responsibilities = vec![Responsibility { department, role: Role::A }];
}

pub(crate) fn own(name: &str) -> Touchpoint {
    Touchpoint { id: TouchpointId::from(name), ..Touchpoint::default() }
}

#[test]
fn the_widest_touchpoint_comes_first_and_two_groups_speak() {
    let comparison = compared(vec![
        group(1, &[Some(1), Some(-3), Some(0), Some(2)]),
        group(2, &[Some(1), Some(3), None, Some(4)]),
        group(3, &[Some(1), Some(3), None, Some(0)]),
    ]);
    let widest: Vec<_> = comparison.widest_first().iter().map(|column| column.touchpoint.clone()).collect();
    // 6 points, 4 points, none; the third was scored by one group alone.
    assert_eq!(widest, [id(2), id(4), id(1)]);
    let speakers = comparison.widest_first().iter().map(|column| column.speakers()).collect::<Vec<_>>();
    let two = |lowest, highest| Some(Speakers { lowest, highest });
    assert_eq!(speakers, [two(0, 1), two(2, 1), None]);
}

#[test]
fn votes_count_what_each_group_marked_and_what_the_rule_marks() {
    let mut one = group(1, &[Some(1), Some(-3), Some(0), Some(2), Some(4), Some(1)]);
    one.marks.moments = vec![Moment { touchpoint: id(2), ..Moment::default() }].into();
    let mut two = group(2, &[Some(5), Some(-3), Some(0), Some(2), Some(4), Some(1)]);
    two.marks.peak = Some(GroupMark { touchpoint: id(5), reason: String::new() });
    two.marks.moments = [2, 4].map(|n| Moment { touchpoint: id(n), ..Moment::default() }).into();
    let comparison = compared(vec![one, two]);
    let votes = |touchpoint, kind| {
        let column = comparison.columns.iter().find(|column| column.touchpoint == id(touchpoint)).unwrap();
        column.votes(kind).to_vec()
    };
    assert_eq!(votes(5, MarkKind::Peak), [0, 1]);
    assert_eq!(votes(1, MarkKind::Peak), [0; 0]);
    assert_eq!(votes(2, MarkKind::Pit), [0, 1]);
    assert_eq!(votes(2, MarkKind::Moment), [0, 1]);
    assert_eq!(votes(4, MarkKind::Moment), [1]);
}

#[test]
fn a_moment_of_two_departments_is_torn() {
    let mut groups = [group(1, &[]), group(2, &[]), group(3, &[])];
    for (at, department) in ["a", "b", "b"].into_iter().enumerate() {
        accountable(&mut groups[at], 1, department);
        accountable(&mut groups[at], 2, department);
        accountable(&mut groups[at], 3, "c");
    }
    for touchpoint in [2, 3] {
        groups[0].marks.moments.push(Moment { touchpoint: id(touchpoint), ..Moment::default() });
    }
    let comparison = compared(groups.to_vec());
    let torn: Vec<_> = comparison.columns.iter().filter(|column| column.is_torn()).collect();
    assert_eq!(torn.iter().map(|column| &column.touchpoint).collect::<Vec<_>>(), [&id(2)]);
    let named: Vec<_> =
        torn[0].accountable.iter().map(|named| (named.department.as_str(), named.groups.clone())).collect();
    assert_eq!(named, [("b", vec![1, 2]), ("a", vec![0])]);
}

/// What groups added stands where they put it, after what all have; what one removed is missing there alone.
#[test]
fn touchpoints_of_one_group_stand_where_it_put_them() {
    let mut groups = [group(1, &[Some(1)]), group(2, &[Some(1)]), group(3, &[Some(1)])];
    groups[1].journey.stages[0].touchpoints.insert(0, own("before"));
    groups[1].journey.stages[0].touchpoints.insert(2, own("x"));
    groups[1].journey.stages[0].touchpoints.insert(3, own("x2"));
    groups[2].journey.stages[0].touchpoints.insert(1, own("y"));
    groups[2].journey.stages.last_mut().unwrap().touchpoints.push(own("after"));
    groups[2].journey.filter_touchpoints_mut(|t| t.id == id(1)).for_each(|t| t.score = None);
    let comparison = compared(groups.to_vec());
    let walk: Vec<&str> = comparison.columns.iter().map(|column| column.touchpoint.as_str()).collect();
    let given: Vec<String> = ride().journey.touchpoints().map(|t| t.id.to_string()).collect();
    let mut expected = vec!["before", &given[0], "x", "x2", "y"];
    expected.extend(given[1..].iter().map(String::as_str));
    expected.push("after");
    assert_eq!(walk, expected);
    let column = |name: &str| comparison.columns.iter().find(|c| c.touchpoint.as_str() == name).unwrap();
    assert_eq!(column("x").places, [None, Some(2), None]);
    // These ids are nobody's addition by their looks, so each has a number.
    assert_eq!(column("after").number, Some(walk.len()));
    assert_eq!(column("after").places.iter().flatten().count(), 1);
    assert_eq!(column(&given[0]).places, [Some(0), Some(1), Some(0)]);
    assert_eq!(column(&given[0]).scores, [Score::new(1), Score::new(1), None]);
}

#[test]
fn agreement_says_why_there_is_none() {
    let nobody = compared(Vec::new()).agreement();
    assert_eq!(nobody.kendall, Err(Undefined::TooFewRaters));
    assert_eq!(nobody.interval, Err(Undefined::TooFewRaters));
    assert_eq!(nobody.fleiss, Err(Undefined::TooFewRaters));
    // A group that scored nothing is no rater.
    let one = compared(vec![group(1, &[Some(1), Some(2)]), group(2, &[])]).agreement();
    assert_eq!(one.kendall, Err(Undefined::TooFewRaters));
    let same = compared(vec![group(1, &[Some(2), Some(2)]), group(2, &[Some(2), Some(2)])]).agreement();
    assert_eq!(same.interval, Err(Undefined::AllAgree));
    assert_eq!(same.kendall, Err(Undefined::NoOrder));
    // Agreed on the order, not on the level: all three ordered alike.
    let order =
        compared(vec![group(1, &[Some(3), Some(1), Some(-5)]), group(2, &[Some(5), Some(4), Some(-1)])]);
    assert!((order.agreement().kendall.unwrap().w - 1.0).abs() < 1e-12);
    assert!(order.agreement().interval.unwrap() < 1.0);
}
