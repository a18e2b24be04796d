//! The workbook and the Markdown read back: tables stay tables, and texts stay texts.

use crate::ride::{assert_holds, department, export, finished_ride, id};
use peak_moments::model::internal::InternalCustomerKind;
use peak_moments::model::{Department, InternalLink, Language, Score, Text};
use peak_moments::report::Format;
use std::io::Read;

/// A part of the workbook as text.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What an element of the part `name` says under an attribute.
pub(crate) fn attributes(bytes: &[u8], name: &str, element: &str, attribute: &str) -> Vec<String> {
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
    // Departments of one name, one without, and a text longer than a cell.
    worksheet.journey.departments[1].name = Text::plain("fleet OF cars");
    worksheet.journey.departments.push(Department { id: department(3), ..Department::default() });
    worksheet.notes = "很长".repeat(30_000);
    // A bell and a line break, in a title, a header and a cell.
    worksheet.scenario.title = Text::plain("a\u{7}b");
    worksheet.journey.departments[0].name = Text::plain("Fleet\nof cars");
    worksheet.group.name = "a\u{7}\nb".to_owned();
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
    let properties = part(&bytes, "docProps/core.xml");
    let properties = roxmltree::Document::parse(&properties).unwrap();
    assert!(properties.descendants().any(|node| node.text() == Some("a b")));
    let matrix = attributes(&bytes, "xl/tables/table3.xml", "tableColumn", "name");
    assert_eq!(matrix[3..], ["Fleet of cars", "fleet OF cars (2)", " (2)"]);
}

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

/// A promise has a column for each of its parts, so that a trainer can filter those without a deadline.
#[test]
fn promises_stand_in_columns() {
    let mut worksheet = finished_ride();
    worksheet.links = vec![InternalLink {
        supplier: department(2),
        customer: department(1),
        touchpoint: Some(id(2)),
        kind: InternalCustomerKind::WorkStep,
        deliverable: "路况".to_owned(),
        deadline: "出车前 10 分钟".to_owned(),
        acceptance: "三条路都标出来".to_owned(),
        otherwise: "打电话给司机".to_owned(),
        score: Score::new(-3),
        obstacles: Vec::new().into(),
    }]
    .into();
    let bytes = export(Format::Xlsx, &worksheet, Language::Zh).bytes;
    let names = attributes(&bytes, "xl/workbook.xml", "sheet", "name");
    let sheet = names.iter().position(|name| name == "给内部客户的承诺").unwrap() + 1;
    let columns = attributes(&bytes, &format!("xl/tables/table{sheet}.xml"), "tableColumn", "name");
    let parts =
        ["触点", "供方", "内部客户", "种类", "交付物", "期限", "合格标准", "做不到就", "内部客户的感受"];
    assert_eq!(columns[..9], parts);
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let strings = roxmltree::Document::parse(&strings).unwrap();
    let strings: Vec<_> = strings.descendants().filter(|node| node.has_tag_name_local("si")).collect();
    let text = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
    let document = roxmltree::Document::parse(&text).unwrap();
    let cell = |name: &str| {
        let cell = document.descendants().find(|node| node.attribute("r") == Some(name)).expect(name);
        let value = cell.descendants().find_map(|node| node.text()).unwrap_or_default();
        match cell.attribute("t") {
            Some("s") => {
                let string = strings[value.parse::<usize>().unwrap()];
                string.descendants().filter(|n| n.is_text()).filter_map(|n| n.text()).collect()
            }
            _ => value.to_owned(),
        }
    };
    let row = ["A2", "B2", "C2", "D2", "E2", "F2", "G2", "H2", "I2"].map(cell);
    let kind = "工序客户";
    let expected = [
        "2 等车",
        "平台运营",
        "车队",
        kind,
        "路况",
        "出车前 10 分钟",
        "三条路都标出来",
        "打电话给司机",
        "-3",
    ];
    assert_eq!(row, expected);
}
