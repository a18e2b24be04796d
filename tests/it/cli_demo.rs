//! `demo` and the worksheets behind it.

use crate::cli::{analysed, backups, check, contains_chinese, folder, run, written};
use peak_moments::analysis::compare::{Comparison, GroupWork};
use peak_moments::analysis::review::{Review, Topic};
use peak_moments::analysis::spread;
use peak_moments::demo;
use peak_moments::files::save::save_copy;
use peak_moments::files::{decode, encode};
use peak_moments::model::class::{FormPage, OridCard, VoteQuestion};
use peak_moments::model::{Language, MarkKind, Worksheet};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

#[test]
fn the_demonstration_is_whole_in_both_languages_and_reproducible() {
    let folder = folder();
    for tag in ["zh", "en"] {
        let told = run(folder.path(), &["demo", "deep/down", "--lang", tag]);
        // One line each for the two PDF and the PNG that a build without pages does not write.
        let ends = if cfg!(feature = "pdf") { (0, 0) } else { (1, 3) };
        assert_eq!((told.code, told.err.lines().count()), ends, "{tag}: {}", told.err);
        let paths: Vec<PathBuf> = told.out.lines().map(|line| folder.path().join(line)).collect();
        let beginnings = written();
        // The class, six groups, and its report and workbook.
        let of_class = if cfg!(feature = "pdf") { 9 } else { 8 };
        assert_eq!(paths.len(), beginnings.len() + of_class, "{}", told.out);
        for (extension, beginning) in beginnings {
            let ending = format!(".{extension}");
            let path = paths.iter().find(|path| path.to_str().unwrap().ends_with(&ending)).unwrap();
            assert!(fs::read(path).unwrap().starts_with(beginning), "{}", path.display());
        }
        let worksheet = paths[0].to_str().unwrap();
        check(folder.path(), &["check", worksheet], 0, &["1"], &[]);
        let analysis = analysed(folder.path(), &["analyse", worksheet, "--lang", tag]);
        assert_eq!((&analysis["scored"], &analysis["peak_end"]), (&json!(13), &json!(-3.0)));
        assert_eq!((&analysis["problems"], &analysis["date"]), (&json!([]), &json!("2026-11-21")));
        let group = &analysis["group"];
        assert_eq!((&group["number"], group["members"].as_array().unwrap().len()), (&json!(3), 6));
        assert_eq!(contains_chinese(&group.to_string()), tag == "zh");

        // Again, and nothing has changed.
        let before: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
        assert_eq!(run(folder.path(), &["demo", "deep/down", "--lang", tag]).code, ends.0);
        for (path, before) in paths.iter().zip(&before) {
            assert!(fs::read(path).unwrap() == *before, "{}", path.display());
        }
        // What somebody wrote into it stays.
        fs::write(&paths[0], "mine").unwrap();
        check(folder.path(), &["demo", "deep/down", "--lang", tag], 1, &[], &["--force"]);
        assert_eq!(fs::read_to_string(&paths[0]).unwrap(), "mine");
        assert_eq!(run(folder.path(), &["demo", "deep/down", "--lang", tag, "--force"]).code, ends.0);
        assert_ne!(fs::read_to_string(&paths[0]).unwrap(), "mine");
        // A worksheet that gives way is kept; what is none, as above, is not.
        let mine = edit_notes(&before[0]);
        fs::write(&paths[0], &mine).unwrap();
        assert_eq!(run(folder.path(), &["demo", "deep/down", "--lang", tag, "--force"]).code, ends.0);
        assert!(backups(folder.path()).contains(&mine));
    }
    fs::write(folder.path().join("a-file"), "").unwrap();
    check(folder.path(), &["demo", "a-file"], 1, &[], &["a-file: "]);
}

/// The worksheet in these bytes with other notes.
fn edit_notes(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let mut worksheet = decode::worksheet(&text).value.unwrap();
    worksheet.notes = "ours".to_owned();
    encode::worksheet_text(&worksheet)
}

#[test]
fn the_demonstration_has_everything_a_group_can_do() {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        assert_eq!(Review::of(&worksheet).on(Topic::Roles), []);
        assert!(worksheet.journey.touchpoints().all(|t| t.score.is_some() && !t.responsibilities.is_empty()));
        assert_eq!(worksheet.journey.touchpoints().filter(|t| !t.note.is_empty()).count(), 6);
        // Three scored alone, one without a name, and lay furthest apart at the refusal.
        let named: Vec<bool> = worksheet.ballots.iter().map(|ballot| !ballot.name.is_empty()).collect();
        assert_eq!(named, [true, true, false]);
        assert!(
            worksheet.ballots.iter().take(2).all(|ballot| worksheet.group.members.contains(&ballot.name))
        );
        let mut spreads = spread::spreads(&worksheet);
        assert!(spreads.len() == 13 && spreads.iter().all(|spread| spread.n() == 3));
        for spread in &spreads {
            let settled = worksheet.journey.touchpoint(&spread.touchpoint).unwrap().score.unwrap();
            assert!(spread.min <= settled && settled <= spread.max, "{}", spread.touchpoint);
        }
        spreads.sort_by_key(|spread| std::cmp::Reverse(spread.range()));
        assert_eq!((spreads[0].touchpoint.as_str(), spreads[0].range()), ("t7", 5));
        assert!(spreads[1].range() < 5);
        let moments: Vec<&str> = worksheet.marks.moments.iter().map(|m| m.touchpoint.as_str()).collect();
        assert_eq!(moments, ["t4", "t7", "t12"]);
        let mut words = vec![worksheet.notes.as_str(), &worksheet.group.name];
        words.extend(worksheet.group.members.iter().map(String::as_str));
        for m in &worksheet.marks.moments {
            words.extend([&m.who, &m.situation, &m.feeling].map(String::as_str));
            words.extend([&m.explore, &m.offer, &m.act, &m.confirm].map(String::as_str));
        }
        for word in words {
            assert!(!word.is_empty());
            assert_eq!(contains_chinese(word), language == Language::Zh, "{word}");
        }
    }
}

#[test]
fn a_long_journey_is_scored_in_stages_of_eight() {
    let folder = folder();
    for (n, stages) in [(1, 1), (8, 1), (9, 2), (100, 13), (1_000, 125)] {
        let worksheet: Worksheet = demo::long(n);
        assert_eq!(worksheet.journey.n_touchpoints(), n);
        assert_eq!(worksheet.journey.stages.len(), stages);
        assert!(worksheet.journey.touchpoints().all(|t| t.score.is_some()));
        let votes = worksheet.ballots.iter().flat_map(|ballot| &ballot.scores);
        assert!(votes.clone().count() > 0);
        assert!(votes.into_iter().all(|vote| worksheet.journey.touchpoint(&vote.touchpoint).is_some()));
        let moments = &worksheet.marks.moments;
        assert!(moments.iter().all(|m| worksheet.journey.touchpoint(&m.touchpoint).is_some()));
        save_copy(&folder.path().join("long.worksheet.ron"), &worksheet).unwrap();
        check(folder.path(), &["check", "long.worksheet.ron"], 0, &["1"], &[]);
    }
}

/// Each group as the domain reads it by hand: (highest by amount + end) / 2.
#[test]
fn the_six_groups_of_the_class_differ_as_a_trainer_knows_it() {
    for language in Language::ALL {
        let demo::DemoClass { class, works } = demo::class(language);
        let reviews: Vec<Review> = works.iter().map(|(_, work)| Review::of(work)).collect();
        let remembered: Vec<Option<f64>> = reviews.iter().map(|review| review.reading.remembered).collect();
        // The second scored no end. The fifth has its lowest at a touchpoint that only it has.
        assert_eq!(remembered, [Some(2.5), None, Some(-3.0), Some(-4.0), Some(-3.0), Some(3.5)]);
        let touchpoints: Vec<usize> = works.iter().map(|(_, work)| work.journey.n_touchpoints()).collect();
        assert_eq!(touchpoints, [13, 13, 13, 13, 14, 13]);
        let comparison =
            Comparison::of(works.iter().map(|(_, work)| GroupWork::new(Arc::new(work.clone()))).collect());
        let widest = comparison.widest_first();
        let ranges: Vec<_> =
            widest.iter().take(2).map(|column| column.spread.as_ref().unwrap().range()).collect();
        assert_eq!((widest[0].touchpoint.as_str(), ranges), ("t7", vec![6, 5]));
        assert_eq!(widest[0].votes(MarkKind::Moment), [1, 2, 3]);

        // Every edit of the class left its trace.
        assert_eq!((class.groups.len(), class.n_members(), class.collected.len()), (6, 36, 6));
        assert_eq!(
            (class.scenario.as_str(), class.points.on_time.as_slice()),
            (demo::SCENARIO, &[1, 2, 3, 4, 5][..])
        );
        assert_eq!((class.points.given.len(), class.commitments.len(), class.actions.len()), (1, 6, 1));
        assert_eq!(class.actions.first().unwrap().sources.len(), 2);
        for page in FormPage::ALL {
            for statement in 1..=page.n_statements() {
                assert_eq!(class.evaluation.counts(page, statement, 0).iter().sum::<u32>(), 36);
            }
        }
        let hands = |question| (1..=6).map(|group| class.debrief.hands(question, group)).sum::<u32>();
        assert_eq!(VoteQuestion::ALL.map(hands), [36, 36]);
        for (file, work) in &works {
            assert!(class.collected.iter().any(|kept| kept.file == *file && kept.worksheet == work.id));
            assert_eq!(work.group.members.len(), 6);
            assert!(!work.redesign.is_empty() && !work.actions.is_empty());
            let mut words: Vec<&str> = vec![&work.notes, &work.group.name];
            for moment in &work.marks.moments {
                words.extend([&moment.who, &moment.situation, &moment.feeling].map(String::as_str));
            }
            for word in words {
                assert!(!word.is_empty());
                assert_eq!(contains_chinese(word), language == Language::Zh, "{word}");
            }
        }
        for card in OridCard::ALL {
            assert!(!class.debrief.note(card).is_empty());
        }
    }
}
