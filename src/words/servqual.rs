//! SERVQUAL in words: the dimensions, the items in our own and positive wording, and the five gaps.
//!
//! The items stand in the order of [`crate::analysis::servqual::dimension_of`]. In the internal version
//! the one who is rated is the supplier department.

use super::Phrase;
use crate::model::lenses::{ServiceGap, ServqualDimension, ServqualForm};

/// The name of a dimension.
pub const fn dimension(dimension: ServqualDimension) -> Phrase {
    match dimension {
        ServqualDimension::Tangibles => Phrase::new("有形性", "Tangibles"),
        ServqualDimension::Reliability => Phrase::new("可靠性", "Reliability"),
        ServqualDimension::Responsiveness => Phrase::new("响应性", "Responsiveness"),
        ServqualDimension::Assurance => Phrase::new("保证性", "Assurance"),
        ServqualDimension::Empathy => Phrase::new("移情性", "Empathy"),
    }
}

/// What a dimension asks.
pub const fn meaning(dimension: ServqualDimension) -> Phrase {
    match dimension {
        ServqualDimension::Tangibles => {
            Phrase::new("看得见的：场所、工具、资料", "What can be seen: place, tools, papers")
        }
        ServqualDimension::Reliability => {
            Phrase::new("说到做到，一次做对", "Promises kept, right the first time")
        }
        ServqualDimension::Responsiveness => Phrase::new("愿意帮忙，反应快", "Willing and quick to help"),
        ServqualDimension::Assurance => Phrase::new("懂行、有礼，让人放心", "Able, polite and trustworthy"),
        ServqualDimension::Empathy => Phrase::new("懂我，把我当一回事", "They understand me and care"),
    }
}

/// The name of a form.
pub const fn form(form: ServqualForm) -> Phrase {
    match form {
        ServqualForm::Short => Phrase::new("10 题短表", "Short form, 10 items"),
        ServqualForm::Full => Phrase::new("22 题全表", "Full form, 22 items"),
    }
}

/// Expectation E, perception P, and their difference.
pub const EXPECTED: Phrase = Phrase::new("期望 E", "Expected E");
pub const PERCEIVED: Phrase = Phrase::new("感知 P", "Perceived P");
pub const GAP: Phrase = Phrase::new("差距 P−E", "Gap P − E");
pub const WEIGHTED: Phrase = Phrase::new("加权", "Weighted");
pub const UNWEIGHTED: Phrase = Phrase::new("不加权", "Unweighted");

/// One item, as a customer and as an internal customer answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub customer: Phrase,
    pub internal: Phrase,
}

const fn item_of(customer: [&'static str; 2], internal: [&'static str; 2]) -> Item {
    Item { customer: Phrase::new(customer[0], customer[1]), internal: Phrase::new(internal[0], internal[1]) }
}

/// The wording of an item, counted from 1; `None` past the end of the form.
pub fn item(form: ServqualForm, item: u8, internal: bool) -> Option<Phrase> {
    let items: &[Item] = match form {
        ServqualForm::Short => &SHORT,
        ServqualForm::Full => &FULL,
    };
    let item = items.get(usize::from(item).checked_sub(1)?)?;
    Some(if internal { item.internal } else { item.customer })
}

/// The short form: two items each for reliability, responsiveness, assurance, empathy, tangibles.
pub const SHORT: [Item; 10] = [
    item_of(
        ["答应我的事，按时做到", "What I was promised is done on time"],
        ["答应我们部门的事，按时做到", "What our department was promised is done on time"],
    ),
    item_of(
        ["一次就做对，不用返工", "It is right the first time"],
        ["交过来的东西一次就对，我们不用返工", "What they hand over is right the first time"],
    ),
    item_of(
        ["有事能很快找到人", "I quickly find someone when I need them"],
        ["我们有事，能很快找到供方部门的人", "We quickly find someone there when we need them"],
    ),
    item_of(
        ["等待的时候，有人告诉我进展", "While I wait, I hear how it is going"],
        ["等待的时候，供方部门主动告诉我们进展", "While we wait, they tell us how it is going"],
    ),
    item_of(
        ["对方懂行", "They know what they are doing"],
        ["供方部门懂行", "The supplier department knows what it is doing"],
    ),
    item_of(
        ["跟他们打交道，我放心", "I feel safe dealing with them"],
        ["事情交给供方部门，我们放心", "We feel safe leaving things to them"],
    ),
    item_of(
        ["知道我真正要的是什么", "They know what I really want"],
        ["知道我们部门真正要的是什么", "They know what our department really wants"],
    ),
    item_of(
        ["愿意为我的特殊情况想办法", "They find a way when my case is special"],
        ["愿意为我们的特殊情况想办法", "They find a way when our case is special"],
    ),
    item_of(
        ["界面和场所清楚、好用", "Place and screens are clear and easy to use"],
        ["供方部门的系统和入口清楚、好用", "Their systems and channels are clear and easy to use"],
    ),
    item_of(
        ["单据和资料一目了然", "Papers and messages are plain at a glance"],
        ["供方部门给的单据和资料一目了然", "Their papers and data are plain at a glance"],
    ),
];

/// The full form: tangibles 1–4, reliability 5–9, responsiveness 10–13, assurance 14–17, empathy 18–22.
pub const FULL: [Item; 22] = [
    item_of(
        ["设备和工具跟得上时代，用着顺手", "Their equipment is up to date and works well"],
        [
            "供方部门的设备和工具跟得上，用着顺手",
            "The supplier department's tools are up to date and work well",
        ],
    ),
    item_of(
        ["场所和界面整洁、好找路", "Place and screens are tidy and easy to find one's way in"],
        [
            "供方部门的系统和入口整洁、好找路",
            "Their systems and channels are tidy and easy to find one's way in",
        ],
    ),
    item_of(
        ["接待我的人整洁、有精神", "The people I meet look neat and ready"],
        ["供方部门对接的人准备充分、有精神", "The people we deal with there come prepared and ready"],
    ),
    item_of(
        ["单据、页面和资料清楚易读", "Forms, pages and leaflets are easy to read"],
        ["供方部门给的单据、报表和资料清楚易读", "Their forms, reports and papers are easy to read"],
    ),
    item_of(
        ["答应哪天办好，哪天就办好", "What is promised for a day is done by that day"],
        ["答应我们哪天交，哪天就交", "What they promise us for a day comes by that day"],
    ),
    item_of(
        [
            "我遇到麻烦时，对方体谅我，让我安心",
            "When I am in trouble, they feel with me and put my mind at rest",
        ],
        [
            "我们遇到麻烦时，供方部门体谅我们，让我们安心",
            "When we are in trouble, they feel with us and put our minds at rest",
        ],
    ),
    item_of(
        ["第一次就办对", "They get it right the first time"],
        ["交给我们的东西第一次就对", "What they hand us is right the first time"],
    ),
    item_of(
        ["约好几点，就是几点", "An appointment is kept to the minute"],
        ["约好的时间，供方部门都守时", "They keep the times agreed with us"],
    ),
    item_of(
        ["记录准确，不用我再说一遍", "Their records are right, so I need not say it twice"],
        ["供方部门的记录准确，不用我们再报一遍", "Their records are right, so we need not report twice"],
    ),
    item_of(
        ["会说清楚事情什么时候能办好", "They say clearly when it will be done"],
        ["会跟我们说清楚什么时候能办好", "They tell us clearly when it will be done"],
    ),
    item_of(
        ["一开口，很快就有人来办", "When I ask, someone soon sees to it"],
        ["我们一提需求，很快就有人来办", "When we ask, someone there soon sees to it"],
    ),
    item_of(
        ["总是乐意帮忙", "They are always glad to help"],
        ["供方部门总是乐意帮我们", "They are always glad to help us"],
    ),
    item_of(
        ["再忙也会回应我", "However busy, they answer me"],
        ["再忙也会回应我们", "However busy, they answer us"],
    ),
    item_of(
        ["他们的言行让我信得过", "What they say and do makes me trust them"],
        ["供方部门的言行让我们信得过", "What they say and do makes us trust them"],
    ),
    item_of(
        ["把钱和资料交给他们，我觉得安全", "My money and my data are safe with them"],
        ["把数据和权限交给供方部门，我们觉得安全", "Our data and our rights are safe with them"],
    ),
    item_of(
        ["始终客气、有礼", "They are polite throughout"],
        ["对我们始终客气、有礼", "They are polite to us throughout"],
    ),
    item_of(
        ["懂行，问什么都答得上来", "They know their trade and can answer what I ask"],
        ["懂行，我们问什么都答得上来", "They know their trade and can answer what we ask"],
    ),
    item_of(
        ["把我当成一个人，而不是一个号", "I am a person to them, not a number"],
        ["了解我们部门的情况，不是一刀切", "They see our department's own situation"],
    ),
    item_of(
        ["服务的时间对我方便", "Their hours suit me"],
        ["供方部门的服务时间配得上我们的工作时间", "Their hours suit our working hours"],
    ),
    item_of(
        ["有人专门关照我这件事", "Someone looks after my case in person"],
        ["有专人跟进我们的事", "Someone there follows up our case in person"],
    ),
    item_of(
        ["真心为我的利益着想", "They have my interest at heart"],
        ["真心为我们把事做成着想", "They want our work to succeed"],
    ),
    item_of(
        ["明白我真正需要什么", "They understand what I really need"],
        ["明白我们部门真正需要什么", "They understand what our department really needs"],
    ),
];

/// The name of a cause in the gap model.
pub const fn gap(gap: ServiceGap) -> Phrase {
    match gap {
        ServiceGap::Knowledge => Phrase::new("差距 1 认知", "Gap 1 Knowledge"),
        ServiceGap::Standard => Phrase::new("差距 2 标准", "Gap 2 Standard"),
        ServiceGap::Delivery => Phrase::new("差距 3 交付", "Gap 3 Delivery"),
        ServiceGap::Communication => Phrase::new("差距 4 传播", "Gap 4 Communication"),
    }
}

/// What went wrong in a gap.
pub const fn gap_meaning(gap: ServiceGap) -> Phrase {
    match gap {
        ServiceGap::Knowledge => Phrase::new("我们不知道客户要什么", "We do not know what customers expect"),
        ServiceGap::Standard => Phrase::new("知道，但没定成标准", "We know, but never made it a standard"),
        ServiceGap::Delivery => Phrase::new("有标准，但没做到", "There is a standard, but it is not kept"),
        ServiceGap::Communication => Phrase::new("宣传得比做到的多", "More was promised than is delivered"),
    }
}

/// Who can close a gap.
pub const fn gap_owner(gap: ServiceGap) -> Phrase {
    match gap {
        ServiceGap::Knowledge => Phrase::new("市场、客服调研", "Marketing and customer research"),
        ServiceGap::Standard => Phrase::new("运营、流程", "Operations and process"),
        ServiceGap::Delivery => Phrase::new("人力、一线", "HR and the front line"),
        ServiceGap::Communication => Phrase::new("市场、品牌、销售", "Marketing, brand and sales"),
    }
}

/// The fifth gap, which the other four make: it is what the customer feels, so it is no cause.
pub const GAP_FIVE: Phrase = Phrase::new(
    "差距 5 感受：感知减期望，由前四个差距造成",
    "Gap 5 Felt: perception less expectation, made by the other four",
);
