//! A new class, and what its groups begin with.

use crate::app::{ClassPage, Desk, Done, GroupsCommand, NoticeKind, State};
use crate::files::home;
use crate::files::prepare::{self, Prepared};
use crate::model::{Group, Worksheet, WorksheetId};
use crate::words::class_groups as words;
use std::path::PathBuf;

impl State {
    pub(super) fn groups_of_class(&mut self, command: GroupsCommand) {
        match command {
            GroupsCommand::New => self.begin_class(),
            GroupsCommand::Prepare => self.prepare(),
        }
    }

    fn begin_class(&mut self) {
        let path = home::new_class_path(&self.home);
        let desk = Desk::fresh(path, self.jobs.data());
        self.enter_class(desk);
        self.class.page = ClassPage::Groups;
    }

    /// One worksheet a group of the class, with its scenario, day and members.
    fn prepare(&mut self) {
        let class = self.class.class();
        let scenario = self.scenarios.iter().find(|scenario| scenario.brief.id == class.scenario);
        let groups: Vec<&Group> = class.groups.iter().collect();
        let (Some(scenario), false) = (scenario, groups.is_empty()) else {
            let lacks = if groups.is_empty() { words::NO_GROUPS } else { words::NO_SCENARIO };
            self.say(NoticeKind::Hint, lacks.get(self.language).to_owned());
            return;
        };
        let begin = |group: &&Group| {
            let group = Group::clone(group);
            // Its id is drawn where it is written.
            let worksheet = Worksheet::start(scenario, group, class.date, WorksheetId::default());
            Worksheet { class: class.id, ..worksheet }
        };
        let worksheets: Vec<Worksheet> = groups.iter().map(begin).collect();
        let folder = prepare::folder_of(&self.class.desk.path);
        self.jobs.spawn(move |_| {
            let prepared = Box::new(prepare::prepare(&folder, worksheets));
            Some(Done::Prepared { folder, prepared })
        });
    }

    /// The worksheets were written, or some were not.
    pub(super) fn prepared(&mut self, folder: PathBuf, prepared: Prepared) {
        let text = words::prepared(&folder, &prepared, self.language);
        let kind = if prepared.failed.is_empty() { NoticeKind::Done } else { NoticeKind::Failure };
        self.say(kind, text);
        if let Some(notice) = self.notices.last_mut() {
            notice.files = prepared.written;
        }
    }
}
