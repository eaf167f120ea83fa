#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/delimited/csv_context.hpp"
#include "extract/readers/delimited/csv_rows.hpp"
#include "extract/readers/delimited/table_head.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Cuts delimited text into batches of whole rows. Holds at most `max_record_bytes` or, where that is more,
/// `batch_bytes`, and a block of 64 KB; linear time whatever the quotes do.
class CsvCutter : public RecordCutter {
 public:
  /// Borrows `mapping`.
  CsvCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, const Mapping& mapping);
  bool next(Batch& batch, const std::function<void(Reject)>& on_reject) override;

 private:
  [[nodiscard]] std::string_view unread() const { return std::string_view(buffer_).substr(begin_); }
  void fill(std::size_t size);
  void consume(std::size_t size);
  void read_head();
  void check_head(const TableHead& head) const;
  void decide_encoding(std::string_view bytes);

  [[nodiscard]] CsvRow row_at(std::size_t begin) const;
  std::size_t gather();
  void hand_out(Batch& batch, std::size_t size);

  void skip_row(const std::function<void(Reject)>& on_reject);
  void reject(const std::function<void(Reject)>& on_reject, std::size_t at, std::size_t size,
              Diagnostic diagnostic);
  bool rows_go_on(std::size_t at);
  void pass_over_line();
  void pass_over_quoted(std::size_t at);
  void pass_over_rest_of_row();

  std::unique_ptr<ByteSource> source_;
  ReaderLimits limits_;
  const Mapping* mapping_;
  CsvDialect dialect_;
  std::size_t columns_ = 0;
  std::string head_;  // as text; empty until it is read
  CsvEncoding encoding_ = CsvEncoding::utf8;
  bool encoding_known_ = false;

  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not handed out
  bool at_end_ = false;
  Place place_;  // of `begin_`
  std::uint64_t rows_ = 0;
  std::vector<CsvCell> cells_;
};

}  // namespace weft
