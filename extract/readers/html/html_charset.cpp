#include "extract/readers/html/html_charset.hpp"

#include <algorithm>
#include <array>

#include "base/charset.hpp"
#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/html/html_tokens.hpp"

namespace weft {

namespace {

constexpr const char* western = "windows-1252";

// "text/html; charset=utf-8", as http-equiv has it.
std::string_view charset_parameter(std::string_view content) {
  const std::string lower = lower_case(content);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos || lower.size() != content.size()) return {};
  const std::string_view value = trimmed(content.substr(at + std::string_view("charset=").size()));
  return value.substr(0, value.find_first_of("; '\""));
}

// In lower case; empty when the page's first part does not tell.
std::string declared_charset(std::string_view page) {
  constexpr std::size_t looked_at = 16384;
  HtmlTokens tokens(page.substr(0, looked_at));
  for (HtmlToken token; tokens.next(token);) {
    if (token.kind != HtmlToken::Kind::start_tag) continue;
    if (is_called(token.name, "body")) break;
    if (!is_called(token.name, "meta")) continue;
    std::string_view charset = find_attribute(token.body, "charset");
    if (charset.empty() && is_called(find_attribute(token.body, "http-equiv"), "content-type")) {
      charset = charset_parameter(find_attribute(token.body, "content"));
    }
    if (!charset.empty()) return lower_case(trimmed(charset));
  }
  return {};
}

bool means_western(const std::string& charset) {
  constexpr auto names = std::to_array<std::string_view>(
      {"", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252"});
  return std::ranges::find(names, charset) != names.end();
}

std::string charset_of(std::string_view page) {
  if (page.starts_with("\xFF\xFE")) return "utf-16le";
  if (page.starts_with("\xFE\xFF")) return "utf-16be";
  const std::string declared = declared_charset(page);
  // UTF-16 could not have been read so far; the declaration was true of another copy.
  if (declared == "utf-8" || declared == "utf8" || declared.starts_with("utf-16")) return "utf-8";
  return means_western(declared) ? western : declared;
}

}  // namespace

std::string_view page_as_utf8(std::string_view page, std::string& made) {
  if (page.starts_with("\xEF\xBB\xBF")) page.remove_prefix(3);
  const bool ascii = is_ascii(page);
  if (!ascii && find_invalid_utf8(page) == std::string_view::npos) return page;
  // ASCII bytes may be shifted characters of other sets (ISO-2022-JP).
  const std::string charset = charset_of(page);
  if (ascii && !charset.starts_with("iso-2022")) return page;
  made.clear();
  const bool marked = charset.starts_with("utf-16");
  if (!append_as_utf8(marked ? page.substr(2) : page, charset, made)) append_as_utf8(page, western, made);
  return made;
}

}  // namespace weft
