#include "extract/pipeline/ordered_rejects.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace weft {
namespace {

Reject reject_named(std::string name) {
  return {.diagnostic = {.code = "x", .message = std::move(name)}, .raw = {}};
}

TEST(OrderedRejects, HandsOnInOrderOfBatches) {
  std::string order;
  OrderedRejects rejects([&](std::size_t, const Reject& reject) { order += reject.diagnostic.message; });
  rejects.add(2, 0, reject_named("e"));
  rejects.add(0, 0, reject_named("a"));
  EXPECT_EQ(order, "a");
  rejects.add(1, 0, reject_named("c"));
  rejects.finish(2);
  rejects.add(0, 0, reject_named("b"));
  EXPECT_EQ(order, "ab");
  rejects.finish(0);
  EXPECT_EQ(order, "abc");
  rejects.add(1, 0, reject_named("d"));
  rejects.add(3, 1, reject_named("f"));
  rejects.finish(1);
  EXPECT_EQ(order, "abcdef");
}

TEST(OrderedRejects, HoldsABoundedAmount) {
  std::atomic<std::size_t> taken = 0;
  std::atomic<std::size_t> given = 0;
  OrderedRejects rejects([&](std::size_t, const Reject&) { ++taken; });
  std::thread ahead([&] {
    for (int i = 0; i < 40; ++i) {
      rejects.add(1, 0, {.diagnostic = {.code = "x"}, .raw = std::string(1 << 20, 'x')});
      ++given;
    }
    rejects.finish(1);
  });
  while (given < 7) std::this_thread::yield();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_LE(given, 9U);
  EXPECT_EQ(taken, 0U);
  rejects.finish(0);
  ahead.join();
  EXPECT_EQ(taken, 40U);
}

TEST(OrderedRejects, NobodyWaitsWhenTheRunHasFailed) {
  std::size_t taken = 0;
  OrderedRejects rejects([&](std::size_t, const Reject&) { ++taken; });
  std::thread ahead([&] {
    for (int i = 0; i < 40; ++i) {
      rejects.add(1, 0, {.diagnostic = {.code = "x"}, .raw = std::string(1 << 20, 'x')});
    }
  });
  rejects.close();
  ahead.join();
  EXPECT_EQ(taken, 0U);
}

}  // namespace
}  // namespace weft
