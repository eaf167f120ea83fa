#include "extract/readers/tagged/tagged_lines.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Tags of RIS, sorted: those that are believed with less than two spaces behind them.
constexpr auto ris_tags = std::to_array<std::string_view>(
    {"A1", "A2", "A3", "A4", "A5", "AB", "AD", "AN", "AU", "AV", "BT", "C1", "C2", "C3", "C4", "C5", "C6",
     "C7", "C8", "CA", "CN", "CP", "CT", "CY", "DA", "DB", "DI", "DO", "DP", "ED", "EP", "ER", "ET", "ID",
     "IS", "J1", "J2", "JA", "JF", "JO", "K1", "KW", "L1", "L2", "L3", "L4", "LA", "LB", "LK", "M1", "M2",
     "M3", "N1", "N2", "NV", "OP", "PB", "PP", "PY", "RI", "RN", "RP", "SE", "SN", "SP", "ST", "T1", "T2",
     "T3", "TA", "TI", "TT", "TY", "U1", "U2", "U3", "U4", "U5", "UR", "VL", "VO", "Y1", "Y2", "YR"});
static_assert(std::ranges::is_sorted(ris_tags));

constexpr std::size_t medline_hyphen = 4;  // its column, from 0

bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_gap(char c) { return c == ' ' || c == '\t'; }

bool is_known(std::string_view tag) { return std::binary_search(ris_tags.begin(), ris_tags.end(), tag); }

// The text behind a tag and its hyphen, which stands at `hyphen`.
TaggedLine tagged(std::string_view line, std::size_t tag_size, std::size_t hyphen) {
  return {.tag = line.substr(0, tag_size), .value = trimmed(line.substr(hyphen + 1))};
}

// "FAU - ", "PMID- ", "PMC - ": three or four capitals; the hyphen stands in the fifth column.
bool has_medline_tag(std::string_view line) {
  if (line.size() <= medline_hyphen || line[medline_hyphen] != '-') return false;
  if (line.size() > medline_hyphen + 1 && !is_gap(line[medline_hyphen + 1])) return false;
  return std::all_of(line.begin(), line.begin() + 3, is_upper_letter) &&
         (is_upper_letter(line[3]) || line[3] == ' ');
}

TaggedLine hyphen_line(std::string_view line) {
  if (line.size() < 2 || !is_ascii_letter(line[0]) || !(is_ascii_letter(line[1]) || is_ascii_digit(line[1])))
    return {};
  if (has_medline_tag(line)) {
    return tagged(line, line[3] == ' ' ? 3 : medline_hyphen, medline_hyphen);
  }
  std::size_t hyphen = 2;
  bool tab = false;
  while (hyphen < line.size() && is_gap(line[hyphen])) tab |= line[hyphen++] == '\t';
  const std::string_view tag = line.substr(0, 2);
  if (hyphen == line.size()) return is_tag(tag, "ER") ? tagged(line, 2, hyphen - 1) : TaggedLine{};
  if (line[hyphen] != '-') return {};
  if (tab || hyphen >= 4) return tagged(line, 2, hyphen);
  // "In - between" is text: with less than two spaces only tags that are known count.
  const bool parted = hyphen + 1 == line.size() || is_gap(line[hyphen + 1]);
  return parted && is_known(tag) ? tagged(line, 2, hyphen) : TaggedLine{};
}

TaggedLine plain_line(std::string_view line) {
  if (line.size() < 2 || !is_upper_letter(line[0]) || !(is_upper_letter(line[1]) || is_ascii_digit(line[1])))
    return {};
  if (line.size() > 2 && !is_gap(line[2])) return {};
  return {.tag = line.substr(0, 2), .value = trimmed(line.substr(2))};
}

}  // namespace

std::string_view take_line(std::string_view bytes, std::size_t& position) {
  const std::size_t begin = position;
  std::size_t end = begin;
  while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r') ++end;
  position = std::min(end + 1, bytes.size());
  if (end < bytes.size() && bytes[end] == '\r' && position < bytes.size() && bytes[position] == '\n')
    ++position;
  return bytes.substr(begin, end - begin);
}

bool is_tag(std::string_view tag, std::string_view upper) {
  return std::equal(tag.begin(), tag.end(), upper.begin(), upper.end(), [](char found, char wanted) {
    return found == wanted || (is_ascii_letter(found) && (found & ~0x20) == wanted);
  });
}

TaggedLine parse_tagged_line(std::string_view line, TagStyle style) {
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  TaggedLine parsed = style == TagStyle::plain ? plain_line(line) : hyphen_line(line);
  if (!parsed.tag.empty()) return parsed;
  const std::string_view text = trimmed(line);
  const bool indented = !text.empty() && is_gap(line.front());
  // Some programs indent whole records; a text that looks like a tag so exactly is none.
  if (indented && style == TagStyle::hyphen && text.size() > medline_hyphen && is_known(text.substr(0, 2)) &&
      text.substr(2).starts_with("  -")) {
    return hyphen_line(text);
  }
  return {.tag = {}, .value = text, .indented = indented};
}

bool begins_record(const TaggedLine& line, TagStyle style) {
  return style == TagStyle::plain ? line.tag == "PT" : is_tag(line.tag, "TY") || line.tag == "PMID";
}

bool ends_record(const TaggedLine& line, TagStyle style) {
  return is_tag(line.tag, "ER") || (style == TagStyle::plain && line.tag == "EF");
}

RecordBounds::Step RecordBounds::take(const TaggedLine& line) {
  if (line.tag.empty()) return open_ ? Step::inside : Step::outside;
  if (ends_record(line, style_)) {
    const bool was_open = open_;
    open_ = false;
    return was_open ? Step::ends : Step::outside;
  }
  const bool begins = begins_record(line, style_);
  if (open_) return begins ? Step::next_begins : Step::inside;
  // The head of a Web of Science file.
  if (style_ == TagStyle::plain && (line.tag == "FN" || line.tag == "VR")) return Step::outside;
  open_ = true;
  return Step::begins;
}

}  // namespace weft
