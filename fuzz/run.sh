#!/bin/bash
# Runs every fuzz target for a time (60 seconds where nothing else is said) and prints one table:
# executions and what was found. Exits 1 if anything was found.
#
#   fuzz/run.sh [seconds] [target …]
#
# Needs cargo-fuzz (`cargo install cargo-fuzz --locked`) and a C++ compiler, but no nightly Rust. What
# is found stands in fuzz/artifacts/<target>; `cargo fuzz run <target> <file>` shows it again.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
shift || true
targets=("$@")
((${#targets[@]})) || targets=(scenario worksheet class recovery settings encoding)

# libFuzzer's coverage needs no sanitizer, and the library has no unsafe code for one to watch.
export RUSTC_BOOTSTRAP=1
build=(--sanitizer none)
[[ -n ${CARGO_TARGET_DIR:-} ]] && build+=(--target-dir "$CARGO_TARGET_DIR")

# What is written in the repository and what tests keep are the seeds; the corpus grows beside them.
seed() {
  local target=$1 corpus=fuzz/corpus/$1
  mkdir -p "$corpus"
  cp fuzz/seeds/"$target"/* "$corpus"/
  case $target in
    scenario | worksheet) cp scenarios/*.ron "$corpus"/ ;;
    class) cp plans/*.ron "$corpus"/ ;;
  esac
  # Fixtures of every release, whatever reader they are for: to the others they are hostile.
  [[ -d tests/it/fixtures ]] || return 0
  find tests/it/fixtures -type f -size -64k -exec cp {} "$corpus"/ \;
}

table=$(printf '%-12s %9s %14s %8s' target seconds executions found)
failed=0
for target in "${targets[@]}"; do
  seed "$target"
  log=$(mktemp)
  mkdir -p "fuzz/artifacts/$target"
  before=$(find "fuzz/artifacts/$target" -type f | wc -l)
  # An input may take five seconds and the memory that the promise allows, 1 GiB.
  cargo fuzz run "${build[@]}" "$target" -- -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
    -max_len=65536 -dict=fuzz/ron.dict -print_final_stats=1 >"$log" 2>&1 || failed=1
  found=$(($(find "fuzz/artifacts/$target" -type f | wc -l) - before))
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if [[ -z $executions ]]; then
    echo "the target $target did not run:" >&2
    tail -n 20 "$log" >&2
    failed=1
  elif ((found > 0)); then
    tail -n 20 "$log" >&2
  fi
  rm -rf "$log" /dev/shm/peak-moments-fuzz-"$target"-*
  table+=$'\n'$(printf '%-12s %9s %14s %8s' "$target" "$seconds" "${executions:-none}" "$found")
done
echo "$table"
exit "$failed"
