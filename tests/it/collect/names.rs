//! What names of files hint at.

use peak_moments::files::collect::{is_conflict_copy, is_passing, may_be_worksheet, mounted};
use std::path::{Path, PathBuf};

#[test]
fn what_other_programs_are_still_writing_is_left_alone() {
    for name in [
        "~$3.worksheet.ron",
        ".3.worksheet.ron.swp",
        ".3.worksheet.ron",
        "3.worksheet.ron.tmp",
        "3.worksheet.ron.part",
        "3.worksheet.ron.CRDOWNLOAD",
    ] {
        assert!(is_passing(Path::new(name)) && !may_be_worksheet(Path::new(name)), "{name}");
    }
    for name in ["3.worksheet.ron", "第3组.worksheet.ron", "3.worksheet (1).ron", "3.WORKSHEET.RON"] {
        assert!(!is_passing(Path::new(name)) && may_be_worksheet(Path::new(name)), "{name}");
    }
    // Nobody wants to hear of holiday pictures, nor of the class that lies beside the worksheets.
    for name in ["beach.jpg", "plan.txt", "course.class.ron", "bank.scenario.ron", "worksheet"] {
        assert!(!may_be_worksheet(Path::new(name)), "{name}");
    }
}

#[test]
fn second_versions_are_known_by_their_names() {
    for name in [
        "3 (1).worksheet.ron",
        "3（2）.worksheet.ron",
        "3-DESKTOP-AB12.worksheet.ron",
        "3-LAPTOP-7QX.worksheet.ron",
        "3 (Ada's conflicted copy 2026-11-27).worksheet.ron",
        "3.sync-conflict-20261127-101500-ABCDEF.worksheet.ron",
        "第3组（冲突）.worksheet.ron",
        "第3组 - 副本.worksheet.ron",
        "3 - Copy.worksheet.ron",
    ] {
        assert!(is_conflict_copy(Path::new(name)), "{name}");
    }
    for name in
        ["3.worksheet.ron", "第3组.worksheet.ron", "Group 3 (bank).worksheet.ron", "3 (2026).worksheet.ron"]
    {
        assert!(!is_conflict_copy(Path::new(name)), "{name}");
    }
}

#[test]
fn sticks_are_found_in_what_the_system_mounted() {
    let mounts = "\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
/dev/sdb1 /media/ada/NO\\040NAME vfat rw 0 0
/dev/sdc1 /run/media/ada/课程 exfat rw 0 0
/dev/sdb1 /media/ada/NO\\040NAME vfat rw 0 0
broken
/dev/sdd1 /mediathek ext4 rw 0 0
/dev/sde1 /media/ada/odd\\9 vfat rw 0 0
";
    let found = ["/media/ada/NO NAME", "/media/ada/odd\\9", "/run/media/ada/课程"].map(PathBuf::from);
    assert_eq!(mounted(mounts), found);
    // However many there are, the list stays one that can be read.
    let many: String = (0..100).map(|n| format!("/dev/sd{n} /media/ada/{n} vfat rw 0 0\n")).collect();
    assert_eq!(mounted(&many).len(), 16);
}
