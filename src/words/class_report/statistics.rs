//! What each statistic of agreement is called, and what it says.

use crate::analysis::agreement::Undefined;
use crate::words::Phrase;

pub const STATISTICS_LEAD: Phrase = Phrase::new(
    "给想细看的人：这些数字说各组看法有多一致，不给小组排名次。",
    "For those who ask: how far the groups agree. None of these ranks the groups.",
);
pub const KENDALL: Phrase = Phrase::new("肯德尔 W（一致性系数）", "Kendall's W");
pub const KENDALL_SAYS: Phrase = Phrase::new(
    "各组给触点排的先后是否一致，0 到 1；同分已修正；只看每组都打了分的触点。",
    "Whether the groups put the touchpoints in the same order, 0…1; ties corrected, over what all groups scored.",
);
pub const KENDALL_UNCORRECTED: Phrase =
    Phrase::new("肯德尔 W（不修正同分）", "Kendall's W, ties not corrected");
pub const UNCORRECTED_SAYS: Phrase =
    Phrase::new("同上，当作没有同分来算。", "The same as if no two scores were equal.");
pub const CHI_SQUARE: Phrase = Phrase::new("χ²", "χ²");
pub const CHI_SQUARE_SAYS: Phrase = Phrase::new(
    "由 W 算出，自由度是触点数减 1。",
    "From W; its degrees of freedom are the touchpoints less one.",
);
pub const SPEARMAN: Phrase = Phrase::new("斯皮尔曼 ρ 的平均", "Mean Spearman ρ");
pub const SPEARMAN_SAYS: Phrase = Phrase::new(
    "任意两组排序的相关，取平均，−1 到 1。",
    "How alike the orders of two groups are, the mean of all pairs, −1…1.",
);
pub const RATERS: Phrase = Phrase::new("参加计算的组数", "Groups that count");
pub const RATERS_SAYS: Phrase = Phrase::new("打过分的组。", "Those that scored.");
pub const ITEMS: Phrase = Phrase::new("参加计算的触点数", "Touchpoints that count");
pub const ITEMS_SAYS: Phrase = Phrase::new("每组都打了分的触点。", "Those that all of them scored.");
pub const ALPHA_NOMINAL: Phrase = Phrase::new("克里彭多夫 α（名义）", "Krippendorff's α, nominal");
pub const NOMINAL_SAYS: Phrase = Phrase::new(
    "分数是否完全相同；1 是全同，0 是像随机一样。缺的分不影响。",
    "Whether they gave the very same scores: 1 all the same, 0 as by chance. What is missing does no harm.",
);
pub const ALPHA_ORDINAL: Phrase = Phrase::new("克里彭多夫 α（顺序）", "Krippendorff's α, ordinal");
pub const ORDINAL_SAYS: Phrase = Phrase::new("分数当作先后来比。", "The scores taken as an order.");
pub const ALPHA_INTERVAL: Phrase = Phrase::new("克里彭多夫 α（等距）", "Krippendorff's α, interval");
pub const INTERVAL_SAYS: Phrase = Phrase::new(
    "分数当作数值来比，差得多就扣得多。",
    "The scores taken as numbers: farther apart counts more.",
);
pub const FLEISS: Phrase = Phrase::new("弗莱斯 κ（关键时刻）", "Fleiss' κ, moments of truth");
pub const FLEISS_SAYS: Phrase = Phrase::new(
    "各组选的关键时刻是否相同；多数触点没人选时它会偏低，所以不当标题。",
    "Whether they chose the same moments of truth; low where most touchpoints are nobody's choice, so never a headline.",
);

/// Why a statistic has no value.
pub const fn undefined(undefined: Undefined) -> Phrase {
    match undefined {
        Undefined::TooFewRaters => Phrase::new("组数不够", "too few groups"),
        Undefined::TooFewItems => Phrase::new("共同打分的触点不够", "too few touchpoints in common"),
        Undefined::AllAgree => Phrase::new("完全一致", "all agree"),
        Undefined::NoOrder => {
            Phrase::new("每组各触点同分，没有先后", "no group puts anything before anything")
        }
    }
}
