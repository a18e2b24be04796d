//! Pages as they will be printed: of a group's summary, or of the report of a class.

use crate::app::FileCommand;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::words::results;
use eframe::egui::{
    Align2, Color32, ColorImage, CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2,
};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The pages of the preview on the graphics card, by their places, each with the drawing that it is of.
#[derive(Default)]
pub struct Pages {
    textures: BTreeMap<usize, (u64, TextureHandle)>,
}

/// Pages that lie this close to what is seen are drawn too, in parts of a page.
const NEAR: f32 = 1.0;

/// The pages, one below the other. Those that are seen and their neighbours are drawn and on the graphics card.
pub fn printed_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.state.preview_is_due() {
        cx.send(FileCommand::DrawPreview);
    }
    let pane = ui.available_rect_before_wrap();
    ui.painter().rect_filled(pane, CornerRadius::ZERO, cx.color(Paint::Sunk));
    let preview = &cx.state.preview;
    let typeset = preview.typeset.as_ref().filter(|_| preview.failure.is_none());
    let Some(typeset) = typeset.map(Arc::clone) else {
        let words = match &preview.failure {
            Some(failure) => failure.as_str(),
            None => cx.say(results::DRAWING),
        };
        text::line_in(ui, pane, Align2::CENTER_CENTER, words, Style::BODY, cx.color(Paint::Ink2));
        return;
    };
    let pages = take_up(ui, cx);
    let n = typeset.n_pages;
    let mut wanted: Option<Range<usize>> = None;
    ScrollArea::vertical().id_salt("pages").auto_shrink(false).show(ui, |ui| {
        // Of the whole pane: a page that grew where no scroll bar stands would bring the bar back.
        let wide = (pane.width() - 80.0).min(1100.0);
        ui.vertical_centered(|ui| {
            ui.add_space(24.0);
            let sizes = (0..).map_while(|at| typeset.size(at));
            for (at, (width, height)) in sizes.enumerate() {
                let size = vec2(wide, wide * height / width.max(1.0));
                let (place, response) = ui.allocate_exact_size(size, Sense::hover());
                if ui.clip_rect().expand(NEAR * size.y).intersects(place) {
                    wanted = Some(wanted.take().map_or(at, |wanted| wanted.start)..at + 1);
                }
                if ui.is_rect_visible(place) {
                    page_ui(ui, cx, pages.get(&at), place);
                }
                let label = results::page(at + 1, n);
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
                text::line_ui(ui, cx, &label, Style::SMALL, Paint::Ink2);
                ui.add_space(12.0);
            }
        });
    });
    if let Some(wanted) = wanted.filter(|wanted| *wanted != cx.state.preview.wanted) {
        cx.send(FileCommand::DrawPages(wanted));
    }
}

/// Takes up the pages that were drawn and lets go of those that are not wanted any more. A page that is drawn anew
/// is shown as it was until then.
fn take_up(ui: &Ui, cx: &mut Cx<'_>) -> BTreeMap<usize, TextureHandle> {
    let preview = &cx.state.preview;
    let textures = &mut cx.memory.of_mut::<Pages>().textures;
    // Before anything of a new drawing is asked for, nothing is let go.
    if !preview.wanted.is_empty() {
        textures.retain(|at, _| preview.wanted.contains(at));
    }
    for (at, page) in &preview.pages {
        if textures.get(at).is_none_or(|(generation, _)| *generation != preview.generation) {
            let size = [page.width as usize, page.height as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &page.rgba);
            let texture = ui.ctx().load_texture(format!("page {at}"), image, TextureOptions::LINEAR);
            textures.insert(*at, (preview.generation, texture));
        }
    }
    textures.iter().map(|(at, (_, texture))| (*at, texture.clone())).collect()
}

/// Lets all pages go, where nobody looks at them any more.
pub fn let_pages_go(cx: &mut Cx<'_>) {
    if cx.state.preview.typeset.is_none() {
        cx.memory.of_mut::<Pages>().textures.clear();
    }
}

fn page_ui(ui: &Ui, cx: &Cx<'_>, texture: Option<&TextureHandle>, place: Rect) {
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    match texture {
        Some(texture) => {
            ui.painter().image(texture.id(), place, uv, Color32::WHITE);
        }
        // Paper, until it is drawn.
        None => {
            ui.painter().rect_filled(place, CornerRadius::ZERO, Color32::WHITE);
        }
    }
    let stroke = Stroke::new(1.0, cx.color(Paint::Line));
    ui.painter().rect_stroke(place, CornerRadius::ZERO, stroke, StrokeKind::Outside);
}
