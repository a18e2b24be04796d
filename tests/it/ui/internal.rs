//! Internal customers: links and their sentence, the graph, the page of a department, obstacles, checks,
//! and the page of a cross-department matter.

use super::{Room, scored_bank};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peak_moments::analysis::internal::ChainFault;
use peak_moments::analysis::review::{Finding, FindingKind, Place, Progress};
use peak_moments::app::{SaveState, Screen, Step, Workshop};
use peak_moments::files::settings::Settings;
use peak_moments::model::collaboration::{CollaborationForm, SmartPoint};
use peak_moments::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use peak_moments::model::{InternalLink, Language, Moment, Score, TouchpointId, Worksheet};
use peak_moments::words::{
    Phrase, assign, calendar, catalogue, findings, internal, internal_ui as words, menu,
};
use tempfile::TempDir;

fn link(supplier: &str, customer: &str, touchpoint: &str, deliverable: &str) -> InternalLink {
    InternalLink {
        supplier: supplier.into(),
        customer: customer.into(),
        touchpoint: Some(touchpoint.into()),
        deliverable: deliverable.to_owned(),
        acceptance: "一次说清".to_owned(),
        deadline: "10 分钟内".to_owned(),
        otherwise: "主管补位".to_owned(),
        ..InternalLink::default()
    }
}

/// The bank with three moments of truth, and behind the seventh touchpoint a chain of two links with a
/// third beside it.
fn linked_bank() -> Worksheet {
    let mut worksheet = scored_bank();
    worksheet.marks.moments = ["t4", "t7", "t12"]
        .map(|id| Moment { touchpoint: TouchpointId::from(id), ..Moment::default() })
        .into();
    worksheet.links = vec![
        link("operations", "teller", "t7", "大额授权"),
        link("compliance", "operations", "t7", "授权规则"),
        link("it", "lobby", "t4", "预审字段"),
    ]
    .into();
    worksheet.links[0].score = Score::new(-4);
    worksheet
}

/// The worksheet at the step; its file is written when it changes.
fn at_internal(language: Language, worksheet: Worksheet) -> Room {
    let home = TempDir::new().expect("a home");
    let path = home.path().join("group.worksheet.ron");
    Room::with(language, Settings::default(), home, |state| {
        let saved = SaveState::Saved { at: "10:42".to_owned() };
        let mut workshop = Workshop::new(worksheet, path, saved);
        workshop.step = Step::Internal;
        state.workshop = Some(workshop);
        state.screen = Screen::Workshop;
    })
}

impl Room {
    fn tab(&mut self, tab: Phrase) {
        let tab = self.say(tab);
        self.click(Role::Tab, tab);
    }

    /// Opens a list and chooses from it.
    fn choose(&mut self, list: &str, option: &str) {
        self.click(Role::ComboBox, list);
        self.button(option);
    }

    fn department(&self, id: &str) -> String {
        let worksheet = self.worksheet();
        worksheet.journey.department(&id.into()).expect("a department").name.get(self.language).to_owned()
    }

    fn links(&self) -> Vec<InternalLink> {
        self.worksheet().links.to_vec()
    }

    /// Opens the form of a link by its arrow or its row.
    fn open_link(&mut self, index: usize) {
        let link = self.links()[index].clone();
        let (supplier, customer) =
            (self.department(link.supplier.as_str()), self.department(link.customer.as_str()));
        self.button(&words::link_spoken(&supplier, &customer, &link.deliverable, self.language));
    }

    fn has_form(&self) -> bool {
        self.has(Role::MultilineTextInput, self.say(words::DELIVERABLE))
            || self.has(Role::TextInput, self.say(words::DELIVERABLE))
    }
}

/// Two departments, four fields and a score: the chain, its sentence, and one undo for each of them.
#[test]
fn a_link_from_nothing_to_its_sentence() {
    for language in Language::ALL {
        let mut worksheet = linked_bank();
        worksheet.links.clear();
        let mut room = at_internal(language, worksheet);
        let column = room.column(7);
        room.click_at(column);
        assert!(room.shows(room.say(words::NO_CHAIN)));
        room.choose(room.say(words::NEW_SUPPLIER), &room.department("operations"));
        room.choose(room.say(words::NEW_CUSTOMER), &room.department("teller"));
        room.press(words::ADD_LINK);
        let texts = ["大额授权", "一次说清", "10 分钟内", "主管补位"];
        let fields = [words::DELIVERABLE, words::ACCEPTANCE, words::DEADLINE, words::OTHERWISE];
        for (field, text) in fields.into_iter().zip(texts) {
            room.fill(room.say(field), text);
        }
        room.click(Role::RadioButton, "−4");
        let kind = InternalCustomerKind::Function;
        room.choose(room.say(words::KIND), room.say(internal::kind(kind)));
        let expected =
            InternalLink {
                score: Score::new(-4), kind, ..link("operations", "teller", "t7", "大额授权")
            };
        assert_eq!(room.links(), [expected]);
        let sentence = match language {
            Language::Zh => {
                "在10 分钟内，运营管理部把大额授权交给柜面，合格标准是一次说清，做不到就主管补位。"
            }
            Language::En => {
                "By 10 分钟内, Operations hands 大额授权 to Teller counter; it is good when 一次说清; if it fails, 主管补位."
            }
        };
        assert!(room.shows(sentence), "{language:?}");
        for _ in 0..6 {
            room.menu(room.say(menu::UNDO));
        }
        let added = InternalLink {
            supplier: "operations".into(),
            customer: "teller".into(),
            touchpoint: Some("t7".into()),
            ..InternalLink::default()
        };
        assert_eq!(room.links(), [added], "six fields are six steps");
        room.menu(room.say(menu::UNDO));
        assert!(room.links().is_empty());
        assert!(room.shows(room.say(words::NO_CHAIN)));
    }
}

/// Without a word from the group, whoever the customer meets is the first internal customer.
#[test]
fn upstream_from_the_counter() {
    let mut worksheet = linked_bank();
    worksheet.links.clear();
    let mut room = at_internal(Language::Zh, worksheet);
    let column = room.column(7);
    room.click_at(column);
    let front = room.worksheet().journey.nth(6).expect("t7").frontstage[0].department.clone();
    for (supplier, customer) in [("operations", front.as_str()), ("compliance", "operations")] {
        room.choose(room.say(words::NEW_SUPPLIER), &room.department(supplier));
        room.press(words::ADD_LINK);
        let last = room.links().pop().expect("a link");
        assert_eq!((last.supplier.as_str(), last.customer.as_str()), (supplier, customer));
    }
}

#[test]
fn nobody_supplies_oneself() {
    let mut room = at_internal(Language::En, linked_bank());
    let teller = room.department("teller");
    room.choose(room.say(words::NEW_SUPPLIER), &teller);
    room.choose(room.say(words::NEW_CUSTOMER), &teller);
    room.press(words::ADD_LINK);
    assert_eq!(room.links().len(), 3);
}

/// A click on the score that is set takes it away; the link moves to another touchpoint, and goes.
#[test]
fn a_link_changes_and_goes() {
    let mut room = at_internal(Language::Zh, linked_bank());
    let column = room.column(7);
    room.click_at(column);
    room.open_link(0);
    room.click(Role::RadioButton, "−4");
    assert_eq!(room.links()[0].score, None);
    room.choose(room.say(words::CUSTOMER), &room.department("lobby"));
    assert_eq!(room.links()[0].customer.as_str(), "lobby");
    let fourth = room.touchpoint(4);
    room.click(Role::ComboBox, room.say(words::TOUCHPOINT));
    // The column of the map has the same name; the list lies over everything.
    let options = room.harness.query_all_by_role_and_label(Role::Button, &fourth);
    let option = options.map(|node| node.rect()).min_by(|a, b| a.height().total_cmp(&b.height()));
    room.click_at(option.expect("an option").center());
    assert_eq!(room.links()[0].touchpoint, Some("t4".into()));
    assert_eq!(room.selected(), 4, "the map follows");
    room.press(words::DELETE_LINK);
    assert_eq!(room.links().len(), 2);
    assert!(!room.has_form());
    room.menu(room.say(menu::UNDO));
    assert_eq!(room.links().len(), 3);
}

/// The arrows walk, and a digit does not score: this step is not about the customer's score.
#[test]
fn keys() {
    let mut room = at_internal(Language::Zh, linked_bank());
    room.keys(&[Key::Home, Key::ArrowRight, Key::Num5, Key::Delete]);
    assert_eq!((room.selected(), room.score(2)), (2, Some(0)));
}

/// Each finding stands in the list with its advice and leads to where it can be mended.
#[test]
fn checks_lead_there() {
    for language in Language::ALL {
        let mut worksheet = linked_bank();
        worksheet.links[2].deadline.clear();
        let mut room = at_internal(language, worksheet);
        let finding = |finding: &Finding, room: &Room| {
            findings::text(finding, &room.worksheet(), language).advice(language)
        };
        let chain = |place, fault| Finding { place, kind: FindingKind::Chain(fault) };
        let twelve = chain(Place::Touchpoint("t12".into()), ChainFault::MomentWithoutChain);
        let worksheet = room.worksheet();
        let name = worksheet.journey.nth(11).expect("t12").name.get(language);
        room.button(&format!("{name} {}", finding(&twelve, &room)));
        assert_eq!(room.selected(), 12);
        let late = chain(Place::Link(2), ChainFault::NoDeadline);
        let between = internal::link_name(&worksheet.links[2], &worksheet, language);
        room.button(&format!("{between} {}", finding(&late, &room)));
        assert_eq!(room.selected(), 4);
        room.fill(room.say(words::DEADLINE), "周五");
        room.press(words::BACK);
        assert!(!room.shows(&finding(&late, &room)));
        assert!(room.shows(&words::checks(1, language)));
        assert_eq!(room.workshop().review().progress(Step::Internal), Progress::Open);
    }
}

/// Two who wait for each other behind one touchpoint are told so; a click shows who they are.
#[test]
fn a_circle_of_promises() {
    let mut worksheet = linked_bank();
    worksheet.links.push(link("teller", "operations", "t7", "客户材料"));
    let mut room = at_internal(Language::Zh, worksheet);
    room.tab(words::GRAPH);
    let place = Place::Circle(vec!["operations".into(), "teller".into()]);
    let circle = Finding { place, kind: FindingKind::Chain(ChainFault::Circle) };
    let worded = findings::text(&circle, &room.worksheet(), Language::Zh);
    room.button(&format!("{} {}", worded.subject, worded.advice(Language::Zh)));
    assert!(room.shows(room.say(words::I_PROMISED)));
    assert_eq!(room.field(room.say(assign::NAME)), "运营管理部");
}

/// One arrow for each pair with the number of its links; it opens the first of them.
#[test]
fn the_graph() {
    for language in Language::ALL {
        let mut worksheet = linked_bank();
        worksheet.links.push(link("operations", "teller", "t4", "现金调剂"));
        let mut room = at_internal(language, worksheet);
        room.tab(words::GRAPH);
        let (operations, teller) = (room.department("operations"), room.department("teller"));
        room.button(&words::edge(&operations, &teller, 2, language));
        assert!(room.has_form());
        assert_eq!(room.field(room.say(words::DELIVERABLE)), "大额授权");
        room.open_link(3);
        assert_eq!(room.field(room.say(words::DELIVERABLE)), "现金调剂");
        assert!(room.shows(&room.department("security")), "who has no link is named");
        room.click(Role::Link, &words::to_page_of(&teller, language));
        assert!(room.shows(room.say(words::PROMISED_TO_ME)));
    }
}

/// A department sees both sides: whom it serves and who serves it.
#[test]
fn a_page() {
    let mut room = at_internal(Language::Zh, linked_bank());
    room.tab(words::PAGE);
    room.click(Role::Tab, &room.department("operations"));
    for other in ["teller", "compliance"] {
        let label = words::to_page_of(&room.department(other), room.language);
        assert!(room.has(Role::Link, &label), "{other}");
    }
    let worksheet = room.worksheet();
    for link in worksheet.links.iter().take(2) {
        assert!(room.shows(&internal::agreement(link, &worksheet, Language::Zh)));
    }
    room.fill(room.say(words::NEEDS), "前一天报计划");
    let needs = room.worksheet().journey.department(&"operations".into()).expect("it").needs.clone();
    assert_eq!(needs.get(Language::Zh), "前一天报计划");
    room.click(Role::Tab, &room.department("security"));
    assert!(room.shows(room.say(words::NOBODY_YET)));
}

/// One from the catalogue comes with its texts, in one step.
#[test]
fn the_catalogue() {
    for language in Language::ALL {
        let mut room = at_internal(language, linked_bank());
        room.tab(words::PAGE);
        let entry = catalogue::ALL[1];
        room.choose(room.say(words::CATALOGUE), room.say(entry.name));
        let worksheet = room.worksheet();
        let added = worksheet.journey.departments.last().expect("added");
        let texts = [&added.name, &added.note, &added.serves, &added.needs].map(|text| text.get(language));
        let expected = [entry.name, entry.contributes, entry.serves, entry.needs];
        assert_eq!(texts, expected.map(|phrase| phrase.get(language)));
        assert_eq!(room.field(room.say(words::CONTRIBUTES)), room.say(entry.contributes));
        room.menu(room.say(menu::UNDO));
        assert_eq!(room.worksheet().journey.departments.len(), worksheet.journey.departments.len() - 1);
    }
}

/// A department that is used is asked about; it goes with its links, and one undo brings all back.
#[test]
fn a_department_leaves() {
    for language in Language::ALL {
        let mut room = at_internal(language, linked_bank());
        let before = room.worksheet();
        room.tab(words::PAGE);
        room.click(Role::Tab, &room.department("operations"));
        room.press(assign::DELETE);
        assert_eq!(room.worksheet(), before, "asked first");
        room.press(words::KEEP);
        room.press(assign::DELETE);
        room.press(words::YES_DELETE);
        assert_eq!(room.links(), before.links.to_vec()[2..]);
        room.menu(room.say(menu::UNDO));
        assert_eq!(super::said(&room.worksheet()), super::said(&before));
        // One that nobody uses goes without a question.
        room.press(assign::ADD_DEPARTMENT);
        assert_eq!(room.field(room.say(assign::NAME)), room.say(assign::NEW_DEPARTMENT));
        room.press(assign::DELETE);
        assert_eq!(super::said(&room.worksheet()), super::said(&before));
    }
}

/// An obstacle from the pick-list with a strategy, in the group's words, and a function; at a link and at
/// a touchpoint.
#[test]
fn obstacles() {
    for language in Language::ALL {
        for at_link in [true, false] {
            let mut room = at_internal(language, linked_bank());
            let column = room.column(7);
            room.click_at(column);
            if at_link {
                room.open_link(0);
            }
            let held = |room: &Room| {
                let worksheet = room.worksheet();
                if at_link {
                    worksheet.links[0].obstacles.clone()
                } else {
                    worksheet.journey.nth(6).expect("t7").obstacles.clone()
                }
            };
            let kind = ObstacleKind::InformationSilo;
            let name = room.say(internal::obstacle(kind));
            room.choose(room.say(words::ADD_OBSTACLE), name);
            room.fill(&words::strategy_of(name, language), "早会报一次");
            let suggestion = room.say(internal::strategies(kind)[0]);
            room.choose(&format!("{} {name}", room.say(words::SUGGESTIONS)), suggestion);
            let glue = CommunicationFunction::Glue;
            room.click(Role::RadioButton, &format!("{} {name}", room.say(internal::function(glue))));
            let obstacle = held(&room).last().expect("an obstacle").clone();
            let joined = format!("早会报一次{}{suggestion}", words::between_strategies(language));
            assert_eq!((obstacle.kind, obstacle.function), (kind, Some(glue)));
            assert_eq!(obstacle.strategy, joined);
            room.button(&words::remove(name, language));
            assert!(held(&room).is_empty());
        }
    }
}

/// The five steps of a matter, filled in from top to bottom.
#[test]
fn a_matter_on_one_page() {
    for language in Language::ALL {
        let mut worksheet = linked_bank();
        worksheet.group.members = ["刘洋", "陈静"].map(str::to_owned).into();
        let mut room = at_internal(language, worksheet);
        room.tab(words::COLLABORATION);
        assert!(room.shows(room.say(words::BEGIN_COLLABORATION)));
        room.fill(room.say(words::MATTER), "大额取现");
        room.fill(room.say(words::NEED), "柜台一个部门定不了");
        room.press(words::OUR_MEMBERS);
        assert!(room.shows(room.say(words::TOO_FEW)));
        room.choose(&words::department_of_member(1, language), &room.department("teller"));
        room.press(words::ADD_MEMBER);
        room.fill(&words::member(3, language), "周凯");
        for _ in 3..9 {
            room.press(words::ADD_MEMBER);
        }
        // 9·8/2 = 36.
        assert!(room.shows("36"));
        assert!(room.shows(room.say(words::TOO_MANY)));
        let ninth = words::member(9, language);
        room.button(&words::remove(&ninth, language));
        assert!(!room.shows(room.say(words::TOO_MANY)));
        room.fill(room.say(words::GOAL), "年底前等候不超过 20 分钟");
        for point in SmartPoint::ALL {
            room.click(Role::CheckBox, room.say(internal::smart(point)));
        }
        room.click(Role::CheckBox, room.say(internal::smart(SmartPoint::Relevant)));
        let form = room.say(internal::form(CollaborationForm::Meeting));
        room.click(Role::CheckBox, form);
        room.fill(&words::how_often(form, language), "每周一");
        room.press(words::ADD_CONFIRMATION);
        room.fill(&words::said(1, language), "上午报现金计划");
        room.fill(&words::understood(1, language), "十点前报到运营");

        let page = room.worksheet().collaboration.clone();
        assert_eq!((page.matter.as_str(), page.need.as_str()), ("大额取现", "柜台一个部门定不了"));
        let names: Vec<&str> = page.team.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["刘洋", "陈静", "周凯", "", "", "", "", ""]);
        assert_eq!(page.team[0].department, Some("teller".into()));
        use SmartPoint::*;
        assert_eq!(page.smart, [Specific, Measurable, Achievable, TimeBound]);
        assert_eq!(page.rhythms.len(), 1);
        assert_eq!(page.rhythms[0].how_often, "每周一");
        assert_eq!(page.confirmations[0].said, "上午报现金计划");
        assert_eq!(page.confirmations[0].understood, "十点前报到运营");
    }
}

/// Days as people write them, and no others.
#[test]
fn days_of_review() {
    let cases: &[(&str, Result<&str, Phrase>)] = &[
        ("2026-12-31", Ok("2026-12-31")),
        ("2028-02-29", Ok("2028-02-29")),
        ("2026-1-5", Ok("2026-01-05")),
        ("12月31日", Ok("2026-12-31")),
        ("2026-02-29", Err(calendar::NO_SUCH_DAY)),
        ("2026-13-01", Err(calendar::NO_SUCH_DAY)),
        ("下周", Err(calendar::NOT_UNDERSTOOD)),
    ];
    for (typed, meant) in cases {
        let mut room = at_internal(Language::Zh, linked_bank());
        room.tab(words::COLLABORATION);
        room.fill(room.say(words::REVIEW_DATE), typed);
        for why in [calendar::NO_SUCH_DAY, calendar::NOT_UNDERSTOOD] {
            assert_eq!(room.shows(room.say(why)), *meant == Err(why), "{typed}: {}", why.zh);
        }
        room.press(words::ADD_REVIEW);
        let reviews = room.worksheet().collaboration.reviews.clone();
        let dates: Vec<String> =
            reviews.iter().filter_map(|review| review.date).map(|d| d.to_string()).collect();
        assert_eq!(dates, meant.iter().map(|day| (*day).to_owned()).collect::<Vec<_>>(), "{typed}");
    }
}

/// What is done in the five steps is told beside the page.
#[test]
fn open_steps() {
    let mut worksheet = linked_bank();
    worksheet.collaboration.need = "一个部门做不成".to_owned();
    let mut room = at_internal(Language::En, worksheet);
    room.tab(words::COLLABORATION);
    let first = format!("{} {}", internal::STEPS[0].en, words::STEP_DONE.en);
    assert!(room.has(Role::Button, &first));
    let last = internal::STEPS[4].en;
    assert!(room.shows(&format!("{last} There is no review day.")));
}

/// In both languages every control stands within the window, whatever the tab.
#[test]
fn nothing_hangs_out() {
    for language in Language::ALL {
        let mut worksheet = linked_bank();
        worksheet.collaboration.need = "一个部门做不成".to_owned();
        let mut room = at_internal(language, worksheet);
        for tab in [words::CHAIN, words::GRAPH, words::PAGE, words::COLLABORATION] {
            room.tab(tab);
            let roles = [
                Role::Button,
                Role::ComboBox,
                Role::TextInput,
                Role::Tab,
                Role::Link,
                Role::CheckBox,
                Role::Label,
            ];
            for role in roles {
                for node in room.harness.query_all_by_role(role) {
                    let place = node.rect();
                    let label = node.accesskit_node().label();
                    assert!(place.left() >= 0.0 && place.right() <= 1280.5, "{label:?} at {place:?}");
                }
            }
        }
    }
}

/// Nothing yet, and what to do about it; no department, no touchpoint.
#[test]
fn empty_states() {
    for language in Language::ALL {
        let mut worksheet = scored_bank();
        let mut room = at_internal(language, worksheet.clone());
        assert!(room.shows(room.say(words::BEGIN)));
        room.tab(words::GRAPH);
        assert!(room.shows(room.say(words::NO_LINKS)));
        room.press(words::TO_CHAIN);
        assert!(room.shows(room.say(words::NO_CHAIN)));

        worksheet.journey.departments.clear();
        for touchpoint in worksheet.journey.touchpoints_mut() {
            touchpoint.frontstage.clear();
            touchpoint.backstage.clear();
            touchpoint.support.clear();
        }
        let mut room = at_internal(language, worksheet.clone());
        assert!(room.shows(room.say(words::FEW_DEPARTMENTS)));
        room.press(words::TO_PAGE);
        assert!(room.shows(room.say(words::NO_DEPARTMENTS)));

        worksheet.journey.stages[0].touchpoints.clear();
        worksheet.journey.stages.truncate(1);
        let room = at_internal(language, worksheet);
        assert!(room.shows(room.say(words::NO_TOUCHPOINT)));
    }
}
