//! Files that another program holds: waited for, two seconds in all, and told as what they are. The numbers are
//! those of Windows (winerror.h).

use crate::faulty_disk::{FaultyDisk, Step};
use peak_moments::files::export::{ExportError, Over, write_export_on};
use peak_moments::files::open::read_bytes_on;
use peak_moments::files::problem::Problem;
use peak_moments::files::save::{Expected, SaveError, save_bytes_on, save_over_on};
use peak_moments::files::system::{System, meaning};
use peak_moments::files::{Hash, encode, library};
use peak_moments::model::{Language, Worksheet};
use std::fs;
use std::io::ErrorKind;
use std::time::Duration;

const ACCESS_DENIED: i32 = 5;
const NOT_READY: i32 = 21;
const SHARING_VIOLATION: i32 = 32;
const LOCK_VIOLATION: i32 = 33;
const USER_MAPPED_FILE: i32 = 1224;

const ALL_PATIENCE: Duration = Duration::from_secs(2);

#[test]
fn a_number_of_windows_says_on_windows_alone_that_a_file_is_held() {
    for code in [SHARING_VIOLATION, LOCK_VIOLATION, USER_MAPPED_FILE] {
        assert_eq!(meaning(System::Windows, code), Some(ErrorKind::ResourceBusy), "{code}");
        assert_eq!(meaning(System::Unix, code), None, "{code}");
    }
    assert_eq!(meaning(System::Windows, ACCESS_DENIED), Some(ErrorKind::PermissionDenied));
    assert_eq!(meaning(System::Windows, NOT_READY), Some(ErrorKind::StaleNetworkFileHandle));
    // A full disk is std's to know.
    assert_eq!(meaning(System::Windows, 112), None);
}

#[test]
fn a_held_file_is_waited_for_and_told_as_that() {
    use SaveError::{Busy, Gone, NoPermission};
    for (step, code, is_held, told, waited) in [
        (Step::Rename, SHARING_VIOLATION, true, Busy, ALL_PATIENCE),
        (Step::Rename, LOCK_VIOLATION, true, Busy, ALL_PATIENCE),
        // What Windows says of a file that somebody has open and does not let go.
        (Step::Rename, ACCESS_DENIED, true, Busy, ALL_PATIENCE),
        // A virus scanner may be the reason for a moment; whoever may not replace it, may not.
        (Step::Rename, ACCESS_DENIED, false, NoPermission, ALL_PATIENCE),
        (Step::Read, SHARING_VIOLATION, true, Busy, ALL_PATIENCE),
        (Step::Read, LOCK_VIOLATION, true, Busy, ALL_PATIENCE),
        (Step::Read, ACCESS_DENIED, true, Busy, ALL_PATIENCE),
        (Step::Read, ACCESS_DENIED, false, NoPermission, Duration::ZERO),
        // A folder that takes no new file takes none in two seconds either.
        (Step::Write, ACCESS_DENIED, false, NoPermission, Duration::ZERO),
        (Step::Rename, NOT_READY, false, Gone, Duration::ZERO),
    ] {
        let case = format!("{step:?} {code} {is_held}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.ron");
        fs::write(&path, b"old").unwrap();
        let disk = FaultyDisk::on_windows(step, code, u32::MAX, is_held);
        assert_eq!(save_bytes_on(&disk, &path, b"new"), Err(told), "{case}");
        assert_eq!(disk.waited(), waited, "{case}");
        assert_eq!(fs::read(&path).unwrap(), b"old", "{case}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{case}");
        if waited == ALL_PATIENCE {
            let disk = FaultyDisk::on_windows(step, code, 3, is_held);
            assert_eq!(save_bytes_on(&disk, &path, b"new"), Ok(Hash::of(b"new")), "{case}");
            assert_eq!(fs::read(&path).unwrap(), b"new", "{case}");
        }
    }
}

/// A virus scanner that looks at every file again must not hold a save up for two seconds at every step.
#[test]
fn all_steps_of_a_save_share_their_patience() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    fs::write(&path, b"old").unwrap();
    let held = || std::io::Error::from_raw_os_error(SHARING_VIOLATION);
    let steps = |step| matches!(step, Step::Read | Step::Rename);
    let often =
        FaultyDisk::when(move |step, tried| steps(step) && tried % 7 != 6, held, System::Windows, true);
    assert_eq!(save_bytes_on(&often, &path, b"new"), Err(SaveError::Busy));
    assert_eq!(often.waited(), ALL_PATIENCE);
    let seldom =
        FaultyDisk::when(move |step, tried| steps(step) && tried % 2 == 0, held, System::Windows, true);
    assert_eq!(save_bytes_on(&seldom, &path, b"new"), Ok(Hash::of(b"new")));
}

fn worksheet(notes: &str) -> Worksheet {
    let scenario = library::scenario(library::WARM_UP).unwrap();
    let worksheet = Worksheet::start(&scenario, Default::default(), Default::default(), Default::default());
    Worksheet { notes: notes.to_owned(), ..worksheet }
}

/// Writing into the file itself is for folders that take no new one. A held file would be torn by it, and the
/// copy in the recovery would be offered though nothing was lost.
#[test]
fn a_held_worksheet_is_not_written_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let (path, data) = (folder.path().join("w.worksheet.ron"), folder.path().join("data"));
    let old = encode::worksheet_text(&worksheet("old"));
    fs::write(&path, &old).unwrap();
    for step in [Step::Rename, Step::Read] {
        let disk = FaultyDisk::on_windows(step, ACCESS_DENIED, u32::MAX, true);
        let expected = Expected::Opened(Hash::of(old.as_bytes()));
        let saved = save_over_on(&disk, Some(&data), &path, &worksheet("new"), expected);
        assert_eq!(saved, Err(SaveError::Busy), "{step:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), old, "{step:?}");
        assert!(!data.join("recovery").exists(), "{step:?}");
    }
}

#[test]
fn an_export_over_a_held_file_says_who_is_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.xlsx");
    fs::write(&path, b"open in Excel").unwrap();
    let own = Over::Own(Hash::of(b"open in Excel"));
    for code in [SHARING_VIOLATION, ACCESS_DENIED] {
        let disk = FaultyDisk::on_windows(Step::Rename, code, u32::MAX, true);
        let written = write_export_on(&disk, None, &path, b"new", own);
        assert_eq!(written, Err(ExportError::Save(SaveError::Busy)), "{code}");
        assert_eq!(fs::read(&path).unwrap(), b"open in Excel", "{code}");
    }
}

#[test]
fn opening_a_held_file_waits_and_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    fs::write(&path, b"text").unwrap();
    for code in [SHARING_VIOLATION, LOCK_VIOLATION, ACCESS_DENIED] {
        let disk = FaultyDisk::on_windows(Step::Read, code, u32::MAX, true);
        assert_eq!(read_bytes_on(&disk, &path), Err(Problem::Held), "{code}");
        assert_eq!(disk.waited(), ALL_PATIENCE, "{code}");
        let disk = FaultyDisk::on_windows(Step::Read, code, 5, true);
        assert_eq!(read_bytes_on(&disk, &path), Ok(b"text".to_vec()), "{code}");
    }
    let disk = FaultyDisk::on_windows(Step::Read, ACCESS_DENIED, u32::MAX, false);
    assert_eq!(read_bytes_on(&disk, &path), Err(Problem::NoPermission));
    assert_eq!(disk.waited(), Duration::ZERO);
}

/// The same cause and the same way out, whether it is opened or saved.
#[test]
fn both_say_that_another_program_holds_it() {
    for (language, holds) in
        [(Language::En, "Another program holds the file"), (Language::Zh, "其他程序占用")]
    {
        assert!(SaveError::Busy.text(language).contains(holds));
        assert!(Problem::Held.text(language).contains(holds));
    }
}

#[cfg(windows)]
mod for_real {
    use super::worksheet;
    use crate::cli::started;
    use peak_moments::files::export::{ExportError, Over, write_export};
    use peak_moments::files::problem::Problem;
    use peak_moments::files::recovery::Recovery;
    use peak_moments::files::save::{Expected, SaveError, save_over};
    use peak_moments::files::watch::{Outside, Watch};
    use peak_moments::files::{Hash, encode, open};
    use std::fs::{self, OpenOptions};
    use std::io::{BufRead, BufReader, Write};
    use std::os::windows::fs::OpenOptionsExt;
    use std::path::Path;
    use std::process::{Child, Command, Stdio};

    const READ: u32 = 1;
    const WRITE: u32 = 2;

    /// Another program that holds a file and shares so much of it, until it is dropped.
    struct Holder(Child);

    impl Holder {
        fn of(path: &Path, shared: u32) -> Self {
            let mut command = Command::new(std::env::current_exe().unwrap());
            command
                .args(["--exact", "files_held::for_real::other_program", "--ignored", "--nocapture"])
                .env("HOLD", path)
                .env("SHARE", shared.to_string())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped());
            let mut program = started(|| command.spawn());
            let told = BufReader::new(program.stdout.take().unwrap());
            assert!(told.lines().any(|line| line.unwrap().contains("it is held")));
            Self(program)
        }
    }

    impl Drop for Holder {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    #[test]
    #[ignore = "the other program of the tests below, which start it"]
    fn other_program() {
        let shared = std::env::var("SHARE").unwrap().parse().unwrap();
        let path = std::env::var_os("HOLD").unwrap();
        let _held = OpenOptions::new().read(true).share_mode(shared).open(path).unwrap();
        println!("it is held");
        std::io::stdout().flush().unwrap();
        std::io::stdin().read_line(&mut String::new()).unwrap();
    }

    #[test]
    fn what_another_program_holds_is_neither_lost_nor_called_a_lack_of_permission() {
        let folder = tempfile::tempdir().unwrap();
        let (path, data) = (folder.path().join("w.worksheet.ron"), folder.path().join("data"));
        let old = encode::worksheet_text(&worksheet("old"));
        fs::write(&path, &old).unwrap();
        let known = Hash::of(old.as_bytes());
        // Alone; readers let in, as a viewer does; all but taking its place, as a preview does.
        for shared in [0, READ, READ | WRITE] {
            let holder = Holder::of(&path, shared);
            let saved = save_over(Some(&data), &path, &worksheet("new"), Expected::Opened(known));
            assert_eq!(saved, Err(SaveError::Busy), "{shared}");
            let written = write_export(Some(&data), &path, b"export", Over::Anything);
            assert_eq!(written, Err(ExportError::Save(SaveError::Busy)), "{shared}");
            if shared == 0 {
                let opened = open(&path);
                assert_eq!(opened.document, None);
                assert_eq!(opened.problems[0].problem, Problem::Held);
                assert_eq!(Watch::new(&path, known).look(), Outside::Unreadable);
            }
            drop(holder);
            assert_eq!(fs::read_to_string(&path).unwrap(), old, "{shared}");
            assert_eq!(
                fs::read_dir(folder.path()).unwrap().count(),
                2,
                "{shared}: the file and our own folder"
            );
        }
        let saved = save_over(Some(&data), &path, &worksheet("new"), Expected::Opened(known)).unwrap();
        assert_eq!(saved.hash, Hash::of(encode::worksheet_text(&worksheet("new")).as_bytes()));
    }

    #[test]
    fn a_snapshot_goes_on_after_a_slot_was_held() {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Recovery::start(folder.path(), 1).unwrap();
        for (time, notes) in [(2, "a"), (3, "b")] {
            program.snapshot(&worksheet(notes), None, None, time).unwrap();
        }
        let holder = Holder::of(&program.folder().join("slot-0"), 0);
        assert!(program.snapshot(&worksheet("c"), None, None, 4).is_err());
        drop(holder);
        program.snapshot(&worksheet("c"), None, None, 5).unwrap();
    }
}
