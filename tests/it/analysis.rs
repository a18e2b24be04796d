//! The remembered score and the checks of the matrix, against values worked out by hand.

use peak_moments::analysis::remembered::{self, Mark, Reading};
use peak_moments::analysis::responsibility::{self, Load, RoleFault};
use peak_moments::analysis::review::{Finding, FindingKind, Place, Review, Topic};
use peak_moments::model::{
    Boundary, Brief, Department, DepartmentId, GroupMark, Journey, MarkKind, Moment, Responsibility, Role,
    Score, Stage, StageId, Text, Touchpoint, TouchpointId, Worksheet,
};

/// No score, for the lists below.
const X: i64 = 99;

fn id(number: usize) -> TouchpointId {
    TouchpointId::from_order(number)
}

/// A journey of one stage with these scores.
fn worksheet(scores: &[i64]) -> Worksheet {
    let touchpoint = |(number, score): (usize, &i64)| Touchpoint {
        id: id(number),
        name: Text::plain(format!("触点{number}")),
        score: Score::new(*score),
        ..Touchpoint::default()
    };
    let touchpoints = (1..).zip(scores).map(touchpoint).collect();
    let stage = Stage { id: StageId::from_order(1), name: Text::plain("阶段"), touchpoints };
    Worksheet { journey: Journey { stages: vec![stage], ..Journey::default() }, ..Worksheet::default() }
}

fn number(id: &TouchpointId) -> usize {
    id.as_str()[1..].parse().expect("an id of this test")
}

/// Numbers of highest, lowest, peak and end, then remembered score and mean.
type Read = (Option<usize>, Option<usize>, Option<usize>, Option<usize>, Option<f64>, Option<f64>);

fn summed(reading: &Reading) -> Read {
    let spot = |spot: &Option<remembered::Spot>| {
        spot.as_ref().map(|spot| {
            assert_eq!(spot.position + 1, number(&spot.touchpoint));
            number(&spot.touchpoint)
        })
    };
    (
        spot(&reading.highest),
        spot(&reading.lowest),
        spot(&reading.peak),
        reading.end.as_ref().map(|end| number(&end.touchpoint)),
        reading.remembered,
        reading.mean.map(|mean| (mean * 100.0).round() / 100.0),
    )
}

#[track_caller]
fn check(scores: &[i64], end: Option<usize>, expected: Read) {
    let mut worksheet = worksheet(scores);
    worksheet.scenario.boundary.end_touchpoint = end.map(id);
    let reading = remembered::read_worksheet(&worksheet);
    assert_eq!(summed(&reading), expected, "{scores:?} with the end at {end:?}");
    assert_eq!(reading.n, scores.len());
    assert_eq!(reading.scored, scores.iter().filter(|score| **score != X).count());
}

/// Scores; highest, lowest, peak, end; remembered, mean.
type Vector = (&'static [i64], i8, i8, i8, i8, f64, f64);

/// The eight scenarios as they are and as they could be (domain, test vectors).
#[test]
fn vectors() {
    #[rustfmt::skip]
    let cases: [Vector; 16] = [
        (&[-2, 0, 2, -1, -3, 3, -5, -2, -1, 1, 4, -2, -1], 4, -5, -5, -1, -3.0, -0.54),
        (&[1, 0, 2, 0, -1, 3, 0, -2, 0, 1, 4, 4, 3], 4, -2, 4, 3, 3.5, 1.15),
        (&[2, 0, -2, -3, 3, 2, -4, 5, -1, 1, -3, 2, -2], 5, -4, 5, -2, 1.5, 0.0),
        (&[2, 2, -2, 0, 3, 2, -1, 5, -1, 1, 0, 2, 4], 5, -2, 5, 4, 4.5, 1.31),
        (&[1, 2, -1, -3, 1, -1, -4, 4, -5, 1, 2, -1, -2], 4, -5, -5, -2, -3.5, -0.46),
        (&[1, 2, -1, 0, 1, -1, 2, 5, 0, 1, 2, -1, 4], 5, -1, 5, 4, 4.5, 1.15),
        (&[-1, -1, -3, 3, 0, -3, -2, -4, -5, 4, 3, -2, 5, 1, -2, 2], 5, -5, -5, 2, -1.5, -0.31),
        (&[-1, 0, -3, 3, 0, -1, -2, 0, -1, 4, 3, -2, 5, 1, -2, 4], 5, -3, 5, 4, 4.5, 0.5),
        (&[0, 3, -1, 2, -5, -2, 3, 2, -3, 4, 3, 2, -1, -4], 4, -5, -5, -4, -4.5, 0.21),
        (&[0, 3, -1, 2, -1, 1, 3, 2, 0, 5, 3, 2, -1, 3], 5, -1, 5, 3, 4.0, 1.5),
        (&[2, -3, -1, -4, 2, -2, 3, -2, -5, 2, 4, -1, 2], 4, -5, -5, 2, -1.5, -0.23),
        (&[2, -3, -1, 0, 2, 1, 3, -2, -1, 2, 5, -1, 4], 5, -3, 5, 4, 4.5, 0.85),
        (&[2, -2, 1, -2, -2, 2, -3, 3, -2, -4, 5, -1, -1, -3], 5, -4, 5, -3, 1.0, -0.5),
        (&[2, -2, 1, -2, 0, 2, 0, 3, -2, 0, 5, -1, -1, 3], 5, -2, 5, 3, 4.0, 0.57),
        (&[2, -1, -2, -3, 2, -4, -5, 4, -2, -4, 3, 1, -2], 4, -5, -5, -2, -3.5, -0.85),
        (&[2, -1, 3, 0, 2, -4, 0, 5, -2, -1, 3, 1, 3], 5, -4, 5, 3, 4.0, 0.85),
    ];
    for (scores, highest, lowest, peak, end, remembered, mean) in cases {
        let reading = remembered::read_worksheet(&worksheet(scores));
        let value = |spot: &Option<remembered::Spot>| spot.as_ref().map(|spot| spot.score.value());
        assert_eq!(value(&reading.highest), Some(highest), "{scores:?}");
        assert_eq!(value(&reading.lowest), Some(lowest), "{scores:?}");
        assert_eq!(value(&reading.peak), Some(peak), "{scores:?}");
        let end_score = reading.end.as_ref().and_then(|end| end.score).map(Score::value);
        assert_eq!(end_score, Some(end), "{scores:?}");
        assert_eq!(summed(&reading).4, Some(remembered), "{scores:?}");
        let found = reading.mean.expect("scored");
        assert!((found - mean).abs() <= 0.005, "{scores:?}: mean {found}, not {mean}");
        assert_eq!(reading.gap(), Some(remembered - found));
    }
}

/// Kahneman's two patients: pain of 8 at worst for both, 7 and 1 at the end.
#[test]
fn kahneman() {
    assert_eq!(remembered::peak_end(8.0, 7.0), 7.5);
    assert_eq!(remembered::peak_end(8.0, 1.0), 4.5);
}

#[test]
fn rules() {
    // Of +4 and −4 the negative one is the peak, whichever comes first: (−4 + 1) / 2.
    check(&[4, -4, 1], None, (Some(1), Some(2), Some(2), Some(3), Some(-1.5), Some(0.33)));
    check(&[-4, 4, 1], None, (Some(2), Some(1), Some(1), Some(3), Some(-1.5), Some(0.33)));
    // Of equal scores the later one.
    check(&[3, 3, -2, -2, 0], None, (Some(2), Some(4), Some(2), Some(5), Some(1.5), Some(0.4)));
    check(&[-4, 2, -4, 4], None, (Some(4), Some(3), Some(3), Some(4), Some(0.0), Some(-0.5)));
    check(&[0, 0, 0], None, (Some(3), Some(3), Some(3), Some(3), Some(0.0), Some(0.0)));
    // The end is a peak too.
    check(&[1, 5], None, (Some(2), Some(1), Some(2), Some(2), Some(5.0), Some(3.0)));
    check(&[-5], None, (Some(1), Some(1), Some(1), Some(1), Some(-5.0), Some(-5.0)));
    // What was skipped is not a 0: the mean is of two, and −1 is not raised by it.
    check(&[X, -1, X, -3], None, (Some(2), Some(4), Some(4), Some(4), Some(-3.0), Some(-2.0)));
    // Without a score at the end there is no remembered score, but a mean.
    check(&[2, -3, X], None, (Some(1), Some(2), Some(2), Some(3), None, Some(-0.5)));
    check(&[X, X], None, (None, None, None, Some(2), None, None));
    check(&[], None, (None, None, None, None, None, None));
    // An end inside the journey; the peak after it still counts: (−5 + 2) / 2.
    check(&[1, 2, -5], Some(2), (Some(2), Some(3), Some(3), Some(2), Some(-1.5), Some(-0.67)));
    check(&[1, X, -5], Some(2), (Some(1), Some(3), Some(3), Some(2), None, Some(-2.0)));
    // A declared end that is not there means the last.
    check(&[1, 2], Some(9), (Some(2), Some(1), Some(2), Some(2), Some(2.0), Some(1.5)));
}

/// The group's end comes before the scenario's.
#[test]
fn declared_end() {
    let by_group = |number| Some(GroupMark { touchpoint: id(number), reason: String::new() });
    for (scenario, group, expected) in
        [(None, None, 3), (Some(2), None, 2), (Some(2), Some(1), 1), (None, Some(1), 1)]
    {
        let mut worksheet = worksheet(&[1, 2, 3]);
        worksheet.scenario = Brief {
            boundary: Boundary { end_touchpoint: scenario.map(id), ..Boundary::default() },
            ..Brief::default()
        }
        .into();
        worksheet.marks.end = group.and_then(by_group);
        let reading = remembered::read_worksheet(&worksheet);
        assert_eq!(summed(&reading).3, Some(expected), "{scenario:?} {group:?}");
    }
}

/// What is shown: the group's own mark where it set one, else the rule's, moments in the order of the journey,
/// whichever was chosen first.
#[test]
fn marks() {
    let shown = |worksheet: &Worksheet| -> Vec<(MarkKind, usize, bool)> {
        let marks = remembered::marks(worksheet, &remembered::read_worksheet(worksheet));
        let told = |mark: &Mark| (mark.kind, number(&mark.touchpoint), mark.by_group.is_some());
        marks.iter().map(told).collect()
    };
    let mut some = worksheet(&[1, -2, 3]);
    let rule = [(MarkKind::Peak, 3, false), (MarkKind::Pit, 2, false), (MarkKind::End, 3, false)];
    assert_eq!(shown(&some), rule);
    assert_eq!(shown(&worksheet(&[X, X])), [], "without scores there is nothing to mark");
    assert_eq!(shown(&worksheet(&[])), []);
    some.marks.peak = Some(GroupMark { touchpoint: id(1), reason: "因为".to_owned() });
    some.marks.moments =
        [2, 1].map(|number| Moment { touchpoint: id(number), ..Moment::default() }).to_vec().into();
    let expected = [
        (MarkKind::Peak, 1, true),
        (MarkKind::Pit, 2, false),
        (MarkKind::End, 3, false),
        (MarkKind::Moment, 1, false),
        (MarkKind::Moment, 2, false),
    ];
    assert_eq!(shown(&some), expected);
}

/// Roles of the departments at each touchpoint, in words: `A R`, `AR C C`, `-` for none.
fn assigned(rows: &[&str]) -> Worksheet {
    let mut worksheet = worksheet(&vec![0; rows.len()]);
    let most = rows.iter().map(|row| row.split(' ').count()).max().unwrap_or(0);
    worksheet.journey.departments = (1..=most)
        .map(|number| Department {
            id: DepartmentId::from_order(number),
            name: Text::plain(format!("部门{number}")),
            ..Department::default()
        })
        .collect();
    for (touchpoint, row) in worksheet.journey.touchpoints_mut().zip(rows) {
        for (number, letters) in (1..).zip(row.split(' ')) {
            let role = Role::ALL.into_iter().find(|role| role.letters() == letters);
            let department = DepartmentId::from_order(number);
            touchpoint.responsibilities.extend(role.map(|role| Responsibility { department, role }));
        }
    }
    worksheet
}

#[test]
fn findings_at_a_touchpoint() {
    use RoleFault as F;
    let departments = |numbers: &[usize]| numbers.iter().map(|n| DepartmentId::from_order(*n)).collect();
    let no_a = || F::NoAccountable;
    let no_r = || F::NoResponsible;
    let cases: Vec<(&str, Vec<RoleFault>)> = vec![
        ("A R", vec![]),
        ("AR", vec![]),
        ("-", vec![no_a(), no_r()]),
        ("A", vec![no_r()]),
        ("R", vec![no_a()]),
        ("S C I", vec![no_a(), no_r()]),
        ("A A R", vec![F::SeveralAccountable { departments: departments(&[1, 2]) }]),
        ("A AR", vec![F::SeveralAccountable { departments: departments(&[1, 2]) }]),
        // Exactly three are not too many, four are.
        ("A R R R", vec![]),
        ("AR R R", vec![]),
        ("A R R R R", vec![F::TooManyResponsible { count: 4 }]),
        ("AR R R R", vec![F::TooManyResponsible { count: 4 }]),
        ("AR C C C", vec![]),
        ("AR C C C C", vec![F::TooManyConsulted { count: 4 }]),
        ("AR I I I I I", vec![]),
        ("AR S S S S S", vec![]),
        ("C C C C", vec![no_a(), no_r(), F::TooManyConsulted { count: 4 }]),
    ];
    for (row, expected) in cases {
        let worksheet = assigned(&[row]);
        let first = worksheet.journey.nth(0).unwrap();
        let found = responsibility::check_touchpoint(first, false);
        assert_eq!(found, expected, "{row}");
        let advice =
            |fault: &RoleFault| matches!(fault, F::TooManyResponsible { .. } | F::TooManyConsulted { .. });
        assert!(found.iter().all(|fault| fault.is_error() != advice(fault)), "{row}");
    }
}

/// A moment of truth without an owner is told as that, and not twice.
#[test]
fn a_moment_without_owner() {
    let mut worksheet = assigned(&["R", "R"]);
    worksheet.marks.moments.push(Moment { touchpoint: id(2), ..Moment::default() });
    let at = |number, fault| Finding { place: Place::Touchpoint(id(number)), kind: FindingKind::Role(fault) };
    let expected = [at(1, RoleFault::NoAccountable), at(2, RoleFault::MomentWithoutOwner)];
    assert_eq!(Review::of(&worksheet).on(Topic::Roles), expected);
}

/// AR counts once as A and once as R; I is no load.
#[test]
fn loads() {
    let worksheet = assigned(&["A R S", "AR C I", "R A -", "- AR S"]);
    let load = |number, accountable, responsible, helping| Load {
        department: DepartmentId::from_order(number),
        accountable,
        responsible,
        helping,
    };
    let expected = [load(1, 2, 2, 0), load(2, 2, 2, 1), load(3, 0, 0, 2)];
    assert_eq!(responsibility::loads(&worksheet.journey), expected);
    assert_eq!(expected.map(|load| load.total()), [4, 5, 2]);
}

/// Overloaded: six at least, and more than twice the mean of the others that carry any.
#[test]
fn overload() {
    // Loads of the departments, and the places of those that carry too much.
    let cases: [(&[usize], &[usize]); 10] = [
        (&[6, 2, 3], &[0]),
        // Six is not more than twice three.
        (&[6, 3, 3], &[]),
        (&[7, 3, 3], &[0]),
        // Five is never too much.
        (&[5, 1, 1], &[]),
        (&[6, 1], &[0]),
        // Nobody else carries anything: there is no one to compare with.
        (&[9], &[]),
        (&[9, 0, 0], &[]),
        // Those that carry nothing do not make the others heavy: 2 · (3 + 3) / 2 = 6.
        (&[6, 3, 3, 0, 0], &[]),
        // The others of a heavy one may hold a heavy one too: 2 · (12 + 1 + 1) / 3 = 9.3.
        (&[12, 12, 1, 1], &[0, 1]),
        // 2 · (10 + 3 + 3) / 3 = 10.7.
        (&[10, 10, 3, 3], &[]),
    ];
    for (loads, expected) in cases {
        let most = loads.iter().max().copied().unwrap_or(0);
        let rows: Vec<String> = (0..most)
            .map(|row| {
                let cells: Vec<&str> = loads.iter().map(|load| if row < *load { "S" } else { "-" }).collect();
                cells.join(" ")
            })
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let worksheet = assigned(&rows);
        let found: Vec<Finding> = Review::of(&worksheet)
            .on(Topic::Roles)
            .iter()
            .filter(|f| f.place.touchpoint().is_none())
            .cloned()
            .collect();
        let expected: Vec<Finding> = expected
            .iter()
            .map(|place| Finding {
                place: Place::Department(DepartmentId::from_order(place + 1)),
                kind: FindingKind::Role(RoleFault::Overloaded { load: loads[*place] }),
            })
            .collect();
        assert_eq!(found, expected, "{loads:?}");
        assert!(found.iter().all(|finding| !finding.is_error()), "it is advice");
    }
}

#[test]
fn begun() {
    assert!(!responsibility::has_begun(&assigned(&["-", "-"]).journey));
    assert!(responsibility::has_begun(&assigned(&["-", "I"]).journey));
    assert!(!responsibility::has_begun(&worksheet(&[]).journey));
}
