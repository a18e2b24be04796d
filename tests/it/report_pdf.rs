//! The PDF read back: what a reader finds in it, and what its preview shows.

use crate::read_pdf::ReadPdf;
use crate::ride::{assert_holds, export, finished_ride, id, long_ride};
use peak_moments::model::{Action, Language, Text, Worksheet};
use peak_moments::report::{self, Format, Job};
use std::sync::atomic::AtomicBool;

fn pdf(worksheet: &Worksheet, language: Language) -> ReadPdf {
    ReadPdf::new(&export(Format::Pdf, worksheet, language).bytes)
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_pdf_holds_what_the_group_did() {
    for language in Language::ALL {
        let worksheet = finished_ride();
        let read = pdf(&worksheet, language);
        let text = read.text();
        for touchpoint in worksheet.journey.touchpoints() {
            // On the map, in the table of touchpoints and in the matrix.
            let name = touchpoint.name.get(language).replace(' ', "");
            assert_holds(&text.replace(' ', ""), &name);
        }
        for part in ["陈喆", "赵镕", "李堃", "王昇", "𠮷田", "赶车的人", "心慌", "等的时候最慌", "第二段。"]
        {
            assert_holds(&text, part);
        }
        assert_eq!(read.title, worksheet.scenario.title.get(language));
        assert_eq!(read.language, language.tag());
        assert!(read.tagged);
        let last = read.pages.len();
        for (at, page) in read.pages.iter().enumerate() {
            assert_holds(page, &format!("{} / {last}", at + 1));
        }
    }
    let read = pdf(&finished_ride(), Language::Zh);
    assert_eq!(
        read.outline,
        [
            "旅程地图",
            "触点",
            "关键时刻",
            "4 堵车",
            "5 司机抄小路",
            "部门分工",
            "部门负荷",
            "待解决的问题",
            "小组另标的位置",
            "小组总结",
        ]
    );
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn what_users_write_is_never_markup() {
    let mut worksheet = finished_ride();
    let tricks = "#panic(\"x\") $x$ @ref *b* _i_ <a> = 1 \\u{41} //c /*d*/ `e` ${f} &amp; {{g}}";
    worksheet.scenario.title = Text::plain(tricks);
    worksheet.notes = tricks.to_owned();
    let touchpoint = worksheet.journey.touchpoint_mut(&id(1)).unwrap();
    touchpoint.name = Text::plain(tricks);
    touchpoint.note = tricks.to_owned();
    worksheet.group.name = tricks.to_owned();
    worksheet.marks.moments[0].who = tricks.to_owned();
    let read = pdf(&worksheet, Language::En);
    assert_eq!(read.title, tricks);
    let squeezed = read.text().replace(' ', "");
    // Title, foot of each page, map, table, card, matrix and notes.
    assert!(squeezed.matches(&tricks.replace(' ', "")).count() > 6);
    let first_step = worksheet.date;
    worksheet.actions = vec![Action { what: tricks.to_owned(), first_step, ..Action::default() }].into();
    for format in Format::ALL {
        export(format, &worksheet, Language::En);
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_character_without_a_glyph_is_named() {
    let mut worksheet = finished_ride();
    // Hangul and faces are left out of the fonts; a variation selector has no look of its own.
    worksheet.notes = "한한面 😀 ❤\u{FE0F} 喆".to_owned();
    worksheet.journey.touchpoint_mut(&id(1)).unwrap().name = Text::plain("한面");
    let export = export(Format::Pdf, &worksheet, Language::Zh);
    let text = ReadPdf::new(&export.bytes).text();
    assert_holds(&text, "□□面 □ □ 喆");
    assert_holds(&text, "□面");
    let [warning] = export.warnings.as_slice() else { panic!("{:?}", export.warnings) };
    for named in ["한 (U+D55C)", "😀 (U+1F600)", "❤ (U+2764)"] {
        assert_holds(warning, named);
    }
    assert!(!warning.contains('喆'));
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_long_journey_is_all_there() {
    let worksheet = long_ride(200);
    let read = pdf(&worksheet, Language::Zh);
    let text = read.text();
    for at in 0..200 {
        // On the map, in the table and in the matrix at least.
        let name = format!("路口{at}号");
        assert!(text.matches(&name).count() >= 3, "{name}");
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn the_preview_shows_the_pages_of_the_pdf() {
    let worksheet = finished_ride();
    let cancelled = AtomicBool::new(false);
    let job = Job { progress: &|_| {}, cancelled: &cancelled };
    let preview = report::preview(&worksheet, Language::Zh, 2, &job).unwrap();
    assert_eq!(preview.n_pages, pdf(&worksheet, Language::Zh).pages.len());
    assert!(preview.size(1).is_some() && preview.size(2).is_none(), "two pages are kept");
    let page = preview.draw(0, 0.5).unwrap();
    // A4 is 841.9 × 595.3 points.
    assert_eq!((page.width, page.height), (421, 298));
    assert_eq!(page.rgba.len(), 421 * 298 * 4);
    assert!(page.rgba.chunks(4).any(|pixel| pixel[0] < 64), "the page is blank");
}
