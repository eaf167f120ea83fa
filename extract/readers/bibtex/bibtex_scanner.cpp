#include "extract/readers/bibtex/bibtex_scanner.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

using State = BibtexSpan::State;

// BibTeX's and biblatex's types of entries, and commands: those by which a file is recognised.
constexpr auto usual_types = std::to_array<std::string_view>(
    {"article",       "artwork",     "book",         "bookinbook",    "booklet",     "collection",
     "comment",       "conference",  "dataset",      "electronic",    "inbook",      "incollection",
     "inproceedings", "inreference", "jurisdiction", "legislation",   "manual",      "mastersthesis",
     "misc",          "mvbook",      "mvcollection", "mvproceedings", "mvreference", "online",
     "patent",        "periodical",  "phdthesis",    "preamble",      "proceedings", "reference",
     "report",        "software",    "standard",     "string",        "suppbook",    "suppperiodical",
     "techreport",    "thesis",      "unpublished",  "www",           "xdata"});

constexpr std::size_t longest_type = 40;
constexpr std::size_t longest_key = 500;

bool is_word_char(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// `@`, a word, an opening bracket.
struct Head {
  State state = State::none;  // whole, none or cut
  std::size_t body = 0;
  std::string_view type = {};
};

Head head_at(std::string_view bytes, std::size_t at) {
  std::size_t i = at + 1;
  const std::size_t limit = std::min(bytes.size(), at + longest_type);
  while (i < limit && is_space(bytes[i])) ++i;
  const std::size_t type = i;
  while (i < limit && is_word_char(bytes[i])) ++i;
  const std::size_t type_end = i;
  while (i < limit && is_space(bytes[i])) ++i;
  if (i == bytes.size() && i < at + longest_type) return {.state = State::cut};
  if (i == limit || type == type_end || !is_ascii_letter(bytes[type])) return {};
  if (bytes[i] != '{' && bytes[i] != '(') return {};
  return {.state = State::whole, .body = i + 1, .type = bytes.substr(type, type_end - type)};
}

// An `@` that begins a line, and an entry beyond doubt: a key and a comma follow, or it is a command.
Head line_head_at(std::string_view bytes, std::size_t at) {
  if (at > 0 && !is_line_end(bytes[at - 1])) return {};
  const Head head = head_at(bytes, at);
  if (head.state != State::whole || is_bibtex_command(head.type)) return head;
  std::size_t i = head.body;
  const std::size_t limit = std::min(bytes.size(), head.body + longest_key);
  while (i < limit && !is_line_end(bytes[i]) &&
         std::string_view(",={}\"").find(bytes[i]) == std::string_view::npos)
    ++i;
  if (i == bytes.size() && i < head.body + longest_key) return {.state = State::cut};
  return i < limit && bytes[i] == ',' ? head : Head{};
}

// Finds the end of an entry whose head has been read.
class BodyScanner {
 public:
  BodyScanner(std::string_view bytes, BibtexSpan& span, bool at_end)
      : bytes_(bytes), span_(span), at_end_(at_end) {}

  void scan() {
    const bool braces = bytes_[span_.body - 1] == '{';
    std::size_t depth = braces ? 1 : 0;
    bool quoted = false;
    for (std::size_t i = span_.body; i < bytes_.size(); ++i) {
      const char c = bytes_[i];
      if (!is_special(c)) continue;
      if (c == '{') {
        ++depth;
      } else if (c == '}') {
        if (depth > 0 && --depth == 0 && braces) return close(i);
      } else if (c == '@') {
        if (const State state = line_head_at(bytes_, i).state; state != State::none) {
          if (state == State::whole) return end(State::broken, i);
          if (!at_end_) return end(State::cut, i);
        }
      } else if (!braces && depth == 0) {
        if (c == '"') quoted = !quoted;
        if (c == ')' && !quoted) return close(i);
      }
    }
    end(at_end_ ? State::broken : State::cut, bytes_.size());
  }

 private:
  static bool is_special(char c) {
    static constexpr std::array<bool, 256> special = [] {
      std::array<bool, 256> table{};
      for (const char each : std::string_view("{}@)\"")) table[static_cast<unsigned char>(each)] = true;
      return table;
    }();
    return special[static_cast<unsigned char>(c)];
  }
  void close(std::size_t at) { end(State::whole, at + 1); }
  void end(State state, std::size_t at) {
    span_.state = state;
    span_.end = at;
  }

  std::string_view bytes_;
  BibtexSpan& span_;
  bool at_end_;
};

}  // namespace

bool is_word(std::string_view word, std::string_view lower) {
  return std::equal(word.begin(), word.end(), lower.begin(), lower.end(), [](char c, char wanted) {
    return c == wanted || (is_ascii_letter(c) && (c | 0x20) == wanted);
  });
}

bool is_bibtex_command(std::string_view type) {
  return is_word(type, "string") || is_word(type, "comment") || is_word(type, "preamble");
}

BibtexSpan find_bibtex_entry(std::string_view bytes, std::size_t from, bool at_end) {
  BibtexSpan span;
  for (std::size_t at = bytes.find('@', from); at != std::string_view::npos; at = bytes.find('@', at + 1)) {
    const Head head = head_at(bytes, at);
    if (head.state == State::none || (head.state == State::cut && at_end)) continue;
    if (at > from && is_word_char(bytes[at - 1])) continue;  // an address, user@host{...
    const std::string_view before = bytes.substr(from, at - from);
    const std::size_t line = before.find_last_of("\r\n");
    if (trimmed(line == std::string_view::npos ? before : before.substr(line)).starts_with('%')) {
      from = std::min(bytes.find_first_of("\r\n", at), bytes.size());
      at = from - 1;
      continue;
    }
    span.begin = at;
    span.state = head.state;
    if (head.state == State::cut) return span;
    span.body = head.body;
    span.type = head.type;
    BodyScanner(bytes, span, at_end).scan();
    return span;
  }
  return span;
}

std::size_t find_bibtex_line(std::string_view bytes, std::size_t from) {
  for (std::size_t at = bytes.find('@', from); at != std::string_view::npos; at = bytes.find('@', at + 1)) {
    if (line_head_at(bytes, at).state == State::whole) return at;
  }
  return std::string_view::npos;
}

bool looks_like_bibtex(std::string_view first_bytes) {
  for (std::size_t at = find_bibtex_line(first_bytes, 0); at != std::string_view::npos;
       at = find_bibtex_line(first_bytes, at + 1)) {
    const std::string_view type = head_at(first_bytes, at).type;
    if (std::any_of(usual_types.begin(), usual_types.end(),
                    [&](std::string_view usual) { return is_word(type, usual); })) {
      return true;
    }
  }
  return false;
}

}  // namespace weft
