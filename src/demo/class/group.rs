//! The groups of the demonstration class that do not look like the whole one.

use crate::demo::{DAY, ROLES};
use crate::edit::{JourneyEdit, MomentField, TextIn, TouchpointField, WorkEdit, WorksheetEdit, Zone, apply};
use crate::model::lenses::KanoAnswer;
use crate::model::redesign::RedesignKind;
use crate::model::{
    Action, Date, DepartmentId, Group, KanoIdea, Language, Measure, Role, Scenario, Score, StageId,
    TouchpointId, Worksheet, WorksheetId,
};
use crate::words::Phrase;
use crate::words::demo::class::{self as words, GroupWords, MomentWords};
use crate::words::demo::method;

/// The group that sees the handover.
pub(super) const BRIDGE: u32 = 5;

/// How a group scored, whom it holds accountable other than the whole one does, and what twelve or fewer people of
/// it said of the three ideas.
pub(super) struct Work {
    pub(super) number: u32,
    words: &'static GroupWords,
    scores: [Option<i64>; 13],
    accountable: &'static [(&'static str, &'static str)],
    answers: &'static [[(u8, u8); 4]],
    /// What its members scored alone at the refusal and while waiting.
    alone: &'static [[i64; 2]],
    /// Minutes after the first group.
    pub(super) late: u64,
}

const fn scored(scores: [i64; 13]) -> [Option<i64>; 13] {
    let mut all = [None; 13];
    let mut at = 0;
    while at < all.len() {
        all[at] = Some(scores[at]);
        at += 1;
    }
    all
}

/// Without the score of the last touchpoint.
const fn endless(scores: [i64; 12]) -> [Option<i64>; 13] {
    let mut all = [None; 13];
    let mut at = 0;
    while at < scores.len() {
        all[at] = Some(scores[at]);
        at += 1;
    }
    all
}

pub(super) const WORKS: [Work; 5] = [
    Work {
        number: 1,
        words: &words::DAYBREAK,
        scores: scored([0, 1, 3, 1, -1, 4, 1, 0, 1, 3, 4, 2, 1]),
        accountable: &[
            ("t2", "lobby"),
            ("t4", "lobby"),
            ("t5", "lobby"),
            ("t7", "teller"),
            ("t8", "teller"),
            ("t9", "teller"),
            ("t10", "lobby"),
            ("t13", "hotline"),
        ],
        answers: &[],
        alone: &[],
        late: 0,
    },
    Work {
        number: 2,
        words: &words::FAR_SAIL,
        scores: endless([-3, 0, 2, -2, -3, 3, -5, -3, -2, 1, 4, -1]),
        accountable: &[("t4", "lobby"), ("t8", "operations")],
        answers: &[
            [(1, 5), (1, 5), (2, 5), (3, 3)],
            [(1, 3), (1, 3), (3, 3), (1, 5)],
            [(2, 5), (2, 5), (3, 5), (1, 5)],
        ],
        alone: &[],
        late: 3,
    },
    Work {
        number: 4,
        words: &words::STRAIGHT_TALK,
        scores: scored([-4, -2, 0, -3, -5, 1, -5, -4, -4, -2, 2, -3, -3]),
        accountable: &[("t5", "retail"), ("t7", "compliance"), ("t4", "operations")],
        answers: &[],
        alone: &[[-5, -5], [-5, -3], [-4, -5], [0, -4], [-5, -5], [-3, -2]],
        late: 6,
    },
    Work {
        number: 5,
        words: &words::BRIDGE,
        scores: scored([-3, 0, 2, -4, -3, 3, -4, -2, -1, 1, 4, -2, -1]),
        accountable: &[("t1", "retail")],
        answers: &[],
        alone: &[],
        late: 4,
    },
    Work {
        number: 6,
        words: &words::WARM_SUN,
        scores: scored([-1, 1, 3, 0, -2, 5, -3, -1, 1, 2, 5, 0, 2]),
        accountable: &[("t7", "teller"), ("t13", "lobby")],
        answers: &[
            [(1, 3), (1, 5), (1, 5), (3, 5)],
            [(1, 3), (1, 2), (1, 3), (1, 4)],
            [(2, 5), (3, 3), (1, 5), (2, 5)],
        ],
        alone: &[],
        late: 9,
    },
];

/// The stage and the place in it where one group saw what is missing, and how it scored that.
const MISSING: (&str, usize, i64) = ("s2", 2, -5);

/// When the first step of each plan is done.
const FIRST_STEP: Date = Date::constant(2026, 11, 27);

impl Work {
    /// What the group handed in, in the words of one that speaks `language`.
    pub(super) fn worksheet(&self, scenario: &Scenario, language: Language) -> Worksheet {
        let text = |phrase: Phrase| phrase.get(language).to_owned();
        let group = Group {
            number: self.number,
            name: text(self.words.name),
            members: self.words.members.map(text).to_vec(),
        };
        let mut lot = *b"group-00";
        lot[7] += u8::try_from(self.number).unwrap_or(0);
        let id = WorksheetId::from_random(lot);
        let mut worksheet = Worksheet::start(scenario, group, Some(DAY), id);
        for edit in edits(self, scenario, language) {
            let _ = apply(&mut worksheet, &edit);
        }
        if self.number == BRIDGE {
            add_missing(&mut worksheet, language);
        }
        worksheet
    }
}

fn edits(work: &Work, scenario: &Scenario, language: Language) -> Vec<WorksheetEdit> {
    let text = |phrase: Phrase| phrase.get(language).to_owned();
    let ids: Vec<TouchpointId> = scenario.journey.touchpoints().map(|t| t.id.clone()).collect();
    let mut edits: Vec<WorkEdit> = Vec::new();
    for (member, [refusal, waiting]) in work.alone.iter().enumerate() {
        edits.push(WorkEdit::AddBallot { name: String::new() });
        for (touchpoint, score) in [("t7", refusal), ("t5", waiting)] {
            let score = Some(Score::clamped(*score));
            edits.push(WorkEdit::SetVote { ballot: member, touchpoint: touchpoint.into(), score });
        }
    }
    for (touchpoint, score) in ids.iter().zip(work.scores) {
        edits.push(WorkEdit::SetScore { touchpoint: touchpoint.clone(), score: score.map(Score::clamped) });
    }
    let (touchpoint, remark) = work.words.remark;
    edits.push(WorkEdit::SetNote { touchpoint: touchpoint.into(), text: text(remark) });
    for moment in work.words.moments {
        edits.extend(moment_edits(&moment.touchpoint.into(), moment, language));
    }
    for (touchpoint, roles) in ROLES {
        let named = work.accountable.iter().find(|(id, _)| *id == touchpoint).map(|(_, named)| *named);
        let usual = roles.iter().find(|(_, role)| matches!(role, Role::A | Role::AR)).map(|(id, _)| *id);
        if let Some(department) = named.or(usual) {
            edits.push(WorkEdit::SetRole {
                touchpoint: touchpoint.into(),
                department: DepartmentId::from(department),
                role: Some(Role::AR),
            });
        }
    }
    let ideas = method::IDEAS.iter().zip(work.answers);
    edits.extend(ideas.map(|(name, answers)| {
        let answer = |(functional, dysfunctional)| KanoAnswer { functional, dysfunctional };
        WorkEdit::AddIdea(KanoIdea {
            name: text(*name),
            answers: answers.map(answer).to_vec(),
            ..KanoIdea::default()
        })
    }));
    for measure in work.words.measures {
        let kind = match measure.touchpoint {
            "t13" => RedesignKind::FinishWell,
            "t6" | "t11" => RedesignKind::BuildPeak,
            _ => RedesignKind::FillPit,
        };
        edits.push(WorkEdit::AddMeasure(Measure {
            touchpoint: measure.touchpoint.into(),
            kind,
            measure: text(measure.what),
            epic: Vec::new(),
            cost: measure.cost,
            score: Some(Score::clamped(measure.score)),
        }));
    }
    for action in work.words.actions {
        edits.push(WorkEdit::AddAction(Box::new(Action {
            touchpoint: Some(action.touchpoint.into()),
            what: text(action.what),
            accountable: text(action.accountable),
            done: text(action.done),
            first_step: Some(FIRST_STEP),
            ..Action::default()
        })));
    }
    edits.push(WorkEdit::SetNotes(text(work.words.notes)));
    edits.into_iter().map(WorksheetEdit::Work).collect()
}

fn moment_edits(touchpoint: &TouchpointId, moment: &MomentWords, language: Language) -> Vec<WorkEdit> {
    let texts = [
        (MomentField::Who, moment.who),
        (MomentField::Situation, moment.situation),
        (MomentField::Feeling, moment.feeling),
    ];
    let fill = texts.map(|(field, text)| WorkEdit::SetMomentText {
        touchpoint: touchpoint.clone(),
        field,
        text: text.get(language).to_owned(),
    });
    std::iter::once(WorkEdit::AddMoment { touchpoint: touchpoint.clone() }).chain(fill).collect()
}

/// What one group saw that nobody had on the map: a touchpoint of its own, its lowest.
fn add_missing(worksheet: &mut Worksheet, language: Language) {
    let text = |phrase: Phrase| TextIn::Both(phrase.get(language).to_owned());
    let (stage, index, score) = MISSING;
    let stage = StageId::from(stage);
    let add = JourneyEdit::AddTouchpoint { stage: stage.clone(), index, name: text(words::HANDOVER) };
    if apply(worksheet, &WorksheetEdit::Journey(add)).is_err() {
        return;
    }
    let added = worksheet.journey.stages.iter().find(|found| found.id == stage);
    let Some(id) = added.and_then(|stage| stage.touchpoints.get(index)).map(|t| t.id.clone()) else { return };
    let moment = MomentWords {
        touchpoint: "",
        who: words::HANDOVER_WHO,
        situation: words::HANDOVER_SITUATION,
        feeling: words::HANDOVER_FEELING,
    };
    let operations = DepartmentId::from("operations");
    let journey = [
        JourneyEdit::SetTouchpointText {
            touchpoint: id.clone(),
            field: TouchpointField::Thought,
            text: text(words::HANDOVER_THOUGHT),
        },
        JourneyEdit::SetInvolved {
            touchpoint: id.clone(),
            zone: Zone::Backstage,
            department: operations.clone(),
            involved: true,
        },
    ];
    let work = [
        WorkEdit::SetScore { touchpoint: id.clone(), score: Some(Score::clamped(score)) },
        WorkEdit::SetRole { touchpoint: id.clone(), department: operations, role: Some(Role::AR) },
    ];
    let edits = journey.into_iter().map(WorksheetEdit::Journey);
    let edits =
        edits.chain(work.into_iter().chain(moment_edits(&id, &moment, language)).map(WorksheetEdit::Work));
    for edit in edits {
        let _ = apply(worksheet, &edit);
    }
}
