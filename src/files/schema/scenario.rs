//! A scenario: the brief, which stands flat in it and under `scenario` in a worksheet, the journey and the
//! trainer's part.

use super::names::items;
use super::reader::Reader;
use super::table::{Root, Row, Table, part, rows, value_of_part, version};
use super::text::name;
use super::value::{list, number};
use crate::files::problem::{FilePart, Problem, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::limits::SCENARIO_MINUTES;
use crate::model::{Boundary, Brief, Persona, Scenario, Step, Touchpoint};

/// The fields of a brief but for id and title, in the part that `$of` leads to.
macro_rules! brief_rows {
    ($($of:ident)?) => {
        rows! {
            always ($($of.)? customer) as "customer";
            may ($($of.)? industry) as "industry";
            may ($($of.)? minutes) as "minutes" by number(SCENARIO_MINUTES);
            may ($($of.)? tagline) as "tagline";
            always ($($of.)? persona) as "persona";
            may ($($of.)? goal) as "goal";
            may ($($of.)? boundary) as "boundary";
            may ($($of.)? context) as "context";
        }
    };
}

impl Root for Scenario {
    const NAME: &'static str = "scenario";
}

impl Table for Scenario {
    const PART: FilePart = FilePart::Scenario;
    const ROWS: &'static [&'static [Row<Self>]] = &[
        &[version()],
        rows! {
            may (brief.id) as "id";
            must (brief.title) as "title" by name(FilePart::Scenario) => "\"…\",";
        },
        brief_rows!(brief),
        rows! {
            may closed by closed;
            always (journey.departments) as "departments";
            must (journey.stages) as "stages" => "[(name: \"…\", touchpoints: [(name: \"…\")])],";
            may trainer;
        },
    ];

    fn begin(_: &mut Reader<'_>) -> Self {
        Self::default()
    }

    fn check(&self, node: &Node, _: &'static str, reader: &mut Reader<'_>) {
        no_stages(node, reader);
        self.look_at_scores(node, reader);
    }
}

impl Scenario {
    /// A key that has scores has one for every touchpoint, or the curve of the debrief has gaps; without that
    /// of the end it remembers nothing.
    fn look_at_scores(&self, root: &Node, reader: &mut Reader<'_>) {
        let Some(list) = root.field("trainer").and_then(|trainer| trainer.field("touchpoints")) else {
            return;
        };
        let Some(trainer) = &self.trainer else { return };
        // Of what could not be read, it is not known whose it is.
        if reader.problems.failed() || trainer.touchpoints.is_empty() {
            return;
        }
        let name = |touchpoint: &Touchpoint| {
            excerpt(if touchpoint.name.zh.is_empty() { &touchpoint.name.en } else { &touchpoint.name.zh })
        };
        let lacks = self.journey.touchpoints().filter(|touchpoint| trainer.score(&touchpoint.id).is_none());
        let end = self.brief.boundary.end_touchpoint.as_ref();
        let end = end.or_else(|| self.journey.touchpoints().next_back().map(|touchpoint| &touchpoint.id));
        let (at_end, others): (Vec<_>, Vec<_>) = lacks.partition(|touchpoint| Some(&touchpoint.id) == end);
        if let Some(touchpoint) = at_end.first() {
            reader.warning(list.place, Problem::NoEndScore { name: name(touchpoint) });
        }
        if !others.is_empty() {
            let names = others.into_iter().map(name).collect();
            reader.warning(list.place, Problem::NoReferenceScore { names });
        }
    }
}

impl Table for Brief {
    const PART: FilePart = FilePart::Brief;
    const ROWS: &'static [&'static [Row<Self>]] = &[
        rows! {
            always id;
            always title;
        },
        brief_rows!(),
    ];

    fn begin(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}

value_of_part!(Brief);

part! {
    Persona as Persona;
    bare |value: &Value| matches!(value, Value::Text(_)).then_some("name");
    {
        always name;
        may role;
        may about;
    }
}

part! {
    Boundary as Boundary;
    {
        may start;
        may end;
        may end_touchpoint;
    }
}

/// The steps that begin closed, in their order; one that is written twice is closed once.
pub(super) fn closed(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Vec<Step>> {
    let mut closed = list(|node: &Node, step: &Step, reader: &mut Reader<'_>| {
        if !step.can_close() {
            reader.error(node.place, Problem::StaysOpen);
        }
    })(node, field, reader)?;
    closed.sort_unstable();
    closed.dedup();
    Some(closed)
}

/// A journey may be begun without a stage, but that is worth telling.
pub(super) fn no_stages(root: &Node, reader: &mut Reader<'_>) {
    if let Some(list) = root.field("stages")
        && matches!(list.value, Value::List(_))
        && items(list).is_empty()
    {
        reader.warning(list.place, Problem::NoStages);
    }
}
