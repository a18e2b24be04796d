//! The shipped scenarios: each loads without a remark, reads the same after saving, is whole in both
//! languages and gives the numbers that were worked out by hand.

use peak_moments::analysis::remembered;
use peak_moments::files::{decode, encode, library};
use peak_moments::model::{Language, Scenario, Text};

fn shipped() -> impl Iterator<Item = (&'static str, &'static str, Scenario)> {
    library::SHIPPED.into_iter().map(|(id, text)| {
        let decoded = decode::scenario(text);
        let told: Vec<_> = decoded.problems.iter().map(|p| p.render(id, Language::En)).collect();
        assert!(told.is_empty(), "{told:#?}");
        (id, text, decoded.value.expect(id))
    })
}

#[test]
fn every_scenario_loads_under_its_id_and_round_trips() {
    for (id, text, scenario) in shipped() {
        assert_eq!(scenario.brief.id, id);
        assert_eq!(encode::scenario_text(&scenario), text, "{id}");
        ron::from_str::<ron::Value>(text).expect(id);
        assert_eq!(
            scenario.brief.boundary.end_touchpoint.as_ref(),
            scenario.journey.touchpoints().next_back().map(|t| &t.id),
            "{id}"
        );
    }
    assert_eq!(library::shipped().len(), library::SHIPPED.len());
    assert_eq!(library::SHIPPED[0].0, library::WARM_UP);
    assert!(library::scenario("bank-branch").is_some());
    assert!(library::scenario("nothing").is_none());
}

#[test]
fn the_reference_scores_give_the_numbers_worked_out_by_hand() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("vectors/peak_end.json")).expect("vectors");
    for (id, _, scenario) in shipped() {
        let Some(expected) = vectors.get(id) else {
            assert_eq!(id, library::WARM_UP, "only the warm-up has no vector");
            continue;
        };
        let trainer = scenario.trainer.as_ref().expect(id);
        let scores = scenario.journey.touchpoints().map(|t| (&t.id, trainer.score(&t.id)));
        let reading = remembered::read(scores, scenario.brief.boundary.end_touchpoint.as_ref());
        let number = |field: &str| expected[field].as_f64().expect(field);
        let score = |spot: &Option<remembered::Spot>| f64::from(spot.as_ref().expect(id).score.value());
        let end = reading.end.as_ref().and_then(|end| end.score).expect(id);
        assert_eq!(reading.n as f64, number("n"), "{id} n");
        assert_eq!(reading.scored, reading.n, "{id} scored");
        assert_eq!(score(&reading.highest), number("max"), "{id} max");
        assert_eq!(score(&reading.lowest), number("min"), "{id} min");
        assert_eq!(score(&reading.peak), number("peak"), "{id} peak");
        assert_eq!(f64::from(end.value()), number("end"), "{id} end");
        assert_eq!(reading.remembered, Some(number("peakend")), "{id} remembered");
        let mean = reading.mean.expect(id);
        assert!((mean - number("mean")).abs() <= 0.005 + 1e-9, "{id} mean {mean}");
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    for (id, _, scenario) in shipped() {
        for text in texts(&scenario) {
            let Text { zh, en } = text;
            assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{id}: {text:?}");
            let chinese = |c: char| matches!(c, '\u{3000}'..='\u{303F}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
            assert!(!en.contains(chinese), "{id}: Chinese in the English {en}");
            // What is the same in both, "App" or "PDF", is a name or a number, not a sentence.
            assert!(zh != en || en.len() < 24, "{id}: untranslated {en}");
        }
    }
}

fn texts(scenario: &Scenario) -> Vec<&Text> {
    let b = &scenario.brief;
    let mut texts = vec![&b.title, &b.industry, &b.tagline, &b.goal, &b.context];
    texts.extend([&b.persona.name, &b.persona.role, &b.persona.about, &b.boundary.start, &b.boundary.end]);
    let notes_may_lack = |texts: &mut Vec<_>, text| {
        if !Text::is_empty(text) {
            texts.push(text);
        }
    };
    for department in &scenario.journey.departments {
        texts.extend([&department.name, &department.short]);
        notes_may_lack(&mut texts, &department.note);
    }
    for stage in &scenario.journey.stages {
        texts.push(&stage.name);
        for t in &stage.touchpoints {
            texts.extend([&t.name, &t.short, &t.doing, &t.expectation, &t.thought]);
            notes_may_lack(&mut texts, &t.channel);
            for involvement in t.frontstage.iter().chain(&t.backstage).chain(&t.support) {
                notes_may_lack(&mut texts, &involvement.note);
            }
        }
    }
    let trainer = scenario.trainer.as_ref().expect("a trainer's part");
    texts.extend(trainer.touchpoints.iter().map(|r| &r.note));
    texts.extend(trainer.moments.iter().flat_map(|m| [&m.who, &m.situation, &m.feeling, &m.why]));
    texts.extend(trainer.redesign.iter().map(|r| &r.measure));
    texts.extend(trainer.chain.iter().flat_map(|l| [&l.supplier, &l.customer, &l.deliverable, &l.agreement]));
    texts.extend(trainer.discussion.iter().flat_map(|d| [&d.question, &d.answer]));
    texts.extend(trainer.traps.iter());
    texts
}
