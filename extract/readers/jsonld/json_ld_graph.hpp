#pragma once

#include <deque>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/readers/json/json_values.hpp"
#include "extract/readers/jsonld/json_ld_context.hpp"
#include "extract/readers/properties/property_graph.hpp"

namespace weft {

/// Adds what JSON-LD documents say to a `PropertyGraph`: compact, expanded, flattened or framed (JSON-LD 1.1,
/// sections 3 and 4). Nodes of one identifier are one subject; classes are values of "@type", as short names
/// ("bibo:Report"). Passed over: contexts elsewhere (see `JsonLdContext`), contexts of single terms and
/// classes,
/// @base, @reverse, @json, and members that mean no IRI. Iterative.
class JsonLdGraph {
 public:
  explicit JsonLdGraph(std::size_t max_depth) : values_(max_depth) {}

  /// Adds one document to `graph`, which borrows its text. That is parsed in place, must be valid UTF-8, and
  /// the byte behind it zero. False, and `problem` filled, if it is no JSON.
  bool add(std::span<char> text, PropertyGraph& graph, JsonValues::Problem& problem);

  /// The nodes of all documents since `clear` that stand by themselves and not as a value of another: at the
  /// top, in a graph, in a list of items or parts.
  [[nodiscard]] const std::vector<SubjectRef>& listed() const { return listed_; }
  /// Call it when the graph is cleared, not before: names stand here.
  void clear() {
    listed_.clear();
    contexts_.clear();
  }

 private:
  using Node = JsonValues::Node;
  using Members = std::vector<std::pair<std::string_view, Node>>;
  struct Task {
    Node node;
    JsonLdContext* context = nullptr;
    SubjectRef subject;
  };

  void add_listed(const Node& value, JsonLdContext& context);
  SubjectRef add_node(const Node& node, JsonLdContext& context);
  void read_node(const Task& task);
  void add_type(const Node& value, const Task& task);
  void add_values(const Task& task, const JsonLdContext::Meaning& meaning, const Node& value);
  void add_object(const Task& task, const JsonLdContext::Meaning& meaning, const Node& value);
  void add_literal(const Task& task, const JsonLdContext::Meaning& meaning, std::string_view text);
  void add_languages(const Task& task, std::string_view name, const Node& value);
  JsonLdContext& context_of(const Members& members, JsonLdContext& outer);
  void define_terms(const Node& object, JsonLdContext& context);
  void define_term(std::string_view name, const Node& value, JsonLdContext& context);
  Members members_of(const Node& node);
  std::string_view text_of(const Node& node);

  JsonValues values_;
  PropertyGraph* graph_ = nullptr;
  std::deque<JsonLdContext> contexts_;
  std::vector<Task> tasks_;
  std::vector<Node> pending_;  // values of one member, the next one last
  std::vector<SubjectRef> listed_;
};

}  // namespace weft
