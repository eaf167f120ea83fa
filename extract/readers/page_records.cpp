#include "extract/readers/page_records.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

constexpr std::array<std::string_view, 6> noise_lines = {"skip to main content",
                                                         "skip to content",
                                                         "skip navigation",
                                                         "aller au contenu principal",
                                                         "pasar al contenido principal",
                                                         "ir al contenido principal"};

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

bool is_noise(std::string_view line) {
  constexpr std::size_t longest = 40;
  if (line.size() > longest) return false;
  return std::find(noise_lines.begin(), noise_lines.end(), lower_case(line)) != noise_lines.end();
}

RecordField block_field(std::string_view line) {
  constexpr std::size_t longest = 11;
  if (line.ends_with(':')) line.remove_suffix(1);
  if (line.empty() || line.size() > longest || line.find(' ') != std::string_view::npos) {
    return RecordField::unknown;
  }
  const RecordField field = field_of_name(line);
  switch (field) {
    case RecordField::countries:
    case RecordField::regions:
    case RecordField::authors:
    case RecordField::date:
    case RecordField::categories:
      return lower_case(line) == "creator" || lower_case(line) == "creators" ? RecordField::unknown : field;
    default:
      return RecordField::unknown;
  }
}

std::string_view line_at(std::string_view bytes, std::size_t begin) {
  return bytes.substr(begin, bytes.find('\n', begin) - begin);
}

// An abstract is prose; a title or heading is one line without a full stop.
bool is_prose(std::string_view paragraph) {
  constexpr std::size_t title_length = 250;
  return paragraph.size() > title_length || paragraph.ends_with('.') || paragraph.ends_with(':');
}

// Lines that stand above a part of an abstract, as in reports from the field: told by their first word.
bool introduces(std::string_view paragraph) {
  constexpr std::array<std::string_view, 33> words = {
      "abstract", "summary",    "executive", "overview", "background", "introduction", "key",
      "main",     "highlights", "situation", "context",  "needs",      "response",     "gaps",
      "funding",  "analysis",   "figures",   "findings", "facts",      "update",       "recommendations",
      "purpose",  "resume",     "résumé",    "contexte", "points",     "besoins",      "chiffres",
      "faits",    "resumen",    "contexto",  "cifras",   "necesidades"};
  constexpr std::ptrdiff_t most_words =
      3;  // longer lines are titles: "Key lessons from the response in Aceh"
  if (std::count(paragraph.begin(), paragraph.end(), ' ') >= most_words) return false;
  const std::string lower = lower_case(paragraph);
  const std::string_view first = std::string_view(lower).substr(0, lower.find_first_of(" :/"));
  return std::find(words.begin(), words.end(), first) != words.end();
}

// The name of a page or section: a few words, no number, nothing that parts a title from its subtitle.
bool names_a_page(std::string_view paragraph) {
  constexpr std::ptrdiff_t most_words = 6;
  return std::count(paragraph.begin(), paragraph.end(), ' ') < most_words &&
         paragraph.find_first_of("0123456789:\n") == std::string_view::npos && !is_prose(paragraph);
}

// Without a noise line a new page shows only by its shape: a name, a line like a title, then prose.
bool shows_heading(const std::vector<std::string_view>& paragraphs) {
  return paragraphs.size() > 2 && names_a_page(paragraphs[0]) && !is_prose(paragraphs[1]) &&
         !introduces(paragraphs[1]) && is_prose(paragraphs[2]);
}

std::string_view span_of(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

// Takes noise lines off the front; true when there were any.
bool drop_noise(std::vector<std::string_view>& paragraphs) {
  bool dropped = false;
  while (!paragraphs.empty()) {
    std::string_view& front = paragraphs.front();
    const std::string_view first = trimmed(line_at(front, 0));
    if (!is_noise(first)) break;
    dropped = true;
    front.remove_prefix(std::min(line_at(front, 0).size() + 1, front.size()));
    if (trimmed(front).empty()) paragraphs.erase(paragraphs.begin());
  }
  return dropped;
}

}  // namespace

PageLines::Role PageLines::take(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.empty()) {
    after_blank_ = true;
    return Role::blank;
  }
  const bool after_blank = std::exchange(after_blank_, false);
  if (block_field(text) != RecordField::unknown) {
    in_blocks_ = true;
    return Role::block_name;
  }
  if (!in_blocks_) return Role::text;
  // A new page's noise line may follow a block without a blank line, where files were joined.
  if (!after_blank && !is_noise(text)) return Role::block_value;
  in_blocks_ = false;
  return Role::record_start;
}

std::size_t last_record_start(std::string_view bytes) {
  PageLines lines;
  std::size_t start = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::string_view line = line_at(bytes, begin);
    if (lines.take(line) == PageLines::Role::record_start) start = begin;
    begin += line.size() + 1;
  }
  return start;
}

bool PageRecords::next(PageRecord& record) {
  record.paragraphs.clear();
  record.blocks.clear();
  record.line = line_;
  const std::size_t start = position_;
  PageLines lines;
  bool new_paragraph = true;
  while (position_ < bytes_.size()) {
    const std::string_view line = line_at(bytes_, position_);
    const PageLines::Role role = lines.take(line);
    if (role == PageLines::Role::record_start) break;
    const std::string_view text = trimmed(line);
    if (role == PageLines::Role::text && new_paragraph) {
      record.paragraphs.push_back(text);
    } else if (role == PageLines::Role::text) {
      record.paragraphs.back() = span_of(record.paragraphs.back(), text);
    } else if (role == PageLines::Role::block_name) {
      record.blocks.push_back({.name = text, .values = {}});
    } else if (role == PageLines::Role::block_value) {
      record.blocks.back().values.push_back(text);
    }
    if (record.paragraphs.empty() && record.blocks.empty()) record.line = line_ + 1;
    new_paragraph = role != PageLines::Role::text;
    position_ = std::min(position_ + line.size() + 1, bytes_.size());
    ++line_;
  }
  record.text = trimmed(bytes_.substr(start, position_ - start));
  return position_ > start && !record.text.empty();
}

bool understand(const PageRecord& record, PageContext& context, Record& filled) {
  std::vector<std::string_view> front = record.paragraphs;
  const bool new_page = drop_noise(front) || context.at_start;
  if (new_page ? front.size() >= 2 && !is_prose(front[1]) && !introduces(front[1]) : shows_heading(front)) {
    // Records after this one carry the heading too: one that is not UTF-8 would spoil them all.
    const bool valid = find_invalid_utf8(front[0]) == std::string_view::npos;
    context.heading = valid ? front[0] : std::string_view{};
    front.erase(front.begin());
  }
  if (record.blocks.empty()) return false;
  context.at_start = false;

  if (!front.empty()) {
    const std::string_view first_line = trimmed(line_at(front[0], 0));
    if (front.size() > 1) {
      add_field(filled, RecordField::title, front[0]);
      add_field(filled, RecordField::abstract, span_of(front[1], front.back()));
    } else {
      add_field(filled, RecordField::title, first_line);
      add_field(filled, RecordField::abstract, front[0].substr(line_at(front[0], 0).size()));
    }
  }
  add_field(filled, RecordField::collections, std::string_view(context.heading));
  for (const PageRecord::Block& block : record.blocks) {
    for (const std::string_view value : block.values) add_field(filled, block_field(block.name), value);
  }
  return true;
}

}  // namespace weft
