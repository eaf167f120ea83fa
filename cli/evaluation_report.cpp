#include "cli/evaluation_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "exporters/quotation.hpp"

namespace weft {

namespace {

std::string figure(double value) { return fmt::format("{:.3f}", value); }

std::string share(const Share& share) {
  const double value =
      share.all == 0 ? 1.0 : static_cast<double>(share.count) / static_cast<double>(share.all);
  return fmt::format("{}  ({} of {})", figure(value), with_separators(share.count),
                     with_separators(share.all));
}

void add_row(Table& table, std::string_view name, const Tally& tally) {
  if (tally == Tally{}) return table.add({std::string(name), "-", "-", "-", "0", "0", "0"});
  table.add({std::string(name), figure(tally.precision()), figure(tally.recall()), figure(tally.f1()),
             with_separators(tally.right), with_separators(tally.wrong), with_separators(tally.missed)});
}

std::string kinds_table(const KindTallies& kinds) {
  constexpr Table::Align right = Table::Align::right;
  Table table({Table::Align::left, right, right, right, right, right, right});
  table.add({"", "precision", "recall", "F1", "right", "wrong", "missed"});
  Tally all;
  for (std::size_t i = 0; i < gold_kind_count; ++i) {
    add_row(table, to_string(static_cast<GoldKind>(i)), kinds[i]);
    all.add(kinds[i]);
  }
  add_row(table, "all", all);
  return table.text(output_width());
}

std::string details_table(const Evaluation& evaluation) {
  const Scores& scores = evaluation.scores;
  Table table({Table::Align::left, Table::Align::left});
  if (evaluation.gold.marks_main) table.add({"main topics found", share(scores.main_topics)});
  for (const auto& [best, tally] : scores.at) {
    table.add({fmt::format("topics, F1 of the best {}", best), figure(tally.f1())});
  }
  table.add({"topics, F1 with half credit for neighbours", figure(scores.neighbours.f1())});
  if (scores.forbidden.all > 0) {
    table.add({"forbidden items found", fmt::format("{} of {}", with_separators(scores.forbidden.count),
                                                    with_separators(scores.forbidden.all))});
  }
  if (scores.years.all > 0) table.add({"years right", share(scores.years)});
  if (evaluation.related.documents > 0) {
    table.add({fmt::format("related documents, nDCG of the first {}", RelatedScores::cut),
               figure(evaluation.related.ndcg)});
    table.add({"related documents, R-precision", figure(evaluation.related.r_precision)});
  }
  return table.text(output_width());
}

std::string errors_of(const Evaluation& evaluation, std::size_t record) {
  const RecordScore& score = evaluation.scores.records[record];
  if (score.mistakes.empty()) return {};
  const GoldRecord& gold = evaluation.gold.records[record];
  const std::string& title = gold.title.empty() ? gold.iri : gold.title;
  std::string text = shorten(fmt::format("\n{}  {}", gold.id, single_line(title)), output_width()) + "\n";
  for (const Mistake& mistake : score.mistakes) {
    std::string why;
    for (const std::string& reason : reasons(evaluation, mistake)) {
      why += fmt::format("{}“{}”", why.empty() ? "" : ", ", reason);
    }
    const bool named = mistake.id.empty() || mistake.id == mistake.label;
    text += shorten(fmt::format("  {:<13} {:<9} {}{}{}{}", to_string(mistake.kind), to_string(mistake.sort),
                                single_line(mistake.label), named ? "" : fmt::format(" [{}]", mistake.id),
                                why.empty() ? "" : ": ", why),
                    output_width()) +
            "\n";
  }
  return text;
}

}  // namespace

std::vector<std::string> reasons(const Evaluation& evaluation, const Mistake& mistake) {
  constexpr std::size_t most = 3;
  std::vector<std::string> texts;
  for (const std::string& why : mistake.why) texts.push_back(single_line(why));
  if (!mistake.edge.valid()) return texts;
  for (const EvidenceRow& row : evaluation.graph.evidence(mistake.edge)) {
    std::string quotation;
    append_quotation(quotation, evaluation.graph, row);
    quotation = single_line(quotation);
    const bool is_new = std::ranges::find(texts, quotation) == texts.end();
    if (!quotation.empty() && is_new && texts.size() < most) texts.push_back(std::move(quotation));
  }
  return texts;
}

std::string evaluation_text(const Evaluation& evaluation, const EvaluationTextOptions& options) {
  const Scores& scores = evaluation.scores;
  std::string text = counted(scores.documents.all, "labelled record");
  if (scores.documents.count < scores.documents.all) {
    text += fmt::format(", {} of them in the graph", with_separators(scores.documents.count));
  }
  text += "\n" + kinds_table(scores.kinds) + "\n" + details_table(evaluation);
  if (options.by_language) {
    for (const auto& [language, kinds] : scores.languages) {
      text += fmt::format("\nLanguage: {}\n{}", language.empty() ? "unknown" : language, kinds_table(kinds));
    }
  }
  if (options.errors) {
    for (std::size_t i = 0; i < scores.records.size(); ++i) text += errors_of(evaluation, i);
  }
  return text;
}

std::string evaluation_warnings(const Evaluation& evaluation) {
  constexpr std::size_t shown = 10;
  std::string names;
  std::size_t missing = 0;
  for (std::size_t i = 0; i < evaluation.scores.records.size(); ++i) {
    if (evaluation.scores.records[i].document.valid()) continue;
    const GoldRecord& gold = evaluation.gold.records[i];
    const std::string& name = !gold.id.empty() ? gold.id : !gold.title.empty() ? gold.title : gold.iri;
    if (++missing <= shown) names += fmt::format("{}{}", missing > 1 ? ", " : "", single_line(name));
  }
  if (missing == 0) return {};
  return fmt::format("weft: warning: not in the graph, all counted as missed: {}: {}{}\n",
                     counted(missing, "record"), names, missing > shown ? " ..." : "");
}

}  // namespace weft
