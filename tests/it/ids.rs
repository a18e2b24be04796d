//! An id never comes back: what a group adds is named once, for the whole life of its worksheet and beside
//! every other.

use peak_moments::edit::{History, JourneyEdit, WorksheetEdit};
use peak_moments::files::{decode, encode, library, lots};
use peak_moments::model::{Group, Scenario, Worksheet, WorksheetId};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const SCENARIO: &str = "bank-branch";

fn bank() -> Scenario {
    library::scenario(SCENARIO).expect("the bank")
}

fn started(lot: u8) -> Worksheet {
    let id = WorksheetId::from_random([lot; WorksheetId::LENGTH]);
    Worksheet::start(&bank(), Group::default(), Default::default(), id)
}

/// What is read as an id, and what an id is made of.
#[test]
fn ids_of_documents() {
    for (text, is_id) in [
        ("k3f9x2ab", true),
        ("abcdefgh", true),
        ("23456789", true),
        ("", false),
        ("k3f9x2a", false),
        ("k3f9x2abc", false),
        ("K3F9X2AB", false),
        ("k3f9x2a1", false),
        ("k3f9x2a0", false),
        ("k3f9x2al", false),
        ("k3f9x2ao", false),
        ("k3f9x2a-", false),
        ("三组三组", false),
    ] {
        assert_eq!(
            WorksheetId::parse(text).map(|id| id.to_string()),
            is_id.then(|| text.to_owned()),
            "{text}"
        );
    }
    let letters: BTreeSet<char> = (0..=u8::MAX)
        .flat_map(|byte| WorksheetId::from_random([byte; 8]).to_string().chars().collect::<Vec<_>>())
        .collect();
    assert_eq!(letters.iter().collect::<String>(), "23456789abcdefghijkmnpqrstuvwxyz");
    let drawn: BTreeSet<_> = (0..1_000).map(|_| lots::worksheet_id()).collect();
    assert_eq!(drawn.len(), 1_000, "one in eight hundred million runs draws the same id twice");
    assert!(WorksheetId::default().is_empty() && drawn.iter().all(|id| !id.is_empty()));
}

/// A copy is a worksheet of its own that remembers where it came from; what was added before keeps its name.
#[test]
fn copies() {
    let mut history = History::new(started(1));
    history
        .commit(
            WorksheetEdit::Journey(JourneyEdit::AddDepartment {
                name: ("新".to_owned()).into(),
                texts: Vec::new(),
            }),
            None,
        )
        .unwrap();
    let first = history.current();
    let copy = first.copied(WorksheetId::from_random([2; 8]));
    assert_eq!((copy.id.as_str(), copy.origin), ("cccccccc", Some(first.id)));
    assert_eq!((copy.revision, &copy.journey), (first.revision, &first.journey));
    assert_eq!(copy.copied(WorksheetId::from_random([3; 8])).origin, Some(copy.id));
    let old = Worksheet::default().copied(WorksheetId::from_random([4; 8]));
    assert_eq!((old.id.as_str(), old.origin), ("eeeeeeee", None));
    let text = encode::worksheet_text(&copy);
    assert!(text.contains("id: \"cccccccc\",\n  origin: \"bbbbbbbb\",\n  revision: 1,"), "{text}");
    assert_eq!(decode::worksheet(&text).value, Some(copy));
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Add(Kind),
    /// Removes the one at this place, if there are so many.
    Remove(Kind, usize),
    Undo,
    Redo,
    /// Saves, closes and opens again: nothing but the file is left.
    Reopen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Touchpoint,
    Stage,
    Department,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let kind = || prop::sample::select(vec![Kind::Touchpoint, Kind::Stage, Kind::Department]);
    prop_oneof![
        4 => kind().prop_map(Deed::Add),
        3 => (kind(), 0_usize..16).prop_map(|(kind, place)| Deed::Remove(kind, place)),
        2 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => Just(Deed::Reopen),
    ]
}

/// Everything in the journey by kind and id, with its name.
fn named(worksheet: &Worksheet) -> Vec<((Kind, String), String)> {
    let journey = &worksheet.journey;
    let stages = journey.stages.iter().map(|s| ((Kind::Stage, s.id.to_string()), s.name.zh.clone()));
    let touchpoints =
        journey.touchpoints().map(|t| ((Kind::Touchpoint, t.id.to_string()), t.name.zh.clone()));
    let departments =
        journey.departments.iter().map(|d| ((Kind::Department, d.id.to_string()), d.name.zh.clone()));
    stages.chain(touchpoints).chain(departments).collect()
}

fn edit(deed: Deed, worksheet: &Worksheet, number: usize) -> Option<WorksheetEdit> {
    let journey = &worksheet.journey;
    // No two things ever get the same name, so that the name tells one from the other.
    let name = format!("第{number}样");
    Some(match deed {
        Deed::Add(Kind::Touchpoint) => WorksheetEdit::Journey(JourneyEdit::AddTouchpoint {
            stage: journey.stages.first()?.id.clone(),
            index: 0,
            name: name.into(),
        }),
        Deed::Add(Kind::Stage) => {
            WorksheetEdit::Journey(JourneyEdit::AddStage { index: 0, name: name.into() })
        }
        Deed::Add(Kind::Department) => {
            WorksheetEdit::Journey(JourneyEdit::AddDepartment { name: name.into(), texts: Vec::new() })
        }
        Deed::Remove(Kind::Touchpoint, place) => WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint {
            touchpoint: journey.nth(place)?.id.clone(),
        }),
        Deed::Remove(Kind::Stage, place) => {
            WorksheetEdit::Journey(JourneyEdit::RemoveStage { stage: journey.stages.get(place)?.id.clone() })
        }
        Deed::Remove(Kind::Department, place) => WorksheetEdit::Journey(JourneyEdit::RemoveDepartment {
            department: journey.departments.get(place)?.id.clone(),
        }),
        Deed::Undo | Deed::Redo | Deed::Reopen => return None,
    })
}

/// Does all of it, and gives every name that an id ever had.
fn lived(start: Worksheet, deeds: &[Deed]) -> BTreeMap<(Kind, String), BTreeSet<String>> {
    let mut history = History::new(start);
    let mut names: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    let mut revision = history.current().revision;
    for (number, deed) in deeds.iter().enumerate() {
        match deed {
            Deed::Undo => drop(history.undo()),
            Deed::Redo => drop(history.redo()),
            Deed::Reopen => {
                let text = encode::worksheet_text(history.current());
                history = History::new(decode::worksheet(&text).value.expect("what was saved"));
            }
            Deed::Add(_) | Deed::Remove(..) => {
                if let Some(edit) = edit(*deed, history.current(), number) {
                    let _ = history.commit(edit, None);
                }
            }
        }
        assert!(history.current().revision >= revision, "a revision never goes back");
        revision = history.current().revision;
        for (id, name) in named(history.current()) {
            names.entry(id).or_default().insert(name);
        }
    }
    names
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is added, taken away, undone, done again, saved and opened: no id ever names two things, and
    /// two groups that do the very same share none but the scenario's.
    #[test]
    fn an_id_never_comes_back(deeds in prop::collection::vec(any_deed(), 0..60)) {
        let scenario: BTreeSet<_> = named(&started(0)).into_iter().map(|(id, _)| id).collect();
        let trainer = bank().trainer.expect("a key");
        let mut groups = Vec::new();
        for lot in [1, 2] {
            let names = lived(started(lot), &deeds);
            for (id, names) in &names {
                prop_assert_eq!(names.len(), 1, "{:?} named {:?}", id, names);
            }
            let added: BTreeSet<_> = names.into_keys().filter(|id| !scenario.contains(id)).collect();
            for (kind, id) in &added {
                prop_assert!(id.starts_with('+'));
                if *kind == Kind::Touchpoint {
                    prop_assert_eq!(trainer.score(&id.as_str().into()), None);
                    prop_assert!(trainer.moments.iter().all(|moment| moment.touchpoint.as_str() != id));
                }
            }
            groups.push(added);
        }
        prop_assert!(groups[0].is_disjoint(&groups[1]));
    }
}

/// The fault that this is against: the last touchpoint goes, another comes, and the key takes it for the old.
#[test]
fn the_key_never_shows_on_what_was_added() {
    let trainer = bank().trainer.expect("a key");
    let mut history = History::new(started(1));
    let last = history.current().journey.touchpoints().last().unwrap().id.clone();
    assert!(trainer.score(&last).is_some());
    let stage = history.current().journey.stages.last().unwrap().id.clone();
    history.commit(WorksheetEdit::Journey(JourneyEdit::RemoveTouchpoint { touchpoint: last }), None).unwrap();
    history
        .commit(
            WorksheetEdit::Journey(JourneyEdit::AddTouchpoint {
                stage,
                index: usize::MAX,
                name: ("新".to_owned()).into(),
            }),
            None,
        )
        .unwrap();
    let added = history.current().journey.touchpoints().last().unwrap();
    assert_eq!((added.id.as_str(), trainer.score(&added.id)), ("+bbbbbbbb-2", None));
}
