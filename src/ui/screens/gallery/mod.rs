//! The first screen: go on where one left off, say who the group is, choose a scenario.

mod earlier;
mod resume;

use crate::app::{Command, FileCommand, MenuEntry, Setting};
use crate::files::home::Listed;
use crate::files::library;
use crate::model::{CustomerKind, Scenario};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at};
use crate::ui::kit::{icons, keys};
use crate::ui::panels::group;
use crate::words::screen::{self, gallery};
use eframe::egui::{
    self, Align2, CornerRadius, CursorIcon, Id, Key, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use resume::{card_ground, resume_ui, start_warm_up};

const MARGIN: f32 = 32.0;
const GAP: f32 = 16.0;
const CARD_HEIGHT: f32 = 168.0;

/// What the gallery stands on.
#[derive(Default)]
struct Open {
    /// The scenario card that the keys stand on.
    card: usize,
    filter: Filter,
}

/// Which scenarios are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    External,
    Internal,
}

impl Filter {
    fn shows(self, scenario: &Scenario) -> bool {
        match self {
            Self::All => true,
            Self::External => scenario.brief.customer == CustomerKind::External,
            Self::Internal => scenario.brief.customer == CustomerKind::Internal,
        }
    }
}

pub fn gallery_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, cx.color(Paint::Canvas));
    let wide = (whole.width() - 2.0 * MARGIN).min(1600.0);
    let left = whole.center().x - wide / 2.0;
    head_ui(ui, cx, rect(left, whole.top(), wide, 72.0));
    // The scroll bar runs at the edge of the window, not over the cards.
    let body = Rect::from_min_max(pos2(left, whole.top() + 72.0), whole.max);
    within(ui, body, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.add_space(8.0);
            // Names of members make both cards higher.
            let fields = group::height(ui, cx, &cx.state.settings.group, 464.0 - 48.0);
            let high = (46.0 + fields + 14.0).max(136.0);
            let (_, top) = ui.allocate_space(vec2(wide, high));
            let group = rect(top.right() - 464.0, top.top(), 464.0, high);
            resume_ui(ui, cx, Rect::from_min_max(top.min, pos2(group.left() - GAP, top.bottom())));
            group_ui(ui, cx, group);
            choose_ui(ui, cx, wide);
        });
    });
    if ui.input(|input| !input.raw.hovered_files.is_empty()) {
        drop_ui(ui, cx, whole);
    }
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, head: Rect) {
    icons::logo(ui.painter(), rect(head.left(), head.top() + 24.0, 36.0, 24.0), cx.color(Paint::Accent));
    let name = cx.say(screen::PROGRAM);
    let at = pos2(head.left() + 49.0, head.top() + 22.0);
    text::paragraph_at(ui, cx, at, (300.0, 1), name, Style::CARD, Paint::Ink);
    let at = pos2(at.x + text::width(cx, name, Style::CARD) + 16.0, head.top() + 28.0);
    text::paragraph_at(ui, cx, at, (200.0, 1), cx.say(screen::PROGRAM_OTHER), Style::BODY, Paint::Ink2);
    let entries = [
        (MenuEntry::Agenda, cx.say(crate::words::menu::AGENDA)),
        (MenuEntry::Open, cx.say(gallery::OPEN)),
        (MenuEntry::SwitchLanguage, cx.say(crate::words::menu::SWITCH_LANGUAGE_SHORT)),
        (MenuEntry::Settings, cx.say(gallery::SETTINGS)),
    ];
    let widths = entries.map(|(_, label)| text::width(cx, label, Style::BODY_BOLD).ceil() + 20.0);
    let mut left = head.right() - widths.iter().sum::<f32>() - 12.0 * (widths.len() - 1) as f32;
    // From left to right, as the focus goes through them.
    for ((action, label), wide) in entries.into_iter().zip(widths) {
        let place = rect(left, head.top() + 20.0, wide, 32.0);
        left += wide + 12.0;
        if button_at(ui, cx, place, label, Weight::Quiet).clicked() {
            cx.send(Command::Do(action));
        }
    }
}

fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    card_ground(ui, cx, place);
    let at = pos2(place.left() + 24.0, place.top() + 14.0);
    text::paragraph_at(ui, cx, at, (200.0, 1), cx.say(screen::OUR_GROUP), Style::SECTION, Paint::Ink);
    let fields =
        Rect::from_min_max(pos2(place.left() + 24.0, place.top() + 46.0), place.max - vec2(24.0, 12.0));
    let group = cx.state.settings.group.clone();
    if let Some((_, group)) = group::group_ui(ui, cx, &group, fields) {
        cx.send(Setting::DraftGroup(group));
    }
}

/// The heading with its filter, the warm-up, the cards.
fn choose_ui(ui: &mut Ui, cx: &mut Cx<'_>, wide: f32) {
    let (_, row) = ui.allocate_space(vec2(wide, 44.0));
    text::line_in(
        ui,
        row,
        Align2::LEFT_CENTER,
        cx.say(gallery::CHOOSE),
        Style::SECTION,
        cx.color(Paint::Ink),
    );
    // Who has walked through one to its end needs no warm-up; it is a scenario like the others then.
    let is_walked = |listed: &Listed| listed.n_scored > 0 && listed.n_scored == listed.n_touchpoints;
    let is_warm = cx.state.recent.iter().any(is_walked);
    let cards: Vec<usize> = (0..cx.state.scenarios.len())
        .filter(|index| is_warm || cx.state.scenarios[*index].brief.id != library::WARM_UP)
        .collect();
    let count =
        |filter: Filter| cards.iter().filter(|index| filter.shows(&cx.state.scenarios[**index])).count();
    let filters = [
        (Filter::Internal, gallery::internal(count(Filter::Internal), cx.language)),
        (Filter::External, gallery::external(count(Filter::External), cx.language)),
        (Filter::All, gallery::all(count(Filter::All), cx.language)),
    ];
    let mut right = row.right();
    for (filter, label) in filters {
        let wide = text::width(cx, &label, Style::SMALL_BOLD).ceil();
        let place = rect(right - wide, row.top(), wide, row.height());
        right -= wide + 24.0;
        let response = ui.interact(place, ui.scope_id().with(&label), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let chosen = cx.memory.of::<Open>().filter == filter;
        let (style, paint) =
            if chosen { (Style::SMALL_BOLD, Paint::Accent) } else { (Style::SMALL, Paint::Ink2) };
        text::line_in(ui, place, Align2::RIGHT_CENTER, &label, style, cx.color(paint));
        widgets::focus_ring(ui, cx, place.shrink2(vec2(0.0, 10.0)), 4, &response);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &label));
        if response.clicked() {
            cx.memory.of_mut::<Open>().filter = filter;
        }
    }
    // Without anything to go on with, the warm-up stands in that place already.
    if !is_warm && (!cx.state.recent.is_empty() || !cx.state.reading.is_over()) {
        warm_up_ui(ui, cx, wide);
        ui.add_space(GAP - 8.0);
    }
    cards_ui(ui, cx, wide, &cards);
}

fn warm_up_ui(ui: &mut Ui, cx: &mut Cx<'_>, wide: f32) {
    let (_, strip) = ui.allocate_space(vec2(wide, 48.0));
    ui.painter().rect_filled(strip, CornerRadius::same(8), cx.color(Paint::Tint));
    let line = cx.say(gallery::FIRST_TIME);
    let at = strip.shrink2(vec2(24.0, 0.0));
    text::line_in(ui, at, Align2::LEFT_CENTER, line, Style::BODY_BOLD, cx.color(Paint::Ink));
    let x = at.left() + text::width(cx, line, Style::BODY_BOLD) + 16.0;
    let rest = Rect::from_min_max(pos2(x, at.top()), at.max);
    text::line_in(
        ui,
        rest,
        Align2::LEFT_CENTER,
        cx.say(gallery::WARM_UP_LINE),
        Style::BODY,
        cx.color(Paint::Ink2),
    );
    let label = cx.say(gallery::START_WARM_UP);
    let button = (text::width(cx, label, Style::BODY_BOLD) + 48.0).max(112.0);
    let place = rect(strip.right() - 16.0 - button, strip.top() + 8.0, button, 32.0);
    let response = ui.push_id("warm-up", |ui| button_at(ui, cx, place, label, Weight::Accent)).inner;
    if response.clicked() {
        start_warm_up(cx);
    }
}

fn cards_ui(ui: &mut Ui, cx: &mut Cx<'_>, wide: f32, cards: &[usize]) {
    let shown: Vec<usize> = cards
        .iter()
        .copied()
        .filter(|index| cx.memory.of::<Open>().filter.shows(&cx.state.scenarios[*index]))
        .collect();
    let columns = ((wide + GAP) / (280.0 + GAP)).floor().clamp(1.0, 5.0) as usize;
    let columns = if columns == 5 && shown.len() == 8 { 4 } else { columns };
    let card = (wide - GAP * (columns - 1) as f32) / columns as f32;
    card_keys(ui, cx, &shown, columns);
    for row in shown.chunks(columns) {
        let (_, place) = ui.allocate_space(vec2(wide, CARD_HEIGHT));
        for (column, index) in row.iter().enumerate() {
            let at = rect(place.left() + column as f32 * (card + GAP), place.top(), card, CARD_HEIGHT);
            card_ui(ui, cx, *index, at, shown.get(cx.memory.of::<Open>().card) == Some(index));
        }
        ui.add_space(GAP - 8.0);
    }
}

/// The cards are one stop of the Tab key: arrows move among them, Enter opens. The first arrow gives them the
/// focus where nobody has it.
fn card_keys(ui: &Ui, cx: &mut Cx<'_>, shown: &[usize], columns: usize) {
    let id = |card: usize| shown.get(card).map(|index| card_id(*index));
    let card = cx.memory.of::<Open>().card.min(shown.len().saturating_sub(1));
    let mut to = card;
    let columns = columns as isize;
    let Some(stop) = id(card) else { return };
    for key in keys::struck_alone(ui, cx, stop) {
        let by = match key {
            Key::ArrowLeft => -1,
            Key::ArrowRight => 1,
            Key::ArrowUp => -columns,
            Key::ArrowDown => columns,
            _ => continue,
        };
        to = to.saturating_add_signed(by).min(shown.len().saturating_sub(1));
        if let Some(id) = id(to) {
            keys::pass_focus(ui, id);
        }
    }
    cx.memory.of_mut::<Open>().card = to;
}

fn card_id(index: usize) -> Id {
    Id::unique(("scenario", index))
}

fn card_ui(ui: &mut Ui, cx: &mut Cx<'_>, index: usize, place: Rect, current: bool) {
    let Some(scenario) = cx.state.scenarios.get(index).cloned() else { return };
    let language = cx.language;
    let brief = &scenario.brief;
    let sense = keys::roving(ui, card_id(index), current);
    let response = ui.interact(place, card_id(index), sense).on_hover_cursor(CursorIcon::PointingHand);
    keys::keep_arrows(ui, &response);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let lit = response.hovered() || response.has_focus();
    card_ground(ui, cx, place);
    if lit {
        let stroke = Stroke::new(2.0, cx.color(Paint::Accent));
        ui.painter().rect_stroke(place, CornerRadius::same(8), stroke, StrokeKind::Inside);
    }
    let left = place.left() + 20.0;
    let room = place.width() - 40.0;
    let kind = screen::customer_kind(brief.customer).get(language);
    let above = screen::joined(&[brief.industry.get(language), kind], language);
    text::paragraph_at(ui, cx, pos2(left, place.top() + 14.0), (room, 1), &above, Style::SMALL, Paint::Ink2);
    let title = brief.title.get(language);
    let long = text::width(cx, title, Style::SECTION) > room;
    let style = if long { Style { size: 15.0, line: 19.0, bold: true } } else { Style::SECTION };
    let mut y = place.top() + if long { 33.0 } else { 38.0 };
    y += text::paragraph_at(ui, cx, pos2(left, y), (room, 2), title, style, Paint::Ink);
    y += if long { 1.0 } else { 6.0 };
    let tagline = Style { line: 17.0, ..Style::SMALL };
    text::paragraph_at(ui, cx, pos2(left, y), (room, 2), brief.tagline.get(language), tagline, Paint::Ink2);
    dots(ui, cx, &scenario, pos2(left, place.top() + 117.0), room, lit);
    foot(ui, cx, &scenario, rect(left, place.top() + 132.0, room, 22.0));
    if lit {
        let start = rect(left, place.top() + 132.0, room + 4.0, 22.0);
        let label = cx.say(gallery::START);
        if language == crate::model::Language::Zh || room > 300.0 {
            text::line_in(ui, start, Align2::RIGHT_CENTER, label, Style::SMALL_BOLD, cx.color(Paint::Accent));
        }
    }
    widgets::focus_ring(ui, cx, place, 8, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    if response.clicked() {
        cx.send(FileCommand::Start(index));
    }
}

/// The touchpoints grouped by stages: length only, never scores.
fn dots(ui: &Ui, cx: &Cx<'_>, scenario: &Scenario, at: egui::Pos2, room: f32, lit: bool) {
    let n = scenario.journey.n_touchpoints();
    let gaps = scenario.journey.stages.len().saturating_sub(1);
    let step = (room / (n as f32 + gaps as f32)).min(12.0);
    let color = cx.color(if lit { Paint::Accent } else { Paint::Edge });
    let mut x = at.x + 4.0;
    for stage in &scenario.journey.stages {
        for _ in &stage.touchpoints {
            ui.painter().circle_filled(pos2(x, at.y), (step * 0.3).clamp(1.0, 3.5), color);
            x += step;
        }
        x += step;
    }
}

/// `75 分钟  13 个触点  5 个阶段`, the numbers bold.
fn foot(ui: &Ui, cx: &Cx<'_>, scenario: &Scenario, place: Rect) {
    let language = cx.language;
    let journey = &scenario.journey;
    let parts = [
        (scenario.brief.minutes as usize, gallery::minutes(language)),
        (journey.n_touchpoints(), gallery::touchpoints(language)),
        (journey.stages.len(), gallery::stages(language)),
    ];
    let mut x = place.left();
    for (number, unit) in parts {
        if number == 0 {
            continue;
        }
        let number = number.to_string();
        let wide = text::width(cx, &number, Style::SMALL_BOLD);
        let at = rect(x, place.top(), wide, place.height());
        text::line_in(ui, at, Align2::LEFT_CENTER, &number, Style::SMALL_BOLD, cx.color(Paint::Ink));
        x += wide + 4.0;
        let wide = text::width(cx, unit, Style::SMALL);
        let at = rect(x, place.top(), wide, place.height());
        text::line_in(ui, at, Align2::LEFT_CENTER, unit, Style::SMALL, cx.color(Paint::Ink2));
        x += wide + 14.0;
    }
}

fn drop_ui(ui: &Ui, cx: &Cx<'_>, whole: Rect) {
    let place = whole.shrink(16.0);
    let stroke = Stroke::new(2.0, cx.color(Paint::Accent));
    ui.painter().rect(place, CornerRadius::same(8), cx.color(Paint::Tint), stroke, StrokeKind::Inside);
    text::line_in(
        ui,
        place,
        Align2::CENTER_CENTER,
        cx.say(gallery::DROP_HERE),
        Style::CARD,
        cx.color(Paint::Accent),
    );
}
