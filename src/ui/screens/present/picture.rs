//! Any slide in any rectangle: the whole screen, the window of the audience, a small picture of the console.

use super::stage::Scene;
use super::{class, footer, frame, map, matrix, method, pages};
use crate::app::{Slide, TeachingPage};
use crate::sheet::{Paint, Palette};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::within;
use crate::ui::kit::text::{self, Style};
use crate::ui::screens::{agenda, teach};
use eframe::egui::{Align2, Color32, Rect, Ui, vec2};

/// The slide that is shown, as the audience sees it, in any rectangle.
pub fn slide_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let slide = cx.state.presentation.slide;
    picture_ui(ui, cx, place, slide);
    if let Some((x, y)) = cx.state.presentation.laser_at {
        let at = place.min + vec2(x * place.width(), y * place.height());
        frame::laser(ui.painter(), cx, place, at);
    }
}

/// Any slide in any rectangle.
pub fn picture_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, slide: Slide) {
    // Light for a lit room, dark for a dark one; what the rest of the program wears does not matter.
    let palette = if cx.state.presentation.dark { Palette::dark() } else { Palette::light() };
    let revealed = cx.state.revealed();
    let mut on_stage = Cx {
        state: cx.state,
        palette,
        language: cx.language,
        commands: &mut *cx.commands,
        memory: &mut *cx.memory,
    };
    within(ui, place, |ui| {
        ui.shrink_clip_rect(place);
        let black = on_stage.state.presentation.black;
        let shown = on_stage.state.presentation.slide;
        // The countdown belongs to what is shown now, not to the slide that comes next.
        if slide == shown && !black && on_stage.state.countdown_is_large() {
            let u = frame::unit(place);
            return agenda::countdown_ui(ui, &on_stage, place, u);
        }
        match (slide, &on_stage.state.workshop) {
            (Slide::Teach(page), _) => teaching_ui(ui, &mut on_stage, place, page),
            (Slide::Class(slide), _) => class::slide_ui(ui, &mut on_stage, place, slide, &revealed),
            (_, Some(workshop)) => {
                let stage = Scene::new(&mut on_stage, workshop, place, slide, &revealed);
                stage_ui(ui, &mut on_stage, &stage);
            }
            (_, None) => {}
        }
    });
}

/// A slide of the worksheet: its ground, its head, and what it is about.
fn stage_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Scene<'_>) {
    if cx.state.presentation.black {
        ui.painter().rect_filled(stage.place, 0, Color32::BLACK);
        return;
    }
    ui.painter().rect_filled(stage.place, 0, cx.color(Paint::Surface));
    stage.head(ui, cx);
    match stage.slide {
        Slide::Scenario => pages::scenario(stage, ui, cx),
        Slide::Background => method::background(stage, ui, cx),
        Slide::Formula => method::formula(stage, ui, cx),
        Slide::Roles => method::roles(stage, ui, cx),
        Slide::Script(at) => method::script(stage, ui, cx, at),
        Slide::Touchpoint(position) => pages::touchpoint(stage, ui, cx, position),
        Slide::Action(at) => pages::action(stage, ui, cx, at),
        Slide::Question(at) => pages::question(stage, ui, cx, at),
        Slide::Matrix => matrix::matrix(stage, ui, cx),
        _ => {
            map::map(stage, ui, cx);
            footer::footer(stage, ui, cx);
        }
    }
}

/// A teaching page; one that is not the page of the moment, the next one in the console, by its name.
fn teaching_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, page: TeachingPage) {
    if cx.state.presentation.black {
        ui.painter().rect_filled(place, 0, Color32::BLACK);
        return;
    }
    ui.painter().rect_filled(place, 0, cx.color(Paint::Surface));
    if cx.state.teaching.page == page {
        teach::page_ui(ui, cx, place);
        let u = frame::unit(place);
        let corner = place.center() + vec2(960.0 - frame::EDGE, 500.0) * u;
        agenda::pill_ui(ui, cx, (corner.x, corner.y), u);
    } else {
        let style = Style { size: place.height() / 10.0, line: place.height() / 7.0, bold: true };
        let name = cx.say(teach::name(page));
        text::line_in(ui, place, Align2::CENTER_CENTER, name, style, cx.color(Paint::Ink));
    }
}
