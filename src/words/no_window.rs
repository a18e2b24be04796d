//! What is said where no window opens: one line in a terminal, or a box of the system.

use super::{Phrase, about, screen};
use crate::files::painting::Renderer;
use crate::model::Language;

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    NoDisplay,
    /// Before anything was painted, or after.
    Other(String),
    /// What each renderer said.
    NoRenderer(Vec<(Renderer, String)>),
    /// These ended the program at the starts before, without a word.
    Ended(Vec<Renderer>),
}

const WITHOUT: Phrase = Phrase::new(
    "没有窗口也能用：peak-moments demo 文件夹，peak-moments export 工作单 -o 文件.pdf，peak-moments analyse 工作单；其他命令见 --help。",
    "Without it there are peak-moments demo DIR, peak-moments export WORKSHEET -o FILE.pdf and peak-moments \
     analyse WORKSHEET; see --help for more.",
);
const HINT: Phrase = Phrase::new(
    "多半是显卡驱动太旧，或者是远程桌面、虚拟机。更新显卡驱动，或换一台电脑再试。",
    "Most often the graphics driver is too old, or the computer is remote or virtual. Update the driver, or try \
     another computer.",
);

/// One line for a terminal.
pub fn line(why: &NoWindow, language: Language) -> String {
    let (head, found, without) = (head(why, language), found(why, language), WITHOUT.get(language));
    match (language, found.is_empty()) {
        (Language::Zh, true) => format!("peak-moments: {head}。{without}"),
        (Language::Zh, false) => format!("peak-moments: {head}（{}）。{without}", found.join("；")),
        (Language::En, true) => format!("peak-moments: {head}. {without}"),
        (Language::En, false) => format!("peak-moments: {head} ({}). {without}", found.join("; ")),
    }
}

/// The title and the text of a box.
pub fn dialog(why: &NoWindow, language: Language) -> (&'static str, String) {
    let head = match language {
        Language::Zh => format!("{}。", head(why, language)),
        Language::En => format!("{}.", head(why, language)),
    };
    let hint = matches!(why, NoWindow::NoRenderer(_) | NoWindow::Ended(_)).then(|| HINT.get(language));
    let found = found(why, language).join("\n");
    let parts = [Some(head.as_str()), Some(&found), hint, Some(WITHOUT.get(language))];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    (screen::PROGRAM.get(language), parts.join("\n\n"))
}

fn head(why: &NoWindow, language: Language) -> &'static str {
    let head = match why {
        NoWindow::NoDisplay => {
            Phrase::new("没有显示器，打不开窗口", "there is no display to open the window on")
        }
        NoWindow::Other(_) | NoWindow::NoRenderer(_) => Phrase::new("打不开窗口", "the window does not open"),
        NoWindow::Ended(_) => Phrase::new(
            "前两次启动都没有打开窗口就结束了，下次启动会再试",
            "the last two starts ended before a window was seen; the next one tries again",
        ),
    };
    head.get(language)
}

/// What was found, a piece for each renderer.
fn found(why: &NoWindow, language: Language) -> Vec<String> {
    match why {
        NoWindow::NoDisplay => Vec::new(),
        NoWindow::Other(reason) => vec![short(reason)],
        NoWindow::NoRenderer(failures) => failures
            .iter()
            .map(|(renderer, reason)| match language {
                Language::Zh => format!("{}：{}", about::renderer(*renderer), short(reason)),
                Language::En => format!("{}: {}", about::renderer(*renderer), short(reason)),
            })
            .collect(),
        NoWindow::Ended(renderers) => {
            let mut names: Vec<String> = renderers.iter().map(|of| about::renderer(*of).to_owned()).collect();
            names.dedup();
            names
        }
    }
}

/// One line; what comes before the last colon that says something tells of the program's inside.
fn short(reason: &str) -> String {
    let says = |part: &&str| part.contains(char::is_alphabetic);
    let last = reason.trim().trim_end_matches('.').rsplit(": ").find(says).unwrap_or(reason);
    last.split_whitespace().collect::<Vec<_>>().join(" ")
}
