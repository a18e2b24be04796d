# What every package is made of: version and build, the papers that go with the program, the list of its parts, the
# sums. Sourced by packaging/*/build.sh, with the folder for the packages as its argument; leaves the shape of a
# package to them.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Where finished packages go, as an absolute path.
OUT=$(realpath -m "${1:-$ROOT/target/packages}")
mkdir -p "$OUT"
cd "$ROOT" || exit 1

VERSION=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
TARGET_DIR=${CARGO_TARGET_DIR:-$ROOT/target}
# Named, though it is on by default: no package goes without the second way to paint.
FEATURES=wgpu

# The same tree gives the same bytes: every date in a package is that of the last change.
if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
fi
export SOURCE_DATE_EPOCH
# Shown in Settings → About: the commit and its day, with a plus where files were changed after it.
if [[ -z ${PEAK_MOMENTS_BUILD:-} ]]; then
  PEAK_MOMENTS_BUILD=$(git describe --always --exclude '*' --abbrev=9 --dirty=+ 2>/dev/null || echo "$VERSION")
  PEAK_MOMENTS_BUILD+=" $(date -u -d "@$SOURCE_DATE_EPOCH" +%F 2>/dev/null || date -u -r "$SOURCE_DATE_EPOCH" +%F)"
fi
export PEAK_MOMENTS_BUILD

say() { printf '\n== %s\n' "$*"; }
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# need COMMAND PACKAGE: ends with the Debian package that brings a missing command.
need() { command -v "$1" >/dev/null || die "$1 is missing; on Debian: apt-get install $2"; }

# How the program is linked, beside what the profile says: all of it as one, which saves 4 MB more than crate by crate;
# and stripped, which a package with its own line in a profile is not by the profile alone.
LINK=(-C lto=fat -C strip=symbols)

# build_program TARGET: the program for a target such as x86_64-unknown-linux-gnu, or for this machine, with the profile of
# the packages. It is at "$(program TARGET)" then. PEAK_MOMENTS_PROGRAM names one that is built already.
build_program() {
  [[ -n ${PEAK_MOMENTS_PROGRAM:-} ]] && return
  local link=("${LINK[@]}")
  # Functions that came out alike are kept once. Rust's own linker on this system can do it, others may not.
  [[ ${1:-$(rustc -vV)} == *x86_64-unknown-linux-gnu* ]] && link+=(-C link-arg=-Wl,--icf=safe)
  cargo rustc --locked --profile dist --features "$FEATURES" --bin peak-moments ${1:+--target "$1"} -- \
    "${link[@]}"
}

# program TARGET: where build_program leaves the program. Without a target, that of this machine.
program() {
  local ending=
  [[ ${1:-} == *windows* ]] && ending=.exe
  echo "${PEAK_MOMENTS_PROGRAM:-$TARGET_DIR/${1:+$1/}dist/peak-moments$ending}"
}

# lay_papers FOLDER TARGET: our licences, and in one file those of everything that is in the program for that target,
# fonts included. Fails where a part has no licence text.
lay_papers() {
  mkdir -p "$1"
  cp LICENSE-MIT LICENSE-APACHE "$1/"
  python3 packaging/licences.py --target "$2" --features "$FEATURES" >"$1/THIRD-PARTY-LICENSES.txt"
}

# lay_scenarios FOLDER: the shipped scenarios and plans as files, for whoever wants to look or to start from one. The
# program has its own copy of them inside.
lay_scenarios() {
  mkdir -p "$1/scenarios" "$1/plans"
  cp scenarios/*.ron "$1/scenarios/"
  cp plans/*.ron "$1/plans/"
}

# lay_list FILE TARGET: every part of the program for that target, with version, licence and source (CycloneDX 1.5).
lay_list() {
  if [[ $(cargo cyclonedx --version 2>/dev/null || true) != "cargo-cyclonedx-cyclonedx $CYCLONEDX" ]]; then
    cargo install --locked --quiet cargo-cyclonedx --version "$CYCLONEDX"
  fi
  # It writes beside Cargo.toml and nowhere else.
  local name=peak-moments-list-of-parts
  cargo cyclonedx --quiet --format json --spec-version 1.5 --target "$2" --features "$FEATURES" --no-build-deps \
    --override-filename "$name"
  # Without the folder that it was built in.
  sed "s#path+file://$ROOT#path+file:///peak-moments#" "$name.json" >"$1"
  rm "$name.json"
}
CYCLONEDX=0.5.9

# as_packed FOLDER: times and rights that do not depend on who builds where.
as_packed() {
  find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -perm -u+x -exec chmod 755 {} +
  find "$1" -type f ! -perm -u+x -exec chmod 644 {} +
}

# sums: SHA256SUMS over all that lies in OUT. `cd OUT && sha256sum --check --strict SHA256SUMS` proves it.
sums() {
  (cd "$OUT" && find . -maxdepth 1 -type f ! -name 'SHA256SUMS*' -printf '%f\n' | LC_ALL=C sort |
    xargs -d '\n' sha256sum >SHA256SUMS)
}
