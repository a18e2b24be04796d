//! How texts are measured, broken into lines and cut.

use crate::sheet::{Stub, lay_out, near, worksheet};
use peak_moments::model::Language;
use peak_moments::sheet::{self, FontMeasure, LayoutCache, Picture, TextMeasure, TextSetting, View};
use proptest::prelude::*;
use std::cell::Cell;

#[test]
fn lines_break_by_the_rules_of_both_languages() {
    let check = |text: &str, width: f32, max_lines: usize, short: bool, expected: &[&str]| {
        let setting = TextSetting { width, size: 13.0, bold: false, max_lines, short };
        let lines = LayoutCache::default().lines(text, setting, &Stub);
        assert_eq!(&*lines, expected, "{text}");
    };
    // Four Chinese characters a line.
    check("拨打客服热线", 52.0, 4, false, &["拨打客服", "热线"]);
    check("半天不动，血压都", 52.0, 4, false, &["半天不", "动，血压", "都"]);
    check("他说了（不行）吗", 52.0, 4, false, &["他说了", "（不行）", "吗"]);
    check("报“换卡取钱”", 52.0, 4, false, &["报“换卡", "取钱”"]);
    check("她说来“换卡”啊", 52.0, 4, false, &["她说来", "“换卡”", "啊"]);
    check("早干什么去了？！", 52.0, 4, false, &["早干什么", "去了？！"]);
    check("等到八点…真慢", 52.0, 4, false, &["等到八", "点…真慢"]);
    check("", 52.0, 4, false, &[]);
    check("第一行\n第二行", 52.0, 4, false, &["第一行", "第二行"]);
    // Nine Latin characters a line.
    check("Told to book ahead", 58.5, 4, false, &["Told to", "book", "ahead"]);
    check("50 minutes!", 58.5, 4, false, &["50", "minutes!"]);
    check("internationalisation", 65.0, 4, false, &["internati-", "onalisat-", "ion"]);
    // Short fields break at their joints.
    check("取号机+大堂经理", 58.5, 2, true, &["取号机+", "大堂经理"]);
    check("地图/小程序", 58.5, 2, true, &["地图/", "小程序"]);
    check("电话、短信、邮件", 58.5, 3, true, &["电话、", "短信、", "邮件"]);
    check("智能柜员机", 58.5, 2, true, &["智能柜员", "机"]);
    // Cut at the end of a clause, else after whole lines.
    check("按了六层菜单才听见人声，还没问到", 52.0, 3, false, &["按了六层", "菜单才听", "见人声"]);
    check("慢。太慢了。走人，不等了", 52.0, 2, false, &["慢。太慢", "了。走人"]);
    check("一二三四五六七八九十", 52.0, 2, false, &["一二三四", "五六七…"]);
    check("80,000 in hand, and my legs feel weak", 58.5, 2, false, &["80,000 in", "hand"]);
    check("Six menus before", 58.5, 1, false, &["Six…"]);
}

proptest! {
    #[test]
    fn no_line_begins_or_ends_with_a_wrong_mark(
        parts in prop::collection::vec(
            prop::sample::select(vec!["汉", "字", "汉字", "汉，", "字。", "（汉）", "“字”", "汉！", "《字》"]),
            0..40,
        ),
        n_characters in 4_u8..12,
    ) {
        let text: String = parts.concat();
        let setting = TextSetting {
            width: 13.0 * f32::from(n_characters),
            size: 13.0,
            bold: false,
            max_lines: 100,
            short: false,
        };
        let lines = LayoutCache::default().lines(&text, setting, &Stub);
        prop_assert_eq!(lines.concat(), text);
        for line in lines.iter() {
            prop_assert!(!line.starts_with(['，', '。', '）', '”', '！', '》']), "{}", line);
            prop_assert!(!line.ends_with(['（', '“', '《']), "{}", line);
            prop_assert!(Stub.width(line, 13.0, false) <= setting.width);
        }
    }
}

#[test]
fn the_cache_gives_what_breaking_gives() {
    let worksheet = worksheet(&[3, 4], &[1, -4, 3]);
    let picture = Picture::of_worksheet(&worksheet);
    let view = View::new(Language::En, 896.0);
    let mut cache = LayoutCache::default();
    let first = sheet::lay_out(&picture, &view, &Stub, &mut cache);
    assert_eq!(sheet::lay_out(&picture, &view, &Stub, &mut cache), first);
    assert_eq!(lay_out(&worksheet, &view), first);
}

#[test]
fn the_typeface_measures_all_characters() {
    let measure = FontMeasure::new();
    let check = |text: &str, bold: bool, expected: f32| near(measure.width(text, 13.0, bold), expected);
    check("银行", false, 26.0);
    check("银行", true, 26.0);
    check("，", false, 13.0);
    // Bold lacks 㐂; Regular stands in for it. No weight has an emoji; an em is its guess.
    check("㐂", true, 13.0);
    check("😀", false, 13.0);
    assert!(measure.covers('喆') && measure.covers('𠮷') && !measure.covers('😀'));
}

/// Counts the characters that were measured.
#[derive(Default)]
struct Counting(Cell<usize>);

impl TextMeasure for Counting {
    fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        self.0.set(self.0.get() + text.chars().count());
        Stub.width(text, size, bold)
    }
}

/// Texts of many characters that tempt a breaker to look at the same ones again and again.
fn long_texts() -> [String; 7] {
    let n = 50_000;
    [
        "a".repeat(n),
        "汉".repeat(n),
        "字，".repeat(n),
        format!("a{}b", " ".repeat(n)),
        "\u{a0}x".repeat(n),
        "a, b. ".repeat(n),
        "（".repeat(n),
    ]
}

#[test]
fn breaking_a_long_text_measures_each_character_a_few_times() {
    for text in long_texts() {
        let measure = Counting::default();
        let lines = sheet::break_lines(&text, 130.0, 13.0, false, &measure);
        let per_character = measure.0.get() as f64 / text.chars().count() as f64;
        assert!(per_character < 8.0, "{per_character} of {:?}", text.chars().take(9).collect::<String>());
        let kept = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').count();
        assert_eq!(lines.iter().map(|line| kept(line)).sum::<usize>(), kept(&text));
    }
}

#[test]
fn a_lane_looks_at_no_more_of_a_text_than_it_has_room_for() {
    for text in long_texts() {
        let measure = Counting::default();
        for max_lines in 1..=6 {
            let setting = TextSetting { width: 130.0, size: 13.0, bold: false, max_lines, short: true };
            let lines = LayoutCache::default().lines(&text, setting, &measure);
            assert!((1..=max_lines).contains(&lines.len()), "{lines:?}");
        }
        sheet::first_lines(&text, (130.0, 3), 13.0, false, &measure);
        sheet::cut(&text, 130.0, 13.0, false, &measure);
        assert!(measure.0.get() < 20_000, "{} characters were measured", measure.0.get());
    }
}

#[test]
fn what_is_cut_says_so() {
    let check = |text: &str, width: f32, expected: &str| {
        assert_eq!(sheet::cut(text, width, 13.0, false, &Stub), expected, "{text}");
    };
    // Four Chinese characters.
    check("拨打客服", 52.0, "拨打客服");
    check("拨打客服热线", 52.0, "拨打客…");
    check("abcdefgh", 52.0, "abcdefgh");
    check("abcdefghi", 52.0, "abcdef…");
    check("拨打客服", 6.0, "…");
    let lines = sheet::first_lines("拨打客服热线电话", (52.0, 1), 13.0, false, &Stub);
    assert_eq!(lines, ["拨打客…"]);
    assert_eq!(sheet::first_lines("一\n二", (52.0, 2), 13.0, false, &Stub), ["一", "二"]);
    assert_eq!(sheet::first_lines("", (52.0, 2), 13.0, false, &Stub), [""; 0]);
    assert_eq!(sheet::beginning(&"字".repeat(9_000)).chars().count(), 2_000);
}
