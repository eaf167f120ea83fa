#include "extract/places/subject_places.hpp"

#include <string>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

// "Korea" and "South" -> "South Korea".
PlaceRef find_joined(const Gazetteer& gazetteer, std::string_view name, std::string_view before) {
  return gazetteer.find_name(std::string(before).append(" ").append(name));
}

PlaceRef find_bracketed(const Gazetteer& gazetteer, std::string_view name, std::string_view inside) {
  if (const PlaceRef whole = find_joined(gazetteer, name, inside); whole.valid()) return whole;
  // "Congo (Democratic Republic)": the Democratic Republic of the Congo.
  if (const PlaceRef whole = gazetteer.find_name(std::string(inside).append(" of the ").append(name));
      whole.valid()) {
    return whole;
  }
  const PlaceRef outside = gazetteer.find_name(name);
  const std::string kind = fold(inside);
  if (kind == "republic" || kind == "country" || kind == "nation" || kind == "state") return outside;
  // "Kivu (Congo : Province)"
  const PlaceRef country = gazetteer.find_name(ascii_trimmed(inside.substr(0, inside.find(':'))));
  return country.valid() ? country : PlaceRef();
}

}  // namespace

PlaceRef find_subject_place(const Gazetteer& gazetteer, std::string_view part) {
  constexpr std::size_t longest = 100;
  part = ascii_trimmed(part);
  if (part.empty() || part.size() > longest) return {};
  if (const PlaceRef named = gazetteer.find_name(part); named.valid()) return named;
  if (const std::size_t open = part.rfind('('); open != std::string_view::npos && part.ends_with(')')) {
    const std::string_view inside = ascii_trimmed(part.substr(open + 1, part.size() - open - 2));
    return find_bracketed(gazetteer, ascii_trimmed(part.substr(0, open)), inside);
  }
  const std::size_t comma = part.find(',');
  if (comma == std::string_view::npos || part.find(',', comma + 1) != std::string_view::npos) return {};
  return find_joined(gazetteer, ascii_trimmed(part.substr(0, comma)), ascii_trimmed(part.substr(comma + 1)));
}

}  // namespace weft
