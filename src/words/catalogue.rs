//! Functional departments to pick from: what each contributes, whom it serves inside the company, and
//! what it needs from others for that. A beginning for the group's own words.

use super::Phrase;

/// A department as most companies have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    pub name: Phrase,
    pub contributes: Phrase,
    pub serves: Phrase,
    pub needs: Phrase,
}

/// In the order of the list that is picked from.
pub const ALL: [Function; 8] = [
    Function {
        name: Phrase::new("人力资源部", "Human resources"),
        contributes: Phrase::new(
            "招对人、教会人、让服务好的人得到认可",
            "Finds the right people, trains them, and sees that good service is recognised",
        ),
        serves: Phrase::new("各部门主管和全体员工", "All managers and all employees"),
        needs: Phrase::new(
            "一线提前说清缺什么人、缺什么本领",
            "The front line says in good time which people and skills it lacks",
        ),
    },
    Function {
        name: Phrase::new("财务部", "Finance"),
        contributes: Phrase::new(
            "预算、快速报销和退款，让一线有钱可用",
            "Budgets, and quick refunds and expenses, so that the front line can act",
        ),
        serves: Phrase::new(
            "要花钱、要退款、要看数字的部门",
            "Departments that spend, refund or need figures",
        ),
        needs: Phrase::new("单据齐全，支出有说明", "Complete papers, and a reason for each expense"),
    },
    Function {
        name: Phrase::new("市场部", "Marketing"),
        contributes: Phrase::new(
            "知道客户要什么，对外只承诺做得到的",
            "Knows what customers expect, and promises only what can be kept",
        ),
        serves: Phrase::new("销售、客服和研发", "Sales, customer service and R&D"),
        needs: Phrase::new(
            "客服的投诉原话，研发和运营的真实能力",
            "Complaints in customers' own words, and what R&D and operations can really deliver",
        ),
    },
    Function {
        name: Phrase::new("销售部", "Sales"),
        contributes: Phrase::new(
            "带来客户，把客户的期望如实交给后面的部门",
            "Wins customers, and hands their expectations on as they are",
        ),
        serves: Phrase::new("客服、交付和财务", "Customer service, delivery and finance"),
        needs: Phrase::new(
            "准确的货期和价格，客服反馈的老客户情况",
            "Firm dates and prices, and news of present customers from customer service",
        ),
    },
    Function {
        name: Phrase::new("客服部", "Customer service"),
        contributes: Phrase::new(
            "听到客户的第一句话，当场解决或接力到底",
            "Hears customers first, and solves it on the spot or follows it to the end",
        ),
        serves: Phrase::new(
            "客户，以及需要客户声音的每个部门",
            "Customers, and every department that needs their voice",
        ),
        needs: Phrase::new(
            "当场处理的权限，后台限时答复",
            "Authority to act on the spot, and timely answers from the back office",
        ),
    },
    Function {
        name: Phrase::new("研发部", "Research and development"),
        contributes: Phrase::new(
            "把客户的难处变成更好用的产品",
            "Turns customers' troubles into a product that works better",
        ),
        serves: Phrase::new("市场、销售和客服", "Marketing, sales and customer service"),
        needs: Phrase::new(
            "排好先后的需求，能重现的问题描述",
            "Needs in order of weight, and problems described so that they can be repeated",
        ),
    },
    Function {
        name: Phrase::new("行政部", "Administration"),
        contributes: Phrase::new(
            "场地、物资、车辆和访客接待，让前台没有后顾之忧",
            "Rooms, supplies, transport and reception, so that the front line has its hands free",
        ),
        serves: Phrase::new("所有部门和来访的客户", "All departments and visiting customers"),
        needs: Phrase::new("提前一点的需求和准确的人数", "Requests with some notice, and the right numbers"),
    },
    Function {
        name: Phrase::new("信息技术部", "IT"),
        contributes: Phrase::new(
            "系统稳定，数据连通，有问题很快有人管",
            "Systems that run, data that flows, and someone soon there when they do not",
        ),
        serves: Phrase::new("用系统的每个部门", "Every department that uses the systems"),
        needs: Phrase::new(
            "说清业务场景的需求，和验收的人",
            "Requests that tell what they are for, and someone to accept the result",
        ),
    },
];
