# A fresh Windows to try packages in: Wine with a prefix of its own. Sourced after ROOM was set to a temporary folder
# (as .ci/display.sh does); leaves what is checked to others.
# shellcheck shell=bash

WINE=$(command -v wine64 || echo /usr/lib/wine/wine64)
WINESERVER=$(command -v wineserver64 || echo /usr/lib/wine/wineserver64)
export WINEPREFIX=$ROOM/wine WINEDEBUG=-all LIBGL_ALWAYS_SOFTWARE=1
# Names of files are UTF-8, whatever the machine's language.
export LC_ALL=C.UTF-8
# The offers to fetch .NET and a browser would wait for an answer, and the menu of this machine is not for Windows.
export WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe=d'
DRIVE_C=$WINEPREFIX/drive_c
# Nothing of whoever runs this is to be read or written.
mkdir -p "$ROOM/home"

# make_wine FONT…: the prefix, with fonts that have Chinese.
make_wine() {
  in_wine wineboot --init
  "$WINESERVER" --wait
  [[ -d $DRIVE_C/windows/system32 ]] || { echo "Wine made no prefix:" >&2; cat "$ROOM/wine.log" >&2; return 1; }
  # Documents and their like are links to folders of this machine.
  local folder
  for folder in "$DRIVE_C"/users/*/*; do
    [[ ! -L $folder ]] || { rm "$folder" && mkdir "$folder"; }
  done
  (($# == 0)) || cp "$@" "$DRIVE_C/windows/Fonts/"
  add_random_numbers
}

# Wine 8 lacks a DLL of Windows 10 from which Rust's standard library takes random numbers. This stand-in is for Wine
# alone and is in no package.
add_random_numbers() {
  cat >"$ROOM/prng.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n) { return SystemFunction036(p, (ULONG)n); }
BOOL WINAPI DllMain(HINSTANCE h, DWORD r, LPVOID p) { return TRUE; }
C
  [[ -e $DRIVE_C/windows/system32/bcryptprimitives.dll ]] ||
    x86_64-w64-mingw32-gcc -shared -O2 -s -o "$DRIVE_C/windows/system32/bcryptprimitives.dll" "$ROOM/prng.c" -ladvapi32
}

# in_wine PROGRAM ARGUMENT…: runs it to its end; its output goes to stdout, and what Wine says to ROOM/wine.log. One
# start in many fails in Wine itself, before the program runs, and is tried again. Whatever waits for an answer that
# nobody gives ends after half an hour.
in_wine() {
  local status again
  for again in 1 2 3 4 -; do
    status=0
    HOME=$ROOM/home timeout 1800 "$WINE" "$@" 2>"$ROOM/wine.log" || status=$?
    ((status != 0)) && [[ $again != - ]] || return "$status"
    grep -q 'failed to map the shared user data' "$ROOM/wine.log" || return "$status"
  done
}

# The path of a file of this machine as Windows programs there know it.
windows_path() { printf 'Z:%s' "${1//\//\\}"; }
