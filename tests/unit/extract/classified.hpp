#pragma once

#include <string_view>

#include "extract/extraction.hpp"
#include "recording_sink.hpp"

namespace weft {

/// All extractors with the built-in vocabularies, from a record to statements: for tests of what sources
/// have classified.
inline const Extraction& builtin_extraction() {
  static const Extraction instance(ExtractionOptions{});
  return instance;
}

inline RecordingSink run(const Record& record) {
  RecordingSink sink;
  builtin_extraction().make_worker()->extract(record, sink);
  return sink;
}

inline RecordValue value(std::string_view text, std::string_view identifier = {},
                         std::string_view scheme = {}, AgentKind agent = AgentKind::unknown) {
  RecordValue made(text);
  made.identifier = identifier;
  made.scheme = scheme;
  made.agent = agent;
  return made;
}

inline Record plain() {
  Record record;
  record.title = "Notes";
  record.language = "en";
  return record;
}

}  // namespace weft
