#include "extract/vocabulary/n_triples.hpp"

#include <optional>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;
// A longer line is no N-Triples, or a rare one that the Turtle reader takes as well.
constexpr std::size_t longest_line = 4 * 1024 * 1024;

// Code point of four or eight hexadecimal digits; none for what is no character.
std::optional<char32_t> code_point_of(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    if (!is_ascii_hex(c)) return std::nullopt;
    const char lower = ascii_lower(c);
    value = value * 16 + static_cast<char32_t>(is_ascii_digit(lower) ? lower - '0' : lower - 'a' + 10);
  }
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
  return value;
}

// Reads the terms of one line; any doubt makes it fail, since the Turtle reader decides then.
class LineParser {
 public:
  explicit LineParser(std::string_view line) : left_(line) {}

  // False where the line is no triple; an empty line or comment is fine and pushes nothing.
  bool parse(const TripleSink& sink) {
    skip_space();
    if (at_end()) return true;
    RdfTerm subject;
    RdfTerm predicate;
    RdfTerm object;
    if (!(read_iri(subject, kept_[0]) || read_blank(subject)) || !space()) return false;
    if (!read_iri(predicate, kept_[1]) || !space()) return false;
    if (!(read_iri(object, kept_[2]) || read_blank(object) || read_literal(object))) return false;
    skip_space();
    if (!take('.')) return false;
    skip_space();
    if (!at_end()) return false;
    sink(subject, predicate.value, object);
    return true;
  }

 private:
  [[nodiscard]] bool at_end() const { return left_.empty() || left_.front() == '#'; }
  bool take(char c) {
    if (!left_.starts_with(c)) return false;
    left_.remove_prefix(1);
    return true;
  }
  void skip_space() {
    while (!left_.empty() && (left_.front() == ' ' || left_.front() == '\t' || left_.front() == '\r')) {
      left_.remove_prefix(1);
    }
  }
  bool space() {
    skip_space();
    return !left_.empty();
  }

  // Absolute IRIs only: others need a base.
  bool read_iri(RdfTerm& term, std::string& kept) {
    if (!left_.starts_with('<')) return false;
    std::size_t end = 1;
    bool scheme = false;
    bool escaped = false;
    for (;; ++end) {
      if (end >= left_.size()) return false;
      const char c = left_[end];
      if (c == '>') break;
      if (static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '"' || c == '{' || c == '}' || c == '|' ||
          c == '^' || c == '`') {
        return false;
      }
      scheme = scheme || c == ':';
      escaped = escaped || c == '\\';
    }
    const std::string_view text = left_.substr(1, end - 1);
    if (!scheme || !is_ascii_letter(text.front())) return false;
    term.kind = RdfTerm::Kind::iri;
    term.value = text;
    if (escaped) {
      if (!unescape(text, kept)) return false;
      term.value = kept;
    }
    left_.remove_prefix(end + 1);
    return true;
  }

  bool read_blank(RdfTerm& term) {
    if (!left_.starts_with("_:")) return false;
    std::size_t end = 2;
    while (end < left_.size()) {
      const char c = left_[end];
      const bool name = is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' ||
                        static_cast<unsigned char>(c) >= 0x80 ||
                        (c == '.' && end + 1 < left_.size() && is_ascii_letter(left_[end + 1]));
      if (!name) break;
      ++end;
    }
    if (end == 2) return false;
    term.kind = RdfTerm::Kind::blank;
    term.value = left_.substr(2, end - 2);
    left_.remove_prefix(end);
    return true;
  }

  bool read_literal(RdfTerm& term) {
    if (!left_.starts_with('"')) return false;
    std::size_t end = left_.find_first_of("\"\\", 1);
    const bool escaped = end != std::string_view::npos && left_[end] == '\\';
    while (end != std::string_view::npos && left_[end] == '\\') end = left_.find_first_of("\"\\", end + 2);
    if (end == std::string_view::npos) return false;
    term.kind = RdfTerm::Kind::literal;
    term.value = left_.substr(1, end - 1);
    if (escaped) {
      if (!unescape(term.value, kept_[2])) return false;
      term.value = kept_[2];
    }
    left_.remove_prefix(end + 1);
    if (left_.starts_with("^^")) {
      left_.remove_prefix(2);
      RdfTerm datatype;
      return read_iri(datatype, kept_[1 + 2]);
    }
    if (!take('@')) return true;
    std::size_t length = 0;
    while (length < left_.size() &&
           (is_ascii_letter(left_[length]) || is_ascii_digit(left_[length]) || left_[length] == '-')) {
      ++length;
    }
    term.language = left_.substr(0, length);
    left_.remove_prefix(length);
    return length > 0;
  }

  static bool unescape(std::string_view text, std::string& out) {
    out.clear();
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] != '\\') {
        out += text[at++];
        continue;
      }
      if (at + 1 >= text.size()) return false;
      constexpr std::string_view letters = "tbnrf\"'\\";
      constexpr std::string_view meant = "\t\b\n\r\f\"'\\";
      const char letter = text[at + 1];
      if (const std::size_t known = letters.find(letter); known != std::string_view::npos) {
        out += meant[known];
        at += 2;
        continue;
      }
      const std::size_t digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
      if (digits == 0 || at + 2 + digits > text.size()) return false;
      const auto code_point = code_point_of(text.substr(at + 2, digits));
      if (!code_point) return false;
      append_utf8(out, *code_point);
      at += 2 + digits;
    }
    return true;
  }

  std::string_view left_;
  std::string kept_[4];  // subject, predicate, object, datatype
};

// Whether a line can be a triple at all.
bool may_be_triple(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return true;
  return line[first] == '<' || line[first] == '_' || line[first] == '#';
}

}  // namespace

RdfRest read_n_triples(RdfBytes& source, const TripleSink& sink) {
  RdfRest rest;
  std::string& buffer = rest.bytes;
  std::size_t used = 0;
  bool at_end = false;
  const auto finish = [&] {
    buffer.erase(0, used);
    return std::move(rest);
  };
  for (;;) {
    const std::size_t end = buffer.find('\n', used);
    if (end == std::string::npos && !at_end) {
      if (buffer.size() - used > longest_line || !may_be_triple(std::string_view(buffer).substr(used))) {
        return finish();
      }
      buffer.erase(0, used);
      used = 0;
      const std::size_t kept = buffer.size();
      buffer.resize(kept + chunk_bytes);
      const std::size_t count = source.read(std::span(buffer).subspan(kept));
      buffer.resize(kept + count);
      at_end = count == 0;
      continue;
    }
    const std::string_view line = std::string_view(buffer).substr(used, std::min(end, buffer.size()) - used);
    if (!may_be_triple(line) || !LineParser(line).parse(sink)) return finish();
    if (end == std::string::npos) {
      used = buffer.size();
      return finish();
    }
    ++rest.lines;
    used = end + 1;
  }
}

}  // namespace weft
