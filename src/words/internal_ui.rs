//! The step of internal customers on the screen: its tabs, the form of a link, the page of a department,
//! the page of a cross-department matter. Names of kinds, obstacles and findings stand in
//! [`super::internal`], because the report uses them too.

use super::{Phrase, names};
use crate::model::Language;

pub const CHAIN: Phrase = Phrase::new("链条", "Chain");
pub const GRAPH: Phrase = Phrase::new("关系图", "Graph");
pub const PAGE: Phrase = Phrase::new("部门页", "Department page");
pub const COLLABORATION: Phrase = Phrase::new("协作流程", "Collaboration");

/// Over the links of a touchpoint.
pub fn behind(touchpoint: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{touchpoint} · 背后的链条"),
        Language::En => format!("Behind {touchpoint}"),
    }
}

pub const NO_TOUCHPOINT: Phrase = Phrase::new(
    "旅程里还没有触点。先到地图里添加一个。",
    "The journey has no touchpoints yet. Add one on the map.",
);
pub const NO_CHAIN: Phrase = Phrase::new("这里还没有链条", "No chain here yet");
pub const NO_CHAIN_HOW: Phrase = Phrase::new(
    "前台这一刻要做好，得先从谁手里拿到什么？在下面选供方和内部客户，添加第一条链接，再一环一环往上游走。",
    "To do well here, what does the front line first have to get, and from whom? Choose a supplier and its internal customer below and add the first link; then go upstream, one link at a time.",
);
pub const NOT_A_MOMENT: Phrase = Phrase::new(
    "它不是关键时刻。先从关键时刻开始最值得。",
    "This is no moment of truth. Those are the ones to begin with.",
);
pub const FEW_DEPARTMENTS: Phrase = Phrase::new(
    "一条链接要两个部门。先到部门页添加，也可以从目录里选。",
    "A link needs two departments. Add them on the department page, or pick them from the catalogue.",
);
pub const TO_PAGE: Phrase = Phrase::new("去部门页", "To the department page");

pub const SUPPLIER: Phrase = Phrase::new("供方", "Supplier");
pub const CUSTOMER: Phrase = Phrase::new("内部客户", "Internal customer");
pub const NEW_SUPPLIER: Phrase = Phrase::new("新链接的供方", "Supplier of the new link");
pub const NEW_CUSTOMER: Phrase = Phrase::new("新链接的内部客户", "Customer of the new link");
pub const CHOOSE_SUPPLIER: Phrase = Phrase::new("选供方…", "Choose a supplier…");
pub const CHOOSE_CUSTOMER: Phrase = Phrase::new("选内部客户…", "Choose a customer…");
pub const HANDS_OVER: Phrase = Phrase::new("交给", "serves");
pub const ADD_LINK: Phrase = Phrase::new("＋ 链接", "+ Link");
pub const TWO_DIFFERENT: Phrase = Phrase::new("先选两个不同的部门", "Choose two different departments first");
pub const DELETE_LINK: Phrase = Phrase::new("删除这条链接", "Delete this link");

/// A link with what is handed over, for screen readers and tests.
pub fn link_spoken(supplier: &str, customer: &str, deliverable: &str, language: Language) -> String {
    let link = format!("{supplier} → {customer}");
    match (deliverable.is_empty(), language) {
        (true, _) => link,
        (_, Language::Zh) => format!("{link}：{deliverable}"),
        (_, Language::En) => format!("{link}: {deliverable}"),
    }
}

/// The box of a department that leads to its page.
pub fn to_page_of(department: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{department}的部门页"),
        Language::En => format!("Page of {department}"),
    }
}

pub const NO_DELIVERABLE: Phrase = Phrase::new("交什么？", "What?");
pub const LACKS_DEADLINE: Phrase = Phrase::new("缺期限", "No deadline");
pub const LACKS_ACCEPTANCE: Phrase = Phrase::new("缺标准", "No standard");
pub const LACKS_BOTH: Phrase = Phrase::new("缺期限和标准", "No deadline, no standard");

pub const BACK: Phrase = Phrase::new("‹ 返回检查", "‹ Back to the checks");
pub const KIND: Phrase = Phrase::new("哪一种内部客户", "Kind of internal customer");
pub const TOUCHPOINT: Phrase = Phrase::new("背后的触点", "Touchpoint behind which it stands");
pub const ANY_TOUCHPOINT: Phrase = Phrase::new("不限于一个触点", "Not about one touchpoint");
pub const DELIVERABLE: Phrase = Phrase::new("交付物", "Deliverable");
pub const DELIVERABLE_HINT: Phrase = Phrase::new("交出来的东西，要看得见", "A thing that can be seen");
pub const ACCEPTANCE: Phrase = Phrase::new("合格标准", "Acceptance");
pub const ACCEPTANCE_HINT: Phrase =
    Phrase::new("怎样算合格，客户说了算", "It is good when… the customer decides");
pub const DEADLINE: Phrase = Phrase::new("期限", "Deadline");
pub const DEADLINE_HINT: Phrase =
    Phrase::new("几点、几分钟、几个工作日", "By what hour, within how many minutes");
pub const OTHERWISE: Phrase = Phrase::new("做不到就", "If not");
pub const OTHERWISE_HINT: Phrase = Phrase::new("谁补上，升级给谁", "Who steps in, who is told");
pub const FELT: Phrase = Phrase::new("内部客户的感受", "How the internal customer feels served");
pub const AGREEMENT: Phrase = Phrase::new("服务承诺", "The promise");

pub const OBSTACLES: Phrase = Phrase::new("障碍与策略", "Obstacles and strategies");
pub const OBSTACLES_HERE: Phrase = Phrase::new("这个触点的障碍", "Obstacles at this touchpoint");
pub const ADD_OBSTACLE: Phrase = Phrase::new("＋ 障碍", "+ Obstacle");
pub const STRATEGY_HINT: Phrase = Phrase::new("我们打算怎么办", "What we want to do about it");
pub const SUGGESTIONS: Phrase = Phrase::new("参考策略", "Suggestions");
pub const FUNCTION: Phrase = Phrase::new("沟通在这里的作用", "What communication does here");

/// The field of an obstacle's strategy.
pub fn strategy_of(obstacle: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("策略：{obstacle}"),
        Language::En => format!("Strategy: {obstacle}"),
    }
}

/// Between the group's words and what was picked.
pub fn between_strategies(language: Language) -> &'static str {
    match language {
        Language::Zh => "；",
        Language::En => "; ",
    }
}

/// Takes away what it names: a member, an obstacle, a day.
pub fn remove(what: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("去掉 {what}"),
        Language::En => format!("Remove {what}"),
    }
}

pub fn checks(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("还有 {count} 处要看"),
        (Language::En, 1) => "1 thing to look at".to_owned(),
        (Language::En, _) => format!("{count} things to look at"),
    }
}

pub const ALL_GOOD: Phrase = Phrase::new(
    "没有问题：每条链接都有期限和标准",
    "Nothing to mend: every link has a deadline and a standard",
);
pub const BEGIN: Phrase =
    Phrase::new("先给一个关键时刻找出上游", "First find what stands upstream of a moment of truth");
pub const BEGIN_HOW: Phrase = Phrase::new(
    "前台是最后一环。往上问：谁是供方，谁是内部客户，交什么、什么时候、怎样算合格。",
    "The front line is the last link. Ask upstream: who supplies, who is the internal customer, what is handed over, by when, and when is it good.",
);

// The graph.
pub const NO_LINKS: Phrase = Phrase::new("还没有链接", "No links yet");
pub const NO_LINKS_HOW: Phrase = Phrase::new(
    "在链条里添加第一条，这里就会画出谁依赖谁。",
    "Add the first one in the chain; here it is drawn who depends on whom.",
);
pub const TO_CHAIN: Phrase = Phrase::new("去链条", "To the chain");
pub const GRAPH_LEGEND: Phrase = Phrase::new(
    "箭头从供方指向内部客户，越粗链接越多。红框：承诺绕成了一圈。",
    "Arrows go from supplier to internal customer; the more links, the thicker. Red frame: the promises go in a circle.",
);
pub const LINKS: Phrase = Phrase::new("全部链接", "All links");

/// The departments that no arrow touches.
pub fn without_links(departments: &[&str], language: Language) -> String {
    let names = departments.join(names::SEPARATOR.get(language));
    match language {
        Language::Zh => format!("还没有链接：{names}"),
        Language::En => format!("Without links: {names}"),
    }
}

/// An arrow of the graph in words.
pub fn edge(supplier: &str, customer: &str, count: usize, language: Language) -> String {
    let link = format!("{supplier} → {customer}");
    match (language, count) {
        (Language::Zh, _) => format!("{link}，{count} 条"),
        (Language::En, 1) => format!("{link}, 1 link"),
        (Language::En, _) => format!("{link}, {count} links"),
    }
}

// The page of a department.
pub const NO_DEPARTMENTS: Phrase = Phrase::new("还没有部门", "No departments yet");
pub const NO_DEPARTMENTS_HOW: Phrase = Phrase::new(
    "添加一个自己的，或从目录里选常见的职能部门，再改成你们的说法。",
    "Add one of your own, or pick a common function from the catalogue and put it in your own words.",
);
pub const CATALOGUE: Phrase = Phrase::new("从目录选…", "Catalogue…");
pub const MY_CUSTOMERS: Phrase = Phrase::new("我的客户", "My customers");
pub const MY_SUPPLIERS: Phrase = Phrase::new("我的供方", "My suppliers");
pub const I_PROMISED: Phrase = Phrase::new("我承诺的", "What I promised");
pub const PROMISED_TO_ME: Phrase = Phrase::new("承诺给我的", "What I was promised");
pub const NOBODY_YET: Phrase = Phrase::new(
    "还没有。互为客户、互为供方：想一想是谁。",
    "None yet. Everybody serves and is served: who could it be?",
);
pub const CONTRIBUTES: Phrase = Phrase::new("贡献什么", "What it contributes");
pub const SERVES: Phrase = Phrase::new("服务谁", "Whom it serves");
pub const NEEDS: Phrase = Phrase::new("需要什么", "What it needs");
pub const YES_DELETE: Phrase = Phrase::new("仍然删除", "Delete all the same");
pub const KEEP: Phrase = Phrase::new("保留", "Keep");

/// Asked before a department goes that is used. `others` are members of the team and rated suppliers.
pub fn used(touchpoints: usize, links: usize, others: usize, language: Language) -> String {
    match language {
        Language::Zh => {
            let others = if others > 0 {
                format!("，还有 {others} 处在团队或服务评分里")
            } else {
                String::new()
            };
            format!(
                "它用在 {touchpoints} 个触点、{links} 条链接上{others}，会一起去掉。撤销一次就能全部找回。"
            )
        }
        Language::En => {
            let others = if others > 0 {
                format!(", and {others} times in the team or the ratings")
            } else {
                String::new()
            };
            format!(
                "It is used at {touchpoints} touchpoints and in {links} links{others}; they lose it. One undo brings all of it back."
            )
        }
    }
}

// The page of a cross-department matter.
pub const MATTER: Phrase = Phrase::new("跨部门的事", "The matter");
pub const MATTER_HINT: Phrase =
    Phrase::new("一句话：哪一件事要几个部门一起做", "In a line: what several departments must do together");
pub const NEED: Phrase = Phrase::new("为什么要协作", "Why it needs several departments");
pub const NEED_HINT: Phrase = Phrase::new(
    "哪个客户、在哪个触点、受了什么影响？一个部门为什么做不成？",
    "Which customer, at which touchpoint, is affected how? Why can one department not do it alone?",
);
pub const GOAL: Phrase = Phrase::new("共同目标", "Common goal");
pub const GOAL_HINT: Phrase =
    Phrase::new("到哪一天，什么从多少变成多少", "By which day, what changes from how much to how much");

/// What each of the five steps asks.
pub const STEP_ASKS: [Phrase; 5] = [
    Phrase::new("一个部门做不成的，才要协作", "Work together on what one department cannot do alone"),
    Phrase::new("5～8 人，两个披萨够分", "5 to 8 people: two pizzas feed them"),
    Phrase::new("逐条对照 SMART", "Check it against SMART, point by point"),
    Phrase::new(
        "什么形式、多久一次，说的和听的要对上",
        "In which form, how often; what is said and what is understood must agree",
    ),
    Phrase::new("定好回顾日，到时回头看", "Fix the review days on which you look back"),
];

pub const STEPS_TITLE: Phrase = Phrase::new("协作五步", "Five steps of working together");
pub const BEGIN_COLLABORATION: Phrase = Phrase::new(
    "挑一件要几个部门一起才做得成的事，写成一页。",
    "Take one matter that needs several departments, and put it on one page.",
);

pub const STEP_DONE: Phrase = Phrase::new("已完成", "Done");

pub const TOO_MANY: Phrase = Phrase::new(
    "两个披萨不够分了：留下 8 人以内，其余的知会就好。",
    "More than two pizzas feed: keep it to 8 and inform the others.",
);
pub const TOO_FEW: Phrase =
    Phrase::new("少于 5 人，看看有没有漏掉哪个部门。", "Fewer than 5: is a department missing?");
pub const ADD_MEMBER: Phrase = Phrase::new("＋ 成员", "+ Member");
pub const OUR_MEMBERS: Phrase = Phrase::new("用本组组员", "Take our group");
pub const NAME: Phrase = Phrase::new("姓名", "Name");
pub const NO_DEPARTMENT: Phrase = Phrase::new("部门…", "Department…");

/// `成员 2`: the field of a member's name.
pub fn member(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("成员 {number}"),
        Language::En => format!("Member {number}"),
    }
}

pub fn department_of_member(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("成员 {number} 的部门"),
        Language::En => format!("Department of member {number}"),
    }
}

pub const FORMS: Phrase = Phrase::new("用什么形式，多久一次", "In which form, how often");

pub const HOW_OFTEN_HINT: Phrase = Phrase::new("多久一次，谁召集", "How often, and who calls it");

/// The field of how often a form is used.
pub fn how_often(form: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{form}：多久一次"),
        Language::En => format!("{form}: how often"),
    }
}

pub const CONFIRM: Phrase = Phrase::new("双向确认", "Two-way confirmation");
pub const CONFIRM_WHY: Phrase = Phrase::new(
    "说的一方写一句，听的一方用自己的话复述，对上了才算数。",
    "One side says it; the other repeats it in its own words. It counts when the two agree.",
);
pub const SAID_HINT: Phrase = Phrase::new("我们说的是…", "What we said…");
pub const UNDERSTOOD_HINT: Phrase = Phrase::new("他们听成的是…", "What they understood…");
pub const ADD_CONFIRMATION: Phrase = Phrase::new("＋ 确认", "+ Confirmation");

pub fn said(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("说的 {number}"),
        Language::En => format!("Said {number}"),
    }
}

pub fn understood(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("听成的 {number}"),
        Language::En => format!("Understood {number}"),
    }
}

pub fn confirmation(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("确认 {number}"),
        Language::En => format!("confirmation {number}"),
    }
}

pub const REVIEW_DATE: Phrase = Phrase::new("下一个回顾日", "Next review day");
pub const DATE_HINT: Phrase = Phrase::new("2026-12-31", "2026-12-31");
pub const REVIEW_HINT: Phrase = Phrase::new("那天看什么", "What to look at that day");
pub const ADD_REVIEW: Phrase = Phrase::new("＋ 回顾日", "+ Review day");

/// What is looked at on a day.
pub fn review(date: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{date} 看什么"),
        Language::En => format!("What on {date}"),
    }
}

/// A touchpoint with its number, cut where there is no such thing.
pub fn numbered(position: usize, name: &str) -> String {
    names::numbered(position, name)
}
