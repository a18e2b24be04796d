//! The strip under a long map: the whole curve, and a frame around what is seen of it.

use crate::app::Look;
use crate::model::Score;
use crate::sheet::{self, Paint, Palette, Picture, Sheet};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::painter;

use crate::words::canvas as map;
use eframe::egui::{self, CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo};
use std::sync::Arc;

/// Height of the strip in logical pixels.
pub const HEIGHT: f32 = 16.0;

/// The curve in the strip, kept as a mesh: some hundred strokes that change with the scores only.
#[derive(Default)]
pub struct Strip {
    of: Option<(Drawn, Rect, &'static Palette)>,
    mesh: Arc<egui::Mesh>,
}

/// What a strip is drawn from.
#[derive(PartialEq)]
struct Drawn {
    scores: Vec<Option<Score>>,
    stages: Vec<usize>,
}

impl Strip {
    fn mesh(&mut self, picture: &Picture<'_>, place: Rect, palette: &'static Palette) -> Arc<egui::Mesh> {
        let stages = picture.journey.stages.iter().map(|stage| stage.touchpoints.len());
        let drawn = Drawn { scores: picture.scores().collect(), stages: stages.collect() };
        let same = self.of.as_ref().is_some_and(|(of, at, in_palette)| {
            *of == drawn && *at == place && std::ptr::eq(*in_palette, palette)
        });
        if !same {
            let shapes = sheet::strip(picture, place.width(), HEIGHT);
            self.mesh = Arc::new(painter::strokes(place.min, &shapes, palette));
            self.of = Some((drawn, place, palette));
        }
        Arc::clone(&self.mesh)
    }
}

/// The whole curve in a strip, with the part that is seen framed; the frame can be dragged.
pub fn overview_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    picture: &Picture<'_>,
    place: Rect,
    sheet: &Sheet,
    scroll: f32,
    width: f32,
) {
    let columns = sheet.grid.right() - sheet.grid.left;
    if columns <= 0.0 {
        return;
    }
    let per_pixel = place.width() / columns;
    ui.painter().rect_filled(place, CornerRadius::same(3), cx.color(Paint::Sunk));
    let strip = cx.memory.of_mut::<Strip>().mesh(picture, place, cx.palette);
    ui.painter().add(egui::Shape::mesh(strip));
    let seen = (width - sheet.grid.left) * per_pixel;
    let window = rect(place.left() + scroll * per_pixel, place.top(), seen.min(place.width()), HEIGHT);
    let stroke = Stroke::new(1.5, cx.color(Paint::Accent));
    ui.painter().rect_stroke(window, CornerRadius::same(3), stroke, egui::StrokeKind::Inside);
    let response = ui.interact(place, ui.scope_id().with("overview"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, cx.say(map::OVERVIEW)));
    if let Some(pointer) =
        response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged())
    {
        cx.send(Look::ScrollTo((pointer.x - place.left() - seen / 2.0) / per_pixel));
    }
}
