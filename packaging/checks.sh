# What the checks of the packages share: each says its name and its verdict, and all are counted. Sourced by
# packaging/*/check.sh after .ci/display.sh.
# shellcheck shell=bash

passed=0 failed=0
# check NAME COMMAND…
check() {
  local name=$1
  shift
  if "$@" >"$ROOM/check.log" 2>&1; then
    echo "$name ... ok"
    passed=$((passed + 1))
  else
    echo "$name ... FAILED"
    tail -n 20 "$ROOM/check.log"
    failed=$((failed + 1))
  fi
  # What was measured.
  grep '^  ' "$ROOM/check.log" || true
}

# finish NAME: the count, and the end.
finish() {
  echo "$1: $passed passed, $failed failed"
  exit $((failed > 0))
}

say_step() { printf '\n== %s (%d s)\n' "$*" "$SECONDS"; }
