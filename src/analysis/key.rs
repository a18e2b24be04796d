//! The trainer's key, element by element: what a class has been shown of it, and nothing else.
//!
//! [`reveal`] is the one way from a trainer's part to a screen that a class sees. It copies what was
//! revealed and leaves the rest behind, so that a painter of that screen cannot show what it was not given.

use super::remembered;
use crate::model::redesign::Redesign;
use crate::model::trainer::{Discussion, ReferenceMoment, Trainer};
use crate::model::{DepartmentId, MarkKind, Score, Text, TouchpointId, Worksheet};

/// What can be revealed at once. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Element {
    /// The reference scores, as a curve.
    Curve,
    Peak,
    Pit,
    End,
    /// The moment of truth at this place of the key, with the reason why it is one.
    Moment(usize),
    /// Who owns the moments of truth, and who supports them.
    Owners,
    Redesign,
    /// The answer to a question for the debrief. The question itself stands on its slide from the start.
    Answer(usize),
}

/// What there is to reveal, in the order of a lesson. What the trainer left empty is left out.
pub fn elements(trainer: &Trainer) -> Vec<Element> {
    let mut elements = Vec::new();
    if !trainer.touchpoints.is_empty() {
        elements.extend([Element::Curve, Element::Peak, Element::Pit, Element::End]);
    }
    elements.extend((0..trainer.moments.len()).map(Element::Moment));
    if trainer.moments.iter().any(|moment| moment.owner.is_some()) {
        elements.push(Element::Owners);
    }
    if !trainer.redesign.is_empty() {
        elements.push(Element::Redesign);
    }
    for (at, discussion) in trainer.discussion.iter().enumerate() {
        if !discussion.answer.is_empty() {
            elements.push(Element::Answer(at));
        }
    }
    elements
}

/// Who owns a touchpoint by the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    pub touchpoint: TouchpointId,
    pub owner: DepartmentId,
    pub support: Vec<DepartmentId>,
}

/// A question for the debrief; its answer is empty until it was revealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyQuestion {
    /// Its place among the questions of the key, counted from 0.
    pub place: usize,
    pub question: Text,
    pub answer: Text,
}

/// What the class may see of the key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revealed {
    /// The reference scores of touchpoints that the worksheet has, in the order of its walk.
    pub curve: Vec<(TouchpointId, Score)>,
    /// Peak, pit and end by the key.
    pub marks: Vec<(MarkKind, TouchpointId)>,
    /// Without owners: those are an element of their own.
    pub moments: Vec<ReferenceMoment>,
    pub owners: Vec<Owner>,
    pub redesign: Vec<Redesign>,
    /// All of them, whatever was revealed.
    pub questions: Vec<KeyQuestion>,
}

impl Revealed {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The reference score of a touchpoint, if the curve was revealed.
    pub fn score(&self, touchpoint: &TouchpointId) -> Option<Score> {
        self.curve.iter().find(|(id, _)| id == touchpoint).map(|(_, score)| *score)
    }

    /// The marks of a touchpoint, moments of truth last.
    pub fn marks_at<'a>(&'a self, touchpoint: &'a TouchpointId) -> impl Iterator<Item = MarkKind> + 'a {
        let single = self.marks.iter().filter(move |(_, id)| id == touchpoint).map(|(kind, _)| *kind);
        let moments = self.moments.iter().filter(move |moment| moment.touchpoint == *touchpoint);
        single.chain(moments.map(|_| MarkKind::Moment))
    }

    pub fn moment(&self, touchpoint: &TouchpointId) -> Option<&ReferenceMoment> {
        self.moments.iter().find(|moment| moment.touchpoint == *touchpoint)
    }

    pub fn owner(&self, touchpoint: &TouchpointId) -> Option<&Owner> {
        self.owners.iter().find(|owner| owner.touchpoint == *touchpoint)
    }
}

/// What the class sees before anything was revealed: the questions that it discusses, without their answers.
pub fn questions(trainer: &Trainer) -> Revealed {
    let questions = trainer.discussion.iter().enumerate();
    Revealed {
        questions: questions.map(|(at, discussion)| question(at, discussion, false)).collect(),
        ..Revealed::default()
    }
}

/// What the class may see of the key, laid over a group's worksheet. What the group took out of its
/// journey is left out of the curve and the marks: there is no column for it.
pub fn reveal(trainer: &Trainer, worksheet: &Worksheet, shown: &[Element]) -> Revealed {
    let walk = worksheet.journey.touchpoints().map(|touchpoint| &touchpoint.id);
    reveal_over(trainer, walk, worksheet.scenario.boundary.end_touchpoint.as_ref(), shown)
}

/// The same over any walk: that of a class has the touchpoints of all its groups.
pub fn reveal_over<'a>(
    trainer: &Trainer,
    walk: impl Iterator<Item = &'a TouchpointId>,
    end: Option<&TouchpointId>,
    shown: &[Element],
) -> Revealed {
    let has = |element: Element| shown.contains(&element);
    let scores: Vec<(&TouchpointId, Option<Score>)> = walk.map(|id| (id, trainer.score(id))).collect();
    let reading = remembered::read(scores.iter().copied(), end);
    let mut marks = Vec::new();
    if let Some(highest) = reading.highest.filter(|_| has(Element::Peak)) {
        marks.push((MarkKind::Peak, highest.touchpoint));
    }
    if let Some(lowest) = reading.lowest.filter(|_| has(Element::Pit)) {
        marks.push((MarkKind::Pit, lowest.touchpoint));
    }
    if let Some(end) = reading.end.filter(|_| has(Element::End)) {
        marks.push((MarkKind::End, end.touchpoint));
    }
    let curve = scores.iter().filter(|_| has(Element::Curve));
    let moments = trainer.moments.iter().enumerate().filter(|(at, _)| has(Element::Moment(*at)));
    let owners = trainer.moments.iter().filter(|_| has(Element::Owners));
    let redesign = trainer.redesign.iter().filter(|_| has(Element::Redesign));
    let questions = trainer.discussion.iter().enumerate();
    Revealed {
        curve: curve.filter_map(|(id, score)| Some(((*id).clone(), (*score)?))).collect(),
        marks,
        moments: moments
            .map(|(_, moment)| ReferenceMoment { owner: None, support: Vec::new(), ..moment.clone() })
            .collect(),
        owners: owners
            .filter_map(|moment| {
                Some(Owner {
                    touchpoint: moment.touchpoint.clone(),
                    owner: moment.owner.clone()?,
                    support: moment.support.clone(),
                })
            })
            .collect(),
        redesign: redesign.cloned().collect(),
        questions: questions
            .map(|(at, discussion)| question(at, discussion, has(Element::Answer(at))))
            .collect(),
    }
}

fn question(place: usize, discussion: &Discussion, with_answer: bool) -> KeyQuestion {
    KeyQuestion {
        place,
        question: discussion.question.clone(),
        answer: if with_answer { discussion.answer.clone() } else { Text::default() },
    }
}
