//! What the slides of the debrief are painted from, and what they have in common.

use crate::analysis::compare::Comparison;
use crate::model::Class;
use crate::model::Language;
use crate::report::class::Names;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::{EDGE, Frame};
use eframe::egui::{Align2, CornerRadius, Rect, Ui};
use std::sync::Arc;

/// The width of what is written, in u.
pub const WIDTH: f32 = 1920.0 - 2.0 * EDGE;

/// The class and its groups on a stage.
pub struct LookingBack<'a> {
    pub stage: &'a Frame,
    pub class: Arc<Class>,
    pub comparison: Arc<Comparison>,
    /// The names that are left out; `None` where the trainer turned them on.
    names: Option<Names>,
}

impl<'a> LookingBack<'a> {
    pub fn new(cx: &Cx<'_>, stage: &'a Frame) -> Self {
        let class = Arc::clone(cx.state.class.class());
        let comparison = Arc::clone(cx.state.class.comparison());
        let shows = cx.state.presentation.names;
        let names = (!shows).then(|| Names::of(&class, &comparison, cx.language));
        Self { stage, class, comparison, names }
    }

    /// A text as the class may see it: without the names of people, unless the trainer turned them on.
    pub fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        if let Some(names) = &self.names {
            names.out(&mut text);
        }
        text
    }

    /// What is said in the languages of the slide, once where both say the same.
    pub fn told(&self, say: impl Fn(Language) -> String) -> String {
        let mut said: Vec<String> = self.stage.languages.iter().map(|language| say(*language)).collect();
        said.dedup();
        said.join(" ")
    }

    /// One line in a place in u, from its left edge.
    pub fn left(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        place: (f32, f32, f32, f32),
        text: &str,
        (size, bold, paint): (f32, bool, Paint),
    ) {
        let (x, y, w, h) = place;
        let place = self.stage.rect(x, y, w, h);
        self.stage.line(ui, cx, place, Align2::LEFT_CENTER, text, (self.stage.style(size, bold), paint));
    }

    /// A bar in u.
    pub fn bar(&self, ui: &Ui, cx: &Cx<'_>, (x, y, w, h): (f32, f32, f32, f32), paint: Paint) -> Rect {
        let place = self.stage.rect(x, y, w.max(0.0), h);
        let radius = (8.0 * self.stage.u).clamp(1.0, 12.0) as u8;
        ui.painter().rect_filled(place, CornerRadius::same(radius), cx.color(paint));
        place
    }
}
