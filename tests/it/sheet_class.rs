//! The curves of a class and its heat map as they are laid out: who can be told apart, what two hundred groups become,
//! and how small type gets.

use crate::compare::{compared, group, own};
use peak_moments::analysis::compare::{Comparison, HeatOrder, Pool};
use peak_moments::model::Score;
use peak_moments::sheet::{
    Anchor, CurvesSheet, CurvesView, FontMeasure, HeatView, Paint, Point, Shape, curves, group_stroke, heat,
};

const TYPE: f32 = 24.0;

/// A class of groups that differ, on the ride of six touchpoints.
fn class(n: u32) -> Comparison {
    let score = |number: u32, place: u32| Some(i64::from((number * 7 + place * 3) % 11) - 5);
    compared((1..=n).map(|number| group(number, &[0, 1, 2, 3, 4, 5].map(|at| score(number, at)))).collect())
}

fn laid_out(class: &Comparison, lit: Option<usize>) -> CurvesSheet {
    let names: Vec<Vec<String>> = class.columns.iter().map(|column| vec![column.name.zh.clone()]).collect();
    let labels: Vec<String> = (1..=class.works.len()).map(|number| number.to_string()).collect();
    let view = CurvesView {
        size: (1792.0, 900.0),
        type_size: TYPE,
        names: &names,
        labels: &labels,
        lit,
        key: &[],
        measure: &FontMeasure::new(),
    };
    curves(class.scores(Pool::Groups), &view)
}

/// Every text, with its size.
fn texts(shapes: &[Shape]) -> Vec<(String, f32)> {
    let text = |shape: &Shape| match shape {
        Shape::Text { text, size, .. } => Some((text.clone(), *size)),
        _ => None,
    };
    shapes.iter().filter_map(text).collect()
}

#[test]
fn sixteen_groups_have_each_a_line_of_their_own() {
    let looks: Vec<_> = (0..16).map(|place| group_stroke(place, 2.0)).collect();
    for (at, look) in looks.iter().enumerate() {
        let same = |other: &&peak_moments::sheet::Stroke| {
            // The colours come again after eight, then with another dash.
            let color = |paint| match paint {
                Paint::Group(place) => place % 8,
                _ => usize::MAX,
            };
            color(other.paint) == color(look.paint) && other.dash == look.dash
        };
        assert_eq!(looks.iter().filter(same).count(), 1, "{at}");
    }
}

#[test]
fn every_group_has_its_curve_and_its_number() {
    let class = class(6);
    let sheet = laid_out(&class, None);
    assert!(sheet.streams.is_empty());
    let is_of = |shape: &&Shape, place| matches!(shape, Shape::Polyline { stroke, .. } if stroke.paint == Paint::Group(place));
    for place in 0..6 {
        assert_eq!(sheet.shapes.iter().filter(|shape| is_of(shape, place)).count(), 1);
    }
    let texts = texts(&sheet.shapes);
    for number in 1..=6 {
        assert!(texts.iter().any(|(text, _)| *text == number.to_string()));
    }
    // The back row reads all of it.
    assert!(texts.iter().all(|(_, size)| *size >= TYPE), "{texts:?}");
    // A score of −5 lies at the foot of the scale and +5 at its head, but for what parts curves that run together.
    let at = |group: usize, place: usize| sheet.curves[group].pieces[0][place].1;
    // The third scored 21 + 3 · 3 = 30 mod 11 = 8, +3, at the fourth touchpoint; the second 14 mod 11 = 3, −2.
    let y = |value: f32| sheet.plot.y + sheet.plot.h * (5.0 - value) / 10.0;
    assert!((at(2, 3).y - y(3.0)).abs() < TYPE, "{}", at(2, 3).y);
    assert!((at(1, 0).y - y(-2.0)).abs() < TYPE);
}

#[test]
fn the_lit_group_has_its_scores_and_the_others_lose_their_colour() {
    let class = class(6);
    let sheet = laid_out(&class, Some(2));
    let texts = texts(&sheet.shapes);
    // 21 mod 11 = 10, +5; then +3 each time: 2 5 8 0 3, less 5.
    for score in ["+5", "\u{2212}3", "0", "+3", "\u{2212}5", "\u{2212}2"] {
        assert!(texts.iter().any(|(text, _)| text == score), "{score}");
    }
    let colours = sheet.shapes.iter().filter(|shape| match shape {
        Shape::Polyline { stroke, .. } => matches!(stroke.paint, Paint::Group(place) if place != 2),
        _ => false,
    });
    assert_eq!(colours.count(), 0);
}

#[test]
fn two_hundred_groups_are_ways_that_they_take_together() {
    let class = class(200);
    let sheet = laid_out(&class, None);
    assert_eq!(sheet.curves.len(), 200);
    // Eleven different groups, as the scores go by elevens, in five steps.
    assert_eq!(sheet.streams.len(), 55);
    assert!(sheet.shapes.len() < 120, "{}", sheet.shapes.len());
    // One that is lit is there as it scored.
    let lit = laid_out(&class, Some(150));
    assert!(lit.shapes.iter().any(|shape| matches!(shape,
        Shape::Polyline { points, stroke } if stroke.paint == Paint::Accent && points.len() == 6)));
}

#[test]
fn the_heat_map_finds_its_cells() {
    let class = class(6);
    let scores = class.scores(Pool::Groups);
    let order = scores.ordered(HeatOrder::Walk);
    let names: Vec<Vec<String>> = class.columns.iter().map(|column| vec![column.name.zh.clone()]).collect();
    let labels: Vec<String> = (1..=6).map(|number| format!("第 {number} 组")).collect();
    let view = HeatView {
        size: (1792.0, 860.0),
        type_size: TYPE,
        order: &order,
        names: &names,
        labels: &labels,
        range_label: "分差",
        mean_label: "均分",
        mean: |mean| format!("{mean:.1}"),
        lit: None,
        measure: &FontMeasure::new(),
    };
    let sheet = heat(scores, &view);
    assert!(texts(&sheet.shapes).iter().all(|(_, size)| *size >= TYPE));
    let middle = |row: usize, column: usize| {
        Point::new(
            sheet.grid.x + sheet.cell.0 * (column as f32 + 0.5),
            sheet.grid.y + sheet.cell.1 * (row as f32 + 0.5),
        )
    };
    assert_eq!(sheet.cell_at(middle(4, 2), 6, 6), Some((4, 2)));
    assert_eq!(sheet.cell_at(Point::new(2.0, 2.0), 6, 6), None);
    // Each score stands in the middle of its cell.
    for (group, row) in (0..6).map(|group| (group, scores.row(group))) {
        for (column, score) in row.enumerate() {
            let at = middle(group, column);
            let there = |shape: &&Shape| match shape {
                Shape::Text { pos, text, anchor: Anchor::Center, .. } => {
                    *text == score.unwrap().to_string()
                        && (pos.x - at.x).abs() < 1.0
                        && (pos.y - at.y).abs() < TYPE
                }
                _ => false,
            };
            assert!(sheet.shapes.iter().any(|shape| there(&shape)), "{group} {column}");
        }
    }
}

/// What one group has alone is no middle, and the others' curves go on across it; what a group skipped is a gap.
#[test]
fn a_touchpoint_of_one_group_pulls_no_line() {
    let mut groups =
        [group(1, &[Some(1), None, Some(2), Some(2), Some(2), Some(2)]), group(2, &[Some(3); 6])];
    groups[1].journey.stages[0].touchpoints.insert(1, own("+own"));
    groups[1].journey.touchpoint_mut(&"+own".into()).unwrap().score = Score::new(-5);
    let class = compared(groups.to_vec());
    let sheet = laid_out(&class, None);
    let pieces = sheet.curves.iter().flat_map(|curve| &curve.pieces);
    let columns: Vec<Vec<usize>> =
        pieces.map(|piece| piece.iter().map(|(column, _)| *column).collect()).collect();
    // The first group skipped the third column and does not have the second.
    assert_eq!(columns, [vec![0], vec![3, 4, 5, 6], vec![0, 1, 2, 3, 4, 5, 6]]);
    let medians = sheet.shapes.iter().find_map(|shape| match shape {
        Shape::Polyline { points, stroke } if stroke.paint == Paint::Ink => Some(points.clone()),
        _ => None,
    });
    let medians = medians.unwrap();
    // The first and the fourth to seventh column, where both scored; never down to −5.
    let centers: Vec<f32> = [0, 3, 4, 5, 6].iter().map(|column| sheet.centers[*column]).collect();
    assert_eq!(medians.iter().map(|point| point.x).collect::<Vec<_>>(), centers);
    assert!(medians.iter().all(|point| point.y < sheet.plot.center().y));
}

/// Members of two hundred groups are a band of colours, of which no more is painted than can be seen.
#[test]
fn very_many_rows_are_as_many_strokes_as_can_be_seen() {
    let class = class(2_000);
    let scores = class.scores(Pool::Groups);
    let order = scores.ordered(HeatOrder::Walk);
    let names: Vec<Vec<String>> = class.columns.iter().map(|column| vec![column.name.zh.clone()]).collect();
    let labels = vec!["组".to_owned(); 2_000];
    let view = HeatView {
        size: (1792.0, 860.0),
        type_size: TYPE,
        order: &order,
        names: &names,
        labels: &labels,
        range_label: "分差",
        mean_label: "均分",
        mean: |mean| format!("{mean:.1}"),
        lit: None,
        measure: &FontMeasure::new(),
    };
    let sheet = heat(scores, &view);
    assert!(!sheet.strokes.is_empty() && sheet.strokes.len() <= 6 * 860, "{}", sheet.strokes.len());
    for stroke in &sheet.strokes {
        let Shape::Line { from, to, .. } = stroke else { panic!("a cell is a stroke") };
        assert!(from.y >= sheet.grid.y - 0.01 && to.y <= sheet.grid.bottom() + 0.01 && to.y > from.y);
    }
}
