#!/bin/bash
# The program's window against an empty one of the same toolkit with the same fonts, in one run: time to
# the first frame, resident memory with the bank scenario open, and what is used while nobody touches it.
# Fails where a limit is exceeded.
#
# Usage: tests/measure_window.sh [wgpu]
# With the word, the build has the second renderer, and what that takes is told beside it.
# Needs Xvfb, openbox and xdotool, which .ci/run installs, and for the second renderer a Vulkan driver, such as
# mesa-vulkan-drivers.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
SECOND=${1:-}
cargo build --release ${SECOND:+--features "$SECOND"} --bin peak-moments --example empty_window || exit 1
TARGET=${CARGO_TARGET_DIR:-$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')}
PROGRAM_FILE=$TARGET/release/peak-moments
EMPTY_FILE=$TARGET/release/examples/empty_window
# shellcheck source=.ci/display.sh
source .ci/display.sh

over=0
# hold NAME MEASURED BASE LIMIT: the ratio of two numbers against its limit.
hold() {
  local ratio verdict=ok
  ratio=$(awk -v a="$2" -v b="$3" 'BEGIN { printf "%.2f", a / b }')
  if awk -v r="$ratio" -v l="$4" 'BEGIN { exit !(r > l) }'; then
    verdict=OVER
    over=1
  fi
  printf '%-4s %s: %s (%s to %s, at most %s)\n' "$verdict" "$1" "$ratio" "$2" "$3" "$4"
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }
# Anonymous memory and that of mapped files, in kB.
resident() { awk '/^VmRSS/ { print $2 }' "/proc/$1/status"; }
private() { awk '/^RssAnon/ { print $2 }' "/proc/$1/status"; }
stop_program() {
  kill "$PROGRAM" 2>/dev/null
  wait "$PROGRAM" 2>/dev/null
}

# The program is killed in its first frames: after two such starts the document would open in safe mode, and another
# renderer would be tried.
forget_starts() { rm -rf "$PEAK_MOMENTS_DATA/recovery/starts" "$PEAK_MOMENTS_DATA/painting"; }

# first_frame COMMAND…: milliseconds from the start until the window is seen. The toolkit shows the window
# when its first frame is painted.
first_frame() {
  local begun
  forget_starts
  begun=$(milliseconds)
  "$@" >"$ROOM/program.log" 2>&1 &
  PROGRAM=$!
  until xdotool search --onlyvisible --pid "$PROGRAM" >/dev/null 2>&1; do
    (($(milliseconds) - begun > 20000)) && break
    sleep 0.005
  done
  echo $(($(milliseconds) - begun))
  kill "$PROGRAM" 2>/dev/null
  wait "$PROGRAM" 2>/dev/null
}

start_display 1280x720 || exit 1
"$PROGRAM_FILE" new bank-branch --group "1" -o "$ROOM/bank.worksheet.ron" >/dev/null || exit 1

# open_map COMMAND…: with the bank open on the map.
open_map() {
  forget_starts
  start_program 1280 720 "$@" "$ROOM/bank.worksheet.ron" || exit 1
  sleep 1
  xdotool key alt+3
  sleep 8
}

# The two take turns, so that a busy moment of the machine falls on both.
for _ in 1 2 3 4 5 6 7; do
  first_frame "$EMPTY_FILE" >>"$ROOM/empty"
  first_frame "$PROGRAM_FILE" "$ROOM/bank.worksheet.ron" >>"$ROOM/ours"
done
hold "first frame, ms" "$(median <"$ROOM/ours")" "$(median <"$ROOM/empty")" 1.5

start_program 1280 720 "$EMPTY_FILE" || exit 1
sleep 2
empty=$(resident "$PROGRAM") empty_private=$(private "$PROGRAM")
stop_program

open_map "$PROGRAM_FILE"
hold "resident memory with the bank open, kB" "$(resident "$PROGRAM")" "$empty" 1.5
echo "     of that not shared with files: $(private "$PROGRAM") to $empty_private"
echo "     ticks (1/100 s) in 10 s without a touch: $(idle_ticks "$PROGRAM" 10)"
xdotool key alt+6
sleep 8
echo "     resident with the preview of the results, kB: $(resident "$PROGRAM")"
ticks=$(idle_ticks "$PROGRAM" 10)
echo "     ticks (1/100 s) in 10 s on the results: $ticks"
((ticks > 2)) && over=1
stop_program

if [[ -n $SECOND ]]; then
  for _ in 1 2 3 4 5 6 7; do
    first_frame "$PROGRAM_FILE" --renderer "$SECOND" "$ROOM/bank.worksheet.ron" >>"$ROOM/second"
  done
  echo "     first frame with $SECOND, ms: $(median <"$ROOM/second")"
  open_map "$PROGRAM_FILE" --renderer "$SECOND"
  echo "     resident with $SECOND, kB: $(resident "$PROGRAM"), of that not shared: $(private "$PROGRAM")"
  ticks=$(idle_ticks "$PROGRAM" 10)
  echo "     ticks (1/100 s) in 10 s with $SECOND: $ticks"
  ((ticks > 2)) && over=1
  stop_program
fi
exit "$over"
