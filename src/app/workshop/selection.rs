//! Keys for what is selected: the edit that a key means, here and now.

use super::Sign;
use crate::analysis::review::Topic;
use crate::app::{SelectionKey, Workshop};
use crate::edit::{JourneyEdit, WorkEdit, WorksheetEdit};
use crate::model::{Role, Score};
use crate::words::canvas;

impl Workshop {
    /// The edit that a key means for the selection; `None` where it means none. Marks are not among
    /// them: they can be refused before they are edits.
    pub(crate) fn edit_of_key(
        &mut self,
        key: SelectionKey,
        language: crate::model::Language,
    ) -> Option<WorksheetEdit> {
        if key == SelectionKey::AddTouchpoint {
            return self.add_touchpoint(language);
        }
        let touchpoint = self.selected.clone()?;
        let score = self.score_of(self.worksheet().journey.touchpoint(&touchpoint)?);
        let waits = match key {
            SelectionKey::Minus => Some(Sign::Minus),
            SelectionKey::Plus => Some(Sign::Plus),
            _ => None,
        };
        let sign = std::mem::replace(&mut self.sign, waits);
        let set = |score: Option<Score>| Some(self.score_edit(&touchpoint, score));
        match key {
            SelectionKey::Digit(digit) => {
                let value = i64::from(digit);
                set(Some(Score::clamped(if sign == Some(Sign::Minus) { -value } else { value })))
            }
            SelectionKey::Minus => {
                let flipped = score.map_or(0, |score| -i64::from(score.value()));
                if flipped == 0 { None } else { set(Some(Score::clamped(flipped))) }
            }
            SelectionKey::Plus => set(Some(Score::clamped(i64::from(score?.intensity())))),
            SelectionKey::Nudge(by) => set(Some(score.map_or(Score::ZERO, |score| score.stepped(by)))),
            SelectionKey::ClearScore => score.and_then(|_| set(None)),
            SelectionKey::Letter(letter) => {
                let department = self.department.clone()?;
                let held = self.worksheet().journey.touchpoint(&touchpoint)?.role_of(&department);
                Some(WorksheetEdit::Work(WorkEdit::SetRole {
                    touchpoint,
                    department,
                    role: Some(with_letter(held, letter)),
                }))
            }
            SelectionKey::ClearCell => Some(WorksheetEdit::Work(WorkEdit::SetRole {
                touchpoint,
                department: self.department.clone()?,
                role: None,
            })),
            SelectionKey::RemoveTouchpoint => {
                Some(WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint }))
            }
            SelectionKey::Move(by) => self.move_selected(by),
            SelectionKey::AddTouchpoint | SelectionKey::Mark(_) => None,
        }
    }

    /// A touchpoint after the selected one, or at the end of the journey.
    fn add_touchpoint(&self, language: crate::model::Language) -> Option<WorksheetEdit> {
        let journey = &self.worksheet().journey;
        let place = self.selected.as_ref().and_then(|id| journey.place(id));
        let (stage, index) = match place {
            Some(place) => (&journey.stages[place.stage].id, place.index + 1),
            None => (&journey.stages.last()?.id, usize::MAX),
        };
        let name = canvas::NEW_TOUCHPOINT.get(language).to_owned();
        Some(WorksheetEdit::Journey(JourneyEdit::AddTouchpoint {
            stage: stage.clone(),
            index,
            name: name.into(),
        }))
    }

    fn move_selected(&self, by: isize) -> Option<WorksheetEdit> {
        let touchpoint = self.selected.clone()?;
        let journey = &self.worksheet().journey;
        let place = journey.place(&touchpoint)?;
        let (stage, index) = match place.index.checked_add_signed(by) {
            Some(index) if index < journey.stages[place.stage].touchpoints.len() => (place.stage, index),
            Some(_) => (place.stage + 1, 0),
            None => (place.stage.checked_sub(1)?, usize::MAX),
        };
        let stage = journey.stages.get(stage)?.id.clone();
        Some(WorksheetEdit::Journey(JourneyEdit::MoveTouchpoint { touchpoint, stage, index }))
    }

    /// Selects the next touchpoint at which something is wrong with the responsibilities.
    pub(crate) fn select_next_problem(&mut self) {
        let journey = &self.worksheet().journey;
        let mut places: Vec<_> = self
            .review()
            .places(Topic::Roles)
            .filter_map(|findings| journey.position(findings.first()?.place.touchpoint()?))
            .collect();
        places.dedup();
        let here = self.selected_position().unwrap_or(0);
        let next = places.iter().find(|place| **place > here).or(places.first());
        if let Some(touchpoint) = next.and_then(|place| journey.nth(*place)) {
            self.selected = Some(touchpoint.id.clone());
        }
    }
}

/// What a letter makes of a cell: A and R together are AR, in either order.
fn with_letter(held: Option<Role>, letter: Role) -> Role {
    match (held, letter) {
        (Some(Role::A | Role::AR), Role::R) | (Some(Role::R | Role::AR), Role::A) => Role::AR,
        _ => letter,
    }
}
