//! What edits do to the KANO survey and to SERVQUAL.

use super::checks::within;
use super::{IdeaEdit, SubjectEdit, WorkEdit};
use crate::analysis::kano;
use crate::edit::Refusal;
use crate::edit::journey::{free, there};
use crate::model::items::ItemId;
use crate::model::lenses::{KanoAnswer, KanoCategory, Rating, ServqualDimension};
use crate::model::limits::{KANO_ANSWERS, SERVQUAL_ITEMS, SERVQUAL_SCALE};
use crate::model::{KanoIdea, ServqualSubject, ServqualWeights, Worksheet};

pub(super) fn apply(worksheet: &mut Worksheet, edit: &WorkEdit, new: ItemId) -> Result<(), Refusal> {
    match edit {
        WorkEdit::AddIdea(idea) => {
            within(idea.answers.iter().all(is_answer))?;
            free(worksheet.kano.add(new, idea.clone()))?;
        }
        WorkEdit::SetIdea { idea, edit } => {
            set_idea(worksheet.kano.by_id_mut(*idea).ok_or(Refusal::Missing)?, edit)?;
        }
        WorkEdit::RemoveIdea { idea } => drop(worksheet.kano.remove(*idea).ok_or(Refusal::Missing)?),
        WorkEdit::AddSubject(subject) => {
            subject.supplier.iter().try_for_each(|supplier| there(&worksheet.journey, supplier))?;
            within(subject.ratings.iter().all(is_on_scale))?;
            free(worksheet.servqual.add(new, subject.clone()))?;
        }
        WorkEdit::SetSubject { subject, edit } => {
            set_subject(worksheet.servqual.by_id_mut(*subject).ok_or(Refusal::Missing)?, edit)?;
        }
        WorkEdit::RemoveSubject { subject } => {
            worksheet.servqual.remove(*subject).ok_or(Refusal::Missing)?;
        }
        WorkEdit::SetServqualWeight { dimension, weight } => {
            within(weight.is_finite() && *weight >= 0.0)?;
            let place = ServqualDimension::ALL.iter().position(|other| other == dimension);
            let weights = &mut worksheet.servqual_weights.0;
            *place.and_then(|place| weights.get_mut(place)).ok_or(Refusal::Missing)? = *weight;
        }
        WorkEdit::ResetServqualWeights => worksheet.servqual_weights = ServqualWeights::default(),
        _ => {}
    }
    Ok(())
}

fn is_answer(answer: &KanoAnswer) -> bool {
    KANO_ANSWERS.contains(&answer.functional) && KANO_ANSWERS.contains(&answer.dysfunctional)
}

fn set_idea(idea: &mut KanoIdea, edit: &IdeaEdit) -> Result<(), Refusal> {
    match edit {
        IdeaEdit::Name(name) => idea.name.clone_from(name),
        IdeaEdit::Count { category, count } => *kano::count_mut(&mut idea.tally, *category) = *count,
        IdeaEdit::AddAnswer(answer) => {
            within(is_answer(answer))?;
            idea.answers.push(*answer);
        }
        IdeaEdit::AddAnswers { answers, tally } => {
            within(answers.iter().all(is_answer))?;
            idea.answers.extend(answers);
            for category in KanoCategory::ALL {
                let count = kano::count_mut(&mut idea.tally, category);
                *count = count.saturating_add(kano::count(tally, category));
            }
        }
        IdeaEdit::RemoveAnswer { place, answer } => {
            let same = |at: &usize| idea.answers.get(*at) == Some(answer);
            let first = || idea.answers.iter().position(|other| other == answer);
            let at = Some(*place).filter(same).or_else(first).ok_or(Refusal::Missing)?;
            idea.answers.remove(at);
        }
    }
    Ok(())
}

fn set_subject(subject: &mut ServqualSubject, edit: &SubjectEdit) -> Result<(), Refusal> {
    match edit {
        SubjectEdit::Name(name) => subject.name.clone_from(name),
        SubjectEdit::Form(form) => {
            if subject.form != *form {
                subject.form = *form;
                subject.ratings.clear();
            }
        }
        SubjectEdit::PerceptionsOnly(only) => subject.perceptions_only = *only,
        SubjectEdit::Rate(rating) => {
            within(is_on_scale(rating))?;
            put(&mut subject.ratings, *rating);
        }
    }
    Ok(())
}

/// Puts a rating into the list, in the order of the items; one that says nothing leaves it.
fn put(ratings: &mut Vec<Rating>, rating: Rating) {
    let at = ratings.iter().position(|other| other.item >= rating.item).unwrap_or(ratings.len());
    let stands = ratings.get(at).is_some_and(|other| other.item == rating.item);
    let is_empty = rating.expected.is_none() && rating.perceived.is_none();
    match (stands, is_empty) {
        (true, true) => {
            ratings.remove(at);
        }
        (true, false) => ratings[at] = rating,
        (false, true) => {}
        (false, false) => ratings.insert(at, rating),
    }
}

/// Items are those of the longest form: which form a subject has may change and change back.
fn is_on_scale(rating: &Rating) -> bool {
    let answers = rating.expected.into_iter().chain(rating.perceived);
    SERVQUAL_ITEMS.contains(&rating.item)
        && answers.into_iter().all(|answer| SERVQUAL_SCALE.contains(&answer))
}
