#!/bin/sh
# Makes the PNG files and the Windows icon from the two drawings. Needs rsvg-convert (Debian: librsvg2-bin)
# and icotool (Debian: icoutils).
set -eu
cd "$(dirname "$0")"

drawing() {
    if [ "$1" -le 32 ]; then echo peak-moments-small.svg; else echo peak-moments.svg; fi
}

for size in 16 20 24 32 40 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" "$(drawing "$size")" --output "peak-moments-$size.png"
done

# The program makes the sizes of its windows from this one.
rsvg-convert --width 96 --height 96 peak-moments-small.svg --output peak-moments-window.png

# Only the largest is kept as PNG inside: tools that read the smaller ones may know bitmaps alone.
set --
for size in 16 20 24 32 40 48 64; do set -- "$@" "peak-moments-$size.png"; done
icotool --create --output=peak-moments.ico "$@" --raw=peak-moments-256.png
