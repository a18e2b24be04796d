//! The format pages: every example in them loads without a remark, and every field has its line.

use peak_moments::files::{AnyDocument, decode, encode};
use peak_moments::model::Language;
use std::fs;

const PAGES: [(&str, bool); 6] = [
    ("docs/CLASS_FORMAT.md", false),
    ("docs/zh/CLASS_FORMAT.md", false),
    ("docs/SCENARIO_FORMAT.md", false),
    ("docs/zh/SCENARIO_FORMAT.md", false),
    ("docs/WORKSHEET_FORMAT.md", true),
    ("docs/zh/WORKSHEET_FORMAT.md", true),
];

fn page(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect(path)
}

fn examples(page: &str) -> impl Iterator<Item = &str> {
    page.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap())
}

#[test]
fn every_example_loads_without_a_remark() {
    for (path, is_worksheet) in PAGES {
        let page = page(path);
        assert!(examples(&page).count() > 0, "{path}");
        for example in examples(&page) {
            let decoded = decode::document(example, is_worksheet);
            let told: Vec<_> = decoded.problems.iter().map(|p| p.render(path, Language::En)).collect();
            assert!(told.is_empty(), "{told:#?}");
            match decoded.value.expect(path) {
                AnyDocument::Worksheet(worksheet) => {
                    assert!(is_worksheet);
                    assert_eq!(worksheet.journey.n_touchpoints(), 3);
                    assert_eq!(
                        decode::worksheet(&encode::worksheet_text(&worksheet)).value,
                        Some(*worksheet)
                    );
                }
                AnyDocument::Class(class) => {
                    assert!(path.ends_with("CLASS_FORMAT.md"));
                    assert_eq!(decode::class(&encode::class_text(&class)).value, Some(*class));
                }
                AnyDocument::Scenario(scenario) => {
                    assert!(!is_worksheet);
                    assert_eq!(scenario.journey.n_touchpoints(), 3);
                    assert_eq!(decode::scenario(&encode::scenario_text(&scenario)).value, Some(*scenario));
                }
            }
        }
    }
}

/// The first cell of every table line, whose names are the fields.
fn fields(page: &str) -> Vec<&str> {
    let cells = page.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split('|').nth(1));
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn both_languages_of_a_page_document_the_same_fields() {
    for [english, chinese] in [
        ["docs/SCENARIO_FORMAT.md", "docs/zh/SCENARIO_FORMAT.md"],
        ["docs/WORKSHEET_FORMAT.md", "docs/zh/WORKSHEET_FORMAT.md"],
        ["docs/CLASS_FORMAT.md", "docs/zh/CLASS_FORMAT.md"],
    ] {
        let is_field = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let (english, chinese) = (page(english), page(chinese));
        let of = |page| fields(page).into_iter().filter(is_field).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(of(&english), of(&chinese));
    }
}

/// Who copies the first example has every part at hand.
#[test]
fn the_example_of_a_scenario_has_every_field() {
    for path in ["docs/SCENARIO_FORMAT.md", "docs/zh/SCENARIO_FORMAT.md"] {
        let page = page(path);
        let example = examples(&page).next().expect(path);
        let is_field = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        for name in fields(&page).into_iter().filter(is_field) {
            assert!(example.contains(&format!("{name}: ")), "{path}: {name}");
        }
        let trainer = decode::scenario(example).value.expect(path).trainer.expect(path);
        let parts =
            [trainer.redesign.len(), trainer.chain.len(), trainer.discussion.len(), trainer.traps.len()];
        assert!(parts.iter().all(|n| *n > 0) && trainer.action.is_some(), "{path}");
    }
}

#[test]
fn every_field_that_is_written_is_documented() {
    let scenario = page("docs/SCENARIO_FORMAT.md");
    let worksheet = page("docs/WORKSHEET_FORMAT.md");
    for (_, text) in peak_moments::files::library::SHIPPED {
        for line in text.lines().map(str::trim_start) {
            let Some((name, _)) = line.split_once(": ") else { continue };
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && name.len() > 2
            {
                assert!(fields(&scenario).contains(&name), "{name}");
            }
        }
    }
    let class = page("docs/CLASS_FORMAT.md");
    let text = include_str!("fixtures/v1/friday.class.ron");
    let outside: String = text.split('"').step_by(2).collect();
    for name in outside.split([' ', '\n', '(']).filter_map(|word| word.strip_suffix(':')) {
        // A text in two languages is documented with the scenario, and this is the remark on top.
        let elsewhere = ["zh", "en", "docs"];
        assert!(elsewhere.contains(&name) || class.contains(&format!("`{name}`")), "{name}");
    }
    for name in
        ["score", "note", "responsibilities", "peak", "end", "moments", "explore", "confirm", "members"]
    {
        assert!(fields(&worksheet).contains(&name), "{name}");
    }
    // What the method adds, as the demonstration writes it: the names before a colon outside texts.
    let text = encode::worksheet_text(&peak_moments::demo::worksheet(Language::En)).replace("\\\"", "");
    let outside: String = text.split('"').step_by(2).collect();
    let method = &outside[outside.find("links: [").unwrap()..];
    for name in method.split([' ', '\n', '(']).filter_map(|word| word.strip_suffix(':')) {
        let mut lines = worksheet.lines().filter(|line| line.starts_with("| `"));
        let told =
            lines.any(|line| line.contains(&format!("`{name}`")) || line.contains(&format!("{name}: ")));
        assert!(told, "{name}");
    }
}
