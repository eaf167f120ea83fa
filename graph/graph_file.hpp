#pragma once

#include <string>

#include "base/byte_sink.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Writes the graph in the `graph.weft` format (docs/graph-file.md): versioned, little-endian columns with
/// checksums.
void save_graph(const KnowledgeGraph& graph, ByteSink& sink);

/// Opens a graph file, or `graph.weft` in the directory given. Throws `Error` (`graph.file-missing`,
/// `graph.file-version`, `graph.file-corrupt`): a cut or damaged file never crashes.
KnowledgeGraph open_graph(const std::string& path);

/// The same from the file's bytes; `name` is for messages.
KnowledgeGraph read_graph(std::string bytes, const std::string& name);

}  // namespace weft
