#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/reader.hpp"

namespace weft {

/// Everything a reader finds in a text, as text: for tests.
struct Reading : RecordSink {
  std::vector<std::string> records;
  std::vector<Place> places;
  std::vector<Reject> rejects;

  void record(const Record& record) override {
    std::string text = std::string(record.title) + "|" + std::string(record.abstract) + "|";
    for (const auto* list : {&record.authors, &record.countries, &record.regions, &record.categories,
                             &record.keywords, &record.collections}) {
      for (const RecordValue& value : *list) text += std::string(value.text) + ";";
      text += "|";
    }
    records.push_back(text + std::string(record.date));
    places.push_back(record.place);
  }
  void reject(Reject reject) override { rejects.push_back(std::move(reject)); }
};

inline Reading read_text(std::string_view format, std::string_view text, const ReaderLimits& limits = {}) {
  Reading reading;
  const auto reader = make_reader(format);
  const auto cutter = reader->cutter(memory_source("input", text), limits);
  const auto decoder = reader->decoder(limits);
  Batch batch;
  while (cutter->next(batch, [&](Reject reject) { reading.reject(std::move(reject)); })) {
    decoder->decode(batch, reading);
  }
  return reading;
}

/// Of what was read, for tests of where records are found.
inline std::vector<std::string> titles(const Reading& read) {
  std::vector<std::string> texts;
  for (const std::string& record : read.records) texts.push_back(record.substr(0, record.find('|')));
  return texts;
}

}  // namespace weft
