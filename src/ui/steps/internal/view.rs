//! Where the eye rests in this step: which tab, link and department. None of it belongs to the document.

use crate::app::{Command, Look, Workshop};
use crate::edit::{LinkValue, WorkEdit};
use crate::model::{DepartmentId, InternalLink, ItemId, Worksheet};
use crate::ui::cx::Cx;
use crate::words::{Phrase, internal, internal_ui as words};

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
    pub const ALL: [Self; 4] = [Self::Chain, Self::Graph, Self::Page, Self::Collaboration];

    pub fn name(self) -> Phrase {
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
pub struct InternalView {
    pub tab: Tab,
    /// The link whose form is open, by its place in the worksheet.
    pub link: Option<usize>,
    /// The department whose page is open; without one the first.
    pub department: Option<DepartmentId>,
    /// The two ends of the link that is about to be added.
    pub supplier: Option<DepartmentId>,
    pub customer: Option<DepartmentId>,
    /// The department that was asked to go although it is used.
    pub leaving: Option<DepartmentId>,
    /// The next day of review as it is being typed.
    pub review: String,
    /// The step of the page of collaboration that is to be brought into view.
    pub reveal: Option<usize>,
}

/// The link whose form is open. In the chain it gives way when another touchpoint is selected.
pub fn selected_link<'a>(
    cx: &Cx<'_>,
    workshop: &Workshop,
    worksheet: &'a Worksheet,
) -> Option<(usize, &'a InternalLink)> {
    let index = cx.memory.of::<InternalView>().link?;
    let link = worksheet.links.get(index)?;
    let elsewhere = link.touchpoint.is_some() && link.touchpoint != workshop.selected;
    (cx.memory.of::<InternalView>().tab != Tab::Chain || !elsewhere).then_some((index, link))
}

/// Opens the form of a link, and in the map the touchpoint behind which it stands.
pub fn select_link(cx: &mut Cx<'_>, worksheet: &Worksheet, index: usize) {
    cx.memory.of_mut::<InternalView>().link = Some(index);
    if let Some(touchpoint) = worksheet.links.get(index).and_then(|link| link.touchpoint.clone()) {
        cx.send(Look::Select(touchpoint));
    }
}

/// Opens the page of a department.
pub fn open_page(cx: &mut Cx<'_>, department: &DepartmentId) {
    let place = cx.memory.of_mut::<InternalView>();
    place.tab = Tab::Page;
    place.link = None;
    place.department = Some(department.clone());
}

/// The edit that changes one link.
pub fn set_link(link: ItemId, value: LinkValue) -> Command {
    Command::Edit(WorkEdit::SetLink { link, value }.into())
}

/// The full name of a department; empty where it is gone.
pub fn name<'a>(worksheet: &'a Worksheet, department: &DepartmentId, cx: &Cx<'_>) -> &'a str {
    worksheet.journey.department(department).map_or("", |department| department.name.get(cx.language))
}

/// `运营管理部 → 柜面`.
pub fn link_name(worksheet: &Worksheet, link: &InternalLink, cx: &Cx<'_>) -> String {
    internal::link_name(link, worksheet, cx.language)
}

/// A link with what it hands over, as screen readers and tests call it.
pub fn link_spoken(worksheet: &Worksheet, link: &InternalLink, cx: &Cx<'_>) -> String {
    let (supplier, customer) = (name(worksheet, &link.supplier, cx), name(worksheet, &link.customer, cx));
    words::link_spoken(supplier, customer, &link.deliverable, cx.language)
}
