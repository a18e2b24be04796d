//! The actions of all groups, those for one touchpoint together.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::app::page_of;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, names};
use eframe::egui::{Stroke, Ui};

/// Left edges and widths of the columns, in u from the edge.
const GROUP: (f32, f32) = (0.0, 190.0);
const WHAT: (f32, f32) = (200.0, 680.0);
const WHERE: (f32, f32) = (900.0, 330.0);
const OWNER: (f32, f32) = (1240.0, 260.0);
const WHEN: (f32, f32) = (1510.0, WIDTH - 1510.0);

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, page: usize) {
    let actions = show.comparison.actions();
    let heads = [
        (words::GROUP, GROUP),
        (words::WHAT, WHAT),
        (words::WHERE, WHERE),
        (words::OWNER, OWNER),
        (words::FIRST_STEP, WHEN),
    ];
    for (phrase, (x, w)) in heads {
        let words = show.stage.say(phrase);
        show.line(ui, cx, (EDGE + x, TOP - 6.0, w, 40.0), &words, (26.0, false, Paint::Ink2));
    }
    if actions.is_empty() {
        return show.nothing(ui, cx, words::NOTHING_HERE);
    }
    let shown = actions.get(page_of(actions.len(), page)).unwrap_or_default();
    let high = ((BOTTOM - TOP - 44.0) / shown.len().max(1) as f32).min(220.0);
    for (at, found) in shown.iter().enumerate() {
        let y = TOP + 44.0 + high * at as f32;
        let line = Stroke::new(show.stage.u.max(1.0), cx.color(Paint::Line));
        ui.painter().line_segment([show.stage.at(EDGE, y), show.stage.at(EDGE + WIDTH, y)], line);
        let group = show.group(found.group);
        let action = found.action;
        let none = show.stage.say(words::NOT_WRITTEN);
        let nobody = show.stage.say(words::NO_OWNER);
        let said = |text: &str, none: &str| match text.trim() {
            "" => (none.to_owned(), Paint::Ink2),
            text => (show.clean(text), Paint::Ink),
        };
        let place = found.column.map(|column| show.touchpoint_short(column)).unwrap_or_default();
        let day = action.first_step.map(|day| names::date(day, show.language())).unwrap_or_default();
        let cells = [
            (GROUP, (group, Paint::Ink), true),
            (WHAT, said(&action.what, &none), true),
            (WHERE, (place, Paint::Ink2), false),
            (OWNER, said(&action.accountable, &nobody), false),
            (WHEN, (day, Paint::Ink), false),
        ];
        for ((x, w), (words, paint), bold) in cells {
            let lines = |size: f32| (((high - 18.0) / (size * 1.4)) as usize).max(1);
            // What is done is read first; the rest keeps to one line where it can.
            let sizes = match x == WHAT.0 {
                true => [(36.0, lines(36.0).min(3)), (30.0, lines(30.0)), (24.0, lines(24.0))],
                false => [(32.0, 1), (28.0, 1), (24.0, lines(24.0))],
            };
            show.stage.paragraph(ui, cx, (EDGE + x, y + 12.0, w - 16.0), &words, (&sizes, bold, paint));
        }
    }
}
