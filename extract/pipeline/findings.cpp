#include "extract/pipeline/findings.hpp"

#include <algorithm>

namespace weft {

namespace {

bool comes_before(const Findings::Example& a, const Findings::Example& b) { return a.order < b.order; }

void keep(std::vector<Findings::Example>& first, const FindingOrder& order, const Diagnostic& diagnostic) {
  if (first.size() == Findings::kept_examples) {
    if (first.back().order < order) return;
    first.pop_back();
  }
  Findings::Example example{.order = order, .diagnostic = diagnostic};
  first.insert(std::upper_bound(first.begin(), first.end(), example, comes_before), std::move(example));
}

}  // namespace

void Findings::add(const FindingOrder& order, const Diagnostic& diagnostic) {
  Kind& kind = by_code_[diagnostic.code];
  ++kind.count;
  keep(kind.first, order, diagnostic);
}

void Findings::merge(const Findings& other) {
  for (const auto& [code, more] : other.by_code_) {
    Kind& kind = by_code_[code];
    kind.count += more.count;
    for (const Example& example : more.first) keep(kind.first, example.order, example.diagnostic);
  }
}

std::uint64_t Findings::count() const {
  std::uint64_t total = 0;
  for (const auto& [code, kind] : by_code_) total += kind.count;
  return total;
}

std::vector<Findings::Example> Findings::first() const {
  std::vector<Example> all;
  for (const auto& [code, kind] : by_code_) {
    for (const Example& example : kind.first) keep(all, example.order, example.diagnostic);
  }
  return all;
}

}  // namespace weft
