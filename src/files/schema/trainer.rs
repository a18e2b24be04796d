//! The trainer's part of a scenario.

use super::reader::Reader;
use super::table::{part, rows};
use super::worksheet::each_touchpoint_once;
use crate::files::syntax::{Node, Value};
use crate::model::action::ActionExample;
use crate::model::internal::{InternalCustomerKind, SupplyLink};
use crate::model::redesign::{Redesign, RedesignKind};
use crate::model::trainer::{Discussion, Reference, ReferenceMoment, Trainer};
use crate::model::{Score, Text, TouchpointId};

part! {
    Trainer as Trainer;
    {
        may touchpoints by each_touchpoint_once(|reference: &Reference| &reference.touchpoint);
        may moments by each_touchpoint_once(|moment: &ReferenceMoment| &moment.touchpoint);
        may redesign;
        may chain;
        may discussion;
        may action;
        may traps;
    }
}

part! {
    Reference as Reference;
    begin |_: &mut Reader<'_>| Reference {
        touchpoint: TouchpointId::default(),
        score: Score::ZERO,
        note: Text::default(),
        kano: None,
        servqual: None,
    };
    {
        must touchpoint => "\"t1\",";
        must score => "0,";
        may note;
        may kano;
        may servqual;
    }
}

part! {
    ReferenceMoment as ReferenceMoment;
    begin |_: &mut Reader<'_>| ReferenceMoment {
        touchpoint: TouchpointId::default(),
        who: Text::default(),
        situation: Text::default(),
        feeling: Text::default(),
        why: Text::default(),
        owner: None,
        support: Vec::new(),
    };
    {
        must touchpoint => "\"t1\",";
        always who;
        always situation;
        always feeling;
        may why;
        may owner;
        may support;
    }
}

part! {
    Redesign as Redesign;
    begin |_: &mut Reader<'_>| Redesign {
        touchpoint: TouchpointId::default(),
        kind: RedesignKind::default(),
        measure: Text::default(),
        epic: Vec::new(),
        score: Score::ZERO,
    };
    {
        must touchpoint => "\"t1\",";
        must kind => "FillPit,";
        must measure => "\"…\",";
        may epic;
        must score => "0,";
    }
}

part! {
    SupplyLink as SupplyLink;
    begin |_: &mut Reader<'_>| SupplyLink {
        supplier: Text::default(),
        customer: Text::default(),
        supplier_department: None,
        customer_department: None,
        mutual: false,
        kind: InternalCustomerKind::default(),
        deliverable: Text::default(),
        agreement: Text::default(),
    };
    {
        must supplier => "\"…\",";
        must customer => "\"…\",";
        may supplier_department;
        may customer_department;
        may mutual;
        must kind => "Function,";
        always deliverable;
        always agreement;
    }
}

part! {
    Discussion as Discussion;
    begin |_: &mut Reader<'_>| Discussion { question: Text::default(), answer: Text::default() };
    {
        must question => "\"…\",";
        may answer;
    }
}

part! {
    ActionExample as ActionExample;
    {
        must what => "\"…\",";
        may why;
        may accountable;
        may responsible;
        may support;
        may consulted;
        may informed;
        may when;
        may place as "where";
        may how;
        may how_much;
        may acceptance;
    }
}
