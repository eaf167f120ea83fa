#include "evaluate/uncovered_phrases.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/unicode.hpp"
#include "evaluate/phrase_counts.hpp"
#include "evaluate/phrase_text.hpp"

namespace weft {

namespace {

constexpr std::size_t documents_per_required = 1000;
constexpr double single_word_weight = 0.5;

// How one phrase is written, and where first.
struct Writing {
  struct Form {
    std::size_t count = 0;
    std::map<std::string, std::size_t> spellings;  // with capitals
  };
  std::map<std::string, Form> forms;  // by lower case
  std::size_t in_running_text = 0;    // in abstracts
  std::size_t capitalised = 0;        // of those
  NodeRef document;
  bool opened = false;  // it stands there where nouns are expected
  Field field = Field::title;
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Nouns mostly stand behind articles and the like, verbs do not.
bool is_noun(const PhraseCounts::Count& count) { return count.opened * 2 >= count.occurrences; }

// What stands in no document without one and the same longer term is a piece of that.
bool is_candidate(const PhraseCounts::Count& count) {
  return count.is_term && count.documents > count.most_longer;
}

double score_of(const PhraseCounts::Count& count) {
  double documents = count.documents;
  if (count.longer > 0) documents -= static_cast<double>(count.longer_documents) / count.longer;
  return (count.size == 1 ? single_word_weight : std::log2(count.size + 1.0)) * documents;
}

class Finder {
 public:
  Finder(const KnowledgeGraph& graph, const UncoveredOptions& options)
      : graph_(graph), options_(options), texts_(graph), documents_(graph.nodes_of(Kind::document)) {}

  std::vector<UncoveredPhrase> find() {
    count();
    choose();
    collect();
    return best();
  }

 private:
  void count() {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (std::uint32_t i = documents_.first.value(); i < documents_.second.value(); ++i) {
      const std::string_view language = texts_.language_of(NodeRef(i));
      const auto number =
          numbers.try_emplace(language, static_cast<std::uint32_t>(numbers.size())).first->second;
      if (number == languages_.size()) languages_.push_back(language);
      counts_.add_document(texts_.runs(NodeRef(i)), number, has_word_list(language));
    }
    const std::size_t documents = documents_.second.value() - documents_.first.value();
    min_documents_ = options_.min_documents > 0
                         ? options_.min_documents
                         : std::max<std::size_t>(2, documents / documents_per_required);
    counts_.count(min_documents_);
  }

  // A single word in so few documents is there by chance.
  [[nodiscard]] bool is_term_alone(const PhraseCounts::Count& count) const {
    return count.documents > min_documents_ && (!has_word_list(languages_[count.language]) || is_noun(count));
  }

  // Some more than asked for: names that the graph knows are left out later. Equal scores stay together, so
  // that their order can be that of their words.
  void choose() {
    std::vector<std::pair<double, PhraseHash>> scored;
    for (const auto& [hash, count] : counts_.counts()) {
      if (count.size == 1 && !is_term_alone(count)) continue;
      if (is_candidate(count) && score_of(count) > 0) scored.emplace_back(score_of(count), hash);
    }
    std::ranges::sort(scored, std::ranges::greater{});
    const std::size_t wanted = options_.top * 2 + 20;
    for (std::size_t i = 0; i < scored.size(); ++i) {
      if (i >= wanted && scored[i].first < scored[wanted - 1].first) break;
      chosen_.try_emplace(scored[i].second);
    }
  }

  void collect() {
    std::vector<PhraseWindow> windows;
    for (std::uint32_t i = documents_.first.value(); i < documents_.second.value(); ++i) {
      for (const PhraseRun& run : texts_.runs(NodeRef(i))) {
        PhraseCounts::windows(run.words, windows);
        for (const PhraseWindow& window : windows) {
          const auto at = chosen_.find(window.hash);
          if (at != chosen_.end()) note(at->second, NodeRef(i), run, window);
        }
      }
    }
  }

  static void note(Writing& writing, NodeRef document, const PhraseRun& run, const PhraseWindow& window) {
    const std::size_t begin = run.words[window.first].begin;
    const std::size_t end = run.words[window.last].end;
    const std::string spelling = single_line(run.text.substr(begin, end - begin));
    Writing::Form& form = writing.forms[lower_case(spelling)];
    ++form.count;
    ++form.spellings[spelling];
    if (run.field == Field::abstract) {
      ++writing.in_running_text;
      bool capitalised = true;
      for (std::size_t i = window.first; i <= window.last; ++i) {
        const PhraseWord& word = run.words[i];
        const bool must = word.role == WordRole::content || word.role == WordRole::generic;
        capitalised = capitalised && (word.capitalised || !must);
      }
      writing.capitalised += capitalised ? 1 : 0;
    }
    // The first place, but better one where it stands as a noun.
    if (writing.document.valid() && (writing.opened || !window.opened)) return;
    writing.opened = window.opened;
    writing.document = document;
    writing.field = run.field;
    writing.text = run.text;
    writing.begin = begin;
    writing.end = end;
  }

  std::vector<UncoveredPhrase> best() {
    const std::unordered_set<std::string> known = names();
    std::vector<UncoveredPhrase> phrases;
    for (auto& [hash, writing] : chosen_) {
      UncoveredPhrase phrase = described(hash, writing);
      if (!known.contains(fold(phrase.text))) phrases.push_back(std::move(phrase));
    }
    std::ranges::sort(phrases, [](const UncoveredPhrase& a, const UncoveredPhrase& b) {
      if (a.score != b.score) return a.score > b.score;
      return std::tie(a.text, a.language) < std::tie(b.text, b.language);
    });
    if (phrases.size() > options_.top) phrases.resize(options_.top);
    return phrases;
  }

  [[nodiscard]] UncoveredPhrase described(PhraseHash hash, const Writing& writing) const {
    const PhraseCounts::Count& count = counts_.counts().at(hash);
    const auto form =
        std::ranges::max_element(writing.forms, {}, [](const auto& each) { return each.second.count; });
    // Of spellings that are as frequent the last: small letters come behind capitals.
    const auto& spellings = form->second.spellings;
    const auto spelling = std::max_element(spellings.rbegin(), spellings.rend(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
    return {.text = spelling->first,
            .language = std::string(texts_.language_of(writing.document)),
            .documents = count.documents,
            .score = score_of(count),
            .name = writing.in_running_text > 0 && writing.capitalised * 5 >= writing.in_running_text * 4,
            .example = writing.document,
            .field = writing.field,
            .field_text = writing.text,
            .begin = writing.begin,
            .end = writing.end};
  }

  // What the graph's nodes are called, in folded form.
  [[nodiscard]] std::unordered_set<std::string> names() const {
    std::unordered_set<std::string> names;
    for (std::uint32_t i = documents_.second.value(); i < graph_.node_count(); ++i) {
      names.insert(fold(graph_.label(NodeRef(i))));
      for (const PropertyRow& row : graph_.properties(NodeRef(i))) {
        if (row.property == Property::preferred_label || row.property == Property::alternative_label ||
            row.property == Property::acronym) {
          names.insert(fold(graph_.text(row.value)));
        }
      }
    }
    return names;
  }

  const KnowledgeGraph& graph_;
  const UncoveredOptions& options_;
  PhraseTexts texts_;
  std::pair<NodeRef, NodeRef> documents_;
  std::size_t min_documents_ = 0;
  PhraseCounts counts_;
  std::vector<std::string_view> languages_;  // by the numbers given to `counts_`
  std::unordered_map<PhraseHash, Writing> chosen_;
};

}  // namespace

std::vector<UncoveredPhrase> uncovered_phrases(const KnowledgeGraph& graph, const UncoveredOptions& options) {
  return Finder(graph, options).find();
}

}  // namespace weft
