#pragma once

#include <string>
#include <string_view>

#include "extract/readers/delimited/table_head.hpp"

namespace weft {

/// How the bytes of a table are to be read as text.
enum class CsvEncoding : char {
  utf8 = 'u',
  windows_1252 = 'w',
  windows_1252_first = 'f'  ///< the batch that shows it: the user is told
};

/// What a batch of rows carries along (`Batch::context`).
struct CsvContext {
  CsvEncoding encoding = CsvEncoding::utf8;
  TableHead head;
};

inline std::string write_context(CsvEncoding encoding, const std::string& head) {
  return static_cast<char>(encoding) + head;
}
inline CsvContext read_context(std::string_view text) {
  return {.encoding = static_cast<CsvEncoding>(text.at(0)), .head = read_head(text.substr(1))};
}

}  // namespace weft
