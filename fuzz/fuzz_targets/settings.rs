//! The settings: whatever stands there, the program starts, and what was read can be kept.

#![no_main]

use libfuzzer_sys::fuzz_target;
use peak_moments::files::settings::Settings;
use peak_moments_fuzz::folder;
use std::fs;

fuzz_target!(|bytes: &[u8]| {
    let folder = folder("settings");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("settings.ron"), bytes).expect("a file");
    let settings = Settings::load(&folder);
    assert!(settings.recent.len() <= Settings::MAX_RECENT);
    settings.save(&folder).expect("settings that were read can be written");
    assert_eq!(Settings::load(&folder), settings);
});
