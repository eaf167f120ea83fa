#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace weft::bench {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine for the same seed.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// 0 .. bound - 1; the bias is below 2^-32 for the bounds used here.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  bool chance(double probability) { return uniform() < probability; }

 private:
  std::uint64_t state_;
};

/// Ranks 0 .. size - 1 with probability proportional to 1 / (rank + 1)^exponent (Zipf's law), drawn in O(1)
/// by Vose's alias method (1991).
class Zipf {
 public:
  Zipf(std::uint32_t size, double exponent) : probability_(size), alias_(size) {
    std::vector<double> scaled(size);
    double sum = 0.0;
    for (std::uint32_t i = 0; i < size; ++i) sum += scaled[i] = std::pow(i + 1.0, -exponent);
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::uint32_t i = 0; i < size; ++i) {
      scaled[i] *= size / sum;
      (scaled[i] < 1.0 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
      const std::uint32_t low = small.back();
      const std::uint32_t high = large.back();
      small.pop_back();
      probability_[low] = scaled[low];
      alias_[low] = high;
      scaled[high] -= 1.0 - scaled[low];
      if (scaled[high] < 1.0) {
        large.pop_back();
        small.push_back(high);
      }
    }
    for (const std::uint32_t i : small) probability_[i] = 1.0;
    for (const std::uint32_t i : large) probability_[i] = 1.0;
  }

  std::uint32_t draw(Random& random) const {
    const std::uint32_t i = random.below(static_cast<std::uint32_t>(probability_.size()));
    return random.uniform() < probability_[i] ? i : alias_[i];
  }

 private:
  std::vector<double> probability_;
  std::vector<std::uint32_t> alias_;
};

}  // namespace weft::bench
