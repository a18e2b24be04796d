//! Departments against touchpoints, over the whole slide.

use super::frame::EDGE;
use super::stage::Scene;
use super::wall::around;
use crate::sheet::{self, Columns, Lane, LaneSet, MapLayer, View};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::words::canvas;
use eframe::egui::{Rect, Ui, vec2};

/// The map's own type has 13 px, the projected one 33 u; of ten departments 26.
const SCALE: f32 = 33.0 / 13.0;
const LEAST: f32 = 26.0 / 33.0;
/// Where it begins, in u from the top.
const TOP: f32 = 92.0;

pub fn matrix(stage: &Scene<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let width = (stage.wide() - EDGE + 8.0) * stage.u;
    let mut view = View {
        column: Columns::Fit,
        lanes: LaneSet::of(&[Lane::Name, Lane::Matrix, Lane::Check]),
        lit: LaneSet::of(&[Lane::Matrix]),
        layer: MapLayer::Assign,
        scale: SCALE * stage.u,
        hints: false,
        line_names: false,
        ..View::new(cx.language, width)
    };
    let all = around(stage);
    let picture = stage.picture();
    let memory = &mut *cx.memory;
    let mut lay =
        |view: &View| sheet::lay_out_part(&picture, view, all.clone(), &memory.measure, &mut memory.lines);
    let room = (stage.high() - TOP - 24.0) * stage.u;
    // At its smallest, the slide has room for no more.
    view.visible_rows = Some(0.0..room * 2.0);
    let mut sheet = lay(&view);
    if sheet.size.1 > room {
        view.scale *= (room / sheet.size.1).max(LEAST);
        sheet = lay(&view);
    }
    let origin = stage.at(0.0, TOP);
    painter::paint(ui.painter(), cx, origin, sheet.all_shapes());
    for (column, touchpoint) in
        sheet.columns.iter().zip(stage.worksheet.journey.touchpoints().skip(all.start))
    {
        let name = format!("{} {}", column.position + 1, touchpoint.name.get(cx.language));
        let place = Rect::from_min_size(origin + vec2(column.x, 0.0), vec2(column.width, room));
        stage.name(ui, place, &canvas::point_name(&name, cx.language));
    }
}
