//! Whom the groups hold accountable: the touchpoints on which they differ, and how often each department was named.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::analysis::compare::SharedTouchpoint;
use crate::model::MarkKind;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, names, present};
use eframe::egui::{CornerRadius, Ui};

/// The widths of the two halves, in u.
const LEFT: f32 = 1120.0;
const RIGHT: f32 = WIDTH - LEFT - 56.0;
/// The height of a row, in u.
const ROW: f32 = 112.0;
const BAR_ROW: f32 = 84.0;

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    show.section(ui, cx, (EDGE, TOP - 8.0, LEFT), words::TORN);
    let how = show.stage.say(words::TORN_HOW);
    show.line(ui, cx, (EDGE, TOP + 36.0, LEFT, 36.0), &how, (24.0, false, Paint::Ink2));
    let columns = &show.comparison.columns;
    let differing: Vec<usize> =
        show.comparison.torn_first().into_iter().filter(|at| columns[*at].differs()).collect();
    if differing.is_empty() {
        let words = show.stage.say(words::ALL_SAME_OWNER);
        show.line(ui, cx, (EDGE, TOP + 96.0, LEFT, 44.0), &words, (32.0, true, Paint::Ok));
    }
    let most = ((BOTTOM - TOP - 84.0) / ROW) as usize;
    for (at, column) in differing.iter().take(most).enumerate() {
        row(show, ui, cx, TOP + 84.0 + ROW * at as f32, *column);
    }
    if differing.len() > most {
        let more = show.told(|language| words::more_places(differing.len() - most, language));
        show.line_right(ui, cx, (EDGE, TOP - 8.0, LEFT, 44.0), &more, (26.0, false, Paint::Ink2));
    }
    named(show, ui, cx, EDGE + LEFT + 56.0);
}

fn row(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, y: f32, column: usize) {
    let shared = &show.comparison.columns[column];
    let card = show.stage.rect(EDGE, y, LEFT, ROW - 10.0);
    let ground = if shared.is_torn() { Paint::Tint } else { Paint::Canvas };
    ui.painter().rect_filled(card, CornerRadius::same(8), cx.color(ground));
    let mut x = EDGE + 20.0;
    if !shared.votes(MarkKind::Moment).is_empty() {
        show.mark(ui, cx, MarkKind::Moment, show.stage.at(x + 12.0, y + 30.0), 13.0);
        x += 36.0;
    }
    let told = show.told(|language| words::answers(shared.accountable.len(), language));
    let right = show.stage.width(cx, &told, show.stage.style(26.0, true)) / show.stage.u;
    let name = show.touchpoint(column);
    let room = EDGE + LEFT - 40.0 - right - x;
    show.line(ui, cx, (x, y + 8.0, room, 44.0), &name, (30.0, true, Paint::Ink));
    show.line_right(ui, cx, (EDGE, y + 8.0, LEFT - 20.0, 44.0), &told, (26.0, true, Paint::Err));
    let mut answers = answers(show, shared);
    if let Some(owner) = show.revealed.owner(&shared.touchpoint) {
        let key = format!("{} {}", show.stage.say(present::KEY), show.department(&owner.owner));
        let wide = show.stage.width(cx, &key, show.stage.style(26.0, true)) / show.stage.u;
        show.line_right(ui, cx, (EDGE, y + 52.0, LEFT - 20.0, 40.0), &key, (26.0, true, Paint::Accent));
        return show.line(
            ui,
            cx,
            (EDGE + 20.0, y + 52.0, LEFT - 60.0 - wide, 40.0),
            &std::mem::take(&mut answers),
            (26.0, false, Paint::Ink),
        );
    }
    show.line(ui, cx, (EDGE + 20.0, y + 52.0, LEFT - 40.0, 40.0), &answers, (26.0, false, Paint::Ink));
}

/// `运营部：第 1 组、第 4 组；柜面：第 2 组`.
fn answers(show: &Show<'_>, shared: &SharedTouchpoint) -> String {
    let answer = |named: &crate::analysis::compare::NamedAccountable| {
        let department = show.department(&named.department);
        words::answer(&department, &show.groups(&named.groups, 8), show.language())
    };
    let answers: Vec<String> = shared.accountable.iter().map(answer).collect();
    answers.join(words::BETWEEN_ANSWERS.get(show.language()))
}

fn named(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, x: f32) {
    show.section(ui, cx, (x, TOP - 8.0, RIGHT), words::NAMED);
    let n = show.comparison.works.len();
    let most = ((BOTTOM - TOP - 56.0) / BAR_ROW) as usize;
    for (at, summary) in show.comparison.departments().iter().take(most).enumerate() {
        let y = TOP + 56.0 + BAR_ROW * at as f32;
        let told = words::department(summary.groups.len(), n, summary.touchpoints, show.language());
        let right = show.stage.width(cx, &told, show.stage.style(24.0, false)) / show.stage.u;
        let department = show.comparison.department(&summary.department);
        let name =
            department.map(|found| names::department_short(found, show.language())).unwrap_or_default();
        let full = show.department(&summary.department);
        let fits =
            show.stage.width(cx, &full, show.stage.style(28.0, true)) / show.stage.u + right + 16.0 < RIGHT;
        let name = if fits { full } else { name };
        show.line(ui, cx, (x, y, RIGHT - right - 16.0, 40.0), &name, (28.0, true, Paint::Ink));
        show.line_right(ui, cx, (x, y, RIGHT, 40.0), &told, (24.0, false, Paint::Ink2));
        let place = show.comparison.department_position(&summary.department).unwrap_or(0);
        let share = summary.groups.len() as f32 / n.max(1) as f32;
        show.bar(ui, cx, (x, y + 46.0, RIGHT, 16.0), share, Paint::DepartmentKey(place));
    }
}
