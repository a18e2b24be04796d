//! The program as a shell of Windows calls it. There it belongs to its window, and what a command says must find
//! its way all the same.

use crate::cli::{folder, started};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_peak-moments");

/// The subsystem in the head of the file: 2 is the window's, 3 the console's.
#[test]
fn no_console_opens_beside_the_window() {
    let exe = fs::read(PROGRAM).unwrap();
    let number = |at: usize| u32::from_le_bytes(exe[at..at + 4].try_into().unwrap()) as usize;
    let head = number(0x3C);
    assert_eq!(exe[head..head + 4], *b"PE\0\0");
    assert_eq!(number(head + 24 + 68) & 0xFFFF, 2);
}

/// The exit code that a batch file ends with, and what went into its two files.
fn called(folder: &Path, arguments: &str) -> (i32, String, String) {
    let program = std::path::absolute(PROGRAM).unwrap();
    let line = format!("@\"{}\" {arguments} >out.txt 2>err.txt\r\n", program.display());
    fs::write(folder.join("told.bat"), line).unwrap();
    let mut shell = Command::new("cmd");
    shell.args(["/c", "told.bat"]).current_dir(folder).env_remove("PEAK_MOMENTS_LANG").stdin(Stdio::null());
    let code = started(|| shell.status()).code().expect("ended by itself");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    (code, read("out.txt"), read("err.txt"))
}

#[test]
fn a_shell_waits_and_leads_the_output() {
    let folder = folder();
    let (code, out, err) = called(folder.path(), "--version");
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains(env!("CARGO_PKG_VERSION")), "{out}");
    fs::write(folder.path().join("broken.scenario.ron"), "(version: 1").unwrap();
    for (language, word) in [("zh", "文件"), ("en", "file")] {
        let (code, out, err) =
            called(folder.path(), &format!("--lang {language} check nothing.scenario.ron"));
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(word), "{err}");
        let (code, ..) = called(folder.path(), &format!("--lang {language} check broken.scenario.ron"));
        assert_eq!(code, 1);
    }
}
