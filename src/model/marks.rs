//! What a group marks on its curve: peak, pit and end where it differs from the rule, and up to three
//! moments of truth.

use super::{List, TouchpointId};
use serde::{Deserialize, Serialize};

/// The marks of the map, in the order of the tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MarkKind {
    /// The highest score.
    Peak,
    /// The lowest score.
    Pit,
    /// The last touchpoint inside the journey's boundary.
    End,
    /// A moment of truth.
    Moment,
}

impl MarkKind {
    pub const ALL: [Self; 4] = [Self::Peak, Self::Pit, Self::End, Self::Moment];
}

/// A mark set by hand, with the reason why it is not where the rule puts it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMark {
    pub touchpoint: TouchpointId,
    pub reason: String,
}

/// A moment of truth: the statement of 是谁 / 在什么状况下 / 感受到什么 and the four-step script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub touchpoint: TouchpointId,
    pub who: String,
    pub situation: String,
    pub feeling: String,
    /// 探索: find out what the customer feels, thinks and needs.
    pub explore: String,
    /// 提议: offer what meets the expectation.
    pub offer: String,
    /// 行动: keep the promise.
    pub act: String,
    /// 确认: make sure that it met or passed the expectation.
    pub confirm: String,
}

/// All marks of a worksheet. Peak and pit are kept only where the group puts them elsewhere than the
/// rule does; what the rule finds is computed, never stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    pub peak: Option<GroupMark>,
    pub pit: Option<GroupMark>,
    /// Moves the end of the journey, and with it the remembered score.
    pub end: Option<GroupMark>,
    pub moments: List<Moment>,
}

impl Marks {
    /// Scarcity makes a group argue: three moments and no more (domain 2.3).
    pub const MAX_MOMENTS: usize = 3;

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn moment(&self, touchpoint: &TouchpointId) -> Option<&Moment> {
        self.moments.iter().find(|moment| moment.touchpoint == *touchpoint)
    }

    /// What the group set by hand for a mark of which there is one; `None` for moments.
    pub fn by_hand(&self, kind: MarkKind) -> Option<&GroupMark> {
        match kind {
            MarkKind::Peak => self.peak.as_ref(),
            MarkKind::Pit => self.pit.as_ref(),
            MarkKind::End => self.end.as_ref(),
            MarkKind::Moment => None,
        }
    }

    pub fn by_hand_mut(&mut self, kind: MarkKind) -> Option<&mut Option<GroupMark>> {
        match kind {
            MarkKind::Peak => Some(&mut self.peak),
            MarkKind::Pit => Some(&mut self.pit),
            MarkKind::End => Some(&mut self.end),
            MarkKind::Moment => None,
        }
    }
}
