#include "extract/names/ministry_names.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "extract/names/body_words.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

bool is_of(std::string_view word) {
  static const WordList words("d da das de del des di do dos du fur l la las of");
  return words.holds(word);
}

bool is_and(std::string_view word) {
  return word == "and" || word == "et" || word == "y" || word == "e" || word == "und";
}

// "publique", "supérieur", "nationale" behind a noun of a French or Spanish name. No verbs end so.
bool is_adjective(std::string_view word) {
  static constexpr std::string_view endings[] = {"al",   "ale",   "ales", "aux", "ique", "iques",
                                                 "aire", "aires", "ieur", "eur", "ure",  "ive",
                                                 "ives", "ienne", "aise", "ois"};
  return word.size() >= 5 &&
         std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

// "nigerian", "lebanese": not the people of the record.
bool is_people(std::string_view word) {
  static constexpr std::string_view endings[] = {"ian", "ese", "ish",   "yan",  "can",
                                                 "dan", "ean", "deshi", "stani"};
  return word.size() >= 6 &&
         std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

class Ministries {
 public:
  Ministries(const NameReader& text, RecordCountries& countries, std::vector<UnlistedBody>& bodies)
      : text_(text), countries_(countries), bodies_(bodies) {}

  std::uint32_t find(std::uint32_t head) {
    const std::string word = text_.folded(head);
    plural_ = word == "ministries" || word == "ministeres" || word == "ministerios";
    start_ = first_modifier(head);
    std::uint32_t end = end_of_object(head + 1);
    if (end == head + 1) return head;
    PlaceRef state = state_before(head);
    const std::uint32_t behind = end_of_state(end, state);
    if (!state.valid() && !local_) state = countries_.single();
    if (!state.valid() && !local_) return head;
    const std::size_t first = bodies_.size();
    if (plural_) {
      add_each(head, end, state);
    } else {
      add({start_, end}, {start_, behind}, name_of({start_, end}), state);
    }
    return bodies_.size() > first ? behind : head;
  }

 private:
  // "Federal", "Kogi State": words of the name before its head.
  std::uint32_t first_modifier(std::uint32_t head) {
    constexpr std::uint32_t most = 3;
    static const WordList determiners(
        "according all at by el for from in la le les los of our the their this with");
    std::uint32_t first = head;
    if (text_.is_title_case()) return first;
    while (first > 0 && head - first < most && text_.continues(first) && text_.is_name_word(first - 1) &&
           !determiners.holds(text_.folded(first - 1))) {
      --first;
    }
    return first;
  }

  // A country, or a people, before the head is its state and no part of the name.
  PlaceRef state_before(std::uint32_t head) {
    if (start_ == head) return {};
    PlaceRef state = text_.country({start_, head});
    if (!state.valid() && start_ + 1 == head) state = countries_.of_people(text_.folded(start_));
    if (state.valid()) {
      start_ = head;
      return state;
    }
    // Another state, and a province, have ministries too.
    local_ = start_ + 1 == head && is_people(text_.folded(start_));
    for (std::uint32_t i = start_; i < head; ++i) local_ = local_ || text_.is_proper(i);
    return {};
  }

  // Behind "of Health", "de la Santé publique et de l'Hygiène", "of Foreign Affairs and Trade".
  std::uint32_t end_of_object(std::uint32_t token) const {
    std::uint32_t end = noun_behind(token);
    while (end > token) {
      std::uint32_t next = end;
      if (!next_noun(next)) break;
      end = next;
    }
    return end;
  }

  // Moves `at` behind the next noun of the list, when there is one: ", Construction", "and Trade".
  bool next_noun(std::uint32_t& at) const {
    std::uint32_t i = at;
    const bool comma = i < text_.count() && text_.field().tokens[i].breaks_phrase &&
                       !text_.field().tokens[i].masked && !text_.field().tokens[i].starts_sentence &&
                       text_.field().text.substr(text_.field().tokens[i - 1].end, 2) == ", ";
    if (comma && lists_on(i)) {
      at = end_of_words(i);
      return true;
    }
    if (!text_.continues(i) || !is_and(text_.folded(i))) return false;
    ++i;
    if (text_.continues(i) && is_of(text_.folded(i))) {
      const std::uint32_t end = noun_behind(i);
      if (end == i) return false;
      at = end;
      return true;
    }
    if (!text_.continues(i) || !text_.is_name_word(i) || is_body_word(i)) return false;
    at = end_of_words(i);
    return true;
  }

  // "Vivienda, Construcción y Saneamiento": a comma goes on when "and" closes the list soon.
  bool lists_on(std::uint32_t token) const {
    if (!text_.is_name_word(token) || is_body_word(token)) return false;
    const std::uint32_t end = end_of_words(token);
    return text_.continues(end) && is_and(text_.folded(end)) && text_.continues(end + 1) &&
           text_.is_name_word(end + 1) && !is_body_word(end + 1);
  }

  bool is_body_word(std::uint32_t token) const {
    const std::string word = text_.folded(token);
    return text_.field().tokens[token].upper || is_ministry(word) || english_head(word) != BodyHead::none ||
           romance_head(word, false) != BodyHead::none || text_.is_place({token, token + 1}) ||
           (!text_.is_shouted() && text_.is_proper(token) &&
            english_head(last_word(token)) != BodyHead::none);
  }
  std::string last_word(std::uint32_t token) const { return text_.folded(text_.end_of_run(token) - 1); }

  // "of the Interior" -> behind "Interior"; `token` when no noun follows.
  std::uint32_t noun_behind(std::uint32_t token) const {
    constexpr std::uint32_t most = 3;
    std::uint32_t noun = token;
    while (noun - token < most && text_.continues(noun) &&
           (is_of(text_.folded(noun)) || text_.folded(noun) == "the"))
      ++noun;
    if (noun == token || !text_.continues(noun) || !text_.is_name_word(noun)) return token;
    return end_of_words(noun);
  }

  // Behind the capitalised words and adjectives at `token`, and "de la X" that follow them.
  std::uint32_t end_of_words(std::uint32_t token) const {
    std::uint32_t end = token + 1;
    while (text_.continues(end)) {
      if (text_.is_name_word(end) && !text_.is_shouted()) {
        ++end;
      } else if (is_adjective(text_.folded(end)) && text_.language() != "en") {
        ++end;
      } else if (text_.language() != "en" && is_of(text_.folded(end))) {
        std::uint32_t object = end;
        while (text_.continues(object) && is_of(text_.folded(object))) ++object;
        if (!text_.continues(object) || !text_.is_name_word(object) ||
            text_.country({object, object + 1}).valid())
          break;
        end = object + 1;
      } else {
        break;
      }
    }
    return end;
  }

  // "of Chad", "du Tchad", ", Kenya", "(Kenya)" behind the name.
  std::uint32_t end_of_state(std::uint32_t end, PlaceRef& state) const {
    constexpr std::uint32_t longest = 5;
    std::uint32_t at = end;
    while (at < end + 3 && text_.continues(at) && (is_of(text_.folded(at)) || text_.folded(at) == "the"))
      ++at;
    const bool comma = at == end && at < text_.count() && text_.field().tokens[at].breaks_phrase &&
                       text_.field().text.substr(text_.field().tokens[at - 1].end, 2) == ", ";
    if (at == end && !comma) return end;
    for (std::uint32_t last = std::min(text_.count(), at + longest); last > at; --last) {
      if (!text_.field().tokens[at].capitalised) break;
      const PlaceRef named = text_.country({at, last});
      if (!named.valid()) continue;
      // ", Kenya" may go on with a list of countries.
      if (comma && !state.valid() && !countries_.holds(countries_.gazetteer()->place(named).code)) return end;
      state = named;
      return last;
    }
    return end;
  }

  std::string name_of(TokenSpan span) const { return std::string(surface_of(text_.field(), span)); }

  void add(TokenSpan known, TokenSpan span, std::string name, PlaceRef state) {
    if (text_.names_kind(span.first) || known.last <= known.first) return;
    if (name.front() == 'm') name.front() = 'M';  // "ministère"
    if (state.valid() && !local_) name += " (" + countries_.gazetteer()->place(state).label + ")";
    bodies_.push_back({.text = text_.text(),
                       .span = span,
                       .acronym = text_.acronym_behind(known.last),
                       .label = std::move(name)});
  }

  // "Ministries of Health and of Education": one for each.
  void add_each(std::uint32_t head, std::uint32_t end, PlaceRef state) {
    std::string singular(text_.surface(head));
    if (singular.ends_with("ies")) {
      singular.replace(singular.size() - 3, 3, "y");
    } else {
      singular.pop_back();
    }
    const auto skip_joints = [&](std::uint32_t at) {
      while (at < end && (is_and(text_.folded(at)) || is_of(text_.folded(at)) || text_.folded(at) == "the"))
        ++at;
      return at;
    };
    const std::uint32_t first = skip_joints(head + 1);
    const std::string joint = name_of({head + 1, first});
    for (std::uint32_t begin = first; begin < end;) {
      std::uint32_t i = begin + 1;
      while (i < end && !is_and(text_.folded(i)) && !text_.field().tokens[i].breaks_phrase) ++i;
      add({begin, i}, {begin == first ? head : begin, i}, singular + ' ' + joint + ' ' + name_of({begin, i}),
          state);
      begin = skip_joints(i);
    }
  }

  const NameReader& text_;
  RecordCountries& countries_;
  std::vector<UnlistedBody>& bodies_;
  std::uint32_t start_ = 0;
  bool plural_ = false;
  bool local_ = false;  // of a part of a state, which its name tells
};

}  // namespace

std::uint32_t find_ministries(const NameReader& text, std::uint32_t head, RecordCountries& countries,
                              std::vector<UnlistedBody>& bodies) {
  return Ministries(text, countries, bodies).find(head);
}

}  // namespace weft
