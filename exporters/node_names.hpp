#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Appends the node's IRI, ASCII and absolute: `KnowledgeGraph::iri` with bad characters percent-encoded. The
/// same text is GraphML's attribute `iri`, JSON-LD's `@id` and the subject in N-Quads.
void append_node_iri(std::string& out, const KnowledgeGraph& graph, NodeRef node);

/// Appends an id for formats that take `[A-Za-z_][A-Za-z0-9_.-]*` only: `topic-crsv`,
/// `author-anna-de-courcy-wheeler`, `document-<hex>`; at most 120 characters. A name that needs cutting or
/// other characters ends in digits of the node's hash.
void append_node_id(std::string& out, const KnowledgeGraph& graph, NodeRef node);

/// Appends an id for an edge, 24 hexadecimal digits of the hash of its source, relation and target: the same
/// in all formats, and in all graphs that hold the edge.
void append_edge_id(std::string& out, const KnowledgeGraph& graph, EdgeRef edge);

/// One text per node, made once and kept for the nodes that many edges point to (all but documents); made
/// anew at each use for documents, so that memory does not grow with their number. Borrows the graph.
class NodeTexts {
 public:
  using Maker = void (*)(std::string& out, const KnowledgeGraph& graph, NodeRef node);
  NodeTexts(const KnowledgeGraph& graph, Maker make);

  void append(std::string& out, NodeRef node) const;

 private:
  const KnowledgeGraph& graph_;
  Maker make_;
  std::uint32_t first_kept_;
  std::string kept_;
  std::vector<std::size_t> offsets_;
};

}  // namespace weft
