//! What leaves the screen: pages of the map, SVG, the gauge and the colours of both themes.

use crate::sheet::{Stub, involve, map, near, polygon, texts, worksheet};
use peak_moments::analysis::remembered;
use peak_moments::model::{Color, Involvement, Language, Score, Text, TouchpointId};
use peak_moments::report::svg;
use peak_moments::sheet::{self, Lane, Paint, Palette, Picture, Shape};

#[test]
fn paper_holds_every_touchpoint_once_in_readable_size() {
    let check = |stages: &[usize], n_pages: usize| {
        let worksheet = worksheet(stages, &[1, 2, 3]);
        let pages = sheet::pages(&Picture::of_worksheet(&worksheet), Language::Zh, 762.0, 480.0, &Stub);
        assert_eq!(pages.len(), n_pages, "{stages:?}");
        let positions: Vec<_> =
            pages.iter().flat_map(|page| page.columns.iter().map(|c| c.position)).collect();
        assert_eq!(positions, (0..stages.iter().sum()).collect::<Vec<_>>());
        for page in &pages {
            assert!(page.size.0 <= 762.1 && page.size.1 <= 480.1, "{:?}", page.size);
            for shape in page.all_shapes() {
                assert!(!matches!(shape, Shape::Text { size, .. } if *size < 7.0), "{shape:?}");
            }
        }
        let all: Vec<&str> = pages.iter().flat_map(texts).collect();
        for number in 1..=positions.len() {
            let name = format!("触点{number}");
            assert_eq!(all.iter().filter(|&&text| text == name).count(), 1, "{name}");
        }
    };
    // At 8 points text a page of 762 points holds 13 columns: (762 · 13/8 − 64) / 84 = 13.98.
    check(&[10], 1);
    check(&[2, 2, 2, 5, 2], 1);
    check(&[6, 6, 6], 2);
    check(&[25], 2);
    check(&[4, 25, 1], 3);
    check(&[250; 4], 77);
    check(&[], 0);
}

#[test]
fn pages_are_even_and_keep_stages_whole() {
    let check = |stages: &[usize], expected: &[usize]| {
        let pages =
            sheet::pages(&Picture::of_worksheet(&worksheet(stages, &[])), Language::Zh, 762.0, 480.0, &Stub);
        let counts: Vec<_> = pages.iter().map(|page| page.columns.len()).collect();
        assert_eq!(counts, expected, "{stages:?}");
    };
    check(&[14], &[7, 7]);
    check(&[3, 4, 3, 4], &[7, 7]);
    check(&[5, 5, 5], &[10, 5]);
    check(&[13, 1], &[13, 1]);
    check(&[30], &[10, 10, 10]);
}

#[test]
fn a_stage_that_goes_on_says_so() {
    let pages =
        sheet::pages(&Picture::of_worksheet(&worksheet(&[14], &[])), Language::Zh, 762.0, 480.0, &Stub);
    assert!(texts(&pages[0]).contains(&"阶段1"));
    assert!(texts(&pages[1]).contains(&"阶段1（续）"));
}

#[test]
fn long_texts_stay_on_the_page() {
    let mut worksheet = worksheet(&[10], &[1; 10]);
    let long = Text::plain("这是一段很长的话，".repeat(30));
    for touchpoint in worksheet.journey.touchpoints_mut() {
        for text in [&mut touchpoint.doing, &mut touchpoint.thought, &mut touchpoint.expectation] {
            *text = long.clone();
        }
        let all =
            || ["a", "b", "c"].map(|id| Involvement { department: id.into(), note: long.clone() }).into();
        (touchpoint.frontstage, touchpoint.backstage, touchpoint.support) = (all(), all(), all());
    }
    for page in sheet::pages(&Picture::of_worksheet(&worksheet), Language::Zh, 762.0, 480.0, &Stub) {
        assert!(page.size.1 <= 480.1, "{:?}", page.size);
    }
}

#[test]
fn svg_is_well_formed_and_the_same_each_time() {
    let mut worksheet = worksheet(&[6, 7], &[1, -4, 3]);
    let hostile = "<&>\"'\u{1}";
    worksheet.journey.touchpoint_mut(&TouchpointId::from_order(2)).unwrap().name = Text::plain(hostile);
    involve(&mut worksheet, 1, Lane::Frontstage, &["a"]);
    let svg = svg::paint(&map(&worksheet), Palette::light(), "a < b");
    assert_eq!(svg, svg::paint(&map(&worksheet), Palette::light(), "a < b"));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(
        (root.attribute("width"), root.attribute("font-family")),
        (Some("896"), Some("Noto Sans CJK SC"))
    );
    let texts: Vec<_> = document.descendants().filter(|n| n.has_tag_name("text")).collect();
    for name in ["触点1", "触点3", "触点4", "触点13", "厅堂", "+3"] {
        assert!(texts.iter().any(|text| text.text() == Some(name)), "{name}");
    }
    // Letters of markup stay letters, and a control character shows as its code point.
    let label: String = texts.iter().filter_map(|text| text.text()).collect();
    assert!(label.contains("<&>\"'"), "{label}");
    assert!(label.contains("U+0001"), "{label}");
    assert!(texts.iter().all(|text| matches!(text.attribute("font-weight"), Some("400" | "700"))));
    let title = document.descendants().find(|n| n.has_tag_name("title"));
    assert_eq!(title.and_then(|title| title.text()), Some("a < b"));
}

#[test]
fn the_gauge_shows_both_numbers_and_their_difference() {
    // The bank branch: peak −5, end −1, mean −7/13.
    let worksheet = worksheet(&[13], &[-2, 0, 2, -1, -3, 3, -5, -2, -1, 1, 4, -2, -1]);
    let reading = remembered::read_worksheet(&worksheet);
    let gauge = sheet::gauge(&reading, Language::Zh, 304.0, 1.0, &Stub);
    for text in ["记忆分", "−3.0", "平均分", "−0.54", "相差", "2.46", "教学模型，不是满意度预测器"]
    {
        assert!(texts(&gauge).contains(&text), "{text}");
    }
    let dots: Vec<f32> = gauge
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Circle { center, .. } => Some(center.x),
            _ => None,
        })
        .collect();
    // The track runs from 8 to 296: 8 + 2 · 28.8 and 8 + 4.4615 · 28.8.
    near(dots[0], 65.6);
    near(dots[1], 136.492);
    assert!(polygon(&gauge, Paint::Pit).is_some(), "the lowest score is the peak that counts");
}

#[test]
fn the_gauge_waits_for_the_end() {
    let check = |scores: &[i64], shown: &[&str], absent: &[&str]| {
        let reading = remembered::read_worksheet(&worksheet(&[3], scores));
        let gauge = sheet::gauge(&reading, Language::Zh, 304.0, 1.0, &Stub);
        let texts = texts(&gauge);
        for text in shown {
            assert!(texts.contains(text), "{text}");
        }
        for text in absent {
            assert!(!texts.contains(text), "{text}");
        }
    };
    check(&[], &["还没有分"], &["记忆分", "平均分"]);
    check(&[2, 3], &["还差终点的分", "平均分", "+2.50"], &["记忆分", "相差"]);
    check(&[0, 0, 0], &["0.0", "0.00"], &["还差终点的分"]);
}

#[test]
fn text_can_be_read_on_its_ground_in_both_themes() {
    let luminance = |rgb: [u8; 3]| {
        let linear = rgb.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let ratio = |a: [u8; 3], b: [u8; 3]| {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    let mut pairs: Vec<(Paint, Paint)> = Vec::new();
    for ground in [Paint::Canvas, Paint::Surface, Paint::Sunk, Paint::Hover, Paint::Tint] {
        for text in [Paint::Ink, Paint::Ink2, Paint::Accent, Paint::Ok, Paint::Warn, Paint::Err] {
            pairs.push((text, ground));
        }
    }
    pairs.push((Paint::OnAccent, Paint::Accent));
    pairs.extend(Score::scale().map(|score| (Paint::OnDot, Paint::Score(score))));
    pairs.extend((0..9).map(|order| (Paint::Ink, Paint::DepartmentTint(order))));
    let own = Color::parse("#ff0000").unwrap();
    pairs.push((Paint::Ink, Paint::OwnTint(own)));
    for palette in [Palette::light(), Palette::dark()] {
        for &(text, ground) in &pairs {
            let found = ratio(palette.color(text), palette.color(ground));
            assert!(found >= 4.5, "{text:?} on {ground:?}: {found:.2}");
        }
        assert_eq!(palette.color(Paint::DepartmentKey(8)), palette.color(Paint::DepartmentKey(0)));
        assert_eq!(palette.color(Paint::Own(own)), [255, 0, 0]);
    }
    assert_eq!(Palette::light().color(Paint::Accent), [0x2f, 0x4f, 0xc4]);
    assert_eq!(Palette::dark().color(Paint::Score(Score::MIN)), [0xff, 0x82, 0x57]);
    // A fifth of the colour on white: 255 − 255 / 5 = 204.
    assert_eq!(Palette::light().color(Paint::OwnTint(own)), [255, 204, 204]);
}
