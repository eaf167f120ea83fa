#!/usr/bin/env bash
# Reads the tables of csv-spectrum, a public test suite, and compares the cells with its JSON.
#   csv_spectrum.sh CSV_CELLS
# Installs the suite by npm where it is missing; without npm the test is skipped (exit code 77), but fails where
# CI is set.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
suite=$here/node_modules/csv-spectrum
if [ ! -d "$suite" ] && command -v npm >/dev/null; then
  npm ci --prefix "$here" --no-audit --no-fund --silent >&2 || true
fi
# shellcheck source=suite.sh
. "$here/suite.sh"
[ -d "$suite" ] || missing "npm installs csv-spectrum"
python3 - "$1" "$suite" <<'PYTHON'
import json, pathlib, subprocess, sys

program, suite = sys.argv[1], pathlib.Path(sys.argv[2])
# Where we differ, and why.
EXPLAINED = {
    "location_coordinates": "the suite's JSON has another telephone number than its table",
}
passed = explained = failed = 0
for table in sorted((suite / "csvs").glob("*.csv")):
    name = table.stem
    wanted = json.loads((suite / "json" / f"{name}.json").read_text(encoding="utf-8"))
    wanted = wanted if isinstance(wanted, list) else [wanted]
    printed = subprocess.run([program, str(table)], capture_output=True, text=True, encoding="utf-8", check=True).stdout
    header, *rows = [json.loads(line) for line in printed.splitlines()]
    got = [dict(zip(header, row)) for row in rows]
    if got == wanted and all(len(row) == len(header) for row in rows):
        passed += 1
        print(f"ok        {name}")
    elif name in EXPLAINED:
        explained += 1
        print(f"DIFFERENT {name}: {EXPLAINED[name]}")
    else:
        failed += 1
        print(f"FAILED    {name}: {got} instead of {wanted}")
total = passed + explained + failed
print(f"csv-spectrum: {passed} of {total} tables read as the suite does, {explained} otherwise for a known reason")
sys.exit(1 if failed or not total else 0)
PYTHON
