//! All tests of the project in one binary: what is tested stands in the module's name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

#[cfg(feature = "pdf")]
mod read_pdf;
#[cfg(feature = "pdf")]
mod report;
#[cfg(feature = "pdf")]
mod report_pdf;
mod report_tables;
mod ride;
mod sheet;
mod sheet_paper;
mod sheet_text;
