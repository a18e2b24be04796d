//! A slide of 1920 × 1080 in any rectangle: places and sizes are those of the slide, and are scaled here
//! alone. Text is told to screen readers as it is painted.

use crate::app::{Command, TeachingCommand};
use crate::model::{MarkKind, Score};
use crate::sheet::{Paint, Point, first_lines, marks};
use crate::ui::cx::Cx;
use crate::ui::kit::{painter, theme};
use crate::words::Phrase;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

pub const WIDTH: f32 = 1920.0;
pub const HEIGHT: f32 = 1080.0;

/// A place on the slide, and a rectangle as left, top, width and height.
pub type At = (f32, f32);
pub type Corners = (f32, f32, f32, f32);

/// How a line of text looks. The size is that of the slide and never below 24.
#[derive(Clone, Copy, Debug)]
pub struct Lettering {
    pub size: f32,
    pub bold: bool,
    pub paint: Paint,
    pub align: Align2,
}

impl Lettering {
    pub const TITLE: Self = Self::new(56.0, Paint::Ink).bold();
    pub const NOTE: Self = Self::new(26.0, Paint::Ink2);

    /// From its left end, at mid height.
    pub const fn new(size: f32, paint: Paint) -> Self {
        Self { size, bold: false, paint, align: Align2::LEFT_CENTER }
    }

    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub const fn center(self) -> Self {
        Self { align: Align2::CENTER_CENTER, ..self }
    }

    pub const fn right(self) -> Self {
        Self { align: Align2::RIGHT_CENTER, ..self }
    }
}

pub struct Board<'a, 'c> {
    pub ui: &'a mut Ui,
    pub cx: &'a mut Cx<'c>,
    origin: Pos2,
    /// Logical pixels of one unit of the slide.
    unit: f32,
    /// Counts the texts, for their ids.
    texts: usize,
    focused_button: bool,
}

impl<'a, 'c> Board<'a, 'c> {
    pub fn new(ui: &'a mut Ui, cx: &'a mut Cx<'c>, place: Rect) -> Self {
        let unit = (place.width() / WIDTH).min(place.height() / HEIGHT);
        let origin = place.center() - vec2(WIDTH, HEIGHT) * unit / 2.0;
        Self { ui, cx, origin, unit, texts: 0, focused_button: false }
    }

    /// Whether a button of the page has the focus, which then takes Space.
    pub fn has_focused_button(&self) -> bool {
        self.focused_button
    }

    pub fn send(&mut self, command: TeachingCommand) {
        self.cx.send(Command::Teach(command));
    }

    /// Seconds of the animation.
    pub fn elapsed(&self) -> f32 {
        self.cx.state.teaching.elapsed
    }

    /// 0 before `from` seconds, 1 from `to` on, and evenly between.
    pub fn share(&self, from: f32, to: f32) -> f32 {
        ((self.elapsed() - from) / (to - from)).clamp(0.0, 1.0)
    }

    pub fn pos(&self, (x, y): At) -> Pos2 {
        self.origin + vec2(x, y) * self.unit
    }

    pub fn rect(&self, (x, y, w, h): Corners) -> Rect {
        Rect::from_min_size(self.pos((x, y)), vec2(w, h) * self.unit)
    }

    pub fn px(&self, length: f32) -> f32 {
        length * self.unit
    }

    /// Where a pointer is on the slide.
    pub fn on_slide(&self, pointer: Pos2) -> At {
        let at = (pointer - self.origin) / self.unit;
        (at.x, at.y)
    }

    pub fn painter(&self) -> &Painter {
        self.ui.painter()
    }

    pub fn stroke(&self, width: f32, paint: Paint) -> Stroke {
        Stroke::new(self.px(width), self.cx.color(paint))
    }

    pub fn fill(&self, place: Corners, paint: Paint) {
        self.painter().rect_filled(self.rect(place), CornerRadius::ZERO, self.cx.color(paint));
    }

    /// A bar with round ends; from either side.
    pub fn bar(&self, (from, to): (f32, f32), y: f32, height: f32, paint: Paint) {
        let place = Rect::from_two_pos(self.pos((from, y - height / 2.0)), self.pos((to, y + height / 2.0)));
        let radius = CornerRadius::same(self.px(6.0) as u8);
        self.painter().rect_filled(place, radius, self.cx.color(paint));
    }

    pub fn line(&self, from: At, to: At, width: f32, paint: Paint) {
        self.painter().line_segment([self.pos(from), self.pos(to)], self.stroke(width, paint));
    }

    /// A line through points, as far as the one at the place `until`, counted from 0; a part of it is a
    /// part of the way to the next.
    pub fn curve(&self, points: &[At], until: f32, width: f32, paint: Paint) {
        let mut shown: Vec<Pos2> =
            points.iter().take(until.max(0.0) as usize + 1).map(|at| self.pos(*at)).collect();
        let last = shown.len();
        if let (Some(from), Some(to)) = (points.get(last.wrapping_sub(1)), points.get(last)) {
            let share = until.fract();
            shown.push(self.pos((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)));
        }
        self.painter().line(shown, self.stroke(width, paint));
    }

    /// An arrow along a level line, its head at `to`.
    pub fn arrow(&self, from: At, to: At, paint: Paint) {
        let back = (from.0 - to.0).signum() * 22.0;
        self.line(from, (to.0 + back * 0.5, to.1), 5.0, paint);
        let points =
            vec![self.pos(to), self.pos((to.0 + back, to.1 - 15.0)), self.pos((to.0 + back, to.1 + 15.0))];
        let color = self.cx.color(paint);
        self.painter().add(eframe::egui::Shape::convex_polygon(points, color, Stroke::NONE));
    }

    pub fn mark(&self, kind: MarkKind, (x, y): At, radius: f32) {
        let at = self.pos((x, y));
        let shapes = marks::shapes(kind, Point::new(at.x, at.y), self.px(radius), false);
        painter::paint(self.painter(), self.cx, Pos2::ZERO, &shapes);
    }

    /// A line in the language of the page.
    pub fn say(&mut self, at: At, phrase: Phrase, look: Lettering) {
        self.text(at, phrase.get(self.cx.language), look);
    }

    pub fn text(&mut self, at: At, text: &str, look: Lettering) {
        let place = self.paint_text(at, text, look);
        self.label(place, text);
    }

    /// A line that belongs to something with a label of its own.
    pub fn paint_text(&self, at: At, text: &str, look: Lettering) -> Rect {
        let font = theme::font(self.px(look.size), look.bold);
        self.painter().text(self.pos(at), look.align, text, font, self.cx.color(look.paint))
    }

    /// How wide a line is on the slide.
    pub fn width(&self, text: &str, look: Lettering) -> f32 {
        use crate::sheet::TextMeasure as _;
        self.cx.memory.measure.width(text, look.size, look.bold)
    }

    /// As much of a text as a line holds, with `…` where there is more.
    pub fn cut(&self, text: &str, width: f32, look: Lettering) -> String {
        self.lines(text, (width, 1), look).pop().unwrap_or_default()
    }

    fn lines(&self, text: &str, room: (f32, usize), look: Lettering) -> Vec<String> {
        first_lines(text, room, look.size, look.bold, &self.cx.memory.measure)
    }

    /// How many lines a text takes.
    pub fn n_lines(&self, text: &str, width: f32, look: Lettering) -> usize {
        self.lines(text, (width, usize::MAX), look).len()
    }

    /// A paragraph of at most so many lines from its top left corner, or around its centre line for
    /// centred text; returns its height.
    pub fn paragraph(&mut self, (x, y): At, (width, most): (f32, usize), text: &str, look: Lettering) -> f32 {
        let lines = self.lines(text, (width, most), look);
        let high = look.size * 1.36;
        for (index, line) in lines.iter().enumerate() {
            self.paint_text((x, y + high * (index as f32 + 0.5)), line, look);
        }
        let height = high * lines.len() as f32;
        let left = if look.align == Align2::CENTER_CENTER { x - width / 2.0 } else { x };
        let place = self.rect((left, y, width, height));
        self.label(place, text);
        height
    }

    /// A few lines around a centre, for something with a label of its own.
    pub fn centred_lines(&self, (x, y): At, (width, most): (f32, usize), text: &str, look: Lettering) {
        let mut lines = self.lines(text, (width, most + 1), look);
        lines.truncate(most);
        let high = look.size * 1.2;
        for (index, line) in lines.iter().enumerate() {
            let down = high * (index as f32 - (lines.len() as f32 - 1.0) / 2.0);
            self.paint_text((x, y + down), line, look);
        }
    }

    fn label(&mut self, place: Rect, text: &str) {
        self.texts += 1;
        let id = self.id(("text", self.texts));
        let response = self.ui.interact(place, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    }

    pub fn id(&self, salt: impl std::hash::Hash + std::fmt::Debug) -> Id {
        self.ui.scope_id().with(salt)
    }

    /// A part of the page that is pressed: its outline is the caller's, its label is `name`.
    pub fn press(&mut self, place: Corners, name: &str, role: Role, chosen: bool) -> (bool, bool) {
        let rect = self.rect(place);
        let sense = if self.ui.is_enabled() { Sense::click() } else { Sense::hover() };
        let response = self.ui.interact(rect, self.id(("press", name)), sense);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let enabled = self.ui.is_enabled();
        response.widget_info(|| match role {
            Role::Button => WidgetInfo::labeled(role, enabled, name),
            _ => WidgetInfo::selected(role, enabled, chosen, name),
        });
        self.focused_button |= response.has_focus();
        if response.has_focus() {
            let radius = CornerRadius::same(self.px(8.0) as u8);
            let stroke = self.stroke(4.0, Paint::Accent);
            self.painter().rect_stroke(rect.expand(self.px(5.0)), radius, stroke, StrokeKind::Middle);
        }
        (response.clicked(), response.hovered() && enabled)
    }

    /// A button with its words; `quiet` ones are outlined only.
    pub fn button(&mut self, place: Corners, label: &str, quiet: bool) -> bool {
        let (clicked, hovered) = self.press(place, label, Role::Button, false);
        let (fill, ink) = match (quiet, hovered) {
            (true, false) => (Paint::Surface, Paint::Ink),
            (true, true) => (Paint::Hover, Paint::Ink),
            (false, _) => (Paint::Accent, Paint::OnAccent),
        };
        let edge = if quiet { self.stroke(3.0, Paint::Edge) } else { Stroke::NONE };
        self.boxed(place, fill, edge);
        let (x, y, w, h) = place;
        self.paint_text((x + w / 2.0, y + h / 2.0), label, Lettering::new(30.0, ink).bold().center());
        clicked
    }

    /// A ground with round corners and an outline.
    pub fn boxed(&self, place: Corners, fill: Paint, edge: Stroke) {
        let radius = CornerRadius::same(self.px(10.0) as u8);
        self.painter().rect(self.rect(place), radius, self.cx.color(fill), edge, StrokeKind::Inside);
    }

    /// A disc with a number in it.
    pub fn disc(&self, (x, y): At, radius: f32, number: &str, (fill, ink): (Paint, Paint)) {
        self.painter().circle_filled(self.pos((x, y)), self.px(radius), self.cx.color(fill));
        let look = Lettering::new((radius * 0.92).max(24.0), ink).bold().center();
        self.paint_text((x, y), number, look);
    }

    /// A score as the map shows it.
    pub fn score(&self, at: At, radius: f32, score: Score) {
        self.disc(at, radius, &score.to_string(), (Paint::Score(score), Paint::OnDot));
    }
}
