//! The teaching pages: what the class has put in, and how far the animation is.
//!
//! Plain data, and the only place where it changes. What a page looks like is the screen's business,
//! what its numbers mean that of [`crate::analysis`]. Nothing here belongs to a document: a class plays
//! with a page and resets it.

use crate::analysis::internal::DEPTH;
use crate::model::Score;

/// One explanation to project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TeachingPage {
    /// Cold water, 60 s against 60 + 30 s: peak and end against the average (domain 1.1).
    #[default]
    PeakEnd,
    /// The taxi of the warm-up: −4 and +4 tie.
    Ride,
    /// The evaluation table of KANO, by answering it.
    Kano,
    /// The gaps of SERVQUAL.
    Servqual,
    /// The internal chain behind a moment of truth.
    Chain,
}

impl TeachingPage {
    pub const ALL: [Self; 5] = [Self::PeakEnd, Self::Ride, Self::Kano, Self::Servqual, Self::Chain];

    /// The seconds at which something has been said in full, in order. The last one ends the animation.
    pub const fn stops(self) -> &'static [f32] {
        match self {
            // The water runs ten times as fast; then the bars, the choice, and what it does not say.
            Self::PeakEnd => &[9.0, 10.5, 11.5, 12.5],
            // The ride, its marks, the average, the remembered score.
            Self::Ride => &[6.0, 7.0, 8.0, 9.0],
            // The six categories.
            Self::Kano => &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            // The five gaps, then all together.
            Self::Servqual => &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            // The moment, the chain behind it, the pit, the promise.
            Self::Chain => &[1.5, 4.5, 5.5, 6.5],
        }
    }

    /// Whether the class guesses before the page plays: it does not play by itself.
    pub const fn waits(self) -> bool {
        matches!(self, Self::PeakEnd)
    }

    /// Seconds from the first picture to the last.
    pub fn length(self) -> f32 {
        self.stops().last().copied().unwrap_or_default()
    }
}

/// What may lie between two frames at most, in seconds: a laptop that slept goes on where it was.
const LONGEST_FRAME: f32 = 0.1;

/// What the class feels in the water every ten seconds. Drawn, not measured: the study reports the
/// choices, and these show how an average and a memory can disagree.
const WATER: [i64; 9] = [-1, -2, -3, -4, -4, -4, -4, -3, -3];

/// The reference scores of the warm-up.
const RIDE: [i64; 6] = [1, -2, 1, -4, 4, 2];

/// Expected and perceived, in the order of `ServqualDimension::ALL`.
const RATINGS: [(u8, u8); 5] = [(5, 6), (7, 6), (6, 4), (6, 6), (6, 5)];

/// The answers to a pair of questions, and how the class voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassVote {
    /// What is asked about; empty for the example.
    pub idea: String,
    /// The answer if it is there and if it is not, positions 1…5.
    pub functional: u8,
    pub dysfunctional: u8,
    /// Votes by functional and dysfunctional answer, each counted from 0.
    pub votes: [[u32; 5]; 5],
}

/// Which page is shown, how far, and what the class has put into all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Teaching {
    pub page: TeachingPage,
    /// Seconds of the animation, 0…[`TeachingPage::length`].
    pub elapsed: f32,
    pub playing: bool,
    /// Feeling every ten seconds, −5…0: the first six in both trials, the last three in the long one.
    pub water: [Score; 9],
    /// The six touchpoints of the taxi ride.
    pub ride: [Score; 6],
    pub vote: ClassVote,
    /// Expected and perceived, 1…7, in the order of `ServqualDimension::ALL`.
    pub ratings: [(u8, u8); 5],
    /// Scores that the class gave instead of the chain's own: the moment, then the links upstream.
    pub links: Vec<Option<Score>>,
    /// The link whose promise is read out, counted from 0 at the moment; `None` for the worst.
    pub link: Option<usize>,
}

impl Default for Teaching {
    fn default() -> Self {
        Self {
            page: TeachingPage::default(),
            elapsed: 0.0,
            playing: false,
            water: WATER.map(Score::clamped),
            ride: RIDE.map(Score::clamped),
            vote: ClassVote { idea: String::new(), functional: 1, dysfunctional: 5, votes: [[0; 5]; 5] },
            ratings: RATINGS,
            links: Vec::new(),
            link: None,
        }
    }
}

/// What can be asked of a teaching page. Places are counted from 0; one that is not there changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum TeachingCommand {
    /// Shows a page from its beginning, or whole where motion is reduced. One that waits stands at its beginning.
    Show(TeachingPage),
    /// So many seconds have passed since the last frame.
    Advance(f32),
    /// Pause, play, or play again; where motion is reduced, the next stop.
    Play,
    /// The inputs of the page that is shown, as they were.
    Reset,
    Water(usize, Score),
    Ride(usize, Score),
    Idea(String),
    /// The answer if it is there, 1…5.
    Functional(u8),
    /// The answer if it is not there, 1…5.
    Dysfunctional(u8),
    /// One more vote for the chosen pair.
    AddVote,
    /// One less.
    TakeVote,
    /// 1…7.
    Expected(usize, u8),
    Perceived(usize, u8),
    Link(usize, Score),
    ChooseLink(usize),
}

impl Teaching {
    /// Does what was asked for. `reduced` is the setting that shows everything at once and moves in steps.
    pub fn handle(&mut self, command: TeachingCommand, reduced: bool) {
        use TeachingCommand::*;
        match command {
            Show(page) => {
                self.page = page;
                self.elapsed = 0.0;
                self.playing = !page.waits();
                if reduced && !page.waits() {
                    self.settle();
                }
            }
            Advance(seconds) => self.advance(seconds),
            Play if reduced => self.step(),
            Play => {
                if self.is_over() && !self.playing {
                    self.elapsed = 0.0;
                }
                self.playing = !self.playing;
            }
            Reset => self.reset(),
            Water(at, score) => put(&mut self.water, at, score.min(Score::ZERO)),
            Ride(at, score) => put(&mut self.ride, at, score),
            Idea(idea) => self.vote.idea = idea,
            Functional(answer) => self.vote.functional = answer.clamp(1, 5),
            Dysfunctional(answer) => self.vote.dysfunctional = answer.clamp(1, 5),
            AddVote => self.count(|votes| votes.saturating_add(1)),
            TakeVote => self.count(|votes| votes.saturating_sub(1)),
            Expected(at, level) => {
                if let Some(rating) = self.ratings.get_mut(at) {
                    rating.0 = level.clamp(1, 7);
                }
            }
            Perceived(at, level) => {
                if let Some(rating) = self.ratings.get_mut(at) {
                    rating.1 = level.clamp(1, 7);
                }
            }
            Link(at, score) => {
                if self.links.len() <= at && at <= DEPTH {
                    self.links.resize(at + 1, None);
                }
                put(&mut self.links, at, Some(score));
                self.link = (at > 0).then_some(at).or(self.link);
            }
            ChooseLink(at) => self.link = Some(at),
        }
    }

    /// Whether the page has said all it has to say.
    pub fn is_over(&self) -> bool {
        self.elapsed >= self.page.length()
    }

    /// Whether the inputs of the page that is shown differ from those it came with.
    pub fn is_changed(&self) -> bool {
        let fresh = Self::default();
        match self.page {
            TeachingPage::PeakEnd => self.water != fresh.water,
            TeachingPage::Ride => self.ride != fresh.ride,
            TeachingPage::Kano => self.vote != fresh.vote,
            TeachingPage::Servqual => self.ratings != fresh.ratings,
            TeachingPage::Chain => !self.links.is_empty() || self.link.is_some(),
        }
    }

    /// The last picture, at once.
    pub fn settle(&mut self) {
        self.elapsed = self.page.length();
        self.playing = false;
    }

    fn advance(&mut self, seconds: f32) {
        if !self.playing {
            return;
        }
        // No step backwards, and none that is no number.
        self.elapsed += if seconds > 0.0 { seconds.min(LONGEST_FRAME) } else { 0.0 };
        if self.is_over() {
            self.settle();
        }
    }

    /// The next stop; after the last, the first.
    fn step(&mut self) {
        let stops = self.page.stops();
        let next = stops.iter().find(|stop| **stop > self.elapsed).or(stops.first());
        self.elapsed = next.copied().unwrap_or_default();
        self.playing = false;
    }

    fn reset(&mut self) {
        let fresh = Self::default();
        match self.page {
            TeachingPage::PeakEnd => self.water = fresh.water,
            TeachingPage::Ride => self.ride = fresh.ride,
            TeachingPage::Kano => self.vote = fresh.vote,
            TeachingPage::Servqual => self.ratings = fresh.ratings,
            TeachingPage::Chain => (self.links, self.link) = (fresh.links, fresh.link),
        }
    }

    fn count(&mut self, change: impl FnOnce(u32) -> u32) {
        let row = usize::from(self.vote.functional.saturating_sub(1));
        let column = usize::from(self.vote.dysfunctional.saturating_sub(1));
        if let Some(votes) = self.vote.votes.get_mut(row).and_then(|row| row.get_mut(column)) {
            *votes = change(*votes);
        }
    }
}

fn put<T>(values: &mut [T], at: usize, value: T) {
    if let Some(held) = values.get_mut(at) {
        *held = value;
    }
}
