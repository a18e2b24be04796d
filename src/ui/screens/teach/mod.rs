//! Teaching pages: short animated explanations to project, with data that the class changes.
//!
//! A page is painted into any rectangle at any scale, so that the slide, the projector and the thumbnail
//! of the console show the same. All measures are those of a slide of 1920 × 1080; nothing is smaller
//! than 24 there. Where the rectangle stands, and when a page is shown, is the presentation's business.

mod board;
mod chain;
mod kano;
mod knob;
mod peak_end;
mod ride;
mod servqual;

use crate::app::{Command, TeachingCommand, TeachingPage};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::keys;
use crate::words::{Phrase, teaching};
use board::{Board, Lettering};
use eframe::egui::{Key, Modifiers, Rect, Ui, ViewportId};

/// When the moving page was last painted; nothing while it stands. Each window of the toolkit has a clock
/// of its own, so one of them tells the time, and another takes over when that one is gone.
#[derive(Clone, Copy, Debug, Default)]
pub struct Motion {
    window: Option<ViewportId>,
    /// In seconds of that window's clock.
    seconds: f64,
    /// How often other windows were painted since.
    missed: u8,
}

/// After so many pictures elsewhere, the window that told the time is taken to be closed.
const GONE: u8 = 8;

/// The name of a page, for lists of slides.
pub const fn name(page: TeachingPage) -> Phrase {
    match page {
        TeachingPage::PeakEnd => teaching::PEAK_END_NAME,
        TeachingPage::Ride => teaching::RIDE_NAME,
        TeachingPage::Kano => teaching::KANO_NAME,
        TeachingPage::Servqual => teaching::SERVQUAL_NAME,
        TeachingPage::Chain => teaching::CHAIN_NAME,
    }
}

/// The title; of the cold water it is the question until the answer was shown.
fn title(page: TeachingPage, elapsed: f32) -> Phrase {
    match page {
        TeachingPage::PeakEnd if elapsed <= peak_end::BEFORE_CHOICE => teaching::PEAK_END_QUESTION,
        TeachingPage::PeakEnd => teaching::PEAK_END_TITLE,
        TeachingPage::Ride => teaching::RIDE_TITLE,
        TeachingPage::Kano => teaching::KANO_TITLE,
        TeachingPage::Servqual => teaching::SERVQUAL_TITLE,
        TeachingPage::Chain => teaching::CHAIN_TITLE,
    }
}

/// Paints the page that is shown into `place` and takes what a person does there. In a disabled `ui` it
/// is a picture. May be called for several rectangles in a frame: the time passes once.
pub fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let page = cx.state.teaching.page;
    let mut board = Board::new(ui, cx, place);
    board.fill((0.0, 0.0, board::WIDTH, board::HEIGHT), Paint::Surface);
    let title = title(page, board.elapsed());
    board.say((80.0, 80.0), title, Lettering::TITLE);
    if board.cx.state.presentation.both {
        // The pages speak with numbers and pictures: what they are about is enough in the other language.
        let other = board.cx.language.other();
        board.text((80.0, 132.0), title.get(other), Lettering::NOTE);
    }
    match page {
        TeachingPage::PeakEnd => peak_end::peak_end_ui(&mut board),
        TeachingPage::Ride => ride::ride_ui(&mut board),
        TeachingPage::Kano => kano::kano_ui(&mut board),
        TeachingPage::Servqual => servqual::servqual_ui(&mut board),
        TeachingPage::Chain => chain::chain_ui(&mut board),
    }
    controls_ui(&mut board);
    let keeps_space = board.has_focused_button();
    space_key(ui, cx, keeps_space);
    pass_time(ui, cx);
}

/// Play and reset, in the corner where no page has anything.
fn controls_ui(board: &mut Board<'_, '_>) {
    let teaching = &board.cx.state.teaching;
    let label = match (board.cx.state.settings.reduce_motion, teaching.playing, teaching.is_over()) {
        (true, ..) => teaching::NEXT,
        (_, true, _) => teaching::PAUSE,
        (_, _, true) => teaching::AGAIN,
        _ => teaching::PLAY,
    };
    let changed = teaching.is_changed();
    if board.button((1670.0, 46.0, 170.0, 68.0), label.get(board.cx.language), true) {
        board.send(TeachingCommand::Play);
    }
    if changed && board.button((1480.0, 46.0, 170.0, 68.0), board.cx.say(teaching::RESET), true) {
        board.send(TeachingCommand::Reset);
    }
}

/// Space plays and pauses, unless it presses a button that has the focus or goes into a field.
fn space_key(ui: &Ui, cx: &mut Cx<'_>, keeps_space: bool) {
    if keeps_space || !ui.is_enabled() || keys::typing(ui) || cx.state.modal.is_some() {
        return;
    }
    if keys::take(ui, Modifiers::NONE, Key::Space) {
        cx.send(Command::Teach(TeachingCommand::Play));
    }
}

/// Lets the animation go on. Nothing is asked for while it stands, so that an idle page costs nothing.
fn pass_time(ui: &Ui, cx: &mut Cx<'_>) {
    if !cx.state.teaching.playing {
        *cx.memory.of_mut::<Motion>() = Motion::default();
        return;
    }
    let (window, now) = (ui.ctx().viewport_id(), ui.input(|input| input.time));
    let clock = cx.memory.of_mut::<Motion>();
    let is_other = clock.window.is_some_and(|other| other != window);
    if is_other && clock.missed < GONE {
        clock.missed += 1;
    } else {
        let since = if clock.window == Some(window) { clock.seconds } else { now };
        *clock = Motion { window: Some(window), seconds: now, missed: 0 };
        if now > since {
            cx.send(Command::Teach(TeachingCommand::Advance((now - since) as f32)));
        }
    }
    ui.ctx().request_repaint();
}
