//! How much room a field has left, and what of a paste had none.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::{entry as words, messages};
use eframe::egui::{
    self, Align2, Area, Frame, Id, LayerId, Margin, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};
use std::time::Duration;

/// What a paste left out, until it is taken back, closed, typed over, or some time has passed.
#[derive(Clone, Debug)]
struct Lack {
    characters: usize,
    limit: usize,
    /// What the field held before, and what it holds since.
    before: String,
    after: String,
    /// In the toolkit's seconds.
    until: f64,
}

/// How long it is told, in seconds: as long as a message with buttons.
const SHOWN: f64 = 15.0;

/// Remembers what a paste left out.
pub(super) fn note(ui: &Ui, id: Id, (characters, limit): (usize, usize), before: &str, after: &str) {
    let until = ui.input(|input| input.time) + SHOWN;
    let lack = Lack { characters, limit, before: before.to_owned(), after: after.to_owned(), until };
    ui.data_mut(|data| data.insert_temp(id.with("left out"), lack));
}

/// Tells it below the field. The answer is what the field held before, where the paste is taken back.
pub(super) fn left_out_ui(ui: &Ui, cx: &Cx<'_>, id: Id, field: Rect, shown: &str) -> Option<String> {
    let key = id.with("left out");
    let lack: Lack = ui.data(|data| data.get_temp(key))?;
    let left = lack.until - ui.input(|input| input.time);
    if lack.after != shown || left <= 0.0 {
        ui.data_mut(|data| data.remove::<Lack>(key));
        return None;
    }
    ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    let field = field.intersect(ui.clip_rect());
    let below = field.bottom() + 80.0 < ui.ctx().content_rect().bottom();
    let (at, pivot) = if below {
        (field.left_bottom() + vec2(0.0, 10.0), Align2::LEFT_TOP)
    } else {
        (field.left_top() - vec2(0.0, 10.0), Align2::LEFT_BOTTOM)
    };
    let area = Area::new(key).order(Order::Tooltip).fixed_pos(at).pivot(pivot).constrain(true);
    let (taken_back, closed) = area.show(ui.ctx(), |ui| lack_ui(ui, cx, &lack)).inner;
    if taken_back || closed {
        ui.data_mut(|data| data.remove::<Lack>(key));
    }
    taken_back.then_some(lack.before)
}

fn lack_ui(ui: &mut Ui, cx: &Cx<'_>, lack: &Lack) -> (bool, bool) {
    let frame = Frame::new()
        .fill(cx.color(Paint::Surface))
        .stroke(Stroke::new(1.5, cx.color(Paint::Warn)))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(12, 8));
    frame
        .show(ui, |ui| {
            ui.set_max_width(420.0);
            text::paragraph_ui(
                ui,
                cx,
                &words::left_out(lack.characters, lack.limit, cx.language),
                Style::BODY,
                Paint::Ink,
            );
            ui.horizontal(|ui| {
                let taken_back = button_ui(ui, cx, cx.say(words::UNDO_PASTE), Weight::Plain).clicked();
                (taken_back, button_ui(ui, cx, cx.say(messages::CLOSE), Weight::Quiet).clicked())
            })
            .inner
        })
        .inner
}

/// How many characters stand in a field and how many can, over its lower edge: while there is little room left.
pub(super) fn counter_ui(ui: &Ui, cx: &Cx<'_>, id: Id, field: Rect, (n, limit): (usize, usize)) {
    if n + limit / 10 < limit {
        return;
    }
    let field = field.intersect(ui.clip_rect());
    let count = format!("{n}/{limit}");
    let wide = text::width(cx, &count, Style::SMALL) + 12.0;
    let at = Rect::from_center_size(
        pos2(field.right() - 10.0 - wide / 2.0, field.bottom() + 1.0),
        vec2(wide, 16.0),
    );
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, id.with("count")));
    let painter = painter.with_clip_rect(ui.clip_rect().expand(8.0));
    let paint = if n < limit { Paint::Ink2 } else { Paint::Err };
    painter.rect(
        at,
        8,
        cx.color(Paint::Surface),
        Stroke::new(1.0, cx.color(paint)),
        egui::StrokeKind::Inside,
    );
    painter.text(at.center(), Align2::CENTER_CENTER, &count, theme::font(12.0, false), cx.color(paint));
    let told = words::count(n, limit, cx.language);
    let response = ui.interact(at, id.with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
}
