//! A slot of a crashed program: whatever the fuzzer says, and the same bytes under a right length and
//! checksum, which the fuzzer would never guess.

#![no_main]

use libfuzzer_sys::fuzz_target;
use peak_moments::files::recovery::slot;
use peak_moments::files::{Hash, decode, encode};

fuzz_target!(|bytes: &[u8]| {
    let mut signed = format!("peak-moments-recovery 1 2 {} {}\n", bytes.len(), Hash::of(bytes)).into_bytes();
    signed.extend_from_slice(bytes);
    for found in [slot::read(bytes), slot::read(&signed)].into_iter().flatten() {
        // What is offered can be saved.
        let text = encode::worksheet_text(&found.worksheet);
        assert_eq!(decode::worksheet(&text).value.as_ref(), Some(&found.worksheet));
    }
});
