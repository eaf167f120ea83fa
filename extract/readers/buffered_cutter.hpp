#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/readers/reader.hpp"

namespace weft {

/// What cutting has in common: blocks are read, cut behind a whole record, and the rest is carried over to
/// the next batch. A byte order mark is skipped. A batch holds at most `max_record_bytes` or, where that is
/// less, `batch_bytes`, and one byte; the rest carried over as much again.
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
  /// How much of `bytes` belongs to a record that is too long, `npos` when it does not end in them. Called
  /// with the record's bytes piece by piece; `first` with the piece that begins it and holds no end by
  /// `find_cut`. By default a record ends with its line.
  virtual std::size_t find_skipped_end(std::string_view bytes, bool first);

 private:
  void read_up_to(std::string& bytes, std::size_t size);
  // Drops a record larger than the limit.
  void skip_oversized(std::string& bytes, const std::function<void(Reject)>& on_reject);
  void pass_over(std::string& bytes, std::size_t count);

  std::unique_ptr<ByteSource> source_;
  ReaderLimits limits_;
  std::string carried_;
  Place place_;
  bool started_ = false;
  bool at_end_ = false;
};

}  // namespace weft
