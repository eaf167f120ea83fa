#pragma once

#include "exporters/exporter.hpp"

namespace weft {

/// GraphML in the dialect of docs/graphml.md.
class GraphmlExporter : public Exporter {
 public:
  ExportResult write(const KnowledgeGraph& graph, const ExportOptions& options,
                     ByteSink& sink) const override;
};

}  // namespace weft
