//! One slide, painted into a rectangle of any size.
//!
//! All measures are in `u`: 1 on a screen with 1080 lines. Type is never smaller than 24 u, so that the
//! back row reads it; a projector with fewer lines throws a picture of the same size onto the wall.

use crate::analysis::key::Revealed;
use crate::analysis::remembered::{Mark, Reading};
use crate::analysis::responsibility::Load;
use crate::analysis::review::Review;
use crate::app::{Slide, Workshop};
use crate::model::labels;
use crate::model::{Language, Text, TouchpointId, Worksheet};
use crate::sheet::{Overlay, Paint, Picture, cut};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::screens::agenda;

use crate::words::{Phrase, screen};
use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// The left and right edge of what is written, in u.
pub const EDGE: f32 = 64.0;
/// Where the footer begins, in u from the top.
pub const FOOTER: f32 = 816.0;

/// One u of a slide that fills `place`, in logical pixels.
pub fn unit(place: Rect) -> f32 {
    (place.width() / 1920.0).min(place.height() / 1080.0)
}

/// Sizes in u, largest first, each with the most lines that it may have; a weight; a colour.
pub type TypeSizes<'a> = (&'a [(f32, usize)], bool, Paint);

/// A worksheet without its scores and marks, for guessing first; made anew when the worksheet changes.
#[derive(Default)]
struct Blank {
    of: Option<Arc<Worksheet>>,
    blank: Arc<Worksheet>,
    overlay: Arc<Overlay>,
}

impl Blank {
    fn of(&mut self, worksheet: &Arc<Worksheet>) -> (Arc<Worksheet>, Arc<Overlay>) {
        if !self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, worksheet)) {
            let mut blank = Worksheet::clone(worksheet);
            for touchpoint in blank.journey.touchpoints_mut() {
                touchpoint.score = None;
            }
            blank.marks = crate::model::Marks::default();
            self.overlay = Arc::new(Overlay::of_review(&Review::of(&blank)));
            self.blank = Arc::new(blank);
            self.of = Some(Arc::clone(worksheet));
        }
        (Arc::clone(&self.blank), Arc::clone(&self.overlay))
    }
}

/// What a slide is painted from.
pub struct Scene<'a> {
    pub place: Rect,
    pub u: f32,
    pub slide: Slide,
    /// Without scores and marks while the class guesses.
    pub worksheet: Arc<Worksheet>,
    overlay: Arc<Overlay>,
    pub numbers: bool,
    pub reading: &'a Reading,
    pub marks: &'a [Mark],
    pub loads: &'a [Load],
    /// Of the worksheet with its numbers, hidden or not.
    pub review: &'a Review,
    pub revealed: &'a Revealed,
    /// The touchpoint in the light.
    pub touchpoint: Option<TouchpointId>,
    /// The languages to write in, the first one first.
    pub languages: Vec<Language>,
}

impl<'a> Scene<'a> {
    pub fn new(
        cx: &mut Cx<'_>,
        workshop: &'a Workshop,
        place: Rect,
        slide: Slide,
        revealed: &'a Revealed,
    ) -> Self {
        let show = &cx.state.presentation;
        let worksheet = workshop.worksheet();
        let marks = &workshop.review().marks;
        let languages = if show.both { vec![cx.language, cx.language.other()] } else { vec![cx.language] };
        let (shown, overlay) = if show.numbers {
            (Arc::clone(worksheet), Arc::clone(workshop.overlay()))
        } else {
            cx.memory.of_mut::<Blank>().of(worksheet)
        };
        Self {
            place,
            u: unit(place),
            slide,
            touchpoint: slide.touchpoint(worksheet, marks),
            worksheet: shown,
            overlay,
            numbers: show.numbers,
            reading: &workshop.review().reading,
            marks,
            loads: &workshop.review().loads,
            review: workshop.review(),
            revealed,
            languages,
        }
    }

    /// The journey as the slide shows it.
    pub fn picture(&self) -> Picture<'_> {
        Picture::kept_worksheet(&self.worksheet, &self.overlay)
    }

    /// The title at the left, the group at the right.
    pub fn head(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let brief = &self.worksheet.scenario;
        let group = screen::group_line(&self.worksheet.group, cx.language);
        let corner = self.at(1920.0 - EDGE, 66.0);
        let pill = agenda::pill_ui(ui, cx, (corner.x, corner.y), self.u);
        let pill = if pill > 0.0 { pill / self.u + 40.0 } else { 0.0 };
        let of_group = self.width(cx, &group, self.style(28.0, false)) / self.u;
        let right = self.rect(1920.0 - EDGE - pill - of_group, 42.0, of_group, 48.0);
        let wide = (of_group + pill) * self.u;
        self.line(ui, cx, right, Align2::RIGHT_CENTER, &group, (self.style(28.0, false), Paint::Ink2));
        let title = self.both(&brief.title, " · ");
        let room = self.rect(EDGE, 36.0, 1920.0 - 3.0 * EDGE - wide / self.u, 60.0);
        self.line(ui, cx, room, Align2::LEFT_CENTER, &title, (self.style(36.0, true), Paint::Ink));
    }

    /// A rectangle in u, from the corner of the slide.
    pub fn rect(&self, x: f32, y: f32, w: f32, h: f32) -> Rect {
        let at = self.at(x, y);
        rect(at.x, at.y, w * self.u, h * self.u)
    }

    /// A point in u. A slide that is wider or higher than 16:9 stands in the middle of its place.
    pub fn at(&self, x: f32, y: f32) -> Pos2 {
        let free = self.place.size() - vec2(1920.0, 1080.0) * self.u;
        pos2(self.place.left() + free.x / 2.0 + x * self.u, self.place.top() + free.y / 2.0 + y * self.u)
    }

    /// A style by its size in u.
    pub fn style(&self, size: f32, bold: bool) -> Style {
        Style { size: size * self.u, line: size * 1.4 * self.u, bold }
    }

    pub fn width(&self, cx: &Cx<'_>, text: &str, style: Style) -> f32 {
        text::width(cx, text, style)
    }

    /// One line, made smaller where it would not fit, but never below 24 u; what then does not fit ends
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
        let smallest = Style { size: 24.0 * self.u, line: 34.0 * self.u, ..style };
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
        let said: Vec<&str> = self.languages.iter().map(|language| phrase.get(*language)).collect();
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
