//! What the groups hand in: where to look for it, what came, and what the trainer decides about it.

use crate::app::class::{CollectNews, Places, Todo};
use crate::app::desk::OpenDocument as _;
use crate::app::{ClassPage, CollectCommand, NoticeKind, Purpose, Screen, State};
use crate::edit::{ClassEdit, CollectEdit};
use crate::files::collect::folder_of;
use crate::files::lots;
use crate::model::{Collected, Worksheet};
use crate::words::{collect as words, names};
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    /// Says where to look for the groups' work. Nobody who leads no class has anything looked at.
    pub(super) fn look_for_work(&mut self) {
        let desk = &self.class.desk;
        let (shown, is_file) = (self.screen == Screen::Class, desk.known().is_some());
        if self.class.waits_for.is_some() || !(shown || self.class.collection.is_begun()) || !is_file {
            return;
        }
        let (ticket, folder) = (desk.ticket(), folder_of(&desk.path));
        let before = self.class.folder.replace((ticket, folder.clone()));
        // The class lives elsewhere now: what it collected goes along.
        let moved = before.filter(|(of, from)| *of == ticket && *from != folder);
        let files = || self.class.class().collected.iter().map(|kept| kept.file.clone()).collect();
        let bring = moved.map(|(_, from)| (from, files()));
        let round = self.inbox.look_at(Places {
            own: Some((ticket, folder)),
            bring,
            watched: self.class.class().watched.clone(),
            drives: shown && self.class.page == ClassPage::Collect,
        });
        self.class.collection.begin(round);
    }

    /// Something was seen, read or copied.
    pub(super) fn collected(&mut self, round: u64, news: CollectNews) {
        if round != self.class.collection.round() {
            return;
        }
        let lost = match &news {
            CollectNews::Typed { result: Err(error), .. } => {
                Some(words::typed_not_kept(&error.text(self.language), self.language))
            }
            CollectNews::NotBrought(files) => Some(words::not_brought(files.len(), self.language)),
            _ => None,
        };
        if let Some(text) = lost {
            self.say(NoticeKind::Failure, text);
        }
        let (class, now) = (Arc::clone(self.class.class()), self.now());
        let todo = self.class.collection.hear(news, &class, now);
        self.carry_out_todo(todo);
    }

    fn carry_out_todo(&mut self, todo: Vec<Todo>) {
        let mut keep = Vec::new();
        for todo in todo {
            match todo {
                // Whoever may not write to the class only looks.
                _ if self.class.desk.read_only => {}
                Todo::Edit(edit) => {
                    if let Err(refusal) = self.class.desk.commit(ClassEdit::Collect(edit), None) {
                        self.refuse_class(refusal);
                    }
                }
                Todo::Keep(file) => keep.push(file),
            }
        }
        if !keep.is_empty() {
            let folder = folder_of(&self.class.desk.path);
            self.inbox.keep(self.class.collection.round(), folder, keep);
        }
        self.settle_collection();
    }

    /// The comparison shows what lies in the class and what the trainer decided about it.
    pub(super) fn settle_collection(&mut self) {
        let class = Arc::clone(self.class.class());
        self.class.collection.settle(&class);
    }

    pub(super) fn collect(&mut self, command: CollectCommand) {
        let edit = match command {
            CollectCommand::Show(worksheets) => {
                self.class.collection.set_works(worksheets);
                return self.settle_collection();
            }
            CollectCommand::AskFile => return self.ask(Purpose::TakeFile),
            CollectCommand::AskFolder => return self.ask(Purpose::TakeFolder),
            CollectCommand::AskWatched => return self.ask(Purpose::Watch),
            CollectCommand::Take(paths) => return self.take(paths),
            CollectCommand::TakeIn(path) => {
                let (class, now) = (Arc::clone(self.class.class()), self.now());
                let todo = self.class.collection.consider(&path, &class, now, true);
                return self.carry_out_todo(todo.into_iter().collect());
            }
            CollectCommand::Dismiss(path) => return self.class.collection.dismiss(&path),
            CollectCommand::Typed(worksheet) => return self.write_typed(*worksheet),
            CollectCommand::Unwatch => CollectEdit::SetWatched(None),
            CollectCommand::SetTaking(file, taking) => CollectEdit::SetTaking { file, taking },
            CollectCommand::SetGroup(file, group) => CollectEdit::SetGroup { file, group },
        };
        self.edit_class(ClassEdit::Collect(edit), None);
    }

    /// A folder or file was chosen or dropped.
    pub(super) fn take(&mut self, paths: Vec<PathBuf>) {
        self.save_class_first();
        self.look_for_work();
        self.inbox.deliver(self.class.collection.round(), paths);
    }

    pub(super) fn watch_folder(&mut self, folder: PathBuf) {
        self.edit_class(ClassEdit::Collect(CollectEdit::SetWatched(Some(folder))), None);
    }

    /// A class that nobody saved has no folder yet.
    fn save_class_first(&mut self) {
        if self.class.desk.known().is_none() && !self.class.desk.read_only {
            let now = self.class.class().name.clone();
            let _ = self.class.desk.commit(ClassEdit::SetName(now), None);
        }
    }

    fn write_typed(&mut self, mut worksheet: Worksheet) {
        if self.class.desk.read_only {
            return self.refuse_on_read_only();
        }
        worksheet.id = lots::worksheet_id();
        worksheet.class = self.class.class().id;
        let name = names::group(&worksheet.group, self.language);
        let kept = Collected {
            worksheet: worksheet.id,
            revision: worksheet.revision,
            at: self.now(),
            typed: true,
            ..Collected::default()
        };
        let folder = folder_of(&self.class.desk.path);
        let round = self.class.collection.round();
        self.inbox.write(round, folder, name, Arc::new(worksheet), kept);
    }
}
