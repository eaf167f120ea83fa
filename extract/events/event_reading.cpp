#include "extract/events/event_reading.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace weft {

namespace {

constexpr std::uint32_t most_left = 8;
constexpr std::uint32_t most_right = 16;

class Around {
 public:
  Around(const EventIndex& index, const AnalysedRecord& record, std::size_t text, TokenSpan span)
      : index_(index), record_(record), text_(text), field_(record.texts[text]) {
    reading_.span = span;
  }

  EventReading read() {
    const TokenSpan name = reading_.span;
    look_left(name.first);
    look_right(name.last);
    reading_.general = reading_.general ||
                       (name.last < count() && continues(name.last) && is(name.last, EventWord::general));
    reading_.compared = is_compared();
    return reading_;
  }

 private:
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(field_.tokens.size()); }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return field_.tokens[at]; }
  [[nodiscard]] bool is(std::uint32_t at, EventWord role) const { return index_.words().is(token(at), role); }
  [[nodiscard]] bool continues(std::uint32_t at) const {
    return !token(at).breaks_phrase && !token(at).starts_sentence;
  }
  // A bracket, comma or dash, which an event's year may follow, and no stop.
  [[nodiscard]] bool is_soft_break(std::uint32_t at) const {
    if (token(at).starts_sentence) return false;
    const std::string_view gap = gap_before(field_, at);
    return gap.find_first_of(".;:!?\n)") == std::string_view::npos;
  }

  [[nodiscard]] int number(std::uint32_t at) const {
    int value = 0;
    for (const char c : surface_of(field_, at)) value = value * 10 + (c - '0');
    return value;
  }
  [[nodiscard]] bool has_digits(std::uint32_t at, std::uint32_t length) const {
    return at < count() && token(at).digits && token(at).end - token(at).begin == length;
  }
  [[nodiscard]] bool is_year(std::uint32_t at) const {
    constexpr int first = 1700, last = 2099;
    return has_digits(at, 4) && number(at) >= first && number(at) <= last;
  }
  // "12", "1er", "12th"
  [[nodiscard]] bool is_day(std::uint32_t at) const {
    if (at >= count()) return false;
    const std::string_view word = surface_of(field_, at);
    constexpr std::size_t longest = 4;
    return word.size() <= longest && word.front() >= '0' && word.front() <= '9' && !is_year(at);
  }
  // The year that the range beginning at `at` ends with, and the token behind it.
  [[nodiscard]] std::optional<std::pair<int, std::uint32_t>> range_end(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    if (next >= count()) return std::nullopt;
    const bool dashed =
        token(next).joined || gap_before(field_, next).find("\xE2\x80\x93") != std::string_view::npos;
    if (!dashed && is(next, EventWord::until)) ++next;
    if (!dashed && next == at + 1) return std::nullopt;
    if (is_year(next) && number(next) >= number(at)) return std::pair(number(next), next + 1);
    constexpr int century = 100;
    if (dashed && has_digits(next, 2)) {
      const int year = number(at) / century * century + number(next);
      if (year > number(at)) return std::pair(year, next + 1);
    }
    return std::nullopt;
  }

  [[nodiscard]] const AnalysedRecord::PlaceName* place_from(std::uint32_t first) const {
    const auto found = std::ranges::lower_bound(
        record_.places, std::tuple(text_, first), {},
        [](const AnalysedRecord::PlaceName& place) { return std::tuple(place.text, place.first); });
    if (found == record_.places.end() || found->text != text_ || found->first != first) return nullptr;
    return &*found;
  }
  [[nodiscard]] const AnalysedRecord::PlaceName* place_until(std::uint32_t last) const {
    const auto behind = std::ranges::lower_bound(
        record_.places, std::tuple(text_, last), {},
        [](const AnalysedRecord::PlaceName& place) { return std::tuple(place.text, place.first); });
    if (behind == record_.places.begin()) return nullptr;
    const AnalysedRecord::PlaceName& place = *(behind - 1);
    return place.text == text_ && place.last == last ? &place : nullptr;
  }

  // "January 2010 Haiti", "the deadly 2015 Nepal", "Nepal: "
  void look_left(std::uint32_t first) {
    std::uint32_t at = first;
    for (std::uint32_t step = 0; step < most_left && at > 0; ++step) {
      const AnalysedRecord::PlaceName* const place = place_until(at);
      if (!continues(at)) {
        // "Nepal: Earthquake - Apr 2015"
        const bool headed = at == first && place != nullptr && place->first == 0 && text_ == 0;
        if (!headed) return;
      }
      const std::uint32_t word = at - 1;
      if (place != nullptr) {
        if (!reading_.place.valid()) {
          reading_.place = place->place;
          reading_.span.first = place->first;
        }
        at = place->first;
      } else if (is_year(word)) {
        if (reading_.years.known() || !take_left_year(at)) return;
      } else if (is(word, EventWord::month) || (is_day(word) && is(at, EventWord::month))) {
        if (reading_.years.known()) reading_.span.first = word;
        at = word;
      } else if (is(word, EventWord::adjective)) {
        at = word;
      } else if (is_unknown_name(word, first)) {
        if (reading_.unknown_place.first == reading_.unknown_place.last) reading_.unknown_place.last = at;
        reading_.unknown_place.first = word;
        at = word;
      } else if (has_digits(word, 2) && token(word).joined && word > 0 && is_year(word - 1)) {
        if (reading_.years.known() || !take_left_year(at)) return;
      } else {
        break;
      }
    }
  }

  // The year, or range of years, that ends at `at`; moves `at` before it.
  bool take_left_year(std::uint32_t& at) {
    std::uint32_t first = at - 1;
    if (first > 0 && is_year(first - 1) && range_end(first - 1)) --first;
    if (first > 0 && is(first - 1, EventWord::count)) return false;
    const auto range = range_end(first);
    const bool whole = range && range->second == at;
    reading_.years = {.first = number(first), .last = whole ? range->first : number(first)};
    reading_.span.first = first;
    at = first;
    return true;
  }

  // Capitalised where the hazard is not, and no first word of a sentence: "2016 Kumamoto earthquake".
  [[nodiscard]] bool is_unknown_name(std::uint32_t word, std::uint32_t hazard) const {
    const Token& name = token(word);
    return name.capitalised && !name.upper && !name.masked && !name.starts_sentence &&
           !token(hazard).capitalised && !reading_.years.known() && hazard - word <= 2;
  }

  // "of 12 January 2010 in Haiti", ", Haiti, 2010", "(2010)", "that struck Nepal in April 2015"
  void look_right(std::uint32_t last) {
    std::uint32_t at = last;
    bool follows_link = true;  // directly behind the name, a preposition, a month or a place
    for (std::uint32_t step = 0; step < most_right && at < count(); ++step) {
      const AnalysedRecord::PlaceName* const place = place_from(at);
      const bool soft = !continues(at) && is_soft_break(at);
      if (!continues(at) && !soft) return;
      if (soft && place == nullptr && !is_year(at) && !is(at, EventWord::month) && !is_day(at) &&
          !is(at, EventWord::preposition) && !is(at, EventWord::happening)) {
        return;
      }
      if (place != nullptr) {
        if (soft && !reading_.years.known() && !is_year_behind(place->last)) return;
        if (!reading_.place.valid()) {
          reading_.place = place->place;
          reading_.span.last = place->last;
        }
        at = place->last;
        follows_link = true;
      } else if (is_year(at)) {
        if (reading_.years.known() || !(follows_link || soft)) return;
        take_right_year(at);
        follows_link = true;
      } else if (is(at, EventWord::month) || (is_day(at) && is_date_behind(at))) {
        ++at;
        follows_link = true;
      } else if (is(at, EventWord::conjunction)) {
        // Between places: "in Indonesia and Sri Lanka in 2004".
        if (at + 1 >= count() || place_from(at + 1) == nullptr) return;
        ++at;
      } else if (is(at, EventWord::preposition)) {
        ++at;
        follows_link = true;
      } else if (is(at, EventWord::happening) || is(at, EventWord::adjective)) {
        ++at;
        follows_link = false;
      } else if (is(at, EventWord::aftermath) && at == last) {
        reading_.loose = !reading_.years.known();
        ++at;
        follows_link = true;
      } else {
        return;
      }
    }
  }

  void take_right_year(std::uint32_t& at) {
    reading_.years = {.first = number(at), .last = number(at)};
    std::uint32_t end = at + 1;
    if (const auto range = range_end(at)) {
      reading_.years.last = range->first;
      end = range->second;
    }
    reading_.span.last = std::max(reading_.span.last, end);
    at = end;
  }

  [[nodiscard]] bool is_year_behind(std::uint32_t at) const {
    return at < count() && (is_year(at) || (at + 1 < count() && is_year(at + 1)));
  }
  [[nodiscard]] bool is_date_behind(std::uint32_t day) const {
    const std::uint32_t next = day + 1;
    if (next >= count()) return false;
    return is(next, EventWord::month) ||
           (next + 1 < count() && is(next, EventWord::preposition) && is(next + 1, EventWord::month));
  }

  [[nodiscard]] bool is_compared() const {
    constexpr std::uint32_t most_before = 5;
    bool since = false;
    std::uint32_t at = reading_.span.first;
    for (std::uint32_t step = 0; step < 2 * most_before && at > 0 && !token(at).starts_sentence; ++step) {
      --at;
      if (step < most_before && is(at, EventWord::comparison)) return true;
      if (step < most_before && is(at, EventWord::since)) since = true;
      if (since && is(at, EventWord::superlative)) return true;
    }
    return false;
  }

  const EventIndex& index_;
  const AnalysedRecord& record_;
  std::size_t text_;
  const AnalysedField& field_;
  EventReading reading_;
};

}  // namespace

EventReading read_event(const EventIndex& index, const AnalysedRecord& record, std::size_t text,
                        TokenSpan span) {
  return Around(index, record, text, span).read();
}

}  // namespace weft
