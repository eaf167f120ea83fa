#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/byte_sink.hpp"

namespace weft::bench {

struct RecordOptions {
  std::uint64_t records = 10000;
  std::uint32_t words = 150;     ///< of an abstract, on average
  std::uint32_t labels = 10000;  ///< of the vocabulary whose labels stand in the texts
  std::uint64_t seed = 1;
  std::string format = "jsonl";  ///< jsonl, csv, xml or page
};

/// Writes made-up catalogue records: Zipf-distributed words, labels of `MadeUpVocabulary` and the names of
/// real organisations and countries in the text, persons in several spellings as authors. Record i depends
/// on the seed and i alone. Throws `std::invalid_argument` for an unknown format.
void write_records(const RecordOptions& options, ByteSink& sink);

}  // namespace weft::bench
