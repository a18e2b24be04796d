//! What a panic leaves: a report of where it was and of what kind the last commands were, and nothing of a person
//! or a document.

use peak_moments::app::crash::{COMMANDS, REPORTS, Trace, watch};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{Command, FileCommand, Look, MenuEntry, SelectionKey, Setting};
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::files::crash::{self, KEPT, MAX_BYTES};
use peak_moments::model::{Group, Language, TouchpointId};
use peak_moments::words::crash::{Crash, report};
use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

/// The program has one hook: tests that set it take turns.
static HOOK: Mutex<()> = Mutex::new(());

/// Reports panics into `data` until it is dropped.
pub struct Watched(#[expect(dead_code, reason = "held, not read")] MutexGuard<'static, ()>);

impl Watched {
    pub fn in_folder(data: &Path, trace: &Trace) -> Self {
        let turn = HOOK.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        watch(data.to_owned(), trace.clone());
        Self(turn)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // A thread that panics may not touch the hook.
        if !std::thread::panicking() {
            drop(std::panic::take_hook());
        }
    }
}

/// The reports of a folder, the oldest first.
pub fn reports(data: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(crash::folder(data)) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// A panic on a thread of this name, as one that the program does not know of beforehand.
pub fn panics(name: &str, job: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().name(name.to_owned()).spawn(job).unwrap().join().unwrap_err();
}

const SECRETS: [&str; 4] = ["Zhang", "星火", "Plans", "unkind"];

fn commands() -> Vec<Command> {
    let group = Group { number: 3, name: "星火组".to_owned(), members: vec!["Zhang San".to_owned()] };
    vec![
        FileCommand::Open("/mnt/Zhang/Plans.worksheet.ron".into()).into(),
        Setting::DraftGroup(group).into(),
        WorksheetEdit::from(WorkEdit::SetNotes("unkind words".to_owned())).into(),
        Look::Select(TouchpointId::from("Zhang")).into(),
        SelectionKey::Digit(4).into(),
        MenuEntry::Save.into(),
    ]
}

/// What is told of them: each as deep as it is made of names.
const KINDS: [&str; 6] = [
    "File Open",
    "Setting DraftGroup Group",
    "Edit Work SetNotes",
    "Look Select TouchpointId",
    "Key Digit",
    "Do Save",
];

#[test]
fn a_panic_leaves_a_report_without_personal_data() {
    let data = tempfile::tempdir().unwrap();
    let trace = Trace::default();
    trace.know("Version: 1.2.3\n".to_owned(), Language::En);
    commands().iter().for_each(|command| trace.note(command));
    let watched = Watched::in_folder(data.path(), &trace);

    // In a job's thread, whose name nobody gave.
    let jobs = Jobs::new(|| (), None, None);
    jobs.spawn(|_| panic!("the words of the program"));
    while reports(data.path()).is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    // In a thread with a name, with a message that was put together.
    let whom = "Zhang San".to_owned();
    panics("save", move || panic!("no room for {whom}"));
    drop(watched);

    let [first, second] = &reports(data.path())[..] else { panic!("two reports") };
    for part in ["Version: 1.2.3", "the words of the program", "tests/it/crash.rs:", "Thread: job"] {
        assert!(first.contains(part), "{part}: {first}");
    }
    assert!(second.contains("Thread: save") && second.contains("left out"), "{second}");
    for told in [first, second] {
        let kinds = told.lines().skip_while(|line| !line.starts_with("Commands")).skip(1);
        assert_eq!(kinds.take(KINDS.len()).map(str::trim).collect::<Vec<_>>(), KINDS);
        for secret in SECRETS {
            assert!(!told.contains(secret), "{secret}: {told}");
        }
    }
    assert_eq!(trace.n_reports(), 2);
}

#[test]
fn only_the_last_commands_are_told() {
    let data = tempfile::tempdir().unwrap();
    let trace = Trace::default();
    trace.note(&Command::from(MenuEntry::Undo));
    (0..COMMANDS).for_each(|_| trace.note(&Command::from(MenuEntry::Redo)));
    let watched = Watched::in_folder(data.path(), &trace);
    // A job that fails again and again fills no disk.
    (0..REPORTS + 3).for_each(|_| panics("again", || panic!("again")));
    drop(watched);
    let told = reports(data.path());
    assert_eq!(told.len(), REPORTS);
    assert_eq!(told[0].matches("Do Redo").count(), 20);
    assert!(!told[0].contains("Undo"));
}

#[test]
fn reports_are_few_and_small_and_offered_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    assert_eq!((crash::offer(data), crash::latest(data)), (None, None));
    // Three bytes a character: the end falls into the middle of one.
    let long = "错".repeat(MAX_BYTES);
    for second in 0..15 {
        crash::keep(data, second, &format!("{second} {long}")).unwrap();
    }
    let kept = reports(data);
    assert_eq!(kept.len(), KEPT);
    assert!(kept[0].starts_with("5 ") && kept[9].starts_with("14 "), "the oldest went");
    assert!(kept.iter().all(|text| text.len() <= 16 * 1024 && text.len() > 16 * 1024 - 3));
    let offered = crash::offer(data).unwrap();
    assert!(offered.text.starts_with("14 "));
    assert_eq!(crash::offer(data), None, "once");
    assert_eq!(crash::latest(data), Some(offered), "and kept");
    // Two in one second are two.
    crash::keep(data, 20, "a").unwrap();
    crash::keep(data, 20, "b").unwrap();
    assert_eq!(reports(data).len(), KEPT);
    assert_eq!(crash::offer(data).unwrap().text, "b");
}

/// What is not known is left out, and both languages say the same.
#[test]
fn a_report_says_what_is_known() {
    let crash = Crash { place: "src/a.rs:7".to_owned(), ..Crash::default() };
    let (zh, en) = (report(&crash, Language::Zh), report(&crash, Language::En));
    assert!(zh.contains("src/a.rs:7") && en.contains("src/a.rs:7"));
    assert!(!en.contains("Commands") && !en.contains("Calls"), "{en}");
    assert_eq!(zh.lines().count(), en.lines().count());
}
