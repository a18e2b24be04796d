//! What follows from a class: points, forms, the list of actions, the material of the debrief, then and now. Every
//! number is worked out by hand.

use crate::compare::{compared, group};
use crate::ride::id;
use peak_moments::analysis::class::points::{VotePlace, shown, table};
use peak_moments::analysis::class::then_now::ThenNow;
use peak_moments::analysis::class::{evaluation, orid, plan};
use peak_moments::model::class::{
    ActionKey, ActionOutcome, ActionResult, AnswerCount, ClassAction, FollowUp, FormPage, GivenPoints,
    GroupHands,
};
use peak_moments::model::internal::ObstacleKind;
use peak_moments::model::lenses::ServiceGap;
use peak_moments::model::{
    Action, Class, Date, DepartmentId, Group, Involvement, ItemId, Moment, Obstacle, Responsibility, Role,
    Score, Worksheet, WorksheetId,
};

fn hands(group: u32, moving: u32, doable: u32) -> GroupHands {
    GroupHands { group, moving, doable }
}

fn given(group: u32, points: i32) -> GivenPoints {
    GivenPoints { group, points, reason: String::new() }
}

/// A group with one moment of truth that is told whole, which earns 5 points.
fn telling(number: u32) -> Worksheet {
    let mut worksheet = group(number, &[Some(1), Some(-3)]);
    let said = |text: &str| text.to_owned();
    let (who, situation, feeling) = (said("I"), said("stand in the rain"), said("forgotten"));
    let moment = Moment { touchpoint: id(2), who, situation, feeling, ..Moment::default() };
    worksheet.marks.moments = vec![moment].into();
    worksheet
}

#[test]
fn points_add_work_time_vote_and_the_trainers_word() {
    let comparison = compared(vec![telling(3), group(1, &[])]);
    let mut class = Class { groups: vec![Group { number: 2, ..Group::default() }], ..Class::default() };
    class.debrief.hands =
        vec![hands(1, 4, 1), hands(2, 2, 3), hands(3, 1, 0), hands(4, 2, 0), hands(5, 0, 1)];
    class.points.on_time = vec![1, 3];
    class.points.given = vec![given(3, 4), given(3, -1), given(2, -7)].into();
    let rows = table(&class, &comparison);
    // 1 and 2 have five hands each and share the first place, so there is no second; 4 has two and is third; 3 and
    // 5 have one each and come behind it.
    let first = Some(VotePlace { place: 1, tied: true });
    let third = Some(VotePlace { place: 3, tied: false });
    let found: Vec<_> =
        rows.iter().map(|row| (row.group, row.earned(), row.of_time(), row.vote, row.given)).collect();
    let expected = [
        (1, 0, 5, first, 0),
        (2, 0, 0, first, -7),
        (3, 5, 5, None, 3),
        (4, 0, 0, third, 0),
        (5, 0, 0, None, 0),
    ];
    assert_eq!(found, expected);
    let totals = |rows: &[peak_moments::analysis::class::points::GroupPoints]| {
        rows.iter().map(|row| (row.group, row.total())).collect::<Vec<_>>()
    };
    assert_eq!(totals(&rows), [(1, 15), (2, 3), (3, 13), (4, 3), (5, 0)]);
    // In the order of the numbers unless a ranking was asked for; equals stay by number.
    assert_eq!(totals(&shown(&class, &comparison)), totals(&rows));
    class.points.ranked = true;
    assert_eq!(totals(&shown(&class, &comparison)), [(1, 15), (3, 13), (2, 3), (4, 3), (5, 0)]);
}

#[test]
fn three_on_the_third_place_are_all_third_and_a_fourth_place_is_none() {
    let mut class = Class::default();
    class.debrief.hands =
        vec![hands(1, 9, 0), hands(2, 8, 0), hands(3, 5, 0), hands(4, 0, 5), hands(5, 4, 0)];
    let rows = table(&class, &compared(Vec::new()));
    let votes: Vec<_> = rows.iter().map(|row| (row.group, row.of_vote())).collect();
    assert_eq!(votes, [(1, 10), (2, 6), (3, 3), (4, 3), (5, 0)]);
    assert_eq!(table(&Class::default(), &compared(Vec::new())), []);
}

#[test]
fn forms_give_means_with_their_n_and_a_change() {
    let count = |statement, group, counts| AnswerCount { statement, group, counts };
    let mut class = Class::default();
    class.evaluation.before = vec![count(1, 0, [2, 2, 1, 0, 0]), count(1, 3, [0, 0, 0, 0, 1])];
    class.evaluation.after = vec![count(1, 0, [0, 0, 1, 2, 1]), count(2, 0, [0, 0, 0, 0, 3])];
    class.evaluation.course = vec![count(4, 2, [0, 0, 0, 1, 1])];
    let method = evaluation::method(&class.evaluation);
    assert_eq!(method.len(), 5);
    // (2·1 + 2·2 + 1·3 + 1·5) / 6 = 14/6, and (3 + 2·4 + 5) / 4 = 4.
    assert_eq!((method[0].before.n(), method[0].after.n()), (6, 4));
    assert!((method[0].before.mean().unwrap() - 14.0 / 6.0).abs() < 1e-12);
    assert!((method[0].after.mean().unwrap() - 4.0).abs() < 1e-12);
    assert!((method[0].change().unwrap() - 10.0 / 6.0).abs() < 1e-12);
    assert_eq!(
        (method[1].before.mean(), method[1].after.mean(), method[1].change()),
        (None, Some(5.0), None)
    );
    assert_eq!(method[4].after.n(), 0);
    let course = evaluation::course(&class.evaluation);
    assert_eq!(
        course.iter().map(|(statement, answers)| (*statement, answers.n())).collect::<Vec<_>>(),
        [(1, 0), (2, 0), (3, 0), (4, 2)]
    );
    assert_eq!(course[3].1.mean(), Some(4.5));
    assert_eq!(FormPage::Course.n_statements(), 4);
}

fn planning(number: u8, actions: &[(&str, usize, Option<Date>)]) -> Worksheet {
    let mut worksheet = group(u32::from(number), &[]);
    worksheet.id = WorksheetId::from_random([number; 8]);
    let action = |(what, touchpoint, first_step): &(&str, usize, Option<Date>)| Action {
        what: (*what).to_owned(),
        touchpoint: Some(id(*touchpoint)),
        accountable: format!("owner of {what}"),
        first_step: *first_step,
        target: "8 minutes".to_owned(),
        ..Action::default()
    };
    worksheet.actions = actions.iter().map(action).collect();
    worksheet
}

fn key(number: u8, place: usize) -> ActionKey {
    ActionKey { worksheet: WorksheetId::from_random([number; 8]), action: ItemId::placed(place) }
}

#[test]
fn the_list_of_actions_holds_every_group_and_what_was_joined_once() {
    let day = Date::new(2026, 12, 4);
    let comparison = compared(vec![
        planning(1, &[("late", 3, None), ("early", 1, day)]),
        planning(2, &[("early too", 1, None)]),
    ]);
    let mut class = Class::default();
    let listed = |class: &Class| {
        let list = plan::planned(class, &comparison);
        list.iter().map(|a| (a.what.to_owned(), a.owner.to_owned(), a.groups())).collect::<Vec<_>>()
    };
    let row = |what: &str, owner: &str, groups: &[u32]| (what.to_owned(), owner.to_owned(), groups.to_vec());
    let late = row("late", "owner of late", &[1]);
    let expected =
        [row("early", "owner of early", &[1]), row("early too", "owner of early too", &[2]), late.clone()];
    assert_eq!(listed(&class), expected);
    // Joined, with a part that was never handed in; and one that the class added.
    class.actions = vec![
        ClassAction {
            what: "both".to_owned(),
            owner: "Lin".to_owned(),
            due: day,
            sources: vec![key(2, 0), key(1, 1), key(9, 0)],
        },
        ClassAction { what: "new".to_owned(), ..ClassAction::default() },
    ]
    .into();
    assert_eq!(listed(&class), [row("both", "Lin", &[1, 2]), late, row("new", "", &[])]);
    let list = plan::planned(&class, &comparison);
    assert_eq!((list[0].key, list[0].targets()), (key(2, 0), vec!["8 minutes"]));
    // A result from before the joining is found by any of its parts.
    let result = |action, outcome| ActionResult { action, outcome: Some(outcome), reached: String::new() };
    let follow_up = FollowUp {
        after: 30,
        results: vec![
            result(key(1, 1), ActionOutcome::Partly),
            result(ActionKey::of_class(class.actions.id(1).unwrap()), ActionOutcome::Done),
        ],
        ..FollowUp::default()
    };
    assert_eq!(list[0].result(&follow_up).unwrap().outcome, Some(ActionOutcome::Partly));
    let tally = plan::OutcomeTally::of(&list, &follow_up);
    assert_eq!(tally, plan::OutcomeTally { done: 1, partly: 1, not_done: 0, open: 1 });
}

#[test]
fn the_material_of_the_debrief_is_the_groups_own() {
    let (early, late) = (Date::new(2026, 12, 1), Date::new(2026, 12, 9));
    let mut one = planning(1, &[("second", 1, late), ("first", 2, early), ("no day", 3, None)]);
    let mut two = planning(2, &[("no day either", 1, None)]);
    let scores = [[1, -3, 2], [1, 3, 0]];
    for (worksheet, scores) in [&mut one, &mut two].into_iter().zip(scores) {
        for (touchpoint, score) in worksheet.journey.touchpoints_mut().zip(scores) {
            touchpoint.score = Score::new(score);
        }
    }
    let moment = |touchpoint, feeling: &str| Moment {
        touchpoint: id(touchpoint),
        feeling: feeling.to_owned(),
        ..Moment::default()
    };
    one.marks.moments = vec![moment(1, "seen"), moment(2, "left alone")].into();
    two.marks.moments = vec![moment(2, " ")].into();
    // At the moment of truth that both chose, one holds the front accountable, the other the back. The first has its
    // pit there too, which counts once; the pit of the second is the third touchpoint, where nobody is accountable.
    let lanes = |worksheet: &mut Worksheet, accountable: &str| {
        let touchpoint = worksheet.journey.touchpoint_mut(&id(2)).unwrap();
        touchpoint.frontstage = vec![Involvement::from(DepartmentId::from("front"))];
        touchpoint.backstage = vec![Involvement::from(DepartmentId::from("back"))];
        let department = DepartmentId::from(accountable);
        touchpoint.responsibilities = vec![Responsibility { department, role: Role::AR }];
        touchpoint.gap = Some(ServiceGap::Standard);
        let kind = ObstacleKind::UnclearProcess;
        touchpoint.obstacles = vec![Obstacle { kind, strategy: String::new(), function: None }].into();
    };
    lanes(&mut one, "front");
    lanes(&mut two, "back");
    let comparison = compared(vec![one, two]);

    let widest = orid::widest(&comparison).unwrap();
    let score = |value| Score::new(value).unwrap();
    assert_eq!(comparison.columns[widest.column].touchpoint, id(2));
    assert_eq!((widest.lowest, widest.highest, widest.range), ((0, score(-3)), (1, score(3)), 6));
    let heartfelt = orid::heartfelt(&comparison).unwrap();
    assert_eq!((heartfelt.votes, comparison.columns[heartfelt.column].touchpoint.clone()), (2, id(2)));
    // Who wrote nothing has no voice.
    let said: Vec<&str> = heartfelt.voices.iter().map(|voice| voice.moment.feeling.as_str()).collect();
    assert_eq!(said, ["left alone"]);
    let causes = orid::causes(&comparison);
    assert_eq!((causes.front, causes.back, causes.support), (1, 1, 0));
    assert_eq!(causes.gaps, [(ServiceGap::Standard, 2)]);
    assert_eq!(causes.obstacles, [(ObstacleKind::UnclearProcess, 2)]);
    let first: Vec<(usize, &str)> = orid::first_actions(&comparison)
        .iter()
        .map(|first| (first.group, first.action.what.as_str()))
        .collect();
    assert_eq!(first, [(0, "first"), (1, "no day either")]);

    let none = compared(vec![group(1, &[])]);
    assert_eq!((orid::widest(&none), orid::heartfelt(&none)), (None, None));
    assert!(orid::causes(&none).is_empty() && orid::first_actions(&none).is_empty());
}

#[test]
fn then_and_now_are_matched_by_number_and_touchpoint() {
    // The ride has six touchpoints. The first group: peak −4 and end 2, remembered −1; now 4 and 2, remembered 3.
    let then = compared(vec![
        group(1, &[Some(0), Some(-4), Some(1), Some(1), Some(1), Some(2)]),
        group(2, &[Some(0), Some(-2)]),
        group(0, &[Some(5)]),
    ]);
    let now = compared(vec![
        group(1, &[Some(0), Some(4), Some(1), Some(1), Some(1), Some(2)]),
        group(3, &[Some(2), Some(2), Some(2), Some(2), Some(2), Some(4)]),
    ]);
    let both = ThenNow::of(&then, &now);
    let groups: Vec<_> = both.groups.iter().map(|g| (g.group, g.then, g.now, g.change())).collect();
    let expected = [(1, Some(-1.0), Some(3.0), Some(4.0)), (2, None, None, None), (3, None, Some(4.0), None)];
    assert_eq!(groups, expected);
    assert_eq!(both.remembered(), Some((-1.0, 3.0, 1)));
    let second = &both.touchpoints[1];
    assert_eq!(
        (second.touchpoint.clone(), second.then, second.now),
        (id(2), Some((-3.0, 2)), Some((3.0, 2)))
    );
    assert_eq!(second.change(), Some(6.0));
    // The group without a number counts for the touchpoints.
    assert_eq!(both.touchpoints[0].then, Some((5.0 / 3.0, 3)));
    assert_eq!(ThenNow::of(&then, &compared(Vec::new())).remembered(), None);
}
