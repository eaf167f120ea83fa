#include "cli/coverage_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/unicode.hpp"
#include "cli/graph_summary.hpp"
#include "cli/json_text.hpp"
#include "cli/node_json.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "evaluate/uncovered_phrases.hpp"
#include "exporters/quotation.hpp"

namespace weft {

namespace {

std::size_t document_count(const KnowledgeGraph& graph) {
  const auto [first, last] = graph.nodes_of(Kind::document);
  return last.value() - first.value();
}

std::vector<NodeRef> documents_without_topics(const KnowledgeGraph& graph) {
  std::vector<NodeRef> documents;
  const auto [first, last] = graph.nodes_of(Kind::document);
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    const auto [begin, end] = graph.out_edges(NodeRef(i), Relation::about_topic);
    if (begin == end) documents.emplace_back(i);
  }
  return documents;
}

std::string passage(const UncoveredPhrase& phrase) {
  std::string text;
  append_passage(text, phrase.field_text, phrase.begin, phrase.end);
  return single_line(text);
}

std::string phrases_table(const std::vector<UncoveredPhrase>& phrases, bool names) {
  Table table({Table::Align::right, Table::Align::left, Table::Align::left, Table::Align::left});
  bool any = false;
  for (const UncoveredPhrase& phrase : phrases) {
    if (phrase.name != names) continue;
    table.add({counted(phrase.documents, "document"), phrase.language, phrase.text,
               fmt::format("“{}”", passage(phrase))});
    any = true;
  }
  return any ? table.text(output_width()) : "  none\n";
}

void add_document(JsonText& json, const KnowledgeGraph& graph, NodeRef document) {
  json.begin_object();
  add_identity(json, graph, document);
  json.end_object();
}

}  // namespace

std::string coverage_text(const KnowledgeGraph& graph, std::size_t top) {
  const std::vector<NodeRef> without = documents_without_topics(graph);
  std::string text = fmt::format("Documents without topics: {} of {}\n", with_separators(without.size()),
                                 with_separators(document_count(graph)));
  for (std::size_t i = 0; i < std::min(without.size(), top); ++i) {
    text += shorten("  " + label_with_year(graph, without[i]), output_width()) + "\n";
  }
  if (without.size() > top) text += fmt::format("  and {} more\n", with_separators(without.size() - top));
  const std::vector<UncoveredPhrase> phrases = uncovered_phrases(graph, {.top = top});
  text += "\nPhrases that no topic, place or body covers\n" + phrases_table(phrases, false);
  text += "\nNames that none covers\n" + phrases_table(phrases, true);
  return text;
}

std::string coverage_json(const KnowledgeGraph& graph, std::size_t top) {
  JsonText json(JsonText::Layout::indented);
  json.begin_object();
  json.member("documents", std::uint64_t{document_count(graph)});
  json.key("documents_without_topics");
  json.begin_array();
  for (const NodeRef document : documents_without_topics(graph)) add_document(json, graph, document);
  json.end_array();
  json.key("phrases");
  json.begin_array();
  for (const UncoveredPhrase& phrase : uncovered_phrases(graph, {.top = top})) {
    json.begin_object();
    json.member("phrase", std::string_view(phrase.text));
    json.member("language", std::string_view(phrase.language));
    json.member("documents", std::uint64_t{phrase.documents});
    json.member("score", rounded(phrase.score));
    json.key("name");
    json.truth(phrase.name);
    json.key("example");
    add_document(json, graph, phrase.example);
    json.member("field", to_string(phrase.field));
    json.member("passage", std::string_view(passage(phrase)));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text() + "\n";
}

}  // namespace weft
