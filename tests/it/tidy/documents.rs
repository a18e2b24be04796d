//! Only `edit` changes a document: what stands elsewhere may hold one, and make a new one, but not change it.

use super::{check, files};
use crate::read_rust::ReadRust;

/// What a document is made of.
const DOCUMENTS: [&str; 8] =
    ["Worksheet", "Class", "Scenario", "Journey", "Stage", "Touchpoint", "Trainer", "Brief"];

/// Where one may be changed, and why.
const MAY: [(&str, &str); 4] = [
    ("src/edit/", "the only way to change a document"),
    ("src/model/", "what the edits are made of"),
    ("src/files/schema/", "a document that is being read is put together field by field"),
    ("src/demo/", "an example that nobody has opened yet"),
];

#[test]
fn only_edits_change_a_document() {
    let mut broken = Vec::new();
    let mut seen = 0;
    for (file, source) in files("src", ".rs") {
        let code = ReadRust::new(&source).code;
        let found = code.match_indices("&mut ").filter(|(at, mark)| {
            let rest = &code[at + mark.len()..];
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            DOCUMENTS.contains(&name)
        });
        let n = found.count();
        seen += n;
        if n > 0 && !MAY.iter().any(|(place, _)| file.starts_with(place)) {
            broken.push(format!("{file} holds a document to change it"));
        }
    }
    assert!(seen > 0, "the edits themselves change documents");
    check("only edit changes a document", &broken);
}
