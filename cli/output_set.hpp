#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"

namespace weft {

struct WrittenFile {
  std::string name;  ///< without directory
  std::uint64_t bytes = 0;
};

/// The files of one run, which appear together: all are written under temporary names, and get their names
/// only in `commit`. When anything fails before, earlier files of these names stay as they were.
class OutputSet {
 public:
  /// Makes the directory. Throws `Error` when that fails.
  explicit OutputSet(std::string directory);
  OutputSet(const OutputSet&) = delete;
  OutputSet& operator=(const OutputSet&) = delete;
  /// Without `commit`, also removes the directory where it was made for this run.
  ~OutputSet();

  /// A new file; lives as long as the set. Throws `Error` when it cannot be made.
  AtomicFile& add(const std::string& name);
  /// Lets `commit` remove an earlier file that this run has no successor for.
  void drop(const std::string& name) { dropped_.push_back(name); }

  /// Call once, last. Throws `Error` when a file cannot be kept.
  void commit();

  /// Ordered by name; sizes so far.
  [[nodiscard]] std::vector<WrittenFile> files() const;
  [[nodiscard]] const std::string& directory() const { return directory_; }
  [[nodiscard]] std::string path(std::string_view name) const;

 private:
  std::string directory_;
  bool made_ = false;
  std::map<std::string, AtomicFile> files_;
  std::vector<std::string> dropped_;
};

}  // namespace weft
