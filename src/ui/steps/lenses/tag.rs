//! Quick tags: the map with the kind of need and the cause of a pit under each column, and in the
//! inspector what they mean.

use crate::analysis::kano;
use crate::analysis::review::Topic;
use crate::analysis::servqual::is_deep;
use crate::app::{Command, Look, Workshop};
use crate::edit::{WorkEdit, WorksheetEdit};
use crate::model::lenses::{KanoCategory, ServiceGap};
use crate::model::{Touchpoint, TouchpointId, Worksheet};
use crate::sheet::{Detail, Lane, LaneSet, MapLayer, Paint};
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::kit::choice::option_ui;
use crate::ui::kit::ime;
use crate::ui::kit::keys::{self, struck_alone};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::parts::empty_page_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::panels::inspector;
use crate::ui::panels::map::{self, Work};
use crate::ui::panels::shown::Shown;
use crate::words::assign::between_sentences;
use crate::words::findings;
use crate::words::lenses::{self as words, tag};
use crate::words::{inspector as inspector_words, kano as kano_words, names, servqual as servqual_words};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Key, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};
use std::collections::BTreeSet;

/// Height of a row of tags, and of the line below the rows.
const ROW: f32 = 36.0;
const FOOT: f32 = 32.0;

/// What a touchpoint can be tagged with; a questionable answer is no need.
const NEEDS: [KanoCategory; 5] = [
    KanoCategory::MustBe,
    KanoCategory::OneDimensional,
    KanoCategory::Attractive,
    KanoCategory::Indifferent,
    KanoCategory::Reverse,
];

pub fn tag_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let pane = ui.available_rect_before_wrap();
    if worksheet.journey.n_touchpoints() == 0 {
        within(ui, pane.shrink(16.0), |ui| empty_page_ui(ui, cx, ("", cx.say(tag::NO_TOUCHPOINT))));
        return;
    }
    tag_keys(ui, cx, workshop);
    let lanes = LaneSet::of(&[Lane::Name, Lane::Expectation, Lane::Thought, Lane::Curve]);
    let lit = LaneSet::of(&[Lane::Expectation, Lane::Curve]);
    let shown = Shown::of_workshop(workshop);
    let view = map::view(cx, &shown, pane.width(), (MapLayer::Mark, lanes, lit));
    let body = pane.with_max_y(pane.bottom() - 2.0 * ROW - FOOT);
    let mut columns = Vec::new();
    let (mut top, mut clip) = (body.bottom(), pane);
    within(ui, body, |ui| {
        map::canvas_ui(ui, cx, &shown, &view, |ui, cx, canvas| {
            let point = map::scores(&shown);
            map::columns_ui(ui, cx, &shown, canvas, &Work { movable: false, point: &point });
            let fits = canvas.sheet.size.0 <= pane.width();
            if fits {
                top = top.min(canvas.origin.y + canvas.sheet.size.1);
            }
            clip = canvas.clip.with_max_y(pane.bottom());
            let at = |x: f32| canvas.origin.x + x;
            // Columns of a few pixels have no room for a tag.
            if canvas.sheet.detail != Detail::Dense {
                columns.extend(canvas.sheet.columns.iter().map(|c| (c.position, at(c.x), c.width)));
            }
        });
    });
    ui.painter().hline(pane.x_range(), top, Stroke::new(1.0, cx.color(Paint::Line)));
    for (row, label) in [(0.0, tag::NEED_ROW), (1.0, tag::CAUSE_ROW)] {
        let place = rect(pane.left(), top + row * ROW, clip.left() - pane.left(), ROW);
        let label = cx.say(label);
        let at = place.with_min_x(place.left() + 8.0);
        text::line_in(ui, at, Align2::LEFT_CENTER, label, Style::SMALL_BOLD, cx.color(Paint::Ink));
    }
    let touchpoints: Vec<_> = worksheet.journey.touchpoints().collect();
    // One that has no room for its word has them all in letters: one bare letter among words says nothing.
    let has_room = |(position, _, width): &(usize, f32, f32)| {
        let need = touchpoints.get(*position).and_then(|touchpoint| touchpoint.kano);
        need.is_none_or(|need| text::width(cx, &long(cx, need), Style::SMALL) <= width - 8.0)
    };
    let in_words = columns.iter().all(has_room);
    for (position, x, width) in columns {
        let Some(touchpoint) = touchpoints.get(position) else { continue };
        let selected = workshop.selected.as_ref() == Some(&touchpoint.id);
        let place = rect(x, top, width, ROW);
        if selected {
            let band = place.with_max_y(place.bottom() + ROW).intersect(clip);
            ui.painter().rect_filled(band, CornerRadius::ZERO, cx.color(Paint::Tint));
        }
        need_cell_ui(ui, cx, (position, touchpoint), (place, clip), in_words);
        cause_cell_ui(ui, cx, (position, touchpoint), (place.translate((0.0, ROW).into()), clip));
    }
    foot_ui(ui, cx, &worksheet, rect(pane.left() + 8.0, top + 2.0 * ROW, pane.width() - 16.0, FOOT));
}

fn foot_ui(ui: &Ui, cx: &Cx<'_>, worksheet: &Worksheet, place: Rect) {
    let tagged = worksheet.journey.touchpoints().filter(|t| t.kano.is_some()).count();
    let count = tag::tagged(tagged, worksheet.journey.n_touchpoints(), cx.language);
    text::line_in(ui, place, Align2::RIGHT_CENTER, &count, Style::SMALL, cx.color(Paint::Ink2));
    let room = place.width() - text::width(cx, &count, Style::SMALL) - 16.0;
    let at = place.left_center() - eframe::egui::vec2(0.0, Style::SMALL.line / 2.0);
    text::paragraph_at(ui, cx, at, (room, 1), cx.say(tag::HINT), Style::SMALL, Paint::Ink2);
}

/// Letters tag the selected touchpoint, arrows go on to the next.
fn tag_keys(ui: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    ime::letters_are_keys_in(ui, map::stop());
    for key in struck_alone(ui, cx, map::stop()) {
        let need = match key {
            Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End => {
                cx.send(Look::SelectBy(match key {
                    Key::ArrowLeft => -1,
                    Key::ArrowRight => 1,
                    Key::Home => isize::MIN + 1,
                    _ => isize::MAX,
                }));
                continue;
            }
            Key::M => Some(KanoCategory::MustBe),
            Key::O => Some(KanoCategory::OneDimensional),
            Key::A => Some(KanoCategory::Attractive),
            Key::I => Some(KanoCategory::Indifferent),
            Key::R => Some(KanoCategory::Reverse),
            Key::Backspace | Key::Delete => None,
            _ => continue,
        };
        if let Some(touchpoint) = &workshop.selected {
            cx.send(set_need(touchpoint, need));
        }
    }
}

fn set_need(touchpoint: &TouchpointId, kano: Option<KanoCategory>) -> Command {
    Command::Edit(WorksheetEdit::Work(WorkEdit::SetKano { touchpoint: touchpoint.clone(), kano }))
}

fn set_cause(touchpoint: &TouchpointId, gap: Option<ServiceGap>) -> Command {
    Command::Edit(WorksheetEdit::Work(WorkEdit::SetGap { touchpoint: touchpoint.clone(), gap }))
}

/// The one after `now` in a list, and after the last none.
fn after<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> Option<T> {
    match now {
        None => all.first().copied(),
        Some(now) => all.iter().skip_while(|&&other| other != now).nth(1).copied(),
    }
}

/// The letter of a need with its word.
fn long(cx: &Cx<'_>, need: KanoCategory) -> String {
    format!("{} {}", kano_words::letter(need), cx.say(kano_words::category(need)))
}

fn need_cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (position, touchpoint): (usize, &Touchpoint),
    (place, clip): (Rect, Rect),
    in_words: bool,
) {
    let letter = touchpoint.kano.map(kano_words::letter);
    let name = touchpoint.kano.map_or(cx.say(tag::NO_TAG), |need| cx.say(kano_words::category(need)));
    let face = letter.map(|letter| Face {
        short: letter,
        long: touchpoint.kano.filter(|_| in_words).map_or(letter.to_owned(), |need| long(cx, need)),
        is_doubtful: kano::lint(touchpoint).is_some(),
    });
    let label = (cx.say(tag::NEED_ROW), name);
    if cell_ui(ui, cx, (position, touchpoint), (place, clip), label, face) {
        cx.send(set_need(&touchpoint.id, after(&NEEDS, touchpoint.kano)));
    }
}

fn cause_cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (position, touchpoint): (usize, &Touchpoint),
    (place, clip): (Rect, Rect),
) {
    if !is_deep(touchpoint) && touchpoint.gap.is_none() {
        return;
    }
    let name = touchpoint.gap.map_or(cx.say(tag::OPEN), |gap| cx.say(servqual_words::gap(gap)));
    let number = touchpoint.gap.and_then(|gap| ServiceGap::ALL.iter().position(|&other| other == gap));
    let number = number.map_or("?".to_owned(), |at| (at + 1).to_string());
    let long =
        touchpoint.gap.map_or(name.to_owned(), |gap| format!("{number} {}", cx.say(tag::gap_short(gap))));
    let face = Face { short: &number, long, is_doubtful: touchpoint.gap.is_none() };
    let label = (cx.say(tag::CAUSE_ROW), name);
    if cell_ui(ui, cx, (position, touchpoint), (place, clip), label, Some(face)) {
        cx.send(set_cause(&touchpoint.id, after(&ServiceGap::ALL, touchpoint.gap)));
    }
}

/// What stands in a cell: all of it where there is room, else the short form.
struct Face<'a> {
    short: &'a str,
    long: String,
    /// Framed as something to look at again.
    is_doubtful: bool,
}

/// A cell under a column; a click selects the column and returns true.
fn cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (position, touchpoint): (usize, &Touchpoint),
    (place, clip): (Rect, Rect),
    (row, value): (&str, &str),
    face: Option<Face<'_>>,
) -> bool {
    let shown = place.intersect(clip);
    if !shown.is_positive() {
        return false;
    }
    let name = names::numbered(position, touchpoint.name.get(cx.language));
    let label = words::of(row, &format!("{name} {value}"), cx.language);
    let response = ui.interact(shown, Id::unique((row, &touchpoint.id)), Sense::CLICK);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &label));
    let chip = place.shrink2((2.0, 5.0).into());
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    let stroke = |paint: Paint, width: f32| Stroke::new(width, cx.color(paint));
    match face {
        Some(face) => {
            let edge = match (face.is_doubtful, response.hovered()) {
                (true, _) => stroke(Paint::Warn, 1.5),
                (false, true) => stroke(Paint::Edge, 1.0),
                (false, false) => Stroke::NONE,
            };
            painter.rect(chip, CornerRadius::same(4), cx.color(Paint::Sunk), edge, StrokeKind::Inside);
            let fits =
                face.long != face.short && text::width(cx, &face.long, Style::SMALL) <= chip.width() - 4.0;
            let word = if fits { &face.long } else { face.short };
            if chip.width() >= 10.0 {
                let font = theme::font(13.0, !fits);
                painter.text(chip.center(), Align2::CENTER_CENTER, word, font, cx.color(Paint::Ink));
            }
        }
        None => {
            let paint = if response.hovered() { Paint::Edge } else { Paint::Line };
            painter.rect_stroke(chip, CornerRadius::same(4), stroke(paint, 1.0), StrokeKind::Inside);
        }
    }
    let clicked = response.clicked();
    if clicked {
        cx.send(Look::Select(touchpoint.id.clone()));
    }
    response.on_hover_text(text::tip(label));
    clicked
}

/// What the tags mean, for the selected touchpoint.
pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    ScrollArea::vertical().id_salt("tag").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let Some(touchpoint) = workshop.selected.as_ref().and_then(|id| worksheet.journey.touchpoint(id))
        else {
            text::paragraph_ui(ui, cx, cx.say(inspector_words::NOTHING_SELECTED), Style::BODY, Paint::Ink2);
            return;
        };
        inspector::head_ui(ui, cx, &Shown::of_workshop(workshop), touchpoint);
        ui.add_space(8.0);
        text::paragraph_ui(ui, cx, cx.say(tag::WHICH_NEED), Style::BODY_BOLD, Paint::Ink);
        for need in NEEDS {
            let name = format!("{} {}", kano_words::letter(need), cx.say(kano_words::category(need)));
            let is_chosen = touchpoint.kano == Some(need);
            if option_ui(ui, cx, (&name, cx.say(kano_words::meaning(need))), is_chosen) {
                cx.send(set_need(&touchpoint.id, (!is_chosen).then_some(need)));
            }
            if is_chosen && let Some(lint) = kano::lint(touchpoint) {
                let words = [findings::tag(lint), findings::tag_mend(lint)].map(|words| cx.say(words));
                let says = words.join(between_sentences(cx.language));
                text::paragraph_ui(ui, cx, &says, Style::SMALL, Paint::Warn);
            }
        }
        if is_deep(touchpoint) || touchpoint.gap.is_some() {
            ui.add_space(8.0);
            text::paragraph_ui(ui, cx, cx.say(tag::CAUSE), Style::BODY_BOLD, Paint::Ink);
            for gap in ServiceGap::ALL {
                let is_chosen = touchpoint.gap == Some(gap);
                let mut about = cx.say(servqual_words::gap_meaning(gap)).to_owned();
                if is_chosen {
                    about = tag::cause(&about, cx.say(servqual_words::gap_owner(gap)), cx.language);
                }
                if option_ui(ui, cx, (cx.say(servqual_words::gap(gap)), &about), is_chosen) {
                    cx.send(set_cause(&touchpoint.id, (!is_chosen).then_some(gap)));
                }
            }
            text::paragraph_ui(ui, cx, cx.say(servqual_words::GAP_FIVE), Style::SMALL, Paint::Ink2);
        }
    });
}

/// Selects the next touchpoint without a tag, or with one that does not fit.
pub fn next_open(cx: &mut Cx<'_>, workshop: &Workshop) {
    let worksheet = worksheet_of(workshop);
    let findings = workshop.review().on(Topic::Tags).iter();
    let told: BTreeSet<_> = findings.filter_map(|finding| finding.place.touchpoint()).collect();
    let is_open = |touchpoint: &Touchpoint| touchpoint.kano.is_none() || told.contains(&touchpoint.id);
    let touchpoints = worksheet.journey.touchpoints().enumerate();
    let open = touchpoints.filter(|(_, touchpoint)| is_open(touchpoint)).map(|(at, _)| at);
    let next = keys::beyond(open, workshop.selected_position().unwrap_or(0));
    if let Some(touchpoint) = next.and_then(|at| worksheet.journey.nth(at)) {
        cx.send(Look::Select(touchpoint.id.clone()));
    }
}
