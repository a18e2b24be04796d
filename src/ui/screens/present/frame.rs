//! The measures of a slide and what is written on it, whatever it is about.
//!
//! All measures are in `u`: 1 on a screen with 1080 lines. Type is never smaller than 24 u, so that the
//! back row reads it; a projector with fewer lines throws a picture of the same size onto the wall.

use crate::model::labels;
use crate::model::{Language, Text};
use crate::sheet::{Paint, cut};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::screens::agenda;
use crate::words::Phrase;
use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The left and right edge of what is written, in u.
pub const EDGE: f32 = 64.0;
/// The height of what stands under a map, in u.
pub const FOOT: f32 = 180.0;
/// The smallest type of the slides of a worksheet, in u: its ink is 26 high.
pub const SMALL: f32 = 29.0;

/// One u of a slide that fills `place`, in logical pixels.
pub fn unit(place: Rect) -> f32 {
    (place.width() / 1920.0).min(place.height() / 1080.0)
}

/// Sizes in u, largest first, each with the most lines that it may have; a weight; a colour.
pub type TypeSizes<'a> = (&'a [(f32, usize)], bool, Paint);

/// The ground of a slide.
#[derive(Clone, Debug)]
pub struct Frame {
    pub place: Rect,
    pub u: f32,
    /// The languages to write in, the first one first.
    pub languages: Vec<Language>,
    /// Whether the slide takes all of its place, instead of a part of 16:9 in the middle of it.
    pub fills: bool,
}

impl Frame {
    /// A slide in a place, in the languages that are projected.
    pub fn new(cx: &Cx<'_>, place: Rect) -> Self {
        let both = cx.state.presentation.both;
        let languages = if both { vec![cx.language, cx.language.other()] } else { vec![cx.language] };
        Self { place, u: unit(place), languages, fills: false }
    }

    /// The same for a slide that takes all of its place.
    pub fn filling(cx: &Cx<'_>, place: Rect) -> Self {
        Self { fills: true, ..Self::new(cx, place) }
    }

    /// The width of the slide in u: 1920, or what its place has.
    pub fn wide(&self) -> f32 {
        if self.fills { self.place.width() / self.u } else { 1920.0 }
    }

    /// The height of the slide in u: 1080, or what its place has.
    pub fn high(&self) -> f32 {
        if self.fills { self.place.height() / self.u } else { 1080.0 }
    }

    /// The smallest type that a line is made in to fit.
    fn least(&self) -> f32 {
        if self.fills { SMALL } else { 24.0 }
    }

    /// The title at the left, what it belongs to at the right, and a countdown that runs.
    pub fn heading(&self, ui: &mut Ui, cx: &Cx<'_>, title: &str, right: &str) {
        let wide = self.wide();
        let corner = self.at(wide - EDGE, 66.0);
        let pill = agenda::pill_ui(ui, cx, (corner.x, corner.y), self.u);
        let pill = if pill > 0.0 { pill / self.u + 40.0 } else { 0.0 };
        let of_right = self.width(cx, right, self.style(SMALL, false)) / self.u;
        let place = self.rect(wide - EDGE - pill - of_right, 42.0, of_right, 48.0);
        let taken = of_right + pill;
        self.line(ui, cx, place, Align2::RIGHT_CENTER, right, (self.style(SMALL, false), Paint::Ink2));
        let room = self.rect(EDGE, 36.0, wide - 3.0 * EDGE - taken, 60.0);
        self.line(ui, cx, room, Align2::LEFT_CENTER, title, (self.style(36.0, true), Paint::Ink));
    }

    /// A rectangle in u, from the corner of the slide.
    pub fn rect(&self, x: f32, y: f32, w: f32, h: f32) -> Rect {
        let at = self.at(x, y);
        rect(at.x, at.y, w * self.u, h * self.u)
    }

    /// A point in u. A slide that does not fill its place stands in the middle of it.
    pub fn at(&self, x: f32, y: f32) -> Pos2 {
        let free = self.place.size() - vec2(self.wide(), self.high()) * self.u;
        pos2(self.place.left() + free.x / 2.0 + x * self.u, self.place.top() + free.y / 2.0 + y * self.u)
    }

    /// A style by its size in u.
    pub fn style(&self, size: f32, bold: bool) -> Style {
        Style { size: size * self.u, line: size * 1.4 * self.u, bold }
    }

    pub fn width(&self, cx: &Cx<'_>, text: &str, style: Style) -> f32 {
        text::width(cx, text, style)
    }

    /// One line, made smaller where it would not fit, but never below the smallest of the slide; what then does not fit ends
    /// in `…`. A screen reader reads it.
    pub fn line(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        place: Rect,
        align: Align2,
        text: &str,
        (style, paint): (Style, Paint),
    ) {
        let text = labels::safe_label(text);
        let smallest = Style { size: self.least() * self.u, line: 1.4 * self.least() * self.u, ..style };
        let wide = self.width(cx, &text, style);
        let fits = (place.width() / wide.max(1.0)).min(1.0);
        let style = Style { size: (style.size * fits).max(smallest.size.min(style.size)), ..style };
        let shown = cut(&text, place.width(), style.size, style.bold, &cx.memory.measure);
        text::line_in(ui, place, align, &shown, style, cx.color(paint));
        self.name(ui, place, &text);
    }

    /// A paragraph in as large a type as fits. Returns its height in u.
    pub fn paragraph(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (x, y, width): (f32, f32, f32),
        text: &str,
        (sizes, bold, paint): TypeSizes<'_>,
    ) -> f32 {
        let text = labels::safe_label(text);
        let lines = |size: f32| text::n_lines(cx, &text, width * self.u, self.style(size, bold));
        let fitting = sizes.iter().find(|(size, most)| lines(*size) <= *most).or(sizes.last());
        let Some((size, most)) = fitting else { return 0.0 };
        let style = self.style(*size, bold);
        let high = text::paragraph_at(ui, cx, self.at(x, y), (width * self.u, *most), &text, style, paint);
        self.name(ui, Rect::from_min_size(self.at(x, y), vec2(width * self.u, high)), &text);
        high / self.u
    }

    /// Tells a screen reader what is written at a place.
    pub fn name(&self, ui: &mut Ui, place: Rect, text: &str) {
        let id = ui.scope_id().with(("slide", place.min.x as i32, place.min.y as i32, text));
        let response = ui.interact(place, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    }

    /// A phrase in the languages of the slide.
    pub fn say(&self, phrase: Phrase) -> String {
        let mut said: Vec<&str> = self.languages.iter().map(|language| phrase.get(*language)).collect();
        said.dedup();
        said.join(" ")
    }

    /// A text in the languages of the slide, once where both are the same words.
    pub fn both(&self, text: &Text, between: &str) -> String {
        let mut said: Vec<&str> = self.languages.iter().map(|language| text.get(*language)).collect();
        said.dedup();
        said.join(between)
    }

    /// The languages in which a text says something of its own.
    pub fn languages_of(&self, text: &Text) -> &[Language] {
        let n = if text.is_plain() || text.zh.is_empty() || text.en.is_empty() {
            1
        } else {
            self.languages.len()
        };
        &self.languages[..n.min(self.languages.len())]
    }
}

/// A red dot with a light rim, so that it is seen on any ground.
pub fn laser(painter: &Painter, cx: &Cx<'_>, place: Rect, at: Pos2) {
    let u = unit(place);
    painter.circle_filled(at, 13.0 * u, Color32::WHITE);
    painter.circle_filled(at, 10.0 * u, cx.color(Paint::Err));
}
