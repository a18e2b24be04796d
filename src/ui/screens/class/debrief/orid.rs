//! The four questions: what the groups' work says to each, and what is noted while the class talks.

use super::view::send_typed;
use crate::edit::DebriefEdit;
use crate::model::class::OridCard;
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::words::debrief::material::{Material, material, missing};
use crate::words::debrief::page as words;
use crate::words::screen;
use eframe::egui::{CornerRadius, Id, Rect, ScrollArea, Stroke, StrokeKind, Ui, vec2};

const GAP: f32 = 14.0;

pub(super) fn orid_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let place = ui.max_rect();
    let size = (place.size() - vec2(GAP, GAP)) / 2.0;
    for (at, card) in OridCard::ALL.into_iter().enumerate() {
        let (x, y) = ((at % 2) as f32, (at / 2) as f32);
        let corner = place.min + vec2(x * (size.x + GAP), y * (size.y + GAP));
        card_ui(ui, cx, Rect::from_min_size(corner, size), card);
    }
}

/// One question: its name, what is asked, the material, and the notes below.
fn card_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, card: OridCard) {
    const NOTE: f32 = 88.0;
    let stroke = Stroke::new(1.0, cx.color(Paint::Line));
    ui.painter().rect(place, CornerRadius::same(8), cx.color(Paint::Surface), stroke, StrokeKind::Inside);
    let inner = place.shrink2(vec2(14.0, 10.0));
    let head = format!("{} {}", card as u8 + 1, cx.say(words::card(card)));
    text::paragraph_at(ui, cx, inner.min, (inner.width(), 1), &head, Style::SECTION, Paint::Accent);
    let below = inner.with_min_y(inner.top() + 26.0);
    let middle = below.with_max_y(below.bottom() - NOTE);
    within(ui, middle, |ui| {
        ui.push_id(card as u8, |ui| {
            ScrollArea::vertical().id_salt("material").auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                text::paragraph_ui(ui, cx, cx.say(words::card_question(card)), Style::SMALL, Paint::Ink2);
                material_ui(ui, cx, card);
            });
        });
    });
    within(ui, rect(inner.left(), inner.bottom() - NOTE + 8.0, inner.width(), NOTE - 8.0), |ui| {
        note_ui(ui, cx, card, 3);
    });
}

fn material_ui(ui: &mut Ui, cx: &Cx<'_>, card: OridCard) {
    let found = material(card, cx.state.class.comparison(), cx.language);
    if found.is_empty() {
        ui.add_space(6.0);
        text::paragraph_ui(ui, cx, cx.say(missing(card)), Style::BODY, Paint::Ink2);
    }
    for line in found {
        match line {
            Material::Head(words) => text::paragraph_ui(ui, cx, &words, Style::BODY_BOLD, Paint::Ink),
            Material::Line(words) => text::paragraph_ui(ui, cx, &words, Style::BODY, Paint::Ink),
            Material::Quote(said, who) => {
                let said = screen::joined(&[&who, &said], cx.language);
                text::paragraph_ui(ui, cx, &said, Style::BODY, Paint::Ink)
            }
        };
    }
}

/// The field for what is said to a question, on the page and in the console.
pub fn note_ui(ui: &mut Ui, cx: &mut Cx<'_>, card: OridCard, rows: usize) {
    let class = std::sync::Arc::clone(cx.state.class.class());
    let name = format!("{} · {}", cx.say(words::card(card)), cx.say(words::NOTE));
    let wide = ui.available_width() - 2.0;
    let style = FieldStyle { limit: lengths::REMARK, ..FieldStyle::area(cx.say(words::NOTE), wide, rows) };
    let id = Id::unique(("debrief note", card as u8));
    let field = field_ui(ui, cx, id, &name, class.debrief.note(card), &style);
    if let Some((gesture, text)) = field.typed {
        send_typed(cx, gesture, DebriefEdit::SetNote { card, text });
    }
}
