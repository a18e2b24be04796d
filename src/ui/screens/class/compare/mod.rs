//! The groups side by side, as the trainer looks at them: the views at the left, the one that is open at the right. What
//! can be projected stands here as it will be projected.

mod agreement;
mod joins;
mod tools;

use crate::analysis::key::Revealed;
use crate::app::{
    ClassCommand, ClassPage, Command, CompareCommand, CompareSlide, CompareView, compare_slides,
};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::entry_ui;
use crate::ui::kit::keys;
use crate::ui::kit::layout::{pane_ui, within};
use crate::ui::kit::parts::{empty_page_ui, rule_ui};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::screens::present::class::compare as slides;
use crate::ui::screens::present::frame::{Frame, unit};
use crate::words::compare_ui as words;
use eframe::egui::{Id, Key, Rect, ScrollArea, Ui, pos2, vec2};
use tools::tools_ui;

/// Width of the list of views, and height of what is chosen over the open one, in logical pixels.
const LIST: f32 = 184.0;
const TOOLS: f32 = 48.0;

/// The whole page.
pub fn compare_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    let slides = compare_slides(cx.state.class.comparison());
    if slides.is_empty() {
        within(ui, whole.shrink2(vec2(48.0, 0.0)).with_max_x(whole.left() + 760.0), |ui| {
            empty_page_ui(ui, cx, (cx.say(words::EMPTY), cx.say(words::EMPTY_HOW)));
            if button_ui(ui, cx, cx.say(words::TO_COLLECT), Weight::Primary).clicked() {
                cx.send(Command::Class(ClassCommand::Page(ClassPage::Collect)));
            }
        });
        return;
    }
    let view = open_view(cx.state.class.comparing.view, &slides);
    keys_ui(ui, cx, view, &slides);
    let (list, body) = whole.split_left_right_at_x(whole.left() + LIST);
    pane_ui(ui, cx, list, Paint::Canvas, |ui, cx| list_ui(ui, cx, view, &slides));
    let (tools, body) = body.split_top_bottom_at_y(body.top() + TOOLS);
    within(ui, tools.shrink2(vec2(16.0, 8.0)), |ui| tools_ui(ui, cx, view, &slides));
    match view {
        CompareView::Slide(slide) => {
            let place = sixteen_to_nine(body.shrink2(vec2(8.0, 0.0)));
            let stage = Frame { place, u: unit(place), languages: vec![cx.language], fills: false };
            within(ui, place, |ui| {
                ui.shrink_clip_rect(body);
                slides::slide_ui(ui, cx, &stage, slide, &Revealed::default(), true);
            });
        }
        CompareView::Agreement => pane_ui(ui, cx, body, Paint::Surface, agreement::agreement_ui),
        CompareView::Joins => pane_ui(ui, cx, body, Paint::Surface, joins::joins_ui),
    }
}

/// The view that is open; where what it showed is gone, the first one of its kind, or else the first one.
fn open_view(view: CompareView, slides: &[CompareSlide]) -> CompareView {
    let CompareView::Slide(slide) = view else { return view };
    let same_kind = |found: &&CompareSlide| slides::name(**found) == slides::name(slide);
    let there = slides.iter().find(|found| **found == slide).or(slides.iter().find(same_kind));
    CompareView::Slide(there.or(slides.first()).copied().unwrap_or(CompareSlide::Curves))
}

/// As large as a picture of a slide can be in a place.
fn sixteen_to_nine(place: Rect) -> Rect {
    let width = place.width().min(place.height() * 16.0 / 9.0);
    Rect::from_min_size(pos2(place.left(), place.top()), vec2(width, width * 9.0 / 16.0))
}

/// The first slide of each kind, with how many there are of it.
fn kinds(slides: &[CompareSlide]) -> Vec<(CompareSlide, usize)> {
    let mut kinds: Vec<(CompareSlide, usize)> = Vec::new();
    for slide in slides {
        match kinds.iter_mut().find(|(first, _)| slides::name(*first) == slides::name(*slide)) {
            Some((_, n)) => *n += 1,
            None => kinds.push((*slide, 1)),
        }
    }
    kinds
}

fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, view: CompareView, slides: &[CompareSlide]) {
    let pane = ui.max_rect();
    within(ui, pane.shrink2(vec2(8.0, 12.0)), |ui| {
        ScrollArea::vertical().id_salt("views").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (first, n) in kinds(slides) {
                let is_open = matches!(view, CompareView::Slide(open)
                    if slides::name(open) == slides::name(first));
                let count = if n > 1 { n.to_string() } else { String::new() };
                let name = cx.say(slides::name(first));
                if entry_ui(ui, cx, ("", name, &count), is_open).clicked() {
                    show(cx, CompareView::Slide(first));
                }
            }
            rule_ui(ui, cx);
            for (own, phrase) in
                [(CompareView::Agreement, words::AGREEMENT), (CompareView::Joins, words::JOINS)]
            {
                if entry_ui(ui, cx, ("", cx.say(phrase), ""), view == own).clicked() {
                    show(cx, own);
                }
            }
        });
    });
}

fn show(cx: &mut Cx<'_>, view: CompareView) {
    cx.send(Command::Class(ClassCommand::Compare(CompareCommand::Show(view))));
}

/// Up and down light one group after the other; left and right lead from slide to slide.
fn keys_ui(ui: &Ui, cx: &mut Cx<'_>, view: CompareView, slides: &[CompareSlide]) {
    for key in keys::struck_alone(ui, cx, Id::unique("comparison")) {
        let by = match key {
            Key::ArrowUp | Key::ArrowLeft => -1,
            Key::ArrowDown | Key::ArrowRight => 1,
            _ => continue,
        };
        if matches!(key, Key::ArrowUp | Key::ArrowDown) {
            cx.send(Command::Class(ClassCommand::Compare(CompareCommand::LightNext(by))));
        } else if let CompareView::Slide(slide) = view {
            let here = slides.iter().position(|found| *found == slide).unwrap_or(0);
            let there = here.saturating_add_signed(by).min(slides.len().saturating_sub(1));
            if let Some(slide) = slides.get(there) {
                show(cx, CompareView::Slide(*slide));
            }
        }
    }
}
