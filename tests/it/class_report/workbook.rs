//! The workbook read back: tables stay tables, numbers numbers, days days, and Excel draws the curves.

use super::{export, report};
use crate::report_tables::{attributes, part};
use crate::ride::assert_holds;
use peak_moments::model::Language;
use peak_moments::report::class::ClassFormat;

fn cell(sheet: &str, at: &str) -> (Option<String>, Option<String>) {
    let document = roxmltree::Document::parse(sheet).unwrap();
    let cell = document.descendants().find(|node| node.attribute("r") == Some(at)).unwrap();
    let text = cell.descendants().find_map(|node| node.text().map(str::to_owned));
    (cell.attribute("t").map(str::to_owned), text)
}

#[test]
fn a_sheet_a_part_each_a_table_with_filters() {
    let bytes = export(ClassFormat::Xlsx, &report(false, Language::Zh)).bytes;
    let sheets = attributes(&bytes, "xl/workbook.xml", "sheet", "name");
    let expected = [
        "概览",
        "课程安排",
        "小组",
        "逐组逐触点",
        "触点统计",
        "标记",
        "关键时刻",
        "当责部门",
        "当责不一",
        "个人打分合计",
        "改造措施",
        "各组行动",
        "全班行动",
        "复盘",
        "积分",
        "承诺",
        "课前课后",
        "复课",
        "一致性",
        "曲线",
    ];
    assert_eq!(sheets, expected);
    for (at, _) in sheets.iter().enumerate() {
        let table = format!("xl/tables/table{}.xml", at + 1);
        assert_eq!(attributes(&bytes, &table, "autoFilter", "ref").len(), 1, "{table}");
    }
    // Three groups of six touchpoints, a row each under the head.
    assert_eq!(attributes(&bytes, "xl/tables/table4.xml", "table", "ref"), ["A1:L19"]);
    let scores = part(&bytes, "xl/worksheets/sheet4.xml");
    // The second touchpoint of group 1: −2, no text.
    assert_eq!(cell(&scores, "E3"), (None, Some("-2".to_owned())));
    // The statistics of the second touchpoint: three groups, mean −1/3, median −2, range 5.
    let statistics = part(&bytes, "xl/worksheets/sheet5.xml");
    assert_eq!(cell(&statistics, "C3").1.as_deref(), Some("3"));
    assert_eq!(cell(&statistics, "E3"), (None, Some("-2".to_owned())));
    assert_eq!(cell(&statistics, "I3"), (None, Some("5".to_owned())));
    // 25 November 2026, counted in days from the beginning of 1900 as Excel does, with its day too many.
    let actions = part(&bytes, "xl/worksheets/sheet12.xml");
    assert_eq!(cell(&actions, "E2"), (None, Some("46351".to_owned())));
    assert_holds(&part(&bytes, "xl/styles.xml"), "yyyy-mm-dd");
    // What looks like a formula is a text.
    for at in 1..=sheets.len() {
        assert!(!part(&bytes, &format!("xl/worksheets/sheet{at}.xml")).contains("<f>"));
    }
    assert_eq!(bytes, export(ClassFormat::Xlsx, &report(false, Language::Zh)).bytes);
}

#[test]
fn the_curves_are_a_chart_of_excels_own() {
    let bytes = export(ClassFormat::Xlsx, &report(false, Language::En)).bytes;
    let chart = part(&bytes, "xl/charts/chart1.xml");
    let document = roxmltree::Document::parse(&chart).unwrap();
    let series = document.descendants().filter(|node| node.tag_name().name() == "ser").count();
    // Three groups and the median.
    assert_eq!(series, 4);
    for cells in ["Curves!$B$2:$B$7", "Curves!$D$2:$D$7", "Curves!$E$2:$E$7", "Curves!$A$2:$A$7"] {
        assert_holds(&chart, cells);
    }
}
