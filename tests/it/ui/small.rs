//! Small windows: the window itself stands on a screen, and in it nothing lies over what leads on.

use super::{Asked, FakeDialogs, Room};
use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, Vec2, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    Command, Done, FileCommand, Look, MenuEntry, Modal, Purpose, State, Step, WindowSize,
};
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, MarkKind, Worksheet};
use peak_moments::sheet::{self, LaneSet, MapLayer, Picture, View};
use peak_moments::window::place::{Placement, placed};
use peak_moments::words::screen::gallery;
use peak_moments::words::{dialogs, inspector, map};
use std::cell::RefCell;
use std::rc::Rc;
use tempfile::TempDir;

/// What the bars of a desktop leave of 1024 × 600 and 1280 × 720.
const SIZES: [Vec2; 2] = [vec2(1024.0, 560.0), vec2(1280.0, 680.0)];

fn screen(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), vec2(width, height))
}

/// A window that has no room fills its screen; one that hangs off it is moved onto it, whole.
#[test]
fn the_window_stands_on_a_screen() {
    let small = screen(0.0, 0.0, 1280.0, 720.0);
    let large = screen(1280.0, 0.0, 1920.0, 1080.0);
    let cases: &[(Rect, &[Rect], Placement)] = &[
        (screen(2.0, 40.0, 1284.0, 742.0), &[small], Placement::Fills),
        (screen(100.0, 40.0, 1000.0, 600.0), &[small], Placement::Stays),
        (screen(400.0, 300.0, 1000.0, 600.0), &[small], Placement::Moves(pos2(280.0, 120.0))),
        (screen(-50.0, -20.0, 1000.0, 600.0), &[small], Placement::Moves(pos2(0.0, 0.0))),
        // The projector was unplugged on which it stood.
        (screen(1500.0, 100.0, 1200.0, 700.0), &[small], Placement::Moves(pos2(80.0, 20.0))),
        (screen(1500.0, 100.0, 1400.0, 900.0), &[small], Placement::Fills),
        (screen(1500.0, 100.0, 1400.0, 900.0), &[small, large], Placement::Stays),
        // Over both.
        (screen(1000.0, 100.0, 1000.0, 600.0), &[small, large], Placement::Stays),
        (screen(3000.0, 900.0, 1000.0, 600.0), &[small, large], Placement::Moves(pos2(2200.0, 480.0))),
        (screen(0.0, 0.0, 1280.0, 720.0), &[], Placement::Stays),
    ];
    for (window, screens, expected) in cases {
        assert_eq!(placed(*window, screens), *expected, "{window} on {screens:?}");
    }
}

/// What filled the screen does so again, and afterwards has the size that it had before.
#[test]
fn the_size_is_remembered() {
    let folder = TempDir::new().unwrap();
    let cases = [
        (WindowSize::Of(1000, 700), (Some((1000, 700)), false)),
        (WindowSize::Maximized, (Some((1000, 700)), true)),
        // A presentation in full screen is no size.
        (WindowSize::Unknown, (Some((1000, 700)), true)),
        (WindowSize::Of(900, 600), (Some((900, 600)), false)),
    ];
    let fake = FakeDialogs(Rc::new(RefCell::new(Asked::default())));
    let jobs = Jobs::new(|| (), None, None);
    let mut state = State::new(Settings::default(), None, folder.path().to_owned(), jobs, Box::new(fake));
    for (size, expected) in cases {
        // By the window's own button, and by the menu and its key.
        if size == WindowSize::Maximized {
            state.window = size;
            state.handle(MenuEntry::Quit);
        } else {
            state.handle(FileCommand::CloseWindow(size));
        }
        state.settings.save(folder.path()).unwrap();
        let read = Settings::load(folder.path());
        assert_eq!((read.window, read.maximized), expected, "{size:?}");
    }
}

fn in_window(language: Language, step: Step, worksheet: Worksheet, size: Vec2) -> Room {
    let mut room = Room::on(language, step, worksheet);
    room.harness.set_size(size);
    room.run();
    room
}

/// Every step of the rail is there, one under the other; in a window that is lower still it scrolls.
#[test]
fn all_steps_are_in_the_rail() {
    for (language, size) in Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)))
    {
        let room = in_window(language, Step::Scenario, super::scored_bank(), size);
        let mut above = 0.0;
        for step in Step::ALL {
            let place = room.place(Role::Tab, room.say(step.name()));
            let whole = room.harness.ctx.content_rect();
            assert!(place.top() >= above && place.bottom() <= whole.bottom(), "{step:?} {place}");
            above = place.bottom();
        }
    }
    let mut room = in_window(Language::En, Step::Scenario, super::scored_bank(), vec2(800.0, 340.0));
    let results = room.say(Step::Results.name());
    let bottom = room.harness.ctx.content_rect().bottom();
    assert!(room.place(Role::Tab, results).bottom() > bottom);
    room.harness.get_by_role_and_label(Role::Tab, results).scroll_to_me();
    room.run();
    assert!(room.place(Role::Tab, results).bottom() <= bottom);
}

/// The tools of a step do not lie over the gauge.
#[test]
fn tools_keep_clear_of_the_gauge() {
    for (language, size) in Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)))
    {
        let mut room = in_window(language, Step::Mark, peak_moments::demo::worksheet(language), size);
        let wide = room.harness.ctx.content_rect().width();
        let right = wide - 264.0 - 312.0 - 16.0;
        let tool = room.say(inspector::mark_name(MarkKind::Moment));
        assert!(room.place(Role::Button, tool).right() <= right, "{language:?} {size}");
        for step in [Step::Map, Step::Internal, Step::Lenses] {
            room.send(Look::GoTo(step));
            let head = Rect::from_min_max(pos2(120.0, 80.0), pos2(wide - 264.0, 124.0));
            for node in
                room.harness.query_all_by_role(Role::Button).chain(room.harness.query_all_by_role(Role::Tab))
            {
                let place = node.rect();
                if head.contains(place.center()) {
                    assert!(place.right() <= right, "{step:?} {:?}", node.accesskit_node().label());
                    assert!(place.bottom() <= 128.0, "{step:?} {:?}", node.accesskit_node().label());
                }
            }
        }
    }
}

/// The words on the button that begins have room in both languages.
#[test]
fn the_way_in_has_room() {
    for (language, size) in Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)))
    {
        let mut room = Room::new(language);
        room.harness.set_size(size);
        room.run();
        let place = room.place(Role::Button, room.say(gallery::START_WARM_UP));
        let words = room.say(gallery::START_WARM_UP).to_owned();
        use peak_moments::sheet::fonts::{FontMeasure, TextMeasure as _};
        assert!(FontMeasure::default().width(&words, 15.0, true) + 16.0 <= place.width(), "{language:?}");
    }
}

/// Over few columns or none the hint begins right of the names of the lanes.
#[test]
fn the_hint_of_an_empty_curve_is_whole() {
    use peak_moments::sheet::fonts::{FontMeasure, TextMeasure as _};
    let measure = FontMeasure::default();
    for (language, n) in Language::ALL.into_iter().flat_map(|language| [0, 1, 2, 13].map(|n| (language, n))) {
        let mut worksheet = super::fresh_bank();
        let mut kept = 0;
        for stage in worksheet.journey.stages.iter_mut() {
            let touchpoints = stage.touchpoints.to_vec();
            let few: Vec<_> =
                touchpoints.into_iter().filter(|_| (kept < n).then(|| kept += 1).is_some()).collect();
            stage.touchpoints = few.into();
        }
        let view = View { lanes: LaneSet::MAP, layer: MapLayer::Map, ..View::new(language, 896.0) };
        let picture = Picture::of_worksheet(&worksheet);
        let sheet = sheet::lay_out(&picture, &view, &measure, &mut Default::default());
        let hint = map::NO_SCORES.get(language);
        let wide = measure.width(hint, 13.0, false);
        let left = sheet.shapes.iter().find_map(|shape| match shape {
            sheet::Shape::Text { text, pos, anchor, .. } if text == hint => Some(match anchor {
                sheet::Anchor::Left => pos.x,
                sheet::Anchor::Center => pos.x - wide / 2.0,
                sheet::Anchor::Right => pos.x - wide,
            }),
            _ => None,
        });
        let left = left.expect("the hint");
        assert!(left >= sheet.grid.left && left + wide <= 896.0, "{language:?} {n}: {left}");
    }
}

/// A dialog is never higher than the window; what of it has no room scrolls.
#[test]
fn dialogs_have_room() {
    for language in Language::ALL {
        let mut room = in_window(language, Step::Map, super::scored_bank(), vec2(1024.0, 560.0));
        let modals = [
            Modal::Keys,
            Modal::Settings,
            Modal::Steps,
            Modal::Path { purpose: Purpose::Open, text: String::new() },
        ];
        for modal in modals {
            match &modal {
                Modal::Keys => room.send(MenuEntry::Keys),
                Modal::Settings => room.send(MenuEntry::Settings),
                Modal::Steps => room.send(MenuEntry::Steps),
                _ => room.send(Command::Finished(Done::NoDialog(Purpose::Open, None))),
            }
            let label = if matches!(modal, Modal::Path { .. }) { dialogs::CANCEL } else { dialogs::CLOSE };
            let label = label.get(language);
            room.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
            room.run();
            let whole = room.harness.ctx.content_rect();
            let place = room.place(Role::Button, label);
            assert!(whole.contains_rect(place), "{modal:?} {place} {whole}");
            room.click_at(place.center());
            assert_eq!(room.state().modal, None, "{modal:?}");
        }
    }
}
