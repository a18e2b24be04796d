//! The worksheets before the last one, told apart: two lines each, and the names of the files where even those
//! are the same.

use crate::app::{FileCommand, local_time};
use crate::files::home::{Listed, ListedKind};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::theme;
use crate::words::screen::{self, gallery};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Popup, Response, ScrollArea, TextFormat, Ui};
use std::path::Path;
use std::time::UNIX_EPOCH;

/// So many are listed.
const MOST: usize = 12;

/// The worksheet to go on with: what was handed in and what else holds the same work are not.
pub(super) fn resumed<'a>(cx: &'a Cx<'_>) -> Option<&'a Listed> {
    let recent = &cx.state.recent;
    let works = |listed: &&Listed| matches!(listed.kind, ListedKind::Own | ListedKind::Copy);
    recent.iter().find(works).or_else(|| recent.first())
}

/// Opens at `button`: all but the one that `resumed` goes on with.
pub(super) fn earlier_ui(cx: &mut Cx<'_>, button: &Response, resumed: &Path) {
    let mut opened = None;
    Popup::menu(button).width(460.0).show(|ui| {
        ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            let recent: Vec<&Listed> =
                cx.state.recent.iter().filter(|listed| listed.path != resumed).take(MOST).collect();
            let lines: Vec<(String, String)> = recent.iter().map(|listed| lines(cx, listed)).collect();
            for (listed, own) in recent.iter().zip(&lines) {
                let same = lines.iter().filter(|other| *other == own).count() > 1;
                if entry_ui(ui, cx, listed, own, same) {
                    opened = Some(listed.path.clone());
                    ui.close();
                }
            }
        });
    });
    if let Some(path) = opened {
        cx.send(FileCommand::Open(path));
    }
}

/// What it is, and which of its kind: what the file is, how far it is, when it was changed, and where it lies.
fn lines(cx: &Cx<'_>, listed: &Listed) -> (String, String) {
    let language = cx.language;
    let group = screen::group_line(&listed.group, language);
    let day = listed.date.map(|date| date.to_string()).unwrap_or_default();
    let first = screen::joined(&[listed.title.get(language), &group, &day], language);
    let kind = gallery::kind(listed.kind).map(|kind| cx.say(kind)).unwrap_or_default();
    let done = if listed.is_broken {
        cx.say(gallery::DOES_NOT_OPEN).to_owned()
    } else {
        gallery::scored(listed.n_scored, listed.n_touchpoints, language)
    };
    let seconds = listed.modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map(|d| d.as_secs());
    let changed = seconds.map(|seconds| gallery::changed(&local_time(seconds), language)).unwrap_or_default();
    let folder = listed.path.parent().filter(|folder| **folder != *cx.state.home());
    let folder =
        folder.map(|folder| gallery::in_folder(&folder.to_string_lossy(), language)).unwrap_or_default();
    (first, screen::joined(&[kind, &done, &changed, &folder], language))
}

fn entry_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    listed: &Listed,
    (first, second): &(String, String),
    same: bool,
) -> bool {
    let name = listed.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let second = if same { screen::joined(&[second, &name], cx.language) } else { second.clone() };
    let format = |size, paint| TextFormat::simple(theme::font(size, false), cx.color(paint));
    let mut job = LayoutJob::default();
    job.append(first, 0.0, format(15.0, Paint::Ink));
    job.append(&format!("\n{second}"), 0.0, format(13.0, Paint::Ink2));
    ui.button(job).clicked()
}
