#include "exporters/xml_text.hpp"

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::string_view section_end = "]]>";

// Lead bytes of the white space that Unicode has beyond ASCII (U+0085, U+00A0, U+1680, U+2000.., U+3000), of
// controls, and of U+FFFE and U+FFFF.
bool may_need_cleaning(std::string_view text) {
  char before = ' ';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE3 || byte == 0xEF) return true;
    if (byte == ' ' && before == ' ') return true;
    before = text[i];
    if (byte != 0xE2 || i + 2 >= text.size()) continue;
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    // Dashes and quotation marks, U+2010..U+2027, are common and plain.
    if ((second == 0x80 && (third < 0x90 || third > 0xA7)) || second == 0x81) return true;
  }
  return before == ' ';
}

std::uint64_t count_outside_xml(std::string_view text) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_control = byte < 0x20 && (byte < 0x09 || byte > 0x0D);
    const std::string_view three = text.substr(i, 3);
    if (is_control || three == "\uFFFE" || three == "\uFFFF") ++count;
  }
  return count;
}

void append_section(std::string& out, std::string_view text) {
  out += "<![CDATA[";
  for (std::size_t end = text.find(section_end); end != std::string_view::npos;
       end = text.find(section_end)) {
    out.append(text, 0, end + 2);
    out += "]]><![CDATA[";
    text.remove_prefix(end + 2);
  }
  out += text;
  out += section_end;
}

bool has(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

void append_clean(std::string& out, std::string_view text) {
  if (has(text, '&') || has(text, '<') || text.find(section_end) != std::string_view::npos) {
    append_section(out, text);
  } else {
    out += text;
  }
}

}  // namespace

std::uint64_t append_xml_text(std::string& out, std::string_view text) {
  if (!may_need_cleaning(text)) {
    append_clean(out, text);
    return 0;
  }
  append_clean(out, single_line(text));
  return count_outside_xml(text);
}

}  // namespace weft
