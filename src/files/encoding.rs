//! Bytes → text, in the order that guesses least: byte order mark, strict UTF-8, strict GB18030 (which
//! holds GBK and GB2312). Nothing else is tried: detectors guess wrongly on short Chinese texts.

use super::decode::foreign_bytes;
use crate::files::problem::Problem;
use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

/// A text, and the name of its encoding where that is not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedText {
    pub text: String,
    pub other_encoding: Option<&'static str>,
}

/// Reads a file's bytes as text.
///
/// # Errors
/// A problem about the whole file: empty, all zero bytes, a known kind of binary file, or no text in any
/// of the encodings.
pub fn decode(bytes: &[u8]) -> Result<DecodedText, Problem> {
    if let Some(problem) = foreign_bytes(bytes) {
        return Err(problem);
    }
    if let Some(bytes) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(bytes).ok_or(Problem::NotText);
    }
    for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
        if let Some(bytes) = bytes.strip_prefix(mark) {
            return strictly(encoding, bytes).ok_or(Problem::NotText);
        }
    }
    // GB18030 gives a meaning to nearly every byte, but no text of any encoding holds a zero.
    if bytes.contains(&0) {
        return Err(Problem::NotText);
    }
    utf8(bytes).or_else(|| strictly(GB18030, bytes)).ok_or(Problem::NotText)
}

fn utf8(bytes: &[u8]) -> Option<DecodedText> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(DecodedText { text: text.to_owned(), other_encoding: None })
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<DecodedText> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let name = if encoding == GB18030 { "GBK/GB18030" } else { encoding.name() };
    Some(DecodedText { text: text.into_owned(), other_encoding: Some(name) })
}
