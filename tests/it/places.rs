//! Where the program keeps documents, its own data and settings: as the system has it, beside the program
//! where a file says so, or where a variable does.

use peak_moments::files::Places;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The three places of a program in `folder`, with these variables.
fn places(folder: &Path, variables: &[(&str, &str)]) -> Places {
    let value =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
    Places::of(Some(&folder.join("peak-moments.exe")), value)
}

/// Expects the three places beside a program with the file `portable`, and these variables.
#[track_caller]
fn check(variables: &[(&str, &str)], documents: &str, data: &str, settings: &str) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("portable"), "").unwrap();
    let place = |named: &str| {
        if named.starts_with('/') { PathBuf::from(named) } else { folder.path().join(named) }
    };
    let expected =
        Places { documents: place(documents), data: Some(place(data)), settings: Some(place(settings)) };
    assert_eq!(places(folder.path(), variables), expected, "{variables:?}");
}

#[test]
fn a_file_beside_the_program_keeps_everything_beside_it() {
    check(&[], "Peak Moments", "data", "settings");
}

#[test]
fn each_variable_wins_for_its_own_place() {
    check(&[("PEAK_MOMENTS_HOME", "/a")], "/a", "data", "settings");
    check(&[("PEAK_MOMENTS_DATA", "/b")], "Peak Moments", "/b", "settings");
    check(&[("PEAK_MOMENTS_CONFIG", "/c")], "Peak Moments", "data", "/c");
    // An empty variable names no place.
    check(&[("PEAK_MOMENTS_HOME", ""), ("PEAK_MOMENTS_DATA", "")], "Peak Moments", "data", "settings");
}

#[test]
fn without_that_file_nothing_stands_beside_the_program() {
    let folder = TempDir::new().unwrap();
    let unmarked = places(folder.path(), &[]);
    fs::create_dir(folder.path().join("portable")).unwrap();
    let folder_of_that_name = places(folder.path(), &[]);
    for places in [unmarked, folder_of_that_name, Places::of(None, |_| None)] {
        assert_eq!(places.documents.file_name(), Some(OsStr::new("Peak Moments")));
        let all = [Some(places.documents), places.data, places.settings];
        let all: Vec<PathBuf> = all.into_iter().flatten().collect();
        assert!(all.iter().all(|place| !place.starts_with(folder.path())), "{all:?}");
    }
}

#[test]
fn all_three_variables_leave_nothing_to_the_system() {
    let named = [("PEAK_MOMENTS_HOME", "/a"), ("PEAK_MOMENTS_DATA", "/b"), ("PEAK_MOMENTS_CONFIG", "/c")];
    let folder = TempDir::new().unwrap();
    let expected = Places { documents: "/a".into(), data: Some("/b".into()), settings: Some("/c".into()) };
    assert_eq!(places(folder.path(), &named), expected);
}
