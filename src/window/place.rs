//! Where the window stands: on a screen that is there, and no larger than it.

use crate::app::WindowSize;
use eframe::egui::{Context, Pos2, Rect, Vec2, ViewportCommand, pos2, vec2};
use std::time::{Duration, Instant};

/// How long after the start the window is looked at again: its frame and bars come after it.
const SETTLES: Duration = Duration::from_secs(2);

/// Sees to it that the window can be reached.
#[derive(Default)]
pub struct Placing {
    begun: Option<Instant>,
    /// It filled the screen the last time. Asked for once it stands: some window managers hear no wish before.
    pub fills: bool,
    /// The screens as they were when the window was last looked at, in pixels.
    screens: Vec<Rect>,
}

impl Placing {
    /// Looks once the window has settled, and again when the screens are others.
    pub fn keep_on_screen(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let Some(window) = frame.winit_window() else { return };
        let begun = *self.begun.get_or_insert_with(Instant::now);
        let screens: Vec<Rect> = window
            .available_monitors()
            .map(|monitor| {
                let (at, size) = (monitor.position(), monitor.size());
                rect((at.x, at.y), (size.width, size.height))
            })
            .collect();
        let settles = begun.elapsed() < SETTLES;
        if settles {
            ctx.request_repaint_after(SETTLES / 4);
        }
        if !settles && screens == self.screens {
            return;
        }
        self.screens = screens;
        if std::mem::take(&mut self.fills) && !window.is_maximized() {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            return;
        }
        // A window that fills the screen is where the system put it; some systems tell no place.
        if window.is_maximized() || window.fullscreen().is_some() || window.is_minimized() == Some(true) {
            return;
        }
        let Ok(at) = window.outer_position() else { return };
        let size = window.outer_size();
        let own = rect((at.x, at.y), (size.width, size.height));
        match placed(own, &self.screens) {
            Placement::Stays => {}
            Placement::Fills => ctx.send_viewport_cmd(ViewportCommand::Maximized(true)),
            Placement::Moves(at) => {
                ctx.send_viewport_cmd(ViewportCommand::OuterPosition(at / ctx.pixels_per_point()));
            }
        }
    }
}

/// What becomes of the place of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Placement {
    Stays,
    /// It is as large as its screen, or larger.
    Fills,
    /// To this corner: where it is, too much of it cannot be seen.
    Moves(Pos2),
}

/// Where a window with its frame belongs, all in pixels.
pub fn placed(window: Rect, screens: &[Rect]) -> Placement {
    let seen = |screen: &Rect| screen.intersect(window);
    let area = |rect: Rect| if rect.is_positive() { rect.area() } else { 0.0 };
    let most = screens.iter().max_by(|one, other| area(seen(one)).total_cmp(&area(seen(other))));
    let Some(screen) = most else { return Placement::Stays };
    if window.width() > screen.width() || window.height() > screen.height() {
        return Placement::Fills;
    }
    // Several screens side by side are one to a window that lies over both.
    if screens.iter().map(|screen| area(seen(screen))).sum::<f32>() >= window.area() - 1.0 {
        return Placement::Stays;
    }
    let room: Vec2 = screen.size() - window.size();
    let at = (window.min - screen.min).clamp(Vec2::ZERO, room);
    Placement::Moves(screen.min + at)
}

fn rect((x, y): (i32, i32), (width, height): (u32, u32)) -> Rect {
    Rect::from_min_size(pos2(x as f32, y as f32), vec2(width as f32, height as f32))
}

/// How large the window is, to open the next one so.
pub fn size(ctx: &Context) -> WindowSize {
    // In pixels of the desktop, whatever the zoom.
    let zoom = ctx.zoom_factor();
    ctx.input(|input| {
        let viewport = input.viewport();
        match (viewport.fullscreen, viewport.maximized, viewport.inner_rect) {
            (Some(true), ..) => WindowSize::Unknown,
            (_, Some(true), _) => WindowSize::Maximized,
            (.., Some(inner)) => {
                WindowSize::Of((inner.width() * zoom) as u32, (inner.height() * zoom) as u32)
            }
            _ => WindowSize::Unknown,
        }
    })
}
