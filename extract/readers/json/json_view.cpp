#include "extract/readers/json/json_view.hpp"

namespace weft {

char JsonView::byte_before(std::size_t at) const {
  while (at > 0) {
    if (!is_space(text[--at])) return text[at];
  }
  return before;
}

std::string opening_of(std::string_view object) {
  constexpr std::size_t longest = 256;
  object = object.substr(0, longest);
  if (!object.starts_with('{')) return {};
  std::size_t quote = 1;
  while (quote < object.size() && JsonView::is_space(object[quote])) ++quote;
  if (quote == object.size() || object[quote] != '"') return {};
  const std::size_t end = object.find('"', quote + 1);
  return std::string(end == std::string_view::npos ? std::string_view() : object.substr(0, end + 1));
}

std::size_t find_opening(const JsonView& view, std::size_t from, const std::string& opening) {
  if (opening.empty()) return std::string_view::npos;
  for (std::size_t at = view.text.find(opening, from); at != std::string_view::npos;
       at = view.text.find(opening, at + 1)) {
    const char before = view.byte_before(at);
    if (before == ',' || before == '}' || before == ']') return at;
  }
  return std::string_view::npos;
}

}  // namespace weft
