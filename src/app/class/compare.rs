//! What of the comparison is looked at, on the page and on its slides alike.

use crate::analysis::compare::{HeatOrder, Pool};
use crate::app::class_slides::CompareSlide;

/// A view of the page: one that is projected too, or one for the trainer alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareView {
    Slide(CompareSlide),
    /// How far the class agrees, in numbers.
    Agreement,
    /// Which touchpoints count as one.
    Joins,
}

/// What can be asked of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareCommand {
    Show(CompareView),
    Pool(Pool),
    Order(HeatOrder),
    /// Lights a group alone, by its place; `None` shows all alike.
    Light(Option<usize>),
    /// So many groups on, or back; behind the last one and before the first one all are shown alike.
    LightNext(isize),
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparing {
    pub view: CompareView,
    pub pool: Pool,
    pub order: HeatOrder,
    /// By its place; it may be gone meanwhile.
    pub lit: Option<usize>,
}

impl Default for Comparing {
    fn default() -> Self {
        Self {
            view: CompareView::Slide(CompareSlide::Curves),
            pool: Pool::default(),
            order: HeatOrder::default(),
            lit: None,
        }
    }
}

impl Comparing {
    /// `n` is how many groups there are.
    pub(in crate::app) fn handle(&mut self, command: CompareCommand, n: usize) {
        match command {
            CompareCommand::Show(view) => self.view = view,
            CompareCommand::Pool(pool) => self.pool = pool,
            CompareCommand::Order(order) => self.order = order,
            CompareCommand::Light(lit) => self.lit = lit.filter(|lit| *lit < n),
            CompareCommand::LightNext(by) => {
                // All alike stands between the last one and the first one.
                let places = n as isize + 1;
                let here = self.lit.filter(|lit| *lit < n).map_or(0, |lit| lit as isize + 1);
                let there = (here + by).rem_euclid(places);
                self.lit = usize::try_from(there - 1).ok();
            }
        }
    }
}
