#!/bin/bash
# The packages for Windows as a person meets them, in a fresh Wine on a screen without a monitor: installed, started
# from the start menu, opened by a worksheet, run without a window, installed over itself, removed; and the portable
# one in a folder of its own. Usage: packaging/windows/check.sh [OUT] [--tests]
#
# OUT is the folder that build.sh made. With --tests the program's own tests run there too, those of the screen and of
# the PDF among them, which costs a build. Ends with the number of checks that passed and failed, and fails where one
# failed. Screenshots stay in OUT/check-windows.
set -uo pipefail
HERE=$(dirname "$(realpath "$0")")
ROOT=$(realpath "$HERE/../..")
OUT=$ROOT/target/packages TESTS=
for argument in "$@"; do
  if [[ $argument == --tests ]]; then TESTS=yes; else OUT=$(realpath "$argument"); fi
done
for command in Xvfb openbox xdotool import pdftotext unzip pgrep xxd localedef x86_64-w64-mingw32-gcc; do
  command -v "$command" >/dev/null || { echo "$command is missing; packaging/windows/README.md names the packages" >&2; exit 1; }
done
# shellcheck source=.ci/display.sh
source "$ROOT/.ci/display.sh"
# shellcheck source=packaging/checks.sh
source "$ROOT/packaging/checks.sh"
# Here everything lies where it lies by default.
unset PEAK_MOMENTS_HOME PEAK_MOMENTS_DATA PEAK_MOMENTS_CONFIG PEAK_MOMENTS_LANG
# shellcheck source=packaging/windows/wine.sh
source "$HERE/wine.sh"
trap '"$WINESERVER" --kill 2>/dev/null; clear_up' EXIT

fails_with() {
  local expected=$1 status=0
  shift
  "$@" || status=$?
  ((status == expected)) || { echo "  it ended with $status, not $expected"; return 1; }
}
is() { [[ $1 == "$2" ]] || { echo "  it is '$1', not '$2'"; return 1; }; }
contains() { [[ $1 == *"$2"* ]] || { echo "  no '$2' in it"; return 1; }; }
none() { [[ -z $1 ]] || { printf '%s\n' "$1" | sed 's/^/  /' | head -n 20; return 1; }; }
more_than() { echo "  $1 (more than $2)"; (($1 > $2)); }
# A number of the registry may be written in hexadecimal.
within_a_tenth() { echo "  $(($1)) (about $2)"; (($1 * 10 > $2 * 9 && $1 * 10 < $2 * 11)); }
not() { ! "$@"; }

VERSION=$(sed -n 's/^version = "\(.*\)"/\1/p' "$ROOT/Cargo.toml" | head -n 1)
SETUP=$OUT/peak-moments-$VERSION-windows-x86_64-setup.exe
ZIP=$OUT/peak-moments-$VERSION-windows-x86_64-portable.zip
for file in "$SETUP" "$ZIP"; do
  [[ -f $file ]] || { echo "not all packages are in $OUT: packaging/windows/build.sh makes them" >&2; exit 1; }
done
SHOTS=$OUT/check-windows
mkdir -p "$SHOTS"

say_step "what both packages hold"

check "sums are right" eval 'cd "$OUT" && sha256sum --check --strict --quiet SHA256SUMS'
UNPACKED="$ROOM/培训 资料"
mkdir "$UNPACKED"
unzip -q "$ZIP" -d "$UNPACKED"
PORTABLE="$UNPACKED/Peak Moments"
check "the zip has one folder" is "$(ls "$UNPACKED")" "Peak Moments"
check "the zip has what it should and nothing else" is "$(cd "$PORTABLE" && find . -maxdepth 1 -mindepth 1 | LC_ALL=C sort | xargs -d '\n')" \
  "./README.txt ./licences ./peak-moments.exe ./plans ./portable ./scenarios"
check "the program's file" "$HERE/check_exe.sh" "$PORTABLE/peak-moments.exe"
check "the scenarios are those of the source" diff -r "$ROOT/scenarios" "$PORTABLE/scenarios"
check "the plans are those of the source" diff -r "$ROOT/plans" "$PORTABLE/plans"
check "README.txt is for Notepad" eval '[[ $(head -c 3 "$PORTABLE/README.txt" | xxd -p) == efbbbf ]] &&
  [[ $(grep -c $'"'\r'"'$ "$PORTABLE/README.txt") == $(wc -l <"$PORTABLE/README.txt") ]]'
check "README.txt has the version" grep -q "Peak Moments $VERSION"$'\r' "$PORTABLE/README.txt"
check "the licences are there" eval 'grep -q "MIT License" "$PORTABLE/licences/LICENSE-MIT.txt" &&
  grep -q "Apache License" "$PORTABLE/licences/LICENSE-APACHE.txt" &&
  grep -q "SIL OPEN FONT LICENSE" "$PORTABLE/licences/THIRD-PARTY-LICENSES.txt"'

say_step "a fresh Windows and a screen"

make_wine "$ROOT/assets/fonts/NotoSansCJKsc-Regular.otf" || { failed=1; finish windows; }
start_display 1280x720 || { failed=1; finish windows; }
PERSON=$(find "$DRIVE_C/users" -mindepth 1 -maxdepth 1 -type d ! -name Public)
FOLDER="$PERSON/AppData/Local/Programs/Peak Moments"
INSTALLED="C:\\users\\$(basename "$PERSON")\\AppData\\Local\\Programs\\Peak Moments"
APPS='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\PeakMoments'
CLASSES='HKCU\Software\Classes'
LINK="$PERSON/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/峰值时刻 Peak Moments.lnk"

# value KEY NAME: a value of the registry; without a name the key's own.
value() {
  local what=(/ve)
  [[ -n ${2:-} ]] && what=(/v "$2")
  in_wine reg query "$1" "${what[@]}" | tr -d '\r' | sed -n 's/^ .* \{4\}REG_[A-Z]* \{4\}//p'
}
set_value() { in_wine reg add "$1" "${@:2}" /f >/dev/null; }
# keys KEY: what stands in the registry there and below.
keys() {
  in_wine reg export "$1" 'C:\registry.reg' /y >/dev/null
  iconv -f utf-16 -t utf-8 "$DRIVE_C/registry.reg" | tr -d '\r'
}
# What of the program the registry names.
registry() { keys 'HKCU\Software' | grep -i -e 'peak' -e '\.ron\b' || true; }
# All files of the person, but for what is passing.
files() { (cd "$DRIVE_C/users" && find . -type f ! -path '*/Temp/*' | LC_ALL=C sort); }

# running: whether the program runs in this Wine, not in another on the same machine.
running() {
  local pid
  for pid in $(pgrep -f 'peak-moments\.exe'); do
    tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qx "WINEPREFIX=$WINEPREFIX" && return 0
  done
  return 1
}
window() { xdotool search --onlyvisible --class peak-moments; }
window_named() { xdotool search --onlyvisible --name "$1"; }
# open_window COMMAND…: until the program shows a window, which gets the whole screen. Tried twice, since one start in
# many fails in Wine itself.
open_window() {
  local attempt
  for attempt in 1 2; do
    in_wine "$@" >"$ROOM/program.log" 2>&1 &
    STARTED+=($!)
    if wait_for 60 window; then
      WINDOW=$(window | tail -n 1)
      xdotool windowmove "$WINDOW" 0 0 windowsize "$WINDOW" 1280 720 windowfocus "$WINDOW"
      sleep 4
      return 0
    fi
    running && break
  done
  echo "  no window (attempt $attempt); Wine and the program said:"
  cat "$ROOM/wine.log" "$ROOM/program.log" | tail -n 5
  return 1
}
close_window() {
  xdotool key ctrl+q
  wait_for 20 not running || { echo "  it did not end"; "$WINESERVER" --kill; return 1; }
}
# shot NAME: a picture of the screen, and how many colours it has.
shot() {
  screenshot "$SHOTS/$1.png"
  colours "$SHOTS/$1.png"
}
differs() { [[ $(compare -metric AE "$1" "$2" null: 2>&1) != 0 ]]; }

say_step "installed, without a question"

files >"$ROOM/before"
registry >"$ROOM/registry-before"
check "the registry knows nothing of it yet" none "$(cat "$ROOM/registry-before")"
check "installs silently" fails_with 0 in_wine "$SETUP" /S
check "the start menu has it" test -s "$LINK"
check "the folder has what it should and nothing else" is "$(cd "$FOLDER" && find . -maxdepth 1 -mindepth 1 | LC_ALL=C sort | xargs -d '\n')" \
  "./README.txt ./installed.txt ./licences ./peak-moments.exe ./plans ./scenarios ./uninstall.exe"
check "it is the program of the zip" cmp "$FOLDER/peak-moments.exe" "$PORTABLE/peak-moments.exe"
check "Apps: the version" is "$(value "$APPS" DisplayVersion)" "$VERSION"
check "Apps: how to remove it" is "$(value "$APPS" UninstallString)" "\"$INSTALLED\\uninstall.exe\""
check "Apps: how to remove it silently" is "$(value "$APPS" QuietUninstallString)" "\"$INSTALLED\\uninstall.exe\" /S"
check "Apps: the icon" is "$(value "$APPS" DisplayIcon)" "$INSTALLED\\peak-moments.exe,0"
check "Apps: the size in kB" within_a_tenth "$(value "$APPS" EstimatedSize)" "$(du -sk --apparent-size "$FOLDER" | cut -f1)"
check "types: .ron" is "$(value "$CLASSES\\.ron")" PeakMoments.Document
check "types: .peakscenario" is "$(value "$CLASSES\\.peakscenario")" PeakMoments.Scenario
for type in Document Scenario; do
  check "types: what opens a $type" is "$(value "$CLASSES\\PeakMoments.$type\\shell\\open\\command")" "\"$INSTALLED\\peak-moments.exe\" \"%1\""
done

say_step "started from the start menu"

if open_window start /unix "$LINK"; then
  check "starts from the start menu" true
  check "shows the gallery" more_than "$(shot gallery)" 1000
  check "ends when asked to" close_window
else
  check "starts from the start menu" false
fi

say_step "without a window"

# The same build for Linux: out of its package, or built here.
linux_program() {
  local tar program
  tar=$(compgen -G "$OUT/peak-moments-*-linux-x86_64.tar.gz" | head -n 1)
  if [[ -n $tar ]]; then
    mkdir -p "$ROOM/linux" && tar xf "$tar" -C "$ROOM/linux"
    find "$ROOM/linux" -name peak-moments -type f
    return
  fi
  for program in "${CARGO_TARGET_DIR:-$ROOT/target}"/{dist,release}/peak-moments; do
    [[ -x $program ]] && { echo "$program"; return; }
  done
}
LINUX=$(linux_program)
mkdir "$DRIVE_C/demo"
check "writes the demonstration" eval 'fails_with 0 in_wine "$INSTALLED\peak-moments.exe" demo "C:\demo" >"$ROOM/demo.txt"'
check "says what it wrote" grep -q 'bank-branch-zh.pdf' "$ROOM/demo.txt"
check "there is a program for Linux to compare with" test -n "$LINUX"
if [[ -n $LINUX ]]; then
  "$LINUX" demo "$ROOM/demo" >/dev/null
  # The workbook is a zip, which names the system that it was made on; what is in it must be the same.
  for demo in "$ROOM/demo" "$DRIVE_C/demo"; do
    mkdir "$demo/workbook" && unzip -q "$demo/bank-branch-zh.xlsx" -d "$demo/workbook" && rm "$demo/bank-branch-zh.xlsx"
  done
  check "the same bytes as on Linux" diff -r "$ROOM/demo" "$DRIVE_C/demo"
  check "the workbook is among them" test -s "$ROOM/demo/workbook/xl/workbook.xml"
fi
WORKSHEET=$DRIVE_C/demo/bank-branch-zh.worksheet.ron
check "exports a PDF" fails_with 0 in_wine "$INSTALLED\\peak-moments.exe" export 'C:\demo\bank-branch-zh.worksheet.ron' -o 'C:\demo\培训 1.pdf'
check "the PDF has the title" contains "$(pdftotext "$DRIVE_C/demo/培训 1.pdf" - 2>&1)" "银行网点：换卡与大额取现"
check "a wrong file is told by the exit code" fails_with 2 in_wine "$INSTALLED\\peak-moments.exe" check 'C:\demo\none.ron'

say_step "opened by a worksheet, and installed over while it runs"

DOCUMENTS=$PERSON/Documents
# Wine 8 looks for types among those of the computer alone, Windows first among those of the person: what the installer
# wrote for the person is copied over for this.
keys "$CLASSES" >"$ROOM/classes"
sed 's/HKEY_CURRENT_USER/HKEY_LOCAL_MACHINE/' "$ROOM/classes" >"$ROOM/merged.reg"
in_wine reg import "$(windows_path "$ROOM/merged.reg")"
cp "$WORKSHEET" "$DOCUMENTS/第 3 组.worksheet.ron"
if open_window start /unix "$DOCUMENTS/第 3 组.worksheet.ron"; then
  check "opens a worksheet by its type" wait_for 20 window_named '银行网点'
  check "shows the worksheet" more_than "$(shot worksheet)" 1000
  check "a worksheet looks different from the gallery" differs "$SHOTS/gallery.png" "$SHOTS/worksheet.png"
  before=$(cd "$FOLDER" && find . -type f -exec sha256sum {} + | sort)
  check "an upgrade over the running program says so" fails_with 3 in_wine "$SETUP" /S
  # A copy elsewhere stays and is waited for, as a tool that deploys does it; the folder is named without quotes.
  cp "$FOLDER/uninstall.exe" "$DRIVE_C/remove.exe"
  # shellcheck disable=SC2086
  check "removing the running program says so" fails_with 3 in_wine 'C:\remove.exe' /S _?=$INSTALLED
  check "and neither changed anything" is "$(cd "$FOLDER" && find . -type f -exec sha256sum {} + | sort)" "$before"
  check "the program still runs" running
  check "closes" close_window
else
  check "opens a worksheet by its type" false
fi
for key in .ron .peakscenario PeakMoments.Document PeakMoments.Scenario; do
  in_wine reg delete "HKLM\\Software\\Classes\\$key" /f >/dev/null
done

say_step "installed over itself"
# What somebody wrote in the folder stays, what an older version had goes.
echo '// 我们的改动' >>"$FOLDER/scenarios/hotel-stay.scenario.ron"
cp "$FOLDER/scenarios/warm-up-taxi.scenario.ron" "$FOLDER/scenarios/own.scenario.ron"
python3 - "$FOLDER" <<'PYTHON'
# A file of an older version: in the list with the time that it has, as the installer writes it.
import pathlib, sys
folder = pathlib.Path(sys.argv[1])
entries = (folder / "installed.txt").read_bytes().decode("utf-16-le")
high, low = entries.split("\r\n")[:2]
(folder / "licences" / "old.txt").write_text("old")
known = folder / "licences" / "LICENSE-MIT.txt"
import os
os.utime(folder / "licences" / "old.txt", ns=(known.stat().st_atime_ns, known.stat().st_mtime_ns))
(folder / "installed.txt").write_bytes((entries + f"{high}\r\n{low}\r\nlicences\\old.txt\r\n").encode("utf-16-le"))
PYTHON
mkdir "$FOLDER/peak-moments.exe.new"
check "what cannot be written is told by the exit code" fails_with 2 in_wine "$SETUP" /S
rmdir "$FOLDER/peak-moments.exe.new"
check "and the program is still there" cmp "$FOLDER/peak-moments.exe" "$PORTABLE/peak-moments.exe"
check "installs over itself" fails_with 0 in_wine "$SETUP" /S
check "a changed scenario stays" grep -q '我们的改动' "$FOLDER/scenarios/hotel-stay.scenario.ron"
check "an own scenario stays" test -s "$FOLDER/scenarios/own.scenario.ron"
check "a file of the older version goes" test ! -e "$FOLDER/licences/old.txt"
check "nothing half done lies about" test ! -e "$FOLDER/peak-moments.exe.new"

say_step "installed elsewhere"
# Into another folder, which is named without quotes: one program, one entry
check "installs into another folder" fails_with 0 in_wine "$SETUP" /S /D=C:\\Programme 2\\Peak
OTHER="$DRIVE_C/Programme 2/Peak"
check "it is there" test -s "$OTHER/peak-moments.exe"
check "and no longer in the first" test ! -e "$FOLDER/peak-moments.exe"
check "what somebody wrote is still in the first" is "$(cd "$FOLDER" && find . -type f | LC_ALL=C sort | xargs -d '\n')" \
  "./scenarios/hotel-stay.scenario.ron ./scenarios/own.scenario.ron"
check "Apps names the other" is "$(value "$APPS" InstallLocation)" 'C:\Programme 2\Peak'
rm -r "$FOLDER"

say_step "removed, as Apps does it"
in_wine 'C:\Programme 2\Peak\uninstall.exe' /S
check "removes the program" wait_for 30 test ! -e "$OTHER"
check "removes it from the start menu" wait_for 10 test ! -e "$LINK"
check "removes it from the registry" wait_for 10 eval '[[ -z $(registry) ]]'
check "documents stay" cmp "$WORKSHEET" "$DOCUMENTS/第 3 组.worksheet.ron"
check "nothing else stays but settings, recovery and documents" none \
  "$(files | comm -13 "$ROOM/before" - | grep -v -e '/Documents/' -e '/AppData/Local/Peak Moments/' -e '/AppData/Roaming/Peak Moments/')"

say_step "beside another program"

set_value "$CLASSES\\.ron" /ve /d Other.Ron
check "installs beside another program" fails_with 0 in_wine "$SETUP" /S
check "types: .ron stays with the other program" is "$(value "$CLASSES\\.ron")" Other.Ron
check "types: .ron offers ours" contains "$(in_wine reg query "$CLASSES\\.ron\\OpenWithProgids")" PeakMoments.Document
in_wine "$INSTALLED\\uninstall.exe" /S
check "removes the program again" wait_for 30 test ! -e "$FOLDER"
sleep 2
check "types: .ron still belongs to the other program" is "$(value "$CLASSES\\.ron")" Other.Ron
check "types: .ron no longer offers ours" not grep -q PeakMoments <<<"$(registry)"
in_wine reg delete "$CLASSES\\.ron" /f >/dev/null

say_step "in Chinese, as Windows is"
mkdir "$ROOM/locale"
check "there is a Chinese locale to try (on Debian: apt-get install locales)" localedef -i zh_CN -f UTF-8 "$ROOM/locale/zh_CN.UTF-8"
# This shell itself does not know the locale, and says so.
in_chinese() { { LOCPATH=$ROOM/locale LC_ALL=zh_CN.UTF-8 in_wine "$@"; } 2>/dev/null; }
check "installs in Chinese" fails_with 0 in_chinese "$SETUP" /S
check "Apps: the Chinese name" grep -qx '"DisplayName"="峰值时刻"' <(keys "$APPS")
check "types: the Chinese name" grep -qx '@="峰值时刻文件"' <(keys "$CLASSES\\PeakMoments.Document")
in_wine "$INSTALLED\\uninstall.exe" /S
check "removes the program once more" wait_for 30 test ! -e "$FOLDER"
sleep 2

say_step "portable: writes beside itself, and nowhere else"

files >"$ROOM/before"
PEAK_BEFORE=$(cd "$PORTABLE" && find . -type f | LC_ALL=C sort)
if open_window "$(windows_path "$PORTABLE/peak-moments.exe")"; then
  check "portable: starts from a folder with Chinese and a blank" true
  check "portable: shows the gallery" more_than "$(shot portable)" 1000
  # The first card below the warm-up.
  xdotool mousemove 150 400 click 1
  check "portable: a worksheet lies beside the program" wait_for 20 compgen -G "$PORTABLE/Peak Moments/*.worksheet.ron"
  sleep 2
  check "portable: the worksheet is on the screen" more_than "$(shot portable-worksheet)" 1000
  check "portable: ends when asked to" close_window
  new=$(cd "$PORTABLE" && find . -type f | LC_ALL=C sort | comm -13 <(echo "$PEAK_BEFORE") -)
  check "portable: settings lie beside the program" grep -q '^./settings/' <<<"$new"
  check "portable: nothing else of it does" none "$(grep -v -e '^./settings/' -e '^./data/' -e '^./Peak Moments/' <<<"$new")"
  check "portable: nothing was written elsewhere" none "$(files | comm -13 "$ROOM/before" -)"
  check "portable: nothing stands in the registry" none "$(registry)"
else
  check "portable: starts from a folder with Chinese and a blank" false
fi
if [[ -n $TESTS ]]; then
  own_tests() { "$HERE/tests.sh" --pdf | tail -n 40 | sed 's/^/  /'; }
  say_step "the program's own tests"
  check "all pass" own_tests
fi
finish windows
