#include "exporters/rdf_literal.hpp"

namespace weft {

namespace {

void append_escape(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  // A backslash is written as \u005C: rdflib 6 takes `\\n` for a backslash and a line break.
  switch (byte) {
    case '"':
      out += "\\\"";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += digits[byte >> 4];
      out += digits[byte & 0xF];
  }
}

}  // namespace

void append_rdf_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) continue;
    out.append(text, kept, i - kept);
    append_escape(out, byte);
    kept = i + 1;
  }
  out.append(text, kept, text.size() - kept);
  out += '"';
}

std::string_view rdf_text(std::string_view text, std::string& scratch) {
  constexpr std::string_view two_noncharacters = "\xEF\xBF";  // then BE or BF
  const auto is_bad = [&](std::size_t i) {
    return i + 2 < text.size() && text.substr(i, 2) == two_noncharacters &&
           static_cast<unsigned char>(text[i + 2]) >= 0xBE;
  };
  std::size_t first = text.find('\0');
  for (std::size_t i = text.find(two_noncharacters); i < first; i = text.find(two_noncharacters, i + 2)) {
    if (is_bad(i)) first = i;
  }
  if (first == std::string_view::npos) return text;
  std::string kept(text.substr(0, first));
  for (std::size_t i = first; i < text.size(); ++i) {
    if (is_bad(i)) {
      i += 2;
    } else if (text[i] != '\0') {
      kept += text[i];
    }
  }
  scratch = std::move(kept);
  return scratch;
}

}  // namespace weft
