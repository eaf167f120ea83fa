#include "extract/readers/mapping/addresses.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace weft {

namespace {

// Up to white space or a character that no address holds, without the punctuation of the sentence.
std::string_view address_at(std::string_view text) {
  constexpr std::string_view punctuation = ".,;:'!?*";
  // DOIs made of SICIs (ANSI/NISO Z39.56) have angle brackets.
  const bool angles = text.substr(0, 30).find("/(SICI)") != std::string_view::npos;
  const auto end = std::find_if(text.begin(), text.end(), [&](char c) {
    if (angles && (c == '<' || c == '>')) return false;
    return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '{' || c == '}';
  });
  text = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  // Brackets belong to the sentence when they close more than they open.
  auto open_brackets = std::count(text.begin(), text.end(), '(') - std::count(text.begin(), text.end(), ')');
  const bool has_square = text.find('[') != std::string_view::npos;
  while (!text.empty()) {
    const char last = text.back();
    const bool closes = (last == ')' && open_brackets < 0) || (last == ']' && !has_square);
    if (!closes && punctuation.find(last) == std::string_view::npos) break;
    if (last == ')') ++open_brackets;
    text.remove_suffix(1);
  }
  return text;
}

// "https://publisher.example/doi/10.1000/182?page=2": where such a DOI ends is not known.
bool is_in_other_address(std::string_view before) {
  constexpr std::size_t longest = 200;
  before = before.substr(before.size() - std::min(before.size(), longest));
  before = before.substr(before.find_last_of(" \t\r\n<>\"") + 1);
  return before.find("://") != std::string_view::npos && !before.ends_with("doi.org/");
}

}  // namespace

std::string_view doi_in(std::string_view text) {
  constexpr std::string_view directory = "10.";
  constexpr std::size_t least_digits = 4;
  constexpr std::size_t most_digits = 9;
  for (std::size_t at = text.find(directory); at != std::string_view::npos;
       at = text.find(directory, at + 1)) {
    if (at > 0 && (is_ascii_digit(text[at - 1]) || text[at - 1] == '.')) continue;
    std::size_t end = at + directory.size();
    while (end < text.size() && is_ascii_digit(text[end]) && end - at - directory.size() < most_digits) ++end;
    const std::size_t digits = end - at - directory.size();
    while (end < text.size() && (is_ascii_digit(text[end]) || text[end] == '.')) ++end;  // "10.1000.10/123"
    if (digits < least_digits || end >= text.size() || text[end] != '/') continue;
    if (is_in_other_address(text.substr(0, at))) continue;
    const std::string_view found = address_at(text.substr(at));
    if (found.size() > end + 1 - at) return found;
  }
  return {};
}

std::string_view url_in(std::string_view text) {
  for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 1)) {
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = rest.starts_with("https://") ? 8 : rest.starts_with("http://") ? 7 : 0;
    const std::string_view found = scheme == 0 ? std::string_view() : address_at(rest);
    if (scheme != 0 && found.size() > scheme) return found;
  }
  return {};
}

}  // namespace weft
