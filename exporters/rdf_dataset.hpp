#pragma once

#include <string>

#include "exporters/exporter.hpp"
#include "exporters/rdf_sink.hpp"

namespace weft {

/// The IRI of the run that made the graph, `{base}activity/<title>`.
std::string activity_iri(const KnowledgeGraph& graph);

/// Tells `sink`, last of all, what the dataset is: schema:Dataset with VoID counts per class and property,
/// the number of triples so far, the licence if one is given, and the program and version that made it. The
/// time comes from the environment variable SOURCE_DATE_EPOCH alone (seconds since 1970, UTC), so that the
/// same graph gives the same bytes.
void describe_dataset(const KnowledgeGraph& graph, const ExportOptions& options, RdfSink& sink);

}  // namespace weft
