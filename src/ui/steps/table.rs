//! What each step puts into the window: one row a step. A new step is a folder beside this file and a row here.

use super::{act, assign, internal, lenses, map, mark, redesign, results, scenario, walk};
use crate::app::{Look, Step, Workshop};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::measures;
use crate::ui::panels::step_header::Header;
use crate::ui::panels::{inspector, map as canvas, matrix};
use eframe::egui::{Id, Ui};

/// Paints a part of a step.
pub type Draw = fn(&mut Ui, &mut Cx<'_>, &Workshop);

/// Does what a key asks for.
pub type Key = fn(&Ui, &mut Cx<'_>, &Workshop);

/// What takes the focus in a pane, where it is there to take it.
pub type Focus = fn(&Cx<'_>, &Workshop) -> Option<Id>;

/// What a step puts into the window.
pub struct StepRow {
    /// The tools and the gauge over the middle.
    pub header: Option<Header>,
    pub middle: Draw,
    /// What stands at the right, with its width in logical pixels.
    pub beside: Option<(f32, Draw)>,
    /// The keys that were struck, while no field, dialog or menu has them.
    pub keys: Key,
    /// What hears those keys, where it is there; otherwise the page as a whole.
    pub stop: Focus,
    /// Where F8 leads: the next thing that the step wants looked at, and the first after the last.
    pub next: Key,
    /// Where F6 leads in the middle and beside it, before what hears the keys or stands first there.
    pub middle_focus: Focus,
    pub beside_focus: Focus,
}

/// A step without a map and without keys of its own.
const PLAIN: StepRow = StepRow {
    header: None,
    middle: |_, _, _| {},
    beside: None,
    keys: |_, _, _| {},
    stop: |_, _| None,
    next: |_, cx, _| cx.send(Look::NextProblem),
    middle_focus: |_, _| None,
    beside_focus: |_, _| None,
};

/// A step whose keys are for the map.
const ON_MAP: StepRow = StepRow { stop: |_, _| Some(canvas::stop()), ..PLAIN };

/// The row of a step.
pub const fn row(step: Step) -> StepRow {
    match step {
        Step::Scenario => StepRow { middle: scenario::scenario_ui, ..PLAIN },
        Step::Walk => StepRow {
            middle: walk::walk_ui,
            beside: Some((measures::INSPECTOR, walk::inspector_ui)),
            keys: walk::keys,
            beside_focus: walk::inspector_focus,
            stop: |_, _| Some(walk::stop()),
            ..PLAIN
        },
        Step::Map => StepRow {
            header: Some(Header { tools: map::tools_ui, with_after: false }),
            middle: map::map_ui,
            beside: Some((measures::INSPECTOR, inspector::touchpoint_ui)),
            keys: map::keys,
            beside_focus: map::inspector_focus,
            ..ON_MAP
        },
        Step::Mark => StepRow {
            header: Some(Header { tools: mark::tools_ui, with_after: false }),
            middle: mark::mark_ui,
            beside: Some((measures::INSPECTOR, mark::inspector_ui)),
            keys: mark::keys,
            beside_focus: mark::inspector_focus,
            ..ON_MAP
        },
        Step::Assign => StepRow {
            header: Some(Header { tools: assign::legend_ui, with_after: false }),
            middle: assign::assign_ui,
            beside: Some((measures::INSPECTOR, assign::inspector_ui)),
            keys: assign::keys,
            stop: |_, _| Some(matrix::stop()),
            ..PLAIN
        },
        Step::Internal => StepRow {
            header: Some(Header { tools: internal::tabs_ui, with_after: false }),
            middle: internal::internal_ui,
            beside: Some((measures::INSPECTOR, internal::inspector_ui)),
            keys: internal::keys,
            next: internal::next_check,
            stop: internal::stop,
            ..PLAIN
        },
        Step::Lenses => StepRow {
            header: Some(Header { tools: lenses::tabs_ui, with_after: false }),
            middle: lenses::lenses_ui,
            beside: Some((measures::INSPECTOR, lenses::inspector_ui)),
            next: lenses::next_open,
            stop: lenses::stop,
            ..PLAIN
        },
        Step::Redesign => StepRow {
            header: Some(Header { tools: redesign::budget_ui, with_after: true }),
            middle: redesign::redesign_ui,
            beside: Some((measures::INSPECTOR, redesign::inspector_ui)),
            keys: redesign::keys,
            next: redesign::next_finding,
            beside_focus: redesign::inspector_focus,
            ..ON_MAP
        },
        Step::Act => StepRow {
            middle: act::act_ui,
            beside: Some((measures::INSPECTOR, act::inspector_ui)),
            next: act::next_open_point,
            middle_focus: act::focus,
            ..PLAIN
        },
        Step::Results => StepRow {
            middle: results::preview_ui,
            beside: Some((measures::EXPORTS, results::exports_ui)),
            ..PLAIN
        },
    }
}
