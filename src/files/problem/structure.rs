//! Which problems are about the brackets of a file, and which may be nothing but their consequences.

use super::kind::Problem;

impl Problem {
    /// Whether it leaves open which brackets belong together, so that what stands in the wrong part of
    /// the file is likely told of for no other reason.
    pub(crate) fn breaks_structure(&self) -> bool {
        matches!(
            self,
            Self::UnclosedBracket { .. }
                | Self::UnmatchedBracket { .. }
                | Self::StrayBracket { .. }
                | Self::TextAfterEnd { .. }
        )
    }

    /// Whether it is about a bracket that has no partner, or text that no bracket holds.
    pub(crate) fn is_of_brackets(&self) -> bool {
        self.breaks_structure() || matches!(self, Self::WrongBracket { .. } | Self::TwoDocuments)
    }

    /// Whether it may be nothing but a consequence of a broken structure.
    pub(crate) fn may_follow_from_structure(&self) -> bool {
        matches!(
            self,
            Self::UnknownField { suggestion: None, .. }
                | Self::MissingField { .. }
                | Self::FieldExpected { .. }
                | Self::WrongKind { .. }
                | Self::UnknownTouchpoint { .. }
                | Self::NoTouchpointNumber { .. }
                | Self::UnknownDepartment { .. }
                | Self::TwoDocuments
                | Self::NoStages
                | Self::EmptyStage { .. }
        )
    }
}
