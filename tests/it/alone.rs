//! Scoring alone first and closed steps without a window: the spread, the edits, the files, the exports.

use crate::cli::{analysed, edited, folder};
use crate::read_pdf::ReadPdf;
use crate::ride::{assert_holds, export, id, ride};
use peak_moments::analysis::spread::{self, Agreement, Spread};
use peak_moments::edit::{Editable, History, JourneyEdit, Refusal, WorkEdit, WorksheetEdit, apply};
use peak_moments::files::{decode, encode};
use peak_moments::model::{Ballot, Group, Language, Score, Step, Vote, Worksheet};
use peak_moments::report::Format;
use peak_moments::words::alone as words;
use serde_json::{Value, json};
use std::io::Read;

fn score(value: i64) -> Score {
    Score::new(value).unwrap()
}

/// A member's scores of the touchpoints from the first on; `None` was skipped.
fn ballot(name: &str, scores: &[Option<i64>]) -> Ballot {
    let votes = scores
        .iter()
        .enumerate()
        .filter_map(|(at, value)| Some(Vote { touchpoint: id(at + 1), score: score((*value)?) }));
    Ballot { name: name.to_owned(), scores: votes.collect() }
}

/// Three members on the taxi ride; nobody scored the last two touchpoints.
fn three() -> Worksheet {
    let mut worksheet = ride();
    worksheet.ballots = vec![
        ballot("Ada", &[Some(1), Some(-3), None, Some(5)]),
        ballot("", &[Some(1), Some(3), None, Some(5)]),
        ballot("陈晨", &[Some(1), Some(0), Some(-2), Some(2)]),
    ]
    .into();
    worksheet
}

/// Scores, then n, min, max, range, mean, median, deviation and agreement as worked out by hand.
#[test]
fn a_spread_is_worked_out() {
    use Agreement::{Agree, Differ, Disagree};
    type Case = (&'static [i64], (i64, i64, u8), (f64, f64, f64), Agreement);
    let cases: &[Case] = &[
        (&[3], (3, 3, 0), (3.0, 3.0, 0.0), Agree),
        (&[2, 2, 2, 2], (2, 2, 0), (2.0, 2.0, 0.0), Agree),
        // Mean 0; squares 9 + 9 + 0 = 18, a third of it 6. The example of DOMAIN.md 6: 6 points, −3 to +3.
        (&[3, -3, 0], (-3, 3, 6), (0.0, 0.0, 6.0_f64.sqrt()), Disagree),
        // Even number: the middle lies between −1 and 2. Mean (−5 − 1 + 2 + 4) / 4 = 0; squares
        // 25 + 1 + 4 + 16 = 46, a quarter of it 11.5.
        (&[4, -1, -5, 2], (-5, 4, 9), (0.0, 0.5, 11.5_f64.sqrt()), Disagree),
        // 1, 2, 4: mean 7/3; squares 16/9 + 1/9 + 25/9 = 42/9, a third of it 14/9.
        (&[4, 1, 2], (1, 4, 3), (7.0 / 3.0, 2.0, (14.0_f64 / 9.0).sqrt()), Differ),
        (&[-1, 1], (-1, 1, 2), (0.0, 0.0, 1.0), Agree),
        (&[-5, 5], (-5, 5, 10), (0.0, 0.0, 5.0), Disagree),
        (&[0, 4], (0, 4, 4), (2.0, 2.0, 2.0), Disagree),
        (&[1, 2], (1, 2, 1), (1.5, 1.5, 0.5), Agree),
    ];
    for (scores, (min, max, range), (mean, median, deviation), agreement) in cases {
        let given = scores.iter().map(|value| score(*value)).collect();
        let spread = Spread::new(id(1), 0, given).unwrap();
        assert_eq!((spread.min, spread.max, spread.n()), (score(*min), score(*max), scores.len()));
        assert_eq!((spread.range(), spread.agreement()), (*range, *agreement), "{scores:?}");
        for (found, expected) in [(spread.mean, mean), (spread.median, median), (spread.deviation, deviation)]
        {
            assert!((found - expected).abs() < 1e-12, "{scores:?}: {found}, not {expected}");
        }
    }
    assert_eq!(Spread::new(id(1), 0, Vec::new()), None);
}

#[test]
fn what_lies_furthest_apart_comes_first() {
    let worksheet = three();
    let spreads = spread::spreads(&worksheet);
    let places: Vec<_> = spreads.iter().map(|spread| (spread.position, spread.range(), spread.n())).collect();
    assert_eq!(places, [(0, 0, 3), (1, 6, 3), (2, 0, 1), (3, 3, 3)], "the order of the walk");
    let first: Vec<_> = spread::widest_first(&spreads).iter().map(|spread| spread.position).collect();
    assert_eq!(first, [1, 3, 0, 2]);

    // The same range: the greater deviation first (−2, 2 against −2, 0, 2), then the earlier touchpoint.
    let mut worksheet = ride();
    worksheet.ballots = vec![
        ballot("", &[Some(-2), Some(-2), Some(-2)]),
        ballot("", &[Some(2), Some(2), Some(2)]),
        ballot("", &[Some(0), None, None]),
    ]
    .into();
    let spreads = spread::spreads(&worksheet);
    let first: Vec<_> = spread::widest_first(&spreads).iter().map(|spread| spread.position).collect();
    assert_eq!(first, [1, 2, 0]);
    assert_eq!(spread::spreads(&ride()), []);
}

#[test]
fn edits_are_done_refused_and_undone() {
    let mut history = History::new(ride());
    let vote = |ballot, number, value: Option<i64>| {
        WorksheetEdit::Work(WorkEdit::SetVote { ballot, touchpoint: id(number), score: value.map(score) })
    };
    let refused: &[(WorksheetEdit, Refusal)] = &[
        (vote(0, 1, Some(3)), Refusal::Missing),
        (WorksheetEdit::Work(WorkEdit::SetBallotName { ballot: 0, name: "Ada".into() }), Refusal::Missing),
        (WorksheetEdit::Work(WorkEdit::RemoveBallot { ballot: 0 }), Refusal::Missing),
        (WorksheetEdit::Work(WorkEdit::SetClosed(vec![Step::Map, Step::Scenario])), Refusal::StaysOpen),
    ];
    for (edit, refusal) in refused {
        assert_eq!(history.commit(edit.clone(), None), Err(*refusal));
        assert_eq!(**history.current(), ride());
    }
    history.commit(WorksheetEdit::Work(WorkEdit::AddBallot { name: " Ada ".into() }), None).unwrap();
    for (number, value) in [(2, Some(4)), (1, Some(1)), (2, Some(-3)), (1, None)] {
        history.commit(vote(0, number, value), None).unwrap();
    }
    assert_eq!(history.commit(vote(0, 99, Some(3)), None), Err(Refusal::Missing));
    let ada = Ballot { name: "Ada".into(), scores: vec![Vote { touchpoint: id(2), score: score(-3) }] };
    assert_eq!(history.current().ballots, [ada].into());
    // The group's own score is another thing.
    assert_eq!(history.current().journey, ride().journey);
    while history.undo() {}
    assert!(history.current().is_same(&ride()));

    let whole = three();
    let mut history = History::new(whole.clone());
    let steps = [
        (WorksheetEdit::Work(WorkEdit::RemoveBallotNames), ["", "", ""].as_slice()),
        (WorksheetEdit::Work(WorkEdit::SetBallotName { ballot: 1, name: "Bo".into() }), &["", "Bo", ""]),
        (WorksheetEdit::Work(WorkEdit::RemoveBallot { ballot: 0 }), &["Bo", ""]),
        (WorksheetEdit::Work(WorkEdit::RemoveBallots), &[]),
    ];
    for (edit, names) in steps {
        history.commit(edit, None).unwrap();
        let left: Vec<_> = history.current().ballots.iter().map(|ballot| ballot.name.as_str()).collect();
        assert_eq!(left, names);
    }
    while history.undo() {}
    assert!(history.current().is_same(&whole));
}

#[test]
fn a_deleted_touchpoint_takes_its_votes_with_it_and_brings_them_back() {
    let whole = three();
    let stage = whole.journey.stages[0].id.clone();
    for edit in [
        WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint: id(2) }),
        WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage }),
    ] {
        let mut history = History::new(whole.clone());
        history.commit(edit, None).unwrap();
        let left = history.current();
        let mut votes = left.ballots.iter().flat_map(|ballot| &ballot.scores);
        assert!(votes.all(|vote| left.journey.touchpoint(&vote.touchpoint).is_some()));
        assert_eq!(left.ballots[0].score(&id(2)), None);
        assert!(history.undo());
        assert!(history.current().is_same(&whole));
    }
}

#[test]
fn no_more_than_twelve_score_alone() {
    let mut worksheet = ride();
    for _ in 0..12 {
        apply(&mut worksheet, &WorksheetEdit::Work(WorkEdit::AddBallot { name: String::new() })).unwrap();
    }
    let full = worksheet.clone();
    let refused = apply(&mut worksheet, &WorksheetEdit::Work(WorkEdit::AddBallot { name: String::new() }));
    assert_eq!((refused, worksheet), (Err(Refusal::TooManyBallots), full));
}

/// Whatever was clicked in whatever order, a file has the steps in theirs.
#[test]
fn closed_steps_stand_in_their_order() {
    let mut worksheet = ride();
    let clicked = vec![Step::Results, Step::Map, Step::Results, Step::Walk];
    apply(&mut worksheet, &WorksheetEdit::Work(WorkEdit::SetClosed(clicked))).unwrap();
    assert_eq!(worksheet.closed, [Step::Walk, Step::Map, Step::Results]);
}

#[test]
fn files_hold_it_and_nothing_is_written_where_there_is_nothing() {
    let text = encode::worksheet_text(&ride());
    assert!(!text.contains("ballots") && !text.contains("closed"), "{text}");
    let mut worksheet = three();
    worksheet.closed = vec![Step::Map, Step::Mark];
    worksheet.ballots.push(Ballot::default());
    let text = encode::worksheet_text(&worksheet);
    assert_holds(&text, "closed: [Map, Mark]");
    let read = decode::worksheet(&text);
    assert!(read.problems.iter().all(|problem| !problem.is_error()), "{:?}", read.problems);
    assert_eq!(read.value.as_ref(), Some(&worksheet), "{text}");
    assert_eq!(encode::worksheet_text(&read.value.unwrap()), text);
}

/// A file as it was first written; it is never edited.
#[test]
fn the_first_file_of_its_kind_opens() {
    let text = include_str!("fixtures/v1/scored-alone.worksheet.ron");
    let read = decode::worksheet(text);
    assert_eq!(read.problems, []);
    let worksheet = read.value.unwrap();
    assert_eq!(worksheet.closed, [Step::Map, Step::Mark, Step::Assign]);
    let names: Vec<_> = worksheet.ballots.iter().map(|ballot| ballot.name.as_str()).collect();
    assert_eq!(names, ["王喆", "", "Ada"]);
    let first: Vec<_> = worksheet.ballots.iter().map(|b| b.score(&"t1".into()).map(Score::value)).collect();
    assert_eq!(first, [Some(-3), Some(2), None]);
    assert_eq!(encode::worksheet_text(&worksheet), text);
}

#[track_caller]
fn slip(text: &str, at: &str, words: &str) {
    let scenario = !text.contains("scenario:");
    let problems = if scenario { decode::scenario(text).problems } else { decode::worksheet(text).problems };
    let byte = text.rfind(at).unwrap();
    let place = format!("f:1:{}: ", text[..byte].chars().count() + 1);
    let told: Vec<_> =
        problems.iter().filter(|p| p.is_error()).map(|p| p.render("f", Language::En)).collect();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].starts_with(&place) && told[0].contains(words), "{place}{words}\n{told:#?}");
    for problem in &problems {
        assert!(problem.problem.text(Language::Zh).chars().any(|c| c > '\u{4E00}'));
    }
}

#[test]
fn slips_are_told_with_their_place_and_the_way_out() {
    let thirteen = format!("ballots: [{}(name: \"last\")]", "(scores: []), ".repeat(12));
    for (fields, at, words) in [
        ("ballots: [(scores: [(touchpoint: \"t9\", score: 1)])]", "\"t9\"", "no touchpoint \"t9\""),
        ("ballots: [(scores: [(touchpoint: 3, score: 1)])]", "3", "the journey has 2"),
        ("ballots: [(scores: [(touchpoint: \"t1\", score: 7)])]", "7", "from -5 to 5"),
        (
            "ballots: [(scores: [(touchpoint: \"t1\", score: 1), (touchpoint: 1, score: 2)])]",
            "(touchpoint: 1",
            "\"t1\"",
        ),
        ("ballots: [(scores: [(touchpoint: \"t1\")])]", "(touchpoint", "lacks the field \"score\""),
        ("ballots: [(member: \"Ada\")]", "member", "Did you mean name?"),
        ("votes: []", "votes", "Did you mean ballots?"),
        (thirteen.as_str(), "(name: \"last\"", "12 at most"),
        ("closed: [Mapp]", "Mapp", "Did you mean Map?"),
        ("closed: [标记]", "标记", "Did you mean Mark?"),
        ("closed: [Map, Scenario]", "Scenario", "cannot be closed"),
        ("closed: Map", "Map", "closed"),
    ] {
        let stages = "stages: [(name: \"S\", touchpoints: [\"P\", \"Q\"])]";
        slip(&format!("(version: 1, scenario: (title: \"T\"), {stages}, {fields})"), at, words);
        if fields.starts_with("closed") {
            slip(&format!("(version: 1, title: \"T\", {stages}, {fields})"), at, words);
        }
    }
}

/// What a facilitator closes in the scenario, a worksheet begins with.
#[test]
fn a_worksheet_begins_as_its_scenario_says() {
    let stages = "stages: [(name: \"S\", touchpoints: [\"P\", \"Q\"])]";
    let text = format!("(version: 1, title: \"T\", closed: [Mark, Map, Mark], {stages})");
    let scenario = decode::scenario(&text).value.unwrap();
    assert_eq!(scenario.closed, [Step::Map, Step::Mark]);
    let again = decode::scenario(&encode::scenario_text(&scenario)).value;
    assert_eq!(again.as_ref(), Some(&scenario));
    let worksheet = Worksheet::start(&scenario, Group::default(), None, Default::default());
    assert_eq!(worksheet.closed, [Step::Map, Step::Mark]);
}

#[test]
fn analyse_tells_the_spread() {
    let folder = folder();
    let add = |name: &str| WorksheetEdit::Work(WorkEdit::AddBallot { name: name.to_owned() });
    let vote = |ballot, value| {
        WorksheetEdit::Work(WorkEdit::SetVote { ballot, touchpoint: id(2), score: Score::new(value) })
    };
    edited(
        folder.path(),
        &[WorksheetEdit::Work(WorkEdit::RemoveBallots), add("Ada"), add(""), vote(0, -3), vote(1, 3)],
    );
    let analysis = analysed(folder.path(), &["analyse", "w.worksheet.ron"]);
    let spread = |at: usize| analysis["touchpoints"][at]["spread"].clone();
    assert_eq!(spread(0), Value::Null);
    assert_eq!(
        spread(1),
        json!({
            "n": 2, "min": -3, "max": 3, "range": 6, "mean": 0.0, "median": 0.0, "deviation": 3.0,
            "agreement": "disagree",
        })
    );
    assert!(!analysis.to_string().contains("Ada"), "who scored what is nobody's business there");
}

fn text_of(worksheet: &Worksheet, format: Format, language: Language) -> String {
    let bytes = export(format, worksheet, language).bytes;
    match format {
        Format::Pdf => ReadPdf::new(&bytes).text(),
        Format::Xlsx => {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            let mut whole = String::new();
            for at in 0..archive.len() {
                archive.by_index(at).unwrap().read_to_string(&mut whole).unwrap();
            }
            whole
        }
        _ => String::from_utf8(bytes).unwrap(),
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect()
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn exports_show_the_spread_and_closed_steps_hide_nothing() {
    for language in Language::ALL {
        let open = three();
        let closed = Worksheet { closed: Step::ALL[1..].to_vec(), ..open.clone() };
        for format in [Format::Pdf, Format::Xlsx, Format::Markdown] {
            let text = squeezed(&text_of(&open, format, language));
            assert_eq!(squeezed(&text_of(&closed, format, language)), text, "{format:?}");
            let heading = squeezed(words::SPREAD_HEADING.get(language));
            assert_holds(&text, &heading);
            let before = squeezed(&text_of(&ride(), format, language));
            assert!(!before.contains(&heading), "{format:?}: no room for what nobody did");
            // Only the spreadsheet has the members' own values, under their names.
            let anonymous = match language {
                Language::Zh => "成员2",
                Language::En => "Member2",
            };
            for name in ["Ada", anonymous, "陈晨"] {
                assert_eq!(text.contains(name), format == Format::Xlsx, "{format:?} {name}");
            }
        }
    }
    let markdown = text_of(&three(), Format::Markdown, Language::En);
    // Touchpoint 2, which the group settled at −2, and touchpoint 4: 5, 5, 2, mean 4, settled at −4.
    assert_holds(&markdown, "| 3 | −3 | +3 | 6 | 0 | 0.00 | −2 |");
    assert_holds(&markdown, "| 3 | +2 | +5 | 3 | +5 | +4.00 | −4 |");
}
