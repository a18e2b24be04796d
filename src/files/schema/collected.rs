//! What a class collected, and the touchpoints that count as one in it.

use super::names::items;
use super::reader::Reader;
use super::table::{part, rows};
use super::value::{FileValue, number, revision};
use crate::files::problem::Problem;
use crate::files::syntax::{Node, Value};
use crate::model::limits::LAST_INSTANT;
use crate::model::{Collected, Join, List, Taking, TouchpointId};

part! {
    Collected as Collected;
    {
        may worksheet;
        may revision by revision;
        must file => "\"group-3.worksheet.ron\",";
        may at by number(0..=LAST_INSTANT);
        may from;
        may group;
        may taking with UnlessJudged;
        may typed;
    }
}

part! {
    Join as Join;
    {
        must touchpoint with OfAnyGroup => "\"+k3f9x2ab-13\",";
        must with with OfAnyGroup => "\"t5\",";
    }
}

pub(super) fn at_most_collected(
    node: &Node,
    field: &'static str,
    reader: &mut Reader<'_>,
) -> Option<List<Collected>> {
    let found = items(node).len();
    if found > Collected::MOST {
        let max = Collected::MOST as i64;
        reader.error(node.place, Problem::NumberOf { field, found, min: 0, max });
    }
    FileValue::read(node, field, reader)
}

/// What nobody decided is not written.
struct UnlessJudged;

impl UnlessJudged {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Taking> {
        FileValue::read(node, field, reader)
    }

    fn write(taking: &Taking) -> Option<Value> {
        (*taking != Taking::Judged).then(|| taking.write())
    }
}

/// A touchpoint of some group's worksheet, which is not in the class file.
struct OfAnyGroup;

impl OfAnyGroup {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<TouchpointId> {
        reader.string(node, field).map(TouchpointId::from)
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the rows of a table have it")]
    fn write(id: &TouchpointId) -> Option<Value> {
        Some(id.write())
    }
}
