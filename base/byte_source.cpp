#include "base/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/decompress.hpp"
#include "base/diagnostic.hpp"

namespace weft {

namespace {

class DescriptorSource : public ByteSource {
 public:
  DescriptorSource(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}
  DescriptorSource(const DescriptorSource&) = delete;
  DescriptorSource& operator=(const DescriptorSource&) = delete;
  ~DescriptorSource() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }

  std::size_t read(std::span<char> buffer) override {
    for (;;) {
      const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
      if (count >= 0) {
        consumed_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
      }
      if (errno == EINTR) continue;
      throw Error({.code = "base.file-unreadable",
                   .place = {.file = name_},
                   .message = std::string("cannot read: ") + std::strerror(errno)});
    }
  }
  [[nodiscard]] const std::string& name() const override { return name_; }
  [[nodiscard]] std::uint64_t consumed() const override { return consumed_; }

 private:
  std::string name_;
  int descriptor_;
  std::uint64_t consumed_ = 0;
};

class MemorySource : public ByteSource {
 public:
  MemorySource(std::string name, std::string_view bytes) : name_(std::move(name)), bytes_(bytes) {}
  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), bytes_.size());
    std::copy_n(bytes_.data(), count, buffer.data());
    bytes_.remove_prefix(count);
    return count;
  }
  [[nodiscard]] const std::string& name() const override { return name_; }

 private:
  std::string name_;
  std::string_view bytes_;
};

}  // namespace

std::unique_ptr<ByteSource> open_source(const std::string& path) {
  if (path == "-") return decompressing(std::make_unique<DescriptorSource>(path, STDIN_FILENO));
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    const bool missing = errno == ENOENT;
    throw Error({.code = missing ? "base.file-missing" : "base.file-unreadable",
                 .place = {.file = path},
                 .message = missing ? "no such file" : std::string("cannot open: ") + std::strerror(errno)});
  }
  auto source = std::make_unique<DescriptorSource>(path, descriptor);
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    throw Error(
        {.code = "base.file-is-directory", .place = {.file = path}, .message = "is a directory, not a file"});
  }
  return decompressing(std::move(source));
}

std::unique_ptr<ByteSource> memory_source(std::string name, std::string_view bytes) {
  return std::make_unique<MemorySource>(std::move(name), bytes);
}

std::string read_all(ByteSource& source) {
  std::string bytes;
  std::size_t used = 0;
  for (;;) {
    bytes.resize(std::max<std::size_t>(used * 2, 1 << 16));
    const std::size_t count = source.read({bytes.data() + used, bytes.size() - used});
    if (count == 0) break;
    used += count;
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace weft
