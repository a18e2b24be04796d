//! Why a point of an action is open, and how to close it.

use crate::analysis::actions::OpenPoint;
use crate::model::Language;
use crate::words::Phrase;
use crate::words::assign::between_sentences;

/// Why a point is open.
pub const fn open(point: OpenPoint) -> Phrase {
    match point {
        OpenPoint::NoWhat => Phrase::new("没写做什么。", "It does not say what will be done."),
        OpenPoint::NoWhy => Phrase::new("没写为什么做。", "It does not say why."),
        OpenPoint::NoTouchpoint => {
            Phrase::new("没选改善哪个触点。", "It does not say which touchpoint gets better by it.")
        }
        OpenPoint::NoAccountable => Phrase::new("没有当责人。", "Nobody is accountable."),
        OpenPoint::SeveralAccountable => Phrase::new("当责人不止一个。", "More than one is accountable."),
        OpenPoint::NoResponsible => Phrase::new("没有执行人。", "Nobody does the work."),
        OpenPoint::NoFirstStep => Phrase::new("没定第一步的日期。", "The first step has no day."),
        OpenPoint::FirstStepLate => {
            Phrase::new("第一步在 7 天以后。", "The first step is more than 7 days away.")
        }
        OpenPoint::FirstStepPast => {
            Phrase::new("第一步的日期在工作坊之前。", "The first step lies before the workshop.")
        }
        OpenPoint::NoPlace => Phrase::new("没写在哪里做。", "It does not say where."),
        OpenPoint::NoHow => Phrase::new("没写怎么做。", "It does not say how."),
        OpenPoint::NoHowMuch => Phrase::new("没写要花多少钱和人力。", "It does not say what it takes."),
        OpenPoint::NoBaseline => Phrase::new("没写现在的水平。", "It has no baseline."),
        OpenPoint::NoTarget => Phrase::new("没有目标值。", "It has no target."),
        OpenPoint::TargetWithoutNumber => {
            Phrase::new("目标里没有数字。", "There is no number in the target.")
        }
        OpenPoint::NoDone => Phrase::new("没写做成了是什么样子。", "It does not say what done looks like."),
        OpenPoint::NoRisk => Phrase::new("没想过可能卡在哪里。", "It does not say what could go wrong."),
    }
}

/// How to close it.
pub const fn mend(point: OpenPoint) -> Phrase {
    match point {
        OpenPoint::NoWhat => {
            Phrase::new("用一个动词开头，写一句话。", "Write one sentence that begins with a verb.")
        }
        OpenPoint::NoWhy => {
            Phrase::new("写出它消除哪个坑、造出哪个峰。", "Name the pit it fills or the peak it builds.")
        }
        OpenPoint::NoTouchpoint => Phrase::new("从旅程里选一个触点。", "Choose one from the journey."),
        OpenPoint::NoAccountable => Phrase::new("写一个名字，只写一个。", "Write one name, and only one."),
        OpenPoint::SeveralAccountable => Phrase::new(
            "只留一个，其他人改到支持或咨询。",
            "Keep one, and move the others to support or consulted.",
        ),
        OpenPoint::NoResponsible => Phrase::new("写出真正动手的人。", "Name those who will really do it."),
        OpenPoint::NoFirstStep => Phrase::new("选 7 天以内的一天。", "Choose a day within 7 days."),
        OpenPoint::FirstStepLate => Phrase::new(
            "找一件 7 天内就能做的小事当第一步。",
            "Find something small that can be done within 7 days.",
        ),
        OpenPoint::FirstStepPast => Phrase::new("改成今后的一天。", "Choose a day to come."),
        OpenPoint::NoPlace => Phrase::new("先选一个地方试点。", "Choose one place to try it in."),
        OpenPoint::NoHow => Phrase::new("写出两三个步骤。", "Write down two or three steps."),
        OpenPoint::NoHowMuch => {
            Phrase::new("估一个数；不花钱就写 0。", "Estimate it; write 0 if it costs nothing.")
        }
        OpenPoint::NoBaseline => Phrase::new("查一下现在是多少。", "Find out what it is today."),
        OpenPoint::NoTarget => Phrase::new("写出要达到多少。", "Say what it should become."),
        OpenPoint::TargetWithoutNumber => Phrase::new(
            "写成能数的：几次、几分钟、百分之几。",
            "Make it countable: how many, how long, what share.",
        ),
        OpenPoint::NoDone => {
            Phrase::new("写一句：看到什么，就算做成了。", "Say what one will see when it is done.")
        }
        OpenPoint::NoRisk => Phrase::new(
            "写一个最可能的阻碍和对策。",
            "Name the likeliest obstacle and what you will do about it.",
        ),
    }
}

/// Why a point is open and how to close it, as one paragraph.
pub fn advice(point: OpenPoint, language: Language) -> String {
    [open(point), mend(point)].map(|words| words.get(language)).join(between_sentences(language))
}
