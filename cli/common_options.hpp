#pragma once

#include <string>

#include "exporters/exporter.hpp"

namespace CLI {
class App;
}

/// Options that several commands share, worded once.
namespace weft {

/// `GRAPH`: a graph.weft or the directory that holds it.
void add_graph_argument(CLI::App& command, std::string& graph);
/// `--evidence none|quotes|full` and `--license IRI`
void add_rdf_options(CLI::App& command, ExportOptions& options);
/// `--profile plain|yed`, `--abstracts`, `--inferred`
void add_detail_options(CLI::App& command, ExportOptions& options);

}  // namespace weft
