#include <algorithm>

#include "extract/names/body_words.hpp"
#include "extract/names/headed_names.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

bool is_joint(std::string_view word) {
  static const WordList joints(
      "a al aux con contra contre d da das de del des di do dos du e en et fur l la las les los para "
      "por pour sans sin sobre sur und von y zur");
  return joints.holds(word);
}

// "nationale", "nigérienne", "sahéliennes", "humanitarios": adjectives have such ends, French and Spanish
// verbs of reports have not.
bool is_adjective(std::string_view word) {
  static constexpr std::string_view endings[] = {
      "al",   "ale",  "ales", "ional", "aux",   "ique",  "iques", "aire",  "aires", "ienne", "ennes",
      "iens", "ien",  "aise", "ais",   "aises", "oise",  "elle",  "elles", "ive",   "ives",  "ico",
      "ica",  "icos", "icas", "ario",  "aria",  "arios", "arias", "ieure", "ieur"};
  return word.size() >= 5 &&
         std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

bool is_state_wide(std::string_view word) {
  static const WordList words(
      "federal federale general generale generales haut haute nacional nacionales national nationale "
      "nationales superieur superieure superior suprema supreme supremo");
  return words.holds(word);
}

class RomanceName {
 public:
  RomanceName(const NameReader& text, std::uint32_t head) : text_(text), head_(head) {}

  std::optional<TokenSpan> read() {
    const std::string& language = text_.language();
    const bool shared = language == "fr" || language == "it" || language == "de";
    const BodyHead strength = romance_head(text_.folded(head_), shared);
    if (strength == BodyHead::none) return std::nullopt;
    const std::uint32_t end = end_of_name();
    if (end == head_ + 1) return std::nullopt;
    return is_told({head_, end}, strength) ? std::optional(TokenSpan{head_, end}) : std::nullopt;
  }

 private:
  std::uint32_t end_of_name() const {
    constexpr std::uint32_t longest = 14;
    std::uint32_t end = head_ + 1;
    for (std::uint32_t i = end; i < head_ + longest && text_.continues(i);) {
      if (text_.is_name_word(i) || (text_.language() != "en" && is_adjective(text_.folded(i)))) {
        end = ++i;
        continue;
      }
      if (!is_joint(text_.folded(i))) break;
      std::uint32_t next = i + 1;
      while (text_.continues(next) && !text_.is_name_word(next) && is_joint(text_.folded(next))) ++next;
      if (!text_.continues(next) || !goes_on(i, next)) break;
      end = next + 1;
      i = end;
    }
    return end;
  }

  // The word behind the joints [from, next) still belongs to the name.
  bool goes_on(std::uint32_t from, std::uint32_t next) const {
    const std::string joint = text_.folded(from);
    const bool lists =
        joint == "et" || joint == "y" || joint == "e" || joint == "und" || joint == "con" || joint == "a";
    if (text_.is_name_word(next)) return !(lists && begins_another(next, has_article(from + 1, next)));
    // A small noun: only in French names, and only behind "de", "pour" ...
    static const WordList nouns("d de des du pour contre");
    return text_.language() == "fr" && nouns.holds(joint) && !text_.field().tokens[next].capitalised &&
           text_.folded(next).size() > 2;
  }

  // "et la Croix"; "et de l'Informatique" goes on.
  bool has_article(std::uint32_t first, std::uint32_t last) const {
    static const WordList nouns("d de");
    return first < last && !nouns.holds(text_.folded(first));
  }

  // "et la Croix ...": a name with an article or a head of its own; "y Nutricional" is none.
  bool begins_another(std::uint32_t token, bool article) const {
    if (text_.field().tokens[token].upper || article) return true;
    const std::string word = text_.folded(token);
    return romance_head(word, true) != BodyHead::none || is_ministry(word) ||
           text_.is_place({token, token + 1});
  }

  bool is_told(TokenSpan span, BodyHead strength) const {
    if (text_.names_kind(span.first) || text_.follows_name(span.first)) return false;
    if (!text_.acronym_behind(span.last).empty()) return true;
    bool proper = false;
    bool capital = false;
    std::size_t telling = 0;
    for (std::uint32_t i = span.first + 1; i < span.last; ++i) {
      const std::string word = text_.folded(i);
      if (is_joint(word)) continue;
      proper = proper || text_.is_proper(i) || is_people(i, word);
      if (is_state_wide(word) || is_generic_modifier(word)) continue;
      ++telling;
      capital = capital || text_.is_name_word(i);
    }
    const bool state_wide = is_state_wide(text_.folded(span.first + 1)) && span.last > span.first + 2;
    constexpr std::size_t many = 3;
    if (strength == BodyHead::loose) {
      return telling > 0 && (proper || state_wide || (telling >= many && text_.language() != "fr"));
    }
    return proper || state_wide || (telling > 0 && (capital || text_.language() == "fr"));
  }

  // "nigérienne": of a people.
  bool is_people(std::uint32_t token, std::string_view word) const {
    return !text_.field().tokens[token].capitalised && (word.ends_with("ienne") || word.ends_with("aise"));
  }

  const NameReader& text_;
  std::uint32_t head_;
};

}  // namespace

std::optional<TokenSpan> romance_name(const NameReader& text, std::uint32_t head) {
  return RomanceName(text, head).read();
}

}  // namespace weft
