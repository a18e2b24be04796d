//! RON as a tree with places, read to the end whatever is wrong: a facilitator is told all mistakes of a
//! file at once, which a reader that stops at the first cannot do.
//!
//! Accepts what ron 0.12 accepts for our files. What a tree means stands in [`super::decode`].

mod bare;
mod bracket;
mod brackets;
mod lexer;
mod marks;
mod mend;
mod number;
mod parser;
mod quotes;
mod slip;
mod token;
mod tree;

pub(crate) use parser::parse;
pub(crate) use tree::{Field, Node, Value};
