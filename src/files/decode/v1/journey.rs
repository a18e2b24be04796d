//! Departments, stages and touchpoints, alike in scenarios and worksheets but for what a group adds.

use super::method;
use super::names::{DepartmentNames, Ids};
use super::score;
use super::terms::{GAPS, KANO};
use crate::files::decode::reader::{Fields, fields, one_of, wrong_kind};
use crate::files::problem::{Kind, Part, Problem};
use crate::files::problem::{Problems, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::{
    Color, Department, DepartmentId, Involvement, Journey, Responsibility, Role, Stage, StageId, Touchpoint,
    TouchpointId,
};
use std::collections::BTreeSet;

/// Whether a group's work may stand at the touchpoints.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum JourneyKind {
    Scenario,
    Worksheet,
}

pub(super) fn read(
    top: &Fields<'_>,
    kind: JourneyKind,
    problems: &mut Problems,
) -> (Journey, DepartmentNames) {
    let departments = departments(top.list("departments", problems), problems);
    let names = DepartmentNames::new(&departments);
    let stages = stages(top, kind, &names, problems);
    (Journey { departments, stages }, names)
}

fn departments(nodes: &[Node], problems: &mut Problems) -> Vec<Department> {
    let mut ids = Ids::new(nodes.iter());
    let mut seen = BTreeSet::new();
    let mut departments = Vec::with_capacity(nodes.len());
    for node in nodes {
        // A plain text is a department with a name and nothing else.
        if matches!(node.value, Value::Text(_)) {
            let id = ids.made(|n| DepartmentId::from_order(n).to_string()).into();
            let name = crate::files::decode::reader::text(node, "departments", problems);
            departments.push(Department { id, name, ..Department::default() });
            continue;
        }
        let Some(fields) = fields(node, Part::Department, "departments", problems) else { continue };
        let made = |n| DepartmentId::from_order(n).to_string();
        departments.push(Department {
            id: id(&fields, Part::Department, &mut ids, &mut seen, made, problems).into(),
            name: fields.name(Part::Department, problems),
            short: fields.text("short", problems),
            note: fields.text("note", problems),
            serves: fields.text("serves", problems),
            needs: fields.text("needs", problems),
            color: fields.value("color").and_then(|node| color(node, problems)),
        });
    }
    departments
}

fn color(node: &Node, problems: &mut Problems) -> Option<Color> {
    let Value::Text(written) = &node.value else {
        wrong_kind(node, "color", Kind::Text, problems);
        return None;
    };
    let color = Color::parse(written);
    if color.is_none() {
        problems.error(node.place, Problem::BadColor { found: excerpt(written) });
    }
    color
}

/// The id that an entry has or is given. `seen` holds those that entries before it wrote.
fn id<'n>(
    fields: &Fields<'n>,
    part: Part,
    ids: &mut Ids<'n>,
    seen: &mut BTreeSet<&'n str>,
    made: impl Fn(usize) -> String,
    problems: &mut Problems,
) -> String {
    let Some(node) = fields.value("id") else { return ids.made(made) };
    ids.pass();
    let Value::Text(id) = &node.value else {
        wrong_kind(node, "id", Kind::Text, problems);
        return String::new();
    };
    if id.trim().is_empty() {
        problems.error(node.place, Problem::EmptyId { part });
    } else if !seen.insert(id) {
        let first_line = ids.first_line(id).unwrap_or(node.place.line);
        problems.error(node.place, Problem::DuplicateId { part, id: excerpt(id), first_line });
    }
    id.clone()
}

/// The touchpoints of a stage, without telling what is wrong with the list.
fn touchpoint_nodes(stage: &Node) -> &[Node] {
    match stage.field("touchpoints").map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn stages(
    top: &Fields<'_>,
    kind: JourneyKind,
    departments: &DepartmentNames,
    problems: &mut Problems,
) -> Vec<Stage> {
    let nodes = top.list("stages", problems);
    if let Some(Node { value: Value::List(items), place }) = top.value("stages")
        && items.is_empty()
    {
        problems.warning(*place, Problem::NoStages);
    }
    let (mut ids, mut seen) = (Ids::new(nodes.iter()), BTreeSet::new());
    let (mut touchpoint_ids, mut touchpoints_seen) =
        (Ids::new(nodes.iter().flat_map(touchpoint_nodes)), BTreeSet::new());
    let mut stages = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some(fields) = fields(node, Part::Stage, "stages", problems) else { continue };
        let id =
            id(&fields, Part::Stage, &mut ids, &mut seen, |n| StageId::from_order(n).to_string(), problems);
        let name = fields.name(Part::Stage, problems);
        let entries = fields.list("touchpoints", problems);
        // A misspelt or broken list was told already.
        let absent = matches!(fields.value("touchpoints"), None | Some(Node { value: Value::List(_), .. }));
        if entries.is_empty() && absent {
            let name = excerpt(if name.zh.is_empty() { &name.en } else { &name.zh });
            problems.warning(fields.place, Problem::EmptyStage { name });
        }
        let mut touchpoints = Vec::with_capacity(entries.len());
        for node in entries {
            // A plain text is a touchpoint with a name and nothing else.
            if matches!(node.value, Value::Text(_)) {
                let id = touchpoint_ids.made(|n| TouchpointId::from_order(n).to_string()).into();
                let name = crate::files::decode::reader::text(node, "touchpoints", problems);
                touchpoints.push(Touchpoint { id, name, ..Touchpoint::default() });
                continue;
            }
            let part = Part::Touchpoint;
            let Some(fields) = crate::files::decode::reader::fields(node, part, "touchpoints", problems)
            else {
                continue;
            };
            let made = |n| TouchpointId::from_order(n).to_string();
            let id = self::id(&fields, part, &mut touchpoint_ids, &mut touchpoints_seen, made, problems);
            touchpoints.push(touchpoint(&fields, id.into(), kind, departments, problems));
        }
        stages.push(Stage { id: id.into(), name, touchpoints });
    }
    stages
}

fn touchpoint(
    fields: &Fields<'_>,
    id: TouchpointId,
    kind: JourneyKind,
    departments: &DepartmentNames,
    problems: &mut Problems,
) -> Touchpoint {
    let mut touchpoint = Touchpoint {
        id,
        name: fields.name(Part::Touchpoint, problems),
        short: fields.text("short", problems),
        channel: fields.text("channel", problems),
        action: fields.text("action", problems),
        expectation: fields.text("expectation", problems),
        thought: fields.text("thought", problems),
        frontstage: lane(fields, "frontstage", departments, problems),
        backstage: lane(fields, "backstage", departments, problems),
        support: lane(fields, "support", departments, problems),
        ..Touchpoint::default()
    };
    if kind == JourneyKind::Scenario {
        if let Some(node) = fields.value("score") {
            problems.error(node.place, Problem::ScoreInScenario);
        }
        for field in ["note", "responsibilities", "kano", "gap", "obstacles"] {
            if let Some(node) = fields.value(field) {
                problems.error(node.place, Problem::GroupWorkInScenario { field });
            }
        }
        return touchpoint;
    }
    touchpoint.score = fields.value("score").and_then(|node| score(node, problems));
    touchpoint.note = fields.string("note", problems);
    touchpoint.responsibilities = responsibilities(fields, departments, problems);
    touchpoint.kano = fields.value("kano").and_then(|node| one_of(node, "kano", &KANO, problems));
    touchpoint.gap = fields.value("gap").and_then(|node| one_of(node, "gap", &GAPS, problems));
    touchpoint.obstacles = method::obstacles(fields, problems);
    touchpoint
}

/// The departments of a lane: a list, or one alone; each as its id or with a note.
fn lane(
    fields: &Fields<'_>,
    field: &'static str,
    departments: &DepartmentNames,
    problems: &mut Problems,
) -> Vec<Involvement> {
    let nodes = match fields.value(field) {
        None => &[],
        Some(Node { value: Value::List(items), .. }) => items.as_slice(),
        Some(alone) => std::slice::from_ref(alone),
    };
    let read = |node: &Node| involvement(node, field, departments, problems);
    nodes.iter().filter_map(read).collect()
}

fn involvement(
    node: &Node,
    field: &'static str,
    departments: &DepartmentNames,
    problems: &mut Problems,
) -> Option<Involvement> {
    if !matches!(node.value, Value::Fields(_)) {
        return departments.read(node, field, problems).map(Involvement::from);
    }
    let fields = fields(node, Part::Involvement, field, problems)?;
    let note = fields.text("note", problems);
    let department = departments.read(fields.value("department")?, "department", problems)?;
    Some(Involvement { department, note })
}

fn responsibilities(
    fields: &Fields<'_>,
    departments: &DepartmentNames,
    problems: &mut Problems,
) -> Vec<Responsibility> {
    const ROLES: [(&str, Role, &[&str]); 6] = [
        ("A", Role::A, &["accountable", "当责", "负责"]),
        ("AR", Role::AR, &["ra", "a/r", "r/a"]),
        ("R", Role::R, &["responsible", "执行"]),
        ("S", Role::S, &["support", "supporting", "支持", "协同"]),
        ("C", Role::C, &["consulted", "咨询"]),
        ("I", Role::I, &["informed", "知会"]),
    ];
    let mut seen = BTreeSet::new();
    let mut read = |node: &Node| {
        let fields = self::fields(node, Part::Responsibility, "responsibilities", problems)?;
        let role = fields.value("role").and_then(|node| one_of(node, "role", &ROLES, problems));
        let place = fields.value("department")?;
        let department = departments.read(place, "department", problems)?;
        if !seen.insert(department.clone()) {
            problems.error(place.place, Problem::DepartmentTwice { id: excerpt(department.as_str()) });
        }
        Some(Responsibility { department, role: role? })
    };
    // The list itself is asked for first, because its problem is told through the same list.
    let nodes: &[Node] = match fields.value("responsibilities") {
        None => &[],
        Some(Node { value: Value::List(items), .. }) => items,
        Some(alone) => std::slice::from_ref(alone),
    };
    nodes.iter().filter_map(&mut read).collect()
}
