//! One name for a thing, and one style of modules.

use super::{check, files};
use crate::read_rust::ReadRust;
use std::collections::{BTreeMap, BTreeSet};

/// Names that two public types share all the same, and why.
const SHARED: [(&str, &str); 0] = [];

/// The public types of a file: the word behind `struct`, `enum`, `trait` or `type`.
fn types(source: &str) -> Vec<String> {
    let code = ReadRust::new(source).code;
    let words: Vec<&str> =
        code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).collect();
    let is_type =
        |three: &&[&str]| three[0] == "pub" && matches!(three[1], "struct" | "enum" | "trait" | "type");
    words.windows(3).filter(is_type).map(|three| three[2].to_owned()).collect()
}

#[test]
fn a_name_is_one_types() {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, source) in files("src", ".rs") {
        for name in types(&source) {
            places.entry(name).or_default().insert(file.clone());
        }
    }
    places.retain(|name, files| files.len() > 1 && !SHARED.iter().any(|(shared, _)| shared == name));
    let broken: Vec<String> = places
        .into_iter()
        .map(|(name, files)| format!("{name}: {}", Vec::from_iter(files).join(", ")))
        .collect();
    check("a name is one type's", &broken);
}

#[test]
fn a_module_with_files_below_it_is_a_mod_rs() {
    let mut broken = Vec::new();
    for folder in ["src", "tests/it"] {
        let all = files(folder, ".rs");
        for (file, _) in &all {
            let below = format!("{}/", file.trim_end_matches(".rs"));
            if all.iter().any(|(other, _)| other.starts_with(&below)) {
                broken.push(format!("{file} has files below it: it is {below}mod.rs"));
            }
        }
    }
    check("a module with files below it is x/mod.rs", &broken);
}
