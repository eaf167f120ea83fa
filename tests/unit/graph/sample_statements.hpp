#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "graph/fragment.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// A statement that owns its text, so that tests can shuffle, split and repeat it.
struct Statement {
  bool is_link = false;
  Kind kind = Kind::document;
  std::string key, label, subtype, mark;
  LabelRank rank = LabelRank::catalogue;
  struct Value {
    Property property;
    std::string text, language;
  };
  std::vector<Value> values;
  Link link;
  Evidence evidence;
  std::string surface, extractor;

  void send(StatementSink& sink) const {
    if (is_link) {
      Evidence with_text = evidence;
      with_text.surface = surface;
      with_text.extractor = extractor;
      sink.link(link, with_text);
      return;
    }
    std::vector<PropertyValue> properties;
    for (const Value& value : values) properties.push_back({value.property, value.text, value.language});
    sink.entity({.id = variant_id(kind, key, mark),
                 .kind = kind,
                 .key = key,
                 .label = label,
                 .label_rank = rank,
                 .subtype = subtype,
                 .properties = properties});
  }
};

inline Statement entity(Kind kind, std::string key, std::string label,
                        std::vector<Statement::Value> values = {}, LabelRank rank = LabelRank::catalogue) {
  Statement statement;
  statement.kind = kind;
  statement.key = std::move(key);
  statement.label = std::move(label);
  statement.values = std::move(values);
  statement.rank = rank;
  return statement;
}

inline Statement link(NodeId source, Relation relation, NodeId target, float weight = 1.0F,
                      std::string surface = "words", std::uint32_t begin = 0) {
  Statement statement;
  statement.is_link = true;
  statement.link = {.source = source, .target = target, .relation = relation, .weight = weight};
  statement.evidence.record = source;
  statement.evidence.field = Field::abstract;
  statement.evidence.begin = begin;
  statement.evidence.end = begin + static_cast<std::uint32_t>(surface.size());
  statement.evidence.method = Method::matched;
  statement.surface = std::move(surface);
  statement.extractor = "test/1";
  return statement;
}

inline KnowledgeGraph freeze(const std::vector<Statement>& statements, GraphInfo info = {}) {
  Fragment fragment;
  for (const Statement& statement : statements) statement.send(fragment);
  return std::move(fragment).freeze(std::move(info));
}

/// Draws without the standard distributions, whose results differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(engine_() % bound); }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  std::mt19937_64 engine_;
};

/// A made-up catalogue: documents with topics in a small thesaurus, organisations, regions, authors; with
/// contradicting labels and properties, several reasons for one link and repeated statements.
inline std::vector<Statement> made_catalogue(Dice& dice, std::uint32_t documents) {
  std::vector<Statement> all;
  const auto numbered = [](const char* name, std::uint32_t i) { return name + std::to_string(i); };
  const std::uint32_t topics = documents / 2 + 4;
  for (std::uint32_t i = 0; i < topics; ++i) {
    const std::string key = numbered("topic-", i);
    all.push_back(entity(Kind::topic, key, numbered("Topic ", i),
                         {{Property::alternative_label, numbered("Thema ", i), "de"}},
                         static_cast<LabelRank>(dice.below(3))));
    if (i > 2) {
      Statement up = link(node_id(Kind::topic, key), Relation::broader,
                          node_id(Kind::topic, numbered("topic-", dice.below(3))));
      up.evidence.field = Field::vocabulary;
      all.push_back(up);
    }
  }
  const Kind others[] = {Kind::author, Kind::organisation, Kind::region, Kind::collection};
  const Relation relations[] = {Relation::created_by, Relation::mentions, Relation::covers,
                                Relation::in_collection};
  for (int kind = 0; kind < 4; ++kind) {
    for (std::uint32_t i = 0; i < 5; ++i) {
      all.push_back(entity(others[kind], numbered("thing-", i), numbered("Thing ", i)));
      if (dice.below(3) == 0)
        all.push_back(entity(others[kind], numbered("thing-", i), numbered("THING ", i)));
    }
  }
  for (std::uint32_t i = 0; i < documents; ++i) {
    const std::string key = numbered("document-", i);
    const NodeId id = node_id(Kind::document, key);
    for (std::uint32_t version = 0; version <= dice.below(2); ++version) {
      const std::string title = numbered("Report number ", i) + (version == 0 ? "" : " (again)");
      all.push_back(entity(Kind::document, key, title,
                           {{Property::title, title, "en"},
                            {Property::year, std::to_string(1990 + dice.below(30)), ""},
                            {Property::url, numbered("https://example.org/", dice.below(1000)), ""}}));
    }
    for (std::uint32_t n = 0; n < 1 + dice.below(6); ++n) {
      const std::string topic = numbered("topic-", dice.below(topics));
      Statement about = link(id, Relation::about_topic, node_id(Kind::topic, topic),
                             0.1F * static_cast<float>(1 + dice.below(9)), topic, dice.below(300));
      about.evidence.method = static_cast<Method>(1 + dice.below(2));
      about.evidence.confidence = 0.25F * static_cast<float>(1 + dice.below(4));
      all.push_back(about);
    }
    for (std::uint32_t n = 0; n < dice.below(4); ++n) {
      const std::uint32_t kind = dice.below(4);
      Statement made = link(id, relations[kind], node_id(others[kind], numbered("thing-", dice.below(5))));
      made.link.order = static_cast<std::uint16_t>(dice.below(3));
      made.evidence.method = Method::declared;
      all.push_back(made);
    }
  }
  return all;
}

}  // namespace weft
