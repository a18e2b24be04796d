//! What an author writes of the customer: everything of a scenario but the journey and the key.

use super::{Refusal, TextIn, closed};
use crate::model::limits::SCENARIO_MINUTES;
use crate::model::{Brief, CustomerKind, Scenario, Step, Text, TouchpointId};
use serde::{Deserialize, Serialize};

/// A text of the brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BriefField {
    Title,
    Industry,
    Tagline,
    PersonaName,
    PersonaRole,
    PersonaAbout,
    Goal,
    Start,
    End,
    Context,
}

impl BriefField {
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Industry,
        Self::Tagline,
        Self::PersonaName,
        Self::PersonaRole,
        Self::PersonaAbout,
        Self::Goal,
        Self::Start,
        Self::End,
        Self::Context,
    ];
}

/// One thing that an author does to the brief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BriefEdit {
    /// A title that is empty in both languages is refused.
    SetText {
        field: BriefField,
        text: TextIn,
    },
    SetCustomer(CustomerKind),
    /// How long a group needs, [`SCENARIO_MINUTES`]; 0 where the scenario does not say.
    SetMinutes(u32),
    /// The touchpoint that closes the journey; `None` for its last.
    SetEnd(Option<TouchpointId>),
    /// The steps with which a worksheet begins closed; all others are open.
    SetClosed(Vec<Step>),
}

pub(super) fn apply(scenario: &mut Scenario, edit: &BriefEdit) -> Result<(), Refusal> {
    match edit {
        BriefEdit::SetText { field: BriefField::Title, text } => text.put_name(&mut scenario.brief.title)?,
        BriefEdit::SetText { field, text } => text.put(text_mut(&mut scenario.brief, *field)),
        BriefEdit::SetCustomer(customer) => scenario.brief.customer = *customer,
        BriefEdit::SetMinutes(minutes) => {
            if !SCENARIO_MINUTES.contains(minutes) {
                return Err(Refusal::OffScale);
            }
            scenario.brief.minutes = *minutes;
        }
        BriefEdit::SetEnd(end) => {
            if end.as_ref().is_some_and(|end| scenario.journey.touchpoint(end).is_none()) {
                return Err(Refusal::Missing);
            }
            scenario.brief.boundary.end_touchpoint.clone_from(end);
        }
        BriefEdit::SetClosed(steps) => scenario.closed = closed::in_order(steps)?,
    }
    Ok(())
}

fn text_mut(brief: &mut Brief, field: BriefField) -> &mut Text {
    match field {
        BriefField::Title => &mut brief.title,
        BriefField::Industry => &mut brief.industry,
        BriefField::Tagline => &mut brief.tagline,
        BriefField::PersonaName => &mut brief.persona.name,
        BriefField::PersonaRole => &mut brief.persona.role,
        BriefField::PersonaAbout => &mut brief.persona.about,
        BriefField::Goal => &mut brief.goal,
        BriefField::Start => &mut brief.boundary.start,
        BriefField::End => &mut brief.boundary.end,
        BriefField::Context => &mut brief.context,
    }
}
