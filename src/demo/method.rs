//! The demonstration after assigning: chain, redesign and plan from the scenario's key, and two surveys.

use crate::edit::{CollaborationEdit, ObstaclePlace, WorkEdit, WorksheetEdit};
use crate::model::collaboration::{CollaborationForm, SmartPoint};
use crate::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use crate::model::lenses::{KanoAnswer, Rating, ServiceGap};
use crate::model::trainer::Trainer;
use crate::model::{
    Action, Date, InternalLink, Items, KanoIdea, Language, Measure, Obstacle, Score, ServqualSubject,
    TouchpointId,
};
use crate::words::demo::method as words;

/// The kind and the score of each promise, in the order of the words.
const PROMISES: [(InternalCustomerKind, i64); 5] = [
    (InternalCustomerKind::Process, -3),
    (InternalCustomerKind::Function, -1),
    (InternalCustomerKind::Process, -4),
    (InternalCustomerKind::Hierarchy, 0),
    (InternalCustomerKind::WorkStep, -2),
];

/// What the group would spend on the measures of the key, in their order.
const COSTS: [u32; 7] = [2, 1, 3, 3, 1, 2, 1];
const BUDGET: u32 = 15;

/// Where the group sees the causes of the pits.
const GAPS: [(&str, ServiceGap); 4] = [
    ("t1", ServiceGap::Knowledge),
    ("t5", ServiceGap::Standard),
    ("t7", ServiceGap::Standard),
    ("t12", ServiceGap::Delivery),
];

/// Twelve people's answers to the three ideas. Categories: O×7 M×3 A I, A×6 I×3 O×2 R, M×8 O×2 I×2.
const ANSWERS: [[(u8, u8); 12]; 3] = [
    [(1, 5), (1, 5), (2, 5), (1, 5), (1, 3), (1, 5), (3, 5), (1, 5), (1, 5), (2, 5), (3, 3), (1, 5)],
    [(1, 3), (1, 2), (3, 3), (1, 5), (1, 3), (1, 4), (4, 2), (1, 3), (3, 2), (1, 5), (1, 3), (5, 3)],
    [(2, 5), (2, 5), (3, 5), (1, 5), (2, 5), (4, 5), (2, 5), (3, 3), (2, 5), (1, 5), (2, 2), (2, 5)],
];

/// Expectation and perception of the ten items.
const SERVICE: [(u8, u8); 10] =
    [(7, 4), (7, 3), (6, 3), (6, 2), (6, 5), (7, 5), (6, 5), (6, 4), (5, 5), (5, 4)];
const INTERNAL: [(u8, u8); 10] =
    [(7, 5), (6, 5), (7, 3), (6, 2), (6, 6), (6, 5), (6, 4), (6, 3), (5, 4), (5, 5)];

const FIRST_STEP: Date = Date::constant(2026, 11, 25);
const REVIEWS: [Date; 2] = [Date::constant(2026, 12, 7), Date::constant(2027, 1, 8)];

/// The edits of a group that speaks `language`.
pub(super) fn edits(trainer: &Trainer, language: Language) -> Vec<WorksheetEdit> {
    let tags = trainer.touchpoints.iter();
    let tags = tags
        .map(|r| WorksheetEdit::Work(WorkEdit::SetKano { touchpoint: r.touchpoint.clone(), kano: r.kano }));
    let gaps = GAPS.iter();
    let gaps = gaps
        .map(|(id, gap)| WorksheetEdit::Work(WorkEdit::SetGap { touchpoint: (*id).into(), gap: Some(*gap) }));
    let obstacle = Obstacle {
        kind: ObstacleKind::UnclearProcess,
        strategy: words::AGAINST_UNCLEAR.get(language).to_owned(),
        function: Some(CommunicationFunction::Catalyse),
    };
    let at = ObstaclePlace::Touchpoint("t7".into());
    let measures = measures(trainer, language).into_iter().map(WorkEdit::AddMeasure);
    let actions = actions(trainer, language).into_iter().map(|action| WorkEdit::AddAction(Box::new(action)));
    let work = std::iter::once(WorkEdit::AddObstacle { at, obstacle })
        .chain(links(language).into_iter().map(|link| WorkEdit::AddLink(Box::new(link))))
        .chain(collaboration(language).into_iter().map(WorkEdit::Collaboration))
        .chain(ideas(language).into_iter().map(WorkEdit::AddIdea))
        .chain(subjects(language).into_iter().map(WorkEdit::AddSubject))
        .chain(measures)
        .chain([WorkEdit::SetBudget(Some(BUDGET))])
        .chain(actions);
    tags.chain(gaps).chain(work.map(WorksheetEdit::Work)).collect()
}

fn links(language: Language) -> Vec<InternalLink> {
    let promises = words::PROMISES.iter().zip(PROMISES);
    let mut links: Vec<_> = promises
        .map(|(promise, (kind, score))| InternalLink {
            supplier: promise.supplier.into(),
            customer: promise.customer.into(),
            touchpoint: Some(promise.touchpoint.into()),
            kind,
            deliverable: promise.deliverable.get(language).to_owned(),
            acceptance: promise.acceptance.get(language).to_owned(),
            deadline: promise.deadline.get(language).to_owned(),
            otherwise: promise.otherwise.get(language).to_owned(),
            score: Score::new(score),
            obstacles: Items::default(),
        })
        .collect();
    if let Some(first) = links.first_mut() {
        first.obstacles = Items::from([Obstacle {
            kind: ObstacleKind::InformationSilo,
            strategy: words::AGAINST_SILO.get(language).to_owned(),
            function: Some(CommunicationFunction::Glue),
        }]);
    }
    links
}

fn collaboration(language: Language) -> Vec<CollaborationEdit> {
    let text = |phrase: crate::words::Phrase| phrase.get(language).to_owned();
    let rhythm = |form, how_often| CollaborationEdit::SetRhythm { form, how_often: Some(text(how_often)) };
    let member = |(name, department): (_, &str)| CollaborationEdit::AddMember {
        name: text(name),
        department: Some(department.into()),
    };
    let [first, last] = REVIEWS;
    let mut edits = vec![
        CollaborationEdit::SetMatter(text(words::MATTER)),
        CollaborationEdit::SetNeed(text(words::NEED)),
        CollaborationEdit::SetGoal(text(words::GOAL)),
        rhythm(CollaborationForm::Meeting, words::WEEKLY),
        rhythm(CollaborationForm::SharedDocuments, words::ALWAYS),
        CollaborationEdit::AddConfirmation { said: text(words::SAID), understood: text(words::UNDERSTOOD) },
        CollaborationEdit::AddReview { date: Some(first), what: text(words::FIRST_REVIEW) },
        CollaborationEdit::AddReview { date: Some(last), what: text(words::LAST_REVIEW) },
    ];
    edits.extend(words::TEAM.map(member));
    edits.extend(SmartPoint::ALL.map(|point| CollaborationEdit::SetSmart { point, met: true }));
    edits
}

fn ideas(language: Language) -> Vec<KanoIdea> {
    let answer = |(functional, dysfunctional)| KanoAnswer { functional, dysfunctional };
    let ideas = words::IDEAS.iter().zip(ANSWERS);
    ideas
        .map(|(name, answers)| KanoIdea {
            name: name.get(language).to_owned(),
            answers: answers.map(answer).to_vec(),
            ..KanoIdea::default()
        })
        .collect()
}

fn subjects(language: Language) -> Vec<ServqualSubject> {
    let ratings = |answers: [(u8, u8); 10]| {
        let items = (1..).zip(answers);
        items.map(|(item, (e, p))| Rating { item, expected: Some(e), perceived: Some(p) }).collect()
    };
    vec![
        ServqualSubject {
            name: words::SERVICE.get(language).to_owned(),
            ratings: ratings(SERVICE),
            ..ServqualSubject::default()
        },
        ServqualSubject {
            name: words::INTERNAL_SERVICE.get(language).to_owned(),
            supplier: Some("operations".into()),
            ratings: ratings(INTERNAL),
            ..ServqualSubject::default()
        },
    ]
}

fn measures(trainer: &Trainer, language: Language) -> Vec<Measure> {
    let redesign = trainer.redesign.iter().zip(COSTS);
    redesign
        .map(|(example, cost)| Measure {
            touchpoint: example.touchpoint.clone(),
            kind: example.kind,
            measure: example.measure.get(language).to_owned(),
            epic: example.epic.clone(),
            cost,
            score: Some(example.score),
        })
        .collect()
}

fn actions(trainer: &Trainer, language: Language) -> Vec<Action> {
    let examples = trainer.action.iter();
    examples
        .map(|example| Action {
            touchpoint: Some(TouchpointId::from("t4")),
            first_step: Some(FIRST_STEP),
            baseline: words::BASELINE.get(language).to_owned(),
            target: words::TARGET.get(language).to_owned(),
            risk: words::RISK.get(language).to_owned(),
            ..example.written(language)
        })
        .collect()
}
