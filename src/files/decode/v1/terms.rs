//! The names that files use for the terms of the field, each with what others call it.

use crate::model::Step;
use crate::model::collaboration::{CollaborationForm, SmartPoint};
use crate::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use crate::model::lenses::{KanoCategory, ServiceGap, ServqualDimension, ServqualForm};
use crate::model::redesign::{Epic, RedesignKind};

/// The name as it is written, what it stands for, and other words for it.
pub(super) type Term<T> = (&'static str, T, &'static [&'static str]);

pub(super) const KANO: [Term<KanoCategory>; 6] = [
    ("MustBe", KanoCategory::MustBe, &["basic", "m", "基本", "基本型"]),
    ("OneDimensional", KanoCategory::OneDimensional, &["performance", "o", "期望", "期望型"]),
    ("Attractive", KanoCategory::Attractive, &["delighter", "excitement", "a", "兴奋", "兴奋型"]),
    ("Indifferent", KanoCategory::Indifferent, &["i", "无差异", "无差异型"]),
    ("Reverse", KanoCategory::Reverse, &["r", "反向", "反向型"]),
    ("Questionable", KanoCategory::Questionable, &["q", "可疑", "可疑结果"]),
];

pub(super) const SERVQUAL: [Term<ServqualDimension>; 5] = [
    ("Tangibles", ServqualDimension::Tangibles, &["有形性"]),
    ("Reliability", ServqualDimension::Reliability, &["可靠性"]),
    ("Responsiveness", ServqualDimension::Responsiveness, &["响应性"]),
    ("Assurance", ServqualDimension::Assurance, &["保证性"]),
    ("Empathy", ServqualDimension::Empathy, &["移情性"]),
];

pub(super) const FORMS: [Term<ServqualForm>; 2] =
    [("Short", ServqualForm::Short, &["短表", "10"]), ("Full", ServqualForm::Full, &["全表", "long", "22"])];

pub(super) const GAPS: [Term<ServiceGap>; 4] = [
    ("Knowledge", ServiceGap::Knowledge, &["认知", "认知差距"]),
    ("Standard", ServiceGap::Standard, &["标准", "标准差距"]),
    ("Delivery", ServiceGap::Delivery, &["交付", "交付差距"]),
    ("Communication", ServiceGap::Communication, &["传播", "传播差距"]),
];

pub(super) const MEASURES: [Term<RedesignKind>; 3] = [
    ("FillPit", RedesignKind::FillPit, &["补坑", "pit"]),
    ("BuildPeak", RedesignKind::BuildPeak, &["造峰", "peak"]),
    ("FinishWell", RedesignKind::FinishWell, &["收尾", "finish", "end"]),
];

pub(super) const EPIC: [Term<Epic>; 4] = [
    ("Elevation", Epic::Elevation, &["欣喜"]),
    ("Pride", Epic::Pride, &["荣耀"]),
    ("Insight", Epic::Insight, &["认知"]),
    ("Connection", Epic::Connection, &["连接"]),
];

pub(super) const INTERNAL_CUSTOMERS: [Term<InternalCustomerKind>; 4] = [
    ("Hierarchy", InternalCustomerKind::Hierarchy, &["职级", "职级客户"]),
    ("Function", InternalCustomerKind::Function, &["职能", "职能客户"]),
    ("WorkStep", InternalCustomerKind::WorkStep, &["工序", "工序客户"]),
    ("Process", InternalCustomerKind::Process, &["流程", "流程客户"]),
];

pub(super) const OBSTACLES: [Term<ObstacleKind>; 10] = [
    ("InformationSilo", ObstacleKind::InformationSilo, &["silo", "信息孤岛"]),
    ("Communication", ObstacleKind::Communication, &["沟通", "沟通障碍"]),
    ("ConflictOfInterest", ObstacleKind::ConflictOfInterest, &["conflict", "利益冲突", "资源竞争"]),
    ("NoIncentive", ObstacleKind::NoIncentive, &["incentive", "缺乏激励", "缺乏激励机制"]),
    ("DifferentGoals", ObstacleKind::DifferentGoals, &["goals", "目标不一致"]),
    ("Culture", ObstacleKind::Culture, &["文化", "文化差异"]),
    ("NoLeadership", ObstacleKind::NoLeadership, &["leadership", "缺乏领导支持"]),
    ("Attitude", ObstacleKind::Attitude, &["主观障碍"]),
    ("UnclearProcess", ObstacleKind::UnclearProcess, &["process", "客观障碍"]),
    ("RoleConfusion", ObstacleKind::RoleConfusion, &["role", "角色错位"]),
];

pub(super) const FUNCTIONS: [Term<CommunicationFunction>; 3] = [
    ("Glue", CommunicationFunction::Glue, &["粘合"]),
    ("Lubricate", CommunicationFunction::Lubricate, &["润滑"]),
    ("Catalyse", CommunicationFunction::Catalyse, &["catalyze", "催化"]),
];

pub(super) const SMART: [Term<SmartPoint>; 5] = [
    ("Specific", SmartPoint::Specific, &["s", "具体"]),
    ("Measurable", SmartPoint::Measurable, &["m", "可衡量"]),
    ("Achievable", SmartPoint::Achievable, &["a", "可达成"]),
    ("Relevant", SmartPoint::Relevant, &["r", "相关"]),
    ("TimeBound", SmartPoint::TimeBound, &["t", "timely", "有时限"]),
];

pub(super) const COLLABORATION_FORMS: [Term<CollaborationForm>; 4] = [
    ("Meeting", CollaborationForm::Meeting, &["会议", "定期会议"]),
    ("ProjectGroup", CollaborationForm::ProjectGroup, &["project", "项目小组"]),
    ("Platform", CollaborationForm::Platform, &["平台", "数字化平台"]),
    ("SharedDocuments", CollaborationForm::SharedDocuments, &["documents", "文档共享", "共享文档"]),
];

pub(super) const STEPS: [Term<Step>; 10] = [
    ("Scenario", Step::Scenario, &["情景", "1"]),
    ("Walk", Step::Walk, &["走旅程", "2"]),
    ("Map", Step::Map, &["地图", "3"]),
    ("Mark", Step::Mark, &["标记", "marks", "4"]),
    ("Assign", Step::Assign, &["部门", "departments", "5"]),
    ("Internal", Step::Internal, &["内部客户", "internal customers", "6"]),
    ("Lenses", Step::Lenses, &["模型", "kano", "servqual", "7"]),
    ("Redesign", Step::Redesign, &["改造", "8"]),
    ("Act", Step::Act, &["行动", "actions", "plan", "action plan", "9"]),
    ("Results", Step::Results, &["成果", "summary", "export", "10"]),
];
