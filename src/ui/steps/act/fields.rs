//! The fields of an action by their focus, and which of them closes an open point.

use crate::analysis::actions::OpenPoint;
use eframe::egui::Id;

/// A text of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    What,
    Why,
    Accountable,
    Responsible,
    Support,
    Consulted,
    Informed,
    Place,
    How,
    HowMuch,
    Baseline,
    Target,
    Done,
    Risk,
}

pub fn field_id(field: Field, at: usize) -> Id {
    Id::unique(("action", field, at))
}

pub fn date_id(at: usize) -> Id {
    Id::unique(("action date", at))
}

pub fn touchpoint_id(at: usize) -> Id {
    Id::unique(("action touchpoint", at))
}

/// The field that closes an open point.
pub fn id_of(point: OpenPoint, at: usize) -> Id {
    let field = match point {
        OpenPoint::NoTouchpoint => return touchpoint_id(at),
        OpenPoint::NoFirstStep | OpenPoint::FirstStepLate | OpenPoint::FirstStepPast => return date_id(at),
        OpenPoint::NoWhat => Field::What,
        OpenPoint::NoWhy => Field::Why,
        OpenPoint::NoAccountable | OpenPoint::SeveralAccountable => Field::Accountable,
        OpenPoint::NoResponsible => Field::Responsible,
        OpenPoint::NoPlace => Field::Place,
        OpenPoint::NoHow => Field::How,
        OpenPoint::NoHowMuch => Field::HowMuch,
        OpenPoint::NoBaseline => Field::Baseline,
        OpenPoint::NoTarget | OpenPoint::TargetWithoutNumber => Field::Target,
        OpenPoint::NoDone => Field::Done,
        OpenPoint::NoRisk => Field::Risk,
    };
    field_id(field, at)
}

/// The first field of the form.
pub fn what_id(at: usize) -> Id {
    field_id(Field::What, at)
}
