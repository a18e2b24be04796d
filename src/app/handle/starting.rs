//! Starting, and what comes up by itself: what ended on threads, and what is due.

use crate::app::Done;
use crate::app::Listing;
use crate::app::Modal;
use crate::app::Screen;
use crate::app::State;
use crate::app::class::Inbox;
use crate::app::crash::Trace;
use crate::app::desk::OpenDocument as _;
use crate::app::jobs::Jobs;
use crate::app::notice;
use crate::app::state::ShownPages;
use crate::app::state::add_scenario;
use crate::app::{
    ClassDesk, Command, Dialogs, Leaving, NoticeKind, Presentation, Subject, Teaching, WindowSize,
};
use crate::app::{bell, editor};
use crate::files::home;
use crate::files::settings::Settings;
use crate::files::{self, library};
use crate::model::Scenario;
use crate::words::about::Facts;
use crate::words::agenda;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
impl State {
    /// `home` is the folder where worksheets live; without a `settings_folder`, settings last as long as
    /// the program.
    pub fn new(
        settings: Settings,
        settings_folder: Option<PathBuf>,
        home: PathBuf,
        mut jobs: Jobs,
        dialogs: Box<dyn Dialogs>,
    ) -> Self {
        let scenarios: Vec<Arc<Scenario>> = library::shipped().into_iter().map(Arc::new).collect();
        let wall = crate::app::clock::unix_seconds;
        let class = ClassDesk::waiting(&home, settings.class.as_deref(), wall());
        jobs.read_class(class.desk.ticket(), &home, settings.class.clone(), wall());
        jobs.set_home(&home);
        let tell = jobs.teller();
        let inbox = Inbox::new(move |round, news| tell(Done::Collect { round, news: Box::new(news) }));
        let mut state = Self {
            language: settings.language.unwrap_or_default(),
            settings,
            screen: Screen::Gallery,
            scenarios,
            recent: Vec::new(),
            reading: Listing::default(),
            own: BTreeMap::new(),
            workshop: None,
            class,
            modal: None,
            asking: None,
            notices: Vec::new(),
            exporting: None,
            exports: BTreeMap::new(),
            preview: ShownPages::default(),
            presentation: Presentation::default(),
            other_screen: None,
            abandoned: Vec::new(),
            teaching: Teaching::default(),
            leaving: Leaving::default(),
            no_recovery: None,
            recovery_notice: None,
            discarded: Vec::new(),
            class_file: None,
            class_away: None,
            class_failure: None,
            system_is_dark: false,
            window: WindowSize::Unknown,
            facts: Facts::of_this_program(),
            report: None,
            quit: false,
            home,
            settings_folder,
            inbox,
            trace: Trace::default(),
            n_told: 0,
            recovery_root: None,
            jobs,
            dialogs,
            wall: Box::new(wall),
            bell: Box::new(|jobs| bell::ring_by(bell::another_program, jobs)),
            editor: Box::new(editor::edit),
            next_notice: 0,
            offer_is_due: false,
        };
        state.read_gallery(true);
        state
    }

    /// Has the worksheets of the gallery listed anew; what is in the list stays until then.
    pub(super) fn list_recent(&mut self) {
        self.read_gallery(false);
    }

    fn read_gallery(&mut self, scenarios: bool) {
        self.reading.round += 1;
        let (round, recent) = (self.reading.round, &self.settings.recent);
        let places = self.jobs.read_gallery(round, &self.home, recent, scenarios);
        self.reading.begin(places);
    }

    /// Whether something that the start asks for is not read yet.
    pub fn is_starting(&self) -> bool {
        !self.reading.is_over() || self.class.waits_for.is_some()
    }

    /// Waits until what the start asks for was read, or for so long. The window never does: it shows what is there.
    pub fn wait_until_read(&mut self, patience: Duration) {
        let begun = Instant::now();
        while self.is_starting()
            && let Some(done) = self.jobs.next(patience.saturating_sub(begun.elapsed()))
        {
            self.finish(done);
        }
    }

    /// Own scenarios join the gallery as they are read. Of two with one id the one with the later path stays,
    /// whichever is read first.
    fn read_scenario(&mut self, path: PathBuf, own: Scenario) {
        let id = own.brief.id.to_string();
        if self.own.get(&id).is_none_or(|other| *other <= path) {
            self.own.insert(id, path);
            add_scenario(&mut self.scenarios, own);
        }
    }

    /// Clears away what crashed saves may have left in the folders of the worksheets and of the settings.
    pub fn tidy_folders(&self) {
        let folders: Vec<PathBuf> =
            std::iter::once(self.home.clone()).chain(self.settings_folder.clone()).collect();
        self.jobs.spawn(move |_| {
            for folder in folders {
                files::save::sweep(&folder);
            }
            None
        });
    }

    /// What ended on the threads, as commands.
    pub fn finished(&self) -> Vec<Command> {
        self.jobs.finished().into_iter().map(Command::Finished).collect()
    }

    /// Saves what is due and lets messages pass. Runs even while the window is hidden; the answer is
    /// when it wants to run again.
    pub fn tick(&mut self, now: Instant) -> Option<Duration> {
        // What nobody could see has its time once the show is over.
        let notices = if self.desk_waits() { None } else { notice::pass(&mut self.notices, now) };
        self.tell_of_class_file();
        self.look_for_work();
        self.offer_when_due();
        self.let_preview_go();
        self.tell_of_faults();
        let documents = [Subject::Worksheet, Subject::Class].map(|subject| {
            let (desk, jobs) = self.desk_mut(subject)?;
            desk.tick(now, jobs)
        });
        let leaving = self.leaving.tick(now, &self.jobs);
        let clocks = self.tick_clocks();
        self.count_start_as_done(now);
        let asking = self.tick_asking(now);
        documents.into_iter().flatten().chain(notices).chain(asking).chain(leaving).chain(clocks).min()
    }

    pub(super) fn finish(&mut self, done: Done) {
        match done {
            Done::Path(purpose, path) => self.path_chosen(purpose, path),
            Done::NoDialog(purpose, suggested) => self.no_dialog(purpose, suggested),
            Done::NoPath { cancelled } => self.no_path(cancelled),
            Done::LatePath(purpose, path) => self.late_path(purpose, path),
            Done::Opened { path, why, opened, kept } => self.opened(path, why, *opened, kept),
            Done::Listed { round, listed } if round == self.reading.round => {
                self.reading.add(&mut self.recent, listed);
                home::tell_apart(&self.home, &mut self.recent);
            }
            Done::PlaceRead { round } if round == self.reading.round => {
                self.reading.end_place(&mut self.recent);
                home::tell_apart(&self.home, &mut self.recent);
            }
            Done::Listed { .. } | Done::PlaceRead { .. } => {}
            Done::OwnScenario { path, scenario } => self.read_scenario(path, *scenario),
            Done::ClassRead { ticket, read } => self.class_read(ticket, *read),
            Done::Collect { round, news } => self.collected(round, *news),
            Done::Prepared { folder, prepared } => self.prepared(folder, *prepared),
            Done::Report { report, is_new } => self.report_found(report, is_new),
            Done::Abandoned(found) => self.offer_recovery(found),
            Done::Saved { ticket, path, changes, result } => self.saved(ticket, (&path, changes), result),
            Done::Backups { path, kept } => {
                if let Some(Modal::Earlier { of, kept: listed }) = &mut self.modal
                    && *of == path
                {
                    *listed = Some(kept);
                }
            }
            Done::Recovery(result) => self.recovery_works(result),
            Done::NoBell => {
                self.say(NoticeKind::Hint, agenda::NO_BELL.get(self.language).to_owned());
            }
            Done::Outside { ticket, outside } => self.changed_outside(ticket, outside),
            Done::Back(path) => self.class_is_back(path),
            Done::HandedIn { path, result } => self.handed_in(path, result),
            Done::Exported { what, path, result } => self.exported(what, path, result),
            Done::Preview { of, result } => self.typeset(of, result),
            Done::Page { generation, at, image } => self.page_drawn(generation, at, image),
        }
    }

    pub(super) fn keep_settings(&mut self) {
        let settings = self.settings.clone();
        let Some(folder) = self.settings_folder.clone() else { return };
        self.jobs.spawn(move |_| {
            // Losing a window size or a recent file is no news to a person at work.
            let _ = settings.save(&folder);
            None
        });
    }
}
