//! Which worksheets count in a class, by their ids and revisions and by what the trainer decides.

use peak_moments::analysis::standing::{Aside, Claimant, standings};
use peak_moments::demo;
use peak_moments::model::{ClassId, Language, Taking, Worksheet, WorksheetId};

/// The work of a group: id, revision, number, and something that tells two of the same revision apart.
fn work(id: u8, revision: u64, number: u32, notes: &str) -> Worksheet {
    let mut worksheet = demo::worksheet(Language::Zh);
    worksheet.id = WorksheetId::from_random([id; 8]);
    worksheet.revision = revision;
    worksheet.group.number = number;
    notes.clone_into(&mut worksheet.notes);
    worksheet
}

fn claim(worksheet: &Worksheet) -> Claimant<'_> {
    Claimant { worksheet, taking: Taking::Judged, typed: false, group: None, from: "" }
}

#[track_caller]
fn check(claimants: &[Claimant<'_>], expected: &[Option<Aside>]) {
    assert_eq!(standings("", ClassId::default(), claimants), expected);
}

#[test]
fn the_newest_of_the_same_work_counts_whatever_order_it_comes_in() {
    let (old, new) = (work(1, 4, 1, "a"), work(1, 9, 1, "b"));
    check(&[claim(&old), claim(&new)], &[Some(Aside::Older), None]);
    check(&[claim(&new), claim(&old)], &[None, Some(Aside::Older)]);
}

#[test]
fn a_copy_counts_once_and_what_was_changed_in_two_places_is_asked_about() {
    let (one, same, other) = (work(1, 4, 1, "a"), work(1, 4, 1, "a"), work(1, 4, 1, "b"));
    check(&[claim(&one), claim(&same)], &[None, Some(Aside::Twin)]);
    check(&[claim(&one), claim(&other)], &[None, Some(Aside::Parted)]);
}

#[test]
fn two_groups_that_began_with_one_file_are_two_groups_to_be_asked_about() {
    let (one, two) = (work(1, 4, 1, "a"), work(1, 9, 2, "b"));
    check(&[claim(&one), claim(&two)], &[None, Some(Aside::Parted)]);
}

#[test]
fn another_scenario_or_class_is_set_aside_unless_it_is_taken_in() {
    let (a, b, mut other) = (work(1, 1, 1, ""), work(2, 1, 2, ""), work(3, 1, 3, ""));
    other.scenario = demo::class(Language::Zh).works[0].1.scenario.clone();
    let mut hotel = peak_moments::model::Worksheet::clone(&other);
    let brief = peak_moments::files::library::scenario("hotel-stay").unwrap().brief;
    hotel.scenario = brief.into();
    check(&[claim(&a), claim(&b), claim(&hotel)], &[None, None, Some(Aside::OtherScenario)]);
    let taken = Claimant { taking: Taking::TakenIn, ..claim(&hotel) };
    check(&[claim(&a), claim(&b), taken], &[None, None, None]);

    let (mine, theirs) = (ClassId::from_random([1; 8]), ClassId::from_random([2; 8]));
    let prepared = |class| Worksheet { class, ..work(4, 1, 4, "") };
    let (for_us, for_them) = (prepared(mine), prepared(theirs));
    let found = standings("bank-branch", mine, &[claim(&for_us), claim(&for_them), claim(&a)]);
    assert_eq!(found[2], None);
    assert!(found[1].is_some() && found[0].is_none());
}

#[test]
fn what_the_trainer_leaves_out_stays_out_in_its_copies_too() {
    let (one, same, newer) = (work(1, 4, 1, "a"), work(1, 4, 1, "a"), work(1, 5, 1, "c"));
    let left = Claimant { taking: Taking::LeftOut, ..claim(&one) };
    check(&[left, claim(&same)], &[Some(Aside::LeftOut), Some(Aside::Twin)]);
    check(&[left, claim(&newer)], &[Some(Aside::LeftOut), Some(Aside::LeftOut)]);
}

#[test]
fn paper_steps_back_where_the_groups_own_file_is() {
    let (paper, own, elsewhere) = (work(1, 1, 3, ""), work(2, 1, 3, ""), work(3, 1, 4, ""));
    let typed = Claimant { typed: true, ..claim(&paper) };
    check(&[typed, claim(&own)], &[Some(Aside::FromPaper), None]);
    check(&[typed, claim(&elsewhere)], &[None, None]);
    // Under the number that the trainer gave it.
    let renumbered = Claimant { group: Some(3), ..claim(&elsewhere) };
    check(&[typed, renumbered], &[Some(Aside::FromPaper), None]);
}
