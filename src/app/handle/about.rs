//! What the program knows of itself and the machine, and what a fault left: told, offered, kept for support.

use crate::app::crash::Trace;
use crate::app::{Done, Modal, NoticeKind, Offer, State};
use crate::files::crash::{self, CrashReport};
use crate::files::painting::Renderer;
use crate::words::about;
use crate::words::crash::OFFERED;

impl State {
    /// Notes what happens into this trace from now on, for a report of a fault.
    pub fn trace_into(&mut self, trace: Trace) {
        self.trace = trace;
        self.tell_trace();
    }

    /// What paints the window, on which adapter with which driver.
    pub fn painted_by(&mut self, renderer: Renderer, adapter: String) {
        self.facts.renderer = Some(renderer);
        self.facts.adapter = adapter;
        self.tell_trace();
    }

    /// The scale of the screen that the window is on, 1.0 for none.
    pub fn scaled_by(&mut self, scale: f32) {
        let percent = (scale * 100.0).round() as u32;
        if percent != self.facts.scale {
            self.facts.scale = percent;
            self.tell_trace();
        }
    }

    fn tell_trace(&self) {
        self.trace.know(about::support(&self.facts, self.language), self.language);
    }

    /// Remembers what painted the window; OpenGL, which is tried first anyway, by remembering nothing.
    pub(super) fn painted(&mut self, renderer: Renderer) {
        let remembered = Some(renderer).filter(|renderer| *renderer != Renderer::Glow);
        let release = remembered.map(|_| self.facts.release()).unwrap_or_default();
        if (self.settings.renderer, &self.settings.renderer_of) != (remembered, &release) {
            self.settings.renderer = remembered;
            self.settings.renderer_of = release;
            self.keep_settings();
        }
    }

    pub(super) fn show_report(&mut self) {
        if let Some(report) = self.report.clone() {
            self.modal = Some(Modal::Report(report));
        }
    }

    /// Looks for the report of a fault that ended the program before.
    pub fn look_for_report(&self) {
        let Some(data) = self.jobs.data().map(ToOwned::to_owned) else { return };
        self.jobs.spawn(move |_| {
            let new = crash::offer(&data).map(|report| Done::Report { report, is_new: true });
            new.or_else(|| crash::latest(&data).map(|report| Done::Report { report, is_new: false }))
        });
    }

    /// A fault in a job's thread does not end the program; its report is offered at the next frame.
    pub(super) fn tell_of_faults(&mut self) {
        let n_reports = self.trace.n_reports();
        if n_reports != self.n_told {
            self.n_told = n_reports;
            self.look_for_report();
        }
    }

    pub(super) fn report_found(&mut self, report: CrashReport, is_new: bool) {
        self.report = Some(report);
        if is_new && !self.settings.no_reports {
            self.say(NoticeKind::Failure, OFFERED.get(self.language).to_owned());
            if let Some(notice) = self.notices.last_mut() {
                notice.offer = Some(Offer::Report);
            }
        }
    }

    /// Who wants no report is asked about none any more.
    pub(super) fn offer_reports(&mut self, offers: bool) {
        self.settings.no_reports = !offers;
        if !offers {
            self.notices.retain(|notice| notice.offer != Some(Offer::Report));
        }
    }
}
