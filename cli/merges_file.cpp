#include "cli/merges_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/byte_source.hpp"
#include "base/unicode.hpp"
#include "exporters/node_names.hpp"

namespace weft {

namespace {

enum Column { decision, kind, relation, score, first_label, second_label, reasons, first, second, node };
constexpr std::array<std::string_view, 10> headings = {"decision",    "kind",         "relation", "score",
                                                       "first_label", "second_label", "reasons",  "first",
                                                       "second",      "node"};
constexpr std::array needed = {decision, kind, first, second};
constexpr std::string_view formula_signs = "=+-@";

void append_field(std::string& out, std::string_view value) {
  std::string text;
  if (!value.empty() && formula_signs.find(value.front()) != std::string_view::npos) text += '\'';
  text += single_line(value);
  const bool quoted = text.find('"') != std::string::npos;
  if (!quoted) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    out += c;
    if (c == '"') out += c;
  }
  out += '"';
}

// A name that is no IRI by itself is the end of one.
std::string whole_iri(const std::string& base, const std::string& name) {
  return name.find(':') == std::string::npos ? base + name : name;
}

std::string line_text(const LedgerLine& line, const KnowledgeGraph& graph) {
  const std::string& base = graph.info().base_iri;
  std::string iri;
  if (const auto merged = graph.find(line.merged_id)) append_node_iri(iri, graph, *merged);
  const std::array<std::string, headings.size()> values = {std::string(to_string(line.decision)),
                                                           std::string(to_string(line.kind)),
                                                           std::string(to_string(line.relation)),
                                                           fmt::format("{:.3f}", line.score),
                                                           line.first.label,
                                                           line.second.label,
                                                           line.reasons,
                                                           whole_iri(base, line.first.name),
                                                           whole_iri(base, line.second.name),
                                                           iri};
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += '\t';
    append_field(text, value);
  }
  return text + "\n";
}

// Reads a table line by line; every error has its place.
class MergesReader {
 public:
  MergesReader(std::string_view text, const std::string& file) : rest_(text), file_(file) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(mark)) rest_.remove_prefix(mark.size());
  }

  std::vector<LedgerLine> read() {
    if (const std::size_t bad = find_invalid_utf8(rest_); bad != std::string_view::npos) {
      line_ = static_cast<std::uint64_t>(std::ranges::count(rest_.substr(0, bad), '\n')) + 1;
      fail("", "text is not UTF-8", "save the table as UTF-8");
    }
    std::vector<LedgerLine> lines;
    bool headed = false;
    while (next_line()) {
      if (std::ranges::all_of(fields_, [](const std::string& field) { return field.empty(); })) continue;
      if (!headed) {
        read_headings();
        headed = true;
      } else if (auto line = read_line()) {
        lines.push_back(std::move(*line));
      }
    }
    if (!headed)
      fail("", "the table is empty", "a ledger begins with the line of headings that weft build writes");
    return lines;
  }

 private:
  [[noreturn]] void fail(std::string_view field, std::string message, std::string hint) const {
    throw Error({.code = "cli.merges-broken",
                 .place = {.file = file_, .line = line_, .field = std::string(field)},
                 .message = std::move(message),
                 .hint = std::move(hint)});
  }

  bool next_line() {
    if (rest_.empty()) return false;
    ++line_;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (text.ends_with('\r')) text.remove_suffix(1);
    fields_.clear();
    while (true) {
      fields_.push_back(take_field(text));
      if (text.empty()) return true;
      text.remove_prefix(1);  // the tab
    }
  }

  std::string take_field(std::string_view& text) const {
    std::string value;
    if (!text.starts_with('"')) {
      const std::size_t end = std::min(text.find('\t'), text.size());
      value = single_line(text.substr(0, end));
      text.remove_prefix(end);
      return without_guard(std::move(value));
    }
    std::size_t at = 1;
    for (;; ++at) {
      if (at >= text.size()) fail("", "a quotation mark is not closed", "write \" inside quotes twice");
      if (text[at] == '"') {
        if (at + 1 >= text.size() || text[at + 1] != '"') break;
        ++at;
      }
      value += text[at];
    }
    text.remove_prefix(at + 1);
    if (!text.empty() && text.front() != '\t') fail("", "text follows a closing quotation mark", "");
    return without_guard(single_line(value));
  }

  static std::string without_guard(std::string value) {
    const bool guarded =
        value.size() > 1 && value[0] == '\'' && formula_signs.find(value[1]) != std::string::npos;
    if (guarded) value.erase(0, 1);
    return value;
  }

  void read_headings() {
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const auto found = std::ranges::find(fields_, headings[i]);
      if (found != fields_.end()) column_[i] = static_cast<std::size_t>(found - fields_.begin());
    }
    for (const Column column : needed) {
      if (column_[column]) continue;
      fail("", fmt::format("there is no column \"{}\"", headings[column]),
           "the first line holds the headings, separated by tabs, as weft build writes them");
    }
  }

  [[nodiscard]] std::string value(Column column) const {
    return column_[column] && *column_[column] < fields_.size() ? fields_[*column_[column]] : std::string();
  }

  std::optional<LedgerLine> read_line() {
    LedgerLine line;
    line.line = line_;
    line.decision = read_decision();
    line.kind = read_kind();
    line.relation = read_relation(line.kind);
    line.first = {.name = read_name(first, line.kind), .label = value(first_label)};
    line.second = {.name = read_name(second, line.kind), .label = value(second_label)};
    if (line.first.name == line.second.name) fail(headings[second], "both names are the same", "");
    line.reasons = value(reasons);
    const std::string number = value(score);
    std::from_chars(number.data(), number.data() + number.size(), line.score);
    if (!(line.score >= 0.0F && line.score <= 1.0F)) line.score = 0.0F;
    const bool of_user =
        line.decision == LedgerDecision::confirmed || line.decision == LedgerDecision::rejected;
    return of_user ? std::optional(std::move(line)) : std::nullopt;
  }

  LedgerDecision read_decision() const {
    const std::string text = lower_case(value(decision));
    if (text == "confirm") return LedgerDecision::confirmed;
    if (text == "reject") return LedgerDecision::rejected;
    for (int i = 0; i < ledger_decision_count; ++i) {
      if (text == to_string(static_cast<LedgerDecision>(i))) return static_cast<LedgerDecision>(i);
    }
    fail(headings[decision], fmt::format("\"{}\" is no decision", text),
         "write confirmed or rejected; merged, same_work and candidate are the program's");
  }

  Kind read_kind() const {
    const std::string text = lower_case(value(kind));
    for (const Kind known : {Kind::document, Kind::author, Kind::organisation, Kind::event}) {
      if (text == lower_case(to_string(known))) return known;
    }
    fail(headings[kind], fmt::format("\"{}\" is no kind that is merged", text),
         "one of Document, Author, Organisation, Event");
  }

  LedgerRelation read_relation(Kind of) const {
    const std::string text = lower_case(value(relation));
    if (text.empty() || text == to_string(LedgerRelation::same_as)) return LedgerRelation::same_as;
    if (text == to_string(LedgerRelation::same_work) && of == Kind::document)
      return LedgerRelation::same_work;
    fail(headings[relation], fmt::format("\"{}\" is no relation of such nodes", text),
         "same_as, or same_work between documents");
  }

  // The base of IRIs may have changed: what counts is their end, from the folder of the kind on.
  std::string read_name(Column column, Kind of) const {
    const std::string text = value(column);
    if (text.empty()) fail(headings[column], "the name is missing", "the IRI as weft build wrote it");
    const std::string folder = std::string(iri_segment(of)) + "/";
    const std::size_t at = text.rfind(folder);
    const bool begins = at == 0 || (at != std::string::npos && (text[at - 1] == '/' || text[at - 1] == '#'));
    if (begins && at + folder.size() < text.size()) return text.substr(at);
    if (text.find("://") == std::string::npos && !text.starts_with("urn:")) {
      fail(headings[column], fmt::format("\"{}\" is not the IRI of a node of this kind", text),
           fmt::format("such as https://weft.example/id/{}...", folder));
    }
    return text;
  }

  std::string_view rest_;
  const std::string& file_;
  std::uint64_t line_ = 0;
  std::vector<std::string> fields_;
  std::array<std::optional<std::size_t>, headings.size()> column_{};
};

}  // namespace

std::string merges_text(const Ledger& ledger, const KnowledgeGraph& graph) {
  std::string text;
  for (const std::string_view heading : headings) {
    if (!text.empty()) text += '\t';
    text += heading;
  }
  text += '\n';
  for (const LedgerLine& line : ledger.lines) text += line_text(line, graph);
  return text;
}

std::vector<LedgerLine> parse_merges(std::string_view text, const std::string& file) {
  return MergesReader(text, file).read();
}

std::vector<LedgerLine> read_merges(const std::string& path) {
  return parse_merges(read_all(*open_source(path)), path);
}

}  // namespace weft
