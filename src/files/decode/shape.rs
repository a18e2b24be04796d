//! The fields of each part of a file: which there are, which must be there, and what others call them.

use crate::files::problem::Part;

/// A field of a part. `example` is what to write where it is missing; `None` makes it optional.
pub(super) struct FieldRule {
    pub(super) name: &'static str,
    pub(super) example: Option<&'static str>,
}

const fn may(name: &'static str) -> FieldRule {
    FieldRule { name, example: None }
}

const fn must(name: &'static str, example: &'static str) -> FieldRule {
    FieldRule { name, example: Some(example) }
}

const NAME: FieldRule = must("name", "\"…\",");
const TOUCHPOINT: FieldRule = must("touchpoint", "\"t1\",");
const DEPARTMENT: FieldRule = must("department", "\"…\",");

/// The fields of `part` in the order in which they are written.
pub(super) fn fields(part: Part) -> &'static [FieldRule] {
    match part {
        Part::Scenario => {
            &const {
                [
                    // The version is read, and its absence told, before anything else.
                    may("version"),
                    may("id"),
                    must("title", "\"…\","),
                    may("customer"),
                    may("industry"),
                    may("minutes"),
                    may("tagline"),
                    may("persona"),
                    may("goal"),
                    may("boundary"),
                    may("context"),
                    may("closed"),
                    may("departments"),
                    must("stages", "[(name: \"…\", touchpoints: [(name: \"…\")])],"),
                    may("trainer"),
                ]
            }
        }
        Part::Worksheet => {
            &const {
                [
                    may("version"),
                    must("scenario", "(title: \"…\"),"),
                    may("group"),
                    may("date"),
                    may("closed"),
                    may("departments"),
                    must("stages", "[(name: \"…\", touchpoints: [(name: \"…\")])],"),
                    may("ballots"),
                    may("marks"),
                    may("links"),
                    may("collaboration"),
                    may("kano"),
                    may("servqual"),
                    may("servqual_weights"),
                    may("redesign"),
                    may("budget"),
                    may("actions"),
                    may("notes"),
                ]
            }
        }
        Part::Brief => {
            &const {
                [
                    may("id"),
                    may("title"),
                    may("customer"),
                    may("industry"),
                    may("minutes"),
                    may("tagline"),
                    may("persona"),
                    may("goal"),
                    may("boundary"),
                    may("context"),
                ]
            }
        }
        Part::Text => &const { [may("zh"), may("en")] },
        Part::Persona => &const { [may("name"), may("role"), may("about")] },
        Part::Boundary => &const { [may("start"), may("end"), may("end_touchpoint")] },
        Part::Department => {
            &const { [may("id"), NAME, may("short"), may("note"), may("serves"), may("needs"), may("color")] }
        }
        Part::Stage => &const { [may("id"), NAME, may("touchpoints")] },
        Part::Touchpoint => {
            &const {
                [
                    may("id"),
                    NAME,
                    may("short"),
                    may("channel"),
                    may("action"),
                    may("expectation"),
                    may("thought"),
                    may("frontstage"),
                    may("backstage"),
                    may("support"),
                    may("score"),
                    may("note"),
                    may("responsibilities"),
                    may("kano"),
                    may("gap"),
                    may("obstacles"),
                ]
            }
        }
        Part::Involvement => &const { [DEPARTMENT, may("note")] },
        Part::Responsibility => &const { [DEPARTMENT, must("role", "A,")] },
        Part::Ballot => &const { [may("name"), may("scores")] },
        Part::Vote => &const { [TOUCHPOINT, must("score", "0,")] },
        Part::Group => &const { [may("number"), may("name"), may("members")] },
        Part::Marks => &const { [may("peak"), may("pit"), may("end"), may("moments")] },
        Part::GroupMark => &const { [TOUCHPOINT, may("reason")] },
        Part::Moment => {
            &const {
                [
                    TOUCHPOINT,
                    may("who"),
                    may("situation"),
                    may("feeling"),
                    may("explore"),
                    may("offer"),
                    may("act"),
                    may("confirm"),
                ]
            }
        }
        Part::Trainer => {
            &const {
                [
                    may("touchpoints"),
                    may("moments"),
                    may("redesign"),
                    may("chain"),
                    may("discussion"),
                    may("action"),
                    may("traps"),
                ]
            }
        }
        Part::Reference => {
            &const { [TOUCHPOINT, must("score", "0,"), may("note"), may("kano"), may("servqual")] }
        }
        Part::ReferenceMoment => {
            &const {
                [
                    TOUCHPOINT,
                    may("who"),
                    may("situation"),
                    may("feeling"),
                    may("why"),
                    may("owner"),
                    may("support"),
                ]
            }
        }
        Part::Redesign => {
            &const {
                [
                    TOUCHPOINT,
                    must("kind", "FillPit,"),
                    must("measure", "\"…\","),
                    may("epic"),
                    must("score", "0,"),
                ]
            }
        }
        Part::SupplyLink => {
            &const {
                [
                    must("supplier", "\"…\","),
                    must("customer", "\"…\","),
                    may("supplier_department"),
                    may("customer_department"),
                    may("mutual"),
                    must("kind", "Function,"),
                    may("deliverable"),
                    may("agreement"),
                ]
            }
        }
        Part::Discussion => &const { [must("question", "\"…\","), may("answer")] },
        Part::ActionExample => {
            &const {
                [
                    must("what", "\"…\","),
                    may("why"),
                    may("accountable"),
                    may("responsible"),
                    may("support"),
                    may("consulted"),
                    may("informed"),
                    may("when"),
                    may("where"),
                    may("how"),
                    may("how_much"),
                    may("acceptance"),
                ]
            }
        }
        Part::InternalLink => {
            &const {
                [
                    must("supplier", "\"…\","),
                    must("customer", "\"…\","),
                    may("touchpoint"),
                    may("kind"),
                    may("deliverable"),
                    may("acceptance"),
                    may("deadline"),
                    may("otherwise"),
                    may("score"),
                    may("obstacles"),
                ]
            }
        }
        Part::Obstacle => &const { [must("kind", "Communication,"), may("strategy"), may("function")] },
        Part::Collaboration => {
            &const {
                [
                    may("matter"),
                    may("need"),
                    may("team"),
                    may("goal"),
                    may("smart"),
                    may("rhythms"),
                    may("confirmations"),
                    may("reviews"),
                ]
            }
        }
        Part::TeamMember => &const { [NAME, may("department")] },
        Part::Rhythm => &const { [must("form", "Meeting,"), may("how_often")] },
        Part::Confirmation => &const { [may("said"), may("understood")] },
        Part::Review => &const { [may("date"), may("what")] },
        Part::KanoIdea => &const { [NAME, may("answers"), may("tally")] },
        Part::KanoAnswer => &const { [must("functional", "1,"), must("dysfunctional", "5,")] },
        Part::KanoTally => {
            &const {
                [
                    may("must_be"),
                    may("one_dimensional"),
                    may("attractive"),
                    may("indifferent"),
                    may("reverse"),
                    may("questionable"),
                ]
            }
        }
        Part::ServqualSubject => {
            &const { [may("name"), may("supplier"), may("form"), may("perceptions_only"), may("ratings")] }
        }
        Part::Rating => &const { [must("item", "1,"), may("expected"), may("perceived")] },
        Part::ServqualWeights => {
            &const {
                [
                    must("tangibles", "11,"),
                    must("reliability", "32,"),
                    must("responsiveness", "22,"),
                    must("assurance", "19,"),
                    must("empathy", "16,"),
                ]
            }
        }
        Part::Measure => {
            &const { [TOUCHPOINT, may("kind"), may("measure"), may("epic"), may("cost"), may("score")] }
        }
        Part::Action => {
            &const {
                [
                    must("what", "\"…\","),
                    may("touchpoint"),
                    may("why"),
                    may("accountable"),
                    may("responsible"),
                    may("support"),
                    may("consulted"),
                    may("informed"),
                    may("first_step"),
                    may("where"),
                    may("how"),
                    may("how_much"),
                    may("baseline"),
                    may("target"),
                    may("done"),
                    may("risk"),
                ]
            }
        }
        Part::Class => {
            &const {
                [
                    may("version"),
                    may("name"),
                    may("date"),
                    may("groups"),
                    must(
                        "agenda",
                        "(title: \"…\", start: \"09:00\", blocks: [(minutes: 30, title: \"…\")]),",
                    ),
                    may("sound"),
                    may("clock"),
                ]
            }
        }
        Part::Agenda => {
            &const { [may("title"), may("start"), must("blocks", "[(minutes: 30, title: \"…\")],")] }
        }
        Part::Block => {
            &const {
                [
                    must("minutes", "30,"),
                    must("title", "\"…\","),
                    may("what_to_do"),
                    may("step"),
                    may("break"),
                ]
            }
        }
        Part::Clock => &const { [may("day"), may("countdown")] },
        Part::Day => {
            &const {
                [
                    must("started_at", "1795311000,"),
                    must("planned_end", "1795339800,"),
                    may("block"),
                    may("added"),
                    must("watch", "(since: 1795311000),"),
                ]
            }
        }
        Part::Countdown => &const { [must("total", "300,"), must("watch", "(since: 1795311000),")] },
        Part::Stopwatch => &const { [may("spent"), may("since")] },
    }
}

/// Other names that people give to fields, with ours. Compared without case and underscores.
const ALSO_CALLED: [(&str, &[&str]); 82] = [
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

/// The field of `part` that was most likely meant by `written`.
pub(super) fn meant(part: Part, written: &str) -> Option<&'static str> {
    let plain = |name: &str| name.to_lowercase().replace(['_', '-'], "");
    let rules = fields(part);
    let written = plain(written);
    let same = rules.iter().find(|rule| plain(rule.name) == written);
    let called = || {
        let (_, ours) = ALSO_CALLED.iter().find(|(other, _)| *other == written)?;
        ours.iter().find_map(|name| rules.iter().find(|rule| rule.name == *name))
    };
    same.or_else(called)
        .map(|rule| rule.name)
        .or_else(|| nearest(&written, rules.iter().map(|rule| rule.name)))
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
