//! The words of the summary's later parts: needs, internal customers, surveys, redesign and plan.

use super::Phrase;
use super::names;
use crate::model::Language;

pub const NEEDS: Phrase = Phrase::new("需求类型和坑的成因", "Needs and causes");
pub const INTERNAL: Phrase = Phrase::new("给内部客户的承诺", "Promises to internal customers");
pub const COLLABORATION: Phrase = Phrase::new("跨部门协作", "Working across departments");
pub const KANO: Phrase = Phrase::new("KANO 问卷结果", "KANO survey");
pub const SERVQUAL: Phrase = Phrase::new("SERVQUAL 各维度", "SERVQUAL dimensions");
pub const REDESIGN: Phrase = Phrase::new("旅程改造", "Redesign");
pub const ACTIONS: Phrase = Phrase::new("行动计划", "Action plan");

pub const NEED: Phrase = Phrase::new("需求类型", "Need");
pub const CAUSE: Phrase = Phrase::new("成因", "Cause");
pub const OBSTACLES: Phrase = Phrase::new("障碍与策略", "Obstacles and strategies");
pub const SUPPLIER: Phrase = Phrase::new("供方", "Supplier");
pub const CUSTOMER: Phrase = Phrase::new("内部客户", "Internal customer");
pub const KIND: Phrase = Phrase::new("种类", "Kind");
pub const PROMISE: Phrase = Phrase::new("服务承诺", "The promise");
pub const FELT: Phrase = Phrase::new("内部客户的感受", "Internal customer's score");
pub const IDEA: Phrase = Phrase::new("想法", "Idea");
pub const CATEGORY: Phrase = Phrase::new("分类", "Category");
pub const BETTER: Phrase = Phrase::new("Better 系数", "Better");
pub const WORSE: Phrase = Phrase::new("Worse 系数", "Worse");
pub const BASIS: Phrase = Phrase::new("依据", "Basis");
pub const RATED: Phrase = Phrase::new("给谁打分", "What is rated");
pub const MEASURE: Phrase = Phrase::new("做什么改变", "What will change");
pub const BEFORE: Phrase = Phrase::new("改造前", "Before");
pub const AFTER: Phrase = Phrase::new("改造后", "After");
pub const COST: Phrase = Phrase::new("花费（点）", "Cost (points)");
pub const TEAM: Phrase = Phrase::new("团队", "Team");
pub const SMART: Phrase = Phrase::new("目标符合 SMART", "SMART points met");
pub const RHYTHMS: Phrase = Phrase::new("怎么沟通", "How we talk");
pub const REVIEWS: Phrase = Phrase::new("回顾日", "Review days");
pub const OPEN_POINTS: Phrase = Phrase::new("还差什么", "Still open");
pub const SIGNED_BY_ACCOUNTABLE: Phrase = Phrase::new("当责人签字", "Signed, accountable");
pub const SIGNED_BY_RESPONSIBLE: Phrase = Phrase::new("执行人签字", "Signed, responsible");
pub const SIGNED_BY_SPONSOR: Phrase = Phrase::new("支持者签字", "Signed, sponsor");
pub const SIGNED_ON: Phrase = Phrase::new("签字日期", "Date");

/// The remembered score before and after the redesign, as far as known.
pub fn before_after(before: Option<f64>, after: Option<f64>, language: Language) -> Option<String> {
    let (before, after) = (names::remembered(before?), names::remembered(after?));
    Some(match language {
        Language::Zh => format!("记忆分：改造前 {before} → 改造后 {after}"),
        Language::En => format!("Remembered score: {before} before → {after} after"),
    })
}

/// What the measures cost together, of a budget where there is one.
pub fn spent(spent: u32, budget: Option<u32>, language: Language) -> String {
    match (budget, language) {
        (Some(budget), Language::Zh) => format!("花费 {spent} 点，预算 {budget} 点"),
        (Some(budget), Language::En) => format!("{spent} of {budget} points spent"),
        (None, Language::Zh) => format!("花费 {spent} 点"),
        (None, Language::En) => format!("Points spent: {spent}"),
    }
}

/// By how much the remembered score rises for a point.
pub fn gain_per_point(gain: f64, language: Language) -> String {
    let gain = names::mean(gain);
    match language {
        Language::Zh => format!("每花 1 点，记忆分变化 {gain}"),
        Language::En => format!("For each point, the remembered score changes by {gain}"),
    }
}

/// Something and what more there is to say of it: `name（more）`. Without more, the name alone.
pub fn with(name: &str, more: &str, language: Language) -> String {
    match (more.trim().is_empty(), language) {
        (true, _) => name.to_owned(),
        (false, Language::Zh) => format!("{name}（{more}）"),
        (false, Language::En) => format!("{name} ({more})"),
    }
}

/// An obstacle and what the group wants to do about it.
pub fn obstacle(name: &str, strategy: &str, language: Language) -> String {
    match (strategy.trim().is_empty(), language) {
        (true, _) => name.to_owned(),
        (false, Language::Zh) => format!("{name}：{strategy}"),
        (false, Language::En) => format!("{name}: {strategy}"),
    }
}
