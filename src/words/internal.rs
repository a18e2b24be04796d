//! Internal customers in words: the four kinds, obstacles with strategies to pick from, the promise as a
//! sentence, the cross-department matter.

use super::Phrase;
use super::names;
use crate::analysis::internal::team_links;
use crate::model::collaboration::{CollaborationForm, SmartPoint};
use crate::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use crate::model::{InternalLink, Language, Worksheet};

/// The name of a kind of internal customer.
pub const fn kind(kind: InternalCustomerKind) -> Phrase {
    match kind {
        InternalCustomerKind::Hierarchy => Phrase::new("职级客户", "Hierarchy"),
        InternalCustomerKind::Function => Phrase::new("职能客户", "Function"),
        InternalCustomerKind::WorkStep => Phrase::new("工序客户", "Work step"),
        InternalCustomerKind::Process => Phrase::new("流程客户", "Process"),
    }
}

/// How to tell the kinds apart.
pub const fn kind_meaning(kind: InternalCustomerKind) -> Phrase {
    match kind {
        InternalCustomerKind::Hierarchy => Phrase::new(
            "上下级：上级要结果，下级要条件",
            "Superior and subordinate: one needs results, the other the means",
        ),
        InternalCustomerKind::Function => Phrase::new(
            "职能部门之间互相服务，例如后台服务前台",
            "One function serves another, as back office serves front",
        ),
        InternalCustomerKind::WorkStep => {
            Phrase::new("同一件事的下一道：我做完，你接着做", "The next hand on the same piece of work")
        }
        InternalCustomerKind::Process => Phrase::new(
            "跨几个部门的整条流程里，为另一个部门服务",
            "A service across a whole process of several departments",
        ),
    }
}

/// The key idea.
pub const MUTUAL: Phrase = Phrase::new(
    "互为客户，互为供方：提供服务是义务，要求服务是权利",
    "Each is the other's customer and supplier: serving is a duty, asking for service a right",
);

/// The name of an obstacle.
pub const fn obstacle(kind: ObstacleKind) -> Phrase {
    match kind {
        ObstacleKind::InformationSilo => Phrase::new("信息孤岛", "Information silo"),
        ObstacleKind::Communication => Phrase::new("沟通障碍", "Communication barrier"),
        ObstacleKind::ConflictOfInterest => {
            Phrase::new("利益冲突、资源竞争", "Conflict over interests or resources")
        }
        ObstacleKind::NoIncentive => Phrase::new("缺乏激励机制", "No incentive"),
        ObstacleKind::DifferentGoals => Phrase::new("目标不一致", "Different goals"),
        ObstacleKind::Culture => Phrase::new("文化差异", "Different cultures"),
        ObstacleKind::NoLeadership => Phrase::new("缺乏领导支持", "No support from leaders"),
        ObstacleKind::Attitude => Phrase::new("主观障碍：各顾各的", "Attitude: everyone for themselves"),
        ObstacleKind::UnclearProcess => {
            Phrase::new("客观障碍：职责、流程不清", "Unclear duties and processes")
        }
        ObstacleKind::RoleConfusion => Phrase::new("角色错位", "Mistaken roles"),
    }
}

/// What helps against an obstacle, to begin from.
pub const fn strategies(kind: ObstacleKind) -> &'static [Phrase] {
    match kind {
        ObstacleKind::InformationSilo => {
            &const {
                [
                    Phrase::new("建一个共享文档或数据平台", "Set up a shared document or data platform"),
                    Phrase::new("把这一步搬到数字化协作平台上", "Move this step to a collaboration platform"),
                ]
            }
        }
        ObstacleKind::Communication => {
            &const {
                [
                    Phrase::new(
                        "定期开短会，带着问题来，带着结论走",
                        "Meet briefly and regularly: come with questions, leave with answers",
                    ),
                    Phrase::new(
                        "双向确认：一方说，另一方复述",
                        "Confirm both ways: one says it, the other says it back",
                    ),
                    Phrase::new(
                        "开一个非正式渠道，平时就说得上话",
                        "Open an informal channel, so that people know each other",
                    ),
                ]
            }
        }
        ObstacleKind::ConflictOfInterest => {
            &const {
                [
                    Phrase::new(
                        "请双方主管当面协调利益",
                        "Have both managers settle the interests face to face",
                    ),
                    Phrase::new("共享资源，排好使用的先后", "Share the resource and agree who uses it when"),
                    Phrase::new("设一个两边都背的指标", "Set one target that both sides carry"),
                ]
            }
        }
        ObstacleKind::NoIncentive => {
            &const {
                [
                    Phrase::new("把协作写进考核", "Make collaboration part of the appraisal"),
                    Phrase::new(
                        "设一个协作奖，由内部客户来评",
                        "Give an award that internal customers decide",
                    ),
                ]
            }
        }
        ObstacleKind::DifferentGoals => {
            &const {
                [
                    Phrase::new(
                        "把战略讲到每个部门能听懂",
                        "Explain the strategy until every department can tell its part",
                    ),
                    Phrase::new(
                        "开部门对接会，对齐先后",
                        "Bring the departments together to align priorities",
                    ),
                    Phrase::new(
                        "写一个共同目标，用 SMART 对一遍",
                        "Write a common goal and check it against SMART",
                    ),
                ]
            }
        }
        ObstacleKind::Culture => {
            &const {
                [
                    Phrase::new("一起做一次团队活动", "Do something together as a team"),
                    Phrase::new("互派人员轮岗一周", "Swap people for a week"),
                ]
            }
        }
        ObstacleKind::NoLeadership => {
            &const {
                [
                    Phrase::new("请一位高层做发起人", "Win a senior sponsor"),
                    Phrase::new(
                        "用一页纸向上说明：问题、数字、要什么",
                        "Take one page upwards: the problem, the figures, the request",
                    ),
                ]
            }
        }
        ObstacleKind::Attitude => {
            &const {
                [
                    Phrase::new(
                        "角色互换三分钟，站在内部客户那边说",
                        "Swap roles for three minutes and speak as the internal customer",
                    ),
                    Phrase::new(
                        "培养服务意识，从一句“您需要什么”开始",
                        "Begin with one question: what do you need from us?",
                    ),
                ]
            }
        }
        ObstacleKind::UnclearProcess => {
            &const {
                [
                    Phrase::new("画出流程，定好标准和时限", "Draw the process, with standards and deadlines"),
                    Phrase::new(
                        "用 RASCI 定责任，每一步只有一个 A",
                        "Settle it with RASCI: one A for every step",
                    ),
                ]
            }
        }
        ObstacleKind::RoleConfusion => {
            &const {
                [
                    Phrase::new(
                        "用 RASCI 说清谁当责、谁协同",
                        "Say with RASCI who is accountable and who helps",
                    ),
                    Phrase::new("角色体验：到对方岗位坐半天", "Spend half a day in the other's place"),
                ]
            }
        }
    }
}

/// What communication does for people.
pub const fn function(function: CommunicationFunction) -> Phrase {
    match function {
        CommunicationFunction::Glue => Phrase::new("粘合", "Glue"),
        CommunicationFunction::Lubricate => Phrase::new("润滑", "Lubricate"),
        CommunicationFunction::Catalyse => Phrase::new("催化", "Catalyse"),
    }
}

/// What that means.
pub const fn function_meaning(function: CommunicationFunction) -> Phrase {
    match function {
        CommunicationFunction::Glue => Phrase::new("把人连在一起", "Holds people together"),
        CommunicationFunction::Lubricate => Phrase::new("增进信任和理解", "Builds trust and understanding"),
        CommunicationFunction::Catalyse => {
            Phrase::new("让共同的成果来得更快", "Speeds up what is achieved together")
        }
    }
}

/// A way of working together.
pub const fn form(form: CollaborationForm) -> Phrase {
    match form {
        CollaborationForm::Meeting => Phrase::new("定期会议", "Regular meeting"),
        CollaborationForm::ProjectGroup => Phrase::new("项目小组", "Project group"),
        CollaborationForm::Platform => Phrase::new("数字化平台", "Digital platform"),
        CollaborationForm::SharedDocuments => Phrase::new("文档共享", "Shared documents"),
    }
}

/// A point of SMART.
pub const fn smart(point: SmartPoint) -> Phrase {
    match point {
        SmartPoint::Specific => Phrase::new("具体", "Specific"),
        SmartPoint::Measurable => Phrase::new("可衡量", "Measurable"),
        SmartPoint::Achievable => Phrase::new("可达成", "Achievable"),
        SmartPoint::Relevant => Phrase::new("相关", "Relevant"),
        SmartPoint::TimeBound => Phrase::new("有时限", "Time-bound"),
    }
}

/// What a point of SMART asks of a goal.
pub const fn smart_question(point: SmartPoint) -> Phrase {
    match point {
        SmartPoint::Specific => {
            Phrase::new("说得出做什么、对谁做吗？", "Does it say what is done, and for whom?")
        }
        SmartPoint::Measurable => {
            Phrase::new("能用数字说做到了没有吗？", "Can a number tell whether it was reached?")
        }
        SmartPoint::Achievable => {
            Phrase::new("以手上的人和钱做得到吗？", "Can it be done with the people and money at hand?")
        }
        SmartPoint::Relevant => Phrase::new(
            "和客户的感受、公司的战略有关吗？",
            "Does it matter to the customer and the strategy?",
        ),
        SmartPoint::TimeBound => Phrase::new("写了到哪天为止吗？", "Does it say by which day?"),
    }
}

/// The five steps of working across departments.
pub const STEPS: [Phrase; 5] = [
    Phrase::new("识别协作需求", "Identify the need"),
    Phrase::new("组建跨部门团队", "Form the team"),
    Phrase::new("制定共同目标", "Set a common goal"),
    Phrase::new("建立沟通和反馈机制", "Agree on communication and feedback"),
    Phrase::new("评估与调整", "Evaluate and adjust"),
];

/// How many people, and how many ways to talk among them.
pub fn team(n: usize, language: Language) -> String {
    let links = team_links(n);
    match language {
        Language::Zh => format!("{n} 人，{links} 条沟通线"),
        Language::En => {
            format!("{n} {}, {links} {}", plural(n, "person", "people"), plural(links, "link", "links"))
        }
    }
}

fn plural(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// The promise as one sentence: 在…前，把…交给…，合格标准是…，做不到就…. What is open shows as `…`.
pub fn agreement(link: &InternalLink, worksheet: &Worksheet, language: Language) -> String {
    let or_open = |text: &str| {
        let text = text.trim().trim_end_matches(['。', '.', '，', ',', '；', ';']);
        if text.is_empty() { "…".to_owned() } else { text.to_owned() }
    };
    let customer = or_open(&names::department(worksheet, &link.customer, language));
    let supplier = or_open(&names::department(worksheet, &link.supplier, language));
    let [deliverable, acceptance, otherwise] =
        [&link.deliverable, &link.acceptance, &link.otherwise].map(|text| or_open(text));
    // A full stop inside the sentence may belong to a short form such as "p.m.".
    let deadline = link.deadline.trim().trim_end_matches(['。', '，', ',', '；', ';']);
    let deadline = if deadline.is_empty() { "…".to_owned() } else { deadline.to_owned() };
    match language {
        Language::Zh => {
            // A deadline such as "10 分钟内" says already that it is one.
            let closed = ["前", "内", "时", "当天", "当场"].iter().any(|end| deadline.ends_with(end));
            let before = if closed { "" } else { "前" };
            format!(
                "在{deadline}{before}，{supplier}把{deliverable}交给{customer}，合格标准是{acceptance}，做不到就{otherwise}。"
            )
        }
        Language::En => {
            const SAID: [&str; 9] = ["by", "within", "before", "on", "at", "every", "each", "after", "in"];
            let first = deadline.split(' ').next().unwrap_or_default().to_lowercase();
            let when = if SAID.contains(&first.as_str()) { deadline } else { format!("by {deadline}") };
            let mut letters = when.chars();
            let when: String =
                letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            format!(
                "{when}, {supplier} hands {deliverable} to {customer}; it is good when {acceptance}; if it fails, {otherwise}."
            )
        }
    }
}

/// Supplier → customer.
pub fn link_name(link: &InternalLink, worksheet: &Worksheet, language: Language) -> String {
    let name = |id| names::department(worksheet, id, language);
    format!("{} → {}", name(&link.supplier), name(&link.customer))
}
