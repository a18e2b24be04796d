//! Whether the window was seen: until then the next start has to know what is being tried.

use crate::files::painting::{Renderer, Start};
use std::cell::RefCell;
use std::rc::Rc;

/// A start whose window is not seen yet.
pub struct Unseen {
    start: Rc<RefCell<Start>>,
    pub renderer: Renderer,
    n_frames: usize,
}

impl Unseen {
    pub fn new(start: Rc<RefCell<Start>>, renderer: Renderer) -> Self {
        Self { start, renderer, n_frames: 0 }
    }

    /// A frame is on the screen once the one after it is drawn; drivers fail in the first ones.
    const FRAMES: usize = 4;

    /// Counts a frame. Once the window is seen, the answer is what painted it.
    pub fn frame(&mut self) -> Option<Renderer> {
        self.n_frames += 1;
        (self.n_frames >= Self::FRAMES).then(|| {
            self.start.borrow_mut().is_over();
            self.renderer
        })
    }
}
