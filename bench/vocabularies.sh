#!/usr/bin/env bash
# Loads made-up thesauri and matches a text with 1,000 to a million labels; prints times and peak memory. Fails where
# 30,000 concepts take a second of the processor, or a million labels ten or 600 MB, or where matching
# slows down by half from 1,000 to 100,000 labels.
# usage: bench/vocabularies.sh [BUILD]     (default build/release)
set -euo pipefail
build=${1:-build/release}
cmake --build "$build" --target weft_generate weft_vocabulary >/dev/null
generate=$(find "$build" -name weft_generate -type f) vocabulary=$(find "$build" -name weft_vocabulary -type f)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
fail() { echo "  $1"; status=1; }
under() { awk -v a="$1" -v b="$2" 'BEGIN { exit !(a < b) }'; }

load() { # FORMAT LABELS LANGUAGES SECONDS
  "$generate" vocabulary --format "$1" --labels "$2" --languages "$3" -o "$work/thesaurus.$1"
  line=$("$vocabulary" "$work/thesaurus.$1")
  echo "${line#"$work/"}"
  under "$(sed -E 's/.*processor ([0-9.]+) s.*/\1/' <<<"$line")" "$4" || fail "too slow"
  under "$(sed -E 's/.*peak memory ([0-9]+) MiB.*/\1/' <<<"$line")" 572 || fail "too much memory"
  rm "$work/thesaurus.$1"
}
for format in turtle ntriples rdfxml; do
  load "$format" 90000 4 1
  load "$format" 1000000 1 10
done

"$generate" records --count 30000 --labels 1000000 -o "$work/records.jsonl"
declare -A speed
for labels in 1000 10000 100000 1000000; do
  "$generate" vocabulary --labels "$labels" -o "$work/thesaurus.ttl"
  line=$("$vocabulary" "$work/thesaurus.ttl" --records "$work/records.jsonl" | tail -1)
  echo "$labels labels: ${line#  }"
  speed[$labels]=$(sed -E 's/.* ([0-9.]+) MB\/s$/\1/' <<<"$line")
done
under "${speed[1000]}" "$(awk -v s="${speed[100000]}" 'BEGIN { print 2 * s }')" || fail "matching slows down too much"
exit $status
