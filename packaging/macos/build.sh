#!/bin/bash
# The program for macOS as an application in a zip, with the list of its parts and the sums. Never tried on a Mac.
#
# Usage: packaging/macos/build.sh [OUT]
# Needs python3 and the GNU tools of coreutils, findutils and sed in front of the system's. The application is not signed:
# packaging/README.md tells how.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh" "${1:-}"
need python3 python3
need zip zip

TRIPLE=$(rustc -vV | sed -n 's/^host: //p')
NAME=peak-moments-$VERSION-macos-${TRIPLE%%-*}
ROOM=$(mktemp -d)
trap 'rm -rf "$ROOM"' EXIT

say "the program"
build_program ""
PROGRAM=$(program "")
[[ -x $PROGRAM ]] || die "no program at $PROGRAM"

say "the application"
APP="$ROOM/$NAME/Peak Moments.app/Contents"
mkdir -p "$APP/MacOS" "$APP/Resources/zh-Hans.lproj"
install -m 755 "$PROGRAM" "$APP/MacOS/peak-moments"
sed "s/@VERSION@/$VERSION/" packaging/macos/Info.plist >"$APP/Info.plist"
printf 'CFBundleDisplayName = "峰值时刻";\nCFBundleName = "峰值时刻";\n' >"$APP/Resources/zh-Hans.lproj/InfoPlist.strings"
if command -v iconutil >/dev/null; then
  set=$ROOM/peak-moments.iconset
  mkdir "$set"
  for size in 16 32 128 256 512; do cp "assets/icon/peak-moments-$size.png" "$set/icon_${size}x$size.png"; done
  for size in 16 32 128 256; do
    cp "assets/icon/peak-moments-$((2 * size)).png" "$set/icon_${size}x$size@2x.png"
  done
  iconutil --convert icns --output "$APP/Resources/peak-moments.icns" "$set"
else
  echo "without an icon: only a Mac has iconutil" >&2
fi
lay_papers "$ROOM/$NAME/licences" "$TRIPLE"
lay_scenarios "$ROOM/$NAME"
cp README.md README.zh-CN.md "$ROOM/$NAME/"
as_packed "$ROOM/$NAME"
rm -f "$OUT/$NAME.zip"
(cd "$ROOM" && find "$NAME" -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$OUT/$NAME.zip" -@)

say "the list of parts, the sums"
lay_list "$OUT/$NAME.cdx.json" "$TRIPLE"
sums
ls -l "$OUT"
