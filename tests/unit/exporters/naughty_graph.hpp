#pragma once

#include <string>
#include <vector>

#include "tests/unit/exporters/naughty_strings.hpp"
#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {

inline NodeId naughty_document(std::size_t number) {
  return node_id(Kind::document, "document " + std::to_string(number));
}

/// One document per text, which stands in every place that a catalogue or a thesaurus can fill: title,
/// abstract, identifier, address, language, keys, labels, codes and evidence.
inline KnowledgeGraph naughty_graph(const std::vector<std::string>& texts) {
  GraphBuilder build;
  const NodeId world = build.node(Kind::region, "worldwide", "Worldwide", "worldwide");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string_view text = texts[i];
    const std::string key = "document " + std::to_string(i);
    const NodeId document = build.node(Kind::document, key, text, text,
                                       {{Property::title, text, "en"},
                                        {Property::abstract, text, text},
                                        {Property::identifier, text},
                                        {Property::doi, text},
                                        {Property::url, text},
                                        {Property::language, text},
                                        {Property::date, text},
                                        {Property::document_type, text}});
    const std::string own_key = std::to_string(i).append(" ").append(text);
    const NodeId author =
        build.node(Kind::author, own_key, text, {}, {{Property::alternative_label, text, text}});
    const NodeId body = build.node(Kind::organisation, own_key, text, text,
                                   {{Property::acronym, text}, {Property::same_as, text}});
    const NodeId place = build.node(Kind::region, own_key, text, "country",
                                    {{Property::code, text}, {Property::notation, text}});
    const std::string iri = std::string("https://thesaurus.example/").append(own_key);
    const NodeId topic = build.node(Kind::topic, iri, text, {},
                                    {{Property::iri, iri},
                                     {Property::in_scheme, text},
                                     {Property::preferred_label, text, "fr"},
                                     {Property::preferred_label, text, text},
                                     {Property::exact_match, iri},
                                     {Property::description, text}});
    build.declared(document, Relation::created_by, author, Field::author, text);
    build.declared(document, Relation::published_by, body, Field::publisher, text);
    build.declared(document, Relation::covers, place, Field::country, text);
    build.declared(document, Relation::covers, world, Field::country, text);
    build.matched(document, Relation::about_topic, topic, 0.5F, Field::title, 0, text);
    build.matched(document, Relation::mentions, body, 0.5F, Field::abstract, 0, text);
  }
  KnowledgeGraph graph = std::move(build).freeze({.title = texts.front(), .generator = "weft test"});
  std::vector<Position> positions;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) positions.push_back({i * 1.0, i * -2.0});
  graph.set_positions(std::move(positions));
  return graph;
}

}  // namespace weft
