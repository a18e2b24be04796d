//! The points of a group (domain 8.3), and that agreeing with the key earns none.

use peak_moments::analysis::points::Award;
use peak_moments::analysis::review::Review;
use peak_moments::files::library;
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{
    Action, Date, DepartmentId, Group, Measure, Moment, Responsibility, Role, Score, Worksheet,
};

/// The bank with the reference scores of its key and everything else open. Its end is −1 and its peak
/// −5, so it is remembered as −3.
fn as_the_key_has_it() -> Worksheet {
    let scenario = library::shipped().into_iter().find(|s| s.brief.id == "bank-branch").expect("shipped");
    let trainer = scenario.trainer.clone().expect("a key");
    let mut worksheet =
        Worksheet::start(&scenario, Group::default(), Some(Date::constant(2026, 11, 20)), Default::default());
    for touchpoint in worksheet.journey.touchpoints_mut() {
        touchpoint.score = trainer.score(&touchpoint.id);
    }
    for moment in &trainer.moments {
        worksheet.marks.moments.push(Moment { touchpoint: moment.touchpoint.clone(), ..Moment::default() });
    }
    worksheet
}

#[track_caller]
fn check(what: &str, change: impl FnOnce(&mut Worksheet), expected: &[Award]) {
    let mut worksheet = as_the_key_has_it();
    change(&mut worksheet);
    let review = Review::of(&worksheet);
    assert_eq!(review.awards, expected, "{what}");
    let points: u32 = expected.iter().map(|award| if *award < Award::Redesign { 5 } else { 10 }).sum();
    assert_eq!(review.points(), points, "{what}");
}

fn tell(worksheet: &mut Worksheet, n: usize) {
    for moment in worksheet.marks.moments.iter_mut().take(n) {
        moment.who = "她".to_owned();
        moment.situation = "被拒绝时".to_owned();
        moment.feeling = "愤怒".to_owned();
    }
}

/// Makes the department accountable at each moment of truth.
fn own(worksheet: &mut Worksheet, department: usize) {
    let ids: Vec<_> = worksheet.marks.moments.iter().map(|moment| moment.touchpoint.clone()).collect();
    for id in ids {
        let cell = Responsibility { department: DepartmentId::from_order(department), role: Role::A };
        worksheet.journey.touchpoint_mut(&id).expect("there").responsibilities.push(cell);
    }
}

/// A measure that brings the touchpoint with this number to a score.
fn lift(worksheet: &mut Worksheet, number: usize, score: i64, words: &str) {
    let touchpoint = worksheet.journey.nth(number - 1).expect("there").id.clone();
    worksheet.redesign.push(Measure {
        touchpoint,
        kind: RedesignKind::FillPit,
        measure: words.to_owned(),
        epic: Vec::new(),
        cost: 1,
        score: Score::new(score),
    });
}

fn action(worksheet: &Worksheet) -> Action {
    let said = || "三天内 5 项".to_owned();
    Action {
        what: said(),
        touchpoint: worksheet.journey.nth(6).map(|t| t.id.clone()),
        why: said(),
        accountable: "李".to_owned(),
        responsible: "王".to_owned(),
        first_step: Some(Date::constant(2026, 11, 25)),
        how: said(),
        how_much: said(),
        baseline: said(),
        target: said(),
        done: said(),
        risk: said(),
        ..Action::default()
    }
}

#[test]
fn the_same_scores_and_moments_as_the_key_earn_nothing() {
    check("as the key has it", |_| (), &[]);
}

#[test]
fn each_award_has_its_condition() {
    use Award::{Moments, OneOwner, Plan, Redesign};
    check("all moments told", |w| tell(w, 3), &[Moments]);
    check("one of them not", |w| tell(w, 2), &[]);
    check("one owner each", |w| own(w, 1), &[OneOwner]);
    check(
        "two owners",
        |w| {
            own(w, 1);
            own(w, 2);
        },
        &[],
    );
    // The end from −1 to +3: (−5 + 3) ÷ 2 = −1, a rise of exactly 2.
    check("a rise of 2", |w| lift(w, 13, 3, "本人当面道谢"), &[Redesign]);
    check("a rise of 1.5", |w| lift(w, 13, 2, "本人当面道谢"), &[]);
    check("no words", |w| lift(w, 13, 3, " "), &[]);
    check("a plan", |w| w.actions.push(action(w)), &[Plan]);
    check(
        "a plan without a target",
        |w| {
            let open = Action { target: String::new(), ..action(w) };
            w.actions.push(open);
        },
        &[],
    );
    check(
        "everything",
        |w| {
            tell(w, 3);
            own(w, 1);
            lift(w, 13, 3, "本人当面道谢");
            w.actions.push(action(w));
        },
        &[Moments, OneOwner, Redesign, Plan],
    );
}

#[test]
fn without_moments_nothing_is_complete() {
    check("no moments", |w| w.marks.moments.clear(), &[]);
}
