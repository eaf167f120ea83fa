#include "cli/input_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/printable.hpp"
#include "cli/problem_names.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"

namespace weft {

namespace {

constexpr std::size_t shown_inputs = 10;

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string names_of_formats(const PipelineResult& input) {
  std::map<std::string, std::size_t> formats;
  for (const auto& source : input.inputs) ++formats[source.format];
  std::vector<std::string> names;
  for (const auto& [format, files] : formats) names.push_back(format);
  return joined(names);
}

void add_first(JsonText& json, const Findings::Kind& kind) {
  json.begin_object();
  json.member("count", kind.count);
  json.key("first");
  json.begin_array();
  for (const auto& example : kind.first) {
    Diagnostic diagnostic = example.diagnostic;
    diagnostic.hint.clear();
    json.value(to_string(diagnostic));
  }
  json.end_array();
  json.end_object();
}

std::string one_line(Diagnostic diagnostic) {
  diagnostic.hint.clear();
  return to_string(diagnostic);
}

}  // namespace

std::string inputs_section(const PipelineResult& input, std::size_t width) {
  std::string text = fmt::format("{} from {} ({})\n", counted(input.records, "record"),
                                 counted(input.inputs.size(), "input"), names_of_formats(input));
  if (input.inputs.size() < 2) return text;
  Table table({Table::Align::left, Table::Align::left, Table::Align::right});
  for (std::size_t i = 0; i < std::min(input.inputs.size(), shown_inputs); ++i) {
    const auto& source = input.inputs[i];
    table.add({printable_name(source.path), source.format, counted(source.records, "record")});
  }
  text += table.text(width);
  if (input.inputs.size() > shown_inputs) {
    text += fmt::format("  and {} more (report.json has them all)\n",
                        with_separators(input.inputs.size() - shown_inputs));
  }
  return text + "\n";
}

std::string rejects_section(const Findings& rejects) {
  if (rejects.empty()) return {};
  std::map<std::string, std::uint64_t> by_name;
  for (const auto& [code, kind] : rejects.by_code()) by_name[reject_name(code)] += kind.count;
  std::vector<std::pair<std::uint64_t, std::string>> kinds;
  for (const auto& [name, count] : by_name) kinds.emplace_back(count, name);
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> parts;
  for (const auto& [count, name] : kinds) parts.push_back(with_separators(count) + " " + name);
  std::string text = fmt::format("\n{} rejected: {} (all in rejects.jsonl)\n",
                                 counted(rejects.count(), "record"), joined(parts));
  for (const auto& example : rejects.first()) text += "  " + one_line(example.diagnostic) + "\n";
  return text;
}

std::string warning_lines(const PipelineResult& input) {
  std::string lines;
  for (const auto& [code, kind] : input.warnings.by_code()) {
    const Diagnostic& first = kind.first.front().diagnostic;
    lines += kind.count == 1
                 ? fmt::format("warning: {}\n", to_string(first))
                 : fmt::format("warning: {}, first: {}\n", warning_name(code, kind.count), one_line(first));
  }
  if (!input.passed_over.empty()) {
    lines += fmt::format("warning: {} skipped, first: {}\n", counted(input.passed_over.size(), "file"),
                         one_line(input.passed_over.front()));
  }
  return lines;
}

void add_input_members(JsonText& json, const PipelineResult& input) {
  json.key("inputs");
  json.begin_array();
  for (const auto& source : input.inputs) {
    json.begin_object();
    json.member("path", valid_utf8(source.path));
    json.member("format", source.format);
    json.key("guessed");
    json.truth(source.guessed);
    json.member("records", source.records);
    json.member("rejects", source.rejects);
    json.end_object();
  }
  json.end_array();
  json.member("records", input.records);
  json.member("rejects", input.rejects.count());
  json.key("rejects_by_code");
  json.begin_object();
  for (const auto& [code, kind] : input.rejects.by_code()) json.member(code, kind.count);
  json.end_object();
  json.key("warnings");
  json.begin_object();
  for (const auto& [code, kind] : input.warnings.by_code()) {
    json.key(code);
    add_first(json, kind);
  }
  json.end_object();
  json.key("skipped");
  json.begin_array();
  for (const Diagnostic& file : input.passed_over) {
    json.begin_object();
    json.member("path", valid_utf8(file.place.file));
    json.member("code", file.code);
    json.member("message", valid_utf8(file.message));
    json.end_object();
  }
  json.end_array();
  json.member("bytes", input.bytes);
}

}  // namespace weft
