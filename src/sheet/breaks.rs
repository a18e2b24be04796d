//! Where a line of text may end: as Unicode says, and by what Chinese typesetting adds (kinsoku).

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// Marks that may not stand at the start of a line.
pub(super) const CLOSING: &str = "，。、；：？！）】》〉」』”’…·％%,.;:?!)]}～";
/// Marks that may not stand at the end of a line.
pub(super) const OPENING: &str = "（【《〈「『“‘([{￥";
/// After these a short field breaks before it breaks inside a word.
const JOINTS: &str = "+/、 ";

/// Whether kinsoku allows a line to end with `before` and the next to begin with `after`. Spaces between
/// them do not count, up to as many as anybody types in a row.
pub(super) fn may_break(before: &str, after: &str) -> bool {
    const SPACES: usize = 64;
    let is_solid = |c: &char| !c.is_whitespace();
    let ends_open = before.chars().rev().take(SPACES).find(is_solid).is_some_and(|c| OPENING.contains(c));
    let begins_closed = after.chars().take(SPACES).find(is_solid).is_some_and(|c| CLOSING.contains(c));
    !ends_open && !begins_closed
}

/// Where a line may end, as byte offsets, without the end of the text.
pub(super) fn opportunities(text: &str) -> Vec<usize> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut ends: Vec<usize> = segmenter.segment_str(text).collect();
    // Unicode leaves quotation marks undecided; in Chinese text one may break outside of them.
    ends.extend(text.char_indices().filter_map(|(at, character)| match character {
        '“' | '‘' => text[..at].ends_with(is_han).then_some(at),
        '”' | '’' => {
            let end = at + character.len_utf8();
            text[end..].starts_with(is_han).then_some(end)
        }
        _ => None,
    }));
    ends.extend(joints(text));
    ends.sort_unstable();
    ends.dedup();
    ends.retain(|&end| end > 0 && end < text.len() && may_break(&text[..end], &text[end..]));
    // `+` stays with the word before it.
    ends.retain(|&end| !text[end..].starts_with('+'));
    ends
}

/// The offsets behind `+ / 、` and spaces. The sign of `+3` and the stroke of `7/13` join nothing.
pub(super) fn joints(text: &str) -> Vec<usize> {
    let ends = text.char_indices().filter(|&(_, c)| JOINTS.contains(c)).map(|(at, c)| at + c.len_utf8());
    let in_number = |end: usize| {
        text[..end].ends_with(['+', '/']) && text[end..].starts_with(|c: char| c.is_ascii_digit())
    };
    ends.filter(|&end| !in_number(end))
        .filter(|&end| end < text.len() && may_break(&text[..end], &text[end..]))
        .collect()
}

pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
