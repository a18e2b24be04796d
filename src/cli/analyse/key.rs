//! What `analyse` tells of a scenario's key beside its curve: the kinds of need, the internal chain and the
//! action. A key has no answers, no days and nothing open, so those stay empty.

use super::method::{ActionLine, KanoLine, LinkLine, kind_key};
use crate::model::trainer::Trainer;
use crate::model::{Language, Worksheet};
use crate::words::kano;
use std::borrow::Cow;

/// The kind of need at each touchpoint, in the order of the walk.
pub(super) fn needs<'a>(key: &Trainer, worksheet: &'a Worksheet, language: Language) -> Vec<KanoLine<'a>> {
    let touchpoints = worksheet.journey.touchpoints();
    let line = touchpoints.filter_map(|touchpoint| {
        let reference = key.touchpoints.iter().find(|reference| reference.touchpoint == touchpoint.id)?;
        Some(KanoLine {
            name: touchpoint.name.get(language),
            touchpoint: Some(&touchpoint.id),
            category: Some(kano::letter(reference.kano?)),
            ..KanoLine::default()
        })
    });
    line.collect()
}

pub(super) fn links(key: &Trainer, language: Language) -> Vec<LinkLine<'_>> {
    let line = key.chain.iter().map(|link| LinkLine {
        supplier: link.supplier_department.as_ref(),
        supplier_name: link.supplier.get(language),
        customer: link.customer_department.as_ref(),
        customer_name: link.customer.get(language),
        touchpoint: None,
        mutual: link.mutual,
        kind: kind_key(link.kind),
        deliverable: link.deliverable.get(language),
        acceptance: "",
        deadline: "",
        otherwise: "",
        score: None,
        agreement: link.agreement.get(language).to_owned(),
    });
    line.collect()
}

/// The example of an action, if the key has one.
pub(super) fn actions(key: &Trainer, language: Language) -> Vec<ActionLine<'_>> {
    let line = key.action.iter().map(|example| ActionLine {
        action: Cow::Owned(example.written(language)),
        when: example.when.get(language),
        checks: None,
        open_points: Vec::new(),
    });
    line.collect()
}
