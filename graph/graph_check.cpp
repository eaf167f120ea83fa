#include "graph/graph_check.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <tuple>

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr auto last_property = Property::replaced_by;
constexpr auto last_field = Field::affiliation;
constexpr auto last_method = Method::inferred;
constexpr auto last_relation = Relation::related_to;

class Check {
 public:
  explicit Check(const KnowledgeGraph::Parts& parts) : parts_(parts) {}

  // Later checks rely on earlier ones.
  std::string run() {
    for (const auto check : {&Check::sizes, &Check::strings, &Check::nodes, &Check::edges, &Check::evidence,
                             &Check::reasons, &Check::incoming, &Check::analysis}) {
      if (const char* problem = (this->*check)()) return problem;
    }
    return {};
  }

 private:
  const char* sizes() {
    nodes_ = parts_.node_id.size();
    edges_ = parts_.edge_target.size();
    const bool node_columns = parts_.node_key.size() == nodes_ && parts_.node_label.size() == nodes_ &&
                              parts_.node_subtype.size() == nodes_ && parts_.node_clash.size() == nodes_;
    const bool edge_columns = parts_.edge_source.size() == edges_ && parts_.edge_relation.size() == edges_ &&
                              parts_.edge_weight.size() == edges_ &&
                              parts_.edge_confidence.size() == edges_ &&
                              parts_.edge_method.size() == edges_ && parts_.edge_support.size() == edges_ &&
                              parts_.edge_order.size() == edges_ && parts_.in_edge.size() == edges_;
    if (!node_columns || !edge_columns) return "columns differ in length";
    const bool ranges = leads_into(parts_.property_begin, nodes_, parts_.property.size()) &&
                        leads_into(parts_.out_begin, nodes_, edges_) &&
                        leads_into(parts_.in_begin, nodes_, edges_) &&
                        leads_into(parts_.evidence_begin, edges_, parts_.evidence.size()) &&
                        leads_into(parts_.reason_begin, edges_, parts_.reason.size());
    return ranges ? nullptr : "rows are not shared out among their owners";
  }

  template <typename T>
  static bool leads_into(const Column<T>& begin, std::size_t owners, std::size_t rows) {
    return begin.size() == owners + 1 && begin[0] == 0 && begin[owners] == rows &&
           std::is_sorted(begin.begin(), begin.end());
  }

  const char* strings() {
    const auto& begin = parts_.string_begin;
    const auto& bytes = parts_.string_bytes;
    if (begin.size() < 2 || !leads_into(begin, begin.size() - 1, bytes.size()) || begin[1] != 0) {
      return "strings are not shared out";
    }
    strings_ = begin.size() - 1;
    if (find_invalid_utf8({bytes.span().data(), bytes.size()}) != std::string_view::npos) {
      return "text is not UTF-8";
    }
    for (const std::uint64_t offset : begin) {
      const bool inside = offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0) == 0x80;
      if (inside) return "a string begins inside a character";
    }
    return nullptr;
  }

  [[nodiscard]] bool is_string(StringRef ref) const { return ref.value() < strings_; }

  const char* nodes() {
    if (parts_.kind_begin[0] != 0 || parts_.kind_begin[kind_count] != nodes_ ||
        !std::is_sorted(parts_.kind_begin.begin(), parts_.kind_begin.end())) {
      return "node kinds are out of order";
    }
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
      for (std::size_t node = parts_.kind_begin[kind] + 1; node < parts_.kind_begin[kind + 1]; ++node) {
        if (!(parts_.node_id[node - 1] < parts_.node_id[node])) return "nodes are out of order";
      }
    }
    for (std::size_t node = 0; node < nodes_; ++node) {
      if (!is_string(parts_.node_key[node]) || !is_string(parts_.node_label[node]) ||
          !is_string(parts_.node_subtype[node]) || parts_.node_clash[node] > NameClash::both) {
        return "a node names a string that does not exist";
      }
      if (parts_.text(parts_.node_label[node]).empty()) return "a node has no label";
    }
    for (const PropertyRow& row : parts_.property) {
      if (row.property > last_property || !is_string(row.value) || !is_string(row.language)) {
        return "a property is unknown";
      }
    }
    for (std::uint32_t node = 0; node < nodes_; ++node) {
      const auto rows = parts_.properties(node);
      const auto by_property = [](const PropertyRow& a, const PropertyRow& b) {
        return a.property < b.property;
      };
      if (!std::is_sorted(rows.begin(), rows.end(), by_property)) return "properties are out of order";
    }
    return nullptr;
  }

  const char* edges() {
    for (std::size_t node = 0; node < nodes_; ++node) {
      for (std::size_t edge = parts_.out_begin[node]; edge < parts_.out_begin[node + 1]; ++edge) {
        if (parts_.edge_source[edge].value() != node || parts_.edge_target[edge].value() >= nodes_) {
          return "an edge leads nowhere";
        }
        if (edge == parts_.out_begin[node]) continue;
        const auto key = [&](std::size_t at) {
          return std::make_tuple(parts_.edge_relation[at], parts_.edge_target[at]);
        };
        if (!(key(edge - 1) < key(edge))) return "edges are out of order";
      }
    }
    for (std::size_t edge = 0; edge < edges_; ++edge) {
      if (parts_.edge_relation[edge] > last_relation || parts_.edge_method[edge] > last_method) {
        return "an edge is of no known sort";
      }
      const float weight = parts_.edge_weight[edge];
      if (!std::isfinite(weight) || weight <= 0.0F || !is_share(parts_.edge_confidence[edge])) {
        return "an edge's weight is out of range";
      }
    }
    return nullptr;
  }

  static bool is_share(float value) { return value >= 0.0F && value <= 1.0F; }

  const char* evidence() {
    for (const EvidenceRow& row : parts_.evidence) {
      const bool of_document = !row.record.valid() || row.record.value() < parts_.kind_begin[1];
      if (!of_document || !is_string(row.surface) || !is_string(row.extractor) || row.begin > row.end ||
          !is_share(row.confidence) || row.field > last_field || row.method > last_method) {
        return "evidence points outside the graph";
      }
    }
    return nullptr;
  }

  const char* reasons() {
    for (const ReasonRow& row : parts_.reason) {
      unsigned char partial = 0;  // a bool that is neither 0 nor 1 must not be read as one
      std::memcpy(&partial, &row.partial, 1);
      if (row.shared.value() >= nodes_ || !std::isfinite(row.part) || partial > 1) {
        return "a reason points outside the graph";
      }
    }
    return nullptr;
  }

  // Each edge stands once in the list of its target, in order: then the lists hold all edges.
  const char* incoming() {
    for (std::size_t node = 0; node < nodes_; ++node) {
      for (std::size_t at = parts_.in_begin[node]; at < parts_.in_begin[node + 1]; ++at) {
        const EdgeRef edge = parts_.in_edge[at];
        const bool in_order = at == parts_.in_begin[node] || parts_.in_edge[at - 1] < edge;
        if (edge.value() >= edges_ || parts_.edge_target[edge.value()].value() != node || !in_order) {
          return "incoming edges do not match";
        }
      }
    }
    return nullptr;
  }

  const char* analysis() {
    const auto fits = [&](const auto& column) { return column.empty() || column.size() == nodes_; };
    if (!fits(parts_.pagerank) || !fits(parts_.component) || !fits(parts_.community) ||
        !fits(parts_.position)) {
      return "columns differ in length";
    }
    const auto in_range = [&](std::uint32_t number) { return number < nodes_; };
    const bool sane = std::all_of(parts_.pagerank.begin(), parts_.pagerank.end(),
                                  [](double rank) { return std::isfinite(rank); }) &&
                      std::all_of(parts_.component.begin(), parts_.component.end(), in_range) &&
                      std::all_of(parts_.community.begin(), parts_.community.end(), in_range) &&
                      std::all_of(parts_.position.begin(), parts_.position.end(), [](const Position& place) {
                        return std::isfinite(place.x) && std::isfinite(place.y);
                      });
    return sane ? nullptr : "a result of the analysis is out of range";
  }

  const KnowledgeGraph::Parts& parts_;
  std::size_t strings_ = 0;
  std::size_t nodes_ = 0;
  std::size_t edges_ = 0;
};

}  // namespace

std::string find_inconsistency(const KnowledgeGraph::Parts& parts) { return Check(parts).run(); }

}  // namespace weft
