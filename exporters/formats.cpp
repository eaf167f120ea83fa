#include "exporters/exporter.hpp"

namespace weft {

std::span<const OutputFormat> output_formats() { return {}; }

}  // namespace weft
