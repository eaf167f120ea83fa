#pragma once

#include "../graph/sample_statements.hpp"

namespace weft {

/// Two documents in a thesaurus of six topics:
/// "Nets in Mali" (id "a", 2020, English) by Ana Ruiz and the WHO, on malaria (0.9), nutrition (0.5) and
/// camps (0.4), health inferred; it covers Mali and Western Africa and mentions Niger. "Camps" (2019) is on
/// bed nets; Malaria and Nutrition stand below Health, bed nets beside nutrition.
inline KnowledgeGraph small_graph() {
  const NodeId a = node_id(Kind::document, "a-key");
  const NodeId b = node_id(Kind::document, "b-key");
  const auto topic = [](const char* key) { return node_id(Kind::topic, key); };
  const auto with_method = [](Statement statement, Method method) {
    statement.evidence.method = method;
    return statement;
  };
  std::vector<Statement> all = {
      entity(Kind::document, "a-key", "Nets in Mali",
             {{Property::identifier, "a", ""}, {Property::year, "2020", ""}, {Property::language, "en", ""}}),
      entity(Kind::document, "b-key", "Camps",
             {{Property::year, "2019", ""}, {Property::language, "fr", ""}}),
      entity(Kind::topic, "health", "Health"),
      entity(Kind::topic, "malaria", "Malaria", {{Property::alternative_label, "paludisme", "fr"}}),
      entity(Kind::topic, "nutrition", "Nutrition"),
      entity(Kind::topic, "bed-nets", "Bed nets"),
      entity(Kind::topic, "camps", "Camps"),
      entity(Kind::author, "ana-ruiz", "Ana Ruiz", {{Property::alternative_label, "Ruiz, A.", ""}}),
      entity(Kind::organisation, "who", "World Health Organization", {{Property::acronym, "WHO", ""}}),
      entity(Kind::region, "ml", "Mali", {{Property::code, "ML", ""}}),
      entity(Kind::region, "ne", "Niger", {{Property::code, "NE", ""}}),
      entity(Kind::region, "western-africa", "Western Africa",
             {{Property::alternative_label, "West Africa", ""}}),
      link(topic("malaria"), Relation::broader, topic("health")),
      link(topic("nutrition"), Relation::broader, topic("health")),
      link(topic("bed-nets"), Relation::related, topic("nutrition")),
      link(a, Relation::created_by, node_id(Kind::author, "ana-ruiz")),
      link(a, Relation::created_by, node_id(Kind::organisation, "who")),
      link(a, Relation::covers, node_id(Kind::region, "ml")),
      link(a, Relation::covers, node_id(Kind::region, "western-africa")),
      link(a, Relation::mentions, node_id(Kind::region, "ne")),
      link(a, Relation::about_topic, topic("malaria"), 0.9F, "malaria"),
      link(a, Relation::about_topic, topic("nutrition"), 0.5F, "diet", 20),
      link(a, Relation::about_topic, topic("camps"), 0.4F, "camp", 40),
      with_method(link(a, Relation::about_topic, topic("health"), 0.45F), Method::inferred),
      link(b, Relation::about_topic, topic("bed-nets"), 0.7F, "nets"),
  };
  for (Statement& statement : all) {
    if (statement.kind == Kind::region && (statement.key == "ml" || statement.key == "ne")) {
      statement.subtype = "country";
    }
  }
  return freeze(all);
}

}  // namespace weft
