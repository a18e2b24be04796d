//! The window of an open workshop: its panes, and what each step puts into them.

use crate::app::{Step, Workshop};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{measures, pane_ui, within};
use crate::ui::panels::{inspector, lock, map, rail, top_bar};
use crate::ui::steps::walk::alone;
use crate::ui::steps::{act, assign, internal, lenses, mark, redesign, results, scenario, walk};
use eframe::egui::{Rect, Stroke, Ui, vec2};

/// Where the panes of a step stand in the window.
pub struct Panes {
    pub bar: Rect,
    pub rail: Rect,
    pub middle: Rect,
    /// The inspector or the exports; the first step has none.
    pub beside: Option<Rect>,
}

pub fn panes(whole: Rect, step: Step) -> Panes {
    let (bar, below) = whole.split_top_bottom_at_y(whole.top() + measures::TOP_BAR);
    let (rail, middle) = below.split_left_right_at_x(below.left() + measures::RAIL);
    let wide = match step {
        Step::Scenario => return Panes { bar, rail, middle, beside: None },
        Step::Results => measures::EXPORTS,
        _ => measures::INSPECTOR,
    };
    let (middle, right) = middle.split_left_right_at_x(middle.right() - wide);
    Panes { bar, rail, middle, beside: Some(right) }
}

/// The panes have fixed sizes, so they are rectangles: whatever stands in one cannot push the others.
pub fn workshop_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let whole = ui.max_rect();
    let Panes { bar, rail, middle, beside } = panes(whole, workshop.step);
    pane_ui(ui, cx, bar, Paint::Surface, |ui, cx| top_bar::top_bar_ui(ui, cx, workshop));
    if workshop.is_private() {
        let below = whole.with_min_y(bar.bottom());
        return pane_ui(ui, cx, below, Paint::Surface, |ui, cx| alone::private_ui(ui, cx, workshop));
    }
    pane_ui(ui, cx, rail, Paint::Surface, |ui, cx| rail::rail_ui(ui, cx, workshop));
    if workshop.worksheet().closed.contains(&workshop.step) {
        let place = whole.with_min_y(bar.bottom()).with_min_x(rail.right());
        return pane_ui(ui, cx, place, Paint::Surface, |ui, cx| lock::closed_ui(ui, cx, workshop));
    }
    if let Some(right) = beside {
        pane_ui(ui, cx, right, Paint::Canvas, |ui, cx| {
            ui.painter().vline(right.left() + 0.5, right.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
            within(ui, right.shrink2(vec2(16.0, 12.0)), |ui| inspector_ui(ui, cx, workshop));
        });
    }
    pane_ui(ui, cx, middle, Paint::Surface, |ui, cx| match workshop.step {
        Step::Scenario => scenario::scenario_ui(ui, cx, workshop),
        Step::Walk if workshop.alone.is_some() => alone::settle_ui(ui, cx, workshop),
        Step::Walk => walk::walk_ui(ui, cx, workshop),
        Step::Map | Step::Mark => map::map_ui(ui, cx, workshop),
        Step::Assign => assign::assign_ui(ui, cx, workshop),
        Step::Internal => internal::internal_ui(ui, cx, workshop),
        Step::Lenses => lenses::lenses_ui(ui, cx, workshop),
        Step::Redesign => redesign::redesign_ui(ui, cx, workshop),
        Step::Act => act::act_ui(ui, cx, workshop),
        Step::Results => results::preview_ui(ui, cx),
    });
}

fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match workshop.step {
        Step::Walk if workshop.alone.is_some() => alone::members_ui(ui, cx, workshop),
        Step::Walk => walk::persona_ui(ui, cx, workshop),
        Step::Map => inspector::touchpoint_ui(ui, cx, workshop),
        Step::Mark => mark::mark_inspector_ui(ui, cx, workshop),
        Step::Assign => assign::problems_ui(ui, cx, workshop),
        Step::Internal => internal::inspector_ui(ui, cx, workshop),
        Step::Lenses => lenses::inspector_ui(ui, cx, workshop),
        Step::Redesign => redesign::inspector_ui(ui, cx, workshop),
        Step::Act => act::inspector_ui(ui, cx, workshop),
        Step::Results => results::exports_ui(ui, cx, workshop),
        Step::Scenario => {}
    }
}
