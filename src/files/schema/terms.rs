//! The names that files use for the terms of the field, each with what others call it.

use super::reader::{Reader, Term};
use super::value::FileValue;
use crate::files::painting::Renderer;
use crate::files::settings::ThemeChoice;
use crate::files::syntax::{Node, Value};
use crate::model::class::ActionOutcome;
use crate::model::collaboration::{CollaborationForm, SmartPoint};
use crate::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use crate::model::lenses::{KanoCategory, ServiceGap, ServqualDimension, ServqualForm};
use crate::model::redesign::{Epic, RedesignKind};
use crate::model::{CustomerKind, Language, Role, Step, Taking};

/// Types whose values have names, written without quotation marks.
macro_rules! named {
    ($($named:ident { $($name:ident $(: $($other:literal),+)?;)+ })+) => {
        $(impl FileValue for $named {
            fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
                const TERMS: &[Term<$named>] =
                    &[$((stringify!($name), $named::$name, &[$($($other),+)?])),+];
                reader.one_of(node, field, TERMS)
            }

            fn write(&self) -> Value {
                let name = match self {
                    $(Self::$name => stringify!($name),)+
                };
                Value::Name(name.to_owned())
            }
        })+
    };
}

named! {
    KanoCategory {
        MustBe: "basic", "m", "基本", "基本型";
        OneDimensional: "performance", "o", "期望", "期望型";
        Attractive: "delighter", "excitement", "a", "兴奋", "兴奋型";
        Indifferent: "i", "无差异", "无差异型";
        Reverse: "r", "反向", "反向型";
        Questionable: "q", "可疑", "可疑结果";
    }
    ServqualDimension {
        Tangibles: "有形性";
        Reliability: "可靠性";
        Responsiveness: "响应性";
        Assurance: "保证性";
        Empathy: "移情性";
    }
    ServqualForm {
        Short: "短表", "10";
        Full: "全表", "long", "22";
    }
    ServiceGap {
        Knowledge: "认知", "认知差距";
        Standard: "标准", "标准差距";
        Delivery: "交付", "交付差距";
        Communication: "传播", "传播差距";
    }
    RedesignKind {
        FillPit: "补坑", "pit";
        BuildPeak: "造峰", "peak";
        FinishWell: "收尾", "finish", "end";
    }
    Epic {
        Elevation: "欣喜";
        Pride: "荣耀";
        Insight: "认知";
        Connection: "连接";
    }
    InternalCustomerKind {
        Hierarchy: "职级", "职级客户";
        Function: "职能", "职能客户";
        WorkStep: "工序", "工序客户";
        Process: "流程", "流程客户";
    }
    ObstacleKind {
        InformationSilo: "silo", "信息孤岛";
        Communication: "沟通", "沟通障碍";
        ConflictOfInterest: "conflict", "利益冲突", "资源竞争";
        NoIncentive: "incentive", "缺乏激励", "缺乏激励机制";
        DifferentGoals: "goals", "目标不一致";
        Culture: "文化", "文化差异";
        NoLeadership: "leadership", "缺乏领导支持";
        Attitude: "主观障碍";
        UnclearProcess: "process", "客观障碍";
        RoleConfusion: "role", "角色错位";
    }
    CommunicationFunction {
        Glue: "粘合";
        Lubricate: "润滑";
        Catalyse: "catalyze", "催化";
    }
    SmartPoint {
        Specific: "s", "具体";
        Measurable: "m", "可衡量";
        Achievable: "a", "可达成";
        Relevant: "r", "相关";
        TimeBound: "t", "timely", "有时限";
    }
    CollaborationForm {
        Meeting: "会议", "定期会议";
        ProjectGroup: "project", "项目小组";
        Platform: "平台", "数字化平台";
        SharedDocuments: "documents", "文档共享", "共享文档";
    }
    ActionOutcome {
        Done: "完成", "已完成", "yes";
        Partly: "部分完成", "partial", "partially";
        NotDone: "没做", "未完成", "not", "no", "open";
    }
    Step {
        Scenario: "情景", "1";
        Walk: "走旅程", "2";
        Map: "地图", "3";
        Mark: "标记", "marks", "4";
        Assign: "部门", "departments", "5";
        Internal: "内部客户", "internal customers", "6";
        Lenses: "模型", "kano", "servqual", "7";
        Redesign: "改造", "8";
        Act: "行动", "actions", "plan", "action plan", "9";
        Results: "成果", "summary", "export", "10";
    }
    CustomerKind {
        External: "外部", "外部客户", "customer", "buyer";
        Internal: "内部", "内部客户", "employee", "colleague";
    }
    Taking {
        Judged;
        TakenIn: "in", "收入";
        LeftOut: "out", "不收";
    }
    Language {
        Zh;
        En;
    }
    ThemeChoice {
        Light;
        Dark;
        System;
    }
    Renderer {
        Glow;
        Wgpu;
    }
    Role {
        A: "accountable", "当责", "负责";
        AR: "ra", "a/r", "r/a";
        R: "responsible", "执行";
        S: "support", "supporting", "支持", "协同";
        C: "consulted", "咨询";
        I: "informed", "知会";
    }
}
