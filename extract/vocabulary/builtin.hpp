#pragma once

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// The topics and document types that Weft brings along: `topics.ttl` with the phrases of
/// `topic_wordings.ttl`. Its name is "topics.ttl".
Vocabulary builtin_topics();

/// The organisations that Weft brings along.
Vocabulary builtin_organisations();

/// The events that Weft brings along.
Vocabulary builtin_events();

}  // namespace weft
