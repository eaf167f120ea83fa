#include <array>
#include <string>

#include "base/diagnostic.hpp"
#include "exporters/annotations_exporter.hpp"
#include "exporters/exporter.hpp"
#include "exporters/graphml_exporter.hpp"
#include "exporters/jsonld_exporter.hpp"
#include "exporters/nquads_exporter.hpp"
#include "exporters/turtle_exporter.hpp"

namespace weft {

namespace {

template <typename Type>
std::unique_ptr<Exporter> make() {
  return std::make_unique<Type>();
}

struct Row {
  OutputFormat format;
  std::unique_ptr<Exporter> (*make)();
};

constexpr std::array rows = {
    Row{{"graphml", "graphml", "GraphML, for Gephi, Cytoscape, yEd, networkx, igraph, Neo4j"},
        make<GraphmlExporter>},
    Row{{"jsonld", "jsonld", "JSON-LD, for RDF stores, schema.org consumers and scripts"},
        make<JsonldExporter>},
    Row{{"nquads", "nq", "N-Quads, for loading large graphs into RDF stores"}, make<NquadsExporter>},
    Row{{"turtle", "ttl", "Turtle, RDF to read and to edit"}, make<TurtleExporter>},
    Row{{"annotations", "annotations.jsonl", "one JSON line per document with what was found in it"},
        make<AnnotationsExporter>},
};

constexpr auto formats = [] {
  std::array<OutputFormat, rows.size()> all{};
  for (std::size_t i = 0; i < rows.size(); ++i) all[i] = rows[i].format;
  return all;
}();

}  // namespace

std::span<const OutputFormat> output_formats() { return formats; }

std::unique_ptr<Exporter> make_exporter(std::string_view format) {
  std::string names;
  for (const Row& row : rows) {
    if (row.format.name == format) return row.make();
    names.append(names.empty() ? "" : ", ").append(row.format.name);
  }
  throw UsageError({.code = "exporters.format-unknown",
                    .message = "output format \"" + std::string(format) + "\" is not known",
                    .hint = "formats: " + names});
}

}  // namespace weft
