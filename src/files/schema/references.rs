//! How a file refers to departments and touchpoints, and how an entry says its own id.

use super::known::nearest;
use super::reader::Reader;
use crate::files::problem::{FilePart, Problem, ValueKind, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::ids::ADDED;
use crate::model::{DepartmentId, TouchpointId};

/// What people write between the names of several departments.
const BETWEEN: [char; 11] = ['、', '，', ',', '；', ';', '/', '／', '&', '+', '和', '与'];

impl Reader<'_> {
    /// A department by its id or name.
    pub(super) fn department(&mut self, node: &Node, field: &'static str) -> Option<DepartmentId> {
        if let Value::List(several) = &node.value
            && let Some(Value::Text(first)) = several.first().map(|node| &node.value)
        {
            self.error(node.place, Problem::OneDepartment { field, first: excerpt(first) });
            return None;
        }
        let Value::Text(written) = &node.value else {
            self.wrong_kind(node, field, ValueKind::Text);
            return None;
        };
        let called = &self.names.called;
        let id = called.get(written).or_else(|| called.get(written.trim())).cloned();
        let several: Vec<&str> =
            written.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty()).collect();
        if id.is_none() && several.len() > 1 && several.iter().all(|part| called.contains_key(*part)) {
            let list =
                several.iter().map(|part| format!("\"{}\"", excerpt(part))).collect::<Vec<_>>().join(", ");
            let problem = match field {
                "owner" | "supplier_department" | "customer_department" => {
                    Problem::OneDepartment { field, first: excerpt(several.first()?) }
                }
                _ => Problem::DepartmentsInOneText { list },
            };
            self.error(node.place, problem);
        } else if id.is_none() {
            let suggestion = self.suggestion(|| nearest(written, called.keys().map(String::as_str)));
            self.error(node.place, Problem::UnknownDepartment { found: excerpt(written), suggestion });
        }
        id
    }

    /// A touchpoint by its id or number.
    pub(super) fn touchpoint(&mut self, node: &Node, field: &'static str) -> Option<TouchpointId> {
        let ids = &self.names.touchpoints;
        match &node.value {
            Value::Text(written) => {
                if ids.known.contains(written) {
                    return Some(TouchpointId::from(written.as_str()));
                }
                if !self.names.knows_touchpoints {
                    return None;
                }
                let called = &self.names.touchpoints_called;
                let by_name = |name: &str| called.get(name).map(String::as_str);
                let suggestion = self.suggestion(|| {
                    by_name(written.trim())
                        .or_else(|| nearest(written, ids.known.iter().map(String::as_str)))
                        .or_else(|| by_name(nearest(written, called.keys().map(String::as_str))?))
                });
                self.error(node.place, Problem::UnknownTouchpoint { found: excerpt(written), suggestion });
                None
            }
            Value::Integer(number) => {
                let index = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1));
                let id =
                    index.and_then(|index| ids.given.get(index)).map(|id| TouchpointId::from(id.as_str()));
                if id.is_none() && self.names.knows_touchpoints {
                    let (found, n_touchpoints) = (number.to_string(), ids.given.len());
                    self.error(node.place, Problem::NoTouchpointNumber { found, n_touchpoints });
                }
                id
            }
            _ => {
                self.wrong_kind(node, field, ValueKind::Text);
                None
            }
        }
    }

    /// The id that an entry writes for itself.
    pub(super) fn own_id(&mut self, node: &Node, field: &'static str, part: FilePart) -> Option<String> {
        let Value::Text(id) = &node.value else {
            self.wrong_kind(node, field, ValueKind::Text);
            return None;
        };
        let first = self.names.first_place(part, id).unwrap_or(node.place);
        if id.trim().is_empty() {
            self.error(node.place, Problem::EmptyId { part });
        } else if self.document == FilePart::Scenario && id.starts_with(ADDED) {
            // It could be the id of what a group of that scenario adds.
            self.error(node.place, Problem::IdOfAddition { part, id: excerpt(id) });
        } else if first != node.place {
            let id = excerpt(id);
            self.error(node.place, Problem::DuplicateId { part, id, first_line: first.line });
        }
        Some(id.clone())
    }
}
