//! What each of five groups of the demonstration class says; the whole one has its words beside the worksheet of the
//! demonstration.

use super::{ActionWords, GroupWords, MeasureWords, MomentWords};
use crate::words::Phrase;

/// Scores as the company would: whatever the staff does is good, and the rule is the rule.
pub const DAYBREAK: GroupWords = GroupWords {
    name: Phrase::new("晨光组", "Daybreak"),
    members: [
        Phrase::new("王强", "Wang Qiang"),
        Phrase::new("李娜", "Li Na"),
        Phrase::new("张伟", "Zhang Wei"),
        Phrase::new("吴芳", "Wu Fang"),
        Phrase::new("郑涛", "Zheng Tao"),
        Phrase::new("冯雪", "Feng Xue"),
    ],
    remark: (
        "t7",
        Phrase::new(
            "超过 5 万要预约是规定，柜员已经解释得很清楚了。",
            "Over 50,000 has to be booked. That is the rule, and the teller explained it well.",
        ),
    ),
    moments: &[
        MomentWords {
            touchpoint: "t3",
            who: Phrase::new("进店的客户", "A customer who comes in"),
            situation: Phrase::new("我行员工主动迎接", "Our staff go up to her"),
            feeling: Phrase::new("感受到我行的热情", "Feels how friendly our bank is"),
        },
        MomentWords {
            touchpoint: "t6",
            who: Phrase::new("等候区的客户", "A customer in the waiting area"),
            situation: Phrase::new("我们送上温水和老花镜", "We bring water and reading glasses"),
            feeling: Phrase::new("对服务满意", "Is satisfied with our service"),
        },
        MomentWords {
            touchpoint: "t11",
            who: Phrase::new("办完业务的客户", "A customer who is done"),
            situation: Phrase::new("柜员双手递上现金", "The teller hands over the cash with both hands"),
            feeling: Phrase::new("感到被尊重", "Feels respected"),
        },
    ],
    measures: &[MeasureWords {
        touchpoint: "t6",
        what: Phrase::new("等候区添一台咖啡机", "A coffee machine for the waiting area"),
        cost: 6,
        score: 5,
    }],
    actions: &[ActionWords {
        touchpoint: "t3",
        what: Phrase::new("全员服务礼仪培训", "Train all staff in courtesy"),
        accountable: Phrase::new("网点厅堂", "Branch lobby"),
        done: Phrase::new("", ""),
    }],
    notes: Phrase::new(
        "整体服务不错，客户要多理解规定。",
        "Good service on the whole. Customers should understand the rules.",
    ),
};

/// Forgets the end: for this group the journey is over with the cash.
pub const FAR_SAIL: GroupWords = GroupWords {
    name: Phrase::new("远航组", "Far Sail"),
    members: [
        Phrase::new("徐鹏", "Xu Peng"),
        Phrase::new("马丽", "Ma Li"),
        Phrase::new("朱明", "Zhu Ming"),
        Phrase::new("胡倩", "Hu Qian"),
        Phrase::new("郭峰", "Guo Feng"),
        Phrase::new("林悦", "Lin Yue"),
    ],
    remark: ("t12", Phrase::new("钱到手，这一趟就算结束了。", "She has the money: that is the end of it.")),
    moments: &[
        MomentWords {
            touchpoint: "t5",
            who: Phrase::new("坐了快一小时的老人", "An older person, nearly an hour on a chair"),
            situation: Phrase::new("屏幕上的号一直不动", "The number on the screen does not move"),
            feeling: Phrase::new("又急又气，还不敢走开", "Anxious and angry, and afraid to leave"),
        },
        MomentWords {
            touchpoint: "t7",
            who: Phrase::new("急着给儿子送定金的母亲", "A mother whose son needs the deposit"),
            situation: Phrase::new(
                "轮到她了，才听说要预约",
                "Her turn at last, and only now she hears of booking",
            ),
            feeling: Phrase::new("像被当面关了门", "As if a door were shut in her face"),
        },
        MomentWords {
            touchpoint: "t11",
            who: Phrase::new("终于拿到钱的老人", "An older person with the money at last"),
            situation: Phrase::new(
                "柜员当面点清，双手递给她",
                "The teller counts it before her and hands it over",
            ),
            feeling: Phrase::new("松了一口气", "Relief"),
        },
    ],
    measures: &[
        MeasureWords {
            touchpoint: "t7",
            what: Phrase::new(
                "柜台准备“三条出路”：先取 5 万、约明早、现场调剂",
                "Three ways out at the counter: 50,000 now, the first slot tomorrow, or cash brought in",
            ),
            cost: 3,
            score: 0,
        },
        MeasureWords {
            touchpoint: "t5",
            what: Phrase::new("屏幕显示预计等候时间", "Show the expected wait on the screen"),
            cost: 2,
            score: -1,
        },
    ],
    actions: &[ActionWords {
        touchpoint: "t7",
        what: Phrase::new("写好“三条出路”的柜台话术", "Write the counter's script with three ways out"),
        accountable: Phrase::new("运营管理部", "Operations"),
        done: Phrase::new(
            "每个柜台一张卡，柜员背得出来",
            "A card at every counter, and the tellers know it by heart",
        ),
    }],
    notes: Phrase::new("先把柜台这一关过好。", "First of all, get the counter right."),
};

/// Harsh: nothing is good, and the rule-makers answer for it.
pub const STRAIGHT_TALK: GroupWords = GroupWords {
    name: Phrase::new("直言组", "Straight Talk"),
    members: [
        Phrase::new("高翔", "Gao Xiang"),
        Phrase::new("罗丹", "Luo Dan"),
        Phrase::new("梁斌", "Liang Bin"),
        Phrase::new("宋佳", "Song Jia"),
        Phrase::new("唐勇", "Tang Yong"),
        Phrase::new("韩梅", "Han Mei"),
    ],
    remark: (
        "t9",
        Phrase::new(
            "当着一屋子人问，是保护还是羞辱？",
            "Asked before a full room: is that protection, or shame?",
        ),
    ),
    moments: &[
        MomentWords {
            touchpoint: "t5",
            who: Phrase::new("血压高的老人", "An older person with high blood pressure"),
            situation: Phrase::new("六个柜台只开了两个", "Six counters, two of them open"),
            feeling: Phrase::new("没人在乎我的时间", "Nobody cares about my time"),
        },
        MomentWords {
            touchpoint: "t7",
            who: Phrase::new("等了五十分钟的老人", "An older person after fifty minutes"),
            situation: Phrase::new("被一句“不行”挡回去", "Sent away with a plain no"),
            feeling: Phrase::new("白等了，想投诉", "All for nothing; wants to complain"),
        },
        MomentWords {
            touchpoint: "t9",
            who: Phrase::new("取自己钱的老人", "An older person taking out her own money"),
            situation: Phrase::new("当众被盘问用途", "Questioned in public about what it is for"),
            feeling: Phrase::new("像个嫌疑人", "Like a suspect"),
        },
    ],
    measures: &[
        MeasureWords {
            touchpoint: "t9",
            what: Phrase::new(
                "先说“替您把关”，再到洽谈角问",
                "First \"this protects you\", then ask in a quiet corner",
            ),
            cost: 1,
            score: 0,
        },
        MeasureWords {
            touchpoint: "t5",
            what: Phrase::new("周五上午固定开四个柜台", "Four counters open on Friday mornings"),
            cost: 4,
            score: -1,
        },
        MeasureWords {
            touchpoint: "t13",
            what: Phrase::new(
                "群发短信改成客户经理的一通电话",
                "A call from a person instead of the bulk text",
            ),
            cost: 1,
            score: 2,
        },
    ],
    actions: &[
        ActionWords {
            touchpoint: "t9",
            what: Phrase::new("反诈询问改到洽谈角", "Move the anti-fraud questions to the quiet corner"),
            accountable: Phrase::new("合规与消保部", "Compliance and consumer protection"),
            done: Phrase::new(
                "三家网点都有一个角落和一张开场白卡片",
                "A corner and an opening line in three branches",
            ),
        },
        ActionWords {
            touchpoint: "t5",
            what: Phrase::new(
                "按客流排班，高峰多开两个柜台",
                "Staff by the rush: two more counters at the peak",
            ),
            accountable: Phrase::new("个人金融部", "Retail banking"),
            done: Phrase::new(
                "周五上午平均等候不超过 20 分钟",
                "An average wait of 20 minutes at most on Fridays",
            ),
        },
    ],
    notes: Phrase::new(
        "别怪柜员。排班和规定都不是柜员定的。",
        "Do not blame the tellers. They set neither shifts nor rules.",
    ),
};

/// Looks upstream, and added the handover that nobody had on the map.
pub const BRIDGE: GroupWords = GroupWords {
    name: Phrase::new("桥梁组", "Bridge"),
    members: [
        Phrase::new("曹阳", "Cao Yang"),
        Phrase::new("邓洁", "Deng Jie"),
        Phrase::new("许诺", "Xu Nuo"),
        Phrase::new("彭飞", "Peng Fei"),
        Phrase::new("蒋慧", "Jiang Hui"),
        Phrase::new("沈浩", "Shen Hao"),
    ],
    remark: (
        "t4",
        Phrase::new(
            "坑在这里挖的：取号时没有一个人问“取多少”。",
            "The pit is dug here: nobody asks how much when she takes her number.",
        ),
    ),
    moments: &[
        MomentWords {
            touchpoint: "t1",
            who: Phrase::new("提前一天打电话的老人", "An older person who phones a day ahead"),
            situation: Phrase::new("本来来得及预约，却没人问", "There was time to book, and nobody asked"),
            feeling: Phrase::new("以为都问清楚了", "Thinks that all is clear"),
        },
        MomentWords {
            touchpoint: "t4",
            who: Phrase::new(
                "第一次取大额的老人",
                "An older person taking out a large sum for the first time",
            ),
            situation: Phrase::new(
                "拿到号，没人看材料、没人问金额",
                "A ticket, and no look at papers or amount",
            ),
            feeling: Phrase::new("心里没底", "Unsure"),
        },
    ],
    measures: &[
        MeasureWords {
            touchpoint: "t4",
            what: Phrase::new(
                "取号三问：办什么、取多少、几点前要",
                "Three questions at the kiosk: what, how much, by when",
            ),
            cost: 2,
            score: 2,
        },
        MeasureWords {
            touchpoint: "t13",
            what: Phrase::new("大堂经理当天傍晚打一通电话", "The lobby host phones that evening"),
            cost: 1,
            score: 3,
        },
    ],
    actions: &[ActionWords {
        touchpoint: "t4",
        what: Phrase::new(
            "上线“取现三问”，当场代约",
            "Roll out the three cash questions and book on the spot",
        ),
        accountable: Phrase::new("个人金融部副总", "Deputy head of Retail banking"),
        done: Phrase::new("大额客户到柜台前都已预约", "Every large withdrawal is booked before the counter"),
    }],
    notes: Phrase::new(
        "热线、厅堂、柜台各做各的，谁也没把客户的话传下去。",
        "Hotline, lobby and counter each did their part, and nobody passed on what she had said.",
    ),
};

/// The touchpoint that this group added, what it does there, and the moment of truth that it is.
pub const HANDOVER: Phrase = Phrase::new("大堂把她的情况交给柜台", "The lobby hands her case to the counter");
pub const HANDOVER_THOUGHT: Phrase =
    Phrase::new("刚才说过的，怎么又要从头说一遍？", "I told them already. Why from the start again?");
pub const HANDOVER_WHO: Phrase =
    Phrase::new("已经说过一遍的老人", "An older person who has said it all once");
pub const HANDOVER_SITUATION: Phrase = Phrase::new("柜台什么都不知道", "The counter knows nothing of it");
pub const HANDOVER_FEELING: Phrase = Phrase::new("没人真的在听", "Nobody really listens");

/// Remembers the good: builds peaks and an end, and leaves the pit.
pub const WARM_SUN: GroupWords = GroupWords {
    name: Phrase::new("暖阳组", "Warm Sun"),
    members: [
        Phrase::new("杨帆", "Yang Fan"),
        Phrase::new("谢婷", "Xie Ting"),
        Phrase::new("秦朗", "Qin Lang"),
        Phrase::new("袁梦", "Yuan Meng"),
        Phrase::new("田野", "Tian Ye"),
        Phrase::new("夏雨", "Xia Yu"),
    ],
    remark: (
        "t6",
        Phrase::new("她还记得我上次来过，这比水更暖。", "She remembered me. That is warmer than the water."),
    ),
    moments: &[
        MomentWords {
            touchpoint: "t6",
            who: Phrase::new("怕麻烦别人的老人", "An older person who hates to be a bother"),
            situation: Phrase::new("没开口，水和老花镜就来了", "Water and glasses come before she asks"),
            feeling: Phrase::new("被放在心上", "Somebody has her in mind"),
        },
        MomentWords {
            touchpoint: "t11",
            who: Phrase::new("拿到新卡和现金的老人", "An older person with the new card and the cash"),
            situation: Phrase::new("柜员陪她一起点清", "The teller counts it together with her"),
            feeling: Phrase::new("放心了，笑了", "At ease, and smiling"),
        },
        MomentWords {
            touchpoint: "t13",
            who: Phrase::new("已经回到家的老人", "An older person back at home"),
            situation: Phrase::new("三天后收到问候", "A message three days later"),
            feeling: Phrase::new("还有人惦记这件事", "Somebody still thinks of it"),
        },
    ],
    measures: &[
        MeasureWords {
            touchpoint: "t11",
            what: Phrase::new("新卡装进写着她名字的卡套", "The new card in a sleeve with her name"),
            cost: 1,
            score: 5,
        },
        MeasureWords {
            touchpoint: "t13",
            what: Phrase::new(
                "短信改成大堂经理的语音问候",
                "A voice message from the lobby host instead of the text",
            ),
            cost: 1,
            score: 4,
        },
    ],
    actions: &[ActionWords {
        touchpoint: "t13",
        what: Phrase::new(
            "大额客户办完当天由大堂经理回访",
            "The lobby host calls back on the day of a large withdrawal",
        ),
        accountable: Phrase::new("网点厅堂", "Branch lobby"),
        done: Phrase::new("每周抽查十位，八位接到了电话", "Of ten checked a week, eight got the call"),
    }],
    notes: Phrase::new(
        "好的时刻要再好一点，结尾要有人味。",
        "Make the good moments better, and let a person do the end.",
    ),
};
