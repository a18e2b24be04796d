//! Worksheets that hold far too much of something, each seen to hang a program or to fill its memory. Driven
//! through all steps by `heavy`, and measured by `cargo bench --bench heavy`.

use peak_moments::demo;
use peak_moments::files::{decode, encode};
use peak_moments::model::{
    Action, Department, DepartmentId, Group, InternalLink, KanoIdea, Language, Responsibility, Role, Stage,
    StageId, Text, Touchpoint, Worksheet,
};

/// The name of a file, and how it is made.
pub type Oversized = (&'static str, fn() -> Worksheet);

/// They are made when they are asked for: some are large.
pub const FILES: [Oversized; 16] = [
    ("one name of 100,000 letters", || one_name(100_000)),
    ("one name of 1,000,000 letters", || one_name(1_000_000)),
    ("207 names of 10,000 characters", long_names),
    ("60,000 links", links),
    ("one word of 1 MB in two notes", notes),
    ("20,000 actions", actions),
    ("10,000 short emoji names", || short_names(10_000, "😀")),
    ("1,000 short names", || short_names(1_000, "词")),
    ("2,000 departments", departments),
    ("60,000 departments at one touchpoint", departments_at_one),
    ("10,000 members", members),
    ("5,000 measures", measures),
    ("5,000 stages", stages),
    ("1,000 ideas of 2,000 characters", ideas),
    ("every text of 5,000 characters", every_text),
    ("200,000 lines of notes", lines),
];

/// The demo with something of which there is too much.
fn heavy(change: impl FnOnce(&mut Worksheet)) -> Worksheet {
    let mut worksheet = demo::worksheet(Language::Zh);
    change(&mut worksheet);
    worksheet
}

fn one_name(n_letters: usize) -> Worksheet {
    heavy(|worksheet| {
        if let Some(touchpoint) = worksheet.journey.touchpoints_mut().next() {
            touchpoint.name = Text::plain("a".repeat(n_letters));
            touchpoint.short = Text::default();
        }
    })
}

/// Gives all touchpoints one name.
pub fn rename(worksheet: &mut Worksheet, name: &str) {
    for touchpoint in worksheet.journey.touchpoints_mut() {
        touchpoint.name = Text::plain(name);
        touchpoint.short = Text::default();
    }
}

fn long_names() -> Worksheet {
    let mut worksheet = demo::long(207);
    rename(&mut worksheet, &"word ".repeat(2_000));
    worksheet
}

fn short_names(n: usize, name: &str) -> Worksheet {
    let mut worksheet = demo::long(n);
    rename(&mut worksheet, name);
    // Without their other texts, so many fit into a file.
    for touchpoint in worksheet.journey.touchpoints_mut().filter(|_| n > 1_000) {
        *touchpoint = Touchpoint {
            id: touchpoint.id.clone(),
            name: Text::plain(name),
            score: touchpoint.score,
            ..Touchpoint::default()
        };
    }
    worksheet
}

fn links() -> Worksheet {
    heavy(|worksheet| {
        let first = worksheet.links.first().cloned().unwrap_or_default();
        let link =
            InternalLink { supplier: first.supplier, customer: first.customer, ..InternalLink::default() };
        worksheet.links = vec![link; 60_000].into();
    })
}

fn notes() -> Worksheet {
    heavy(|worksheet| {
        worksheet.notes = "a".repeat(1_000_000);
        if let Some(touchpoint) = worksheet.journey.touchpoints_mut().next() {
            touchpoint.note = "a".repeat(1_000_000);
        }
    })
}

fn lines() -> Worksheet {
    heavy(|worksheet| worksheet.notes = "词\n".repeat(200_000))
}

fn actions() -> Worksheet {
    heavy(|worksheet| {
        let action = Action { what: "x".to_owned(), ..Action::default() };
        worksheet.actions = vec![action; 20_000].into();
    })
}

fn departments() -> Worksheet {
    heavy(|worksheet| worksheet.journey.departments.extend(further_departments(2_000, &"汉".repeat(500))))
}

fn departments_at_one() -> Worksheet {
    heavy(|worksheet| {
        worksheet.journey.departments.extend(further_departments(60_000, "部"));
        let all = worksheet.journey.departments.iter().map(|d| d.id.clone()).collect::<Vec<_>>();
        if let Some(touchpoint) = worksheet.journey.touchpoints_mut().next() {
            touchpoint.responsibilities =
                all.into_iter().map(|department| Responsibility { department, role: Role::S }).collect();
        }
    })
}

fn further_departments(n: usize, name: &str) -> impl Iterator<Item = Department> {
    let name = Text::plain(name);
    (0..n).map(move |n| Department {
        id: DepartmentId::from_order(1_000 + n),
        name: name.clone(),
        ..Department::default()
    })
}

fn members() -> Worksheet {
    heavy(|worksheet| {
        worksheet.group = Group { members: vec!["词".to_owned(); 10_000], ..worksheet.group.clone() };
    })
}

fn measures() -> Worksheet {
    heavy(|worksheet| {
        let first = worksheet.redesign.first().cloned();
        worksheet.redesign = first.map_or(Vec::new(), |first| vec![first; 5_000]).into();
    })
}

fn stages() -> Worksheet {
    let mut worksheet = demo::long(5_000);
    let touchpoints: Vec<_> = worksheet.journey.touchpoints().cloned().collect();
    let stages = touchpoints.into_iter().zip(1..).map(|(touchpoint, number)| Stage {
        id: StageId::from_order(number),
        name: Text::plain("阶段"),
        touchpoints: vec![touchpoint].into(),
    });
    worksheet.journey.stages = stages.collect();
    worksheet
}

fn ideas() -> Worksheet {
    heavy(|worksheet| {
        let idea = KanoIdea { name: "主意".repeat(1_000), ..KanoIdea::default() };
        worksheet.kano = vec![idea; 1_000].into();
    })
}

/// Every Chinese text of the demo, and after it 5,000 characters more.
fn every_text() -> Worksheet {
    let text = encode::worksheet_text(&demo::worksheet(Language::Zh));
    let is_chinese = |part: &str| part.chars().any(|c| ('一'..='龥').contains(&c));
    let much = "汉".repeat(5_000);
    // Every second part stands between quotation marks.
    let parts = text.split('"').enumerate().map(|(at, part)| match at % 2 == 1 && is_chinese(part) {
        true => format!("{part}{much}"),
        false => part.to_owned(),
    });
    let text = parts.collect::<Vec<_>>().join("\"");
    decode::worksheet(&text).value.unwrap_or_default()
}
