//! What each step puts into the window: one row a step. A new step is a folder beside this file and a row here.

use super::{act, assign, internal, lenses, map, mark, redesign, results, scenario, walk};
use crate::app::{Look, Step, Workshop};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::measures;
use crate::ui::panels::inspector;
use crate::ui::panels::map::column_focus;
use crate::ui::panels::step_header::Header;
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
    /// Where F8 leads: the next thing that the step wants looked at, and the first after the last.
    pub next: Key,
    /// Where F6 leads in the middle and beside it, before whatever stands first there.
    pub middle_focus: Focus,
    pub beside_focus: Focus,
}

/// A step without a map and without keys of its own.
const PLAIN: StepRow = StepRow {
    header: None,
    middle: |_, _, _| {},
    beside: None,
    keys: |_, _, _| {},
    next: |_, cx, _| cx.send(Look::NextProblem),
    middle_focus: column_focus,
    beside_focus: |_, _| None,
};

/// The row of a step.
pub const fn row(step: Step) -> StepRow {
    match step {
        Step::Scenario => StepRow { middle: scenario::scenario_ui, ..PLAIN },
        Step::Walk => StepRow {
            middle: walk::walk_ui,
            beside: Some((measures::INSPECTOR, walk::inspector_ui)),
            keys: walk::keys,
            beside_focus: walk::inspector_focus,
            ..PLAIN
        },
        Step::Map => StepRow {
            header: Some(Header { tools: map::tools_ui, with_after: false }),
            middle: map::map_ui,
            beside: Some((measures::INSPECTOR, inspector::touchpoint_ui)),
            keys: map::keys,
            beside_focus: map::inspector_focus,
            ..PLAIN
        },
        Step::Mark => StepRow {
            header: Some(Header { tools: mark::tools_ui, with_after: false }),
            middle: mark::mark_ui,
            beside: Some((measures::INSPECTOR, mark::inspector_ui)),
            keys: mark::keys,
            beside_focus: mark::inspector_focus,
            ..PLAIN
        },
        Step::Assign => StepRow {
            header: Some(Header { tools: assign::legend_ui, with_after: false }),
            middle: assign::assign_ui,
            beside: Some((measures::INSPECTOR, assign::inspector_ui)),
            keys: assign::keys,
            ..PLAIN
        },
        Step::Internal => StepRow {
            header: Some(Header { tools: internal::tabs_ui, with_after: false }),
            middle: internal::internal_ui,
            beside: Some((measures::INSPECTOR, internal::inspector_ui)),
            keys: internal::keys,
            next: internal::next_check,
            ..PLAIN
        },
        Step::Lenses => StepRow {
            header: Some(Header { tools: lenses::tabs_ui, with_after: false }),
            middle: lenses::lenses_ui,
            beside: Some((measures::INSPECTOR, lenses::inspector_ui)),
            next: lenses::next_open,
            ..PLAIN
        },
        Step::Redesign => StepRow {
            header: Some(Header { tools: redesign::budget_ui, with_after: true }),
            middle: redesign::redesign_ui,
            beside: Some((measures::INSPECTOR, redesign::inspector_ui)),
            keys: redesign::keys,
            next: redesign::next_finding,
            beside_focus: redesign::inspector_focus,
            ..PLAIN
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
