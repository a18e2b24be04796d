//! What leaves the program: a worksheet as PDF, XLSX, SVG, PNG and Markdown.

pub mod svg;
