//! What the members of a group scored on their own, before they talked.

use super::{Score, TouchpointId};
use serde::{Deserialize, Serialize};

/// One member's scores, given without seeing those of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Empty where the member gave none, or where names were removed.
    pub name: String,
    /// Each touchpoint at most once, in the order in which they were scored first.
    pub scores: Vec<Vote>,
}

/// How one touchpoint felt to one member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    pub touchpoint: TouchpointId,
    pub score: Score,
}

impl Ballot {
    /// More members than a group ever has: beyond it, a file is wrong.
    pub const MOST: usize = 12;

    /// `None` where the member skipped the touchpoint.
    pub fn score(&self, touchpoint: &TouchpointId) -> Option<Score> {
        self.scores.iter().find(|vote| vote.touchpoint == *touchpoint).map(|vote| vote.score)
    }

    /// Sets a score, or takes it back with `None`.
    pub fn set(&mut self, touchpoint: &TouchpointId, score: Option<Score>) {
        let at = self.scores.iter().position(|vote| vote.touchpoint == *touchpoint);
        match (at, score) {
            (Some(at), Some(score)) => {
                if let Some(vote) = self.scores.get_mut(at) {
                    vote.score = score;
                }
            }
            (Some(at), None) => {
                self.scores.remove(at);
            }
            (None, Some(score)) => self.scores.push(Vote { touchpoint: touchpoint.clone(), score }),
            (None, None) => {}
        }
    }
}
