#include "extract/text/negation.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "extract/text/negation_cues.hpp"
#include "extract/text/short_words.hpp"

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

bool is_in_list(const std::string& word, std::string_view list) {
  return list.find(" " + word + " ") != std::string_view::npos;
}

// The words that begin a cue of one language, by their first eight letters.
class CueBeginnings {
 public:
  explicit CueBeginnings(const NegationCues& cues) {
    for (const auto& list : {cues.before, cues.after}) {
      for (const NegationCue& cue : list) {
        any_choice(cue.words.substr(0, cue.words.find(' ')), cues.groups, [&](std::string_view choice) {
          table_.add(choice, 1);
          return false;
        });
      }
    }
  }
  [[nodiscard]] bool may_begin(std::string_view word) const { return table_.find(word) != 0; }

 private:
  ShortWords table_;
};

const CueBeginnings& beginnings_of(std::size_t language) {
  static const std::vector<CueBeginnings> all = [] {
    std::vector<CueBeginnings> made;
    for (const NegationCues& cues : negation_cues()) made.emplace_back(cues);
    return made;
  }();
  return all[language];
}

class Marker {
 public:
  Marker(AnalysedField& field, const NegationCues& cues, std::vector<std::string>& words)
      : field_(field), cues_(cues), words_(words) {
    // Words are folded when they are first looked at, which few are.
    words_.resize(std::max(words_.size(), field.tokens.size()));
    for (std::string& word : words_) word.clear();
  }

  void run(const CueBeginnings& beginnings) {
    for (std::size_t at = 0; at < count(); ++at) {
      const std::string_view plain = is_ascii(surface(at)) ? surface(at) : word(at);
      if (!beginnings.may_begin(plain)) continue;
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
        free += 2;
        continue;
      }
      while (free > 0 && at < count() && !word_fits(word(at), choices, cues_.groups) && !ends_clause(at)) {
        if (is_in_list(word(at), cues_.exceptions)) return 0;
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
      document = document || is_in_list(word(i), cues_.documents);
      actor = actor || (i < at && is_in_list(word(i), cues_.actors));
    }
    return document || (!actor && cue.place != NegationPlace::of_document);
  }

  // True when a clause ends before the token.
  [[nodiscard]] bool ends_clause(std::size_t at) const {
    const Token& token = field_.tokens[at];
    if (token.starts_sentence) return true;
    if (is_in_list(word(at), cues_.contrasts)) return true;
    if (!token.breaks_phrase) return false;
    return gap_before(at).find_first_of(";:.!?\n") != std::string_view::npos;
  }

  [[nodiscard]] std::string_view gap_before(std::size_t at) const {
    if (at == 0) return {};
    const std::uint32_t begin = field_.tokens[at - 1].end;
    return field_.text.substr(begin, field_.tokens[at].begin - begin);
  }

  void mark_after(std::size_t at) {
    if (at >= count() || is_in_list(word(at), cues_.exceptions)) return;
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
  const NegationCues& cues_;
  std::vector<std::string>& words_;
};

}  // namespace

void mark_negations(AnalysedRecord& record) {
  const std::span<const NegationCues> all = negation_cues();
  const auto cues = std::find_if(all.begin(), all.end(),
                                 [&](const NegationCues& c) { return c.language == record.language; });
  if (cues == all.end()) return;
  const CueBeginnings& beginnings = beginnings_of(static_cast<std::size_t>(cues - all.begin()));
  std::vector<std::string> words;
  for (AnalysedField& field : record.texts) Marker(field, *cues, words).run(beginnings);
}

}  // namespace weft
