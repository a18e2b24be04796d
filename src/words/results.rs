//! The results step: the preview and what can be taken home.

use super::Phrase;
use crate::model::Language;

pub const TAKE_WITH_YOU: Phrase = Phrase::new("带走成果", "Take it with you");
pub const DRAWING: Phrase = Phrase::new("正在排版…", "Setting the pages…");
pub const PLAN: Phrase = Phrase::new("把行动计划放进日历和看板", "The plan for calendars and boards");
const BOARD: Phrase = Phrase::new("CSV 表格：在看板里选“导入”", "A CSV table: choose Import on the board");
pub const HAND_IN: Phrase = Phrase::new("交作业…", "Hand in…");
pub const HAND_IN_WHY: Phrase =
    Phrase::new("把工作单复制到 U 盘或共享文件夹", "Copies it to a stick or a shared folder");
pub const NOTES: Phrase = Phrase::new("小组总结（印在 PDF 里）", "Closing notes (printed in the PDF)");
pub const NOTES_HINT: Phrase = Phrase::new("今天最想带走的一句话？", "What do we take away today?");
pub const WHERE: Phrase = Phrase::new("文件存在工作单旁边", "Files go beside the worksheet");
pub const CANCEL: Phrase = Phrase::new("取消", "Cancel");

/// `3 / 12`, under a page of the preview.
pub fn page(number: usize, n: usize) -> String {
    format!("{number} / {n}")
}

/// A kind of export, by its file extension, with what it is for.
pub fn export(extension: &str) -> (Phrase, Phrase) {
    match extension {
        "pdf" => (Phrase::new("PDF", "PDF"), Phrase::new("打印、归档、发给讲师", "To print, keep and send")),
        "xlsx" => (Phrase::new("Excel", "Excel"), Phrase::new("可筛选、可汇总", "To filter and add up")),
        "png" => (Phrase::new("PNG 图片", "PNG picture"), Phrase::new("贴进幻灯片", "For slides")),
        "svg" => (Phrase::new("SVG 矢量图", "SVG drawing"), Phrase::new("放大不失真", "Sharp at any size")),
        "md" => (Phrase::new("Markdown", "Markdown"), Phrase::new("粘贴到文档", "For documents")),
        "ics" => (
            Phrase::new("日历", "Calendar"),
            Phrase::new(
                "第一步和 30、60、90 天检查，前一天提醒",
                "The first step and the checks after 30, 60, 90 days, with reminders",
            ),
        ),
        "trello.csv" => (Phrase::new("Trello", "Trello"), BOARD),
        "asana.csv" => (Phrase::new("Asana", "Asana"), BOARD),
        "jira.csv" => (Phrase::new("Jira", "Jira"), BOARD),
        _ => (Phrase::new("工作单副本", "Worksheet copy"), Phrase::new("可以再打开", "Opens again")),
    }
}

/// The name of an export button.
pub fn export_button(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("导出 {name}"),
        Language::En => format!("Export {name}"),
    }
}
