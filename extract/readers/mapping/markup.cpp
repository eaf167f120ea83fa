#include "extract/readers/mapping/markup.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "base/text_encoding.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

// Elements that stand in titles and abstracts, sorted. HTML Living Standard; JATS 1.3 <abstract>, <sec>.
constexpr auto inline_names = std::to_array<std::string_view>(
    {"a",         "abbr",   "abstract", "b",    "bdi",       "bdo",      "big",      "body",       "bold",
     "cite",      "code",   "del",      "dfn",  "em",        "emphasis", "ext-link", "fixed-case", "font",
     "html",      "i",      "img",      "inf",  "ins",       "italic",   "kbd",      "label",      "mark",
     "math",      "mi",     "mn",       "mo",   "monospace", "mrow",     "msub",     "msup",       "nobr",
     "o:p",       "q",      "s",        "samp", "sc",        "scp",      "small",    "smallcaps",  "span",
     "strike",    "strong", "sub",      "sup",  "tbody",     "tex-math", "thead",    "tt",         "u",
     "underline", "url",    "var",      "wbr",  "xref"});
constexpr auto block_names = std::to_array<std::string_view>(
    {"address", "article", "blockquote", "br",        "center", "dd", "div", "dl",  "dt",
     "figure",  "footer",  "h1",         "h2",        "h3",     "h4", "h5",  "h6",  "header",
     "hr",      "li",      "list",       "list-item", "ol",     "p",  "pre", "sec", "section",
     "table",   "td",      "th",         "title",     "tr",     "ul"});
static_assert(std::ranges::is_sorted(inline_names) && std::ranges::is_sorted(block_names));

enum class TagSort { none, inside_line, ends_line };

struct Tag {
  TagSort sort = TagSort::none;
  std::size_t end = 0;  // behind it
};

// The tag at `begin`, which is a `<`.
Tag tag_at(std::string_view text, std::size_t begin) {
  std::size_t i = begin + 1;
  if (i < text.size() && text[i] == '/') ++i;
  const std::size_t name_begin = i;
  if (i >= text.size() || !is_ascii_letter(text[i])) return {};
  while (i < text.size() &&
         (is_ascii_letter(text[i]) || is_ascii_digit(text[i]) || text[i] == '-' || text[i] == ':'))
    ++i;
  std::string name = lower_case(text.substr(name_begin, i - name_begin));
  if (i < text.size() && text[i] != '>' && text[i] != '/' && static_cast<unsigned char>(text[i]) > ' ')
    return {};
  // Attribute values may hold a `>`, but titles and abstracts have links with plain addresses at most.
  const std::size_t end = text.find_first_of("<>", i);
  if (end == std::string_view::npos || text[end] == '<') return {};
  const std::size_t colon = name.find(':');
  const bool prefixed = colon != std::string::npos;
  if (prefixed) name.erase(0, colon + 1);
  if (std::ranges::binary_search(block_names, std::string_view(name))) {
    return {.sort = TagSort::ends_line, .end = end + 1};
  }
  if (prefixed || std::ranges::binary_search(inline_names, std::string_view(name))) {
    return {.sort = TagSort::inside_line, .end = end + 1};
  }
  return {};
}

struct Reference {
  char32_t character = 0;
  std::size_t end = 0;  // behind the semicolon
};

// The character reference at `begin`, which is a `&`.
std::optional<Reference> reference_at(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest = 12;
  const std::size_t end = text.substr(0, begin + longest).find(';', begin);
  if (end == std::string_view::npos || end < begin + 3) return std::nullopt;
  std::string_view name = text.substr(begin + 1, end - begin - 1);
  char32_t character = 0;
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), number, hex ? 16 : 10);
    if (error != std::errc() || rest != name.data() + name.size()) return std::nullopt;
    // Pages that take windows-1252 for Latin-1 write numbers of its characters.
    character =
        number >= 0x80 && number < 0xA0 ? windows_1252_character(static_cast<unsigned char>(number)) : number;
    const bool usable = character >= 0x20 || character == '\t' || character == '\n';
    const bool scalar = character < 0xD800 || (character > 0xDFFF && character <= 0x10FFFF);
    if (!usable || !scalar) character = ' ';
  } else {
    if (!is_ascii_letter(name.front())) return std::nullopt;
    const std::string terminated(name);
    const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    if (entity == nullptr) return std::nullopt;
    character = entity->value;
  }
  return Reference{.character = character, .end = end + 1};
}

void end_line(std::string& out) {
  while (out.ends_with(' ')) out.pop_back();
  if (!out.empty() && !out.ends_with('\n')) out += '\n';
}

// One pass: tags go, references are resolved. True when another pass may find more (escaped markup).
bool undo_once(std::string_view text, std::string& out) {
  bool again = false;
  bool heading = false;
  bool comments_end = true;  // somewhere behind
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = std::min(text.find_first_of("<&", i), text.size());
    out += text.substr(i, next - i);
    i = next;
    if (i == text.size()) break;
    if (text[i] == '&') {
      const auto reference = reference_at(text, i);
      if (reference) {
        append_utf8(out, reference->character);
        again |= reference->character == '<' || reference->character == '&';
        i = reference->end;
        continue;
      }
    } else if (text.substr(i).starts_with("<!--")) {
      // Many beginnings without an end are not each followed to the end of the text.
      if (comments_end) comments_end = text.find("-->", i) != std::string_view::npos;
      if (comments_end) {
        i = text.find("-->", i) + 3;
        continue;
      }
    } else if (const Tag tag = tag_at(text, i); tag.sort != TagSort::none) {
      heading |= text.substr(i, tag.end - i).find("title") != std::string_view::npos;
      if (tag.sort == TagSort::ends_line) end_line(out);
      i = tag.end;
      continue;
    }
    out += text[i++];
  }
  // JATS abstracts begin with a heading of their own.
  if (heading && out.starts_with("Abstract\n")) out.erase(0, std::string_view("Abstract\n").size());
  return again;
}

}  // namespace

std::string_view plain_text(std::string_view text, TextArena& arena) {
  // Two passes, since looking for one character is many times faster than for either of two.
  if (text.find('<') == std::string_view::npos && text.find('&') == std::string_view::npos) return text;
  // Markup that was escaped once or twice on its way; more is not seen.
  constexpr int most_passes = 3;
  for (int pass = 0; pass < most_passes; ++pass) {
    std::string& out = arena.next();
    const bool again = undo_once(text, out);
    text = out;
    if (!again) break;
  }
  return text;
}

std::string_view undo_references(std::string_view text, TextArena& arena) {
  if (text.find('&') == std::string_view::npos) return text;
  std::string& out = arena.next();
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = std::min(text.find('&', i), text.size());
    out += text.substr(i, next - i);
    i = next;
    if (i == text.size()) break;
    if (const auto reference = reference_at(text, i)) {
      append_utf8(out, reference->character);
      i = reference->end;
    } else {
      out += text[i++];
    }
  }
  return out;
}

}  // namespace weft
