#!/usr/bin/env bash
# Reads a million made-up records of each format and prints speed and peak memory, once cut and decoded only and
# once with extraction. Fails where reading needs 200 MiB or more.
# usage: bench/readers.sh [RECORDS] [BUILD]     (default 1000000, build/release)
set -euo pipefail
records=${1:-1000000} build=${2:-build/release}
cmake --build "$build" --target weft_generate weft_read >/dev/null
generate=$(find "$build" -name weft_generate -type f) read=$(find "$build" -name weft_read -type f)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for format in jsonl csv xml; do
  "$generate" records --count "$records" --words 60 --format "$format" -o "$work/records.$format"
  for mode in "" "--extract --jobs 2"; do
    line=$("$read" "$work/records.$format" $mode)
    echo "${mode:-decoded}: ${line#"$work/"}"
    [[ $line == *": $records records, 0 rejected"* ]] || { echo "  not all records were read"; status=1; }
    peak=$(sed -E 's/.*peak memory ([0-9]+) MiB/\1/' <<<"$line")
    [ "$peak" -lt 200 ] || { echo "  too much memory"; status=1; }
  done
  rm "$work/records.$format"
done
exit $status
