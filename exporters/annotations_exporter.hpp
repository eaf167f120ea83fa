#pragma once

#include "exporters/exporter.hpp"

namespace weft {

/// One JSON object per document and line, with what was found in it: for evaluation and for scripts. The
/// shape is `{"id","iri","title","year","authors":[],"organisations":[],"countries":[],"regions":[],
/// "topics":[]}`; `year` is null when unknown.
class AnnotationsExporter : public Exporter {
 public:
  ExportResult write(const KnowledgeGraph& graph, const ExportOptions& options,
                     ByteSink& sink) const override;
};

}  // namespace weft
