#pragma once

#include <span>

#include "graph/fragment_rows.hpp"
#include "graph/resolution/clusters.hpp"
#include "graph/resolution/node_properties.hpp"

namespace weft {

/// Marks the groups of one kind in `rows.merged`: `nodes` are the fragment's nodes by the groups' numbers. A
/// group has the best of its labels: a vocabulary's, else the fullest form. It stands under the key of the
/// member that has it; events under that with a GLIDE number, documents under that with a DOI, else a record
/// number, else an address.
void merge_groups(std::span<const std::uint32_t> nodes, const Clusters& groups,
                  const NodeProperties& properties, FragmentRows& rows);

/// Links a version with the work it is a version of, with the titles of both as evidence.
void link_versions(std::uint32_t version, std::uint32_t work, double confidence,
                   const NodeProperties& properties, FragmentRows& rows);

/// Gives the nodes that are left their ids: that of their key (`node_id`), unless several have that key; then
/// the one that was never marked as a variant keeps it, and the others have the smallest of their variants.
void assign_ids(FragmentRows& rows);

/// True when `a` is the fuller form of a name: more words written out, then more words, more accents, more
/// letters, the smaller text.
bool is_fuller(std::string_view a, std::string_view b);

}  // namespace weft
