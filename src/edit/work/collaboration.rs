//! What edits do to the page of the cross-department matter.

use super::CollaborationEdit;
use crate::edit::Refusal;
use crate::edit::journey::{free, there};
use crate::model::Worksheet;
use crate::model::collaboration::{Confirmation, ReviewDay, Rhythm, SmartPoint, TeamMember};
use crate::model::items::ItemId;

pub(super) fn apply(worksheet: &mut Worksheet, edit: &CollaborationEdit, new: ItemId) -> Result<(), Refusal> {
    let Worksheet { collaboration: page, journey, .. } = worksheet;
    match edit {
        CollaborationEdit::SetMatter(text) => page.matter.clone_from(text),
        CollaborationEdit::SetNeed(text) => page.need.clone_from(text),
        CollaborationEdit::SetGoal(text) => page.goal.clone_from(text),
        CollaborationEdit::SetSmart { point, met } => {
            let is_met = |other: &SmartPoint| if other == point { *met } else { page.smart.contains(other) };
            page.smart = SmartPoint::ALL.into_iter().filter(is_met).collect();
        }
        CollaborationEdit::SetRhythm { form, how_often } => {
            let rhythms = &mut page.rhythms;
            match (rhythms.iter_mut().find(|rhythm| rhythm.form == *form), how_often) {
                (Some(rhythm), Some(how_often)) => rhythm.how_often.clone_from(how_often),
                (None, Some(how_often)) => {
                    rhythms.push(Rhythm { form: *form, how_often: how_often.clone() });
                    rhythms.sort_by_key(|rhythm| rhythm.form);
                }
                (_, None) => rhythms.retain(|rhythm| rhythm.form != *form),
            }
        }
        CollaborationEdit::AddMember { name, department } => {
            department.iter().try_for_each(|department| there(journey, department))?;
            free(page.team.add(new, TeamMember { name: name.clone(), department: department.clone() }))?;
        }
        CollaborationEdit::NameMember { member, name } => {
            page.team.by_id_mut(*member).ok_or(Refusal::Missing)?.name.clone_from(name);
        }
        CollaborationEdit::PlaceMember { member, department } => {
            department.iter().try_for_each(|department| there(journey, department))?;
            page.team.by_id_mut(*member).ok_or(Refusal::Missing)?.department.clone_from(department);
        }
        CollaborationEdit::RemoveMember { member } => {
            page.team.remove(*member).ok_or(Refusal::Missing)?;
        }
        CollaborationEdit::AddConfirmation { said, understood } => {
            let confirmation = Confirmation { said: said.clone(), understood: understood.clone() };
            free(page.confirmations.add(new, confirmation))?;
        }
        CollaborationEdit::SetSaid { confirmation, text } => {
            page.confirmations.by_id_mut(*confirmation).ok_or(Refusal::Missing)?.said.clone_from(text);
        }
        CollaborationEdit::SetUnderstood { confirmation, text } => {
            page.confirmations.by_id_mut(*confirmation).ok_or(Refusal::Missing)?.understood.clone_from(text);
        }
        CollaborationEdit::RemoveConfirmation { confirmation } => {
            page.confirmations.remove(*confirmation).ok_or(Refusal::Missing)?;
        }
        CollaborationEdit::AddReview { date, what } => {
            let later = page.reviews.iter().position(|review| review.date > *date);
            let at = later.unwrap_or(page.reviews.len());
            free(page.reviews.insert(at, new, ReviewDay { date: *date, what: what.clone() }))?;
        }
        CollaborationEdit::SetReviewText { review, what } => {
            page.reviews.by_id_mut(*review).ok_or(Refusal::Missing)?.what.clone_from(what);
        }
        CollaborationEdit::SetReviewDate { review, date } => {
            page.reviews.by_id_mut(*review).ok_or(Refusal::Missing)?.date = *date;
        }
        CollaborationEdit::RemoveReview { review } => {
            page.reviews.remove(*review).ok_or(Refusal::Missing)?;
        }
    }
    Ok(())
}
