#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/byte_sink.hpp"
#include "exporters/exporter.hpp"
#include "graph/fragment.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Builds graphs by hand.
class GraphBuilder {
 public:
  NodeId node(Kind kind, std::string_view key, std::string_view label, std::string_view subtype = {},
              std::initializer_list<PropertyValue> properties = {}) {
    const NodeId id = node_id(kind, key);
    fragment_.entity({.id = id,
                      .kind = kind,
                      .key = key,
                      .label = label,
                      .subtype = subtype,
                      .properties = {properties.begin(), properties.size()}});
    return id;
  }

  void declared(NodeId source, Relation relation, NodeId target, Field field, std::string_view surface,
                std::uint16_t order = 0) {
    fragment_.link({.source = source, .target = target, .relation = relation, .order = order},
                   {.record = source,
                    .field = field,
                    .ordinal = order,
                    .end = static_cast<std::uint32_t>(surface.size()),
                    .surface = surface,
                    .extractor = "catalogue/1"});
  }

  void matched(NodeId source, Relation relation, NodeId target, float weight, Field field,
               std::uint32_t begin, std::string_view surface) {
    fragment_.link({.source = source, .target = target, .relation = relation, .weight = weight},
                   {.record = source,
                    .field = field,
                    .begin = begin,
                    .end = begin + static_cast<std::uint32_t>(surface.size()),
                    .surface = surface,
                    .extractor = "topic/1",
                    .method = Method::matched,
                    .confidence = 0.9F});
  }

  void inferred(NodeId source, Relation relation, NodeId target, float weight) {
    fragment_.link({.source = source, .target = target, .relation = relation, .weight = weight},
                   {.record = source,
                    .surface = {},
                    .extractor = "topic/1",
                    .method = Method::inferred,
                    .confidence = 0.5F});
  }

  [[nodiscard]] KnowledgeGraph freeze(GraphInfo info) && {
    return std::move(fragment_).freeze(std::move(info));
  }

 private:
  Fragment fragment_;
};

/// Two documents with everything that the exporters treat in its own way.
inline KnowledgeGraph sample_graph() {
  GraphBuilder build;
  constexpr std::string_view abstract =
      "This study looks at coastal towns & the families who left them. It follows women on the move, their "
      "legal status and the help they were offered by local charities over three winters.";
  constexpr std::string_view title = "Crossing <the> Water: \"Safe\" Passage & After";
  const NodeId first = build.node(Kind::document, "10.1234/water", title, "article",
                                  {{Property::title, title, "en"},
                                   {Property::abstract, abstract, "en"},
                                   {Property::year, "2016"},
                                   {Property::date, "2016-05"},
                                   {Property::language, "en"},
                                   {Property::identifier, "w-1"},
                                   {Property::doi, "10.1234/water"},
                                   {Property::document_type, "article"},
                                   {Property::url, "https://library.example/a b?id=1"},
                                   {Property::other_identifier, "isbn:9789251067628"},
                                   {Property::other_identifier, "report:WS/12"}});
  const NodeId second =
      build.node(Kind::document, "notes", "Notes from a Harbour", {},
                 {{Property::title, "Notes from a Harbour"}, {Property::url, "not an address"}});
  const NodeId author = build.node(Kind::author, "anna-de-courcy-wheeler", "Anna De Courcy Wheeler", {},
                                   {{Property::alternative_label, "De Courcy Wheeler, A."}});
  const NodeId cyrillic = build.node(Kind::author, "%D0%B0%D0%BD%D1%8F", "Аня");
  const NodeId iom =
      build.node(Kind::organisation, "iom", "International Organization for Migration", "igo",
                 {{Property::preferred_label, "Organisation internationale pour les migrations", "fr"},
                  {Property::acronym, "IOM"},
                  {Property::same_as, "http://www.wikidata.org/entity/Q201652"}});
  const NodeId un = build.node(Kind::organisation, "un", "United Nations", "un");
  const NodeId kosovo =
      build.node(Kind::region, "xk", "Kosovo", "country",
                 {{Property::alternative_label, "Kosovo/UNSCR 1244"}, {Property::code, "XK"}});
  const NodeId europe =
      build.node(Kind::region, "eastern-europe", "Eastern Europe", "region", {{Property::code, "151"}});
  const NodeId world =
      build.node(Kind::region, "worldwide", "Worldwide", "worldwide", {{Property::code, "001"}});
  const NodeId migration = build.node(Kind::topic, "displacement-migration", "Displacement and migration", {},
                                      {{Property::preferred_label, "Displacement and migration", "en"},
                                       {Property::preferred_label, "Déplacement et migration", "fr"}});
  const NodeId women = build.node(Kind::topic, "women-on-the-move", "Women on the move", {},
                                  {{Property::alternative_label, "migrant women", "en"},
                                   {Property::alternative_label, "women migrants", "en"},
                                   {Property::description, "Women who migrate.", "en"},
                                   {Property::in_scheme, "Harbour Subjects"},
                                   {Property::close_match, "http://metadata.un.org/thesaurus/1000001"}});
  const NodeId event = build.node(Kind::event, "ts-2004-000147", "Indian Ocean tsunami", "tsunami",
                                  {{Property::code, "TS-2004-000147-IDN"}, {Property::year, "2004"}});
  const NodeId collection = build.node(Kind::collection, "harbour-library", "Harbour Library", {},
                                       {{Property::other_identifier, "issn:2049-3630"}});

  build.declared(first, Relation::created_by, iom, Field::author, "IOM", 1);
  build.declared(first, Relation::created_by, author, Field::author, "De Courcy Wheeler, A.", 0);
  build.declared(second, Relation::created_by, cyrillic, Field::author, "Аня", 0);
  build.declared(second, Relation::published_by, un, Field::publisher, "UN", 0);
  build.declared(first, Relation::covers, kosovo, Field::country, "Kosovo/UNSCR 1244");
  build.declared(first, Relation::covers, world, Field::region, "Worldwide");
  build.declared(first, Relation::in_collection, collection, Field::collection, "Harbour Library");
  build.declared(second, Relation::in_collection, collection, Field::collection, "Harbour Library");
  build.matched(first, Relation::about_topic, women, 0.75F, Field::abstract,
                static_cast<std::uint32_t>(abstract.find("women on the move")), "women on the move");
  build.matched(second, Relation::about_topic, women, 0.25F, Field::title, 0, "Notes");
  build.inferred(first, Relation::about_topic, migration, 0.3F);
  build.matched(first, Relation::mentions, un, 0.2F, Field::abstract, 17, "UN");
  build.matched(first, Relation::concerns, event, 0.4F, Field::title, 0, "tsunami");
  build.declared(women, Relation::broader, migration, Field::vocabulary, "");
  build.declared(kosovo, Relation::within, europe, Field::vocabulary, "");
  build.declared(europe, Relation::within, world, Field::vocabulary, "");
  build.declared(iom, Relation::part_of, un, Field::vocabulary, "");

  KnowledgeGraph graph = std::move(build).freeze({.title = "Harbour & Library", .generator = "weft test"});
  const NodeRef a = *graph.find(first);
  const NodeRef b = *graph.find(second);
  const NodeRef shared = *graph.find(women);
  std::vector<RelatedPair> pairs;
  pairs.push_back({.first = std::min(a, b),
                   .second = std::max(a, b),
                   .score = 0.31F,
                   .reasons = {{.shared = shared, .part = 0.31F}}});
  graph = std::move(graph).with_related(std::move(pairs));
  std::vector<Position> positions;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) positions.push_back({i * 10.5, i * -4.25});
  graph.set_positions(std::move(positions));
  return graph;
}

inline std::string exported(const KnowledgeGraph& graph, std::string_view format,
                            const ExportOptions& options = {}) {
  StringSink sink;
  make_exporter(format)->write(graph, options, sink);
  return sink.text();
}

}  // namespace weft
