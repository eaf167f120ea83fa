#pragma once

#include <string>

#include "exporters/exporter.hpp"

namespace weft {

/// Appends the XML declaration, the root element and all key declarations, in the order of the dialect.
void append_graphml_head(std::string& out, const ExportOptions& options);

}  // namespace weft
