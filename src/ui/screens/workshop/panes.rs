//! Where the panes of the window stand. They have fixed sizes, so that nothing in one can push another.

use super::foot;
use crate::app::Step;
use crate::ui::kit::layout::measures;
use crate::ui::steps::row;
use eframe::egui::Rect;

/// Where the panes of a step stand in the window.
pub struct Panes {
    pub bar: Rect,
    pub rail: Rect,
    pub middle: Rect,
    /// The inspector or the exports; the first step has none.
    pub beside: Option<Rect>,
    /// What is missing and the way on, under what stands beside; the first step has a foot of its own.
    pub foot: Option<Rect>,
}

pub fn panes(whole: Rect, step: Step) -> Panes {
    let (bar, below) = whole.split_top_bottom_at_y(whole.top() + measures::TOP_BAR);
    let (rail, middle) = below.split_left_right_at_x(below.left() + measures::RAIL);
    let Some((wide, _)) = row(step).beside else {
        return Panes { bar, rail, middle, beside: None, foot: None };
    };
    let (middle, right) = middle.split_left_right_at_x(middle.right() - wide);
    let (beside, foot) = right.split_top_bottom_at_y(right.bottom() - foot::HEIGHT);
    Panes { bar, rail, middle, beside: Some(beside), foot: Some(foot) }
}
