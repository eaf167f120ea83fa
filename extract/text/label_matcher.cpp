#include "extract/text/label_matcher.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "base/ascii.hpp"
#include "base/text_store.hpp"
#include "base/unicode.hpp"
#include "extract/text/accents.hpp"
#include "extract/text/compounds.hpp"
#include "extract/text/exact_spelling.hpp"
#include "extract/text/inflection.hpp"
#include "extract/text/label_trie.hpp"
#include "extract/text/segmenter.hpp"
#include "extract/text/stemmer.hpp"

namespace weft {

namespace {

// Longer labels are sentences, which no text repeats word by word; they are ignored.
constexpr std::size_t longest_label = 32;
// More than any thesaurus has: labels in further ones are ignored.
constexpr std::size_t most_languages = 1000;
constexpr std::uint32_t no_word = 0xFFFFFFFF;

}  // namespace

struct LabelMatcher::Parts {
  struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool capitalised = false;
  };
  // One of many: small.
  struct Known {
    std::string_view text;  // in `texts`
    std::uint32_t entry = 0;
    std::uint32_t breaks = 0;            // bit i: a phrase break before word i is part of the label
    std::uint32_t first_word = no_word;  // in `words`, for labels whose case matters
    std::uint16_t language = 0;          // in `languages`
    std::uint8_t word_count = 0;
    LabelKind kind = LabelKind::alternative;
    LabelCase letter_case = LabelCase::any;
    bool ambiguous : 1 = false;
    bool weak : 1 = false;
    bool false_friend : 1 = false;
    bool acronym : 1 = false;  // one word in capitals
  };
  struct Language {
    std::string name;
    Stemmer stemmer;
    bool accents = false;  // some label has one
  };

  Parts(Unit chosen, Lexicon& filled) : unit(chosen), lexicon(&filled) {}

  std::optional<std::uint16_t> language_number(std::string_view name);
  [[nodiscard]] std::string_view language_of(const Known& known) const {
    return languages[known.language].name;
  }

  void add(const MatcherLabel& label);
  void add_words(const Known& known, std::uint32_t index);
  void add_stems(const Known& known, std::uint32_t index);
  void add_variants(const Known& known, std::uint32_t index, std::size_t at);
  // Appends the longest labels that begin at token `first` and end by token `limit`; returns their end, or
  // `first` when there are none.
  std::size_t find_at(const AnalysedField& field, std::string_view language, std::size_t first,
                      std::size_t limit, std::vector<LabelMatch>& matches) const;
  bool accepts(const Known& known, std::string_view language, const AnalysedField& field, std::size_t first,
               std::size_t last) const;

  Unit unit;
  Lexicon* lexicon;
  std::vector<Language> languages;
  std::vector<Token> tokens;     // scratch of `add`
  std::vector<StemRef> stems;    // likewise
  std::vector<WordRef> spelled;  // likewise
  TextStore texts;
  std::vector<Known> labels;
  std::vector<Word> words;
  LabelTrie<WordTag> by_word;
  LabelTrie<StemTag> by_stem;
};

std::optional<std::uint16_t> LabelMatcher::Parts::language_number(std::string_view name) {
  const auto known = std::ranges::find(languages, name, &Language::name);
  if (known != languages.end()) return static_cast<std::uint16_t>(known - languages.begin());
  if (languages.size() == most_languages) return std::nullopt;
  languages.push_back({.name = std::string(name), .stemmer = Stemmer(name)});
  return static_cast<std::uint16_t>(languages.size() - 1);
}

void LabelMatcher::Parts::add(const MatcherLabel& label) {
  segment(label.text, tokens);
  if (tokens.empty() || tokens.size() > longest_label) return;
  const auto language = language_number(label.language);
  if (!language) return;
  Known known{.text = texts.store(label.text),
              .entry = label.entry,
              .language = *language,
              .word_count = static_cast<std::uint8_t>(tokens.size()),
              .kind = label.kind,
              .letter_case = label.letter_case,
              .ambiguous = label.ambiguous,
              .weak = label.weak,
              .false_friend = label.false_friend,
              .acronym = tokens.size() == 1 && tokens[0].upper};
  if (label.letter_case != LabelCase::any) known.first_word = static_cast<std::uint32_t>(words.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (label.letter_case != LabelCase::any) {
      words.push_back({.begin = tokens[i].begin, .end = tokens[i].end, .capitalised = tokens[i].capitalised});
    }
    if (tokens[i].breaks_phrase) known.breaks |= std::uint32_t{1} << i;
  }
  const auto index = static_cast<std::uint32_t>(labels.size());
  const bool words_only =
      unit == Unit::words || known.letter_case == LabelCase::exact || label.language.empty();
  if (words_only) {
    add_words(known, index);
  } else {
    add_stems(known, index);
  }
  labels.push_back(known);
}

void LabelMatcher::Parts::add_words(const Known& known, std::uint32_t index) {
  spelled.clear();
  for (const Token& token : tokens) {
    spelled.push_back(lexicon->add_word(word_form(surface_of(known.text, token))));
  }
  by_word.add(spelled, index);
  if (known.acronym && known.letter_case == LabelCase::exact) {
    spelled = {lexicon->add_word(word_form(surface_of(known.text, tokens[0])) + "s")};
    by_word.add(spelled, index);
  }
}

void LabelMatcher::Parts::add_stems(const Known& known, std::uint32_t index) {
  Stemmer& stemmer = languages[known.language].stemmer;
  stems.clear();
  for (const Token& token : tokens) {
    stems.push_back(lexicon->add_stem(stemmer.stem(surface_of(known.text, token))));
  }
  by_stem.add(stems, index);
  languages[known.language].accents = languages[known.language].accents || has_accents(known.text);
  for (std::size_t i = 0; i < tokens.size(); ++i) add_variants(known, index, i);
}

// "Counter-trafficking" is also written "countertrafficking", "landmines" also "land mines".
void LabelMatcher::Parts::add_variants(const Known& known, std::uint32_t index, std::size_t at) {
  Stemmer& stemmer = languages[known.language].stemmer;
  const std::string_view language = language_of(known);
  const auto add_with = [&](std::size_t replaced, const std::vector<std::string_view>& words_instead) {
    stems.clear();
    for (std::size_t i = 0; i < at; ++i) {
      stems.push_back(lexicon->add_stem(stemmer.stem(surface_of(known.text, tokens[i]))));
    }
    for (const std::string_view word : words_instead) stems.push_back(lexicon->add_stem(stemmer.stem(word)));
    for (std::size_t i = at + replaced; i < tokens.size(); ++i) {
      stems.push_back(lexicon->add_stem(stemmer.stem(surface_of(known.text, tokens[i]))));
    }
    by_stem.add(stems, index);
  };
  const std::string_view word = surface_of(known.text, tokens[at]);
  if (!is_ascii(word)) return;
  const std::string small = ascii_lower(word);
  if (const std::size_t joint = compound_joint(small, language); joint > 0) {
    add_with(1, {std::string_view(small).substr(0, joint), std::string_view(small).substr(joint)});
  }
  if (at + 1 == tokens.size() || tokens[at + 1].breaks_phrase) return;
  const std::string whole = small + ascii_lower(surface_of(known.text, tokens[at + 1]));
  if (tokens[at + 1].joined || compound_joint(whole, language) == small.size()) add_with(2, {whole});
}

bool LabelMatcher::Parts::accepts(const Known& known, std::string_view language, const AnalysedField& field,
                                  std::size_t first, std::size_t last) const {
  const std::string_view own = language_of(known);
  if (!own.empty() && !language.empty() && own != language) return false;
  if (known.letter_case == LabelCase::any) {
    if (unit != Unit::stems || own.empty()) return true;
    const std::string_view surface =
        surface_of(field, {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    if (!accents_agree(surface, known.text, own, field.text, languages[known.language].accents)) return false;
    // Nothing around a single stem tells which word of its family is meant.
    return known.word_count != 1 || last != first + 1 || is_inflection(surface, known.text, own);
  }
  for (std::size_t i = 0; i < known.word_count && first + i < field.tokens.size(); ++i) {
    const Token& token = field.tokens[first + i];
    const Word& word = words[known.first_word + i];
    if (known.letter_case == LabelCase::capitalised) {
      if (word.capitalised && !token.capitalised) return false;
    } else if (!spells_exactly(surface_of(field.text, token),
                               known.text.substr(word.begin, word.end - word.begin), known.acronym)) {
      return false;
    }
  }
  return true;
}

LabelMatcher::LabelMatcher(Unit unit, Lexicon& lexicon) : parts_(std::make_unique<Parts>(unit, lexicon)) {}
LabelMatcher::LabelMatcher(LabelMatcher&&) noexcept = default;
LabelMatcher& LabelMatcher::operator=(LabelMatcher&&) noexcept = default;
LabelMatcher::~LabelMatcher() = default;

void LabelMatcher::add(const MatcherLabel& label) { parts_->add(label); }

void LabelMatcher::freeze() {
  parts_->by_word.freeze();
  parts_->by_stem.freeze();
  for (Parts::Language& language : parts_->languages) language.stemmer = Stemmer({});
  parts_->tokens = {};
  parts_->labels.shrink_to_fit();
}

KnownLabel LabelMatcher::label(std::uint32_t index) const {
  const Parts::Known& known = parts_->labels[index];
  return {.text = known.text,
          .language = parts_->language_of(known),
          .kind = known.kind,
          .letter_case = known.letter_case,
          .ambiguous = known.ambiguous,
          .weak = known.weak,
          .false_friend = known.false_friend,
          .entry = known.entry};
}

std::size_t LabelMatcher::label_count() const { return parts_->labels.size(); }

std::size_t LabelMatcher::Parts::find_at(const AnalysedField& field, std::string_view language,
                                         std::size_t first, std::size_t limit,
                                         std::vector<LabelMatch>& matches) const {
  const std::size_t before = matches.size();
  std::size_t longest = first;
  // Keeps the labels of the longest accepted span.
  const auto take = [&](std::size_t last, std::uint32_t breaks, std::uint32_t index) {
    if (last > limit || last < longest) return;
    const Known& known = labels[index];
    if ((breaks & ~known.breaks) != 0 || !accepts(known, language, field, first, last)) return;
    if (last > longest) matches.resize(before);
    longest = last;
    matches.push_back({.first = static_cast<std::uint32_t>(first),
                       .last = static_cast<std::uint32_t>(last),
                       .label = index});
  };
  by_word.walk(
      field.tokens, first, [](const Token& token) { return token.word; }, take);
  if (unit == Unit::stems) {
    by_stem.walk(
        field.tokens, first, [](const Token& token) { return token.stem; }, take);
  }
  if (matches.size() - before > 1) {
    const auto begin = matches.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(begin, matches.end(), [](const auto& a, const auto& b) { return a.label < b.label; });
  }
  return longest;
}

void LabelMatcher::find(const AnalysedField& field, std::string_view language,
                        std::vector<LabelMatch>& matches) const {
  matches.clear();
  const std::size_t end = field.tokens.size();
  for (std::size_t first = 0; first < end;) {
    const std::size_t last = parts_->find_at(field, language, first, end, matches);
    first = std::max(last, first + 1);
  }
}

void LabelMatcher::find_inside(const AnalysedField& field, std::string_view language, const LabelMatch& whole,
                               std::vector<LabelMatch>& matches) const {
  for (std::size_t first = whole.first; first < whole.last;) {
    const std::size_t limit = first == whole.first ? whole.last - 1 : whole.last;
    const std::size_t last = parts_->find_at(field, language, first, limit, matches);
    first = std::max(last, first + 1);
  }
}

}  // namespace weft
