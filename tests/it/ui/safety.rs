//! Nothing is lost when two have one file, when the program died on a document, and when an earlier
//! version is wanted: the dialogs, what they leave on the disk, in the backups and on the screen.

use super::{Room, read_worksheet, said, scored_bank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton};
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::{
    Command, FileCommand, MenuEntry, Modal, NoticeKind, SaveState, Screen, Step, Subject,
};
use peak_moments::files::backup;
use peak_moments::files::claim::Claim;
use peak_moments::files::disk::RealDisk;
use peak_moments::files::encode;
use peak_moments::files::recovery::{self, Recovery, starts};
use peak_moments::files::save::{Expected, SaveError, save_copy, save_over_on};
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, Worksheet};
use peak_moments::words::{dialogs, menu, messages, safety, screen};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The bank with the notes as said, by which one version is told from another.
fn version(notes: &str) -> Worksheet {
    Worksheet { notes: notes.to_owned(), ..scored_bank() }
}

/// A home and a data folder, with a worksheet in a file of the home.
fn folders(worksheet: &Worksheet) -> ((TempDir, TempDir), PathBuf) {
    let (home, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let path = home.path().join("group.worksheet.ron");
    save_copy(&path, worksheet).unwrap();
    ((home, data), path)
}

/// The notes of the versions that are kept, the latest first.
fn kept(data: &Path, path: &Path) -> Vec<String> {
    backup::list_on(&RealDisk, data, path)
        .into_iter()
        .map(|kept| kept.document.worksheet().unwrap().notes.clone())
        .collect()
}

/// Another window or another computer saves its version over ours.
fn replace(data: &Path, path: &Path, notes: &str) {
    let expected = peak_moments::files::watch::hash(path).map_or(Expected::NoFile, Expected::Opened);
    save_over_on(&RealDisk, Some(data), path, &version(notes), expected).unwrap();
}

/// A room in which something was typed while the file was changed elsewhere, asked what shall be.
fn conflict(language: Language) -> (Room, PathBuf) {
    let mut room = Room::on(language, Step::Walk, version("mine"));
    let file = room.workshop().desk.path.clone();
    save_copy(&file, &version("theirs")).unwrap();
    room.strike(5);
    room.key_with(Modifiers::COMMAND, Key::S);
    room.wait("the question", |state| state.modal == Some(Modal::Conflict(Subject::Worksheet)));
    assert!(room.shows(room.say(dialogs::CONFLICT_TITLE)));
    // Neither Escape nor a click beside the dialog decides, and no save happens behind it.
    room.key(Key::Escape);
    assert_eq!(room.state().modal, Some(Modal::Conflict(Subject::Worksheet)));
    assert_eq!(read_worksheet(&file).notes, "theirs");
    (room, file)
}

#[test]
fn mine_replaces_theirs_which_is_kept() {
    for language in Language::ALL {
        let (mut room, file) = conflict(language);
        room.press(dialogs::MINE);
        room.wait_saved();
        assert_eq!((room.score(1), room.state().modal.clone()), (Some(5), None));
        assert_eq!(
            (room.workshop().desk.path.clone(), room.on_disk()),
            (file.clone(), (*room.worksheet()).clone())
        );
        assert_eq!(kept(room.data.path(), &file), ["theirs"]);
    }
}

#[test]
fn theirs_replaces_mine_which_is_kept() {
    for language in Language::ALL {
        let (mut room, file) = conflict(language);
        let mine = (*room.worksheet()).clone();
        room.press(dialogs::THEIRS);
        room.wait("theirs", |state| {
            state.workshop.as_ref().is_some_and(|workshop| workshop.worksheet().notes == "theirs")
        });
        assert_eq!((room.score(1), room.workshop().step), (Some(-2), Step::Walk));
        assert_eq!(
            (room.workshop().desk.path.clone(), read_worksheet(&file)),
            (file.clone(), version("theirs"))
        );
        let versions = backup::list_on(&RealDisk, room.data.path(), &file);
        assert_eq!(versions.len(), 1);
        assert_eq!(
            versions[0].document.worksheet(),
            Some(&mine),
            "what stood on the screen, the unsaved score included"
        );
        // Work goes on as ever.
        room.strike(3);
        room.key_with(Modifiers::COMMAND, Key::S);
        room.wait_saved();
        assert_eq!(room.on_disk(), *room.worksheet());
    }
}

/// Theirs came half through the network: it is not taken, and where mine replaces it, it is kept to the byte.
#[test]
fn theirs_that_does_not_open_is_not_taken_and_kept_where_it_is_replaced() {
    for language in Language::ALL {
        let (mut room, file) = conflict(language);
        let half = "(version: 1, scenario: (tit";
        std::fs::write(&file, half).unwrap();
        room.press(dialogs::THEIRS);
        let told = room.say(safety::THEIRS_DOES_NOT_OPEN);
        room.wait("the news", |state| state.notices.iter().any(|notice| notice.text == told));
        assert_eq!(room.state().modal, Some(Modal::Conflict(Subject::Worksheet)), "the question stays");
        assert_eq!((room.score(1), room.worksheet().notes.as_str()), (Some(5), "mine"));
        // A full disk: neither gives way.
        let backups = room.data.path().join("backups");
        std::fs::remove_dir_all(&backups).unwrap();
        std::fs::write(&backups, "in the way").unwrap();
        room.press(dialogs::MINE);
        room.wait("a failure", |state| {
            let save = &state.workshop.as_ref().unwrap().desk.save;
            matches!(save, SaveState::Failed { error: SaveError::OldNotKept { .. }, .. })
        });
        assert_eq!(std::fs::read_to_string(&file).unwrap(), half);
        std::fs::remove_file(&backups).unwrap();
        room.key_with(Modifiers::COMMAND, Key::S);
        room.wait_saved();
        assert_eq!(read_worksheet(&file), *room.worksheet());
        let kept = backup::survey(&RealDisk, room.data.path(), &file);
        assert_eq!(std::fs::read_to_string(&kept.unread[0]).unwrap(), half);
    }
}

/// Where nothing can be kept, nothing is given up.
#[test]
fn mine_stays_where_it_could_not_be_kept() {
    let (mut room, file) = conflict(Language::Zh);
    std::fs::write(room.data.path().join("backups"), "in the way").unwrap();
    room.press(dialogs::THEIRS);
    assert_eq!(
        (room.state().modal.clone(), room.score(1)),
        (Some(Modal::Conflict(Subject::Worksheet)), Some(5))
    );
    assert!(room.state().notices.iter().any(|notice| notice.kind == NoticeKind::Failure));
    room.press(dialogs::BOTH);
    room.wait_saved();
    assert_eq!((room.on_disk(), read_worksheet(&file)), ((*room.worksheet()).clone(), version("theirs")));
}

#[test]
fn both_stay_side_by_side() {
    for language in Language::ALL {
        let (mut room, file) = conflict(language);
        room.press(dialogs::BOTH);
        room.wait_saved();
        let beside = room.workshop().desk.path.clone();
        assert!(beside != file && beside.parent() == file.parent(), "{}", beside.display());
        assert_eq!((room.score(1), room.on_disk()), (Some(5), (*room.worksheet()).clone()));
        assert_eq!(read_worksheet(&file), version("theirs"));
        assert!(kept(room.data.path(), &file).is_empty(), "nothing gave way");
    }
}

/// A gallery whose worksheet another window has, asked for it.
fn held(language: Language) -> (Room, PathBuf, Claim) {
    let (folders, file) = folders(&version("theirs"));
    let claim = Claim::take(Some(folders.1.path()), &file).unwrap();
    let mut room = Room::in_folders(language, Settings::default(), folders, |_| ());
    room.press(screen::gallery::CONTINUE);
    room.wait("the question", |state| matches!(state.modal, Some(Modal::Held(_))));
    assert!(room.shows(room.say(dialogs::HELD_TITLE)));
    (room, file, claim)
}

#[test]
fn a_worksheet_of_another_window_opens_to_be_read_and_says_so() {
    for language in Language::ALL {
        let (mut room, file, claim) = held(language);
        room.press(dialogs::READ_ONLY);
        let told = room.say(safety::READ_ONLY_STATE);
        let saved = screen::saved_at("", language);
        assert!(room.has(Role::Label, told) && !room.shows(&saved), "read-only is not called saved");
        // An edit is refused and told; so is saving.
        room.go(Step::Walk);
        let before = room.worksheet();
        for key in [(Modifiers::NONE, Key::Num5), (Modifiers::COMMAND, Key::S)] {
            room.key_with(key.0, key.1);
            assert_eq!(room.worksheet(), before);
            assert!(room.shows(&messages::read_only(language)));
            let notice = room.state().notices[0].id;
            room.send(Command::DismissNotice(notice));
        }
        assert!(room.has(Role::Label, told), "it says so as long as it is so");

        // The other window saves: its version is shown, at the same place, still to be read.
        replace(room.data.path(), &file, "theirs, later");
        room.wait("theirs", |state| {
            state.workshop.as_ref().is_some_and(|workshop| workshop.worksheet().notes == "theirs, later")
        });
        assert_eq!((room.workshop().step, room.state().modal.clone()), (Step::Walk, None));
        assert!(room.has(Role::Label, told));

        // The way out: a copy beside it, saved, and open for work.
        room.press(safety::GO_ON_IN_COPY);
        room.wait_saved();
        let beside = room.workshop().desk.path.clone();
        assert!(beside != file && beside.parent() == file.parent());
        room.strike(5);
        room.key_with(Modifiers::COMMAND, Key::S);
        room.wait_saved();
        assert!(room.shows(&saved) && !room.has(Role::Label, told));
        assert_eq!((room.score(1), room.on_disk()), (Some(5), (*room.worksheet()).clone()));
        assert_eq!(read_worksheet(&file), version("theirs, later"));
        drop(claim);
    }
}

#[test]
fn a_worksheet_of_another_window_opens_as_a_copy_or_not_at_all() {
    for language in Language::ALL {
        let (mut room, file, _claim) = held(language);
        room.press(dialogs::AS_COPY);
        room.wait_saved();
        assert_ne!(room.workshop().desk.path, file);
        assert_eq!((said(&room.on_disk()), read_worksheet(&file)), (version("theirs"), version("theirs")));
        assert!(!room.workshop().desk.read_only);

        let (mut room, file, _claim) = held(language);
        room.press(dialogs::CANCEL);
        assert_eq!((room.state().screen, room.state().modal.clone()), (Screen::Gallery, None));
        assert!(room.state().workshop.is_none());
        assert_eq!(read_worksheet(&file), version("theirs"));
    }
}

/// A document that the program did not survive twice, opened from the gallery.
fn unsafe_document(language: Language) -> (Room, PathBuf, PathBuf) {
    let (folders, file) = folders(&version("old"));
    replace(folders.1.path(), &file, "new");
    let root = recovery::root(folders.1.path());
    for _ in 0..2 {
        assert_eq!(starts::begin(&root, &file), None, "a first and a second time are no reason");
    }
    let guarded = root.clone();
    let mut room =
        Room::in_folders(language, Settings::default(), folders, |state| state.guard_starts(guarded));
    room.press(screen::gallery::CONTINUE);
    assert!(matches!(room.state().modal, Some(Modal::SafeMode(..))));
    assert!(room.shows(room.say(dialogs::SAFE_TITLE)));
    (room, file, root)
}

#[test]
fn a_document_that_ended_the_program_twice_opens_in_safe_mode() {
    for language in Language::ALL {
        // The whole text is there to be read and copied; nothing was opened or written.
        let (mut room, file, _) = unsafe_document(language);
        let text = encode::worksheet_text(&version("new"));
        assert_eq!(room.field(room.say(dialogs::RAW_TEXT)), text);
        let place = room.place(Role::Button, room.say(dialogs::COPY_TEXT)).center();
        room.harness.hover_at(place);
        room.run();
        // Pressed and let go in one frame, whose output is looked at.
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            let event =
                Event::PointerButton { pos: place, button: PointerButton::Primary, pressed, modifiers };
            room.harness.input_mut().events.push(event);
        }
        room.harness.step();
        let commands = &room.harness.output().platform_output.commands;
        assert!(commands.contains(&OutputCommand::CopyText(text)), "the text is on the clipboard");
        assert!(room.state().workshop.is_none());

        // A backup opens as a copy; the document stays for whoever can mend it.
        room.press(dialogs::OPEN_BACKUP);
        room.wait_saved();
        assert_ne!(room.workshop().desk.path, file);
        assert_eq!((said(&room.on_disk()), read_worksheet(&file)), (version("old"), version("new")));

        // Opened all the same, it is the document itself; having stood there, it opens as ever again.
        let (mut room, file, root) = unsafe_document(language);
        room.press(dialogs::OPEN_ANYWAY);
        room.wait("the document", |state| state.workshop.is_some());
        assert_eq!(
            (room.workshop().desk.path.clone(), room.worksheet().notes.as_str()),
            (file.clone(), "new")
        );
        let mut forgotten = false;
        for _ in 0..super::PATIENCE {
            room.harness.step();
            forgotten = std::fs::read_dir(root.join("starts")).unwrap().next().is_none();
            if forgotten {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(forgotten && starts::begin(&root, &file).is_none());
    }
}

/// Closing the dialog opens nothing.
#[test]
fn safe_mode_can_be_left() {
    let (mut room, file, _) = unsafe_document(Language::En);
    room.key(Key::Escape);
    assert!(matches!(room.state().modal, Some(Modal::SafeMode(..))), "Escape decides nothing");
    room.press(dialogs::CLOSE);
    assert_eq!((room.state().modal.clone(), room.state().screen), (None, Screen::Gallery));
    assert_eq!(read_worksheet(&file), version("new"));
}

/// What was closed at once, or left to another window, did not end the program.
#[test]
fn leaving_at_once_is_no_failed_start() {
    let (mut folders, file) = folders(&version("ours"));
    let root = recovery::root(folders.1.path());
    for round in 0..9 {
        let guarded = root.clone();
        let claim = (round % 3 == 0).then(|| Claim::take(Some(folders.1.path()), &file).unwrap());
        let mut room = Room::in_folders(Language::En, Settings::default(), folders, |state| {
            state.guard_starts(guarded);
        });
        room.press(screen::gallery::CONTINUE);
        room.wait("an answer", |state| state.workshop.is_some() || state.modal.is_some());
        if claim.is_some() {
            assert!(matches!(room.state().modal, Some(Modal::Held(_))), "round {round}");
            room.press(dialogs::CANCEL);
        } else {
            assert_eq!(room.state().modal, None, "round {round}");
            room.harness.state_mut().send(Command::Do(MenuEntry::Quit));
            room.harness.step();
            assert!(room.state().quit);
        }
        let forgotten = || std::fs::read_dir(root.join("starts")).unwrap().next().is_none();
        for _ in 0..super::PATIENCE {
            if forgotten() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(forgotten(), "round {round}");
        drop(room.harness);
        folders = (room.home, room.data);
    }
}

#[test]
fn earlier_versions_are_listed_and_open_as_copies() {
    for language in Language::ALL {
        let (folders, file) = folders(&version("first"));
        for notes in ["second", "third", "now"] {
            replace(folders.1.path(), &file, notes);
        }
        // One of them is no longer what it was.
        let versions = backup::list_on(&RealDisk, folders.1.path(), &file);
        assert_eq!(versions.len(), 3);
        std::fs::write(&versions[1].file, "(version: 1, scenario: (tit").unwrap();
        let mut room = Room::in_folders(language, Settings::default(), folders, |_| ());
        room.press(screen::gallery::CONTINUE);
        room.wait("the worksheet", |state| state.workshop.is_some());
        room.go(Step::Walk);
        room.strike(4);
        room.key_with(Modifiers::COMMAND, Key::S);
        room.wait_saved();

        room.menu(room.say(menu::EARLIER));
        room.wait("the versions", |state| state.earlier().is_some());
        assert!(room.shows(room.say(safety::EARLIER_TITLE)));
        assert!(room.shows(&safety::damaged(1, language)), "what does not open is told");
        // The three that open: what was just saved over, the third and the first.
        let listed = room.state().earlier().cloned().unwrap();
        let notes: Vec<&str> =
            listed.versions.iter().map(|v| v.document.worksheet().unwrap().notes.as_str()).collect();
        assert_eq!(notes, ["now", "third", "first"]);
        let of =
            |room: &Room, label: &str| room.harness.query_all_by_role_and_label(Role::Label, label).count();
        assert_eq!(of(&room, &safety::against_now(Some(1), language)), 3, "the score that was struck");
        assert_eq!(of(&room, &screen::gallery::scored(13, 13, language)), 3);

        let copy = room.place_last(Role::Button, room.say(dialogs::AS_COPY));
        room.click_at(copy.center());
        room.wait_saved();
        let beside = room.workshop().desk.path.clone();
        assert!(beside != file && beside.parent() == file.parent());
        assert_eq!(said(&room.worksheet()), version("first"));
        assert_eq!(said(&room.on_disk()), version("first"));
        let now = read_worksheet(&file);
        assert_eq!(
            (now.notes.as_str(), now.journey.nth(0).unwrap().score.map(|s| s.value())),
            ("now", Some(4))
        );
    }
}

#[test]
fn a_worksheet_without_earlier_versions_says_so() {
    for language in Language::ALL {
        let mut room = Room::on(language, Step::Map, version("only"));
        room.menu(room.say(menu::EARLIER));
        room.wait("the answer", |state| state.earlier().is_some());
        assert!(room.shows(room.say(safety::EARLIER_NONE)));
        room.press(dialogs::CLOSE);
        assert_eq!(room.state().modal, None);
    }
}

/// Unsaved work does not give way to an earlier version either.
#[test]
fn an_earlier_version_waits_for_unsaved_work() {
    let (folders, file) = folders(&version("old"));
    replace(folders.1.path(), &file, "now");
    let mut room = Room::in_folders(Language::En, Settings::default(), folders, |_| ());
    room.press(screen::gallery::CONTINUE);
    room.wait("the worksheet", |state| state.workshop.is_some());
    room.go(Step::Walk);
    // A folder stands where the file should go: the save fails.
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    room.strike(2);
    room.key_with(Modifiers::COMMAND, Key::S);
    let failed = |state: &peak_moments::app::State| {
        use peak_moments::app::SaveState;
        state.workshop.as_ref().is_some_and(|w| matches!(w.desk.save, SaveState::Failed { .. }))
    };
    room.wait("a failure", failed);
    room.send(Command::Do(MenuEntry::Earlier));
    room.wait("the versions", |state| state.earlier().is_some());
    room.send(FileCommand::OpenEarlier(0));
    assert_eq!(room.state().modal, Some(Modal::Unsaved(Subject::Worksheet)));
    assert_eq!((room.workshop().desk.path.clone(), room.score(1)), (file, Some(2)));
}

/// Work of a program that died: by its own lock, in slots like any other.
fn abandon(root: &Path, now: u64, worksheet: &Worksheet, document: &Path) {
    let mut program = Recovery::start(root, now).unwrap();
    program.snapshot(worksheet, Some(document), None, now).unwrap();
    drop(program);
}

#[test]
fn work_that_a_crash_left_is_offered_with_what_it_is() {
    for language in Language::ALL {
        let (folders, file) = folders(&version("in the file"));
        let root = recovery::root(folders.1.path());
        let mut newer = version("newer");
        for touchpoint in newer.journey.touchpoints_mut().take(4) {
            touchpoint.score = None;
        }
        abandon(&root, 1_795_212_000, &newer, &file);
        let nowhere = folders.0.path().join("never-saved.worksheet.ron");
        abandon(&root, 1_795_208_400, &version("never saved"), &nowhere);
        let found = recovery::abandoned(&root);
        assert_eq!(found.len(), 2);
        let mut room =
            Room::in_folders(language, Settings::default(), folders, |state| state.offer_recovery(found));
        assert_eq!(room.state().modal, Some(Modal::Recovery));
        let title = newer.scenario.title.get(language).to_owned();
        for label in [
            title,
            screen::gallery::scored(9, 13, language),
            screen::gallery::scored(13, 13, language),
            safety::against_file(Some(4), language),
            room.say(safety::NO_FILE).to_owned(),
        ] {
            assert!(room.has(Role::Label, &label), "{label}");
        }
        let time = peak_moments::app::local_time(1_795_212_000);
        assert!(room.shows(&time), "{time}");
        assert_eq!(
            room.harness.query_all_by_role_and_label(Role::Image, room.say(safety::CURVE)).count(),
            2,
            "a curve each"
        );

        // What gives work up does not lie beside what brings it back.
        let give_up = room.place_first(Role::Button, room.say(dialogs::DISCARD));
        let bring_back = room.place_first(Role::Button, room.say(dialogs::RECOVER));
        assert!(bring_back.left() - give_up.right() > 150.0, "{give_up:?} {bring_back:?}");
        // The older one is not wanted: it goes to the backups, from where it can be brought back.
        let discard = room.place_last(Role::Button, room.say(dialogs::DISCARD));
        room.click_at(discard.center());
        assert_eq!(recovery::abandoned(&root).len(), 1);
        assert_eq!(kept(room.data.path(), &nowhere), ["never saved"]);
        let told = room.state().notices.iter().find(|notice| notice.offer.is_some()).expect("an offer").id;
        room.send(Command::TakeOffer(told));
        assert_eq!((room.state().abandoned.len(), recovery::abandoned(&root).len()), (2, 2));
        let discard = room.place_first(Role::Button, room.say(dialogs::DISCARD));
        room.click_at(discard.center());
        // The newer one comes back, and the file's version stays a backup.
        assert_eq!(recovery::abandoned(&root).len(), 1);
        room.press(dialogs::RECOVER);
        room.wait("the work", |state| state.workshop.is_some());
        assert_eq!(*room.worksheet(), newer);
        // The file was not known to the program that died, so nothing is replaced without a question.
        room.wait("the question", |state| state.modal == Some(Modal::Conflict(Subject::Worksheet)));
        room.press(dialogs::MINE);
        room.wait_saved();
        assert_eq!(read_worksheet(&file), newer);
        assert_eq!(kept(room.data.path(), &file), ["in the file"]);
        assert!(recovery::abandoned(&root).is_empty(), "saved work is not offered again");
    }
}

/// A person who presses Enter has pressed the button that stands out, whichever dialog it is in.
#[test]
fn enter_is_the_primary_button_of_a_dialog() {
    let (folders, file) = folders(&version("in the file"));
    let root = recovery::root(folders.1.path());
    abandon(&root, 1_795_212_000, &version("newer"), &file);
    let found = recovery::abandoned(&root);
    let mut room =
        Room::in_folders(Language::Zh, Settings::default(), folders, |state| state.offer_recovery(found));
    room.key(Key::Enter);
    room.wait("the work", |state| state.workshop.is_some());
    assert_eq!(room.worksheet().notes, "newer");
    room.wait("the question", |state| state.modal == Some(Modal::Conflict(Subject::Worksheet)));
    room.key(Key::Enter);
    room.wait_saved();
    assert_ne!(room.workshop().desk.path, file, "both stay");
    assert_eq!(read_worksheet(&file).notes, "in the file");
    room.send(Command::Do(MenuEntry::Settings));
    room.key(Key::Enter);
    assert_eq!(room.state().modal, None);
}
