//! The page of the groups, worked by label: a roster that is pasted and dealt out, groups that are typed, and the
//! worksheets that are written for them.

use super::{Room, class::on};
use eframe::egui::Event;
use eframe::egui::accesskit::Role;
use peak_moments::app::{ClassPage, NoticeKind};
use peak_moments::files::{AnyDocument, home, open, prepare};
use peak_moments::model::{Group, Language, Worksheet};
use peak_moments::words::{class_groups as words, names, screen};
use std::fs;
use std::sync::Arc;

fn page(language: Language) -> Room {
    on(language, ClassPage::Groups, Vec::new())
}

fn groups(room: &Room) -> Vec<Group> {
    room.state().class.class().groups.clone()
}

fn paste(room: &mut Room, label: &str, text: &str) {
    room.click(Role::MultilineTextInput, label);
    room.harness.event(Event::Paste(text.to_owned()));
    room.run();
}

/// Seven people, two departments; the telephone numbers stay outside.
const ROSTER: &str = "序号\t姓名\t部门\t手机\n1\t王强\t运营部\t13800138000\n2\t李娜\t运营部\t13800138001\n3\t张伟\t科技部\t13800138002\n4\t吴芳\t科技部\t13800138003\n5\t郑涛\t运营部\t13800138004\n6\t冯雪\t科技部\t13800138005\n7\t徐鹏\t运营部\t13800138006\n";

#[test]
fn a_pasted_roster_is_dealt_out_and_taken_back() {
    for language in [Language::Zh, Language::En] {
        let mut room = page(language);
        room.click(Role::Button, room.say(words::ROSTER));
        paste(&mut room, words::ROSTER.get(language), ROSTER);
        assert!(room.shows(&words::read(7, 7, language)));
        // Six groups are offered; three fewer make three of them.
        for _ in 0..3 {
            room.click(Role::Button, "−");
        }
        assert!(room.shows(&words::size(3, 7, language)));
        room.click(Role::Button, room.say(words::USE));
        let sizes: Vec<usize> = groups(&room).iter().map(|group| group.members.len()).collect();
        assert_eq!(sizes, [3, 2, 2]);
        // Nothing but names is kept.
        let text = format!("{:?}", room.state().class.class());
        assert!(text.contains("王强") && !text.contains("138") && !text.contains("运营部"));
        room.click(Role::Button, room.say(peak_moments::words::menu::UNDO));
        assert_eq!(groups(&room), []);
    }
}

#[test]
fn a_roster_with_groups_keeps_them() {
    let mut room = page(Language::Zh);
    room.click(Role::Button, room.say(words::ROSTER));
    paste(&mut room, words::ROSTER.get(Language::Zh), "组\t姓名\n第2组\t王强\n\t李娜\n第5组\t张伟\n");
    room.click(Role::Button, room.say(words::USE));
    let made: Vec<(u32, usize)> = groups(&room).iter().map(|g| (g.number, g.members.len())).collect();
    assert_eq!(made, [(2, 2), (5, 1)]);
}

#[test]
fn a_group_is_typed_and_no_number_is_given_twice() {
    let language = Language::En;
    let mut room = page(language);
    room.click(Role::Button, room.say(words::ADD_GROUP));
    room.click(Role::Button, room.say(words::ADD_GROUP));
    assert_eq!(groups(&room).iter().map(|group| group.number).collect::<Vec<_>>(), [1, 2]);
    // The second is open.
    room.fill(screen::GROUP_NUMBER.get(language), "1");
    room.leave_field();
    assert!(room.shows(room.say(words::TWICE)) && groups(&room)[1].number == 2);
    room.fill(screen::GROUP_NAME.get(language), "Spark");
    paste(&mut room, screen::MEMBERS.get(language), "Ann Lee, Bob");
    assert_eq!(groups(&room)[1].name, "Spark");
    assert_eq!(groups(&room)[1].members, ["Ann Lee", "Bob"]);
    room.click(Role::Button, room.say(words::REMOVE_GROUP));
    assert_eq!(groups(&room).len(), 1);
}

/// The worksheets in the folder for the groups, by their names.
fn written(room: &Room) -> Vec<Worksheet> {
    let folder = prepare::folder_of(&room.state().class.desk.path);
    let paths = home::ending_with(&folder, home::WORKSHEET_ENDING);
    let mut worksheets: Vec<Worksheet> = paths
        .iter()
        .map(|path| match open(path).document {
            Some(AnyDocument::Worksheet(worksheet)) => *worksheet,
            other => panic!("{}: {other:?}", path.display()),
        })
        .collect();
    worksheets.sort_by_key(|worksheet| worksheet.group.number);
    worksheets
}

#[test]
fn a_worksheet_is_written_for_each_group_and_none_gives_way() {
    let mut room = page(Language::Zh);
    room.click(Role::Button, room.say(words::PREPARE));
    assert!(room.shows(room.say(words::NO_GROUPS)));
    room.click(Role::Button, room.say(words::ADD_GROUP));
    room.click(Role::Button, room.say(words::ADD_GROUP));
    room.click(Role::Button, room.say(words::PREPARE));
    assert!(room.shows(room.say(words::NO_SCENARIO)));
    room.click(Role::ComboBox, room.say(words::SCENARIO));
    let bank = room.state().scenarios.iter().find(|s| s.brief.id == "bank-branch").map(Arc::clone).unwrap();
    room.click(Role::Button, &bank.brief.title.zh);
    assert_eq!(room.state().class.class().scenario, "bank-branch");
    room.click(Role::Button, room.say(words::PREPARE));
    room.wait("written", |state| state.notices.iter().any(|notice| notice.kind == NoticeKind::Done));
    let first = written(&room);
    assert_eq!(first.iter().map(|worksheet| worksheet.group.number).collect::<Vec<_>>(), [1, 2]);
    assert!(first.iter().all(|w| w.scenario.id == "bank-branch" && w.class == room.state().class.class().id));
    assert!(!first[0].id.is_empty() && first[0].id != first[1].id);
    assert!(!room.state().class.class().id.is_empty());

    // A group works in its own: it stays, and only what is missing is written.
    let folder = prepare::folder_of(&room.state().class.desk.path);
    let second = home::ending_with(&folder, home::WORKSHEET_ENDING).pop().unwrap();
    fs::remove_file(second).unwrap();
    room.click(Role::Button, room.say(words::PREPARE));
    room.wait("written again", |state| state.notices.iter().any(|notice| notice.text.contains('；')));
    let again = written(&room);
    assert_eq!(again.len(), 2);
    assert_eq!(first.iter().filter(|old| again.iter().any(|new| new.id == old.id)).count(), 1);
}

#[test]
fn the_names_of_groups_are_shown_as_everywhere() {
    let mut room = page(Language::En);
    room.click(Role::Button, room.say(words::ADD_GROUP));
    let group = Group { number: 1, ..Group::default() };
    assert!(room.has(Role::Button, &names::group(&group, Language::En)));
}
