#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/record.hpp"

namespace weft {

/// What the records of a page need from the text before them.
struct PageContext {
  bool at_start = true;  ///< no record of the file has been seen: a heading may come
  std::string heading;   ///< of the page that is being read
};

/// Walks the lines of a page and tells what each is for. A record is a title, an abstract, then blocks; the
/// first line of text behind a blank line behind a block begins the next record.
class PageLines {
 public:
  enum class Role { blank, text, block_name, block_value, record_start };
  Role take(std::string_view line);

 private:
  bool in_blocks_ = false;
  bool after_blank_ = false;
};

/// Where the last record begins in `bytes`, which begin with a record; 0 when there is only one.
std::size_t last_record_start(std::string_view bytes);

/// One record of a page as it stands: paragraphs of text in front, then blocks.
struct PageRecord {
  std::vector<std::string_view> paragraphs;
  struct Block {
    std::string_view name;
    std::vector<std::string_view> values;
  };
  std::vector<Block> blocks;
  std::string_view text;   ///< all of it
  std::uint64_t line = 0;  ///< of the first line, counting from 0 in the bytes walked
};

/// Cuts `bytes`, which begin with a record, into records.
class PageRecords {
 public:
  explicit PageRecords(std::string_view bytes) : bytes_(bytes) {}
  /// False at the end.
  bool next(PageRecord& record);

 private:
  std::string_view bytes_;
  std::size_t position_ = 0;
  std::uint64_t line_ = 0;
};

/// Understands a record: noise lines are left out, the page's heading is kept in `context`, title, abstract
/// and block values go to `filled`. False when the record has no block: then it is none.
bool understand(const PageRecord& record, PageContext& context, Record& filled);

}  // namespace weft
