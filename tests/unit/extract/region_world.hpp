#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/places/region_extractor.hpp"
#include "extract/text/negation.hpp"
#include "extract/text/tokeniser.hpp"
#include "recording_sink.hpp"

/// One record through the region extractor, with the places that ship with Weft.
namespace weft::testing_regions {

using Keys = std::vector<std::string>;

// The extractor with words that other vocabularies know.
struct World {
  World() : gazetteer(Gazetteer::builtin()), matcher(LabelMatcher::Unit::words, lexicon) {
    gazetteer.add_labels(matcher);
    matcher.freeze();
    for (const char* word :
         {"humanitarian", "response", "plan", "crisis", "refugee", "ministry", "eastern"}) {
      lexicon.add_word(word);
    }
  }
  Lexicon lexicon;
  Gazetteer gazetteer;
  LabelMatcher matcher;
};

inline const World& world() {
  static const World instance;
  return instance;
}

struct Input {
  std::vector<std::string_view> countries = {};
  std::vector<std::string_view> regions = {};
  std::string_view title = "A title";
  std::string_view abstract = {};
  std::string language = "en";
  std::vector<AnalysedRecord::Definition> definitions = {};
};

inline RecordingSink run(const Input& input, std::vector<std::string_view> masked = {}) {
  Record record;
  record.title = input.title;
  record.abstract = input.abstract;
  record.countries.assign(input.countries.begin(), input.countries.end());
  record.regions.assign(input.regions.begin(), input.regions.end());
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.document = node_id(Kind::document, "d");
  analysed.language = input.language;
  analysed.definitions = input.definitions;
  Tokeniser tokeniser(world().lexicon);
  analysed.texts.resize(2);
  analysed.texts[0] = {.field = Field::title, .ordinal = 0, .text = input.title, .tokens = {}};
  analysed.texts[1] = {.field = Field::abstract, .ordinal = 0, .text = input.abstract, .tokens = {}};
  for (AnalysedField& field : analysed.texts) {
    tokeniser.tokenise(field.text, input.language, field.tokens);
    for (Token& token : field.tokens) {
      for (const std::string_view name : masked) {
        const std::size_t at = field.text.find(name);
        if (at != std::string_view::npos && token.begin >= at && token.end <= at + name.size()) {
          token.masked = true;
        }
      }
    }
  }
  mark_negations(analysed);
  RecordingSink sink;
  sink.entity({.id = analysed.document, .kind = Kind::document, .key = "d", .label = "d"});
  RegionExtractor(world().gazetteer, world().matcher).extract(analysed, sink);
  return sink;
}

inline Keys mentioned(std::string_view abstract, std::string language = "en") {
  return run({.abstract = abstract, .language = std::move(language)}).targets(Relation::mentions);
}

inline Keys covered(const Input& input) { return run(input).targets(Relation::covers); }

}  // namespace weft::testing_regions
