#include "extract/text/label_matcher.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "extract/text/inflection.hpp"
#include "extract/text/label_trie.hpp"
#include "extract/text/segmenter.hpp"
#include "extract/text/stemmer.hpp"

namespace weft {

namespace {

// Longer labels are sentences, which no text repeats word by word; they are ignored.
constexpr std::size_t longest_label = 32;

std::string_view surface_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

// "U.S" spells "US".
bool same_letters(std::string_view surface, std::string_view label) {
  if (surface == label) return true;
  if (surface.find('.') == std::string_view::npos && label.find('.') == std::string_view::npos) return false;
  const auto without_dots = [](std::string_view word) {
    std::string kept(word);
    std::erase(kept, '.');
    return kept;
  };
  return without_dots(surface) == without_dots(label);
}

// Equal, or the plural of an acronym: "IDPs".
bool spells_exactly(std::string_view surface, std::string_view label, bool acronym) {
  if (same_letters(surface, label)) return true;
  return acronym && surface.ends_with('s') && same_letters(surface.substr(0, surface.size() - 1), label);
}

}  // namespace

struct LabelMatcher::Parts {
  struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool capitalised = false;
  };
  struct Known {
    MatcherLabel label;
    std::uint32_t first_word = 0;  // in `words`
    std::uint32_t word_count = 0;
    std::uint32_t breaks = 0;  // bit i: a phrase break before word i is part of the label
    bool acronym = false;      // one word in capitals
  };

  Parts(Unit chosen, Lexicon& filled) : unit(chosen), lexicon(&filled) {}

  Stemmer& stemmer(const std::string& language) {
    return stemmers.try_emplace(language, language).first->second;
  }

  void add(MatcherLabel label);
  void add_words(const Known& known, std::uint32_t index);
  void add_stems(const Known& known, std::uint32_t index);
  // Appends the longest labels that begin at token `first` and end by token `limit`; returns their end, or
  // `first` when there are none.
  std::size_t find_at(const AnalysedField& field, std::string_view language, std::size_t first,
                      std::size_t limit, std::vector<LabelMatch>& matches) const;
  bool accepts(const Known& known, std::string_view language, const AnalysedField& field,
               std::size_t first) const;

  Unit unit;
  Lexicon* lexicon;
  std::map<std::string, Stemmer> stemmers;  // by language, while building
  std::vector<Token> tokens;                // scratch of `add`
  std::vector<Known> labels;
  std::vector<Word> words;
  LabelTrie<WordTag> by_word;
  LabelTrie<StemTag> by_stem;
};

void LabelMatcher::Parts::add(MatcherLabel label) {
  segment(label.text, tokens);
  if (tokens.empty() || tokens.size() > longest_label) return;
  Known known;
  known.first_word = static_cast<std::uint32_t>(words.size());
  known.word_count = static_cast<std::uint32_t>(tokens.size());
  known.acronym = tokens.size() == 1 && tokens[0].upper;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    words.push_back({.begin = tokens[i].begin, .end = tokens[i].end, .capitalised = tokens[i].capitalised});
    if (tokens[i].breaks_phrase) known.breaks |= std::uint32_t{1} << i;
  }
  known.label = std::move(label);
  const auto index = static_cast<std::uint32_t>(labels.size());
  const bool words_only =
      unit == Unit::words || known.label.letter_case == LabelCase::exact || known.label.language.empty();
  if (words_only) {
    add_words(known, index);
  } else {
    add_stems(known, index);
  }
  labels.push_back(std::move(known));
}

void LabelMatcher::Parts::add_words(const Known& known, std::uint32_t index) {
  std::vector<WordRef> path;
  for (const Token& token : tokens) {
    path.push_back(lexicon->add_word(word_form(surface_of(known.label.text, token))));
  }
  by_word.add(path, known.breaks, index);
  if (known.acronym && known.label.letter_case == LabelCase::exact) {
    by_word.add({lexicon->add_word(word_form(surface_of(known.label.text, tokens[0])) + "s")}, 0, index);
  }
}

void LabelMatcher::Parts::add_stems(const Known& known, std::uint32_t index) {
  Stemmer& stems = stemmer(known.label.language);
  std::vector<StemRef> path;
  for (const Token& token : tokens) {
    path.push_back(lexicon->add_stem(stems.stem(surface_of(known.label.text, token))));
  }
  by_stem.add(path, known.breaks, index);
  // "counter-trafficking" is also written "countertrafficking".
  if (tokens.size() == 2 && tokens[1].joined) {
    std::string whole(surface_of(known.label.text, tokens[0]));
    whole += surface_of(known.label.text, tokens[1]);
    by_stem.add({lexicon->add_stem(stems.stem(whole))}, 0, index);
  }
}

bool LabelMatcher::Parts::accepts(const Known& known, std::string_view language, const AnalysedField& field,
                                  std::size_t first) const {
  const MatcherLabel& label = known.label;
  if (!label.language.empty() && !language.empty() && label.language != language) return false;
  if (label.letter_case == LabelCase::any) {
    // Nothing around a single stem tells which word of its family is meant.
    if (unit != Unit::stems || known.word_count != 1 || label.language.empty()) return true;
    return is_inflection(surface_of(field.text, field.tokens[first]), label.text, label.language);
  }
  for (std::size_t i = 0; i < known.word_count && first + i < field.tokens.size(); ++i) {
    const Token& token = field.tokens[first + i];
    const Word& word = words[known.first_word + i];
    if (label.letter_case == LabelCase::capitalised) {
      if (word.capitalised && !token.capitalised) return false;
    } else if (!spells_exactly(surface_of(field.text, token),
                               std::string_view(label.text).substr(word.begin, word.end - word.begin),
                               known.acronym)) {
      return false;
    }
  }
  return true;
}

LabelMatcher::LabelMatcher(Unit unit, Lexicon& lexicon) : parts_(std::make_unique<Parts>(unit, lexicon)) {}
LabelMatcher::LabelMatcher(LabelMatcher&&) noexcept = default;
LabelMatcher& LabelMatcher::operator=(LabelMatcher&&) noexcept = default;
LabelMatcher::~LabelMatcher() = default;

void LabelMatcher::add(MatcherLabel label) { parts_->add(std::move(label)); }

void LabelMatcher::freeze() {
  parts_->by_word.freeze();
  parts_->by_stem.freeze();
  parts_->stemmers.clear();
  parts_->tokens = {};
}

const MatcherLabel& LabelMatcher::label(std::uint32_t index) const { return parts_->labels[index].label; }
std::size_t LabelMatcher::label_count() const { return parts_->labels.size(); }

std::size_t LabelMatcher::Parts::find_at(const AnalysedField& field, std::string_view language,
                                         std::size_t first, std::size_t limit,
                                         std::vector<LabelMatch>& matches) const {
  const std::size_t before = matches.size();
  std::size_t longest = first;
  // Keeps the labels of the longest accepted span.
  const auto take = [&](std::size_t last, std::uint32_t breaks, std::span<const std::uint32_t> ending) {
    if (last > limit) return;
    for (const std::uint32_t index : ending) {
      const Known& known = labels[index];
      if ((breaks & ~known.breaks) != 0 || !accepts(known, language, field, first)) continue;
      if (last < longest) continue;
      if (last > longest) matches.resize(before);
      longest = last;
      matches.push_back({.first = static_cast<std::uint32_t>(first),
                         .last = static_cast<std::uint32_t>(last),
                         .label = index});
    }
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
