//! The sentences of the summary that say what the curve says.

use super::names::{self, SEPARATOR};
use crate::model::Language;

/// A touchpoint that decides what is remembered: how it is named, and its score where it has one.
pub struct Named {
    /// Number and name.
    pub name: String,
    /// −5…+5 as it is shown.
    pub score: Option<String>,
}

/// What the customer will remember: peak and end.
pub fn remembered_sentence(
    peak: Option<&Named>,
    end: Option<&Named>,
    same: bool,
    language: Language,
) -> String {
    let shown = |named: &Named| match (&named.score, language) {
        (Some(score), Language::Zh) => format!("“{}”（{score}）", named.name),
        (Some(score), Language::En) => format!("{} ({score})", named.name),
        (None, Language::Zh) => format!("“{}”", named.name),
        (None, Language::En) => named.name.clone(),
    };
    match (peak, end, language) {
        (None, _, Language::Zh) => "还没有打分：先走一遍旅程，给每个触点打分。".to_owned(),
        (None, _, Language::En) => {
            "Nothing is scored yet: walk the journey and score each touchpoint.".to_owned()
        }
        (Some(peak), _, Language::Zh) if same => {
            format!("客户会记住一个瞬间：{}，它既是峰（模型），也是终。", shown(peak))
        }
        (Some(peak), _, Language::En) if same => {
            format!("One moment will be remembered: {}, both the peak of the model and the end.", shown(peak))
        }
        (Some(peak), Some(end), Language::Zh) if end.score.is_some() => {
            format!("客户会记住两个瞬间：峰（模型）是{}，终是{}。", shown(peak), shown(end))
        }
        (Some(peak), Some(end), Language::En) if end.score.is_some() => {
            format!(
                "Two moments will be remembered: the peak of the model, {}, and the end, {}.",
                shown(peak),
                shown(end)
            )
        }
        (Some(peak), Some(end), Language::Zh) => {
            format!("峰（模型）是{}；终点{}还没有分，打了分才知道客户会记住什么。", shown(peak), shown(end))
        }
        (Some(peak), Some(end), Language::En) => format!(
            "The peak of the model is {}. The end, {}, has no score yet; what will be remembered depends on it.",
            shown(peak),
            shown(end)
        ),
        (Some(peak), None, Language::Zh) => format!("峰（模型）是{}。", shown(peak)),
        (Some(peak), None, Language::En) => format!("The peak of the model is {}.", shown(peak)),
    }
}

/// Where mean and memory differ, and by how much. `None` while one of the two is unknown.
pub fn gap_sentence(mean: Option<f64>, remembered: Option<f64>, language: Language) -> Option<String> {
    let (mean, remembered) = (mean?, remembered?);
    let gap = remembered - mean;
    let (average, memory) = (names::mean(mean), names::remembered(remembered));
    let apart = names::mean(gap.abs()).trim_start_matches('+').to_owned();
    Some(match language {
        Language::Zh if apart == "0.00" => {
            format!("全程平均 {average} 分，记住的也是 {memory} 分：这一次平均没有藏住什么。")
        }
        Language::En if apart == "0.00" => {
            format!(
                "The average is {average} and so is what is remembered, {memory}: this time it hides nothing."
            )
        }
        Language::Zh if gap < 0.0 => {
            format!("全程平均 {average} 分，记住的却是 {memory} 分：记忆比平均差 {apart} 分。")
        }
        Language::En if gap < 0.0 => format!(
            "The average is {average}, but {memory} is what is remembered: memory is {apart} worse than the average."
        ),
        Language::Zh => {
            format!("全程平均 {average} 分，记住的却是 {memory} 分：记忆比平均好 {apart} 分。")
        }
        Language::En => format!(
            "The average is {average}, but {memory} is what is remembered: memory is {apart} better than the average."
        ),
    })
}

/// Which moments of truth there are and who answers for them. Each comes as its name and the names of
/// the accountable departments, of which there should be exactly one.
pub fn moments_sentence(moments: &[(String, Vec<String>)], language: Language) -> String {
    let n = moments.len();
    let unsettled: Vec<_> = moments.iter().filter(|(_, owners)| owners.len() != 1).collect();
    let several = |owners: &[String]| match (owners.len(), language) {
        (0, _) => String::new(),
        (count, Language::Zh) => format!("（现在有 {count} 个）"),
        (count, Language::En) => format!(" ({count} at present)"),
    };
    match (n, unsettled.len(), language) {
        (0, _, Language::Zh) => {
            "还没有选关键时刻：最多选三个，写下是谁、在什么状况下、感受到什么。".to_owned()
        }
        (0, _, Language::En) => {
            "No moment of truth is chosen yet: choose up to three, and write down who, when and feeling what."
                .to_owned()
        }
        (_, 0, Language::Zh) => {
            let owned = moments.iter().map(|(name, owners)| format!("“{name}”归{}", owners.concat()));
            let all = if n == 1 {
                "这个关键时刻有".to_owned()
            } else {
                format!("{n} 个关键时刻都有")
            };
            format!("{all}当责部门：{}。", owned.collect::<Vec<_>>().join("，"))
        }
        (_, 0, Language::En) => {
            let owned = moments.iter().map(|(name, owners)| format!("{name} ({})", owners.concat()));
            let all = if n == 1 {
                "The moment of truth".to_owned()
            } else {
                format!("Each of the {n} moments of truth")
            };
            format!("{all} has one accountable department: {}.", owned.collect::<Vec<_>>().join("; "))
        }
        (_, open, Language::Zh) => {
            let names = unsettled.iter().map(|(name, owners)| format!("“{name}”{}", several(owners)));
            let names = names.collect::<Vec<_>>().join(SEPARATOR.get(language));
            format!("{n} 个关键时刻里，{open} 个还没有定下唯一的当责部门：{names}。")
        }
        (_, open, Language::En) => {
            let names = unsettled.iter().map(|(name, owners)| format!("{name}{}", several(owners)));
            let names = names.collect::<Vec<_>>().join("; ");
            let verb = if open == 1 { "lacks" } else { "lack" };
            let of = if n == 1 {
                "The moment of truth lacks".to_owned()
            } else {
                format!("Of {n} moments of truth, {open} {verb}")
            };
            format!("{of} a single accountable department: {names}.")
        }
    }
}
