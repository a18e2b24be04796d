//! Two programs on one file. A scheduler with a seed decides before every call to the disk which of the
//! two goes on, so each seed is one interleaving and can be run again.

use crate::model_disk::{ModelDisk, ModelLock};
use peak_moments::files::disk::{Disk, Stands, Writing};
use peak_moments::files::save::{Expected, SaveError, save_over_on};
use peak_moments::files::{Hash, decode, encode};
use peak_moments::model::Worksheet;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

const PATH: &str = "/documents/w.worksheet.ron";
const EDITS: usize = 3;

/// Lets one of two threads go on at a time.
struct Scheduler {
    turn: Mutex<Turn>,
    changed: Condvar,
}

struct Turn {
    whose: usize,
    runs: [bool; 2],
    random: u64,
}

impl Scheduler {
    fn new(seed: u64) -> Self {
        let random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let whose = usize::from(random & 2 == 2);
        Self { turn: Mutex::new(Turn { whose, runs: [true; 2], random }), changed: Condvar::new() }
    }

    /// Draws who goes on, and waits until it is this one's turn.
    fn step(&self, me: usize) {
        let mut turn = self.turn.lock().unwrap();
        while turn.whose != me {
            turn = self.changed.wait(turn).unwrap();
        }
        turn.random ^= turn.random << 13;
        turn.random ^= turn.random >> 7;
        turn.random ^= turn.random << 17;
        if turn.random & 4 == 4 && turn.runs[1 - me] {
            turn.whose = 1 - me;
            self.changed.notify_all();
            while turn.whose != me {
                turn = self.changed.wait(turn).unwrap();
            }
        }
    }

    fn end(&self, me: usize) {
        let mut turn = self.turn.lock().unwrap();
        turn.runs[me] = false;
        turn.whose = 1 - me;
        self.changed.notify_all();
    }
}

/// The disk as one of the programs has it.
struct Shared<'a> {
    disk: ModelDisk,
    scheduler: &'a Scheduler,
    me: usize,
    /// The call of this program at which it is killed.
    killed_at: Option<usize>,
    calls: Mutex<usize>,
}

impl Shared<'_> {
    fn step(&self) -> io::Result<&ModelDisk> {
        self.scheduler.step(self.me);
        let mut calls = self.calls.lock().unwrap();
        *calls += 1;
        if self.killed_at.is_some_and(|at| *calls > at) {
            Err(io::ErrorKind::Other.into())
        } else {
            Ok(&self.disk)
        }
    }

    fn is_killed(&self) -> bool {
        self.killed_at.is_some_and(|at| *self.calls.lock().unwrap() > at)
    }
}

impl Disk for Shared<'_> {
    type Lock = ModelLock;

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.step()?.canonical(path)
    }

    fn link(&self, path: &Path) -> Option<PathBuf> {
        self.disk.link(path)
    }

    fn stands(&self, path: &Path) -> io::Result<Stands> {
        self.step()?.stands(path)
    }

    fn writing(&self, path: &Path) -> io::Result<Writing> {
        self.step()?.writing(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?.make_folder(folder)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.step()?.names(folder)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        self.step()?.write_new(path, bytes, like)
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step()?.overwrite(path, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?.sync_folder(folder)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step()?.read(path, limit)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?.remove(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<ModelLock>> {
        self.step()?.try_lock(path)
    }

    fn pause(&self, _: Duration) {
        self.scheduler.step(self.me);
    }

    fn now(&self) -> u64 {
        self.disk.now()
    }
}

fn start() -> Worksheet {
    let text = "(version: 1, scenario: (title: \"T\"), stages: [(name: \"S\", touchpoints: [\"P\"])])";
    decode::worksheet(text).value.unwrap()
}

/// The work of one program: opens, adds its own words one after the other, saves each time. Where the
/// file was changed outside, it takes theirs and adds its words to them. Gives the words that it was told
/// are saved, and whether it ever read something broken.
fn program(disk: &Shared<'_>, data: Option<&Path>) -> (Vec<String>, bool) {
    let path = Path::new(PATH);
    let mut saved = Vec::new();
    let mut known: Option<(Worksheet, Expected)> = None;
    for edit in 0..EDITS {
        let word = format!("[{}.{edit}]", disk.me);
        loop {
            let (mut worksheet, expected) = match known.take() {
                Some(known) => known,
                None => {
                    let Ok(bytes) = disk.read(path, u64::MAX) else { return (saved, false) };
                    let text = String::from_utf8(bytes).unwrap_or_default();
                    let Some(worksheet) = decode::worksheet(&text).value else { return (saved, true) };
                    (worksheet, Expected::Opened(Hash::of(text.as_bytes())))
                }
            };
            worksheet.notes.push_str(&word);
            let result = save_over_on(disk, data, path, &worksheet, expected);
            if disk.is_killed() {
                return (saved, false);
            }
            match result {
                Ok(done) => {
                    saved.push(word);
                    known = Some((worksheet, Expected::Own(done.hash)));
                    break;
                }
                // No disk fails here: whoever is in the way is the other program, and is told as that.
                Err(SaveError::ChangedOutside { .. } | SaveError::Overwritten { .. } | SaveError::Busy) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
    }
    (saved, false)
}

/// Runs one interleaving; says how many saved words are lost and whether anything was ever broken.
fn interleaving(seed: u64, data: Option<&Path>, killed_at: Option<usize>) -> (usize, bool) {
    let disk = ModelDisk::default();
    disk.put(PATH, encode::worksheet_text(&start()).as_bytes());
    let scheduler = Scheduler::new(seed);
    let run = |me: usize, killed_at| {
        let shared =
            Shared { disk: disk.clone(), scheduler: &scheduler, me, killed_at, calls: Mutex::new(0) };
        let end = program(&shared, data);
        scheduler.end(me);
        end
    };
    let ends = std::thread::scope(|scope| {
        let second = scope.spawn(|| run(1, killed_at));
        [run(0, None), second.join().unwrap()]
    });
    let text = String::from_utf8(disk.file(PATH).unwrap()).unwrap_or_default();
    let Some(worksheet) = decode::worksheet(&text).value else { return (0, true) };
    let told = ends.iter().flat_map(|(saved, _)| saved);
    let lost = told.filter(|word| !worksheet.notes.contains(*word)).count();
    (lost, ends.iter().any(|(_, broken)| *broken))
}

#[test]
fn in_a_thousand_interleavings_nothing_is_lost_and_nothing_is_broken() {
    let data = Some(Path::new("/data"));
    for seed in 0..1_000 {
        // In every third the second program is killed at one of its calls.
        let killed_at = (seed % 3 == 0).then_some(seed as usize / 3 % 60);
        assert_eq!(interleaving(seed, data, killed_at), (0, false), "seed {seed}");
    }
}

/// The test above can fail: where programs do not take turns, words are lost.
#[test]
fn without_turns_the_same_test_finds_losses() {
    let lost: usize = (0..200).map(|seed| interleaving(seed, None, None).0).sum();
    assert!(lost > 0);
}
