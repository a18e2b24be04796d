//! What the class file says of what was collected, and what is done to it.

use peak_moments::edit::{ClassEdit, ClassRefusal, CollectEdit, History};
use peak_moments::files::{decode, encode};
use peak_moments::model::{Agenda, Block, Class, Collected, Join, List, Taking, Text, WorksheetId};

fn class() -> Class {
    let block = Block { minutes: 30, title: Text::plain("Walk"), ..Block::default() };
    Class { agenda: Agenda { blocks: vec![block], ..Agenda::default() }, ..Class::default() }
}

fn kept(file: &str, revision: u64) -> Collected {
    Collected {
        worksheet: WorksheetId::parse("k3f9x2ab").unwrap(),
        revision,
        file: file.to_owned(),
        at: 1_795_741_320,
        from: "E:/groups/3.worksheet.ron".to_owned(),
        ..Collected::default()
    }
}

fn join(touchpoint: &str, with: &str) -> Join {
    Join { touchpoint: touchpoint.into(), with: with.into() }
}

fn commit(history: &mut History<Class>, edit: CollectEdit) -> Result<(), ClassRefusal> {
    history.commit(ClassEdit::Collect(edit), None)
}

#[test]
fn the_class_file_holds_all_of_it() {
    let mut class = class();
    class.watched = Some("//server/课程/第3期".into());
    class.collected.push(kept("3.worksheet.ron", 12));
    class.collected.push(Collected { group: Some(4), taking: Taking::TakenIn, ..kept("4.worksheet.ron", 7) });
    let paper =
        Collected { typed: true, taking: Taking::LeftOut, file: "5.ron".to_owned(), ..Collected::default() };
    class.collected.push(paper);
    class.joins.push(join("+k3f9x2ab-13", "t5"));
    let text = encode::class_text(&class);
    assert!(text.contains(r#"joins: [(touchpoint: "+k3f9x2ab-13", with: "t5")]"#), "{text}");
    assert_eq!(decode::class(&text).value, Some(class));
}

#[test]
fn a_class_without_work_says_nothing_of_it() {
    let text = encode::class_text(&class());
    for name in ["collected", "joins", "watched"] {
        assert!(!text.contains(name), "{text}");
    }
}

#[test]
fn what_takes_the_place_of_a_file_keeps_what_the_trainer_decided() {
    let mut history = History::new(class());
    commit(&mut history, CollectEdit::Keep(kept("3.worksheet.ron", 12))).unwrap();
    let file = || "3.worksheet.ron".to_owned();
    commit(&mut history, CollectEdit::SetGroup { file: file(), group: Some(6) }).unwrap();
    commit(&mut history, CollectEdit::SetTaking { file: file(), taking: Taking::TakenIn }).unwrap();
    commit(&mut history, CollectEdit::Keep(kept("3.worksheet.ron", 15))).unwrap();
    let now = history.current();
    assert_eq!(now.collected.len(), 1);
    let only = now.collected.first().unwrap();
    assert_eq!((only.revision, only.group, only.taking), (15, Some(6), Taking::TakenIn));
}

#[test]
fn undo_takes_back_a_decision_and_no_file() {
    let mut history = History::new(class());
    commit(&mut history, CollectEdit::Keep(kept("3.worksheet.ron", 12))).unwrap();
    assert!(!history.can_undo());
    let file = "3.worksheet.ron".to_owned();
    commit(&mut history, CollectEdit::SetGroup { file, group: Some(6) }).unwrap();
    // Two come after it: a newer one in the same file, and another.
    commit(&mut history, CollectEdit::Keep(kept("3.worksheet.ron", 15))).unwrap();
    commit(&mut history, CollectEdit::Keep(kept("4.worksheet.ron", 2))).unwrap();
    assert!(history.undo());
    let seen = |history: &History<Class>| -> Vec<(u64, Option<u32>)> {
        history.current().collected.iter().map(|kept| (kept.revision, kept.group)).collect()
    };
    assert_eq!(seen(&history), [(15, None), (2, None)]);
    assert!(history.redo());
    assert_eq!(seen(&history), [(15, Some(6)), (2, None)]);
}

#[test]
fn joins_never_go_round() {
    let mut history = History::new(class());
    commit(&mut history, CollectEdit::Join(join("a", "b"))).unwrap();
    commit(&mut history, CollectEdit::Join(join("b", "c"))).unwrap();
    for (touchpoint, with) in [("c", "a"), ("c", "b"), ("b", "a"), ("a", "a")] {
        assert_eq!(
            commit(&mut history, CollectEdit::Join(join(touchpoint, with))),
            Err(ClassRefusal::Joined),
            "{touchpoint} {with}"
        );
    }
    // Another end takes the place of the first.
    commit(&mut history, CollectEdit::Join(join("a", "c"))).unwrap();
    let joins = &history.current().joins;
    assert_eq!(joins.to_vec(), [join("b", "c"), join("a", "c")]);
    commit(&mut history, CollectEdit::Part("b".into())).unwrap();
    assert_eq!(history.current().joins.to_vec(), [join("a", "c")]);
    // What a file has that was written by hand may go round; nothing waits for its end.
    let round = Class { joins: List::from(vec![join("a", "b"), join("b", "a")]), ..class() };
    let mut history = History::new(round);
    commit(&mut history, CollectEdit::Join(join("c", "a"))).unwrap();
}

#[test]
fn a_class_holds_a_thousand() {
    let mut full = class();
    for number in 0..Collected::MOST {
        full.collected.push(kept(&format!("{number}.worksheet.ron"), 1));
    }
    let text = encode::class_text(&full);
    assert_eq!(decode::class(&text).value.as_ref(), Some(&full));
    let mut history = History::new(full.clone());
    let one_more = kept("one more.worksheet.ron", 1);
    assert_eq!(commit(&mut history, CollectEdit::Keep(one_more.clone())), Err(ClassRefusal::Full));
    full.collected.push(one_more);
    assert_eq!(decode::class(&encode::class_text(&full)).value, None);
}
