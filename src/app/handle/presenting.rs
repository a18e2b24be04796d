//! Presenting: which slide, where, how it is shown, and what of the key is revealed.

use crate::analysis::agenda::Pace;
use crate::analysis::key::{self, Element, Revealed};
use crate::app::PresentCommand;
use crate::app::Venue;
use crate::app::class_slides;
use crate::app::presentation::{Left, Outlook};
use crate::app::slides::{self, first_slide};
use crate::app::{
    ClassCommand, ClassSlide, CompareView, Deck, Modal, NoticeKind, Screen, Slide, State, TeachingCommand,
    TeachingPage, Workshop,
};
use crate::model::Worksheet;
use crate::model::trainer::Trainer;
use crate::words::present;
use std::sync::Arc;

/// How long an exercise is that was begun with one key, in seconds.
const EXERCISE: u32 = 300;

impl State {
    /// The trainer's part of the open worksheet's scenario, where this computer has it and a trainer sits
    /// here.
    pub fn trainer(&self) -> Option<&Trainer> {
        self.key_of_scenario().filter(|_| self.settings.trainer)
    }

    /// Whether there is a trainer's part that waits for somebody to say that they are a trainer.
    pub fn asks_for_trainer(&self) -> bool {
        !self.settings.trainer && self.key_of_scenario().is_some()
    }

    /// The worksheet over which the key is laid: the open one, or where the class is shown its first.
    fn presented(&self) -> Option<&Arc<Worksheet>> {
        let shows_class = self.presentation.place.is_some() && self.presentation.deck == Deck::Class;
        match shows_class {
            true => self.class.comparison().works.first().map(|work| &work.worksheet),
            false => self.workshop.as_ref().map(Workshop::worksheet),
        }
    }

    fn key_of_scenario(&self) -> Option<&Trainer> {
        let id = &self.presented()?.scenario.id;
        self.scenarios.iter().find(|scenario| scenario.brief.id == *id)?.trainer.as_ref()
    }

    /// The slides of the class or of the open worksheet; without one, the teaching pages.
    pub fn slides(&self) -> Vec<Slide> {
        if self.presentation.deck == Deck::Class {
            let of_class = self.class_slides().into_iter().map(Slide::Class);
            return of_class.chain(TeachingPage::ALL.map(Slide::Teach)).collect();
        }
        let Some(workshop) = &self.workshop else { return TeachingPage::ALL.map(Slide::Teach).to_vec() };
        let review = workshop.review();
        slides::slides(workshop.worksheet(), &review.marks, &review.loads, self.trainer())
    }

    pub fn class_slides(&self) -> Vec<ClassSlide> {
        class_slides::slides(self.class.class(), self.class.comparison())
    }

    /// All that the audience may see of the key now.
    pub fn revealed(&self) -> Revealed {
        let Some((worksheet, trainer)) = self.presented().zip(self.trainer()) else {
            return Revealed::default();
        };
        // Most frames show nothing of it but the questions: the rest is not gone through for them.
        if self.presentation.key_hidden || self.presentation.revealed.is_empty() {
            // The slides of a class ask nothing of the key.
            let asks = self.presentation.deck == Deck::Worksheet;
            return if asks { key::questions(trainer) } else { Revealed::default() };
        }
        let shown = &self.presentation.revealed;
        if self.presentation.deck == Deck::Class {
            let walk = self.class.comparison().columns.iter().map(|column| &column.touchpoint);
            let end = worksheet.scenario.boundary.end_touchpoint.as_ref();
            return key::reveal_over(trainer, walk, end, shown);
        }
        key::reveal(trainer, worksheet, shown)
    }

    pub(super) fn present(&mut self, command: PresentCommand) {
        match command {
            PresentCommand::Start { console } => self.start_presenting(console),
            PresentCommand::End => self.end_presenting(),
            PresentCommand::OtherScreen(other) => self.other_screen_changed(other),
            PresentCommand::Turn(by) => self.turn(by),
            PresentCommand::TurnChapter(by) => self.turn_chapter(by),
            PresentCommand::Go(slide) => self.go(slide),
            PresentCommand::Whole => self.go(self.presentation.slide.whole()),
            PresentCommand::First => self.turn(isize::MIN + 1),
            PresentCommand::Last => self.turn(isize::MAX),
            PresentCommand::RevealNext => self.reveal_next(),
            PresentCommand::Countdown => self.turn_countdown(),
            PresentCommand::Toggle(switch) => self.presentation.toggle(switch),
            PresentCommand::Laser(at) => self.presentation.point_at(at),
            PresentCommand::Reveal(element, shown) => self.presentation.reveal(element, shown),
            PresentCommand::HideLast => {
                self.presentation.revealed.pop();
            }
        }
    }

    fn start_presenting(&mut self, console: bool) {
        // The slides show what the members who have not scored yet must not see.
        if self.screen != Screen::Class && self.waits_for_members() {
            return;
        }
        let deck = if self.screen == Screen::Class { Deck::Class } else { Deck::Worksheet };
        self.presentation.deck = deck;
        let slide = match deck {
            Deck::Class => {
                let looks_at = (self.class.comparing.view, self.class.debrief);
                class_slides::first_slide(self.class.page, looks_at, &self.class_slides()).map(Slide::Class)
            }
            Deck::Worksheet => self.workshop.as_ref().map(first_slide),
        };
        let slide = slide.unwrap_or(Slide::Teach(TeachingPage::PeakEnd));
        // Each group sees the key for the first time, whatever another one has seen of it.
        let of = match deck {
            Deck::Class => Some(self.class.class().id.to_string()),
            Deck::Worksheet => self.workshop.as_ref().map(|workshop| workshop.worksheet().id.to_string()),
        };
        let outlook = self.outlook();
        let show = &mut self.presentation;
        let mut left = show.left.take().filter(|left| left.outlook == outlook);
        if let Some(of) = of.filter(|of| *of != show.of) {
            show.revealed.clear();
            show.of = of;
            left = None;
        }
        // Nothing of the key comes up by surprise. Who ended the show by a wrong key and looked at nothing else
        // goes on as if it had never been struck.
        show.key_hidden = left.as_ref().map_or(!show.revealed.is_empty(), |left| left.key_hidden);
        let slide = left.map_or(slide, |left| left.slide);
        (show.black, show.names, show.laser_at) = (false, false, None);
        show.place = Some(match (self.other_screen, console) {
            (Some(other), _) => Venue::Screen(other),
            (None, true) => Venue::Window,
            (None, false) => Venue::Here,
        });
        self.go(slide);
        self.turn(0);
    }

    fn end_presenting(&mut self) {
        self.presentation.place = None;
        if let Slide::Class(ClassSlide::Compare(slide)) = self.presentation.slide {
            self.class.comparing.view = CompareView::Slide(slide);
        }
        if let Some(workshop) = &mut self.workshop {
            let here = self.presentation.slide.touchpoint(workshop.worksheet(), &workshop.review().marks);
            if let Some(touchpoint) = here {
                workshop.selected = Some(touchpoint);
            }
        }
        let (slide, key_hidden) = (self.presentation.slide, self.presentation.key_hidden);
        self.presentation.left = Some(Left { slide, key_hidden, outlook: self.outlook() });
    }

    fn outlook(&self) -> Outlook {
        let workshop = self.workshop.as_ref();
        Outlook {
            screen: self.screen,
            step: workshop.map(|workshop| workshop.step),
            selected: workshop.and_then(|workshop| workshop.selected.clone()),
            page: self.class.page,
            view: self.class.comparing.view,
            tab: self.class.debrief,
        }
    }

    /// On one screen the class sees whatever this window shows: questions and messages wait until the show ends.
    pub fn desk_waits(&self) -> bool {
        self.presentation.place == Some(Venue::Here)
    }

    /// A projector that was unplugged takes its window with it; the console stays and goes on. One that
    /// comes back is used again.
    fn other_screen_changed(&mut self, other: Option<usize>) {
        let before = std::mem::replace(&mut self.other_screen, other);
        match (self.presentation.place, other) {
            (Some(Venue::Screen(_)), None) => {
                self.presentation.place = Some(Venue::Window);
                self.say(NoticeKind::Hint, present::SCREEN_GONE.get(self.language).to_owned());
            }
            (Some(Venue::Screen(_)), Some(other)) => self.presentation.place = Some(Venue::Screen(other)),
            (Some(Venue::Window), Some(other)) if before.is_none() => {
                self.presentation.place = Some(Venue::Screen(other));
            }
            _ => {}
        }
    }

    /// Where a slide is gone, because the group undid something, the nearest before it is shown.
    fn turn(&mut self, by: isize) {
        let slides = self.slides();
        let here = self.here(&slides);
        let there = here.saturating_add_signed(by).min(slides.len().saturating_sub(1));
        if let Some(slide) = slides.get(there) {
            self.go(*slide);
        }
    }

    fn here(&self, slides: &[Slide]) -> usize {
        let slide = self.presentation.slide;
        let same = slides.iter().position(|found| *found == slide);
        let in_chapter = || slides.iter().rposition(|found| found.chapter() == slide.chapter());
        same.or_else(in_chapter)
            .unwrap_or_else(|| slides.iter().position(|s| *s == Slide::Whole).unwrap_or(0))
    }

    fn turn_chapter(&mut self, by: isize) {
        let slides = self.slides();
        let here = self.here(&slides);
        let chapter = slides.get(here).map(|slide| slide.chapter());
        let mut firsts: Vec<usize> = Vec::new();
        for (at, slide) in slides.iter().enumerate() {
            if firsts.last().is_none_or(|first| slides[*first].chapter() != slide.chapter()) {
                firsts.push(at);
            }
        }
        let at = firsts.iter().position(|first| Some(slides[*first].chapter()) == chapter).unwrap_or(0);
        // Back goes to the start of this chapter first, as in any reader.
        let at = if by < 0 && firsts.get(at).is_some_and(|first| *first < here) { at + 1 } else { at };
        let there = at.saturating_add_signed(by).min(firsts.len().saturating_sub(1));
        if let Some(slide) = firsts.get(there).and_then(|first| slides.get(*first)) {
            self.go(*slide);
        }
    }

    fn go(&mut self, slide: Slide) {
        let turned = self.presentation.slide != slide || self.presentation.place.is_none();
        self.presentation.slide = slide;
        self.presentation.black = false;
        if let Slide::Teach(page) = slide
            && turned
        {
            self.teaching.handle(TeachingCommand::Show(page), self.settings.reduce_motion);
        }
    }

    fn turn_countdown(&mut self) {
        let now = self.now();
        let time = self.class.countdown(now);
        match time.map(|time| time.pace) {
            None => {
                self.class_command(ClassCommand::StartCountdown(EXERCISE));
                self.presentation.countdown = true;
            }
            Some(Pace::Over) => {
                self.class_command(ClassCommand::StopCountdown);
                self.presentation.countdown = false;
            }
            Some(_) => self.presentation.countdown = !self.presentation.countdown,
        }
    }

    /// Whether the time of the exercise is up, and still fills the slide.
    pub fn countdown_is_over(&self) -> bool {
        self.class.countdown(self.now()).is_some_and(|time| time.pace == Pace::Over)
    }

    /// Whether the countdown fills the slide: on request, and always when time is up.
    pub fn countdown_is_large(&self) -> bool {
        let time = self.class.countdown(self.now());
        time.is_some_and(|time| self.presentation.countdown || time.pace == Pace::Over)
    }

    fn reveal_next(&mut self) {
        if self.asks_for_trainer() {
            self.modal = Some(Modal::Trainer);
            return;
        }
        let Some(trainer) = self.trainer() else {
            self.say(NoticeKind::Hint, present::NO_KEY.get(self.language).to_owned());
            return;
        };
        let show = &self.presentation;
        let chapter = show.slide.chapter();
        let belongs = |element: Element| match (element, show.slide) {
            (Element::Answer(at), Slide::Question(here)) => at == here,
            (_, Slide::Class(ClassSlide::Compare(slide))) => {
                class_slides::reveals(slide, element, trainer, self.class.comparison())
            }
            _ => chapter.shows(element),
        };
        let next = key::elements(trainer).into_iter().find(|e| belongs(*e) && !show.is_revealed(*e));
        if self.presentation.key_hidden {
            self.presentation.key_hidden = false;
        } else if let Some(next) = next {
            self.presentation.revealed.push(next);
        }
    }
}
