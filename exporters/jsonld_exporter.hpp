#pragma once

#include "exporters/exporter.hpp"

namespace weft {

/// JSON-LD in the model of docs/jsonld.md: an inline context with features of JSON-LD 1.0 only and a flat
/// `@graph`, one node object a line, in the key order that streaming parsers ask for.
class JsonldExporter : public Exporter {
 public:
  ExportResult write(const KnowledgeGraph& graph, const ExportOptions& options,
                     ByteSink& sink) const override;
};

}  // namespace weft
