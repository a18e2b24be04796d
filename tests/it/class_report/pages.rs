//! The pages read back: what the class found, and how many pages there are.

use super::{class, comparison, export, report, works};
use crate::compare::own;
use crate::read_pdf::ReadPdf;
use crate::ride::assert_holds;
use peak_moments::analysis::class::then_now::ThenNow;
use peak_moments::demo;
use peak_moments::model::{Class, Language, Score, TouchpointId, Worksheet};
use peak_moments::report::class::{ClassFormat, ClassReport};
use peak_moments::words::class_report as words;
use std::sync::Arc;

#[test]
fn five_sentences_say_what_the_class_found() {
    let found = report(false, Language::Zh).summary().findings;
    // W of the ranks: the two groups that differ do so at one touchpoint of six.
    let expected = [
        "分歧最大的是“2 等车”：第 1 组打 −2，第 2 组打 +3，相差 5 分。",
        "3 组里有 2 组把“2 等车”选为关键时刻，选的组最多。",
        "被指定当责最多的是车队：3 组里有 1 组提到它，合计 2 次。关键时刻“2 等车”各组写了 2 个不同的当责部门，要先说清归谁。",
        "按峰终模型，记忆分的中位数从 −1.0 到改造后的 +5.0，花费的中位数是 4 点；这是教学模型，不是满意度预测。",
    ];
    assert_eq!(found[..4], expected);
    assert_holds(&found[4], "5 个触点一致，0 个有差异，1 个有分歧。");
    let found = report(false, Language::En).summary().findings;
    let expected = [
        "The groups lie furthest apart at 2 Wait at the kerb: Group 1 gave −2, Group 2 gave +3, 5 points apart.",
        "2 of 3 groups chose 2 Wait at the kerb as a moment of truth, more than any other.",
        "Most often held accountable is Fleet: 1 of 3 groups name it, 2 times in all. For the moment of truth 2 Wait at the kerb they name 2 different departments: settle that first.",
        "By the peak–end model the median remembered score goes from −1.0 to +5.0 after the redesign, for a median of 4 points: a teaching model, no forecast of satisfaction.",
    ];
    assert_eq!(found[..4], expected);
}

/// A group's scores, moments and owners are gone; what is left is said, and nothing is made up.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn what_is_missing_is_said() {
    let bare = |mut worksheet: Worksheet| {
        for touchpoint in worksheet.journey.touchpoints_mut() {
            touchpoint.score = None;
            touchpoint.responsibilities.clear();
        }
        worksheet.marks = Default::default();
        worksheet.redesign = Default::default();
        worksheet
    };
    let bare: Vec<Worksheet> = works().into_iter().map(bare).collect();
    let report = ClassReport::new(&class(), &comparison(bare), false, Language::En);
    let expected = [
        "Fewer than two groups have scored, so there is nothing to compare yet.",
        "No group has chosen a moment of truth yet.",
        "No group has named an accountable department yet.",
        "No group has scored its end yet, so there is no remembered score.",
    ];
    assert_eq!(report.summary().findings, expected);
    // A class to which nobody handed anything in has its plan all the same.
    let nobody = ClassReport::new(&class(), &comparison(Vec::new()), false, Language::Zh);
    for report in [&report, &nobody] {
        let pdf = ReadPdf::new(&export(ClassFormat::Pdf, report).bytes);
        assert_holds(&pdf.text(), "组间对比");
        assert!(pdf.tagged);
    }
    let empty = ClassReport::new(&Arc::new(Class::default()), &comparison(Vec::new()), false, Language::Zh);
    assert_eq!(ReadPdf::new(&export(ClassFormat::Pdf, &empty).bytes).pages.len(), 1);
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn the_pages_tell_class_and_groups() {
    let bytes = export(ClassFormat::Pdf, &report(true, Language::Zh)).bytes;
    let pdf = ReadPdf::new(&bytes);
    assert_eq!((pdf.title.as_str(), pdf.language.as_str(), pdf.tagged), ("周五班", "zh-CN", true));
    let outline: Vec<&str> = pdf.outline.iter().map(String::as_str).collect();
    let expected = [
        "这个班发现了什么",
        "课程安排",
        "各组曲线",
        "打分对照",
        "各组的标记",
        "关键时刻，各组怎么写",
        "2 等车",
        "4 堵车",
        "谁来当责",
        "当责部门说法不一",
        "各人先打的分，合在一起",
        "记忆分：改造前后",
        "改造措施对照",
        "各组的行动",
        "第 1 组 · 春风",
        "关键时刻",
        "第一条行动",
        "第 2 组",
        "关键时刻",
        "第一条行动",
        "第 3 组",
        "关键时刻",
        "第一条行动",
        "全班的行动",
        "复盘",
        "小组积分",
        "个人承诺",
        "课前与课后",
        "复课：行动做到了吗",
        "一致性统计",
    ];
    assert_eq!(outline, expected);
    // How many there are is no name.
    let without = ReadPdf::new(&export(ClassFormat::Pdf, &report(false, Language::Zh)).bytes);
    assert_holds(&without.pages[0], "3 组，2 人");
    let cover = &pdf.pages[0];
    for part in ["李老师", "远航银行", "2026 年 11 月 21 日", "3 组，2 人", "相差 5 分"] {
        assert_holds(cover, part);
    }
    let text = pdf.text();
    for part in ["09:45", "组间对比", "心里发慌", "还算踏实", "=送到站台", "2026 年 11 月 25 日", "王小芳"]
    {
        assert_holds(&text, part);
    }
    for part in ["我每天看一次等候区", "欧阳静", "完成、贴好了", "30 天后", "第 2 组不一样"]
    {
        assert_holds(&text, part);
    }
    // Means before and after with their people, and the change.
    assert_holds(&text, "2.5044.504+2.00");
    // The grid: a row of scores with median, range and its word.
    assert_holds(&text, "2 等车−2+3−2−25分歧");
    assert_eq!(bytes, export(ClassFormat::Pdf, &report(true, Language::Zh)).bytes);
}

/// The journey was scored anew after 30 days: group 1 ends a point higher, and the kerb is better.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn then_and_now_stand_beside_one_another() {
    let mut later = works();
    later.truncate(1);
    for (touchpoint, score) in later[0].journey.touchpoints_mut().zip([1, 0, 1, -4, 4, 4]) {
        touchpoint.score = Score::new(score);
    }
    let then_now = ThenNow::of(&comparison(works()), &comparison(later));
    let report = report(false, Language::Zh).met_again(vec![then_now]);
    let text = ReadPdf::new(&export(ClassFormat::Pdf, &report).bytes).text();
    // (−4 + 2) / 2 then, (−4 + 4) / 2 now.
    assert_holds(&text, "30 天后第 1 组−1.00.0+1.0");
    // The mean of −2, +3 and −2 of three groups, and 0 of one.
    assert_holds(&text, "30 天后等车−0.3330.001+0.33");
}

/// Of a journey that nobody prints in full the beginning is there, a sentence says so, and the others have their pages.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_worksheet_that_is_far_too_long_leaves_the_others_their_pages() {
    let mut works = works();
    works.push(demo::long(2_000));
    let report = ClassReport::new(&class(), &comparison(works), false, Language::Zh);
    let written = export(ClassFormat::Pdf, &report);
    assert_eq!(written.warnings, [words::TOO_LONG_FOR_PAPER.get(Language::Zh)]);
    let pdf = ReadPdf::new(&written.bytes);
    assert_holds(&pdf.pages[0], words::TOO_LONG_FOR_PAPER.get(Language::Zh));
    for group in ["第 1 组 · 春风", "第 2 组", "第 3 组"] {
        assert!(pdf.outline.iter().any(|title| title == group), "{group}");
    }
    assert!(pdf.pages.len() < 100, "{} pages", pdf.pages.len());
}

/// What one group added moves nobody's number: the report counts as the groups' own maps do.
#[test]
fn touchpoints_have_one_number_throughout() {
    let mut works = works();
    let added = TouchpointId::added(works[2].id, 1);
    works[2].journey.stages[0].touchpoints.insert(0, own(added.as_str()));
    let summary = ClassReport::new(&class(), &comparison(works), false, Language::Zh).summary();
    assert_eq!(summary.heat.rows[2].name, "2 等车");
    assert_eq!(summary.groups[0].moments[0].name, "2 等车");
    assert_eq!(summary.moments[0].name, "2 等车");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_page_for_each_of_two_hundred_groups() {
    let many: Vec<Worksheet> = (1..=200)
        .map(|number| {
            let mut worksheet = works().swap_remove(0);
            worksheet.group.number = number;
            worksheet
        })
        .collect();
    let report = ClassReport::new(&class(), &comparison(many), false, Language::En);
    let pdf = ReadPdf::new(&export(ClassFormat::Pdf, &report).bytes);
    let pages = pdf.outline.iter().filter(|title| title.starts_with("Group ")).count();
    assert_eq!(pages, 200);
}
