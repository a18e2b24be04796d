//! The folder of a class: what is put there, and what stays as it is.

use super::{later, put_work, work};
use crate::cli::folder;
use peak_moments::files::collect::{KeepError, bring_along, folder_of, keep, keep_text, place};
use peak_moments::files::problem::Problem;
use peak_moments::files::{Hash, encode};
use std::fs;
use std::path::Path;

fn hash_of(path: &Path) -> Hash {
    Hash::of(&fs::read(path).unwrap())
}

#[test]
fn it_stands_beside_the_class_file_under_its_name() {
    assert_eq!(folder_of(Path::new("home/课程.class.ron")), Path::new("home/课程.groups"));
    assert_eq!(place(Path::new("g"), "3.worksheet.ron"), Some(Path::new("g").join("3.worksheet.ron")));
    // What a class file says leads nowhere else.
    for name in ["", ".", "..", "../3.ron", "a/3.ron", "a\\3.ron", "/etc/3.ron", "C:3.ron"] {
        assert_eq!(place(Path::new("g"), name), None, "{name}");
    }
}

#[test]
fn a_file_is_kept_to_the_byte_and_nothing_gives_way_to_it() {
    let home = folder();
    let (stick, groups) = (home.path().join("stick"), home.path().join("course.groups"));
    fs::create_dir(&stick).unwrap();
    let source = put_work(&stick, "3.worksheet.ron", &work(3));
    // A remark of a person's and a byte order mark are part of what came.
    let text = format!("\u{feff}// ours\r\n{}", encode::worksheet_text(&work(3)));
    fs::write(&source, &text).unwrap();

    let name = keep(&groups, &source, hash_of(&source), None).unwrap();
    assert_eq!(name, "3.worksheet.ron");
    assert_eq!(fs::read(groups.join(&name)).unwrap(), text.as_bytes());
    assert_eq!(fs::read(&source).unwrap(), text.as_bytes());

    // Another group's file of the same name stands beside it.
    fs::write(&source, encode::worksheet_text(&work(4))).unwrap();
    let other = keep(&groups, &source, hash_of(&source), None).unwrap();
    assert_ne!(other, name);
    assert_eq!(fs::read(groups.join(&name)).unwrap(), text.as_bytes());
    assert_eq!(fs::read(groups.join(&other)).unwrap(), fs::read(&source).unwrap());
    assert_eq!(fs::read_dir(&groups).unwrap().count(), 2);
}

#[test]
fn a_newer_version_takes_the_place_of_the_older_unless_a_person_changed_that() {
    let home = folder();
    let groups = home.path().join("course.groups");
    let source = put_work(home.path(), "3.worksheet.ron", &work(3));
    let name = keep(&groups, &source, hash_of(&source), None).unwrap();
    let known = hash_of(&source);

    put_work(home.path(), "3.worksheet.ron", &later(&work(3), "second"));
    assert_eq!(keep(&groups, &source, hash_of(&source), Some((&name, known))), Ok(name.clone()));
    assert_eq!(hash_of(&groups.join(&name)), hash_of(&source));

    // Changed by hand meanwhile: both stay.
    fs::write(groups.join(&name), "changed by hand").unwrap();
    let known = hash_of(&source);
    put_work(home.path(), "3.worksheet.ron", &later(&work(3), "third"));
    let beside = keep(&groups, &source, hash_of(&source), Some((&name, known))).unwrap();
    assert_ne!(beside, name);
    assert_eq!(fs::read_to_string(groups.join(&name)).unwrap(), "changed by hand");
    assert_eq!(hash_of(&groups.join(&beside)), hash_of(&source));

    // A name that leads elsewhere is nobody's place.
    let elsewhere = home.path().join("elsewhere.worksheet.ron");
    fs::write(&elsewhere, "of somebody else").unwrap();
    let over = Some(("../elsewhere.worksheet.ron", hash_of(&elsewhere)));
    let kept = keep(&groups, &source, hash_of(&source), over).unwrap();
    assert!(groups.join(kept).is_file());
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "of somebody else");
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_kept() {
    let home = folder();
    let groups = home.path().join("course.groups");
    let source = put_work(home.path(), "3.worksheet.ron", &work(3));
    let hash = hash_of(&source);
    fs::write(&source, "half").unwrap();
    assert_eq!(keep(&groups, &source, hash, None), Err(KeepError::Changed));
    fs::remove_file(&source).unwrap();
    assert_eq!(keep(&groups, &source, hash, None), Err(KeepError::Source(Box::new(Problem::Missing))));
    assert!(!groups.exists());
}

#[test]
fn what_was_typed_from_paper_is_a_worksheet_under_a_free_name() {
    let home = folder();
    let groups = home.path().join("course.groups");
    let (first, hash) = keep_text(&groups, "第3组", &work(3)).unwrap();
    let (second, _) = keep_text(&groups, "第3组", &work(3)).unwrap();
    assert_eq!(first, "第3组.worksheet.ron");
    assert_ne!(first, second);
    assert_eq!(hash_of(&groups.join(&first)), hash);
    assert_eq!(fs::read_to_string(groups.join(&first)).unwrap(), encode::worksheet_text(&work(3)));
}

#[test]
fn the_worksheets_go_along_with_a_class_that_moves() {
    let home = folder();
    let (from, to) = (home.path().join("old.groups"), home.path().join("new.groups"));
    for folder in [&from, &to] {
        fs::create_dir(folder).unwrap();
    }
    let one = put_work(&from, "1.worksheet.ron", &work(1));
    put_work(&from, "2.worksheet.ron", &work(2));
    let theirs = put_work(&to, "2.worksheet.ron", &work(9));
    let before = hash_of(&theirs);
    let files = ["1.worksheet.ron", "2.worksheet.ron", "gone.worksheet.ron", "../1.worksheet.ron"];
    let lacking = bring_along(&from, &to, &files.map(str::to_owned));
    assert_eq!(lacking, ["gone.worksheet.ron", "../1.worksheet.ron"]);
    assert_eq!(hash_of(&to.join("1.worksheet.ron")), hash_of(&one));
    assert_eq!(hash_of(&theirs), before, "what is there already stays");
    assert!(one.is_file(), "a class that is saved elsewhere leaves its first place as it was");
}
