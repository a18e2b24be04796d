//! A class that is ready: six groups that worked on the bank and differ for reasons that a trainer knows, with
//! what the class made of the day. For the command `demo` and for tests.

mod day;
mod group;

use super::{SCENARIO, worksheet};
use crate::edit::{ClassEdit, CollectEdit, Editable as _, class as class_edit};
use crate::files::home::WORKSHEET_ENDING;
use crate::files::library;
use crate::model::{Class, ClassId, Collected, Language, Taking, Worksheet};

/// Makes the id of the class, the same always.
const LOT: [u8; ClassId::LENGTH] = *b"demo-day";

/// When the first group handed in, in seconds since 1970: half past eleven in Shanghai on the day.
const HANDED_IN: u64 = 1_795_231_800;

/// A class with the worksheets of its groups.
#[derive(Clone, Debug)]
pub struct DemoClass {
    pub class: Class,
    /// The work of each group with the name of its file in the folder of the class, by the groups' numbers.
    pub works: Vec<(String, Worksheet)>,
}

/// The class of the demonstration, in the words of groups that speak `language`.
pub fn class(language: Language) -> DemoClass {
    let scenario = library::scenario(SCENARIO).unwrap_or_default();
    let mut worksheets: Vec<(u64, Worksheet)> =
        group::WORKS.iter().map(|work| (work.late, work.worksheet(&scenario, language))).collect();
    worksheets.push((1, worksheet(language)));
    worksheets.sort_by_key(|(_, worksheet)| worksheet.group.number);
    let named = |worksheet: &Worksheet| format!("{}-{}", worksheet.group.number, worksheet.group.name);
    let works: Vec<(String, Worksheet)> = worksheets
        .iter()
        .map(|(_, worksheet)| (format!("{}{}", named(worksheet), WORKSHEET_ENDING), worksheet.clone()))
        .collect();
    let mut class = Class {
        id: ClassId::from_random(LOT),
        agenda: library::plans().into_iter().next_back().unwrap_or_default(),
        ..Class::default()
    };
    for edit in day::edits(&works, language) {
        // As with a group's work, a test holds that each of them has left its trace.
        if class_edit::apply(&mut class, &edit).is_ok() {
            class.set_revision(class.revision + 1);
        }
    }
    let mut came: Vec<usize> = (0..works.len()).collect();
    came.sort_by_key(|at| worksheets[*at].0);
    for at in came {
        let (file, worksheet) = &works[at];
        let collected = Collected {
            worksheet: worksheet.id,
            revision: worksheet.revision,
            file: file.clone(),
            at: HANDED_IN + 60 * worksheets[at].0,
            from: file.clone(),
            group: None,
            taking: Taking::default(),
            typed: false,
        };
        let _ = class_edit::apply(&mut class, &ClassEdit::Collect(CollectEdit::Keep(collected)));
    }
    DemoClass { class, works }
}
