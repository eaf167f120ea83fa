#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/delimited/csv_context.hpp"
#include "extract/readers/delimited/csv_rows.hpp"
#include "extract/readers/delimited/table_values.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Makes records of the rows that `CsvCutter` hands out. Rows without any text, and rows that repeat the
/// header or the tags, are none.
class CsvDecoder : public RecordDecoder {
 public:
  /// Borrows `mapping`.
  explicit CsvDecoder(const Mapping& mapping) : mapping_(&mapping) {}
  void decode(Batch& batch, RecordSink& sink) override;
  [[nodiscard]] const MappingUse* mapping_use() const override { return &use_; }

 private:
  // What the head of a table decides.
  struct Table {
    Table(const Mapping& asked, CsvContext table_context);
    CsvContext context;
    Mapping mapping;
    TableValues values;
    MappedFields<TableValues> fields;
  };

  void decode_row(std::string& bytes, std::string_view row, const Place& place, RecordSink& sink);
  [[nodiscard]] std::string_view text_of(std::string_view cell);
  [[nodiscard]] bool repeats_head() const;

  const Mapping* mapping_;
  std::string context_;
  std::unique_ptr<Table> table_;
  std::vector<CsvCell> found_;
  std::vector<std::string_view> cells_;
  TextArena converted_;
  TextArena arena_;
  Record record_;
  MappingUse use_;  // of all tables
};

}  // namespace weft
