//! Single characters: blanks, the beginnings of names, and what was typed instead of a plain mark.

pub(super) fn begins_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

/// ron's blanks, and a byte order mark inside a text that was glued together.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// What to type instead of a mark of the Chinese keyboard or a typographic look-alike.
pub(super) fn plain_form(c: char) -> Option<&'static str> {
    Some(match c {
        '，' | '；' | '、' | ';' | '､' => ",",
        '：' | '﹕' => ":",
        '（' => "(",
        '）' => ")",
        '【' | '［' | '〔' => "[",
        '】' | '］' | '〕' => "]",
        '｛' => "(",
        '｝' => ")",
        '“' | '”' | '＂' | '„' | '«' | '»' | '「' | '」' | '『' | '』' => "\"",
        '‘' | '’' | '＇' => "\"",
        '＝' => "=",
        '－' | '−' | '–' | '—' => "-",
        '＋' => "+",
        '．' => ".",
        '０' => "0",
        '１' => "1",
        '２' => "2",
        '３' => "3",
        '４' => "4",
        '５' => "5",
        '６' => "6",
        '７' => "7",
        '８' => "8",
        '９' => "9",
        '\u{3000}' | '\u{A0}' | '\u{2002}' | '\u{2003}' | '\u{2009}' | '\u{202F}' => " ",
        _ => return None,
    })
}
