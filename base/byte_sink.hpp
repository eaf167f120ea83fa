#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace weft {

/// Bytes out. `write` may buffer; nothing is promised to be on the medium before `close`.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  /// Throws `Error` (`base.write-failed`) when the medium is full or fails.
  virtual void write(std::string_view bytes) = 0;
};

/// Collects into a string: for tests and small answers.
class StringSink : public ByteSink {
 public:
  void write(std::string_view bytes) override { text_.append(bytes); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A file that appears under its final name only when it is whole: bytes go to a temporary file in the same
/// folder; `commit` flushes, syncs (fsync) and renames. Without `commit`, the destructor removes the
/// temporary file and an earlier file of that name stays as it was. To replace several files together, write
/// and `sync` them all, then `commit` them all: what can fail for want of room has failed by then.
class AtomicFile : public ByteSink {
 public:
  /// Throws `Error` when the temporary file cannot be made.
  explicit AtomicFile(std::string path);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile() override;

  void write(std::string_view bytes) override;
  /// Brings all bytes to the medium; nothing may be written after it. Throws `Error` when any could not be
  /// kept.
  void sync();
  /// Call once, last; syncs where that was not done. Throws `Error` when the file cannot get its name.
  void commit();
  [[nodiscard]] std::uint64_t byte_count() const { return byte_count_; }

 private:
  void flush();
  void remove_temporary() noexcept;
  [[noreturn]] void fail(const char* action) const;

  std::string path_;
  std::string temporary_;
  int descriptor_ = -1;
  bool synced_ = false;
  std::string buffer_;
  std::uint64_t byte_count_ = 0;
};

/// The name that the temporary file `name` of an `AtomicFile` was to get; `name` itself for other files.
[[nodiscard]] std::string_view final_name(std::string_view name);

/// Removes the temporary files of all `AtomicFile`s that are not committed. For signal handlers that end the
/// process: async-signal-safe; the files must not be used any more.
void remove_temporary_files() noexcept;

/// Makes `path` and its missing parents. Throws `Error` when that fails or a file stands in the way.
void make_directories(const std::string& path);

}  // namespace weft
