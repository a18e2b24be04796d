//! Looks before the compiler does whether the embedded typefaces are there, so that a checkout without
//! them ends in one sentence that names the way out. What the files hold is for `sheet::fonts`.

use std::fs;
use std::path::Path;

/// Also named in `src/sheet/fonts.rs`, which embeds them.
const FONTS: [&str; 2] = ["assets/fonts/NotoSansCJKsc-Regular.otf", "assets/fonts/NotoSansCJKsc-Bold.otf"];

/// The first bytes of an OpenType file with PostScript outlines. A pointer of a large-file store, or an
/// empty file, begins otherwise.
const OPEN_TYPE: &[u8] = b"OTTO";

#[allow(clippy::print_stdout, reason = "a build script speaks to cargo through its output")]
fn main() {
    for font in FONTS {
        println!("cargo::rerun-if-changed={font}");
        if !fs::read(Path::new(font)).is_ok_and(|bytes| bytes.starts_with(OPEN_TYPE)) {
            println!(
                "cargo::error=The typeface {font} is missing or is no OpenType font; \
                 assets/fonts/README.md tells how to make it. \
                 字体文件 {font} 缺失或不是 OpenType 字体，生成方法见 assets/fonts/README.md。"
            );
        }
    }
}
