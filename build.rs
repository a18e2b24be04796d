//! Looks before the compiler does whether the embedded typefaces are there, so that a checkout without
//! them ends in one sentence that names the way out. What the files hold is for `sheet::fonts`.
//!
//! A program for Windows also gets there what Windows reads from the file itself: icon, version and manifest.

use std::env;
use std::fs;
use std::io;
use std::path::Path;

/// Also named in `src/sheet/fonts.rs`, which embeds them.
const FONTS: [&str; 2] = ["assets/fonts/NotoSansCJKsc-Regular.otf", "assets/fonts/NotoSansCJKsc-Bold.otf"];

/// The first bytes of an OpenType file with PostScript outlines. A pointer of a large-file store, or an
/// empty file, begins otherwise.
const OPEN_TYPE: &[u8] = b"OTTO";

/// What Windows shows as the name of the program, in both languages.
const NAME: &str = "Peak Moments 峰值时刻";

const ICON: &str = "assets/icon/peak-moments.ico";
const MANIFEST: &str = "packaging/windows/peak-moments.manifest";

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
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "windows")
        && let Err(error) = embed()
    {
        println!(
            "cargo::error=The icon and the manifest cannot be embedded: {error}. This needs windres of MinGW, \
             or rc.exe of the Windows SDK. 无法嵌入图标和清单，需要 MinGW 的 windres 或 Windows SDK 的 rc.exe。"
        );
    }
}

/// Into the program alone: tests and benches need none of it.
#[allow(clippy::print_stdout, reason = "a build script speaks to cargo through its output")]
fn embed() -> io::Result<()> {
    for file in [ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={file}");
    }
    let mut resource = winresource::WindowsResource::new();
    resource.set_icon(ICON).set_manifest_file(MANIFEST);
    resource.set("ProductName", NAME).set("FileDescription", NAME);
    resource.set("Comments", &env::var("CARGO_PKG_DESCRIPTION").unwrap_or_default());
    resource.set("InternalName", "peak-moments").set("OriginalFilename", "peak-moments.exe");
    resource.set("LegalCopyright", "© 2026 the Peak Moments authors. MIT OR Apache-2.0");
    resource.compile_for("peak-moments")
}
