//! What a painter of the comparison is given, and how it names groups, touchpoints and departments.

use crate::analysis::compare::{Comparison, Pool};
use crate::analysis::key::Revealed;
use crate::model::labels::safe_label;
use crate::model::{DepartmentId, Language, MarkKind, Score};
use crate::report::class::Names;
use crate::sheet::{self, Paint, Point};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::ui::screens::present::frame::{EDGE, Frame};
use crate::words::{Phrase, compare_ui as words, names};
use eframe::egui::{Align2, Pos2, Rect, Ui};
use std::sync::Arc;

/// The width of what is written, in u.
pub const WIDTH: f32 = 1920.0 - 2.0 * EDGE;
/// Where what a slide is about begins and ends, in u.
pub const TOP: f32 = 124.0;
pub const BOTTOM: f32 = 1046.0;

pub struct Show<'a> {
    pub stage: &'a Frame,
    pub comparison: &'a Comparison,
    /// What the class may see of the key.
    pub revealed: &'a Revealed,
    /// The names of people that are left out; `None` where the trainer turned them on.
    pub names: Option<Arc<Names>>,
    pub pool: Pool,
    /// The group that is lit alone, by its place.
    pub lit: Option<usize>,
    /// The pointer does more than look.
    pub works: bool,
}

impl Show<'_> {
    /// What a group wrote, as the class may see it.
    pub fn clean(&self, text: &str) -> String {
        let mut text = text.trim().to_owned();
        if let Some(names) = &self.names {
            names.out(&mut text);
        }
        text
    }

    /// The same in every language of the slide.
    pub fn told(&self, tell: impl Fn(Language) -> String) -> String {
        let mut told: Vec<String> = self.stage.languages.iter().map(|language| tell(*language)).collect();
        told.dedup();
        told.join(" / ")
    }

    /// The language that comes first, for where there is room for one.
    pub fn language(&self) -> Language {
        self.stage.languages.first().copied().unwrap_or_default()
    }

    /// `第 3 组 / Group 3`.
    pub fn group(&self, place: usize) -> String {
        self.told(|language| self.group_in(place, language))
    }

    pub fn group_in(&self, place: usize, language: Language) -> String {
        let work = self.comparison.works.get(place);
        work.map(|work| words::group(&work.worksheet.group, place, language)).unwrap_or_default()
    }

    /// Of each group, its number.
    pub fn short_groups(&self) -> Vec<String> {
        let works = self.comparison.works.iter().enumerate();
        works.map(|(place, work)| words::short_group(&work.worksheet.group, place)).collect()
    }

    /// Several groups in one language: `第 1、4 组`, or by their names where they have no numbers. Of many the first ones.
    pub fn groups(&self, places: &[usize], most: usize) -> String {
        let language = self.language();
        let shown = &places[..places.len().min(most)];
        let number = |place: &usize| {
            let number = self.comparison.works.get(*place)?.worksheet.group.number;
            (number > 0).then_some(number)
        };
        let numbers: Option<Vec<u32>> = shown.iter().map(number).collect();
        let mut named = match numbers {
            Some(numbers) => words::groups(&numbers, language),
            None => {
                let names: Vec<String> = shown.iter().map(|place| self.group_in(*place, language)).collect();
                names.join(names::SEPARATOR.get(language))
            }
        };
        if places.len() > shown.len() {
            named.push_str(names::SEPARATOR.get(language));
            named.push_str(&words::more(places.len() - shown.len(), language));
        }
        named
    }

    /// A touchpoint with its number, in the languages of the slide.
    pub fn touchpoint(&self, column: usize) -> String {
        let Some(found) = self.comparison.columns.get(column) else { return String::new() };
        let name = names::numbered_in_class(found.number, &self.stage.both(&found.name, " · "));
        match found.is_theirs() {
            true => words::theirs(&self.clean(&name), &self.groups(&found.added_by, 4), self.language()),
            false => name,
        }
    }

    /// The same in one language.
    pub fn touchpoint_short(&self, column: usize) -> String {
        let name = names::column(self.comparison, column, self.language());
        let is_theirs = self.comparison.columns.get(column).is_some_and(|column| column.is_theirs());
        if is_theirs { self.clean(&name) } else { name }
    }

    /// Of each touchpoint its short name, in the languages of the slide.
    pub fn column_names(&self) -> Vec<Vec<String>> {
        let name = |column: usize| {
            let own = (0..self.comparison.works.len()).find_map(|group| {
                self.comparison.own_touchpoint(group, column).filter(|t| !t.short.is_empty())
            });
            let text = match own {
                Some(own) if own.name == self.comparison.columns[column].name => own.short.clone(),
                _ => self.comparison.columns[column].name.clone(),
            };
            let languages = self.stage.languages_of(&text);
            let shown =
                |language: &Language| safe_label(sheet::beginning_of(text.get(*language), 60)).into_owned();
            languages.iter().map(shown).collect()
        };
        (0..self.comparison.columns.len()).map(name).collect()
    }

    pub fn department(&self, id: &DepartmentId) -> String {
        let found = self.comparison.department(id);
        found.map(|found| found.name.get(self.language()).to_owned()).unwrap_or_default()
    }

    /// The reference scores that the class may see, by column.
    pub fn key_scores(&self) -> Vec<Option<Score>> {
        let score = |column: usize| self.revealed.score(&self.comparison.columns[column].touchpoint);
        match self.revealed.curve.is_empty() {
            true => Vec::new(),
            false => (0..self.comparison.columns.len()).map(score).collect(),
        }
    }

    /// One line from the left, at mid height.
    pub fn line(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (x, y, w, h): (f32, f32, f32, f32),
        text: &str,
        (size, bold, paint): (f32, bool, Paint),
    ) {
        let style = self.stage.style(size, bold);
        self.stage.line(ui, cx, self.stage.rect(x, y, w, h), Align2::LEFT_CENTER, text, (style, paint));
    }

    /// One line that ends at the right.
    pub fn line_right(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (x, y, w, h): (f32, f32, f32, f32),
        text: &str,
        (size, bold, paint): (f32, bool, Paint),
    ) {
        let style = self.stage.style(size, bold);
        self.stage.line(ui, cx, self.stage.rect(x, y, w, h), Align2::RIGHT_CENTER, text, (style, paint));
    }

    /// A section's name.
    pub fn section(&self, ui: &mut Ui, cx: &Cx<'_>, (x, y, w): (f32, f32, f32), phrase: Phrase) {
        let words = self.stage.say(phrase);
        self.line(ui, cx, (x, y, w, 44.0), &words, (30.0, true, Paint::Ink));
    }

    /// Says that there is nothing here.
    pub fn nothing(&self, ui: &mut Ui, cx: &Cx<'_>, phrase: Phrase) {
        let words = self.stage.say(phrase);
        let style = self.stage.style(44.0, true);
        let place = self.stage.rect(EDGE, 440.0, WIDTH, 100.0);
        self.stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (style, Paint::Ink2));
    }

    /// A mark with its middle at a point.
    pub fn mark(&self, ui: &Ui, cx: &Cx<'_>, kind: MarkKind, at: Pos2, radius: f32) {
        let shapes = sheet::marks::shapes(kind, Point::new(0.0, 0.0), radius * self.stage.u, false);
        painter::paint(ui.painter(), cx, at, &shapes);
    }

    /// A score in a dot, or a dash.
    pub fn dot(&self, ui: &mut Ui, cx: &Cx<'_>, (x, y): (f32, f32), radius: f32, score: Option<Score>) {
        let (words, fill, ink) = match score {
            Some(score) => (score.to_string(), Paint::Score(score), Paint::OnDot),
            None => ("–".to_owned(), Paint::Sunk, Paint::Ink2),
        };
        ui.painter().circle_filled(self.stage.at(x, y), radius * self.stage.u, cx.color(fill));
        let place = self.stage.rect(x - radius, y - radius, radius * 2.0, radius * 2.0);
        let style = self.stage.style((radius * 0.95).max(24.0), true);
        self.stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (style, ink));
    }

    /// A bar that is filled to a share, 0…1.
    pub fn bar(&self, ui: &Ui, cx: &Cx<'_>, (x, y, w, h): (f32, f32, f32, f32), share: f32, paint: Paint) {
        let place = self.stage.rect(x, y, w, h);
        ui.painter().rect_filled(place, 3, cx.color(Paint::Sunk));
        let filled =
            Rect::from_min_size(place.min, place.size() * eframe::egui::vec2(share.clamp(0.0, 1.0), 1.0));
        ui.painter().rect_filled(filled, 3, cx.color(paint));
    }
}
