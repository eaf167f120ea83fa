#pragma once

#include <string>
#include <vector>

#include "exporters/exporter.hpp"

namespace CLI {
class App;
}

/// Options that several commands share, worded once.
namespace weft {

/// `GRAPH`: a graph.weft or the directory that holds it.
void add_graph_argument(CLI::App& command, std::string& graph);
/// `--gold FILE`: labelled records.
void add_gold_option(CLI::App& command, std::string& gold);
/// `--vocabulary FILE`, repeatable, and `--no-builtin`: those that the graph was built with.
void add_vocabulary_options(CLI::App& command, std::vector<std::string>& files, bool& no_builtin);
/// `--evidence none|quotes|full` and `--license IRI`
void add_rdf_options(CLI::App& command, ExportOptions& options);
/// `--profile plain|yed`, `--abstracts`, `--inferred`
void add_detail_options(CLI::App& command, ExportOptions& options);

}  // namespace weft
