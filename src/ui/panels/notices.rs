//! The message at the foot of the window: the last one, at the bottom left, above whatever bar stands there.

use crate::app::{Command, FileCommand, Notice, NoticeKind, Offer, Screen, Setting};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::keys;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::{Phrase, crash, menu, messages, safety};
use eframe::egui::{Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, Popup, Rect, Stroke, Ui, vec2};
use std::path::Path;

/// Room between the message and what it keeps clear of, in logical pixels.
const GAP: f32 = 12.0;
/// The widest line of a message.
const WIDEST: f32 = 560.0;

/// Where a message may stand in this frame.
#[derive(Clone, Copy)]
struct Ground {
    place: Rect,
    /// Somebody typed in a field in the last frame: Escape leaves the field, which has lost the focus by now.
    typed: bool,
}

impl Default for Ground {
    fn default() -> Self {
        Self { place: Rect::EVERYTHING, typed: false }
    }
}

/// No message of this frame leaves this place: what leads on stands around it and stays free.
pub fn keep_within(cx: &mut Cx<'_>, place: Rect) {
    let ground = cx.memory.of_mut::<Ground>();
    ground.place = ground.place.intersect(place);
}

/// Escape closes the message that is shown; a field, a list, a dialog and a presentation have it first. To be
/// called before whatever else reads keys.
pub fn escape_ui(ui: &Ui, cx: &mut Cx<'_>) {
    let typed = cx.memory.of::<Ground>().typed;
    *cx.memory.of_mut::<Ground>() = Ground { typed: keys::typing(ui), ..Ground::default() };
    let Some(last) = cx.state.notices.last() else { return };
    let free = !cx.asks() && cx.state.presentation.place.is_none() && !typed && !Popup::is_any_open(ui.ctx());
    // In a workshop Escape also lays a tool down or covers what is scored alone: both are meant. Elsewhere it
    // leaves the page, which is meant only once nothing is told any more.
    let struck = if cx.state.screen == Screen::Workshop {
        ui.input(|input| input.key_pressed(Key::Escape))
    } else {
        free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    };
    if free && struck {
        cx.send(Command::DismissNotice(last.id));
    }
}

pub fn notices_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(notice) = cx.state.notices.last() else { return };
    let ground = cx.memory.of::<Ground>().place.intersect(ui.max_rect()).shrink(GAP);
    // Menus and dialogs lie over it.
    let area = Area::new(Id::unique("notices")).order(Order::Middle).pivot(Align2::LEFT_BOTTOM);
    let area = area.fixed_pos(ground.left_bottom()).constrain(false);
    area.show(ui.ctx(), |ui| notice_ui(ui, cx, notice, ground.width()));
}

fn notice_ui(ui: &mut Ui, cx: &mut Cx<'_>, notice: &Notice, room: f32) {
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
    let mut actions = actions(notice);
    let button = |label| text::width(cx, cx.say(label), Style::BODY_BOLD).ceil() + 32.0 + GAP;
    let buttons: f32 = actions.iter().map(|(label, _)| button(*label)).sum();
    let style = if notice.kind == NoticeKind::Failure { Style::BODY_BOLD } else { Style::BODY };
    let longest = notice.text.lines().map(|line| text::width(cx, line, style)).fold(0.0, f32::max);
    // The frame, and the cross at the end.
    let inside = room - 32.0 - 40.0;
    // What has no room beside the words stands under them.
    let beside = buttons + longest.min(WIDEST * 0.6) < inside;
    let wide = longest.min(WIDEST).min(if beside { inside - buttons } else { inside }).ceil() + 1.0;
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 4.0);
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_width(wide);
                ui.add_space(5.0);
                text::paragraph_ui(ui, cx, &notice.text, style, Paint::Ink);
                let waiting = cx.state.notices.len().saturating_sub(1);
                if waiting > 0 {
                    let more = messages::more(waiting, cx.language);
                    text::paragraph_ui(ui, cx, &more, Style::SMALL, Paint::Ink2);
                }
            });
            if beside {
                actions_ui(ui, cx, std::mem::take(&mut actions));
            }
            if button_ui(ui, cx, "×", Weight::Quiet).accessible_name(cx.say(messages::CLOSE)).clicked() {
                cx.send(Command::DismissNotice(notice.id));
            }
        });
        if !actions.is_empty() {
            ui.horizontal_wrapped(|ui| actions_ui(ui, cx, actions));
        }
    });
}

fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, actions: Vec<(Phrase, Command)>) {
    for (label, command) in actions {
        if button_ui(ui, cx, cx.say(label), Weight::Accent).clicked() {
            cx.send(command);
        }
    }
}

/// What can be pressed, with what it does.
fn actions(notice: &Notice) -> Vec<(Phrase, Command)> {
    let folder = |path: &Path| path.parent().map(Path::to_owned);
    let mut actions = Vec::new();
    if let [file] = &notice.files[..] {
        actions.push((messages::OPEN, FileCommand::ShowInSystem(file.clone()).into()));
    }
    if let Some(folder) = notice.files.last().and_then(|file| folder(file)) {
        actions.push((messages::SHOW_FOLDER, FileCommand::ShowInSystem(folder).into()));
    }
    match &notice.offer {
        Some(Offer::Open(_)) => actions.push((messages::OPEN, Command::TakeOffer(notice.id))),
        Some(Offer::Undo(_)) => actions.push((menu::UNDO, Command::TakeOffer(notice.id))),
        Some(Offer::Report) => {
            actions.push((crash::SHOW, Command::TakeOffer(notice.id)));
            actions.push((crash::DO_NOT_ASK, Setting::OfferReports(false).into()));
        }
        Some(Offer::BringBack) => actions.push((safety::BRING_BACK, Command::TakeOffer(notice.id))),
        None => {}
    }
    if !notice.problems.is_empty() {
        actions.push((messages::DETAILS, Command::ShowProblems(notice.id)));
    }
    actions
}
