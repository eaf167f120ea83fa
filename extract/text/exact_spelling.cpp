#include "extract/text/exact_spelling.hpp"

#include <string>

namespace weft {

namespace {

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

}  // namespace

bool spells_exactly(std::string_view surface, std::string_view label, bool acronym) {
  if (same_letters(surface, label)) return true;
  return acronym && surface.ends_with('s') && same_letters(surface.substr(0, surface.size() - 1), label);
}

}  // namespace weft
