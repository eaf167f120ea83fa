#pragma once

#include "exporters/exporter.hpp"

namespace weft {

/// RDF 1.1 N-Quads (W3C Recommendation of 2014), all in the default graph, so that the file is N-Triples too.
class NquadsExporter : public Exporter {
 public:
  ExportResult write(const KnowledgeGraph& graph, const ExportOptions& options,
                     ByteSink& sink) const override;
};

}  // namespace weft
