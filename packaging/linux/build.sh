#!/bin/bash
# The packages for Linux: peak-moments_VERSION_amd64.deb, a plain tar, the list of their parts, and the sums.
#
# Usage: packaging/linux/build.sh [OUT]
# Needs Debian's dpkg-dev, python3 and xz-utils beside what builds the program. PEAK_MOMENTS_PROGRAM names a program that
# is built already.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh" "${1:-}"
need dpkg-deb dpkg
need dpkg-shlibdeps dpkg-dev
need python3 python3

TRIPLE=$(rustc -vV | sed -n 's/^host: //p')
MACHINE=${TRIPLE%%-*}
DEBIAN=$(dpkg --print-architecture)
# What the program loads when the window opens; nothing that looks into the binary can see it.
LOADED="libegl1, libgl1, libwayland-client0, libwayland-egl1, libx11-6, libx11-xcb1, libxcb1, libxcursor1, libxi6, \
libxkbcommon0, libxkbcommon-x11-0, libxrandr2"
# Whoever publishes the package names themselves.
MAINTAINER=${PEAK_MOMENTS_MAINTAINER:-The Peak Moments authors <peak-moments@example.org>}
ICONS=(16 24 32 48 64 128 256 512)

ROOM=$(mktemp -d)
trap 'rm -rf "$ROOM"' EXIT

say "the program"
build_program ""
PROGRAM=$(program "")
[[ -x $PROGRAM ]] || die "no program at $PROGRAM"

say "the licences of all its parts"
lay_papers "$ROOM/papers" "$TRIPLE"
lay_list "$OUT/peak-moments-$VERSION-linux-$MACHINE.cdx.json" "$TRIPLE"

say "the tar"
NAME=peak-moments-$VERSION-linux-$MACHINE
TAR=$ROOM/tar/$NAME
mkdir -p "$TAR/licences"
install -m 755 "$PROGRAM" "$TAR/peak-moments"
cp packaging/linux/README.txt assets/icon/peak-moments.svg "$TAR/"
cp "$ROOM/papers"/* "$TAR/licences/"
lay_scenarios "$TAR"
as_packed "$TAR"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --format=gnu --directory "$ROOM/tar" "$NAME" |
  gzip --best --no-name >"$OUT/$NAME.tar.gz"

say "the .deb"
DEB=$ROOM/deb SHARE=$ROOM/deb/usr/share DOC=$ROOM/deb/usr/share/doc/peak-moments
mkdir -p "$DEB/DEBIAN" "$DEB/usr/bin" "$DOC/examples" "$SHARE"/{applications,metainfo,mime/packages}
install -m 755 "$PROGRAM" "$DEB/usr/bin/peak-moments"
cp packaging/linux/peak-moments.desktop "$SHARE/applications/"
cp packaging/linux/peak-moments.xml "$SHARE/mime/packages/"
sed -e "s/@VERSION@/$VERSION/" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
  packaging/linux/peak-moments.metainfo.xml >"$SHARE/metainfo/io.github.peak_moments.PeakMoments.metainfo.xml"
for size in "${ICONS[@]}"; do
  install -D -m 644 "assets/icon/peak-moments-$size.png" "$SHARE/icons/hicolor/${size}x$size/apps/peak-moments.png"
done
install -D -m 644 assets/icon/peak-moments.svg "$SHARE/icons/hicolor/scalable/apps/peak-moments.svg"
for page in "" zh_CN; do
  folder=$SHARE/man/${page:+$page/}man1
  mkdir -p "$folder"
  gzip --best --no-name <"packaging/linux/peak-moments${page:+.$page}.1" >"$folder/peak-moments.1.gz"
done
install -D -m 644 packaging/linux/lintian-overrides "$SHARE/lintian/overrides/peak-moments"
lay_scenarios "$DOC/examples"
cp packaging/linux/copyright "$DOC/"
gzip --best --no-name <"$ROOM/papers/THIRD-PARTY-LICENSES.txt" >"$DOC/THIRD-PARTY-LICENSES.txt.gz"
gzip --best --no-name <CHANGELOG.md >"$DOC/changelog.gz"
gzip --best --no-name >"$DOC/changelog.Debian.gz" <<CHANGES
peak-moments ($VERSION-1) unstable; urgency=medium

  * Packed from the source of this version; changelog.gz tells what changed.

 -- $MAINTAINER  $(date -R -u -d "@$SOURCE_DATE_EPOCH")
CHANGES

# dpkg-shlibdeps wants to stand in a source package.
mkdir -p "$ROOM/debian"
printf 'Source: peak-moments\n\nPackage: peak-moments\nArchitecture: any\n' >"$ROOM/debian/control"
LINKED=$(cd "$ROOM" && dpkg-shlibdeps -O "$DEB/usr/bin/peak-moments" | sed -n 's/^shlibs:Depends=//p')
[[ -n $LINKED ]] || die "dpkg-shlibdeps found no library that the program links"
as_packed "$DEB"
cat >"$DEB/DEBIAN/control" <<CONTROL
Package: peak-moments
Version: $VERSION-1
Architecture: $DEBIAN
Maintainer: $MAINTAINER
Installed-Size: $(du --apparent-size -k -s "$DEB/usr" | cut -f1)
Depends: $LINKED, $LOADED
Recommends: mesa-vulkan-drivers, xdg-desktop-portal | zenity, xdg-utils
Suggests: pipewire-bin | pulseaudio-utils | alsa-utils
Section: education
Priority: optional
Description: Workshops on peak experience and moments of truth
 For classroom workshops on service: groups walk a customer's journey step by
 step, score every touchpoint, see its emotion curve and what will be
 remembered, choose the moments of truth, settle which department is
 accountable, and take a plan home. Chinese and English. It needs no network.
CONTROL
(cd "$DEB" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$DEB/DEBIAN/md5sums"
touch --date "@$SOURCE_DATE_EPOCH" "$DEB"/DEBIAN/* "$DEB/DEBIAN"
dpkg-deb --root-owner-group -Zxz --build "$DEB" "$OUT/peak-moments_$VERSION-1_$DEBIAN.deb" >/dev/null

say "the sums"
sums
ls -l "$OUT"
