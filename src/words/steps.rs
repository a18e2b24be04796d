//! The steps of the workshop and what to do in each.

use super::Phrase;

pub const SCENARIO: Phrase = Phrase::new("情景", "Scenario");
pub const WALK: Phrase = Phrase::new("走旅程", "Walk");
pub const MAP: Phrase = Phrase::new("地图", "Map");
pub const MARK: Phrase = Phrase::new("标记", "Mark");
pub const ASSIGN: Phrase = Phrase::new("部门", "Assign");
pub const INTERNAL: Phrase = Phrase::new("内部客户", "Internal");
pub const LENSES: Phrase = Phrase::new("模型", "Lenses");
pub const REDESIGN: Phrase = Phrase::new("改造", "Redesign");
pub const ACT: Phrase = Phrase::new("行动", "Act");
pub const RESULTS: Phrase = Phrase::new("成果", "Results");

pub const SCENARIO_DO: Phrase =
    Phrase::new("先认识这位客户，再替他走一遍", "Meet the customer, then walk in their shoes");
pub const WALK_DO: Phrase =
    Phrase::new("一次一个触点，用“我”的感受打分", "One touchpoint at a time: how does it feel to me?");
pub const MAP_DO: Phrase = Phrase::new(
    "整段旅程一张图，拖动圆点改分",
    "The whole journey on one map; drag a dot to change its score",
);
pub const MARK_DO: Phrase = Phrase::new(
    "标记：最高、最低、终点，和三个关键时刻",
    "Mark the highest, the lowest, the end and three moments of truth",
);
pub const ASSIGN_DO: Phrase =
    Phrase::new("部门：每个触点谁当责，谁协同", "Departments: who is accountable, who helps");
pub const INTERNAL_DO: Phrase = Phrase::new(
    "内部客户：前台的坑，上游谁没把事交好",
    "Internal customers: who upstream let the front line down",
);
pub const LENSES_DO: Phrase = Phrase::new(
    "模型：客户要的是哪一类，服务差在哪里",
    "Lenses: which kind of need it is, where the service falls short",
);
pub const REDESIGN_DO: Phrase =
    Phrase::new("改造：补坑、造峰、收好尾", "Redesign: fill pits, build peaks, finish well");
pub const ACT_DO: Phrase =
    Phrase::new("行动：最多三条，谁在什么时候做到什么", "Act: at most three actions; who does what by when");
pub const RESULTS_DO: Phrase =
    Phrase::new("预览并带走你们组的成果", "Look at your summary and take it with you");

/// The second line of a step that is begun but not done.
pub mod missing {
    use crate::model::Language;

    pub fn walk(scored: usize, n: usize) -> String {
        format!("{scored} / {n}")
    }

    pub fn moments(left: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("还缺 {left} 个"),
            Language::En => format!("{left} to choose"),
        }
    }

    pub fn problems(count: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("{count} 个问题"),
            Language::En => format!("{count} to fix"),
        }
    }

    pub const NOT_BEGUN: super::Phrase = super::Phrase::new("未开始", "Not begun");
}
