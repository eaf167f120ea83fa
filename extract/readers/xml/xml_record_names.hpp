#pragma once

#include <string_view>

namespace weft {

/// Whether elements of this name (without prefix) usually are records: record, item, entry, ...
bool is_usual_record_name(std::string_view local_name);

/// Whether the root element that begins `bytes`, though named like a record, holds records: there are two or
/// more of one usual name among its children or their children, and it has no title itself.
bool root_holds_records(std::string_view bytes);

}  // namespace weft
