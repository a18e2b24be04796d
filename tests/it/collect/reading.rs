//! One file that came, whatever is in it.

use super::{put_work, work};
use crate::cli::folder;
use peak_moments::files::collect::{Content, Delivery, deliver, read};
use peak_moments::files::problem::Problem;
use peak_moments::files::{DocumentKind, encode, library};
use peak_moments::model::Class;
use std::fs;
use std::path::{Path, PathBuf};

fn problems(path: &Path) -> Vec<Problem> {
    match read(path).content {
        Content::Unreadable(problems) => problems.into_iter().map(|located| located.problem).collect(),
        other => panic!("{} was read: {other:?}", path.display()),
    }
}

fn delivered(paths: &[PathBuf]) -> (Vec<Delivery>, Vec<(usize, usize)>) {
    let (mut deliveries, mut progress) = (Vec::new(), Vec::new());
    deliver(paths, &mut |so_far, delivery| {
        progress.push(so_far);
        deliveries.extend(delivery);
        true
    });
    (deliveries, progress)
}

#[test]
fn hostile_files_cost_the_others_nothing() {
    let folder = folder();
    let folder = folder.path();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    let text = encode::worksheet_text(&work(1));
    write("a-empty.worksheet.ron", b"");
    write("b-half.worksheet.ron", &text.as_bytes()[..text.len() / 2]);
    write("c-noise.worksheet.ron", &(0..=255).cycle().take(4_096).collect::<Vec<u8>>());
    write("d-zero.worksheet.ron", &[0; 4_096]);
    write("e-deep.worksheet.ron", "(".repeat(200_000).as_bytes());
    write("f-huge.worksheet.ron", &vec![b' '; 8 * 1024 * 1024 + 1]);
    write("g-zip.worksheet.ron", b"PK\x03\x04\x14\x00\x00\x00");
    write("h-class.worksheet.ron", encode::class_text(&Class::default()).as_bytes());
    write("i-text.worksheet.ron", "今天天气很好".as_bytes());
    fs::create_dir(folder.join("j-folder.worksheet.ron")).unwrap();
    let good = put_work(folder, "z.worksheet.ron", &work(2));

    assert_eq!(problems(&folder.join("a-empty.worksheet.ron")), [Problem::Empty]);
    assert_eq!(problems(&folder.join("gone.worksheet.ron")), [Problem::Missing]);
    let huge = problems(&folder.join("f-huge.worksheet.ron"));
    assert!(matches!(huge[..], [Problem::TooLarge { .. }]), "{huge:?}");

    let (deliveries, progress) = delivered(&[folder.to_owned()]);
    assert_eq!(deliveries.len(), 10, "the folder of that name is none of the files");
    assert_eq!(progress.last(), Some(&(10, 10)));
    for delivery in &deliveries {
        match &delivery.content {
            Content::Worksheet(worksheet) => assert_eq!((&delivery.path, &**worksheet), (&good, &work(2))),
            Content::Other(kind) => {
                assert!(delivery.path.ends_with("h-class.worksheet.ron"));
                assert_eq!(*kind, DocumentKind::Class);
            }
            Content::Unreadable(problems) => assert!(!problems.is_empty(), "{}", delivery.path.display()),
        }
    }
    let n_worksheets = deliveries.iter().filter(|d| d.content.worksheet().is_some()).count();
    assert_eq!(n_worksheets, 1);
}

#[test]
fn a_worksheet_of_a_newer_program_is_told_as_one() {
    let folder = folder();
    let text = encode::worksheet_text(&work(1));
    let path = folder.path().join("new.worksheet.ron");
    let newer = text.replacen("version: 1,", "version: 999,", 1);
    assert_ne!(newer, text);
    fs::write(&path, newer).unwrap();
    let found = problems(&path);
    assert!(found.iter().any(|problem| matches!(problem, Problem::NewerVersion { .. })), "{found:?}");
}

#[test]
fn a_journey_that_would_stop_every_comparison_is_not_taken_in() {
    let folder = folder();
    let put = |n| put_work(folder.path(), "long.worksheet.ron", &peak_moments::demo::long(n));
    let path = put(2_001);
    assert!(matches!(problems(&path)[..], [Problem::NumberOf { found: 2_001, .. }]));
    assert!(read(&put(2_000)).content.worksheet().is_some());
}

#[test]
fn folders_in_folders_are_looked_into_and_passing_files_are_not_read() {
    let folder = folder();
    let below = folder.path().join("第1期").join("第2组");
    fs::create_dir_all(&below).unwrap();
    let kept = folder.path().join("course.groups");
    fs::create_dir_all(&kept).unwrap();
    let deep = put_work(&below, "2.worksheet.ron", &work(2));
    let top = put_work(folder.path(), "1.worksheet.ron", &work(1));
    put_work(folder.path(), "~$1.worksheet.ron", &work(1));
    put_work(folder.path(), "1.worksheet.ron.part", &work(1));
    // What a class keeps was taken in already.
    put_work(&kept, "9.worksheet.ron", &work(9));
    // A scenario that is chosen by hand is told; lying in a folder it is none of the groups' work.
    let scenario = folder.path().join("bank.scenario.ron");
    fs::write(&scenario, encode::scenario_text(&library::scenario("hotel-stay").unwrap())).unwrap();

    let mut paths: Vec<PathBuf> =
        delivered(&[folder.path().to_owned()]).0.into_iter().map(|delivery| delivery.path).collect();
    paths.sort();
    let mut expected = [top, deep];
    expected.sort();
    assert_eq!(paths, expected);
    assert_eq!(read(&scenario).content, Content::Other(DocumentKind::Scenario));
}

#[test]
fn reading_ends_when_nobody_wants_it_any_more() {
    let folder = folder();
    for number in 1..=5 {
        put_work(folder.path(), &format!("{number}.worksheet.ron"), &work(number));
    }
    let mut n = 0;
    deliver(&[folder.path().to_owned()], &mut |_, _| {
        n += 1;
        n < 2
    });
    assert_eq!(n, 2);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_round_in_a_ring_ends() {
    let folder = folder();
    let path = put_work(folder.path(), "1.worksheet.ron", &work(1));
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
    let (deliveries, _) = delivered(&[folder.path().to_owned()]);
    assert_eq!(deliveries.iter().map(|delivery| &delivery.path).collect::<Vec<_>>(), [&path]);
}
