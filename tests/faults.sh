#!/bin/bash
# Proves from outside that no work is lost: kills, failing system calls, power cuts, full disks, sticks
# pulled out, two programs on one file. Prints one table and exits 1 unless every count of harm is 0.
#
#   sudo tests/faults.sh [--quick] [experiment …]
#
# Linux, as root (it mounts images), from the repository. It builds the program, or takes the one that
# PEAK_MOMENTS and PEAK_MOMENTS_SAVE (examples/save) name. Rounds are variables: KILLS=200 CUTS=25
# PULLS=25 PAIRS=1000 FULL=40 AGENDA=50 STANDING=25, SEED=1. Experiments: calls lies short inplace full pairs
# pull cut hostile handin export giveup data class standing agendagone agenda killgone kill. What went wrong is
# kept for a look; everything else is removed.
#
# lost       work that was saved, or was older than a second, and is nowhere
# corrupted  a file that is neither wholly the old one nor wholly the new one
# failed     a save that failed without a message or with exit code 0; a file that made its reader fail
#
# "window" saves as the window does, "command" as `new --force` on the command line; "hand-in" and "export" take
# the place of another group's worksheet because somebody chose so.
# Every checker is tried on broken saves too, which it must catch: a checker that sees nothing proves
# nothing.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2

if [[ ${1:-} == --quick ]]; then
  shift
  : "${KILLS:=5}" "${CUTS:=5}" "${PULLS:=4}" "${PAIRS:=40}" "${FULL:=8}" "${AGENDA:=5}" "${STANDING:=4}"
fi
: "${KILLS:=200}" "${CUTS:=25}" "${PULLS:=25}" "${PAIRS:=1000}" "${FULL:=40}" "${AGENDA:=50}" "${STANDING:=25}" "${SEED:=1}"
# The file that is saved; a class has another.
DOCUMENT=w.worksheet.ron
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
chmod 755 "$WORK"
KEPT=$WORK/kept
WINDOW=$WORK/save
REFERENCE=$WORK/reference
export PEAK_MOMENTS_HOME=$WORK/home PEAK_MOMENTS_DATA=$WORK/data PEAK_MOMENTS_CONFIG=$WORK/config
export PEAK_MOMENTS_LANG=en
mkdir -p "$KEPT" "$REFERENCE" "$PEAK_MOMENTS_HOME"
children=()

clean_up() {
  local pid point
  for pid in "${children[@]}"; do kill -9 -- "$pid" 2>/dev/null; done
  # A drive that stands still lets nobody go.
  fsfreeze -u "$WORK/disk" 2>/dev/null
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
  # The saves to prove: a version, then the file. Made here, because a shell that makes it under strace
  # writes it through a pipe, and a fault in that call would be none of the program's.
  LONG=$(printf %08192d 0)
  export LONG
  cat >"$WORK/window" <<'EOF'
#!/bin/sh
exec "$WINDOW" "$REFERENCE/$1" "$2"
EOF
  cat >"$WORK/command" <<'EOF'
#!/bin/sh
case $1 in
  [AC]) members=Ada ;;
  *) members=$LONG ;;
esac
exec "$PM" new "$SCENARIO" --group "$1" --members "$members" --force -o "$2"
EOF
  cat >"$WORK/hand-in" <<'EOF'
#!/bin/sh
exec "$WINDOW" hand-in "$REFERENCE/$1" "$2"
EOF
  cat >"$WORK/export" <<'EOF'
#!/bin/sh
exec "$PM" export --force "$REFERENCE/$1.worksheet.ron" -o "$2"
EOF
  # A broken one: what it replaces is nowhere.
  cat >"$WORK/keeps-nothing" <<'EOF'
#!/bin/sh
cp "$REFERENCE/$1" "$2.tmp" && sync "$2.tmp" && mv "$2.tmp" "$2"
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
  # No reader at all.
  cat >"$WORK/no-reader" <<'EOF'
#!/bin/sh
echo "$2"
: >"$WORK/written"
EOF
  chmod +x "$WORK"/{no-reader,window,command,hand-in,export,keeps-nothing,in-place,unsynced}
  export WORK REFERENCE PM SCENARIO WINDOW
  for version in "${VERSIONS[@]}"; do
    "$WORK/command" "$version" "$REFERENCE/$version" >/dev/null || die "the program cannot make a worksheet"
    ln -s "$version" "$REFERENCE/$version.worksheet.ron"
  done
  cmp -s <(without_id "$REFERENCE/A") <(without_id "$REFERENCE/C") && die "the versions do not differ"
}

# Four versions of one class, as the program writes them.
make_classes() {
  local version name
  REFERENCE=$WORK/classes DOCUMENT=w.class.ron
  mkdir -p "$REFERENCE"
  for version in "${VERSIONS[@]}"; do
    name=$version
    [[ $version == [BD] ]] && name=$version$LONG
    printf '(version: 1, name: "%s", agenda: (blocks: [(minutes: 30, title: "t")]))' "$name" >"$WORK/class"
    "$WINDOW" "$WORK/class" "$REFERENCE/$version" || die "the program cannot save a class"
  done
  rm -rf "$PEAK_MOMENTS_DATA"
}

# Every worksheet that is made has an id of its own; that is no difference between versions.
without_id() { sed '/^  id: "[a-z2-9]\{8\}",$/d' "$1"; }

# Which version a file is: A … D, absent, or other.
version_of() {
  local version
  # Read once: another may replace the file between two looks.
  cat "$1" >"$WORK/seen" 2>/dev/null || { echo absent; return; }
  for version in "${VERSIONS[@]}"; do
    cmp -s "$WORK/seen" "$REFERENCE/$version" && { echo "$version"; return; }
    cmp -s <(without_id "$WORK/seen") <(without_id "$REFERENCE/$version") && { echo "$version"; return; }
  done
  echo other
}

# --- Counting --------------------------------------------------------------------------------------

table=$(printf '%-58s %6s %6s %9s %6s  %s' experiment rounds lost corrupted failed remark)
harm=0
begin() { rounds=0 lost=0 corrupted=0 failed=0 worst=0; }

# report NAME REMARK: a line on the program. It counts.
report() {
  table+=$'\n'$(printf '%-58s %6d %6d %9d %6d  %s' "$1" $rounds $lost $corrupted $failed "${2:-}")
  ((harm += lost + corrupted + failed))
  local found
  for found in "$KEPT"/new-*; do [[ -e $found ]] && mv "$found" "${found/new-/}"; done
  echo "$1: $rounds rounds, $lost lost, $corrupted corrupted, $failed failed ${2:-}" >&2
}

# report_broken NAME: a line on a broken save, which must have been caught.
report_broken() {
  rm -rf "$KEPT"/new-*
  local caught=$((lost + corrupted + failed))
  table+=$'\n'$(printf '  %-56s %6d  caught %d times' "checker tried on: $1" $rounds $caught)
  if ((caught == 0)); then
    ((harm++))
    table+=' – THE CHECKER IS BLIND'
  fi
}

# Whether a save is one of ours and no broken one.
is_proved() { [[ $1 == "$WORK"/window || $1 == "$WORK"/command ]] || is_chosen "$1"; }

# Whether a save replaces what it never read, because a person chose so.
is_chosen() { [[ $1 == "$WORK"/hand-in || $1 == "$WORK"/export || $1 == "$WORK"/keeps-nothing ]]; }

# What a broken save did is no news and goes with report_broken.
keep() { cp -a "$1" "$KEPT/new-$2" 2>/dev/null; }

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
    ((failed++))
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

# newest_slot [GROUP]: the newest whole slot of a recovery folder, as a worksheet file; of that group alone.
newest_slot() {
  local slot first generation length sum best=-1 group=${1:-}
  for slot in "$PEAK_MOMENTS_DATA"/recovery/*/slot-*; do
    [[ -f $slot ]] || continue
    IFS= read -r first <"$slot" || continue
    read -r _ _ generation length sum <<<"$first"
    tail -n +2 "$slot" >"$WORK/body"
    [[ $(stat -c %s "$WORK/body") == "$length" && $(sha256sum <"$WORK/body") == "$sum  -" ]] || continue
    ((generation > best)) || continue
    [[ -z $group ]] || grep -q "^ *group: .*name: \"$group\"" "$WORK/body" || continue
    best=$generation
    tail -n +2 "$WORK/body" >"$WORK/slot.worksheet.ron"
  done
  ((best >= 0))
}

# age_of_loss FILE: how long before the kill the oldest key was struck that a worksheet does not hold, in
# milliseconds; 0 where it holds all. Lines of $WORK/typed: touchpoint, score, time of the key.
age_of_loss() {
  local file=$1 all place score time killed
  all=($(scores "$file")) || return 1
  ((${#all[@]})) || return 1
  killed=$(<"$WORK/killed")
  while read -r place score time; do
    [[ ${all[place]} == "$score" ]] || { echo $(((killed - time) / 1000)); return; }
  done <"$WORK/typed"
  echo 0
}

# judge_kill FILE: the file must be readable, and it or the recovery must hold the work.
judge_kill() {
  local loss other
  ((rounds++))
  if ! loss=$(age_of_loss "$1"); then
    ((corrupted++))
    keep "$1" "corrupted-$experiment-$rounds"
    return
  fi
  newest_slot && other=$(age_of_loss "$WORK/slot.worksheet.ron") && ((other < loss)) && loss=$other
  ((loss > worst)) && worst=$loss
  if ((loss > 1000)); then
    ((lost++))
    mkdir -p "$KEPT/new-lost-$experiment-$rounds"
    cp -a "$1" "$WORK/typed" "$WORK/killed" "$PEAK_MOMENTS_DATA" "$KEPT/new-lost-$experiment-$rounds/"
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
  report "kill −9 while typing in the window" "oldest key lost: $worst ms"
  # The last round once more, with half of the file and then with the work of nobody.
  rm -rf "$PEAK_MOMENTS_DATA"
  mkdir "$PEAK_MOMENTS_DATA"
  echo "1 3 0" >"$WORK/typed"
  begin
  truncate -s 1000 "$file"
  judge_kill "$file"
  cp "$REFERENCE/A" "$file"
  judge_kill "$file"
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
  report "kill −9 while typing and the stick became read-only" "oldest key lost: $worst ms"
}

# --- agenda: kill −9 while somebody types into the plan of a class ----------------------------------

# The title of the only block of a class.
title_of() { sed -n 's/.*(minutes: 30, title: "\(t[a-z]*\)").*/\1/p' "$1" 2>/dev/null; }

# age_of_loss_in_class FILE: as age_of_loss, of the letters in the title. Lines of $WORK/typed: letter, time.
age_of_loss_in_class() {
  local title letter time killed place=2
  title=$(title_of "$1")
  [[ -n $title ]] || return 1
  killed=$(<"$WORK/killed")
  while read -r letter time; do
    [[ ${title:place:1} == "$letter" ]] || { echo $(((killed - time) / 1000)); return; }
    ((place++))
  done <"$WORK/typed"
  echo 0
}

judge_class() {
  local loss other
  ((rounds++))
  if ! loss=$(age_of_loss_in_class "$1"); then
    ((corrupted++))
    keep "$1" "corrupted-$experiment-$rounds"
    return
  fi
  newest_slot && other=$(age_of_loss_in_class "$WORK/slot.worksheet.ron") && ((other < loss)) && loss=$other
  ((loss > worst)) && worst=$loss
  if ((loss > 1000)); then
    ((lost++))
    mkdir -p "$KEPT/new-lost-$experiment-$rounds"
    cp -a "$1" "$WORK/typed" "$WORK/killed" "$PEAK_MOMENTS_DATA" "$KEPT/new-lost-$experiment-$rounds/"
  fi
}

# click X Y: in the window.
click() { xdotool mousemove --window "$window" "$1" "$2" click 1; }

# type_in_agenda_and_kill FILE [BEFORE_TYPING]: opens the class, types into a title, kills the program on the way.
type_in_agenda_and_kill() {
  local file=$1 before=${2:-:} pid killer window n delay letters=abcdefghijklmnopqrstuvwxyz letter
  rm -rf "$PEAK_MOMENTS_DATA" "$PEAK_MOMENTS_CONFIG" "$WORK/typed" "$WORK/killed"
  printf '(version: 1, agenda: (blocks: [(minutes: 30, title: "t")]))' >"$file"
  "$PM" "$file" >"$WORK/window.log" 2>&1 &
  pid=$!
  children+=("$pid")
  for ((n = 0; n < 300; n++)); do
    window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1)
    [[ -n $window ]] && break
    sleep 0.1
  done
  ((n < 300)) || die "no window opened: $(<"$WORK/window.log")"
  sleep 2
  # The row opens its form, whose second field is the title. The first letter shows that keys arrive.
  click 320 119
  sleep 0.5
  click 400 156
  sleep 0.2
  xdotool key End key x
  for ((n = 0; n < 200; n++)); do
    [[ $(title_of "$file") == tx ]] && break
    sleep 0.05
  done
  ((n < 200)) || die "the agenda took no keys"
  $before
  delay=$((RANDOM % 2500 + 300))
  : >"$WORK/typed"
  {
    sleep "$((delay / 1000)).$(printf %03d $((delay % 1000)))"
    kill -9 "$pid"
    microseconds >"$WORK/killed.new"
    mv "$WORK/killed.new" "$WORK/killed"
  } &
  killer=$!
  while [[ ! -e $WORK/killed ]]; do
    letter=${letters:RANDOM % 26:1}
    echo "$letter $(microseconds)" >>"$WORK/typed"
    xdotool key "$letter"
    sleep "0.$(printf %03d $((RANDOM % 150 + 20)))"
  done
  wait "$killer"
  wait "$pid" 2>/dev/null
  children=("${children[@]/#$pid/}")
}

experiment_agenda() {
  local round file=$PEAK_MOMENTS_HOME/w.class.ron
  start_screen
  begin
  for ((round = 0; round < AGENDA; round++)); do
    type_in_agenda_and_kill "$file"
    judge_class "$file"
  done
  report "kill −9 while typing in the agenda of a class" "oldest key lost: $worst ms"
  # The last round once more, with half of the file and then with the work of nobody.
  rm -rf "$PEAK_MOMENTS_DATA"
  mkdir "$PEAK_MOMENTS_DATA"
  begin
  truncate -s 20 "$file"
  judge_class "$file"
  echo "z 0" >"$WORK/typed"
  echo '  (minutes: 30, title: "tx"),' >"$file"
  judge_class "$file"
  ((lost == 1 && corrupted == 1)) || lost=0 corrupted=0
  report_broken "half a class, and a class without the work"
}

experiment_agendagone() {
  local round stick=$WORK/gone
  start_screen
  mkdir -p "$stick"
  mount -t tmpfs -o size=1m tmpfs "$stick" || die "cannot mount a tmpfs"
  begin
  for ((round = 0; round < (AGENDA + 3) / 4; round++)); do
    mount -o remount,rw "$stick"
    type_in_agenda_and_kill "$stick/w.class.ron" "mount -o remount,ro $stick"
    judge_class "$stick/w.class.ron"
  done
  umount -l "$stick"
  report "kill −9 while typing in the agenda, the stick read-only" "oldest key lost: $worst ms"
}

# --- class: a class is saved as a worksheet is -------------------------------------------------------

experiment_class() {
  local was where pages faults=(error=ENOSPC error=EIO error=EACCES error=EXDEV error=EMFILE signal=KILL)
  local REFERENCE DOCUMENT
  make_classes
  for was in A absent; do
    begin
    missed=0
    faults_in_calls "$WORK/window" "$was"
    where="over an old file"
    [[ $was == absent ]] && where="as a new file"
    ((missed)) && ((harm++))
    report "class: each call fails or is the last, $where" "$n_calls calls, $missed faults that did not hit"
  done
  begin
  for ((pages = 0; pages < FULL; pages++)); do full_disk "$WORK/window" "$pages"; done
  report "class: disk full, one page more room each time (tmpfs)"
  begin
  told=0
  pairs "$WORK/window" "$PAIRS"
  report "class: two programs save one file at once" "$told gave way and said so"
  begin
  pairs "$WORK/in-place" 20
  report_broken "class: two that write in place"
}

# --- handin, export: the place of another group's worksheet is taken because somebody chose so ----------

chosen() {
  local name=$1 was where faults=(error=ENOSPC error=EIO error=EACCES error=EXDEV error=EMFILE signal=KILL)
  for was in A absent; do
    begin
    missed=0
    faults_in_calls "$WORK/$name" "$was"
    where="over another's file"
    [[ $was == absent ]] && where="as a new file"
    ((missed)) && ((harm++))
    report "$name: each call fails or is the last, $where" "$n_calls calls, $missed faults that did not hit"
  done
}

experiment_handin() {
  local faults=(error=ENOSPC)
  chosen hand-in
  begin
  faults_in_calls "$WORK/keeps-nothing" A
  report_broken "handing in that keeps nothing of what it replaces"
}

experiment_export() {
  local file=$WORK/unasked.worksheet.ron
  chosen export
  # And unasked not at all.
  begin
  while ((++rounds <= 4)); do
    cp "$REFERENCE/A" "$file"
    "$PM" export "$REFERENCE/B.worksheet.ron" -o "$file" >/dev/null 2>"$WORK/messages" && ((failed++))
    [[ -s $WORK/messages ]] || ((failed++))
    [[ $(version_of "$file") == A ]] || ((lost++))
  done
  ((rounds--))
  report "export over a worksheet, unasked"
}

# --- giveup: work that a crash left is given up -------------------------------------------------------

# It goes to the backups: it must be there or still be offered.
give_up() {
  local act=$1 name number fault calls code
  leave_work
  strace -f -y -qq -o "$WORK/trace" "$act" give-up >/dev/null 2>&1
  calls=$(numbered "$WORK/trace")
  n_calls=$(wc -l <<<"$calls")
  while read -r name number; do
    for fault in error=ENOSPC error=EIO error=EACCES signal=KILL; do
      leave_work
      { strace -f -qq -o "$WORK/trace" -e "trace=$name" -e "inject=$name:$fault:when=$number" \
        "$act" give-up >/dev/null 2>"$WORK/messages"; } 2>/dev/null
      code=$?
      grep -q -e '(INJECTED)' -e 'killed by SIGKILL' "$WORK/trace" || { ((missed++)); continue; }
      ((rounds++))
      grep -q 'killed by SIGKILL' "$WORK/trace" && code=killed
      is_left || { ((lost++)); cp -a "$PEAK_MOMENTS_DATA" "$KEPT/new-lost-$experiment-$rounds"; }
      [[ $code == 0 || $code == killed || -s $WORK/messages ]] || ((failed++))
    done
  done <<<"$calls"
}

leave_work() {
  rm -rf "$WORK/calls" "$PEAK_MOMENTS_DATA"
  mkdir -p "$WORK/calls"
  cp "$REFERENCE/A" "$WORK/calls/$DOCUMENT"
  "$WINDOW" leave "$REFERENCE/B" "$WORK/calls/$DOCUMENT" || die "no work can be left"
}

is_left() {
  cmp -s "$REFERENCE/B" "$PEAK_MOMENTS_DATA"/backups/*/* && return
  newest_slot && cmp -s "$WORK/slot.worksheet.ron" "$REFERENCE/B"
}

experiment_giveup() {
  cat >"$WORK/forgets" <<'EOF'
#!/bin/sh
rm "$PEAK_MOMENTS_DATA"/recovery/*/slot-*
EOF
  chmod +x "$WORK/forgets"
  begin
  missed=0
  give_up "$WINDOW"
  ((missed)) && ((harm++))
  report "work of a crash is given up: each call fails or is the last" "$n_calls calls, $missed faults that did not hit"
  begin
  give_up "$WORK/forgets"
  report_broken "work that is given up is deleted"
}

# --- data: the program's own folder can only be read ---------------------------------------------------

# What is in it is offered all the same: the window shows it, and Enter brings it back.
experiment_data() {
  local version n pid window at=$WORK/gone
  start_screen
  mkdir -p "$at" "$WORK/calls"
  begin
  for version in A B C; do
    mount -t tmpfs -o size=2m tmpfs "$at" || die "cannot mount a tmpfs"
    rm -rf "$PEAK_MOMENTS_CONFIG"
    cp "$REFERENCE/D" "$WORK/calls/$DOCUMENT"
    PEAK_MOMENTS_DATA=$at "$WINDOW" leave "$REFERENCE/$version" "$WORK/calls/$DOCUMENT" || die "no work can be left"
    mount -o remount,ro "$at"
    PEAK_MOMENTS_DATA=$at "$PM" >"$WORK/window.log" 2>&1 &
    pid=$!
    children+=("$pid")
    for ((n = 0; n < 300; n++)); do
      window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1)
      [[ -n $window ]] && break
      sleep 0.1
    done
    for ((n = 0; n < 100; n++)); do
      sleep 0.2
      [[ $(version_of "$WORK/calls/$DOCUMENT") == "$version" ]] && break
      ((n % 10 == 9)) && xdotool key Return
    done
    ((rounds++))
    ((n < 100)) || ((lost++))
    kill -9 "$pid"
    wait "$pid" 2>/dev/null
    children=("${children[@]/#$pid/}")
    umount -l "$at"
  done
  report "the program's own folder is read-only, with work in it"
}

# --- standing: a drive stands still while its worksheet is saved, and another is opened -------------------

# wait_for_title GLOB: until the window of $pid is called so.
wait_for_title() {
  local n
  for ((n = 0; n < 150; n++)); do
    window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1)
    # shellcheck disable=SC2053 # a pattern
    [[ -n $window && $(xdotool getwindowname "$window" 2>/dev/null) == $1 ]] && return
    sleep 0.1
  done
  return 1
}

# type_scores LOG FROM TO: scores in the touchpoints of those places, each after the time before its key.
type_scores() {
  local place score
  for ((place = $2; place < $3; place++)); do
    [[ -e $WORK/killed ]] && break
    score=$((RANDOM % 6))
    echo "$place $score $(microseconds)" >>"$1"
    xdotool key Right key $score
    sleep "0.$(printf %03d $((RANDOM % 150 + 20)))"
  done
}

# judge_group FILE GROUP LOG: its work must be in its file or in the slots of the group's worksheet.
judge_group() {
  local loss other
  cp "$3" "$WORK/typed"
  loss=$(age_of_loss "$1") || { ((corrupted++)); return; }
  newest_slot "$2" && other=$(age_of_loss "$WORK/slot.worksheet.ron") && ((other < loss)) && loss=$other
  ((loss > worst)) && worst=$loss
  ((loss > 1000)) || return 0
  ((lost++))
  mkdir -p "$KEPT/new-lost-$experiment-$rounds"
  cp -a "$1" "$WORK/typed" "$WORK/killed" "$PEAK_MOMENTS_DATA" "$KEPT/new-lost-$experiment-$rounds/"
}

experiment_standing() {
  local round n pid window killer delay disk=$WORK/disk one two=$PEAK_MOMENTS_HOME/two.worksheet.ron
  start_screen
  mkdir -p "$disk"
  one=$disk/one.worksheet.ron
  truncate -s 24M "$WORK/disk.img"
  mkfs.ext4 -q -F "$WORK/disk.img"
  if ! mount -o loop,noatime "$WORK/disk.img" "$disk"; then
    begin
    report "a drive stands still" "NOT POSSIBLE HERE: no loop device"
    return
  fi
  begin
  missed=0
  for ((round = 0; round < STANDING; round++)); do
    rm -rf "$PEAK_MOMENTS_DATA" "$PEAK_MOMENTS_CONFIG" "$WORK"/{typed,killed,one.typed,two.typed}
    cp "$REFERENCE/A" "$one"
    # The title names the scenario.
    "$PM" new hotel-stay --group C --force -o "$two" >/dev/null 2>&1 || die "no second worksheet"
    rm -rf "$PEAK_MOMENTS_DATA"
    "$PM" "$one" >"$WORK/window.log" 2>&1 &
    pid=$!
    children+=("$pid")
    wait_for_title '*–*' || die "no window opened: $(<"$WORK/window.log")"
    sleep 0.3
    xdotool key alt+2
    sleep 0.4
    for ((n = 0; n < 200; n++)); do
      ((n % 40 == 0)) && xdotool key Home key 1
      [[ $(scores "$one" | head -n 1) == 1 ]] && break
      sleep 0.05
    done
    ((n < 200)) || die "the window took no keys"
    : >"$WORK/one.typed" >"$WORK/two.typed"
    fsfreeze -f "$disk"
    type_scores "$WORK/one.typed" 1 $((RANDOM % 4 + 3))
    # The save has begun and stands.
    sleep 1
    # No dialog of the system's here: the window has a field for the path.
    xdotool key ctrl+o
    sleep 1
    xdotool key ctrl+a type --delay 1 "$two"
    xdotool key Return
    wait_for_title '*hotel*–*' || { fsfreeze -u "$disk"; die "the other worksheet did not open"; }
    xdotool key alt+2
    sleep 0.4
    xdotool key Home
    n=$(scores "$two" | wc -l)
    delay=$((RANDOM % 2000 + 300))
    {
      sleep "$((delay / 1000)).$(printf %03d $((delay % 1000)))"
      kill -9 "$pid"
      microseconds >"$WORK/killed.new"
      mv "$WORK/killed.new" "$WORK/killed"
    } &
    killer=$!
    type_scores "$WORK/two.typed" 1 "$n"
    wait "$killer"
    # Nothing of it may have reached the drive, or the drive did not stand.
    cp "$WORK/one.typed" "$WORK/typed"
    [[ $(age_of_loss "$one") == 0 ]] && ((missed++))
    fsfreeze -u "$disk"
    wait "$pid" 2>/dev/null
    children=("${children[@]/#$pid/}")
    ((rounds++))
    judge_group "$one" A "$WORK/one.typed"
    judge_group "$two" C "$WORK/two.typed"
  done
  ((missed)) && ((harm++))
  report "kill −9, a drive stands still, another file is open" "oldest key lost: $worst ms, $missed did not stand"
  # The last round once more, without what was kept of the first worksheet.
  rm -rf "$PEAK_MOMENTS_DATA"
  mkdir "$PEAK_MOMENTS_DATA"
  cp "$REFERENCE/A" "$one"
  begin
  rounds=1
  judge_group "$one" A "$WORK/one.typed"
  report_broken "a drive that stands still, and no snapshot"
  umount "$disk"
}

# --- calls: every system call of a save fails, or is the last ---------------------------------------

# numbered TRACE: name and number of each system call that touches the worksheet's folder or the data.
numbered() {
  awk -v a="$WORK/calls" -v b="$PEAK_MOMENTS_DATA" '
    match($0, /^[0-9]+ +[a-z_0-9]+\(/) {
      split(substr($0, 1, RLENGTH - 1), head, / +/)
      n = ++count[head[1], head[2]]
      # The command line and the path that is printed are not the file.
      if (head[2] != "execve" && !/ write\([12]</ && (index($0, a) || index($0, b))) print head[2], n
    }' "$1" | sort -u
}

# calls_of SAVE …: the calls of a save that nothing disturbs.
calls_of() {
  strace -f -y -qq -o "$WORK/trace" "$@" >/dev/null 2>&1
  numbered "$WORK/trace"
}

# fault SAVE NAME NUMBER FAULT WAS: one save with one fault.
fault() {
  local save=$1 name=$2 number=$3 fault=$4 was=$5 code file=$WORK/calls/$DOCUMENT
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
  is_proved "$save" || return
  # The window has kept the version that it replaced, or says that it could not.
  if [[ $save == "$WORK/window" && $was != absent && $code == 0 && ! -s $WORK/messages ]]; then
    cmp -s "$REFERENCE/$was" "$PEAK_MOMENTS_DATA"/backups/*/* || ((lost++))
  fi
  # What somebody chose to replace is kept, whatever becomes of the rest.
  if is_chosen "$save" && [[ $was != absent && $(version_of "$file") != "$was" ]]; then
    cmp -s "$REFERENCE/$was" "$PEAK_MOMENTS_DATA"/backups/*/* || { ((lost++)); keep "$file" "unkept-$experiment-$rounds"; }
  fi
  # Whatever is left over must not be in the way of the next save.
  "$save" C "$file" >/dev/null 2>&1
  [[ $(version_of "$file") == C ]] || { ((lost++)); keep "$WORK/calls" "stuck-$experiment-$rounds"; }
}

# fresh_calls SAVE WAS: the calls of one save without a fault.
fresh_calls() {
  local save=$1 was=$2
  rm -rf "$WORK/calls" "$PEAK_MOMENTS_DATA"
  mkdir -p "$WORK/calls"
  [[ $was == absent ]] || cp "$REFERENCE/$was" "$WORK/calls/$DOCUMENT"
  calls_of "$save" B "$WORK/calls/$DOCUMENT"
}

faults_in_calls() {
  local save=$1 was=$2 name number fault calls
  calls=$(fresh_calls "$save" "$was")
  n_calls=$(wc -l <<<"$calls")
  while read -r name number; do
    for fault in "${faults[@]}"; do
      fault "$save" "$name" "$number" "$fault" "$was"
    done
  done <<<"$calls"
}

experiment_calls() {
  local save was where faults=(error=ENOSPC error=EIO error=EACCES error=EXDEV error=EMFILE signal=KILL)
  for save in window command; do
    for was in A absent; do
      begin
      missed=0
      faults_in_calls "$WORK/$save" "$was"
      where="over an old file"
      [[ $was == absent ]] && where="as a new file"
      ((missed)) && ((harm++))
      report "each call fails or is the last, $where: $save" "$n_calls calls, $missed faults that did not hit"
    done
  done
  begin
  faults=(error=ENOSPC signal=KILL)
  faults_in_calls "$WORK/in-place" A
  report_broken "each call, writing in place"
}

# --- lies: a write that says it wrote more than it did ----------------------------------------------

# strace answers for the system here, and nothing is written by the call that was hit.
experiment_lies() {
  local save was number fault calls
  for save in window command; do
    begin
    missed=0
    for was in A absent; do
      calls=$(fresh_calls "$WORK/$save" "$was" | sed -n 's/^write //p')
      for number in $calls; do
        for fault in retval=1 retval=100; do fault "$WORK/$save" write "$number" "$fault" "$was"; done
      done
    done
    ((missed)) && ((harm++))
    report "a write lies about how much it wrote: $save" "$missed faults that did not hit"
  done
}

# --- short: a write really is cut short, at every KiB of the file -----------------------------------

short_writes() {
  local save=$1 kib code file=$WORK/short/$DOCUMENT
  for ((kib = 0; kib <= $(stat -c %s "$REFERENCE/B") / 1024; kib++)); do
    rm -rf "$WORK/short" "$PEAK_MOMENTS_DATA"
    mkdir -p "$WORK/short"
    cp "$REFERENCE/A" "$file"
    # Without the signal the write that passes the limit is cut short and the next one fails.
    # The message goes through a pipe, for which the limit does not hold.
    (trap '' XFSZ; ulimit -f "$kib"; exec "$save" B "$file") 2>&1 >/dev/null | cat >"$WORK/messages"
    code=${PIPESTATUS[0]}
    judge "$file" "$code" "$WORK/messages" A B
  done
}

experiment_short() {
  local save
  for save in window command; do
    begin
    short_writes "$WORK/$save"
    report "a write is cut short at each KiB (ulimit -f): $save"
  done
  begin
  short_writes "$WORK/in-place"
  report_broken "writing in place"
}

# --- inplace: the folder is read-only, the file is not ------------------------------------------------

# Then nothing can be put beside the file, and it has to be written in place. A kill may tear it, but the
# recovery must hold the new version then. As nobody, for root may write everywhere.
# in_place_as_nobody SAVE PREFIX: a save into a read-only folder, after whatever PREFIX puts before it.
in_place_as_nobody() {
  local save=$1
  shift
  rm -rf "$WORK/calls" "$WORK/nobody"
  mkdir -p "$WORK/calls" "$WORK/nobody"
  chmod 777 "$WORK/nobody"
  cp "$REFERENCE/A" "$WORK/calls/$DOCUMENT"
  chmod 666 "$WORK/calls/$DOCUMENT"
  { PEAK_MOMENTS_DATA=$WORK/nobody/data setpriv --reuid=65534 --regid=65534 --clear-groups \
    "$@" "$save" B "$WORK/calls/$DOCUMENT" >/dev/null 2>"$WORK/messages"; } 2>/dev/null
}

faults_in_place() {
  local save=$1 name number fault code calls trace=$WORK/nobody/trace file=$WORK/calls/$DOCUMENT
  local PEAK_MOMENTS_DATA=$WORK/nobody/data
  in_place_as_nobody "$save" strace -f -y -qq -o "$trace"
  [[ $(version_of "$file") == B ]] || die "a file in a read-only folder was not saved"
  calls=$(numbered "$trace")
  n_calls=$(wc -l <<<"$calls")
  while read -r name number; do
    for fault in error=ENOSPC error=EIO signal=KILL; do
      in_place_as_nobody "$save" strace -f -qq -o "$trace" -e "trace=$name" -e "inject=$name:$fault:when=$number"
      code=$?
      if ! grep -q -e '(INJECTED)' -e 'killed by SIGKILL' "$trace"; then
        ((missed++))
        continue
      fi
      grep -q 'killed by SIGKILL' "$trace" && code=killed
      # A torn file is not lost where the recovery holds what was to be in it.
      if [[ $(version_of "$file") == other ]] && newest_slot && cmp -s "$WORK/slot.worksheet.ron" "$REFERENCE/B"
      then cp "$WORK/slot.worksheet.ron" "$file"; fi
      judge "$file" "$code" "$WORK/messages" A B
    done
  done <<<"$calls"
}

experiment_inplace() {
  begin
  missed=0
  faults_in_place "$WORK/window"
  ((missed)) && ((harm++))
  report "each call fails or is the last, folder read-only: window" "$n_calls calls, $missed faults that did not hit"
  begin
  faults_in_place "$WORK/in-place"
  report_broken "folder read-only, no copy in the recovery"
}

# --- hostile: files that were made to harm ------------------------------------------------------------

# fill BYTES START PIECE: START, then PIECE over and over.
fill() { { printf %s "$2"; yes "$3" | tr -d '\n'; } 2>/dev/null | head -c "$1"; }

make_hostile() {
  local at=$1 size=$((8 * 1024 * 1024)) head='(version:1,scenario:(title:"x"),stages:[(id:"s",name:"s",touchpoints:['
  fill $size '' '(' >"$at/brackets"
  fill $size '' '([' >"$at/mixed-brackets"
  fill $size '(version:1,stages:[' '1,' >"$at/values"
  fill $size '(version:1,title:"' a >"$at/open-string"
  fill $size '' '"' >"$at/quotes"
  fill $size '' '/*' >"$at/comments"
  fill $size '(version:1,' 'a:1,' >"$at/same-field"
  fill $size '(version:1,' "$(fill 4000 '' tuochpoints):1," >"$at/long-fields"
  fill $size '(version:1,title:r' '#' >"$at/raw-string"
  fill $size '(version:1,title:"' '\u{' >"$at/escapes"
  fill $size '(version:1,minutes:' 9 >"$at/number"
  fill $size '(version:1,' '：' >"$at/full-width"
  fill $size "$head" '(id:"t",name:"n"),' >"$at/same-id"
  fill $size "$head" "(id:\"t\",responsibilities:[(department:\"d\",role:$(fill 200 '' Z))])," >"$at/variants"
  { printf %s "$head"; seq -f '(id:"t%.0f",name:"n"),' 220000; } | head -c $size >"$at/touchpoints"
  { printf %s "$head"; seq -f '(name:"n",frontstage:["z%.0f"]),' 200000; } | head -c $size >"$at/dangling"
  { printf %s '(version:1,scenario:(title:"x"),departments:['; seq -f '(id:"d%.0f",name:"n"),' 60000
    printf %s '],stages:[(id:"s",name:"s",touchpoints:[(id:"t",name:"n",responsibilities:['
    seq -f '(department:"d%.0f",role:A),' 60000; printf ']),])])'; } >"$at/departments"
  { printf '\377\376'; head -c $((size - 2)) /dev/urandom; } >"$at/utf-16"
  head -c $size /dev/urandom >"$at/random"
  head -c $size /dev/zero >"$at/zeros"
  fill $((size + 1)) '(' ' ' >"$at/too-large"
  : >"$at/empty"
  mkdir "$at/folder"
  mkfifo "$at/pipe"
  ln -s /dev/zero "$at/device"
  ln -s ring "$at/ring"
}

read_hostile() {
  local reader=$1 file command code at=$WORK/hostile
  for file in "$at"/*; do
    for command in check analyse; do
      # 1 GiB of addresses is less than 1 GiB of memory.
      (ulimit -v 1048576; exec timeout -s KILL 60 strace -f --seccomp-bpf -qq -o "$WORK/trace" \
        -e trace=openat,socket,connect,execve "$reader" "$command" "$file") >"$WORK/out" 2>"$WORK/messages"
      code=$?
      ((rounds++))
      # Bad files have an answer; good ones that are only large have none from check.
      if ((code > 2)) || grep -q panicked "$WORK/messages" ||
        { ((code > 0)) && [[ ! -s $WORK/out && ! -s $WORK/messages ]]; }; then
        ((failed++))
        echo "$command ${file##*/}: exit code $code" >&2
      # Reading opens no network, runs nothing and writes nowhere.
      elif grep -q -e 'socket(' -e 'connect(' "$WORK/trace" || (($(grep -c execve "$WORK/trace") > 1)) ||
        grep openat "$WORK/trace" | grep -v /dev/ | grep -q -e O_WRONLY -e O_RDWR; then
        ((failed++))
        echo "$command ${file##*/}: does more than read" >&2
      fi
    done
  done
}

experiment_hostile() {
  mkdir -p "$WORK/hostile"
  make_hostile "$WORK/hostile"
  begin
  read_hostile "$PM"
  report "hostile files, 1 GiB, 60 s, no network, nothing written"
  begin
  read_hostile "$WORK/no-reader" 2>/dev/null
  report_broken "a reader that says nothing and writes a file"
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
    echo "said $said, is $is" >"$KEPT/new-lost-$experiment-$rounds"
  elif [[ -e $WORK/unsaid ]]; then
    ((failed++))
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
  if ! power_cuts "$WORK/window" "$CUTS"; then
    report "power cut on ext4, noauto_da_alloc" "NOT POSSIBLE HERE: no loop device"
    return
  fi
  report "power cut on ext4, noauto_da_alloc: window"
  local broken
  for broken in unsynced in-place; do
    begin
    power_cuts "$WORK/$broken" $((CUTS < 8 ? CUTS : 8))
      report_broken "power cut, $broken"
  done
}

# --- full: the disk is full -------------------------------------------------------------------------

# full_disk SAVE PAGES: a save with so many free pages of 4 KiB; recovery and backups share the disk.
full_disk() {
  local save=$1 pages=$2 code file=$WORK/full/$DOCUMENT
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
  rm "$WORK/full/filler"
  if is_proved "$save"; then
    "$save" C "$file" >/dev/null 2>&1
    [[ $(version_of "$file") == C ]] || ((lost++))
  fi
  umount "$WORK/full"
}

experiment_full() {
  local pages
  begin
  for ((pages = 0; pages < FULL; pages++)); do full_disk "$WORK/window" "$pages"; done
  report "disk full, one page more room each time (tmpfs): window"
  begin
  for ((pages = 0; pages < 4; pages++)); do full_disk "$WORK/in-place" "$pages"; done
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
    is_proved "$save" && [[ ! -s $WORK/told ]] && ((failed++))
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
  if ! pulled_sticks "$WORK/window" "$PULLS"; then
    report "stick unmounted while saving" "NOT POSSIBLE HERE: no loop device"
    return
  fi
  report "stick unmounted while saving: window" "$(stick_system)"
  begin
  pulled_sticks "$WORK/in-place" 8
  report_broken "stick unmounted, writing in place"
}

# --- pairs: two programs save one file at once -------------------------------------------------------

pairs() {
  local save=$1 n=$2 round one other file=$WORK/pairs/$DOCUMENT is
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
    wait "$one" || { ((told++)); [[ -s $WORK/messages.a ]] || ((failed++)); }
    wait "$other" || { ((told++)); [[ -s $WORK/messages.b ]] || ((failed++)); }
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
  local save
  for save in window command; do
    begin
    told=0
    pairs "$WORK/$save" "$PAIRS"
    report "two programs save one file at once: $save" "$told gave way and said so"
  done
  begin
  pairs "$WORK/in-place" 20
  report_broken "two that write in place"
}

# ----------------------------------------------------------------------------------------------------

install_tools
if [[ -z ${PEAK_MOMENTS:-} ]]; then
  cargo build --release --quiet --bins --example save || die "the program does not build"
  release=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/release
  PEAK_MOMENTS=$release/peak-moments PEAK_MOMENTS_SAVE=$release/examples/save
fi
PM=$(realpath "$PEAK_MOMENTS")
[[ -x $PM ]] || die "no program: $PM"
# A copy that nobody may run too.
cp "${PEAK_MOMENTS_SAVE:?names the example save}" "$WINDOW" || die "no example: $PEAK_MOMENTS_SAVE"
make_references

experiments=("$@")
((${#experiments[@]})) || experiments=(calls lies short inplace full pairs pull cut hostile handin export giveup data class
  standing agendagone agenda killgone kill)
for experiment in "${experiments[@]}"; do
  declare -F "experiment_$experiment" >/dev/null || die "no experiment: $experiment"
  "experiment_$experiment"
done

echo
echo "$("$PM" --version), $(date -u +%Y-%m-%d), $(nproc) cores, Linux $(uname -r), seed $SEED"
echo "$table"
((harm == 0)) || exit 1
