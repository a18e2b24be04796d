//! Who scores next: the members of the group as large buttons, and a field for anybody else.

use super::parts::{send, struck};
use crate::app::AloneCommand;
use crate::model::limits::lengths;
use crate::model::{Ballot, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::enter;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::kit::widgets::{Weight, button_at};
use crate::words::alone;
use eframe::egui::{Id, Key, ScrollArea, Ui, vec2};

/// Names side by side, the height of one, the gap between two, and how many rows are seen at once.
const COLUMNS: usize = 4;
const HIGH: f32 = 48.0;
const GAP: f32 = 8.0;
const ROWS: f32 = 4.0;
/// So many names have a button; of more, which only a file brings, one types one's own.
const MOST: usize = 200;

pub(super) fn begin_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, wide: f32) {
    if worksheet.ballots.len() >= Ballot::MOST {
        text::paragraph_ui(ui, cx, cx.say(alone::FULL), Style::BODY, Paint::Ink);
        return;
    }
    let next = waiting(worksheet);
    if !next.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(alone::WHO), Style::BODY, Paint::Ink);
        names_ui(ui, cx, &next, wide);
        ui.add_space(10.0);
    }
    anybody_ui(ui, cx, worksheet, wide, next.is_empty());
}

/// The members who have not begun to score. Of two with the same name, each has their own.
fn waiting(worksheet: &Worksheet) -> Vec<&str> {
    let mut begun: Vec<&str> = worksheet.ballots.iter().map(|ballot| ballot.name.trim()).collect();
    let mut waiting: Vec<&str> = worksheet.group.members.iter().map(|name| name.trim()).collect();
    waiting.retain(|name| match begun.iter().position(|other| other == name) {
        Some(own) => {
            begun.swap_remove(own);
            false
        }
        None => !name.is_empty(),
    });
    waiting.truncate(MOST);
    waiting
}

fn names_ui(ui: &mut Ui, cx: &mut Cx<'_>, names: &[&str], wide: f32) {
    let most = ROWS * (HIGH + GAP) - GAP;
    ScrollArea::vertical().id_salt("who").max_height(most).show(ui, |ui| {
        let rows = names.len().div_ceil(COLUMNS) as f32;
        let (_, all) = ui.allocate_space(vec2(wide, rows * (HIGH + GAP) - GAP));
        let one = (wide - GAP * (COLUMNS - 1) as f32) / COLUMNS as f32;
        for (at, name) in names.iter().enumerate() {
            let (row, column) = ((at / COLUMNS) as f32, (at % COLUMNS) as f32);
            let place = rect(all.left() + column * (one + GAP), all.top() + row * (HIGH + GAP), one, HIGH);
            let shown = text::cut(cx, name, Style::BODY_BOLD, one - 24.0);
            let clicked = within(ui, place, |ui| {
                ui.push_id(at, |ui| button_at(ui, cx, place, &shown, Weight::Plain).clicked()).inner
            });
            if clicked {
                send(cx, AloneCommand::Start { name: (*name).to_owned() });
            }
        }
    });
}

/// A name, if one likes, and the button that begins; Enter in the field begins too, and where `enter_begins`
/// also Enter elsewhere.
fn anybody_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, wide: f32, enter_begins: bool) {
    // Each member has a field of their own: the name of the one before is not theirs.
    let id = Id::unique(("scores alone", worksheet.ballots.len()));
    let mut name: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let label = cx.say(if enter_begins { alone::NAME } else { alone::OTHER_NAME });
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let style = FieldStyle {
        font: theme::font(18.0, false),
        limit: lengths::NAME,
        ..FieldStyle::line(cx.say(alone::NAME_HINT), wide)
    };
    let field = field_ui(ui, cx, id.with("field"), label, &name, &style);
    if let Some((_, typed)) = field.typed {
        name = typed;
        ui.data_mut(|data| data.insert_temp(id, name.clone()));
    }
    ui.add_space(6.0);
    let (_, at) = ui.allocate_space(vec2(wide, 48.0));
    let start = |ui: &mut Ui| button_at(ui, cx, at, cx.say(alone::START), Weight::Primary).clicked();
    let clicked = if enter_begins { start(ui) } else { enter::withhold(ui, start) };
    let left = field.response.lost_focus();
    let entered = left && ui.input(|input| input.key_pressed(Key::Enter));
    if clicked || entered || enter_begins && struck(ui, cx, Key::Enter) {
        ui.data_mut(|data| data.remove::<String>(id));
        send(cx, AloneCommand::Start { name });
    } else if !left && struck(ui, cx, Key::Escape) {
        send(cx, AloneCommand::Leave);
    }
}
