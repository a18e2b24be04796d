//! A taxi to the station, the worksheet that the tests of the report export, and how they export it.

use peak_moments::model::{
    Boundary, Brief, Date, Department, DepartmentId, Group, GroupMark, Involvement, Journey, Language, Marks,
    Moment, Persona, Responsibility, Role, Score, Stage, StageId, Text, Touchpoint, TouchpointId, Worksheet,
};
use peak_moments::report::{self, Export, Format, Job};
use std::sync::atomic::AtomicBool;

pub(crate) fn text(zh: &str, en: &str) -> Text {
    Text::new(zh, en)
}

pub(crate) fn id(number: usize) -> TouchpointId {
    TouchpointId::from_order(number)
}

pub(crate) fn department(number: usize) -> DepartmentId {
    DepartmentId::from_order(number)
}

/// A taxi to the station in six touchpoints: +1 −2 +1 −4 +4 +2, so peak −4, end +2, remembered −1,
/// mean 2/6 (domain, warm-up).
pub(crate) fn ride() -> Worksheet {
    let touchpoint = |number: usize, zh: &str, en: &str, score: i64| Touchpoint {
        id: id(number),
        name: text(zh, en),
        channel: text("车内", "In the car"),
        doing: text("看表", "Looks at the clock"),
        thought: text("来得及吗", "Will I make it"),
        frontstage: vec![Involvement { department: department(1), note: text("司机", "driver") }],
        score: Score::new(score),
        ..Touchpoint::default()
    };
    let stage = |number: usize, zh: &str, en: &str, touchpoints: Vec<Touchpoint>| Stage {
        id: StageId::from_order(number),
        name: text(zh, en),
        touchpoints: touchpoints.into(),
    };
    let journey = Journey {
        departments: vec![
            Department { id: department(1), name: text("车队", "Fleet"), ..Department::default() },
            Department {
                id: department(2), name: text("平台运营", "Operations"), ..Department::default()
            },
        ]
        .into(),
        stages: vec![
            stage(
                1,
                "上车前",
                "Before the ride",
                vec![touchpoint(1, "叫车", "Hail a car", 1), touchpoint(2, "等车", "Wait at the kerb", -2)],
            ),
            stage(
                2,
                "路上",
                "On the road",
                vec![
                    touchpoint(3, "上车", "Get in", 1),
                    touchpoint(4, "堵车", "Stuck in traffic", -4),
                    touchpoint(5, "司机抄小路", "The driver knows a short cut", 4),
                    touchpoint(6, "到站下车", "Arrive at the station", 2),
                ],
            ),
        ],
    };
    Worksheet {
        scenario: Brief {
            id: "taxi-warmup".to_owned(),
            title: text("打车赶高铁", "A taxi to the train"),
            industry: text("出行", "Travel"),
            persona: Persona { name: text("你自己", "Yourself"), ..Persona::default() },
            boundary: Boundary {
                start: text("叫车", "Hailing"),
                end: text("下车", "Getting out"),
                end_touchpoint: None,
            },
            ..Brief::default()
        }
        .into(),
        group: Group {
            number: 3,
            name: "星火组".to_owned(),
            members: ["陈喆", "赵镕", "李堃", "王昇", "𠮷田"].map(str::to_owned).to_vec(),
        },
        date: Some(Date::constant(2026, 11, 21)),
        journey,
        ..Worksheet::default()
    }
}

/// The ride with all that a group can do to it.
pub(crate) fn finished_ride() -> Worksheet {
    let mut worksheet = ride();
    let assign = |number: usize, role: Role| Responsibility { department: department(number), role };
    let roles = [
        vec![assign(1, Role::AR)],
        vec![assign(1, Role::A), assign(2, Role::A)],
        vec![assign(1, Role::A)],
        vec![],
        vec![assign(1, Role::AR), assign(2, Role::S)],
        vec![assign(1, Role::AR)],
    ];
    for (touchpoint, roles) in worksheet.journey.touchpoints_mut().zip(roles) {
        touchpoint.responsibilities = roles;
    }
    let moment = |number: usize| Moment {
        touchpoint: id(number),
        who: "赶车的人".to_owned(),
        situation: "只剩三十五分钟".to_owned(),
        feeling: "心慌".to_owned(),
        ..Moment::default()
    };
    worksheet.marks = Marks {
        pit: Some(GroupMark { touchpoint: id(2), reason: "等的时候最慌。".to_owned() }),
        moments: vec![moment(4), moment(5)].into(),
        ..Marks::default()
    };
    worksheet.notes = "第一段。\n\n第二段。".to_owned();
    worksheet
}

/// The ride's touchpoints again and again, in stages of eight, each with a name of its own.
pub(crate) fn long_ride(n: usize) -> Worksheet {
    let mut worksheet = finished_ride();
    let model: Vec<_> = worksheet.journey.touchpoints().cloned().collect();
    let touchpoints: Vec<_> = (0..n)
        .map(|at| Touchpoint {
            id: id(at + 1),
            name: text(&format!("路口{at}号"), &format!("Crossing {at}")),
            ..model[at % model.len()].clone()
        })
        .collect();
    let stages = touchpoints.chunks(8).enumerate();
    worksheet.journey.stages = stages
        .map(|(at, touchpoints)| Stage {
            id: StageId::from_order(at + 1),
            name: text(&format!("第{at}段"), &format!("Part {at}")),
            touchpoints: touchpoints.to_vec().into(),
        })
        .collect();
    worksheet
}

pub(crate) fn export(format: Format, worksheet: &Worksheet, language: Language) -> Export {
    let cancelled = AtomicBool::new(false);
    let job = Job { progress: &|_| {}, cancelled: &cancelled };
    report::export(format, worksheet, language, &job).unwrap()
}

pub(crate) fn assert_holds(text: &str, part: &str) {
    assert!(text.contains(part), "{part:?} is not in:\n{text}");
}
