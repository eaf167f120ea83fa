#pragma once

#include "exporters/exporter.hpp"
#include "exporters/rdf_sink.hpp"

namespace weft {

/// Tells `sink` the whole graph in the model of docs/jsonld.md: each node followed by the statements about
/// its edges, then the concept schemes and types, then the description of the dataset. The only place that
/// decides which triples a graph has, so that the RDF formats cannot differ.
void walk_rdf(const KnowledgeGraph& graph, const ExportOptions& options, RdfSink& sink);

}  // namespace weft
