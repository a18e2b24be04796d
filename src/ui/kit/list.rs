//! A list of any length in a scroll area, of which only what is seen is laid out.

use eframe::egui::{Id, Ui};
use std::sync::Arc;

/// Up to so many items are all laid out: the pages that people work on have no more.
const FEW: usize = 60;
/// What lies this close to what is seen is laid out too, so that the focus finds its way; logical pixels.
const NEAR: f32 = 240.0;

/// Lays the items out that are seen, along the layout's own direction. What was not seen yet is taken to be
/// `usual` pixels long.
pub fn long_list_ui(ui: &mut Ui, id: Id, n: usize, usual: f32, mut item: impl FnMut(&mut Ui, usize)) {
    if n <= FEW {
        (0..n).for_each(|at| item(ui, at));
        return;
    }
    let across = ui.layout().is_horizontal();
    let gap = if across { ui.spacing().item_spacing.x } else { ui.spacing().item_spacing.y };
    let clip = ui.clip_rect().expand(NEAR);
    let seen = if across { clip.x_range() } else { clip.y_range() };
    let place = |ui: &Ui| if across { ui.cursor().left() } else { ui.cursor().top() };
    let kept: Option<Arc<Vec<f32>>> = ui.data(|data| data.get_temp(id));
    let mut lengths = kept.filter(|kept| kept.len() == n).unwrap_or_else(|| Arc::new(vec![usual; n]));
    let mut passed = 0.0;
    for at in 0..n {
        let length = lengths.get(at).copied().unwrap_or(usual);
        let begin = place(ui) + passed;
        if begin + length < seen.min || begin > seen.max {
            passed += length + gap;
            continue;
        }
        if passed > 0.0 {
            ui.add_space(passed);
            passed = 0.0;
        }
        let begin = place(ui);
        // What is called by its number in the list keeps its name, and the focus, when others are passed over.
        ui.push_id(at, |ui| item(ui, at));
        let found = place(ui) - begin - gap;
        if found != length
            && let Some(length) = Arc::make_mut(&mut lengths).get_mut(at)
        {
            *length = found;
        }
    }
    if passed > 0.0 {
        ui.add_space(passed);
    }
    ui.data_mut(|data| data.insert_temp(id, lengths));
}
