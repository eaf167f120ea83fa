#include "extract/readers/bibtex/bibtex_entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

// Macros made of macros double at each step.
constexpr std::size_t most_macro_bytes = 16 << 20;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }

// Characters of names and of values without brackets (BibTeX's `id_class`).
bool is_name_char(char c) {
  return !is_space(c) && std::string_view("\"#%'(),={}@").find(c) == std::string_view::npos;
}

// What a message shows of the place where something else was expected.
std::string shown(std::string_view rest) {
  std::size_t size = std::min<std::size_t>(rest.size(), 20);
  while (size > 0 && size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80) --size;
  return rest.empty() ? "the end" : "\"" + single_line(rest.substr(0, size)) + "\"";
}

class EntryParser {
 public:
  EntryParser(std::string_view bytes, const BibtexSpan& span, const BibtexMacros& macros, TextArena& arena,
              BibtexEntry& entry)
      : text_(bytes.substr(0, span.end - 1)), at_(span.body), macros_(macros), arena_(arena), entry_(entry) {}

  BibtexFault parse(bool has_key) {
    if (has_key) read_key();
    while (fault_.reason.empty() && skip_to_field()) read_field();
    return std::move(fault_);
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  void skip_space() {
    while (!at_end() && is_space(text_[at_])) ++at_;
  }
  bool skip_to_field() {
    while (!at_end() && (is_space(text_[at_]) || text_[at_] == ',')) ++at_;
    return !at_end();
  }
  void fail(std::string reason) { fault_ = {.at = std::min(at_, text_.size()), .reason = std::move(reason)}; }

  // Up to a comma or line end; what an equals sign follows is a field, and the key is missing.
  void read_key() {
    skip_space();
    const std::size_t begin = at_;
    const std::size_t end = std::min(text_.find_first_of(",=\r\n", begin), text_.size());
    if (end < text_.size() && text_[end] == '=') return;
    entry_.key = trimmed(text_.substr(begin, end - begin));
    at_ = end;
    skip_space();
    // "@misc{title\n = ..." has no key either.
    if (!at_end() && text_[at_] == '=') {
      entry_.key = {};
      at_ = begin;
    }
  }

  void read_field() {
    if (entry_.fields.size() == most_bibtex_fields) {
      return fail(fmt::format("the entry has more than {} fields", most_bibtex_fields));
    }
    const std::string_view name = take_name();
    if (name.empty()) return fail("a field's name is expected before " + shown(text_.substr(at_)));
    skip_space();
    if (at_end() || text_[at_] != '=') {
      return fail(fmt::format("'=' is expected behind '{}', not {}", name, shown(text_.substr(at_))));
    }
    ++at_;
    const std::optional<std::string_view> value = read_value(name);
    if (value) entry_.fields.push_back({.name = name, .text = *value});
  }

  std::string_view take_name() {
    const std::size_t begin = at_;
    while (!at_end() && is_name_char(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  // Pieces between `#`; one alone is not copied.
  std::optional<std::string_view> read_value(std::string_view name) {
    std::string_view value;
    std::string* joined = nullptr;
    for (bool first = true;; first = false) {
      skip_space();
      const bool is_left_out = first && (at_end() || text_[at_] == ',');
      const std::optional<std::string_view> piece = is_left_out ? std::string_view() : read_piece(name);
      if (!piece) return std::nullopt;
      if (expanded_ > most_macro_bytes) {
        fail(fmt::format("macros make the entry longer than {} bytes", most_macro_bytes));
        return std::nullopt;
      }
      if (first) {
        value = *piece;
      } else {
        if (joined == nullptr) joined = &arena_.next().assign(value);
        value = joined->append(*piece);
        expanded_ += piece->size();
      }
      skip_space();
      if (at_end() || text_[at_] != '#') return value;
      ++at_;
    }
  }

  std::optional<std::string_view> read_piece(std::string_view name) {
    const std::size_t begin = at_;
    const char open = at_end() ? '\0' : text_[at_];
    if (open == '{' || open == '"') {
      if (!skip_bracketed(open)) {
        at_ = begin;
        fail(fmt::format("the value of '{}' is not closed", name));
        return std::nullopt;
      }
      return text_.substr(begin + 1, at_ - begin - 2);
    }
    const std::string_view word = take_name();
    if (word.empty()) {
      fail(fmt::format("a value of '{}' is expected before {}", name, shown(text_.substr(at_))));
      return std::nullopt;
    }
    const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::string_view text = number ? word : macros_.text_of(word);
    expanded_ += text.size();
    return text;
  }

  // Behind the brace or quote that closes the one here. BibTeX takes no notice of backslashes before
  // braces; one before a quote is an accent that somebody forgot to put into braces.
  bool skip_bracketed(char open) {
    std::size_t depth = 0;
    for (++at_; !at_end(); ++at_) {
      const char c = text_[at_];
      if (depth == 0 && c == (open == '{' ? '}' : '"') && (open == '{' || text_[at_ - 1] != '\\')) {
        ++at_;
        return true;
      }
      if (c == '{') ++depth;
      if (c == '}' && depth > 0) --depth;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_;
  const BibtexMacros& macros_;
  TextArena& arena_;
  BibtexEntry& entry_;
  BibtexFault fault_;
  std::size_t expanded_ = 0;  // bytes that macros and joining added
};

}  // namespace

const BibtexField* BibtexEntry::find(std::string_view lower_name) const {
  for (const BibtexField& field : fields) {
    if (is_word(field.name, lower_name)) return &field;
  }
  return nullptr;
}

void BibtexMacros::reset() {
  texts_.clear();
  bytes_ = 0;
  for (const std::string_view month : months) define(month.substr(0, 3), month);
}

bool BibtexMacros::define(std::string_view name, std::string_view text) {
  std::string& kept = texts_[lower_case(name)];
  if (bytes_ - kept.size() + text.size() > most_macro_bytes) return false;
  bytes_ += text.size() - kept.size();
  kept = text;
  return true;
}

std::string_view BibtexMacros::text_of(std::string_view name) const {
  const auto found = texts_.find(lower_case(name));
  return found == texts_.end() ? name : std::string_view(found->second);
}

BibtexFault parse_bibtex_entry(std::string_view bytes, const BibtexSpan& span, const BibtexMacros& macros,
                               TextArena& arena, BibtexEntry& entry) {
  entry.type = span.type;
  entry.key = {};
  entry.fields.clear();
  return EntryParser(bytes, span, macros, arena, entry).parse(!is_bibtex_command(span.type));
}

}  // namespace weft
