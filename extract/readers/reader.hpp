#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "extract/record.hpp"

namespace weft {

struct Mapping;
struct MappingUse;

/// One record in a batch.
struct RecordRange {
  std::size_t begin = 0;  ///< in `Batch::bytes`
  std::size_t size = 0;
  std::uint64_t number = 0;  ///< counts records of the file from 1
};

/// A run of whole records, cut from the input and not yet decoded. Reused: `bytes` keeps its capacity.
struct Batch {
  std::string bytes;
  Place start;  ///< of the first byte; `record` is the number of the first record where the cutter knows it
  std::uint64_t sequence = 0;  ///< counts batches of one run from 0
  /// Where records stand, in order, for cutters that know and decoders that could not tell; else empty.
  std::vector<RecordRange> records;
  std::string context;  ///< what records of this batch need from before it (CSV header, page heading)
};

/// A record that could not be used, for rejects.jsonl.
struct Reject {
  Diagnostic diagnostic;
  std::string raw;  ///< at most `max_reject_bytes` of the record's bytes
};
inline constexpr std::size_t max_reject_bytes = 4096;

struct ReaderLimits {
  std::size_t batch_bytes = 1 << 20;        ///< aimed-at size of a batch; a single larger record still fits
  std::size_t max_record_bytes = 64 << 20;  ///< a larger record is rejected, its bytes are skipped
  std::size_t max_depth = 1000;             ///< a record with deeper nesting (JSON, XML) is rejected
};

/// Takes what a decoder finds. Rejecting one record never loses the others.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  virtual void record(const Record& record) = 0;
  virtual void reject(Reject reject) = 0;
  /// Something about a record that does not make it useless; by default nobody hears it.
  virtual void warn(Diagnostic /*warning*/) {}
};

/// Rejects a record at `place`; of its bytes, `raw`, the beginning is kept.
void reject_record(RecordSink& sink, const Place& place, std::string code, std::string message,
                   std::string_view raw, std::string hint = {});

/// Whether `text`, which is called `what` ("record"), is valid UTF-8. If not, the record is rejected
/// (`extract.text-not-utf8`).
bool check_utf8(std::string_view text, std::string_view what, const Place& place, RecordSink& sink);

/// Cuts one input into batches, on one thread. Memory does not grow with the input.
class RecordCutter {
 public:
  virtual ~RecordCutter() = default;
  /// Fills `batch` with the next whole records; false at the end. Throws `Error` when the source fails.
  /// Records that are too long are reported to `on_reject` and skipped.
  virtual bool next(Batch& batch, const std::function<void(Reject)>& on_reject) = 0;
};

/// Decodes batches; each worker has its own. May change `batch.bytes` (parsing in place).
class RecordDecoder {
 public:
  virtual ~RecordDecoder() = default;
  virtual void decode(Batch& batch, RecordSink& sink) = 0;
  /// How its mapping has served; null for a decoder without one.
  [[nodiscard]] virtual const MappingUse* mapping_use() const { return nullptr; }
};

/// One input format.
class Reader {
 public:
  virtual ~Reader() = default;
  [[nodiscard]] virtual std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                             const ReaderLimits& limits) const = 0;
  [[nodiscard]] virtual std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const = 0;
};

/// What `weft formats` lists: the page format and the built-in mappings, by name.
struct FormatDescription {
  std::string_view name;         ///< "page"
  std::string_view description;  ///< one line
  std::string_view extensions;   ///< ".txt"; space-separated
};
std::span<const FormatDescription> input_formats();

/// The reader of a format by name. Throws `UsageError` (`extract.format-unknown`) that lists the names.
std::unique_ptr<Reader> make_reader(std::string_view format);

/// The reader of a mapping, which it borrows.
std::unique_ptr<Reader> make_reader(const Mapping& mapping);

/// Guesses the format from the first bytes, then from the name. Throws `Error`
/// (`extract.format-undetected`) with a hint to use --from when neither tells.
std::string detect_format(std::string_view first_bytes, std::string_view file_name);

}  // namespace weft
