#include "extract/readers/bibtex/bibtex_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "extract/readers/bibtex/latex_text.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~'; }

// Calls `visit` with each piece between separators outside of braces. `separator_at` gives the size of one at
// a position, or 0.
template <class SeparatorAt, class Visit>
void split(std::string_view text, SeparatorAt separator_at, Visit visit) {
  std::size_t depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && depth > 0) --depth;
    const std::size_t size = depth == 0 ? separator_at(i) : 0;
    if (size == 0) {
      ++i;
      continue;
    }
    visit(trimmed(text.substr(begin, i - begin)));
    begin = i += size;
  }
  visit(trimmed(text.substr(begin)));
}

// The white space at `at` with an "and" behind it, and white space or the end behind that.
std::size_t and_at(std::string_view text, std::size_t at) {
  if (!is_space(text[at])) return 0;
  constexpr std::size_t size = 4;  // with one white space
  if (at + size > text.size() || !is_word(text.substr(at + 1, 3), "and")) return 0;
  return at + size == text.size() || is_space(text[at + size]) ? size : 0;
}

// One brace group and nothing else; a special character such as {\'E} does not make a body.
bool is_braced(std::string_view name) {
  return name.size() > 2 && name.front() == '{' && name[1] != '\\' &&
         closing_brace(name, 0) + 1 == name.size();
}

// "Food {and} Agriculture Organization": somebody kept an "and" from parting it.
bool protects_and(std::string_view name) {
  for (std::size_t open = name.find('{'); open != std::string_view::npos;) {
    const std::size_t close = closing_brace(name, open);
    std::string_view inside = name.substr(open + 1, close - open - 1);
    if (is_word(trimmed(inside), "and")) return true;
    for (std::size_t i = 0; i < inside.size(); ++i) {
      if (and_at(inside, i) != 0) return true;
    }
    open = name.find('{', close);
  }
  return false;
}

// "Jan {van der Berg}": where the braces that hold a family name of several words begin.
std::size_t braced_family(std::string_view name) {
  if (!name.ends_with('}')) return std::string_view::npos;
  const std::size_t open = name.rfind('{');
  if (open == 0 || open == std::string_view::npos || !is_space(name[open - 1])) return std::string_view::npos;
  return name.find(' ', open) == std::string_view::npos ? std::string_view::npos : open;
}

// "Ministry of Health": a small word between capitalised ones. A person's particles stand in front.
bool reads_like_body(std::string_view family) {
  bool capital = false;
  bool begins = true;
  for (const char c : family) {
    if (begins && c >= 'a' && c <= 'z' && capital) return true;
    if (begins && c >= 'A' && c <= 'Z') capital = true;
    begins = is_space(c);
  }
  return false;
}

class NameList {
 public:
  NameList(std::string_view field, TextArena& arena, FlatRecord& values)
      : field_(field), arena_(arena), values_(values) {}

  void add(std::string_view name) {
    if (name.empty() || is_word(name, "others")) return;
    if (is_braced(name)) return put(latex_text(name.substr(1, name.size() - 2), arena_), "body");
    parts_.clear();
    split(
        name, [&](std::size_t at) { return name[at] == ',' ? std::size_t{1} : std::size_t{0}; },
        [&](std::string_view part) { parts_.push_back(part); });
    if (parts_.size() == 1) return add_natural(name);
    if (parts_.front().find('=') != std::string_view::npos) return add_labelled();
    // "von Last, Jr, First"
    if (parts_.size() == 3) std::swap(parts_[1], parts_[2]);
    put(join(parts_), reads_like_body(parts_.front()) ? "" : "person");
  }

 private:
  void put(std::string_view text, std::string_view kind) {
    text = trimmed(text);
    if (!text.empty() && values_.size() < most_bibtex_values)
      values_.push_back({.name = field_, .text = text, .kind = kind});
  }

  std::string_view join(const std::vector<std::string_view>& parts) {
    std::string& joined = arena_.next();
    for (const std::string_view part : parts) {
      const std::string_view text = latex_text(part, arena_);
      if (!text.empty()) joined.append(joined.empty() ? "" : ", ").append(text);
    }
    return joined;
  }

  void add_natural(std::string_view name) {
    if (const std::size_t family = braced_family(name); family != std::string_view::npos) {
      return put(join({name.substr(family), name.substr(0, family)}), "person");
    }
    put(latex_text(name, arena_), protects_and(name) ? "body" : "");
  }

  // "family=Brook, given=Ada, prefix=van, suffix=Jr."
  void add_labelled() {
    std::string_view family, given, prefix, suffix;
    for (const std::string_view part : parts_) {
      const std::size_t sign = std::min(part.find('='), part.size());
      const std::string_view label = trimmed(part.substr(0, sign));
      std::string_view value = trimmed(part.substr(std::min(sign + 1, part.size())));
      if (value.size() > 1 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
      if (label == "family") family = value;
      if (label == "given") given = value;
      if (label == "prefix") prefix = value;
      if (label == "suffix") suffix = value;
    }
    std::string& whole = arena_.next();
    whole.append(prefix).append(prefix.empty() ? "" : " ").append(family);
    put(join({whole, given, suffix}), "person");
  }

  std::string_view field_;
  TextArena& arena_;
  FlatRecord& values_;
  std::vector<std::string_view> parts_;
};

}  // namespace

void add_bibtex_names(std::string_view field, std::string_view list, TextArena& arena, FlatRecord& values) {
  NameList names(field, arena, values);
  list = trimmed(list);
  if (list.size() > 3 && is_word(list.substr(0, 3), "and") && is_space(list[3])) list.remove_prefix(3);
  split(
      list, [&](std::size_t at) { return and_at(list, at); },
      [&](std::string_view name) { names.add(name); });
}

}  // namespace weft
