#!/usr/bin/env bash
# Runs one case: the commands in CASE/cmd, in an empty directory with the files of CASE/input, must print
# CASE/stdout and CASE/stderr and end with the code in CASE/exit. WEFT_UPDATE_GOLDEN=1 accepts what is printed.
# usage: run.sh CASE WEFT GRAPH   (GRAPH: the graph of examples/catalogue.txt)
set -uo pipefail
case=$(realpath "$1")
export GRAPH=$3 EXAMPLES=${case%/tests/golden/*}/examples LC_ALL=C.UTF-8
PATH=$(dirname "$(realpath "$2")"):$PATH
got=$(mktemp -d)
trap 'rm -rf "$got"' EXIT
mkdir "$got/work"
[ -d "$case/input" ] && cp -r "$case/input/." "$got/work"
(cd "$got/work" && bash "$case/cmd" >"$got/stdout" 2>"$got/stderr" </dev/null)
echo $? >"$got/exit"
if [ "${WEFT_UPDATE_GOLDEN:-}" = 1 ]; then
  cp "$got/stdout" "$got/stderr" "$got/exit" "$case"
fi
status=0
for part in stdout stderr exit; do diff -u "$case/$part" "$got/$part" || status=1; done
exit $status
