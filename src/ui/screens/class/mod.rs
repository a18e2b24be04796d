//! The class, the trainer's home: a bar, the pages as tabs, and the page that is open.

mod collect;
mod compare;
pub mod debrief;
mod groups;
mod report;

use super::agenda;
use crate::app::{ClassCommand, ClassPage, Command, MenuEntry};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{measures, pane_ui, rect};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at, icon_button};
use crate::ui::kit::{icons, keys};
use crate::ui::panels::saved::saved_ui;
use crate::words::{agenda as agenda_words, class as words, menu, screen};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Key, Popup, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

/// Height of the row of tabs, in logical pixels.
const TABS: f32 = 40.0;

/// What an entry of the menu means here; what is of the worksheet alone does not reach this screen.
pub fn meaning(action: MenuEntry) -> Option<Command> {
    match action {
        MenuEntry::Undo => Some(Command::Class(ClassCommand::Undo)),
        MenuEntry::Redo => Some(Command::Class(ClassCommand::Redo)),
        MenuEntry::Save
        | MenuEntry::SaveAs
        | MenuEntry::Earlier
        | MenuEntry::Present
        | MenuEntry::Console => Some(Command::Do(action)),
        _ => None,
    }
}

/// What the screen remembers of itself.
#[derive(Default)]
struct ClassView {
    /// Somebody typed in a field in the last frame: Escape leaves the field, which has lost the focus by now.
    typing: bool,
}

/// The whole screen.
pub fn class_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    let (bar, below) = whole.split_top_bottom_at_y(whole.top() + measures::TOP_BAR);
    pane_ui(ui, cx, bar, Paint::Surface, bar_ui);
    if let Some(path) = &cx.state.class.waits_for {
        let words = agenda_words::still_read(path, cx.language);
        pane_ui(ui, cx, below, Paint::Surface, |ui, cx| waits_ui(ui, cx, &words));
    } else {
        let (tabs, body) = below.split_top_bottom_at_y(below.top() + TABS);
        pane_ui(ui, cx, tabs, Paint::Surface, tabs_ui);
        pane_ui(ui, cx, body, Paint::Surface, |ui, cx| match cx.state.class.page {
            ClassPage::Groups => groups::groups_ui(ui, cx),
            ClassPage::Agenda => agenda::agenda_ui(ui, cx),
            ClassPage::Collect => collect::collect_ui(ui, cx),
            ClassPage::Compare => compare::compare_ui(ui, cx),
            ClassPage::Debrief => debrief::debrief_ui(ui, cx),
            ClassPage::Report => report::report_ui(ui, cx),
        });
    }
    leave_ui(ui, cx);
}

/// What stands there while the class is read.
fn waits_ui(ui: &mut Ui, cx: &mut Cx<'_>, words: &str) {
    ui.add_space(64.0);
    ui.horizontal(|ui| {
        ui.add_space(48.0);
        text::paragraph_ui(ui, cx, words, Style::BODY, Paint::Ink2);
    });
}

/// Escape leads back, unless it was meant for something else.
fn leave_ui(ui: &Ui, cx: &mut Cx<'_>) {
    let typed = std::mem::replace(&mut cx.memory.of_mut::<ClassView>().typing, keys::typing(ui));
    let free = cx.state.modal.is_none() && !typed && !Popup::is_any_open(ui.ctx());
    if free && ui.input(|input| input.key_pressed(Key::Escape)) {
        cx.send(Command::Class(ClassCommand::TogglePage));
    }
}

/// The way back and the name of the class at the left; the state of its file and what is done with it at the
/// right.
fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let bar = ui.max_rect();
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, Stroke::new(1.0, cx.color(Paint::Line)));
    let back = cx.say(agenda_words::BACK);
    let wide = text::width(cx, back, Style::BODY_BOLD).ceil() + 32.0;
    let place = rect(bar.left() + 16.0, bar.top() + 8.0, wide, 32.0);
    if button_at(ui, cx, place, back, Weight::Plain).clicked() {
        cx.send(Command::Class(ClassCommand::TogglePage));
    }
    let left = place.right() + 20.0;

    let mut right = bar.right() - 16.0;
    let mut take = |wide: f32| {
        right -= wide;
        let place = rect(right, bar.top() + 8.0, wide, 32.0);
        right -= 12.0;
        place
    };
    let language = take(56.0);
    let present = take(32.0);
    let history = [take(24.0), take(24.0)];
    let saved_right = take(0.0).left() - 8.0;
    let reads = cx.state.class.waits_for.is_some();
    let saved = if reads { saved_right } else { saved_ui(ui, cx, &cx.state.class.desk, saved_right, bar) };
    title_ui(ui, cx, rect(left, bar.top(), (saved - left - 16.0).max(0.0), bar.height()));
    if !reads {
        let [redo, undo] = history;
        for (label, command, enabled, place) in [
            (menu::UNDO, ClassCommand::Undo, cx.state.class.can_undo(), undo),
            (menu::REDO, ClassCommand::Redo, cx.state.class.can_redo(), redo),
        ] {
            let response = icon_button(ui, cx, place.expand2(vec2(4.0, 0.0)), cx.say(label));
            let ink = cx.color(if enabled { Paint::Ink } else { Paint::Edge });
            icons::undo(ui.painter(), place.center(), ink, command == ClassCommand::Redo);
            if response.clicked() {
                cx.send(Command::Class(command));
            }
        }
        let response = icon_button(ui, cx, present, cx.say(menu::PRESENT));
        icons::present(ui.painter(), present.center(), cx.color(Paint::Ink));
        if response.clicked() {
            cx.send(Command::Do(MenuEntry::Present));
        }
    }
    let label = cx.say(menu::SWITCH_LANGUAGE_SHORT);
    let response = button_at(ui, cx, language, label, Weight::Quiet);
    if response.on_hover_text(screen::switch_to(cx.language.other())).clicked() {
        cx.send(Command::Do(MenuEntry::SwitchLanguage));
    }
}

/// What the class is called, and its day.
fn title_ui(ui: &Ui, cx: &Cx<'_>, place: Rect) {
    let class = cx.state.class.class();
    let name = if class.name.trim().is_empty() { cx.say(words::CLASS) } else { class.name.trim() };
    let shown = text::cut(cx, name, Style::SECTION, place.width());
    let at = text::line_in(ui, place, Align2::LEFT_CENTER, &shown, Style::SECTION, cx.color(Paint::Ink));
    let rest = place.with_min_x(at.right() + 16.0);
    if let Some(date) = class.date.filter(|_| rest.width() > 90.0) {
        let ink = cx.color(Paint::Ink2);
        text::line_in(ui, rest, Align2::LEFT_CENTER, &date.to_string(), Style::BODY, ink);
    }
}

/// The pages, as tabs.
fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let row = ui.max_rect();
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, Stroke::new(1.0, cx.color(Paint::Line)));
    let mut left = row.left() + 16.0;
    for page in ClassPage::ALL {
        let label = cx.say(page.name());
        let is_open = cx.state.class.page == page;
        let style = if is_open { Style::BODY_BOLD } else { Style::BODY };
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
        let place = rect(left, row.top(), wide, row.height() - 1.0);
        let response = ui.interact(place, ui.scope_id().with(("page", label)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.hovered() && !is_open {
            let ground = place.shrink2(vec2(4.0, 6.0));
            ui.painter().rect_filled(ground, CornerRadius::same(6), cx.color(Paint::Hover));
        }
        let ink = cx.color(if is_open { Paint::Accent } else { Paint::Ink2 });
        text::line_in(ui, place, Align2::CENTER_CENTER, label, style, ink);
        if is_open {
            let line = rect(place.left() + 12.0, place.bottom() - 3.0, wide - 24.0, 3.0);
            ui.painter().rect_filled(line, CornerRadius::ZERO, cx.color(Paint::Accent));
        }
        widgets::focus_ring(ui, cx, place.shrink2(vec2(4.0, 6.0)), 6, &response);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, label));
        if response.clicked() {
            cx.send(Command::Class(ClassCommand::Page(page)));
        }
        left += wide;
    }
}
