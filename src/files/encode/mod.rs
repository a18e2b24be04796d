//! Model → text, in a layout that a person reads and edits: what fits on a line stands on one line, a
//! field a line otherwise. The same model always gives the same bytes. Which fields are written stands in
//! [`super::schema`].

mod layout;

pub(super) use layout::on_one_line;

use super::schema;
use super::syntax::Node;
use crate::model::{Class, Scenario, Worksheet};

const SCENARIO_HEAD: &str = "// Peak Moments scenario 峰值时刻 情景 · docs: docs/SCENARIO_FORMAT.md";
const CLASS_HEAD: &str = "// Peak Moments class 峰值时刻 班级 · docs: docs/CLASS_FORMAT.md";
const WORKSHEET_HEAD: &str = "// Peak Moments worksheet 峰值时刻 工作单 · docs: docs/WORKSHEET_FORMAT.md";

/// The text of a scenario file.
pub fn scenario_text(scenario: &Scenario) -> String {
    laid_out(SCENARIO_HEAD, &schema::write(scenario))
}

/// The text of a worksheet file.
pub fn worksheet_text(worksheet: &Worksheet) -> String {
    laid_out(WORKSHEET_HEAD, &schema::write(worksheet))
}

/// The text of a class file.
pub fn class_text(class: &Class) -> String {
    laid_out(CLASS_HEAD, &schema::write(class))
}

/// A tree as a file with a remark on top.
pub(super) fn laid_out(head: &str, root: &Node) -> String {
    layout::text(head, root)
}
