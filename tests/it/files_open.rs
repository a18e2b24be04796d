//! From paths and bytes to documents: encodings, what is no file, names and the list of worksheets.

use peak_moments::files::AnyDocument;
use peak_moments::files::name::clean_name;
use peak_moments::files::settings::{Settings, ThemeChoice};
use peak_moments::files::{Hash, home, library, open, save};
use peak_moments::model::{Date, Group, Language, Score, Worksheet};
use std::fs;
use std::path::{Path, PathBuf};

#[track_caller]
fn told(path: &Path) -> Vec<String> {
    open::open(path).problems.iter().map(|p| p.render("f", Language::En)).collect()
}

#[test]
fn every_encoding_that_editors_write_is_read() {
    let text = library::SHIPPED[0].1;
    let with_mark = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (gb18030, _, _) = encoding_rs::GB18030.encode(text);
    for (bytes, notice) in [
        (text.as_bytes().to_vec(), None),
        (with_mark(b"\xef\xbb\xbf", text.as_bytes().to_vec()), None),
        (text.replace('\n', "\r\n").into_bytes(), None),
        (with_mark(b"\xff\xfe", utf16(u16::to_le_bytes)), Some("UTF-16LE")),
        (with_mark(b"\xfe\xff", utf16(u16::to_be_bytes)), Some("UTF-16BE")),
        // Without the mark too, as some programs write it.
        (utf16(u16::to_le_bytes), Some("UTF-16LE")),
        (utf16(u16::to_be_bytes), Some("UTF-16BE")),
        (gb18030.into_owned(), Some("GB18030")),
    ] {
        let decoded = open::document(&bytes, false);
        let Some(AnyDocument::Scenario(scenario)) = decoded.value else { panic!("{:?}", decoded.problems) };
        assert_eq!(*scenario, library::scenario(library::WARM_UP).unwrap());
        match notice {
            None => assert!(decoded.problems.is_empty()),
            Some(name) => {
                assert_eq!(decoded.problems.len(), 1);
                assert!(decoded.problems[0].render("f", Language::En).contains(name));
                assert!(!decoded.problems[0].is_error());
            }
        }
    }
}

#[test]
fn what_is_no_document_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    for (path, words) in [
        (folder.path().to_owned(), "is a folder"),
        (folder.path().join("none"), "no such file"),
        (file("empty", b""), "is empty"),
        (file("zero", &[0; 512]), "zero bytes"),
        (file("docx", b"PK\x03\x04\x14\x00"), "docx"),
        (file("latin", b"(title: \"caf\xe9\")"), "not text"),
        (file("binary", b"(ver\x00sion"), "not text"),
        (file("large", &vec![b' '; 9 * 1024 * 1024]), "9 MiB, more than the 8 MiB"),
    ] {
        let told = told(&path);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(words), "{told:?}");
        assert!(open::open(&path).document.is_none());
    }
    #[cfg(unix)]
    {
        assert!(told(Path::new("/dev/null"))[0].contains("pipe or a device"));
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert!(told(&pipe)[0].contains("pipe or a device"));
    }
}

#[test]
fn the_kind_is_told_by_the_content_and_else_by_the_name() {
    let worksheet = b"(version: 1, scenario: (title: \"T\"), stages: [])";
    assert!(matches!(open::document(worksheet, false).value, Some(AnyDocument::Worksheet(_))));
    let scenario = b"(version: 1, title: \"T\", stages: [])";
    assert!(matches!(open::document(scenario, true).value, Some(AnyDocument::Scenario(_))));
    let neither = b"(version: 1, stages: [])";
    let first = |named| open::document(neither, named).problems[0].render("f", Language::En);
    assert!(first(true).contains("\"scenario\"") && first(false).contains("\"title\""));
    assert!(open::is_worksheet_name(Path::new("/a/B.Worksheet.ron")));
}

fn bank(group: Group) -> Worksheet {
    let scenario = library::scenario("bank-branch").unwrap();
    Worksheet::start(&scenario, group, Some(Date::constant(2026, 11, 21)), Default::default())
}

#[test]
fn a_worksheet_gets_a_name_that_no_file_has() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let worksheet = bank(Group { number: 3, ..Group::default() });
    let path = || home::new_worksheet_path(home, &worksheet, Language::Zh);
    assert_eq!(path(), home.join("银行网点：换卡与大额取现-3-2026-11-21.worksheet.ron"));
    fs::write(path(), "").unwrap();
    assert_eq!(path(), home.join("银行网点：换卡与大额取现-3-2026-11-21-2.worksheet.ron"));
    for (name, clean) in [
        ("a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j"),
        ("..", "worksheet"),
        ("", "worksheet"),
        ("con", "_con"),
        ("COM1.x", "_COM1.x"),
        ("lpt².x", "_lpt².x"),
        ("conout$", "_conout$"),
        ("Nul .x", "_Nul .x"),
        ("company", "company"),
        ("line\nbreak\u{202e}", "line break"),
        (" .hidden. ", "hidden"),
    ] {
        assert_eq!(clean_name(name), clean);
    }
    assert_eq!(clean_name(&"x".repeat(500)).len(), 80);
    // The longest name that is made can be saved, its temporary file as well.
    let long = clean_name(&"长".repeat(500));
    assert_eq!(long.chars().count(), 73);
    let path = home.join(format!("{long}-99{}", home::WORKSHEET_ENDING));
    save::save_bytes(&path, b"x").unwrap();
}

#[test]
fn the_list_shows_worksheets_and_what_does_not_open_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let mut worksheet = bank(Group { number: 2, name: "二组".into(), members: vec![] });
    worksheet.journey.touchpoints_mut().take(4).for_each(|t| t.score = Some(Score::ZERO));
    save::save_copy(&folder.path().join("a.worksheet.ron"), &worksheet).unwrap();
    fs::write(folder.path().join("bad.worksheet.ron"), "(version: 1").unwrap();
    fs::write(folder.path().join("notes.txt"), "x").unwrap();
    let listed = home::worksheets(folder.path(), 10);
    assert_eq!(listed.len(), 2);
    let (broken, listed): (Vec<_>, Vec<_>) = listed.into_iter().partition(|listed| listed.is_broken);
    assert_eq!(broken[0].title.zh, "bad.worksheet.ron");
    assert_eq!((listed[0].group.name.as_str(), listed[0].n_scored, listed[0].n_touchpoints), ("二组", 4, 13));
    assert!(home::worksheets(&folder.path().join("gone"), 10).is_empty());
}

#[test]
fn settings_come_back_and_bad_ones_are_the_default() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("made/when/missing");
    assert_eq!(Settings::load(&place), Settings::default());
    let mut settings = Settings {
        language: Some(Language::En),
        theme: ThemeChoice::Dark,
        reduce_motion: true,
        trainer: true,
        group: Group { number: 4, name: "四组".into(), members: vec!["喆".into()] },
        window: Some((1280, 720)),
        ..Settings::default()
    };
    (0..12).for_each(|n| settings.remember(&PathBuf::from(format!("/f{n}"))));
    settings.remember(Path::new("/f9"));
    assert_eq!(settings.recent.len(), Settings::MAX_RECENT);
    assert_eq!(settings.recent[0], Path::new("/f9"));
    settings.save(&place).unwrap();
    assert_eq!(Settings::load(&place), settings);
    let file = place.join("settings.ron");
    fs::write(
        &file,
        "(language: Klingon, theme: System, recent: 5, window: (1), group: (number: -1, name: \"x\")",
    )
    .unwrap();
    let group = Group { name: "x".into(), ..Group::default() };
    assert_eq!(Settings::load(&place), Settings { theme: ThemeChoice::System, group, ..Settings::default() });
    fs::write(&file, [0xff; 40]).unwrap();
    assert_eq!(Settings::load(&place), Settings::default());
}

#[test]
fn a_hash_is_read_as_it_is_written() {
    let hash = Hash::of(b"abc");
    // The standard's own example.
    assert_eq!(hash.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
    assert_eq!(Hash::parse("ba"), None);
}
