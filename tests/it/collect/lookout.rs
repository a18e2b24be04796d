//! A folder that is looked at again and again. A test looks when it wants to: nothing waits.

use super::{later, put, put_work, work};
use crate::cli::folder;
use peak_moments::files::collect::{Content, Lookout, Sighting};
use peak_moments::files::{Hash, encode};
use peak_moments::model::Worksheet;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What was seen, in short: a sign and the name of the file.
fn look(lookout: &mut Lookout) -> Vec<String> {
    let mut seen = Vec::new();
    lookout.look(&mut |sighting| {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        seen.extend(match &sighting {
            Sighting::Progress(..) => None,
            Sighting::Delivered(delivery) => Some(match &delivery.content {
                Content::Worksheet(worksheet) => format!("{}: {}", name(&delivery.path), worksheet.revision),
                Content::Other(kind) => format!("{}: {kind:?}", name(&delivery.path)),
                Content::Unreadable(_) => format!("{}: unreadable", name(&delivery.path)),
            }),
            Sighting::Growing(path) => Some(format!("{}: grows", name(path))),
            Sighting::Vanished(path) => Some(format!("{}: gone", name(path))),
            Sighting::Away(reason) => Some(if reason.is_empty() { "away?" } else { "away" }.to_owned()),
            Sighting::Back => Some("back".to_owned()),
            Sighting::Cut => Some("cut".to_owned()),
        });
        true
    });
    seen
}

/// All that is seen in so many looks.
fn looks(lookout: &mut Lookout, n: usize) -> Vec<String> {
    (0..n).flat_map(|_| look(lookout)).collect()
}

fn nothing() -> [&'static str; 0] {
    []
}

fn text(worksheet: &Worksheet) -> Vec<u8> {
    encode::worksheet_text(worksheet).into_bytes()
}

#[test]
fn what_appears_changes_and_vanishes_is_told_once() {
    let folder = folder();
    let mut lookout = Lookout::new(folder.path());
    assert_eq!(look(&mut lookout), nothing());
    put_work(folder.path(), "1.worksheet.ron", &work(1));
    put_work(folder.path(), "2.worksheet.ron", &work(2));
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: 10", "2.worksheet.ron: 10"]);
    assert_eq!(looks(&mut lookout, 20), nothing(), "what rests is told no more");

    // Saved anew: only that one is told.
    put(&folder.path().join("2.worksheet.ron"), &text(&later(&work(2), "more")), 1_800);
    assert_eq!(looks(&mut lookout, 20), ["2.worksheet.ron: 11"]);
    // Touched, and nothing else in it.
    put(&folder.path().join("2.worksheet.ron"), &text(&later(&work(2), "more")), 600);
    assert_eq!(looks(&mut lookout, 20), nothing());

    fs::remove_file(folder.path().join("1.worksheet.ron")).unwrap();
    assert_eq!(looks(&mut lookout, 20), ["1.worksheet.ron: gone"]);
}

#[test]
fn a_file_that_was_just_saved_is_read_once_more_when_it_rests() {
    let folder = folder();
    let mut lookout = Lookout::new(folder.path());
    let path = folder.path().join("1.worksheet.ron");
    put(&path, &text(&work(1)), 0);
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: 10"], "it is in the class at the first look");

    // On a disk that knows times to two seconds a second save may show no trace: the same length, the same time.
    let mut second = work(1);
    second.revision = 11;
    fs::write(&path, text(&second)).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(text(&second).len(), text(&work(1)).len());
    assert_eq!(looks(&mut lookout, 10), ["1.worksheet.ron: 11"]);
    assert_eq!(looks(&mut lookout, 20), nothing());
}

#[test]
fn a_file_that_grows_is_waited_for() {
    let folder = folder();
    let mut lookout = Lookout::new(folder.path());
    let path = folder.path().join("1.worksheet.ron");
    let whole = text(&work(1));
    put(&path, &[], 0);
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: grows"]);
    put(&path, &whole[..whole.len() / 2], 0);
    assert_eq!(look(&mut lookout), nothing(), "said once");
    put(&path, &whole, 0);
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: 10"]);
}

#[test]
fn what_stays_unreadable_is_told_after_some_looks_and_again_when_it_is_mended() {
    let folder = folder();
    let mut lookout = Lookout::new(folder.path());
    let path = folder.path().join("1.worksheet.ron");
    put(&path, b"half of i", 0);
    put_work(folder.path(), "2.worksheet.ron", &work(2));
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: grows", "2.worksheet.ron: 10"]);
    assert_eq!(looks(&mut lookout, 10), ["1.worksheet.ron: unreadable"]);
    assert_eq!(looks(&mut lookout, 20), nothing());
    put(&path, &text(&work(1)), 0);
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: 10"]);

    // What nobody has written for an hour is not being written.
    put(&folder.path().join("3.worksheet.ron"), b"half of i", 3_600);
    assert!(look(&mut lookout).contains(&"3.worksheet.ron: unreadable".to_owned()));
}

#[test]
fn what_is_renamed_is_known_under_the_new_name_first() {
    let folder = folder();
    let mut lookout = Lookout::new(folder.path());
    let old = put_work(folder.path(), "1.worksheet.ron", &work(1));
    look(&mut lookout);
    fs::rename(old, folder.path().join("第1组.worksheet.ron")).unwrap();
    assert_eq!(look(&mut lookout), ["第1组.worksheet.ron: 10", "1.worksheet.ron: gone"]);
    // Renamed to what nobody reads, it is gone.
    fs::rename(folder.path().join("第1组.worksheet.ron"), folder.path().join("1.txt")).unwrap();
    assert_eq!(look(&mut lookout), ["第1组.worksheet.ron: gone"]);
}

#[test]
fn what_is_replaced_and_what_is_duplicated_is_told() {
    let folder = folder();
    let mut lookout = Lookout::new(folder.path());
    let path = put_work(folder.path(), "1.worksheet.ron", &work(1));
    look(&mut lookout);
    // As programs save that write beside it and rename; what they write beside it is never told.
    let beside = folder.path().join("1.worksheet.ron.tmp");
    put(&beside, &text(&later(&work(1), "replaced")), 60);
    assert_eq!(look(&mut lookout), nothing());
    fs::rename(&beside, &path).unwrap();
    assert_eq!(look(&mut lookout), ["1.worksheet.ron: 11"]);
    fs::copy(&path, folder.path().join("1 (1).worksheet.ron")).unwrap();
    assert_eq!(looks(&mut lookout, 10), ["1 (1).worksheet.ron: 11"]);
}

#[test]
fn a_folder_that_goes_away_says_so_and_comes_back() {
    let home = folder();
    let (folder, away) = (home.path().join("shared"), home.path().join("unplugged"));
    fs::create_dir(&folder).unwrap();
    put_work(&folder, "1.worksheet.ron", &work(1));
    let mut lookout = Lookout::new(&folder);
    look(&mut lookout);
    fs::rename(&folder, &away).unwrap();
    assert_eq!(looks(&mut lookout, 5), ["away"], "said once, and nothing is gone because of it");
    put_work(&away, "2.worksheet.ron", &work(2));
    fs::rename(&away, &folder).unwrap();
    assert_eq!(looks(&mut lookout, 5), ["back", "2.worksheet.ron: 10"], "what was known is not read again");
    // A file in its place is no folder.
    fs::rename(&folder, &away).unwrap();
    fs::write(&folder, "a file").unwrap();
    assert_eq!(looks(&mut lookout, 5), ["away"]);
}

#[test]
fn the_folder_of_a_class_need_not_be_there_and_tells_nothing_of_the_programs_own_files() {
    let home = folder();
    let folder = home.path().join("course.groups");
    let own: Arc<Mutex<BTreeMap<PathBuf, Hash>>> = Arc::default();
    let mut lookout = Lookout::of_class(&folder, Arc::clone(&own));
    assert_eq!(looks(&mut lookout, 3), nothing());
    fs::create_dir(&folder).unwrap();
    let put_own = |name: &str, worksheet: &Worksheet| {
        let path = put_work(&folder, name, worksheet);
        own.lock().unwrap().insert(path, Hash::of(&text(worksheet)));
    };
    put_own("1.worksheet.ron", &work(1));
    put_work(&folder, "2.worksheet.ron", &work(2));
    assert_eq!(looks(&mut lookout, 10), ["2.worksheet.ron: 10"], "what a person put there is told");
    // Changed by hand, the program's own file is no longer its own.
    put(&folder.join("1.worksheet.ron"), &text(&later(&work(1), "by hand")), 60);
    assert_eq!(looks(&mut lookout, 10), ["1.worksheet.ron: 11"]);
}

#[test]
fn a_look_that_is_ended_early_is_made_up_for() {
    let folder = folder();
    for number in 1..=4 {
        put_work(folder.path(), &format!("{number}.worksheet.ron"), &work(number));
    }
    let mut lookout = Lookout::new(folder.path());
    let mut first: Vec<PathBuf> = Vec::new();
    lookout.look(&mut |sighting| {
        let Sighting::Delivered(delivery) = sighting else { return true };
        first.push(delivery.path);
        first.len() < 2
    });
    assert_eq!(first, ["1", "2"].map(|name| folder.path().join(format!("{name}.worksheet.ron"))));
    assert_eq!(look(&mut lookout), ["3.worksheet.ron: 10", "4.worksheet.ron: 10"]);
}

#[test]
fn a_folder_with_far_too_much_in_it_says_so_once() {
    let folder = folder();
    let put_empty = |n: usize| fs::write(folder.path().join(format!("{n}.worksheet.ron")), []).unwrap();
    (0..1_001).for_each(put_empty);
    let mut lookout = Lookout::new(Path::new(folder.path()));
    let seen = look(&mut lookout);
    assert_eq!(seen.first().map(String::as_str), Some("cut"));
    assert_eq!(seen.len(), 1 + 1_000);
    assert!(!look(&mut lookout).contains(&"cut".to_owned()));
}
