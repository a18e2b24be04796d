# A screen without a monitor, the program on it, and what can be read off a running process.
# Sourced by .ci/window and tests/measure_window.sh; leaves what is checked to them.
# shellcheck shell=bash

# Everything the program writes goes below this folder, which is removed in the end.
ROOM=$(mktemp -d)
export PEAK_MOMENTS_HOME=$ROOM/documents PEAK_MOMENTS_DATA=$ROOM/data PEAK_MOMENTS_CONFIG=$ROOM/config
export XDG_RUNTIME_DIR=$ROOM/run
# The machine has no graphics card; Mesa draws on the processor.
export LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY WAYLAND_SOCKET
mkdir -p "$PEAK_MOMENTS_HOME" "$PEAK_MOMENTS_DATA" "$PEAK_MOMENTS_CONFIG"
mkdir -m 700 "$XDG_RUNTIME_DIR"

STARTED=()
clear_up() {
  for pid in "${STARTED[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$ROOM"
}
trap clear_up EXIT

# wait_for SECONDS COMMAND…: until the command succeeds, tried five times a second.
wait_for() {
  local tries=$(($1 * 5))
  shift
  for ((try = 0; try < tries; try++)); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.2
  done
  return 1
}

# start_display WIDTHxHEIGHT: a screen with a number that is free, and a window manager on it.
start_display() {
  Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset 3>"$ROOM/display" 2>"$ROOM/xvfb.log" &
  STARTED+=($!)
  wait_for 20 grep -q . "$ROOM/display" || { echo "Xvfb did not start:" >&2; cat "$ROOM/xvfb.log" >&2; return 1; }
  DISPLAY=:$(cat "$ROOM/display")
  export DISPLAY
  # Without a window manager nobody gives the window the keyboard. Without decorations the content
  # begins at the corner of the screen, so that places on it are known.
  mkdir -p "$ROOM/openbox"
  cat >"$ROOM/openbox/rc.xml" <<'RC'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications>
</openbox_config>
RC
  openbox --config-file "$ROOM/openbox/rc.xml" >"$ROOM/openbox.log" 2>&1 &
  STARTED+=($!)
  sleep 1
}

# start_program WIDTH HEIGHT COMMAND…: runs it and puts its window over the screen. Sets PROGRAM (the
# process) and WINDOW.
start_program() {
  local width=$1 height=$2
  shift 2
  "$@" >"$ROOM/program.log" 2>&1 &
  PROGRAM=$!
  STARTED+=("$PROGRAM")
  if ! wait_for 30 xdotool search --onlyvisible --pid "$PROGRAM"; then
    echo "no window within 30 seconds:" >&2
    cat "$ROOM/program.log" >&2
    return 1
  fi
  WINDOW=$(xdotool search --onlyvisible --pid "$PROGRAM" | tail -1)
  xdotool windowmove "$WINDOW" 0 0 windowsize "$WINDOW" "$width" "$height" windowfocus "$WINDOW"
  sleep 2
}

# What the process has used of the processor so far, in ticks (1/100 s).
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# idle_ticks PROCESS SECONDS: the ticks that it uses while nobody touches it.
idle_ticks() {
  local before
  before=$(ticks "$1")
  sleep "$2"
  echo $(($(ticks "$1") - before))
}

screenshot() { import -window root "$1"; }

# How many colours a picture has: a blank window has a handful.
colours() { identify -format "%k" "$1" || echo 0; }
