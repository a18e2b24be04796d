//! The curve before and after: lines, arrows, dots and measures, and the gauge with both numbers.

use crate::sheet::{Stub, lay_out, near, texts, worksheet};
use peak_moments::analysis::{redesign, remembered};
use peak_moments::model::redesign::RedesignKind;
use peak_moments::model::{Language, Measure, Score, Worksheet};
use peak_moments::sheet::{self, Lane, LaneSet, MapLayer, Paint, Shape, Sheet, View};

fn with_measure(scores: &[i64], number: usize, score: i64) -> Worksheet {
    let mut worksheet = worksheet(&[13], scores);
    worksheet.redesign.push(Measure {
        touchpoint: format!("t{number}").as_str().into(),
        kind: RedesignKind::FillPit,
        measure: "先问取多少".to_owned(),
        epic: Vec::new(),
        cost: 2,
        score: Score::new(score),
    });
    worksheet
}

fn view() -> View {
    View { layer: MapLayer::Redesign, lanes: LaneSet::REDESIGN, ..View::new(Language::Zh, 896.0) }
}

/// The points of the line in a colour, and whether it is dashed.
fn line(sheet: &Sheet, paint: Paint) -> (Vec<(f32, f32)>, bool) {
    let found = sheet.shapes.iter().find_map(|shape| match shape {
        Shape::Polyline { points, stroke } if stroke.paint == paint => {
            Some((points.iter().map(|p| (p.x, p.y)).collect(), stroke.dash.is_some()))
        }
        _ => None,
    });
    found.expect("a line")
}

/// Centres of circles with a fill, in painting order.
fn circles(sheet: &Sheet, paint: Paint) -> Vec<(f32, f32)> {
    let circle = |shape: &Shape| match shape {
        Shape::Circle { center, fill, .. } if *fill == Some(paint) => Some((center.x, center.y)),
        _ => None,
    };
    sheet.shapes.iter().filter_map(circle).collect()
}

/// The curve begins at 194; 30 above +5 and 20 a point, so 0 is at 324.
#[test]
fn both_curves_are_there() {
    let sheet = lay_out(&with_measure(&[1, -4, 2], 2, 1), &view());
    assert_eq!(sheet.curve.map(|curve| curve.zero), Some(324.0));
    assert_eq!(line(&sheet, Paint::Edge), (vec![(88.0, 304.0), (152.0, 404.0), (216.0, 284.0)], true));
    assert_eq!(line(&sheet, Paint::Accent), (vec![(88.0, 304.0), (152.0, 304.0), (216.0, 284.0)], false));
    let one = Paint::Score(Score::clamped(1));
    assert_eq!(circles(&sheet, one), [(88.0, 304.0), (152.0, 304.0)], "the dots stand at the new scores");
    assert!(circles(&sheet, Paint::Surface).contains(&(152.0, 404.0)), "a hollow dot where it was");
    assert!(circles(&sheet, Paint::Score(Score::clamped(-4))).is_empty());
}

/// The tip touches the new dot, below it on the way up and above it on the way down.
#[test]
fn an_arrow_points_to_the_new_score() {
    let check = |scores: &[i64], to: i64, tip: Option<f32>| {
        let sheet = lay_out(&with_measure(scores, 2, to), &view());
        let arrow = crate::sheet::polygon(&sheet, Paint::Accent);
        assert_eq!(arrow.is_some(), tip.is_some(), "{scores:?} to {to}");
        if let (Some(points), Some(tip)) = (arrow, tip) {
            near(points[0].0, 152.0);
            near(points[0].1, tip);
        }
    };
    check(&[1, -4, 2], 1, Some(304.0 + 12.0));
    check(&[1, -4, 2], -3, Some(384.0 + 12.0));
    check(&[1, 3, 2], 0, Some(324.0 - 12.0));
    check(&[1, 3, 2], 3, None);
    // A first score is no change.
    check(&[1], 3, None);
}

#[test]
fn columns_stay_where_they_are_on_the_map() {
    let worksheet = with_measure(&[1, -4, 2], 2, 1);
    let map = lay_out(&worksheet, &View::new(Language::Zh, 896.0));
    let redesign = lay_out(&worksheet, &view());
    assert_eq!(map.grid, redesign.grid);
    assert_eq!(map.columns, redesign.columns);
}

#[test]
fn measures_stand_under_their_columns() {
    let mut worksheet = with_measure(&[1, -4, 2], 2, 1);
    let sheet = lay_out(&worksheet, &view());
    let lane = sheet.lane(Lane::Measure).expect("the lane");
    assert_eq!((lane.y, lane.height), (470.0, 98.0));
    for word in ["补坑", "措施"] {
        assert_eq!(texts(&sheet).iter().filter(|&&text| text == word).count(), 1, "{word}");
    }
    // Four characters of 13 fit in 60.
    assert!(texts(&sheet).contains(&"先问取多"));
    worksheet.redesign.push(worksheet.redesign[0].clone());
    assert!(texts(&lay_out(&worksheet, &view())).contains(&"补坑 ×2"));
}

/// The remembered scores before and after, with an arrow between, and the means.
#[test]
fn the_gauge_tells_both() {
    let check = |worksheet: &Worksheet, expected: [&str; 2]| {
        let before = remembered::read_worksheet(worksheet);
        let after = redesign::after(worksheet);
        for language in Language::ALL {
            let gauge = sheet::gauge_before_after(&before, &after, language, 372.0, 1.0, &Stub);
            for text in expected {
                assert!(texts(&gauge).contains(&text), "{text}");
            }
            for shape in gauge.all_shapes() {
                if let Shape::Text { pos, .. } = shape {
                    assert!((0.0..=372.0).contains(&pos.x));
                }
            }
        }
    };
    // (−4 + 2) / 2 and −1/3; then (2 + 2) / 2 and 4/3.
    let mut few = with_measure(&[1, -4, 2], 2, 1);
    few.journey.stages[0].touchpoints.truncate(3);
    check(&few, ["−1.0 → +2.0", "−0.33 → +1.33"]);
    // The end has no score.
    check(&with_measure(&[1, -4, 2], 2, 1), ["— → —", "−0.33 → +1.33"]);
}
