//! Reads a Rust source file as far as the house's walls need it: code without comments, the texts that
//! stand in it, and the paths that it names. No parser: what it cannot tell apart it takes for code.

/// A source file taken apart.
pub struct ReadRust {
    /// The code, with every comment, text and character replaced by a space.
    pub code: String,
    /// The texts with their lines, counted from 1. Those in attributes are left out: no person reads them.
    pub texts: Vec<(usize, String)>,
}

impl ReadRust {
    pub fn new(source: &str) -> Self {
        let characters: Vec<char> = source.chars().collect();
        let mut read = Self { code: String::new(), texts: Vec::new() };
        let (mut at, mut line) = (0, 1);
        while at < characters.len() {
            let length = match (characters[at], characters.get(at + 1)) {
                ('/', Some('/')) => until(&characters, at, "\n"),
                ('/', Some('*')) => until(&characters, at, "*/") + 2,
                ('"', _) => read.text(&characters, at, line),
                ('r', Some('"' | '#')) if !ends_in_word(&read.code) => read.raw_text(&characters, at, line),
                ('\'', Some('\\')) => until(&characters, at + 2, "'") + 3,
                ('\'', Some(_)) if characters.get(at + 2) == Some(&'\'') => 3,
                (other, _) => {
                    read.code.push(other);
                    line += usize::from(other == '\n');
                    at += 1;
                    continue;
                }
            };
            let end = (at + length).min(characters.len());
            line += characters[at..end].iter().filter(|&&c| c == '\n').count();
            read.code.push(' ');
            at = end;
        }
        read
    }

    /// Takes a text up to its closing quote; the answer is its length in the source.
    fn text(&mut self, characters: &[char], start: usize, line: usize) -> usize {
        let mut at = start + 1;
        let mut text = String::new();
        while at < characters.len() && characters[at] != '"' {
            if characters[at] == '\\' {
                at += 1;
                text.push(' ');
            } else {
                text.push(characters[at]);
            }
            at += 1;
        }
        self.keep(line, text);
        at + 1 - start
    }

    fn raw_text(&mut self, characters: &[char], start: usize, line: usize) -> usize {
        let hashes = characters[start + 1..].iter().take_while(|&&c| c == '#').count();
        let open = start + 1 + hashes;
        if characters.get(open) != Some(&'"') {
            self.code.push('r');
            return 1;
        }
        let close = format!("\"{}", "#".repeat(hashes));
        let length = until(characters, open + 1, &close);
        self.keep(line, characters[open + 1..open + 1 + length].iter().collect());
        open + 1 + length + close.len() - start
    }

    fn keep(&mut self, line: usize, text: String) {
        // An attribute is open where its bracket is not closed yet.
        let attribute = self.code.rfind("#[").max(self.code.rfind("#!["));
        let open = attribute.is_some_and(|from| {
            let after = &self.code[from..];
            after.matches('[').count() > after.matches(']').count()
        });
        if !open {
            self.texts.push((line, text));
        }
    }

    /// Every path that is named, groups of a `use` written out: `a::{b, c::d}` gives `a::b` and `a::c::d`.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let mut tokens = Vec::new();
        let mut word = String::new();
        for character in self.code.chars() {
            if character.is_alphanumeric() || character == '_' {
                word.push(character);
                continue;
            }
            if !word.is_empty() {
                tokens.push(std::mem::take(&mut word));
            }
            if !character.is_whitespace() {
                tokens.push(character.to_string());
            }
        }
        let mut paths = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if is_word(&tokens[at]) {
                at = path(&tokens, at, &[], &mut paths);
            } else {
                at += 1;
            }
        }
        paths
    }
}

/// Reads a path that begins with the word at `at`; the answer is where it ends.
fn path(tokens: &[String], mut at: usize, before: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let is = |at: usize, expected: &str| tokens.get(at).is_some_and(|token| token == expected);
    let mut path_so_far = before.to_vec();
    loop {
        path_so_far.push(tokens[at].clone());
        at += 1;
        if !(is(at, ":") && is(at + 1, ":")) {
            break;
        }
        at += 2;
        if is(at, "{") {
            at += 1;
            while at < tokens.len() && !is(at, "}") {
                at = if is_word(&tokens[at]) { path(tokens, at, &path_so_far, paths) } else { at + 1 };
            }
            return at + 1;
        }
        if !tokens.get(at).is_some_and(|token| is_word(token)) {
            break;
        }
    }
    paths.push(path_so_far);
    at
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn ends_in_word(code: &str) -> bool {
    code.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// How many characters stand from `start` up to the next `end`, or up to the end of the file.
fn until(characters: &[char], start: usize, end: &str) -> usize {
    let end: Vec<char> = end.chars().collect();
    let rest = characters.get(start..).unwrap_or_default();
    rest.windows(end.len()).position(|window| window == end).unwrap_or(rest.len())
}

#[test]
fn texts_and_paths_are_told_from_comments() {
    let source = concat!(
        "// crate::ui is only talked about\n",
        "use crate::{model::Text, files::{self, open}};\n",
        "#[allow(dead_code, reason = \"not for people\")]\n",
        "fn f<'a>(c: char) -> &'a str { if c == '\"' { r#\"raw \"text\"\"# } else { \"plain \\\" text\" } }\n",
        "/* std::fs */ const X: u8 = std::cmp::max(1, 2);\n",
    );
    let read = ReadRust::new(source);
    assert_eq!(read.texts, [(4, "raw \"text\"".to_owned()), (4, "plain   text".to_owned())]);
    let paths: Vec<String> = read.paths().iter().map(|path| path.join("::")).collect();
    for expected in ["crate::model::Text", "crate::files::self", "crate::files::open", "std::cmp::max"] {
        assert!(paths.iter().any(|path| path == expected), "{expected} in {paths:?}");
    }
    assert!(!paths.iter().any(|path| path.contains("ui") || path.contains("fs")), "{paths:?}");
}
