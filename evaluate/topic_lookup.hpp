#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/index.hpp"
#include "extract/vocabulary/vocabulary.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

struct KnownTopicTag {};
using KnownTopicRef = Index<KnownTopicTag>;

/// The topics that a graph and the vocabularies at hand know: what labelled records may name, whether the
/// graph holds it or not. Keeps nothing of what it was made from.
class TopicLookup {
 public:
  /// A vocabulary should be one that the graph was built with: its concepts are told by their keys.
  TopicLookup(const KnowledgeGraph& graph, const std::vector<Vocabulary>& vocabularies);

  /// The topic of a node of the graph.
  [[nodiscard]] KnownTopicRef of(NodeRef topic) const { return by_node_[topic.value() - first_node_]; }

  /// What an identifier (key, IRI or its last part) or, where there is none, a name stands for. A preferred
  /// label comes before other ones; several topics may share a name.
  [[nodiscard]] std::vector<KnownTopicRef> find(std::string_view identifier_or_name) const;

  /// True when `above` is reached from `below` by `broader`.
  [[nodiscard]] bool is_above(KnownTopicRef above, KnownTopicRef below) const;
  /// True when one is directly broader than or related to the other.
  [[nodiscard]] bool are_neighbours(KnownTopicRef a, KnownTopicRef b) const;

  [[nodiscard]] const std::string& label(KnownTopicRef topic) const { return topics_[topic.value()].label; }
  /// What people call it by: the last part of its IRI.
  [[nodiscard]] const std::string& name(KnownTopicRef topic) const { return topics_[topic.value()].name; }

 private:
  struct Topic {
    std::string name;
    std::string label;
    std::vector<KnownTopicRef> broader;
    std::vector<KnownTopicRef> related;
  };
  using Names = std::unordered_map<std::string, std::vector<KnownTopicRef>>;

  KnownTopicRef add(std::string_view key, std::string_view name, std::string_view label);
  void add_graph(const KnowledgeGraph& graph);
  void add_vocabulary(const Vocabulary& vocabulary);
  static void name_it(Names& names, std::string name, KnownTopicRef topic);

  std::vector<Topic> topics_;
  std::vector<KnownTopicRef> by_node_;
  std::uint32_t first_node_ = 0;
  std::unordered_map<std::string, KnownTopicRef> by_key_;
  Names by_identifier_;  // IRIs and their last parts
  Names by_preferred_;   // folded labels
  Names by_other_;
};

}  // namespace weft
