//! Recovery offers what a crash would have lost, and nothing else.

use peak_moments::files::recovery::{self, Recovery};
use peak_moments::files::{Hash, encode, library, save};
use peak_moments::model::{Group, Worksheet};
use std::fs;
use std::path::Path;

fn worksheet(notes: &str) -> Worksheet {
    let scenario = library::scenario(library::WARM_UP).unwrap();
    let mut worksheet =
        Worksheet::start(&scenario, Group { number: 7, ..Group::default() }, Default::default());
    worksheet.notes = notes.to_owned();
    worksheet
}

/// What is left when a program is killed: its files, without the lock.
fn crash(recovery: Recovery) {
    drop(recovery);
}

fn notes_found(root: &Path) -> Vec<String> {
    recovery::abandoned(root).into_iter().map(|found| found.snapshot.worksheet.notes).collect()
}

#[test]
fn the_newest_snapshot_of_a_crash_is_offered_until_it_is_given_up() {
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), 100).unwrap();
    for (time, notes) in [(101, "one"), (102, "two"), (103, "three")] {
        program.snapshot(&worksheet(notes), Some(Path::new("/gone/w.ron")), None, time).unwrap();
    }
    assert!(notes_found(root.path()).is_empty(), "a program that runs has not crashed");
    crash(program);
    for _ in 0..2 {
        let found = recovery::abandoned(root.path());
        assert_eq!(found.len(), 1, "a second crash changes nothing");
        assert_eq!(found[0].snapshot.worksheet, worksheet("three"));
        assert_eq!(found[0].snapshot.time, 103);
        assert_eq!(found[0].snapshot.document.as_deref(), Some(Path::new("/gone/w.ron")));
    }
    recovery::discard(&recovery::abandoned(root.path())[0]).unwrap();
    assert!(notes_found(root.path()).is_empty());
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn a_damaged_slot_leaves_the_one_before_it() {
    for damage in [
        |bytes: &mut Vec<u8>| bytes.truncate(bytes.len() / 2),
        |bytes: &mut Vec<u8>| bytes.clear(),
        |bytes: &mut Vec<u8>| bytes.iter_mut().for_each(|b| *b = 0),
        |bytes: &mut Vec<u8>| *bytes.last_mut().unwrap() ^= 1,
    ] {
        let root = tempfile::tempdir().unwrap();
        let mut program = Recovery::start(root.path(), 1).unwrap();
        program.snapshot(&worksheet("older"), None, None, 2).unwrap();
        program.snapshot(&worksheet("newer"), None, None, 3).unwrap();
        let newer = program.folder().join("slot-1");
        let mut bytes = fs::read(&newer).unwrap();
        damage(&mut bytes);
        fs::write(&newer, bytes).unwrap();
        crash(program);
        assert_eq!(notes_found(root.path()), ["older"]);
    }
}

#[test]
fn saved_work_is_never_offered() {
    let root = tempfile::tempdir().unwrap();
    let document = root.path().join("w.worksheet.ron");
    // Saved and told so.
    let mut program = Recovery::start(&root.path().join("r"), 1).unwrap();
    program.snapshot(&worksheet("a"), Some(&document), None, 2).unwrap();
    let hash = save::save_worksheet(&document, &worksheet("a")).unwrap();
    program.snapshot(&worksheet("a"), Some(&document), Some(hash), 3).unwrap();
    crash(program);
    assert!(notes_found(&root.path().join("r")).is_empty());
    // Saved, but the crash came before it was told.
    let mut program = Recovery::start(&root.path().join("r"), 4).unwrap();
    program.snapshot(&worksheet("b"), Some(&document), Some(hash), 5).unwrap();
    save::save_worksheet(&document, &worksheet("b")).unwrap();
    crash(program);
    assert!(notes_found(&root.path().join("r")).is_empty());
    // Changed again after the save.
    let mut program = Recovery::start(&root.path().join("r"), 6).unwrap();
    program.snapshot(&worksheet("c"), Some(&document), Some(hash), 7).unwrap();
    crash(program);
    assert_eq!(notes_found(&root.path().join("r")), ["c"]);
}

#[test]
fn an_orderly_end_and_foreign_things_leave_nothing_to_offer() {
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), 1).unwrap();
    program.snapshot(&worksheet("x"), None, None, 2).unwrap();
    program.settled().unwrap();
    drop(program);
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    fs::create_dir(root.path().join("strange")).unwrap();
    fs::write(root.path().join("file"), b"x").unwrap();
    assert!(notes_found(root.path()).is_empty());
    assert!(notes_found(&root.path().join("gone")).is_empty());
}

#[test]
fn two_programs_keep_apart_and_the_same_work_is_written_once() {
    let root = tempfile::tempdir().unwrap();
    let mut first = Recovery::start(root.path(), 1).unwrap();
    let mut second = Recovery::start(root.path(), 1).unwrap();
    assert_ne!(first.folder(), second.folder());
    first.snapshot(&worksheet("first"), None, None, 2).unwrap();
    second.snapshot(&worksheet("second"), None, None, 3).unwrap();
    second.snapshot(&worksheet("second"), None, None, 4).unwrap();
    assert!(!second.folder().join("slot-1").exists());
    crash(first);
    assert_eq!(notes_found(root.path()), ["first"]);
    let saved = Hash::of(encode::worksheet_text(&worksheet("second")).as_bytes());
    second.snapshot(&worksheet("second"), None, Some(saved), 5).unwrap();
    assert!(!second.folder().join("slot-0").exists());
}
