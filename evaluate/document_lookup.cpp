#include "evaluate/document_lookup.hpp"

#include "base/unicode.hpp"

namespace weft {

namespace {

// What the records ask for, so that a large graph need not be indexed.
class Wanted {
 public:
  explicit Wanted(const std::vector<GoldRecord>& records) {
    for (const GoldRecord& record : records) {
      if (!record.id.empty()) identifiers_.try_emplace(record.id);
      if (!record.iri.empty()) identifiers_.try_emplace(record.iri);
      if (!record.title.empty()) titles_.try_emplace(fold(record.title));
    }
  }

  void look_at(const KnowledgeGraph& graph, NodeRef document) {
    note(identifiers_, graph.local_name(document), document);
    note(identifiers_, graph.iri(document), document);
    note(titles_, fold(graph.label(document)), document);
    for (const PropertyRow& row : graph.properties(document)) {
      const std::string value(graph.text(row.value));
      if (row.property == Property::title) note(titles_, fold(value), document);
      const bool identifies = row.property == Property::identifier || row.property == Property::doi ||
                              row.property == Property::url || row.property == Property::other_identifier;
      if (identifies) note(identifiers_, value, document);
    }
  }

  [[nodiscard]] NodeRef find(const KnowledgeGraph& graph, const GoldRecord& record) const {
    for (const std::string* identifier : {&record.id, &record.iri}) {
      const auto at = identifiers_.find(*identifier);
      if (at != identifiers_.end() && !at->second.empty()) return at->second.front();
    }
    if (record.title.empty()) return {};
    const std::vector<NodeRef>& named = titles_.at(fold(record.title));
    for (const NodeRef document : named) {
      if (record.year && graph.year(document) == *record.year) return document;
    }
    return named.empty() ? NodeRef() : named.front();
  }

 private:
  using Documents = std::unordered_map<std::string, std::vector<NodeRef>>;

  static void note(Documents& documents, const std::string& name, NodeRef document) {
    const auto at = documents.find(name);
    if (at != documents.end()) at->second.push_back(document);
  }

  Documents identifiers_;
  Documents titles_;  // folded
};

}  // namespace

std::vector<NodeRef> find_documents(const KnowledgeGraph& graph, const std::vector<GoldRecord>& records) {
  Wanted wanted(records);
  const auto [first, last] = graph.nodes_of(Kind::document);
  for (std::uint32_t i = first.value(); i < last.value(); ++i) wanted.look_at(graph, NodeRef(i));
  std::vector<NodeRef> documents;
  documents.reserve(records.size());
  for (const GoldRecord& record : records) documents.push_back(wanted.find(graph, record));
  return documents;
}

}  // namespace weft
