//! Small drawings: strokes of 1.5 px on a 16 px square, and the marks of the map. No font has them all
//! in one shape, so none is asked.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

fn stroke(color: Color32) -> Stroke {
    Stroke::new(1.5, color)
}

pub fn check(painter: &Painter, center: Pos2, color: Color32) {
    let points = vec![center + vec2(-4.5, 0.0), center + vec2(-1.5, 3.5), center + vec2(5.0, -4.0)];
    painter.line(points, stroke(color));
}

/// An arrow that turns back; `redo` mirrors it.
pub fn undo(painter: &Painter, center: Pos2, color: Color32, redo: bool) {
    let side = if redo { -1.0 } else { 1.0 };
    let at = |x: f32, y: f32| center + vec2(x * side, y);
    painter.line(vec![at(-3.0, -7.0), at(-7.0, -3.0), at(-3.0, 1.0)], stroke(color));
    let mut points = vec![at(-7.0, -3.0), at(3.0, -3.0)];
    // A half circle from the top to the bottom of the turn.
    points.extend((0..=8).map(|step| {
        let angle = std::f32::consts::PI * step as f32 / 8.0;
        at(3.0 + 4.5 * angle.sin(), 1.5 - 4.5 * angle.cos())
    }));
    points.push(at(-2.0, 6.0));
    painter.line(points, stroke(color));
}

/// The sign of the program: a curve with its peak.
pub fn logo(painter: &Painter, rect: Rect, color: Color32) {
    let at = |x: f32, y: f32| rect.min + vec2(x * rect.width(), y * rect.height());
    let line = Stroke::new(rect.height() * 0.11, color);
    let peak = at(0.72, 0.14);
    painter.line(vec![at(0.03, 0.92), at(0.28, 0.55), at(0.46, 0.78), peak, at(0.97, 0.66)], line);
    painter.circle_filled(peak, rect.height() * 0.15, color);
}

/// Three lines: what opens the menu.
pub fn menu(painter: &Painter, center: Pos2, color: Color32) {
    for y in [-5.0, 0.0, 5.0] {
        painter.line_segment([center + vec2(-7.0, y), center + vec2(7.0, y)], stroke(color));
    }
}

/// A screen on its stand, with the sign for play.
pub fn present(painter: &Painter, center: Pos2, color: Color32) {
    let screen = Rect::from_center_size(center - vec2(0.0, 1.5), vec2(16.0, 11.0));
    painter.rect_stroke(screen, 1.5, stroke(color), StrokeKind::Inside);
    let play = [vec2(-2.0, -4.0), vec2(3.0, -1.5), vec2(-2.0, 1.0)].map(|corner| center + corner);
    painter.add(Shape::convex_polygon(play.to_vec(), color, Stroke::NONE));
    painter.line(
        vec![center + vec2(-4.0, 8.0), center + vec2(0.0, 4.5), center + vec2(4.0, 8.0)],
        stroke(color),
    );
}

/// A closed padlock.
pub fn lock(painter: &Painter, center: Pos2, color: Color32) {
    let body = Rect::from_center_size(center + vec2(0.0, 2.0), vec2(9.0, 6.5));
    painter.rect_filled(body, 1.5, color);
    let points = (0..=8).map(|step| {
        let angle = std::f32::consts::PI * (1.0 + step as f32 / 8.0);
        center + vec2(3.0 * angle.cos(), 3.2 * angle.sin() - 1.5)
    });
    let mut shackle = vec![center + vec2(-3.0, 0.0)];
    shackle.extend(points);
    shackle.push(center + vec2(3.0, 0.0));
    painter.line(shackle, stroke(color));
}

/// A cross: what takes something away.
pub fn cross(painter: &Painter, center: Pos2, color: Color32) {
    for side in [-1.0, 1.0] {
        painter.line_segment([center - vec2(4.0 * side, 4.0), center + vec2(4.0 * side, 4.0)], stroke(color));
    }
}
