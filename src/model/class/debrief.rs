//! What a class said at the end of the day: notes on the four questions of the debrief, and the votes by show
//! of hands.

use serde::{Deserialize, Serialize};

/// The four questions of a debrief, in their order: Objective, Reflective, Interpretive, Decisional (domain
/// 8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OridCard {
    /// 事实.
    Facts,
    /// 感受.
    Feelings,
    /// 意义.
    Meaning,
    /// 决定.
    Decision,
}

impl OridCard {
    pub const ALL: [Self; 4] = [Self::Facts, Self::Feelings, Self::Meaning, Self::Decision];
}

/// What the groups vote on, each for another group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum VoteQuestion {
    /// 最打动.
    Moving,
    /// 最落地.
    Doable,
}

impl VoteQuestion {
    pub const ALL: [Self; 2] = [Self::Moving, Self::Doable];
}

/// The hands that were raised for a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupHands {
    /// The group's number, from 1.
    pub group: u32,
    pub moving: u32,
    pub doable: u32,
}

impl GroupHands {
    /// More people than a room holds.
    pub const MOST: u32 = 999;

    pub fn of(&self, question: VoteQuestion) -> u32 {
        match question {
            VoteQuestion::Moving => self.moving,
            VoteQuestion::Doable => self.doable,
        }
    }

    pub fn of_mut(&mut self, question: VoteQuestion) -> &mut u32 {
        match question {
            VoteQuestion::Moving => &mut self.moving,
            VoteQuestion::Doable => &mut self.doable,
        }
    }
}

/// The debrief of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    /// What was said on each question, typed while it was projected.
    pub facts: String,
    pub feelings: String,
    pub meaning: String,
    pub decision: String,
    /// In the order of the groups' numbers, each once.
    pub hands: Vec<GroupHands>,
}

impl Debrief {
    pub fn note(&self, card: OridCard) -> &str {
        match card {
            OridCard::Facts => &self.facts,
            OridCard::Feelings => &self.feelings,
            OridCard::Meaning => &self.meaning,
            OridCard::Decision => &self.decision,
        }
    }

    pub fn note_mut(&mut self, card: OridCard) -> &mut String {
        match card {
            OridCard::Facts => &mut self.facts,
            OridCard::Feelings => &mut self.feelings,
            OridCard::Meaning => &mut self.meaning,
            OridCard::Decision => &mut self.decision,
        }
    }

    /// The hands for a group; a file may have written it twice.
    pub fn hands(&self, question: VoteQuestion, group: u32) -> u32 {
        let of_group = self.hands.iter().filter(|hands| hands.group == group);
        of_group.fold(0, |sum, hands| sum.saturating_add(hands.of(question)))
    }
}
