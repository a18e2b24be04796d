//! What a class found, in sentences.

use super::of_groups;
use crate::analysis::compare::{Concord, Pool};
use crate::model::Language;
use crate::words::Phrase;
use crate::words::compare_ui;
use crate::words::names::{self, SEPARATOR};

/// One end of the widest touchpoint.
pub struct SaidBy {
    pub group: String,
    pub score: String,
}

/// Where the groups lie furthest apart, and who should speak.
pub fn widest(touchpoint: &str, lowest: &SaidBy, highest: &SaidBy, range: u8, language: Language) -> String {
    let SaidBy { group: low, score: min } = lowest;
    let SaidBy { group: high, score: max } = highest;
    match (range, language) {
        (0..=2, Language::Zh) => {
            format!("各组打的分很接近：分差最大的“{touchpoint}”也只差 {range} 分。")
        }
        (0..=2, Language::En) => {
            format!("The groups scored alike: even at {touchpoint} they are no more than {range} apart.")
        }
        (_, Language::Zh) => {
            format!("分歧最大的是“{touchpoint}”：{low}打 {min}，{high}打 {max}，相差 {range} 分。")
        }
        (_, Language::En) => {
            format!(
                "The groups lie furthest apart at {touchpoint}: {low} gave {min}, {high} gave {max}, {range} points apart."
            )
        }
    }
}

pub const ALL_ALIKE: Phrase =
    Phrase::new("每个触点各组打的分都一样。", "At every touchpoint all groups gave the same score.");
pub const ONE_GROUP: Phrase = Phrase::new(
    "打了分的还不到两组，比不出分歧。",
    "Fewer than two groups have scored, so there is nothing to compare yet.",
);

/// Which touchpoints most groups chose as a moment of truth.
pub fn most_voted(touchpoints: &[String], n: usize, of: usize, language: Language) -> String {
    const MOST: usize = 3;
    let named: Vec<String> = touchpoints
        .iter()
        .take(MOST)
        .map(|name| match language {
            Language::Zh => format!("“{name}”"),
            Language::En => name.clone(),
        })
        .collect();
    let names = named.join(SEPARATOR.get(language));
    let more = touchpoints.len().saturating_sub(MOST);
    match (touchpoints.len(), language) {
        (0, Language::Zh) => "还没有小组选关键时刻。".to_owned(),
        (0, Language::En) => "No group has chosen a moment of truth yet.".to_owned(),
        (1, Language::Zh) => format!("{}把{names}选为关键时刻，选的组最多。", of_groups(n, of, language)),
        (1, Language::En) => {
            format!("{} chose {names} as a moment of truth, more than any other.", of_groups(n, of, language))
        }
        (_, Language::Zh) => {
            let others =
                if more > 0 { format!("等 {} 个触点", touchpoints.len()) } else { String::new() };
            format!("选得最多的关键时刻是{names}{others}，各有 {n} 组选（共 {of} 组）。")
        }
        (_, Language::En) => {
            let others = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("Chosen most often as a moment of truth, by {n} of {of} groups each: {names}{others}.")
        }
    }
}

/// Which department the groups named most often, and where a moment of truth has more than one owner.
pub fn accountable(
    most: Option<(&str, usize, usize)>,
    of: usize,
    torn: &[(String, usize)],
    language: Language,
) -> String {
    let mut sentence = match (most, language) {
        (None, Language::Zh) => "还没有小组写当责部门。".to_owned(),
        (None, Language::En) => "No group has named an accountable department yet.".to_owned(),
        (Some((name, groups, touchpoints)), Language::Zh) => {
            format!(
                "被指定当责最多的是{name}：{}提到它，合计 {touchpoints} 次。",
                of_groups(groups, of, language)
            )
        }
        (Some((name, groups, touchpoints)), Language::En) => {
            format!(
                "Most often held accountable is {name}: {} name it, {touchpoints} times in all.",
                of_groups(groups, of, language)
            )
        }
    };
    if let Some((touchpoint, departments)) = torn.first() {
        let n = torn.len();
        sentence += &match (n, language) {
            (1, Language::Zh) => {
                format!("关键时刻“{touchpoint}”各组写了 {departments} 个不同的当责部门，要先说清归谁。")
            }
            (_, Language::Zh) => {
                format!(
                    "{n} 个关键时刻的当责部门各组写得不一样，先要说清的是“{touchpoint}”（{departments} 个答案）。"
                )
            }
            (1, Language::En) => format!(
                " For the moment of truth {touchpoint} they name {departments} different departments: settle that first."
            ),
            (_, Language::En) => format!(
                " For {n} moments of truth they name different departments; settle {touchpoint} first ({departments} answers)."
            ),
        };
    }
    sentence
}

/// The median of the groups' remembered scores, and after the redesign where there is one.
pub fn remembered(before: f64, after: Option<(f64, f64)>, language: Language) -> String {
    let before = names::remembered(before);
    match (after, language) {
        (None, Language::Zh) => format!(
            "按峰终模型，这段旅程最可能被记成 {before} 分（各组的中位数）；这是教学模型，不是满意度预测。"
        ),
        (None, Language::En) => format!(
            "By the peak–end model this journey is most likely remembered as {before} (the groups' median): a teaching model, no forecast of satisfaction."
        ),
        (Some((after, spent)), Language::Zh) => format!(
            "按峰终模型，记忆分的中位数从 {before} 到改造后的 {}，花费的中位数是 {} 点；这是教学模型，不是满意度预测。",
            names::remembered(after),
            plain(spent),
        ),
        (Some((after, spent)), Language::En) => format!(
            "By the peak–end model the median remembered score goes from {before} to {} after the redesign, for a median of {} points: a teaching model, no forecast of satisfaction.",
            names::remembered(after),
            plain(spent),
        ),
    }
}

/// How far the groups agree, with how many touchpoints they agree on, differ on and are divided on. Empty where too
/// little was scored in common.
pub fn concord(concord: Concord, [agree, differ, divided]: [usize; 3], language: Language) -> String {
    let said = compare_ui::concord(concord, Pool::Groups).get(language);
    match (concord, language) {
        (Concord::TooFew, _) => String::new(),
        (Concord::AllAgree, _) => said.to_owned(),
        (_, Language::Zh) => format!("{said}{agree} 个触点一致，{differ} 个有差异，{divided} 个有分歧。"),
        (_, Language::En) => format!(
            "{said} Of the touchpoints they agree on {agree}, differ on {differ} and are divided on {divided}."
        ),
    }
}

pub const NOT_REMEMBERED: Phrase = Phrase::new(
    "还没有小组的终点有分，算不出记忆分。",
    "No group has scored its end yet, so there is no remembered score.",
);

/// A number that may be a half, without a sign.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}
