//! Paints a sheet as SVG: for slides, and as the map on paper, where it stays vectors and text.
//!
//! Text is written as `<text>` in the embedded typeface, one element a line, so that it can be
//! selected and found. Numbers have at most two decimals and a fixed form: the same sheet gives the
//! same bytes.

use crate::model::composed::composed;
use crate::model::labels::{breaks_line, is_hidden};
use crate::sheet::{Anchor, Paint, Palette, Point, Shape, Sheet, Stroke, fonts};
use std::fmt::Write;

/// The sheet as a complete SVG file on the palette's surface. `title` is what screen readers say.
pub fn paint(sheet: &Sheet, palette: &Palette, title: &str) -> String {
    let (width, height) = (Number(sheet.size.0), Number(sheet.size.1));
    let mut svg = String::new();
    let mut out = Painter { svg: &mut svg, palette };
    out.line(format_args!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{}">"#,
        fonts::FAMILY
    ));
    out.line(format_args!("<title>{}</title>", Escaped(title)));
    let ground = Color(palette.color(Paint::Surface));
    out.line(format_args!(r#"<rect width="{width}" height="{height}" fill="{ground}"/>"#));
    for shape in sheet.all_shapes() {
        out.shape(shape);
    }
    out.line(format_args!("</svg>"));
    svg
}

struct Painter<'a> {
    svg: &'a mut String,
    palette: &'a Palette,
}

impl Painter<'_> {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.svg, "{line}");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let [x, y, w, h, r] = [rect.x, rect.y, rect.w, rect.h, *radius].map(Number);
                let rounded = if *radius > 0.0 { format!(r#" rx="{r}""#) } else { String::new() };
                let look = self.look(*fill, *stroke);
                self.line(format_args!(r#"<rect x="{x}" y="{y}" width="{w}" height="{h}"{rounded}{look}/>"#));
            }
            Shape::Line { from, to, stroke } => {
                let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(Number);
                let look = self.look(None, Some(*stroke));
                self.line(format_args!(r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"{look}/>"#));
            }
            Shape::Polyline { points, stroke } => {
                let look = self.look(None, Some(*stroke));
                let points = Points(points);
                self.line(format_args!(r#"<polyline points="{points}" stroke-linejoin="round"{look}/>"#));
            }
            Shape::Polygon { points, fill, stroke } => {
                let look = self.look(*fill, *stroke);
                let points = Points(points);
                self.line(format_args!(r#"<polygon points="{points}" stroke-linejoin="round"{look}/>"#));
            }
            Shape::Circle { center, radius, fill, stroke } => {
                let [x, y, r] = [center.x, center.y, *radius].map(Number);
                let look = self.look(*fill, *stroke);
                self.line(format_args!(r#"<circle cx="{x}" cy="{y}" r="{r}"{look}/>"#));
            }
            Shape::Text { pos, text, size, bold, paint, anchor } => {
                let [x, y, size] = [pos.x, pos.y, *size].map(Number);
                let weight = if *bold { 700 } else { 400 };
                let anchor = match anchor {
                    Anchor::Left => "",
                    Anchor::Center => r#" text-anchor="middle""#,
                    Anchor::Right => r#" text-anchor="end""#,
                };
                let fill = Color(self.palette.color(*paint));
                let text = Escaped(text);
                self.line(format_args!(
                    r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}"{anchor}>{text}</text>"#
                ));
            }
        }
    }

    /// The attributes of fill and stroke.
    fn look(&self, fill: Option<Paint>, stroke: Option<Stroke>) -> String {
        let mut look = match fill {
            Some(paint) => format!(r#" fill="{}""#, Color(self.palette.color(paint))),
            None => r#" fill="none""#.to_owned(),
        };
        if let Some(stroke) = stroke {
            let (color, width) = (Color(self.palette.color(stroke.paint)), Number(stroke.width));
            look += &format!(r#" stroke="{color}" stroke-width="{width}""#);
            if let Some((dash, gap)) = stroke.dash {
                look += &format!(r#" stroke-dasharray="{} {}""#, Number(dash), Number(gap));
            }
        }
        look
    }
}

/// At most two decimals, without trailing zeros, and never `-0`.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            rest if rest % 10 == 0 => write!(f, "{sign}{whole}.{}", rest / 10),
            rest => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}

struct Points<'a>(&'a [Point]);

impl std::fmt::Display for Points<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, point) in self.0.iter().enumerate() {
            let gap = if at > 0 { " " } else { "" };
            write!(f, "{gap}{},{}", Number(point.x), Number(point.y))?;
        }
        Ok(())
    }
}

struct Color([u8; 3]);

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// Text as XML holds it; what would be hidden in it, or what XML cannot hold, is left out.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in composed(self.0).chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                c if matches!(c, '\t' | '\n') || breaks_line(c) => f.write_char(' ')?,
                hidden if is_hidden(hidden) => {}
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}
