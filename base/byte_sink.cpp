#include "base/byte_sink.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/diagnostic.hpp"

namespace weft {

namespace {
constexpr std::size_t buffer_bytes = 1 << 20;
constexpr std::string_view unfinished = ".part";

// Names of temporary files for the signal handler, which can neither lock nor allocate. A file beyond the
// table's size is only not removed when a signal ends the process.
std::array<std::atomic<const char*>, 64> temporaries{};

void remember(const char* name) {
  for (auto& slot : temporaries) {
    const char* empty = nullptr;
    if (slot.compare_exchange_strong(empty, name)) return;
  }
}

void forget(const char* name) {
  for (auto& slot : temporaries) {
    const char* held = name;
    if (slot.compare_exchange_strong(held, nullptr)) return;
  }
}
}  // namespace

std::string_view final_name(std::string_view name) {
  constexpr std::size_t random = 7;  // a dot and what stands for XXXXXX
  if (!name.ends_with(unfinished) || name.size() <= random + unfinished.size()) return name;
  const std::string_view rest = name.substr(0, name.size() - unfinished.size());
  const std::string_view middle = rest.substr(rest.size() - random);
  const bool ours = middle[0] == '.' && middle.find('.', 1) == std::string_view::npos;
  return ours ? rest.substr(0, rest.size() - random) : name;
}

void remove_temporary_files() noexcept {
  for (auto& slot : temporaries) {
    if (const char* name = slot.exchange(nullptr); name != nullptr) ::unlink(name);
  }
}

AtomicFile::AtomicFile(std::string path) : path_(std::move(path)) {
  // mkstemp opens with O_EXCL: two runs into one folder never share a temporary file.
  temporary_ = path_ + ".XXXXXX" + std::string(unfinished);
  descriptor_ = ::mkstemps(temporary_.data(), static_cast<int>(unfinished.size()));
  if (descriptor_ < 0) fail("cannot create file");
  remember(temporary_.c_str());
  // mkstemp makes the file private; give it what a plain open would have given.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor_, 0666 & ~mask);
  buffer_.reserve(buffer_bytes);
}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  remove_temporary();
}

void AtomicFile::remove_temporary() noexcept {
  ::unlink(temporary_.c_str());
  forget(temporary_.c_str());
}

void AtomicFile::fail(const char* action) const {
  throw Error({.code = "base.write-failed",
               .place = {.file = path_},
               .message = std::string(action) + ": " + std::strerror(errno)});
}

void AtomicFile::write(std::string_view bytes) {
  byte_count_ += bytes.size();
  buffer_.append(bytes);
  if (buffer_.size() >= buffer_bytes) flush();
}

void AtomicFile::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write");
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void AtomicFile::sync() {
  flush();
  if (::fsync(descriptor_) != 0) fail("cannot write to disk");
  synced_ = true;
}

void AtomicFile::commit() {
  if (!synced_) sync();
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) {
    const int reason = errno;
    remove_temporary();
    errno = reason;
    fail("cannot finish file");
  }
  forget(temporary_.c_str());
}

void make_directories(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error && std::filesystem::is_directory(path)) return;
  throw Error({.code = "base.directory-failed",
               .place = {.file = path},
               .message = "cannot make directory" +
                          (error ? ": " + error.message() : std::string(": a file stands in the way"))});
}

}  // namespace weft
