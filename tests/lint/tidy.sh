#!/usr/bin/env bash
# clang-tidy (.clang-tidy) over the sources that the last commit and uncommitted work changed, or over all:
#   tests/lint/tidy.sh TOP BUILD [all]
# Takes some 4 s a source, which is why it is no part of the test run.
set -euo pipefail
build=$(realpath "$2")
cd "$1"
list() {
  if [ "${3:-}" = all ] || ! git rev-parse -q --verify HEAD~1 >/dev/null 2>&1; then
    git ls-files -- '*.cpp' 2>/dev/null || find base extract graph exporters evaluate cli -name '*.cpp'
  else
    git diff --name-only --diff-filter=d HEAD~1 -- '*.cpp'
  fi
}
list "$@" | grep -E '^(base|extract|graph|exporters|evaluate|cli)/' | while read -r file; do
  # Sources that the configuration at hand does not build have no compile command.
  grep -q "$file\"" "$build/compile_commands.json" && printf '%s\0' "$file"
done | xargs -0 -r -n 4 -P "$(nproc)" clang-tidy -p "$build" --quiet 2>/dev/null
