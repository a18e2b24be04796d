//! What is projected: the slide, how it is shown, and what of the key the class has seen.
//!
//! Which slides there are stands in [`super::slides`]. Whether they fill this window or
//! one of their own on the projector is decided here; what they look like is the screen's.

use super::{ClassPage, CompareView, DebriefTab, Screen, Slide, Step};
use crate::analysis::key::Element;
use crate::model::TouchpointId;

/// Where the audience sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Venue {
    /// This window, full screen; there is no console then.
    Here,
    /// The screen with this number, full screen; the console is in this window.
    Screen(usize),
    /// A window of its own that can be dragged; the console is in this window. For rehearsing, and where
    /// the system does not say which screens there are.
    Window,
}

/// Whose slides are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deck {
    /// Of the open worksheet.
    #[default]
    Worksheet,
    Class,
}

/// How things are projected. It outlives a single showing, so that what was revealed is not forgotten.
#[derive(Clone, Debug)]
pub struct Presentation {
    /// `None` while nothing is projected.
    pub place: Option<Venue>,
    pub deck: Deck,
    pub slide: Slide,
    /// Both languages side by side.
    pub both: bool,
    pub black: bool,
    /// For a dark room.
    pub dark: bool,
    /// Off to let the class guess first: no scores, no marks, no numbers.
    pub numbers: bool,
    /// Everything but the touchpoint of the slide is dimmed.
    pub spotlight: bool,
    /// The map shows only the stage of the slide's touchpoint.
    pub zoomed: bool,
    /// Participants are called by their names; off, so that nobody is exposed before the class.
    pub names: bool,
    /// The countdown of an exercise fills the slide.
    pub countdown: bool,
    pub laser: bool,
    /// Where the laser points, in parts of the audience's width and height, 0…1.
    pub laser_at: Option<(f32, f32)>,
    /// What was revealed, in the order in which it was.
    pub(super) revealed: Vec<Element>,
    /// One key hides all of it again.
    pub key_hidden: bool,
    /// The worksheet or the class that it was revealed to.
    pub(super) of: String,
    /// Where the last show ended.
    pub(super) left: Option<Left>,
}

/// Where a show was left. It goes on there, unless something else was looked at since.
#[derive(Clone, Debug)]
pub(super) struct Left {
    pub slide: Slide,
    pub key_hidden: bool,
    pub outlook: Outlook,
}

/// What is open at the desk, as far as a show begins with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outlook {
    pub screen: Screen,
    pub step: Option<Step>,
    pub selected: Option<TouchpointId>,
    pub page: ClassPage,
    pub view: CompareView,
    pub tab: DebriefTab,
}

impl Default for Presentation {
    fn default() -> Self {
        Self {
            place: None,
            deck: Deck::default(),
            slide: Slide::Scenario,
            both: false,
            black: false,
            dark: false,
            numbers: true,
            spotlight: false,
            zoomed: false,
            names: false,
            countdown: false,
            laser: false,
            laser_at: None,
            revealed: Vec::new(),
            key_hidden: false,
            of: String::new(),
            left: None,
        }
    }
}

impl Presentation {
    pub fn is_revealed(&self, element: Element) -> bool {
        self.revealed.contains(&element)
    }
}

/// What can be asked of a presentation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PresentCommand {
    /// From the step that is open. `console` asks for a window of its own for the audience, on another
    /// screen where there is one.
    Start {
        console: bool,
    },
    End,
    /// So many slides on, or back.
    Turn(isize),
    /// The first slide of a chapter on, or back.
    TurnChapter(isize),
    Go(Slide),
    Whole,
    First,
    Last,
    Toggle(Switch),
    /// Begins an exercise of five minutes where none runs, and ends one whose time is up; in between it
    /// changes between large and small.
    Countdown,
    Laser(Option<(f32, f32)>),
    /// The next element that belongs to what is shown.
    RevealNext,
    /// Takes back what was revealed last.
    HideLast,
    Reveal(Element, bool),
    /// The system tells of a screen that this window is not on, or that there is none.
    OtherScreen(Option<usize>),
}

/// What is turned on and off while something is projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The other language beside the first.
    Both,
    Black,
    Dark,
    Numbers,
    Spotlight,
    Zoom,
    Names,
    Laser,
    /// All that was revealed is hidden, or shown again.
    Key,
}

impl Presentation {
    pub(super) fn toggle(&mut self, switch: Switch) {
        let turned = match switch {
            Switch::Both => &mut self.both,
            Switch::Black => &mut self.black,
            Switch::Dark => &mut self.dark,
            Switch::Numbers => &mut self.numbers,
            Switch::Spotlight => &mut self.spotlight,
            Switch::Zoom => &mut self.zoomed,
            Switch::Names => &mut self.names,
            Switch::Laser => {
                self.laser_at = None;
                &mut self.laser
            }
            Switch::Key => &mut self.key_hidden,
        };
        *turned = !*turned;
    }

    /// Points at a place of the slide, as long as the laser is on.
    pub(super) fn point_at(&mut self, at: Option<(f32, f32)>) {
        self.laser_at = at.filter(|_| self.laser);
    }

    pub(super) fn reveal(&mut self, element: Element, shown: bool) {
        self.revealed.retain(|found| *found != element);
        if shown {
            self.revealed.push(element);
            self.key_hidden = false;
        }
    }
}
