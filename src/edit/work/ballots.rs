//! What edits do to the scores that members gave on their own.

use crate::edit::Refusal;
use crate::model::{Ballot, Score, TouchpointId, Worksheet};

pub(super) fn add(worksheet: &mut Worksheet, name: &str) -> Result<(), Refusal> {
    if worksheet.ballots.len() >= Ballot::MOST {
        return Err(Refusal::TooManyBallots);
    }
    worksheet.ballots.push(Ballot { name: name.trim().to_owned(), scores: Vec::new() });
    Ok(())
}

pub(super) fn vote(
    worksheet: &mut Worksheet,
    ballot: usize,
    touchpoint: &TouchpointId,
    score: Option<Score>,
) -> Result<(), Refusal> {
    if worksheet.journey.touchpoint(touchpoint).is_none() {
        return Err(Refusal::Missing);
    }
    ballot_mut(worksheet, ballot)?.set(touchpoint, score);
    Ok(())
}

pub(super) fn name(worksheet: &mut Worksheet, ballot: usize, name: &str) -> Result<(), Refusal> {
    name.trim().clone_into(&mut ballot_mut(worksheet, ballot)?.name);
    Ok(())
}

pub(super) fn remove(worksheet: &mut Worksheet, ballot: usize) -> Result<(), Refusal> {
    ballot_mut(worksheet, ballot)?;
    worksheet.ballots.remove(ballot);
    Ok(())
}

pub(super) fn remove_names(worksheet: &mut Worksheet) {
    for ballot in worksheet.ballots.filter_mut(|ballot| !ballot.name.is_empty()) {
        ballot.name.clear();
    }
}

fn ballot_mut(worksheet: &mut Worksheet, ballot: usize) -> Result<&mut Ballot, Refusal> {
    worksheet.ballots.get_mut(ballot).ok_or(Refusal::Missing)
}
