//! What is to be looked at again among internal customers: the chain, and the page of the cross-department
//! matter.

use crate::analysis::internal::{ChainFault, CollaborationPoint, TEAM, team_links};
use crate::model::Language;
use crate::words::{Phrase, names};

/// What is wrong in the chain and what to do about it.
pub(super) const fn chain(fault: ChainFault) -> (Phrase, Phrase) {
    match fault {
        ChainFault::NoDeliverable => (
            Phrase::new("没写交付什么。", "It does not say what is handed over."),
            Phrase::new("写出交到对方手里的东西。", "Name the thing that the customer receives."),
        ),
        ChainFault::NoDeadline => (
            Phrase::new("没有时限。", "It has no deadline."),
            Phrase::new("写出在什么时候之前，例如“5 分钟内”。", "Say by when, such as \"within 5 minutes\"."),
        ),
        ChainFault::NoAcceptance => (
            Phrase::new("没有合格标准。", "It has no acceptance."),
            Phrase::new("问内部客户：怎样才算合格？", "Ask the internal customer what would be good."),
        ),
        ChainFault::ServesItself => (
            Phrase::new("供方和内部客户是同一个部门。", "Supplier and customer are the same department."),
            Phrase::new("改掉其中一个，或删掉这一条。", "Change one of the two, or delete the link."),
        ),
        ChainFault::MomentWithoutChain => (
            Phrase::new(
                "关键时刻背后还没有内部客户链。",
                "There is no internal chain behind this moment of truth.",
            ),
            Phrase::new(
                "往上游问一句：这一刻要做好，谁得先交什么？",
                "Ask upstream: who must hand over what first?",
            ),
        ),
        ChainFault::Circle => (
            Phrase::new(
                "绕成了一圈：每一家都在等前一家。",
                "They go round in a circle: each waits for the one before.",
            ),
            Phrase::new("说清谁先交，或删掉其中一条。", "Say who delivers first, or drop one of the links."),
        ),
    }
}

/// What is open on the page of the cross-department matter.
pub(super) fn collaboration(point: CollaborationPoint, language: Language) -> (String, String) {
    use CollaborationPoint::*;
    let (few, most) = (TEAM.start(), TEAM.end());
    let (wrong, mend) = match (point, language) {
        (NoNeed, Language::Zh) => {
            ("没写为什么要几个部门一起做。".to_owned(), "写一句：哪个坑靠一个部门填不平。")
        }
        (NoNeed, Language::En) => (
            "It does not say why several departments are needed.".to_owned(),
            "Name the pit that no department can fill alone.",
        ),
        (TeamTooSmall { n }, Language::Zh) => {
            (format!("团队有 {n} 人，一般要 {few} 到 {most} 人。"), "看看还缺哪个部门的人。")
        }
        (TeamTooSmall { n }, Language::En) => (
            format!("The team has {n}; {few} to {most} work best."),
            "See which department is still missing.",
        ),
        (TeamTooLarge { n }, Language::Zh) => (
            format!("团队有 {n} 人，{} 条沟通线，两个披萨不够吃。", team_links(n)),
            "留下真正动手的，其他人知会就行。",
        ),
        (TeamTooLarge { n }, Language::En) => (
            format!("The team has {n} people and {} links: more than two pizzas feed.", team_links(n)),
            "Keep those who do the work and inform the rest.",
        ),
        (OneDepartment, Language::Zh) => ("成员都来自同一个部门。".to_owned(), "请上下游的部门各派一人。"),
        (OneDepartment, Language::En) => (
            "All members come from one department.".to_owned(),
            "Invite someone from up and down the stream.",
        ),
        (NoGoal, Language::Zh) => ("没有共同目标。".to_owned(), "写一句大家都背的目标。"),
        (NoGoal, Language::En) => ("There is no common goal.".to_owned(), "Write one that all of you carry."),
        (GoalNotSmart { open }, Language::Zh) => {
            (format!("目标还有 {open} 项不符合 SMART。"), "改写目标，再逐项对一遍。")
        }
        (GoalNotSmart { open }, Language::En) => (
            format!("The goal does not meet {open} {} of SMART yet.", plural(open, "point", "points")),
            "Rewrite it and check it point by point.",
        ),
        (NoRhythm, Language::Zh) => ("没定怎么沟通、多久一次。".to_owned(), "选一种形式，写上频率。"),
        (NoRhythm, Language::En) => {
            ("It does not say how and how often you talk.".to_owned(), "Choose a form and say how often.")
        }
        (NoConfirmation, Language::Zh) => ("还没有双向确认。".to_owned(), "请对方复述一遍，把听到的写下来。"),
        (NoConfirmation, Language::En) => (
            "Nothing was confirmed both ways.".to_owned(),
            "Have the other side say it back, and write down what they say.",
        ),
        (NoReview, Language::Zh) => ("还没有定回顾日。".to_owned(), "定下回头看的那一天。"),
        (NoReview, Language::En) => ("There is no review day.".to_owned(), "Choose one."),
        (ReviewInThePast { date }, Language::Zh) => {
            (format!("回顾日 {} 在工作坊之前。", names::date(date, language)), "改成今后的一天。")
        }
        (ReviewInThePast { date }, Language::En) => (
            format!("The review day {} lies before the workshop.", names::date(date, language)),
            "Choose a day to come.",
        ),
    };
    (wrong, mend.to_owned())
}

fn plural(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}
