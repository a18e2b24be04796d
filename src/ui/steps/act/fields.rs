//! The fields of an action by their focus, and which of them closes an open point.

use crate::analysis::actions::OpenPoint;
use crate::edit::ActionField;
use eframe::egui::Id;

pub fn field_id(field: ActionField, at: usize) -> Id {
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
        OpenPoint::NoWhat => ActionField::What,
        OpenPoint::NoWhy => ActionField::Why,
        OpenPoint::NoAccountable | OpenPoint::SeveralAccountable => ActionField::Accountable,
        OpenPoint::NoResponsible => ActionField::Responsible,
        OpenPoint::NoPlace => ActionField::Place,
        OpenPoint::NoHow => ActionField::How,
        OpenPoint::NoHowMuch => ActionField::HowMuch,
        OpenPoint::NoBaseline => ActionField::Baseline,
        OpenPoint::NoTarget | OpenPoint::TargetWithoutNumber => ActionField::Target,
        OpenPoint::NoDone => ActionField::Done,
        OpenPoint::NoRisk => ActionField::Risk,
    };
    field_id(field, at)
}

/// The first field of the form.
pub fn what_id(at: usize) -> Id {
    field_id(ActionField::What, at)
}
