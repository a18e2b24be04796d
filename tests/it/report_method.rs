//! The later parts of the method in the exports: what the group wrote is there, and what it left empty
//! takes no room.

use crate::ride::{assert_holds, export, finished_ride};
use peak_moments::demo;
use peak_moments::model::{Language, Worksheet};
use peak_moments::report::Format;
use peak_moments::words::{internal, names, redesign, report_method as words};

const HEADINGS: [peak_moments::words::Phrase; 7] = [
    words::NEEDS,
    words::INTERNAL,
    words::COLLABORATION,
    words::KANO,
    words::SERVQUAL,
    words::REDESIGN,
    words::ACTIONS,
];

/// What the group wrote after assigning, in its own words.
fn written(worksheet: &Worksheet, language: Language) -> Vec<String> {
    let mut texts: Vec<String> =
        worksheet.links.iter().map(|l| internal::agreement(l, worksheet, language)).collect();
    texts.extend(worksheet.redesign.iter().map(|m| m.measure.clone()));
    texts.extend(worksheet.redesign.iter().map(|m| redesign::kind(m.kind).get(language).to_owned()));
    texts.extend(worksheet.kano.iter().map(|idea| idea.name.clone()));
    texts.extend(worksheet.servqual.iter().map(|subject| subject.name.clone()));
    for action in &worksheet.actions {
        let fields =
            [&action.what, &action.why, &action.accountable, &action.target, &action.done, &action.risk];
        texts.extend(fields.map(Clone::clone));
        texts.extend(action.first_step.map(|day| names::date(day, language)));
    }
    let page = &worksheet.collaboration;
    texts.extend([page.matter.clone(), page.need.clone(), page.goal.clone()]);
    texts.extend(page.confirmations.iter().map(|c| c.understood.clone()));
    assert!(texts.len() > 20);
    texts
}

/// Line breaks and spaces are the paper's own, and backslashes are Markdown's.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect()
}

fn check(holds: impl Fn(&Worksheet, Language) -> String) {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        let whole = squeezed(&holds(&worksheet, language));
        for text in written(&worksheet, language) {
            assert_holds(&whole, &squeezed(&text));
        }
        let bare = squeezed(&holds(&finished_ride(), language));
        for heading in HEADINGS {
            let heading = squeezed(heading.get(language));
            assert_holds(&whole, &heading);
            assert!(!bare.contains(&heading), "{heading}");
        }
    }
}

#[test]
fn markdown_holds_the_whole_method() {
    check(|worksheet, language| {
        let markdown = String::from_utf8(export(Format::Markdown, worksheet, language).bytes).unwrap();
        markdown.replace("<br>", "")
    });
}
