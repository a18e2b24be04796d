//! What the class of the demonstration made of the day.

use super::group::{BRIDGE, WORKS};
use crate::demo::{DAY, SCENARIO};
use crate::edit::class::debrief::{ActionListEdit, CommitmentEdit, EvaluationEdit, PointsEdit};
use crate::edit::{ClassEdit, DebriefEdit, GroupsEdit};
use crate::model::class::{
    ActionKey, ClassAction, Commitment, FormPage, FreeLine, GivenPoints, OridCard, VoteQuestion,
};
use crate::model::{Language, Worksheet};
use crate::words::Phrase;
use crate::words::demo::GROUP_NUMBER;
use crate::words::demo::class as words;

/// The group of [`worksheet`](crate::demo::worksheet), which is whole.
const WHOLE: u32 = GROUP_NUMBER;

/// What the class answered to each statement on the method at the start and at the end, and to those on the
/// course, by the answers 1 to 5. 36 people each.
const BEFORE: [[u32; 5]; 5] =
    [[4, 10, 13, 7, 2], [6, 12, 11, 6, 1], [3, 9, 14, 8, 2], [8, 13, 9, 5, 1], [5, 11, 12, 6, 2]];
const AFTER: [[u32; 5]; 5] =
    [[0, 1, 6, 18, 11], [0, 2, 7, 17, 10], [0, 1, 5, 16, 14], [1, 2, 8, 16, 9], [0, 3, 9, 15, 9]];
const COURSE: [[u32; 5]; 4] = [[0, 0, 4, 15, 17], [0, 1, 5, 16, 14], [0, 2, 8, 15, 11], [0, 0, 3, 14, 19]];

/// The hands for the most moving and the most doable presentation, by group.
const HANDS: [(u32, i32, i32); 6] = [(1, 1, 3), (2, 3, 5), (3, 9, 11), (4, 8, 4), (5, 6, 10), (6, 9, 3)];

/// Everything that is noted in the class before and after the groups hand in.
pub(super) fn edits(works: &[(String, Worksheet)], language: Language) -> Vec<ClassEdit> {
    let text = |phrase: Phrase| phrase.get(language).to_owned();
    let mut edits = vec![
        ClassEdit::SetName(text(words::CLASS)),
        ClassEdit::SetDate(Some(DAY)),
        ClassEdit::Groups(GroupsEdit::SetCompany(text(words::COMPANY))),
        ClassEdit::Groups(GroupsEdit::SetTrainer(text(words::TRAINER))),
        ClassEdit::Groups(GroupsEdit::SetScenario(SCENARIO.to_owned())),
    ];
    edits.extend(works.iter().map(|(_, work)| ClassEdit::Groups(GroupsEdit::Add(work.group.clone()))));
    edits.extend(debrief_edits(works, language).into_iter().map(ClassEdit::Debrief));
    edits
}

fn debrief_edits(works: &[(String, Worksheet)], language: Language) -> Vec<DebriefEdit> {
    let text = |phrase: Phrase| phrase.get(language).to_owned();
    let notes = OridCard::ALL.into_iter().zip(words::ORID);
    let mut edits: Vec<DebriefEdit> =
        notes.map(|(card, note)| DebriefEdit::SetNote { card, text: text(note) }).collect();
    for (group, moving, doable) in HANDS {
        for (question, by) in [(VoteQuestion::Moving, moving), (VoteQuestion::Doable, doable)] {
            edits.push(DebriefEdit::AddHands { question, group, by });
        }
    }
    // One came after the time.
    let on_time = WORKS.iter().filter(|work| work.late < 9).map(|work| work.number).chain([WHOLE]);
    edits.extend(on_time.map(|group| DebriefEdit::Points(PointsEdit::SetOnTime { group, on_time: true })));
    edits.push(DebriefEdit::Points(PointsEdit::Give(GivenPoints {
        group: BRIDGE,
        points: 3,
        reason: text(words::GIVEN),
    })));
    edits.extend(joined_action(works).map(DebriefEdit::Actions));
    for ((_, work), promise) in works.iter().zip(words::COMMITMENTS) {
        edits.push(DebriefEdit::Commitment(CommitmentEdit::Add(Commitment {
            group: work.group.number,
            name: work.group.members.first().cloned().unwrap_or_default(),
            text: text(promise),
        })));
    }
    let pages: [(FormPage, &[[u32; 5]]); 3] =
        [(FormPage::Before, &BEFORE), (FormPage::After, &AFTER), (FormPage::Course, &COURSE)];
    for (page, statements) in pages {
        for (statement, counts) in (1..).zip(statements) {
            for (answer, count) in (1..).zip(counts) {
                let by = i32::try_from(*count).unwrap_or(0);
                if by > 0 {
                    edits.push(DebriefEdit::Evaluation(EvaluationEdit::AddAnswers {
                        page,
                        statement,
                        group: 0,
                        answer,
                        by,
                    }));
                }
            }
        }
    }
    let line = FreeLine { group: 2, text: text(words::LINE) };
    edits.push(DebriefEdit::Evaluation(EvaluationEdit::AddLine(line)));
    edits
}

/// Two groups planned the same: the class made one action of it, with one owner.
fn joined_action(works: &[(String, Worksheet)]) -> Option<ActionListEdit> {
    let first = |number: u32| {
        let (_, work) = works.iter().find(|(_, work)| work.group.number == number)?;
        let (action, planned) = work.actions.numbered().next()?;
        Some((ActionKey { worksheet: work.id, action }, planned))
    };
    let (whole, planned) = first(WHOLE)?;
    let (bridge, _) = first(BRIDGE)?;
    let action = ClassAction {
        what: planned.what.clone(),
        owner: planned.accountable.clone(),
        due: planned.first_step,
        sources: vec![whole, bridge],
    };
    Some(ActionListEdit::Put { action, instead_of: Vec::new() })
}
