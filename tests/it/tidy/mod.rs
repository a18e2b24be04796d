//! The house's walls (docs/ARCHITECTURE.md), read off the sources. Whoever meets a wall here either
//! keeps it or moves it there, in the list that names it, with a reason.

mod circles;
mod documents;
mod names;

use crate::read_rust::ReadRust;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the flow: each uses only those in front of it.
const LAYERS: [&str; 12] =
    ["model", "analysis", "edit", "files", "words", "demo", "sheet", "report", "cli", "app", "ui", "window"];

/// Modules that do no I/O, read no clock and iterate over no hash map.
const PURE: [&str; 4] = ["model", "analysis", "edit", "sheet"];

/// What a pure module must not name, as beginnings of paths.
const IMPURE: [&str; 15] = [
    "crate::files",
    "std::collections::HashMap",
    "std::collections::HashSet",
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "directories",
    "jiff::Timestamp",
    "jiff::Zoned",
    "jiff::tz",
    "open",
];

/// How a program gets at the disk: what only `files` does, so that every write of a user's document goes
/// one way. That a path is there, or what it leads to, may be asked of the path itself.
const DISK: [&str; 4] = ["std::fs", "std::os::unix::fs", "std::os::windows::fs", "tempfile"];

/// Pure files that may name a hash map, because they only look things up in it.
const LOOKS_UP: [&str; 1] = ["src/sheet/text.rs"];

/// How a hash map is gone through.
const GOES_THROUGH: [&str; 6] = ["keys", "values", "values_mut", "into_keys", "into_values", "drain"];

/// Where Chinese may stand outside `words`, and why.
const CHINESE: [(&str, &str); 7] = [
    ("src/files/collect/names.rs", "what programs put into the names of second versions"),
    ("src/files/schema/known.rs", "what Chinese authors call a field"),
    ("src/files/schema/terms.rs", "the Chinese spellings that a file may use for a name"),
    ("src/files/encode/mod.rs", "the first line of a file, in both languages"),
    ("src/files/settings.rs", "the first line of a file, in both languages"),
    ("src/model/roster/terms.rs", "what rosters call their columns and groups"),
    ("src/ui/panels/modals.rs", "a language's own name, the same in every language"),
];

/// Where English sentences may stand outside `words`, and why.
const ENGLISH: [(&str, &str); 5] = [
    ("src/model/ids.rs", "what a reader of an edit tells another program"),
    ("src/model/score.rs", "what a reader of an edit tells another program"),
    ("src/sheet/fonts.rs", "the name of the typeface"),
    ("src/files/encode/mod.rs", "the first line of a file, in both languages"),
    ("src/files/settings.rs", "the first line of a file, in both languages"),
];

/// Lines beyond which a file wants splitting by concern: of the program, and of what tests it.
const LONGEST: usize = 400;
const LONGEST_TEST: usize = 600;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with their paths from the root, in order.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending)
                && let Ok(content) = fs::read_to_string(&path)
            {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, content));
            }
        }
    }
    found.sort();
    found
}

/// The module at the top of the crate that a file belongs to: `src/sheet/text.rs` is `sheet`.
fn module(path: &str) -> &str {
    let inside = path.trim_start_matches("src/");
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| *layer == module)
}

/// The path from the root of the crate, with every `super` followed.
fn absolute(file: &str, path: &[String]) -> Vec<String> {
    if path.first().is_none_or(|first| first != "super") {
        return path.to_vec();
    }
    let mut place: Vec<&str> = file.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    if place.last() == Some(&"mod") {
        place.pop();
    }
    let supers = path.iter().take_while(|&segment| segment == "super").count();
    place.truncate(place.len().saturating_sub(supers));
    let inside = place.into_iter().map(str::to_owned);
    std::iter::once("crate".to_owned()).chain(inside).chain(path[supers..].iter().cloned()).collect()
}

/// Fails with all that was found at once.
fn check(wall: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{wall}:\n  {}\n", broken.join("\n  "));
}

#[test]
fn a_module_uses_only_those_above_it() {
    let mut broken = Vec::new();
    for (file, source) in files("src", ".rs") {
        let own = module(&file);
        // `system` stands beside `main`, in the binary.
        if matches!(own, "main" | "system" | "lib") {
            continue;
        }
        let Some(own_layer) = layer(own) else {
            broken.push(format!("{file}: the module {own} has no place in LAYERS"));
            continue;
        };
        for path in ReadRust::new(&source).paths() {
            let path = absolute(&file, &path);
            if path.first().is_some_and(|first| first == "crate")
                && let Some(used) = path.get(1)
                && let Some(used_layer) = layer(used)
                && used_layer > own_layer
            {
                broken.push(format!("{file} uses {}", path.join("::")));
            }
        }
    }
    check("a module uses only those above it", &broken);
}

#[test]
fn the_crate_lists_its_modules_in_the_order_of_the_flow() {
    let source = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let code = ReadRust::new(&source).code;
    let listed = code.split("pub mod ").skip(1).filter_map(|rest| layer(rest.split(';').next()?));
    let listed: Vec<usize> = listed.collect();
    assert!(listed.is_sorted(), "src/lib.rs: {listed:?}");
    assert!(listed.len() >= LAYERS.len(), "src/lib.rs lacks modules: {listed:?}");
}

#[test]
fn only_the_top_layer_names_the_toolkit() {
    let mut broken = Vec::new();
    for (file, source) in files("src", ".rs") {
        if matches!(module(&file), "app" | "ui" | "window" | "main") {
            continue;
        }
        for path in ReadRust::new(&source).paths() {
            if matches!(path[0].as_str(), "egui" | "eframe" | "rfd" | "accesskit") {
                broken.push(format!("{file} names {}", path.join("::")));
            }
        }
    }
    check("only app, ui and window name the toolkit", &broken);
}

#[test]
fn the_core_does_no_io_and_goes_through_no_hash_map() {
    let mut broken = Vec::new();
    for (file, source) in files("src", ".rs") {
        if !PURE.contains(&module(&file)) {
            continue;
        }
        let read = ReadRust::new(&source);
        for path in read.paths() {
            let name = absolute(&file, &path).join("::");
            if let Some(method) = path.iter().find(|segment| GOES_THROUGH.contains(&segment.as_str()))
                && read.code.contains("HashMap")
            {
                broken.push(format!("{file} names a hash map and {method}"));
            }
            let looks_up = LOOKS_UP.contains(&file.as_str()) && name.contains("::HashMap");
            let impure = |&&start: &&&str| {
                name == start || (name.starts_with(start) && name[start.len()..].starts_with("::"))
            };
            // A lone word such as `open` is a name of the file's own; a crate's comes with a path.
            if !looks_up && path.len() > 1 && IMPURE.iter().any(|start| impure(&start)) {
                broken.push(format!("{file} names {name}"));
            }
        }
    }
    check("model, analysis, edit and sheet do no I/O, read no clock, go through no hash map", &broken);
}

#[test]
fn only_files_touches_the_disk() {
    let mut broken = Vec::new();
    for (file, source) in files("src", ".rs") {
        if module(&file) == "files" {
            continue;
        }
        let read = ReadRust::new(&source);
        for path in read.paths() {
            let name = path.join("::");
            let touches = |start: &&str| name == **start || name.starts_with(&format!("{start}::"));
            // `File` and `OpenOptions` come by no other way than through their module.
            if DISK.iter().any(touches) {
                broken.push(format!("{file} names {name}"));
            }
        }
    }
    check("only files touches the disk", &broken);
}

/// A Chinese character, not a full-width mark: marks are handled by those who read and set text.
fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Four words in a row with spaces between them: nobody names a field or a file like that.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')'));
        !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '\'' | '’' | '-'))
    };
    let mut in_a_row = 0;
    text.split(' ').any(|word| {
        in_a_row = if is_word(&word) { in_a_row + 1 } else { 0 };
        in_a_row >= 4
    })
}

#[test]
fn every_word_that_a_person_reads_stands_in_words() {
    let mut broken = Vec::new();
    for (file, source) in files("src", ".rs") {
        if module(&file) == "words" {
            continue;
        }
        let excused = |list: &[(&str, &str)]| list.iter().any(|(place, _)| file.starts_with(place));
        for (line, text) in ReadRust::new(&source).texts {
            let chinese = text.contains(is_chinese) && !excused(&CHINESE);
            if chinese || (is_sentence(&text) && !excused(&ENGLISH)) {
                broken.push(format!("{file}:{line}: {text:?}"));
            }
        }
    }
    check("no word that a person reads stands outside words", &broken);
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut broken = Vec::new();
    for folder in ["src", "tests/it", "benches", "examples"] {
        for (file, source) in files(folder, ".rs") {
            if !source.starts_with("//! ") {
                broken.push(format!("{file} does not open with //!"));
            }
            let lines = source.lines().count();
            let most = if folder == "src" { LONGEST } else { LONGEST_TEST };
            if lines > most {
                broken.push(format!("{file} has {lines} lines, more than {most}"));
            }
        }
    }
    check("every file opens with what it is for, and is short", &broken);
}

#[test]
fn no_file_names_a_machine() {
    // Put together here, so that this file does not name them either.
    let hosts = [
        ["crates", "io"],
        ["docs", "rs"],
        ["pypi", "org"],
        ["pythonhosted", "org"],
        ["npmjs", "org"],
        ["debian", "org"],
        ["golang", "org"],
    ];
    let homes = ["root", "home", "work", "Users"];
    let mut broken = Vec::new();
    let folders = [
        "src",
        "tests",
        "benches",
        "examples",
        "docs",
        "plans",
        "scenarios",
        "assets",
        "packaging",
        ".ci",
        ".github",
    ];
    let mut all: Vec<(String, String)> = folders.iter().flat_map(|folder| files(folder, "")).collect();
    for entry in fs::read_dir(root()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // The lock names its registry, and a worktree's pointer its place: the business of cargo and git.
        if !matches!(name.as_str(), "Cargo.lock" | ".git")
            && path.is_file()
            && let Ok(content) = fs::read_to_string(&path)
        {
            all.push((name, content));
        }
    }
    for (file, content) in all {
        for (line, text) in content.lines().enumerate() {
            for host in &hosts {
                if text.contains(&host.join(".")) {
                    broken.push(format!("{file}:{} names the host {}", line + 1, host.join(".")));
                }
            }
            for home in homes {
                let path = format!("/{home}/");
                let mut places = text.match_indices(&path);
                // A folder of that name inside ours has something in front of it.
                if places.any(|(at, _)| {
                    !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '}'))
                }) {
                    broken.push(format!("{file}:{} names a place on a machine: {path}", line + 1));
                }
            }
        }
    }
    check("no file names a registry or a place on one machine", &broken);
}
