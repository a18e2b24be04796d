//! What came to a class, as its page shows it: what lies in its folder, and what is not in it.

use crate::analysis::compare::GroupWork;
use crate::analysis::standing::Aside;
use crate::files::DocumentKind;
use crate::files::collect::KeepError;
use crate::files::problem::Located;
use crate::model::Collected;

/// A worksheet in the folder of the class.
#[derive(Clone, Debug)]
pub struct CollectedWork {
    pub kept: Collected,
    /// `None` while it is not read, or where it cannot be.
    pub work: Option<GroupWork>,
    /// Why it does not count.
    pub aside: Option<Aside>,
    /// It scores the journey anew, at a later time than the day of the class.
    pub is_anew: bool,
}

impl CollectedWork {
    /// The number of its group in this class; 0 where it has none.
    pub fn number(&self) -> u32 {
        self.kept.group.or(self.work.as_ref().map(|work| work.worksheet.group.number)).unwrap_or(0)
    }
}

/// Why a file that came is not in the class.
#[derive(Clone, Debug, PartialEq)]
pub enum NotIn {
    Aside(Aside),
    /// It is a scenario or a class.
    Other(DocumentKind),
    Unreadable(Vec<Located>),
    /// All worksheets together take as much memory as they may.
    TooMuch,
    NotKept(KeepError),
    /// It is being copied.
    Coming,
}
