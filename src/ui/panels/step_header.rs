//! Over the map of a step: what to do, its tools, and the gauge.

use crate::app::Workshop;
use crate::sheet::{self, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{measures, rect};
use crate::ui::kit::painter;
use crate::ui::kit::text::{self, Style};

use crate::words::{canvas as map, redesign_ui};
use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2};

/// What a step has over its map.
pub struct Header {
    /// Paints the tools into a rectangle.
    pub tools: fn(&mut Ui, &mut Cx<'_>, &Workshop, Rect),
    /// Whether the gauge shows what the redesign is to bring, beside what is.
    pub with_after: bool,
}

/// Title and tools at the left, the gauge at the right.
pub fn header_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, header: &Header) {
    let pane = ui.max_rect();
    let head = rect(pane.left(), pane.top(), pane.width(), measures::STEP_HEADER);
    let gauge_width = if header.with_after { 372.0 } else { 312.0 };
    let title_room = head.width() - 16.0 - gauge_width - 24.0;
    let what = cx.say(workshop.step.what_to_do());
    let wide = text::width(cx, what, Style::SECTION);
    let style = if wide > title_room { Style { size: 15.0, ..Style::SECTION } } else { Style::SECTION };
    text::paragraph_at(
        ui,
        cx,
        pos2(head.left() + 16.0, head.top() + 10.0),
        (title_room, 1),
        what,
        style,
        Paint::Ink,
    );
    gauge_ui(
        ui,
        cx,
        workshop,
        header.with_after,
        rect(head.right() - gauge_width - 16.0, head.top() + 8.0, gauge_width, 64.0),
    );
    let tools = rect(head.left() + 16.0, head.top() + 40.0, title_room + 4.0, 32.0);
    (header.tools)(ui, cx, workshop, tools);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.advance_cursor_after_rect(head);
}

fn gauge_ui(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop, with_after: bool, place: Rect) {
    let (reading, wide, measure) = (&workshop.review().reading, place.width(), &cx.memory.measure);
    let (gauge, spoken) = if with_after {
        let after = &workshop.review().after;
        (
            sheet::gauge_before_after(reading, after, cx.language, wide, 1.0, measure),
            redesign_ui::gauge_spoken(reading, after, cx.language),
        )
    } else {
        (sheet::gauge(reading, cx.language, wide, 1.0, measure), map::gauge_spoken(reading, cx.language))
    };
    painter::paint(ui.painter(), cx, place.min, gauge.all_shapes());
    let response = ui.interact(place, ui.scope_id().with("gauge"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response.on_hover_text(cx.say(map::GAUGE_RULE));
}
