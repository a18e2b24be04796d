//! Breaks text into lines, in Chinese and English, and cuts what does not fit.
//!
//! Chinese lines obey kinsoku: no closing mark opens a line, no opening mark ends it. English breaks at
//! spaces. A word is broken only when it is wider than the line.

use super::fonts::Measure;
use crate::model::labels::safe_label;
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use std::collections::HashMap;
use std::sync::Arc;

/// Marks that may not stand at the start of a line.
const CLOSING: &str = "，。、；：？！）】》〉」』”’…·％%,.;:?!)]}～";
/// Marks that may not stand at the end of a line.
const OPENING: &str = "（【《〈「『“‘([{￥";
/// After these a short field breaks before it breaks inside a word.
const JOINTS: &str = "+/、 ";
/// The end of a clause, where a text may be cut.
const CLAUSE_ENDS: &str = "，。；？！：,.;?!:—";
/// What separates a clause from the next and is left out where the text is cut between them.
const SEPARATORS: &str = "，；：、,;:— ";

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The room for a line, in the unit of `size`.
    pub width: f32,
    pub size: f32,
    pub bold: bool,
    pub max_lines: usize,
    /// A short field breaks at `+ / 、` and spaces before it breaks elsewhere.
    pub short: bool,
}

type Key = (u32, u32, bool, usize, bool);
type Lines = Arc<[String]>;

impl Setting {
    fn key(&self) -> Key {
        (self.width.to_bits(), self.size.to_bits(), self.bold, self.max_lines, self.short)
    }
}

/// Texts that were broken before, so that a map is laid out again without breaking its lines again.
/// Belongs to one [`Measure`].
#[derive(Debug, Default)]
pub struct LayoutCache {
    lines: HashMap<Key, HashMap<String, Lines>>,
    n_texts: usize,
}

impl LayoutCache {
    /// Beyond so many texts all are forgotten: enough for 1,000 touchpoints in several widths.
    const MAX_TEXTS: usize = 50_000;

    /// The lines of a text, at most `setting.max_lines`. What does not fit is cut at the end of a clause,
    /// or after whole lines with `…`.
    pub fn lines(&mut self, text: &str, setting: Setting, measure: &dyn Measure) -> Arc<[String]> {
        if let Some(lines) = self.lines.get(&setting.key()).and_then(|texts| texts.get(text)) {
            return Arc::clone(lines);
        }
        if self.n_texts >= Self::MAX_TEXTS {
            *self = Self::default();
        }
        let lines: Lines = fit(&safe_label(text), setting, measure).into();
        self.n_texts += 1;
        self.lines.entry(setting.key()).or_default().insert(text.to_owned(), Arc::clone(&lines));
        lines
    }
}

/// Breaks a text and cuts what does not fit: at the end of a clause, or after whole lines with `…`.
fn fit(text: &str, setting: Setting, measure: &dyn Measure) -> Vec<String> {
    let text = text.trim();
    let lines = break_whole(text, setting, measure);
    if lines.len() <= setting.max_lines {
        return lines;
    }
    for end in clause_ends(text).into_iter().rev() {
        let clause = text[..end].trim_end_matches(|c| SEPARATORS.contains(c));
        let lines = break_whole(clause, setting, measure);
        if !lines.is_empty() && lines.len() <= setting.max_lines {
            return lines;
        }
    }
    let mut lines: Vec<String> = lines.into_iter().take(setting.max_lines).collect();
    if let Some(last) = lines.last_mut() {
        shorten(last, setting, measure);
    }
    lines
}

/// Where clauses end, as byte offsets behind the mark, outside brackets and quotation marks.
fn clause_ends(text: &str) -> Vec<usize> {
    let mut depth = 0_usize;
    let mut ends = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if OPENING.contains(character) {
            depth += 1;
        } else if "）】》〉」』”’)]}".contains(character) {
            depth = depth.saturating_sub(1);
        }
        let next = characters.peek().map(|&(_, next)| next);
        // A Latin mark ends a clause only before a space: 80,000 and 3.5 are no ends.
        let ends_here =
            CLAUSE_ENDS.contains(character) && (!character.is_ascii() || next.is_none_or(|c| c == ' '));
        if depth == 0 && ends_here && !next.is_some_and(|c| CLOSING.contains(c)) {
            ends.push(at + character.len_utf8());
        }
    }
    ends
}

/// Ends a line with `…`, taking away as little as makes room for it.
fn shorten(line: &mut String, setting: Setting, measure: &dyn Measure) {
    loop {
        let kept = line.trim_end_matches(|c| SEPARATORS.contains(c) || OPENING.contains(c)).len();
        line.truncate(kept);
        line.push('…');
        if measure.width(line, setting.size, setting.bold) <= setting.width || kept == 0 {
            return;
        }
        line.pop();
        if let Some(last) = line.pop() {
            // A Latin word goes whole, if another stands before it.
            let word = line.rfind(' ').filter(|_| last.is_alphanumeric() && !is_han(last));
            line.truncate(word.unwrap_or(line.len()));
        }
    }
}

/// Breaks a text of a size into as many lines of a width as it needs.
pub fn break_lines(text: &str, width: f32, size: f32, bold: bool, measure: &dyn Measure) -> Vec<String> {
    break_whole(text, Setting { width, size, bold, max_lines: usize::MAX, short: false }, measure)
}

/// Breaks a text into as many lines as it needs, whatever the setting's most.
fn break_whole(text: &str, setting: Setting, measure: &dyn Measure) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines().map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let pieces = if setting.short { joints(paragraph) } else { Vec::new() };
        break_paragraph(paragraph, &pieces, setting, measure, &mut lines);
    }
    lines
}

/// Fills lines greedily. A line ends at the last joint that fits, without one at the last opportunity.
fn break_paragraph(
    text: &str,
    joints: &[usize],
    setting: Setting,
    measure: &dyn Measure,
    lines: &mut Vec<String>,
) {
    let fits = |part: &str| measure.width(part.trim_end(), setting.size, setting.bold) <= setting.width;
    let opportunities = opportunities(text);
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        let last_fitting = |ends: &[usize]| {
            let ends = ends.iter().copied().filter(|&end| end > start);
            ends.take_while(|&end| fits(&text[start..end])).last()
        };
        let hyphenated = |part: &str| {
            let hyphen = if is_within_word(rest, part.len()) { "-" } else { "" };
            fits(&format!("{part}{hyphen}"))
        };
        let word = |start: usize| {
            let end = opportunities.iter().copied().find(|&end| end > start).unwrap_or(text.len());
            &text[start..end]
        };
        let end = if fits(rest) {
            text.len()
        } else {
            last_fitting(joints)
                .or_else(|| last_fitting(&opportunities))
                .unwrap_or_else(|| start + broken_word(word(start), &hyphenated))
        };
        let mut line = text[start..end].trim_end().to_owned();
        if is_within_word(text, end) {
            line.push('-');
        }
        lines.push(line);
        start = end + (text[end..].len() - text[end..].trim_start().len());
    }
}

/// Whether Latin letters stand on both sides, so that a break there wants a hyphen.
fn is_within_word(text: &str, at: usize) -> bool {
    // Below U+1100 stand the alphabets; scripts without spaces follow.
    let is_letter = |c: char| c.is_alphabetic() && c < '\u{1100}';
    text[..at].ends_with(is_letter) && text[at..].starts_with(is_letter)
}

/// How many bytes of a word that is wider than the line stand on it: at least one character. If it can be
/// helped, no closing mark and no less than three characters are left for the next line.
fn broken_word(word: &str, fits: &dyn Fn(&str) -> bool) -> usize {
    let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    let n_fitting = ends.iter().take_while(|&&end| fits(&word[..end])).count().max(1);
    let is_good = |n: &usize| {
        let (before, after) = word.split_at(ends[n - 1]);
        may_break(before, after) && ends.len() - n >= 3
    };
    ends[(1..=n_fitting).rev().find(is_good).unwrap_or(n_fitting) - 1]
}

/// Whether kinsoku allows a line to end with `before` and the next to begin with `after`.
fn may_break(before: &str, after: &str) -> bool {
    let ends_open = before.trim_end().ends_with(|c| OPENING.contains(c));
    let begins_closed = after.trim_start().starts_with(|c| CLOSING.contains(c));
    !ends_open && !begins_closed
}

/// Where a line may end, as byte offsets, without the end of the text.
fn opportunities(text: &str) -> Vec<usize> {
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
fn joints(text: &str) -> Vec<usize> {
    let ends = text.char_indices().filter(|&(_, c)| JOINTS.contains(c)).map(|(at, c)| at + c.len_utf8());
    let in_number = |end: usize| {
        text[..end].ends_with(['+', '/']) && text[end..].starts_with(|c: char| c.is_ascii_digit())
    };
    ends.filter(|&end| !in_number(end))
        .filter(|&end| end < text.len() && may_break(&text[..end], &text[end..]))
        .collect()
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
