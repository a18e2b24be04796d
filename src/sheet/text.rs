//! Breaks text into lines, in Chinese and English, and cuts what does not fit.
//!
//! Chinese lines obey kinsoku: no closing mark opens a line, no opening mark ends it. English breaks at
//! spaces. A word is broken only when it is wider than the line.

use super::breaks::{CLOSING, OPENING, is_han, joints, may_break, opportunities};
use super::fonts::TextMeasure;
use crate::model::labels::safe_label;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// The end of a clause, where a text may be cut.
const CLAUSE_ENDS: &str = "，。；？！：,.;?!:—";
/// What separates a clause from the next and is left out where the text is cut between them.
const SEPARATORS: &str = "，；：、,;:— ";

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextSetting {
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

impl TextSetting {
    /// As many lines of a width as a text needs.
    fn of(width: f32, size: f32, bold: bool) -> Self {
        Self { width, size, bold, max_lines: usize::MAX, short: false }
    }

    fn key(&self) -> Key {
        (self.width.to_bits(), self.size.to_bits(), self.bold, self.max_lines, self.short)
    }
}

/// Texts that were broken before, so that a map is laid out again without breaking its lines again.
/// Belongs to one [`TextMeasure`].
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
    pub fn lines(&mut self, text: &str, setting: TextSetting, measure: &dyn TextMeasure) -> Arc<[String]> {
        // One character more than is looked at tells that there is more.
        let text = beginning_of(text, MOST + 1);
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
fn fit(text: &str, setting: TextSetting, measure: &dyn TextMeasure) -> Vec<String> {
    let text = text.trim();
    let shown = beginning(text);
    // Two lines beyond the last that has room: no clause that ends behind them would fit.
    let mut ends = Vec::new();
    let mut lines = Vec::new();
    for (line, end) in Breaker::new(shown, setting, measure).take(setting.max_lines.saturating_add(2)) {
        lines.push(line);
        ends.push(end);
    }
    if lines.len() <= setting.max_lines && shown.len() == text.len() {
        return lines;
    }
    let reach = ends.last().copied().unwrap_or_default();
    for end in clause_ends(shown, reach).into_iter().rev() {
        let clause = shown[..end].trim_end_matches(|c| SEPARATORS.contains(c));
        let lines: Vec<String> = broken(clause, setting, measure, setting.max_lines.saturating_add(1));
        if !lines.is_empty() && lines.len() <= setting.max_lines {
            return lines;
        }
    }
    lines.truncate(setting.max_lines);
    if let Some(last) = lines.last_mut() {
        shorten(last, setting, measure);
    }
    lines
}

/// Where clauses end up to an offset, as byte offsets behind the mark, outside brackets and quotation
/// marks.
fn clause_ends(text: &str, reach: usize) -> Vec<usize> {
    let mut depth = 0_usize;
    let mut ends = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next().filter(|(at, _)| *at < reach) {
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
fn shorten(line: &mut String, setting: TextSetting, measure: &dyn TextMeasure) {
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

/// As many characters as no line, lane or slide has room for.
const MOST: usize = 2_000;

/// The beginning of a text. Whoever paints a text that may be of any length looks at no more of it.
pub fn beginning(text: &str) -> &str {
    beginning_of(text, MOST)
}

/// So many characters of a text, or all of a shorter one.
pub fn beginning_of(text: &str, n: usize) -> &str {
    // A character has a byte at least: a short text need not be counted.
    if text.len() <= n {
        return text;
    }
    text.char_indices().nth(n).map_or(text, |(end, _)| &text[..end])
}

/// Breaks a text of a size into as many lines of a width as it needs.
pub fn break_lines(text: &str, width: f32, size: f32, bold: bool, measure: &dyn TextMeasure) -> Vec<String> {
    broken(text, TextSetting::of(width, size, bold), measure, usize::MAX)
}

/// The first lines of a text, at most `most`; the last of them ends in `…` where there is more.
pub fn first_lines(
    text: &str,
    (width, most): (f32, usize),
    size: f32,
    bold: bool,
    measure: &dyn TextMeasure,
) -> Vec<String> {
    let mut lines = broken(text, TextSetting::of(width, size, bold), measure, most.saturating_add(1));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines
}

/// As much of a text as a line has room for, with `…` where there is more.
pub fn cut<'a>(text: &'a str, width: f32, size: f32, bold: bool, measure: &dyn TextMeasure) -> Cow<'a, str> {
    // What is wider by less than half a pixel was measured with its own width as the room.
    let shown = beginning(text);
    if measure.fitting(shown, size, bold, width + 0.5) == text.len() {
        return Cow::Borrowed(text);
    }
    let mut shown = &shown[..measure.fitting(shown, size, bold, width)];
    let fits = |shown: &str| measure.width(&format!("{shown}…"), size, bold) <= width;
    while !shown.is_empty() && !fits(shown) {
        shown = shown.char_indices().next_back().map_or("", |(end, _)| &shown[..end]);
    }
    Cow::Owned(format!("{shown}…"))
}

/// The first lines of a text, whatever the setting's most.
fn broken(text: &str, setting: TextSetting, measure: &dyn TextMeasure, most: usize) -> Vec<String> {
    Breaker::new(text, setting, measure).map(|(line, _)| line).take(most).collect()
}

/// Breaks a text line by line, so that nobody pays for lines that are not shown. Each line comes with the
/// offset in the text at which it ends.
struct Breaker<'a> {
    text: &'a str,
    setting: TextSetting,
    measure: &'a dyn TextMeasure,
    /// Where the next paragraph begins.
    next: usize,
    paragraph: Option<Paragraph<'a>>,
}

/// A paragraph of which the beginning is broken already.
struct Paragraph<'a> {
    text: &'a str,
    /// Its place in the whole text.
    offset: usize,
    /// Where the next line begins.
    start: usize,
    /// Up to where it is known where lines may end: a long paragraph is looked at piece by piece.
    known: usize,
    /// Where lines may end, as [`opportunities`] finds it, and the better places of a short field.
    opportunities: Vec<usize>,
    joints: Vec<usize>,
}

/// How many bytes of a paragraph are looked at together, and how many of them must lie behind a line, so
/// that what follows it has its say in where it may end.
const PIECE: usize = 8_192;
const BEYOND: usize = 256;

impl<'a> Breaker<'a> {
    fn new(text: &'a str, setting: TextSetting, measure: &'a dyn TextMeasure) -> Self {
        Self { text, setting, measure, next: 0, paragraph: None }
    }

    /// The next paragraph that is not empty.
    fn next_paragraph(&mut self) -> Option<Paragraph<'a>> {
        loop {
            let rest = self.text.get(self.next..).filter(|rest| !rest.is_empty())?;
            let line = rest.split_inclusive('\n').next().unwrap_or(rest);
            let offset = self.next + (line.len() - line.trim_start().len());
            self.next += line.len();
            let text = line.trim();
            if !text.is_empty() {
                let (opportunities, joints) = (Vec::new(), Vec::new());
                return Some(Paragraph { text, offset, start: 0, known: 0, opportunities, joints });
            }
        }
    }
}

impl Iterator for Breaker<'_> {
    type Item = (String, usize);

    fn next(&mut self) -> Option<(String, usize)> {
        if self.paragraph.as_ref().is_none_or(|paragraph| paragraph.start >= paragraph.text.len()) {
            self.paragraph = Some(self.next_paragraph()?);
        }
        let paragraph = self.paragraph.as_mut()?;
        let (line, end) = paragraph.line(self.setting, self.measure);
        Some((line, paragraph.offset + end))
    }
}

impl Paragraph<'_> {
    /// The next line, filled greedily, and the offset at which it ends. It ends at the last joint that
    /// fits, without one at the last opportunity.
    fn line(&mut self, setting: TextSetting, measure: &dyn TextMeasure) -> (String, usize) {
        let (text, start) = (self.text, self.start);
        let fitting = start + measure.fitting(&text[start..], setting.size, setting.bold, setting.width);
        let end = if fitting == text.len() {
            text.len()
        } else {
            if self.known < text.len() && self.known < fitting + BEYOND {
                self.look_at(fitting + PIECE, setting.short);
            }
            last_fitting(text, &self.joints, start, fitting)
                .or_else(|| last_fitting(text, &self.opportunities, start, fitting))
                .unwrap_or_else(|| {
                    let next = self.opportunities.partition_point(|&end| end <= start);
                    let word = self.opportunities.get(next).map_or(self.known, |&end| end);
                    start + broken_word(&text[start..], word - start, fitting - start, setting, measure)
                })
        };
        let mut line = text[start..end].trim_end().to_owned();
        if is_within_word(text, end) {
            line.push('-');
        }
        self.start = end + (text[end..].len() - text[end..].trim_start().len());
        (line, end)
    }

    /// Finds where lines may end from the next line's start up to about `until`.
    fn look_at(&mut self, until: usize, short: bool) {
        let until = self.text.ceil_char_boundary(until);
        let (start, piece) = (self.start, &self.text[self.start..until]);
        let within = |ends: Vec<usize>| ends.into_iter().map(|end| start + end).collect();
        self.opportunities = within(opportunities(piece));
        self.joints = if short { within(joints(piece)) } else { Vec::new() };
        self.known = until;
    }
}

/// The last of some ends behind `start` up to which a text fits, where `fitting` is as far as it does;
/// spaces behind that do not count.
fn last_fitting(text: &str, ends: &[usize], start: usize, fitting: usize) -> Option<usize> {
    let fits = |end: usize| end <= fitting || text[fitting..end].chars().all(char::is_whitespace);
    let ends = &ends[ends.partition_point(|&end| end <= start)..];
    let within = ends.partition_point(|&end| end <= fitting);
    let beyond = ends[within..].iter().take_while(|&&end| fits(end)).count();
    (within + beyond).checked_sub(1).map(|last| ends[last])
}

/// Whether Latin letters stand on both sides, so that a break there wants a hyphen.
fn is_within_word(text: &str, at: usize) -> bool {
    // Below U+1100 stand the alphabets; scripts without spaces follow.
    let is_letter = |c: char| c.is_alphabetic() && c < '\u{1100}';
    text[..at].ends_with(is_letter) && text[at..].starts_with(is_letter)
}

/// How many bytes of a word that is wider than the line stand on it: at least one character. If it can be
/// helped, no closing mark and no less than three characters are left for the next line. The word is the
/// first `length` bytes of `rest`, of which `fitting` have room.
fn broken_word(
    rest: &str,
    length: usize,
    fitting: usize,
    setting: TextSetting,
    measure: &dyn TextMeasure,
) -> usize {
    let word = &rest[..length];
    // With a hyphen there is room for a little less. The ends that leave room for two need no measuring.
    let width = |part: &str| measure.width(part, setting.size, setting.bold);
    let safe = setting.width - 2.0 * width("-");
    let safe = measure.fitting(word, setting.size, setting.bold, safe);
    let hyphenated = |end: usize| {
        let hyphen = if is_within_word(rest, end) { "-" } else { "" };
        width(&format!("{}{hyphen}", rest[..end].trim_end())) <= setting.width
    };
    let ends = word[..fitting.min(length)].char_indices().map(|(at, c)| at + c.len_utf8());
    let fits: Vec<usize> = ends.take_while(|&end| end <= safe || hyphenated(end)).collect();
    let first = word.chars().next().map_or(length, char::len_utf8);
    let last = fits.last().copied().unwrap_or(first);
    let is_good = |end: &usize| {
        let (before, after) = word.split_at(*end);
        may_break(before, after) && after.chars().nth(2).is_some()
    };
    fits.iter().rev().copied().find(is_good).filter(|_| !fits.is_empty()).unwrap_or(last)
}
