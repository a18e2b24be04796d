//! The last step: preview, exports, what stops them.

use super::Room;
use peak_moments::app::{Command, FileCommand, NoticeKind, Step};
use peak_moments::edit::WorkEdit;
use peak_moments::model::{Action, Date, Language};
use peak_moments::report::Format;
use peak_moments::words::{messages, plan_files, results};

/// The preview is drawn once, and again after a change or in the other language.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn preview() {
    let mut room = Room::scored_bank(Language::Zh, Step::Results);
    room.wait("the pages", |state| !state.preview.pages.is_empty() && !state.preview.pending);
    assert_eq!(room.state().preview.failure, None);
    let drawn = room.state().preview.generation;
    for _ in 0..5 {
        room.run();
    }
    assert_eq!(room.state().preview.generation, drawn, "the same pages are not drawn again");
    room.fill(room.say(results::NOTES), "谢谢");
    room.wait("new pages", move |state| state.preview.generation > drawn && !state.preview.pending);
}

/// The pages that are seen and their neighbours are drawn, others when they come near; whoever leaves lets all of
/// them go, ten times over.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn pages_come_and_go() {
    let mut room = Room::on(Language::Zh, Step::Map, peak_moments::demo::worksheet(Language::Zh));
    room.run();
    let textures = |room: &Room| room.harness.ctx.tex_manager().read().allocated().count();
    let before = textures(&room);
    for visit in 0..10 {
        room.go(Step::Results);
        room.wait("the pages", |state| state.preview.pages.len() >= 2);
        assert!(room.state().preview.n_pages > 6);
        assert!(room.state().preview.pages.len() <= 3, "of a window's height, two are seen at most");
        assert!((before + 1..=before + 3).contains(&textures(&room)), "visit {visit}: {}", textures(&room));
        if visit == 0 {
            room.send(FileCommand::DrawPages(4..6));
            room.wait("others", |state| {
                state.preview.pages.keys().eq(&[4, 5]) || state.preview.wanted.start == 0
            });
        }
        room.go(Step::Map);
        let preview = &room.state().preview;
        assert!(preview.typeset.is_none() && preview.pages.is_empty());
        assert_eq!(textures(&room), before, "visit {visit}");
    }
}

/// An export goes beside the worksheet, says so, and one that fails leaves the old file.
#[test]
fn export() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Results);
        let file = room.home.path().join("group.md");
        room.send(FileCommand::Export(Format::Markdown));
        room.wait("the file", |state| state.exporting.is_none());
        assert!(room.shows(&messages::exported(std::slice::from_ref(&file), language)));
        assert!(
            std::fs::read_to_string(&file).unwrap().contains(room.worksheet().scenario.title.get(language))
        );

        std::fs::remove_file(&file).unwrap();
        std::fs::create_dir(&file).unwrap();
        room.send(FileCommand::Export(Format::Markdown));
        room.wait("a failure", |state| state.notices.iter().any(|n| n.kind == NoticeKind::Failure));
        assert!(file.is_dir() && room.state().exporting.is_none());
    }
}

/// A worksheet without a single score exports in every format.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn nothing_scored() {
    let mut room = Room::bank(Language::Zh, Step::Results);
    for format in [Format::Pdf, Format::Xlsx, Format::Png, Format::Svg, Format::Markdown, Format::Ron] {
        room.send(FileCommand::Export(format));
        room.wait("the file", |state| state.exporting.is_none());
        assert!(room.state().notices.iter().all(|n| n.kind != NoticeKind::Failure), "{format:?}");
    }
}

/// The plan goes into calendars and boards by buttons; without one they say what is missing.
#[test]
fn the_plan_alone() {
    for language in Language::ALL {
        let mut room = Room::bank(language, Step::Results);
        let extensions = ["ics", "trello.csv", "asana.csv", "jira.csv"];
        let button = |room: &Room, extension: &str| {
            results::export_button(room.say(results::export(extension).0), room.language)
        };
        for extension in extensions {
            let label = button(&room, extension);
            room.button(&label);
            room.wait("an answer", |state| state.exporting.is_none() && !state.notices.is_empty());
            let missing = if extension == "ics" { plan_files::NO_DAY } else { plan_files::NO_ACTION };
            assert!(room.shows(room.say(missing)));
            assert!(!room.home.path().join(format!("group.{extension}")).exists());
        }
        let first_step = Date::parse("2026-11-25");
        let action = Action { what: "改短信".to_owned(), first_step, ..Action::default() };
        for action in [action, Action::default()] {
            room.send(Command::Edit(WorkEdit::AddAction(Box::new(action)).into()));
        }
        for extension in extensions {
            let label = button(&room, extension);
            room.button(&label);
            room.wait("the file", |state| state.exporting.is_none());
            let file = room.home.path().join(format!("group.{extension}"));
            assert!(std::fs::read_to_string(&file).unwrap().contains("改短信"), "{extension}");
        }
        // The second action has no day: the calendar says so.
        assert!(room.shows(&plan_files::without_day(&[2], language)));
    }
}
