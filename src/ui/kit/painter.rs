//! Paints a laid-out sheet with egui.

use crate::sheet::{Anchor, Palette, Shape, Stroke};
use crate::ui::cx::Cx;
use crate::ui::kit::theme;
use eframe::egui::{
    self, Align2, Color32, CornerRadius, Painter, Pos2, Rect, StrokeKind, epaint::PathStroke, vec2,
};

/// Paints `shapes` with the sheet's origin at `origin`. What lies outside the painter's clip is skipped.
pub fn paint<'a>(painter: &Painter, cx: &Cx<'_>, origin: Pos2, shapes: impl IntoIterator<Item = &'a Shape>) {
    let at = |p: &crate::sheet::Point| origin + vec2(p.x, p.y);
    for shape in shapes {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let place = Rect::from_min_size(origin + vec2(rect.x, rect.y), vec2(rect.w, rect.h));
                let fill = fill.map_or(Color32::TRANSPARENT, |paint| cx.color(paint));
                let dashed = stroke.filter(|stroke| stroke.dash.is_some());
                let solid = if dashed.is_some() { egui::Stroke::NONE } else { solid(cx, stroke.as_ref()) };
                painter.rect(place, CornerRadius::same(*radius as u8), fill, solid, StrokeKind::Middle);
                if let Some(dashed) = dashed {
                    line(painter, cx, outline(place, *radius), &dashed);
                }
            }
            Shape::Line { from, to, stroke } => line(painter, cx, vec![at(from), at(to)], stroke),
            Shape::Polyline { points, stroke } => line(painter, cx, points.iter().map(at).collect(), stroke),
            Shape::Polygon { points, fill, stroke } => {
                let points: Vec<Pos2> = points.iter().map(at).collect();
                if let Some(fill) = fill {
                    fan(painter, &points, cx.color(*fill));
                }
                if let Some(stroke) = stroke {
                    let stroke = PathStroke::from(solid(cx, Some(stroke)));
                    painter.add(egui::Shape::closed_line(points, stroke));
                }
            }
            Shape::Circle { center, radius, fill, stroke } => {
                let fill = fill.map_or(Color32::TRANSPARENT, |paint| cx.color(paint));
                painter.circle(at(center), *radius, fill, solid(cx, stroke.as_ref()));
            }
            Shape::Text { pos, text, size, bold, paint, anchor } => {
                let align = match anchor {
                    Anchor::Left => Align2::LEFT_TOP,
                    Anchor::Center => Align2::CENTER_TOP,
                    Anchor::Right => Align2::RIGHT_TOP,
                };
                let top = at(pos) - vec2(0.0, crate::sheet::fonts::ASCENT * size);
                painter.text(top, align, text, theme::font(*size, *bold), cx.color(*paint));
            }
        }
    }
}

fn solid(cx: &Cx<'_>, stroke: Option<&Stroke>) -> egui::Stroke {
    stroke.map_or(egui::Stroke::NONE, |stroke| egui::Stroke::new(stroke.width, cx.color(stroke.paint)))
}

fn line(painter: &Painter, cx: &Cx<'_>, points: Vec<Pos2>, stroke: &Stroke) {
    let solid = solid(cx, Some(stroke));
    match stroke.dash {
        Some((dash, gap)) => painter.extend(egui::Shape::dashed_line(&points, solid, dash, gap)),
        None => {
            painter.line(points, solid);
        }
    }
}

/// The outline of a rounded rectangle, closed, for a dashed stroke.
fn outline(place: Rect, radius: f32) -> Vec<Pos2> {
    use std::f32::consts::FRAC_PI_2;
    let inner = place.shrink(radius);
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let mut points = Vec::new();
    for (quarter, corner) in corners.into_iter().enumerate() {
        points.extend((0..=4).map(|step| {
            let angle = FRAC_PI_2 * (quarter as f32 + step as f32 / 4.0);
            corner + radius * vec2(angle.cos(), angle.sin())
        }));
    }
    points.extend(points.first().copied());
    points
}

/// Fills a star-shaped polygon, the star of the peak among them, around the mean of its points; egui
/// fills convex ones only.
fn fan(painter: &Painter, points: &[Pos2], color: Color32) {
    let n = points.len();
    if n < 3 {
        return;
    }
    let sum = points.iter().fold(vec2(0.0, 0.0), |sum, point| sum + point.to_vec2());
    let mut mesh = egui::Mesh::default();
    mesh.colored_vertex((sum / n as f32).to_pos2(), color);
    for point in points {
        mesh.colored_vertex(*point, color);
    }
    for index in 1..=n {
        mesh.add_triangle(0, index as u32, if index == n { 1 } else { index as u32 + 1 });
    }
    painter.add(mesh);
}

/// Upright strokes as one mesh, for many of them at once; other shapes are left out.
pub fn strokes(origin: Pos2, shapes: &[Shape], palette: &Palette) -> egui::Mesh {
    let mut mesh = egui::Mesh::default();
    for shape in shapes {
        let Shape::Line { from, to, stroke } = shape else { continue };
        let [r, g, b] = palette.color(stroke.paint);
        let half = vec2(stroke.width / 2.0, 0.0);
        let corners = [origin + vec2(from.x, from.y) - half, origin + vec2(to.x, to.y) + half];
        mesh.add_colored_rect(Rect::from_two_pos(corners[0], corners[1]), Color32::from_rgb(r, g, b));
    }
    mesh
}
