//! A save that fails, is killed or loses its power at every one of its steps: the file is wholly the old
//! one or wholly the new one, and the old one is never the only one that is lost.

use crate::model_disk::{Fault, Meddling, ModelDisk};
use peak_moments::files::recovery::slot;
use peak_moments::files::save::{Expected, SaveError, Saved, save_bytes_on, save_over_on};
use peak_moments::files::{Hash, backup, decode, encode};
use peak_moments::model::Worksheet;
use std::io::ErrorKind;
use std::path::Path;

const PATH: &str = "/documents/w.worksheet.ron";
const DATA: &str = "/data";

fn worksheet(notes: &str) -> Worksheet {
    let text = "(version: 1, scenario: (title: \"T\"), stages: [(name: \"S\", touchpoints: [\"P\"])])";
    Worksheet { notes: notes.to_owned(), ..decode::worksheet(text).value.unwrap() }
}

fn bytes(notes: &str) -> Vec<u8> {
    encode::worksheet_text(&worksheet(notes)).into_bytes()
}

fn save(disk: &ModelDisk, notes: &str, expected: Expected) -> Result<Saved, SaveError> {
    save_over_on(disk, Some(Path::new(DATA)), Path::new(PATH), &worksheet(notes), expected)
}

fn kept(disk: &ModelDisk) -> Vec<String> {
    let kept = backup::list_on(disk, Path::new(DATA), Path::new(PATH));
    kept.into_iter().map(|kept| kept.document.worksheet().unwrap().notes.clone()).collect()
}

const FAULTS: [Fault; 9] = [
    Fault::Stop,
    Fault::StopHalf,
    Fault::Error(ErrorKind::StorageFull),
    Fault::Half(ErrorKind::StorageFull),
    Fault::Error(ErrorKind::PermissionDenied),
    Fault::Error(ErrorKind::NotFound),
    Fault::Error(ErrorKind::ResourceBusy),
    Fault::Error(ErrorKind::Interrupted),
    Fault::Half(ErrorKind::Other),
];

/// Runs a save with every fault at every step and looks at each end, after a kill and after a power cut.
fn at_every_step(
    start: &ModelDisk,
    expected: Expected,
    check: impl Fn(&str, &ModelDisk, &Result<Saved, SaveError>, Fault),
) -> usize {
    let clean = start.copy();
    let before = clean.calls();
    save(&clean, "new", expected).unwrap();
    let n_calls = clean.calls() - before;
    for call in 0..n_calls {
        for fault in FAULTS {
            let disk = start.copy();
            disk.inject(call, fault);
            let result = save(&disk, "new", expected);
            for power_cut in [false, true] {
                let case = format!("{fault:?} at call {call}, power cut: {power_cut}");
                check(&case, &disk.restart(power_cut), &result, fault);
            }
        }
    }
    n_calls * FAULTS.len()
}

#[test]
fn the_file_is_wholly_old_or_wholly_new_at_every_step() {
    let disk = ModelDisk::default();
    disk.put(PATH, &bytes("old"));
    let old = Hash::of(&bytes("old"));
    let rounds = at_every_step(&disk, Expected::Opened(old), |case, disk, result, fault| {
        let now = disk.file(PATH).expect(case);
        assert!(now == bytes("old") || now == bytes("new"), "{case}: torn");
        // One of the two versions is in the file; the old one is somewhere.
        assert!(now == bytes("old") || kept(disk) == ["old"] || says_no_backup(result), "{case}: lost");
        match result {
            // Only a folder that could not be synced may lose the new name in a power cut.
            Ok(_) => assert!(now == bytes("new") || case.ends_with("true"), "{case}: not saved"),
            Err(error) if fault_is_told(fault) && error.replaced().is_none() => {
                assert!(now == bytes("old"), "{case}: not as it was");
            }
            Err(_) => {}
        }
        // Whatever happened, the next save works.
        let standing = Hash::of(&now);
        save(disk, "next", Expected::Opened(standing)).expect(case);
        assert_eq!(disk.file(PATH).unwrap(), bytes("next"), "{case}");
    });
    // Fifteen calls make a save with a backup.
    assert!(rounds >= 15 * FAULTS.len(), "{rounds}");
}

/// A program that was killed tells nobody anything.
fn fault_is_told(fault: Fault) -> bool {
    !matches!(fault, Fault::Stop | Fault::StopHalf)
}

fn says_no_backup(result: &Result<Saved, SaveError>) -> bool {
    use peak_moments::files::save::SaveNote;
    result
        .as_ref()
        .map_or(true, |saved| saved.notes.iter().any(|note| matches!(note, SaveNote::NotBackedUp { .. })))
}

#[test]
fn what_was_told_saved_survives_a_power_cut() {
    let disk = ModelDisk::default();
    disk.put(PATH, &bytes("old"));
    save(&disk, "new", Expected::Opened(Hash::of(&bytes("old")))).unwrap();
    assert_eq!(disk.restart(true).file(PATH).unwrap(), bytes("new"));
}

#[test]
fn a_first_save_leaves_nothing_or_all_of_it() {
    let disk = ModelDisk::default();
    disk.put("/documents/other", b"x");
    at_every_step(&disk, Expected::NoFile, |case, disk, result, _| {
        let now = disk.file(PATH);
        assert!(now.is_none() || now == Some(bytes("new")), "{case}");
        assert!(result.is_err() || now.is_some() || case.ends_with("true"), "{case}");
    });
}

#[test]
fn ten_good_backups_stay_whatever_happens() {
    let disk = ModelDisk::default();
    disk.put(PATH, &bytes("0"));
    for number in 0..12 {
        let expected = Expected::Opened(Hash::of(&bytes(&number.to_string())));
        save(&disk, &(number + 1).to_string(), expected).unwrap();
    }
    let before = kept(&disk);
    assert_eq!(before, ["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"]);
    at_every_step(&disk, Expected::Opened(Hash::of(&bytes("12"))), |case, disk, _, _| {
        let now = kept(disk);
        assert!(now.len() >= before.len(), "{case}: {now:?}");
        assert!(now.iter().filter(|notes| before.contains(notes)).count() >= 9, "{case}: {now:?}");
    });
}

/// Where the folder lets no file be made, a crash may tear the file: both versions are then elsewhere.
#[test]
fn in_place_the_old_and_the_new_version_are_safe_at_every_step() {
    let disk = ModelDisk::default();
    disk.put(PATH, &bytes("old"));
    disk.close("/documents");
    let old = Hash::of(&bytes("old"));
    at_every_step(&disk, Expected::Opened(old), |case, disk, result, fault| {
        let now = disk.file(PATH).expect(case);
        if now == bytes("old") {
            return;
        }
        assert!(kept(disk) == ["old"] || !matches!(fault, Fault::Stop | Fault::StopHalf), "{case}");
        let copies = disk.files_in("/data/recovery");
        let copied = copies.iter().filter_map(|path| slot::read(&disk.file(path.to_str()?)?));
        let copied = copied.map(|snapshot| snapshot.work.worksheet().unwrap().notes.clone()).next();
        assert!(now == bytes("new") || copied.as_deref() == Some("new"), "{case}");
        if let Ok(saved) = result {
            assert!(now == bytes("new") && saved.hash == Hash::of(&now), "{case}");
        }
    });
}

/// A save in place that failed leaves nothing that would be offered once a later save of the file went through.
#[test]
fn what_a_failed_save_in_place_left_goes_with_the_next_one() {
    let disk = ModelDisk::default();
    disk.put(PATH, &bytes("old"));
    disk.close("/documents");
    at_every_step(&disk, Expected::Opened(Hash::of(&bytes("old"))), |case, disk, result, _| {
        let now = Hash::of(&disk.file(PATH).expect(case));
        let disk = disk.copy();
        save(&disk, "newer", Expected::Own(now)).unwrap();
        let left = disk.files_in("/data/recovery");
        let slots = left.iter().filter(|path| path.to_string_lossy().contains("slot-")).count();
        assert_eq!(slots, 0, "{case}: {result:?}");
    });
}

#[test]
fn without_a_place_for_the_copy_nothing_is_written_in_place() {
    let disk = ModelDisk::default();
    disk.put(PATH, &bytes("old"));
    disk.close("/documents");
    let expected = Expected::Opened(Hash::of(&bytes("old")));
    let saved = save_over_on(&disk, None, Path::new(PATH), &worksheet("new"), expected);
    assert_eq!(saved, Err(SaveError::NoPermission));
    assert_eq!(disk.file(PATH).unwrap(), bytes("old"));
}

/// Between the rename and the reading back, at every call: what another program wrote is not called a
/// failing disk, and what the disk did not keep is not called another program.
#[test]
fn another_program_and_a_failing_disk_are_told_apart() {
    let start = ModelDisk::default();
    start.put(PATH, &bytes("old"));
    let expected = Expected::Opened(Hash::of(&bytes("old")));
    let theirs =
        [bytes("theirs"), bytes("theirs, and far longer than ours is: so that no read is cut"), vec![]];
    for (theirs, by_program) in theirs.iter().flat_map(|theirs| [(theirs, true), (theirs, false)]) {
        let told = Hash::of(theirs);
        let meddle = |disk: &ModelDisk, call| {
            disk.meddle(call, Meddling { path: PATH.into(), bytes: theirs.clone(), by_program });
        };
        let (mut met_worksheet, mut met_bytes) = (0, 0);
        for call in 0..40 {
            let disk = start.copy();
            meddle(&disk, call);
            match save(&disk, "new", expected) {
                // Before the step it is a change from outside, whoever did it, and nothing is replaced.
                Ok(_) | Err(SaveError::ChangedOutside { .. }) => {}
                Err(SaveError::Overwritten { theirs }) if by_program && theirs == told => met_worksheet += 1,
                Err(SaveError::Damaged { .. }) if !by_program => met_worksheet += 1,
                Err(error) => panic!("{by_program}, call {call}: {error:?}"),
            }
            let disk = start.copy();
            meddle(&disk, call);
            match save_bytes_on(&disk, Path::new(PATH), b"new") {
                Ok(_) => {}
                Err(SaveError::Overwritten { theirs }) if by_program && theirs == told => met_bytes += 1,
                Err(SaveError::Damaged { .. }) if !by_program => met_bytes += 1,
                Err(error) => panic!("{by_program}, call {call}: {error:?}"),
            }
        }
        assert!(met_worksheet > 0 && met_bytes > 0, "{by_program}: {met_worksheet}, {met_bytes}");
    }
}
