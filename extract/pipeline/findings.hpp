#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace weft {

/// Where in a run something was found: what comes first in the input comes first here.
struct FindingOrder {
  std::uint64_t batch = 0;
  std::uint64_t number = 0;  ///< within the batch
  auto operator<=>(const FindingOrder&) const = default;
};

/// How often each kind of problem was found, and the first few of each: bounded, however many there are.
/// Adding and merging in any order gives the same.
class Findings {
 public:
  static constexpr std::size_t kept_examples = 5;

  struct Example {
    FindingOrder order;
    Diagnostic diagnostic;
  };
  struct Kind {
    std::uint64_t count = 0;
    std::vector<Example> first;  ///< at most `kept_examples`, in order
  };

  void add(const FindingOrder& order, const Diagnostic& diagnostic);
  void merge(const Findings& other);

  [[nodiscard]] bool empty() const { return by_code_.empty(); }
  [[nodiscard]] std::uint64_t count() const;
  [[nodiscard]] const std::map<std::string, Kind>& by_code() const { return by_code_; }
  /// The first of all kinds together, in order.
  [[nodiscard]] std::vector<Example> first() const;

 private:
  std::map<std::string, Kind> by_code_;
};

}  // namespace weft
