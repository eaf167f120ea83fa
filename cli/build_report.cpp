#include "cli/build_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/graph_summary.hpp"
#include "cli/input_report.hpp"
#include "cli/json_text.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "exporters/quotation.hpp"
#include "extract/topics/topic_weight_table.hpp"

namespace weft {

namespace {

constexpr std::size_t shown_topics = 8;
constexpr std::size_t shown_pairs = 5;

constexpr std::array ledger_decisions = {LedgerDecision::merged, LedgerDecision::same_work,
                                         LedgerDecision::candidate, LedgerDecision::confirmed,
                                         LedgerDecision::rejected};

// For people: "3 merged, 1 left open".
std::string_view name_of(LedgerDecision decision) {
  switch (decision) {
    case LedgerDecision::candidate:
      return "left open";
    case LedgerDecision::same_work:
      return "linked as one work";
    case LedgerDecision::confirmed:
      return "confirmed by you";
    case LedgerDecision::rejected:
      return "rejected by you";
    case LedgerDecision::merged:
      break;
  }
  return "merged";
}

double total_seconds(const BuildResult& result) {
  double total = 0.0;
  for (const StageTime& time : result.times) total += time.seconds;
  return total;
}

std::string counts_section(const KnowledgeGraph& graph) {
  const GraphCounts counts = count(graph);
  Table table({Table::Align::right, Table::Align::left});
  for (int kind = 0; kind < kind_count; ++kind) {
    const std::size_t nodes = counts.nodes.at(static_cast<std::size_t>(kind));
    if (nodes > 0) table.add({with_separators(nodes), plural(static_cast<Kind>(kind))});
  }
  table.add({with_separators(graph.edge_count()), "links between them"});
  return table.text(output_width());
}

std::string topics_section(const KnowledgeGraph& graph, std::size_t width) {
  const auto topics = most_linked(graph, Kind::topic, shown_topics);
  if (topics.empty()) return {};
  Table table({Table::Align::right, Table::Align::left});
  for (const RankedNode& topic : topics) {
    table.add({counted(topic.documents, "document"), std::string(graph.label(topic.node))});
  }
  return "\nStrongest topics\n" + table.text(width);
}

std::string pairs_section(const KnowledgeGraph& graph, std::size_t width) {
  const auto pairs = closest_pairs(graph, shown_pairs);
  if (pairs.empty()) return {};
  Table table({Table::Align::left, Table::Align::left});
  for (const EdgeRef pair : pairs) {
    std::string reasons;
    append_reasons(reasons, graph,
                   graph.reasons(pair).first(std::min<std::size_t>(3, graph.reasons(pair).size())));
    table.add({fmt::format("{:.2f}", graph.weight(pair)), label_with_year(graph, graph.source(pair))});
    table.add({"", label_with_year(graph, graph.target(pair))});
    table.add({"", "  share: " + reasons});
  }
  return "\nClosest pairs of documents, and what they share\n" + table.text(width);
}

std::string ledger_section(const Ledger& ledger) {
  if (ledger.lines.empty()) return {};
  std::string parts;
  for (const LedgerDecision decision : ledger_decisions) {
    const std::size_t lines = ledger.count(decision);
    if (lines == 0) continue;
    parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", with_separators(lines), name_of(decision));
  }
  return fmt::format("\nVariants of one thing: {} (all in merges.tsv)\n", parts);
}

std::string files_section(const BuildOptions& options, const BuildResult& result) {
  Table table({Table::Align::left, Table::Align::right});
  for (const WrittenFile& file : result.files) table.add({file.name, file_size(file.bytes)});
  return fmt::format("\nWritten to {} in {:.2f} s\n", options.output, total_seconds(result)) +
         table.text(output_width());
}

void add_counts(JsonText& json, const KnowledgeGraph& graph) {
  const GraphCounts counts = count(graph);
  json.key("nodes");
  json.begin_object();
  for (int kind = 0; kind < kind_count; ++kind) {
    json.member(plural(static_cast<Kind>(kind)),
                std::uint64_t{counts.nodes.at(static_cast<std::size_t>(kind))});
  }
  json.end_object();
  json.key("edges");
  json.begin_object();
  for (int relation = 0; relation < relation_count; ++relation) {
    json.member(to_string(static_cast<Relation>(relation)),
                std::uint64_t{counts.edges.at(static_cast<std::size_t>(relation))});
  }
  json.end_object();
}

void add_ledger(JsonText& json, const Ledger& ledger) {
  json.key("merges");
  json.begin_object();
  for (const LedgerDecision decision : ledger_decisions) {
    json.member(to_string(decision), std::uint64_t{ledger.count(decision)});
  }
  json.end_object();
}

void add_options(JsonText& json, const BuildOptions& options, const BuildResult& result) {
  json.key("options");
  json.begin_object();
  json.member("base_iri", options.info.base_iri);
  json.member("title", options.info.title);
  json.member("related", std::uint64_t{result.related});
  json.member("topics_per_document",
              static_cast<std::uint64_t>(options.extraction.topics.topics_per_document));
  json.member("min_score", options.extraction.topics.min_score);
  json.key("weights");  // that are not as usual
  json.begin_object();
  for (const TopicWeightRow& row : topic_weight_rows()) {
    const double value = row.get(options.extraction.topics);
    if (row.of_weights && value != row.get(TopicOptions{})) json.member(row.name, value);
  }
  json.end_object();
  json.key("formats");
  json.begin_array();
  for (const std::string& format : options.formats) json.value(format);
  json.end_array();
  json.end_object();
}

void add_vocabularies(JsonText& json, const BuildResult& result) {
  json.key("vocabularies");
  json.begin_array();
  for (const auto& vocabulary : result.vocabularies) {
    json.begin_object();
    json.member("name", vocabulary.name);
    json.member("concepts", std::uint64_t{vocabulary.concepts});
    json.member("hash", vocabulary.hash);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string text_report(const BuildOptions& options, const BuildResult& result, std::size_t width) {
  std::string text = inputs_section(result.input, width);
  text += counts_section(result.graph);
  text += topics_section(result.graph, width);
  text += pairs_section(result.graph, width);
  text += ledger_section(result.ledger);
  text += rejects_section(result.input.rejects);
  text += files_section(options, result);
  return text;
}

std::string json_report(const BuildOptions& options, const BuildResult& result) {
  JsonText json(JsonText::Layout::indented);
  json.begin_object();
  json.member("generator", options.info.generator);
  add_input_members(json, result.input);
  add_counts(json, result.graph);
  add_ledger(json, result.ledger);
  json.member("dropped_characters", result.dropped_characters);
  add_options(json, options, result);
  add_vocabularies(json, result);
  json.key("files");
  json.begin_object();
  for (const WrittenFile& file : result.files) json.member(file.name, file.bytes);
  json.end_object();
  json.key("seconds");
  json.begin_object();
  for (const StageTime& time : result.times) json.member(time.name, rounded(time.seconds));
  json.member("total", rounded(total_seconds(result)));
  json.end_object();
  json.end_object();
  return json.text() + "\n";
}

std::string ledger_warnings(const BuildOptions& options, const BuildResult& result) {
  std::string lines;
  for (Diagnostic warning : result.ledger.warnings) {
    warning.place.file = options.merges;
    lines += fmt::format("warning: {}\n", to_string(warning));
  }
  return lines;
}

std::string build_hints(const BuildOptions& options, const BuildResult& result) {
  std::string hints;
  if (options.info.base_iri == GraphInfo{}.base_iri) {
    hints += "hint: identifiers begin with " + options.info.base_iri +
             "; set --base-iri to an address of your own before you publish them\n";
  }
  if (result.related_left_out) {
    hints += fmt::format("hint: related documents were left out beyond {} documents; --related 5 adds them\n",
                         with_separators(BuildOptions::default_related_documents));
  }
  if (result.dropped_characters > 0) {
    hints += fmt::format("hint: {} that XML cannot hold (control characters) were left out\n",
                         counted(result.dropped_characters, "character"));
  }
  for (const std::string& name : result.older_files) {
    hints += fmt::format("hint: {} is left from an earlier run; --format would write it anew\n", name);
  }
  return hints;
}

}  // namespace weft
