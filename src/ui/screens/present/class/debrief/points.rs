//! The total of the points: in the order of the groups' numbers, and as a ranking where the trainer asked for it.

use super::shown::{LookingBack, WIDTH};
use crate::analysis::class::points::shown as in_order;
use crate::app::DebriefSlide;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::debrief::{page as words, slides};
use crate::words::names;
use eframe::egui::Ui;

/// Where the columns begin, in u.
const COLUMNS: [f32; 6] = [EDGE, 420.0, 740.0, 960.0, 1340.0, 1620.0];

pub fn paint(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, page: usize) {
    let stage = shown.stage;
    let rows = in_order(&shown.class, &shown.comparison);
    let (pages, most) = DebriefSlide::points_pages(rows.len());
    let right = (1500.0, 104.0, 1920.0 - EDGE - 1500.0, 40.0);
    shown.left(ui, cx, right, &slides::page(page, pages), (28.0, false, Paint::Ink2));
    let why = stage.say(slides::POINTS_FOR);
    shown.left(ui, cx, (EDGE, 104.0, 1400.0, 44.0), &why, (28.0, false, Paint::Ink2));
    let heads = [words::GROUP, words::WORK, words::ON_TIME, words::VOTE, words::TRAINER, words::TOTAL];
    for (at, head) in heads.into_iter().enumerate() {
        let next = COLUMNS.get(at + 1).copied().unwrap_or(1920.0 - EDGE);
        let place = (COLUMNS[at], 176.0, next - COLUMNS[at] - 12.0, 44.0);
        shown.left(ui, cx, place, &stage.say(head), (28.0, false, Paint::Ink2));
    }
    let step = 98.0;
    for (at, row) in rows.iter().skip(page * most).take(most).enumerate() {
        let top = 230.0 + step * at as f32;
        shown.bar(ui, cx, (EDGE, top, WIDTH, 2.0), Paint::Line);
        let signed =
            |points: i32| if points == 0 { "–".to_owned() } else { names::signed(f64::from(points), 0) };
        let vote = match row.vote {
            Some(vote) if vote.tied => {
                format!(
                    "{}  {}",
                    signed(vote.points()),
                    shown.told(|language| words::place(vote.place, true, language))
                )
            }
            _ => signed(row.of_vote()),
        };
        let cells = [
            shown.told(|language| words::group(row.group, language)),
            signed(row.earned()),
            signed(row.of_time()),
            vote,
            signed(row.given),
            row.total().to_string(),
        ];
        for (column, cell) in cells.iter().enumerate() {
            let next = COLUMNS.get(column + 1).copied().unwrap_or(1920.0 - EDGE);
            let place = (COLUMNS[column], top + 6.0, next - COLUMNS[column] - 12.0, step - 10.0);
            let look = match column {
                0 => (42.0, true, Paint::Ink),
                5 => (56.0, true, Paint::Accent),
                _ => (38.0, false, Paint::Ink),
            };
            shown.left(ui, cx, place, cell, look);
        }
    }
}
