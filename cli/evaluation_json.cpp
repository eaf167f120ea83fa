#include <fmt/format.h>

#include <string>

#include "cli/evaluation_report.hpp"
#include "cli/json_text.hpp"
#include "cli/node_json.hpp"

namespace weft {

namespace {

class Writer {
 public:
  explicit Writer(const Evaluation& evaluation) : evaluation_(evaluation), scores_(evaluation.scores) {}

  std::string write() {
    json_.begin_object();
    json_.member("labelled_records", std::uint64_t{scores_.documents.all});
    json_.member("records_in_graph", std::uint64_t{scores_.documents.count});
    kinds("kinds", scores_.kinds, true);
    figures("all", scores_.all);
    details();
    languages();
    records();
    json_.end_object();
    return json_.text() + "\n";
  }

 private:
  void numbers(const Tally& tally) {
    json_.member("precision", rounded(tally.precision()));
    json_.member("recall", rounded(tally.recall()));
    json_.member("f1", rounded(tally.f1()));
    json_.member("right", std::uint64_t{tally.right});
    json_.member("wrong", std::uint64_t{tally.wrong});
    json_.member("missed", std::uint64_t{tally.missed});
  }
  void figures(std::string_view name, const Tally& tally) {
    json_.key(name);
    json_.begin_object();
    numbers(tally);
    json_.end_object();
  }
  void kinds(std::string_view name, const KindTallies& kinds, bool with_macro) {
    json_.key(name);
    json_.begin_object();
    for (std::size_t i = 0; i < gold_kind_count; ++i) {
      json_.key(to_string(static_cast<GoldKind>(i)));
      json_.begin_object();
      numbers(kinds[i]);
      if (with_macro) json_.member("macro_f1", rounded(scores_.macro_f1[i]));
      json_.end_object();
    }
    json_.end_object();
  }
  void share(std::string_view name, std::string_view count_name, const Share& share) {
    json_.key(name);
    json_.begin_object();
    json_.member(count_name, std::uint64_t{share.count});
    json_.member("of", std::uint64_t{share.all});
    json_.end_object();
  }

  void details() {
    if (evaluation_.gold.marks_main) share("main_topics", "found", scores_.main_topics);
    json_.key("topics_at");
    json_.begin_object();
    for (const auto& [best, tally] : scores_.at) figures(std::to_string(best), tally);
    json_.end_object();
    json_.key("topics_with_neighbours");
    json_.begin_object();
    json_.member("precision", rounded(scores_.neighbours.precision()));
    json_.member("recall", rounded(scores_.neighbours.recall()));
    json_.member("f1", rounded(scores_.neighbours.f1()));
    json_.end_object();
    share("forbidden", "found", scores_.forbidden);
    share("years", "right", scores_.years);
    if (evaluation_.related.documents == 0) return;
    json_.key("related");
    json_.begin_object();
    json_.member("documents", std::uint64_t{evaluation_.related.documents});
    json_.member(fmt::format("ndcg_at_{}", RelatedScores::cut), rounded(evaluation_.related.ndcg));
    json_.member("r_precision", rounded(evaluation_.related.r_precision));
    json_.end_object();
  }

  void languages() {
    json_.key("languages");
    json_.begin_object();
    for (const auto& [language, tallies] : scores_.languages) {
      kinds(language.empty() ? "unknown" : language, tallies, false);
    }
    json_.end_object();
  }

  // Only records with something to say.
  void records() {
    json_.key("records");
    json_.begin_array();
    for (std::size_t i = 0; i < scores_.records.size(); ++i) {
      const RecordScore& score = scores_.records[i];
      if (score.mistakes.empty() && score.document.valid()) continue;
      const GoldRecord& gold = evaluation_.gold.records[i];
      json_.begin_object();
      json_.member("id", std::string_view(gold.id));
      json_.member("title", std::string_view(gold.title));
      json_.key("in_graph");
      json_.truth(score.document.valid());
      json_.key("errors");
      json_.begin_array();
      for (const Mistake& mistake : score.mistakes) error(mistake);
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  void error(const Mistake& mistake) {
    json_.begin_object();
    json_.member("kind", to_string(mistake.kind));
    json_.member("error", to_string(mistake.sort));
    json_.member("id", std::string_view(mistake.id));
    json_.member("label", std::string_view(mistake.label));
    if (mistake.edge.valid()) {
      json_.member("iri", iri_of(evaluation_.graph, evaluation_.graph.target(mistake.edge)));
      json_.member("score", rounded(evaluation_.graph.weight(mistake.edge)));
    }
    json_.key("why");
    json_.begin_array();
    for (const std::string& why : reasons(evaluation_, mistake)) json_.value(std::string_view(why));
    json_.end_array();
    json_.end_object();
  }

  const Evaluation& evaluation_;
  const Scores& scores_;
  JsonText json_{JsonText::Layout::indented};
};

}  // namespace

std::string evaluation_json(const Evaluation& evaluation) { return Writer(evaluation).write(); }

}  // namespace weft
