//! The step of the lenses: its pages, fields, buttons, empty states and what a screen reader says.

use super::Phrase;
use crate::model::Language;

pub const TAG_PAGE: Phrase = Phrase::new("快速分类", "Quick tag");
pub const SURVEY_PAGE: Phrase = Phrase::new("KANO 问卷", "KANO survey");
pub const SERVQUAL_PAGE: Phrase = Phrase::new("SERVQUAL", "SERVQUAL");

/// A label and what it is about: `类型：3 等待叫号`.
pub fn of(label: &str, what: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{label}：{what}"),
        Language::En => format!("{label}: {what}"),
    }
}

pub mod tag {
    //! Quick tags on the map.

    use crate::model::Language;
    use crate::model::lenses::ServiceGap;
    use crate::words::Phrase;

    pub const WHICH_NEED: Phrase = Phrase::new("客户在这里要的是哪一类？", "Which kind of need is it?");
    pub const NEED_ROW: Phrase = Phrase::new("类型", "Need");
    pub const CAUSE_ROW: Phrase = Phrase::new("成因", "Cause");
    pub const CAUSE: Phrase = Phrase::new("这个坑是哪一段差距挖的？", "Which gap dug this pit?");
    pub const OPEN: Phrase = Phrase::new("待选", "Open");
    pub const NO_TAG: Phrase = Phrase::new("未分类", "Not tagged");
    pub const NO_TOUCHPOINT: Phrase = Phrase::new(
        "旅程里还没有触点。先到“地图”里加上，再回来分类。",
        "The journey has no touchpoint yet. Add some in the step Map, then tag them here.",
    );
    pub const HINT: Phrase = Phrase::new(
        "选一列，按 M O A I R 分类，退格键清除；点下面的格子依次换。",
        "Select a column and press M O A I R, Backspace clears; or click a cell below to step through.",
    );

    /// A cause in the row under the curve.
    pub const fn gap_short(gap: ServiceGap) -> Phrase {
        match gap {
            ServiceGap::Knowledge => Phrase::new("认知", "Knowl."),
            ServiceGap::Standard => Phrase::new("标准", "Stand."),
            ServiceGap::Delivery => Phrase::new("交付", "Deliv."),
            ServiceGap::Communication => Phrase::new("传播", "Comm."),
        }
    }

    /// What went wrong, and who can mend it.
    pub fn cause(meaning: &str, owner: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("{meaning}。谁来补：{owner}"),
            Language::En => format!("{meaning}. Who can close it: {owner}"),
        }
    }

    /// How far the group is.
    pub fn tagged(count: usize, n: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("已分类 {count} / {n}"),
            Language::En => format!("{count} of {n} tagged"),
        }
    }
}

pub mod survey {
    //! The KANO survey.

    use crate::model::Language;
    use crate::words::Phrase;

    pub const IDEAS: Phrase = Phrase::new("改进想法", "Ideas");
    pub const ADD_IDEA: Phrase = Phrase::new("＋ 想法", "+ Idea");
    pub const NEW_IDEA: Phrase = Phrase::new("新想法", "New idea");
    pub const NAME: Phrase = Phrase::new("想法", "Idea");
    pub const DELETE_IDEA: Phrase = Phrase::new("删除这个想法", "Delete this idea");
    pub const EMPTY: Phrase = Phrase::new("先写下一个改进想法", "Begin with one idea");
    pub const EMPTY_HOW: Phrase = Phrase::new(
        "例如“取号后手机告诉我还要等多久”。每个想法问两句：做到了感受如何，做不到又如何。两个回答一起，才看得出它是基本、期望还是兴奋。",
        "Such as \"my phone tells me how long the queue still is\". Each idea is asked about twice: how do you feel if it is there, and if it is not? Only both answers together tell a must-be from a delight.",
    );
    pub const BY_PERSON: Phrase = Phrase::new("逐人录入", "By person");
    pub const BY_TALLY: Phrase = Phrase::new("举手计数", "By tally");
    pub const BY_PASTE: Phrase = Phrase::new("粘贴表格", "Paste");
    pub const POSITIVE: Phrase = Phrase::new("做到", "There");
    pub const NEGATIVE: Phrase = Phrase::new("没做到", "Not there");
    pub const KEYS: Phrase = Phrase::new(
        "按 1–5 答第一句，再按 1–5 答第二句，回车记下。",
        "Keys: 1–5 for the first question, 1–5 for the second, Enter records.",
    );
    pub const ANSWERS: Phrase = Phrase::new("已记下的回答", "Answers so far");
    pub const ANSWERS_HOW: Phrase =
        Phrase::new("点一个就删掉，可以撤销。", "Click one to remove it; it can be undone.");
    pub const TALLY_HOW: Phrase = Phrase::new(
        "不逐人录入时，直接填每一类有几个人。逐人录入的会加在一起。",
        "Where nobody types in person by person, fill in how many fell into each. Answers by person are added.",
    );
    pub const FEWER: Phrase = Phrase::new("减一", "One less");
    pub const MORE: Phrase = Phrase::new("加一", "One more");
    pub const PASTE_HOW: Phrase = Phrase::new(
        "从电子表格复制两列，一人一行：正向、反向各 1–5。也可以每行一个字母 A O M I R Q。",
        "Copy two columns from a spreadsheet, one person a line: 1–5 for \"there\", 1–5 for \"not there\". Or one letter a line, A O M I R Q.",
    );
    pub const PASTE_FIELD: Phrase = Phrase::new("粘贴到这里", "Paste here");
    pub const DISTRIBUTION: Phrase = Phrase::new("分布", "Distribution");
    pub const BETTER: Phrase = Phrase::new("Better 系数", "Better");
    pub const WORSE: Phrase = Phrase::new("Worse 系数", "Worse");
    pub const NO_ANSWERS: Phrase =
        Phrase::new("还没有回答，先录入几份。", "No answers yet. Record a few first.");
    pub const MODE_RULE: Phrase = Phrase::new(
        "取人数最多的一类；并列时按 M > O > A > I > R > Q。Better、Worse 的分母不含 R 和 Q。",
        "The most frequent counts; of equal ones M > O > A > I > R > Q. Better and Worse leave out R and Q.",
    );
    pub const PLOT: Phrase = Phrase::new(
        "四象限：纵轴 Better，横轴 |Worse|，以 0.5 为界",
        "Better (up) against |Worse| (across), split at 0.5",
    );
    pub const PLOT_EMPTY: Phrase = Phrase::new(
        "有了 A、O、M、I 的回答，想法就会出现在图上。",
        "An idea shows up here once it has answers of A, O, M or I.",
    );
    pub const TABLE: Phrase = Phrase::new("评价表", "Evaluation table");
    pub const TABLE_AXES: Phrase = Phrase::new("行：做到　列：没做到", "Rows: there   Columns: not there");

    /// The button that records one person's pair.
    pub fn record(number: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("记下第 {number} 位"),
            Language::En => format!("Record person {number}"),
        }
    }

    /// `第 3 位 1/5 期望型`.
    pub fn answer(number: usize, pair: (u8, u8), category: &str, language: Language) -> String {
        let (functional, dysfunctional) = pair;
        match language {
            Language::Zh => format!("第 {number} 位 {functional}/{dysfunctional} {category}"),
            Language::En => format!("Person {number} {functional}/{dysfunctional} {category}"),
        }
    }

    pub fn add_pasted(count: usize, language: Language) -> String {
        match (language, count) {
            (Language::Zh, _) => format!("加入 {count} 份"),
            (Language::En, 1) => "Add 1 answer".to_owned(),
            (Language::En, _) => format!("Add {count} answers"),
        }
    }

    /// A line that could not be read, with its number.
    pub fn bad_line(number: usize, line: &str, language: Language) -> String {
        match language {
            Language::Zh => {
                format!("第 {number} 行“{line}”看不懂：要两个 1–5 的数，或 A O M I R Q 中的一个字母")
            }
            Language::En => {
                format!("Line {number} \"{line}\": two numbers 1–5, or one letter of A O M I R Q, please")
            }
        }
    }

    pub fn more_bad_lines(count: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("还有 {count} 行看不懂"),
            Language::En => format!("{count} more lines could not be read"),
        }
    }

    /// Which categories are equally frequent, and which of them counts.
    pub fn tie(letters: &[&str], winner: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("{} 并列，取 {winner}。", letters.join("、")),
            Language::En => format!("{} are equal; {winner} counts.", letters.join(", ")),
        }
    }

    /// A point of the plot in words.
    pub fn point(number: usize, name: &str, better: &str, worse: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("{number} {name}：Better {better}，Worse {worse}"),
            Language::En => format!("{number} {name}: Better {better}, Worse {worse}"),
        }
    }
}

pub mod servqual {
    //! SERVQUAL ratings.

    use crate::model::lenses::ServqualDimension;
    use crate::model::{Language, ServqualSubject, Worksheet};
    use crate::words::Phrase;

    pub const SUBJECTS: Phrase = Phrase::new("给谁打分", "What is rated");
    pub const CUSTOMER_SERVICE: Phrase = Phrase::new("客户得到的服务", "The customer's service");

    /// What a subject is called: the group's own name, the supplier's, or what it is.
    pub fn title<'a>(subject: &'a ServqualSubject, worksheet: &'a Worksheet, language: Language) -> &'a str {
        if !subject.name.trim().is_empty() {
            return &subject.name;
        }
        let supplier = subject.supplier.as_ref().and_then(|id| worksheet.journey.department(id));
        supplier.map_or(CUSTOMER_SERVICE.get(language), |department| department.name.get(language))
    }

    pub const ADD_CUSTOMER: Phrase = Phrase::new("＋ 客户得到的服务", "+ Customer's service");
    pub const ADD_SUPPLIER: Phrase = Phrase::new("＋ 供方部门", "+ Supplier department");
    pub const NO_DEPARTMENT: Phrase =
        Phrase::new("还没有部门，先到“部门”里加上", "No department yet; add some in the step Assign");
    pub const NAME: Phrase = Phrase::new("名称", "Name");
    pub const DELETE: Phrase = Phrase::new("删除这一份", "Delete this one");
    pub const EMPTY: Phrase = Phrase::new("先选给谁打分", "First choose what to rate");
    pub const EMPTY_HOW: Phrase = Phrase::new(
        "每一条打两个分：期望（E）该有多好，感知（P）实际多好，各 1–7。差距 = P − E，负数就是没达到期望。也可以给上游的供方部门打分，看内部服务差在哪里。",
        "Each item takes two ratings from 1 to 7: how good it should be (E) and how good it is (P). The gap is P − E; below zero is below expectation. Supplier departments can be rated too, to see where internal service falls short.",
    );
    pub const SHORT_FORM: Phrase = Phrase::new("10 条短表", "Short, 10");
    pub const FULL_FORM: Phrase = Phrase::new("22 条全表", "Full, 22");
    pub const FORM_CLEARS: Phrase = Phrase::new(
        "换表会清空这一份的评分，可以撤销。",
        "Changing the form clears these ratings; it can be undone.",
    );
    pub const PERCEPTIONS_ONLY: Phrase = Phrase::new("只打感知分（P）", "Perceptions only (P)");
    pub const WEIGHTS: Phrase = Phrase::new("各维度的权重", "Weights of the dimensions");
    pub const WEIGHTS_HOW: Phrase = Phrase::new(
        "客户有多看重，填 0 或更大的数，不必凑成 100。",
        "How much customers care. Any numbers from 0; they need not add up to 100.",
    );
    pub const WEIGHTS_ZERO: Phrase = Phrase::new(
        "权重全是 0，算不出加权结果。给至少一个维度大于 0 的数。",
        "All weights are 0, so there is no weighted result. Give one of them more than 0.",
    );
    pub const WEIGHTS_BACK: Phrase = Phrase::new("恢复默认权重", "Default weights");
    pub const GAP: Phrase = Phrase::new("P − E", "P − E");
    pub const GAPS: Phrase = Phrase::new("差距（P − E）", "Gaps (P − E)");
    pub const MEANS: Phrase = Phrase::new("感知均分（P）", "Mean perceptions (P)");
    pub const UNWEIGHTED: Phrase = Phrase::new("总体（不加权）", "Overall, unweighted");
    pub const WEIGHTED: Phrase = Phrase::new("总体（加权）", "Overall, weighted");
    pub const HEAT: Phrase = Phrase::new("供方 × 维度", "Suppliers × dimensions");
    pub const HEAT_EMPTY: Phrase = Phrase::new(
        "给供方部门打分后，这里比较谁在哪一维度上差得最多。",
        "Once supplier departments are rated, this compares who falls short where.",
    );
    pub const KEYS: Phrase = Phrase::new(
        "点数字或按 1–7，打完自动到下一格；↑ ↓ 换格，退格键清除。",
        "Click a number or press 1–7: the next one comes by itself. ↑ ↓ move, Backspace clears.",
    );

    /// Which of the two questions is asked now, and of which item.
    pub fn asked(is_expected: bool, item: u8, wording: &str, language: Language) -> String {
        let question = match is_expected {
            true => Phrase::new("期望 E：应该做到几分？", "Expected E: how good should it be?"),
            false => Phrase::new("感知 P：实际做到了几分？", "Perceived P: how good was it?"),
        };
        format!("{}  {item}. {wording}", question.get(language))
    }

    /// The head of a narrow column.
    pub const fn dimension_short(dimension: ServqualDimension) -> Phrase {
        match dimension {
            ServqualDimension::Tangibles => Phrase::new("有形", "Tang."),
            ServqualDimension::Reliability => Phrase::new("可靠", "Relia."),
            ServqualDimension::Responsiveness => Phrase::new("响应", "Resp."),
            ServqualDimension::Assurance => Phrase::new("保证", "Assur."),
            ServqualDimension::Empathy => Phrase::new("移情", "Emp."),
        }
    }

    /// How many items have all the ratings that they need.
    pub fn rated(count: usize, n: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("已打 {count} / {n} 条"),
            Language::En => format!("{count} of {n} rated"),
        }
    }
}
