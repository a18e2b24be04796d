//! Files of every version that was ever in people's hands, as they were written then. They are never
//! edited: a later release that cannot open them all is not released.

use peak_moments::files::open::open;
use peak_moments::files::recovery::{self, slot};
use peak_moments::files::save::Expected;
use peak_moments::files::{AnyDocument, Hash, decode, encode};
use peak_moments::model::{Date, Language, Score, Step, Stopwatch, Worksheet};
use std::fs;
use std::path::PathBuf;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(format!("{}/tests/it/fixtures/{name}", env!("CARGO_MANIFEST_DIR")))
}

#[track_caller]
fn document(name: &str) -> AnyDocument {
    let opened = open(&fixture(name));
    let told: Vec<String> = opened.problems.iter().map(|p| p.render(name, Language::En)).collect();
    assert!(told.is_empty(), "{told:#?}");
    opened.document.expect(name)
}

fn score(value: i64) -> Option<Score> {
    Score::new(value)
}

#[test]
fn a_worksheet_of_version_1() {
    let AnyDocument::Worksheet(worksheet) = document("v1/coffee.worksheet.ron") else {
        panic!("a worksheet")
    };
    assert_eq!(worksheet.scenario.title.zh, "早高峰买咖啡");
    assert_eq!((worksheet.group.number, worksheet.group.name.as_str()), (3, "三组"));
    assert_eq!(worksheet.group.members, ["王喆", "Ada"]);
    assert_eq!(worksheet.date, Some(Date::constant(2026, 11, 21)));
    let scores: Vec<_> = worksheet.journey.touchpoints().map(|touchpoint| touchpoint.score).collect();
    assert_eq!(scores, [score(-3), score(4), None]);
    let marks = &worksheet.marks;
    let places = [&marks.peak, &marks.pit, &marks.end].map(|mark| mark.as_ref().unwrap().touchpoint.as_str());
    assert_eq!(places, ["t2", "t1", "t2"]);
    assert_eq!((marks.moments.len(), marks.moments[0].confirm.as_str()), (1, "Is it hot enough?"));
    assert_eq!(worksheet.notes, "Ask the bar about the names.");
    assert_eq!(decode::worksheet(&encode::worksheet_text(&worksheet)).value, Some(*worksheet));
}

#[test]
fn scenarios_of_version_1() {
    // Stages, touchpoints and departments as counted in the files.
    for (name, stages, touchpoints, departments) in
        [("v1/warm-up-taxi.scenario.ron", 3, 6, 4), ("v1/bank-branch.scenario.ron", 5, 13, 8)]
    {
        let AnyDocument::Scenario(scenario) = document(name) else { panic!("a scenario") };
        assert_eq!(scenario.journey.stages.len(), stages, "{name}");
        assert_eq!(scenario.journey.n_touchpoints(), touchpoints, "{name}");
        assert_eq!(scenario.journey.departments.len(), departments, "{name}");
        assert!(scenario.trainer.is_some(), "{name}");
        assert_eq!(decode::scenario(&encode::scenario_text(&scenario)).value, Some(*scenario));
    }
}

#[test]
fn a_class_of_version_1() {
    let AnyDocument::Class(class) = document("v1/friday.class.ron") else { panic!("a class") };
    assert_eq!((class.name.as_str(), class.groups.len(), class.sound), ("周五班", 2, true));
    assert_eq!(class.date, Some(Date::constant(2026, 11, 27)));
    assert_eq!(class.agenda.start.to_string(), "09:00");
    let minutes: Vec<_> = class.agenda.blocks.iter().map(|block| (block.minutes, block.is_break)).collect();
    assert_eq!(minutes, [(25, false), (10, true), (25, false)]);
    assert_eq!(class.agenda.blocks[2].step, Some(Step::Mark));
    let day = class.clock.day.as_ref().unwrap();
    assert_eq!((day.started_at, day.planned_end), (1_795_741_320, 1_795_744_800));
    assert_eq!((day.block, day.added), (2, -5));
    assert_eq!(day.watch, Stopwatch { spent: 90, since: Some(1_795_743_600) });
    let countdown = class.clock.countdown.unwrap();
    assert_eq!((countdown.total, countdown.watch.since), (300, Some(1_795_743_900)));
    let text = fs::read_to_string(fixture("v1/friday.class.ron")).unwrap();
    assert_eq!(encode::class_text(&class), text);
}

#[test]
fn recovery_slots_of_version_1() {
    let read = |name: &str| slot::read(&fs::read(fixture(name)).unwrap()).expect(name);
    let newer = read("v1/recovery/slot-0");
    assert_eq!((newer.generation, newer.time), (7, 1_795_212_000));
    assert_eq!(newer.document, Some(PathBuf::from("/Worksheets/三组.worksheet.ron")));
    assert_eq!(newer.base, Some(Hash::of(b"base")));
    let newer = newer.work.worksheet().unwrap();
    assert_eq!((newer.notes.as_str(), newer.group.name.as_str()), ("第七份", "三组"));
    let older = read("v1/recovery/slot-1");
    assert_eq!((older.generation, older.document, older.base), (6, None, None));
    assert_eq!(*older.work.worksheet().unwrap(), Worksheet { notes: "第六份".into(), ..newer.clone() });
}

/// The folder as a whole, the way a crash leaves it.
#[test]
fn a_recovery_folder_of_version_1_is_offered() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("1795212000-77-0");
    fs::create_dir(&folder).unwrap();
    for name in ["lock", "slot-0", "slot-1"] {
        fs::copy(fixture(&format!("v1/recovery/{name}")), folder.join(name)).unwrap();
    }
    let found = recovery::abandoned(root.path());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].snapshot.generation, 7);
    assert_eq!(found[0].expected(), Expected::Opened(Hash::of(b"base")));
}
