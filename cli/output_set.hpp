#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"
#include "cli/directory_lock.hpp"

namespace weft {

struct WrittenFile {
  std::string name;  ///< without directory
  std::uint64_t bytes = 0;
};

/// The files of one run, which appear together: all are written under temporary names, and get their names
/// only in `commit`. When anything fails before, earlier files of these names stay as they were. While it
/// lives, no other set can be made for the same directory, in any process.
class OutputSet {
 public:
  /// Makes the directory. Throws `Error` when that fails or another run is writing there.
  explicit OutputSet(std::string directory);
  OutputSet(const OutputSet&) = delete;
  OutputSet& operator=(const OutputSet&) = delete;
  /// Without `commit`, also removes the directory where it was made for this run.
  ~OutputSet();

  /// A new file; lives as long as the set. Throws `Error` when it cannot be made.
  AtomicFile& add(const std::string& name);
  /// Lets `commit` remove an earlier file that this run has no successor for.
  void drop(const std::string& name) { dropped_.push_back(name); }

  /// Call once, last; also removes temporary files that killed runs have left. Throws `Error` when a file
  /// cannot be kept.
  void commit();

  /// Ordered by name; sizes so far.
  [[nodiscard]] std::vector<WrittenFile> files() const;
  [[nodiscard]] const std::string& directory() const { return directory_; }
  [[nodiscard]] std::string path(std::string_view name) const;

 private:
  void remove_leftovers() const noexcept;

  std::string directory_;
  bool made_ = false;
  DirectoryLock lock_;
  std::map<std::string, AtomicFile> files_;
  std::vector<std::string> dropped_;
};

}  // namespace weft
