//! The main screens as pictures, for the README and against unwanted change.
//!
//! Painted by the small painter in [`super::raster`]. After a wanted change, renew them with
//! `UPDATE_SNAPSHOTS=1 cargo test --release --test it ui::pictures` and look at each before committing.

use super::{Room, SIZE, fresh_bank};
use image::RgbaImage;
use peak_moments::app::Step;
use peak_moments::files::settings::{Settings, Theme};
use peak_moments::model::{Language, Moment, Role, Score, Worksheet};
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

fn save(image: &RgbaImage, path: &Path) {
    image.save(path).expect("written");
}
