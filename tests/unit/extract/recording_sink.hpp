#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/statement.hpp"

namespace weft {

/// Keeps what extractors say, by key, for tests.
class RecordingSink : public StatementSink {
 public:
  struct Edge {
    std::string source, target;
    Relation relation = Relation::covers;
    Method method = Method::declared;
    Field field = Field::none;
    std::string surface;
    float confidence = 1.0F;
  };

  void entity(const Entity& entity) override {
    key_of_[entity.id] = entity.key;
    auto& node = nodes_[std::string(entity.key)];
    node.kind = entity.kind;
    node.label = entity.label;
    node.subtype = entity.subtype;
    for (const PropertyValue& value : entity.properties) {
      node.properties[value.property].insert(std::string(value.value));
    }
  }
  void link(const Link& link, const Evidence& evidence) override {
    links_.push_back(
        {link, evidence.method, evidence.field, std::string(evidence.surface), evidence.confidence});
  }

  [[nodiscard]] std::vector<std::string> keys() const {
    std::vector<std::string> result;
    for (const auto& [key, node] : nodes_) result.push_back(key);
    return result;
  }
  [[nodiscard]] std::string label(const std::string& key) const { return nodes_.at(key).label; }
  [[nodiscard]] bool is_event(const std::string& key) const { return nodes_.at(key).kind == Kind::event; }
  [[nodiscard]] std::string subtype(const std::string& key) const { return nodes_.at(key).subtype; }
  [[nodiscard]] std::vector<std::string> values(const std::string& key, Property property) const {
    const auto& properties = nodes_.at(key).properties;
    const auto found = properties.find(property);
    if (found == properties.end()) return {};
    return {found->second.begin(), found->second.end()};
  }
  [[nodiscard]] std::vector<Edge> edges(Relation relation) const {
    std::vector<Edge> result;
    for (const Kept& kept : links_) {
      if (kept.link.relation != relation) continue;
      result.push_back({key_of_.contains(kept.link.source) ? key_of_.at(kept.link.source) : "",
                        key_of_.at(kept.link.target), relation, kept.method, kept.field, kept.surface,
                        kept.confidence});
    }
    return result;
  }
  /// Keys of the targets of `relation`, sorted, without repetition.
  [[nodiscard]] std::vector<std::string> targets(Relation relation) const {
    std::set<std::string> result;
    for (const Edge& edge : edges(relation)) result.insert(edge.target);
    return {result.begin(), result.end()};
  }
  [[nodiscard]] bool has_link(const std::string& source, Relation relation, const std::string& target) const {
    return std::ranges::any_of(
        edges(relation), [&](const Edge& edge) { return edge.source == source && edge.target == target; });
  }

 private:
  struct Node {
    Kind kind = Kind::document;
    std::string label, subtype;
    std::map<Property, std::set<std::string>> properties;
  };
  struct Kept {
    Link link;
    Method method;
    Field field;
    std::string surface;
    float confidence;
  };
  std::map<NodeId, std::string> key_of_;
  std::map<std::string, Node> nodes_;
  std::vector<Kept> links_;
};

}  // namespace weft
