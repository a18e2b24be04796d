#!/bin/bash
# The packages for Linux as a person meets them: installed in a Debian of their own, opened from its files, removed; and
# the tar, unpacked elsewhere. Usage: packaging/linux/check.sh [OUT]     (root, Debian)
#
# Makes a fresh Debian under a temporary folder and talks to it by chroot; what it mounts and starts lives in a namespace
# of its own and ends with it. Ends with the number of checks that passed and failed.
set -uo pipefail
OUT=$(realpath "${1:-$(dirname "$0")/../../target/packages}")
HERE=$(dirname "$(realpath "$0")")
if [[ -z ${APART:-} ]]; then
  ((EUID == 0)) || { echo "check.sh makes a Debian of its own and must be root for it" >&2; exit 1; }
  APART=1 exec unshare --mount --pid --fork --mount-proc --propagation private "$HERE/check.sh" "$OUT"
fi
# shellcheck source=.ci/display.sh
source "$HERE/../../.ci/display.sh"
# shellcheck source=packaging/checks.sh
source "$HERE/../checks.sh"
# Here the program shall find its places by itself.
unset PEAK_MOMENTS_HOME PEAK_MOMENTS_DATA PEAK_MOMENTS_CONFIG PEAK_MOMENTS_LANG XDG_CONFIG_HOME XDG_DATA_HOME

needed=(
  appstream debootstrap desktop-file-utils file imagemagick lintian openbox poppler-utils procps util-linux x11-utils
  x11-xserver-utils xdotool xvfb
)
missing=()
for package in "${needed[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]} > 0)); then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq -o DPkg::Lock::Timeout=300 update
  apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${missing[@]}" >/dev/null || exit 1
fi

only() { compgen -G "$1" | head -n 1; }
DEB=$(only "$OUT/peak-moments_*.deb")
TAR=$(only "$OUT/peak-moments-*-linux-*.tar.gz")
LIST=$(only "$OUT/peak-moments-*-linux-*.cdx.json")
for file in "$DEB" "$TAR" "$LIST"; do
  [[ -f $file ]] || { echo "not all packages are in $OUT: packaging/linux/build.sh makes them" >&2; exit 1; }
done

say_step "what is in the packages"
inside=$ROOM/inside
dpkg-deb --extract "$DEB" "$inside"
every_file_has_a_sum() {
  (cd "$OUT" && sha256sum --check --strict --quiet SHA256SUMS &&
    diff <(find . -maxdepth 1 -type f ! -name 'SHA256SUMS*' -printf '%f\n' | sort) <(cut -c 67- SHA256SUMS | sort))
}
# Every crate that the licences name is in the list of parts; and neither names the machine that packed them.
papers_agree() {
  zcat "$inside/usr/share/doc/peak-moments/THIRD-PARTY-LICENSES.txt.gz" >"$ROOM/licences" &&
    python3 - "$LIST" "$ROOM/licences" <<'PY'
import json, re, sys
parts = {(part["name"], part["version"]) for part in json.load(open(sys.argv[1]))["components"]}
head = open(sys.argv[2], encoding="utf-8").read().split("=" * 100)[0]
crates = re.findall(r"^(\S+) (\d\S*): ", head, re.MULTILINE)
absent = [crate for crate in crates if crate not in parts]
print(f"  {len(crates)} crates with licences, {len(parts)} parts")
sys.exit(f"not in the list of parts: {absent}" if absent or len(crates) < 100 else 0)
PY
}
names_no_machine() { ! grep -nE 'path\+file:///(root|home|tmp|work|builds|Users)' "$LIST"; }
bytes_at_most() {
  local size
  size=$(stat -c %s "$1")
  echo "  $size bytes (at most $2)"
  ((size <= $2))
}
belongs_to_root() { ! tar tv"$1"f "$2" | awk '{ print $2 }' | grep -v '^0/0$'; }

check "every package has its sum" every_file_has_a_sum
check "lintian finds no error" lintian --fail-on error --allow-root "$DEB"
check "the menu entry is valid" desktop-file-validate "$inside/usr/share/applications/peak-moments.desktop"
check "the entry of software centres is valid" appstreamcli validate --no-net "$inside"/usr/share/metainfo/*.xml
check "licences and list of parts agree" papers_agree
check "the list names no folder of the machine" names_no_machine
# 50 MB were asked for; docs/PERFORMANCE.md tells what is in the way. This holds what was reached.
check "the program does not grow" bytes_at_most "$inside/usr/bin/peak-moments" 64000000
check "the tar belongs to nobody" belongs_to_root z "$TAR"

say_step "a Debian of its own"
DEBIAN=$ROOM/debian
# The same Debian as this one, from where this one comes.
# shellcheck source=/dev/null
suite=$(source /etc/os-release && echo "$VERSION_CODENAME") components=main
grep -q '^ID=ubuntu' /etc/os-release && components=main,universe
mirror=$(sed -n 's#^URIs: *\(.*/debian\)/*$#\1#p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
[[ -n $mirror ]] || mirror=$(sed -n 's#^deb \(\[.*\] \)\?\([^ ]*/debian\)/* .*#\2#p' /etc/apt/sources.list | head -n 1)
debootstrap --variant=minbase --components=$components "$suite" "$DEBIAN" ${mirror:+"$mirror"} >"$ROOM/debootstrap.log" 2>&1 ||
  { tail -n 20 "$ROOM/debootstrap.log"; check "makes a Debian" false; finish linux; }
cp /etc/resolv.conf /etc/hosts "$DEBIAN/etc/"
cp /etc/apt/apt.conf.d/*proxy* "$DEBIAN/etc/apt/apt.conf.d/" 2>/dev/null
# Nothing of this machine is mounted there, since all of it is removed in the end. The screen is reached through its
# abstract socket.
mount -t proc proc "$DEBIAN/proc" && trap 'umount "$DEBIAN/proc"; clear_up' EXIT
inside() { chroot "$DEBIAN" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
# What a desktop has already: types, openers.
inside sh -c 'apt-get -qq update && apt-get -qq -y install --no-install-recommends desktop-file-utils \
  hicolor-icon-theme libfile-mimeinfo-perl libglib2.0-bin shared-mime-info xdg-utils' >"$ROOM/apt.log" 2>&1 ||
  { tail -n 20 "$ROOM/apt.log"; check "makes a Debian" false; finish linux; }
PERSON=/srv/trainer
inside useradd --create-home --home-dir $PERSON --shell /bin/sh trainer
start_display 1280x720 || { check "makes a screen" false; finish linux; }
xhost +local: >/dev/null
# as_person COMMAND…: as somebody without any rights, at the screen of this check.
as_person() {
  chroot --userspec=trainer "$DEBIAN" /usr/bin/env -i PATH=/usr/bin:/bin HOME=$PERSON USER=trainer DISPLAY="$DISPLAY" \
    LIBGL_ALWAYS_SOFTWARE=1 LANG=C.UTF-8 "$@"
}

say_step "installed"
cp "$DEB" "$DEBIAN/tmp/"
install_it() { inside apt-get -qq -y install --no-install-recommends "/tmp/$(basename "$DEB")" >"$ROOM/apt.log" 2>&1 || { tail "$ROOM/apt.log"; false; }; }
check "installs" install_it
inside dpkg -L peak-moments >"$ROOM/ours"
# Only what stands on every computer anyway, and what the .deb asks for.
links_all() { ! inside ldd /usr/bin/peak-moments | grep 'not found'; }
check "finds the libraries that it links" links_all
says_version() { [[ $(as_person peak-moments --version) == "peak-moments $(dpkg-deb -f "$DEB" Version | sed 's/-.*//')" ]]; }
check "says its version" says_version
check "its man page is there" test -s "$DEBIAN/usr/share/man/man1/peak-moments.1.gz"

as_person sh -c "mkdir -p ~/Documents && cd ~/Documents && peak-moments new bank-branch --group 三组 -o w.worksheet.ron &&
  cp /usr/share/doc/peak-moments/examples/scenarios/hotel-stay.scenario.ron . && cp hotel-stay.scenario.ron s.peakscenario &&
  cp /usr/share/doc/peak-moments/examples/plans/one-day.class.ron ." >/dev/null
# type_is FILE KIND: what both families of desktops take a file for.
type_is() {
  local wanted=application/x-peak-moments-$2
  [[ $(as_person xdg-mime query filetype "$PERSON/Documents/$1") == "$wanted" ]] &&
    as_person gio info -a standard::content-type "$PERSON/Documents/$1" | grep ": $wanted\$" &&
    [[ $(as_person xdg-mime query default "$wanted") == peak-moments.desktop ]]
}
check "knows a worksheet" type_is w.worksheet.ron worksheet
check "knows a scenario" type_is hotel-stay.scenario.ron scenario
check "knows a scenario by its short ending" type_is s.peakscenario scenario
check "knows a class" type_is one-day.class.ron class

more_than() { echo "  $1 (more than $2)"; (($1 > $2)); }
window() { xdotool search --onlyvisible --class peak-moments; }
no_window() { ! window; }
# shown_by COMMAND…: the window that a command opens, over the whole screen.
shown_by() {
  "$@" >"$ROOM/program.log" 2>&1 &
  wait_for 30 window || { cat "$ROOM/program.log"; return 1; }
  WINDOW=$(window | tail -n 1)
  xdotool windowmove "$WINDOW" 0 0 windowsize "$WINDOW" 1280 720 windowfocus "$WINDOW"
  sleep 2
}
close_it() {
  window || return 1
  xdotool key --clearmodifiers ctrl+q
  wait_for 15 no_window
}
check "opens" shown_by as_person peak-moments
screenshot "$ROOM/gallery.png"
check "shows the gallery" more_than "$(colours "$ROOM/gallery.png")" 400
check "ends when asked to" close_it
remembers() { wait_for 15 grep -qs "$1" "$DEBIAN$PERSON/.config/peakmoments/settings.ron"; }
opens_by_type() { shown_by as_person "$@" && remembers "$(basename "${@: -1}")"; }
check "opens a worksheet by its type" opens_by_type gio open "$PERSON/Documents/w.worksheet.ron"
screenshot "$ROOM/worksheet.png"
differs() { [[ $(compare -metric AE "$1" "$2" null: 2>&1) != 0 ]]; }
shows_worksheet() { more_than "$(colours "$ROOM/worksheet.png")" 400 && differs "$ROOM/gallery.png" "$ROOM/worksheet.png"; }
check "shows the worksheet" shows_worksheet
check "ends again" close_it
check "opens a scenario by its type" opens_by_type xdg-open "$PERSON/Documents/s.peakscenario"
check "ends once more" close_it

exports_pdf() {
  as_person sh -c 'cd ~/Documents && peak-moments --lang zh export w.worksheet.ron -o w.pdf' &&
    pdftotext "$DEBIAN$PERSON/Documents/w.pdf" "$ROOM/pdf" && grep 三组 "$ROOM/pdf"
}
check "exports a PDF" exports_pdf

say_step "removed"
cp "$DEBIAN$PERSON/Documents/w.worksheet.ron" "$ROOM/kept"
check "can be removed" inside apt-get -qq -y purge peak-moments
nothing_left() {
  local left=0 path
  while read -r path; do
    # A folder that others have too stays.
    [[ $path == *peak* && -e $DEBIAN$path ]] && { echo "  left: $path"; left=1; }
  done <"$ROOM/ours"
  ! grep -rlE 'peak-moments' "$DEBIAN"/usr/share/{applications,mime,icons} "$DEBIAN"/var/lib/dpkg/{info,status} && ((left == 0))
}
check "leaves nothing of itself" nothing_left
check "leaves documents alone" cmp "$ROOM/kept" "$DEBIAN$PERSON/Documents/w.worksheet.ron"

say_step "the tar"
FOLDER=$PERSON/"一个 U 盘"
as_person mkdir "$FOLDER"
tar xzf "$TAR" -C "$DEBIAN$FOLDER" --strip-components 1 --no-same-owner
inside chown -R trainer "$FOLDER"
for paper in LICENSE-MIT LICENSE-APACHE THIRD-PARTY-LICENSES.txt; do
  check "the tar has $paper" test -s "$DEBIAN$FOLDER/licences/$paper"
done
check "the tar tells how to begin" grep -q touch "$DEBIAN$FOLDER/README.txt"
demo_runs() {
  as_person sh -c "cd '$FOLDER' && ./peak-moments demo ../demo" && compgen -G "$DEBIAN$PERSON/demo/*.pdf" >/dev/null
}
check "writes its demo" demo_runs
scenarios_are_whole() { as_person sh -c "cd '$FOLDER' && ./peak-moments check scenarios/*.ron plans/*.ron"; }
check "its scenarios are whole" scenarios_are_whole

# With the file `portable`: everything beside the program, and nothing in the person's own folders.
rm -rf "$DEBIAN$PERSON"/{.config,.local,.cache}
as_person touch "$FOLDER/portable"
check "starts as a portable program" shown_by as_person "$FOLDER/peak-moments"
xdotool mousemove 150 400 click 1
beside() { compgen -G "$DEBIAN$FOLDER/Peak Moments/*.worksheet.ron" && compgen -G "$DEBIAN$FOLDER/data/recovery/*"; }
check "keeps worksheet and recovery beside it" wait_for 15 beside
check "ends as a portable program" close_it
check "keeps the settings beside it" test -s "$DEBIAN$FOLDER/settings/settings.ron"
leaves_no_trace() {
  [[ -s $DEBIAN$FOLDER/settings/settings.ron ]] || return 1
  ! find "$DEBIAN$PERSON" -newer "$DEBIAN$FOLDER/portable" -type f ! -path "$DEBIAN$FOLDER/*" ! -path '*/mesa_shader_cache*' | grep .
}
check "leaves no trace on the computer" leaves_no_trace
finish linux
