#include "extract/text/negation.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "extract/text/negation_cues.hpp"
#include "extract/text/short_words.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

// Calls `visit` with each alternative, groups resolved, until it returns true.
template <typename Visit>
constexpr bool any_choice(std::string_view choices, std::span<const NegationGroup> groups,
                          const Visit& visit) {
  while (!choices.empty()) {
    const std::size_t bar = std::min(choices.find('|'), choices.size());
    const std::string_view choice = choices.substr(0, bar);
    choices.remove_prefix(std::min(bar + 1, choices.size()));
    if (choice.starts_with('$')) {
      for (const NegationGroup& group : groups) {
        if (group.name == choice.substr(1) && any_choice(group.words, {}, visit)) return true;
      }
    } else if (visit(choice)) {
      return true;
    }
  }
  return false;
}

bool word_fits(std::string_view word, std::string_view choices, std::span<const NegationGroup> groups) {
  return any_choice(choices, groups, [&](std::string_view choice) {
    return choice.ends_with('*') ? word.starts_with(choice.substr(0, choice.size() - 1)) : word == choice;
  });
}

// What is asked of each word of a text, made ready once for a language.
struct CueWords {
  explicit CueWords(const NegationCues& cues)
      : contrasts(cues.contrasts),
        exceptions(cues.exceptions),
        documents(cues.documents),
        actors(cues.actors) {
    for (const auto& list : {cues.before, cues.after}) {
      for (const NegationCue& cue : list) {
        any_choice(cue.words.substr(0, cue.words.find(' ')), cues.groups, [&](std::string_view choice) {
          beginnings.add(choice, 1);
          return false;
        });
      }
    }
  }

  ShortWords beginnings;  // of cues, by their first eight letters
  WordList contrasts;
  WordList exceptions;
  WordList documents;
  WordList actors;
};

const CueWords& words_of(std::size_t language) {
  static const std::vector<CueWords> all(negation_cues().begin(), negation_cues().end());
  return all[language];
}

class Marker {
 public:
  Marker(AnalysedField& field, const NegationCues& cues, const CueWords& lists,
         std::vector<std::string>& words)
      : field_(field), cues_(cues), lists_(lists), words_(words) {
    // Words are folded when they are first looked at, which few are.
    words_.resize(std::max(words_.size(), field.tokens.size()));
    for (std::string& word : words_) word.clear();
  }

  void run() {
    for (std::size_t at = 0; at < count(); ++at) {
      const std::string_view plain = is_ascii(surface_of(field_, at)) ? surface_of(field_, at) : word(at);
      if (lists_.beginnings.find(plain) == 0) continue;
      for (const NegationCue& cue : cues_.before) {
        const std::size_t end = cue_end(cue.words, at);
        if (end != 0 && counts(cue, at)) mark_after(end);
      }
      for (const NegationCue& cue : cues_.after) {
        if (cue_end(cue.words, at) != 0 && counts(cue, at)) mark_before(at);
      }
    }
  }

 private:
  [[nodiscard]] std::size_t count() const { return field_.tokens.size(); }
  [[nodiscard]] const std::string& word(std::size_t at) const {
    std::string& folded = words_[at];
    if (folded.empty()) folded = fold(surface_of(field_, at));
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
        free += 2;
        continue;
      }
      while (free > 0 && at < count() && !word_fits(word(at), choices, cues_.groups) && !ends_clause(at)) {
        if (lists_.exceptions.holds(word(at))) return 0;
        ++at;
        --free;
      }
      free = 0;
      if (at >= count() || !word_fits(word(at), choices, cues_.groups)) return 0;
      ++at;
    }
    return at;
  }

  // What a law or a plan leaves out may well be the subject of the document that says so.
  [[nodiscard]] bool counts(const NegationCue& cue, std::size_t at) const {
    if (cue.place == NegationPlace::opening) return at == 0 || field_.tokens[at].starts_sentence;
    std::size_t first = at;
    while (first > 0 && !field_.tokens[first].starts_sentence) --first;
    bool actor = false;
    bool document = false;
    for (std::size_t i = first; i < count() && (i <= at || !field_.tokens[i].starts_sentence); ++i) {
      document = document || lists_.documents.holds(word(i));
      actor = actor || (i < at && lists_.actors.holds(word(i)));
    }
    return document || (!actor && cue.place != NegationPlace::of_document);
  }

  // True when a clause ends before the token.
  [[nodiscard]] bool ends_clause(std::size_t at) const {
    const Token& token = field_.tokens[at];
    if (token.starts_sentence) return true;
    if (lists_.contrasts.holds(word(at))) return true;
    if (!token.breaks_phrase) return false;
    return gap_before(field_, at).find_first_of(";:.!?\n") != std::string_view::npos;
  }

  void mark_after(std::size_t at) {
    if (at >= count() || lists_.exceptions.holds(word(at))) return;
    // "Not covered: returns; fishing." is a list to the end of the sentence.
    if (gap_before(field_, at).find(':') != std::string_view::npos) {
      for (; at < count() && !field_.tokens[at].starts_sentence; ++at) field_.tokens[at].negated = true;
      return;
    }
    for (; at < count() && !ends_clause(at); ++at) field_.tokens[at].negated = true;
  }

  void mark_before(std::size_t at) {
    while (at > 0 && !ends_clause(at)) field_.tokens[--at].negated = true;
  }

  AnalysedField& field_;
  const NegationCues& cues_;
  const CueWords& lists_;
  std::vector<std::string>& words_;
};

}  // namespace

void mark_negations(AnalysedRecord& record) {
  const std::span<const NegationCues> all = negation_cues();
  const auto cues = std::find_if(all.begin(), all.end(),
                                 [&](const NegationCues& c) { return c.language == record.language; });
  if (cues == all.end()) return;
  const CueWords& lists = words_of(static_cast<std::size_t>(cues - all.begin()));
  std::vector<std::string> words;
  for (AnalysedField& field : record.texts) Marker(field, *cues, lists, words).run();
}

}  // namespace weft
