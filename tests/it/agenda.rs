//! The agenda and its clocks: plans, time left, ahead and behind, edits, and the file that a restart finds.
//!
//! Every expected value is worked out by hand; 1,795,338,000 is a second of the year 2026.

use peak_moments::analysis::agenda::{self, ClockReading, Pace, TimeLeft};
use peak_moments::edit::{ClassEdit, ClassRefusal, ClockEdit, Gesture, History, class::apply};
use peak_moments::files::save::{Expected, save_over};
use peak_moments::files::{AnyDocument, decode, encode, library, open};
use peak_moments::model::{Agenda, Block, Class, Countdown, Day, Language, Step, Stopwatch, Text, TimeOfDay};

/// When the class of these tests begins.
const START: u64 = 1_795_338_000;

fn block(minutes: u32) -> Block {
    Block { minutes, title: Text::plain(format!("{minutes} min")), ..Block::default() }
}

/// Three blocks of 30, 10 and 20 minutes: an hour from 9:00.
fn hour() -> Class {
    let start = TimeOfDay::new(9, 0).unwrap();
    let blocks = [30, 10, 20].map(block).to_vec();
    Class { agenda: Agenda { title: Text::plain("hour"), start, blocks }, ..Class::default() }
}

#[track_caller]
fn clock(class: &mut Class, edit: ClockEdit, now: u64) {
    apply(class, &ClassEdit::Clock { now, edit }).unwrap();
}

fn at_start(edit: ClockEdit) -> ClassEdit {
    ClassEdit::Clock { now: START, edit }
}

/// The hour, begun at its planned start.
fn begun() -> Class {
    let mut class = hour();
    clock(&mut class, ClockEdit::StartDay { planned_start: Some(START) }, START);
    class
}

fn read(class: &Class, seconds: u64) -> ClockReading {
    agenda::read(class, START + seconds).expect("a day runs")
}

#[test]
fn the_shipped_plans_add_up() {
    let plans = library::plans();
    assert_eq!(plans.len(), library::PLANS.len());
    let [half, day] = &plans[..] else { panic!("two plans") };
    assert_eq!(agenda::planned_minutes(half), 180);
    assert_eq!(
        half.blocks.iter().map(|b| b.minutes).collect::<Vec<_>>(),
        [10, 15, 30, 30, 10, 20, 20, 15, 20, 10]
    );
    let times: Vec<String> = agenda::schedule(day).iter().map(ToString::to_string).collect();
    assert_eq!(
        times,
        [
            "09:00", "09:20", "09:55", "10:40", "10:55", "11:30", "12:00", "13:00", "13:30", "14:00",
            "14:30", "14:45", "15:20", "15:50", "16:25", "16:50", "17:00"
        ]
    );
    let breaks = |plan: &Agenda| -> Vec<u32> {
        plan.blocks.iter().filter(|block| block.is_break).map(|block| block.minutes).collect()
    };
    assert_eq!((breaks(half), breaks(day)), (vec![10], vec![15, 60, 15]));
}

#[test]
fn the_shipped_plans_are_whole_in_both_languages_and_round_trip() {
    for (id, text) in library::PLANS {
        let decoded = decode::class(text);
        assert_eq!(decoded.problems, [], "{id}");
        let class = decoded.value.expect(id);
        assert_eq!(encode::class_text(&class), text, "{id}");
        ron::from_str::<ron::Value>(text).expect(id);
        for text in class.agenda.blocks.iter().flat_map(|block| [&block.title, &block.what_to_do]) {
            assert_eq!(text.zh.is_empty(), text.en.is_empty(), "{id}: {text:?}");
            assert!(text.is_empty() || text.zh != text.en, "{id}: {text:?}");
        }
        // A break opens nothing.
        assert!(class.agenda.blocks.iter().all(|block| !block.is_break || block.step.is_none()));
    }
}

#[test]
fn times_of_day_as_people_write_them() {
    for (written, shown) in [("9:00", "09:00"), ("09:05", "09:05"), ("23:59", "23:59"), ("0:00", "00:00")] {
        assert_eq!(TimeOfDay::parse(written).unwrap().to_string(), shown);
    }
    for wrong in ["", "9", "24:00", "9:60", "9:0", "009:00", "９:00", "-1:00", "9:00:00", "9.00"] {
        assert_eq!(TimeOfDay::parse(wrong), None, "{wrong}");
    }
    let late = TimeOfDay::new(23, 30).unwrap();
    assert_eq!(late.after(45).to_string(), "00:15");
    assert_eq!(late.after(u32::MAX).to_string(), late.after(u32::MAX % 1_440).to_string());
}

/// Half an hour is 1,800 seconds: a fifth of it 360, a twentieth 90.
#[test]
fn a_block_gets_pressing_at_a_fifth_and_at_a_twentieth() {
    let class = begun();
    for (elapsed, left, pace) in [
        (0, 1_800, Pace::Plenty),
        (1_439, 361, Pace::Plenty),
        (1_440, 360, Pace::Soon),
        (1_709, 91, Pace::Soon),
        (1_710, 90, Pace::Last),
        (1_799, 1, Pace::Last),
        (1_800, 0, Pace::Over),
        (1_860, -60, Pace::Over),
    ] {
        let time = read(&class, elapsed).time;
        assert_eq!(time, TimeLeft { left, total: 1_800, pace, runs: true }, "after {elapsed} s");
    }
    assert!((read(&class, 450).time.share() - 0.75).abs() < 1e-6);
    assert_eq!(read(&class, 9_999).time.share().to_bits(), 0_f32.to_bits());
}

/// The borders of a countdown whose fifth and twentieth are no whole seconds: of 7 s, 1.4 and 0.35.
#[test]
fn a_countdown_gets_pressing_alike() {
    let countdown = Countdown { total: 7, watch: Stopwatch::started(START) };
    let at = |seconds| agenda::countdown(&countdown, START + seconds);
    let paces: Vec<_> = (0..=8).map(|seconds| (at(seconds).left, at(seconds).pace)).collect();
    use Pace::{Over, Plenty, Soon};
    assert_eq!(
        paces,
        [
            (7, Plenty),
            (6, Plenty),
            (5, Plenty),
            (4, Plenty),
            (3, Plenty),
            (2, Plenty),
            (1, Soon),
            (0, Over),
            (-1, Over)
        ]
    );
}

#[test]
fn a_day_on_its_plan_is_neither_ahead_nor_behind() {
    let mut class = begun();
    let reading = read(&class, 600);
    assert_eq!((reading.ahead, reading.day_left), (0, 3_000));
    assert_eq!((reading.planned_end, reading.projected_end), (START + 3_600, START + 3_600));
    // Five minutes early into the second block.
    clock(&mut class, ClockEdit::StartBlock(1), START + 1_500);
    assert_eq!(read(&class, 1_500).ahead, 300);
    assert_eq!(read(&class, 1_560).ahead, 300);
    // The second is overdrawn by two minutes: of the five, three are left, and it goes on.
    let reading = read(&class, 1_500 + 600 + 120);
    assert_eq!((reading.time.left, reading.ahead), (-120, 180));
    assert_eq!(reading.projected_end, START + 3_600 - 180);
    // The last block, started where the plan had ended: its 20 minutes are all behind.
    clock(&mut class, ClockEdit::StartBlock(2), START + 3_600);
    let reading = read(&class, 3_600);
    assert_eq!((reading.ahead, reading.day_left), (-1_200, 0));
    assert_eq!(read(&class, 3_660).day_left, -60);
}

#[test]
fn a_plan_counts_from_its_own_start_when_the_class_begins_near_it() {
    // Seven minutes late; half an hour early; more than an hour away; no such time known.
    for (planned, ahead) in [
        (Some(START - 420), -420),
        (Some(START + 1_800), 1_800),
        (Some(START - 3_600), -3_600),
        (Some(START - 3_601), 0),
        (None, 0),
    ] {
        let mut class = hour();
        clock(&mut class, ClockEdit::StartDay { planned_start: planned }, START);
        assert_eq!(read(&class, 0).ahead, ahead, "{planned:?}");
    }
}

#[test]
fn minutes_are_added_and_taken() {
    let mut class = begun();
    clock(&mut class, ClockEdit::AddMinutes(5), START);
    assert_eq!((read(&class, 0).time.left, read(&class, 0).ahead), (2_100, -300));
    clock(&mut class, ClockEdit::AddMinutes(-15), START);
    assert_eq!((read(&class, 0).time.left, read(&class, 0).ahead), (1_200, 600));
    // One minute is the least, a working day the most.
    for (minutes, refusal) in [(-20, true), (-19, false), (461, true), (460, false)] {
        let mut changed = class.clone();
        let applied = apply(&mut changed, &at_start(ClockEdit::AddMinutes(minutes)));
        assert_eq!(applied.err(), refusal.then_some(ClassRefusal::Minutes), "{minutes}");
        assert_eq!(changed == class, refusal, "{minutes}");
    }
    // The next block knows nothing of it.
    clock(&mut class, ClockEdit::StartBlock(1), START);
    assert_eq!(read(&class, 0).time.total, 600);
}

#[test]
fn a_pause_stops_the_block_and_puts_the_day_behind() {
    let mut class = begun();
    clock(&mut class, ClockEdit::TogglePause, START + 600);
    let reading = read(&class, 900);
    assert_eq!((reading.time.left, reading.time.runs), (1_200, false));
    assert_eq!((reading.ahead, reading.day_left), (-300, 2_700));
    clock(&mut class, ClockEdit::TogglePause, START + 900);
    assert_eq!(read(&class, 1_000).time.left, 1_100);
    assert_eq!(read(&class, 1_000).ahead, -300);
}

/// What a laptop's sleep is to the clocks: nothing happened, and then it is later.
#[test]
fn a_sleeping_laptop_changes_nothing() {
    let mut class = begun();
    clock(&mut class, ClockEdit::StartCountdown(300), START + 60);
    let left = |class: &Class, seconds| {
        agenda::countdown(class.clock.countdown.as_ref().unwrap(), START + seconds).left
    };
    assert_eq!((read(&class, 60).time.left, left(&class, 60)), (1_740, 300));
    assert_eq!((read(&class, 2_000).time.left, left(&class, 2_000)), (-200, -1_640));
}

#[test]
fn a_clock_set_back_gives_no_more_time_than_there_was() {
    let mut class = begun();
    clock(&mut class, ClockEdit::TogglePause, START + 600);
    clock(&mut class, ClockEdit::TogglePause, START + 700);
    clock(&mut class, ClockEdit::StartCountdown(300), START + 700);
    for now in [START + 699, START - 86_400, 0] {
        let reading = agenda::read(&class, now).unwrap();
        assert_eq!(reading.time.left, 1_200, "{now}");
        assert_eq!((reading.ahead, reading.day_left), (-100, 2_900), "{now}");
        assert_eq!(agenda::countdown(class.clock.countdown.as_ref().unwrap(), now).left, 300, "{now}");
    }
    // Nor does any other instant that a number can say.
    let reading = agenda::read(&class, u64::MAX).unwrap();
    assert!(reading.time.left < 0 && reading.ahead < 0 && reading.day_left < 0);
    let mut held = class.clone();
    clock(&mut held, ClockEdit::TogglePause, 0);
    assert_eq!(agenda::read(&held, 0).unwrap().time.left, 1_200);
}

#[test]
fn a_countdown_is_held_begun_again_and_given_time() {
    let mut class = hour();
    let left = |class: &Class, seconds| {
        let time = agenda::countdown(class.clock.countdown.as_ref().unwrap(), START + seconds);
        (time.left, time.runs)
    };
    clock(&mut class, ClockEdit::StartCountdown(300), START);
    clock(&mut class, ClockEdit::ToggleCountdown, START + 100);
    assert_eq!(left(&class, 250), (200, false));
    clock(&mut class, ClockEdit::AddToCountdown(60), START + 250);
    clock(&mut class, ClockEdit::ToggleCountdown, START + 250);
    assert_eq!(left(&class, 300), (210, true));
    clock(&mut class, ClockEdit::RestartCountdown, START + 400);
    assert_eq!(left(&class, 400), (360, true));
    clock(&mut class, ClockEdit::AddToCountdown(-600), START + 400);
    assert_eq!(left(&class, 400), (1, true));
    clock(&mut class, ClockEdit::StopCountdown, START + 401);
    assert_eq!(class.clock.countdown, None);
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let agenda_of = |blocks| Agenda { blocks, ..hour().agenda };
    let plan = |blocks| ClassEdit::SetAgenda(agenda_of(blocks));
    let on_clock = at_start;
    let none = Class::default();
    let mut counting = hour();
    clock(&mut counting, ClockEdit::StartCountdown(Countdown::MOST), START);
    for (class, edit, refusal) in [
        (hour(), ClassEdit::SetMinutes { block: 0, minutes: 0 }, ClassRefusal::Minutes),
        (hour(), ClassEdit::SetMinutes { block: 0, minutes: 481 }, ClassRefusal::Minutes),
        (hour(), ClassEdit::SetMinutes { block: 3, minutes: 5 }, ClassRefusal::Missing),
        (hour(), ClassEdit::AddBlock { index: 0, block: block(0) }, ClassRefusal::Minutes),
        (hour(), ClassEdit::RemoveBlock { block: 3 }, ClassRefusal::Missing),
        (hour(), ClassEdit::MoveBlock { block: 3, to: 0 }, ClassRefusal::Missing),
        (hour(), plan(Vec::new()), ClassRefusal::Blocks),
        (hour(), plan(vec![block(5); 101]), ClassRefusal::Blocks),
        (hour(), plan(vec![block(0)]), ClassRefusal::Minutes),
        (begun(), plan(vec![block(5)]), ClassRefusal::DayRuns),
        (begun(), ClassEdit::RemoveBlock { block: 0 }, ClassRefusal::BlockRuns),
        (begun(), on_clock(ClockEdit::StartDay { planned_start: None }), ClassRefusal::DayRuns),
        (begun(), on_clock(ClockEdit::StartBlock(3)), ClassRefusal::Missing),
        (hour(), on_clock(ClockEdit::StartBlock(0)), ClassRefusal::NoDay),
        (hour(), on_clock(ClockEdit::AddMinutes(1)), ClassRefusal::NoDay),
        (hour(), on_clock(ClockEdit::TogglePause), ClassRefusal::NoDay),
        (none, on_clock(ClockEdit::StartDay { planned_start: None }), ClassRefusal::Blocks),
        (hour(), on_clock(ClockEdit::StartCountdown(0)), ClassRefusal::Countdown),
        (hour(), on_clock(ClockEdit::StartCountdown(14_401)), ClassRefusal::Countdown),
        (counting, on_clock(ClockEdit::AddToCountdown(1)), ClassRefusal::Countdown),
        (hour(), on_clock(ClockEdit::ToggleCountdown), ClassRefusal::NoCountdown),
        (hour(), on_clock(ClockEdit::RestartCountdown), ClassRefusal::NoCountdown),
    ] {
        let mut changed = class.clone();
        assert_eq!(apply(&mut changed, &edit), Err(refusal), "{edit:?}");
        assert_eq!(changed, class, "{edit:?}");
    }
}

#[test]
fn the_running_block_stays_the_same_while_the_plan_is_changed_around_it() {
    let running = |class: &Class| class.agenda.blocks[class.clock.day.as_ref().unwrap().block].minutes;
    let mut class = begun();
    clock(&mut class, ClockEdit::StartBlock(1), START);
    let new = || block(7);
    for edit in [
        ClassEdit::AddBlock { index: 1, block: new() },
        ClassEdit::AddBlock { index: 9, block: new() },
        ClassEdit::RemoveBlock { block: 0 },
        ClassEdit::MoveBlock { block: 1, to: 3 },
        ClassEdit::MoveBlock { block: 0, to: 2 },
        ClassEdit::MoveBlock { block: 2, to: 0 },
        ClassEdit::MoveBlock { block: 3, to: 0 },
    ] {
        apply(&mut class, &edit).unwrap();
        assert_eq!(running(&class), 10, "{edit:?}");
    }
    let all: Vec<u32> = class.agenda.blocks.iter().map(|block| block.minutes).collect();
    assert_eq!(all, [10, 7, 20, 7]);
}

#[test]
fn the_plan_is_undone_and_the_clock_runs_on() {
    let mut history = History::new(begun());
    let mut commit = |edit: ClassEdit, gesture| history.commit(edit, gesture).unwrap();
    commit(ClassEdit::SetTitle { block: 0, title: "A".into() }, Some(Gesture(1)));
    commit(ClassEdit::SetTitle { block: 0, title: "AB".into() }, Some(Gesture(1)));
    commit(ClassEdit::AddBlock { index: 0, block: block(7) }, None);
    commit(at_start(ClockEdit::AddMinutes(3)), None);
    let of = |history: &History<Class>| {
        let class = history.current();
        let day = class.clock.day.clone().unwrap();
        (class.agenda.blocks.len(), day.block, day.added)
    };
    assert_eq!(of(&history), (4, 1, 3));
    history.undo();
    assert_eq!(of(&history), (3, 0, 3));
    history.undo();
    assert_eq!(history.current().agenda, hour().agenda, "typing is one step");
    assert!(!history.can_undo() && history.can_redo());
    history.redo();
    history.redo();
    assert_eq!(of(&history), (4, 1, 3));
    assert!(!history.can_redo());
}

/// A restart: the file is all that is left.
#[test]
fn the_clocks_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Peak Moments.class.ron");
    let mut class = begun();
    class.name = "周五班".to_owned();
    class.sound = true;
    clock(&mut class, ClockEdit::StartBlock(2), START + 2_000);
    clock(&mut class, ClockEdit::AddMinutes(-4), START + 2_000);
    clock(&mut class, ClockEdit::TogglePause, START + 2_100);
    clock(&mut class, ClockEdit::StartCountdown(300), START + 2_100);
    save_over(None, &path, &class, Expected::NoFile).unwrap();
    let opened = open(&path);
    assert_eq!(opened.problems, []);
    let Some(AnyDocument::Class(read)) = opened.document else { panic!("a class") };
    assert_eq!(*read, class);
    assert_eq!(agenda::read(&read, START + 9_000), agenda::read(&class, START + 9_000));
    // What this program does not know to stand there is not replaced.
    assert!(save_over(None, &path, &hour(), Expected::NoFile).is_err());
}

#[test]
fn a_day_that_nobody_ended_is_past_after_24_hours() {
    let day = Day { started_at: START, ..Day::default() };
    assert!(!agenda::is_past(&day, START + 86_399));
    assert!(agenda::is_past(&day, START + 86_400));
    assert!(!agenda::is_past(&day, START - 86_400));
}

#[test]
fn every_problem_of_a_class_file_is_told_with_its_place() {
    let text = r#"(
  version: 1,
  agenda: (
    start: "9 o'clock",
    blocks: [
      (minutes: 0, title: "a"),
      (minutes: 5, titel: "b", step: walk),
      (minutes: 481, title: "c", break: yes),
      (title: "d"),
    ],
  ),
  clock: (
    day: (started_at: -1, planned_end: 0, block: 5, watch: (since: 1.5)),
    countdown: (total: 99999, watch: ()),
  ),
)"#;
    let told: Vec<String> =
        decode::class(text).problems.iter().map(|problem| problem.render("f", Language::En)).collect();
    let expected = [
        "f:4:12: \"9 o'clock\" is not a time of day",
        "f:6:17: \"minutes\" cannot be 0. Write a whole number from 1 to 480.",
        "f:7:20: ",
        "f:7:38: ",
        "f:8:17: \"minutes\" cannot be 481",
        "f:8:41: ",
        "f:9:7: ",
        "f:13:23: \"started_at\" cannot be -1",
        "f:13:50: \"block\" cannot be 5. Write a whole number from 1 to 4.",
        "f:13:68: ",
        "f:14:24: \"total\" cannot be 99999. Write a whole number from 1 to 14400.",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected), "{told}\n{expected}");
    }
    assert!(told[2].contains("title"), "did you mean: {}", told[2]);
    assert!(told[3].contains("Walk"), "did you mean: {}", told[3]);
}

#[test]
fn a_class_file_is_told_by_its_name_and_by_what_is_in_it() {
    let text = "(version: 1, agenda: (blocks: [(minutes: 30, title: \"x\", step: Walk)]))";
    let Some(AnyDocument::Class(class)) = decode::document(text, true).value else { panic!("a class") };
    assert_eq!(class.agenda.blocks[0].step, Some(Step::Walk));
    assert_eq!(class.agenda.start, TimeOfDay::default());
    for (text, expected) in [
        ("(version: 1, agenda: (blocks: []))", "\"blocks\" has 0 entries and needs 1 to 100"),
        ("(version: 1)", "agenda"),
        ("(version: 2, agenda: 3)", "newer program"),
    ] {
        let told: Vec<_> =
            decode::class(text).problems.iter().map(|problem| problem.render("f", Language::En)).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(expected), "{told:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.class.ron");
    std::fs::write(&path, "(version: 1)").unwrap();
    let problems = open(&path).problems;
    assert!(problems[0].render("f", Language::En).contains("agenda"), "{problems:?}");
}

/// A WAV file of 1.6 s: 11,025 samples a second of two bytes each, after a head of 44.
#[test]
fn the_bell_is_a_sound_file_that_can_be_heard_and_dies_away() {
    let wav = peak_moments::app::bell::WAV;
    assert_eq!(wav.len(), 44 + 17_640 * 2);
    assert_eq!((&wav[..4], &wav[8..16], &wav[36..40]), (&b"RIFF"[..], &b"WAVEfmt "[..], &b"data"[..]));
    let number = |at: usize| u32::from_le_bytes(wav[at..at + 4].try_into().unwrap()) as usize;
    assert_eq!((number(4), number(24), number(40)), (wav.len() - 8, 11_025, 17_640 * 2));
    let samples: Vec<i16> =
        wav[44..].chunks_exact(2).map(|two| i16::from_le_bytes([two[0], two[1]])).collect();
    let loudest = |part: &[i16]| part.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
    assert!((8_000..32_767).contains(&loudest(&samples)), "loud, and never cut off");
    assert!(loudest(&samples[..2]) < 2_000 && loudest(&samples[17_500..]) < 1_500, "no click at either end");
}
