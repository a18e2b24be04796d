//! What a group adds after assigning: internal links, the cross-department matter, surveys, ratings,
//! measures and actions. All of it may be absent.

use super::reader::Reader;
use super::table::{part, rows};
use super::value::{FileValue, number};
use crate::files::syntax::{Node, Value};
use crate::model::collaboration::{CollaborationForm, Confirmation, ReviewDay, Rhythm, TeamMember};
use crate::model::internal::ObstacleKind;
use crate::model::lenses::{KanoAnswer, KanoTally, Rating};
use crate::model::limits::{KANO_ANSWERS, SERVQUAL_ITEMS, SERVQUAL_SCALE};
use crate::model::redesign::RedesignKind;
use crate::model::{
    Action, Collaboration, InternalLink, KanoIdea, Measure, Obstacle, ServqualSubject, ServqualWeights,
    TouchpointId,
};

part! {
    InternalLink as InternalLink;
    item item_id;
    {
        must supplier => "\"…\",";
        must customer => "\"…\",";
        may touchpoint;
        always kind;
        may deliverable within LINK;
        may acceptance within LINK;
        may deadline within LINK;
        may otherwise within LINK;
        may score;
        may obstacles;
    }
}

part! {
    Obstacle as Obstacle;
    begin |_: &mut Reader<'_>| {
        Obstacle { kind: ObstacleKind::Communication, strategy: String::new(), function: None }
    };
    bare name_of_kind;
    item item_id;
    {
        must kind => "Communication,";
        may strategy within STRATEGY;
        may function;
    }
}

part! {
    Collaboration as Collaboration;
    {
        may matter within COLLABORATION;
        may need within COLLABORATION;
        may team;
        may goal within COLLABORATION;
        may smart;
        may rhythms;
        may confirmations;
        may reviews;
    }
}

part! {
    TeamMember as TeamMember;
    bare |value: &Value| matches!(value, Value::Text(_)).then_some("name");
    item item_id;
    {
        must name within NAME => "\"…\",";
        may department;
    }
}

part! {
    Rhythm as Rhythm;
    begin |_: &mut Reader<'_>| Rhythm { form: CollaborationForm::Meeting, how_often: String::new() };
    bare |value: &Value| matches!(value, Value::Name(_)).then_some("form");
    {
        must form => "Meeting,";
        may how_often within HOW_OFTEN;
    }
}

part! {
    Confirmation as Confirmation;
    item item_id;
    {
        always said within CONFIRMATION;
        may understood within CONFIRMATION;
    }
}

part! {
    ReviewDay as Review;
    item item_id;
    {
        may date;
        may what within REVIEW;
    }
}

part! {
    KanoIdea as KanoIdea;
    item item_id;
    {
        must name within IDEA => "\"…\",";
        may answers;
        may tally with CountedTally;
    }
}

part! {
    KanoAnswer as KanoAnswer;
    begin |_: &mut Reader<'_>| KanoAnswer { functional: 1, dysfunctional: 1 };
    {
        must functional by number(KANO_ANSWERS) => "1,";
        must dysfunctional by number(KANO_ANSWERS) => "5,";
    }
}

part! {
    KanoTally as KanoTally;
    {
        always must_be;
        always one_dimensional;
        always attractive;
        always indifferent;
        always reverse;
        always questionable;
    }
}

part! {
    ServqualSubject as ServqualSubject;
    item item_id;
    {
        may name within SUBJECT;
        may supplier;
        always form;
        may perceptions_only;
        may ratings;
    }
}

part! {
    Rating as Rating;
    {
        must item by number(SERVQUAL_ITEMS) => "1,";
        may expected by rating;
        may perceived by rating;
    }
}

part! {
    ServqualWeights as ServqualWeights;
    // Nobody knows the order of five numbers, so each has its name.
    {
        must (0[0]) as "tangibles" => "11,";
        must (0[1]) as "reliability" => "32,";
        must (0[2]) as "responsiveness" => "22,";
        must (0[3]) as "assurance" => "19,";
        must (0[4]) as "empathy" => "16,";
    }
}

part! {
    Measure as Measure;
    begin |_: &mut Reader<'_>| Measure {
        touchpoint: TouchpointId::default(),
        kind: RedesignKind::default(),
        measure: String::new(),
        epic: Vec::new(),
        cost: 0,
        score: None,
    };
    item item_id;
    {
        must touchpoint => "\"t1\",";
        always kind;
        may measure within MEASURE;
        may epic;
        may cost;
        may score;
    }
}

part! {
    Action as Action;
    item item_id;
    {
        must what within ACTION => "\"…\",";
        may touchpoint;
        may why within ACTION;
        may accountable;
        may responsible;
        may support within ACTION;
        may consulted within ACTION;
        may informed within ACTION;
        may first_step;
        may place as "where" within ACTION;
        may how within ACTION;
        may how_much within ACTION;
        may baseline within ACTION;
        may target within ACTION;
        may done within ACTION;
        may risk within ACTION;
    }
}

/// The name alone is an obstacle that nobody has a strategy against yet.
fn name_of_kind(value: &Value) -> Option<&'static str> {
    matches!(value, Value::Name(_)).then_some("kind")
}

fn rating(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Option<u8>> {
    reader.number(node, field, SERVQUAL_SCALE).map(Some)
}

/// A tally that nobody counted is not written; a counted one is written with its zeros.
struct CountedTally;

impl CountedTally {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<KanoTally> {
        FileValue::read(node, field, reader)
    }

    fn write(tally: &KanoTally) -> Option<Value> {
        (!tally.is_empty()).then(|| tally.write())
    }
}

/// Weights that nobody changed are not written.
pub(super) struct OwnWeights;

impl OwnWeights {
    pub(super) fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<ServqualWeights> {
        FileValue::read(node, field, reader)
    }

    pub(super) fn write(weights: &ServqualWeights) -> Option<Value> {
        (!weights.is_default()).then(|| weights.write())
    }
}
