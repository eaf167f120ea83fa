#include "cli/directory_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/byte_sink.hpp"
#include "base/diagnostic.hpp"

namespace weft {

namespace {

// False when the directory was removed, and perhaps made anew, between opening and locking it.
bool is_still(const std::string& directory, int descriptor) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(descriptor, &opened) == 0 && ::stat(directory.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

DirectoryLock::DirectoryLock(const std::string& directory) {
  // A run that fails removes the directory it has made; it may do so just now.
  constexpr int attempts = 10;
  for (int i = 0; i < attempts; ++i) {
    make_directories(directory);
    descriptor_ = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor_ < 0) return;
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return;
      ::close(descriptor_);
      throw Error({.code = "cli.directory-in-use",
                   .place = {.file = directory},
                   .message = "another run of weft is writing into this directory",
                   .hint = "wait until it ends, or choose another directory with -o"});
    }
    if (is_still(directory, descriptor_)) return;
    ::close(descriptor_);
  }
}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace weft
