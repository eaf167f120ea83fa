#pragma once

#include "exporters/exporter.hpp"

namespace CLI {
class App;
}

namespace weft {

/// `--evidence none|quotes|full`
void add_evidence_option(CLI::App& command, ExportOptions& options);

}  // namespace weft
