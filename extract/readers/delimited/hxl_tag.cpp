#include "extract/readers/delimited/hxl_tag.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

bool is_inner(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// A letter, then letters, digits and underscores; taken off `text`. Empty if there is none.
std::string take_word(std::string_view& text) {
  text = trimmed(text);
  std::size_t size = 0;
  if (!text.empty() && is_ascii_letter(text[0])) {
    while (size < text.size() && is_inner(text[size])) ++size;
  }
  std::string word = lower_case(text.substr(0, size));
  text = trimmed(text.substr(size));
  return word;
}

// The attributes behind a hashtag; false when something else stands there.
bool take_attributes(std::string_view text, std::vector<std::string>& wanted,
                     std::vector<std::string>* unwanted) {
  while (!text.empty()) {
    const char sign = text.front();
    if (sign != '+' && (sign != '-' || unwanted == nullptr)) return false;
    text.remove_prefix(1);
    std::string word = take_word(text);
    if (word.empty()) return false;
    (sign == '+' ? wanted : *unwanted).push_back(std::move(word));
  }
  std::sort(wanted.begin(), wanted.end());
  return true;
}

}  // namespace

std::optional<HxlTag> parse_hxl_tag(std::string_view cell) {
  cell = trimmed(cell);
  if (!cell.starts_with('#')) return std::nullopt;
  cell.remove_prefix(1);
  HxlTag tag{.hashtag = "#" + take_word(cell), .attributes = {}};
  if (tag.hashtag.size() == 1 || !take_attributes(cell, tag.attributes, nullptr)) return std::nullopt;
  return tag;
}

std::optional<HxlPattern> HxlPattern::parse(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with('#')) return std::nullopt;
  text.remove_prefix(1);
  HxlPattern pattern;
  if (text.ends_with('!')) {
    pattern.exact_ = true;
    text = trimmed(text.substr(0, text.size() - 1));
  }
  if (text.starts_with('*')) {
    text = trimmed(text.substr(1));
  } else {
    pattern.wanted_.hashtag = "#" + take_word(text);
    if (pattern.wanted_.hashtag.size() == 1) return std::nullopt;
  }
  if (!take_attributes(text, pattern.wanted_.attributes, &pattern.unwanted_)) return std::nullopt;
  return pattern;
}

bool HxlPattern::matches(const HxlTag& tag) const {
  if (tag.hashtag.empty() || (!wanted_.hashtag.empty() && wanted_.hashtag != tag.hashtag)) return false;
  const auto has = [&](const std::string& attribute) {
    return std::binary_search(tag.attributes.begin(), tag.attributes.end(), attribute);
  };
  return std::all_of(wanted_.attributes.begin(), wanted_.attributes.end(), has) &&
         std::none_of(unwanted_.begin(), unwanted_.end(), has) &&
         (!exact_ || wanted_.attributes.size() == tag.attributes.size());
}

}  // namespace weft
