//! Saving against a disk that fails: the file is wholly the old one or wholly the new one, "saved" is
//! said of the new one only, and no temporary file stays.

use crate::faulty_disk::{FaultyDisk, Step};
use peak_moments::files::{Hash, decode, encode, library, save};
use peak_moments::model::{Group, Language, Worksheet};
use save::SaveError;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

fn entries(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_failed_save_leaves_the_old_file_and_nothing_else() {
    use SaveError::*;
    let not_kept = io::Error::from(ErrorKind::InvalidData).to_string();
    for (step, error, expected, holds_new) in [
        (Step::Write, ErrorKind::StorageFull, Some(DiskFull), false),
        (Step::WriteHalf, ErrorKind::StorageFull, Some(DiskFull), false),
        (Step::Write, ErrorKind::PermissionDenied, Some(NoPermission), false),
        (Step::Write, ErrorKind::ReadOnlyFilesystem, Some(ReadOnly), false),
        (Step::Write, ErrorKind::NotFound, Some(Gone), false),
        (Step::Rename, ErrorKind::PermissionDenied, Some(NoPermission), false),
        (Step::Rename, ErrorKind::ResourceBusy, Some(Busy), false),
        (Step::SyncFolder, ErrorKind::InvalidInput, None, true),
        // What cannot be read back from the temporary file never takes the old one's place.
        (Step::Read, ErrorKind::NotFound, Some(Gone), false),
        (Step::ReadOther, ErrorKind::Other, Some(Other { reason: not_kept }), false),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.ron");
        fs::write(&path, b"old").unwrap();
        let disk = FaultyDisk::new(step, error, u32::MAX);
        let saved = save::save_bytes_on(&disk, &path, b"new text");
        assert_eq!(saved.err(), expected, "{step:?}");
        let content = fs::read(&path).unwrap();
        assert_eq!(content, if holds_new { b"new text".to_vec() } else { b"old".to_vec() }, "{step:?}");
        assert_eq!(entries(folder.path()), ["w.ron"], "{step:?}");
        assert!(disk.waited() <= Duration::from_secs(2));
    }
}

#[test]
fn a_file_held_for_a_moment_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    let disk = FaultyDisk::new(Step::Rename, ErrorKind::ResourceBusy, 3);
    assert_eq!(save::save_bytes_on(&disk, &path, b"x"), Ok(Hash::of(b"x")));
    assert_eq!(fs::read(&path).unwrap(), b"x");
}

#[test]
fn a_worksheet_saved_loaded_and_saved_is_the_same_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.worksheet.ron");
    let scenario = library::scenario("bank-branch").unwrap();
    let group =
        Group { number: 1, name: "“一组”\n\t\\ \u{202e}𠮷".into(), members: vec![String::new()] };
    let mut worksheet = Worksheet::start(&scenario, group, Default::default(), Default::default());
    worksheet.notes = "a\r\nb".repeat(3_000);
    let hash = save::save_copy(&path, &worksheet).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(hash, Hash::of(text.as_bytes()));
    let read = decode::worksheet(&text).value.unwrap();
    assert_eq!(read, worksheet);
    assert_eq!(encode::worksheet_text(&read), text);
    assert!(!text.contains("trainer"));
}

#[test]
fn what_would_not_read_back_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.worksheet.ron");
    fs::write(&path, b"old").unwrap();
    let mut worksheet = Worksheet::default();
    // A mark on a touchpoint that is not there: no edit makes this, a mistake in the program might.
    worksheet.marks.peak = Some(Default::default());
    assert_eq!(save::save_copy(&path, &worksheet), Err(SaveError::NotFaithful));
    let notes = "x".repeat(9 * 1024 * 1024);
    let worksheet = Worksheet { notes, ..Worksheet::default() };
    assert_eq!(save::save_copy(&path, &worksheet), Err(SaveError::TooLarge));
    assert_eq!(fs::read(&path).unwrap(), b"old");
}

#[test]
fn folders_and_missing_folders_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(save::save_bytes(folder.path(), b"x"), Err(SaveError::IsFolder));
    assert_eq!(save::save_bytes(&folder.path().join("gone/w.ron"), b"x"), Err(SaveError::Gone));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("file"), folder.path().join("link"));
    fs::write(&file, b"old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    save::save_bytes(&link, b"new").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
    assert_eq!(fs::read(&file).unwrap(), b"new");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(target_os = "linux")]
#[test]
fn left_over_temporary_files_of_dead_programs_are_swept() {
    let folder = tempfile::tempdir().unwrap();
    let parent = std::os::unix::process::parent_id();
    let living = format!(".w.ron.tmp-{parent}-00ff");
    // No process has a number beyond the kernel's highest, 2^22.
    for name in [".w.ron.tmp-99999999-00ff", &living, "w.ron", ".other"] {
        fs::write(folder.path().join(name), b"x").unwrap();
    }
    assert_eq!(save::sweep(folder.path()), 1);
    let mut left = entries(folder.path());
    left.sort();
    let mut expected = vec![".other".to_owned(), living, "w.ron".to_owned()];
    expected.sort();
    assert_eq!(left, expected);
}

#[test]
fn every_failure_says_what_to_do_in_both_languages() {
    use SaveError::*;
    for error in [
        DiskFull,
        ReadOnly,
        NoPermission,
        Gone,
        IsFolder,
        Busy,
        NotFaithful,
        TooLarge,
        FileReadOnly,
        ChangedOutside { theirs: Hash::of(b"") },
        NotAFile,
        BadName,
        Overwritten { theirs: Hash::of(b"") },
        Damaged { now: Hash::of(b"") },
        NotReadBack { now: Hash::of(b""), reason: "EIO".into() },
        Other { reason: "EIO".into() },
    ] {
        assert!(error.text(Language::Zh).contains('。') && error.text(Language::En).contains(". "));
    }
}
