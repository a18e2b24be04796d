//! The hands for every group, as bars that grow with each hand.

use super::shown::{LookingBack, WIDTH};
use crate::analysis::class::numbers;
use crate::model::class::VoteQuestion;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::class::debrief::FULL_BAR;
use crate::ui::screens::present::frame::EDGE;
use crate::words::debrief::{page as words, slides};
use eframe::egui::Ui;

/// Groups in one column, and in all.
const COLUMN: usize = 10;
const MOST: usize = 2 * COLUMN;

pub fn paint(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, question: VoteQuestion) {
    let stage = shown.stage;
    let mut y = 120.0;
    for language in &stage.languages {
        let asked = words::question(question).get(*language);
        let sizes: &[(f32, usize)] = if y < 130.0 { &[(56.0, 1), (44.0, 2)] } else { &[(36.0, 1)] };
        y += stage.paragraph(ui, cx, (EDGE, y, WIDTH), asked, (sizes, true, Paint::Ink)) + 4.0;
    }
    shown.left(ui, cx, (EDGE, y, WIDTH, 44.0), &stage.say(slides::RAISE), (28.0, false, Paint::Ink2));
    y += 68.0;
    let mut groups: Vec<(u32, u32)> = numbers(&shown.class, &shown.comparison)
        .into_iter()
        .map(|group| (group, shown.class.debrief.hands(question, group)))
        .collect();
    // Of more groups than the wall holds, those that somebody raised a hand for.
    if groups.len() > MOST {
        groups.retain(|(_, hands)| *hands > 0);
        groups.truncate(MOST);
    }
    let most = groups.iter().map(|(_, hands)| *hands).max().unwrap_or(0).max(FULL_BAR);
    let columns = groups.len().div_ceil(COLUMN).max(1);
    let rows = groups.len().div_ceil(columns).max(1);
    let wide = (WIDTH - 60.0 * (columns - 1) as f32) / columns as f32;
    let step = ((1030.0 - y) / rows as f32).min(96.0);
    let name = if stage.languages.len() > 1 { 340.0 } else { 210.0 };
    for (at, (group, hands)) in groups.into_iter().enumerate() {
        let x = EDGE + (wide + 60.0) * (at / rows) as f32;
        let top = y + step * (at % rows) as f32;
        let label = shown.told(|language| words::group(group, language));
        let size = (step * 0.5).clamp(26.0, 40.0);
        shown.left(ui, cx, (x, top, name, step - 8.0), &label, (size, true, Paint::Ink));
        let track = wide - name - 20.0 - 110.0;
        shown.bar(ui, cx, (x + name + 10.0, top + 6.0, track, step - 20.0), Paint::Sunk);
        if hands > 0 {
            let long = track * hands as f32 / most as f32;
            shown.bar(ui, cx, (x + name + 10.0, top + 6.0, long, step - 20.0), Paint::Accent);
        }
        let place = (x + name + 10.0 + track + 20.0, top, 100.0, step - 8.0);
        shown.left(ui, cx, place, &hands.to_string(), (size + 6.0, true, Paint::Ink));
    }
}
