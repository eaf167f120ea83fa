#!/usr/bin/env bash
# The same content gives the same bytes: for any number of threads, any order of records, the three formats of the
# example catalogue, and its table in other dialects. usage: same_bytes.sh WEFT EXAMPLES
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

python3 - "$examples/catalogue.csv" "$work" <<'PYTHON'
import csv, sys
header, *rows = csv.reader(open(sys.argv[1], encoding="utf-8", newline=""))
tags = dict(title="#meta+title", abstract="#description", countries="#country+name", regions="#region", year="#date")
def write(name, above, encoding="utf-8", **dialect):
    with open(f"{sys.argv[2]}/{name}", "w", encoding=encoding, newline="") as file:
        file.write("".join(line + dialect.get("lineterminator", "\r\n") for line in above))
        csv.writer(file, **dialect).writerows([header, *rows])
write("semicolon.csv", ["sep=;"], delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL)
write("tabs.tsv", [], encoding="utf-16", delimiter="\t")
write("bars.csv", ["Our catalogue,||", ""], encoding="utf-8-sig", delimiter="|", lineterminator="\r")
with open(f"{sys.argv[2]}/tagged.csv", "w", encoding="utf-8", newline="") as file:
    # Other names, told by tags; what has no tag keeps its name.
    names = ["" if name in tags else name for name in header]
    csv.writer(file).writerows([names, [tags.get(name, "") for name in header], *rows])
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
build semicolon "$work/semicolon.csv"
build tabs "$work/tabs.tsv"
build bars "$work/bars.csv"
build tagged "$work/tagged.csv"
build jsonl "$examples/catalogue.jsonl"
build shuffled1 --jobs 8 "$work/shuffled1.jsonl"
build shuffled2 "$work/shuffled2.jsonl"
build parts --jobs 2 "$work/second.jsonl" "$work/first.jsonl"
build twice "$examples/catalogue.txt" "$examples/catalogue.csv"
status=0
for name in jobs2 jobs8 csv semicolon tabs bars tagged jsonl shuffled1 shuffled2 parts twice; do
  diff -rq "$work/reference" "$work/$name" || status=1
done
exit $status
