//! Votes by show of hands: one key a hand.

use super::view::{DebriefView, scrolled_ui, send};
use crate::analysis::class::numbers;
use crate::edit::DebriefEdit;
use crate::model::class::VoteQuestion;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::segments_ui;
use crate::ui::kit::keys;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at, button_ui};
use crate::words::debrief::page as words;
use eframe::egui::{Align2, CornerRadius, Role, Ui, WidgetInfo, vec2};

/// So many hands fill a bar where no group has more, so that the first one does not.
pub const FULL_BAR: u32 = 10;

pub(super) fn votes_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let question = cx.memory.of::<DebriefView>().question;
    let items = VoteQuestion::ALL.map(|question| (question, cx.say(words::question_short(question))));
    if let Some(question) = segments_ui(ui, cx, Role::RadioButton, &items, Some(question)) {
        cx.memory.of_mut::<DebriefView>().question = question;
    }
    ui.add_space(8.0);
    text::paragraph_ui(ui, cx, cx.say(words::question(question)), Style::CARD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(words::VOTE_KEYS), Style::SMALL, Paint::Ink2);
    ui.add_space(8.0);
    hand_keys_ui(ui, cx, question);
    scrolled_ui(ui, "hands", |ui| {
        hands_ui(ui, cx, question);
        ui.add_space(8.0);
        if button_ui(ui, cx, cx.say(words::CLEAR), Weight::Quiet).clicked() {
            send(cx, DebriefEdit::ClearHands(question));
        }
    });
}

/// The keys of the digits count hands, with Shift they take them back.
pub fn hand_keys_ui(ui: &Ui, cx: &mut Cx<'_>, question: VoteQuestion) {
    let class = std::sync::Arc::clone(cx.state.class.class());
    let numbers = numbers(&class, cx.state.class.comparison());
    for (digit, back) in keys::digits(ui, cx) {
        let group = u32::from(digit);
        if numbers.contains(&group) {
            send(cx, DebriefEdit::AddHands { question, group, by: if back { -1 } else { 1 } });
        }
    }
}

/// A row for every group: its number, a bar, its hands, and a button either way.
pub fn hands_ui(ui: &mut Ui, cx: &mut Cx<'_>, question: VoteQuestion) {
    let class = std::sync::Arc::clone(cx.state.class.class());
    let numbers = numbers(&class, cx.state.class.comparison());
    if numbers.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(words::NO_GROUPS), Style::BODY, Paint::Ink2);
        return;
    }
    let most =
        numbers.iter().map(|group| class.debrief.hands(question, *group)).max().unwrap_or(0).max(FULL_BAR);
    let wide = ui.available_width();
    for group in numbers {
        let hands = class.debrief.hands(question, group);
        let (_, row) = ui.allocate_space(vec2(wide, 36.0));
        let label = words::group(group, cx.language);
        let at = rect(row.left(), row.top(), 96.0, row.height());
        text::line_in(ui, at, Align2::LEFT_CENTER, &label, Style::BODY_BOLD, cx.color(Paint::Ink));
        let track = rect(row.left() + 104.0, row.top() + 8.0, (wide - 104.0 - 190.0).max(20.0), 20.0);
        ui.painter().rect_filled(track, CornerRadius::same(4), cx.color(Paint::Sunk));
        let share = hands as f32 / most as f32;
        let bar = track.with_max_x(track.left() + track.width() * share);
        if hands > 0 {
            ui.painter().rect_filled(bar, CornerRadius::same(4), cx.color(Paint::Accent));
        }
        let at = rect(track.right() + 10.0, row.top(), 78.0, row.height());
        let said = words::hands(hands, cx.language);
        text::line_in(ui, at, Align2::LEFT_CENTER, &said, Style::BODY_BOLD, cx.color(Paint::Ink));
        let told = ui.interact(at, ui.scope_id().with(("hands", group)), eframe::egui::Sense::hover());
        told.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label} {said}")));
        for (x, sign, name, by) in [
            (92.0, "+1", words::add_hand(group, cx.language), 1),
            (44.0, "\u{2212}1", words::take_hand(group, cx.language), -1),
        ] {
            let place = rect(row.right() - x, row.top() + 2.0, 42.0, 32.0);
            let response = ui
                .push_id(group, |ui| {
                    button_at(ui, cx, place, sign, if by > 0 { Weight::Accent } else { Weight::Plain })
                })
                .inner;
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.on_hover_text(&name).clicked() {
                send(cx, DebriefEdit::AddHands { question, group, by });
            }
        }
    }
}
