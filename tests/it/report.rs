//! What a group takes home: the sentences and numbers of the summary, and what holds for every format.

use crate::ride::{department, export, finished_ride, id, long_ride, ride};
use peak_moments::analysis::responsibility::RoleFault;
use peak_moments::analysis::review::{Finding, FindingKind, Place, Review};
use peak_moments::model::{Date, Group, Language, Worksheet};
use peak_moments::report::{self, Format, Job, ReportError, summarise};
use peak_moments::words::{findings, names};
use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn numbers_carry_their_sign() {
    let check = |value: f64, decimals: usize, expected: &str| {
        assert_eq!(names::signed(value, decimals), expected);
    };
    check(0.0, 2, "0.00");
    check(-0.001, 2, "0.00");
    check(2.0 / 6.0, 2, "+0.33");
    check(-7.0 / 13.0, 2, "\u{2212}0.54");
    check(-3.0, 1, "\u{2212}3.0");
    // Halves away from 0, as people round.
    check(0.125, 2, "+0.13");
    check(-0.125, 2, "\u{2212}0.13");
}

#[test]
fn days_and_groups_read_naturally() {
    let day = Date::constant(2026, 11, 21);
    assert_eq!(names::date(day, Language::Zh), "2026 年 11 月 21 日");
    assert_eq!(names::date(day, Language::En), "21 November 2026");
    let group = |number: u32, name: &str| Group { number, name: name.to_owned(), members: Vec::new() };
    assert_eq!(names::group(&group(3, "星火组"), Language::Zh), "第 3 组 · 星火组");
    assert_eq!(names::group(&group(3, ""), Language::En), "Group 3");
    assert_eq!(names::group(&group(0, "Sparks"), Language::En), "Sparks");
}

#[test]
fn findings_say_what_is_wrong_and_how_to_mend_it() {
    let worksheet = finished_ride();
    let check = |finding: Finding, language, expected: [&str; 3]| {
        let worded = findings::text(&finding, &worksheet, language);
        assert_eq!([worded.subject.as_str(), &worded.wrong, &worded.mend], expected);
    };
    let at = |place, fault| Finding { place, kind: FindingKind::Role(fault) };
    let departments = vec![department(1), department(2)];
    let several = at(Place::Touchpoint(id(2)), RoleFault::SeveralAccountable { departments });
    check(several.clone(), Language::Zh, ["2 等车", "有 2 个 A：车队、平台运营。", "只留一个，其余改成 S。"]);
    check(
        several,
        Language::En,
        [
            "2 Wait at the kerb",
            "2 departments are accountable: Fleet, Operations.",
            "Keep one A and make the rest S.",
        ],
    );
    check(
        at(Place::Touchpoint(id(1)), RoleFault::NoAccountable),
        Language::Zh,
        ["1 叫车", "还没有当责部门。", "请选一个 A。"],
    );
    check(
        at(Place::Department(department(1)), RoleFault::Overloaded { load: 7 }),
        Language::En,
        [
            "Fleet",
            "Carries 7 tasks, more than twice what the others carry on average.",
            "See what another department could take over.",
        ],
    );
}

#[test]
fn three_sentences_say_what_matters() {
    let check = |worksheet: &Worksheet, language, expected: &[&str]| {
        assert_eq!(summarise(worksheet, &Review::of(worksheet), language).sentences, expected);
    };
    let finished = finished_ride();
    check(
        &finished,
        Language::Zh,
        &[
            "客户会记住两个瞬间：峰（模型）是“4 堵车”（−4），终是“6 到站下车”（+2）。",
            "全程平均 +0.33 分，记住的却是 −1.0 分：记忆比平均差 1.33 分。",
            "2 个关键时刻里，1 个还没有定下唯一的当责部门：“4 堵车”。",
        ],
    );
    check(
        &finished,
        Language::En,
        &[
            "Two moments will be remembered: the peak of the model, 4 Stuck in traffic (−4), and the end, 6 Arrive at the station (+2).",
            "The average is +0.33, but −1.0 is what is remembered: memory is 1.33 worse than the average.",
            "Of 2 moments of truth, 1 lacks a single accountable department: 4 Stuck in traffic.",
        ],
    );

    let mut unscored = ride();
    unscored.journey.touchpoints_mut().for_each(|touchpoint| touchpoint.score = None);
    check(
        &unscored,
        Language::Zh,
        &[
            "还没有打分：先走一遍旅程，给每个触点打分。",
            "还没有选关键时刻：最多选三个，写下是谁、在什么状况下、感受到什么。",
        ],
    );

    // The end without a score: the peak is known, the remembered score is not.
    let mut open_end = ride();
    open_end.journey.touchpoint_mut(&id(6)).unwrap().score = None;
    assert_eq!(
        summarise(&open_end, &Review::of(&open_end), Language::Zh).sentences[0],
        "峰（模型）是“4 堵车”（−4）；终点“6 到站下车”还没有分，打了分才知道客户会记住什么。"
    );
}

#[test]
fn the_summary_holds_the_numbers_of_the_domain() {
    let finished = finished_ride();
    let summary = summarise(&finished, &Review::of(&finished), Language::Zh);
    let reading = &summary.reading;
    let shown = |shown: &Option<report::summary::ShownValue>| shown.as_ref().unwrap().text.clone();
    assert_eq!((reading.n, reading.scored), (6, 6));
    assert_eq!(shown(&reading.mean), "+0.33");
    assert_eq!(shown(&reading.remembered), "\u{2212}1.0");
    assert_eq!(shown(&reading.gap), "\u{2212}1.33");
    assert_eq!(summary.touchpoints().count(), 6);
    assert_eq!(summary.group_marks[0].line(Language::Zh), "最低 2 等车（等的时候最慌。）");
    // The fleet is A at five touchpoints and R at three of them, operations A at one and S at one.
    let loads: Vec<_> =
        summary.departments.iter().map(|d| (d.accountable, d.responsible, d.helping, d.total)).collect();
    assert_eq!(loads, [(5, 3, 0, 8), (1, 0, 1, 2)]);
    assert_eq!(summary.notes, ["第一段。", "第二段。"]);
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn two_exports_are_the_same_bytes() {
    for language in Language::ALL {
        for format in Format::ALL.into_iter().filter(|format| !PLAN.contains(format)) {
            let once = || export(format, &finished_ride(), language);
            assert!(once() == once(), "{format:?}");
        }
    }
}

/// What is made of the plan alone: without one there is nothing to write.
const PLAN: [Format; 4] = [Format::Calendar, Format::Trello, Format::Asana, Format::Jira];

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_worksheet_with_nothing_done_exports() {
    let mut fresh = ride();
    fresh.journey.touchpoints_mut().for_each(|touchpoint| touchpoint.score = None);
    fresh.group = Group::default();
    fresh.date = None;
    for worksheet in [&fresh, &Worksheet::default()] {
        let (plan, others): (Vec<_>, Vec<_>) = Format::ALL.into_iter().partition(|f| PLAN.contains(f));
        for format in plan {
            let cancelled = AtomicBool::new(false);
            let job = Job { progress: &|_| (), cancelled: &cancelled };
            let refused = report::export(format, worksheet, Language::En, &job);
            let expected =
                if format == Format::Calendar { ReportError::NoDay } else { ReportError::NoAction };
            assert_eq!(refused, Err(expected));
        }
        for format in others {
            let export = export(format, worksheet, Language::En);
            assert!(!export.bytes.is_empty());
            assert_eq!(export.warnings, [""; 0]);
        }
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_picture_is_twice_the_size_of_the_map() {
    let svg = String::from_utf8(export(Format::Svg, &finished_ride(), Language::Zh).bytes).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let size = |name: &str| document.root_element().attribute(name).unwrap().parse::<f32>().unwrap();
    let png = export(Format::Png, &finished_ride(), Language::Zh).bytes;
    let picture = image::load_from_memory(&png).unwrap();
    assert_eq!(picture.width(), (2.0 * size("width")).ceil() as u32);
    assert_eq!(picture.height(), (2.0 * size("height")).ceil() as u32);
    assert!(document.descendants().any(|node| node.text() == Some("堵车")));

    // A journey that would need hundreds of megapixels is made smaller, and says so.
    let export = export(Format::Png, &long_ride(1_000), Language::En);
    let picture = image::load_from_memory(&export.bytes).unwrap();
    assert!(u64::from(picture.width()) * u64::from(picture.height()) <= 41_000_000);
    assert_eq!(export.warnings.len(), 1);
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn an_export_tells_its_steps_and_stops_when_asked() {
    let cancelled = AtomicBool::new(false);
    let steps = RefCell::new(Vec::new());
    let progress = |stage| steps.borrow_mut().push(stage);
    let job = Job { progress: &progress, cancelled: &cancelled };
    report::export(Format::Pdf, &ride(), Language::Zh, &job).unwrap();
    let steps = steps.into_inner();
    assert_eq!(steps.len(), 4);
    assert!(steps.is_sorted());

    for format in Format::ALL {
        let stop = |_| cancelled.store(true, Ordering::Relaxed);
        let job = Job { progress: &stop, cancelled: &cancelled };
        cancelled.store(true, Ordering::Relaxed);
        let refused = report::export(format, &ride(), Language::Zh, &job);
        assert_eq!(refused, Err(ReportError::Cancelled));
    }
}

#[test]
fn formats_are_known_by_what_a_name_ends_with() {
    for format in Format::ALL {
        assert_eq!(Format::of_file_name(&format!("group 3.{}", format.extension())), Some(format));
    }
    let check = |name: &str, expected| assert_eq!(Format::of_file_name(name), expected, "{name}");
    check("GROUP.PDF", Some(Format::Pdf));
    check("a.b.Trello.CSV", Some(Format::Trello));
    check("group.csv", None);
    check("grouptrello.csv", None);
    check(".pdf", None);
    check("group.docx", None);
    check("pdf", None);
}
