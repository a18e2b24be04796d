//! Departments, stages and touchpoints, alike in scenarios and worksheets but for what a group adds.

use super::names::items;
use super::reader::Reader;
use super::table::{fields, part, rows};
use super::text::name;
use super::value::{FileValue, list_or_one};
use crate::files::problem::{FilePart, Problem, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::{Department, DepartmentId, Involvement, Responsibility, Role, Stage, Touchpoint};
use std::collections::BTreeSet;

part! {
    Department as Department;
    begin |reader: &mut Reader<'_>| {
        Department { id: reader.names.next_id(FilePart::Department).into(), ..Department::default() }
    };
    bare name_alone;
    {
        always id by own_id(FilePart::Department);
        must name within NAME by name(FilePart::Department) => "\"…\",";
        may short within SHORT_FORM;
        may note within TOUCHPOINT;
        may serves within TOUCHPOINT;
        may needs within TOUCHPOINT;
        may color;
    }
}

part! {
    Stage as Stage;
    begin |reader: &mut Reader<'_>| {
        Stage { id: reader.names.next_id(FilePart::Stage).into(), ..Stage::default() }
    };
    check no_touchpoints;
    {
        always id by own_id(FilePart::Stage);
        must name within NAME by name(FilePart::Stage) => "\"…\",";
        always touchpoints;
    }
}

part! {
    Touchpoint as Touchpoint;
    begin |reader: &mut Reader<'_>| {
        Touchpoint { id: reader.names.next_id(FilePart::Touchpoint).into(), ..Touchpoint::default() }
    };
    bare name_alone;
    {
        always id by own_id(FilePart::Touchpoint);
        must name within TOUCHPOINT by name(FilePart::Touchpoint) => "\"…\",";
        may short within TOUCHPOINT;
        may channel within TOUCHPOINT;
        may doing as "action" within TOUCHPOINT;
        may expectation within TOUCHPOINT;
        may thought within TOUCHPOINT;
        may frontstage by list_or_one(|_, _, _| ());
        may backstage by list_or_one(|_, _, _| ());
        may support by list_or_one(|_, _, _| ());
        work score;
        work note within REMARK;
        work responsibilities by each_department_once();
        work kano;
        work gap;
        work obstacles;
    }
}

part! {
    Involvement as Involvement;
    bare |value: &Value| (!matches!(value, Value::Fields(_))).then_some("department");
    write short_involvement;
    {
        must department => "\"…\",";
        may note;
    }
}

part! {
    Responsibility as Responsibility;
    begin |_| Responsibility { department: DepartmentId::default(), role: Role::A };
    {
        must department => "\"…\",";
        must role => "A,";
    }
}

/// A plain text is an entry with a name and nothing else.
fn name_alone(value: &Value) -> Option<&'static str> {
    matches!(value, Value::Text(_)).then_some("name")
}

/// The id that an entry has in the file.
fn own_id<Id: From<String>>(part: FilePart) -> impl Fn(&Node, &'static str, &mut Reader<'_>) -> Option<Id> {
    move |node, field, reader| reader.own_id(node, field, part).map(Id::from)
}

/// Written as the plain id where there is no note.
fn short_involvement(involvement: &Involvement) -> Value {
    if involvement.note.is_empty() { involvement.department.write() } else { fields(involvement) }
}

fn no_touchpoints(stage: &Stage, node: &Node, reader: &mut Reader<'_>) {
    // A misspelt or broken list was told already.
    let empty = match node.field("touchpoints") {
        None => true,
        Some(list) => matches!(list.value, Value::List(_)) && items(list).is_empty(),
    };
    if empty {
        let name = excerpt(if stage.name.zh.is_empty() { &stage.name.en } else { &stage.name.zh });
        reader.warning(node.place, Problem::EmptyStage { name });
    }
}

/// The list may be one responsibility alone; of a department there may be one.
fn each_department_once() -> impl FnMut(&Node, &'static str, &mut Reader<'_>) -> Option<Vec<Responsibility>> {
    let mut seen = BTreeSet::new();
    list_or_one(move |node: &Node, entry: &Responsibility, reader: &mut Reader<'_>| {
        let id = entry.department.as_str();
        if !id.is_empty() && !seen.insert(id.to_owned()) {
            let place = node.field("department").map_or(node.place, |department| department.place);
            reader.error(place, Problem::DepartmentTwice { id: excerpt(id) });
        }
    })
}
