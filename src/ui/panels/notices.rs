//! The messages at the foot of the window.

use crate::app::{Command, FileCommand, Notice, NoticeKind, Offer};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::{menu, messages, safety};
use eframe::egui::{Align2, Area, Frame, Id, Margin, Order, Stroke, Ui, vec2};

pub fn notices_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let notices: Vec<Notice> = cx.state.notices.clone();
    if notices.is_empty() {
        return;
    }
    let area = Area::new(Id::unique("notices"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -24.0))
        .interactable(true);
    area.show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for notice in &notices {
            notice_ui(ui, cx, notice);
        }
    });
}

fn notice_ui(ui: &mut Ui, cx: &mut Cx<'_>, notice: &Notice) {
    let edge = match notice.kind {
        NoticeKind::Done => Paint::Ok,
        NoticeKind::Hint => Paint::Accent,
        NoticeKind::Failure => Paint::Err,
    };
    let frame = Frame::new()
        .fill(cx.color(Paint::Surface))
        .stroke(Stroke::new(1.5, cx.color(edge)))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(16, 8));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.vertical(|ui| {
                ui.set_max_width(560.0);
                let style = if notice.kind == NoticeKind::Failure { Style::BODY_BOLD } else { Style::BODY };
                let wide = text::width(cx, &notice.text, style).min(560.0).ceil() + 1.0;
                ui.set_width(wide);
                ui.add_space(5.0);
                text::paragraph_ui(ui, cx, &notice.text, style, Paint::Ink);
            });
            if let Some(file) = &notice.file {
                if button_ui(ui, cx, cx.say(messages::OPEN), Weight::Accent).clicked() {
                    cx.send(FileCommand::ShowInSystem(file.clone()));
                }
                if button_ui(ui, cx, cx.say(messages::SHOW_FOLDER), Weight::Plain).clicked()
                    && let Some(folder) = file.parent()
                {
                    cx.send(FileCommand::ShowInSystem(folder.to_owned()));
                }
            }
            if let Some(offer) = &notice.offer {
                let label = match offer {
                    Offer::Open(_) => messages::OPEN,
                    Offer::Undo(_) => menu::UNDO,
                    Offer::BringBack => safety::BRING_BACK,
                };
                if button_ui(ui, cx, cx.say(label), Weight::Accent).clicked() {
                    cx.send(Command::TakeOffer(notice.id));
                }
            }
            if !notice.problems.is_empty()
                && button_ui(ui, cx, cx.say(messages::DETAILS), Weight::Accent).clicked()
            {
                cx.send(Command::ShowProblems(notice.id));
            }
            if button_ui(ui, cx, "×", Weight::Quiet).accessible_name(cx.say(messages::CLOSE)).clicked() {
                cx.send(Command::DismissNotice(notice.id));
            }
        });
    });
}
