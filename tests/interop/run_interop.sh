#!/usr/bin/env bash
# Reads a built output directory with programs that are not ours and compares what they found.
#   run_interop.sh DIR [CHECK...]
# DIR holds graph.graphml, graph.jsonld, graph.nq and graph.annotations.jsonl. Checks: rules xmllint networkx
# igraph boost rdf annotations (all by default). A tool that is missing skips its check, with exit code 77 when
# nothing else was asked for; where CI is set it is a failure.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 1 ] || { echo "usage: $0 DIR [CHECK...]" >&2; exit 2; }
dir=$(cd "$1" && pwd)
shift
checks=("$@")
[ $# -gt 0 ] || checks=(rules xmllint networkx igraph boost rdf annotations)
# Debian's packages for Python belong to the system's interpreter.
python=/usr/bin/python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 skipped=0 passed=0 expected=

fail() { echo "FAIL $1: $2"; failed=1; }
skip() {
  if [ -n "${CI:-}" ]; then fail "$1" "$2 is missing"; else echo "SKIP $1: $2 is missing"; skipped=1; fi
}
pass() { echo "ok   $1: $2"; passed=1; }
has_module() { "$python" -c "import $1" 2>/dev/null; }

# The numbers of nodes and edges must be those of the file, whoever counts.
counted() {
  local check=$1 nodes edges
  shift
  [ -n "$expected" ] || expected="$(grep -c '<node id=' "$dir/graph.graphml") $(grep -c '<edge id=' "$dir/graph.graphml")"
  if ! "$@" >"$work/out"; then fail "$check" "does not read graph.graphml"; return; fi
  read -r nodes edges _ <"$work/out"
  if [ "$nodes $edges" != "$expected" ]; then
    fail "$check" "counts $nodes nodes and $edges edges, not $expected"
  else
    pass "$check" "$nodes nodes, $edges edges"
  fi
}

boost_reader() {
  local built
  for built in "${WEFT_BOOST_READER:-}" "$here"/../../build/*/tests/interop/read_graphml; do
    [ -x "$built" ] && { echo "$built"; return; }
  done
  c++ -std=c++20 -O1 "$here/read_graphml.cpp" -o "$work/read_graphml" -lboost_graph >&2 && echo "$work/read_graphml"
}

# Once; two checks at a time must not both install.
install_jsonld() {
  [ -d "$here/node_modules/jsonld" ] && return
  command -v npm >/dev/null || return
  (flock 9; [ -d "$here/node_modules/jsonld" ] || npm ci --prefix "$here" --no-audit --no-fund --silent >&2) \
    9>"$here/.install.lock"
}

rdf() {
  local others=()
  if command -v rapper >/dev/null; then
    rapper -q -i nquads -o ntriples "$dir/graph.nq" >"$work/raptor" || { fail rdf "raptor does not read graph.nq"; return; }
    others+=("$work/raptor")
  else
    skip rdf/raptor rapper
  fi
  install_jsonld || true
  if command -v node >/dev/null && [ -d "$here/node_modules/jsonld" ]; then
    node "$here/jsonld_to_ntriples.mjs" "$dir/graph.jsonld" >"$work/jsonld.js" ||
      { fail rdf "jsonld.js does not read graph.jsonld"; return; }
    others+=("$work/jsonld.js")
  else
    skip rdf/jsonld.js jsonld
  fi
  if "$python" "$here/check_rdf.py" "$dir" "${others[@]}" >"$work/out"; then
    read -r nodes edges triples <"$work/out"
    pass rdf "rdflib$(printf ', %s' "${others[@]##*/}") agree on $triples triples; $nodes nodes and $edges edges found there"
  else
    fail rdf "see above"
  fi
}

annotations() {
  "$python" - "$dir" <<'PYTHON' >"$work/out" && pass annotations "$(cat "$work/out") documents" || fail annotations "see above"
import json, re, sys
keys = ["id", "iri", "title", "year", "authors", "organisations", "countries", "regions", "topics"]
with open(sys.argv[1] + "/graph.annotations.jsonl", encoding="utf-8") as file:
    documents = [json.loads(line) for line in file]
with open(sys.argv[1] + "/graph.graphml", encoding="utf-8") as file:
    wanted = re.findall(r'<data key="iri">([^<]*/document/[^<]*)</data>', file.read())
# Only lines of documents that concern events have a key for them.
assert all([key for key in document if key != "events"] == keys for document in documents), "other keys"
assert [document["iri"] for document in documents] == wanted, "other documents than the GraphML"
print(len(documents))
PYTHON
}

for check in "${checks[@]}"; do
  case $check in
    rules) counted rules "$python" "$here/check_graphml.py" rules "$dir/graph.graphml" ;;
    xmllint)
      if ! command -v xmllint >/dev/null; then skip xmllint xmllint
      elif xmllint --nonet --noout "$dir/graph.graphml"; then pass xmllint "well-formed"
      else fail xmllint "not well-formed"; fi ;;
    networkx | igraph)
      if has_module "$check"; then counted "$check" "$python" "$here/check_graphml.py" "$check" "$dir/graph.graphml"
      else skip "$check" "python3-$check"; fi ;;
    boost)
      if reader=$(boost_reader); then counted boost "$reader" "$dir/graph.graphml"
      else skip boost "Boost.Graph"; fi ;;
    rdf) if has_module rdflib; then rdf; else skip rdf python3-rdflib; fi ;;
    annotations) annotations ;;
    *) echo "no check $check" >&2; exit 2 ;;
  esac
done
[ $failed -eq 0 ] || exit 1
[ $passed -eq 1 ] || [ $skipped -eq 0 ] || exit 77
