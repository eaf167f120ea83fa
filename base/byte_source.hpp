#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace weft {

/// Bytes in, block by block. Implementations decompress on the fly. One reader at a time.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Fills a prefix of `buffer` and returns its length; 0 only at the end. Throws `Error` when the medium
  /// fails or compressed data are broken.
  virtual std::size_t read(std::span<char> buffer) = 0;

  /// The name for messages: the path as given, or `-` for standard input.
  [[nodiscard]] virtual const std::string& name() const = 0;

  /// Bytes taken from the medium so far, for progress; of compressed data fewer than were read. 0 when that
  /// is not known.
  [[nodiscard]] virtual std::uint64_t consumed() const { return 0; }
};

/// Opens a file, or standard input for `-`. gzip and zstd data are recognised by their first bytes, not by
/// name. Throws `Error` (`base.file-missing`, `base.file-is-directory`, `base.file-unreadable`).
std::unique_ptr<ByteSource> open_source(const std::string& path);

/// Bytes held by the caller, who keeps them alive: for tests and embedded data.
std::unique_ptr<ByteSource> memory_source(std::string name, std::string_view bytes);

/// All that is left in `source`.
std::string read_all(ByteSource& source);

}  // namespace weft
