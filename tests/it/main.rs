//! All tests of the project in one binary: what is tested stands in the module's name.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod alone;
mod agenda;
mod agreement;
mod analysis;
mod class_analysis;
mod class_debrief;
mod class_groups;
mod class_report;
mod cli;
mod cli_analyse;
mod cli_compare;
mod cli_demo;
mod collect;
mod compare;
mod compare_beside;
#[cfg(windows)]
mod console;
mod crash;
mod dates;
mod edit;
mod edit_rule;
mod entry;
mod export_over;
mod faulty_disk;
mod files_any_input;
mod files_authors;
mod files_bad_input;
mod files_docs;
mod files_faults;
mod files_held;
mod files_keep;
mod files_messages;
mod files_names;
mod files_old_versions;
mod files_open;
mod files_programs;
mod files_recovery;
mod files_save;
mod files_shipped;
mod files_slips;
mod icon;
mod ids;
mod key;
mod method_analysis;
mod method_cli;
mod method_edit;
mod method_format;
mod method_lenses;
mod method_words;
mod model_disk;
mod painting;
mod people;
mod places;
mod points;
mod read_pdf;
mod read_rust;
mod report;
mod report_bounds;
mod report_clean;
mod report_method;
mod report_pdf;
mod report_plan;
mod report_tables;
mod review;
mod ride;
mod roster;
mod scenario_edit;
mod sheet;
mod sheet_class;
mod sheet_key;
mod sheet_paper;
mod sheet_redesign;
mod sheet_text;
mod tidy;
mod ui;
mod versions;
