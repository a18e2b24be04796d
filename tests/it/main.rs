//! All tests of the project in one binary: what is tested stands in the module's name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod read_pdf;
mod report;
mod sheet;
mod sheet_paper;
mod sheet_text;
