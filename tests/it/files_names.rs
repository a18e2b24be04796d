//! Names of files: what Windows would not take is told before anything is written, and what the program makes
//! goes everywhere.

use crate::faulty_disk::FaultyDisk;
use peak_moments::files::export::{ExportError, Over, write_export_on};
use peak_moments::files::name::{self, NameFault, fault_of};
use peak_moments::files::open::read_bytes_on;
use peak_moments::files::problem::Problem;
use peak_moments::files::save::{Expected, SaveError, save_bytes_on, save_over_on};
use peak_moments::files::settings::Settings;
use peak_moments::files::system::System;
use peak_moments::files::{DocumentKind, home};
use peak_moments::model::{Class, Group, Language, Worksheet};
use std::fs;
use std::path::{Path, PathBuf};

fn device(name: &str) -> Option<NameFault> {
    Some(NameFault::Device { name: name.into() })
}

/// After "Naming Files, Paths, and Namespaces" in Microsoft's documentation.
#[test]
fn what_windows_takes_for_a_name() {
    for name in [
        "CON",
        "con",
        "con.txt",
        "Aux.worksheet.ron",
        "nul",
        "PRN.pdf",
        "COM1",
        "lpt9.x",
        "COM¹",
        "LPT³.md",
        "CONIN$",
        "conout$.x",
        "con .txt",
    ] {
        assert_eq!(fault_of(name), device(name), "{name}");
    }
    for (name, character) in [
        ("a:b", ':'),
        ("w.ron:x", ':'),
        ("a?", '?'),
        ("a*b", '*'),
        ("<", '<'),
        ("a\"b", '"'),
        ("a|b", '|'),
        ("a\tb", '\t'),
    ] {
        assert_eq!(fault_of(name), Some(NameFault::Character { name: name.into(), character }), "{name:?}");
    }
    for name in ["a.", "a ", "w.worksheet.ron.", "."] {
        assert_eq!(fault_of(name), Some(NameFault::End { name: name.into() }), "{name:?}");
    }
    assert_eq!(fault_of(&"长".repeat(256)), Some(NameFault::TooLong { longest: 255 }));
    // Two units each in UTF-16.
    assert_eq!(fault_of(&"𠮷".repeat(128)), Some(NameFault::TooLong { longest: 255 }));
    for name in [
        "a",
        ".a",
        "company.pdf",
        "COM10",
        "com",
        "lpt0",
        "console",
        "银行：网点-3.worksheet.ron",
        "a b.c",
        &"长".repeat(255),
    ] {
        assert_eq!(fault_of(name), None, "{name}");
    }
}

#[test]
fn every_part_of_a_path_counts_and_on_windows_alone() {
    let path = Path::new("some/con/w.worksheet.ron");
    assert_eq!(name::fault(System::Windows, path), device("con"));
    assert_eq!(name::fault(System::Unix, path), None);
    assert_eq!(name::fault(System::Windows, Path::new("../a/./w.worksheet.ron")), None);
}

#[test]
fn on_windows_nothing_is_written_under_a_name_that_it_does_not_take() {
    let folder = tempfile::tempdir().unwrap();
    let disk = FaultyDisk::when(|_, _| false, || unreachable!(), System::Windows, false);
    for name in ["con.worksheet.ron", "notes:b.worksheet.ron", "w.worksheet.ron.", "w.worksheet.ron "] {
        let path = folder.path().join(name);
        let fault = fault_of(name).unwrap();
        assert_eq!(save_bytes_on(&disk, &path, b"x"), Err(SaveError::Name(fault.clone())));
        let saved = save_over_on(&disk, None, &path, &Worksheet::default(), Expected::Anything);
        assert_eq!(saved, Err(SaveError::Name(fault.clone())));
        let written = write_export_on(&disk, None, &path, b"x", Over::Anything);
        assert_eq!(written, Err(ExportError::Save(SaveError::Name(fault.clone()))));
        for language in [Language::Zh, Language::En] {
            let text = SaveError::Name(fault.clone()).text(language);
            assert!(text.contains(name) && text.contains("Windows"), "{text}");
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    // Reading a device may wait for ever, and behind a colon lies a part of another file.
    assert_eq!(read_bytes_on(&disk, Path::new("con")), Err(Problem::NotAFile));
    assert_eq!(read_bytes_on(&disk, Path::new("w.worksheet.ron:x")), Err(Problem::Missing));
}

#[test]
fn what_the_program_names_goes_to_every_system() {
    let folder = tempfile::tempdir().unwrap();
    for group in ["CON", "a:b", "dot.", "space ", "COM¹", "x/y", "CONIN$"] {
        let mut worksheet =
            Worksheet { group: Group { name: group.into(), ..Group::default() }, ..Worksheet::default() };
        worksheet.scenario.title = peak_moments::model::Text::plain("AUX");
        let path = home::new_worksheet_path(folder.path(), &worksheet, Language::En);
        assert_eq!(name::fault(System::Windows, path.strip_prefix(folder.path()).unwrap()), None, "{path:?}");
    }
    // A name that a person gave on Linux is theirs; what is made of it is for the trainer's stick.
    let typed = folder.path().join("notes:b.worksheet.ron");
    assert_eq!(home::hand_in_path(&typed), folder.path().join("notes b-handed-in.worksheet.ron"));
    assert_eq!(home::export_path(&typed, "pdf"), folder.path().join("notes b.pdf"));
    let device = folder.path().join("nul.worksheet.ron");
    assert_eq!(home::export_path(&device, "pdf"), folder.path().join("_nul.pdf"));
    // A long name of one's own is not cut: two exports would meet.
    let long = folder.path().join(format!("{}.worksheet.ron", "x".repeat(120)));
    assert_eq!(home::export_path(&long, "pdf"), folder.path().join(format!("{}.pdf", "x".repeat(120))));
}

/// On a stick and on Windows both are one file.
#[test]
fn names_that_differ_in_large_and_small_letters_are_not_free_together() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("Team a.worksheet.ron"), b"x").unwrap();
    assert_eq!(home::free_path(folder.path(), "Team A", ".worksheet.ron"), path("Team A-2.worksheet.ron"));
    fs::write(path("TEAM A-2.WORKSHEET.RON"), b"x").unwrap();
    assert_eq!(home::free_path(folder.path(), "Team A", ".worksheet.ron"), path("Team A-3.worksheet.ron"));
    // An accent may be a letter's own or stand behind it.
    fs::write(path("Cafe\u{301}.pdf"), b"x").unwrap();
    assert_eq!(home::free_path(folder.path(), "CAFÉ", ".pdf"), path("CAFÉ-2.pdf"));
    assert_eq!(home::free_path(&path("gone"), "Team A", ".pdf"), path("gone").join("Team A.pdf"));
}

#[test]
fn endings_count_in_large_letters_too() {
    let path = PathBuf::from("W.WORKSHEET.RON");
    assert_eq!(home::with_ending::<Worksheet>(&path), path);
    assert_eq!(home::with_ending::<Class>(Path::new("w.RON")), Path::new("w.class.ron"));
    assert_eq!(home::export_path(&path, "pdf"), Path::new("W.pdf"));
    assert_eq!(DocumentKind::of_name(&path), Some(DocumentKind::Worksheet));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(&path), b"x").unwrap();
    assert_eq!(home::ending_with(folder.path(), home::WORKSHEET_ENDING), [folder.path().join(&path)]);
}

#[test]
fn a_path_is_short_enough_for_the_programs_of_windows() {
    let folder = PathBuf::from("d".repeat(200));
    let (name, ending) = ("长".repeat(80), ".worksheet.ron");
    // 259 less the folder, a separator, the ending of 14 and `-999`.
    assert_eq!(name::fitting(System::Windows, &folder, &name, ending), "长".repeat(40));
    assert_eq!(name::fitting(System::Unix, &folder, &name, ending), name);
    assert_eq!(name::fitting(System::Windows, Path::new("short"), &name, ending), name);
    // Something of the name stays, and no space at its end.
    let deep = PathBuf::from("d".repeat(400));
    assert_eq!(name::fitting(System::Windows, &deep, "fifteen letters and more", ending), "fifteen letters");
}

#[test]
fn windows_knows_a_path_however_its_letters_are() {
    let (one, other) = (Path::new("Docs/Team A.ron"), Path::new("docs/team a.ron"));
    assert!(name::is_same(System::Windows, one, other));
    assert!(!name::is_same(System::Unix, one, other));
    assert!(!name::is_same(System::Windows, one, Path::new("docs/team b.ron")));
    let mut settings = Settings::default();
    settings.remember(one);
    settings.remember(other);
    assert_eq!(settings.recent.len(), if cfg!(windows) { 1 } else { 2 });
}

#[cfg(windows)]
mod for_real {
    use super::*;
    use crate::cli::{edited, folder, run};
    use peak_moments::files::claim::Claim;
    use peak_moments::files::save::save_copy;
    use peak_moments::files::{backup, open, target};

    #[test]
    fn the_commands_refuse_what_windows_does_not_take() {
        let folder = folder();
        edited(folder.path(), &[]);
        let before = fs::read_dir(folder.path()).unwrap().count();
        for name in ["con.md", "notes:x.md", "COM1.svg", "w.worksheet.ron:x.md"] {
            for force in [&[][..], &["--force"]] {
                let arguments =
                    [&["export", "w.worksheet.ron", "--lang", "en", "-o", "fine.md", "-o", name], force];
                let told = run(folder.path(), &arguments.concat());
                assert_eq!(told.code, 2, "{name}: {}", told.err);
                assert!(told.err.contains("Windows"), "{}", told.err);
            }
        }
        for name in [
            "con.worksheet.ron",
            "a:b.worksheet.ron",
            "x?.worksheet.ron",
            "dot./w.worksheet.ron",
            "w.worksheet.ron.",
        ] {
            let told =
                run(folder.path(), &["new", "warm-up-taxi", "--group", "A", "--lang", "en", "-o", name]);
            assert_eq!(told.code, 2, "{name}: {}", told.err);
            assert!(told.err.contains("Windows"), "{}", told.err);
        }
        for name in ["aux", "out/nul", "a*"] {
            let told = run(folder.path(), &["demo", "--lang", "en", name]);
            assert_eq!(told.code, 1, "{name}: {}", told.err);
            assert!(told.err.contains("Windows"), "{}", told.err);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), before, "nothing was written");
        // Whoever opens a device waits for nothing.
        assert_eq!(run(folder.path(), &["check", "con", "nul.txt"]).code, 2);
    }

    #[test]
    fn a_path_of_more_than_260_characters_is_saved_opened_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let deep = (0..5).fold(folder.path().join("r"), |deep, _| deep.join("d".repeat(60)));
        fs::create_dir_all(&deep).unwrap();
        let path = deep.join("w.worksheet.ron");
        assert!(path.as_os_str().len() > 300);
        let data = folder.path().join("data");
        let saved = save_copy(&path, &Worksheet::default()).unwrap();
        let second = Worksheet { notes: "second".into(), ..Worksheet::default() };
        peak_moments::files::save::save_over(Some(&data), &path, &second, Expected::Opened(saved)).unwrap();
        assert_eq!(open(&path).document.unwrap().worksheet().unwrap().notes, "second");
        assert_eq!(backup::list_on(&peak_moments::files::disk::RealDisk, &data, &path).len(), 1);
    }

    #[test]
    fn one_file_has_one_claim_and_one_name_however_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (path, data) = (folder.path().join("Team A.worksheet.ron"), folder.path().join("data"));
        save_copy(&path, &Worksheet::default()).unwrap();
        let claim = Claim::take(Some(&data), &path).unwrap();
        let other = folder.path().join("TEAM a.WORKSHEET.ron");
        assert!(Claim::take(Some(&data), &other).unwrap_err().is_this_program());
        assert!(claim.is_on(&other));
        // What is shown of a path has no marks in front of it that Windows put there.
        let resolved = target::resolve(&peak_moments::files::disk::RealDisk, &other).unwrap();
        assert!(!resolved.to_string_lossy().starts_with(r"\\?\"), "{resolved:?}");
        assert!(resolved.ends_with("Team A.worksheet.ron"), "{resolved:?}");
    }
}
