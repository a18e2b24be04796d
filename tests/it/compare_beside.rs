//! What stands side by side: joined touchpoints, names, departments, what was written, measures, lenses, members,
//! and what the numbers say in words. All expected values by hand.

use crate::compare::{accountable, compared, group, own};
use crate::ride::{department, id};
use peak_moments::analysis::compare::{Comparison, Concord, GroupWork, HeatOrder, Pool};
use peak_moments::analysis::spread::Spread;
use peak_moments::model::lenses::{
    KanoAnswer, KanoCategory, KanoTally, Rating, ServqualForm, ServqualSubject, ServqualWeights,
};
use peak_moments::model::{
    Action, Ballot, Join, KanoIdea, MarkKind, Measure, Moment, Score, Text, TouchpointId, Vote, Worksheet,
};
use std::sync::Arc;

fn score(value: i64) -> Score {
    Score::new(value).unwrap()
}

fn joined(worksheets: &[Worksheet], joins: &[(&str, &str)]) -> Comparison {
    let works = worksheets.iter().map(|worksheet| GroupWork::new(Arc::new(worksheet.clone()))).collect();
    let joins: Vec<Join> = joins
        .iter()
        .map(|(touchpoint, with)| Join { touchpoint: (*touchpoint).into(), with: (*with).into() })
        .collect();
    Comparison::joined(works, &joins)
}

fn added(worksheet: &mut Worksheet, name: &str, value: i64) {
    let touchpoint = peak_moments::model::Touchpoint { score: Score::new(value), ..own(name) };
    worksheet.journey.stages[0].touchpoints.push(touchpoint);
}

fn ids(comparison: &Comparison) -> Vec<&str> {
    comparison
        .columns
        .iter()
        .map(|column| column.touchpoint.as_str())
        .filter(|id| id.starts_with('+'))
        .collect()
}

#[test]
fn the_band_holds_the_middle_half() {
    let cases: &[(&[i64], (f64, f64))] = &[
        (&[3], (3.0, 3.0)),
        (&[-5, 1, 4], (-5.0, 4.0)),
        // Places 0.75 and 2.25 of four: −2 + 0.75 · 2, 1 + 0.25 · 4.
        (&[-2, 0, 1, 5], (-0.5, 2.0)),
        // Places 1 and 3 of five.
        (&[4, -3, 2, -1, 0], (-1.0, 2.0)),
    ];
    for (scores, band) in cases {
        let spread = Spread::new(id(1), 0, scores.iter().map(|value| score(*value)).collect()).unwrap();
        assert_eq!(spread.band(), *band, "{scores:?}");
    }
}

#[test]
fn columns_stand_by_walk_disagreement_and_mean() {
    let comparison = compared(vec![
        group(1, &[Some(1), Some(-3), Some(0), None, Some(2), Some(-1)]),
        group(2, &[Some(1), Some(3), Some(4), None, Some(0), Some(-3)]),
    ]);
    let scores = comparison.scores(Pool::Groups);
    // Ranges 0 6 4 – 2 2, the fifth of the same deviation as the sixth; means 1 0 2 – 1 −2.
    assert_eq!(scores.ordered(HeatOrder::Walk), [0, 1, 2, 3, 4, 5]);
    assert_eq!(scores.ordered(HeatOrder::Disagreement), [1, 2, 4, 5, 0, 3]);
    assert_eq!(scores.ordered(HeatOrder::Mean), [5, 1, 0, 4, 2, 3]);
    // Two touchpoints are 2 points wide, one is agreed on in full; one is 4, one 6 points wide.
    assert_eq!(scores.ranges(), [3, 0, 2]);
}

#[test]
fn touchpoints_are_joined_by_hand() {
    let mut groups = [group(1, &[Some(1)]), group(2, &[Some(1)]), group(3, &[Some(1)])];
    added(&mut groups[0], "+a", -2);
    added(&mut groups[1], "+b", 3);
    added(&mut groups[2], "+c", 5);
    // What others put in comes before the first group's walk goes on.
    assert_eq!(ids(&joined(&groups, &[])), ["+b", "+c", "+a"]);
    // What groups added has no number, and moves nobody's: the touchpoints of the ride are 1 to 6 for all.
    let numbers: Vec<_> = joined(&groups, &[]).columns.iter().map(|column| column.number).collect();
    let expected = [Some(1), Some(2), None, None, None, Some(3), Some(4), Some(5), Some(6)];
    assert_eq!(numbers, expected);
    // A chain ends where it ends, in whichever order it was made.
    for joins in [[("+a", "+b"), ("+b", "+c")], [("+b", "+c"), ("+a", "+b")]] {
        let comparison = joined(&groups, &joins);
        assert_eq!(ids(&comparison), ["+c"]);
        let column = comparison.columns.iter().find(|column| column.touchpoint.as_str() == "+c").unwrap();
        assert_eq!(column.scores, [Score::new(-2), Score::new(3), Score::new(5)]);
        assert_eq!(column.added_by, [0, 1, 2]);
        assert!(column.is_theirs());
    }
    // A circle, a touchpoint with itself, and what nobody has join nothing.
    let nothing = [("+a", "+b"), ("+b", "+a"), ("+c", "+c"), ("+c", "+gone"), ("+gone", "+a")];
    assert_eq!(ids(&joined(&groups, &nothing)), ["+b", "+c", "+a"]);
    // With one of the scenario's: the group that added it has that one too, and keeps both apart.
    let first = id(1);
    let comparison = joined(&groups, &[("+a", first.as_str()), ("+b", "+a")]);
    assert_eq!(ids(&comparison), ["+b", "+c", "+a"]);
    let column = &comparison.columns[0];
    assert_eq!((column.touchpoint.clone(), column.scores.clone()), (first, vec![Score::new(1); 3]));
}

#[test]
fn a_joined_touchpoint_takes_what_the_group_did_there() {
    let mut groups = [group(1, &[Some(1)]), group(2, &[Some(1)])];
    added(&mut groups[0], "+a", -2);
    added(&mut groups[1], "+b", 3);
    let moment = Moment { touchpoint: "+b".into(), who: "家长".to_owned(), ..Moment::default() };
    groups[1].marks.moments.push(moment.clone());
    groups[1].redesign = vec![measure("+b", "递水", 4)].into();
    groups[1].actions =
        vec![Action { what: "递水".to_owned(), touchpoint: Some("+b".into()), ..Action::default() }].into();
    let comparison = joined(&groups, &[("+b", "+a")]);
    let at = comparison.columns.iter().position(|column| column.touchpoint.as_str() == "+a").unwrap();
    let voices: Vec<_> =
        comparison.voices(at).iter().map(|voice| (voice.group, voice.moment.clone())).collect();
    assert_eq!(voices, [(1, moment)]);
    assert_eq!(comparison.moments(), [at]);
    assert_eq!(comparison.columns[at].measured_by, [1]);
    assert_eq!(comparison.measures(at)[0].measure.measure, "递水");
    assert_eq!(comparison.actions()[0].column, Some(at));
    assert_eq!(comparison.column_of(1, &TouchpointId::from("+b")), Some(at));
    assert_eq!(comparison.column_of(0, &TouchpointId::from("+b")), None);
}

#[test]
fn most_groups_name_a_touchpoint() {
    let mut groups = [group(1, &[]), group(2, &[]), group(3, &[])];
    for at in [1, 2] {
        groups[at].journey.touchpoint_mut(&id(2)).unwrap().name = Text::plain("路边干等");
    }
    groups[2].journey.touchpoint_mut(&id(3)).unwrap().name = Text::plain("坐进车里");
    let comparison = compared(groups.to_vec());
    let named =
        |at: usize| (comparison.columns[at].name.zh.as_str(), comparison.columns[at].renamed_by.clone());
    assert_eq!(named(0), ("叫车", vec![]));
    assert_eq!(named(1), ("路边干等", vec![0]));
    assert_eq!(named(2), ("上车", vec![2]));
}

#[test]
fn departments_count_groups_and_touchpoints() {
    let mut groups = [group(1, &[]), group(2, &[]), group(3, &[])];
    for (at, name) in ["d1", "d2", "d2"].into_iter().enumerate() {
        accountable(&mut groups[at], 1, name);
        accountable(&mut groups[at], 2, name);
        accountable(&mut groups[at], 3, "d2");
    }
    groups[1].marks.moments.push(Moment { touchpoint: id(2), ..Moment::default() });
    let comparison = compared(groups.to_vec());
    let found: Vec<_> = comparison
        .departments()
        .into_iter()
        .map(|summary| (summary.department, summary.groups, summary.touchpoints, summary.named))
        .collect();
    // d2: twice by two groups and once by all; d1: twice by one.
    assert_eq!(found, [(department(2), vec![0, 1, 2], 3, 7), (department(1), vec![0], 2, 2)]);
    // The torn moment, then the other with two answers, then the agreed one.
    assert_eq!(comparison.torn_first(), [1, 0, 2]);
    assert_eq!(comparison.department(&department(2)).unwrap().name.zh, "平台运营");
}

/// One group that names two departments has one answer, which is not two groups that differ.
#[test]
fn one_group_alone_is_not_torn() {
    let mut groups = [group(1, &[]), group(2, &[])];
    accountable(&mut groups[0], 1, "d1");
    let mut both = groups[0].journey.touchpoint(&id(1)).unwrap().responsibilities.clone();
    accountable(&mut groups[0], 1, "d2");
    both.extend(groups[0].journey.touchpoint(&id(1)).unwrap().responsibilities.clone());
    groups[0].journey.touchpoint_mut(&id(1)).unwrap().responsibilities = both;
    groups[0].marks.moments.push(Moment { touchpoint: id(1), ..Moment::default() });
    let alone = compared(groups.to_vec());
    assert_eq!(alone.columns[0].accountable.len(), 2);
    assert!(!alone.columns[0].is_torn());
    accountable(&mut groups[1], 1, "d2");
    assert!(compared(groups.to_vec()).columns[0].is_torn());
}

fn measure(touchpoint: &str, text: &str, to: i64) -> Measure {
    Measure {
        touchpoint: touchpoint.into(),
        kind: Default::default(),
        measure: text.to_owned(),
        epic: Vec::new(),
        cost: 7,
        score: Score::new(to),
    }
}

#[test]
fn remembered_before_and_after_with_what_was_spent() {
    let mut groups = [
        group(1, &[Some(1), Some(-4), Some(1), Some(2), Some(3), Some(2)]),
        group(2, &[Some(1), Some(-4), Some(1), Some(2), Some(3), None]),
    ];
    groups[0].redesign =
        vec![measure(id(2).as_str(), "遮雨棚", 0), measure(id(6).as_str(), "道别", 5)].into();
    let comparison = compared(groups.to_vec());
    let lines = comparison.remembered();
    // Before: peak −4, end +2. After: 1 0 1 2 3 5, peak +5, end +5.
    assert_eq!((lines[0].before, lines[0].after, lines[0].spent), (Some(-1.0), Some(5.0), 14));
    // Without a score of the end nothing is remembered.
    assert_eq!((lines[1].before, lines[1].after, lines[1].redesigned), (None, None, false));
    assert_eq!(comparison.redesigned(), [1, 5]);
    let measures: Vec<_> =
        comparison.measures(5).iter().map(|m| (m.group, m.measure.measure.clone())).collect();
    assert_eq!(measures, [(0, "道别".to_owned())]);
}

#[test]
fn actions_of_one_touchpoint_stand_together() {
    let action = |what: &str, touchpoint: Option<usize>| Action {
        what: what.to_owned(),
        touchpoint: touchpoint.map(id),
        ..Action::default()
    };
    let mut groups = [group(1, &[]), group(2, &[])];
    groups[0].actions = vec![action("a", None), action("b", Some(4))].into();
    groups[1].actions = vec![action("c", Some(4)), action("d", Some(1))].into();
    let comparison = compared(groups.to_vec());
    let actions = comparison.actions();
    let found: Vec<_> = actions.iter().map(|a| (a.action.what.as_str(), a.group, a.column)).collect();
    assert_eq!(found, [("d", 1, Some(0)), ("b", 0, Some(3)), ("c", 1, Some(3)), ("a", 0, None)]);
}

#[test]
fn members_are_pooled_without_their_names() {
    let ballot = |name: &str, scores: &[(usize, i64)]| Ballot {
        name: name.to_owned(),
        scores: scores.iter().map(|(n, value)| Vote { touchpoint: id(*n), score: score(*value) }).collect(),
    };
    let mut groups = [group(1, &[Some(0)]), group(2, &[Some(0)]), group(3, &[Some(0)])];
    groups[0].ballots = vec![ballot("王芳", &[(1, 3), (2, -1)]), ballot("李娜", &[(1, 1)])].into();
    // What this group does not have in its walk is not counted.
    groups[1].ballots = vec![ballot("赵伟", &[(1, -4), (99, 5)])].into();
    let comparison = compared(groups.to_vec());
    assert_eq!(comparison.n_members(), 3);
    let scores = comparison.scores(Pool::Members);
    assert_eq!(scores.raters, [0, 0, 1]);
    assert_eq!(scores.columns[0].scores, [Score::new(3), Score::new(1), Score::new(-4)]);
    let spread = scores.columns[0].spread.as_ref().unwrap();
    assert_eq!((spread.n(), spread.mean, spread.median, spread.range()), (3, 0.0, 1.0, 7));
    assert_eq!(scores.columns[1].scores, [Score::new(-1), None, None]);
    assert_eq!(scores.row(0).flatten().count(), 2);
    let told = format!("{scores:?}");
    for name in ["王芳", "李娜", "赵伟"] {
        assert!(!told.contains(name));
    }
}

#[test]
fn kano_is_counted_over_all_groups() {
    let idea = |name: &str, must_be, attractive, answers: &[(u8, u8)]| KanoIdea {
        name: name.to_owned(),
        tally: KanoTally { must_be, attractive, ..KanoTally::default() },
        answers: answers
            .iter()
            .map(|(functional, dysfunctional)| KanoAnswer {
                functional: *functional,
                dysfunctional: *dysfunctional,
            })
            .collect(),
    };
    let mut groups = [group(1, &[]), group(2, &[]), group(3, &[])];
    // Like it and dislike its lack: one-dimensional.
    groups[0].kano = vec![idea("Free water", 2, 3, &[(1, 5)]), idea("空", 0, 0, &[])].into();
    groups[1].kano = vec![idea(" free  Water ", 4, 0, &[]), idea("雨伞", 1, 0, &[])].into();
    for (at, tag) in [(0, KanoCategory::MustBe), (1, KanoCategory::Attractive), (2, KanoCategory::Attractive)]
    {
        groups[at].journey.touchpoint_mut(&id(2)).unwrap().kano = Some(tag);
    }
    let comparison = compared(groups.to_vec());
    let pooled = comparison.pooled();
    let ideas: Vec<_> = pooled.ideas.iter().map(|i| (i.name.as_str(), i.n(), i.groups.clone())).collect();
    // 2 + 4 must-be, 3 attractive, 1 one-dimensional.
    assert_eq!(ideas, [("Free water", 10, vec![0, 1]), ("雨伞", 1, vec![1])]);
    assert_eq!(pooled.ideas[0].category(), Some(KanoCategory::MustBe));
    let tag = pooled.tags[0];
    assert_eq!((tag.column, tag.n(), tag.category(), tag.most()), (1, 3, Some(KanoCategory::Attractive), 2));
}

#[test]
fn servqual_is_read_over_all_ratings() {
    let subject = |ratings: &[(u8, u8, u8)]| ServqualSubject {
        name: "大堂".to_owned(),
        form: ServqualForm::Short,
        ratings: ratings
            .iter()
            .map(|(item, e, p)| Rating { item: *item, expected: Some(*e), perceived: Some(*p) })
            .collect(),
        ..ServqualSubject::default()
    };
    let mut groups = [group(1, &[]), group(2, &[]), group(3, &[])];
    // Item 1 belongs to reliability: gaps −4, −1 and −1 of three people are −2, not the mean of two groups' means.
    groups[0].servqual = vec![subject(&[(1, 6, 2)])].into();
    groups[1].servqual = vec![subject(&[(1, 6, 5), (1, 7, 6)])].into();
    let alike = compared(groups.to_vec());
    let service = &alike.pooled().services[0];
    assert_eq!((service.groups.clone(), service.n), (vec![0, 1], 3));
    // In the order tangibles, reliability, …
    assert_eq!(service.report.dimensions, [None, Some(-2.0), None, None, None]);
    assert_eq!((service.report.unweighted, service.report.weighted), (Some(-2.0), Some(-2.0)));
    // Groups that weight differently have no common weighted mean.
    groups[1].servqual_weights = ServqualWeights([20.0; 5]);
    assert_eq!(compared(groups.to_vec()).pooled().services[0].report.weighted, None);
}

#[test]
fn the_verdict_is_in_words() {
    let all = |scores: &[i64]| scores.iter().map(|value| Some(*value)).collect::<Vec<_>>();
    let cases: &[(&[&[i64]], Concord)] = &[
        (&[&[1, 2, 3]], Concord::TooFew),
        (&[&[1, 2, 3], &[]], Concord::TooFew),
        // All of them scored one touchpoint alone.
        (&[&[1, 2, 3], &[4]], Concord::TooFew),
        (&[&[1, -2, 3], &[1, -2, 3]], Concord::AllAgree),
        // Ranks alike (W = 1), every range 1.
        (&[&[1, -2, 3, 0], &[2, -1, 4, 1]], Concord::OrderAndLevel),
        // W = 1, but 5 points apart everywhere: D_o = 25 and D_e = 2 · 6 · 41.5 / 30 (41.5 the squared deviations of
        // 0 −1 −2 5 4 3 from 1.5), so that alpha is below 0.
        (&[&[0, -1, -2], &[5, 4, 3]], Concord::Order),
        // W = 1 and 4 points apart everywhere. D_o = 4 · 128 / 4 / 20 = 6.4, D_e = 2 · 20 · 404 / 380 = 42.5 (404 the
        // squares of 16 fives and 4 ones): alpha is 0.85, and still the class sees that it is divided.
        (
            &[&[-5, 5, -5, 5], &[-5, 5, -5, 5], &[-5, 5, -5, 5], &[-5, 5, -5, 5], &[-1, 1, -1, 1]],
            Concord::Order,
        ),
        // Turned round (W = 0), every range 2 or less.
        (&[&[1, 0, -1], &[-1, 0, 1]], Concord::Level),
        (&[&[5, 0, -5], &[-5, 0, 5]], Concord::Neither),
        // Nobody puts anything before anything, and they lie 6 points apart.
        (&[&[3, 3, 3], &[-3, -3, -3]], Concord::Neither),
    ];
    for (rows, verdict) in cases {
        let groups = rows.iter().zip(1..).map(|(row, number)| group(number, &all(row))).collect();
        assert_eq!(compared(groups).scores(Pool::Groups).concord(), *verdict, "{rows:?}");
    }
    assert_eq!(Comparison::default().scores(Pool::Groups).concord(), Concord::TooFew);
}

#[test]
fn a_mark_of_a_group_stands_in_its_column() {
    let mut groups = [group(1, &[Some(1), Some(5)]), group(2, &[Some(4), Some(-3)])];
    groups[0].marks.moments = [1, 2].map(|n| Moment { touchpoint: id(n), ..Moment::default() }).into();
    groups[1].marks.moments.push(Moment { touchpoint: id(2), ..Moment::default() });
    let comparison = compared(groups.to_vec());
    assert_eq!(comparison.moments(), [1, 0]);
    assert_eq!(comparison.columns[1].votes(MarkKind::Moment), [0, 1]);
    assert_eq!(comparison.columns[1].votes(MarkKind::Peak), [0]);
}
