//! The step of internal customers: who serves whom behind a touchpoint, as a chain, as a graph and as the
//! page of a department; and the page of one cross-department matter.

mod checks;
mod collaboration;
mod department;
mod graph;
mod link_form;
mod links;
mod obstacles;
mod page;
mod page_field;
mod reviews;
mod view;

pub use checks::next_check;

use crate::analysis::review::Topic;
use crate::app::Workshop;
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::keys::struck_plain;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;
use crate::ui::panels::{map, map_keys};
use eframe::egui::{Align2, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo};
use view::{InternalView, Tab, selected_link};

pub fn internal_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    match cx.memory.of::<InternalView>().tab {
        Tab::Chain => links::chain_ui(ui, cx, workshop, &worksheet),
        Tab::Graph => graph::graph_ui(ui, cx, &worksheet, workshop.review()),
        Tab::Page => page::page_ui(ui, cx, &worksheet),
        Tab::Collaboration => {
            let open = workshop.review().on(Topic::Collaboration);
            collaboration::collaboration_ui(ui, cx, &worksheet, open);
        }
    }
}

/// The form of the selected link, or what the tab has to say.
pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let tab = cx.memory.of::<InternalView>().tab;
    ScrollArea::vertical().id_salt(("internal inspector", tab)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let link = selected_link(cx, workshop, &worksheet).filter(|_| tab != Tab::Collaboration);
        match (tab, link) {
            (_, Some((index, link))) => link_form::link_ui(ui, cx, &worksheet, (index, link)),
            (Tab::Chain | Tab::Graph, None) => {
                checks::checks_ui(ui, cx, workshop, &worksheet);
                if tab == Tab::Chain {
                    obstacles::of_touchpoint_ui(ui, cx, workshop, &worksheet);
                }
            }
            (Tab::Page, None) => page::department_ui(ui, cx, &worksheet),
            (Tab::Collaboration, None) => {
                let open = workshop.review().on(Topic::Collaboration);
                collaboration::steps_ui(ui, cx, &worksheet, open);
            }
        }
    });
}

/// What hears the keys: the map, where it is.
pub fn stop(cx: &Cx<'_>, _: &Workshop) -> Option<Id> {
    (cx.memory.of::<InternalView>().tab == Tab::Chain).then(map::stop)
}

/// The way along the walk, where the map is.
pub fn keys(ui: &Ui, cx: &mut Cx<'_>, _: &Workshop) {
    if cx.memory.of::<InternalView>().tab == Tab::Chain {
        for command in struck_plain(ui, cx, map::stop()).into_iter().filter_map(map_keys::along) {
            cx.send(command);
        }
    }
}

/// The tabs in the header of the step.
pub fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, _: &Workshop, place: Rect) {
    let mut x = place.left();
    for tab in Tab::ALL {
        let label = cx.say(tab.name());
        let current = cx.memory.of::<InternalView>().tab == tab;
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 24.0;
        let at = rect(x, place.top(), wide, place.height());
        x = at.right() + 4.0;
        let response = ui.interact(at, Id::unique(("internal tab", tab)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if current || response.hovered() {
            let fill = if current { Paint::Tint } else { Paint::Hover };
            ui.painter().rect_filled(at, CornerRadius::same(6), cx.color(fill));
        }
        let ink = if current { Paint::Accent } else { Paint::Ink };
        let style = Style { bold: current, ..Style::BODY };
        text::line_in(ui, at, Align2::CENTER_CENTER, label, style, cx.color(ink));
        widgets::focus_ring(ui, cx, at.shrink(3.0), 4, &response);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, label));
        if response.clicked() {
            cx.memory.of_mut::<InternalView>().tab = tab;
            cx.memory.of_mut::<InternalView>().link = None;
        }
    }
}
