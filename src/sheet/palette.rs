//! The colours of a theme, read once from `assets/theme.ron`.

use super::shape::Paint;
use crate::model::{Color, Department};
use serde::{Deserialize, Deserializer, de};
use std::sync::LazyLock;

/// Light for projectors and paper, dark for dark rooms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    #[default]
    Light,
    Dark,
}

/// The resolved colours of one theme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    canvas: Rgb,
    surface: Rgb,
    sunk: Rgb,
    hover: Rgb,
    tint: Rgb,
    shade: Rgb,
    ink: Rgb,
    ink2: Rgb,
    edge: Rgb,
    line: Rgb,
    accent: Rgb,
    on_accent: Rgb,
    ok: Rgb,
    warn: Rgb,
    err: Rgb,
    /// From −5 to +5.
    score: [Rgb; 11],
    on_dot: Rgb,
    peak_fill: Rgb,
    peak_outline: Rgb,
    pit: Rgb,
    end: Rgb,
    moment: Rgb,
    /// Key and tint, in the scenario's order of departments.
    departments: [(Rgb, Rgb); Palette::DEPARTMENTS],
    /// The curves of the groups of a class.
    groups: [Rgb; Palette::GROUPS],
    /// The share of a group's own colour in the tint of its bars, 0…1.
    own_tint: f32,
}

impl Palette {
    /// So many departments have colours of their own; after them the keys come again, with a gap cut
    /// into the stripe.
    pub const DEPARTMENTS: usize = Department::PALETTE;
    /// So many groups have colours of their own; after them they come again, with another dash.
    pub const GROUPS: usize = 8;

    pub fn light() -> &'static Self {
        &THEMES.light
    }

    pub fn dark() -> &'static Self {
        &THEMES.dark
    }

    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => Self::light(),
            Theme::Dark => Self::dark(),
        }
    }

    /// Red, green and blue of a role, sRGB.
    pub fn color(&self, paint: Paint) -> [u8; 3] {
        let department = |order: usize| self.departments[order % Self::DEPARTMENTS];
        let rgb = match paint {
            Paint::Canvas => self.canvas,
            Paint::Surface => self.surface,
            Paint::Sunk => self.sunk,
            Paint::Hover => self.hover,
            Paint::Tint => self.tint,
            Paint::Shade => self.shade,
            Paint::Ink => self.ink,
            Paint::Ink2 => self.ink2,
            Paint::Edge => self.edge,
            Paint::Line => self.line,
            Paint::Accent => self.accent,
            Paint::OnAccent => self.on_accent,
            Paint::Ok => self.ok,
            Paint::Warn => self.warn,
            Paint::Err => self.err,
            Paint::Score(score) => self.score[(score.value() + 5) as usize],
            Paint::OnDot => self.on_dot,
            Paint::PeakFill => self.peak_fill,
            Paint::PeakOutline => self.peak_outline,
            Paint::Pit => self.pit,
            Paint::End => self.end,
            Paint::Moment => self.moment,
            Paint::DepartmentKey(order) => department(order).0,
            Paint::DepartmentTint(order) => department(order).1,
            Paint::Group(place) => self.groups[place % Self::GROUPS],
            Paint::Own(color) => Rgb(color.0),
            Paint::OwnTint(color) => self.mixed(color),
        };
        rgb.0
    }

    /// A group's colour thinned with the surface, so that `ink` stays readable on it.
    fn mixed(&self, color: Color) -> Rgb {
        let channel = |own: u8, ground: u8| {
            let (own, ground) = (f32::from(own), f32::from(ground));
            (ground + (own - ground) * self.own_tint).round() as u8
        };
        let ([r, g, b], [sr, sg, sb]) = (color.0, self.surface.0);
        Rgb([channel(r, sr), channel(g, sg), channel(b, sb)])
    }
}

/// A colour as the theme file writes it, `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rgb([u8; 3]);

impl<'de> Deserialize<'de> for Rgb {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let color = Color::parse(&text);
        color.map(|color| Self(color.0)).ok_or_else(|| de::Error::custom(format!("not a colour: {text}")))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Themes {
    light: Palette,
    dark: Palette,
}

#[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
static THEMES: LazyLock<Themes> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/theme.ron")).expect("assets/theme.ron is valid")
});
