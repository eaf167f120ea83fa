#pragma once

#include <optional>

#include "graph/resolution/document_facts.hpp"
#include "graph/resolution/pairs.hpp"

namespace weft {

/// Compares two documents by the rules of docs/resolution.md. Borrows all; safe for any number of threads.
class DocumentComparer {
 public:
  DocumentComparer(const FragmentRows& rows, const DocumentFacts& facts) : rows_(rows), facts_(facts) {}

  /// That they are one, versions of one work, or may be; nothing where they are two works. `a < b`.
  [[nodiscard]] std::optional<ScoredPair> compare(std::uint32_t a, std::uint32_t b) const;

  /// True when the two cannot be one document, whatever speaks for it.
  [[nodiscard]] bool conflict(std::uint32_t a, std::uint32_t b) const;

  /// Direction of a `same_work` link: true when `a` is the version and `b` the work it is a version of. The
  /// later one is; of one year the one with the larger number.
  [[nodiscard]] bool is_version_of(std::uint32_t a, std::uint32_t b) const;

 private:
  class Comparison;
  const FragmentRows& rows_;
  const DocumentFacts& facts_;
};

}  // namespace weft
