//! The last wall before the screen and the screen reader: no character that hides, or that turns letters
//! around, gets past it raw, whichever widget shows the text. The document keeps it as it is.
//!
//! [`super::text`] writes such characters out as their code points before it breaks lines. What other
//! widgets paint, text fields above all, where a cursor stands between characters, gets one visible
//! character of as many bytes for each.

use crate::model::composed::{composed, is_composed};
use crate::model::labels::{is_hidden, safe_label};
use eframe::egui::accesskit::{Node, Role};
use eframe::egui::layers::ShapeIdx;
use eframe::egui::text::{ByteIndex, LayoutJob};
use eframe::egui::{Context, FullOutput, LayerId, Plugin, Shape, Ui};

/// Looks through what every frame shows.
pub struct Visible;

impl Plugin for Visible {
    fn debug_name(&self) -> &'static str {
        "visible"
    }

    /// What is painted, while new glyphs can still be drawn for this frame.
    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx();
        let layers = ctx.memory(|memory| memory.layer_ids().collect::<Vec<_>>());
        for layer in layers.into_iter().chain([LayerId::background()]) {
            // Only looked through here: laying text out needs the context, which is held meanwhile.
            let found = ctx.graphics(|graphics| {
                let entries = graphics.get(layer).into_iter().flat_map(|list| list.all_entries());
                let found = entries.enumerate().filter(|(_, entry)| hides(&entry.shape));
                found.map(|(at, entry)| (at, entry.shape.clone())).collect::<Vec<_>>()
            });
            for (at, mut shape) in found {
                show(ctx, &mut shape);
                ctx.graphics_mut(|graphics| {
                    let list = graphics.entry(layer);
                    list.mutate_shape(ShapeIdx(at), |entry| entry.shape = shape);
                });
            }
        }
    }

    /// What is told to a screen reader.
    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let update = output.platform_output.accesskit_update.as_mut();
        for (_, node) in update.into_iter().flat_map(|update| &mut update.nodes) {
            tell(node);
        }
    }
}

fn hides(shape: &Shape) -> bool {
    match shape {
        Shape::Text(text) => text.galley.job.text.contains(is_hidden) || !is_composed(&text.galley.job.text),
        Shape::Vec(shapes) => shapes.iter().any(hides),
        _ => false,
    }
}

fn show(ctx: &Context, shape: &mut Shape) {
    match shape {
        Shape::Text(text) => {
            let mut job = (*text.galley.job).clone();
            compose(&mut job);
            job.text = in_place(&job.text);
            text.galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| show(ctx, shape)),
        _ => {}
    }
}

/// Makes one character of each letter and its marks, part by part of a text. A field has done so before, as a
/// cursor stands in it.
fn compose(job: &mut LayoutJob) {
    if is_composed(&job.text) {
        return;
    }
    let mut text = String::with_capacity(job.text.len());
    for section in &mut job.sections {
        let begins = text.len();
        let range = section.byte_range.start.0..section.byte_range.end.0;
        text.push_str(&composed(job.text.get(range).unwrap_or_default()));
        section.byte_range = ByteIndex(begins)..ByteIndex(text.len());
    }
    job.text = text;
}

fn tell(node: &mut Node) {
    let hides = |text: Option<&str>| text.filter(|text| text.contains(is_hidden)).map(str::to_owned);
    if let Some(label) = hides(node.label()) {
        node.set_label(safe_label(&label));
    }
    if let Some(value) = hides(node.value()) {
        // The runs of a text field count the bytes of each character.
        let shown =
            if node.role() == Role::TextRun { in_place(&value) } else { safe_label(&value).into_owned() };
        node.set_value(shown);
    }
    if let Some(description) = hides(node.description()) {
        node.set_description(safe_label(&description));
    }
    if let Some(hint) = hides(node.placeholder()) {
        node.set_placeholder(safe_label(&hint));
    }
    if let Some(tooltip) = hides(node.tooltip()) {
        node.set_tooltip(safe_label(&tooltip));
    }
}

/// A text with a visible character of as many bytes for each hidden one, so that places in it stay places.
fn in_place(text: &str) -> String {
    let visible = |c: char| match c {
        c if !is_hidden(c) => c,
        c if c.len_utf8() == 1 => '?',
        c if c.len_utf8() == 2 => '¤',
        _ => '※',
    };
    text.chars().map(visible).collect()
}
