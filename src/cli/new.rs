//! `new`: a fresh worksheet of a scenario for a group.

use super::args::New;
use super::{Console, Exit, open, save, takes_name, tell_remarks};
use crate::files::{AnyDocument, library, lots, target};
use crate::model::entry::{EntryLines, clean_entry};
use crate::model::people::people;
use crate::model::{Date, Group, Scenario, Worksheet};
use crate::words::cli as words;
use std::path::Path;

pub(super) fn run(new: New, today: Date, console: &mut Console<'_>) -> Exit {
    let New { scenario: Some(named), group: Some(group), members, output: Some(output), force, list: false } =
        new
    else {
        // Without `--list`, clap asks for all three.
        for line in shipped(console) {
            console.result(line);
        }
        return Exit::Fine;
    };
    let scenario = match scenario(&named, console) {
        Ok(scenario) => scenario,
        Err(exit) => return exit,
    };
    if !takes_name(&output, console) {
        return Exit::Usage;
    }
    if !force && target::is_taken(&output) {
        console.tell_of(&output, words::EXISTS.get(console.language));
        return Exit::Problems;
    }
    let members = people(&members.unwrap_or_default());
    let name = clean_entry(group.trim(), None, EntryLines::One(" "));
    let group = Group { number: 0, name, members };
    save(&output, &Worksheet::start(&scenario, group, Some(today), lots::worksheet_id()), console)
}

/// The shipped scenario of that id, or the one in the file.
fn scenario(named: &Path, console: &mut Console<'_>) -> Result<Scenario, Exit> {
    let id = named.to_string_lossy();
    if let Some(scenario) = library::scenario(&id) {
        return Ok(scenario);
    }
    let looks_like_path = named.components().count() > 1 || named.extension().is_some();
    if !looks_like_path && !named.exists() {
        let ids = library::SHIPPED.into_iter().map(|(shipped, _)| shipped);
        let likeness = |shipped: &&str| strsim::damerau_levenshtein(shipped, &id);
        let near =
            ids.filter(|shipped| shipped.contains(&*id) || likeness(shipped) <= 3).min_by_key(likeness);
        console.tell(words::no_such_scenario(&id, near, console.language));
        for line in shipped(console) {
            console.tell(line);
        }
        return Err(Exit::Usage);
    }
    match open(named, console)? {
        (AnyDocument::Scenario(scenario), problems) => {
            tell_remarks(named, &problems, console);
            Ok(*scenario)
        }
        (AnyDocument::Class(_), _) => {
            console.tell_of(named, words::IS_A_CLASS.get(console.language));
            Err(Exit::Problems)
        }
        (AnyDocument::Worksheet(_), _) => {
            console.tell_of(named, words::NOT_A_SCENARIO.get(console.language));
            Err(Exit::Problems)
        }
    }
}

/// Id and title of every shipped scenario.
fn shipped(console: &Console<'_>) -> Vec<String> {
    let width = library::SHIPPED.iter().map(|(id, _)| id.len()).max().unwrap_or_default();
    let briefs = library::shipped().into_iter().map(|scenario| scenario.brief);
    briefs.map(|brief| format!("{:width$}  {}", brief.id, brief.title.get(console.language))).collect()
}
