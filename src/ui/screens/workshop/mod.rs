//! The window of an open workshop: its panes, and what each step puts into them.

mod foot;
mod keys;
mod panes;

pub use keys::workshop_keys;

use crate::app::Workshop;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::enter;
use crate::ui::kit::layout::{pane_ui, within};
use crate::ui::panels::step_header::header_ui;
use crate::ui::panels::{lock, notices, rail, top_bar};
use crate::ui::steps::row;
use crate::ui::steps::walk::alone;

use eframe::egui::{Stroke, Ui, vec2};
use panes::{Panes, panes};

/// The panes have fixed sizes, so they are rectangles: whatever stands in one cannot push the others.
pub fn workshop_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let whole = ui.max_rect();
    let Panes { bar, rail, middle, beside, foot } = panes(whole, workshop.step);
    notices::keep_within(cx, middle);
    enter::withhold(ui, |ui| {
        pane_ui(ui, cx, bar, Paint::Surface, |ui, cx| top_bar::top_bar_ui(ui, cx, workshop));
    });
    if workshop.is_private() {
        let below = whole.with_min_y(bar.bottom());
        pane_ui(ui, cx, below, Paint::Surface, |ui, cx| alone::private_ui(ui, cx, workshop));
        return keys::keep_focus_on_page(ui, cx, workshop);
    }
    pane_ui(ui, cx, rail, Paint::Surface, |ui, cx| rail::rail_ui(ui, cx, workshop));
    if workshop.worksheet().closed.contains(&workshop.step) {
        let place = whole.with_min_y(bar.bottom()).with_min_x(rail.right());
        return pane_ui(ui, cx, place, Paint::Surface, |ui, cx| lock::closed_ui(ui, cx, workshop));
    }
    let row = row(workshop.step);
    if let (Some(right), Some((_, beside_ui))) = (beside, row.beside) {
        pane_ui(ui, cx, right, Paint::Canvas, |ui, cx| {
            ui.painter().vline(right.left() + 0.5, right.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
            within(ui, right.shrink2(vec2(16.0, 12.0)), |ui| beside_ui(ui, cx, workshop));
        });
    }
    pane_ui(ui, cx, middle, Paint::Surface, |ui, cx| {
        keys::page_ui(ui, cx, workshop);
        if let Some(header) = &row.header {
            header_ui(ui, cx, workshop, header);
        }
        (row.keys)(ui, cx, workshop);
        (row.middle)(ui, cx, workshop);
    });
    // Enter is the middle's first, and the way on where nothing in the middle asks to be pressed.
    if let Some(foot) = foot {
        pane_ui(ui, cx, foot, Paint::Canvas, |ui, cx| {
            ui.painter().vline(foot.left() + 0.5, foot.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
            foot::foot_ui(ui, cx, workshop);
        });
    }
    keys::keep_focus_on_page(ui, cx, workshop);
}
