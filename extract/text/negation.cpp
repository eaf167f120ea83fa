#include "extract/text/negation.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "extract/text/short_words.hpp"

namespace weft {

namespace {

// A cue is a row of words, each one of several beginnings parted by "|"; a word that ends in "*" stands for
// all that begin so. "~" stands for up to two words of any kind.
struct Cue {
  std::string_view words;
};

struct Cues {
  std::string_view language;
  std::span<const Cue> before;  // negates what follows: "does not deal with"
  std::span<const Cue> after;   // negates what stands before: "is left aside"
  std::string_view contrasts;   // words that end a scope, each between spaces
};

constexpr Cue en_before[] = {
    {"not|nor ~ deal|deals with"},
    {"not ~ address*|cover*|discuss*|treat*|examin*|consider*|explor*|tackl*|includ*|analys*|analyz*|look*"},
    {"not ~ concern*|focus* with|on"},
    {"not|nor about"},
    {"without ~ address*|cover*|discuss*|treat*|examin*|considering"},
    {"leaves|leaving|left|sets|setting|puts|putting aside|out"},
    {"excludes|excluding"},
    {"no discussion|treatment|coverage of"},
    {"says|say|saying little|nothing about|on"},
    {"outside|beyond its|the|our scope of ~ are|is|lie|lies|fall|falls"},
};
constexpr Cue en_after[] = {
    {"is|are|was|were|lie|lies|fall|falls beyond|outside its|the|our|this scope"},
    {"beyond|outside its|the|our|this scope"},
    {"is|are|was|were|has|have ~ left|set|put aside|out"},
    {"is|are|was|were|has|have ~ not ~ address*|covered|discuss*|treated|examined|considered|dealt|included"},
    {"is|are|was|were ~ excluded"},
    {"will not ~ find"},
};
constexpr Cue fr_before[] = {
    {"ne|n ~ traite|traitent|aborde|abordent|couvre|couvrent|porte|portent|concerne|concernent|examine "
     "pas|ni"},
    {"sans ~ traiter|aborder|couvrir"},
    {"laisse|laissant|laissent ~ de cote"},
    {"exclut|excluant|excluent|exception"},
};
constexpr Cue fr_after[] = {
    {"hors|dehors ~ champ|cadre|sujet|propos"},
    {"depasse|depassent|sort|sortent ~ cadre|champ"},
    {"est|sont|ete laisse*|mis*|exclu* ~ cote"},
    {"est|sont ~ exclu|exclue|exclus|exclues"},
    {"n|ne est|sont|a|ont pas ~ traite*|aborde*|couvert*|examine*"},
};
constexpr Cue es_before[] = {
    {"no ~ "
     "trata|tratan|aborda|abordan|cubre|cubren|incluye|incluyen|analiza|analizan|examina|examinan|ocupa"},
    {"sin ~ tratar|abordar|cubrir|analizar"},
    {"deja|dejan|dejando ~ lado|fuera"},
    {"excluye|excluyen|excluyendo|excepto"},
};
constexpr Cue es_after[] = {
    {"queda|quedan|quedaron ~ fuera|excluido*|excluida*|al"},
    {"fuera ~ alcance|ambito"},
    {"no se ~ trata*|aborda*|analiza*|incluye*|cubre*"},
};

constexpr Cues all_cues[] = {
    {"en", en_before, en_after, " but however instead although though whereas while nevertheless "},
    {"fr", fr_before, fr_after, " mais toutefois cependant neanmoins "},
    {"es", es_before, es_after, " pero sino aunque "},
};

bool word_fits(std::string_view word, std::string_view choices) {
  while (!choices.empty()) {
    const std::size_t bar = std::min(choices.find('|'), choices.size());
    std::string_view choice = choices.substr(0, bar);
    if (!choice.empty() && choice.back() == '*') {
      choice.remove_suffix(1);
      if (word.starts_with(choice)) return true;
    } else if (word == choice) {
      return true;
    }
    choices.remove_prefix(std::min(bar + 1, choices.size()));
  }
  return false;
}

// The words that begin a cue of one language, by their first eight letters.
class CueBeginnings {
 public:
  constexpr explicit CueBeginnings(const Cues& cues) {
    for (const auto& list : {cues.before, cues.after}) {
      for (const Cue& cue : list) add(cue.words.substr(0, cue.words.find(' ')));
    }
  }
  [[nodiscard]] bool may_begin(std::string_view word) const { return table_.find(word) != 0; }

 private:
  constexpr void add(std::string_view choices) {
    while (!choices.empty()) {
      const std::size_t bar = std::min(choices.find('|'), choices.size());
      table_.add(choices.substr(0, bar), 1);
      choices.remove_prefix(std::min(bar + 1, choices.size()));
    }
  }

  ShortWords table_;
};

constexpr CueBeginnings all_beginnings[] = {CueBeginnings(all_cues[0]), CueBeginnings(all_cues[1]),
                                            CueBeginnings(all_cues[2])};

class Marker {
 public:
  Marker(AnalysedField& field, const Cues& cues, std::vector<std::string>& words)
      : field_(field), cues_(cues), words_(words) {
    // Words are folded when they are first looked at, which few are.
    words_.resize(std::max(words_.size(), field.tokens.size()));
    for (std::string& word : words_) word.clear();
  }

  void run(const CueBeginnings& beginnings) {
    for (std::size_t at = 0; at < count(); ++at) {
      if (!beginnings.may_begin(surface(at))) continue;
      for (const Cue& cue : cues_.before) {
        const std::size_t end = cue_end(cue.words, at);
        if (end != 0) mark_after(end);
      }
      for (const Cue& cue : cues_.after) {
        if (cue_end(cue.words, at) != 0) mark_before(at);
      }
    }
  }

 private:
  [[nodiscard]] std::size_t count() const { return field_.tokens.size(); }
  [[nodiscard]] std::string_view surface(std::size_t at) const {
    const Token& token = field_.tokens[at];
    return field_.text.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] const std::string& word(std::size_t at) const {
    std::string& folded = words_[at];
    if (folded.empty()) folded = fold(surface(at));
    return folded;
  }

  // The position behind the cue that begins at `at`, 0 when none does.
  [[nodiscard]] std::size_t cue_end(std::string_view cue, std::size_t at) const {
    std::size_t free = 0;
    while (!cue.empty()) {
      const std::size_t space = std::min(cue.find(' '), cue.size());
      const std::string_view choices = cue.substr(0, space);
      cue.remove_prefix(std::min(space + 1, cue.size()));
      if (choices == "~") {
        free = 2;
        continue;
      }
      while (free > 0 && at < count() && !word_fits(word(at), choices) && !ends_clause(at)) {
        if (word(at) == "only" || word(at) == "seulement" || word(at) == "solo") return 0;
        ++at;
        --free;
      }
      free = 0;
      if (at >= count() || !word_fits(word(at), choices)) return 0;
      ++at;
    }
    return at;
  }

  // True when a clause ends before the token.
  [[nodiscard]] bool ends_clause(std::size_t at) const {
    const Token& token = field_.tokens[at];
    if (token.starts_sentence) return true;
    if (cues_.contrasts.find(" " + word(at) + " ") != std::string_view::npos) return true;
    if (!token.breaks_phrase) return false;
    return gap_before(at).find_first_of(";:.!?\n") != std::string_view::npos;
  }

  [[nodiscard]] std::string_view gap_before(std::size_t at) const {
    if (at == 0) return {};
    const std::uint32_t begin = field_.tokens[at - 1].end;
    return field_.text.substr(begin, field_.tokens[at].begin - begin);
  }

  void mark_after(std::size_t at) {
    if (at >= count() || word(at) == "only") return;
    // "Not covered: returns; fishing." is a list to the end of the sentence.
    if (gap_before(at).find(':') != std::string_view::npos) {
      for (; at < count() && !field_.tokens[at].starts_sentence; ++at) field_.tokens[at].negated = true;
      return;
    }
    for (; at < count() && !ends_clause(at); ++at) field_.tokens[at].negated = true;
  }

  void mark_before(std::size_t at) {
    while (at > 0 && !ends_clause(at)) field_.tokens[--at].negated = true;
  }

  AnalysedField& field_;
  const Cues& cues_;
  std::vector<std::string>& words_;
};

}  // namespace

void mark_negations(AnalysedRecord& record) {
  const auto* const cues = std::find_if(std::begin(all_cues), std::end(all_cues),
                                        [&](const Cues& c) { return c.language == record.language; });
  if (cues == std::end(all_cues)) return;
  const CueBeginnings& beginnings = all_beginnings[cues - std::begin(all_cues)];
  std::vector<std::string> words;
  for (AnalysedField& field : record.texts) Marker(field, *cues, words).run(beginnings);
}

}  // namespace weft
