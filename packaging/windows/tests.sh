#!/bin/bash
# The program's own tests as Windows runs them: those of files, saving, commands and models, in a fresh Wine. Built
# without the typesetting engine, which has nothing to do with Windows and takes most of a build.
# Usage: packaging/windows/tests.sh [--all | --pdf | FILTER…]
#
# With --all those of the screen run too, with --pdf also those of the PDF, with the engine. Ends with the number that passed and failed, and fails where one failed.
set -euo pipefail
HERE=$(dirname "$(realpath "$0")")
ROOT=$(realpath "$HERE/../..")
ROOM=$(mktemp -d)
# shellcheck source=packaging/windows/wine.sh
source "$HERE/wine.sh"
trap '"$WINESERVER" --kill 2>/dev/null || true; rm -rf "$ROOM"' EXIT

features=(--no-default-features)
if [[ ${1:-} == --pdf ]]; then
  features=() filters=()
elif [[ ${1:-} == --all ]]; then
  filters=()
elif (($# > 0)); then
  filters=("$@")
else
  # The screen is the toolkit's business, and the walls of the sources are the same everywhere.
  filters=(--skip ui:: --skip tidy::)
fi

cd "$ROOT"
# The tests name the program and their own files by their paths here, which Wine finds.
built=$("$HERE/cargo" test --release "${features[@]}" --test it --no-run \
  --config 'profile.release.package.peak-moments.opt-level=0' --message-format json-render-diagnostics)
tests=$(grep -o '"executable":"[^"]*/it-[^"]*\.exe"' <<<"$built" | tail -n 1 | cut -d '"' -f 4)
[[ -s $tests ]] || { echo "cargo built no tests" >&2; exit 1; }

# Without fonts: nothing is drawn.
# shellcheck disable=SC2119
make_wine
started=$SECONDS
status=0
in_wine "$tests" "${filters[@]}" >"$ROOM/tests.log" || status=$?
# What failed, and the end; a run that ended before its end shows what it said.
if ((status == 0)); then tail -n 2 "$ROOM/tests.log"; else tail -n 200 "$ROOM/tests.log"; cat "$ROOM/wine.log" >&2; fi
result=$(grep -o '^test result: .*' "$ROOM/tests.log" || true)
passed=$(grep -o '[0-9]* passed' <<<"$result" | cut -d ' ' -f 1)
# Wine's own way of failing must not look like a run without failures.
((status == 0 && ${passed:-0} > 0)) || { echo "windows tests ... FAILED (${result:-no result})"; exit 1; }
echo "windows tests ... ok: $passed passed in $((SECONDS - started)) s"
