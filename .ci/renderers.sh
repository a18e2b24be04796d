# What paints the window where OpenGL is too old or the driver ends the program. Sourced by .ci/window; a build without
# the second renderer passes too, with fewer checks.
# shellcheck shell=bash disable=SC2154

# Every start is the first of its computer.
export PEAK_MOMENTS_DATA=$ROOM/renderers/data PEAK_MOMENTS_CONFIG=$ROOM/renderers/settings
mkdir -p "$PEAK_MOMENTS_DATA" "$PEAK_MOMENTS_CONFIG"
NOTE=$PEAK_MOMENTS_DATA/painting
SETTINGS=$PEAK_MOMENTS_CONFIG/settings.ron
# Neither OpenGL nor that of small devices.
OLD_OPENGL=(env MESA_GL_VERSION_OVERRIDE=1.1 MESA_GLES_VERSION_OVERRIDE=1.1)
NO_VULKAN=(env VK_ICD_FILENAMES=/nowhere VK_DRIVER_FILES=/nowhere)

has_wgpu() {
  local said
  said=$(env -u DISPLAY "$BINARY" --renderer wgpu --lang en 2>&1)
  [[ $said != *'cannot be'* ]]
}
remembers() { grep -qs 'renderer: Wgpu' "$SETTINGS"; }
forgets() { ! remembers; }
is_empty() { [[ -e $NOTE && ! -s $NOTE ]]; }

# says_in_one_line WORDS COMMAND…: it ends with 1 and a line that holds the words and the way out.
says_in_one_line() {
  local words=$1 status=0
  shift
  timeout 60 "$@" >"$ROOM/out" 2>"$ROOM/err" || status=$?
  cat "$ROOM/err"
  ((status == 1)) && [[ $(wc -l <"$ROOM/err") == 1 && ! -s $ROOM/out ]] || return 1
  for word in "$words" demo export analyse; do grep -q "$word" "$ROOM/err" || return 1; done
}

# opens PICTURE COMMAND…: the window comes and shows the gallery.
opens() {
  local picture=$1
  shift
  start_program 1280 720 "$@" || return 1
  sleep 2
  screenshot "$picture"
  more_than "$(colours "$picture")" 400
}
quits() {
  xdotool key ctrl+q
  wait_for 10 gone
}

check "says in one line that OpenGL is too old" \
  says_in_one_line OpenGL "${OLD_OPENGL[@]}" "${NO_VULKAN[@]}" "$BINARY" --lang en
check "leaves no note of a start that told why" is_empty

# As after two starts that a driver ended.
printf 'glow\nglow\n' >"$NOTE"
check "says in one line that two starts ended" says_in_one_line 'two starts' "$BINARY" --lang en
check "tries again after that" is_empty

printf 'glow\n' >"$NOTE"
check "opens after a start that the driver ended" opens "$ROOM/after.png" "$BINARY"
check "leaves no note of a window that was seen" wait_for 10 is_empty
quits
rm -f "$SETTINGS"

if ! has_wgpu; then
  echo "window has no second renderer in this build"
elif ! compgen -G '/usr/share/vulkan/icd.d/*' >/dev/null; then
  echo "window second renderer NOT CHECKED: no Vulkan driver here (mesa-vulkan-drivers has one)"
elif ! opens "$ROOM/wgpu.png" "${OLD_OPENGL[@]}" "$BINARY"; then
  check "opens with OpenGL 1.1 by another way" false
else
  check "opens with OpenGL 1.1 by another way" true
  check "remembers it" wait_for 10 remembers
  sleep 8
  check "idles at 0 CPU with it (ticks in 10 s)" at_most "$(idle_ticks "$PROGRAM" 10)" 2
  check "ends when asked to" quits
  check "opens with OpenGL where that is asked for" opens "$ROOM/glow.png" "$BINARY" --renderer glow
  check "remembers that as well" wait_for 10 forgets
  quits
  # Letters are a little lighter or darker at their edges; nothing else may differ.
  check "paints the same both ways (pixels that differ by more than 8 %)" \
    at_most "$(compare -metric AE -fuzz 8% "$ROOM/glow.png" "$ROOM/wgpu.png" null: 2>&1)" 0
fi
