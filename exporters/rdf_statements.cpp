#include "exporters/rdf_statements.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text_format.hpp"
#include "exporters/iri.hpp"
#include "exporters/numbers.hpp"
#include "exporters/quotation.hpp"
#include "exporters/rdf_dataset.hpp"
#include "exporters/rdf_literal.hpp"

namespace weft {

namespace {

bool same_place(const EvidenceRow& a, const EvidenceRow& b) {
  return a.record == b.record && a.field == b.field && a.ordinal == b.ordinal && a.begin == b.begin &&
         a.end == b.end;
}

// The first row of each place: two extractors may have found the same span.
template <typename Visit>
void for_each_place(std::span<const EvidenceRow> rows, Visit visit) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto seen = rows.first(i);
    if (std::ranges::none_of(seen, [&](const EvidenceRow& row) { return same_place(row, rows[i]); })) {
      visit(rows[i]);
    }
  }
}

}  // namespace

RdfStatements::RdfStatements(const KnowledgeGraph& graph, const ExportOptions& options, const NodeTexts& iris,
                             RdfSink& sink)
    : graph_(graph), iris_(iris), sink_(sink), detail_(options.evidence) {
  append_ascii_iri(base_, graph.info().base_iri);
}

void RdfStatements::iri(Term term, NodeRef node) {
  scratch_.clear();
  iris_.append(scratch_, node);
  sink_.iri(term, scratch_);
}

void RdfStatements::text(Term term, std::string_view value) {
  value = rdf_text(value, scratch_);
  if (!value.empty()) sink_.text(term, value);
}

void RdfStatements::decimal(Term term, float value) {
  scratch_.clear();
  append_decimal(scratch_, value);
  sink_.text(term, scratch_);
}

std::span<const EvidenceRow> RdfStatements::quoted(EdgeRef edge) const {
  const auto rows = graph_.evidence(edge);
  return detail_ == EvidenceDetail::full ? rows : rows.first(std::min<std::size_t>(rows.size(), 1));
}

void RdfStatements::name_selector(const EvidenceRow& row) {
  constexpr std::uint64_t selector_domain = 0x57454655;  // apart from the ids of nodes and edges
  scratch_ = edge_id_;
  scratch_ += '|';
  if (row.record.valid()) scratch_ += graph_.id(row.record).hex();
  for (const std::uint64_t part :
       {std::uint64_t{static_cast<std::uint8_t>(row.field)}, std::uint64_t{row.ordinal},
        std::uint64_t{row.begin}, std::uint64_t{row.end}}) {
    scratch_ += '|';
    append_number(scratch_, part);
  }
  const std::string id = hash128(scratch_, selector_domain).hex();
  scratch_ = base_;
  scratch_.append("selector/").append(id, 0, 24);
}

void RdfStatements::selector(const EvidenceRow& row) {
  if (graph_.text(row.surface).empty()) return;
  name_selector(row);
  sink_.begin(scratch_, std::array{RdfClass::quote_selector});
  text(Term::quote, graph_.text(row.surface));
  sink_.text(Term::field, to_string(row.field));
  if (row.ordinal > 0) sink_.integer(Term::value_number, row.ordinal + std::uint64_t{1});
  if (row.end > row.begin) {
    sink_.integer(Term::begin, row.begin);
    sink_.integer(Term::end, row.end);
  }
  sink_.end();
}

void RdfStatements::relatedness(EdgeRef edge) {
  decimal(Term::score, graph_.weight(edge));
  const auto reasons = graph_.reasons(edge);
  if (reasons.empty()) return;
  std::string sentence;
  append_reasons(sentence, graph_, reasons);
  text(Term::reasons, sentence);
  for (const ReasonRow& reason : reasons) iri(Term::shared_node, reason.shared);
}

void RdfStatements::provenance(EdgeRef edge) {
  sink_.integer(Term::support, graph_.support(edge));
  std::vector<std::string_view> extractors;
  std::vector<NodeRef> records;
  for (const EvidenceRow& row : graph_.evidence(edge)) {
    extractors.push_back(graph_.text(row.extractor));
    if (row.record.valid()) records.push_back(row.record);
  }
  std::ranges::sort(extractors);
  extractors.erase(std::unique(extractors.begin(), extractors.end()), extractors.end());
  for (const std::string_view extractor : extractors) text(Term::extractor, extractor);
  std::ranges::sort(records);
  records.erase(std::unique(records.begin(), records.end()), records.end());
  for (const NodeRef record : records) iri(Term::derived_from, record);
  sink_.iri(Term::generated_by, activity_iri(graph_));
}

void RdfStatements::statement(EdgeRef edge) {
  const bool declared = graph_.method(edge) == Method::declared;
  const std::array classes = {RdfClass::statement,
                              declared ? RdfClass::declared_statement : RdfClass::extracted_statement,
                              RdfClass::prov_entity};
  edge_id_.clear();
  append_edge_id(edge_id_, graph_, edge);
  scratch_ = base_;
  scratch_.append("statement/").append(edge_id_);
  const bool full = detail_ == EvidenceDetail::full;
  sink_.begin(scratch_, std::span(classes).first(full ? 3 : 2));
  iri(Term::statement_subject, graph_.source(edge));
  sink_.property(Term::statement_predicate, term_of(graph_.relation(edge), graph_.kind(graph_.source(edge))));
  iri(Term::statement_object, graph_.target(edge));
  decimal(Term::confidence, graph_.confidence(edge));
  sink_.text(Term::method, to_string(graph_.method(edge)));
  if (graph_.relation(edge) == Relation::related_to) relatedness(edge);
  if (full) provenance(edge);
  for_each_place(quoted(edge), [&](const EvidenceRow& row) {
    if (graph_.text(row.surface).empty()) return;
    name_selector(row);
    sink_.iri(Term::has_selector, scratch_);
  });
  sink_.end();
}

void RdfStatements::describe(EdgeRef edge) {
  const bool extracted =
      graph_.method(edge) != Method::declared || graph_.relation(edge) == Relation::related_to;
  if (detail_ == EvidenceDetail::none || (detail_ == EvidenceDetail::quotes && !extracted)) return;
  statement(edge);
  for_each_place(quoted(edge), [&](const EvidenceRow& row) { selector(row); });
}

}  // namespace weft
