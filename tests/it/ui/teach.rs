//! The teaching pages, each driven as a class drives it: by label, by dragging, by keys.
//!
//! A small app holds nothing but a page, at the size of a projector. Expected values are worked out by
//! hand in the comments or come from the domain's table.

use super::raster::Raster;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Event, Key, Pos2, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    Command, NativeDialogs, SaveState, State, Teaching, TeachingCommand, TeachingPage, Workshop,
};
use peak_moments::files::settings::{Settings, ThemeChoice as Choice};
use peak_moments::model::{Language, Worksheet};
use peak_moments::sheet::{Palette, Theme};
use peak_moments::ui::kit::theme;
use peak_moments::ui::screens::teach;
use peak_moments::ui::{Cx, Memory};
use peak_moments::words::{Phrase, servqual, teaching};
use tempfile::TempDir;

const PROJECTOR: Vec2 = vec2(1920.0, 1080.0);
const THUMBNAIL: egui::Rect = egui::Rect { min: egui::pos2(0.0, 540.0), max: egui::pos2(960.0, 1080.0) };

/// A window that is one page.
struct Board {
    state: State,
    memory: Memory,
    commands: Vec<Command>,
    theme: Theme,
    /// How often the page was painted.
    frames: usize,
    /// Also paints the page as a picture into a corner, as a console does.
    thumbnail: bool,
}

impl eframe::App for Board {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frames += 1;
        ui.ctx().set_theme(theme::toolkit(self.theme));
        let mut cx = Cx {
            state: &self.state,
            palette: Palette::of(self.theme),
            language: self.state.language,
            commands: &mut self.commands,
            memory: &mut self.memory,
        };
        let place = ui.max_rect();
        teach::page_ui(ui, &mut cx, place);
        if self.thumbnail {
            ui.push_id("thumbnail", |ui| {
                ui.disable();
                teach::page_ui(ui, &mut cx, THUMBNAIL);
            });
        }
        for command in std::mem::take(&mut self.commands) {
            self.state.handle(command);
            ui.ctx().request_repaint();
        }
    }
}

struct Class {
    harness: Harness<'static, Board>,
    language: Language,
    _home: TempDir,
}

impl Class {
    /// The last picture of a page.
    fn at_end(page: TeachingPage, language: Language) -> Self {
        let settings = Settings { reduce_motion: true, ..Settings::default() };
        Self::of(page, language, settings, None, PROJECTOR)
    }

    fn of(
        page: TeachingPage,
        language: Language,
        settings: Settings,
        worksheet: Option<Worksheet>,
        size: Vec2,
    ) -> Self {
        let home = TempDir::new().expect("a home");
        let folder = home.path().to_owned();
        let dark = settings.theme == Choice::Dark;
        let settings = Settings { language: Some(language), ..settings };
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(8)
            .with_render_cursor(false)
            .renderer(Raster::default())
            .build_eframe(move |cc| {
                theme::install(&cc.egui_ctx);
                let theme = if dark { Theme::Dark } else { Theme::Light };
                let path = folder.join("group.worksheet.ron");
                let mut state = State::new(
                    settings,
                    None,
                    folder,
                    Jobs::new(|| (), None, None),
                    Box::new(NativeDialogs::default()),
                );
                let saved = SaveState::Saved { at: String::new() };
                state.workshop = worksheet.map(|worksheet| Workshop::new(worksheet, path, saved));
                state.handle(Command::Teach(TeachingCommand::Show(page)));
                // A page that waits for the class is let go.
                if state.settings.reduce_motion {
                    state.teaching.settle();
                } else if !state.teaching.playing {
                    state.handle(Command::Teach(TeachingCommand::Play));
                }
                Board {
                    state,
                    memory: Memory::default(),
                    commands: Vec::new(),
                    theme,
                    frames: 0,
                    thumbnail: false,
                }
            });
        Self { harness, language, _home: home }
    }

    fn teaching(&self) -> &Teaching {
        &self.harness.state().state.teaching
    }

    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    #[track_caller]
    fn middle(&self, role: Role, label: &str) -> Pos2 {
        self.harness.get_by_role_and_label(role, label).rect().center()
    }

    fn click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.harness.run_steps(3);
    }

    #[track_caller]
    fn click(&mut self, role: Role, label: &str) {
        self.click_at(self.middle(role, label));
    }

    #[track_caller]
    fn drag(&mut self, label: &str, by: Vec2) {
        let from = self.middle(Role::Slider, label);
        self.harness.hover_at(from);
        self.harness.drag_at(from);
        for share in [0.3, 0.6, 0.9, 1.0] {
            self.harness.hover_at(from + by * share);
        }
        self.harness.drop_at(from + by);
        self.harness.run_steps(3);
    }

    /// Takes up a number and strikes a key so many times.
    #[track_caller]
    fn strike(&mut self, label: &str, key: Key, times: usize) {
        self.click(Role::Slider, label);
        for _ in 0..times {
            self.harness.key_press(key);
            self.harness.run_steps(2);
        }
    }

    fn shows(&self, text: &str) -> bool {
        self.harness.query_all_by_role_and_label(Role::Label, text).next().is_some()
    }

    #[track_caller]
    fn assert_shows(&self, text: &str) {
        let labels: Vec<String> =
            self.harness.query_all_by_role(Role::Label).filter_map(|node| node.value()).collect();
        assert!(self.shows(text), "{text:?} is not among {labels:?}");
    }

    fn scores(&self) -> [i8; 6] {
        self.teaching().ride.map(|score| score.value())
    }
}

fn ride(number: usize, language: Language) -> String {
    let name = teaching::ride::TOUCHPOINTS[number - 1];
    teaching::numbered(number, name.get(language))
}

#[test]
fn the_ride_ties_and_the_tie_counts_as_the_negative() {
    let class = Class::at_end(TeachingPage::Ride, Language::Zh);
    // (−4 + 2) / 2, and (1 − 2 + 1 − 4 + 4 + 2) / 6 = 2 / 6.
    class.assert_shows("\u{2212}1.0");
    class.assert_shows("+0.33");
    class.assert_shows("\u{2212}4 和 +4 打平：平手取负，峰 = \u{2212}4");
    // (4 + 2) / 2.
    class.assert_shows("若取正，峰 = +4，记忆分就是 +3.0");
}

#[test]
fn points_of_the_ride_are_moved_with_keys_and_by_dragging() {
    let mut class = Class::at_end(TeachingPage::Ride, Language::En);
    class.strike(&ride(5, Language::En), Key::ArrowUp, 3);
    assert_eq!(class.scores(), [1, -2, 1, -4, 5, 2], "the scale ends at +5");
    // +5 is alone now: (5 + 2) / 2 = 3.5, mean 3 / 6.
    class.assert_shows("+3.5");
    class.assert_shows("+0.50");
    class.assert_shows("Most intense is \"Back road\": peak = +5");
    assert!(!class.shows("Taking +4 instead, it would be +3.0"));
    // 35 pixels are a point.
    class.drag(&ride(6, Language::En), vec2(0.0, 4.0 * 35.0));
    assert_eq!(class.scores(), [1, -2, 1, -4, 5, -2]);
    // (5 − 2) / 2.
    class.assert_shows("+1.5");
    class.click(Role::Button, class.say(teaching::RESET));
    assert_eq!(class.scores(), [1, -2, 1, -4, 4, 2]);
}

#[test]
fn space_pauses_and_goes_on_and_a_pause_stands_still() {
    let mut class = Class::of(TeachingPage::Ride, Language::Zh, Settings::default(), None, PROJECTOR);
    class.harness.run_steps(4);
    let moved = class.teaching().elapsed;
    assert!(moved > 0.0, "it plays by itself");
    class.harness.key_press(Key::Space);
    class.harness.run_steps(3);
    let stopped = class.teaching().elapsed;
    assert!(!class.teaching().playing);
    class.harness.run_steps(5);
    assert_eq!(class.teaching().elapsed, stopped);
    let frames = class.harness.state().frames;
    class.harness.run();
    assert!(class.harness.state().frames <= frames + 2, "a page that stands asks for no frame");
    class.click(Role::Button, class.say(teaching::PLAY));
    class.harness.run_steps(3);
    assert!(class.teaching().playing && class.teaching().elapsed > stopped);
    class.click(Role::Button, class.say(teaching::PAUSE));
    assert!(!class.teaching().playing);
}

#[test]
fn a_thumbnail_is_a_picture_and_passes_no_time_of_its_own() {
    let mut class = Class::of(TeachingPage::Ride, Language::Zh, Settings::default(), None, PROJECTOR);
    class.harness.run_steps(2);
    let passed = |class: &mut Class| {
        let before = class.teaching().elapsed;
        class.harness.run_steps(5);
        class.teaching().elapsed - before
    };
    let alone = passed(&mut class);
    class.harness.state_mut().thumbnail = true;
    let both = passed(&mut class);
    assert!(alone > 0.0 && (both - alone).abs() < 1e-4, "{alone} {both}");
    // The button of the picture, at half the size of the slide.
    class.click_at(THUMBNAIL.min + vec2(1755.0, 80.0) / 2.0);
    assert!(class.teaching().playing);
    class.click_at(egui::pos2(1755.0, 80.0));
    assert!(!class.teaching().playing);
    // One stroke of the key is one pause, however often the page is painted.
    class.harness.key_press(Key::Space);
    class.harness.run_steps(2);
    assert!(class.teaching().playing);
}

#[test]
fn the_animation_ends_stands_and_plays_again() {
    for page in TeachingPage::ALL {
        let mut class = Class::of(page, Language::En, Settings::default(), None, PROJECTOR);
        class.harness.run_steps(2 + (page.length() * 10.0) as usize + 10);
        assert!(class.teaching().is_over() && !class.teaching().playing, "{page:?}");
        assert_eq!(class.teaching().elapsed, page.length());
        // Would panic if it went on asking for frames.
        class.harness.run();
        class.click(Role::Button, class.say(teaching::AGAIN));
        assert!(class.teaching().playing && class.teaching().elapsed < page.length(), "{page:?}");
    }
}

#[test]
fn reduced_motion_shows_the_end_at_once_and_goes_in_steps() {
    for page in TeachingPage::ALL {
        let mut class = Class::at_end(page, Language::Zh);
        assert_eq!(class.teaching().elapsed, page.length());
        assert!(!class.teaching().playing);
        class.harness.run();
        let stops = page.stops();
        for stop in stops {
            class.click(Role::Button, class.say(teaching::NEXT));
            assert_eq!(class.teaching().elapsed, *stop, "{page:?}");
            assert!(!class.teaching().playing);
        }
    }
}

#[test]
fn cold_water_waits_for_the_guess_and_asks_before_it_answers() {
    for reduced in [false, true] {
        let mut teaching = Teaching::default();
        teaching.handle(TeachingCommand::Show(TeachingPage::PeakEnd), reduced);
        assert_eq!((teaching.elapsed, teaching.playing), (0.0, false), "reduced: {reduced}");
        teaching.handle(TeachingCommand::Show(TeachingPage::Ride), reduced);
        assert_ne!((teaching.elapsed, teaching.playing), (0.0, false), "the others begin by themselves");
    }
    let mut class = Class::at_end(TeachingPage::PeakEnd, Language::Zh);
    let (asks, answers) = (class.say(teaching::PEAK_END_QUESTION), class.say(teaching::PEAK_END_TITLE));
    // The water, the bars: neither tells what was chosen. Then it is said.
    for (stop, told) in [(9.0, false), (10.5, false), (11.5, true)] {
        class.click(Role::Button, class.say(teaching::NEXT));
        assert_eq!(class.teaching().elapsed, stop);
        assert_eq!((class.shows(answers), class.shows("69%")), (told, told), "after {stop} s");
        assert_eq!(class.shows(asks), !told);
    }
}

#[test]
fn cold_water_shows_the_figures_and_the_class_makes_the_two_cross() {
    let mut class = Class::at_end(TeachingPage::PeakEnd, Language::Zh);
    // Short −1 −2 −3 −4 −4 −4: mean −18/6, (−4 −4)/2. Long with −4 −3 −3: −28/9, (−4 −3)/2.
    for number in ["\u{2212}3.00", "\u{2212}4.0", "\u{2212}3.11", "\u{2212}3.5", "69%", "90 秒"] {
        class.assert_shows(number);
    }
    class.assert_shows("平均说短的好受，峰与终说长的好受。");
    class.assert_shows(teaching::water::SOURCE);
    class.assert_shows(class.say(teaching::water::NOT_ONLY));
    // With −1, 0 and 0 after 70, 80 and 90 seconds both prefer the long one: −19/9, (−4 + 0)/2.
    for second in [70, 80, 90] {
        class.strike(&teaching::water::feeling(second, true, Language::Zh), Key::ArrowUp, 3);
    }
    class.assert_shows("平均、峰与终说的一样：长的好受。");
    class.assert_shows("\u{2212}2.11");
    class.assert_shows("\u{2212}2.0");
    // A first minute that is changed changes in both trials, and never above 0.
    class.strike(&teaching::water::feeling(10, false, Language::Zh), Key::ArrowUp, 3);
    assert_eq!(class.teaching().water[0].value(), 0);
}

#[test]
fn kano_cells_tell_what_a_pair_means() {
    let mut class = Class::at_end(TeachingPage::Kano, Language::Zh);
    let table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];
    let names = [
        ('M', "基本型"),
        ('O', "期望型"),
        ('A', "兴奋型"),
        ('I', "无差异型"),
        ('R', "反向型"),
        ('Q', "可疑"),
    ];
    for (row, letters) in table.iter().enumerate() {
        for (column, letter) in letters.chars().enumerate() {
            let name = names.iter().find(|(other, _)| *other == letter).expect("a category").1;
            let cell = format!("做到 {}，没做到 {}：{name}，0 票", row + 1, column + 1);
            class.click(Role::RadioButton, &cell);
            class.assert_shows(&format!("{letter} · {name}"));
        }
    }
    // The answers along the sides, by pointer and with the keys.
    class.click(Role::RadioButton, "做到 1 我很喜欢");
    class.assert_shows("O · 期望型");
    let elapsed = class.teaching().elapsed;
    for (answer, key, category) in
        [("没做到 3 无所谓", Key::Enter, "A · 兴奋型"), ("做到 4 勉强接受", Key::Space, "I · 无差异型")]
    {
        class.harness.get_by_role_and_label(Role::RadioButton, answer).focus();
        class.harness.run_steps(2);
        class.harness.key_press(key);
        class.harness.run_steps(2);
        class.assert_shows(category);
    }
    assert_eq!(class.teaching().elapsed, elapsed, "Space pressed the answer and nothing else");
}

#[test]
fn kano_votes_are_counted_and_a_tie_goes_to_the_must_be() {
    let mut class = Class::at_end(TeachingPage::Kano, Language::En);
    class.assert_shows(class.say(teaching::kano::NO_VOTES));
    let vote = |class: &mut Class, cell: &str, times: usize| {
        class.click(Role::RadioButton, cell);
        for _ in 0..times {
            class.click(Role::Button, "+1 vote");
        }
    };
    vote(&mut class, "There 1, not there 3: Attractive, 0 votes", 2);
    vote(&mut class, "There 2, not there 5: Must-be, 0 votes", 2);
    class.assert_shows("Most: Must-be");
    // A 2, M 2: Better 2/4, Worse −2/4.
    class.assert_shows("Better 0.50   Worse \u{2212}0.50");
    vote(&mut class, "There 1, not there 3: Attractive, 2 votes", 1);
    class.assert_shows("Most: Attractive");
    class.click(Role::Button, "\u{2212}1 vote");
    class.assert_shows("Most: Must-be");
    // Five questionable answers are the most, and in no coefficient.
    vote(&mut class, "There 5, not there 5: Questionable, 0 votes", 5);
    class.assert_shows("Most: Questionable");
    class.assert_shows("Better 0.50   Worse \u{2212}0.50");
}

#[test]
fn kano_asks_about_the_idea_of_the_class() {
    let mut class = Class::at_end(TeachingPage::Kano, Language::Zh);
    let field = class.middle(Role::TextInput, class.say(teaching::kano::IDEA));
    class.click_at(field);
    class.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    class.harness.run_steps(2);
    for letter in "免费热茶 ".chars() {
        class.harness.event(Event::Text(letter.to_string()));
        class.harness.run_steps(2);
    }
    assert_eq!(class.teaching().vote.idea, "免费热茶 ");
    class.assert_shows("如果做到“免费热茶”，您的感受是？");
    let elapsed = class.teaching().elapsed;
    class.harness.key_press(Key::Space);
    class.harness.run_steps(2);
    assert_eq!(class.teaching().elapsed, elapsed, "a space that is typed steps nothing");
}

#[test]
fn gaps_follow_what_was_expected_and_perceived() {
    let mut class = Class::at_end(TeachingPage::Servqual, Language::En);
    // Tangibles +1, reliability −1, responsiveness −2, assurance 0, empathy −1: −3/5, and
    // (11 − 32 − 44 − 16) / 100.
    class.assert_shows("\u{2212}0.60");
    class.assert_shows("\u{2212}0.81");
    let rating = |which: Phrase, dimension: &str| {
        teaching::gaps::rating(which.get(Language::En), dimension, Language::En)
    };
    class.strike(&rating(teaching::gaps::PERCEIVED, "Reliability"), Key::ArrowUp, 4);
    assert_eq!(class.teaching().ratings[1], (7, 7));
    // −2/5, and (11 − 44 − 16) / 100.
    class.assert_shows("\u{2212}0.40");
    class.assert_shows("\u{2212}0.49");
    // 110 pixels are a point: what is expected of empathy falls from 6 to 5.
    class.drag(&rating(teaching::gaps::EXPECTED, "Empathy"), vec2(-110.0, 0.0));
    assert_eq!(class.teaching().ratings[4], (5, 5));
    // −1/5, and (11 − 44) / 100.
    class.assert_shows("\u{2212}0.20");
    class.assert_shows("\u{2212}0.33");
    class.assert_shows(servqual::dimension(peak_moments::model::lenses::ServqualDimension::Empathy).en);
}

#[test]
fn the_chain_is_the_worksheets_own_and_the_worksheet_keeps_its_scores() {
    let worksheet = peak_moments::demo::worksheet(Language::Zh);
    let links = worksheet.links.clone();
    let settings = Settings { reduce_motion: true, ..Settings::default() };
    let mut class = Class::of(TeachingPage::Chain, Language::Zh, settings, Some(worksheet), PROJECTOR);
    assert!(!class.shows(class.say(teaching::chain::EXAMPLE)));
    let sliders: Vec<String> = class
        .harness
        .query_all_by_role(Role::Slider)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(sliders.len() >= 2, "{sliders:?}");
    class.strike(&sliders[1], Key::ArrowDown, 2);
    assert_eq!(class.teaching().links.len(), 2);
    let open = class.harness.state().state.workshop.as_ref().expect("a worksheet");
    assert_eq!(open.worksheet().links, links);
}

#[test]
fn without_a_chain_an_example_shows_the_pit_upstream() {
    let mut class = Class::at_end(TeachingPage::Chain, Language::Zh);
    class.assert_shows(class.say(teaching::chain::EXAMPLE));
    class.assert_shows(
        "在每次到货前，采购把到货单交给仓库，合格标准是品名、数量、时间都对，做不到就马上打电话改期。",
    );
    class.assert_shows(class.say(teaching::chain::PIT));
    class.click(Role::RadioButton, "承诺：门店 ← 仓库");
    class.assert_shows(
        "在取货前一天下班前，仓库把备好的货交给门店，合格标准是件件与订单相符，做不到就当天补送。",
    );
    // Nothing upstream below 0: there is no pit to mark.
    for (link, up) in [("门店 ← 仓库", 2), ("仓库 ← 采购", 5), ("采购 ← 信息部", 1)] {
        class.strike(&teaching::chain::score_of(link, Language::Zh), Key::ArrowUp, up);
    }
    assert!(!class.shows(class.say(teaching::chain::PIT)));
    class.assert_shows(class.say(teaching::chain::NO_PIT));
}

/// Every text stands whole within the slide, in both languages: nothing runs out on the right or below.
#[test]
fn every_text_stands_within_the_slide() {
    for language in Language::ALL {
        for page in TeachingPage::ALL {
            let class = Class::at_end(page, language);
            for node in class.harness.query_all_by_role(Role::Label) {
                let place = node.rect();
                let inside = egui::Rect::from_min_size(Pos2::ZERO, PROJECTOR).expand(1.0);
                assert!(inside.contains_rect(place), "{page:?} {:?} {place:?}", node.value());
            }
        }
    }
}

#[test]
fn the_setting_is_kept_and_stands_in_the_dialog() {
    use peak_moments::app::MenuEntry;
    let folder = TempDir::new().expect("a folder");
    for reduce_motion in [true, false] {
        let settings = Settings { reduce_motion, ..Settings::default() };
        settings.save(folder.path()).expect("saved");
        assert_eq!(Settings::load(folder.path()), settings);
    }
    for language in Language::ALL {
        let mut room = super::Room::new(language);
        room.send(Command::Teach(TeachingCommand::Show(TeachingPage::Kano)));
        room.send(Command::Do(MenuEntry::Settings));
        room.click(Role::CheckBox, teaching::REDUCE_MOTION.get(language));
        assert!(room.state().settings.reduce_motion);
        assert!(room.state().teaching.is_over(), "what was moving shows its end");
        room.click(Role::CheckBox, teaching::REDUCE_MOTION.get(language));
        assert!(!room.state().settings.reduce_motion);
    }
}

/// Writes the pages into the folder that `TEACHING_PICTURES` names, to be looked at: at the size of a
/// projector and as a thumbnail, half-way, and after a class has played with them.
#[test]
fn pages_can_be_looked_at() {
    let Some(folder) = std::env::var_os("TEACHING_PICTURES").map(std::path::PathBuf::from) else { return };
    let save = |class: &mut Class, name: String| {
        let image = class.harness.render().expect("painted");
        image.save(folder.join(name)).expect("saved");
    };
    for language in Language::ALL {
        for page in TeachingPage::ALL {
            for theme in [Choice::Light, Choice::Dark] {
                for size in [PROJECTOR, vec2(480.0, 270.0)] {
                    let settings = Settings { reduce_motion: true, theme, ..Settings::default() };
                    let mut class = Class::of(page, language, settings, None, size);
                    save(&mut class, format!("{page:?}-{language:?}-{theme:?}-{}.png", size.x));
                }
            }
            let mut class = Class::of(page, language, Settings::default(), None, PROJECTOR);
            class.harness.run_steps((page.length() * 10.0 * 0.45) as usize);
            save(&mut class, format!("half-{page:?}-{language:?}.png"));
        }
        let settings = || Settings { reduce_motion: true, ..Settings::default() };
        let demo = peak_moments::demo::worksheet(language);
        let mut class = Class::of(TeachingPage::Chain, language, settings(), Some(demo), PROJECTOR);
        save(&mut class, format!("own-Chain-{language:?}.png"));
        let mut class = Class::of(TeachingPage::Kano, language, settings(), None, PROJECTOR);
        for (functional, dysfunctional, votes) in [(1, 5, 4), (1, 3, 9), (2, 5, 9), (3, 3, 12), (5, 5, 1)] {
            let teaching = &mut class.harness.state_mut().state.teaching;
            teaching.handle(TeachingCommand::Functional(functional), true);
            teaching.handle(TeachingCommand::Dysfunctional(dysfunctional), true);
            for _ in 0..votes {
                teaching.handle(TeachingCommand::AddVote, true);
            }
        }
        class.harness.run_steps(2);
        save(&mut class, format!("voted-Kano-{language:?}.png"));
        let mut class = Class::of(TeachingPage::Ride, language, settings(), None, PROJECTOR);
        class.strike(&ride(6, language), Key::ArrowDown, 7);
        save(&mut class, format!("moved-Ride-{language:?}.png"));
    }
}
