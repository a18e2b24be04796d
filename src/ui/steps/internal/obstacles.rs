//! What stands in the way at a link or a touchpoint, and what the group wants to do about it.

use crate::app::{Command, Workshop};
use crate::edit::{ObstaclePlace, ObstacleValue, WorkEdit};
use crate::model::internal::{CommunicationFunction, ObstacleKind};
use crate::model::limits::lengths;
use crate::model::{ItemId, Items, Obstacle, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{choice, parts, widgets};
use crate::words::{internal, internal_ui as words};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use std::hash::Hash;

/// The obstacles of the selected touchpoint, under the checks.
pub fn of_touchpoint_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    let touchpoint = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id));
    let Some(touchpoint) = touchpoint else { return };
    parts::rule_ui(ui, cx);
    text::paragraph_ui(ui, cx, cx.say(words::OBSTACLES_HERE), Style::SECTION, Paint::Ink);
    let at = ObstaclePlace::Touchpoint(touchpoint.id.clone());
    obstacles_ui(ui, cx, ("touchpoint", &touchpoint.id), &touchpoint.obstacles, &at);
}

/// A list of obstacles that can be written to.
pub fn obstacles_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    salt: impl Hash + Copy + std::fmt::Debug,
    obstacles: &Items<Obstacle>,
    place: &ObstaclePlace,
) {
    let set = |obstacle: ItemId, value| WorkEdit::SetObstacle { at: place.clone(), obstacle, value };
    for (index, (number, obstacle)) in obstacles.numbered().enumerate() {
        let name = cx.say(internal::obstacle(obstacle.kind));
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            // The longest of the names needs two lines beside the cross.
            let (wide, style) = (ui.available_width() - 28.0, Style::BODY_BOLD);
            let room = wide - 4.0;
            let n_lines = text::n_lines(cx, name, room, style);
            let high = (style.line * n_lines as f32).max(30.0);
            let (_, at) = ui.allocate_space(vec2(wide, high));
            let from = at.left_center() - vec2(0.0, style.line * n_lines as f32 / 2.0);
            text::paragraph_at(ui, cx, from, (room, usize::MAX), name, style, Paint::Ink);
            let label = words::remove(name, cx.language);
            if choice::cross_ui(ui, cx, Id::unique(("obstacle off", salt, index)), &label).clicked() {
                let edit = WorkEdit::RemoveObstacle { at: place.clone(), obstacle: number };
                cx.send(Command::Edit(edit.into()));
            }
        });
        let label = words::strategy_of(name, cx.language);
        let hint = cx.say(words::STRATEGY_HINT);
        let style =
            FieldStyle { limit: lengths::STRATEGY, ..FieldStyle::area(hint, ui.available_width(), 2) };
        let id = Id::unique(("strategy", salt, index));
        edit_field_ui(ui, cx, (id, &label), &obstacle.strategy, &style, |text| {
            set(number, ObstacleValue::Strategy(text))
        });
        suggestions_ui(ui, cx, (Id::unique(("suggestions", salt, index)), name), obstacle, &|text| {
            set(number, ObstacleValue::Strategy(text))
        });
        function_ui(ui, cx, Id::unique(("function", salt, index)), obstacle, &|function| {
            set(number, ObstacleValue::Function(function))
        });
    }
    let kinds: Vec<ObstacleKind> =
        ObstacleKind::ALL.into_iter().filter(|kind| obstacles.iter().all(|o| o.kind != *kind)).collect();
    if kinds.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let options: Vec<String> =
        kinds.iter().map(|kind| cx.say(internal::obstacle(*kind)).to_owned()).collect();
    let label = cx.say(words::ADD_OBSTACLE);
    let id = Id::unique(("obstacle on", salt));
    let wide = ui.available_width();
    let chosen = choice::choice_ui(ui, cx, (id, label), wide, (label, true), &options);
    if let Some(kind) = chosen.and_then(|chosen| kinds.get(chosen)) {
        let obstacle = Obstacle { kind: *kind, strategy: String::new(), function: None };
        let edit = WorkEdit::AddObstacle { at: place.clone(), obstacle };
        cx.send(Command::Edit(edit.into()));
    }
}

/// The strategies of the pick-list, added to the group's own words.
fn suggestions_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, name): (Id, &str),
    obstacle: &Obstacle,
    edit: &dyn Fn(String) -> WorkEdit,
) {
    let options: Vec<String> =
        internal::strategies(obstacle.kind).iter().map(|phrase| cx.say(*phrase).to_owned()).collect();
    let shown = cx.say(words::SUGGESTIONS);
    let label = format!("{shown} {name}");
    let wide = ui.available_width();
    let chosen = choice::choice_ui(ui, cx, (id, &label), wide, (shown, true), &options);
    if let Some(option) = chosen.and_then(|chosen| options.get(chosen)) {
        let parts = [obstacle.strategy.trim(), option];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let edit = edit(parts.join(words::between_strategies(cx.language)));
        cx.send(Command::Edit(edit.into()));
    }
}

/// 粘合, 润滑, 催化: one of them or none.
fn function_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: Id,
    obstacle: &Obstacle,
    edit: &dyn Fn(Option<CommunicationFunction>) -> WorkEdit,
) {
    parts::label_ui(ui, cx, cx.say(words::FUNCTION));
    let functions = CommunicationFunction::ALL;
    let wide = (ui.available_width() - 8.0) / functions.len() as f32;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 30.0));
    for (order, function) in functions.into_iter().enumerate() {
        let min = row.min + vec2(order as f32 * (wide + 4.0), 0.0);
        let at = Rect::from_min_size(min, vec2(wide, row.height()));
        let chosen = obstacle.function == Some(function);
        let response = ui.interact(at, id.with(order), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let (fill, edge, ink) = match (chosen, response.hovered()) {
            (true, _) => (Paint::Tint, Paint::Accent, Paint::Accent),
            (false, true) => (Paint::Hover, Paint::Edge, Paint::Ink),
            (false, false) => (Paint::Surface, Paint::Edge, Paint::Ink),
        };
        let stroke = Stroke::new(1.0, cx.color(edge));
        ui.painter().rect(at, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
        let name = cx.say(internal::function(function));
        let style = Style { bold: chosen, ..Style::SMALL };
        text::line_in(ui, at, Align2::CENTER_CENTER, name, style, cx.color(ink));
        widgets::focus_ring(ui, cx, at.shrink(2.0), 6, &response);
        let spoken = format!("{name} {}", cx.say(internal::obstacle(obstacle.kind)));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &spoken));
        if response.clicked() {
            cx.send(Command::Edit(edit((!chosen).then_some(function)).into()));
        }
        response.on_hover_text(cx.say(internal::function_meaning(function)));
    }
}
