#include "exporters/rdf_classes.hpp"

#include <array>

namespace weft {

namespace {

struct DocumentClasses {
  std::string_view type;
  std::array<RdfClass, 2> classes;
};

constexpr std::array<DocumentClasses, 4> special_documents = {{
    {"article", {RdfClass::bibo_article, RdfClass::schema_article}},
    {"book", {RdfClass::bibo_book, RdfClass::schema_book}},
    {"chapter", {RdfClass::bibo_chapter, RdfClass::schema_chapter}},
    {"thesis", {RdfClass::bibo_thesis, RdfClass::schema_thesis}},
}};
constexpr std::array report = {RdfClass::bibo_report, RdfClass::schema_report};
constexpr std::array person = {RdfClass::foaf_person, RdfClass::schema_person};
constexpr std::array organisation = {RdfClass::org_organization, RdfClass::foaf_organization,
                                     RdfClass::schema_organization};
constexpr std::array country = {RdfClass::location, RdfClass::place, RdfClass::concept_, RdfClass::country};
constexpr std::array topic = {RdfClass::concept_};
constexpr std::array event = {RdfClass::event};
constexpr std::array collection = {RdfClass::collection};

std::span<const RdfClass> document_classes(std::string_view type) {
  for (const DocumentClasses& row : special_documents) {
    if (row.type == type) return row.classes;
  }
  return report;
}

}  // namespace

std::span<const RdfClass> classes_of(const KnowledgeGraph& graph, NodeRef node) {
  switch (graph.kind(node)) {
    case Kind::document:
      return document_classes(graph.property(node, Property::document_type));
    case Kind::author:
      return person;
    case Kind::organisation:
      return organisation;
    case Kind::region:
      return std::span(country).first(graph.subtype(node) == "country" ? 4 : 3);
    case Kind::topic:
      return topic;
    case Kind::event:
      return event;
    case Kind::collection:
      return collection;
  }
  return {};
}

}  // namespace weft
