//! What a group takes home: the sentences and numbers of the summary, and every format read back.

use crate::read_pdf::ReadPdf;
use peak_moments::analysis::responsibility::Finding;
use peak_moments::model::{
    Boundary, Brief, Date, Department, DepartmentId, Group, GroupMark, Involvement, Journey, Language, Marks,
    Moment, Persona, Responsibility, Role, Score, Stage, StageId, Text, Touchpoint, TouchpointId, Worksheet,
};
use peak_moments::report::{self, Export, Format, Job, ReportError, summarise};
use peak_moments::words::{findings, names};
use std::cell::RefCell;
use std::io::Read;
use std::sync::atomic::AtomicBool;

fn text(zh: &str, en: &str) -> Text {
    Text::new(zh, en)
}

fn id(number: usize) -> TouchpointId {
    TouchpointId::from_order(number)
}

fn department(number: usize) -> DepartmentId {
    DepartmentId::from_order(number)
}

/// A taxi to the station in six touchpoints: +1 −2 +1 −4 +4 +2, so peak −4, end +2, remembered −1,
/// mean 2/6 (domain, warm-up).
fn ride() -> Worksheet {
    let touchpoint = |number: usize, zh: &str, en: &str, score: i64| Touchpoint {
        id: id(number),
        name: text(zh, en),
        channel: text("车内", "In the car"),
        action: text("看表", "Looks at the clock"),
        thought: text("来得及吗", "Will I make it"),
        frontstage: vec![Involvement { department: department(1), note: text("司机", "driver") }],
        score: Score::new(score),
        ..Touchpoint::default()
    };
    let stage = |number: usize, zh: &str, en: &str, touchpoints: Vec<Touchpoint>| Stage {
        id: StageId::from_order(number),
        name: text(zh, en),
        touchpoints,
    };
    let journey = Journey {
        departments: vec![
            Department { id: department(1), name: text("车队", "Fleet"), ..Department::default() },
            Department {
                id: department(2), name: text("平台运营", "Operations"), ..Department::default()
            },
        ],
        stages: vec![
            stage(
                1,
                "上车前",
                "Before the ride",
                vec![touchpoint(1, "叫车", "Hail a car", 1), touchpoint(2, "等车", "Wait at the kerb", -2)],
            ),
            stage(
                2,
                "路上",
                "On the road",
                vec![
                    touchpoint(3, "上车", "Get in", 1),
                    touchpoint(4, "堵车", "Stuck in traffic", -4),
                    touchpoint(5, "司机抄小路", "The driver knows a short cut", 4),
                    touchpoint(6, "到站下车", "Arrive at the station", 2),
                ],
            ),
        ],
    };
    Worksheet {
        scenario: Brief {
            id: "taxi-warmup".to_owned(),
            title: text("打车赶高铁", "A taxi to the train"),
            industry: text("出行", "Travel"),
            persona: Persona { name: text("你自己", "Yourself"), ..Persona::default() },
            boundary: Boundary {
                start: text("叫车", "Hailing"),
                end: text("下车", "Getting out"),
                end_touchpoint: None,
            },
            ..Brief::default()
        },
        group: Group {
            number: 3,
            name: "星火组".to_owned(),
            members: ["陈喆", "赵镕", "李堃", "王昇", "𠮷田"].map(str::to_owned).to_vec(),
        },
        date: Date { year: 2026, month: 11, day: 21 },
        journey,
        ..Worksheet::default()
    }
}

/// The ride with all that a group can do to it.
fn finished_ride() -> Worksheet {
    let mut worksheet = ride();
    let assign = |number: usize, role: Role| Responsibility { department: department(number), role };
    let roles = [
        vec![assign(1, Role::AR)],
        vec![assign(1, Role::A), assign(2, Role::A)],
        vec![assign(1, Role::A)],
        vec![],
        vec![assign(1, Role::AR), assign(2, Role::S)],
        vec![assign(1, Role::AR)],
    ];
    for (touchpoint, roles) in worksheet.journey.touchpoints_mut().zip(roles) {
        touchpoint.responsibilities = roles;
    }
    let moment = |number: usize| Moment {
        touchpoint: id(number),
        who: "赶车的人".to_owned(),
        situation: "只剩三十五分钟".to_owned(),
        feeling: "心慌".to_owned(),
        ..Moment::default()
    };
    worksheet.marks = Marks {
        pit: Some(GroupMark { touchpoint: id(2), reason: "等的时候最慌。".to_owned() }),
        moments: vec![moment(4), moment(5)],
        ..Marks::default()
    };
    worksheet.notes = "第一段。\n\n第二段。".to_owned();
    worksheet
}

/// The ride's touchpoints again and again, in stages of eight, each with a name of its own.
fn long_ride(n: usize) -> Worksheet {
    let mut worksheet = finished_ride();
    let model: Vec<_> = worksheet.journey.touchpoints().cloned().collect();
    let touchpoints: Vec<_> = (0..n)
        .map(|at| Touchpoint {
            id: id(at + 1),
            name: text(&format!("路口{at}号"), &format!("Crossing {at}")),
            ..model[at % model.len()].clone()
        })
        .collect();
    let stages = touchpoints.chunks(8).enumerate();
    worksheet.journey.stages = stages
        .map(|(at, touchpoints)| Stage {
            id: StageId::from_order(at + 1),
            name: text(&format!("第{at}段"), &format!("Part {at}")),
            touchpoints: touchpoints.to_vec(),
        })
        .collect();
    worksheet
}

fn export(format: Format, worksheet: &Worksheet, language: Language) -> Export {
    let cancelled = AtomicBool::new(false);
    let job = Job { progress: &|_| {}, cancelled: &cancelled };
    report::export(format, worksheet, language, &job).unwrap()
}

fn pdf(worksheet: &Worksheet, language: Language) -> ReadPdf {
    ReadPdf::new(&export(Format::Pdf, worksheet, language).bytes)
}

fn assert_holds(text: &str, part: &str) {
    assert!(text.contains(part), "{part:?} is not in:\n{text}");
}

// ---- Words and numbers

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
    let day = Date { year: 2026, month: 11, day: 21 };
    assert_eq!(names::date(day, Language::Zh), "2026 年 11 月 21 日");
    assert_eq!(names::date(day, Language::En), "21 November 2026");
    assert_eq!(names::date(Date::default(), Language::En), "");
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
    let several =
        Finding::SeveralAccountable { touchpoint: id(2), departments: vec![department(1), department(2)] };
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
        Finding::NoAccountable { touchpoint: id(1) },
        Language::Zh,
        ["1 叫车", "还没有当责部门。", "请选一个 A。"],
    );
    check(
        Finding::Overloaded { department: department(1), load: 7 },
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
        assert_eq!(summarise(worksheet, language).sentences, expected);
    };
    let finished = finished_ride();
    check(
        &finished,
        Language::Zh,
        &[
            "客户会记住两个瞬间：峰是“4 堵车”（−4），终是“6 到站下车”（+2）。",
            "全程平均 +0.33 分，记住的却是 −1.0 分：记忆比平均差 1.33 分。",
            "2 个关键时刻里，1 个还没有定下唯一的当责部门：“4 堵车”。",
        ],
    );
    check(
        &finished,
        Language::En,
        &[
            "Two moments will be remembered: the peak, 4 Stuck in traffic (−4), and the end, 6 Arrive at the station (+2).",
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
        summarise(&open_end, Language::Zh).sentences[0],
        "峰是“4 堵车”（−4）；终点“6 到站下车”还没有分，打了分才知道客户会记住什么。"
    );
}

#[test]
fn the_summary_holds_the_numbers_of_the_domain() {
    let summary = summarise(&finished_ride(), Language::Zh);
    let reading = &summary.reading;
    let shown = |shown: &Option<report::summary::Shown>| shown.as_ref().unwrap().text.clone();
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

// ---- PDF

#[test]
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
            "小组备注",
        ]
    );
}

#[test]
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
    for format in Format::ALL {
        export(format, &worksheet, Language::En);
    }
}

#[test]
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
fn the_preview_shows_the_pages_of_the_pdf() {
    let worksheet = finished_ride();
    let cancelled = AtomicBool::new(false);
    let job = Job { progress: &|_| {}, cancelled: &cancelled };
    let preview = report::preview(&worksheet, Language::Zh, 0.5, 2, &job).unwrap();
    assert_eq!(preview.n_pages, pdf(&worksheet, Language::Zh).pages.len());
    assert_eq!(preview.pages.len(), 2);
    let page = &preview.pages[0];
    // A4 is 841.9 × 595.3 points.
    assert_eq!((page.width, page.height), (421, 298));
    assert_eq!(page.rgba.len(), 421 * 298 * 4);
    assert!(page.rgba.chunks(4).any(|pixel| pixel[0] < 64), "the page is blank");
}

// ---- Spreadsheet

/// A part of the workbook as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What an element of the part `name` says under an attribute.
fn attributes(bytes: &[u8], name: &str, element: &str, attribute: &str) -> Vec<String> {
    let text = part(bytes, name);
    let document = roxmltree::Document::parse(&text).unwrap();
    let found = document.descendants().filter(|node| node.has_tag_name_local(element));
    found.filter_map(|node| node.attribute(attribute).map(str::to_owned)).collect()
}

trait LocalName {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl LocalName for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

#[test]
fn a_workbook_is_made_of_tables() {
    let bytes = export(Format::Xlsx, &finished_ride(), Language::Zh).bytes;
    assert_eq!(
        attributes(&bytes, "xl/workbook.xml", "sheet", "name"),
        ["概览", "触点", "部门分工", "关键时刻", "部门负荷", "待解决的问题"]
    );
    for sheet in 1..=6 {
        let name = format!("xl/worksheets/sheet{sheet}.xml");
        assert_eq!(attributes(&bytes, &name, "pane", "state"), ["frozen"]);
        let table = format!("xl/tables/table{sheet}.xml");
        assert_eq!(attributes(&bytes, &table, "autoFilter", "ref").len(), 1);
    }
    assert_eq!(attributes(&bytes, "xl/tables/table2.xml", "table", "ref"), ["A1:N7"]);
    let matrix = attributes(&bytes, "xl/tables/table3.xml", "tableColumn", "name");
    assert_eq!(matrix, ["序号", "阶段", "触点", "车队", "平台运营"]);
    // The fourth score, −4, is a number and not a text.
    let touchpoints = part(&bytes, "xl/worksheets/sheet2.xml");
    let document = roxmltree::Document::parse(&touchpoints).unwrap();
    let cell = document.descendants().find(|node| node.attribute("r") == Some("K5")).unwrap();
    assert_eq!(cell.attribute("t"), None);
    assert_eq!(cell.descendants().find_map(|node| node.text()), Some("-4"));
    assert_holds(&part(&bytes, "xl/styles.xml"), "+0;\u{2212}0;0");
}

#[test]
fn texts_in_a_workbook_stay_texts() {
    let mut worksheet = finished_ride();
    let formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "1e5", "TRUE"];
    for (touchpoint, formula) in worksheet.journey.touchpoints_mut().zip(formulas) {
        touchpoint.name = Text::plain(formula);
        touchpoint.note = formula.to_owned();
    }
    // Two departments of one name, one without, and a text longer than a cell.
    worksheet.journey.departments[1].name = text("车队", "fleet");
    worksheet.journey.departments.push(Department { id: department(3), ..Department::default() });
    worksheet.notes = "很长".repeat(30_000);
    let bytes = export(Format::Xlsx, &worksheet, Language::En).bytes;
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let document = roxmltree::Document::parse(&strings).unwrap();
    let strings: Vec<_> = document.descendants().filter_map(|node| node.text()).collect();
    for formula in &formulas[..6] {
        assert!(strings.contains(formula), "{formula}");
    }
    for sheet in 1..=6 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let document = roxmltree::Document::parse(&sheet).unwrap();
        assert!(!document.descendants().any(|node| node.has_tag_name_local("f")));
    }
    let matrix = attributes(&bytes, "xl/tables/table3.xml", "tableColumn", "name");
    assert_eq!(matrix[3..], ["Fleet", "fleet (2)", " (2)"]);
}

// ---- Markdown

#[test]
fn markdown_keeps_texts_in_their_cells() {
    let mut worksheet = finished_ride();
    let touchpoint = worksheet.journey.touchpoint_mut(&id(1)).unwrap();
    touchpoint.name = Text::plain("a|b*c*");
    touchpoint.note = "one\ntwo".to_owned();
    worksheet.notes = "# no heading\n1. no list".to_owned();
    let markdown = String::from_utf8(export(Format::Markdown, &worksheet, Language::Zh).bytes).unwrap();
    assert_holds(&markdown, "# 打车赶高铁\n");
    assert_holds(
        &markdown,
        "| 1 | a\\|b\\*c\\* | 车内 | 看表 |  | 来得及吗 | 车队（司机） |  |  | +1 |  | one<br>two |\n",
    );
    assert_holds(&markdown, "\n\\# no heading\n");
    assert_holds(&markdown, "\n1\\. no list\n");
    assert_holds(&markdown, "| 4 | 堵车 |  |  |\n");
    // Every row of a table has as many cells as its head.
    for table in markdown.split("\n\n").filter(|part| part.starts_with('|')) {
        let cells = |row: &str| row.replace("\\|", "").matches('|').count();
        assert!(table.lines().all(|row| cells(row) == cells(table.lines().next().unwrap())), "{table}");
    }
}

// ---- All formats

#[test]
fn two_exports_are_the_same_bytes() {
    for language in Language::ALL {
        for format in Format::ALL {
            let once = || export(format, &finished_ride(), language);
            assert!(once() == once(), "{format:?}");
        }
    }
}

#[test]
fn a_worksheet_with_nothing_done_exports() {
    let mut fresh = ride();
    fresh.journey.touchpoints_mut().for_each(|touchpoint| touchpoint.score = None);
    fresh.group = Group::default();
    fresh.date = Date::default();
    for worksheet in [&fresh, &Worksheet::default()] {
        for format in Format::ALL {
            let export = export(format, worksheet, Language::En);
            assert!(!export.bytes.is_empty());
            assert_eq!(export.warnings, [""; 0]);
        }
    }
}

#[test]
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
        let stop = |_| cancelled.store(true, std::sync::atomic::Ordering::Relaxed);
        let job = Job { progress: &stop, cancelled: &cancelled };
        cancelled.store(true, std::sync::atomic::Ordering::Relaxed);
        let refused = report::export(format, &ride(), Language::Zh, &job);
        assert_eq!(refused, Err(ReportError::Cancelled));
    }
}

#[test]
fn formats_are_known_by_their_extension() {
    for format in Format::ALL {
        assert_eq!(Format::from_extension(format.extension()), Some(format));
    }
    assert_eq!(Format::from_extension("PDF"), Some(Format::Pdf));
    assert_eq!(Format::from_extension("docx"), None);
}
