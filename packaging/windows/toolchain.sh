#!/bin/bash
# A Rust toolchain that builds for Windows, where `rustup target add` reaches nothing. Usage: toolchain.sh ROOM
#
# Makes a copy of the installed toolchain under ROOM/toolchain and builds the standard library for
# x86_64-pc-windows-gnu into it, from Debian's source package of the same version. Does nothing where that is
# there already. Needs Debian with the package mirror that this machine has, and about 2 minutes and 400 MB.
set -euo pipefail
mkdir -p "${1:?the folder to build in}"
cd "$1"
ROOM=$PWD
TRIPLE=x86_64-pc-windows-gnu
VERSION=$(rustc --version | cut -d' ' -f2)
COMPLETE=$ROOM/toolchain/complete-$VERSION

if [[ -e $COMPLETE ]]; then
  exit 0
fi
# A room that was made by hand, or half a room of another version.
STD=$ROOM/toolchain/lib/rustlib/$TRIPLE/lib
if compgen -G "$STD/libstd-*.rlib" >/dev/null && compgen -G "$STD/libtest-*.rlib" >/dev/null &&
  [[ $("$ROOM/toolchain/bin/rustc" --version) == "$(rustc --version)" ]]; then
  touch "$COMPLETE"
  exit 0
fi
rm -rf toolchain std usr

# The mirror that this machine uses already, in the new form of its list or the old one.
mirror=$(sed -n 's#^URIs: *\(.*/debian\)/*$#\1#p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
[[ -n $mirror ]] || mirror=$(sed -n 's#^deb \(\[.*\] \)\?\([^ ]*/debian\)/* .*#\2#p' /etc/apt/sources.list | head -n 1)
[[ -n $mirror ]] || { echo "no Debian mirror in the lists of apt" >&2; exit 1; }
mkdir -p apt/lists/partial
APT=(apt-get -qq -o "Dir::Etc::sourcelist=$ROOM/apt/list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$ROOM/apt/lists"
  -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root -o Acquire::Retries=3)
# Where Debian has this version depends on how old it is.
for suite in bookworm-backports trixie trixie-backports forky sid; do
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >apt/list
  rm -f rust-src_*.deb
  "${APT[@]}" update 2>/dev/null && "${APT[@]}" download "rust-src=$VERSION*" 2>/dev/null && break
done
compgen -G 'rust-src_*.deb' >/dev/null || { echo "Debian has no source of Rust $VERSION" >&2; exit 1; }

LIBRARY=usr/src/rustc-$VERSION/library
dpkg-deb --fsys-tarfile rust-src_*.deb | tar x "./$LIBRARY"
# The library alone, without its form as a DLL.
sed -i 's/crate-type = \["dylib", "rlib"\]/crate-type = ["rlib"]/' "$LIBRARY/std/Cargo.toml"
mkdir -p toolchain
# Hard links cost no room; between two disks they cannot be made.
cp -al "$(rustc --print sysroot)"/{bin,lib} toolchain/ 2>/dev/null || {
  rm -rf toolchain/*
  cp -a "$(rustc --print sysroot)"/{bin,lib} toolchain/
}
export PATH=$ROOM/toolchain/bin:$PATH
# What the standard library is written in, a release compiler takes only so.
export RUSTC_BOOTSTRAP=1
unset RUSTUP_TOOLCHAIN CARGO_BUILD_TARGET
mkdir -p "$STD"
for object in rsbegin rsend; do
  rustc --target "$TRIPLE" --emit=obj -o "$STD/$object.o" "$LIBRARY/rtstartup/$object.rs"
done
(
  cd "$LIBRARY"
  RUSTFLAGS="-Cembed-bitcode=yes -Zforce-unstable-if-unmarked" CARGO_TARGET_DIR=$ROOM/std cargo build -q --locked \
    --manifest-path sysroot/Cargo.toml --release --target "$TRIPLE" --features "backtrace panic-unwind"
)
cp "std/$TRIPLE/release/deps"/*.rlib "$STD/"
rm -f "$STD"/libsysroot-*.rlib
touch "$COMPLETE"
