#!/bin/bash
# The packages for Windows, from Linux: a portable zip, an installer for one person, the list of parts and the sums.
# Usage: packaging/windows/build.sh [OUT]
#
# PEAK_MOMENTS_PROGRAM names a peak-moments.exe that is built already.
set -euo pipefail
TRIPLE=x86_64-pc-windows-gnu
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh" "${1:-}"
HERE=$ROOT/packaging/windows
need makensis nsis
need zip zip
need convert imagemagick

WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

say "the program"
[[ -n ${PEAK_MOMENTS_PROGRAM:-} ]] || "$HERE/cargo" rustc --profile dist --features "$FEATURES" --bin peak-moments -- "${LINK[@]}"
PROGRAM=$(program "$TRIPLE")
[[ -s $PROGRAM ]] || die "$PROGRAM is not there"

# as_windows_text FILE: lines end as Notepad wants them, and the mark in front tells it that this is UTF-8.
as_windows_text() {
  { printf '\xEF\xBB\xBF'; sed 's/\r$//; s/$/\r/' "$1"; } >"$WORK/text"
  mv "$WORK/text" "$1"
}

say "what goes with it"
# What both packages hold, and nothing else gets into one.
STAGE=$WORK/stage
mkdir "$STAGE"
install -m 755 "$PROGRAM" "$STAGE/peak-moments.exe"
sed "s/@VERSION@/$VERSION/" "$HERE/README.txt" >"$STAGE/README.txt"
as_windows_text "$STAGE/README.txt"
lay_papers "$STAGE/licences" "$TRIPLE"
for paper in "$STAGE/licences"/*; do
  # Without an ending a double click opens nothing.
  [[ $paper == *.txt ]] || { mv "$paper" "$paper.txt"; paper=$paper.txt; }
  as_windows_text "$paper"
done
lay_scenarios "$STAGE"
as_packed "$STAGE"

say "the portable zip"
ZIP=$OUT/peak-moments-$VERSION-windows-x86_64-portable.zip
mkdir "$WORK/zip"
cp -a "$STAGE" "$WORK/zip/Peak Moments"
# Beside a file of this name the program keeps everything in its own folder.
touch "$WORK/zip/Peak Moments/portable"
as_packed "$WORK/zip"
rm -f "$ZIP"
# A list in a fixed order and times without a zone: the same tree gives the same bytes.
(cd "$WORK/zip" && find . -mindepth 1 | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$ZIP" -@)

say "the installer"
SETUP=$OUT/peak-moments-$VERSION-windows-x86_64-setup.exe
find "$STAGE" -type f ! -name peak-moments.exe -printf '%P\n' | LC_ALL=C sort | while read -r file; do
  folder=$(dirname "$file")
  if [[ $folder == . ]]; then folder=; else folder="\\${folder//\//\\}"; fi
  printf '!insertmacro Put "%s" "%s"\n' "$folder" "$(basename "$file")"
done >"$WORK/files.nsh"
convert -size 164x314 xc:white "$ROOT/assets/icon/peak-moments-128.png" -gravity north -geometry +0+48 -composite \
  -alpha off -type truecolor "BMP3:$WORK/side.bmp"
touch --date "@$SOURCE_DATE_EPOCH" "$WORK/side.bmp"
makensis -V2 -WX -INPUTCHARSET UTF8 "-DVERSION=$VERSION" "-DSIZE=$(du -sk --apparent-size "$STAGE" | cut -f1)" \
  "-DICON=$ROOT/assets/icon/peak-moments.ico" "-DSIDE=$WORK/side.bmp" "-DSTAGE=$STAGE" "-DFILES=$WORK/files.nsh" \
  "-DOUT=$SETUP" "$HERE/installer.nsi"

say "the list of parts, the sums"
lay_list "$OUT/peak-moments-$VERSION-windows-x86_64.cdx.json" "$TRIPLE"
sums
(cd "$OUT" && ls -l ./*windows* SHA256SUMS)
