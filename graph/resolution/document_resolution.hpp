#pragma once

#include "graph/resolution/decisions.hpp"
#include "graph/resolution/document_facts.hpp"

namespace weft {

/// A version and the work it is a version of, by number.
struct VersionOf {
  std::uint32_t version = 0;
  std::uint32_t work = 0;
  double confidence = 0.0;
  std::string reasons;
};

struct DocumentDecisions {
  Decisions decisions;
  std::vector<VersionOf> versions;  ///< the `same_work` links, between documents that stay apart
};

/// Decides which documents are one, and which are versions of one work: translations, editions, preprints.
/// Issues of a series are neither. Rules and figures: docs/resolution.md.
DocumentDecisions resolve_documents(const FragmentRows& rows, const DocumentFacts& facts,
                                    const UserPairs& user, unsigned jobs);

}  // namespace weft
