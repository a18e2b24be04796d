//! The slots of a crashed program: one that is whatever the fuzzer says, and one with the same bytes
//! under a right length and checksum, which the fuzzer would never guess.

#![no_main]

use libfuzzer_sys::fuzz_target;
use peak_moments::files::{Hash, encode, recovery};
use peak_moments_fuzz::folder;
use std::fs;

fuzz_target!(|bytes: &[u8]| {
    let root = folder("recovery");
    let crashed = root.join("1-1-0");
    fs::create_dir_all(&crashed).expect("a folder");
    let mut signed =
        format!("peak-moments-recovery 1 2 {} {}\n", bytes.len(), Hash::of(bytes)).into_bytes();
    signed.extend_from_slice(bytes);
    for (name, content) in [("lock", &[][..]), ("slot-0", bytes), ("slot-1", &signed)] {
        fs::write(crashed.join(name), content).expect("a file");
    }
    for found in recovery::abandoned(&root) {
        // What is offered can be saved.
        let text = encode::worksheet_text(&found.snapshot.worksheet);
        let again = peak_moments::files::decode::worksheet(&text);
        assert_eq!(again.value.as_ref(), Some(&found.snapshot.worksheet));
    }
});
