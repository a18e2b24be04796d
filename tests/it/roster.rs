//! Rosters as people paste them: who is in them, in which group, and what is never taken.

use peak_moments::model::roster::{ColumnRole, Dealing, Roster, dealt, grouped, read_roster};
use peak_moments::model::{Group, limits::MOST_MEMBERS};

/// `王芳@3` is somebody in group 3, `王芳@星火组` in a group with a name only, `王芳@3星火` in one with both.
fn told(roster: &Roster) -> Vec<String> {
    let group = |number: u32| if number == 0 { String::new() } else { number.to_string() };
    let one = |person: &peak_moments::model::roster::RosterPerson| match &person.group {
        Some(label) => format!("{}@{}{}", person.name, group(label.number), label.name),
        None => person.name.clone(),
    };
    roster.people.iter().map(one).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let roster = read_roster(text, &[]);
    assert_eq!(told(&roster), expected, "{text}\n{:#?}", roster.columns);
}

#[test]
fn names_in_any_separators() {
    check("王芳、李强，张伟；刘洋,陈静", &["王芳", "李强", "张伟", "刘洋", "陈静"]);
    check("王芳 李强 张伟", &["王芳", "李强", "张伟"]);
    check("王芳\n李强\n\n张伟\r\n刘洋", &["王芳", "李强", "张伟", "刘洋"]);
    check("Anna Miller, Ben Stone; Carla", &["Anna Miller", "Ben Stone", "Carla"]);
    check("Anna Miller\nBen Stone", &["Anna Miller", "Ben Stone"]);
    check("王　芳\n李　强\n欧阳娜", &["王芳", "李强", "欧阳娜"]);
    check("1、王芳\n2、李强\n3、张伟", &["王芳", "李强", "张伟"]);
    check("1. 王芳\n2. 李强\n3. 张伟", &["王芳", "李强", "张伟"]);
    check("王芳（组长）\t\n李强", &["王芳（组长）", "李强"]);
    check("", &[]);
    check(" \n\t\n,,,\n", &[]);
}

#[test]
fn headings_say_what_a_column_holds() {
    check(
        "序号\t姓名\t部门\t组别\t手机号\n1\t王芳\t客服部\t第1组\t13800001111\n2\t李强\t运维部\t第2组\t13900002222",
        &["王芳@1", "李强@2"],
    );
    check(
        "No.,Name,Department,Group,E-mail\n1,Anna Miller,Sales,Group 2,a@b.com\n2,Ben Stone,IT,1,b@b.com",
        &["Anna Miller@2", "Ben Stone@1"],
    );
    check("First name;Last name;Team\nAnna;Miller;3\nBen;Stone;1", &["Anna Miller@3", "Ben Stone@1"]);
    check("姓\t名\n王\t芳\n欧阳\t娜娜", &["王芳", "欧阳娜娜"]);
    // A title above, the heading again on the next printed page, a heading with a remark.
    check(
        "2026年峰值体验培训学员名单\t\n姓名（必填）\t小组\n王芳\t1\n姓名（必填）\t小组\n李强\t2",
        &["王芳@1", "李强@2"],
    );
    // A column of people without one of the usual headings.
    check("学员代表\t部门\n王芳\t客服部\n李强\t运维部", &["王芳", "李强"]);
    check("姓名\n王芳\n李强", &["王芳", "李强"]);
    // Headings between blanks alone.
    check("序号 姓名 部门\n1 王芳 客服部\n2 李强 运维部", &["王芳", "李强"]);
    check("| 姓名 | 组 |\n|---|---|\n| 王芳 | 2 |\n| 李强 | 1 |", &["王芳@2", "李强@1"]);
}

#[test]
fn columns_without_headings_are_guessed() {
    check("1\t王芳\t客服部\n2\t李强\t运维部\n3\t张伟\t客服部", &["王芳", "李强", "张伟"]);
    // The same numbers again are groups, numbers that run on are none.
    check("1\t王芳\n1\t李强\n2\t张伟\n2\t刘洋", &["王芳@1", "李强@1", "张伟@2", "刘洋@2"]);
    check("1,王芳\n2,李强\n3,张伟", &["王芳", "李强", "张伟"]);
    check(
        "王芳,男,客服,13800001111\n李强,男,运维,13900002222\n张伟,女,客服,13700003333\n刘洋,女,客服,13600004444",
        &["王芳", "李强", "张伟", "刘洋"],
    );
    check("1 王芳 客服部 13800001111\n2 李强 运维部 13900002222", &["王芳", "李强"]);
    check("1 Anna Miller 13800001111\n2 Ben Stone 13900002222", &["Anna Miller", "Ben Stone"]);
}

#[test]
fn merged_cells_leave_blanks_and_the_group_goes_on() {
    check(
        "组别\t姓名\n第1组\t王芳\n\t李强\n\t张伟\n第2组\t刘洋\n\t陈静",
        &["王芳@1", "李强@1", "张伟@1", "刘洋@2", "陈静@2"],
    );
    check("1\t王芳\n\t李强\n2\t张伟\n\t刘洋", &["王芳@1", "李强@1", "张伟@2", "刘洋@2"]);
    // A group alone in its row is a heading, wherever it stands.
    check(
        "第1组\t\t\n1\t王芳\t客服部\n2\t李强\t运维部\n第2组\t\t\n1\t张伟\t客服部",
        &["王芳@1", "李强@1", "张伟@2"],
    );
    let roster = read_roster("部门\t姓名\n客服部\t王芳\n\t李强\n运维部\t张伟", &[]);
    let departments: Vec<&str> = roster.people.iter().map(|person| person.department.as_str()).collect();
    assert_eq!(departments, ["客服部", "客服部", "运维部"]);
}

#[test]
fn groups_are_called_in_many_ways() {
    for label in [
        "第3组",
        "3组",
        "第三组",
        "三组",
        "第3小组",
        "第 3 组",
        "第３组",
        "Group 3",
        "group3",
        "GROUP-3",
        "Team 3",
        "G3",
        "3号桌",
        "Table No. 3",
        "3",
    ] {
        let roster = read_roster(&format!("姓名\t组\n王芳\t{label}"), &[]);
        assert_eq!(told(&roster), ["王芳@3"], "{label}");
    }
    check("姓名\t组\n王芳\t十二组\n李强\t第二十组\n张伟\t第十组", &["王芳@12", "李强@20", "张伟@10"]);
    check(
        "姓名\t组\n王芳\t星火组\n李强\tA组\n张伟\t第2组 星火\n刘洋\tGroup 4 - Harbour",
        &["王芳@星火组", "李强@A组", "张伟@2星火", "刘洋@4Harbour"],
    );
    // One list a group.
    check("第1组：王芳、李强\n第2组：张伟、刘洋、陈静", &["王芳@1", "李强@1", "张伟@2", "刘洋@2", "陈静@2"]);
    check("第1组 王芳、李强\n第2组 张伟、刘洋", &["王芳@1", "李强@1", "张伟@2", "刘洋@2"]);
    check("第1组 王芳 李强\n第2组 张伟 刘洋", &["王芳@1", "李强@1", "张伟@2", "刘洋@2"]);
    check(
        "Group 1: Anna Miller, Ben Stone\nGroup 2: Carla Diaz",
        &["Anna Miller@1", "Ben Stone@1", "Carla Diaz@2"],
    );
    check("第1组\n王芳\n李强\n第2组\n张伟", &["王芳@1", "李强@1", "张伟@2"]);
    check("第1组\t王芳\t李强\t张伟\n第2组\t刘洋\t陈静", &["王芳@1", "李强@1", "张伟@1", "刘洋@2", "陈静@2"]);
    // A group over each column.
    check(
        "第1组\t第2组\t第3组\n王芳\t李强\t张伟\n刘洋\t\t陈静",
        &["王芳@1", "李强@2", "张伟@3", "刘洋@1", "陈静@3"],
    );
}

#[test]
fn what_is_private_is_never_taken() {
    let secrets = [
        "13812345678",
        "+86 138-1234-5678",
        "010-62345678",
        "wang.fang@example.com",
        "11010519491231002X",
        "E00123",
        "wxid_88231",
    ];
    let texts = [
        "王芳\t{}\n李强\t{}",
        "{}\t王芳\n{}\t李强",
        "王芳 {}\n李强 {}",
        "王芳（{}）、李强",
        "王芳({})，李强({})",
        "姓名\t联系方式\n王芳\t{}\n李强\t{}",
        "姓名\n王芳 {}\n李强{}",
        "第1组：王芳 {}、李强 {}",
    ];
    for text in texts {
        for secret in secrets {
            let roster = read_roster(&text.replace("{}", secret), &[]);
            let names: Vec<&str> = roster.people.iter().map(|person| person.name.as_str()).collect();
            let kept = format!("{roster:?}");
            for part in [secret, "1381234", "62345678", "example", "19491231", "00123", "88231"] {
                assert!(!kept.contains(part), "{text} with {secret}: {kept}");
            }
            assert_eq!(names, ["王芳", "李强"], "{text} with {secret}");
        }
    }
    // Where somebody says that a column of numbers holds people, there are none in it.
    let chosen = [None, Some(ColumnRole::Name)];
    let roster = read_roster("姓名\t手机\n王芳\t13812345678", &chosen);
    assert_eq!((told(&roster), roster.n_private), (vec!["王芳".to_owned()], 1));
}

#[test]
fn cells_in_quotation_marks_hold_separators_and_line_ends() {
    check(
        "Name,Group\n\"Miller, Anna\",1\n\"Ben \"\"Big\"\" Stone\",2",
        &["Miller@1", "Anna@1", "Ben \"Big\" Stone@2"],
    );
    check("姓名\t组\n\"王芳\n李强\"\t1\n张伟\t2", &["王芳@1", "李强@1", "张伟@2"]);
    // A mark that nobody closes takes nothing away.
    check("姓名\t组\n\"王芳\t1\n李强\t2", &["\"王芳@1", "李强@2"]);
}

#[test]
fn the_preview_shows_columns_and_takes_other_roles() {
    let text = "1\t王芳\t客服\t13812345678\n2\t李强\t运维\t13912345678";
    let roster = read_roster(text, &[]);
    let roles: Vec<ColumnRole> = roster.columns.iter().map(|column| column.role).collect();
    // Two short words a row could both be people.
    use ColumnRole::{Department, LeftOut, Name};
    assert_eq!(roles, [LeftOut, Name, Name, LeftOut]);
    assert!(roster.columns[3].first.is_empty());
    let roster = read_roster(text, &[None, None, Some(Department)]);
    assert_eq!(told(&roster), ["王芳", "李强"]);
    assert_eq!(roster.people[1].department, "运维");
    assert_eq!(roster.n_private, 2);
    let twins = read_roster("王芳\n李强\n王芳", &[]);
    assert_eq!((twins.people.len(), twins.namesakes()), (3, vec!["王芳"]));
}

fn sizes(groups: &[Group]) -> Vec<usize> {
    groups.iter().map(|group| group.members.len()).collect()
}

/// 36 people from four departments of 12, 10, 8 and 6, department after department.
fn roster_of_36() -> Roster {
    let mut text = "姓名\t部门\n".to_owned();
    for (department, n) in [("客服部", 12), ("运维部", 10), ("市场部", 8), ("财务部", 6)] {
        for person in 0..n {
            let given = ["安", "博", "晨", "丹", "恩", "帆", "歌", "涵", "佳", "康", "乐", "敏"][person];
            text += &format!("{}{given}\t{department}\n", &department[..3]);
        }
    }
    read_roster(&text, &[])
}

#[test]
fn people_are_dealt_out_evenly_and_always_alike() {
    let roster = roster_of_36();
    assert_eq!(roster.people.len(), 36);
    for how in Dealing::ALL {
        for (n, expected) in
            [(6, [6; 6].to_vec()), (5, vec![8, 7, 7, 7, 7]), (1, vec![36]), (36, vec![1; 36])]
        {
            let groups = dealt(&roster.people, n, how, &[]);
            assert_eq!(sizes(&groups), expected, "{how:?}");
            assert_eq!(groups, dealt(&roster.people, n, how, &[]));
            let mut all: Vec<&String> = groups.iter().flat_map(|group| &group.members).collect();
            all.sort();
            let mut people: Vec<&String> = roster.people.iter().map(|person| &person.name).collect();
            people.sort();
            assert_eq!(all, people, "nobody is lost or doubled");
        }
    }
    // 12, 10, 8 and 6 over six groups: two each, one or two, one or two, one each.
    let mixed = dealt(&roster.people, 6, Dealing::Mixed, &[]);
    for group in &mixed {
        let of = |name: &str| group.members.iter().filter(|member| member.starts_with(name)).count();
        assert_eq!((of("客"), of("财")), (2, 1));
        assert!((1..=2).contains(&of("运")) && (1..=2).contains(&of("市")));
    }
    let people = read_roster("甲一、乙二、丙三、丁四、戊五、己六、庚七", &[]).people;
    let in_turn = dealt(&people, 3, Dealing::InTurn, &[]);
    assert_eq!(in_turn[0].members, ["甲一", "丁四", "庚七"]);
    let blocks = dealt(&people, 3, Dealing::InBlocks, &[]);
    assert_eq!(blocks[0].members, ["甲一", "乙二", "丙三"]);
    assert_eq!(blocks[2].members, ["己六", "庚七"]);
    // More groups than people: nobody sits alone with nobody.
    assert_eq!(sizes(&dealt(&people, 99, Dealing::InTurn, &[])), [1; 7]);
    assert_eq!(dealt(&[], 4, Dealing::Mixed, &[]).len(), 1);
}

#[test]
fn groups_of_the_roster_keep_their_numbers_and_names() {
    let roster = read_roster(
        "姓名\t组\n王芳\t第3组\n李强\t星火组\n张伟\t1\n刘洋\t第3组 港湾\n陈静\t星火组\n赵敏\t",
        &[],
    );
    // The last row is blank in the column, so the group above goes on.
    let before = [Group { number: 1, name: "先锋".to_owned(), members: vec!["别人".to_owned()] }];
    let groups = grouped(&roster, &before);
    let told: Vec<(u32, &str, usize)> =
        groups.iter().map(|group| (group.number, group.name.as_str(), group.members.len())).collect();
    assert_eq!(told, [(1, "先锋", 1), (2, "星火组", 3), (3, "港湾", 2)]);
    // Who stands above the first group has none, and comes to the smallest.
    let roster = read_roster("赵敏\n第1组\n王芳\n李强\n第2组\n张伟", &[]);
    assert_eq!(roster.n_without_group(), 1);
    assert_eq!(sizes(&grouped(&roster, &[])), [2, 2]);
}

#[test]
fn hostile_text_is_read_to_its_end() {
    for text in [
        "\t".repeat(5_000),
        "\n\"".repeat(5_000),
        "（".repeat(5_000),
        "第".repeat(5_000),
        "王芳,".repeat(20_000),
        "一组\n".repeat(3_000),
    ] {
        let roster = read_roster(&text, &[]);
        assert!(roster.people.len() <= 20_000);
        assert!(dealt(&roster.people, 6, Dealing::Mixed, &[]).len() <= 6);
    }
    let long = read_roster(&"王".repeat(500), &[]);
    assert!(long.people.iter().all(|person| person.name.chars().count() <= 40));
    const { assert!(MOST_MEMBERS > 36) };
}
