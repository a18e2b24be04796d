//! Beside the spread: what to discuss first, who has scored, and how names and values are removed.

use crate::analysis::spread::{self, Agreement, Spread};
use crate::app::{Command, Look, Workshop};
use crate::edit::{WorkEdit, WorksheetEdit};
use crate::model::Worksheet;
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::icons;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};

use crate::words::{alone, names};
use eframe::egui::{Id, ScrollArea, Ui, vec2};

/// So many touchpoints are worth a discussion at once.
const FIRST: usize = 3;

pub fn members_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    ScrollArea::vertical().id_salt("members").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let worksheet = worksheet_of(workshop);
        if workshop.n_members() > 0 {
            discuss_ui(ui, cx, workshop, &worksheet);
        }
        if !worksheet.ballots.is_empty() {
            ui.add_space(14.0);
            list_ui(ui, cx, &worksheet);
        }
    });
}

/// The touchpoints that lie furthest apart, with who gave the two ends.
fn discuss_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop, worksheet: &Worksheet) {
    text::paragraph_ui(ui, cx, cx.say(alone::DISCUSS), Style::SECTION, Paint::Ink);
    let spreads = &workshop.review().spreads;
    let wide = spread::widest_first(spreads).into_iter();
    let wide: Vec<&Spread> =
        wide.filter(|spread| spread.agreement() != Agreement::Agree).take(FIRST).collect();
    if wide.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(alone::ALL_AGREE), Style::BODY, Paint::Ink2);
        return;
    }
    for spread in wide {
        let Some(touchpoint) = worksheet.journey.touchpoint(&spread.touchpoint) else { continue };
        let name = names::numbered(spread.position, touchpoint.short_name().get(cx.language));
        ui.push_id(&touchpoint.id, |ui| {
            if button_ui(ui, cx, &name, Weight::Quiet).clicked() {
                cx.send(Look::Select(touchpoint.id.clone()));
            }
        });
        let line = ends(worksheet, spread, cx);
        text::paragraph_ui(ui, cx, &line, Style::SMALL, Paint::Ink2);
    }
    ui.add_space(6.0);
    text::paragraph_ui(ui, cx, cx.say(alone::ADVICE), Style::SMALL, Paint::Ink2);
}

/// Who gave the lowest and the highest score, the first of each.
pub fn ends(worksheet: &Worksheet, spread: &Spread, cx: &Cx<'_>) -> String {
    let who = |score| {
        let gave = |ballot: &crate::model::Ballot| ballot.score(&spread.touchpoint) == Some(score);
        let found = worksheet.ballots.iter().enumerate().find(|(_, ballot)| gave(ballot));
        found.map(|(at, ballot)| alone::member(ballot, at, cx.language)).unwrap_or_default()
    };
    alone::ends(&who(spread.min), &who(spread.max), spread, cx.language)
}

fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    text::paragraph_ui(ui, cx, cx.say(alone::MEMBERS), Style::SECTION, Paint::Ink);
    let n = worksheet.journey.n_touchpoints();
    for (at, ballot) in worksheet.ballots.iter().enumerate() {
        let unnamed = alone::member(&crate::model::Ballot::default(), at, cx.language);
        ui.horizontal(|ui| {
            let id = Id::unique(("member", at));
            let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line(&unnamed, 112.0) };
            edit_field_ui(ui, cx, (id, &unnamed), &ballot.name, &style, |name| {
                WorksheetEdit::Work(WorkEdit::SetBallotName { ballot: at, name })
            });
            let count = format!("{} / {n}", ballot.scores.len());
            text::line_ui(ui, cx, &count, Style::SMALL, Paint::Ink2);
            let (_, place) = ui.allocate_space(vec2(24.0, 24.0));
            let who = alone::member(ballot, at, cx.language);
            let remove = alone::remove_member(&who, cx.language);
            ui.push_id(at, |ui| {
                if widgets::icon_button(ui, cx, place, &remove).clicked() {
                    cx.send(Command::Edit(WorksheetEdit::Work(WorkEdit::RemoveBallot { ballot: at })));
                }
            });
            icons::cross(ui.painter(), place.center(), cx.color(Paint::Ink2));
        });
    }
    let named = worksheet.ballots.iter().any(|ballot| !ballot.name.is_empty());
    if named && button_ui(ui, cx, cx.say(alone::REMOVE_NAMES), Weight::Plain).clicked() {
        cx.send(Command::Edit(WorksheetEdit::Work(WorkEdit::RemoveBallotNames)));
    }
    if button_ui(ui, cx, cx.say(alone::REMOVE_ALL), Weight::Plain).clicked() {
        cx.send(Command::Edit(WorksheetEdit::Work(WorkEdit::RemoveBallots)));
    }
    text::paragraph_ui(ui, cx, cx.say(alone::KEPT), Style::SMALL, Paint::Ink2);
}
