//! The top bar: where one is, whether it is saved, undo and redo, language, menu.

use crate::app::{Command, Look, MenuEntry, Workshop};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::icons;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, icon_button};
use crate::ui::panels::saved::saved_ui;
use crate::ui::screens::agenda;
use crate::words::{menu, screen, undo};
use eframe::egui::{Align2, Button, Popup, Rect, Sense, Stroke, Ui, vec2};

pub fn top_bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let bar = ui.max_rect();
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, Stroke::new(1.0, cx.color(Paint::Line)));
    let logo = rect(bar.left() + 8.0, bar.top() + 4.0, 40.0, 40.0);
    // While a member scores unseen, nothing here leads to what others scored.
    let private = workshop.is_private();
    let home = (!private).then(|| icon_button(ui, cx, logo, cx.say(menu::GALLERY)));
    icons::logo(ui.painter(), rect(logo.left() + 6.0, logo.top() + 9.0, 29.0, 20.0), cx.color(Paint::Accent));
    if home.is_some_and(|home| home.clicked()) {
        cx.send(Command::Do(MenuEntry::Gallery));
    }

    // From the right, so that a long title gives way and nothing else.
    let mut right = bar.right() - 16.0;
    let mut take = |width: f32| {
        right -= width;
        let place = rect(right, bar.top() + 8.0, width, 32.0);
        right -= 12.0;
        place
    };
    let results = cx.say(screen::TO_RESULTS);
    let results_wide = text::width(cx, results, Style::BODY_BOLD).ceil() + 40.0;
    let actions = (!private).then(|| [take(40.0), take(results_wide), take(32.0)]);
    let language_place = take(56.0);
    take(8.0);
    let [redo_place, undo_place] = [take(24.0), take(24.0)];
    let reading = cx.state.class.reading(cx.state.now());
    let timer = reading.map(|reading| (take(agenda::TIMER), reading));
    take(4.0);
    let saved_right = take(0.0).left();

    // In the order in which they stand, because the focus goes through them so.
    let saved_left = saved_ui(ui, cx, &workshop.desk, saved_right, bar);
    let clip = rect(bar.left() + 56.0, bar.top(), (saved_left - bar.left() - 80.0).max(0.0), bar.height());
    title_ui(ui, cx, workshop, clip);
    if let Some((place, reading)) = timer {
        agenda::timer_ui(ui, cx, place, reading);
    }
    for (action, redo, place) in [(MenuEntry::Undo, false, undo_place), (MenuEntry::Redo, true, redo_place)] {
        let edit = if redo { workshop.redo_label() } else { workshop.undo_label() };
        let label = if redo { undo::redo_of(edit, cx.language) } else { undo::undo_of(edit, cx.language) };
        let response = icon_button(ui, cx, place.expand2(vec2(4.0, 0.0)), &label);
        let ink = if edit.is_some() { Paint::Ink } else { Paint::Edge };
        icons::undo(ui.painter(), place.center(), cx.color(ink), redo);
        if response.clicked() {
            cx.send(Command::Do(action));
        }
    }
    let other = cx.language.other();
    let language =
        widgets::button_at(ui, cx, language_place, cx.say(menu::SWITCH_LANGUAGE_SHORT), Weight::Quiet);
    if language.on_hover_text(screen::switch_to(other)).clicked() {
        cx.send(Command::Do(MenuEntry::SwitchLanguage));
    }
    let Some([menu_place, results_place, present_place]) = actions else { return };
    let present = icon_button(ui, cx, present_place, cx.say(menu::PRESENT));
    icons::present(ui.painter(), present_place.center(), cx.color(Paint::Ink));
    if present.clicked() {
        cx.send(Command::Do(MenuEntry::Present));
    }
    if widgets::button_at(ui, cx, results_place, results, Weight::Primary).clicked() {
        cx.send(Look::GoTo(crate::app::Step::Results));
    }
    menu_ui(ui, cx, menu_place, workshop);
}

/// The scenario and the group, as much of them as has room; the tooltip has all of it.
fn title_ui(ui: &mut Ui, cx: &Cx<'_>, workshop: &Workshop, place: Rect) {
    let worksheet = workshop.worksheet();
    let title = worksheet.scenario.title.get(cx.language);
    let group = screen::group_line(&worksheet.group, cx.language);
    let shown = text::cut(cx, title, Style::BODY_BOLD, place.width());
    let at = text::line_in(ui, place, Align2::LEFT_CENTER, &shown, Style::BODY_BOLD, cx.color(Paint::Ink));
    let rest = place.with_min_x(at.right() + 16.0);
    let shown_group =
        if rest.width() < 24.0 { String::new() } else { text::cut(cx, &group, Style::BODY, rest.width()) };
    text::line_in(ui, rest, Align2::LEFT_CENTER, &shown_group, Style::BODY, cx.color(Paint::Ink2));
    if shown != title || shown_group != group {
        let response = ui.interact(place, ui.scope_id().with("title"), Sense::hover());
        response.on_hover_text(format!("{title}\n{group}"));
    }
}

/// The menu: every action with its key.
pub fn menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, workshop: &Workshop) {
    let response = icon_button(ui, cx, place, cx.say(screen::MENU));
    icons::menu(ui.painter(), place.center(), cx.color(Paint::Ink));
    Popup::menu(&response).show(|ui| {
        // Every action at once has to fit under the bar of the smallest window.
        ui.spacing_mut().item_spacing.y = 0.0;
        for action in MenuEntry::ALL {
            let label = match action {
                MenuEntry::Undo => undo::undo_of(workshop.undo_label(), cx.language),
                MenuEntry::Redo => undo::redo_of(workshop.redo_label(), cx.language),
                _ => cx.say(action.name()).to_owned(),
            };
            let enabled = match action {
                MenuEntry::Undo => workshop.undo_label().is_some(),
                MenuEntry::Redo => workshop.redo_label().is_some(),
                _ => true,
            };
            let keys = action.shortcut().map(|keys| ui.ctx().format_shortcut(&keys)).unwrap_or_default();
            let button = Button::new(label).shortcut_text(keys);
            if ui.add_enabled(enabled, button).clicked() {
                cx.send(Command::Do(action));
                ui.close();
            }
            if matches!(action, MenuEntry::Steps | MenuEntry::Redo | MenuEntry::Fit) {
                ui.separator();
            }
        }
    });
}
