#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.hpp"
#include "extract/text/definitions.hpp"
#include "extract/text/language.hpp"
#include "extract/text/negation.hpp"
#include "extract/text/tokeniser.hpp"
#include "extract/topics/topic_extractor.hpp"
#include "extract/vocabulary/vocabulary.hpp"
#include "tests/unit/extract/recording_sink.hpp"

namespace weft {

/// A user's thesaurus in Turtle (or any form that is read), without the built-in vocabularies, and the topics
/// it finds. `skos:` and `t:` are declared.
class Thesaurus {
 public:
  explicit Thesaurus(std::string_view concepts, std::string_view name = "t.ttl")
      : vocabulary_(load(concepts, name)), index_({&vocabulary_}, lexicon_) {}
  Thesaurus(const Thesaurus&) = delete;
  Thesaurus& operator=(const Thesaurus&) = delete;

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

  /// What is said of a record with this title, language field and abstract, and nothing else.
  [[nodiscard]] RecordingSink statements(std::string_view title, std::string_view declared = {},
                                         std::string_view abstract = {}) const {
    Record record;
    record.title = title;
    record.abstract = abstract;
    AnalysedRecord analysed;
    analysed.record = &record;
    analysed.document = node_id(Kind::document, "d");
    analysed.language = detect_language(declared, title, abstract);
    analysed.texts.resize(2);
    analysed.texts[0].field = Field::title;
    analysed.texts[0].text = title;
    Tokeniser tokeniser(lexicon_);
    tokeniser.tokenise(title, analysed.language, analysed.texts[0].tokens);
    analysed.texts[1].field = Field::abstract;
    analysed.texts[1].text = abstract;
    tokeniser.tokenise(abstract, analysed.language, analysed.texts[1].tokens);
    find_definitions(analysed);
    mark_negations(analysed);
    TopicExtractor extractor(index_);
    RecordingSink sink;
    extractor.extract(analysed, sink);
    return sink;
  }

  /// The last parts of the IRIs of the topics that the title speaks of, sorted, joined by spaces.
  [[nodiscard]] std::string topics(std::string_view title, std::string_view declared = {}) const {
    return matched(statements(title, declared));
  }
  /// Likewise of an abstract in English, where a word in passing counts less than in a title.
  [[nodiscard]] std::string topics_of_abstract(std::string_view abstract) const {
    return matched(statements("Notes", "en", abstract));
  }

 private:
  static std::string matched(const RecordingSink& said) {
    std::set<std::string> found;
    for (const RecordingSink::Edge& edge : said.edges(Relation::about_topic)) {
      if (edge.method == Method::matched) found.insert(edge.target.substr(edge.target.rfind('/') + 1));
    }
    std::string out;
    for (const std::string& each : found) out += (out.empty() ? "" : " ") + each;
    return out;
  }

  static Vocabulary load(std::string_view concepts, std::string_view name) {
    std::string text =
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix t: <http://t.example/> .\n";
    text += concepts;
    const auto source = memory_source(std::string(name), text);
    return Vocabulary::load(*source, std::string(name), false);
  }

  Vocabulary vocabulary_;
  Lexicon lexicon_;
  TopicIndex index_;
};

}  // namespace weft
