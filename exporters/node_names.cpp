#include "exporters/node_names.hpp"

#include <algorithm>

#include "exporters/iri.hpp"

namespace weft {

namespace {

constexpr std::size_t longest_id = 120;
constexpr std::size_t hash_digits = 16;

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
         c == '-';
}

// Appends `name` with everything but id characters made one hyphen, percent-encoded bytes left out. Returns
// false when that changed anything.
bool append_id_characters(std::string& out, std::string_view name) {
  if (std::ranges::all_of(name, is_id_character)) {
    out += name;
    return true;
  }
  bool gap = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_id_character(name[i])) {
      if (gap && !out.ends_with('-')) out += '-';
      gap = false;
      out += name[i];
      continue;
    }
    if (name[i] == '%') i += 2;
    gap = true;
  }
  return false;
}

void append_bytes(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFF);
}

}  // namespace

void append_node_iri(std::string& out, const KnowledgeGraph& graph, NodeRef node) {
  const std::string iri = graph.iri(node);
  if (is_absolute_iri(iri)) {
    append_ascii_iri(out, iri);
    return;
  }
  append_ascii_iri(out, graph.info().base_iri);
  out += iri_segment(graph.kind(node));
  out += '/';
  out += graph.id(node).hex();
}

void append_node_id(std::string& out, const KnowledgeGraph& graph, NodeRef node) {
  const std::size_t start = out.size();
  out += iri_segment(graph.kind(node));
  out += '-';
  const bool as_it_is = append_id_characters(out, graph.local_name(node));
  const std::size_t length = out.size() - start;
  if (as_it_is && length <= longest_id) return;
  out.resize(start + std::min(length, longest_id - hash_digits - 1));
  if (!out.ends_with('-')) out += '-';
  out += std::string_view(graph.id(node).hex()).substr(0, hash_digits);
}

void append_edge_id(std::string& out, const KnowledgeGraph& graph, EdgeRef edge) {
  constexpr std::uint64_t statement_domain = 0x57454654;  // apart from the ids of nodes
  std::string content;
  const NodeId source = graph.id(graph.source(edge));
  const NodeId target = graph.id(graph.target(edge));
  append_bytes(content, source.high);
  append_bytes(content, source.low);
  content += to_string(graph.relation(edge));
  append_bytes(content, target.high);
  append_bytes(content, target.low);
  out += std::string_view(hash128(content, statement_domain).hex()).substr(0, 24);
}

NodeTexts::NodeTexts(const KnowledgeGraph& graph, Maker make)
    : graph_(graph), make_(make), first_kept_(graph.nodes_of(Kind::document).second.value()) {
  offsets_.reserve(graph.node_count() - first_kept_ + 1);
  offsets_.push_back(0);
  for (std::uint32_t i = first_kept_; i < graph.node_count(); ++i) {
    make_(kept_, graph, NodeRef(i));
    offsets_.push_back(kept_.size());
  }
}

void NodeTexts::append(std::string& out, NodeRef node) const {
  if (node.value() < first_kept_) {
    make_(out, graph_, node);
    return;
  }
  const std::size_t i = node.value() - first_kept_;
  out.append(kept_, offsets_[i], offsets_[i + 1] - offsets_[i]);
}

}  // namespace weft
