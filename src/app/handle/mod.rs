//! Does what was asked for: the one place where the program's state changes. Each group of commands has its
//! own function, and none of them leaves a command out.

mod alone;
mod asking;
mod about;
mod class;
mod collecting;
mod earlier;
mod editing;
mod exporting;
mod groups;
mod leaving;
mod opening;
mod presenting;
mod recovering;
mod saving;
mod starting;
mod telling;

use crate::app::BallotsKept;
use crate::app::{
    ClassCommand, Command, FileCommand, Look, MenuEntry, Modal, NoticeKind, PresentCommand, Purpose, Setting,
    State, Step, Zoom,
};
use crate::edit::Refusal;
use crate::files::settings::ThemeChoice;
use crate::model::MarkKind;
use crate::words::messages;

impl State {
    /// Does what was asked for.
    pub fn handle(&mut self, command: impl Into<Command>) {
        let command = command.into();
        self.trace.note(&command);
        self.carry_out(command);
        self.drop_past_offers();
    }

    fn carry_out(&mut self, command: Command) {
        match command {
            Command::Do(entry) => self.act(entry),
            Command::File(command) => self.file(command),
            Command::Look(look) => self.look(look),
            Command::Key(key) => self.key(key),
            Command::Edit(edit) => self.edit(edit, None),
            Command::EditWithin(gesture, edit) => self.edit(edit, Some(gesture)),
            Command::Mark(kind, touchpoint) => self.mark(kind, &touchpoint),
            Command::Alone(command) => self.score_alone(command),
            Command::Present(command) => self.present(command),
            Command::Teach(command) => self.teaching.handle(command, self.settings.reduce_motion),
            Command::Class(command) => self.class_command(command),
            Command::Setting(setting) => self.set(setting),
            Command::DismissNotice(id) => self.notices.retain(|notice| notice.id != id),
            Command::TakeOffer(id) => self.take_offer(id),
            Command::ShowProblems(id) => self.modal = Some(Modal::Problems(id)),
            Command::ShowAbout => self.modal = Some(Modal::About),
            Command::ShowReport => self.show_report(),
            Command::CloseModal => self.close_modal(),
            Command::Finished(done) => self.finish(done),
        }
    }

    fn file(&mut self, command: FileCommand) {
        match command {
            FileCommand::Start(index) => self.start(index),
            FileCommand::Open(path) => self.open(path),
            FileCommand::PathTyped(purpose, path) => self.path_typed(purpose, path),
            FileCommand::HandIn(kept) => self.hand_in(kept),
            FileCommand::DrawPreview => self.draw_preview(),
            FileCommand::DrawPages(wanted) => self.draw_pages(wanted),
            FileCommand::Export(format) => self.export(format),
            FileCommand::ExportOver(format) => self.export_over(format),
            FileCommand::ExportBeside(format) => self.export_beside(format),
            FileCommand::CancelExport => {
                if let Some(running) = &self.exporting {
                    running.cancel();
                }
            }
            FileCommand::ShowInSystem(path) => {
                if open::that_detached(&path).is_err() {
                    self.say(NoticeKind::Failure, messages::cannot_show(&path, self.language));
                }
            }
            FileCommand::EditInSystem(path) => self.edit_in_system(&path),
            FileCommand::OpenEarlier(index) => self.open_earlier(index),
            FileCommand::Recover(index) => self.recover(index),
            FileCommand::DiscardRecovery(index) => self.discard_recovery(index),
            FileCommand::KeepMine => self.keep_mine(),
            FileCommand::TakeTheirs => self.take_theirs(),
            FileCommand::GoOnBeside => self.go_on_beside(),
            FileCommand::OpenHeld(how) => self.open_held(how),
            FileCommand::OpenUnsafe(version) => self.open_unsafe(version),
            FileCommand::CloseWindow(size) => {
                self.window = size;
                self.close();
            }
            FileCommand::CloseAnyway => {
                self.left_on_purpose();
                self.quit = true;
            }
        }
    }

    /// Changes only what is looked at, never the document.
    pub(super) fn look(&mut self, look: Look) {
        if matches!(look, Look::GoTo(_) | Look::NextProblem) && self.waits_for_members() {
            return;
        }
        let Some(workshop) = &mut self.workshop else { return };
        let selected = workshop.selected.clone();
        match look {
            Look::GoTo(step) => {
                workshop.map_seen |= workshop.step == Step::Map || step == Step::Map;
                workshop.step = step;
                workshop.alone = None;
                workshop.tool = None;
            }
            Look::Select(touchpoint) => workshop.selected = Some(touchpoint),
            Look::SelectBy(by) => workshop.select_by(by),
            Look::SelectCell(touchpoint, department) => {
                workshop.selected = Some(touchpoint);
                workshop.department = Some(department);
            }
            Look::SelectDepartment(department) => workshop.department = Some(department),
            Look::SelectDepartmentBy(by) => workshop.select_department_by(by),
            Look::NextProblem => workshop.select_next_problem(),
            Look::Tool(Some(MarkKind::Moment)) if workshop.has_all_moments() => {
                workshop.tool = None;
                self.refuse(Refusal::TooManyMoments);
                return;
            }
            Look::Tool(tool) => workshop.tool = tool,
            Look::ZoomBy(factor) => workshop.zoom_by(factor),
            Look::MapShown { column, room } => {
                workshop.view.shown_column = column;
                workshop.view.scroll = workshop.view.scroll.min(room);
            }
            Look::ScrollTo(x) => workshop.view.scroll = x.max(0.0),
            Look::ToggleSupport => workshop.view.support = !workshop.view.support,
            Look::ToggleExpectation => workshop.view.expectation = !workshop.view.expectation,
        }
        // A sign that waits for its digit does not wander to another touchpoint.
        workshop.sign = workshop.sign.filter(|_| workshop.selected == selected);
    }

    fn set(&mut self, setting: Setting) {
        match setting {
            Setting::DraftGroup(group) => self.settings.group = group,
            Setting::Speak(language) => {
                self.language = language;
                return;
            }
            Setting::Trainer(is_one) => {
                self.settings.trainer = is_one;
                self.modal = self.modal.take().filter(|modal| *modal != Modal::Trainer);
            }
            Setting::Theme(theme) => self.settings.theme = theme,
            Setting::ReduceMotion(reduced) => {
                self.settings.reduce_motion = reduced;
                if reduced {
                    self.teaching.settle();
                }
            }
            Setting::OfferReports(offers) => self.offer_reports(offers),
            Setting::Painted(renderer) => return self.painted(renderer),
            Setting::ForgetRenderer => self.settings.renderer = None,
        }
        self.keep_settings();
    }

    fn act(&mut self, action: MenuEntry) {
        match action {
            MenuEntry::Gallery => self.leave_worksheet(),
            MenuEntry::Open => self.ask(Purpose::Open),
            MenuEntry::Save => self.save_on_request(),
            MenuEntry::SaveAs => self.ask_where_to_save(),
            MenuEntry::HandIn
                if self.workshop.as_ref().is_some_and(|w| !w.worksheet().ballots.is_empty()) =>
            {
                self.modal = Some(Modal::HandIn);
            }
            MenuEntry::HandIn => self.ask(Purpose::HandIn(BallotsKept::default())),
            MenuEntry::Earlier => self.list_earlier(),
            MenuEntry::Steps => self.modal = Some(Modal::Steps),
            MenuEntry::Undo => {
                if let Some(workshop) = &mut self.workshop {
                    workshop.undo();
                }
            }
            MenuEntry::Redo => {
                if let Some(workshop) = &mut self.workshop {
                    workshop.redo();
                }
            }
            MenuEntry::Agenda => self.class_command(ClassCommand::TogglePage),
            MenuEntry::ZoomIn => self.look(Look::ZoomBy(1.25)),
            MenuEntry::ZoomOut => self.look(Look::ZoomBy(0.8)),
            MenuEntry::Fit => {
                if let Some(workshop) = &mut self.workshop {
                    workshop.view.zoom = Zoom::Fit;
                    workshop.view.scroll = 0.0;
                }
            }
            MenuEntry::Present => self.present(PresentCommand::Start { console: false }),
            MenuEntry::Console => self.present(PresentCommand::Start { console: true }),
            MenuEntry::SwitchLanguage => {
                self.language = self.language.other();
                self.settings.language = Some(self.language);
                self.keep_settings();
            }
            MenuEntry::SwitchTheme => {
                self.settings.theme = match self.settings.theme {
                    ThemeChoice::Light => ThemeChoice::Dark,
                    ThemeChoice::Dark => ThemeChoice::Light,
                    // The other one of what is seen.
                    ThemeChoice::System if self.system_is_dark => ThemeChoice::Light,
                    ThemeChoice::System => ThemeChoice::Dark,
                };
                self.keep_settings();
            }
            MenuEntry::Keys => self.modal = Some(Modal::Keys),
            MenuEntry::Settings => self.modal = Some(Modal::Settings),
            MenuEntry::Quit => self.close(),
        }
    }
}
