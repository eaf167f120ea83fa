#pragma once

#include "base/byte_sink.hpp"
#include "cli/output_set.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// `rejects.jsonl`: rejected records, one JSON object a line:
/// `{"code","file","line","record","offset","field", "message","hint","raw"}`; what is not known is left out.
/// Bytes of `raw` that are not UTF-8 become U+FFFD. Where nothing is rejected there is no file, and `commit`
/// of the set removes that of an earlier run.
class RejectsFile {
 public:
  /// Borrows the set.
  explicit RejectsFile(OutputSet& outputs) : outputs_(outputs) {}

  /// Throws `Error` when it cannot be written. One thread at a time.
  void add(const Reject& reject);
  /// Call when nothing more is rejected.
  void finish();

 private:
  static constexpr const char* name = "rejects.jsonl";

  OutputSet& outputs_;
  ByteSink* file_ = nullptr;
};

}  // namespace weft
