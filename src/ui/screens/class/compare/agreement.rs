//! How far the class agrees: the words first, the numbers behind them second. Nobody is ranked.

use crate::analysis::agreement::{Kendall, Undefined};
use crate::analysis::compare::{Pool, Scores};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::within;
use crate::ui::kit::text::{self, Style};
use crate::words::compare_ui::{self as words, numbers};
use crate::words::{Phrase, names};
use eframe::egui::{Align2, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// Widths of the name and of the number, in logical pixels.
const NAME: f32 = 260.0;
const NUMBER: f32 = 200.0;

pub fn agreement_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let comparison = std::sync::Arc::clone(cx.state.class.comparison());
    let pool = if comparison.n_members() > 0 { cx.state.class.comparing.pool } else { Pool::Groups };
    let scores = comparison.scores(pool);
    let pane = ui.max_rect();
    within(ui, pane.shrink2(vec2(24.0, 8.0)), |ui| {
        ScrollArea::vertical().id_salt("agreement").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(860.0);
            text::paragraph_ui(
                ui,
                cx,
                cx.say(words::concord(scores.concord(), pool)),
                Style::CARD,
                Paint::Ink,
            );
            let count = words::count(pool, scores.n(), cx.language);
            let ranges = words::ranges(scores.ranges(), cx.language);
            text::paragraph_ui(ui, cx, &format!("{count} · {ranges}"), Style::BODY, Paint::Ink2);
            ui.add_space(16.0);
            text::line_ui(ui, cx, cx.say(numbers::NUMBERS), Style::SECTION, Paint::Ink);
            for (name, how, value) in lines(scores) {
                line_ui(ui, cx, (name, how), value);
            }
        });
    });
}

type Value = Result<f64, Undefined>;

fn lines(scores: &Scores) -> [(Phrase, Phrase, Value); 7] {
    let agreement = &scores.agreement;
    let of = |read: fn(Kendall) -> f64| agreement.kendall.map(read);
    [
        (numbers::KENDALL, numbers::KENDALL_HOW, of(|kendall| kendall.w)),
        (numbers::UNCORRECTED, numbers::UNCORRECTED_HOW, of(|kendall| kendall.w_uncorrected)),
        (numbers::CHI_SQUARE, numbers::CHI_SQUARE_HOW, of(|kendall| kendall.chi_square)),
        (numbers::SPEARMAN, numbers::SPEARMAN_HOW, of(|kendall| kendall.mean_spearman)),
        (numbers::INTERVAL, numbers::INTERVAL_HOW, agreement.interval),
        (numbers::ORDINAL, numbers::ORDINAL_HOW, agreement.ordinal),
        (numbers::NOMINAL, numbers::NOMINAL_HOW, agreement.nominal),
    ]
}

/// A number with its name and what it asks, or the reason why there is none.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, (name, how): (Phrase, Phrase), value: Value) {
    let wide = ui.available_width();
    let room = (wide - NAME - NUMBER - 24.0).max(200.0);
    let lines = text::n_lines(cx, cx.say(how), room, Style::SMALL).max(1);
    let high = (Style::SMALL.line * lines as f32).max(22.0) + 14.0;
    let (place, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    let (name, how) = (cx.say(name), cx.say(how));
    let (number, style, paint) = match value {
        Ok(value) => (names::unsigned(value, 3), Style::BODY_BOLD, Paint::Ink),
        Err(reason) => (cx.say(numbers::undefined(reason)).to_owned(), Style::BODY, Paint::Ink2),
    };
    let row = place.with_max_y(place.top() + 28.0);
    text::line_in(ui, row, Align2::LEFT_CENTER, name, Style::BODY, cx.color(Paint::Ink));
    text::paragraph_at(ui, cx, place.min + vec2(NAME, 3.0), (NUMBER - 12.0, 2), &number, style, paint);
    text::paragraph_at(
        ui,
        cx,
        place.min + vec2(NAME + NUMBER, 5.0),
        (room, 4),
        how,
        Style::SMALL,
        Paint::Ink2,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {number}")));
}
