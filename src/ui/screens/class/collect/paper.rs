//! A paper map typed in: one row of keys a touchpoint. It becomes a worksheet of the group in the folder of the
//! class, and steps back once the group's own file is there.

use super::CollectView;
use super::asking::send;
use crate::app::CollectCommand;
use crate::edit::{WorkEdit, WorksheetEdit, apply};
use crate::model::limits::lengths;
use crate::model::{Group, GroupMark, MarkKind, Scenario, Score, TouchpointId, Worksheet, WorksheetId};
use crate::sheet::{Paint, Point};
use crate::ui::cx::Cx;
use crate::ui::kit::draft::read_number;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui, score_strip_ui};
use crate::ui::kit::{ime, keys, painter};
use crate::words::{collect as words, names, screen};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Event, Id, Key, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
};
use std::sync::Arc;

const ROW: f32 = 40.0;
/// Where the strip of scores begins in a row, and one of its cells.
const STRIP: f32 = 300.0;
const CELL: eframe::egui::Vec2 = vec2(30.0, 28.0);
const MARKS: f32 = 680.0;

/// A paper map that is being typed in.
#[derive(Clone)]
pub struct PaperDraft {
    scenario: Arc<Scenario>,
    number: String,
    name: String,
    /// In the order of the walk.
    touchpoints: Vec<(TouchpointId, String)>,
    scores: Vec<Option<Score>>,
    /// The places of peak, pit, end and moments of truth.
    marks: Vec<(MarkKind, usize)>,
    at: usize,
    /// The next digit is negative.
    is_negative: bool,
    /// How many maps were written when this one was to be: it goes once there is one more.
    sent_at: Option<usize>,
}

impl PaperDraft {
    /// For the scenario of the class; `None` where it has none or this computer does not have it. The first group
    /// from which nothing is there is offered.
    pub fn of_class(cx: &Cx<'_>) -> Option<Self> {
        let class = cx.state.class.class();
        let scenario = cx.state.scenarios.iter().find(|scenario| scenario.brief.id == class.scenario)?;
        let works = cx.state.class.collection.works();
        let is_there = |group: &&Group| works.iter().any(|work| work.worksheet.group.number == group.number);
        let group = class.groups.iter().find(|group| !is_there(group)).cloned().unwrap_or_default();
        let touchpoints: Vec<(TouchpointId, String)> = scenario
            .journey
            .touchpoints()
            .map(|touchpoint| (touchpoint.id.clone(), touchpoint.name.get(cx.language).to_owned()))
            .collect();
        Some(Self {
            scenario: Arc::clone(scenario),
            number: if group.number == 0 { String::new() } else { group.number.to_string() },
            name: group.name,
            scores: vec![None; touchpoints.len()],
            touchpoints,
            marks: Vec::new(),
            at: 0,
            is_negative: false,
            sent_at: None,
        })
    }

    fn go(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.touchpoints.len().saturating_sub(1));
        self.is_negative = false;
    }

    fn score(&mut self, digit: u8) {
        let value = i64::from(digit) * if self.is_negative { -1 } else { 1 };
        if let Some(score) = self.scores.get_mut(self.at) {
            *score = Some(Score::clamped(value));
        }
        self.is_negative = false;
    }

    /// Of peak, pit and end there is one; a second stroke takes a mark off.
    fn mark(&mut self, kind: MarkKind) {
        let here = (kind, self.at);
        if let Some(at) = self.marks.iter().position(|mark| *mark == here) {
            self.marks.remove(at);
            return;
        }
        let n_moments = self.marks.iter().filter(|(kind, _)| *kind == MarkKind::Moment).count();
        if kind != MarkKind::Moment {
            self.marks.retain(|(other, _)| *other != kind);
        } else if n_moments >= crate::model::Marks::MAX_MOMENTS {
            return;
        }
        self.marks.push(here);
    }

    /// What the group would have handed in; its members are those of the class.
    fn worksheet(&self, cx: &Cx<'_>) -> Worksheet {
        let class = cx.state.class.class();
        let number = read_number(&self.number).unwrap_or(0);
        let members = class.groups.iter().find(|group| group.number == number);
        let members = members.map(|group| group.members.clone()).unwrap_or_default();
        let group = Group { number, name: self.name.clone(), members };
        let mut worksheet = Worksheet::start(&self.scenario, group, class.date, WorksheetId::default());
        let scores = self.touchpoints.iter().zip(&self.scores).map(|((touchpoint, _), score)| {
            WorkEdit::SetScore { touchpoint: touchpoint.clone(), score: *score }
        });
        let marks = self.marks.iter().filter_map(|(kind, at)| {
            let touchpoint = self.touchpoints.get(*at)?.0.clone();
            Some(match kind {
                MarkKind::Moment => WorkEdit::AddMoment { touchpoint },
                kind => {
                    let mark = Some(GroupMark { touchpoint, reason: String::new() });
                    WorkEdit::SetMark { kind: *kind, mark }
                }
            })
        });
        for edit in scores.chain(marks).collect::<Vec<_>>() {
            // What the scenario does not allow is left out.
            let _ = apply(&mut worksheet, &WorksheetEdit::Work(edit));
        }
        worksheet
    }
}

pub fn paper_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(mut draft) = cx.memory.of::<CollectView>().paper.clone() else { return };
    keys_ui(ui, cx, &mut draft);
    let mut closes = draft.sent_at.is_some_and(|n| cx.state.class.collection.n_typed() > n);
    ui.horizontal(|ui| {
        let label = cx.say(screen::GROUP_NUMBER);
        text::line_ui(ui, cx, label, Style::BODY, Paint::Ink2);
        let style = FieldStyle { limit: lengths::GROUP_NUMBER, ..FieldStyle::line("", 44.0) };
        let field = field_ui(ui, cx, Id::unique("paper number"), label, &draft.number, &style);
        if let Some((_, number)) = field.typed {
            draft.number = number;
        }
        let label = cx.say(screen::GROUP_NAME);
        text::line_ui(ui, cx, label, Style::BODY, Paint::Ink2);
        let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line("", 200.0) };
        let field = field_ui(ui, cx, Id::unique("paper name"), label, &draft.name, &style);
        if let Some((_, name)) = field.typed {
            draft.name = name;
        }
        if button_ui(ui, cx, cx.say(words::SAVE_PAPER), Weight::Primary).clicked() {
            draft.sent_at = Some(cx.state.class.collection.n_typed());
            send(cx, CollectCommand::Typed(Box::new(draft.worksheet(cx))));
        }
        closes |= button_ui(ui, cx, cx.say(words::CANCEL), Weight::Plain).clicked();
    });
    text::paragraph_ui(ui, cx, cx.say(words::PAPER_HOW), Style::SMALL, Paint::Ink2);
    ScrollArea::vertical().id_salt("paper").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let wide = ui.available_width() - 12.0;
        for place in 0..draft.touchpoints.len() {
            row_ui(ui, cx, &mut draft, place, wide);
        }
    });
    cx.memory.of_mut::<CollectView>().paper = (!closes).then_some(draft);
}

/// The keys of the row that is open, while nobody types in a field.
fn keys_ui(ui: &Ui, cx: &Cx<'_>, draft: &mut PaperDraft) {
    if cx.asks() || keys::typing(ui) {
        return;
    }
    ime::letters_are_keys(ui);
    let struck: Vec<Key> = ui.input(|input| {
        let key = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => Some(*key),
            _ => None,
        };
        input.events.iter().filter_map(key).collect()
    });
    for key in struck {
        match key {
            Key::Num0 => draft.score(0),
            Key::Num1 => draft.score(1),
            Key::Num2 => draft.score(2),
            Key::Num3 => draft.score(3),
            Key::Num4 => draft.score(4),
            Key::Num5 => draft.score(5),
            Key::Minus => draft.is_negative = true,
            Key::Plus => draft.is_negative = false,
            Key::Enter | Key::ArrowDown => draft.go(1),
            Key::ArrowUp => draft.go(-1),
            Key::Backspace => {
                if let Some(score) = draft.scores.get_mut(draft.at) {
                    *score = None;
                }
            }
            Key::P => draft.mark(MarkKind::Peak),
            Key::V => draft.mark(MarkKind::Pit),
            Key::E => draft.mark(MarkKind::End),
            Key::M => draft.mark(MarkKind::Moment),
            _ => {}
        }
    }
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut PaperDraft, place: usize, wide: f32) {
    let (_, row) = ui.allocate_space(vec2(wide, ROW));
    let is_open = draft.at == place;
    let name = names::numbered(place, &draft.touchpoints[place].1);
    let ground = row.with_max_x(row.left() + STRIP - 8.0);
    let response = ui.interact(ground, Id::unique(("paper row", place)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if is_open {
        ui.painter().rect_filled(row, CornerRadius::same(6), cx.color(Paint::Tint));
        let bar = rect(row.left(), row.top() + 4.0, 3.0, row.height() - 8.0);
        ui.painter().rect_filled(bar, CornerRadius::ZERO, cx.color(Paint::Accent));
        if draft.is_negative {
            let at =
                Rect::from_center_size(pos2(row.left() + STRIP - 20.0, row.center().y), vec2(20.0, 20.0));
            text::line_in(ui, at, Align2::CENTER_CENTER, "−", Style::SECTION, cx.color(Paint::Accent));
        }
    }
    let at = ground.shrink2(vec2(12.0, 0.0));
    let shown = text::cut(cx, &name, Style::BODY, at.width());
    text::line_in(ui, at, Align2::LEFT_CENTER, &shown, Style::BODY, cx.color(Paint::Ink));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    if response.clicked() {
        draft.go(place as isize - draft.at as isize);
    }
    let strip = pos2(row.left() + STRIP, row.top() + 6.0);
    let chosen = draft.scores[place];
    let clicked = ui
        .push_id(("paper strip", place), |ui| {
            score_strip_ui(ui, cx, strip, (CELL, 3.0), chosen, Style::SMALL)
        })
        .inner;
    if clicked.is_some() {
        draft.at = place;
        draft.scores[place] = clicked;
    }
    let mut x = row.left() + MARKS + 12.0;
    for (kind, _) in draft.marks.iter().filter(|(_, at)| *at == place) {
        let shapes = crate::sheet::marks::shapes(*kind, Point::new(x, row.center().y), 9.0, true);
        painter::paint(ui.painter(), cx, pos2(0.0, 0.0), &shapes);
        x += 26.0;
    }
}
