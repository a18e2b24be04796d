//! What is chosen over the open view: which touchpoint of several, whose scores, in which order, which group is lit.

use crate::analysis::compare::{HeatOrder, Pool};
use crate::app::{ClassCommand, Command, CompareCommand, CompareSlide, CompareView, MenuEntry};
use crate::ui::cx::Cx;
use crate::ui::kit::choice::{choice_ui, segments_ui};
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at};
use crate::ui::screens::present::class::compare as slides;
use crate::words::{compare_ui as words, names};
use eframe::egui::{Id, Role, Ui};

pub fn tools_ui(ui: &mut Ui, cx: &mut Cx<'_>, view: CompareView, slides: &[CompareSlide]) {
    let row = ui.max_rect();
    let label = cx.say(words::PROJECT);
    let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
    let place = rect(row.right() - wide, row.top(), wide, 32.0);
    if button_at(ui, cx, place, label, Weight::Plain).clicked() {
        cx.send(Command::Do(MenuEntry::Present));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if let CompareView::Slide(slide) = view {
            which_ui(ui, cx, slide, slides);
        }
        let pools = match view {
            CompareView::Slide(slide) => slides::pools(slide),
            CompareView::Agreement => true,
            CompareView::Joins => false,
        };
        let comparing = cx.state.class.comparing;
        if pools && cx.state.class.comparison().n_members() > 0 {
            let items = Pool::ALL.map(|pool| (pool, cx.say(words::pool(pool))));
            if let Some(pool) = segments_ui(ui, cx, Role::RadioButton, &items, Some(comparing.pool)) {
                send(cx, CompareCommand::Pool(pool));
            }
        }
        if view == CompareView::Slide(CompareSlide::Heat) {
            let items = HeatOrder::ALL.map(|order| (order, cx.say(words::order(order))));
            if let Some(order) = segments_ui(ui, cx, Role::RadioButton, &items, Some(comparing.order)) {
                send(cx, CompareCommand::Order(order));
            }
        }
        let lights = matches!(
            view,
            CompareView::Slide(CompareSlide::Curves | CompareSlide::Heat | CompareSlide::Remembered)
        );
        if lights {
            light_ui(ui, cx);
        }
    });
}

fn send(cx: &mut Cx<'_>, command: CompareCommand) {
    cx.send(Command::Class(ClassCommand::Compare(command)));
}

/// Of several slides of one kind, which.
fn which_ui(ui: &mut Ui, cx: &mut Cx<'_>, slide: CompareSlide, slides: &[CompareSlide]) {
    let same: Vec<CompareSlide> =
        slides.iter().copied().filter(|found| slides::name(*found) == slides::name(slide)).collect();
    if same.len() < 2 {
        return;
    }
    let options: Vec<String> = same.iter().enumerate().map(|(at, found)| called(cx, *found, at)).collect();
    let here = same.iter().position(|found| *found == slide).unwrap_or(0);
    let label = cx.say(slides::name(slide));
    let id = (Id::unique("which slide"), label);
    let shown = options.get(here).cloned().unwrap_or_default();
    if let Some(found) = choice_ui(ui, cx, id, 300.0, (&shown, false), &options).and_then(|at| same.get(at)) {
        send(cx, CompareCommand::Show(CompareView::Slide(*found)));
    }
}

/// What tells a slide from others of its kind.
fn called(cx: &Cx<'_>, slide: CompareSlide, at: usize) -> String {
    let comparison = cx.state.class.comparison();
    match slide {
        CompareSlide::Speakers(column) | CompareSlide::Moment(column) | CompareSlide::Measures(column) => {
            names::column(comparison, column, cx.language)
        }
        CompareSlide::Service(at) => {
            let name = comparison.pooled().services.get(at).map(|service| service.name.as_str());
            name.filter(|name| !name.is_empty()).map_or_else(|| (at + 1).to_string(), str::to_owned)
        }
        CompareSlide::LoneMoments(page) => words::page(cx.say(words::LONE_MOMENTS), page),
        CompareSlide::LoneMeasures(page) => words::page(cx.say(words::LONE_MEASURES), page),
        _ => words::page(cx.say(slides::name(slide)), at),
    }
}

/// Which group is lit alone.
fn light_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let works = &cx.state.class.comparison().works;
    let mut options = vec![cx.say(words::ALL_ALIKE).to_owned()];
    options.extend(
        works.iter().enumerate().map(|(place, work)| words::group(&work.worksheet.group, place, cx.language)),
    );
    let lit = cx.state.class.lit();
    let shown = options.get(lit.map_or(0, |lit| lit + 1)).cloned().unwrap_or_default();
    let id = (Id::unique("lit group"), cx.say(words::LIGHT));
    if let Some(chosen) = choice_ui(ui, cx, id, 150.0, (&shown, lit.is_none()), &options) {
        send(cx, CompareCommand::Light(chosen.checked_sub(1)));
    }
}
