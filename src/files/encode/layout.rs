//! Tree → text. A bracket that fits on its line stays on it; otherwise every entry has a line of its own.

use crate::files::syntax::{Node, Value};
use crate::model::labels::is_hidden;
use std::fmt::Write;

/// Columns of a line; a Chinese character takes two.
const WIDTH: usize = 110;
const INDENT: usize = 2;

/// The file: a remark, then the tree, its outermost brackets always opened up.
pub(super) fn text(head: &str, root: &Node) -> String {
    let mut out = format!("{head}\n");
    broken(&mut out, root, 0);
    out.push('\n');
    out
}

/// A whole tree on one line, however long.
pub(crate) fn on_one_line(root: &Node) -> String {
    let mut out = String::new();
    one_line(&mut out, root, usize::MAX);
    out
}

/// Writes a value whose line so far is `used` columns wide.
fn value(out: &mut String, node: &Node, depth: usize, used: usize) {
    let start = out.len();
    if one_line(out, node, WIDTH * 4) && used + width(&out[start..]) < WIDTH {
        return;
    }
    out.truncate(start);
    broken(out, node, depth);
}

/// Writes a value on one line; stops early, with `false`, once it is longer than `most` bytes.
fn one_line(out: &mut String, node: &Node, most: usize) -> bool {
    let start = out.len();
    let fits = |out: &String| out.len() - start < most;
    match &node.value {
        Value::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                if !one_line(out, item, most) || !fits(out) {
                    return false;
                }
            }
            out.push(']');
        }
        Value::Tuple { name, items } => {
            out.push_str(name.as_deref().unwrap_or_default());
            out.push('(');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                if !one_line(out, item, most) || !fits(out) {
                    return false;
                }
            }
            out.push(')');
        }
        Value::Fields(fields) => {
            out.push('(');
            for (index, field) in fields.iter().enumerate() {
                let _ = write!(out, "{}{}: ", if index > 0 { ", " } else { "" }, field.name);
                if !one_line(out, &field.value, most) || !fits(out) {
                    return false;
                }
            }
            out.push(')');
        }
        scalar => write_scalar(out, scalar),
    }
    true
}

/// Writes a value with every entry on a line of its own; what has no entries stays as it is.
fn broken(out: &mut String, node: &Node, depth: usize) {
    let inner = (depth + 1) * INDENT;
    match &node.value {
        Value::List(items) => {
            out.push_str("[\n");
            for item in items {
                let _ = write!(out, "{:inner$}", "");
                value(out, item, depth + 1, inner);
                out.push_str(",\n");
            }
            let _ = write!(out, "{:1$}]", "", depth * INDENT);
        }
        Value::Fields(fields) => {
            out.push_str("(\n");
            for field in fields {
                let _ = write!(out, "{:inner$}{}: ", "", field.name);
                value(out, &field.value, depth + 1, inner + field.name.len() + 2);
                out.push_str(",\n");
            }
            let _ = write!(out, "{:1$})", "", depth * INDENT);
        }
        Value::Tuple { .. } => {
            one_line(out, node, usize::MAX);
        }
        scalar => write_scalar(out, scalar),
    }
}

fn write_scalar(out: &mut String, value: &Value) {
    match value {
        Value::Text(text) => write_text(out, text),
        Value::Integer(number) => {
            let _ = write!(out, "{number}");
        }
        Value::Decimal(text) | Value::Name(text) => out.push_str(text),
        Value::List(_) | Value::FieldList { .. } | Value::Fields(_) | Value::Tuple { .. } | Value::Broken => {
        }
    }
}

/// Escapes only what must be, and what nobody would see.
fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_hidden(c) || c == '\u{FEFF}' || matches!(c, '\u{2028}' | '\u{2029}') => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn width(text: &str) -> usize {
    text.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum()
}
