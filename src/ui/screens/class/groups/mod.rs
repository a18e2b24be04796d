//! Who is there: what the class is, at the left; its groups at the right, or the roster that is being pasted.

mod facts;
mod list;
mod roster;

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{pane_ui, within};
use eframe::egui::{ScrollArea, Stroke, Ui, vec2};

/// Width of the pane with what the class is, in logical pixels.
const FACTS: f32 = 384.0;

/// What the page remembers of itself.
#[derive(Default)]
struct GroupsView {
    /// The place of the group that is open.
    open: Option<usize>,
    /// The roster that is being pasted; `None` while the groups are shown.
    roster: Option<roster::RosterDraft>,
}

/// The whole page.
pub fn groups_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    let (left, right) = whole.split_left_right_at_x(whole.left() + FACTS);
    pane_ui(ui, cx, left, Paint::Canvas, |ui, cx| {
        ui.painter().vline(left.right() - 0.5, left.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
        within(ui, left.shrink2(vec2(24.0, 0.0)), |ui| {
            ScrollArea::vertical().id_salt("facts").auto_shrink(false).show(ui, |ui| facts::facts_ui(ui, cx));
        });
    });
    pane_ui(ui, cx, right, Paint::Surface, |ui, cx| {
        within(ui, right.shrink2(vec2(24.0, 16.0)), |ui| match cx.memory.of::<GroupsView>().roster {
            Some(_) => roster::roster_ui(ui, cx),
            None => list::list_ui(ui, cx),
        });
    });
}
