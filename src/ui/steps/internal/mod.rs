//! The step of internal customers: who serves whom behind a touchpoint, as a chain, as a graph and as the
//! page of a department; and the page of one cross-department matter.
//!
//! Which tab, link and department one looks at is no part of the document: it lives in [`Place`].

mod checks;
mod collaboration;
mod graph;
mod link_form;
mod links;
mod obstacles;
mod page;
mod parts;

pub use checks::next_check;
pub use parts::{choice_ui, tick_ui};

use crate::analysis::review::Topic;
use crate::app::{Command, Workshop};
use crate::edit::Edit;
use crate::model::{DepartmentId, InternalLink, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;
use crate::ui::panels::step_header::header_ui;
use crate::words::{Phrase, internal, internal_ui as words};
use eframe::egui::{Align2, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo};

/// What the middle of the step shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The map with the links behind the selected touchpoint.
    #[default]
    Chain,
    Graph,
    /// The page of one department.
    Page,
    Collaboration,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Chain, Self::Graph, Self::Page, Self::Collaboration];

    fn name(self) -> Phrase {
        match self {
            Self::Chain => words::CHAIN,
            Self::Graph => words::GRAPH,
            Self::Page => words::PAGE,
            Self::Collaboration => words::COLLABORATION,
        }
    }
}

/// Where the eye rests in this step.
#[derive(Default)]
pub struct Place {
    tab: Tab,
    /// The link whose form is open, by its place in the worksheet.
    link: Option<usize>,
    /// The department whose page is open; without one the first.
    department: Option<DepartmentId>,
    /// The two ends of the link that is about to be added.
    supplier: Option<DepartmentId>,
    customer: Option<DepartmentId>,
    /// The department that was asked to go although it is used.
    leaving: Option<DepartmentId>,
    /// The next day of review as it is being typed.
    review: String,
    /// The step of the page of collaboration that is to be brought into view.
    reveal: Option<usize>,
}

pub fn internal_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    header_ui(ui, cx, workshop);
    match cx.memory.internal.tab {
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
    let tab = cx.memory.internal.tab;
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

/// The tabs in the header of the step.
pub fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let mut x = place.left();
    for tab in Tab::ALL {
        let label = cx.say(tab.name());
        let current = cx.memory.internal.tab == tab;
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
            cx.memory.internal.tab = tab;
            cx.memory.internal.link = None;
        }
    }
}

/// The link whose form is open. In the chain it gives way when another touchpoint is selected.
fn selected_link<'a>(
    cx: &Cx<'_>,
    workshop: &Workshop,
    worksheet: &'a Worksheet,
) -> Option<(usize, &'a InternalLink)> {
    let index = cx.memory.internal.link?;
    let link = worksheet.links.get(index)?;
    let elsewhere = link.touchpoint.is_some() && link.touchpoint != workshop.selected;
    (cx.memory.internal.tab != Tab::Chain || !elsewhere).then_some((index, link))
}

/// Opens the form of a link, and in the map the touchpoint behind which it stands.
fn select_link(cx: &mut Cx<'_>, worksheet: &Worksheet, index: usize) {
    cx.memory.internal.link = Some(index);
    if let Some(touchpoint) = worksheet.links.get(index).and_then(|link| link.touchpoint.clone()) {
        cx.send(Command::Select(touchpoint));
    }
}

/// Opens the page of a department.
fn open_page(cx: &mut Cx<'_>, department: &DepartmentId) {
    let place = &mut cx.memory.internal;
    place.tab = Tab::Page;
    place.link = None;
    place.department = Some(department.clone());
}

/// The edit that changes one link.
fn changed_link(worksheet: &Worksheet, index: usize, change: impl FnOnce(&mut InternalLink)) -> Edit {
    let mut links = worksheet.links.clone();
    if let Some(link) = links.get_mut(index) {
        change(link);
    }
    Edit::SetLinks(links)
}

/// The full name of a department; empty where it is gone.
fn name<'a>(worksheet: &'a Worksheet, department: &DepartmentId, cx: &Cx<'_>) -> &'a str {
    worksheet.journey.department(department).map_or("", |department| department.name.get(cx.language))
}

/// `运营管理部 → 柜面`.
fn link_name(worksheet: &Worksheet, link: &InternalLink, cx: &Cx<'_>) -> String {
    internal::link_name(link, worksheet, cx.language)
}

/// A link with what it hands over, as screen readers and tests call it.
fn link_spoken(worksheet: &Worksheet, link: &InternalLink, cx: &Cx<'_>) -> String {
    let (supplier, customer) = (name(worksheet, &link.supplier, cx), name(worksheet, &link.customer, cx));
    words::link_spoken(supplier, customer, &link.deliverable, cx.language)
}
