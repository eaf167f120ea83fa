#pragma once

#include "graph/fragment_rows.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Sorts what a fragment holds into a graph (see `Fragment::freeze`); takes the rows apart.
KnowledgeGraph freeze_rows(FragmentRows& rows, GraphInfo info);

}  // namespace weft
