#pragma once

#include <string>

#include "exporters/exporter.hpp"
#include "exporters/node_names.hpp"
#include "exporters/rdf_sink.hpp"

namespace weft {

/// Tells a sink what is known about edges: for each extracted one an rdf:Statement with confidence, method
/// and the quotation it rests on; with `EvidenceDetail::full` for each edge, with all its evidence. Borrows
/// all it is given.
class RdfStatements {
 public:
  RdfStatements(const KnowledgeGraph& graph, const ExportOptions& options, const NodeTexts& iris,
                RdfSink& sink);

  void describe(EdgeRef edge);

 private:
  void statement(EdgeRef edge);
  void relatedness(EdgeRef edge);
  void selector(const EvidenceRow& row);
  void provenance(EdgeRef edge);
  [[nodiscard]] std::span<const EvidenceRow> quoted(EdgeRef edge) const;
  void name_selector(const EvidenceRow& row);
  void iri(Term term, NodeRef node);
  void text(Term term, std::string_view value);
  void decimal(Term term, float value);

  const KnowledgeGraph& graph_;
  const NodeTexts& iris_;
  RdfSink& sink_;
  EvidenceDetail detail_;
  std::string base_;
  std::string edge_id_;
  std::string scratch_;
};

}  // namespace weft
