//! Whatever a file holds, reading it ends, without a panic, and what was read can be saved and read again.

use peak_moments::files::{decode, encode, library, open};
use peak_moments::model::{Language, Worksheet};
use proptest::prelude::*;

fn read_all(text: &str) {
    let scenario = decode::scenario(text);
    let worksheet = decode::worksheet(text);
    for problem in scenario.problems.iter().chain(&worksheet.problems) {
        for language in Language::ALL {
            assert!(!problem.render("f", language).is_empty());
        }
    }
    assert!(scenario.problems.len() <= 201);
    if let Some(scenario) = scenario.value {
        let text = encode::scenario_text(&scenario);
        assert_eq!(decode::scenario(&text).value.as_ref(), Some(&scenario));
    }
    if let Some(worksheet) = worksheet.value {
        let text = encode::worksheet_text(&worksheet);
        assert_eq!(decode::worksheet(&text).value.as_ref(), Some(&worksheet));
    }
}

fn good_worksheet() -> String {
    let scenario = library::scenario(library::WARM_UP).expect("the warm-up");
    encode::worksheet_text(&Worksheet::start(
        &scenario,
        Default::default(),
        Default::default(),
        Default::default(),
    ))
}

/// Pieces that files are made of, and that break them.
const PIECES: [&str; 40] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "=",
    "\"",
    "'",
    "“",
    "”",
    "，",
    "：",
    "（",
    "）",
    "\\",
    "\\u{",
    "\\x",
    "r#\"",
    "#",
    "#![",
    "//",
    "/*",
    "*/",
    "\n",
    " ",
    "version",
    "1",
    "-5",
    "1e999",
    "NaN",
    "Some(",
    "None",
    "title",
    "stages",
    "touchpoints",
    "峰",
    "\u{202e}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = open::document(&bytes, false);
        let _ = open::document(&bytes, true);
    }

    #[test]
    fn any_pieces(pieces in proptest::collection::vec(0..PIECES.len(), 0..120)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        read_all(&text);
        read_all(&format!("(version: 1, title: \"T\", stages: [{text}"));
    }

    /// A good file with a few slips.
    #[test]
    fn slips(
        which in 0..2_usize,
        slips in proptest::collection::vec((any::<prop::sample::Index>(), 0..3_usize, 0..PIECES.len()), 1..6),
    ) {
        let good = if which == 0 { library::SHIPPED[0].1.to_owned() } else { good_worksheet() };
        let mut chars: Vec<char> = good.chars().collect();
        for (index, kind, piece) in slips {
            let at = index.index(chars.len());
            match kind {
                0 => { chars.remove(at); }
                1 => { chars.splice(at..at, PIECES[piece].chars()); }
                _ => chars.truncate(at.max(1)),
            }
            if chars.is_empty() {
                break;
            }
        }
        read_all(&chars.into_iter().collect::<String>());
    }
}

/// Inputs made to take long. Each is read in a moment, or the test would not end.
#[test]
fn hostile_texts_end() {
    const N: usize = 200_000;
    let head = "(version: 1, title: \"T\", stages: [";
    for piece in [
        "[",
        "(",
        "((",
        "\"\n",
        "\\\"\n",
        "\\\n\"",
        "\"\\u{",
        "r#",
        "/*",
        "'",
        "“",
        "1,",
        "()",
        "(id:\"a\",name:\"b\"),",
        "a=",
        "a:",
        "a(",
        "a ",
        "#\n",
        "Some(",
        "，",
        "\u{0}",
        "-",
        "(name:\"\",touchpoints:[(name:\"\")]),",
        "}",
        "r\"\n",
    ] {
        let text = format!("{head}{}", piece.repeat(N / piece.len()));
        let _ = decode::scenario(&text);
        let _ = decode::worksheet(&text);
    }
}
