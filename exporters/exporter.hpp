#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/byte_sink.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

enum class EvidenceDetail { none, quotes, full };
enum class GraphMLProfile { plain, yed };

struct ExportOptions {
  EvidenceDetail evidence = EvidenceDetail::quotes;
  GraphMLProfile profile = GraphMLProfile::plain;
  bool abstracts = false;    ///< GraphML: write abstracts too (RDF formats always do)
  bool inferred = false;     ///< annotations: list inferred broader topics
  std::string license = {};  ///< IRI, for the dataset description; empty = not said
};

/// What an export had to leave out, for the report.
struct ExportResult {
  std::uint64_t dropped_characters = 0;  ///< characters the format cannot hold (XML 1.0: most controls)
};

/// Writes one format. Streams: memory does not grow with the graph beyond a buffer and the names of the nodes
/// that are no documents. Same graph, same bytes. Throws what the sink throws. Thread-safe.
class Exporter {
 public:
  virtual ~Exporter() = default;
  virtual ExportResult write(const KnowledgeGraph& graph, const ExportOptions& options,
                             ByteSink& sink) const = 0;
};

struct OutputFormat {
  std::string_view name;         ///< "graphml"
  std::string_view extension;    ///< "graphml"; the file is graph.EXT
  std::string_view description;  ///< one line, with what opens it
};

/// All formats, in the order `weft formats` lists them.
std::span<const OutputFormat> output_formats();

/// The exporter of a format by name. Throws `UsageError` (`exporters.format-unknown`) that lists the names.
std::unique_ptr<Exporter> make_exporter(std::string_view format);

}  // namespace weft
