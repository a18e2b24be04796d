//! How ron writes numbers.

use super::token::Token;

/// Reads a number as ron writes it: sign, base prefix, underscores, fraction, exponent, type suffix.
pub(super) fn read_number(written: &str) -> Option<Token> {
    const SUFFIXES: [&str; 12] =
        ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128", "f32", "f64"];
    let (negative, unsigned) = match written.as_bytes().first() {
        Some(b'-') => (true, &written[1..]),
        Some(b'+') => (false, &written[1..]),
        _ => (false, written),
    };
    if matches!(unsigned, "inf" | "NaN") {
        return Some(Token::Decimal(written.to_owned()));
    }
    let (radix, digits) = match unsigned.get(..2) {
        Some("0x") => (16, &unsigned[2..]),
        Some("0o") => (8, &unsigned[2..]),
        Some("0b") => (2, &unsigned[2..]),
        _ => (10, unsigned),
    };
    let suffix =
        SUFFIXES.iter().find(|suffix| digits.ends_with(*suffix) && (radix != 16 || !suffix.starts_with('f')));
    let digits = suffix.map_or(digits, |suffix| &digits[..digits.len() - suffix.len()]).replace('_', "");
    if digits.is_empty() {
        return None;
    }
    if digits.chars().all(|c| c.is_digit(radix)) {
        let signed = if negative { format!("-{digits}") } else { digits };
        return Some(match i64::from_str_radix(&signed, radix) {
            Ok(number) => Token::Integer(number),
            Err(_) => Token::Decimal(written.to_owned()),
        });
    }
    (radix == 10 && digits.parse::<f64>().is_ok()).then(|| Token::Decimal(written.to_owned()))
}
