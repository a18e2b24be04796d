//! The step from bytes to text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use peak_moments::files::encoding;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = encoding::decode(bytes) else { return };
    // Nothing may be replaced silently: good UTF-8 stays as it is.
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert_eq!(decoded.text, text.strip_prefix('\u{feff}').unwrap_or(text));
        assert_eq!(decoded.other_encoding, None);
    } else {
        assert!(decoded.other_encoding.is_some(), "another encoding goes unnamed");
    }
});
