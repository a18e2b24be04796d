//! Saving over what others may have written: nothing that is not known is replaced, and what is replaced
//! is kept.

use peak_moments::files::backup::{self, KEPT};
use peak_moments::files::disk::RealDisk;
use peak_moments::files::save::{Expected, SaveError, SaveNote, Saved, save_over_on};
use peak_moments::files::watch::{self, Outside, Watch};
use peak_moments::files::{AnyDocument, Hash, library, open};
use peak_moments::model::{Group, Language, Worksheet};
use peak_moments::words::saving::held;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn worksheet(notes: &str) -> Worksheet {
    let scenario = library::scenario(library::WARM_UP).unwrap();
    let mut worksheet = Worksheet::start(&scenario, Group::default(), Default::default(), Default::default());
    worksheet.notes = notes.to_owned();
    worksheet
}

fn notes(path: &Path) -> String {
    match open::open(path).document {
        Some(AnyDocument::Worksheet(worksheet)) => worksheet.notes,
        other => panic!("{other:?}"),
    }
}

/// A folder for documents and one for the program's own data.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("documents")).unwrap();
        Self { folder }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("documents").join(name)
    }

    fn save(&self, path: &Path, text: &str, expected: Expected) -> Result<Saved, SaveError> {
        save_over_on(&RealDisk, Some(&self.data()), path, &worksheet(text), expected)
    }

    fn kept(&self, path: &Path) -> Vec<String> {
        backup::list_on(&RealDisk, &self.data(), path)
            .into_iter()
            .map(|kept| kept.document.worksheet().unwrap().notes.clone())
            .collect()
    }
}

#[test]
fn only_a_known_version_is_replaced() {
    let place = Place::new();
    let path = place.path("w.worksheet.ron");
    let first = place.save(&path, "first", Expected::NoFile).unwrap();
    assert_eq!(first.notes, []);
    // The same work again is no conflict, whatever is expected.
    assert_eq!(place.save(&path, "first", Expected::NoFile).unwrap().hash, first.hash);
    let theirs = first.hash;
    for expected in [Expected::NoFile, Expected::Opened(Hash::of(b"x")), Expected::Own(Hash::of(b"x"))] {
        assert_eq!(place.save(&path, "mine", expected), Err(SaveError::ChangedOutside { theirs }));
        assert_eq!(notes(&path), "first");
    }
    // A person chose mine: theirs is kept.
    place.save(&path, "mine", Expected::Opened(theirs)).unwrap();
    assert_eq!(notes(&path), "mine");
    assert_eq!(place.kept(&path), ["first"]);
}

#[test]
fn a_file_that_was_taken_away_is_written_again_and_told() {
    let place = Place::new();
    let path = place.path("w.worksheet.ron");
    let saved = place.save(&path, "a", Expected::NoFile).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(place.save(&path, "b", Expected::Own(saved.hash)).unwrap().notes, [SaveNote::WasGone]);
    fs::remove_dir_all(path.parent().unwrap()).unwrap();
    assert_eq!(place.save(&path, "c", Expected::Own(saved.hash)), Err(SaveError::Gone));
}

#[test]
fn ten_versions_are_kept_and_bad_ones_count_for_nothing() {
    let place = Place::new();
    let path = place.path("w.worksheet.ron");
    let mut hash = place.save(&path, "0", Expected::NoFile).unwrap().hash;
    for number in 1..=13 {
        hash = place.save(&path, &number.to_string(), Expected::Opened(hash)).unwrap().hash;
    }
    assert_eq!(place.kept(&path), ["12", "11", "10", "9", "8", "7", "6", "5", "4", "3"]);
    assert_eq!(backup::list_on(&RealDisk, &place.data(), &path).len(), KEPT);
    // Typing for a minute pushes nothing out.
    for text in ["a", "b", "c"] {
        hash = place.save(&path, text, Expected::Own(hash)).unwrap().hash;
    }
    assert_eq!(place.kept(&path).len(), KEPT);
    assert_eq!(place.kept(&path)[0], "12");
    // A broken version that somebody put there, and that a person chose to replace, is no backup.
    fs::write(&path, "(version: 1, scenario: (tit").unwrap();
    place.save(&path, "d", Expected::Opened(watch::hash(&path).unwrap())).unwrap();
    assert_eq!(place.kept(&path)[0], "12");
    // A damaged backup is not offered, and does not push out a good one.
    let newest = backup::list_on(&RealDisk, &place.data(), &path)[0].file.clone();
    fs::write(&newest, [0; 100]).unwrap();
    assert_eq!(place.kept(&path)[0], "11");
    let hash = watch::hash(&path).unwrap();
    place.save(&path, "e", Expected::Opened(hash)).unwrap();
    assert_eq!(place.kept(&path), ["d", "11", "10", "9", "8", "7", "6", "5", "4", "3"]);
}

/// What a person replaces is kept to the byte, also where it does not open, or it does not give way.
#[test]
fn what_is_replaced_on_purpose_is_kept_or_stays() {
    let place = Place::new();
    let path = place.path("w.worksheet.ron");
    for theirs in ["(version: 1, scenario: (tit", "", "\u{0}\u{0}", "notes of mine"] {
        fs::write(&path, theirs).unwrap();
        let saved = place.save(&path, "mine", Expected::Anything).unwrap();
        assert_eq!(saved.notes, [SaveNote::OldKept]);
        let kept = backup::survey(&RealDisk, &place.data(), &path);
        assert_eq!(fs::read_to_string(&kept.unread[0]).unwrap(), theirs);
    }
    // They push out no version that opens.
    for number in 0..15 {
        fs::write(&path, format!("broken {number}")).unwrap();
        place.save(&path, "mine", Expected::Anything).unwrap();
    }
    place.save(&path, "yours", Expected::Anything).unwrap();
    let kept = backup::survey(&RealDisk, &place.data(), &path);
    assert_eq!((kept.versions.len(), kept.unread.len(), kept.n_damaged), (1, KEPT, 0));
    assert_eq!(place.kept(&path), ["mine"]);
    // Where nothing can be kept, nothing gives way; the program's own next save is no such choice.
    fs::remove_dir_all(place.data().join("backups")).unwrap();
    fs::write(place.data().join("backups"), "in the way").unwrap();
    let refused = place.save(&path, "third", Expected::Anything);
    assert!(matches!(refused, Err(SaveError::OldNotKept { .. })), "{refused:?}");
    assert_eq!(notes(&path), "yours");
    let too_large = vec![b' '; 9 * 1024 * 1024];
    fs::write(&path, &too_large).unwrap();
    fs::remove_file(place.data().join("backups")).unwrap();
    assert!(matches!(place.save(&path, "third", Expected::Anything), Err(SaveError::OldNotKept { .. })));
    assert_eq!(fs::read(&path).unwrap().len(), too_large.len());
}

#[cfg(unix)]
#[test]
fn every_way_to_a_file_is_the_same_file() {
    use peak_moments::files::claim::Claim;
    use std::os::unix::fs::symlink;
    let place = Place::new();
    let (file, link) = (place.path("w.worksheet.ron"), place.path("link.worksheet.ron"));
    // A link to nothing yet: the file appears where it points, and it stays a link.
    symlink("w.worksheet.ron", &link).unwrap();
    let saved = place.save(&link, "a", Expected::NoFile).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(notes(&file), "a");
    place.save(&file, "b", Expected::Opened(saved.hash)).unwrap();
    assert_eq!(place.kept(&link), ["a"]);
    let claim = Claim::take(Some(&place.data()), &link).unwrap();
    assert!(claim.is_on(&file));
    assert!(Claim::take(Some(&place.data()), &file).unwrap_err().is_this_program());
    drop(claim);
    assert!(Claim::take(Some(&place.data()), &file).is_ok());
    // Links that go round, and one into a folder that is not there.
    let (one, two) = (place.path("one"), place.path("two"));
    symlink(&two, &one).unwrap();
    symlink(&one, &two).unwrap();
    assert_eq!(place.save(&one, "c", Expected::NoFile), Err(SaveError::BadName));
    let lost = place.path("lost");
    symlink("gone/w.ron", &lost).unwrap();
    assert_eq!(place.save(&lost, "c", Expected::NoFile), Err(SaveError::Gone));
    assert!(fs::symlink_metadata(&lost).unwrap().is_symlink());
}

#[cfg(unix)]
#[test]
fn hard_links_are_told_and_what_is_no_file_or_read_only_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let (file, other) = (place.path("w.worksheet.ron"), place.path("other.worksheet.ron"));
    let saved = place.save(&file, "a", Expected::NoFile).unwrap();
    fs::hard_link(&file, &other).unwrap();
    let saved = place.save(&file, "b", Expected::Own(saved.hash)).unwrap();
    assert_eq!(saved.notes, [SaveNote::HardLinked]);
    assert_eq!((notes(&file).as_str(), notes(&other).as_str()), ("b", "a"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(place.save(&file, "c", Expected::Own(saved.hash)), Err(SaveError::FileReadOnly));
    assert_eq!(notes(&file), "b");
    assert_eq!(place.save(Path::new("/dev/null"), "c", Expected::NoFile), Err(SaveError::NotAFile));
}

#[test]
fn a_change_outside_is_seen_and_nothing_else_is() {
    let place = Place::new();
    let path = place.path("w.worksheet.ron");
    let hash = place.save(&path, "a", Expected::NoFile).unwrap().hash;
    let mut watch = Watch::new(&path, hash);
    assert_eq!(watch.look(), Outside::Same);
    // The same bytes at another time are the same.
    fs::write(&path, fs::read(&path).unwrap()).unwrap();
    assert_eq!(watch.look(), Outside::Same);
    // Other bytes of the same length at the same time are not.
    let old = fs::metadata(&path).unwrap().modified().unwrap();
    let changed = fs::read_to_string(&path).unwrap().replace("\"a\"", "\"b\"");
    fs::write(&path, &changed).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
    assert_eq!(watch.look(), Outside::Changed(Hash::of(changed.as_bytes())));
    fs::remove_file(&path).unwrap();
    assert_eq!(watch.look(), Outside::Gone);
    fs::create_dir(&path).unwrap();
    assert_eq!(watch.look(), Outside::Unreadable);
}

#[test]
fn every_note_says_what_it_means_in_both_languages() {
    use SaveNote::*;
    for error in [false, true] {
        assert!(held(error, Language::Zh).contains('。') && held(error, Language::En).ends_with('.'));
    }
    for note in [HardLinked, InPlace, WasGone, OldKept, NotBackedUp { reason: "ENOSPC".into() }] {
        assert!(note.text(Language::Zh).contains('。') && note.text(Language::En).contains(". "));
    }
}
