#include <algorithm>

#include "extract/names/body_words.hpp"
#include "extract/names/headed_names.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

// Words that are capitalised only because a sentence starts with them, or that stand before a name.
bool is_no_part(std::string_view word) {
  static const WordList words(
      "a after all although an and as at because before both but by dr during each for former from her "
      "his if in its like mr mrs ms new not of on our recently since the their this those through to "
      "two under until when where which while who with yesterday");
  return words.holds(word);
}

// Capitalised words that stand behind a name and are none of it.
bool is_role(std::string_view word) {
  static const WordList words(
      "chair chairman chairperson chairwoman chief coordinator director directors executive head lead "
      "manager member members officer officials president representative secretary spokesman "
      "spokesperson spokeswoman staff vice volunteers");
  return words.holds(word);
}

class EnglishName {
 public:
  EnglishName(const NameReader& text, std::uint32_t head)
      : text_(text), head_(head), folded_(text.folded(head)) {}

  std::optional<TokenSpan> read() {
    const BodyHead strength = english_head(folded_);
    if (strength == BodyHead::none || !ends_phrase()) return std::nullopt;
    const std::uint32_t first = first_word();
    const std::uint32_t last = end_of_tail();
    if (last == head_ + 1 && first == head_) return std::nullopt;
    const TokenSpan span{first, last};
    return is_told(span, strength) ? std::optional(span) : std::nullopt;
  }

 private:
  // No capitalised word goes on: "Trust Fund", "University Press" have their head later.
  bool ends_phrase() const {
    const std::uint32_t next = head_ + 1;
    if (!text_.continues(next) || !text_.is_name_word(next)) return true;
    const std::string word = text_.folded(next);
    if (english_head(word) != BodyHead::none) return false;
    return is_role(word) || text_.is_place({next, next + 1}) || word == "international";
  }

  std::uint32_t first_word() const {
    constexpr std::uint32_t most_words = 6;
    std::uint32_t first = head_;
    while (first > 0 && head_ - first < most_words && text_.continues(first)) {
      const std::uint32_t before = first - 1;
      if (text_.is_name_word(before) && !is_no_part(text_.folded(before))) {
        first = before;
      } else if (joins_two_words(before)) {
        first = before - 1;
      } else {
        break;
      }
    }
    return first;
  }

  // "Food Security and Nutrition Unit", where "and" joins no places and no acronyms.
  bool joins_two_words(std::uint32_t token) const {
    if (token == 0 || text_.folded(token) != "and" || !text_.continues(token)) return false;
    const std::uint32_t left = token - 1;
    const Token& word = text_.field().tokens[left];
    return text_.is_name_word(left) && !word.upper && word.word.valid() &&
           !text_.is_place({left, left + 1}) && english_head(text_.folded(left)) == BodyHead::none &&
           !is_no_part(text_.folded(left));
  }

  // Behind "of Yemen", "on Enforced or Involuntary Disappearances", "International", "Kenya".
  std::uint32_t end_of_tail() const {
    std::uint32_t end = head_ + 1;
    if (text_.continues(end) && text_.is_name_word(end)) {
      return text_.is_place({end, end + 1}) || text_.folded(end) == "international" ? end + 1 : end;
    }
    static const WordList leads("against for in of on");
    if (!text_.continues(end) || !leads.holds(text_.folded(end))) return end;
    std::uint32_t at = end + 1;
    if (text_.continues(at) && text_.folded(at) == "the") ++at;
    if (!text_.continues(at) || !text_.is_name_word(at)) return end;
    if (text_.folded(end) == "in" && !text_.is_place({at, at + 1})) return end;
    return end_of_object(at);
  }

  std::uint32_t end_of_object(std::uint32_t token) const {
    constexpr std::uint32_t longest = 12;
    std::uint32_t end = token + 1;
    for (std::uint32_t i = end; i < token + longest && text_.continues(i);) {
      if (text_.is_name_word(i)) {
        end = ++i;
        continue;
      }
      const std::string word = text_.folded(i);
      std::uint32_t next = i + 1;
      if (word == "of" && text_.continues(next) && text_.folded(next) == "the") ++next;
      static const WordList joints("and for in of on or to");
      if (!joints.holds(word) || !text_.continues(next) || !text_.is_name_word(next)) break;
      if ((word == "and" || word == "or") && begins_another(next)) break;
      if (word == "in" && !text_.is_place({next, next + 1})) break;
      i = next;
    }
    return end;
  }

  // What follows "and" is a name of its own: it has a head, or is a place or an acronym.
  bool begins_another(std::uint32_t token) const {
    if (text_.field().tokens[token].upper || text_.is_place({token, token + 1})) return true;
    const std::uint32_t end = text_.end_of_run(token);
    for (std::uint32_t i = token; i < end; ++i) {
      const std::string word = text_.folded(i);
      if (english_head(word) != BodyHead::none || is_ministry(word)) return true;
    }
    return false;
  }

  // "the Central Water Commission": of a whole state, and more than that.
  bool is_state_wide(TokenSpan span) const {
    static const WordList words("central federal national supreme");
    return span.last == head_ + 1 && span.last - span.first >= 3 && words.holds(text_.folded(span.first)) &&
           span.first > 0 && text_.folded(span.first - 1) == "the";
  }

  // "the Department of Home Affairs": with an article, and of more than one subject.
  bool is_of_state(TokenSpan span) const {
    constexpr std::uint32_t words = 4;
    return span.last - span.first >= words && span.first > 0 && text_.continues(span.first) &&
           text_.folded(span.first - 1) == "the";
  }

  bool is_told(TokenSpan span, BodyHead strength) const {
    constexpr std::size_t fewest = 2;
    bool proper = false;
    std::size_t telling = 0;
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      if (i == head_ || !text_.is_name_word(i)) continue;
      const std::string word = text_.folded(i);
      proper = proper || text_.is_proper(i);
      if (!is_generic_modifier(word) && english_head(word) == BodyHead::none) ++telling;
    }
    const bool defined = !text_.acronym_behind(span.last).empty();
    if (text_.follows_name(span.first)) return false;
    // Every university has departments, every hospital units.
    if (folded_ == "department" && span.first == head_ && !proper && !defined && !is_of_state(span))
      return false;
    if (text_.names_kind(span.first) && !(proper && strength == BodyHead::firm)) return false;
    if (strength == BodyHead::firm) return proper || telling > 0 || is_state_wide(span);
    const bool of = span.last > head_ + 1 && text_.folded(head_ + 1) == "of" && span.first == head_;
    return proper || (telling > 0 && defined) || (telling >= fewest && !of);
  }

  const NameReader& text_;
  std::uint32_t head_;
  std::string folded_;
};

}  // namespace

std::optional<TokenSpan> english_name(const NameReader& text, std::uint32_t head) {
  return EnglishName(text, head).read();
}

}  // namespace weft
