#pragma once

#include <string>

namespace weft {

/// Keeps other runs of weft out of a directory while it lives. The lock belongs to the open directory, not to
/// a file: a process that dies leaves none behind.
class DirectoryLock {
 public:
  /// Makes the directory where it is missing. Throws `Error` when that fails, and (`cli.directory-in-use`)
  /// when another run writes into it. On file systems without locks there is none.
  explicit DirectoryLock(const std::string& directory);
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;
  ~DirectoryLock();

 private:
  int descriptor_ = -1;
};

}  // namespace weft
