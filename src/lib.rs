//! Peak Moments 峰值时刻: workshops on peak experience and moments of truth.
//!
//! The modules stand in the order of the flow; each uses only those above it, and only `app`, `ui` and
//! `window` know that there is a window. `docs/ARCHITECTURE.md` draws the picture.

#![forbid(unsafe_code)]

pub mod model;
pub mod analysis;
pub mod edit;
pub mod files;
pub mod words;
pub mod demo;
pub mod sheet;
pub mod report;
pub mod cli;
pub mod app;
pub mod ui;
pub mod window;
