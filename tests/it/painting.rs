//! What paints the window: the order in which renderers are tried, what a driver that ends the program leaves,
//! what is remembered, and what is said where nothing paints.

use peak_moments::files::painting::{FAILURES, Renderer, RendererChoice, Start, order};
use peak_moments::files::settings::Settings;
use peak_moments::model::Language;
use peak_moments::words::no_window::{NoWindow, dialog, line};
use std::fs;
use std::path::Path;

use Renderer::{Glow, Wgpu};

/// What was asked for, what is remembered, what ended the program, and what is tried.
type Case = (Option<RendererChoice>, Option<Renderer>, &'static [Renderer], &'static [Renderer]);

/// A build without the second renderer has the first alone, whatever else is asked.
fn built(renderers: &[Renderer]) -> Vec<Renderer> {
    renderers.iter().copied().filter(|renderer| Renderer::BUILT.contains(renderer)).collect()
}

#[test]
fn renderers_are_tried_in_order() {
    let cases: &[Case] = &[
        (None, None, &[], &[Glow, Wgpu]),
        // What worked last is first.
        (None, Some(Wgpu), &[], &[Wgpu, Glow]),
        (None, Some(Glow), &[], &[Glow, Wgpu]),
        // Asked to find out anew.
        (Some(RendererChoice::Auto), Some(Wgpu), &[], &[Glow, Wgpu]),
        // What ended the program is the last resort, even where it is what worked before.
        (None, None, &[Glow], &[Wgpu, Glow]),
        (None, Some(Wgpu), &[Wgpu], &[Glow, Wgpu]),
        (Some(RendererChoice::Auto), None, &[Glow], &[Wgpu, Glow]),
    ];
    for (asked, remembered, ended, expected) in cases {
        let tried = order(*asked, *remembered, ended);
        assert_eq!(tried, built(expected), "{asked:?} {remembered:?} {ended:?}");
    }
    // One that is named is tried alone, so that it says what is wrong with it.
    assert_eq!(order(Some(RendererChoice::Only(Glow)), Some(Wgpu), &[Glow]), [Glow]);
}

/// As a driver does it: the lock goes with the process, and nothing is cleared up.
fn ends_without_a_word(data: &Path, renderer: Renderer) {
    let mut start = Start::begin(Some(data));
    start.tries(renderer);
    let note = fs::read(data.join("painting")).unwrap();
    drop(start);
    fs::write(data.join("painting"), note).unwrap();
}

#[test]
fn a_renderer_that_ended_the_program_is_known_to_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    assert_eq!(Start::begin(Some(data)).ended(), []);
    ends_without_a_word(data, Glow);
    let mut second = Start::begin(Some(data));
    assert_eq!(second.ended(), [Glow]);
    second.tries(Wgpu);
    // A window that starts meanwhile does not take the one that is starting for dead.
    assert_eq!(Start::begin(Some(data)).ended(), []);
    // Seen: the next start is the first again.
    second.is_over();
    assert_eq!(Start::begin(Some(data)).ended(), []);
    // Both ended it: the third start does not try a third time, and the fourth may.
    ends_without_a_word(data, Glow);
    ends_without_a_word(data, Wgpu);
    let third = Start::begin(Some(data));
    assert_eq!(third.ended(), [Glow, Wgpu]);
    assert_eq!(third.ended().len(), FAILURES);
    drop(third);
    assert_eq!(Start::begin(Some(data)).ended(), []);
    // A note of somebody else, and a place where nothing can be noted.
    fs::write(data.join("painting"), [0xff, b'\n', b'g']).unwrap();
    assert_eq!(Start::begin(Some(data)).ended(), []);
    let mut nowhere = Start::begin(Some(&data.join("painting/below a file")));
    nowhere.tries(Glow);
    assert_eq!(nowhere.ended(), []);
    assert_eq!(Start::begin(None).ended(), []);
}

#[test]
fn what_is_remembered_holds_for_one_version() {
    let folder = tempfile::tempdir().unwrap();
    let settings =
        Settings { renderer: Some(Wgpu), renderer_of: "0.1.0 abc".to_owned(), ..Settings::default() };
    settings.save(folder.path()).unwrap();
    let read = Settings::load(folder.path());
    assert_eq!(read.renderer_for("0.1.0 abc"), Some(Wgpu));
    assert_eq!(read.renderer_for("0.2.0"), None);
    assert_eq!(Settings::default().renderer_for(""), None);
}

#[test]
fn where_nothing_paints_both_reasons_are_told_with_the_way_out() {
    let why = NoWindow::NoRenderer(vec![
        (Glow, "egui_glow: egui_glow requires opengl 2.0+. ".to_owned()),
        (Wgpu, "Adapter selection failed: no\nadapter: {}".to_owned()),
    ]);
    for language in [Language::Zh, Language::En] {
        let told = line(&why, language);
        assert_eq!(told.lines().count(), 1, "{told}");
        let (_, text) = dialog(&why, language);
        for part in ["requires opengl 2.0+", "no adapter", "export", "analyse", "demo"] {
            assert!(told.contains(part) && text.contains(part), "{part}: {told} {text}");
        }
        // In the box each stands in a line of its own.
        assert!(
            text.lines().any(|line| line.contains("opengl 2.0+") && !line.contains("no adapter")),
            "{text}"
        );
        let ended = line(&NoWindow::Ended(vec![Glow, Glow]), language);
        assert_eq!(ended.matches("OpenGL").count(), 1, "{ended}");
        assert!(ended.contains("demo"), "{ended}");
    }
}
