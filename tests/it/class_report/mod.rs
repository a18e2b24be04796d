//! The report of a class: its pages, its workbook, the archive with everything, and that no name slips into any.

mod archive;
mod pages;
mod workbook;

use crate::compare::{accountable, group};
use crate::ride::{department, id};
use peak_moments::analysis::compare::{Comparison, GroupWork};
use peak_moments::model::class::{ActionKey, ActionOutcome, ActionResult, AnswerCount, Commitment, FollowUp};
use peak_moments::model::collaboration::TeamMember;
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{
    Action, Ballot, Block, Class, Date, Group, ItemId, Language, Measure, Moment, Score, Text, TimeOfDay,
    Vote, Worksheet, WorksheetId,
};
use peak_moments::report::class::{self, ClassFormat, ClassJob, ClassReport};
use peak_moments::report::{Export, ReportError};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Names of people: in the list of the class, on the worksheets, at ballots, in a team, and in texts.
pub const NAMES: [&str; 4] = ["王小芳", "Ada Lovelace", "欧阳静", "Bo Chen"];

/// Three groups on the taxi ride, with numbers that are easy by hand.
///
/// | | 1 | 2 | 3 | 4 | 5 | 6 | remembered |
/// |---|---|---|---|---|---|---|---|
/// | group 1 | +1 | −2 | +1 | −4 | +4 | +2 | (−4 + 2) / 2 = −1 |
/// | group 2 | +1 | +3 | +1 | −4 | +4 | +2 | −1 |
/// | group 3 | +1 | −2 | +1 | −3 | +5 | 0 | (5 + 0) / 2 = +2.5 |
pub fn works() -> Vec<Worksheet> {
    let scores: [[i64; 6]; 3] = [[1, -2, 1, -4, 4, 2], [1, 3, 1, -4, 4, 2], [1, -2, 1, -3, 5, 0]];
    let mut works: Vec<Worksheet> = (1..)
        .zip(scores)
        .map(|(number, scores)| {
            let mut worksheet = group(number, &scores.map(Some));
            worksheet.id = WorksheetId::from_random([number as u8; 8]);
            worksheet.date = Date::new(2026, 11, 21);
            worksheet
        })
        .collect();
    let [one, two, three] = works.as_mut_slice() else { panic!("three groups") };
    one.group = Group { number: 1, name: "春风".into(), members: vec![NAMES[0].into(), NAMES[1].into()] };
    let moment = |touchpoint, who: &str, feeling: &str| Moment {
        touchpoint: id(touchpoint),
        who: who.to_owned(),
        feeling: feeling.to_owned(),
        ..Moment::default()
    };
    one.marks.moments = vec![moment(2, "赶车的人，像王小芳这样", "心里发慌")].into();
    two.marks.moments = vec![moment(2, "第一次来的客人", "还算踏实")].into();
    three.marks.moments = vec![moment(4, "", "")].into();
    accountable(one, 2, department(1).as_str());
    accountable(one, 4, department(1).as_str());
    accountable(two, 2, department(2).as_str());
    // 1 −2 1 −4 4 5: peak +5, end +5.
    one.redesign = vec![Measure {
        touchpoint: id(6),
        kind: RedesignKind::FinishWell,
        measure: "=送到站台".to_owned(),
        epic: Vec::new(),
        cost: 4,
        score: Score::new(5),
    }]
    .into();
    one.actions = vec![Action {
        what: "Ask Ada Lovelace for the timetable".to_owned(),
        accountable: "王小芳".to_owned(),
        first_step: Date::new(2026, 11, 25),
        ..Action::default()
    }]
    .into();
    let vote = Vote { touchpoint: id(2), score: Score::MIN };
    three.ballots = vec![Ballot { name: NAMES[2].into(), scores: vec![vote] }].into();
    three.collaboration.matter = "等车".to_owned();
    three.collaboration.team =
        vec![TeamMember { name: NAMES[3].into(), department: Some(department(2)) }].into();
    works
}

pub fn comparison(works: Vec<Worksheet>) -> Arc<Comparison> {
    let works = works.into_iter().map(|worksheet| GroupWork::new(Arc::new(worksheet))).collect();
    Arc::new(Comparison::of(works))
}

pub fn class() -> Arc<Class> {
    let block = |minutes, title: &str| Block { minutes, title: Text::plain(title), ..Block::default() };
    let mut class = Class {
        name: "周五班".to_owned(),
        company: "远航银行".to_owned(),
        trainer: "李老师".to_owned(),
        date: Date::new(2026, 11, 21),
        groups: vec![Group { number: 1, members: vec![NAMES[0].into()], ..Group::default() }],
        ..Class::default()
    };
    let commitment =
        Commitment { group: 3, name: NAMES[2].into(), text: "我每天看一次等候区".to_owned() };
    class.commitments = vec![commitment].into();
    class.debrief.facts = "第 2 组不一样，王小芳先说。".to_owned();
    // 2 × 2 and 2 × 3 before, 2 × 4 and 2 × 5 after: means 2.5 and 4.5 of four people each.
    let count = |counts| AnswerCount { statement: 1, group: 0, counts };
    class.evaluation.before = vec![count([0, 2, 2, 0, 0])];
    class.evaluation.after = vec![count([0, 0, 0, 2, 2])];
    class.points.on_time = vec![2];
    let action = ActionKey { worksheet: WorksheetId::from_random([1; 8]), action: ItemId::placed(0) };
    let outcome = Some(ActionOutcome::Done);
    class.follow_ups = vec![FollowUp {
        after: 30,
        results: vec![ActionResult { action, outcome, reached: "贴好了".to_owned() }],
        ..FollowUp::default()
    }]
    .into();
    class.agenda.start = TimeOfDay::parse("09:00").unwrap();
    class.agenda.blocks = vec![block(45, "开场"), block(30, "组间对比")];
    Arc::new(class)
}

pub fn report(names: bool, language: Language) -> ClassReport {
    ClassReport::new(&class(), &comparison(works()), names, language)
}

pub fn export(format: ClassFormat, report: &ClassReport) -> Export {
    try_export(format, report, &AtomicBool::new(false)).unwrap()
}

pub fn try_export(
    format: ClassFormat,
    report: &ClassReport,
    cancelled: &AtomicBool,
) -> Result<Export, ReportError> {
    class::export(format, report, &ClassJob { progress: &|_| (), cancelled })
}
