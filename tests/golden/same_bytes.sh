#!/usr/bin/env bash
# The same content gives the same bytes: for any number of threads, any order of records, and the three formats
# of the example catalogue. usage: same_bytes.sh WEFT EXAMPLES
set -euo pipefail
weft=$1 examples=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
formats=graphml,jsonld,nquads,turtle,annotations

python3 - "$examples/catalogue.jsonl" "$work" <<'PYTHON'
import random, sys
records = open(sys.argv[1], encoding="utf-8").read().splitlines(keepends=True)
assert len(records) > 10
for seed in 1, 2:
    shuffled = records[:]
    random.Random(seed).shuffle(shuffled)
    assert shuffled != records
    open(f"{sys.argv[2]}/shuffled{seed}.jsonl", "w", encoding="utf-8").writelines(shuffled)
half = len(records) // 2
open(f"{sys.argv[2]}/first.jsonl", "w", encoding="utf-8").writelines(records[:half])
open(f"{sys.argv[2]}/second.jsonl", "w", encoding="utf-8").writelines(records[half:])
PYTHON

build() { # NAME, then arguments of weft build
  local name=$1
  shift
  "$weft" build "$@" -o "$work/$name" --format "$formats" --quiet
  rm "$work/$name/report.json" # holds times
}
build reference --jobs 1 "$examples/catalogue.txt"
[ "$(wc -l <"$work/reference/graph.annotations.jsonl")" -gt 10 ]
build jobs2 --jobs 2 "$examples/catalogue.txt"
build jobs8 --jobs 8 "$examples/catalogue.txt"
build csv "$examples/catalogue.csv"
build jsonl "$examples/catalogue.jsonl"
build shuffled1 --jobs 8 "$work/shuffled1.jsonl"
build shuffled2 "$work/shuffled2.jsonl"
build parts --jobs 2 "$work/second.jsonl" "$work/first.jsonl"
build twice "$examples/catalogue.txt" "$examples/catalogue.csv"
status=0
for name in jobs2 jobs8 csv jsonl shuffled1 shuffled2 parts twice; do
  diff -rq "$work/reference" "$work/$name" || status=1
done
exit $status
