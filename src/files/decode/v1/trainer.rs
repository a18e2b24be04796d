//! The trainer's part of a scenario.

use super::names::{DepartmentNames, TouchpointNames};
use super::score;
use super::terms::{EPIC, INTERNAL_CUSTOMERS, KANO, MEASURES, SERVQUAL};
use crate::files::decode::reader::{Fields, fields, one_of, text};
use crate::files::problem::{Part, Problem};
use crate::files::problem::{Problems, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::action::ActionExample;
use crate::model::internal::SupplyLink;
use crate::model::redesign::Redesign;
use crate::model::trainer::{Discussion, Reference, ReferenceMoment, Trainer};
use crate::model::{DepartmentId, TouchpointId};
use std::collections::BTreeSet;

/// What the trainer's part refers to.
struct Reader<'r> {
    touchpoints: &'r TouchpointNames,
    departments: &'r DepartmentNames,
    problems: &'r mut Problems,
}

pub(super) fn read(
    node: &Node,
    touchpoints: &TouchpointNames,
    departments: &DepartmentNames,
    problems: &mut Problems,
) -> Option<Trainer> {
    let fields = fields(node, Part::Trainer, "trainer", problems)?;
    let mut reader = Reader { touchpoints, departments, problems };
    let references = reader.each(&fields, "touchpoints", Reader::reference);
    reader.twice(&fields, "touchpoints", references.iter().map(|r| r.as_ref().map(|r| &r.touchpoint)));
    let moments = reader.each(&fields, "moments", Reader::moment);
    reader.twice(&fields, "moments", moments.iter().map(|m| m.as_ref().map(|m| &m.touchpoint)));
    Some(Trainer {
        touchpoints: references.into_iter().flatten().collect(),
        moments: moments.into_iter().flatten().collect(),
        redesign: reader.each(&fields, "redesign", Reader::redesign).into_iter().flatten().collect(),
        chain: reader.each(&fields, "chain", Reader::link).into_iter().flatten().collect(),
        discussion: reader.each(&fields, "discussion", Reader::discussion).into_iter().flatten().collect(),
        action: fields.value("action").and_then(|node| reader.action(node)),
        traps: fields
            .list("traps", reader.problems)
            .iter()
            .map(|node| text(node, "traps", reader.problems))
            .collect(),
    })
}

impl Reader<'_> {
    /// Reads every entry of a list; `None` stands for one that could not be read.
    fn each<T>(
        &mut self,
        fields: &Fields<'_>,
        field: &'static str,
        read: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<Option<T>> {
        fields.list(field, self.problems).iter().map(|node| read(self, node)).collect()
    }

    /// Tells which entries of a list are about a touchpoint that an earlier one is about.
    fn twice<'a>(
        &mut self,
        fields: &Fields<'_>,
        field: &'static str,
        ids: impl Iterator<Item = Option<&'a TouchpointId>>,
    ) {
        let Some(Node { value: Value::List(nodes), .. }) = fields.value(field) else { return };
        let mut seen = BTreeSet::new();
        for (node, id) in nodes.iter().zip(ids) {
            if let Some(id) = id
                && !seen.insert(id)
            {
                self.problems.error(node.place, Problem::TouchpointTwice { id: excerpt(id.as_str()) });
            }
        }
    }

    fn touchpoint(&mut self, fields: &Fields<'_>) -> Option<TouchpointId> {
        self.touchpoints.read(fields.value("touchpoint")?, "touchpoint", self.problems)
    }

    fn department(&mut self, fields: &Fields<'_>, field: &'static str) -> Option<DepartmentId> {
        self.departments.read(fields.value(field)?, field, self.problems)
    }

    fn reference(&mut self, node: &Node) -> Option<Reference> {
        let fields = fields(node, Part::Reference, "touchpoints", self.problems)?;
        let touchpoint = self.touchpoint(&fields);
        let score = fields.value("score").and_then(|node| score(node, self.problems));
        let note = fields.text("note", self.problems);
        let kano = fields.value("kano").and_then(|node| one_of(node, "kano", &KANO, self.problems));
        let servqual =
            fields.value("servqual").and_then(|node| one_of(node, "servqual", &SERVQUAL, self.problems));
        Some(Reference { touchpoint: touchpoint?, score: score?, note, kano, servqual })
    }

    fn moment(&mut self, node: &Node) -> Option<ReferenceMoment> {
        let fields = fields(node, Part::ReferenceMoment, "moments", self.problems)?;
        let touchpoint = self.touchpoint(&fields);
        let who = fields.text("who", self.problems);
        let situation = fields.text("situation", self.problems);
        let feeling = fields.text("feeling", self.problems);
        let why = fields.text("why", self.problems);
        let owner = self.department(&fields, "owner");
        let support = self.each(&fields, "support", |reader, node| {
            reader.departments.read(node, "support", reader.problems)
        });
        let support = support.into_iter().flatten().collect();
        Some(ReferenceMoment { touchpoint: touchpoint?, who, situation, feeling, why, owner, support })
    }

    fn redesign(&mut self, node: &Node) -> Option<Redesign> {
        let fields = fields(node, Part::Redesign, "redesign", self.problems)?;
        let touchpoint = self.touchpoint(&fields);
        let kind = fields.value("kind").and_then(|node| one_of(node, "kind", &MEASURES, self.problems));
        let measure = fields.text("measure", self.problems);
        let epic = self.each(&fields, "epic", |reader, node| one_of(node, "epic", &EPIC, reader.problems));
        let score = fields.value("score").and_then(|node| score(node, self.problems));
        let epic = epic.into_iter().flatten().collect();
        Some(Redesign { touchpoint: touchpoint?, kind: kind?, measure, epic, score: score? })
    }

    fn link(&mut self, node: &Node) -> Option<SupplyLink> {
        let fields = fields(node, Part::SupplyLink, "chain", self.problems)?;
        let kind =
            fields.value("kind").and_then(|node| one_of(node, "kind", &INTERNAL_CUSTOMERS, self.problems));
        Some(SupplyLink {
            supplier: fields.text("supplier", self.problems),
            customer: fields.text("customer", self.problems),
            supplier_department: self.department(&fields, "supplier_department"),
            customer_department: self.department(&fields, "customer_department"),
            mutual: fields.flag("mutual", self.problems),
            deliverable: fields.text("deliverable", self.problems),
            agreement: fields.text("agreement", self.problems),
            kind: kind?,
        })
    }

    fn discussion(&mut self, node: &Node) -> Option<Discussion> {
        let fields = fields(node, Part::Discussion, "discussion", self.problems)?;
        Some(Discussion {
            question: fields.text("question", self.problems),
            answer: fields.text("answer", self.problems),
        })
    }

    fn action(&mut self, node: &Node) -> Option<ActionExample> {
        let fields = fields(node, Part::ActionExample, "action", self.problems)?;
        let mut text = |field| fields.text(field, self.problems);
        Some(ActionExample {
            what: text("what"),
            why: text("why"),
            accountable: text("accountable"),
            responsible: text("responsible"),
            support: text("support"),
            consulted: text("consulted"),
            informed: text("informed"),
            when: text("when"),
            place: text("where"),
            how: text("how"),
            how_much: text("how_much"),
            acceptance: text("acceptance"),
        })
    }
}
