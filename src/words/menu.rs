//! The entries of the menu.

use super::Phrase;

pub const GALLERY: Phrase = Phrase::new("回到情景库", "Back to the scenarios");
pub const OPEN: Phrase = Phrase::new("打开文件…", "Open a file…");
pub const SAVE: Phrase = Phrase::new("保存", "Save");
pub const SAVE_AS: Phrase = Phrase::new("另存为…", "Save as…");
pub const HAND_IN: Phrase = Phrase::new("交作业…", "Hand in…");
pub const EARLIER: Phrase = Phrase::new("历史版本…", "Earlier versions…");
pub const STEPS: Phrase = Phrase::new("开放与关闭步骤…", "Open and close steps…");
pub const UNDO: Phrase = Phrase::new("撤销", "Undo");
pub const REDO: Phrase = Phrase::new("重做", "Redo");
pub const AGENDA: Phrase = Phrase::new("班级与安排", "Class and agenda");
pub const ZOOM_IN: Phrase = Phrase::new("放大地图", "Zoom in");
pub const ZOOM_OUT: Phrase = Phrase::new("缩小地图", "Zoom out");
pub const FIT: Phrase = Phrase::new("适合宽度", "Fit the width");
pub const PRESENT: Phrase = Phrase::new("投影演示", "Present");
pub const CONSOLE: Phrase = Phrase::new("讲师控制台", "Trainer's console");
pub const SWITCH_LANGUAGE: Phrase = Phrase::new("English", "中文");
/// In the top bar, where there is little room.
pub const SWITCH_LANGUAGE_SHORT: Phrase = Phrase::new("EN", "中文");
pub const SWITCH_THEME: Phrase = Phrase::new("浅色 / 深色", "Light / dark");
pub const KEYS: Phrase = Phrase::new("键盘快捷键", "Keyboard shortcuts");
pub const SETTINGS: Phrase = Phrase::new("设置", "Settings");
pub const QUIT: Phrase = Phrase::new("退出", "Quit");
