//! A scenario file, as any bytes under that name.

#![no_main]

use libfuzzer_sys::fuzz_target;
use peak_moments_fuzz::check_document;

fuzz_target!(|bytes: &[u8]| check_document(bytes, false));
