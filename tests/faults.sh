#!/bin/bash
# Proves from outside that no work is lost: kills, failing system calls, power cuts, full disks, sticks
# pulled out, two programs on one file. Prints one table and exits 1 unless every count of harm is 0.
#
#   sudo tests/faults.sh [--quick] [experiment …]
#
# Linux, as root (it mounts images), from the repository. It builds the program, or takes the one that
# PEAK_MOMENTS names. Rounds are variables: KILLS=200 CUTS=25 PULLS=25 PAIRS=1000 FULL=40, SEED=1.
# Experiments: kill killgone calls lies short cut full pull pairs. What went wrong is kept in
# $WORK/kept for a look; everything else is removed.
#
# lost       work that was saved, or was older than a second, and is nowhere
# corrupted  a file that is neither wholly the old one nor wholly the new one
# silent     a save that failed without a message or with exit code 0
#
# Every checker is tried on broken saves too, which it must catch: a checker that sees nothing proves
# nothing.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2

if [[ ${1:-} == --quick ]]; then
  shift
  : "${KILLS:=5}" "${CUTS:=5}" "${PULLS:=4}" "${PAIRS:=40}" "${FULL:=8}"
fi
: "${KILLS:=200}" "${CUTS:=25}" "${PULLS:=25}" "${PAIRS:=1000}" "${FULL:=40}" "${SEED:=1}"
SCENARIO=bank-branch
SCREEN=:95
RANDOM=$SEED

die() { echo "$*" >&2; exit 2; }

((EUID == 0)) || die "run me as root: mounting and unmounting needs it"

install_tools() {
  local package missing=()
  for package in dosfstools e2fsprogs libegl1 libgl1 libgl1-mesa-dri libxkbcommon-x11-0 openbox strace \
    util-linux xdotool xvfb; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update && apt-get -qq -y install --no-install-recommends "${missing[@]}" >/dev/null ||
    die "cannot install: ${missing[*]}"
}

# --- The program and what it is compared with ------------------------------------------------------

WORK=$(mktemp -d /tmp/faults.XXXXXX)
KEPT=$WORK/kept
REFERENCE=$WORK/reference
export PEAK_MOMENTS_HOME=$WORK/home PEAK_MOMENTS_DATA=$WORK/data PEAK_MOMENTS_CONFIG=$WORK/config
export PEAK_MOMENTS_LANG=en
mkdir -p "$KEPT" "$REFERENCE" "$PEAK_MOMENTS_HOME"
children=()

clean_up() {
  local pid point
  for pid in "${children[@]}"; do kill -9 -- "$pid" 2>/dev/null; done
  for point in "$WORK"/{full,disk,copy,parent/stick,parent,gone}; do
    mountpoint -q "$point" && umount -l "$point"
  done
  if [[ -z $(ls -A "$KEPT") ]]; then rm -rf "$WORK"; else echo "kept: $KEPT"; fi
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Four versions of one worksheet, which differ in their group; B and D are 8 KiB longer.
VERSIONS=(A B C D)
make_references() {
  local version
  # The save to prove: a version, then the file.
  cat >"$WORK/real" <<'EOF'
#!/bin/sh
case $1 in
  [AC]) members=Ada ;;
  *) members=$(printf %08192d 0) ;;
esac
exec "$PM" new "$SCENARIO" --group "$1" --members "$members" --force -o "$2"
EOF
  # A broken save: in place, in two halves.
  cat >"$WORK/in-place" <<'EOF'
#!/bin/sh
half=$(($(stat -c %s "$REFERENCE/$1") / 2))
head -c $half "$REFERENCE/$1" >"$2" || exit 1
sleep 0.01
tail -c +$((half + 1)) "$REFERENCE/$1" >>"$2"
EOF
  # Another: beside it and renamed, but never forced onto the disk.
  cat >"$WORK/unsynced" <<'EOF'
#!/bin/sh
cp "$REFERENCE/$1" "$2.tmp" && mv "$2.tmp" "$2"
EOF
  chmod +x "$WORK"/{in-place,unsynced,real}
  export REFERENCE PM SCENARIO
  for version in "${VERSIONS[@]}"; do
    "$WORK/real" "$version" "$REFERENCE/$version" >/dev/null || die "the program cannot make a worksheet"
  done
  cmp -s "$REFERENCE/A" "$REFERENCE/C" && die "the versions do not differ"
}

# Which version a file is: A … D, absent, or other.
version_of() {
  local version
  # Read once: another may replace the file between two looks.
  cat "$1" >"$WORK/seen" 2>/dev/null || { echo absent; return; }
  for version in "${VERSIONS[@]}"; do
    cmp -s "$WORK/seen" "$REFERENCE/$version" && { echo "$version"; return; }
  done
  echo other
}

# --- Counting --------------------------------------------------------------------------------------

table=$(printf '%-58s %6s %6s %9s %6s  %s' experiment rounds lost corrupted silent remark)
harm=0
begin() { rounds=0 lost=0 corrupted=0 silent=0; }

# report NAME REMARK: a line on the program. It counts.
report() {
  table+=$'\n'$(printf '%-58s %6d %6d %9d %6d  %s' "$1" $rounds $lost $corrupted $silent "${2:-}")
  ((harm += lost + corrupted + silent))
  echo "$1: $rounds rounds, $lost lost, $corrupted corrupted, $silent silent ${2:-}" >&2
}

# report_broken NAME: a line on a broken save, which must have been caught.
report_broken() {
  local caught=$((lost + corrupted + silent))
  table+=$'\n'$(printf '  %-56s %6d  caught %d times' "checker tried on: $1" $rounds $caught)
  if ((caught == 0)); then
    ((harm++))
    table+=' – THE CHECKER IS BLIND'
  fi
}

keep() { cp -a "$1" "$KEPT/$2" 2>/dev/null; }

# judge FILE CODE MESSAGES WAS WANTED: one save that may have failed. CODE is killed for a killed one.
judge() {
  local file=$1 code=$2 messages=$3 was=$4 wanted=$5 is
  is=$(version_of "$file")
  ((rounds++))
  if [[ $is != "$was" && $is != "$wanted" ]]; then
    ((corrupted++))
    keep "$file" "corrupted-$experiment-$rounds"
  elif [[ $code == 0 && $is != "$wanted" ]]; then
    ((lost++))
  elif [[ $code != 0 && $code != killed && ! -s $messages ]]; then
    ((silent++))
  fi
}

# --- kill: kill −9 while somebody types in the real window -----------------------------------------

start_screen() {
  [[ -n ${screen:-} ]] && return
  export DISPLAY=$SCREEN LIBGL_ALWAYS_SOFTWARE=1
  unset WAYLAND_DISPLAY WAYLAND_SOCKET
  Xvfb "$SCREEN" -screen 0 1024x640x24 -nolisten tcp >/dev/null 2>&1 &
  screen=$!
  disown
  children+=("$screen")
  timeout 20 bash -c 'until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done' ||
    die "Xvfb does not start on $SCREEN"
  openbox >/dev/null 2>&1 &
  children+=("$!")
  disown
}

microseconds() { echo "${EPOCHREALTIME/[.,]/}"; }

# The scores of a worksheet in the order of the walk, by the program's own account of it.
scores() {
  local json
  json=$("$PM" analyse "$1" 2>/dev/null) || return 1
  sed -n 's/^ *"score": *\([-0-9a-z]*\),\{0,1\}$/\1/p' <<<"$json"
}

# The newest whole slot of a recovery folder, as a worksheet file.
newest_slot() {
  local slot first generation length sum best=-1
  for slot in "$PEAK_MOMENTS_DATA"/recovery/*/slot-*; do
    [[ -f $slot ]] || continue
    IFS= read -r first <"$slot" || continue
    read -r _ _ generation length sum <<<"$first"
    tail -n +2 "$slot" >"$WORK/body"
    [[ $(stat -c %s "$WORK/body") == "$length" && $(sha256sum <"$WORK/body") == "$sum  -" ]] || continue
    ((generation > best)) || continue
    best=$generation
    tail -n +2 "$WORK/body" >"$WORK/slot.worksheet.ron"
  done
  ((best >= 0))
}

# holds FILE: whether a worksheet holds every score that was typed more than a second before the kill.
# Lines of $WORK/typed: touchpoint, score, time of the key.
holds() {
  local file=$1 all place score time killed
  all=($(scores "$file")) || return 1
  ((${#all[@]})) || return 1
  killed=$(<"$WORK/killed")
  while read -r place score time; do
    ((killed - time > 1000000)) || continue
    [[ ${all[place]} == "$score" ]] || return 1
  done <"$WORK/typed"
}

# judge_kill FILE: the file must be readable, and it or the recovery must hold the work.
judge_kill() {
  ((rounds++))
  if ! scores "$1" >/dev/null; then
    ((corrupted++))
    keep "$1" "corrupted-$experiment-$rounds"
  elif ! holds "$1" && ! { newest_slot && holds "$WORK/slot.worksheet.ron"; }; then
    ((lost++))
    mkdir -p "$KEPT/lost-$experiment-$rounds"
    cp -a "$1" "$WORK/typed" "$WORK/killed" "$PEAK_MOMENTS_DATA" "$KEPT/lost-$experiment-$rounds/"
  fi
}

# type_and_kill FILE [BEFORE_TYPING]: opens the window, types scores, kills the program on the way.
type_and_kill() {
  local file=$1 before=${2:-:} pid killer window place score n delay
  rm -rf "$PEAK_MOMENTS_DATA" "$PEAK_MOMENTS_CONFIG" "$WORK/typed" "$WORK/killed"
  "$PM" "$file" >"$WORK/window.log" 2>&1 &
  pid=$!
  children+=("$pid")
  # The title names the worksheet once it is open.
  for ((n = 0; n < 300; n++)); do
    window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1)
    [[ -n $window && $(xdotool getwindowname "$window" 2>/dev/null) == *–* ]] && break
    sleep 0.1
  done
  ((n < 300)) || die "no window opened: $(<"$WORK/window.log")"
  sleep 0.3
  # The first score shows that keys arrive: it must come to be in the file.
  xdotool key alt+2
  sleep 0.4
  for ((n = 0; n < 200; n++)); do
    ((n % 40 == 0)) && xdotool key Home key 1
    [[ $(scores "$file" | head -n 1) == 1 ]] && break
    sleep 0.05
  done
  ((n < 200)) || die "the window took no keys"
  $before
  n=$(scores "$file" | wc -l)
  delay=$((RANDOM % 2500 + 300))
  : >"$WORK/typed"
  {
    sleep "$((delay / 1000)).$(printf %03d $((delay % 1000)))"
    kill -9 "$pid"
    microseconds >"$WORK/killed.new"
    mv "$WORK/killed.new" "$WORK/killed"
  } &
  killer=$!
  # The time is that before the key is struck: no key may count as younger than it is.
  for ((place = 1; place < n; place++)); do
    [[ -e $WORK/killed ]] && break
    score=$((RANDOM % 6))
    echo "$place $score $(microseconds)" >>"$WORK/typed"
    xdotool key Right key $score
    sleep "0.$(printf %03d $((RANDOM % 150 + 20)))"
  done
  wait "$killer"
  wait "$pid" 2>/dev/null
  children=("${children[@]/#$pid/}")
}

experiment_kill() {
  local round file=$PEAK_MOMENTS_HOME/w.worksheet.ron
  start_screen
  begin
  for ((round = 0; round < KILLS; round++)); do
    cp "$REFERENCE/A" "$file"
    type_and_kill "$file"
    judge_kill "$file"
    ((rounds % 20 == 0)) && echo "kill: $rounds rounds, $lost lost, $corrupted corrupted" >&2
  done
  report "kill −9 while typing in the window"
  # The last round once more, with half of the file and then with the work of nobody.
  rm -rf "$PEAK_MOMENTS_DATA"
  echo "1 3 0" >"$WORK/typed"
  begin
  truncate -s 1000 "$file"
  judge_kill "$file"
  cp "$REFERENCE/A" "$file"
  judge_kill "$file"
  rm -rf "$KEPT"/*-"$experiment"-[12]
  ((lost == 1 && corrupted == 1)) || lost=0 corrupted=0
  report_broken "half a file, and a file without the work"
}

# The same where the document can no longer be written: the work must then be in the recovery.
experiment_killgone() {
  local round stick=$WORK/gone
  start_screen
  mkdir -p "$stick"
  mount -t tmpfs -o size=1m tmpfs "$stick" || die "cannot mount a tmpfs"
  begin
  for ((round = 0; round < (KILLS + 3) / 4; round++)); do
    mount -o remount,rw "$stick"
    cp "$REFERENCE/A" "$stick/w.worksheet.ron"
    type_and_kill "$stick/w.worksheet.ron" "mount -o remount,ro $stick"
    judge_kill "$stick/w.worksheet.ron"
  done
  umount -l "$stick"
  report "kill −9 while typing and the stick became read-only"
}

# --- calls: every system call of a save fails, or is the last ---------------------------------------

# calls_of SAVE: name and number of each system call that touches the worksheet's folder or the data.
calls_of() {
  strace -f -y -qq -o "$WORK/trace" "$@" >/dev/null 2>&1
  awk -v a="$WORK/calls" -v b="$PEAK_MOMENTS_DATA" '
    match($0, /^[0-9]+ +[a-z_0-9]+\(/) {
      split(substr($0, 1, RLENGTH - 1), head, / +/)
      n = ++count[head[1], head[2]]
      # The command line and the path that is printed are not the file.
      if (head[2] != "execve" && !/ write\([12]</ && (index($0, a) || index($0, b))) print head[2], n
    }' "$WORK/trace" | sort -u
}

# fault SAVE NAME NUMBER FAULT WAS: one save with one fault.
fault() {
  local save=$1 name=$2 number=$3 fault=$4 was=$5 code file=$WORK/calls/w.worksheet.ron
  rm -rf "$WORK/calls" "$PEAK_MOMENTS_DATA"
  mkdir -p "$WORK/calls"
  [[ $was == absent ]] || cp "$REFERENCE/$was" "$file"
  { strace -f -qq -o "$WORK/trace" -e "trace=$name" -e "inject=$name:$fault:when=$number" \
    "$save" B "$file" >/dev/null 2>"$WORK/messages"; } 2>/dev/null
  code=$?
  if ! grep -q -e '(INJECTED)' -e 'killed by SIGKILL' "$WORK/trace"; then
    ((missed++))
    return
  fi
  grep -q 'killed by SIGKILL' "$WORK/trace" && code=killed
  judge "$file" "$code" "$WORK/messages" "$was" B
  # Whatever is left over must not be in the way of the next save.
  if [[ $save == "$WORK/real" ]]; then
    "$save" C "$file" >/dev/null 2>&1
    [[ $(version_of "$file") == C ]] || { ((lost++)); keep "$WORK/calls" "stuck-$rounds"; }
  fi
}

faults_in_calls() {
  local save=$1 was=$2 name number fault calls
  rm -rf "$WORK/calls" "$PEAK_MOMENTS_DATA"
  mkdir -p "$WORK/calls"
  [[ $was == absent ]] || cp "$REFERENCE/$was" "$WORK/calls/w.worksheet.ron"
  calls=$(calls_of "$save" B "$WORK/calls/w.worksheet.ron")
  n_calls=$(wc -l <<<"$calls")
  while read -r name number; do
    for fault in "${faults[@]}"; do
      fault "$save" "$name" "$number" "$fault" "$was"
    done
  done <<<"$calls"
}

experiment_calls() {
  local was faults=(error=ENOSPC error=EIO error=EACCES error=EXDEV error=EMFILE signal=KILL)
  for was in A absent; do
    begin
    missed=0
    faults_in_calls "$WORK/real" "$was"
    local where="over an old file"
    [[ $was == absent ]] && where="as a new file"
    ((missed)) && ((harm++))
    report "each call fails or is the last, $where" "$n_calls calls, $missed faults that did not hit"
  done
  begin
  faults=(error=ENOSPC signal=KILL)
  faults_in_calls "$WORK/in-place" A
  rm -rf "$KEPT"/*-"$experiment"-*
  report_broken "writing in place"
}

# --- lies: a write that says it wrote more than it did ----------------------------------------------

# strace answers for the system here, and nothing is written by the call that was hit.
experiment_lies() {
  local faults=(retval=1 retval=100) was
  begin
  missed=0
  for was in A absent; do
    rm -rf "$WORK/calls" "$PEAK_MOMENTS_DATA"
    mkdir -p "$WORK/calls"
    [[ $was == absent ]] || cp "$REFERENCE/$was" "$WORK/calls/w.worksheet.ron"
    local number fault
    for number in $(calls_of "$WORK/real" B "$WORK/calls/w.worksheet.ron" | sed -n 's/^write //p'); do
      for fault in "${faults[@]}"; do fault "$WORK/real" write "$number" "$fault" "$was"; done
    done
  done
  ((missed)) && ((harm++))
  report "a write lies about how much it wrote" "$missed faults that did not hit"
}

# --- short: a write really is cut short, at every KiB of the file -----------------------------------

short_writes() {
  local save=$1 kib code file=$WORK/short/w.worksheet.ron
  for ((kib = 0; kib <= $(stat -c %s "$REFERENCE/B") / 1024; kib++)); do
    rm -rf "$WORK/short" "$PEAK_MOMENTS_DATA"
    mkdir -p "$WORK/short"
    cp "$REFERENCE/A" "$file"
    # Without the signal the write that passes the limit is cut short and the next one fails.
    (trap '' XFSZ; ulimit -f "$kib"; exec "$save" B "$file") >/dev/null 2>"$WORK/messages.pipe" </dev/null
    code=$?
    # The limit holds for the messages too where they go to a file; the exit code speaks then.
    echo "$code" >"$WORK/messages"
    judge "$file" "$code" "$WORK/messages" A B
  done
}

experiment_short() {
  begin
  short_writes "$WORK/real"
  report "a write is cut short at each KiB (ulimit -f)"
  begin
  short_writes "$WORK/in-place"
  rm -rf "$KEPT"/*-"$experiment"-*
  report_broken "writing in place"
}

# --- saving over and over, for what comes from outside ----------------------------------------------

# save_for_ever SAVE FILE: A, B, C, D, A …; writes the last version that was said to be saved to
# $WORK/said and failures without a message to $WORK/unsaid.
save_for_ever() {
  local save=$1 file=$2 n=1 version
  while :; do
    version=${VERSIONS[n++ % 4]}
    if "$save" "$version" "$file" >/dev/null 2>"$WORK/messages"; then
      echo "$version" >"$WORK/said.new" && mv "$WORK/said.new" "$WORK/said"
    elif [[ ! -s $WORK/messages ]]; then
      echo "$version" >>"$WORK/unsaid"
    else
      echo "$version" >>"$WORK/told"
      # What failed is tried again, as the program does.
      ((n--))
    fi
  done
}

# judge_later FILE: after the last save that was said to have worked, at most the next one happened.
judge_later() {
  local file=$1 said is next
  said=$(<"$WORK/said")
  is=$(version_of "$file")
  next=$(tr ABCD BCDA <<<"$said")
  ((rounds++))
  if [[ $is == other ]]; then
    ((corrupted++))
    keep "$file" "corrupted-$experiment-$rounds"
  elif [[ $is != "$said" && $is != "$next" ]]; then
    ((lost++))
    echo "said $said, is $is" >"$KEPT/lost-$experiment-$rounds"
  elif [[ -e $WORK/unsaid ]]; then
    ((silent++))
  fi
}

# begin_saving SAVE FILE: in the background, in a process group of its own.
begin_saving() {
  rm -f "$WORK"/{said,unsaid,told}
  cp "$REFERENCE/A" "$2"
  sync "$2" "$(dirname "$2")"
  echo A >"$WORK/said"
  set -m
  save_for_ever "$1" "$2" &
  saver=$!
  set +m
  children+=("-$saver")
}

end_saving() {
  kill -9 -- "-$saver" 2>/dev/null
  wait "$saver" 2>/dev/null
  children=("${children[@]/#-$saver/}")
}

pause() { sleep "0.$(printf %03d $((RANDOM % $1 + 50)))"; }

# --- cut: the power fails ---------------------------------------------------------------------------

# Whatever the file system had not put on its disk by then is gone. noauto_da_alloc takes away the help
# that ext4 gives to programs that do not sync.
power_cuts() {
  local save=$1 n=$2 round
  mkdir -p "$WORK"/{disk,copy}
  for ((round = 0; round < n; round++)); do
    truncate -s 0 "$WORK/disk.img" && truncate -s 24M "$WORK/disk.img"
    mkfs.ext4 -q -F "$WORK/disk.img"
    mount -o loop,noauto_da_alloc "$WORK/disk.img" "$WORK/disk" || return 1
    begin_saving "$save" "$WORK/disk/w.worksheet.ron"
    pause 900
    kill -STOP -- "-$saver"
    cp --sparse=always "$WORK/disk.img" "$WORK/copy.img"
    end_saving
    umount "$WORK/disk" || umount -l "$WORK/disk"
    mount -o loop,noauto_da_alloc "$WORK/copy.img" "$WORK/copy" || { ((rounds++, corrupted++)); continue; }
    judge_later "$WORK/copy/w.worksheet.ron"
    umount "$WORK/copy"
  done
}

experiment_cut() {
  begin
  if ! power_cuts "$WORK/real" "$CUTS"; then
    report "power cut on ext4, noauto_da_alloc" "NOT POSSIBLE HERE: no loop device"
    return
  fi
  report "power cut on ext4, noauto_da_alloc"
  local broken
  for broken in unsynced in-place; do
    begin
    power_cuts "$WORK/$broken" $((CUTS < 8 ? CUTS : 8))
    rm -rf "$KEPT"/*-"$experiment"-*
    report_broken "power cut, $broken"
  done
}

# --- full: the disk is full -------------------------------------------------------------------------

# full_disk SAVE PAGES: a save with so many free pages of 4 KiB; recovery and backups share the disk.
full_disk() {
  local save=$1 pages=$2 code file=$WORK/full/w.worksheet.ron
  mkdir -p "$WORK/full"
  mount -t tmpfs -o size=4m tmpfs "$WORK/full" || return 1
  cp "$REFERENCE/A" "$file"
  head -c $((pages * 4096)) /dev/zero >"$WORK/full/room"
  cat /dev/zero >"$WORK/full/filler" 2>/dev/null
  rm "$WORK/full/room"
  PEAK_MOMENTS_DATA=$WORK/full/data "$save" B "$file" >/dev/null 2>"$WORK/messages"
  code=$?
  judge "$file" "$code" "$WORK/messages" A B
  # And once there is room again, it works.
  if [[ $save == "$WORK/real" ]]; then
    rm "$WORK/full/filler"
    "$save" C "$file" >/dev/null 2>&1
    [[ $(version_of "$file") == C ]] || ((lost++))
  fi
  umount "$WORK/full"
}

experiment_full() {
  local pages
  begin
  for ((pages = 0; pages < FULL; pages++)); do full_disk "$WORK/real" "$pages"; done
  report "disk full, one page more room each time (tmpfs)"
  begin
  for ((pages = 0; pages < 4; pages++)); do full_disk "$WORK/in-place" "$pages"; done
  rm -rf "$KEPT"/*-"$experiment"-*
  report_broken "disk full, writing in place"
}

# --- pull: the stick is pulled out while saving ------------------------------------------------------

# Sticks are FAT; a kernel without it gets ext2, which has no journal either.
stick_system() {
  modprobe -q vfat 2>/dev/null
  if grep -qw vfat /proc/filesystems; then echo vfat; else echo ext2; fi
}

pulled_sticks() {
  local save=$1 n=$2 round tries parent=$WORK/parent
  mkdir -p "$parent"
  mount -t tmpfs -o size=64k tmpfs "$parent" && mkdir "$parent/stick" && mount -o remount,ro "$parent" ||
    return 1
  truncate -s 8M "$WORK/stick.img"
  for ((round = 0; round < n; round++)); do
    "mkfs.$(stick_system)" "$WORK/stick.img" >/dev/null 2>&1
    mount -o loop,sync "$WORK/stick.img" "$parent/stick" || return 1
    begin_saving "$save" "$parent/stick/w.worksheet.ron"
    pause 700
    umount -l "$parent/stick"
    pause 300
    end_saving
    [[ $save == "$WORK/real" && ! -s $WORK/told ]] && ((silent++))
    # The image is free when the last handle is.
    for ((tries = 0; tries < 50; tries++)); do
      losetup -j "$WORK/stick.img" | grep -q . || break
      sleep 0.1
    done
    mount -o loop "$WORK/stick.img" "$parent/stick" || { ((rounds++, corrupted++)); continue; }
    judge_later "$parent/stick/w.worksheet.ron"
    umount "$parent/stick"
  done
  umount "$parent"
}

experiment_pull() {
  begin
  if ! pulled_sticks "$WORK/real" "$PULLS"; then
    report "stick unmounted while saving" "NOT POSSIBLE HERE: no loop device"
    return
  fi
  report "stick unmounted while saving" "$(stick_system)"
  begin
  pulled_sticks "$WORK/in-place" 8
  rm -rf "$KEPT"/*-"$experiment"-*
  report_broken "stick unmounted, writing in place"
}

# --- pairs: two programs save one file at once -------------------------------------------------------

pairs() {
  local save=$1 n=$2 round one other file=$WORK/pairs/w.worksheet.ron is
  rm -rf "$WORK/pairs" "$PEAK_MOMENTS_DATA"
  mkdir -p "$WORK/pairs"
  cp "$REFERENCE/C" "$file"
  for ((round = 0; round < n; round++)); do
    "$save" A "$file" >/dev/null 2>"$WORK/messages.a" &
    one=$!
    sleep "0.00$((RANDOM % 10))"
    "$save" B "$file" >/dev/null 2>"$WORK/messages.b" &
    other=$!
    # A third who reads meanwhile never sees anything between.
    is=$(version_of "$file")
    wait "$one" || [[ -s $WORK/messages.a ]] || ((silent++))
    wait "$other" || [[ -s $WORK/messages.b ]] || ((silent++))
    ((rounds++))
    if [[ $is == other || $(version_of "$file") == other ]]; then
      ((corrupted++))
      keep "$file" "corrupted-$experiment-$rounds"
    elif [[ $(version_of "$file") != [AB] ]]; then
      # Both may not have given way to the other.
      ((lost++))
    fi
    cp "$REFERENCE/C" "$file.new" && mv "$file.new" "$file"
  done
}

experiment_pairs() {
  begin
  pairs "$WORK/real" "$PAIRS"
  report "two programs save one file at once"
  begin
  pairs "$WORK/in-place" 20
  rm -rf "$KEPT"/*-"$experiment"-*
  report_broken "two that write in place"
}

# ----------------------------------------------------------------------------------------------------

install_tools
if [[ -n ${PEAK_MOMENTS:-} ]]; then
  PM=$(realpath "$PEAK_MOMENTS")
else
  cargo build --release --quiet || die "the program does not build"
  PM=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/release/peak-moments
fi
[[ -x $PM ]] || die "no program: $PM"
make_references

experiments=("$@")
((${#experiments[@]})) || experiments=(calls lies short full pairs pull cut killgone kill)
for experiment in "${experiments[@]}"; do
  declare -F "experiment_$experiment" >/dev/null || die "no experiment: $experiment"
  "experiment_$experiment"
done

echo
echo "$("$PM" --version), $(date -u +%Y-%m-%d), $(nproc) cores, Linux $(uname -r), seed $SEED"
echo "$table"
((harm == 0)) || exit 1
