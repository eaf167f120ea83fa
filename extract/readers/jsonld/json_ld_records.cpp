#include "extract/readers/jsonld/json_ld_records.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/unicode.hpp"
#include "extract/readers/properties/property_names.hpp"

namespace weft {

namespace {

std::vector<bool> referred_to(const PropertyGraph& graph) {
  std::vector<bool> referred(graph.subject_count(), false);
  for (const PropertyGraph::Property& property : graph.all()) {
    const SubjectRef value = property.value.subject;
    if (value.valid() && value != property.owner && !lists_records(property.name))
      referred[value.value()] = true;
  }
  return referred;
}

}  // namespace

bool lists_records(std::string_view property) {
  constexpr auto lists = std::to_array<std::string_view>(
      {"schema:itemlistelement", "schema:item", "schema:mainentity", "schema:datafeedelement",
       "schema:dataset", "schema:haspart", "dcterms:haspart", "dcat:dataset", "rdfs:member"});
  return std::ranges::find(lists, property) != lists.end();
}

std::string class_names(const PropertyGraph& graph, const std::vector<SubjectRef>& listed) {
  constexpr std::size_t most = 5;
  std::set<std::string_view> names;
  for (const SubjectRef subject : listed) {
    for (const PropertyGraph::Property& type : graph.values(subject, "@type")) {
      if (names.size() < most) names.insert(type.value.text);
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

RecordClasses::RecordClasses(const std::vector<std::string>& names) {
  for (const std::string& name : names) names_.push_back(property_name(name));
}

// Of the best class of a thing; their number when it has none of them.
std::size_t RecordClasses::rank(const PropertyGraph& graph, SubjectRef subject) const {
  std::size_t best = names_.size();
  for (const PropertyGraph::Property& type : graph.values(subject, "@type")) {
    const auto found = std::ranges::find(names_, lower_case(type.value.text));
    best = std::min(best, static_cast<std::size_t>(found - names_.begin()));
  }
  return best;
}

std::vector<SubjectRef> RecordClasses::records(const PropertyGraph& graph,
                                               const std::vector<SubjectRef>& listed) const {
  const std::vector<bool> referred = referred_to(graph);
  std::vector<bool> seen(graph.subject_count(), false);
  std::vector<SubjectRef> records;
  for (const SubjectRef subject : listed) {
    if (seen[subject.value()]) continue;
    seen[subject.value()] = true;
    const bool classless = names_.empty() || graph.values(subject, "@type").empty();
    const bool wanted = classless ? !referred[subject.value()] : rank(graph, subject) < names_.size();
    if (wanted && !graph.all(subject).empty()) records.push_back(subject);
  }
  return records;
}

SubjectRef RecordClasses::best(const PropertyGraph& graph, const std::vector<SubjectRef>& listed) const {
  SubjectRef best;
  std::size_t best_rank = names_.size();
  for (const SubjectRef subject : listed) {
    const std::size_t its_rank = rank(graph, subject);
    if (its_rank >= best_rank) continue;
    best_rank = its_rank;
    best = subject;
  }
  return best;
}

}  // namespace weft
