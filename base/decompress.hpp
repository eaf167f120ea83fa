#pragma once

#include <memory>

#include "base/byte_source.hpp"

namespace weft {

/// `source` itself, or its content decompressed when it begins like gzip (RFC 1952) or zstd (RFC 8878) data;
/// several compressed members in a row are one stream; zeros behind gzip data, as tapes have them, are passed
/// over. Memory does not depend on how far data were compressed: zstd data that need more than 128 MiB to
/// look back into are refused (`base.compressed-window-too-large`). Reading throws `Error`
/// (`base.compressed-data-broken`) with the byte offset when the data are cut or damaged.
std::unique_ptr<ByteSource> decompressing(std::unique_ptr<ByteSource> source);

}  // namespace weft
