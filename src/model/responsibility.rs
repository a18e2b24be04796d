//! RASCI: what a department answers for at a touchpoint.

use super::DepartmentId;
use serde::{Deserialize, Serialize};

/// The part of a department at a touchpoint. `AR` is accountable and responsible in one, the usual
/// case of a small team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Accountable 当责: answers for the result. Exactly one at each touchpoint.
    A,
    /// Accountable and responsible.
    AR,
    /// Responsible 执行: does the work.
    R,
    /// Support 支持: gives means to those who do it.
    S,
    /// Consulted 咨询: is asked before (two-way).
    C,
    /// Informed 知会: is told (one-way).
    I,
}

impl Role {
    pub const ALL: [Self; 6] = [Self::A, Self::AR, Self::R, Self::S, Self::C, Self::I];

    pub fn is_accountable(self) -> bool {
        matches!(self, Self::A | Self::AR)
    }

    pub fn is_responsible(self) -> bool {
        matches!(self, Self::R | Self::AR)
    }

    /// The letters as cells and files show them.
    pub fn letters(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::AR => "AR",
            Self::R => "R",
            Self::S => "S",
            Self::C => "C",
            Self::I => "I",
        }
    }
}

/// One filled cell of the matrix, kept at its touchpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsibility {
    pub department: DepartmentId,
    pub role: Role,
}
