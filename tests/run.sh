#!/usr/bin/env bash
# All that is checked before a change goes in: installs what is missing, builds `dev` with warnings as errors,
# runs all tests, then does what a new user does and reads the results with programs that are not ours.
# Works from any directory, twice in a row, and offline once everything is installed.
set -uo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top" || exit 1
export CI=${CI:-1} # a reader that is missing is a failure here, not something to skip
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

summary=()
status=0
step() { # NAME COMMAND...
  local name=$1 start=$SECONDS word
  shift
  echo
  echo "== $name"
  if "$@"; then word=ok; else word=FAILED status=1; fi
  summary+=("$(printf '%-6s  %4d s  %s' "$word" $((SECONDS - start)) "$name")")
  [ $word = ok ]
}
finish() {
  echo
  echo "== Summary"
  printf '%s\n' "${summary[@]}"
  [ $status -eq 0 ] && echo "All checks passed." || echo "Some checks FAILED."
  exit $status
}

step "install what is missing" tests/install.sh test || finish
step "configure (dev)" cmake --preset dev --log-level=WARNING || finish
step "build (dev, warnings are errors)" cmake --build --preset dev || finish
step "tests (ctest)" ctest --preset dev --progress
step "quick start, as a new user" examples/quickstart.sh "$work/out"
step "its results, read by independent programs" tests/acceptance.sh build/release/weft "$work/out"
finish
