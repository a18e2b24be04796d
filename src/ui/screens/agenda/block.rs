//! The form of one block of the agenda, under its row.

use super::open::{AgendaView, add_block};
use crate::app::{ClassCommand, Command};
use crate::edit::ClassEdit;
use crate::model::{Block, Class, Step};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::{choice_ui, tick_ui};
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::within;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::agenda as words;
use eframe::egui::{CornerRadius, Id, Ui, vec2};

/// Height of the form in logical pixels.
const FORM: f32 = 178.0;

/// The fields and buttons of the block at `index`; `running` is the place of the block that runs.
pub fn form_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    class: &Class,
    (index, block): (usize, &Block),
    wide: f32,
    running: Option<usize>,
) {
    let (_, place) = ui.allocate_space(vec2(wide, FORM));
    // One ground with the row above it.
    ui.painter().rect_filled(place, CornerRadius { nw: 0, ne: 0, sw: 6, se: 6 }, cx.color(Paint::Tint));
    let inner =
        place.shrink2(vec2(0.0, 4.0)).with_min_x(place.left() + 80.0).with_max_x(place.right() - 16.0);
    within(ui, inner, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.horizontal(|ui| {
            minutes_ui(ui, cx, index, block);
            let label = cx.say(words::BLOCK_TITLE);
            let style = FieldStyle::line(label, inner.right() - ui.cursor().left() - 18.0);
            let id = Id::unique(("block title", index));
            let field = field_ui(ui, cx, id, label, block.title.get(cx.language), &style);
            if let Some((gesture, title)) = field.typed {
                let edit = ClassEdit::SetTitle { block: index, title };
                cx.send(Command::Class(ClassCommand::EditWithin(gesture, edit)));
            }
        });
        let label = cx.say(words::WHAT_TO_DO);
        let style = FieldStyle::area(label, inner.width() - 18.0, 2);
        let id = Id::unique(("block text", index));
        let field = field_ui(ui, cx, id, label, block.what_to_do.get(cx.language), &style);
        if let Some((gesture, text)) = field.typed {
            let edit = ClassEdit::SetWhatToDo { block: index, text };
            cx.send(Command::Class(ClassCommand::EditWithin(gesture, edit)));
        }
        ui.horizontal(|ui| step_ui(ui, cx, index, block));
        ui.horizontal(|ui| buttons_ui(ui, cx, class, index, running));
    });
}

fn minutes_ui(ui: &mut Ui, cx: &mut Cx<'_>, index: usize, block: &Block) {
    let label = cx.say(words::MINUTES);
    let style = FieldStyle::line("15", 44.0);
    let id = (Id::unique(("block minutes", index)), label);
    let unread = draft_field_ui(ui, cx, id, &block.minutes.to_string(), &style, |text| {
        let minutes = read_number(text).filter(|minutes| Block::MINUTES.contains(minutes))?;
        Some(ClassCommand::Edit(ClassEdit::SetMinutes { block: index, minutes }))
    });
    let (hint, paint) =
        if unread.is_some() { (words::BAD_MINUTES, Paint::Err) } else { (words::MINUTES, Paint::Ink2) };
    text::line_ui(ui, cx, cx.say(hint), Style::SMALL, paint);
}

fn step_ui(ui: &mut Ui, cx: &mut Cx<'_>, index: usize, block: &Block) {
    text::line_ui(ui, cx, cx.say(words::STEP), Style::SMALL, Paint::Ink2);
    let named = |cx: &Cx<'_>, step: Step| format!("{} {}", step.number(), cx.say(step.name()));
    let mut options = vec![cx.say(words::NO_STEP).to_owned()];
    options.extend(Step::ALL.into_iter().map(|step| named(cx, step)));
    let shown = block.step.map_or_else(|| cx.say(words::NO_STEP).to_owned(), |step| named(cx, step));
    let id = (Id::unique(("block step", index)), cx.say(words::STEP));
    if let Some(chosen) = choice_ui(ui, cx, id, 180.0, (&shown, block.step.is_none()), &options) {
        let step = chosen.checked_sub(1).and_then(|place| Step::ALL.get(place)).copied();
        cx.send(Command::Class(ClassCommand::Edit(ClassEdit::SetStep { block: index, step })));
    }
    ui.add_space(16.0);
    let (_, at) = ui.allocate_space(vec2(120.0, 28.0));
    let ticked = within(ui, at, |ui| {
        let id = Id::unique(("block break", index));
        tick_ui(ui, cx, id, block.is_break, (cx.say(words::IS_BREAK), ""))
    });
    if ticked {
        let edit = ClassEdit::SetBreak { block: index, is_break: !block.is_break };
        cx.send(Command::Class(ClassCommand::Edit(edit)));
    }
}

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, index: usize, running: Option<usize>) {
    if let Some(running) = running {
        let label = if running == index { words::RESTART_BLOCK } else { words::START_BLOCK };
        if button_ui(ui, cx, cx.say(label), Weight::Accent).clicked() {
            cx.send(Command::Class(ClassCommand::StartBlock(index)));
        }
    }
    if button_ui(ui, cx, cx.say(words::ADD_AFTER), Weight::Plain).clicked() {
        add_block(cx, index + 1);
    }
    let last = class.agenda.blocks.len().saturating_sub(1);
    for (label, to, possible) in
        [(words::EARLIER, index.saturating_sub(1), index > 0), (words::LATER, index + 1, index < last)]
    {
        ui.add_enabled_ui(possible, |ui| {
            if button_ui(ui, cx, cx.say(label), Weight::Quiet).clicked() {
                cx.memory.of_mut::<AgendaView>().block = Some(to);
                cx.send(Command::Class(ClassCommand::Edit(ClassEdit::MoveBlock { block: index, to })));
            }
        });
    }
    if button_ui(ui, cx, cx.say(words::DELETE), Weight::Quiet).clicked() {
        if running != Some(index) {
            cx.memory.of_mut::<AgendaView>().block = None;
        }
        cx.send(Command::Class(ClassCommand::Edit(ClassEdit::RemoveBlock { block: index })));
    }
}
