//! The later parts of the method in the exports: what the group wrote is there, and what it left empty
//! takes no room.

use crate::read_pdf::ReadPdf;
use crate::ride::{assert_holds, export, finished_ride};
use peak_moments::demo;
use peak_moments::model::{Language, Worksheet};
use peak_moments::report::Format;
use peak_moments::words::{internal, names, redesign, report_method as words};
use std::io::Read;

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

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn the_paper_holds_the_whole_method() {
    check(|worksheet, language| ReadPdf::new(&export(Format::Pdf, worksheet, language).bytes).text());
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn each_action_is_a_page_to_sign() {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        let read = ReadPdf::new(&export(Format::Pdf, &worksheet, language).bytes);
        let line = squeezed(words::SIGNED_BY_ACCOUNTABLE.get(language));
        let to_sign: Vec<_> = read.pages.iter().filter(|page| squeezed(page).contains(&line)).collect();
        assert_eq!(to_sign.len(), worksheet.actions.len());
        for (page, action) in to_sign.iter().zip(&worksheet.actions) {
            assert_holds(&squeezed(page), &squeezed(&action.what));
            assert_holds(&squeezed(page), &squeezed(words::SIGNED_ON.get(language)));
        }
    }
}

#[test]
fn the_workbook_holds_the_whole_method() {
    check(|worksheet, language| {
        let bytes = export(Format::Xlsx, worksheet, language).bytes;
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut whole = String::new();
        for name in ["xl/workbook.xml", "xl/sharedStrings.xml"] {
            let mut part = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut part).unwrap();
            let document = roxmltree::Document::parse(&part).unwrap();
            for node in document.descendants() {
                whole.extend(node.attribute("name").into_iter().chain(node.text()));
            }
        }
        whole
    });
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn two_exports_of_the_whole_method_are_the_same_bytes() {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        for format in Format::ALL {
            assert!(
                export(format, &worksheet, language) == export(format, &worksheet, language),
                "{format:?}"
            );
        }
    }
}

/// The curve before and after is on the page of the redesign with both remembered scores, and nowhere
/// while no measure gives a new score.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn the_paper_shows_the_curve_before_and_after() {
    for language in Language::ALL {
        let mut worksheet = demo::worksheet(language);
        let label = squeezed(peak_moments::words::map::MEASURE.get(language));
        let heading = squeezed(words::REDESIGN.get(language));
        // Before, the peak is -5 and the end -1; the key of the scenario makes them +4 and +3.
        let remembered = ["\u{2212}3.0", "+3.5"];
        let read = ReadPdf::new(&export(Format::Pdf, &worksheet, language).bytes);
        let pages: Vec<_> = read.pages.iter().map(|page| squeezed(page)).collect();
        let page = pages.iter().find(|page| page.contains(&heading)).expect("a page");
        remembered.iter().for_each(|score| assert_holds(page, score));
        assert_holds(page, &label);
        worksheet.redesign.iter_mut().for_each(|measure| measure.score = None);
        let read = ReadPdf::new(&export(Format::Pdf, &worksheet, language).bytes);
        let pages: Vec<_> = read.pages.iter().map(|page| squeezed(page)).collect();
        assert!(!pages.iter().any(|page| page.contains(&heading) && page.contains(&label)));
    }
}
