#pragma once

#include <string>

#include "base/byte_source.hpp"
#include "extract/topics/topic_weights.hpp"

namespace weft {

/// Reads weights from TOML: a table `[topics]` with any of the names of `topic_weight_rows`; the others keep
/// their defaults. Throws `Error` with the line (`extract.weights-broken` for broken TOML,
/// `extract.weights-key-unknown`, `extract.weights-value` for what is no number or outside its range).
TopicOptions read_topic_weights(ByteSource& source);

/// The file that `read_topic_weights` reads back to the same options, each number with its meaning, and the
/// default where it differs. `comment` stands at the head, its lines marked as comments.
std::string write_topic_weights(const TopicOptions& options, const std::string& comment);

}  // namespace weft
