#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace weft {

/// How many bytes may be under way between threads. One who takes more than is left waits, but never for more
/// than all others to give theirs back: a single large piece always gets through.
class ByteBudget {
 public:
  explicit ByteBudget(std::size_t bytes) : bytes_(bytes) {}

  void take(std::size_t bytes) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return closed_ || taken_ == 0 || taken_ + bytes <= bytes_; });
    taken_ += bytes;
  }
  void give_back(std::size_t bytes) {
    {
      const std::scoped_lock lock(mutex_);
      taken_ -= bytes;
    }
    room_.notify_one();
  }
  /// From now on nobody waits.
  void close() {
    {
      const std::scoped_lock lock(mutex_);
      closed_ = true;
    }
    room_.notify_all();
  }

 private:
  std::size_t bytes_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::size_t taken_ = 0;
  bool closed_ = false;
};

}  // namespace weft
