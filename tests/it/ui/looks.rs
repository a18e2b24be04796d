//! Small things that look wrong: where the focus goes in a header, a theme that was not chosen, words that are
//! cut, a banner that stays.

use super::{Room, scored_bank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect, Shape, Theme};
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::{MenuEntry, Step};
use peak_moments::files::save::save_copy;
use peak_moments::files::settings::{Settings, ThemeChoice};
use peak_moments::model::lenses::KanoCategory;
use peak_moments::model::{Language, Text};
use peak_moments::words::screen::{self, gallery, settings};
use peak_moments::words::{kano, menu};
use tempfile::TempDir;

/// Where the focus is.
fn focused(room: &Room) -> Rect {
    let id = room.harness.ctx.memory(|memory| memory.focused()).expect("a focus");
    room.harness.ctx.read_response(id).expect("on the screen").rect
}

/// Tab goes through a header from left to right.
#[test]
fn the_focus_goes_as_one_reads() {
    for language in Language::ALL {
        let gallery = Room::new(language);
        let labels = [menu::AGENDA, gallery::OPEN, menu::SWITCH_LANGUAGE_SHORT, gallery::SETTINGS];
        let of_gallery = labels.map(|label| label.get(language).to_owned()).to_vec();
        let workshop = Room::on(language, Step::Map, scored_bank());
        let labels = [menu::SWITCH_LANGUAGE_SHORT, menu::PRESENT, screen::TO_RESULTS, screen::MENU];
        let of_workshop = labels.map(|label| label.get(language).to_owned()).to_vec();
        for (mut room, labels) in [(gallery, of_gallery), (workshop, of_workshop)] {
            room.run();
            room.harness.get_by_role_and_label(Role::Button, &labels[0]).focus();
            room.run();
            for label in &labels[1..] {
                let before = focused(&room);
                room.key(Key::Tab);
                assert_eq!(focused(&room), room.place(Role::Button, label), "{label}");
                assert!(focused(&room).left() > before.left());
            }
        }
    }
}

/// What is chosen is what is seen, whatever it was before, and the entry of the menu gives the other one.
#[test]
fn the_theme_is_the_one_that_was_chosen() {
    let names = [
        (ThemeChoice::Light, settings::LIGHT),
        (ThemeChoice::Dark, settings::DARK),
        (ThemeChoice::System, settings::AS_SYSTEM),
    ];
    for (system, before) in [None, Some(Theme::Light), Some(Theme::Dark)]
        .into_iter()
        .flat_map(|system| names.map(|(before, _)| (system, before)))
    {
        for (wanted, name) in names {
            let settings = Settings { theme: before, ..Settings::default() };
            let mut room = Room::with(Language::Zh, settings, TempDir::new().unwrap(), |_| ());
            room.harness.input_mut().system_theme = system;
            room.run();
            room.send(MenuEntry::Settings);
            room.click(Role::RadioButton, room.say(name));
            assert_eq!(room.state().settings.theme, wanted, "{system:?} {before:?}");
            let dark = match wanted {
                ThemeChoice::Light => false,
                ThemeChoice::Dark => true,
                ThemeChoice::System => system == Some(Theme::Dark),
            };
            assert_eq!(room.harness.ctx.theme() == Theme::Dark, dark, "{system:?} {before:?} {wanted:?}");
            room.send(MenuEntry::SwitchTheme);
            assert_eq!(room.harness.ctx.theme() == Theme::Dark, !dark, "{system:?} {before:?} {wanted:?}");
        }
    }
}

/// The banner of the warm-up goes once a walk was finished; it is a card among the others then.
#[test]
fn the_warm_up_goes_when_it_is_not_needed() {
    for language in Language::ALL {
        for (finished, n) in [(false, 8), (true, 9)] {
            let home = TempDir::new().unwrap();
            let worksheet = if finished { scored_bank() } else { super::fresh_bank() };
            save_copy(&home.path().join("a.worksheet.ron"), &worksheet).unwrap();
            let mut room = Room::with(language, Settings::default(), home, |_| ());
            room.wait("the worksheet", |state| !state.recent.is_empty());
            assert_eq!(room.has(Role::Button, room.say(gallery::START_WARM_UP)), !finished);
            assert!(room.has(Role::RadioButton, &gallery::all(n, language)));
        }
    }
}

/// A name of any length leaves room for what stands under it, and a title in the top bar for what is right of it.
#[test]
fn a_long_name_gives_way() {
    let mut worksheet = scored_bank();
    let long: String = "很长的名字".repeat(16);
    worksheet.scenario.title = Text::plain(&long);
    worksheet.journey.touchpoints_mut().next().unwrap().name = Text::plain(&long);
    let mut room = Room::on(Language::Zh, Step::Map, worksheet);
    room.key(Key::Home);
    let name = room.harness.get_all_by_role_and_label(Role::Label, &long).next().expect("the name").rect();
    assert!(name.height() <= 3.0 * 24.0, "{name}");
}

/// Either all needs stand in words, or all in letters.
#[test]
fn no_letter_stands_alone_among_words() {
    let mut worksheet = scored_bank();
    let all = [KanoCategory::MustBe, KanoCategory::OneDimensional, KanoCategory::Indifferent];
    for (touchpoint, need) in worksheet.journey.touchpoints_mut().zip(all.into_iter().cycle()) {
        touchpoint.kano = Some(need);
    }
    let mut room = Room::on(Language::Zh, Step::Lenses, worksheet);
    room.run();
    let mut painted = Vec::new();
    for clipped in &room.harness.output().shapes {
        if let Shape::Text(text) = &clipped.shape {
            painted.push(text.galley.job.text.clone());
        }
    }
    let words: Vec<bool> = all
        .iter()
        .map(|need| {
            let long = format!("{} {}", kano::letter(*need), room.say(kano::category(*need)));
            painted.contains(&long)
        })
        .collect();
    assert!(words.iter().all(|long| *long) || words.iter().all(|long| !long), "{words:?}");
}
