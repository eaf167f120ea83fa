#pragma once

#include "exporters/exporter.hpp"

namespace weft {

/// RDF 1.1 Turtle (W3C Recommendation of 2014): one subject a block, prefixes for properties and classes.
class TurtleExporter : public Exporter {
 public:
  ExportResult write(const KnowledgeGraph& graph, const ExportOptions& options,
                     ByteSink& sink) const override;
};

}  // namespace weft
