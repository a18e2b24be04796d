//! Who is meant by a text with several people in it.

use peak_moments::model::people::{is_parted, people};

#[track_caller]
fn check(text: &str, meant: &[&str]) {
    assert_eq!(people(text), meant, "{text:?}");
}

#[test]
fn people_are_told_apart_as_they_are_meant() {
    check("王芳 李强、张伟，刘洋 陈静；赵敏", &["王芳", "李强", "张伟", "刘洋", "陈静", "赵敏"]);
    check("王芳 李强 张伟", &["王芳", "李强", "张伟"]);
    check("王芳　李强\u{3000}欧阳娜娜", &["王芳", "李强", "欧阳娜娜"]);
    check("王芳\n李强\r\n张伟", &["王芳", "李强", "张伟"]);
    check("王芳/李强;张伟,刘洋", &["王芳", "李强", "张伟", "刘洋"]);
    check("Anna Miller, Ben Stone", &["Anna Miller", "Ben Stone"]);
    check("Anna Miller; Ben Stone/Carla", &["Anna Miller", "Ben Stone", "Carla"]);
    check("Anna Miller\nBen Stone", &["Anna Miller", "Ben Stone"]);
    check("Anna Miller", &["Anna Miller"]);
    check("José Álvarez，Zoë Smith", &["José Álvarez", "Zoë Smith"]);
    // Both scripts in one list, and in one name.
    check("王芳 Anna Miller 李强", &["王芳", "Anna Miller", "李强"]);
    check("Tony 陈、David 王", &["Tony 陈", "David 王"]);
    check("陈 Tony", &["陈 Tony"]);
    check("卡尔·马克思 王芳", &["卡尔·马克思", "王芳"]);
    // Names of two characters spread to the width of three, as in printed lists.
    check("王　芳、李　强、欧阳娜", &["王芳", "李强", "欧阳娜"]);
    check("王 芳 李 强", &["王芳", "李强"]);
    check("王 芳 李强", &["王芳", "李强"]);
    // What is said of a person, and the numbers of a list.
    check("王芳（组长、记录） 李强(客服)", &["王芳（组长、记录）", "李强(客服)"]);
    check("Anna Miller (lead, notes), Ben", &["Anna Miller (lead, notes)", "Ben"]);
    check("1、王芳\n2、李强\n3. 张伟\n4.刘洋", &["王芳", "李强", "张伟", "刘洋"]);
    check("1) Anna Miller\n2) Ben Stone", &["Anna Miller", "Ben Stone"]);
    check("A3、B1", &["A3", "B1"]);
    check(" 、，; \n", &[]);
    check("", &[]);
}

#[test]
fn a_mark_ends_a_person() {
    let cases = [
        ("王芳、", true),
        ("王芳, ", true),
        ("王芳", false),
        ("王芳 李强", false),
        ("王芳（组长、", false),
        ("", false),
    ];
    for (text, parted) in cases {
        assert_eq!(is_parted(text), parted, "{text:?}");
    }
}
