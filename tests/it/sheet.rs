//! What stands where on a map: columns, lanes, curve, marks, bars and matrix.
//!
//! Most cases measure with a stub in which a Chinese character is as wide as its size and an ASCII
//! character half of that, so that places and breaks can be worked out by hand.

use peak_moments::model::{
    Department, GroupMark, Involvement, Journey, Language, Moment, Responsibility, Role, Score, Stage,
    StageId, Text, Touchpoint, TouchpointId, Worksheet,
};
use peak_moments::sheet::{
    self, Bar, Columns, Detail, Lane, LaneSet, LayoutCache, MapLayer, Paint, Picture, Shape, Sheet,
    TextMeasure, View,
};

pub(crate) struct Stub;

impl TextMeasure for Stub {
    fn width(&self, text: &str, size: f32, _bold: bool) -> f32 {
        text.chars().map(|c| if c.is_ascii() { size / 2.0 } else { size }).sum()
    }
}

/// Touchpoints named 一号, 二号 … in stages of the given lengths, with scores where there are some.
pub(crate) fn worksheet(stages: &[usize], scores: &[i64]) -> Worksheet {
    let mut number = 0;
    let mut journey = Journey::default();
    for (index, &count) in stages.iter().enumerate() {
        let touchpoints = (0..count).map(|_| {
            number += 1;
            Touchpoint {
                id: TouchpointId::from_order(number),
                name: Text::plain(format!("触点{number}")),
                score: scores.get(number - 1).and_then(|&score| Score::new(score)),
                ..Touchpoint::default()
            }
        });
        journey.stages.push(Stage {
            id: StageId::from_order(index + 1),
            name: Text::plain(format!("阶段{}", index + 1)),
            touchpoints: touchpoints.collect(),
        });
    }
    for (id, name) in [("a", "厅堂"), ("b", "柜面"), ("c", "运营")] {
        let department = Department { id: id.into(), name: Text::plain(name), ..Department::default() };
        journey.departments.push(department);
    }
    Worksheet { journey, ..Worksheet::default() }
}

pub(crate) fn involve(worksheet: &mut Worksheet, number: usize, lane: Lane, departments: &[&str]) {
    let touchpoint = worksheet.journey.touchpoint_mut(&TouchpointId::from_order(number)).unwrap();
    let involved = match lane {
        Lane::Frontstage => &mut touchpoint.frontstage,
        Lane::Backstage => &mut touchpoint.backstage,
        _ => &mut touchpoint.support,
    };
    *involved = departments
        .iter()
        .map(|&id| Involvement { department: id.into(), ..Involvement::default() })
        .collect();
}

pub(crate) fn lay_out(worksheet: &Worksheet, view: &View) -> Sheet {
    let picture = Picture::of_worksheet(worksheet);
    sheet::lay_out(&picture, view, &Stub, &mut LayoutCache::default())
}

pub(crate) fn map(worksheet: &Worksheet) -> Sheet {
    lay_out(worksheet, &View::new(Language::Zh, 896.0))
}

pub(crate) fn texts(sheet: &Sheet) -> Vec<&str> {
    let mut texts = Vec::new();
    for shape in sheet.all_shapes() {
        if let Shape::Text { text, .. } = shape {
            texts.push(text.as_str());
        }
    }
    texts
}

/// The middles of the dots of scores.
fn dots(sheet: &Sheet) -> Vec<(f32, f32)> {
    let dot = |shape: &Shape| match shape {
        Shape::Circle { center, fill: Some(Paint::Score(_)), .. } => Some((center.x, center.y)),
        _ => None,
    };
    sheet.shapes.iter().filter_map(dot).collect()
}

/// The corners of the first polygon in a colour.
pub(crate) fn polygon(sheet: &Sheet, paint: Paint) -> Option<Vec<(f32, f32)>> {
    sheet.shapes.iter().find_map(|shape| match shape {
        Shape::Polygon { points, fill, .. } if *fill == Some(paint) => {
            Some(points.iter().map(|p| (p.x, p.y)).collect())
        }
        _ => None,
    })
}

#[track_caller]
pub(crate) fn near(found: f32, expected: f32) {
    assert!((found - expected).abs() < 0.01, "{found}, not {expected}");
}

#[test]
fn columns_fill_the_width_and_stay_readable() {
    let check = |n: usize, width: f32, column: Columns, expected: f32, detail: Detail| {
        let view = View { column, ..View::new(Language::Zh, width) };
        let sheet = lay_out(&worksheet(&[n], &[]), &view);
        near(sheet.grid.width, expected);
        assert_eq!(sheet.detail, detail, "{n} in {width}");
    };
    // (width − 56 − 8) / n, in Readable at least 64, at most 160.
    check(13, 896.0, Columns::Readable, 64.0, Detail::Map);
    check(13, 982.0, Columns::Readable, 70.615_38, Detail::Map);
    check(6, 896.0, Columns::Readable, 138.666_67, Detail::Read);
    check(5, 896.0, Columns::Readable, 160.0, Detail::Read);
    check(40, 896.0, Columns::Readable, 64.0, Detail::Map);
    check(40, 896.0, Columns::Fit, 20.8, Detail::Outline);
    check(40, 982.0, Columns::Fit, 22.95, Detail::Outline);
    check(100, 896.0, Columns::Fit, 8.32, Detail::Overview);
    check(1000, 896.0, Columns::Fit, 0.832, Detail::Dense);
    check(13, 896.0, Columns::Width(111.9), 111.9, Detail::Map);
    check(13, 896.0, Columns::Width(112.0), 112.0, Detail::Read);
    check(13, 896.0, Columns::Width(19.9), 19.9, Detail::Overview);
    check(13, 896.0, Columns::Width(7.9), 7.9, Detail::Dense);
    check(13, 896.0, Columns::Width(900.0), 160.0, Detail::Read);
}

#[test]
fn a_larger_scale_enlarges_everything_alike() {
    let view = View { scale: 2.0, ..View::new(Language::Zh, 1792.0) };
    let sheet = lay_out(&worksheet(&[13], &[1; 13]), &view);
    near(sheet.grid.width, 128.0);
    assert_eq!(sheet.detail, Detail::Map);
    near(sheet.size.1, 1160.0);
}

#[test]
fn lanes_stand_where_the_design_puts_them() {
    let sheet = map(&worksheet(&[2, 3, 3, 5], &[]));
    let lanes: Vec<_> = sheet.lanes.iter().map(|lane| (lane.lane, lane.y, lane.height)).collect();
    let expected = [
        (Lane::Stages, 0.0, 34.0),
        (Lane::Name, 34.0, 80.0),
        (Lane::Doing, 114.0, 62.0),
        (Lane::Thought, 176.0, 80.0),
        (Lane::Channel, 256.0, 40.0),
        (Lane::Curve, 296.0, 180.0),
        (Lane::Frontstage, 476.0, 46.0),
        (Lane::Backstage, 522.0, 58.0),
    ];
    assert_eq!(lanes, expected);
    assert_eq!(sheet.size, (896.0, 580.0));
    assert_eq!(sheet.lane_at(300.0), Some(Lane::Curve));
    let stages: Vec<_> = sheet.stages.iter().map(|stage| (stage.index, stage.x, stage.width)).collect();
    assert_eq!(stages, [(0, 56.0, 128.0), (1, 184.0, 192.0), (2, 376.0, 192.0), (3, 568.0, 320.0)]);
}

#[test]
fn columns_are_found_under_the_pointer() {
    let grid = map(&worksheet(&[13], &[])).grid;
    let check = |x: f32, expected: Option<usize>| assert_eq!(grid.position_at(x), expected, "{x}");
    check(55.9, None);
    check(56.0, Some(0));
    check(119.9, Some(0));
    check(120.0, Some(1));
    check(887.9, Some(12));
    check(888.0, None);
}

#[test]
fn dots_stand_at_their_scores() {
    let sheet = map(&worksheet(&[13], &[-2, 0, 5]));
    // The curve begins at 296; 30 above +5 and 10.4 a point, so 0 is at 378.
    assert_eq!(sheet.curve.map(|curve| curve.zero), Some(378.0));
    let dots = dots(&sheet);
    for ((x, y), (expected_x, expected_y)) in dots.iter().zip([(88.0, 398.8), (152.0, 378.0), (216.0, 326.0)])
    {
        near(*x, expected_x);
        near(*y, expected_y);
    }
    assert_eq!(dots.len(), 3);
}

#[test]
fn a_height_gives_the_nearest_score() {
    let curve = map(&worksheet(&[13], &[])).curve.unwrap();
    let check = |y: f32, expected: i8| assert_eq!(curve.score_at(y).value(), expected, "{y}");
    check(378.0, 0);
    check(373.0, 0);
    check(372.0, 1);
    check(326.0, 5);
    check(0.0, 5);
    check(430.0, -5);
    check(900.0, -5);
}

#[test]
fn the_line_is_broken_where_a_score_is_missing() {
    let mut worksheet = worksheet(&[5], &[1, 2, 3, 4, 5]);
    worksheet.journey.touchpoint_mut(&TouchpointId::from_order(3)).unwrap().score = None;
    let lines: Vec<usize> = map(&worksheet)
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Polyline { points, .. } => Some(points.len()),
            _ => None,
        })
        .collect();
    assert_eq!(lines, [2, 2]);
}

#[test]
fn without_scores_the_map_says_what_to_do() {
    let sheet = map(&worksheet(&[13], &[]));
    assert!(texts(&sheet).contains(&"点一下列，给第一个触点打分"));
    let dashed_at_zero = sheet.shapes.iter().any(|shape| {
        matches!(shape, Shape::Line { from, stroke, .. } if from.y == 378.0 && stroke.paint == Paint::Edge && stroke.dash.is_some())
    });
    assert!(dashed_at_zero && dots(&sheet).is_empty());
    assert!(texts(&sheet).contains(&"点一列，在右边添加部门"));
}

#[test]
fn marks_stand_above_good_scores_and_below_bad_ones() {
    let mut worksheet = worksheet(&[13], &[-2, 4, -5, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1]);
    worksheet.marks.moments =
        vec![Moment { touchpoint: TouchpointId::from_order(3), ..Moment::default() }].into();
    let sheet = map(&worksheet);
    // +4 stands at 336.4, its star 28 above; the star's first corner is up, 9.9 from its middle.
    let star = polygon(&sheet, Paint::PeakFill).unwrap();
    near(star[0].0, 152.0);
    near(star[0].1, 336.4 - 28.0 - 9.9);
    // −5 stands at 430; pit and moment 28 below, 22 apart around the middle of the column, 216.
    let pit = polygon(&sheet, Paint::Pit).unwrap();
    near(pit[2].0, 205.0);
    near(pit[2].1, 458.0 + 8.0);
    let moment = polygon(&sheet, Paint::Moment).unwrap();
    near(moment[0].0, 227.0);
    near(moment[0].1, 458.0 - 9.0);
    assert!(polygon(&sheet, Paint::End).is_some());
}

#[test]
fn marks_of_the_group_stand_in_a_ring() {
    let mut worksheet = worksheet(&[13], &[1, 4, 3]);
    let rings = |worksheet: &Worksheet| {
        let is_ring = |shape: &&Shape| matches!(shape, Shape::Circle { stroke: Some(stroke), .. } if stroke.paint == Paint::Ink);
        map(worksheet).shapes.iter().filter(is_ring).count()
    };
    assert_eq!(rings(&worksheet), 0);
    worksheet.marks.peak =
        Some(GroupMark { touchpoint: TouchpointId::from_order(3), reason: "笑了".into() });
    assert_eq!(rings(&worksheet), 1);
}

#[test]
fn the_map_before_marking_shows_no_marks() {
    let view = View { layer: MapLayer::Map, ..View::new(Language::Zh, 896.0) };
    let sheet = lay_out(&worksheet(&[3], &[1, 4, -3]), &view);
    assert_eq!(polygon(&sheet, Paint::PeakFill), None);
}

#[test]
fn neighbouring_cells_of_one_department_are_one_bar() {
    let mut worksheet = worksheet(&[2, 2], &[]);
    for (number, front, back) in
        [(1, &["a"][..], &["c"][..]), (2, &["a"], &["c", "b"]), (3, &["a"], &["b"]), (4, &["b"], &["b"])]
    {
        involve(&mut worksheet, number, Lane::Frontstage, front);
        involve(&mut worksheet, number, Lane::Backstage, back);
    }
    let view = View { column: Columns::Width(64.0), ..View::new(Language::Zh, 896.0) };
    let sheet = lay_out(&worksheet, &view);
    let bars: Vec<_> = sheet
        .bars
        .iter()
        .map(|Bar { lane, department, rect, positions }| {
            (*lane, department.as_str(), positions.clone(), rect.x, rect.y, rect.w)
        })
        .collect();
    let expected = [
        (Lane::Frontstage, "a", 0..3, 59.0, 488.0, 186.0),
        (Lane::Frontstage, "b", 3..4, 251.0, 488.0, 58.0),
        (Lane::Backstage, "c", 0..2, 59.0, 534.0, 122.0),
        (Lane::Backstage, "b", 2..4, 187.0, 534.0, 122.0),
        (Lane::Backstage, "b", 1..2, 123.0, 557.0, 58.0),
    ];
    assert_eq!(bars, expected);
    // Each bar carries its name once.
    assert_eq!(texts(&sheet).iter().filter(|&&text| text == "厅堂").count(), 1);
}

#[test]
fn a_third_department_is_counted() {
    let mut worksheet = worksheet(&[13], &[]);
    involve(&mut worksheet, 1, Lane::Backstage, &["a", "b", "c"]);
    involve(&mut worksheet, 2, Lane::Frontstage, &["a", "b", "c"]);
    let sheet = map(&worksheet);
    assert!(texts(&sheet).contains(&"+1") && texts(&sheet).contains(&"+2"));
}

#[test]
fn who_was_made_responsible_stands_backstage() {
    let mut worksheet = worksheet(&[13], &[]);
    let touchpoint = worksheet.journey.touchpoint_mut(&TouchpointId::from_order(5)).unwrap();
    touchpoint.responsibilities = vec![
        Responsibility { department: "b".into(), role: Role::R },
        Responsibility { department: "c".into(), role: Role::I },
    ];
    let bars = map(&worksheet).bars;
    assert_eq!(bars.len(), 1);
    assert_eq!((bars[0].department.as_str(), bars[0].positions.clone()), ("b", 4..5));
}

#[test]
fn texts_of_narrow_columns_are_read_in_one_line() {
    let view = View {
        column: Columns::Fit,
        selected: Some(TouchpointId::from_order(7)),
        ..View::new(Language::Zh, 896.0)
    };
    let sheet = lay_out(&worksheet(&[40], &[1; 40]), &view);
    let names: Vec<_> = texts(&sheet).into_iter().filter(|text| text.starts_with("触点")).collect();
    // The first is the lane's own name.
    assert_eq!(names, ["触点7", "触点"]);
    assert!(texts(&sheet).contains(&"40"));
}

#[test]
fn very_many_columns_become_one_stroke_a_pixel() {
    let scores: Vec<i64> = (0..1000).map(|at| (at % 11) - 5).collect();
    let mut worksheet = worksheet(&[500, 500], &scores);
    worksheet.marks.moments =
        vec![Moment { touchpoint: TouchpointId::from_order(500), ..Moment::default() }].into();
    let view = View { column: Columns::Fit, ..View::new(Language::Zh, 896.0) };
    let sheet = lay_out(&worksheet, &view);
    let strokes =
        sheet.shapes.iter().filter(|shape| matches!(shape, Shape::Line { from, to, .. } if from.x == to.x));
    assert_eq!(strokes.count(), 832);
    assert!(polygon(&sheet, Paint::Moment).is_some() && polygon(&sheet, Paint::PeakFill).is_some());
}

#[test]
fn only_columns_in_view_are_laid_out() {
    let worksheet = worksheet(&[250; 4], &[1; 1000]);
    let view = View { visible: Some(6400.0..7296.0), ..View::new(Language::Zh, 896.0) };
    let sheet = lay_out(&worksheet, &view);
    // From 56 on 64 each: right of the labels, at 6456, column 100 begins; one more stands at either side.
    assert_eq!((sheet.columns[0].position, sheet.columns[0].x), (99, 6392.0));
    assert_eq!(sheet.columns.len(), 16);
    assert_eq!(sheet.size.0, 64_064.0);
    assert_eq!(dots(&sheet).len(), 16);
    // The stage began before what is in view, so its name stands at the left edge.
    let head = sheet.heads.iter().find_map(|shape| match shape {
        Shape::Text { pos, text, .. } => Some((pos.x, text.as_str())),
        _ => None,
    });
    assert_eq!(head, Some((6462.0, "阶段1")));
}

#[test]
fn the_matrix_shows_roles_and_verdicts() {
    let mut worksheet = worksheet(&[4], &[1, 1, 1, 1]);
    let roles: [&[(&str, Role)]; 4] = [
        &[("a", Role::AR)],
        &[("a", Role::A), ("b", Role::A), ("c", Role::R)],
        &[("c", Role::R)],
        &[("b", Role::A)],
    ];
    for (touchpoint, roles) in worksheet.journey.touchpoints_mut().zip(roles) {
        touchpoint.responsibilities = roles
            .iter()
            .map(|&(department, role)| Responsibility { department: department.into(), role })
            .collect();
    }
    let view = View { layer: MapLayer::Assign, lanes: LaneSet::ASSIGN, ..View::new(Language::Zh, 896.0) };
    let sheet = lay_out(&worksheet, &view);
    let rows: Vec<_> = sheet.rows.iter().map(|row| (row.department.as_str(), row.height)).collect();
    assert_eq!(rows, [("a", 34.0), ("b", 34.0), ("c", 34.0)]);
    for word in ["AR", "2 个 A", "缺 A", "缺 R"] {
        assert_eq!(texts(&sheet).iter().filter(|&&text| text == word).count(), 1, "{word}");
    }
}

#[test]
fn an_empty_matrix_is_no_list_of_faults() {
    let view = View { layer: MapLayer::Assign, lanes: LaneSet::ASSIGN, ..View::new(Language::Zh, 896.0) };
    let sheet = lay_out(&worksheet(&[4], &[]), &view);
    assert!(!texts(&sheet).iter().any(|text| text.starts_with('缺')));
}
