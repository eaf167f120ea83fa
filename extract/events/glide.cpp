#include "extract/events/glide.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace weft {

namespace {

struct Hazard {
  std::string_view code;
  std::string_view name;
};

constexpr std::array hazards = std::to_array<Hazard>({
    {"AC", "technological disaster"},
    {"AV", "snow avalanche"},
    {"CE", "complex emergency"},
    {"CW", "cold wave"},
    {"DR", "drought"},
    {"EC", "extratropical cyclone"},
    {"EP", "epidemic"},
    {"EQ", "earthquake"},
    {"ET", "extreme temperature"},
    {"FA", "famine"},
    {"FF", "flash flood"},
    {"FL", "flood"},
    {"FR", "fire"},
    {"HT", "heat wave"},
    {"IN", "insect infestation"},
    {"LS", "land slide"},
    {"MS", "mud slide"},
    {"OT", "other"},
    {"SL", "slide"},
    {"SS", "storm surge"},
    {"ST", "severe local storm"},
    {"TC", "tropical cyclone"},
    {"TO", "tornado"},
    {"TS", "tsunami"},
    {"VO", "volcano"},
    {"VW", "violent wind"},
    {"WF", "wild fire"},
    {"WV", "wave or surge"},
});

constexpr std::size_t longest_serial = 6;

// Takes up to `most` characters of a class from the front.
std::string_view take(std::string_view& text, bool (*belongs)(char), std::size_t most) {
  std::size_t length = 0;
  while (length < text.size() && length < most && belongs(text[length])) ++length;
  const std::string_view taken = text.substr(0, length);
  text.remove_prefix(length);
  return taken;
}

bool take_hyphen(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

struct Parts {
  std::string_view hazard, year, serial, country;
};

// The parts of a number that `text` begins with; takes them off.
std::optional<Parts> take_parts(std::string_view& text) {
  Parts parts;
  parts.hazard = take(text, is_ascii_letter, 2);
  if (parts.hazard.size() != 2 || !take_hyphen(text)) return std::nullopt;
  parts.year = take(text, is_ascii_digit, 4);
  if (parts.year.size() != 4 || !take_hyphen(text)) return std::nullopt;
  parts.serial = take(text, is_ascii_digit, longest_serial);
  if (parts.serial.empty()) return std::nullopt;
  if (text.size() > 3 && text.front() == '-') {
    std::string_view rest = text.substr(1);
    parts.country = take(rest, is_ascii_letter, 3);
    // "EP-2020-000012-001": the whole world.
    if (parts.country.empty() && rest.starts_with("001")) parts.country = take(rest, is_ascii_digit, 3);
    if (parts.country.size() == 3) text = rest;
    if (parts.country.size() < 3) parts.country = {};
  }
  return parts;
}

std::optional<Glide> make_glide(const Parts& parts) {
  Glide glide;
  const auto append = [&](std::string_view part) { glide.number += ascii_upper(part); };
  append(parts.hazard);
  if (hazard_name(glide.number).empty()) return std::nullopt;
  glide.number += '-';
  append(parts.year);
  glide.number += '-';
  glide.number.append(longest_serial - parts.serial.size(), '0').append(parts.serial);
  if (parts.country.empty()) return glide;
  glide.number += '-';
  append(parts.country);
  return glide;
}

}  // namespace

std::string_view hazard_name(std::string_view code) {
  const auto* const found = std::ranges::lower_bound(hazards, code, {}, &Hazard::code);
  return found != hazards.end() && found->code == code ? found->name : std::string_view();
}

std::optional<Glide> parse_glide(std::string_view text) {
  constexpr std::string_view space = " \t\r\n:#.()[]";
  const auto skip = [&] { text.remove_prefix(std::min(text.find_first_not_of(space), text.size())); };
  skip();
  constexpr std::string_view word = "glide";
  if (ascii_starts_with(text, word)) {
    text.remove_prefix(word.size());
    skip();
  }
  const auto parts = take_parts(text);
  skip();
  return parts && text.empty() ? make_glide(*parts) : std::nullopt;
}

std::vector<GlideMention> find_glides(std::string_view text) {
  constexpr std::size_t length = 18;
  const auto joins = [](char c) { return is_ascii_digit(c) || is_ascii_letter(c) || c == '-' || c == '_'; };
  std::vector<GlideMention> found;
  for (std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos;
       hyphen = text.find('-', hyphen + 1)) {
    if (hyphen < 2 || hyphen + length - 2 > text.size()) continue;
    const std::size_t begin = hyphen - 2;
    std::string_view number = text.substr(begin, length);
    const bool alone = (begin == 0 || !joins(text[begin - 1])) &&
                       (begin + length == text.size() || !joins(text[begin + length]));
    if (!alone) continue;
    const auto parts = take_parts(number);
    if (!parts || !number.empty() || parts->country.empty()) continue;
    auto glide = make_glide(*parts);
    if (!glide) continue;
    found.push_back({.glide = std::move(*glide),
                     .begin = static_cast<std::uint32_t>(begin),
                     .end = static_cast<std::uint32_t>(begin + length)});
  }
  return found;
}

}  // namespace weft
