#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/byte_source.hpp"
#include "base/hash.hpp"

namespace weft {

/// The bytes of an RDF file without a byte order mark: hashed as they come and, if asked, checked to be
/// UTF-8.
class RdfBytes {
 public:
  /// Borrows both. Reads the first kilobytes.
  RdfBytes(ByteSource& source, const std::string& name);

  /// The beginning of the file.
  [[nodiscard]] std::string_view head() const { return std::string_view(block_).substr(0, head_bytes); }

  /// From now on bytes that are not UTF-8 throw `Error` (`extract.vocabulary-encoding`). Before any reading.
  void demand_utf8();

  /// Fills a prefix of `buffer` and returns its length; 0 only at the end.
  std::size_t read(std::span<char> buffer);

  /// Of all bytes read so far, the mark included; those looked at in `head` count.
  [[nodiscard]] Hash128 hash() const { return hash_.value(); }

 private:
  static constexpr std::size_t head_bytes = 4096;

  void fetch();
  void check();

  ByteSource& source_;
  const std::string& name_;
  Hash128Stream hash_;
  std::string block_;      // fetched
  std::size_t given_ = 0;  // bytes of it handed out
  std::size_t good_ = 0;   // bytes of it that may be: whole characters
  bool at_end_ = false;
  bool checked_ = false;
  std::uint64_t lines_ = 0;   // before `block_`
  std::uint64_t offset_ = 0;  // of `block_`
};

}  // namespace weft
