//! Recovery offers what a crash would have lost, and nothing else.

use peak_moments::files::disk::RealDisk;
use peak_moments::files::recovery::{self, Recovery, Ticket, Writer, starts};
use peak_moments::files::save::Expected;
use peak_moments::files::{Hash, encode, library, save};
use peak_moments::model::{Group, Language, Worksheet};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn worksheet(notes: &str) -> Worksheet {
    let scenario = library::scenario(library::WARM_UP).unwrap();
    let mut worksheet = Worksheet::start(
        &scenario,
        Group { number: 7, ..Group::default() },
        Default::default(),
        Default::default(),
    );
    worksheet.notes = notes.to_owned();
    worksheet
}

/// What is left when a program is killed: its files, without the lock.
fn crash(recovery: Recovery) {
    drop(recovery);
}

fn notes_found(root: &Path) -> Vec<String> {
    recovery::abandoned(root)
        .into_iter()
        .map(|found| found.snapshot.work.worksheet().unwrap().notes.clone())
        .collect()
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
        assert_eq!(found[0].snapshot.work.worksheet(), Some(&worksheet("three")));
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
    let hash = save::save_copy(&document, &worksheet("a")).unwrap();
    program.snapshot(&worksheet("a"), Some(&document), Some(hash), 3).unwrap();
    crash(program);
    assert!(notes_found(&root.path().join("r")).is_empty());
    // Saved, but the crash came before it was told.
    let mut program = Recovery::start(&root.path().join("r"), 4).unwrap();
    program.snapshot(&worksheet("b"), Some(&document), Some(hash), 5).unwrap();
    save::save_copy(&document, &worksheet("b")).unwrap();
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

/// What is left of programs that ended while their folder was tidied: on Windows nobody removes what is open.
#[test]
fn empty_folders_of_programs_that_ended_are_tidied_away() {
    let root = tempfile::tempdir().unwrap();
    let in_place = format!("in-place-{}", Hash::of(b"w"));
    for ours in ["100-4711-0", "101-4711-1", &in_place] {
        fs::create_dir(root.path().join(ours)).unwrap();
    }
    fs::write(root.path().join("101-4711-1/lock"), b"").unwrap();
    fs::write(root.path().join("101-4711-1/offered"), b"1").unwrap();
    // Other people's stay, and the program's own of other kinds, and one with anything else in it.
    for others in ["starts", "100-4711", "a-b-c", "102-4711-0"] {
        fs::create_dir(root.path().join(others)).unwrap();
    }
    fs::write(root.path().join("102-4711-0/note.txt"), b"x").unwrap();
    let running = Recovery::start(root.path(), 103).unwrap();
    assert!(notes_found(root.path()).is_empty());
    let left: BTreeSet<_> = fs::read_dir(root.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    let running = running.folder().file_name().unwrap();
    assert_eq!(
        left,
        ["starts", "100-4711", "a-b-c", "102-4711-0"]
            .map(Into::into)
            .into_iter()
            .chain([running.to_owned()])
            .collect()
    );
}

/// Tidying may take the lock of a folder in the moment in which another program puts work there.
#[test]
fn work_without_a_lock_beside_it_is_offered() {
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), 100).unwrap();
    program.snapshot(&worksheet("work"), None, None, 101).unwrap();
    let folder = program.folder().to_owned();
    crash(program);
    fs::remove_file(folder.join("lock")).unwrap();
    assert_eq!(notes_found(root.path()), ["work"]);
    recovery::discard(&recovery::abandoned(root.path())[0]).unwrap();
    assert!(!folder.exists());
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

/// Midnight of 21 November 2026 in seconds since 1970, and a day.
const NOW: u64 = 1_795_219_200;
const DAY: u64 = 86_400;

#[test]
fn work_is_kept_for_thirty_days_after_it_was_first_offered() {
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), NOW).unwrap();
    program.snapshot(&worksheet("x"), None, None, NOW).unwrap();
    crash(program);
    let found_at = |time: u64| recovery::abandoned_at(root.path(), time).len();
    // However old the work is: the days count from the first offer.
    let first = NOW + 200 * DAY;
    assert_eq!([first, first + DAY, first + 30 * DAY].map(found_at), [1, 1, 1]);
    // A clock that was lost gives nothing up, nor does one that runs backwards.
    assert_eq!([0, DAY, NOW].map(found_at), [1, 1, 1]);
    // Three starts in a row must say that the days are over, and each offers it once more.
    let over = first + 30 * DAY + 1;
    assert_eq!([over, over, NOW, over, over + DAY, over + 2 * DAY].map(found_at), [1; 6]);
    assert_eq!(found_at(over + 3 * DAY), 0);
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

/// A clock that is wrong for a start, or was wrong at the first offer, gives nothing up that was not offered three
/// times.
#[test]
fn no_wrong_clock_gives_up_what_was_not_offered_three_times() {
    const IN_2100: u64 = 4_102_444_800;
    const JANUARY: u64 = 1_767_312_000;
    for clocks in [
        [NOW, IN_2100, NOW + DAY, NOW + 2 * DAY],
        [6, NOW, NOW + DAY, NOW + 40 * DAY],
        // A dead battery: the second of January 2026, and then the right day.
        [JANUARY, NOW, NOW + DAY, NOW + 2 * DAY],
    ] {
        let root = tempfile::tempdir().unwrap();
        let mut program = Recovery::start(root.path(), 5).unwrap();
        program.snapshot(&worksheet("x"), None, None, 5).unwrap();
        crash(program);
        let found = clocks.map(|time| recovery::abandoned_at(root.path(), time).len());
        assert_eq!(found, [1; 4], "{clocks:?}");
    }
    // A note of an earlier release, which knew only when the first offer was.
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), 5).unwrap();
    program.snapshot(&worksheet("x"), None, None, 5).unwrap();
    fs::write(program.folder().join("offered"), NOW.to_string()).unwrap();
    crash(program);
    let found_at = |days: u64| recovery::abandoned_at(root.path(), NOW + days * DAY).len();
    assert_eq!([31, 32, 33, 34].map(found_at), [1, 1, 1, 0]);
}

#[test]
fn an_offer_under_a_wrong_clock_does_not_begin_the_thirty_days() {
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), 5).unwrap();
    program.snapshot(&worksheet("x"), None, None, 5).unwrap();
    crash(program);
    let found_at = |time: u64| recovery::abandoned_at(root.path(), time).len();
    // 1970 on the first day, the right day on the second: 56 years in a night.
    assert_eq!([6, NOW, NOW + DAY].map(found_at), [1, 1, 1]);
}

#[test]
fn a_second_crash_in_a_row_changes_nothing() {
    let root = tempfile::tempdir().unwrap();
    let document = root.path().join("w.worksheet.ron");
    let base = save::save_copy(&document, &worksheet("saved")).unwrap();
    let recovery_root = root.path().join("recovery");
    let mut program = Recovery::start(&recovery_root, 1).unwrap();
    program.snapshot(&worksheet("unsaved"), Some(&document), Some(base), 2).unwrap();
    crash(program);
    let first = recovery::abandoned(&recovery_root);
    assert_eq!(first[0].expected(), Expected::Opened(base));
    for round in 0..3 {
        // The work is taken up, kept as a snapshot again, and the program crashes before it is saved.
        let found = recovery::abandoned(&recovery_root);
        assert_eq!(found.len(), 1, "one work is one offer, however many folders hold it");
        let mut program = Recovery::start(&recovery_root, 3 + round).unwrap();
        let work = found[0].snapshot.work.worksheet().unwrap();
        program.snapshot(work, Some(&document), found[0].snapshot.base, 3).unwrap();
        crash(program);
        assert_eq!(found[0].snapshot.work, first[0].snapshot.work);
    }
    let found = recovery::abandoned(&recovery_root);
    assert_eq!((found.len(), found[0].folders.len()), (1, 4));
    recovery::discard(&found[0]).unwrap();
    assert!(notes_found(&recovery_root).is_empty());
}

#[test]
fn the_same_work_laid_out_by_hand_is_no_unsaved_work() {
    let root = tempfile::tempdir().unwrap();
    let document = root.path().join("w.worksheet.ron");
    let text = encode::worksheet_text(&worksheet("x"));
    fs::write(&document, text.replace('\n', "\r\n") + "// by hand\r\n").unwrap();
    let mut program = Recovery::start(&root.path().join("r"), 1).unwrap();
    program.snapshot(&worksheet("x"), Some(&document), None, 2).unwrap();
    crash(program);
    assert!(notes_found(&root.path().join("r")).is_empty());
}

#[test]
fn work_that_is_too_large_to_be_saved_is_not_lost() {
    let root = tempfile::tempdir().unwrap();
    let large = "x".repeat(9 * 1024 * 1024);
    let mut program = Recovery::start(root.path(), 1).unwrap();
    program.snapshot(&worksheet(&large), None, None, 2).unwrap();
    crash(program);
    assert!(notes_found(root.path()) == [large]);
}

#[test]
fn after_two_failed_starts_a_document_opens_in_safe_mode() {
    let data = tempfile::tempdir().unwrap();
    let root = data.path().join("recovery");
    let document = data.path().join("w.worksheet.ron");
    let hash = save::save_copy(&document, &worksheet("old")).unwrap();
    let expected = Expected::Opened(hash);
    save::save_over_on(&RealDisk, Some(data.path()), &document, &worksheet("new"), expected).unwrap();
    let other = data.path().join("other.worksheet.ron");
    assert!(starts::begin(&root, &document).is_none());
    assert!(starts::begin(&root, &document).is_none());
    let safe = starts::begin(&root, &document).expect("safe mode");
    assert_eq!(safe.failed_starts, 2);
    assert_eq!(safe.text, encode::worksheet_text(&worksheet("new")));
    assert_eq!(safe.backups.len(), 1);
    assert_eq!(safe.backups[0].document.worksheet(), Some(&worksheet("old")));
    assert!(safe.text(Language::En).contains("2 times") && safe.text(Language::Zh).contains("2 次"));
    // Only that document, only until it succeeds.
    assert!(starts::begin(&root, &other).is_none());
    starts::succeeded(&root, &document);
    assert!(starts::begin(&root, &document).is_none());
    // The notes are no unsaved work.
    assert!(notes_found(&root).is_empty());
}

#[test]
fn snapshots_that_fail_again_and_again_leave_the_last_good_one() {
    let root = tempfile::tempdir().unwrap();
    let mut program = Recovery::start(root.path(), 1).unwrap();
    program.snapshot(&worksheet("good"), None, None, 2).unwrap();
    // A folder in the place of the next slot stands for a full disk.
    fs::create_dir(program.folder().join("slot-1")).unwrap();
    for notes in ["a", "b", "c"] {
        assert!(program.snapshot(&worksheet(notes), None, None, 3).is_err());
    }
    crash(program);
    assert_eq!(notes_found(root.path()), ["good"]);
}

/// However close together typing, saving and closing are, nothing that is saved is ever offered.
#[test]
fn snapshots_are_written_in_order_and_before_the_program_ends() {
    for round in 0..50 {
        let root = tempfile::tempdir().unwrap();
        let document = root.path().join("w.worksheet.ron");
        let writer = Writer::start(root.path().join("r"), |_| ());
        let ticket = Ticket::draw();
        for notes in ["a", "ab", "abc"] {
            writer.snapshot(ticket, Arc::new(worksheet(notes)), document.clone(), None, 2);
        }
        if round % 2 == 0 {
            writer.settled(ticket);
            drop(writer);
            assert!(notes_found(&root.path().join("r")).is_empty());
        } else {
            drop(writer);
            assert_eq!(notes_found(&root.path().join("r")), ["abc"]);
        }
    }
}
