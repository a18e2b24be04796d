//! Reads what was copied out of a spreadsheet: one person a line, a pair of answers or a category.

use crate::analysis::kano;
use crate::model::lenses::{KanoAnswer, KanoCategory, KanoTally};
use crate::model::limits::KANO_ANSWERS;

/// What the lines said.
#[derive(Debug, Default, PartialEq)]
pub struct Pasted {
    pub answers: Vec<KanoAnswer>,
    pub tally: KanoTally,
    /// Lines that say nothing, with their number counted from 1.
    pub bad: Vec<(usize, String)>,
}

impl Pasted {
    /// Lines that were read.
    pub fn n(&self) -> usize {
        self.answers.len() + kano::n(&self.tally) as usize
    }
}

/// Reads every line; empty ones are passed over.
pub fn read(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    for (number, line) in (1..).zip(text.lines()) {
        let fields: Vec<&str> =
            line.split(['\t', ' ', ',', ';', '，', '；', '\u{3000}']).filter(|f| !f.is_empty()).collect();
        let read = match fields[..] {
            [] => continue,
            [functional, dysfunctional] => match (position(functional), position(dysfunctional)) {
                (Some(functional), Some(dysfunctional)) => {
                    pasted.answers.push(KanoAnswer { functional, dysfunctional });
                    true
                }
                _ => false,
            },
            [letter] => match category(letter) {
                Some(category) => {
                    *kano::count_mut(&mut pasted.tally, category) += 1;
                    true
                }
                None => false,
            },
            _ => false,
        };
        if !read {
            pasted.bad.push((number, line.trim().to_owned()));
        }
    }
    pasted
}

/// One of the five answers, in narrow or in full-width digits.
fn position(field: &str) -> Option<u8> {
    let mut characters = field.chars();
    let (first, rest) = (characters.next()?, characters.next());
    let digit = match first {
        '１'..='５' => first as u32 - '０' as u32,
        _ => first.to_digit(10)?,
    };
    rest.is_none().then(|| u8::try_from(digit).ok()).flatten().filter(|digit| KANO_ANSWERS.contains(digit))
}

fn category(field: &str) -> Option<KanoCategory> {
    match field {
        "A" | "a" => Some(KanoCategory::Attractive),
        "O" | "o" => Some(KanoCategory::OneDimensional),
        "M" | "m" => Some(KanoCategory::MustBe),
        "I" | "i" => Some(KanoCategory::Indifferent),
        "R" | "r" => Some(KanoCategory::Reverse),
        "Q" | "q" => Some(KanoCategory::Questionable),
        _ => None,
    }
}
