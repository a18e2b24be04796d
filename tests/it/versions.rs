//! How one version of a worksheet is told from another: how many touchpoints differ, and a small curve.

use peak_moments::analysis::difference::difference;
use peak_moments::files::decode;
use peak_moments::model::{Score, Worksheet};
use peak_moments::sheet::{Paint, Picture, Shape, miniature};

/// A journey with these scores.
fn worksheet(scores: &[Option<i64>]) -> Worksheet {
    let names: Vec<String> = (1..=scores.len()).map(|number| format!("\"P{number}\"")).collect();
    let stages = format!("(name: \"S\", touchpoints: [{}])", names.join(", "));
    let text = format!("(version: 1, scenario: (title: \"T\"), stages: [{stages}])");
    let mut worksheet = decode::worksheet(&text).value.unwrap();
    for (touchpoint, score) in worksheet.journey.touchpoints_mut().zip(scores) {
        touchpoint.score = score.and_then(Score::new);
    }
    worksheet
}

#[test]
fn differences_are_counted_by_touchpoint() {
    let before = worksheet(&[Some(1), Some(2), None]);
    let noted = Worksheet { notes: "x".to_owned(), ..before.clone() };
    let mut renamed = before.clone();
    renamed.journey.touchpoints_mut().next().unwrap().note = "x".to_owned();
    for (newer, expected) in [
        (before.clone(), None),
        (noted, Some(0)),
        (renamed, Some(1)),
        (worksheet(&[Some(1), Some(3), Some(0)]), Some(2)),
        // One more than there was.
        (worksheet(&[Some(1), Some(2), None, None]), Some(1)),
        // One less: what is there is as it was.
        (worksheet(&[Some(1), Some(2)]), Some(0)),
    ] {
        assert_eq!(difference(&newer, &before), expected);
    }
}

/// The dots of a small curve with their places, and the lines by their numbers of points.
fn drawn(scores: &[Option<i64>]) -> (Vec<(f32, f32, Paint)>, Vec<usize>) {
    let (mut dots, mut lines) = (Vec::new(), Vec::new());
    for shape in miniature(&Picture::of_journey(&worksheet(scores).journey), 100.0, 40.0) {
        match shape {
            Shape::Circle { center, fill: Some(fill), radius, .. } => {
                assert!((0.0..=100.0).contains(&center.x));
                assert!(center.y - radius >= 0.0 && center.y + radius <= 40.0, "inside the picture");
                dots.push((center.x, center.y, fill));
            }
            Shape::Polyline { points, .. } => lines.push(points.len()),
            _ => {}
        }
    }
    (dots, lines)
}

#[test]
fn a_small_curve_has_a_dot_for_each_score_and_a_gap_where_one_is_missing() {
    let (dots, lines) = drawn(&[Some(5), Some(0), Some(-5), None, Some(2), Some(3), None, Some(1)]);
    assert_eq!((dots.len(), lines), (6, vec![3, 2]), "a dot alone is no line");
    // Columns of 12.5 pixels, dots of 3.5: +5 at the top edge, 0 in the middle, −5 at the bottom edge.
    let score = |value| Paint::Score(Score::new(value).unwrap());
    assert_eq!(dots[0], (6.25, 3.5, score(5)));
    assert_eq!(dots[1], (18.75, 20.0, score(0)));
    assert_eq!(dots[2], (31.25, 36.5, score(-5)));
    assert_eq!(dots[3].0, 56.25, "the missing one keeps its column");
    assert_eq!(drawn(&[None, None]), (vec![], vec![]));
    assert_eq!(drawn(&[]), (vec![], vec![]));
    // Too long for dots: strokes, at most one a pixel.
    let long = miniature(&Picture::of_journey(&worksheet(&vec![Some(3); 300]).journey), 100.0, 40.0);
    assert!(!long.iter().any(|shape| matches!(shape, Shape::Circle { .. })));
    assert!(long.len() > 50 && long.len() < 110, "{}", long.len());
}
