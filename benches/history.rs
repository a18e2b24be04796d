//! What undo keeps of a long worksheet: five hundred versions may not take five hundred times the room of
//! one. Bytes are counted where they are allocated.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench speaks to whoever runs it")]

mod limits;

use limits::Limits;
use peak_alloc::PeakAlloc;
use peak_moments::demo;
use peak_moments::edit::{History, JourneyEdit, LinkValue, TextIn, TouchpointField, WorkEdit, WorksheetEdit};
use peak_moments::model::{Ballot, InternalLink, Items, List, Score, TouchpointId, Vote, Worksheet};
use std::process::ExitCode;

#[global_allocator]
static COUNTED: PeakAlloc = PeakAlloc;

const LONG: usize = 1_000;
const STEPS: usize = History::<Worksheet>::CAP;
const MEBIBYTE: f64 = 1_048_576.0;
/// Of the whole history, in mebibytes.
const MOST: f64 = 64.0;

/// Makes the edit of a round.
type MakeEdit = fn(usize) -> WorksheetEdit;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    let kinds: [(&str, MakeEdit); 6] = [
        ("a score", score),
        ("a text", text),
        ("a vote of one of twelve members", vote),
        ("a link of a hundred", link),
        ("a touchpoint more", more),
        ("all of these in turn", |step| [score, text, vote, link, more][step % 5](step)),
    ];
    let worksheet = long();
    for (what, edit) in kinds {
        let mut history = History::new(worksheet.clone());
        let before = COUNTED.current_usage();
        for step in 0..STEPS {
            history.commit(edit(step), None).expect("an edit of what is there");
        }
        let kept = (COUNTED.current_usage() - before) as f64 / MEBIBYTE;
        limits.hold(&format!("MiB of 500 steps of 1,000 touchpoints, {what}"), kept, MOST);
        drop(history);
    }
    limits.verdict()
}

/// A long worksheet on which everything was filled in: twelve members scored each touchpoint, and there are
/// a hundred promises.
fn long() -> Worksheet {
    let mut worksheet = demo::long(LONG);
    let ids: Vec<TouchpointId> = worksheet.journey.touchpoints().map(|t| t.id.clone()).collect();
    let votes = || ids.iter().map(|id| Vote { touchpoint: id.clone(), score: Score::ZERO }).collect();
    worksheet.ballots =
        (0..Ballot::MOST).map(|_| Ballot { name: "成员".to_owned(), scores: votes() }).collect::<List<_>>();
    let model = worksheet.links.first().cloned().unwrap_or_default();
    worksheet.links =
        (0..100).map(|_| InternalLink { touchpoint: None, ..model.clone() }).collect::<Items<_>>();
    worksheet
}

fn touchpoint(step: usize) -> TouchpointId {
    TouchpointId::from_order(1 + step % LONG)
}

fn other_score(step: usize) -> Option<Score> {
    Some(Score::clamped(if step.is_multiple_of(2) { 1 } else { -1 }))
}

fn score(step: usize) -> WorksheetEdit {
    WorkEdit::SetScore { touchpoint: touchpoint(step), score: Some(Score::clamped(step as i64 % 2 + 4)) }
        .into()
}

fn text(step: usize) -> WorksheetEdit {
    let text = TextIn::Both(format!("第 {step} 次写下的想法，和别的一样长短"));
    JourneyEdit::SetTouchpointText { touchpoint: touchpoint(step), field: TouchpointField::Thought, text }
        .into()
}

fn vote(step: usize) -> WorksheetEdit {
    let ballot = step % Ballot::MOST;
    WorkEdit::SetVote { ballot, touchpoint: touchpoint(step), score: other_score(step) }.into()
}

fn link(step: usize) -> WorksheetEdit {
    let value = LinkValue::Deadline(format!("{step} 分钟之内"));
    WorkEdit::SetLink { link: peak_moments::model::ItemId::placed(step % 100), value }.into()
}

fn more(step: usize) -> WorksheetEdit {
    JourneyEdit::AddTouchpoint { stage: "s1".into(), index: step, name: TextIn::from("新触点") }.into()
}
