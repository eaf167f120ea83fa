#pragma once

#include <memory>
#include <vector>

#include "extract/record.hpp"
#include "extract/statement.hpp"

namespace weft {

struct AnalysedRecord;

/// Turns one analysed record into statements. Made per worker: may keep caches, needs no locks. Results
/// depend on the record alone, never on records seen before.
class Extractor {
 public:
  virtual ~Extractor() = default;
  virtual void extract(AnalysedRecord& record, StatementSink& sink) = 0;
};

}  // namespace weft
