//! The keys that belong to a step and stand in no menu.

use super::Phrase;

/// Keys and what they do, in the order of the workshop.
pub const OTHERS: &[(Phrase, Phrase)] = &[
    (Phrase::new("Alt+1 … 0", "Alt+1 … 0"), Phrase::new("换步骤", "Go to a step")),
    (Phrase::new("← →", "← →"), Phrase::new("换触点", "Move along the touchpoints")),
    (
        Phrase::new("Home / End", "Home / End"),
        Phrase::new("第一个 / 最后一个触点", "First / last touchpoint"),
    ),
    (Phrase::new("0 … 5，− 变负", "0 … 5, − for minus"), Phrase::new("打分", "Score")),
    (
        Phrase::new("↑ ↓", "↑ ↓"),
        Phrase::new("分数加减 1（地图、标记、改造）", "Score one up or down (map, mark, redesign)"),
    ),
    (Phrase::new("← ↑ → ↓", "← ↑ → ↓"), Phrase::new("换格子（部门）", "Move through the cells (assign)")),
    (Phrase::new("Enter", "Enter"), Phrase::new("按页面上的蓝色按钮", "Press the blue button of the page")),
    (
        Phrase::new("Esc", "Esc"),
        Phrase::new("放下工具；停一下；关闭对话框", "Lay the tool down; pause; close a dialog"),
    ),
    (Phrase::new("退格", "Backspace"), Phrase::new("清除分数或格子", "Clear a score or a cell")),
    (
        Phrase::new("Insert / Delete", "Insert / Delete"),
        Phrase::new("添加 / 删除触点（地图）", "Add / delete a touchpoint (map)"),
    ),
    (
        Phrase::new("F2 / Shift+F10", "F2 / Shift+F10"),
        Phrase::new("改名 / 这一列的菜单（地图）", "Rename / menu of the column (map)"),
    ),
    (Phrase::new("Alt+← / →", "Alt+← / →"), Phrase::new("移动触点（地图）", "Move a touchpoint (map)")),
    (
        Phrase::new("P V E M", "P V E M"),
        Phrase::new("标记最高、最低、终点、关键时刻", "Mark highest, lowest, end, moment of truth"),
    ),
    (Phrase::new("A R S C I", "A R S C I"), Phrase::new("填写分工（部门）", "Fill a cell (assign)")),
    (
        Phrase::new("M O A I R", "M O A I R"),
        Phrase::new("给触点分类（模型）", "Tag the kind of need (lenses)"),
    ),
    (Phrase::new("1 … 7", "1 … 7"), Phrase::new("SERVQUAL 打分（模型）", "Rate a SERVQUAL item (lenses)")),
    (Phrase::new("F8 / F6", "F8 / F6"), Phrase::new("下一个问题 / 换窗格", "Next problem / next pane")),
    (
        Phrase::new("1 … 9 / Shift", "1 … 9 / Shift"),
        Phrase::new("举手投票加一只 / 收回一只（复盘）", "Count a hand / take it back (debrief)"),
    ),
    (
        Phrase::new("投影时：空格 / 0 / B", "Presenting: Space / 0 / B"),
        Phrase::new("藏起分数 / 看全程 / 黑屏", "Hide scores / the whole / black"),
    ),
    (
        Phrase::new("投影时：K / H / C", "Presenting: K / H / C"),
        Phrase::new("揭晓下一个参考 / 全部藏起 / 倒计时", "Next of the key / hide it / countdown"),
    ),
    (
        Phrase::new("投影时：S Z L T D N G", "Presenting: S Z L T D N G"),
        Phrase::new(
            "聚光、放大、激光、双语、深色、姓名、逐组点亮",
            "Spotlight, zoom, laser, both languages, dark, names, one group after another",
        ),
    ),
    (Phrase::new("Ctrl+滚轮", "Ctrl+wheel"), Phrase::new("缩放地图", "Zoom the map")),
];
