#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Every field of a record, a line for each value: for tests.
///   authors: Brook, Ada <0000-0002> person @ Wells Institute <https://ror.org/1>
inline std::string lines_of(const Record& record) {
  std::string text;
  const auto line = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) text += std::string(name) + ": " + std::string(value) + "\n";
  };
  const auto value_of = [](const RecordValue& value) {
    std::string out(value.text);
    if (!value.identifier.empty()) out += " <" + std::string(value.identifier) + ">";
    if (!value.scheme.empty()) out += " [" + std::string(value.scheme) + "]";
    if (value.agent != AgentKind::unknown) out += value.agent == AgentKind::person ? " person" : " body";
    return out;
  };
  line("id", record.id);
  line("title", record.title);
  line("abstract", record.abstract);
  for (std::size_t i = 0; i < record.authors.size(); ++i) {
    std::string author = value_of(record.authors[i]);
    for (const Affiliation& affiliation : record.affiliations) {
      if (affiliation.author == i) author += " @ " + value_of(affiliation.body);
    }
    line("authors", author);
  }
  const std::pair<std::string_view, const std::vector<RecordValue>*> lists[] = {
      {"organisations", &record.organisations}, {"publishers", &record.publishers},
      {"countries", &record.countries},         {"regions", &record.regions},
      {"keywords", &record.keywords},           {"categories", &record.categories},
      {"collections", &record.collections},     {"types", &record.types},
      {"disasters", &record.disasters},         {"identifiers", &record.identifiers}};
  for (const auto& [name, list] : lists) {
    for (const RecordValue& value : *list) line(name, value_of(value));
  }
  line("date", record.date);
  line("language", record.language);
  line("url", record.url);
  line("doi", record.doi);
  return text;
}

/// What a reader finds in a text: records as lines, rejects as messages.
struct ReadLines : RecordSink {
  std::vector<std::string> records, rejects;

  void record(const Record& record) override { records.push_back(lines_of(record)); }
  void reject(Reject reject) override { rejects.push_back(to_string(reject.diagnostic)); }
};

inline ReadLines read_lines(const Reader& reader, std::string_view text, const ReaderLimits& limits = {}) {
  ReadLines read;
  const auto cutter = reader.cutter(memory_source("input", text), limits);
  const auto decoder = reader.decoder(limits);
  Batch batch;
  while (cutter->next(batch, [&](Reject reject) { read.reject(std::move(reject)); })) {
    decoder->decode(batch, read);
  }
  return read;
}

inline ReadLines read_lines(std::string_view format, std::string_view text, const ReaderLimits& limits = {}) {
  return read_lines(*make_reader(format), text, limits);
}

/// By a mapping written in TOML.
inline ReadLines read_by(std::string_view toml, std::string_view text) {
  const Mapping mapping = parse_mapping(toml, "test", "test.toml");
  return read_lines(*make_reader(mapping), text);
}

}  // namespace weft
