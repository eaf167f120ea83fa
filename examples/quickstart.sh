#!/usr/bin/env bash
# From a fresh checkout to a graph: installs what is missing, builds Weft, builds the graph of the example
# catalogue. usage: examples/quickstart.sh [OUTPUT-DIRECTORY]   (default: out/ in the checkout)
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=${1:-$top/out}

"$top/tests/install.sh" build
echo "Building Weft (a few minutes the first time)"
# Plain options instead of the preset: presets of this project need CMake 3.25, the build itself 3.22.
cmake -S "$top" -B "$top/build/release" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF >/dev/null
cmake --build "$top/build/release" --target weft
weft=$top/build/release/weft

echo
"$weft" build "$top/examples/catalogue.txt" -o "$out" --format graphml,jsonld,nquads \
  --title "Humanitarian practice: an example catalogue"

cat <<END

The graph is in $out
  graph.graphml   Gephi, Cytoscape: File > Open (positions, sizes and colours are in the file);
                  Python: networkx.read_graphml("$out/graph.graphml")
                  yEd: $weft export $out -o $out/yed --format graphml --profile yed
  graph.jsonld    any RDF or JSON-LD tool: rdflib, Jena, GraphDB
  graph.nq        SPARQL stores (N-Quads, the fastest way in): Oxigraph, Fuseki, QLever, GraphDB
  graph.weft      Weft itself, for example:
    $weft related $out "Sphere Handbook" --explain
    $weft show $out "Francis M. Deng"
    $weft stats $out
END
