//! What the groups handed in: a row a group at the left, with what is set aside below; at the right the ways in
//! which work comes. The entry from a paper map takes the place of the table.

mod aside;
mod asking;
mod paper;
mod table;
mod ways;

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::enter;
use crate::ui::kit::layout::{pane_ui, within};
use eframe::egui::{Stroke, Ui, vec2};

/// Width of the pane with the ways in which work comes, in logical pixels.
const WAYS: f32 = 320.0;

/// What the page remembers of itself.
#[derive(Default)]
struct CollectView {
    /// The paper map that is being typed in.
    paper: Option<paper::PaperDraft>,
}

/// The whole page.
pub fn collect_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.memory.of::<CollectView>().paper.is_some() {
        // Enter leads to the next touchpoint there.
        enter::withhold(ui, |ui| panes_ui(ui, cx));
    } else {
        panes_ui(ui, cx);
    }
}

fn panes_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    let (left, right) = whole.split_left_right_at_x(whole.right() - WAYS);
    pane_ui(ui, cx, left, Paint::Surface, |ui, cx| {
        within(ui, left.shrink2(vec2(24.0, 12.0)), |ui| match cx.memory.of::<CollectView>().paper {
            Some(_) => paper::paper_ui(ui, cx),
            None => table::table_ui(ui, cx),
        });
    });
    pane_ui(ui, cx, right, Paint::Canvas, |ui, cx| {
        ui.painter().vline(right.left() + 0.5, right.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
        within(ui, right.shrink2(vec2(20.0, 12.0)), |ui| ways::ways_ui(ui, cx));
    });
}
