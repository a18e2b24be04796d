//! What the answers to an idea of the survey say together.

use crate::analysis::kano;
use crate::model::lenses::{KanoCategory, KanoTally};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::words::lenses::survey;
use crate::words::{kano as kano_words, names};
use eframe::egui::{Align2, CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// What the answers to the open idea say together.
pub(super) fn result_ui(ui: &mut Ui, cx: &Cx<'_>, tally: &KanoTally) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let n = kano::n(tally);
    let wide = ui.available_width();
    let (_, head) = ui.allocate_space(vec2(wide, 26.0));
    let winner = kano::category(tally);
    let title = winner.map_or(cx.say(survey::DISTRIBUTION).to_owned(), |category| {
        format!("{} {}", kano_words::letter(category), cx.say(kano_words::category(category)))
    });
    text::line_in(ui, head, Align2::LEFT_CENTER, &title, Style::SECTION, cx.color(Paint::Ink));
    let response = ui.interact(head, ui.scope_id().with("category"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
    let caution = kano_words::basis(n, cx.language);
    text::line_in(ui, head, Align2::RIGHT_CENTER, &caution, Style::SMALL, cx.color(Paint::Ink2));
    if n == 0 {
        text::paragraph_ui(ui, cx, cx.say(survey::NO_ANSWERS), Style::BODY, Paint::Ink2);
    } else {
        for category in KanoCategory::ALL {
            bar_ui(ui, cx, (category, kano::count(tally, category), n), winner == Some(category));
        }
    }
    ui.add_space(4.0);
    let number = |value: Option<f64>| value.map_or(kano_words::UNDEFINED.to_owned(), names::mean);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for (label, value) in [(survey::BETTER, kano::better(tally)), (survey::WORSE, kano::worse(tally))] {
            let says = format!("{} {}", cx.say(label), number(value));
            text::line_ui(ui, cx, &says, Style::BODY_BOLD, Paint::Ink);
        }
    });
    if n > 0 {
        let most = winner.map_or(0, |category| kano::count(tally, category));
        let equal: Vec<&str> = KanoCategory::ALL
            .into_iter()
            .filter(|category| kano::count(tally, *category) == most)
            .map(kano_words::letter)
            .collect();
        if let Some(winner) = winner.filter(|_| equal.len() > 1) {
            let says = survey::tie(&equal, kano_words::letter(winner), cx.language);
            text::paragraph_ui(ui, cx, &says, Style::SMALL, Paint::Warn);
        }
        text::paragraph_ui(ui, cx, cx.say(survey::MODE_RULE), Style::SMALL, Paint::Ink2);
    }
}

/// One category: its bar against all answers, its count and its share.
fn bar_ui(ui: &mut Ui, cx: &Cx<'_>, (category, count, n): (KanoCategory, u32, u32), is_winner: bool) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 20.0));
    let name = cx.say(kano_words::category(category));
    let label = format!("{} {name}", kano_words::letter(category));
    let style = if is_winner { Style::SMALL_BOLD } else { Style::SMALL };
    text::line_in(ui, row, Align2::LEFT_CENTER, &label, style, cx.color(Paint::Ink));
    let share = f64::from(count) / f64::from(n.max(1));
    let (left, right) = (row.left() + 136.0, row.right() - 76.0);
    let bar = Rect::from_min_max(pos2(left, row.top() + 4.0), pos2(right, row.bottom() - 4.0));
    ui.painter().rect_filled(bar, CornerRadius::same(3), cx.color(Paint::Sunk));
    let full = bar.with_max_x(left + bar.width() * share as f32);
    let fill = if is_winner { Paint::Accent } else { Paint::Edge };
    ui.painter().rect_filled(full, CornerRadius::same(3), cx.color(fill));
    let says = format!("{count} · {:.0}%", share * 100.0);
    text::line_in(ui, row, Align2::RIGHT_CENTER, &says, style, cx.color(Paint::Ink));
    let response = ui.interact(row, ui.scope_id().with(("bar", category)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label} {says}")));
}
