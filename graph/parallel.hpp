#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace weft {

/// Calls `work(first, last)` for blocks that together cover [0, count), on `jobs` threads (0 = one per core);
/// `make_work()` gives each thread its own `work`, with its own scratch memory. The first exception is
/// thrown again here.
template <typename MakeWork>
void for_each_block(std::uint32_t count, std::uint32_t block, unsigned jobs, MakeWork make_work) {
  const std::uint32_t blocks = (count + block - 1) / block;
  // The system reads a file to count its cores: too slow for many small works.
  if (jobs == 0) jobs = blocks > 1 ? std::max(1U, std::thread::hardware_concurrency()) : 1;
  jobs = std::min(jobs, blocks);
  std::atomic<std::uint64_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    try {
      auto work = make_work();
      for (std::uint64_t first = next.fetch_add(block); first < count; first = next.fetch_add(block)) {
        work(static_cast<std::uint32_t>(first),
             static_cast<std::uint32_t>(std::min<std::uint64_t>(first + block, count)));
      }
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace weft
