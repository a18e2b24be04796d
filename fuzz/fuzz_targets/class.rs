//! A class file, as any bytes under that name; and whatever its clock holds, it can be read at any time.

#![no_main]

use libfuzzer_sys::fuzz_target;
use peak_moments::analysis::agenda;
use peak_moments::files::{AnyDocument, open};
use peak_moments_fuzz::check_decoded;

fuzz_target!(|bytes: &[u8]| {
    let decoded = open::class(bytes);
    if let Some(AnyDocument::Class(class)) = &decoded.value {
        for now in [0, 1_795_338_000, u64::MAX] {
            let _ = agenda::read(class, now);
            let _ = class.clock.countdown.as_ref().map(|countdown| agenda::countdown(countdown, now));
        }
    }
    check_decoded(decoded);
});
