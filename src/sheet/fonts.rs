//! The embedded typefaces, and how wide a text set in them is.
//!
//! Noto Sans CJK SC in two weights, the same bytes for screen, PDF and PNG, so that a line broken here
//! fits wherever it is painted. A build without the files stops at the lines below:
//! `assets/fonts/README.md` tells how to make them.

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// The name under which painters and files ask for the typeface.
pub const FAMILY: &str = "Noto Sans CJK SC";

pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJKsc-Regular.otf");
/// Holds fewer characters than [`REGULAR`], which stands in for what is missing.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJKsc-Bold.otf");

/// From the baseline up to the top of a line, in parts of the size.
pub const ASCENT: f32 = 1.16;

/// Text is measured through this alone, so that lines break alike on screen and paper.
pub trait TextMeasure {
    /// The width of a single line, in the unit of `size`.
    fn width(&self, text: &str, size: f32, bold: bool) -> f32;

    /// How many bytes from the beginning of a line have room in a width. What is measured grows with the
    /// room and not with the text.
    fn fitting(&self, text: &str, size: f32, bold: bool, room: f32) -> usize {
        let mut buffer = [0; 4];
        let mut width = 0.0;
        let mut fits = |c: char| {
            width += self.width(c.encode_utf8(&mut buffer), size, bold);
            width <= room
        };
        text.char_indices().find(|(_, c)| !fits(*c)).map_or(text.len(), |(at, _)| at)
    }
}

/// Measures with the embedded typefaces: the sum of the advances, without kerning.
pub struct FontMeasure {
    regular: Option<Face>,
    bold: Option<Face>,
}

struct Face {
    characters: Charmap<'static>,
    /// For a size of one unit.
    metrics: GlyphMetrics<'static>,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        Some(Self { characters: font.charmap(), metrics })
    }

    fn advance(&self, character: char) -> Option<f32> {
        self.metrics.advance_width(self.characters.map(character)?)
    }
}

impl FontMeasure {
    pub fn new() -> Self {
        Self { regular: Face::new(REGULAR), bold: Face::new(BOLD) }
    }

    /// Whether the typeface has a glyph for the character.
    pub fn covers(&self, character: char) -> bool {
        self.regular.as_ref().is_some_and(|face| face.characters.map(character).is_some())
    }

    /// A character that the typeface lacks comes from another font on screen; an em is a safe guess.
    fn advance(&self, character: char, bold: bool) -> f32 {
        let of = |face: &Option<Face>| face.as_ref().and_then(|face| face.advance(character));
        let heavy = if bold { of(&self.bold) } else { None };
        heavy.or_else(|| of(&self.regular)).unwrap_or(1.0)
    }
}

impl Default for FontMeasure {
    fn default() -> Self {
        Self::new()
    }
}

impl TextMeasure for FontMeasure {
    fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        text.chars().map(|character| self.advance(character, bold)).sum::<f32>() * size
    }

    fn fitting(&self, text: &str, size: f32, bold: bool, room: f32) -> usize {
        let mut width = 0.0;
        // The same sum in the same order as the width of the whole.
        let mut fits = |c: char| {
            width += self.advance(c, bold);
            width * size <= room
        };
        text.char_indices().find(|(_, c)| !fits(*c)).map_or(text.len(), |(at, _)| at)
    }
}
