//! The icon of the windows and its files: what systems are given is there at every size.

use peak_moments::window::icon::icon;
use std::fs;
use std::path::Path;

/// A round corner is clear, the tile is the theme's accent, and the star stands on it in gold.
#[test]
fn the_windows_have_the_sign_of_the_program() {
    let icon = icon();
    assert_eq!((icon.width, icon.height, icon.rgba.len()), (96, 96, 96 * 96 * 4));
    let at = |x: usize, y: usize| <[u8; 4]>::try_from(&icon.rgba[(y * 96 + x) * 4..][..4]).unwrap();
    assert_eq!(at(0, 0)[3], 0);
    assert_eq!(at(48, 90), [0x2F, 0x4F, 0xC4, 0xFF]);
    // The centre of the star in its drawing: 10.5 and 5.3 of 16.
    assert_eq!(at(63, 32), [0xFF, 0xC8, 0x3D, 0xFF]);
}

#[test]
fn each_picture_has_the_size_in_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon");
    for size in [16, 20, 24, 32, 40, 48, 64, 128, 256, 512_u32] {
        let png = fs::read(folder.join(format!("peak-moments-{size}.png"))).unwrap();
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), (size, size));
    }
}

/// An icon file names how many pictures it holds, and the sides of each; 0 stands for 256.
#[test]
fn the_icon_for_windows_has_every_size() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon");
    let ico = fs::read(folder.join("peak-moments.ico")).unwrap();
    assert_eq!(ico[..4], [0, 0, 1, 0]);
    let sides: Vec<u8> = ico[6..].chunks_exact(16).take(usize::from(ico[4])).map(|entry| entry[0]).collect();
    assert_eq!(sides, [16, 20, 24, 32, 40, 48, 64, 0]);
}
