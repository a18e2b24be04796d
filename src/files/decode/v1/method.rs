//! What a group adds after assigning: internal links, the cross-department matter, surveys, ratings,
//! measures and actions. All of it may be absent.

use super::names::{DepartmentNames, TouchpointNames};
use super::score;
use super::terms::{
    COLLABORATION_FORMS, EPIC, FORMS, FUNCTIONS, INTERNAL_CUSTOMERS, MEASURES, OBSTACLES, SMART, Term,
};
use crate::files::decode::reader::{Fields, fields, one_of, string, weight, whole};
use crate::files::decode::v1::worksheet::date;
use crate::files::problem::Problems;
use crate::files::problem::{Part, Problem};
use crate::files::syntax::{Node, Value};
use crate::model::collaboration::{Confirmation, Review, Rhythm, TeamMember};
use crate::model::lenses::{KanoAnswer, KanoTally, Rating};
use crate::model::{
    Action, Collaboration, DepartmentId, InternalLink, KanoIdea, Measure, Obstacle, ServqualSubject,
    ServqualWeights, TouchpointId, Worksheet,
};

/// Positions of an answer to a KANO question.
const POSITIONS: [i64; 2] = [1, 5];
/// What an expectation or perception can be.
const RATINGS: [i64; 2] = [1, 7];
/// Items of the longest form. Which form a subject has may change; what does not belong to it then
/// stays, and does not count.
const ITEMS: [i64; 2] = [1, 22];

/// What the parts refer to.
pub(super) struct Reader<'r> {
    pub(super) touchpoints: &'r TouchpointNames,
    pub(super) departments: &'r DepartmentNames,
    pub(super) problems: &'r mut Problems,
}

/// Reads all parts of the method into a worksheet.
pub(super) fn read(top: &Fields<'_>, reader: &mut Reader<'_>, worksheet: &mut Worksheet) {
    worksheet.links = reader.each(top, "links", Reader::link);
    worksheet.collaboration =
        top.value("collaboration").and_then(|node| reader.collaboration(node)).unwrap_or_default();
    worksheet.kano = reader.each(top, "kano", Reader::idea);
    worksheet.servqual = reader.each(top, "servqual", Reader::subject);
    worksheet.servqual_weights =
        top.value("servqual_weights").and_then(|node| reader.weights(node)).unwrap_or_default();
    worksheet.redesign = reader.each(top, "redesign", Reader::measure);
    worksheet.budget = top.value("budget").map(|_| top.count("budget", u32::MAX, reader.problems));
    worksheet.actions = reader.each(top, "actions", Reader::action);
}

/// The obstacles of a touchpoint or a link.
pub(super) fn obstacles(of: &Fields<'_>, problems: &mut Problems) -> Vec<Obstacle> {
    let mut found = Vec::new();
    for node in of.list("obstacles", problems) {
        // The name alone is an obstacle that nobody has a strategy against yet.
        if matches!(node.value, Value::Name(_)) {
            let kind = one_of(node, "obstacles", &OBSTACLES, problems);
            found.extend(kind.map(|kind| Obstacle { kind, strategy: String::new(), function: None }));
            continue;
        }
        let Some(fields) = fields(node, Part::Obstacle, "obstacles", problems) else { continue };
        let kind = fields.value("kind").and_then(|node| one_of(node, "kind", &OBSTACLES, problems));
        let strategy = fields.string("strategy", problems);
        let function =
            fields.value("function").and_then(|node| one_of(node, "function", &FUNCTIONS, problems));
        found.extend(kind.map(|kind| Obstacle { kind, strategy, function }));
    }
    found
}

impl Reader<'_> {
    /// Reads every entry of a list that can be read; the others have told their problems.
    fn each<T>(
        &mut self,
        fields: &Fields<'_>,
        field: &'static str,
        read: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        fields.list(field, self.problems).iter().filter_map(|node| read(self, node)).collect()
    }

    fn touchpoint(&mut self, fields: &Fields<'_>) -> Option<TouchpointId> {
        self.touchpoints.read(fields.value("touchpoint")?, "touchpoint", self.problems)
    }

    fn department(&mut self, fields: &Fields<'_>, field: &'static str) -> Option<DepartmentId> {
        self.departments.read(fields.value(field)?, field, self.problems)
    }

    fn term<T: Copy>(&mut self, fields: &Fields<'_>, field: &'static str, terms: &[Term<T>]) -> Option<T> {
        one_of(fields.value(field)?, field, terms, self.problems)
    }

    /// A whole number between two ends.
    fn between(&mut self, fields: &Fields<'_>, field: &'static str, [min, max]: [i64; 2]) -> Option<u8> {
        let node = fields.value(field)?;
        let number = whole(node, field, self.problems)?;
        if !(min..=max).contains(&number) {
            let found = number.to_string();
            self.problems.error(node.place, Problem::OutOfRange { field, found, min, max });
        }
        u8::try_from(number).ok()
    }

    fn link(&mut self, node: &Node) -> Option<InternalLink> {
        let fields = fields(node, Part::InternalLink, "links", self.problems)?;
        let supplier = self.department(&fields, "supplier");
        let customer = self.department(&fields, "customer");
        Some(InternalLink {
            touchpoint: self.touchpoint(&fields),
            kind: self.term(&fields, "kind", &INTERNAL_CUSTOMERS).unwrap_or_default(),
            deliverable: fields.string("deliverable", self.problems),
            acceptance: fields.string("acceptance", self.problems),
            deadline: fields.string("deadline", self.problems),
            otherwise: fields.string("otherwise", self.problems),
            score: fields.value("score").and_then(|node| score(node, self.problems)),
            obstacles: obstacles(&fields, self.problems),
            supplier: supplier?,
            customer: customer?,
        })
    }

    fn collaboration(&mut self, node: &Node) -> Option<Collaboration> {
        let fields = fields(node, Part::Collaboration, "collaboration", self.problems)?;
        Some(Collaboration {
            matter: fields.string("matter", self.problems),
            need: fields.string("need", self.problems),
            team: self.each(&fields, "team", Self::member),
            goal: fields.string("goal", self.problems),
            smart: self.each(&fields, "smart", |reader, node| one_of(node, "smart", &SMART, reader.problems)),
            rhythms: self.each(&fields, "rhythms", Self::rhythm),
            confirmations: self.each(&fields, "confirmations", Self::confirmation),
            reviews: self.each(&fields, "reviews", Self::review),
        })
    }

    /// Someone in the team; a plain text is the name.
    fn member(&mut self, node: &Node) -> Option<TeamMember> {
        if let Value::Text(_) = node.value {
            let name = string(node, "team", self.problems)?.to_owned();
            return Some(TeamMember { name, department: None });
        }
        let fields = fields(node, Part::TeamMember, "team", self.problems)?;
        let name = fields.string("name", self.problems);
        Some(TeamMember { name, department: self.department(&fields, "department") })
    }

    /// A way of talking; its name alone leaves open how often.
    fn rhythm(&mut self, node: &Node) -> Option<Rhythm> {
        if let Value::Name(_) = node.value {
            let form = one_of(node, "rhythms", &COLLABORATION_FORMS, self.problems)?;
            return Some(Rhythm { form, how_often: String::new() });
        }
        let fields = fields(node, Part::Rhythm, "rhythms", self.problems)?;
        let form = self.term(&fields, "form", &COLLABORATION_FORMS);
        let how_often = fields.string("how_often", self.problems);
        Some(Rhythm { form: form?, how_often })
    }

    fn confirmation(&mut self, node: &Node) -> Option<Confirmation> {
        let fields = fields(node, Part::Confirmation, "confirmations", self.problems)?;
        Some(Confirmation {
            said: fields.string("said", self.problems),
            understood: fields.string("understood", self.problems),
        })
    }

    fn review(&mut self, node: &Node) -> Option<Review> {
        let fields = fields(node, Part::Review, "reviews", self.problems)?;
        Some(Review {
            date: fields.value("date").and_then(|node| date(node, "date", self.problems)).unwrap_or_default(),
            what: fields.string("what", self.problems),
        })
    }

    fn idea(&mut self, node: &Node) -> Option<KanoIdea> {
        let fields = fields(node, Part::KanoIdea, "kano", self.problems)?;
        Some(KanoIdea {
            name: fields.string("name", self.problems),
            answers: self.each(&fields, "answers", Self::answer),
            tally: fields.value("tally").and_then(|node| self.tally(node)).unwrap_or_default(),
        })
    }

    fn answer(&mut self, node: &Node) -> Option<KanoAnswer> {
        let fields = fields(node, Part::KanoAnswer, "answers", self.problems)?;
        let functional = self.between(&fields, "functional", POSITIONS);
        let dysfunctional = self.between(&fields, "dysfunctional", POSITIONS);
        Some(KanoAnswer { functional: functional?, dysfunctional: dysfunctional? })
    }

    fn tally(&mut self, node: &Node) -> Option<KanoTally> {
        let fields = fields(node, Part::KanoTally, "tally", self.problems)?;
        let mut count = |field| fields.count(field, u32::MAX, self.problems);
        Some(KanoTally {
            must_be: count("must_be"),
            one_dimensional: count("one_dimensional"),
            attractive: count("attractive"),
            indifferent: count("indifferent"),
            reverse: count("reverse"),
            questionable: count("questionable"),
        })
    }

    fn subject(&mut self, node: &Node) -> Option<ServqualSubject> {
        let fields = fields(node, Part::ServqualSubject, "servqual", self.problems)?;
        Some(ServqualSubject {
            name: fields.string("name", self.problems),
            supplier: self.department(&fields, "supplier"),
            form: self.term(&fields, "form", &FORMS).unwrap_or_default(),
            perceptions_only: fields.flag("perceptions_only", self.problems),
            ratings: self.each(&fields, "ratings", Self::rating),
        })
    }

    fn rating(&mut self, node: &Node) -> Option<Rating> {
        let fields = fields(node, Part::Rating, "ratings", self.problems)?;
        let item = self.between(&fields, "item", ITEMS);
        let expected = self.between(&fields, "expected", RATINGS);
        let perceived = self.between(&fields, "perceived", RATINGS);
        Some(Rating { item: item?, expected, perceived })
    }

    fn weights(&mut self, node: &Node) -> Option<ServqualWeights> {
        const DIMENSIONS: [&str; 5] = ["tangibles", "reliability", "responsiveness", "assurance", "empathy"];
        let fields = fields(node, Part::ServqualWeights, "servqual_weights", self.problems)?;
        let of = |field| fields.value(field).and_then(|node| weight(node, field, self.problems));
        Some(ServqualWeights(DIMENSIONS.map(of).map(Option::unwrap_or_default)))
    }

    fn measure(&mut self, node: &Node) -> Option<Measure> {
        let fields = fields(node, Part::Measure, "redesign", self.problems)?;
        let touchpoint = self.touchpoint(&fields);
        Some(Measure {
            kind: self.term(&fields, "kind", &MEASURES).unwrap_or_default(),
            measure: fields.string("measure", self.problems),
            epic: self.each(&fields, "epic", |reader, node| one_of(node, "epic", &EPIC, reader.problems)),
            cost: fields.count("cost", u32::MAX, self.problems),
            score: fields.value("score").and_then(|node| score(node, self.problems)),
            touchpoint: touchpoint?,
        })
    }

    fn action(&mut self, node: &Node) -> Option<Action> {
        let fields = fields(node, Part::Action, "actions", self.problems)?;
        let touchpoint = self.touchpoint(&fields);
        let first_step = fields.value("first_step");
        let first_step = first_step.and_then(|node| date(node, "first_step", self.problems));
        let mut text = |field| fields.string(field, self.problems);
        Some(Action {
            what: text("what"),
            touchpoint,
            why: text("why"),
            accountable: text("accountable"),
            responsible: text("responsible"),
            support: text("support"),
            consulted: text("consulted"),
            informed: text("informed"),
            first_step,
            place: text("where"),
            how: text("how"),
            how_much: text("how_much"),
            baseline: text("baseline"),
            target: text("target"),
            done: text("done"),
            risk: text("risk"),
        })
    }
}
