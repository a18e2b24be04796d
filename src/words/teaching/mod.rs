//! The teaching pages: titles, sentences that follow what the class puts in, and what a screen reader says.
//!
//! Few words: a page is read from the back row. Figures and their sources are those of domain 1.1 to 1.3.

pub mod chain;

use super::{Phrase, names};
use crate::model::{Language, Score};
use std::cmp::Ordering;

pub const REDUCE_MOTION: Phrase = Phrase::new("减少动画", "Reduce motion");

pub const PEAK_END_NAME: Phrase = Phrase::new("峰与终", "Peak and end");
pub const RIDE_NAME: Phrase = Phrase::new("热身：打车", "Warm-up: the taxi");
pub const KANO_NAME: Phrase = Phrase::new("KANO 评价表", "The KANO table");
pub const SERVQUAL_NAME: Phrase = Phrase::new("SERVQUAL 差距", "SERVQUAL gaps");
pub const CHAIN_NAME: Phrase = Phrase::new("内部链条", "The internal chain");

/// Before the class has seen what was chosen.
pub const PEAK_END_QUESTION: Phrase =
    Phrase::new("两次都要泡冷水，再来一次您选哪次？", "Cold water twice: which one would you repeat?");
pub const PEAK_END_TITLE: Phrase =
    Phrase::new("多泡了 30 秒冷水，却更愿意重来", "30 seconds longer in cold water, and chosen again");
pub const RIDE_TITLE: Phrase = Phrase::new("这一程，会被记成几分？", "How will this ride be remembered?");
pub const KANO_TITLE: Phrase = Phrase::new("问两句，才知道是哪种需求", "Two questions tell the kind of need");
pub const SERVQUAL_TITLE: Phrase = Phrase::new("差距 = 感知 − 期望", "Gap = perceived − expected");
pub const CHAIN_TITLE: Phrase = Phrase::new("坏的一刻，坏在上游", "The bad moment is made upstream");

pub const PLAY: Phrase = Phrase::new("播放", "Play");
pub const PAUSE: Phrase = Phrase::new("暂停", "Pause");
pub const AGAIN: Phrase = Phrase::new("重播", "Again");
pub const NEXT: Phrase = Phrase::new("下一步", "Next");
pub const RESET: Phrase = Phrase::new("复原", "Reset");

/// A number of seconds, as the clock of the water shows it.
pub fn seconds(seconds: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{seconds} 秒"),
        Language::En => format!("{seconds} s"),
    }
}

/// A thing that can be moved, by its number and its name: `4 堵车`.
pub fn numbered(number: usize, name: &str) -> String {
    format!("{number} {name}")
}

pub mod water {
    //! The two trials with cold water.

    use super::*;

    pub const SHORT: Phrase = Phrase::new("60 秒 · 14 °C", "60 s · 14 °C");
    pub const LONG: Phrase = Phrase::new("60 秒 + 30 秒 · 升到 15 °C", "60 s + 30 s · warming to 15 °C");
    pub const WARMER: Phrase = Phrase::new("+1 °C", "+1 °C");
    pub const AVERAGE: Phrase = Phrase::new("平均", "Average");
    pub const PEAK_AND_END: Phrase = Phrase::new("峰与终", "Peak and end");
    pub const WORST: Phrase = Phrase::new("峰：最强烈", "Peak");
    pub const LAST: Phrase = Phrase::new("终：最后", "End");
    pub const SHARE: &str = "69%";
    pub const CHOSE: Phrase = Phrase::new("宁愿重来长的那次", "would repeat the long one");
    pub const DRAWN: Phrase = Phrase::new("感受是示意，可以拖动", "Feelings are sketched: drag them");
    pub const NOT_SAID: Phrase = Phrase::new("它没有说的", "What it does not say");
    pub const NOT_ONLY: Phrase = Phrase::new(
        "不是“只有峰和终要紧”：在真实服务里，平均同样影响满意度。",
        "Not that only peak and end matter: in real services the average counts as well.",
    );
    pub const SUBSET: Phrase = Phrase::new(
        "常说的 80%，只算觉得末尾好转的人。教学模型，不是预测器。",
        "The 80% often quoted are those who felt the pain ease. A teaching model, not a predictor.",
    );
    pub const SOURCE: &str =
        "Kahneman, Fredrickson, Schreiber & Redelmeier 1993, Psychological Science 4:401–405";

    /// The feeling at a second of both trials, or of the long one alone.
    pub fn feeling(second: usize, long: bool, language: Language) -> String {
        match (language, long) {
            (Language::Zh, false) => format!("短的：第 {second} 秒的感受"),
            (Language::Zh, true) => format!("长的：第 {second} 秒的感受"),
            (Language::En, false) => format!("Short: feeling at {second} s"),
            (Language::En, true) => format!("Long: feeling at {second} s"),
        }
    }

    /// What the two numbers say of the trials. `average` and `remembered` compare the long with the
    /// short one: greater is better to bear.
    pub fn verdict(average: Ordering, remembered: Ordering, language: Language) -> String {
        if average == remembered {
            return match language {
                Language::Zh => format!("平均、峰与终说的一样：{}。", side(average).zh),
                Language::En => format!("Average, peak and end agree: {}.", side(average).en),
            };
        }
        match language {
            Language::Zh => format!("平均说{}，峰与终说{}。", side(average).zh, side(remembered).zh),
            Language::En => {
                format!("Average: {}. Peak and end: {}.", side(average).en, side(remembered).en)
            }
        }
    }

    const fn side(long: Ordering) -> Phrase {
        match long {
            Ordering::Greater => Phrase::new("长的好受", "the long one is better"),
            Ordering::Less => Phrase::new("短的好受", "the short one is better"),
            Ordering::Equal => Phrase::new("一样", "both are the same"),
        }
    }
}

pub mod ride {
    //! The taxi to the train.

    use super::*;

    pub const TOUCHPOINTS: [Phrase; 6] = [
        Phrase::new("叫车", "Book"),
        Phrase::new("等车", "Wait"),
        Phrase::new("上车", "Get in"),
        Phrase::new("堵车", "Stuck"),
        Phrase::new("抄小路", "Back road"),
        Phrase::new("到站", "Drop-off"),
    ];

    /// Which score is the peak: the more intense one wins.
    pub fn peak(name: &str, score: Score, language: Language) -> String {
        match language {
            Language::Zh => format!("最强烈的是“{name}”：峰 = {score}"),
            Language::En => format!("Most intense is \"{name}\": peak = {score}"),
        }
    }

    /// Two scores are equally intense; the rule takes the negative one.
    pub fn tie(score: Score, language: Language) -> String {
        let (negative, positive) = both(score);
        match language {
            Language::Zh => format!("{negative} 和 {positive} 打平：平手取负，峰 = {negative}"),
            Language::En => {
                format!("{negative} and {positive} tie: the negative one is the peak")
            }
        }
    }

    /// What would be remembered if the rule were the other way round.
    pub fn otherwise(score: Score, remembered: f64, language: Language) -> String {
        let (_, positive) = both(score);
        let remembered = names::remembered(remembered);
        match language {
            Language::Zh => format!("若取正，峰 = {positive}，记忆分就是 {remembered}"),
            Language::En => format!("Taking {positive} instead, it would be {remembered}"),
        }
    }

    /// How the remembered score is made.
    pub fn sum(peak: Score, end: Score, remembered: f64, language: Language) -> String {
        let remembered = names::remembered(remembered);
        match language {
            Language::Zh => format!("峰 {peak} 与终 {end} 各占一半：{remembered}"),
            Language::En => format!("Half peak {peak}, half end {end}: {remembered}"),
        }
    }

    fn both(score: Score) -> (Score, Score) {
        let size = i64::from(score.intensity());
        (Score::clamped(-size), Score::clamped(size))
    }
}

pub mod kano {
    //! The table of KANO.

    use super::*;

    pub const IDEA: Phrase = Phrase::new("想法", "Idea");
    pub const EXAMPLE: Phrase = Phrase::new("手机提醒还要等多久", "a text with the waiting time");
    pub const THERE: Phrase = Phrase::new("做到", "If there");
    pub const NOT_THERE: Phrase = Phrase::new("没做到", "If not");
    pub const ADD: Phrase = Phrase::new("+1 票", "+1 vote");
    pub const TAKE: Phrase = Phrase::new("−1 票", "−1 vote");
    pub const NO_VOTES: Phrase = Phrase::new("举手：选一格，记票", "Show of hands: choose a cell, count");
    const TIE_RULE: Phrase = Phrase::new("并列时 M > O > A > I", "in a tie M > O > A > I");

    /// An answer to one of the two questions.
    pub fn answer(question: &str, position: usize, answer: &str) -> String {
        format!("{question} {position} {answer}")
    }

    /// A cell of the table by its two positions.
    pub fn cell(
        functional: usize,
        dysfunctional: usize,
        category: &str,
        votes: u32,
        language: Language,
    ) -> String {
        match language {
            Language::Zh => format!("做到 {functional}，没做到 {dysfunctional}：{category}，{votes} 票"),
            Language::En => {
                format!("There {functional}, not there {dysfunctional}: {category}, {votes} votes")
            }
        }
    }

    /// A category with its letter.
    pub fn category(letter: &str, name: &str) -> String {
        format!("{letter} · {name}")
    }

    /// What the counts are worth, and which of two equally frequent ones wins.
    pub fn basis(basis: &str, language: Language) -> String {
        format!("{basis} · {}", TIE_RULE.get(language))
    }

    /// What most people said.
    pub fn most(category: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("最多：{category}"),
            Language::En => format!("Most: {category}"),
        }
    }

    /// The two coefficients, or what stands for one that is undefined.
    pub fn coefficients(better: &str, worse: &str) -> String {
        format!("Better {better}   Worse {worse}")
    }
}

pub mod gaps {
    //! The gaps of SERVQUAL.

    use super::*;

    pub const EXPECTED: Phrase = Phrase::new("期望 E", "Expected E");
    pub const PERCEIVED: Phrase = Phrase::new("感知 P", "Perceived P");
    pub const EXPECTED_SHORT: Phrase = Phrase::new("期望", "Expected");
    pub const PERCEIVED_SHORT: Phrase = Phrase::new("感知", "Perceived");
    pub const GAP: Phrase = Phrase::new("差距", "Gap");
    pub const UNWEIGHTED: Phrase = Phrase::new("五项平均", "Mean of five");
    pub const WEIGHTED: Phrase = Phrase::new("按权重", "Weighted");
    pub const READING: Phrase = Phrase::new(
        "负数：没达到期望。先补权重大、差距也大的。",
        "Negative: below expectation. First close large gaps that weigh much.",
    );

    pub fn weight(weight: f64, language: Language) -> String {
        match language {
            Language::Zh => format!("权重 {weight:.0}"),
            Language::En => format!("weight {weight:.0}"),
        }
    }

    /// A rating that can be moved: `期望 E：可靠性`.
    pub fn rating(which: &str, dimension: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("{which}：{dimension}"),
            Language::En => format!("{which}: {dimension}"),
        }
    }
}
