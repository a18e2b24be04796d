//! The groups of a class: what is done to them, and how they stand in a file.

use peak_moments::edit::{ClassEdit, ClassRefusal, GroupsEdit, History, class::apply};
use peak_moments::files::problem::Severity;
use peak_moments::files::{decode, encode, library};
use peak_moments::model::limits::{MOST_GROUPS, MOST_MEMBERS};
use peak_moments::model::{Class, ClassId, Group, Language, Worksheet, WorksheetId};

fn group(number: u32, members: &[&str]) -> Group {
    let members = members.iter().map(|member| (*member).to_owned()).collect();
    Group { number, name: String::new(), members }
}

/// Three groups with the numbers 1, 2 and 4.
fn class() -> Class {
    let groups = vec![group(1, &["王芳"]), group(2, &[]), group(4, &["Ada", "Lin"])];
    Class { groups, ..Class::default() }
}

#[track_caller]
fn done(class: &mut Class, edit: GroupsEdit) {
    apply(class, &ClassEdit::Groups(edit)).unwrap();
}

#[track_caller]
fn refused(edit: GroupsEdit, refusal: ClassRefusal) {
    let mut edited = class();
    assert_eq!(apply(&mut edited, &ClassEdit::Groups(edit)), Err(refusal));
    assert_eq!(edited, class(), "what is refused changes nothing");
}

fn numbers(class: &Class) -> Vec<u32> {
    class.groups.iter().map(|group| group.number).collect()
}

#[test]
fn groups_come_go_and_change() {
    let mut class = class();
    assert_eq!((class.free_number(), class.n_members()), (3, 3));
    done(&mut class, GroupsEdit::Add(group(3, &[])));
    assert_eq!(numbers(&class), [1, 2, 4, 3]);
    assert_eq!(class.free_number(), 5);
    done(&mut class, GroupsEdit::Remove { group: 1 });
    assert_eq!(numbers(&class), [1, 4, 3]);
    done(&mut class, GroupsEdit::SetNumber { group: 1, number: 2 });
    // A group may keep the number that it has.
    done(&mut class, GroupsEdit::SetNumber { group: 1, number: 2 });
    done(&mut class, GroupsEdit::SetName { group: 1, name: "Spark".to_owned() });
    done(&mut class, GroupsEdit::SetMembers { group: 1, members: vec!["Lin".to_owned()] });
    let spark = Group { number: 2, name: "Spark".to_owned(), members: vec!["Lin".to_owned()] };
    assert_eq!(class.groups[1], spark);
    // Groups without a number are told apart by their names.
    done(&mut class, GroupsEdit::Replace(vec![group(0, &["Ada"]), group(0, &["Lin"])]));
    assert_eq!(numbers(&class), [0, 0]);
    assert!(class.numbers_twice().is_empty());
    done(&mut class, GroupsEdit::SetCompany("Northwind".to_owned()));
    done(&mut class, GroupsEdit::SetTrainer("Chen".to_owned()));
    done(&mut class, GroupsEdit::SetScenario("bank-branch".to_owned()));
    assert_eq!((&*class.company, &*class.trainer, &*class.scenario), ("Northwind", "Chen", "bank-branch"));
}

#[test]
fn what_cannot_be_is_refused() {
    refused(GroupsEdit::Add(group(2, &[])), ClassRefusal::NumberTaken);
    refused(GroupsEdit::Add(group(1000, &[])), ClassRefusal::Number);
    refused(GroupsEdit::SetNumber { group: 0, number: 4 }, ClassRefusal::NumberTaken);
    refused(GroupsEdit::SetNumber { group: 3, number: 9 }, ClassRefusal::NoGroup);
    refused(GroupsEdit::Remove { group: 3 }, ClassRefusal::NoGroup);
    refused(GroupsEdit::Replace(vec![group(5, &[]), group(5, &[])]), ClassRefusal::NumberTaken);
    let crowd = vec!["Lin".to_owned(); MOST_MEMBERS + 1];
    refused(GroupsEdit::SetMembers { group: 0, members: crowd }, ClassRefusal::Members);
    let many = (0..=MOST_GROUPS).map(|_| Group::default()).collect();
    refused(GroupsEdit::Replace(many), ClassRefusal::Groups);
}

#[test]
fn the_groups_are_undone_and_the_clock_is_not() {
    let mut history = History::new(class());
    let sound = ClassEdit::SetSound(true);
    history.commit(ClassEdit::Groups(GroupsEdit::Remove { group: 0 }), None).unwrap();
    history.commit(sound, None).unwrap();
    assert_eq!(numbers(history.current()), [2, 4]);
    history.undo();
    assert_eq!(numbers(history.current()), [1, 2, 4]);
    assert!(history.current().sound);
}

#[test]
fn a_file_with_one_number_twice_opens_and_says_so() {
    let text = "(version: 1, groups: [(number: 2, name: \"A\"), (number: 2, name: \"B\"), \"C\", \"D\"], \
                agenda: (blocks: [(minutes: 5, title: \"x\")]))";
    let decoded = decode::class(text);
    let class = decoded.value.unwrap();
    assert_eq!(class.numbers_twice(), [2]);
    assert_eq!(class.groups.len(), 4);
    assert_eq!(decoded.problems.len(), 1);
    assert_eq!(decoded.problems[0].severity, Severity::Warning);
    for language in Language::ALL {
        assert!(decoded.problems[0].render("x", language).contains('2'));
    }
    let many = format!(
        "(version: 1, groups: [{}], agenda: (blocks: [(minutes: 5, title: \"x\")]))",
        "(name: \"A\"),".repeat(MOST_GROUPS + 1)
    );
    assert!(decode::class(&many).value.is_none());
}

#[test]
fn a_worksheet_knows_the_class_that_it_was_prepared_for() {
    let scenario = library::shipped().remove(0);
    let id = WorksheetId::from_random([1; 8]);
    let started = Worksheet::start(&scenario, group(3, &["Ada"]), None, id);
    assert!(started.class.is_empty());
    assert!(!encode::worksheet_text(&started).contains("class:"));
    let prepared = Worksheet { class: ClassId::from_random([2; 8]), ..started };
    let text = encode::worksheet_text(&prepared);
    assert_eq!(decode::worksheet(&text).value, Some(prepared.clone()));
    // A copy of the work is still of that class.
    assert_eq!(prepared.copied(WorksheetId::from_random([3; 8])).class, prepared.class);
}
