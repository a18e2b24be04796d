//! No two files use each other, not even by way of others: what both need stands in a third. Whoever reads one of
//! them would otherwise have to read them all.

use super::{absolute, check, files};
use crate::read_rust::ReadRust;
use std::collections::{BTreeMap, BTreeSet};

/// Files that use each other all the same, each with the reason on top of the file too.
const EXPLAINED: [(&str, &str); 0] = [];

type Path = Vec<String>;

/// The files of the crate by the modules that they are, with what each passes on under its own name.
struct Crate {
    files: BTreeMap<Path, String>,
    passed_on: BTreeMap<Path, Vec<Path>>,
}

/// The module that a file is, as its path below the crate.
fn module(file: &str) -> Path {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut path: Path = inside.split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| last == "mod" || last == "lib") {
        path.pop();
    }
    path
}

/// The code of a file without what it passes on, and what that is. Passing on is no use: whoever names it means the
/// file where it stands.
fn taken_apart(file: &str, code: &str) -> (String, Vec<Path>) {
    let (mut uses, mut passed_on) = (String::new(), Vec::new());
    for (at, piece) in code.split("pub use ").enumerate() {
        let (list, rest) = if at == 0 { ("", piece) } else { piece.split_once(';').unwrap_or((piece, "")) };
        let paths = ReadRust::new(&format!("use {list};")).paths();
        passed_on.extend(paths.into_iter().filter(|path| path.len() > 1).map(|path| below(file, &path)));
        uses.push_str(rest);
    }
    (uses, passed_on)
}

/// A path below the crate; one that begins with neither `crate` nor `super` begins in the file's own module.
fn below(file: &str, path: &[String]) -> Path {
    let path = absolute(file, path);
    if path.first().is_some_and(|first| first == "crate") {
        return path[1..].to_vec();
    }
    module(file).into_iter().chain(path.iter().filter(|segment| *segment != "self").cloned()).collect()
}

impl Crate {
    /// The file in which what a path names stands.
    fn home(&self, path: &[String]) -> Option<&String> {
        let module =
            (0..=path.len()).rev().map(|n| &path[..n]).find(|start| self.files.contains_key(*start))?;
        if let Some(item) = path.get(module.len()) {
            let passed_on = self.passed_on.get(module)?;
            let is_it = |of: &&Path| of.last() == Some(item) && of.as_slice() != &path[..=module.len()];
            if let Some(of) = passed_on.iter().find(is_it) {
                return self.home(of);
            }
        }
        self.files.get(module)
    }
}

/// The paths of the crate that code names: those from `crate` or `super` on, and those that it imports from a module
/// of its own. What is called through a `mod` line is no import: a module leads to those below it.
fn named(code: &str) -> Vec<Path> {
    // A lone `super` is a visibility.
    let from_root =
        |path: &Path| path.len() > 1 && matches!(path.first().map(String::as_str), Some("crate" | "super"));
    let imported = code.split("\nuse ").skip(1).filter_map(|rest| rest.split(';').next());
    let imported = imported.flat_map(|list| ReadRust::new(&format!("use {list};")).paths());
    let imported = imported.filter(|path| path.len() > 1);
    ReadRust::new(code).paths().into_iter().filter(from_root).chain(imported).collect()
}

/// What each file uses.
fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    let mut all = Crate { files: BTreeMap::new(), passed_on: BTreeMap::new() };
    let mut codes = Vec::new();
    for (file, source) in files("src", ".rs") {
        if file == "src/main.rs" {
            continue;
        }
        let (uses, passed_on) = taken_apart(&file, &ReadRust::new(&source).code);
        all.files.insert(module(&file), file.clone());
        all.passed_on.insert(module(&file), passed_on);
        codes.push((file, uses));
    }
    let mut arrows = BTreeMap::new();
    for (file, uses) in codes {
        let of_file = arrows.entry(file.clone()).or_insert_with(BTreeSet::new);
        for path in named(&uses) {
            if let Some(home) = all.home(&below(&file, &path)) {
                of_file.insert(home.clone());
            }
        }
        of_file.remove(&file);
    }
    arrows
}

/// All that can be reached from a file.
fn reached<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<&'a str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(file) = open.pop() {
        for next in arrows.get(file).into_iter().flatten() {
            if seen.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    seen
}

#[test]
fn no_two_files_use_each_other() {
    let arrows = arrows();
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|file| (file.as_str(), reached(&arrows, file))).collect();
    let circles = |a: &str, b: &str| reach[a].contains(b) && reach.get(b).is_some_and(|of| of.contains(a));
    let explained = |file: &str| EXPLAINED.iter().any(|(place, _)| *place == file);
    let mut broken = Vec::new();
    for (file, used) in &arrows {
        for other in used.iter().filter(|other| circles(file, other)) {
            if !explained(file) && !explained(other) {
                broken.push(format!("{file} uses {other}"));
            }
        }
    }
    check("no two files use each other", &broken);
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > arrows.len(), "the arrows were read");
}
