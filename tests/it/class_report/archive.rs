//! The archive read back, cancelled, and searched for names.

use super::{NAMES, class, comparison, export, report, try_export, works};
use crate::read_pdf::ReadPdf;
use peak_moments::demo;
use peak_moments::files::encode;
use peak_moments::files::name::fault_of;
use peak_moments::model::{Language, Worksheet};
use peak_moments::report::ReportError;
use peak_moments::report::class::{self as class_report, ClassFormat, ClassJob, ClassReport};
use std::cell::RefCell;
use std::io::{Cursor, Read};
use std::sync::atomic::{AtomicBool, Ordering};

/// The files of an archive, in their order.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn archive(names: bool) -> Vec<(String, Vec<u8>)> {
    files(&export(ClassFormat::Zip, &report(names, Language::Zh)).bytes)
}

/// All that a file says, whatever it is packed in.
fn text(name: &str, content: &[u8]) -> String {
    if name.ends_with(".pdf") {
        let pdf = ReadPdf::new(content);
        return pdf.title.clone() + &pdf.outline.concat() + &pdf.text();
    }
    if name.ends_with(".xlsx") {
        let parts = files(content);
        return parts.iter().map(|(_, part)| String::from_utf8_lossy(part).into_owned()).collect();
    }
    String::from_utf8_lossy(content).into_owned()
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn everything_is_in_one_archive() {
    let found: Vec<String> = archive(false).into_iter().map(|(name, _)| name).collect();
    let mut expected = vec!["班级报告.pdf".to_owned(), "班级报告.xlsx".to_owned()];
    for group in ["第 1 组 · 春风", "第 2 组", "第 3 组"] {
        for ending in ["pdf", "png", "worksheet.ron"] {
            expected.push(format!("{group}/{group}.{ending}"));
        }
    }
    assert_eq!(found, expected);
    let whole = |names| export(ClassFormat::Zip, &report(names, Language::Zh)).bytes;
    assert!(whole(false) == whole(false), "two archives have the same bytes");
}

/// Whoever asks for names finds all of them, so that the search is one that could find.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn no_name_is_in_any_part_unless_it_was_asked_for() {
    let searched = |names: bool| -> Vec<(String, &str)> {
        let all = archive(names);
        let hits = |(file, content): &(String, Vec<u8>)| {
            let text = text(file, content);
            let found: Vec<&str> = NAMES.into_iter().filter(|name| text.contains(name)).collect();
            found.into_iter().map(|name| (file.clone(), name)).collect::<Vec<_>>()
        };
        all.iter().flat_map(hits).collect()
    };
    assert_eq!(searched(false), []);
    let found = searched(true);
    for name in NAMES {
        assert!(found.iter().any(|(_, hit)| *hit == name), "{name}: {found:?}");
    }
    assert!(found.contains(&("班级报告.pdf".to_owned(), NAMES[0])));
    assert!(found.contains(&("班级报告.xlsx".to_owned(), NAMES[0])));
}

/// Words that stand all over the work of a full group, as if they were names: whatever a group can write is gone
/// through. What the scenario tells of its customer is nobody's writing.
#[test]
fn every_text_of_a_group_is_gone_through() {
    let worksheet = demo::worksheet(Language::Zh);
    let written = |worksheet: &Worksheet| {
        let text = encode::worksheet_text(worksheet);
        text.split_once("\n  departments:").unwrap().1.to_owned()
    };
    // Found in dozens of places before: names, remarks, moments, promises, ideas, measures, actions, notes.
    for word in ["取现", "柜员", "大堂", "运营", "预审", "客户", "短信", "分钟"] {
        let mut worksheet = worksheet.clone();
        assert!(written(&worksheet).matches(word).count() > 3, "{word}");
        worksheet.group.members = vec![word.to_owned()];
        let report = ClassReport::new(&class(), &comparison(vec![worksheet]), false, Language::Zh);
        let packed = files(&export(ClassFormat::Zip, &report).bytes);
        let (_, ron) = packed.iter().find(|(name, _)| name.ends_with(".worksheet.ron")).unwrap();
        let ron = String::from_utf8(ron.clone()).unwrap();
        let ron = ron.split_once("\n  departments:").unwrap().1;
        let left: Vec<&str> = ron.lines().filter(|line| line.contains(word)).collect();
        assert!(left.is_empty(), "{word}: {left:#?}");
    }
}

/// A name within a longer word is no name.
#[test]
fn words_that_hold_a_name_stay() {
    let mut works = works();
    works[0].group.members = vec!["Li".into(), "王".into(), "高兴（组长）".into()];
    works[0].notes = "Li likes the quality of the link; 王 is short; 高兴说好。".to_owned();
    let report = ClassReport::new(&class(), &comparison(works), false, Language::En);
    let notes = report.summary().groups[0].notes.clone();
    assert_eq!(notes, "a member likes the quality of the link; 王 is short; a member说好。");
}

#[test]
fn names_of_folders_are_safe_and_unique() {
    let long = "很长的组名".repeat(30);
    let names = ["Team A", "team a", "con", "a/b: c?", "", "...", long.as_str()];
    let works: Vec<Worksheet> = names
        .into_iter()
        .map(|name| {
            let mut worksheet = works().swap_remove(1);
            worksheet.group.number = 0;
            worksheet.group.name = name.to_owned();
            worksheet
        })
        .collect();
    let report = ClassReport::new(&class(), &comparison(works), false, Language::En);
    let found = files(&export(ClassFormat::Zip, &report).bytes);
    let mut folders: Vec<String> =
        found.iter().filter_map(|(name, _)| Some(name.split_once('/')?.0.to_owned())).collect();
    folders.dedup();
    assert_eq!(folders.len(), names.len(), "{folders:?}");
    let mut folded: Vec<String> = folders.iter().map(|name| name.to_lowercase()).collect();
    folded.sort();
    folded.dedup();
    assert_eq!(folded.len(), names.len(), "{folders:?}");
    assert!(found.iter().all(|(name, _)| name.chars().count() < 110), "{folders:?}");
    for part in found.iter().flat_map(|(name, _)| name.split('/')) {
        assert_eq!(fault_of(part), None, "{part}");
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn an_export_tells_how_far_it_is_and_can_be_cancelled() {
    let told = RefCell::new(Vec::new());
    let cancelled = AtomicBool::new(false);
    let progress = |done: f32| told.borrow_mut().push(done);
    let job = ClassJob { progress: &progress, cancelled: &cancelled };
    class_report::export(ClassFormat::Zip, &report(false, Language::Zh), &job).unwrap();
    let told = told.into_inner();
    // The beginning, two files of the class, three of each group.
    assert_eq!(told.len(), 1 + 2 + 9);
    assert!(told.is_sorted() && told.first() == Some(&0.0) && told.last() == Some(&1.0), "{told:?}");

    // The pages tell of their four steps.
    let told = RefCell::new(Vec::new());
    let progress = |done: f32| told.borrow_mut().push(done);
    let job = ClassJob { progress: &progress, cancelled: &AtomicBool::new(false) };
    class_report::export(ClassFormat::Pdf, &report(false, Language::Zh), &job).unwrap();
    assert_eq!(told.into_inner(), [0.0, 0.2, 0.4, 0.6, 0.8]);

    let cancelled = AtomicBool::new(false);
    let progress = |done: f32| cancelled.store(done > 0.3, Ordering::Relaxed);
    let job = ClassJob { progress: &progress, cancelled: &cancelled };
    let stopped = class_report::export(ClassFormat::Zip, &report(false, Language::Zh), &job);
    assert_eq!(stopped, Err(ReportError::Cancelled));
    for format in ClassFormat::ALL {
        let stopped = try_export(format, &report(false, Language::Zh), &AtomicBool::new(true));
        assert_eq!(stopped, Err(ReportError::Cancelled));
    }
}
