//! What was most likely meant by a name that is not known: what others call a field, or a slip of the hand.

/// Other names that people give to fields, with ours. Compared without case and underscores.
const ALSO_CALLED: [(&str, &[&str]); 128] = [
    ("名称", &["name", "title"]),
    ("名字", &["name", "title"]),
    ("标题", &["title", "name"]),
    ("简称", &["short"]),
    ("渠道", &["channel"]),
    ("行为", &["action", "what"]),
    ("行动", &["actions", "action"]),
    ("期望", &["expectation"]),
    ("期待", &["expectation"]),
    ("想法", &["thought"]),
    ("感受", &["feeling", "thought"]),
    ("备注", &["note", "notes"]),
    ("说明", &["note", "about", "context", "what_to_do"]),
    ("前台", &["frontstage"]),
    ("后台", &["backstage"]),
    ("支持", &["support"]),
    ("部门", &["departments", "department"]),
    ("阶段", &["stages"]),
    ("触点", &["touchpoints", "touchpoint"]),
    ("分数", &["score"]),
    ("得分", &["score"]),
    ("打分", &["score"]),
    ("客户", &["customer", "persona"]),
    ("画像", &["persona"]),
    ("行业", &["industry"]),
    ("时长", &["minutes"]),
    ("分钟", &["minutes"]),
    ("目标", &["goal", "target"]),
    ("边界", &["boundary"]),
    ("开始", &["start"]),
    ("结束", &["end"]),
    ("背景", &["context"]),
    ("讲师", &["trainer"]),
    ("答案", &["answer", "trainer"]),
    ("问题", &["question"]),
    ("版本", &["version"]),
    ("小组", &["group", "groups"]),
    ("组员", &["members"]),
    ("成员", &["members"]),
    ("日期", &["date"]),
    ("角色", &["role"]),
    ("职责", &["responsibilities"]),
    ("原因", &["reason", "why"]),
    ("措施", &["measure"]),
    ("环节", &["blocks"]),
    ("日程", &["agenda"]),
    ("desc", &["about", "note", "context", "action"]),
    ("description", &["about", "note", "context", "action"]),
    ("remark", &["note", "reason"]),
    ("remarks", &["note", "notes"]),
    ("comment", &["note"]),
    ("comments", &["notes", "note"]),
    ("label", &["name", "title"]),
    ("caption", &["name", "title"]),
    ("title", &["name"]),
    ("name", &["title", "what"]),
    ("shortname", &["short"]),
    ("abbreviation", &["short"]),
    ("abbr", &["short"]),
    ("tps", &["touchpoints"]),
    ("points", &["touchpoints", "cost"]),
    ("steps", &["touchpoints", "stages", "blocks"]),
    ("phases", &["stages"]),
    ("phase", &["stages"]),
    ("depts", &["departments"]),
    ("dept", &["department"]),
    ("expect", &["expectation"]),
    ("expects", &["expectation"]),
    ("think", &["thought"]),
    ("thinks", &["thought"]),
    ("feel", &["thought", "feeling"]),
    ("feeling", &["thought"]),
    ("feelings", &["thought", "feeling"]),
    ("does", &["action"]),
    ("do", &["action", "what_to_do"]),
    ("front", &["frontstage"]),
    ("back", &["backstage"]),
    ("lane", &["frontstage"]),
    ("duration", &["minutes", "total"]),
    ("time", &["minutes", "when"]),
    ("colour", &["color"]),
    ("customertype", &["customer"]),
    ("kind", &["customer"]),
    ("audience", &["customer"]),
    ("background", &["context"]),
    ("situation", &["context"]),
    ("scope", &["boundary"]),
    ("mot", &["moments"]),
    ("momentsoftruth", &["moments"]),
    ("rasci", &["responsibilities"]),
    ("raci", &["responsibilities"]),
    ("roles", &["responsibilities"]),
    ("answers", &["trainer", "discussion"]),
    ("key", &["trainer"]),
    ("answerkey", &["trainer"]),
    ("reference", &["trainer", "touchpoints"]),
    ("questions", &["discussion"]),
    ("sla", &["agreement"]),
    ("rating", &["score"]),
    ("value", &["score"]),
    ("chain", &["links"]),
    ("internallinks", &["links"]),
    ("provider", &["supplier"]),
    ("due", &["deadline", "first_step"]),
    ("when", &["first_step", "deadline"]),
    ("place", &["where"]),
    ("standard", &["acceptance"]),
    ("criteria", &["acceptance"]),
    ("survey", &["kano"]),
    ("surveys", &["kano"]),
    ("weights", &["servqual_weights"]),
    ("measures", &["redesign"]),
    ("votes", &["ballots", "scores"]),
    ("individual", &["ballots"]),
    ("locked", &["closed"]),
    ("member", &["name"]),
    ("plan", &["actions", "agenda"]),
    ("e", &["expected"]),
    ("p", &["perceived"]),
    ("schedule", &["agenda"]),
    ("program", &["agenda"]),
    ("items", &["blocks"]),
    ("text", &["what_to_do"]),
    ("begin", &["start"]),
    ("isbreak", &["break"]),
    ("teams", &["groups"]),
    ("cn", &["zh"]),
    ("chinese", &["zh"]),
];

/// The field of those `known` that was most likely meant by `written`.
pub(super) fn meant(
    written: &str,
    known: impl Iterator<Item = &'static str> + Clone,
) -> Option<&'static str> {
    let plain = |name: &str| name.to_lowercase().replace(['_', '-'], "");
    let written = plain(written);
    let same = known.clone().find(|name| plain(name) == written);
    let called = || {
        let (_, ours) = ALSO_CALLED.iter().find(|(other, _)| *other == written)?;
        ours.iter().copied().find(|name| known.clone().any(|known| known == *name))
    };
    same.or_else(called).or_else(|| nearest(&written, known.clone()))
}

/// The candidate most like `written`, if it is like enough to be a slip of the hand.
pub(super) fn nearest<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    const LIKE_ENOUGH: f64 = 0.8;
    if written.len() > LONGEST {
        return None;
    }
    let written = written.to_lowercase();
    candidates
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::jaro_winkler(&written, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= LIKE_ENOUGH)
        // The first of equals, so that the answer does not depend on the order of comparison.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(held) if held.0 >= next.0 => Some(held),
            _ => Some(next),
        })
        .map(|(_, candidate)| candidate)
}

/// A number below a hundred in Chinese characters, with or without its sign.
pub(super) fn in_words(written: &str) -> Option<i64> {
    const DIGITS: &str = "零一二三四五六七八九";
    let (sign, rest) = match written.strip_prefix('负') {
        Some(rest) => (-1, rest),
        None => (1, written.strip_prefix('正').unwrap_or(written)),
    };
    let rest = rest.replace('两', "二").replace('〇', "零");
    let digit = |text: &str| {
        let mut chars = text.chars();
        let digit = chars.next().and_then(|c| DIGITS.chars().position(|digit| digit == c));
        digit.filter(|_| chars.next().is_none())
    };
    let number = match rest.split_once('十') {
        None => digit(&rest)?,
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            tens * 10 + if ones.is_empty() { 0 } else { digit(ones)? }
        }
    };
    Some(sign * i64::try_from(number).ok()?)
}
