//! Days as people write them.

use peak_moments::model::written_date::{NotADay, read_date, read_time};
use peak_moments::model::{Date, TimeOfDay};

/// The day of the workshop in these cases: a Saturday.
const FROM: Date = Date::constant(2026, 11, 21);

#[track_caller]
fn check(written: &str, from: Date, meant: &str) {
    assert_eq!(read_date(written, from).map(|day| day.to_string()), Ok(meant.to_owned()), "{written}");
}

#[test]
fn days_are_read_as_people_write_them() {
    for written in [
        "2026-12-31",
        "2026/12/31",
        "2026.12.31",
        "2026年12月31日",
        "2026年12月31号",
        "2026 年 12 月 31 日",
        "2026年12月31",
        "26年12月31日",
        "20261231",
        "２０２６－１２－３１",
        "2026／12／31",
        "2026。12。31",
        "2026–12–31",
        "12月31日",
        "12 月 31 日",
        "12月31",
        "12-31",
        "12/31",
        "12.31",
        "31.12.",
        "31.12",
        "31.12.2026",
        "31.12.26",
        "31. 12. 2026",
        "31/12/2026",
        "12/31/2026",
    ] {
        check(written, FROM, "2026-12-31");
    }
    for written in ["2026-1-5", "2026/1/05", "2026年1月5日", "5.1.2026", "5.1.26", "05.01.2026"] {
        check(written, FROM, "2026-01-05");
    }
}

/// Without a year the next such day is meant, the day itself included.
#[test]
fn a_day_without_a_year_is_the_next_one() {
    check("11月21日", FROM, "2026-11-21");
    check("11月20日", FROM, "2027-11-20");
    check("1.3.", FROM, "2027-03-01");
    check("2/29", FROM, "2028-02-29");
    check("2/29", Date::constant(2096, 3, 1), "2104-02-29");
}

/// That the calendar lacks a day is said of days that it lacks.
#[test]
fn what_is_no_day_says_why() {
    for written in [
        "2026-02-30",
        "2026/2/29",
        "2026.13.01",
        "2026年6月31日",
        "20260230",
        "2月30日",
        "31.4.",
        "30.2.2026",
        "31.11.2026",
        "0.12.2026",
    ] {
        assert_eq!(read_date(written, FROM), Err(NotADay::NoSuchDay), "{written}");
    }
    for written in [
        "",
        "tomorrow",
        "下周五",
        "2026",
        "12",
        "3/4/2026",
        "2026-12",
        "12月",
        "31-12-26",
        "2026-12-31-1",
        "x2026-12-31",
        "12a31",
        "00002026-12-31",
        "2026-012-31",
        "99999999999",
    ] {
        assert_eq!(read_date(written, FROM), Err(NotADay::NotUnderstood), "{written}");
    }
}

#[test]
fn times_of_day_are_read_as_people_write_them() {
    for written in
        ["9:30", "09:30", "9：30", "９：３０", "0930", "9.30", "9点30分", "9 点 30", "9点半", "9时30分"]
    {
        assert_eq!(read_time(written), TimeOfDay::new(9, 30), "{written}");
    }
    assert_eq!(read_time("9点"), TimeOfDay::new(9, 0));
    for written in ["", "9", "25:00", "9:60", "9:30:00", "早上", "a9:30"] {
        assert_eq!(read_time(written), None, "{written}");
    }
}

/// The days of the week, so that the calendar stands right: the workshop is on a Saturday (ISO 8601).
#[test]
fn days_of_the_week() {
    assert_eq!((FROM.weekday(), Date::constant(2026, 11, 23).weekday()), (5, 0));
    assert_eq!(Date::constant(2000, 1, 1).weekday(), 5);
}
