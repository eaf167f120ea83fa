#include "exporters/quotation.hpp"

#include <algorithm>

#include "exporters/numbers.hpp"

namespace weft {

namespace {

constexpr std::size_t context_bytes = 48;   // on each side
constexpr std::size_t surface_bytes = 160;  // longer surfaces are cut
constexpr std::size_t most_reasons = 8;
constexpr std::string_view ellipsis = "…";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The stored text of the evidence's field that holds the surface at its span, or nothing.
std::string_view field_text(const KnowledgeGraph& graph, const EvidenceRow& evidence) {
  if (!evidence.record.valid() || evidence.begin >= evidence.end) return {};
  if (evidence.field != Field::title && evidence.field != Field::abstract) return {};
  const Property wanted = evidence.field == Field::title ? Property::title : Property::abstract;
  for (const PropertyRow& row : graph.properties(evidence.record)) {
    if (row.property != wanted) continue;
    const std::string_view text = graph.text(row.value);
    if (evidence.end > text.size()) continue;
    if (text.substr(evidence.begin, evidence.end - evidence.begin) == graph.text(evidence.surface)) {
      return text;
    }
  }
  return {};
}

// A start of context before `position`, behind a space; the position itself where a word would be cut.
std::size_t context_begin(std::string_view text, std::size_t position) {
  if (position <= context_bytes) return 0;
  const std::size_t limit = position - context_bytes;
  for (std::size_t i = limit; i < position; ++i) {
    if (is_space(text[i])) return i + 1;
  }
  return position;
}

std::size_t context_end(std::string_view text, std::size_t position) {
  if (text.size() - position <= context_bytes) return text.size();
  for (std::size_t i = position + context_bytes; i > position; --i) {
    if (is_space(text[i])) return i;
  }
  return position;
}

std::string_view shortened(std::string_view text) {
  if (text.size() <= surface_bytes) return text;
  std::size_t end = surface_bytes;
  while (end > surface_bytes / 2 && !is_space(text[end])) --end;
  if (!is_space(text[end])) {
    end = surface_bytes;
    while (end > 0 && is_continuation(text[end])) --end;
  }
  return text.substr(0, end);
}

}  // namespace

void append_quotation(std::string& out, const KnowledgeGraph& graph, const EvidenceRow& evidence) {
  const std::string_view surface = graph.text(evidence.surface);
  const std::string_view text = field_text(graph, evidence);
  if (text.empty() || surface.size() > surface_bytes) {
    const std::string_view kept = shortened(surface);
    out += kept;
    if (kept.size() < surface.size()) out += ellipsis;
    return;
  }
  append_passage(out, text, evidence.begin, evidence.end);
}

void append_passage(std::string& out, std::string_view text, std::size_t begin, std::size_t end) {
  begin = context_begin(text, begin);
  end = context_end(text, end);
  if (begin > 0) out += ellipsis;
  out += text.substr(begin, end - begin);
  if (end < text.size()) out += ellipsis;
}

void append_reasons(std::string& out, const KnowledgeGraph& graph, std::span<const ReasonRow> reasons) {
  std::string_view separator;
  for (const ReasonRow& reason : reasons.first(std::min(reasons.size(), most_reasons))) {
    out += separator;
    out += graph.label(reason.shared);
    out += ' ';
    append_rounded(out, reason.part);
    separator = "; ";
  }
}

}  // namespace weft
