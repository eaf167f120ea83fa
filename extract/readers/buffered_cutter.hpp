#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/readers/reader.hpp"

namespace weft {

/// What cutting has in common: blocks are read, cut behind a whole record, and the rest is carried over to
/// the next batch. A byte order mark is skipped.
class BufferedCutter : public RecordCutter {
 public:
  BufferedCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits);
  bool next(Batch& batch, const std::function<void(Reject)>& on_reject) final;

 protected:
  /// A position in `bytes` that lies between two records (behind all of them at the end of the input), as
  /// late as possible; 0 when no record ends in `bytes`.
  virtual std::size_t find_cut(std::string_view bytes, bool at_end) = 0;
  /// Called with each batch before it is handed out, in order: counts records, sets the context.
  virtual void prepare(Batch& batch) = 0;

 private:
  void read_more(std::string& bytes);
  void skip_oversized(std::string& bytes, const std::function<void(Reject)>& on_reject);

  std::unique_ptr<ByteSource> source_;
  ReaderLimits limits_;
  std::string carried_;
  Place place_;
  bool started_ = false;
  bool at_end_ = false;
};

}  // namespace weft
