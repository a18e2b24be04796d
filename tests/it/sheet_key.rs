//! A trainer's key on the map: reference scores, the marks of the rule, moments of truth and measures.

use crate::sheet::{Stub, near, polygon, texts};
use peak_moments::files::library;
use peak_moments::model::{Language, MarkKind, Scenario};
use peak_moments::sheet::{
    self, Columns, Lane, LaneSet, LayoutCache, MapLayer, Overlay, Paint, Picture, Shape, Sheet, View,
};

fn lay_out(picture: &Picture<'_>, layer: MapLayer) -> Sheet {
    let view = View {
        layer,
        lanes: LaneSet::MAP.with(Lane::Measure),
        column: Columns::Readable,
        ..View::new(Language::Zh, 896.0)
    };
    sheet::lay_out(picture, &view, &Stub, &mut LayoutCache::default())
}

#[test]
fn every_shipped_key_has_a_dot_for_each_reference_score() {
    for scenario in library::shipped() {
        let trainer = scenario.trainer.as_ref().unwrap();
        let sheet = lay_out(&Picture::of_key(&scenario), MapLayer::Mark);
        let curve = sheet.curve.unwrap();
        let mut dots = sheet.shapes.iter().filter_map(|shape| match shape {
            Shape::Circle { center, fill: Some(Paint::Score(score)), .. } => Some((*center, *score)),
            _ => None,
        });
        for (column, touchpoint) in sheet.columns.iter().zip(scenario.journey.touchpoints()) {
            let (center, score) = dots.next().unwrap();
            assert_eq!(Some(score), trainer.score(&touchpoint.id), "{}", scenario.brief.id);
            near(center.x, column.x + column.width / 2.0);
            near(center.y, curve.y_of(score));
        }
        assert_eq!(dots.next(), None);
        // What was computed before gives the same sheet.
        let overlay = Overlay::of_key(&scenario);
        assert_eq!(lay_out(&Picture::kept_key(&scenario, &overlay), MapLayer::Mark), sheet);
    }
}

/// The touchpoints of a mark, as numbers counted from 1.
fn marked(scenario: &Scenario, kind: MarkKind) -> Vec<usize> {
    let overlay = Overlay::of_key(scenario);
    let marks = overlay.marks.iter().filter(|mark| mark.kind == kind);
    marks.filter_map(|mark| Some(scenario.journey.position(&mark.touchpoint)? + 1)).collect()
}

#[test]
fn the_marks_of_the_bank_stand_where_its_key_has_them() {
    let bank = library::scenario("bank-branch").unwrap();
    let trainer = bank.trainer.as_ref().unwrap();
    let scores: Vec<i8> = bank.journey.touchpoints().map(|t| trainer.score(&t.id).unwrap().value()).collect();
    // Of equal scores the later one.
    let last = |score: i8| scores.iter().rposition(|found| *found == score).unwrap() + 1;
    assert_eq!(marked(&bank, MarkKind::Peak), [last(*scores.iter().max().unwrap())]);
    assert_eq!(marked(&bank, MarkKind::Pit), [last(*scores.iter().min().unwrap())]);
    let picture = Picture::of_key(&bank);
    let reading = picture.reading();
    assert_eq!(marked(&bank, MarkKind::End), [reading.end.unwrap().position + 1]);
    assert_eq!(reading.scored, scores.len());
    let moments = trainer.moments.iter().map(|m| bank.journey.position(&m.touchpoint).unwrap() + 1);
    assert_eq!(marked(&bank, MarkKind::Moment), moments.collect::<Vec<_>>());
    let sheet = lay_out(&picture, MapLayer::Mark);
    for paint in [Paint::PeakFill, Paint::Pit, Paint::End, Paint::Moment] {
        assert!(polygon(&sheet, paint).is_some(), "{paint:?}");
    }
}

#[test]
fn the_redesign_of_a_key_stands_in_its_lane() {
    let bank = library::scenario("bank-branch").unwrap();
    let redesign = &bank.trainer.as_ref().unwrap().redesign;
    assert!(!redesign.is_empty());
    let picture = Picture::of_key(&bank);
    let sheet = lay_out(&picture, MapLayer::Redesign);
    let shown = texts(&sheet);
    for measure in redesign {
        let kind = peak_moments::words::map::measure_kind(measure.kind, 1, Language::Zh);
        assert!(shown.iter().any(|text| text.starts_with(&kind)), "{kind}");
        let position = bank.journey.position(&measure.touchpoint).unwrap();
        assert_eq!(picture.overlay.after[position], Some(measure.score));
    }
    let (before, after) = (picture.reading(), picture.reading_after());
    assert!(after.remembered > before.remembered, "{:?} to {:?}", before.remembered, after.remembered);
}

#[test]
fn a_scenario_without_a_key_shows_no_scores() {
    let mut bank = library::scenario("bank-branch").unwrap();
    bank.trainer = None;
    let picture = Picture::of_key(&bank);
    assert_eq!(picture.scores().flatten().count(), 0);
    assert_eq!(picture.overlay.marks, []);
}
