//! The main screens as pictures, for the README and against unwanted change.
//!
//! Painted by the small painter in [`super::raster`]. After a wanted change, renew them with
//! `UPDATE_SNAPSHOTS=1 cargo test --release --test it ui::pictures` and look at each before committing.

use super::{Room, SIZE};
use eframe::egui::Key;
use image::RgbaImage;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use peak_moments::app::{SaveState, Screen, Setting, Step, Workshop};
use peak_moments::demo::worksheet;
use peak_moments::files::save::save_copy;
use peak_moments::files::settings::{Settings, ThemeChoice};
use peak_moments::model::{Language, TouchpointId};
use std::path::Path;
use tempfile::TempDir;

/// A channel that differs by more than this is another colour; less is the arithmetic of the machine.
const NEAR: u8 = 16;

/// So many pixels may be another colour before the picture is another one.
const FEW: usize = 60;

#[track_caller]
fn check(name: &str, room: &mut Room) {
    room.run();
    let image = room.harness.render().expect("painted");
    assert_eq!((image.width() as f32, image.height() as f32), (SIZE.x, SIZE.y));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures").join(format!("{name}.png"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        save(&image, &path);
        return;
    }
    let expected =
        image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).to_rgba8();
    assert_eq!(expected.dimensions(), image.dimensions(), "{name}");
    let differ =
        |(a, b): (&image::Rgba<u8>, &image::Rgba<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > NEAR);
    let others = image.pixels().zip(expected.pixels()).filter(|pair| differ(*pair)).count();
    if others > FEW {
        let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        save(&image, &new);
        panic!("{name}: {others} pixels have another colour; the new picture is {}", new.display());
    }
}

/// As small as it goes: the pictures are part of the repository.
fn save(image: &RgbaImage, path: &Path) {
    let opaque = image::DynamicImage::ImageRgba8(image.clone()).to_rgb8();
    let file = std::fs::File::create(path).expect("a file");
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    opaque.write_with_encoder(encoder).expect("written");
}

fn id(number: usize) -> TouchpointId {
    TouchpointId::from_order(number)
}

/// A room with the worksheet of the demo at a step, the seventh touchpoint selected.
fn room(language: Language, theme: ThemeChoice, step: Step) -> Room {
    let home = TempDir::new().expect("a home");
    let path = home.path().join("group.worksheet.ron");
    let settings = Settings { theme, ..Settings::default() };
    Room::with(language, settings, home, |state| {
        let saved = SaveState::Saved { at: "10:42".to_owned() };
        let mut workshop = Workshop::new(worksheet(language), path, saved);
        workshop.step = step;
        workshop.selected = Some(id(7));
        state.workshop = Some(workshop);
        state.screen = Screen::Workshop;
    })
}

#[test]
fn gallery() {
    for (name, language) in [("gallery-zh", Language::Zh), ("gallery-en", Language::En)] {
        let home = TempDir::new().expect("a home");
        save_copy(&home.path().join("group.worksheet.ron"), &worksheet(language)).expect("saved");
        let group = worksheet(language).group;
        let settings = Settings { group, ..Settings::default() };
        check(name, &mut Room::with(language, settings, home, |_| ()));
    }
}

#[test]
fn scenario() {
    check("scenario-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Scenario));
}

#[test]
fn walk() {
    check("walk-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Walk));
    check("walk-en", &mut room(Language::En, ThemeChoice::Light, Step::Walk));
}

#[test]
fn map() {
    check("map-en", &mut room(Language::En, ThemeChoice::Light, Step::Map));
}

#[test]
fn mark() {
    check("mark-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Mark));
    check("mark-en", &mut room(Language::En, ThemeChoice::Light, Step::Mark));
    check("mark-zh-dark", &mut room(Language::Zh, ThemeChoice::Dark, Step::Mark));
}

#[test]
fn assign() {
    check("assign-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Assign));
    check("assign-en-dark", &mut room(Language::En, ThemeChoice::Dark, Step::Assign));
}

#[test]
fn internal() {
    check("internal-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Internal));
    check("internal-en-dark", &mut room(Language::En, ThemeChoice::Dark, Step::Internal));
}

#[test]
fn lenses() {
    check("lenses-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Lenses));
    check("lenses-en-dark", &mut room(Language::En, ThemeChoice::Dark, Step::Lenses));
}

#[test]
fn redesign() {
    check("redesign-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Redesign));
    check("redesign-en-dark", &mut room(Language::En, ThemeChoice::Dark, Step::Redesign));
}

#[test]
fn act() {
    check("act-zh", &mut room(Language::Zh, ThemeChoice::Light, Step::Act));
    check("act-en-dark", &mut room(Language::En, ThemeChoice::Dark, Step::Act));
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn results() {
    let mut room = room(Language::Zh, ThemeChoice::Light, Step::Results);
    room.wait("the pages", |state| state.preview.pages.len() >= 2);
    check("results-zh", &mut room);
}

#[test]
fn present() {
    let mut slide = room(Language::Zh, ThemeChoice::Light, Step::Mark);
    slide.run();
    slide.key(Key::F5);
    check("present-zh", &mut slide);
    let mut with_key = room(Language::En, ThemeChoice::Light, Step::Mark);
    with_key.send(peak_moments::app::Command::Setting(Setting::Trainer(true)));
    with_key.keys(&[Key::F5, Key::K, Key::K, Key::K, Key::K, Key::K, Key::K]);
    check("present-en-key", &mut with_key);
}
