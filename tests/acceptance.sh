#!/usr/bin/env bash
# What a user relies on, tried on the released program and the example catalogue.
# usage: acceptance.sh WEFT OUT   (OUT: what examples/quickstart.sh built)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
weft=$1 out=$2
for file in graph.weft graph.graphml graph.jsonld graph.nq report.json; do
  [ -s "$out/$file" ] || { echo "missing: $file" >&2; exit 1; }
done
"$weft" export "$out" -o "$out" --format annotations >/dev/null
documents=$(wc -l <"$out/graph.annotations.jsonl")
[ "$documents" -eq 16 ] || { echo "$documents documents, not 16" >&2; exit 1; }
"$here/interop/run_interop.sh" "$out"

# Related documents come with reasons.
"$weft" related "$out" "Guiding Principles on Internal Displacement" --json | /usr/bin/python3 -c '
import json, sys
answer = json.load(sys.stdin)
assert answer["related"], "nothing related"
for found in answer["related"]:
    assert 0 < found["score"] <= 1 and found["reasons"], found
    assert abs(sum(reason["part"] for reason in found["reasons"]) - found["score"]) < 0.01, found
best = answer["related"][0]
print("most related:", best["title"], "by", "; ".join(reason["label"] for reason in best["reasons"][:3]))'
