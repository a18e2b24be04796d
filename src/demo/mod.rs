//! Worksheets that are ready: the bank scenario as a group leaves it at the end of a workshop, and
//! journeys of any length. For the command `demo`, for tests and for measuring.
//!
//! What the group wrote stands in [`crate::words::demo`], the scores are the scenario's reference.

mod class;
mod method;

pub use class::{DemoClass, class};

use crate::edit::{MomentField, WorkEdit, WorksheetEdit, apply};
use crate::files::library;
use crate::model::{
    Date, DepartmentId, Group, Language, Role, Score, Stage, StageId, Text, Touchpoint, TouchpointId,
    Worksheet, WorksheetId,
};
use crate::words::demo::{self as words, Remark, Script};

/// The scenario that is worked through.
pub const SCENARIO: &str = "bank-branch";

/// The day of the workshop, always the same, so that what is made of the worksheet is too.
const DAY: Date = Date::constant(2026, 11, 21);

/// Makes the id of the worksheet, the same always.
const LOT: [u8; WorksheetId::LENGTH] = *b"the-demo";

/// Touchpoints of a stage of [`long`].
const STAGE_LENGTH: usize = 8;

/// Who does what, touchpoint by touchpoint: exactly one accountable, somebody who does the work, and
/// no department that carries far more than the others.
const ROLES: [(&str, &[(&str, Role)]); 13] = [
    ("t1", &[("hotline", Role::AR), ("it", Role::S)]),
    ("t2", &[("hotline", Role::I), ("retail", Role::AR)]),
    ("t3", &[("lobby", Role::AR), ("retail", Role::I), ("security", Role::S)]),
    (
        "t4",
        &[
            ("hotline", Role::C),
            ("lobby", Role::R),
            ("operations", Role::S),
            ("retail", Role::A),
            ("it", Role::S),
        ],
    ),
    ("t5", &[("lobby", Role::R), ("teller", Role::S), ("operations", Role::A)]),
    ("t6", &[("lobby", Role::AR), ("retail", Role::S)]),
    ("t7", &[("teller", Role::R), ("operations", Role::A), ("retail", Role::S), ("compliance", Role::C)]),
    ("t8", &[("teller", Role::R), ("operations", Role::A)]),
    ("t9", &[("teller", Role::R), ("compliance", Role::A), ("security", Role::I)]),
    ("t10", &[("lobby", Role::R), ("it", Role::A)]),
    ("t11", &[("teller", Role::AR), ("operations", Role::S)]),
    ("t12", &[("lobby", Role::A), ("retail", Role::S), ("security", Role::R)]),
    ("t13", &[("hotline", Role::R), ("retail", Role::A), ("it", Role::S)]),
];

/// What three members scored alone, touchpoint by touchpoint, before the group settled the reference score.
/// They lie furthest apart at the refusal, where one of them sides with the rule.
const VOTES: [(&str, [i64; 3]); 13] = [
    ("t1", [-2, -3, -1]),
    ("t2", [0, 1, 0]),
    ("t3", [2, 3, 1]),
    ("t4", [-2, -1, 0]),
    ("t5", [-4, -3, -1]),
    ("t6", [3, 4, 2]),
    ("t7", [-5, -5, 0]),
    ("t8", [-3, -2, -3]),
    ("t9", [-1, 0, -2]),
    ("t10", [1, 0, 2]),
    ("t11", [5, 4, 3]),
    ("t12", [-4, -2, 0]),
    ("t13", [-1, 0, 0]),
];

/// The bank scenario worked through to the end, in the words of a group that speaks `language`.
pub fn worksheet(language: Language) -> Worksheet {
    let scenario = library::scenario(SCENARIO).unwrap_or_default();
    let group = Group {
        number: words::GROUP_NUMBER,
        name: words::GROUP.get(language).to_owned(),
        members: words::MEMBERS.map(|member| member.get(language).to_owned()).to_vec(),
    };
    let mut worksheet = Worksheet::start(&scenario, group, Some(DAY), WorksheetId::from_random(LOT));
    let references = scenario.trainer.iter().flat_map(|trainer| &trainer.touchpoints);
    let scores = references.map(|r| {
        WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: r.touchpoint.clone(), score: Some(r.score) })
    });
    let edits = ballot_edits(language)
        .chain(scores)
        .chain(words::REMARKS.iter().map(|remark| remark_edit(remark, language)))
        .chain(words::SCRIPTS.iter().flat_map(|script| script_edits(script, language)))
        .chain(ROLES.iter().flat_map(|(touchpoint, roles)| role_edits(touchpoint, roles)))
        .chain(scenario.trainer.iter().flat_map(|trainer| method::edits(trainer, language)))
        .chain([WorksheetEdit::Work(WorkEdit::SetNotes(words::NOTES.get(language).to_owned()))]);
    for edit in edits {
        // The edits are written for this scenario; a test holds that each of them has left its trace.
        let _ = apply(&mut worksheet, &edit);
    }
    worksheet
}

fn remark_edit(remark: &Remark, language: Language) -> WorksheetEdit {
    let text = remark.text.get(language).to_owned();
    WorkEdit::SetNote { touchpoint: remark.touchpoint.into(), text }.into()
}

/// Members score alone first; the last of the three gives no name.
fn ballot_edits(language: Language) -> impl Iterator<Item = WorksheetEdit> {
    let [first, second, ..] = words::MEMBERS;
    let names = [first.get(language), second.get(language), ""];
    let ballots = names.map(|name| WorksheetEdit::Work(WorkEdit::AddBallot { name: name.to_owned() }));
    let votes = VOTES.into_iter().flat_map(|(touchpoint, scores)| {
        scores.into_iter().enumerate().map(move |(ballot, score)| {
            WorksheetEdit::Work(WorkEdit::SetVote {
                ballot,
                touchpoint: touchpoint.into(),
                score: Some(Score::clamped(score)),
            })
        })
    });
    ballots.into_iter().chain(votes)
}

fn script_edits(script: &Script, language: Language) -> impl Iterator<Item = WorksheetEdit> {
    let touchpoint = TouchpointId::from(script.touchpoint);
    let texts = [
        (MomentField::Who, script.who),
        (MomentField::Situation, script.situation),
        (MomentField::Feeling, script.feeling),
        (MomentField::Explore, script.explore),
        (MomentField::Offer, script.offer),
        (MomentField::Act, script.act),
        (MomentField::Confirm, script.confirm),
    ];
    let add = WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: touchpoint.clone() });
    let fill = texts.into_iter().map(move |(field, text)| {
        WorksheetEdit::Work(WorkEdit::SetMomentText {
            touchpoint: touchpoint.clone(),
            field,
            text: text.get(language).to_owned(),
        })
    });
    std::iter::once(add).chain(fill)
}

fn role_edits(touchpoint: &str, roles: &[(&str, Role)]) -> impl Iterator<Item = WorksheetEdit> {
    roles.iter().map(move |(department, role)| {
        WorksheetEdit::Work(WorkEdit::SetRole {
            touchpoint: touchpoint.into(),
            department: DepartmentId::from(*department),
            role: Some(*role),
        })
    })
}

/// A scored and assigned journey of `n_touchpoints`, at least one: the bank's touchpoints again and
/// again, in stages of eight. The last touchpoint is the end.
pub fn long(n_touchpoints: usize) -> Worksheet {
    let mut worksheet = worksheet(Language::Zh);
    let bank: Vec<Touchpoint> = worksheet.journey.touchpoints().cloned().collect();
    let names: Vec<Text> = worksheet.journey.stages.iter().map(|stage| stage.name.clone()).collect();
    let touchpoints: Vec<Touchpoint> = bank
        .iter()
        .cycle()
        .zip(1..=n_touchpoints)
        .map(|(known, number)| Touchpoint {
            id: TouchpointId::from_order(number),
            name: repeated(&known.name, number),
            short: repeated(&known.short, number),
            ..known.clone()
        })
        .collect();
    worksheet.journey.stages = touchpoints
        .chunks(STAGE_LENGTH)
        .zip(names.iter().cycle())
        .zip(1..)
        .map(|((touchpoints, name), number)| Stage {
            id: StageId::from_order(number),
            name: repeated(name, number),
            touchpoints: touchpoints.to_vec().into(),
        })
        .collect();
    worksheet.scenario.boundary.end_touchpoint = None;
    let journey = &worksheet.journey;
    let is_there = |id: &TouchpointId| journey.touchpoint(id).is_some();
    worksheet.marks.moments.retain(|moment| is_there(&moment.touchpoint));
    for ballot in worksheet.ballots.iter_mut() {
        ballot.scores.retain(|vote| is_there(&vote.touchpoint));
    }
    worksheet.redesign.retain(|measure| is_there(&measure.touchpoint));
    worksheet.links.retain(|link| link.touchpoint.as_ref().is_none_or(is_there));
    worksheet.actions.retain(|action| action.touchpoint.as_ref().is_none_or(is_there));
    worksheet
}

fn repeated(name: &Text, number: usize) -> Text {
    Text::new(words::repeated(&name.zh, number), words::repeated(&name.en, number))
}
