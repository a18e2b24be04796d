//! What stands in rosters besides people, in the words of those who write them: headings of columns, what a
//! group is called, what departments end with.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnRole {
    /// A person, or several.
    Name,
    GivenName,
    FamilyName,
    Group,
    Department,
    /// Telephone numbers, e-mail addresses, ids, remarks: nothing of it is kept.
    LeftOut,
}

/// Headings without case, blanks and what stands in brackets.
const HEADINGS: [(ColumnRole, &[&str]); 6] = [
    (
        ColumnRole::Name,
        &[
            "姓名",
            "名字",
            "中文名",
            "中文姓名",
            "学员",
            "学员姓名",
            "员工",
            "员工姓名",
            "人员",
            "参训人员",
            "参训学员",
            "参会人",
            "参会人员",
            "参加人员",
            "成员",
            "组员",
            "名单",
            "学员名单",
            "name",
            "names",
            "fullname",
            "participant",
            "participants",
            "attendee",
            "attendees",
            "member",
            "members",
            "employee",
            "employeename",
            "trainee",
            "trainees",
        ],
    ),
    (ColumnRole::GivenName, &["名", "firstname", "first", "givenname", "forename"]),
    (ColumnRole::FamilyName, &["姓", "姓氏", "lastname", "last", "surname", "familyname"]),
    (
        ColumnRole::Group,
        &[
            "组",
            "组别",
            "小组",
            "分组",
            "组号",
            "所在组",
            "所属小组",
            "组名",
            "小组名称",
            "桌",
            "桌号",
            "group",
            "groups",
            "groupno",
            "groupnumber",
            "groupname",
            "team",
            "teamno",
            "teamname",
            "table",
            "tableno",
            "grp",
        ],
    ),
    (
        ColumnRole::Department,
        &[
            "部门",
            "所属部门",
            "所在部门",
            "部门名称",
            "单位",
            "所属单位",
            "工作单位",
            "科室",
            "中心",
            "公司",
            "分公司",
            "条线",
            "department",
            "departments",
            "dept",
            "division",
            "unit",
            "businessunit",
            "function",
            "company",
            "organisation",
            "organization",
        ],
    ),
    (
        ColumnRole::LeftOut,
        &[
            "序号",
            "编号",
            "号",
            "序",
            "行号",
            "电话",
            "手机",
            "手机号",
            "手机号码",
            "联系电话",
            "联系方式",
            "邮箱",
            "邮件",
            "电子邮箱",
            "身份证",
            "身份证号",
            "证件号",
            "工号",
            "员工号",
            "员工编号",
            "微信",
            "微信号",
            "性别",
            "职位",
            "岗位",
            "职务",
            "职级",
            "年龄",
            "备注",
            "签到",
            "签名",
            "入职日期",
            "no",
            "no.",
            "#",
            "num",
            "number",
            "nr",
            "index",
            "sn",
            "s/n",
            "id",
            "employeeid",
            "employeeno",
            "staffid",
            "phone",
            "phoneno",
            "phonenumber",
            "mobile",
            "mobilephone",
            "cell",
            "tel",
            "telephone",
            "email",
            "e-mail",
            "mail",
            "wechat",
            "gender",
            "sex",
            "age",
            "title",
            "jobtitle",
            "position",
            "role",
            "remark",
            "remarks",
            "note",
            "notes",
            "signature",
            "comment",
            "comments",
        ],
    ),
];

/// What a heading of people has in it, however it goes on.
const PEOPLE: [&str; 2] = ["姓名", "学员"];

/// What a column with that heading holds; `None` for what is no heading.
pub(super) fn heading(cell: &str) -> Option<ColumnRole> {
    let open = ['(', '（', '[', '【'];
    let bare = cell.split(open).next().unwrap_or_default();
    let bare: String = bare.chars().filter(|c| !c.is_whitespace() && !"*:：_".contains(*c)).collect();
    let bare = bare.to_lowercase();
    let found = HEADINGS.iter().find(|(_, words)| words.contains(&bare.as_str()));
    let is_said = || bare.chars().count() <= 8 && PEOPLE.iter().any(|word| bare.contains(word));
    found.map(|(role, _)| *role).or_else(|| is_said().then_some(ColumnRole::Name))
}

/// What departments end with, so that one is told from a person without a heading.
const DEPARTMENT_ENDS: [&str; 16] = [
    "部",
    "部门",
    "中心",
    "科",
    "处",
    "室",
    "局",
    "公司",
    "厂",
    "院",
    "事业群",
    "支行",
    "分行",
    "department",
    "dept",
    "office",
];

/// Whether a text is a department by its ending.
pub(super) fn is_department(text: &str) -> bool {
    let text = text.to_lowercase();
    let ends = |end: &&str| text.ends_with(*end) && text.chars().count() > end.chars().count() + 1;
    DEPARTMENT_ENDS.iter().any(ends)
}

/// What is said of a person and is neither a name nor a department.
const ATTRIBUTES: [&str; 18] = [
    "男",
    "女",
    "m",
    "f",
    "male",
    "female",
    "经理",
    "主管",
    "总监",
    "专员",
    "工程师",
    "主任",
    "助理",
    "manager",
    "director",
    "engineer",
    "assistant",
    "supervisor",
];

/// Whether a text is what somebody is rather than who.
pub(super) fn is_attribute(text: &str) -> bool {
    let text = text.to_lowercase();
    let long = |word: &str| word.chars().count() > 1;
    ATTRIBUTES.iter().any(|word| text == *word || (long(word) && text.ends_with(word)))
}

/// What a group is called before or behind its number.
pub(super) const NTH: char = '第';
pub(super) const GROUPS_CHINESE: [&str; 6] = ["小组", "组", "号桌", "桌", "小队", "队"];
pub(super) const GROUPS_ENGLISH: [&str; 6] = ["group", "team", "table", "grp", "gruppe", "g"];
/// What ends the name of a group that has no number.
pub(super) const NAMED_GROUP_ENDS: [&str; 2] = ["组", "队"];

/// The Chinese digits from 0 on, and ten.
const DIGITS: &str = "零一二三四五六七八九";
const TEN: char = '十';

/// A number from 1 to 99 in Chinese characters.
pub(super) fn chinese_number(text: &str) -> Option<u32> {
    let digit = |text: &str| {
        let mut chars = text.chars();
        let first = chars.next()?;
        let place = if first == '两' { Some(2) } else { DIGITS.chars().position(|digit| digit == first) };
        place.filter(|_| chars.next().is_none())
    };
    let number = match text.split_once(TEN) {
        None => digit(text)?,
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            tens * 10 + if ones.is_empty() { 0 } else { digit(ones)? }
        }
    };
    u32::try_from(number).ok().filter(|number| *number > 0)
}
