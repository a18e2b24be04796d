//! Bytes → text, in the order that guesses least: byte order mark, strict UTF-8, strict GB18030 (which
//! holds GBK and GB2312) where it reads like Chinese. Beyond that nothing is read on a guess: what was
//! guessed is told with a line of the file, and who knows better saves it as UTF-8.

use super::decode::foreign_bytes;
use crate::files::problem::{Located, Problem, Severity, TextPosition, excerpt};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text, and the name of its encoding where that is not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedText {
    pub text: String,
    pub other_encoding: Option<&'static str>,
}

/// Reads a file's bytes as text.
///
/// # Errors
/// What is wrong, with its place where there is one: empty, zero bytes, a known kind of binary file, cut off
/// in the middle of a character, no text in any of the encodings, or in one that can only be guessed.
pub fn decode(bytes: &[u8]) -> Result<DecodedText, Box<Located>> {
    if let Some(problem) = foreign_bytes(bytes) {
        return Err(Located::whole_file(Severity::Error, problem).into());
    }
    if let Some(bytes) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(bytes);
    }
    for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
        if let Some(bytes) = bytes.strip_prefix(mark) {
            let not_text = || Located::whole_file(Severity::Error, Problem::NotText).into();
            return strictly(encoding, bytes).ok_or_else(not_text);
        }
    }
    // No text of another encoding holds a zero.
    if let Some(first) = bytes.iter().position(|byte| *byte == 0) {
        return utf16_without_mark(bytes).ok_or_else(|| zeros(bytes, first).into());
    }
    let told = match utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(told) => told,
    };
    if told.problem == Problem::CutOff || is_mostly_utf8(bytes) {
        return Err(told);
    }
    match strictly(GB18030, bytes) {
        Some(text) if reads_like_chinese(bytes) => Ok(text),
        Some(_) => Err(guessed(bytes).into()),
        None => Err(told),
    }
}

fn utf8(bytes: &[u8]) -> Result<DecodedText, Box<Located>> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(DecodedText { text: text.to_owned(), other_encoding: None }),
        Err(error) => {
            let place = place_after(bytes, error.valid_up_to());
            let problem = if error.error_len().is_none() { Problem::CutOff } else { Problem::NotText };
            Err(Located::at(place, Severity::Error, problem).into())
        }
    }
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<DecodedText> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let name = if encoding == GB18030 { "GBK/GB18030" } else { encoding.name() };
    Some(DecodedText { text: text.into_owned(), other_encoding: Some(name) })
}

/// The place behind so many bytes, which are counted as characters of UTF-8 as far as they are any.
fn place_after(bytes: &[u8], length: usize) -> TextPosition {
    let before = String::from_utf8_lossy(bytes.get(..length).unwrap_or(bytes)).into_owned();
    let last = before.rsplit('\n').next().unwrap_or_default();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).saturating_add(1);
    TextPosition { line: number(before.matches('\n').count()), column: number(last.chars().count()) }
}

/// UTF-16 whose mark is missing: the signs of the format are zero in one half of their two bytes, few other
/// characters in the other, and what comes out begins as our files do.
fn utf16_without_mark(bytes: &[u8]) -> Option<DecodedText> {
    let zeros = |half: usize| bytes.iter().skip(half).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let encoding = if second > first * 4 {
        UTF_16LE
    } else if first > second * 4 {
        UTF_16BE
    } else {
        return None;
    };
    let begins = |text: &DecodedText| text.text.trim_start().starts_with(['(', '/', '#', '（']);
    strictly(encoding, bytes).filter(begins)
}

/// A block of zeros is what a power cut leaves; a single one was typed by nobody, but can be deleted.
fn zeros(bytes: &[u8], first: usize) -> Located {
    const BLOCK: usize = 16;
    let count = bytes.iter().skip(first).take_while(|byte| **byte == 0).count();
    let problem = if count >= BLOCK { Problem::ZeroBlock { bytes: count } } else { Problem::ZeroByte };
    Located::at(place_after(bytes, first), Severity::Error, problem)
}

/// Whether the bytes are UTF-8 but for a few: more of its characters of several bytes than places that are
/// none.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut characters, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    characters > wrong * 4
}

/// Whether bytes that are valid GB18030 are Chinese: most characters are among the 3,755 of everyday use or
/// the full-width marks, and hardly any has an ASCII letter for its second byte, as those have that other
/// encodings are mistaken for.
fn reads_like_chinese(bytes: &[u8]) -> bool {
    /// Fewer say nothing of what is usual.
    const FEW: usize = 8;
    let (mut total, mut usual, mut odd) = (0_usize, 0_usize, 0_usize);
    let mut rest = bytes.iter().copied();
    while let Some(lead) = rest.next() {
        if lead < 0x81 {
            continue;
        }
        let Some(trail) = rest.next() else { break };
        total += 1;
        match (lead, trail) {
            (0xB0..=0xD7 | 0xA1..=0xA9, 0xA1..=0xFE) => usual += 1,
            (_, 0x30..=0x39) => {
                rest.nth(1);
            }
            (_, 0x40..=0x7E) => odd += 1,
            _ => {}
        }
    }
    odd * 10 <= total * 3 && (total < FEW || usual * 10 >= total * 6)
}

/// What the encoding most likely is, with a line to judge by.
fn guessed(bytes: &[u8]) -> Located {
    // A letter with an accent stands alone between plain ones; Chinese characters stand together.
    let is_high = |byte: Option<&u8>| byte.is_some_and(|byte| *byte >= 0x80);
    let high = || (0..bytes.len()).filter(|at| is_high(bytes.get(*at)));
    let alone = high().filter(|at| !is_high(bytes.get(at.wrapping_sub(1))) && !is_high(bytes.get(at + 1)));
    let big5 = if alone.count() * 2 > high().count() { None } else { strictly(BIG5, bytes) };
    let (name, text) = match big5 {
        Some(text) => ("Big5", text.text),
        None => ("windows-1252", WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()),
    };
    let line = text.lines().position(|line| !line.is_ascii()).unwrap_or_default();
    let shown = excerpt(text.lines().nth(line).unwrap_or_default().trim());
    let place = TextPosition { line: u32::try_from(line).unwrap_or(u32::MAX).saturating_add(1), column: 1 };
    Located::at(place, Severity::Error, Problem::GuessedEncoding { name, line: shown })
}
