//! What stands behind the words on how far a class agrees.

use crate::analysis::agreement::Undefined;
use crate::words::Phrase;

pub const WORDS: Phrase = Phrase::new("先看这句话", "In words");
pub const NUMBERS: Phrase = Phrase::new("背后的数", "The numbers behind it");
pub const KENDALL: Phrase = Phrase::new("Kendall W（同分校正）", "Kendall's W, ties corrected");
pub const KENDALL_HOW: Phrase = Phrase::new(
    "各组把触点排成同一个顺序吗？0 完全不同，1 完全相同；0.7 以上算一致（Schmidt 1997）。",
    "Do they put the touchpoints in the same order? 0 not at all, 1 the same; from 0.7 on it counts as agreed \
     (Schmidt 1997).",
);
pub const UNCORRECTED: Phrase = Phrase::new("Kendall W（未校正）", "Kendall's W, uncorrected");
pub const UNCORRECTED_HOW: Phrase = Phrase::new("当作没有同分来算，供对照。", "As if there were no ties.");
pub const CHI_SQUARE: Phrase = Phrase::new("χ²", "χ²");
pub const CHI_SQUARE_HOW: Phrase =
    Phrase::new("自由度为触点数减一。", "With one degree of freedom less than there are touchpoints.");
pub const SPEARMAN: Phrase = Phrase::new("平均 Spearman ρ", "Mean Spearman's ρ");
pub const SPEARMAN_HOW: Phrase =
    Phrase::new("任取两组，顺序平均有多像，−1 到 1。", "How alike two of them order on average, −1 to 1.");
pub const INTERVAL: Phrase = Phrase::new("Krippendorff α（等距）", "Krippendorff's α, interval");
pub const INTERVAL_HOW: Phrase = Phrase::new(
    "分数本身一样吗？1 完全一样，0 和乱打一样；0.667 以上可以下初步结论（Krippendorff 2004）。",
    "Are the scores the same? 1 the same, 0 as by chance; from 0.667 on tentative conclusions hold \
     (Krippendorff 2004).",
);
pub const ORDINAL: Phrase = Phrase::new("Krippendorff α（顺序）", "Krippendorff's α, ordinal");
pub const ORDINAL_HOW: Phrase = Phrase::new("只看谁高谁低。", "By what is above what alone.");
pub const NOMINAL: Phrase = Phrase::new("Krippendorff α（名义）", "Krippendorff's α, nominal");
pub const NOMINAL_HOW: Phrase = Phrase::new("只看分数相同还是不同。", "By same or not the same alone.");

/// Why a number is not there.
pub const fn undefined(reason: Undefined) -> Phrase {
    match reason {
        Undefined::TooFewRaters => Phrase::new("打分的还不到两组", "fewer than two scored"),
        Undefined::TooFewItems => {
            Phrase::new("都打过分的触点不到两个", "fewer than two touchpoints that all scored")
        }
        Undefined::AllAgree => Phrase::new("完全一致", "all agree"),
        Undefined::NoOrder => {
            Phrase::new("每组给所有触点的分都一样，没有顺序", "nobody put anything before anything")
        }
    }
}
