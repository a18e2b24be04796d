//! Departments, and how a scenario says that one is involved in a touchpoint.

use super::{DepartmentId, Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A department of the company, or an outside partner that acts for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    pub id: DepartmentId,
    pub name: Text,
    /// For the lanes of the map: two Chinese characters, up to seven Latin ones. Empty: cut from `name`.
    pub short: Text,
    /// What the department covers.
    pub note: Text,
    /// Whom the department serves inside the company.
    pub serves: Text,
    /// What it needs from others for that.
    pub needs: Text,
    /// A colour of the group's own; without one the palette gives it by order.
    pub color: Option<Color>,
}

impl Department {
    /// So many departments have a colour of the palette's, by their order.
    pub const PALETTE: usize = 8;

    /// Colours that no order gives, for those who come after, and told apart from the palette's.
    pub const SPARE: [Color; 8] = [
        Color([0xEE, 0x77, 0x33]),
        Color([0x00, 0x77, 0xBB]),
        Color([0xAA, 0x44, 0x99]),
        Color([0x66, 0x11, 0x00]),
        Color([0x77, 0x77, 0x77]),
        Color([0xEE, 0x33, 0x77]),
        Color([0x22, 0x55, 0x55]),
        Color([0xBB, 0xCC, 0x33]),
    ];
}

/// An sRGB colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// Reads `#rrggbb`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
        let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// A department at work in one lane of a touchpoint, with what it contributes there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Involvement {
    pub department: DepartmentId,
    pub note: Text,
}

impl From<DepartmentId> for Involvement {
    fn from(department: DepartmentId) -> Self {
        Self { department, note: Text::default() }
    }
}
