//! A folder that is looked at: files that appear, grow, vanish, are renamed, replaced and doubled, and what is no
//! worksheet. A look is counted, never timed.

use crate::cli::folder;
use peak_moments::demo;
use peak_moments::files::collect::{
    Content, Lookout, Sighting, folder_of, is_conflict_copy, is_passing, keep, may_be_worksheet, mounted,
    place,
};
use peak_moments::files::{DocumentKind, Hash, encode};
use peak_moments::model::{Language, Worksheet};
use std::fs;
use std::path::{Path, PathBuf};

fn worksheet(notes: &str) -> Worksheet {
    let mut worksheet = demo::worksheet(Language::Zh);
    notes.clone_into(&mut worksheet.notes);
    worksheet
}

fn write(folder: &Path, name: &str, notes: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, encode::worksheet_text(&worksheet(notes))).unwrap();
    path
}

/// What a look tells, one word and the name of the file each.
fn look(lookout: &mut Lookout) -> Vec<String> {
    let mut told = Vec::new();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    lookout.look(&mut |sighting| {
        match sighting {
            Sighting::Delivered(delivery) => {
                let word = match &delivery.content {
                    Content::Worksheet(worksheet) => worksheet.notes.clone(),
                    Content::Other(DocumentKind::Scenario) => "scenario".to_owned(),
                    Content::Other(_) => "other".to_owned(),
                    Content::Unreadable(problems) => {
                        assert!(!problems.is_empty());
                        "unreadable".to_owned()
                    }
                };
                told.push(format!("{word} {}", name(&delivery.path)));
            }
            Sighting::Growing(path) => told.push(format!("growing {}", name(&path))),
            Sighting::Vanished(path) => told.push(format!("vanished {}", name(&path))),
            Sighting::Away(_) => told.push("away".to_owned()),
            Sighting::Back => told.push("back".to_owned()),
            Sighting::Cut => told.push("cut".to_owned()),
            Sighting::Progress(..) => {}
        }
        true
    });
    told
}

/// Looks until something is told, at most so often.
fn looks(lookout: &mut Lookout, most: usize) -> Vec<String> {
    (0..most).map(|_| look(lookout)).find(|told| !told.is_empty()).unwrap_or_default()
}

#[test]
fn files_appear_are_replaced_renamed_doubled_and_vanish() {
    let shared = folder();
    let mut lookout = Lookout::new(shared.path());
    assert_eq!(look(&mut lookout), [""; 0]);
    let path = write(shared.path(), "a.worksheet.ron", "one");
    assert_eq!(look(&mut lookout), ["one a.worksheet.ron"]);
    assert_eq!(looks(&mut lookout, 8), [""; 0]);
    fs::write(&path, encode::worksheet_text(&worksheet("two, longer"))).unwrap();
    assert_eq!(look(&mut lookout), ["two, longer a.worksheet.ron"]);
    fs::copy(&path, shared.path().join("a (1).worksheet.ron")).unwrap();
    assert_eq!(look(&mut lookout), ["two, longer a (1).worksheet.ron"]);
    fs::rename(&path, shared.path().join("b.worksheet.ron")).unwrap();
    // Known under its new name before it is gone under the old one.
    assert_eq!(look(&mut lookout), ["two, longer b.worksheet.ron", "vanished a.worksheet.ron"]);
    fs::remove_file(shared.path().join("b.worksheet.ron")).unwrap();
    assert_eq!(look(&mut lookout), ["vanished b.worksheet.ron"]);
}

#[test]
fn a_file_that_grows_comes_when_it_is_whole() {
    let shared = folder();
    let mut lookout = Lookout::new(shared.path());
    let text = encode::worksheet_text(&worksheet("whole"));
    let path = shared.path().join("a.worksheet.ron");
    fs::write(&path, &text.as_bytes()[..text.len() / 2]).unwrap();
    assert_eq!(look(&mut lookout), ["growing a.worksheet.ron"]);
    fs::write(&path, &text).unwrap();
    assert_eq!(looks(&mut lookout, 8), ["whole a.worksheet.ron"]);
}

#[test]
fn what_stays_broken_is_told_and_costs_the_others_nothing() {
    let shared = folder();
    let mut lookout = Lookout::new(shared.path());
    fs::write(shared.path().join("broken.worksheet.ron"), "(version: 1").unwrap();
    fs::write(shared.path().join("empty.worksheet.ron"), "").unwrap();
    fs::write(shared.path().join("large.worksheet.ron"), vec![b' '; 9 * 1024 * 1024]).unwrap();
    fs::write(shared.path().join("not-text.worksheet.ron"), [0xFF, 0xFE, 0x00, 0x01]).unwrap();
    let scenario = peak_moments::files::library::scenario("hotel-stay").unwrap();
    fs::write(shared.path().join("hotel.ron"), encode::scenario_text(&scenario)).unwrap();
    fs::write(shared.path().join("~$open.worksheet.ron"), "").unwrap();
    fs::write(shared.path().join("photo.jpg"), "").unwrap();
    write(shared.path(), "good.worksheet.ron", "good");
    let mut told = look(&mut lookout);
    for _ in 0..8 {
        told.extend(look(&mut lookout));
    }
    assert!(told.contains(&"good good.worksheet.ron".to_owned()), "{told:?}");
    assert!(told.contains(&"scenario hotel.ron".to_owned()), "{told:?}");
    for name in ["broken", "empty", "large", "not-text"] {
        let line = format!("unreadable {name}.worksheet.ron");
        assert_eq!(told.iter().filter(|told| **told == line).count(), 1, "{name}: {told:?}");
    }
    assert!(!told.iter().any(|told| told.contains("photo") || told.contains("~$open")), "{told:?}");
}

#[test]
fn a_folder_that_goes_away_says_so_once_and_comes_back() {
    let room = folder();
    let shared = room.path().join("shared");
    fs::create_dir(&shared).unwrap();
    write(&shared, "a.worksheet.ron", "one");
    let mut lookout = Lookout::new(&shared);
    assert_eq!(look(&mut lookout), ["one a.worksheet.ron"]);
    let away = room.path().join("away");
    fs::rename(&shared, &away).unwrap();
    assert_eq!(look(&mut lookout), ["away"]);
    assert_eq!(look(&mut lookout), [""; 0]);
    fs::rename(&away, &shared).unwrap();
    // What was in it is known, and is not told again.
    assert_eq!(look(&mut lookout), ["back"]);
}

#[test]
fn a_worksheet_is_kept_to_the_byte_and_a_newer_one_takes_its_place() {
    let room = folder();
    let class = folder_of(&room.path().join("course.class.ron"));
    assert_eq!(class, room.path().join("course.groups"));
    let source = write(room.path(), "3.worksheet.ron", "one");
    let hash = |path: &Path| Hash::of(&fs::read(path).unwrap());
    let first = hash(&source);
    let file = keep(&class, &source, first, None).unwrap();
    assert!(fs::read(class.join(&file)).unwrap() == fs::read(&source).unwrap());
    write(room.path(), "3.worksheet.ron", "two");
    // What was looked at is no longer there.
    assert!(keep(&class, &source, first, Some((&file, first))).is_err());
    let second = hash(&source);
    assert_eq!(keep(&class, &source, second, Some((&file, first))).unwrap(), file);
    assert_eq!(hash(&class.join(&file)), second);
    // Another one of the same name stands beside it.
    let other = write(&room.path().join("."), "3.worksheet.ron", "three");
    let beside = keep(&class, &other, hash(&other), None).unwrap();
    assert_ne!(beside, file);
    assert_eq!(hash(&class.join(&file)), second);
    // A name that leads elsewhere leads nowhere.
    for name in ["../x.ron", "a/b.ron", "..", "", "a\\b.ron", "c:x.ron"] {
        assert_eq!(place(&class, name), None, "{name}");
    }
}

#[test]
fn names_are_hints() {
    for name in
        ["3 (1).worksheet.ron", "3-DESKTOP-AB12.worksheet.ron", "3 (Ada's conflicted copy).worksheet.ron"]
    {
        assert!(is_conflict_copy(Path::new(name)), "{name}");
    }
    assert!(!is_conflict_copy(Path::new("3-晨光组.worksheet.ron")));
    for name in ["~$a.worksheet.ron", ".a.worksheet.ron", "a.worksheet.ron.tmp", "a.worksheet.ron.crdownload"]
    {
        assert!(is_passing(Path::new(name)) && !may_be_worksheet(Path::new(name)), "{name}");
    }
    assert!(may_be_worksheet(Path::new("a.WORKSHEET.RON")) && !may_be_worksheet(Path::new("a.class.ron")));
    let mounts = "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/ada/MY\\040STICK vfat rw 0 0\n";
    assert_eq!(mounted(mounts), [PathBuf::from("/media/ada/MY STICK")]);
}
