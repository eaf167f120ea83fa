#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "extract/statement.hpp"

namespace weft {

class KnowledgeGraph;
struct Ledger;
struct ResolutionOptions;

/// What describes the graph as a whole; stored with it.
struct GraphInfo {
  std::string title = {};
  std::string base_iri = "https://weft.example/id/";
  std::string generator = "weft " WEFT_VERSION;
};

/// A mergeable partial graph. Merging is associative and commutative and the same statement twice counts
/// once, so that threads, shards and input order cannot show in the frozen graph. Movable, not copyable;
/// one thread at a time.
class Fragment : public StatementSink {
 public:
  Fragment();
  Fragment(Fragment&&) noexcept;
  Fragment& operator=(Fragment&&) noexcept;
  ~Fragment() override;

  void entity(const Entity& entity) override;
  void link(const Link& link, const Evidence& evidence) override;
  bool wants_description(const Hash128& name) override;

  /// Adds all that `other` holds. O(size of other).
  void merge(const Fragment& other);

  [[nodiscard]] std::size_t node_count() const;
  [[nodiscard]] std::size_t statement_count() const;

  /// Finds variants of one thing (graph/resolution/resolution.hpp) and lets `freeze` make one node of each.
  /// Call once, when all has been merged.
  Ledger resolve(const ResolutionOptions& options);

  /// Ends the fragment's life and sorts it into a graph. A link whose end was never given as an entity
  /// throws `std::logic_error`: extractors must not do that. O(n log n).
  [[nodiscard]] KnowledgeGraph freeze(GraphInfo info) &&;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
