#include "evaluate/stored_record.hpp"

#include <algorithm>
#include <utility>

namespace weft {

namespace {

std::vector<RecordValue>* values_of(Record& record, Field field) {
  switch (field) {
    case Field::author:
      return &record.authors;
    case Field::organisation:
      return &record.organisations;
    case Field::publisher:
      return &record.publishers;
    case Field::country:
      return &record.countries;
    case Field::region:
      return &record.regions;
    case Field::topic:
      return &record.keywords;
    default:
      return nullptr;
  }
}

}  // namespace

Record stored_record(const KnowledgeGraph& graph, NodeRef document) {
  Record record;
  record.id = graph.property(document, Property::identifier);
  record.title = graph.property(document, Property::title);
  if (record.title.empty()) record.title = graph.label(document);
  record.abstract = graph.property(document, Property::abstract);
  record.language = graph.property(document, Property::language);

  // One value may have said several things, and stands once in each of them.
  std::vector<std::pair<Field, std::uint16_t>> seen;
  const auto [first, last] = graph.out_edges(document);
  for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) {
    for (const EvidenceRow& row : graph.evidence(EdgeRef(edge))) {
      std::vector<RecordValue>* values = values_of(record, row.field);
      const std::pair place(row.field, row.ordinal);
      if (values == nullptr || row.method != Method::declared || graph.text(row.surface).empty()) continue;
      if (std::ranges::find(seen, place) != seen.end()) continue;
      seen.push_back(place);
      values->emplace_back(graph.text(row.surface));
    }
  }
  return record;
}

}  // namespace weft
