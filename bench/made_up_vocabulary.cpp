#include "bench/made_up_vocabulary.hpp"

#include <fmt/format.h>

#include "bench/made_up_words.hpp"
#include "bench/random.hpp"

namespace weft::bench {

namespace {
constexpr std::uint32_t labels_per_concept = 3;
constexpr std::uint32_t label_words = 20000;  // the words that labels are made of, frequent ones left out
}  // namespace

std::string MadeUpVocabulary::label(std::uint32_t number) const {
  Random random(0x5EED0000ULL + number);
  const std::uint32_t length = 1 + random.below(4);
  // The first word is unique to the label: no two labels are equal.
  std::string text = made_up_word(200 + label_words + number);
  for (std::uint32_t i = 1; i < length; ++i) text += " " + made_up_word(200 + random.below(label_words));
  return text;
}

void MadeUpVocabulary::write_turtle(ByteSink& sink) const {
  sink.write(
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
      "@prefix c: <https://thesaurus.example/concept/> .\n"
      "<https://thesaurus.example/> a skos:ConceptScheme .\n");
  const std::uint32_t concepts = (label_count_ + labels_per_concept - 1) / labels_per_concept;
  for (std::uint32_t i = 0; i < concepts; ++i) {
    std::string text = fmt::format("c:{0} a skos:Concept ; skos:inScheme <https://thesaurus.example/>", i);
    for (std::uint32_t k = 0; k < labels_per_concept && i * labels_per_concept + k < label_count_; ++k) {
      text += fmt::format(" ; skos:{} \"{}\"@en", k == 0 ? "prefLabel" : "altLabel",
                          label(i * labels_per_concept + k));
    }
    if (i > 0) text += fmt::format(" ; skos:broader c:{}", (i - 1) / 10);
    if (i > 10) text += fmt::format(" ; skos:related c:{}", i / 2);
    text += " .\n";
    sink.write(text);
  }
}

}  // namespace weft::bench
